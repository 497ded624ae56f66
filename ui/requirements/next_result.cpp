#include "ui/requirements/next_result.h"

#include "core/advice/ideas.h"
#include "core/catalogue/catalogue.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QVBoxLayout>

#include <algorithm>

namespace credence {

namespace {

QString costWords(const NextAdvice &advice)
{
    const bool whole = std::all_of(advice.picks.cbegin(), advice.picks.cend(), [](const Pick &pick) { return pick.cost.has_value(); });
    QStringList parts{countText(advice.picks.size(), NextResult::tr("course"), NextResult::tr("courses")), hoursWords(advice)};
    if (advice.cost.cents > 0)
        parts << (whole ? moneyText(advice.cost) : NextResult::tr("%1 and costs not recorded").arg(moneyText(advice.cost)));
    else if (!whole)
        parts << NextResult::tr("cost not recorded");
    return parts.join(QStringLiteral(", "));
}

QString ruleWords(const QString &requirement, const QString &rule, const QString &label) { return rule == QLatin1String("total") ? requirement : requirement + QStringLiteral(": ") + label; }

QString lookWords(const LookFor &look)
{
    const CreditType *type = catalogue().creditType(look.type);
    QString words = NextResult::tr("%1 on %2").arg(countedText(look.amount, look.unit), look.topicName);
    if (look.topic.isEmpty())
        words = NextResult::tr("%1: %2").arg(countedText(look.amount, look.unit), look.topicName);
    if (type)
        words += NextResult::tr(", as %1").arg(type->name);
    return words + dueWords(look.due, look.overdue, dayText(look.due)) + onWords(look.on, dayText(look.on));
}

QString closesWords(const LookFor &look)
{
    QStringList closes;
    for (const GapFill &fill : look.fills)
        closes << ruleWords(fill.requirement, fill.rule, fill.label);
    return NextResult::tr("Closes %1.").arg(closes.join(QStringLiteral("; ")));
}

/// A title to tick; one that does not fit ends in an ellipsis.
class TitleTick : public QCheckBox
{
public:
    explicit TitleTick(const QString &title) : m_title(title)
    {
        setFont(credence::font(Type::Strong));
        setAccessibleName(title);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setText(shown(title));
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QCheckBox::resizeEvent(event);
        QStyleOptionButton option;
        initStyleOption(&option);
        const int room = style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this).width();
        setText(shown(fontMetrics().elidedText(m_title, Qt::ElideRight, room)));
    }

private:
    static QString shown(QString text) { return text.replace(QLatin1Char('&'), QStringLiteral("&&")); }
    QString m_title;
};

} // namespace

NextResult::NextResult(QWidget *parent) : Inspector(parent) { setAccessibleName(tr("What to take next")); }

void NextResult::empty()
{
    m_picks.clear();
    while (QLayoutItem *item = column()->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

void NextResult::addWords(const QString &text)
{
    auto *words = label(text, Type::Small, Ink::Muted);
    words->setWordWrap(true);
    addWidget(words);
}

void NextResult::addPick(const Pick &pick)
{
    auto *tick = new TitleTick(pick.title);
    tick->setChecked(pick.hasDay);
    tick->setEnabled(pick.hasDay);
    tick->setToolTip(pick.title + QLatin1Char('\n') + (pick.hasDay ? tr("Ticked ones go on the plan") : tr("It can be planned when it has a day")));
    connect(tick, &QCheckBox::toggled, this, &NextResult::choiceChanged);
    addWidget(tick);
    const QString cost = pick.cost ? moneyText(*pick.cost) : QString();
    addWords(QStringLiteral("%1%2 · %3").arg(pick.hoursKnown ? countedText(pick.hours, QStringLiteral("hour")) : tr("hours not recorded"), cost.isEmpty() ? QString() : QStringLiteral(" · ") + cost, pick.why));
    m_picks.append({pick.activity, tick});
    if (pick.hasDay)
        return;
    auto *give = button(tr("Give it a day"));
    give->setAutoDefault(false);
    give->setProperty("compact", true);
    give->setAccessibleName(tr("Give it a day: %1").arg(pick.title));
    connect(give, &QPushButton::clicked, this, [this, id = pick.activity.text] { Q_EMIT openAsked(id); });
    column()->addWidget(give, 0, Qt::AlignLeft);
}

void NextResult::addOpen(const StillOpen &open)
{
    addWords(tr("%1: %2 missing%3").arg(ruleWords(open.requirement, open.rule, open.label), countedText(open.open, open.unit), dueWords(open.due, open.overdue, dayText(open.due)) + onWords(open.on, dayText(open.on))));
}

void NextResult::addConfirm(const ToConfirm &course)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *words = label(tr("%1, planned for %2").arg(course.title, dayText(course.day)), Type::Body);
    words->setWordWrap(true);
    line->addWidget(words, 1);
    auto *open = button(tr("Open"));
    open->setAutoDefault(false);
    open->setProperty("compact", true);
    open->setAccessibleName(tr("Open: %1").arg(course.title));
    line->addWidget(open, 0, Qt::AlignTop);
    connect(open, &QPushButton::clicked, this, [this, id = course.activity.text] { Q_EMIT openAsked(id); });
    addWidget(row);
}

void NextResult::addLookFor(const LookFor &look)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    for (QLabel *words : {label(lookWords(look), Type::Body), label(closesWords(look), Type::Small, Ink::Muted)}) {
        words->setWordWrap(true);
        texts->addWidget(words);
    }
    line->addLayout(texts, 1);
    auto *log = button(tr("Note as idea"));
    log->setAutoDefault(false);
    log->setProperty("compact", true);
    log->setAccessibleName(tr("Note as idea: %1").arg(lookWords(look)));
    line->addWidget(log, 0, Qt::AlignTop);
    connect(log, &QPushButton::clicked, this, [this, look] { Q_EMIT ideaAsked(ideaFor(look)); });
    addWidget(row);
}

void NextResult::show(const NextAdvice &advice, bool candidates)
{
    empty();
    if (!advice.picks.isEmpty()) {
        auto *title = label(tr("Take these: %1").arg(costWords(advice)), Type::Strong);
        title->setWordWrap(true);
        addWidget(title);
        for (const Pick &pick : advice.picks)
            addPick(pick);
    } else if (advice.open.isEmpty()) {
        addWords(advice.whyNothing);
    } else {
        addWords(candidates ? (advice.limited ? tr("None of your ideas closes what is open within these limits.") : tr("None of your ideas closes what is open.")) : tr("You have written down no ideas yet, so there is nothing to choose from. Log a course you consider, or note one of those below."));
        auto *log = button(tr("Log an idea"));
        log->setAutoDefault(false);
        connect(log, &QPushButton::clicked, this, &NextResult::logAsked);
        column()->addWidget(log, 0, Qt::AlignLeft);
    }
    if (!advice.toConfirm.isEmpty()) {
        addSection(tr("Done already?"));
        addWords(tr("The day of what was planned here is over. If it was done, say so; until then it closes nothing."));
    }
    for (const ToConfirm &course : advice.toConfirm)
        addConfirm(course);
    if (!advice.open.isEmpty()) {
        addSection(tr("Stays open"));
        for (const StillOpen &open : advice.open)
            addOpen(open);
    }
    if (!advice.lookFor.isEmpty()) {
        addSection(tr("Worth looking for"));
        for (const LookFor &look : advice.lookFor)
            addLookFor(look);
    }
    if (!advice.notKnown.isEmpty()) {
        addSection(tr("Not known yet"));
        for (const NotReckoned &one : advice.notKnown)
            addWords(notReckonedText(one));
    }
    addStretch();
    Q_EMIT choiceChanged();
}

QList<ActivityId> NextResult::chosen() const
{
    QList<ActivityId> ids;
    for (const auto &[id, tick] : m_picks) {
        if (tick->isChecked())
            ids.append(id);
    }
    return ids;
}

} // namespace credence
