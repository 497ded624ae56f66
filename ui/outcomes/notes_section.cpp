#include "ui/outcomes/notes_section.h"

#include "core/actions/outcomes.h"
#include "core/outcomes/drafts_of_words.h"
#include "ui/kit/theme.h"
#include "ui/outcomes/sections.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace credence {

NotesSection::NotesSection(QWidget *parent) : BarSection(notesList(), parent), m_offer(label({}, Type::Body, Ink::Muted)), m_draft(button({}))
{
    bar()->addWidget(m_offer, 1);
    bar()->addWidget(m_draft);
    m_offer->setWordWrap(true);
    setBarVisible(false);
    connect(m_draft, &QPushButton::clicked, this, &NotesSection::draft);
}

void NotesSection::showBar(const Snapshot &snapshot, QDate today)
{
    m_quarter = quartersWithoutNote(snapshot, today).value(0);
    m_text = quarterNote(m_quarter, snapshot);
    const auto lines = m_text.count(QLatin1Char('\n')) + 1;
    m_offer->setText(lines == 1 ? tr("%1 has no note yet; 1 line can be drafted from what you recorded.").arg(m_quarter)
                                : tr("%1 has no note yet; %2 lines can be drafted from what you recorded.").arg(m_quarter).arg(lines));
    m_draft->setText(tr("Draft %1").arg(m_quarter));
    setBarVisible(!m_quarter.isEmpty());
}

void NotesSection::draft()
{
    Note note;
    note.quarter = m_quarter;
    note.text = m_text;
    if (!portfolio() || note.text.isEmpty())
        return;
    const auto kept = keepRecord(*portfolio(), note);
    if (done(kept))
        select(kept->text);
}

} // namespace credence
