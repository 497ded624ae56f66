#include "ui/vault/twin_box.h"

#include "core/activities/merging.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"
#include "ui/vault/document_words.h"

#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace credence {

namespace {
QString factsOf(const Activity &activity)
{
    QStringList facts;
    if (!spanText(activity.days).isEmpty())
        facts << spanText(activity.days);
    for (const CreditLine &line : activity.credits)
        facts << countedText(line.amount, QStringLiteral("credit"));
    return facts.join(QStringLiteral(" · "));
}
} // namespace

TwinBox::TwinBox(QWidget *parent) : QFrame(parent), m_words(label({}, Type::Small)), m_twin(new QRadioButton), m_new(new QRadioButton(tr("File it as a new activity")))
{
    setObjectName(QStringLiteral("well"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(5);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    for (QRadioButton *button : {m_twin, m_new}) {
        button->setFont(credence::font(Type::Small));
        column->addWidget(button);
        connect(button, &QRadioButton::clicked, this, &TwinBox::edited);
    }
    hide();
}

void TwinBox::show(const Draft &found, const Draft &now, const Snapshot &snapshot)
{
    m_found = found;
    const Activity *planned = found.completes ? activityIn(snapshot, found.completes->text) : nullptr;
    const Activity *recorded = found.duplicateOf ? activityIn(snapshot, found.duplicateOf->text) : nullptr;
    setVisible(planned || recorded);
    if (recorded) {
        m_words->setText(tr("It looks like “%1” (%2), which is recorded already.").arg(recorded->title, factsOf(*recorded)));
        m_twin->setText(tr("Keep this document as its proof"));
    } else if (planned && planned->status == Status::Completed) {
        m_words->setText(tr("It becomes part of your recorded “%1” (%2). What it replaces there goes into the notes.").arg(planned->title, factsOf(*planned)));
        m_twin->setText(tr("Merge it with the recorded activity"));
    } else if (planned) {
        m_words->setText(tr("It completes your planned “%1” (%2).").arg(planned->title, factsOf(*planned)));
        m_twin->setText(tr("Complete the planned activity"));
    }
    const bool twin = now.completes || now.duplicateOf;
    m_twin->setChecked(twin);
    m_new->setChecked(!twin);
}

Draft TwinBox::applied(Draft draft) const
{
    const bool twin = m_twin->isChecked();
    draft.completes = twin ? m_found.completes : std::nullopt;
    draft.duplicateOf = twin ? m_found.duplicateOf : std::nullopt;
    if (!m_found.completes)
        return draft;
    // What is not on this screen (links, notes, cost) belongs to the activity that is there and stays with it.
    draft.activity = withReviewed(twin ? m_found.activity : Activity(), draft.activity);
    draft.toNotes = twin ? m_found.toNotes : QString();
    return draft;
}

} // namespace credence
