#include "ui/vault/twin_box.h"

#include "core/activities/amount.h"
#include "core/activities/drafting.h"
#include "core/activities/merging.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"
#include "ui/vault/document_words.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace credence {

namespace {
QString factsOf(const Activity &activity)
{
    QStringList facts;
    if (!spanText(activity.days).isEmpty())
        facts << spanText(activity.days);
    if (!activity.credits.isEmpty())
        facts << ledgerAmountText(activity);
    return facts.join(QStringLiteral(" · "));
}
} // namespace

TwinBox::TwinBox(QWidget *parent) : QFrame(parent), m_words(label({}, Type::Small)), m_twin(new QRadioButton), m_new(new QRadioButton(tr("File it as a new activity"))), m_merge(new QPushButton(tr("Compare and correct the recorded one…")))
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
    m_merge->setObjectName(QStringLiteral("link"));
    m_merge->setFont(credence::font(Type::Small));
    m_merge->setCursor(Qt::PointingHandCursor);
    column->addWidget(m_merge, 0, Qt::AlignLeft);
    connect(m_merge, &QPushButton::clicked, this, &TwinBox::mergeAsked);
    hide();
}

void TwinBox::show(const Draft &found, const Draft &now, const Snapshot &snapshot, bool dropped)
{
    m_found = found;
    const Activity *planned = found.completes ? activityIn(snapshot, found.completes->text) : nullptr;
    const Activity *recorded = found.duplicateOf ? activityIn(snapshot, found.duplicateOf->text) : nullptr;
    setVisible(planned || recorded);
    m_merge->setVisible(recorded && (dropped || creditDiffers(*recorded, found.activity)));
    if (recorded) {
        const bool differs = creditDiffers(*recorded, found.activity);
        const QString words = dropped   ? tr("You dropped it on “%1” (%2), which has no proof yet.")
                              : differs ? tr("It looks like “%1” (%2), which is recorded already: the same with another amount. Filed as new, both would count.")
                                        : tr("It looks like “%1” (%2), which is recorded already.");
        m_words->setText(words.arg(recorded->title, factsOf(*recorded)));
        m_twin->setText(differs && !recorded->credits.isEmpty() ? tr("Keep this document as its proof; the amount stays") : tr("Keep this document as its proof"));
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
