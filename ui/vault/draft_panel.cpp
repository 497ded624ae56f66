#include "ui/vault/draft_panel.h"

#include "core/activities/amount.h"
#include "core/activities/future_day.h"
#include "core/extraction/same_name.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"
#include "ui/vault/count_lines.h"
#include "ui/vault/draft_form.h"
#include "ui/vault/twin_box.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace credence {

namespace {

QString remarkFor(const ReviewItem &item, const Draft &draft, const Profile &profile, QDate today)
{
    if (item.reading.activities.isEmpty())
        return (item.reading.problems.isEmpty() ? DraftPanel::tr("Nothing could be read from this document.") : item.reading.problems.join(QLatin1Char(' '))) + QLatin1Char(' ')
               + (item.reading.legible == ReadActivity() ? DraftPanel::tr("Type what the page says, or set it aside.") : DraftPanel::tr("What could be read stands in the fields: check it and type the rest, or set it aside."));
    QStringList remarks = item.reading.problems;
    const QString printed = draft.read.recipient.value;
    if (!printed.isEmpty() && !mayBeSamePerson(printed, profile.name))
        remarks.prepend(DraftPanel::tr("Made out to “%1”, not to %2. File it only if it is yours.").arg(printed, profile.name));
    else if (!mayBeSameProfession(draft.read.credentials, profile.degree))
        remarks.prepend(DraftPanel::tr("Made out to “%1, %2”; you are %3, %4. File it only if it is yours.").arg(printed, draft.read.credentials, profile.name, profile.degree));
    if (!item.like.isEmpty())
        remarks.prepend(DraftPanel::tr("It tells of the same as “%1”, which waits too. If both were filed, they would count twice: file one, and set the other aside or file it as proof of the first.").arg(item.like));
    Activity filed = draft.activity;
    filed.status = Status::Completed;
    if (isDatedAhead(filed, today))
        remarks.prepend(DraftPanel::tr("Its day, %1, has not come yet: it is filed as planned, and counts once you complete it.").arg(dayText(creditDay(filed))));
    return remarks.join(QLatin1Char(' '));
}

QList<std::pair<QString, QString>> goalsOf(const Snapshot &snapshot)
{
    QList<std::pair<QString, QString>> goals;
    for (const auto &goal : snapshot.goals) {
        if (goal->state != QLatin1String("dropped"))
            goals.append({goal->ref.isEmpty() ? goal->id.text : goal->ref, goal->text});
    }
    return goals;
}

/// Without the amounts that are not understood as typed: what stood there before is not what will be filed.
Draft withoutRefused(Draft draft)
{
    for (auto refused = draft.refused.crbegin(); refused != draft.refused.crend(); ++refused) {
        if (refused->in == Refused::In::Credits && refused->line < draft.activity.credits.size())
            draft.activity.credits.removeAt(refused->line);
    }
    return draft;
}

QString switchText(const Draft &draft, int number)
{
    const QString title = draft.activity.title.isEmpty() ? DraftPanel::tr("No title yet") : draft.activity.title;
    LedgerSum sum;
    addTo(sum, draft.activity);
    const QString amount = draft.activity.credits.isEmpty() ? DraftPanel::tr("credits not known") : ledgerSumText(sum);
    return QStringLiteral("%1. %2 · %3").arg(number).arg(amount, title);
}

} // namespace

DraftPanel::DraftPanel(QWidget *parent)
    : QWidget(parent), m_scroll(new QScrollArea(this)), m_changes(new QToolButton), m_switcher(new QWidget), m_choice(new Choice), m_include(new QCheckBox(tr("File this activity"))),
      m_form(new DraftForm), m_twin(new TwinBox), m_counts(new CountsPanel)
{
    build();
    buildChanges();
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(150);
    connect(&m_countSoon, &QTimer::timeout, this, &DraftPanel::computeCounts);
    const auto changed = [this] {
        store();
        m_countSoon.start();
        Q_EMIT edited();
    };
    connect(m_form, &DraftForm::edited, this, changed);
    connect(m_twin, &TwinBox::edited, this, changed);
    connect(m_twin, &TwinBox::mergeAsked, this, [this] { Q_EMIT mergeAsked(m_current); });
    connect(m_choice, &QComboBox::activated, this, [this](int draft) { showDraft(draft); });
    connect(m_include, &QCheckBox::toggled, this, [this](bool include) {
        if (m_item.leftOut.value(m_current) == include) {
            m_item.leftOut[m_current] = !include;
            m_countSoon.start();
            Q_EMIT leftOut(m_current, !include);
        }
    });
}

void DraftPanel::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *inner = new QWidget;
    inner->setObjectName(QStringLiteral("scrolled"));
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(size::pad, 12, size::pad, size::pad);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(label(tr("What we read"), Type::Strong), 1);
    head->addWidget(m_changes);
    column->addLayout(head);
    auto *row = new QVBoxLayout(m_switcher);
    row->setContentsMargins(0, 0, 0, 0);
    m_choice->setAccessibleName(tr("Activity of this document"));
    row->addWidget(m_choice);
    row->addWidget(m_include);
    column->addWidget(m_switcher);
    column->addWidget(m_twin);
    column->addWidget(m_form);
    column->addSpacing(4);
    column->addWidget(m_counts);
    column->addStretch(1);
    m_scroll->setWidget(inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(m_scroll);
}

void DraftPanel::buildChanges()
{
    m_changes->setObjectName(QStringLiteral("quiet"));
    m_changes->setText(tr("Split, join, merge ▾"));
    m_changes->setFont(credence::font(Type::Tiny));
    m_changes->setCursor(Qt::PointingHandCursor);
    m_changes->setFocusPolicy(Qt::StrongFocus);
    m_changes->setPopupMode(QToolButton::InstantPopup);
    m_changes->setAccessibleName(tr("Split, join or merge this activity"));
    auto *menu = new QMenu(m_changes);
    const auto add = [&](const QString &words, const QKeySequence &keys, auto asked) {
        QAction *action = menu->addAction(words, this, asked);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action); // so that its keys work in every field, not only on the button
        return action;
    };
    m_merge = add(tr("Merge with an activity that is there…"), Qt::CTRL | Qt::SHIFT | Qt::Key_M, [this] { Q_EMIT mergeAsked(m_current); });
    m_split = add(tr("Split into two activities"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, [this] { Q_EMIT splitAsked(m_current); });
    m_join = add(tr("Join with the next activity"), Qt::CTRL | Qt::SHIFT | Qt::Key_J, [this] { Q_EMIT joinAsked(m_current); });
    menu->addSeparator();
    m_startOver = add(tr("Start over with what was read"), Qt::CTRL | Qt::SHIFT | Qt::Key_R, [this] { Q_EMIT startOverAsked(); });
    m_changes->setMenu(menu);
}

void DraftPanel::setSnapshot(const Snapshot &snapshot, QDate today)
{
    m_snapshot = snapshot;
    m_today = today;
    m_form->setGoals(goalsOf(snapshot));
    m_countSoon.start();
}

void DraftPanel::show(const ReviewItem &item)
{
    const bool same = item.key == m_item.key && m_current < item.drafts.size();
    m_item = item;
    m_startOver->setEnabled(item.edited);
    fillSwitcher();
    showDraft(same ? m_current : 0);
    if (!same)
        m_scroll->verticalScrollBar()->setValue(0);
}

void DraftPanel::fillSwitcher()
{
    m_switcher->setVisible(m_item.drafts.size() > 1);
    m_choice->clear();
    for (int i = 0; i < m_item.drafts.size(); ++i)
        m_choice->addItem(switchText(m_item.drafts[i], i + 1), QString::number(i));
}

void DraftPanel::showDraft(int draft)
{
    const int count = int(m_item.drafts.size());
    if (count == 0)
        return;
    m_current = draft = (draft % count + count) % count;
    m_join->setEnabled(draft + 1 < count);
    const Draft &shown = m_item.drafts[draft];
    m_choice->setCurrentIndex(draft);
    m_include->setChecked(!m_item.leftOut.value(draft));
    m_form->show(shown, m_item.reading, m_snapshot.thresholds.sureAbove, remarkFor(m_item, shown, m_snapshot.profile, m_today));
    const auto &twin = m_item.found.value(draft).duplicateOf;
    m_twin->show(m_item.found.value(draft), shown, m_snapshot, twin && twin->text == m_item.meant);
    m_countSoon.start();
    Q_EMIT draftShown(draft);
}

void DraftPanel::store()
{
    if (m_current >= m_item.drafts.size())
        return;
    m_item.drafts[m_current] = m_twin->applied(m_form->draft());
    m_form->setRemark(remarkFor(m_item, m_item.drafts[m_current], m_snapshot.profile, m_today));
    m_startOver->setEnabled(true);
    m_choice->setItemText(m_current, switchText(m_item.drafts[m_current], m_current + 1));
}

QList<Draft> DraftPanel::drafts() const { return m_item.drafts; }

QString DraftPanel::problem() const
{
    const bool asProof = m_current < m_item.drafts.size() && m_item.drafts[m_current].duplicateOf; // what the fields say is not filed
    return asProof || m_item.leftOut.value(m_current) ? QString() : m_form->problem();
}

void DraftPanel::computeCounts()
{
    QList<Draft> counted;
    for (int i = 0; i < m_item.drafts.size(); ++i) {
        if (!m_item.leftOut.value(i) && !m_item.drafts[i].duplicateOf)
            counted << withoutRefused(m_item.drafts[i]);
    }
    m_counting.run(
        this, [snapshot = m_snapshot, today = m_today, counted](const Cancel &) { return countLines(snapshot, counted, today); },
        [this, any = !m_snapshot.sources.isEmpty()](const QList<CountLine> &lines) {
            m_counts->show(lines, !lines.isEmpty() ? QString() : any ? tr("It changes no figure of your requirements.") : tr("Add a requirement to see what this counts toward."));
        });
}

} // namespace credence
