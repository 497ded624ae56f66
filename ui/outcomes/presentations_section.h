// Presentations and publications: the pipeline in figures, the list with its form, and the way in for whole bibliographies.
#pragma once

#include "core/exchange/bibliography.h"
#include "ui/kit/background.h"
#include "ui/outcomes/bar_section.h"

class QHBoxLayout;

namespace credence {

class PublicationsReview;
class ReaderClient;

class PresentationsSection : public BarSection
{
    Q_OBJECT

public:
    explicit PresentationsSection(QWidget *parent = nullptr);
    /// Reads a .bib, .ris or .nbib file and shows what it holds, to be looked over.
    void importFile(const QString &path);

protected:
    void showBar(const Snapshot &snapshot, QDate today) override;

private:
    void askForFile();
    void showFound(const QString &name, const Result<Bibliography> &found);
    void keepTaken();

    PublicationsReview *m_review;
    QHBoxLayout *m_pipeline;
    ReaderClient *m_reader = nullptr;
    Background m_reading;
    Snapshot m_snapshot;
};

} // namespace credence
