// Quarterly notes: the list, and above it the offer to draft the note of a quarter that has none yet (P7).
#pragma once

#include "ui/outcomes/bar_section.h"

class QLabel;
class QPushButton;

namespace credence {

class NotesSection : public BarSection
{
    Q_OBJECT

public:
    explicit NotesSection(QWidget *parent = nullptr);

protected:
    void showBar(const Snapshot &snapshot, QDate today) override;

private:
    void draft();

    QLabel *m_offer;
    QPushButton *m_draft;
    QString m_quarter;
    QString m_text;
};

} // namespace credence
