// Artifacts: the list, and above it how many courses have none yet, with the way to them (P1).
#pragma once

#include "ui/outcomes/bar_section.h"

class QLabel;
class QPushButton;

namespace credence {

class ArtifactsSection : public BarSection
{
    Q_OBJECT

public:
    explicit ArtifactsSection(QWidget *parent = nullptr);

Q_SIGNALS:
    void listAsked(const QStringList &activities, const QString &why);

protected:
    void showBar(const Snapshot &snapshot, QDate today) override;

private:
    QLabel *m_words;
    QPushButton *m_list;
    QStringList m_without;
};

} // namespace credence
