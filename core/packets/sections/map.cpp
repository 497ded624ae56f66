#include "core/activities/amount.h"
#include "core/packets/sections/sections.h"
#include "core/packets/wording.h"
#include "core/requirements/state_words.h"

#include <algorithm>

namespace credence {

using namespace paper;

namespace {

Cell plain(const QString &text, const QString &detail = {}) { return Cell{text, detail, {}, Tone::Plain, false}; }

bool isAhead(Status status) { return status == Status::Planned || status == Status::Registered || status == Status::InProgress; }

/// The rules that are short, in words for one cell; at most two, the rest as a number. None: what is open although the total is complete.
QString laggingWords(const Standing &standing)
{
    QStringList lagging;
    for (const RuleStanding &rule : standing.rules) {
        const State state = rule.figures.state;
        if (speaks(rule) && (state == State::Behind || state == State::Overdue) && rule.figures.needed)
            lagging << QStringLiteral("%1 %2/%3").arg(rule.label, amountWords(rule.figures.earned), amountWords(rule.figures.needed));
    }
    if (const RuleStanding *open = lagging.isEmpty() ? openBesidesTotal(standing) : nullptr)
        return QStringLiteral("%1 %2/%3").arg(open->label, amountWords(open->figures.earned), amountWords(open->figures.needed)) + (open->figures.due.isValid() ? QStringLiteral(", due %1").arg(dayWords(open->figures.due)) : QString());
    const qsizetype more = lagging.size() - 2;
    QString text = lagging.mid(0, 2).join(QStringLiteral("; "));
    return more > 0 ? text + QStringLiteral("; %1 more").arg(more) : text;
}

QList<Cell> requirementRow(const Standing &standing)
{
    const bool hasTotal = standing.total.needed.has_value();
    // An authority without a total is shown by its first rule that has a figure.
    const Figures *figures = &standing.total;
    for (const RuleStanding &rule : standing.rules) {
        if (!hasTotal && !figures->needed && rule.figures.needed)
            figures = &rule.figures;
    }
    return {plain(titleOf(standing), laggingWords(standing)), plain(spanWords(standing.cycle).replace(QStringLiteral(" – "), QStringLiteral(" –\n"))), plain(amountWords(figures->needed)), plain(amountWords(figures->earned)),
            plain(amountWords(figures->planned)), plain(amountWords(figures->missing)), Cell{standingWords(standing), {}, {}, toneOf(standing), false}};
}

struct Quarter {
    Credits earned, planned;
    QList<Shared<Activity>> largest;
};

/// The two that bring most, done before planned.
QString largestWords(QList<Shared<Activity>> activities)
{
    std::stable_sort(activities.begin(), activities.end(), [](const auto &a, const auto &b) { return ledgerAmount(*a) > ledgerAmount(*b); });
    QStringList words;
    for (const auto &activity : activities.mid(0, 2))
        words << QStringLiteral("%1 (%2)").arg(activity->title, ledgerAmountText(*activity));
    return words.join(QLatin1Char('\n'));
}

} // namespace

Section requirementsMapSection(const Snapshot &, const QList<Standing> &standings, const PacketOptions &)
{
    Table table;
    table.columns = {Column{QStringLiteral("Requirement"), 3.4, Align::Left}, Column{QStringLiteral("Cycle"), 2.3, Align::Left},  Column{QStringLiteral("Needed"), 0.85, Align::Right},
                     Column{QStringLiteral("Earned"), 0.85, Align::Right},    Column{QStringLiteral("Planned"), 0.9, Align::Right}, Column{QStringLiteral("Missing"), 0.9, Align::Right},
                     Column{QStringLiteral("How it looks"), 1.25, Align::Left}};
    table.whenEmpty = QStringLiteral("No requirement is recorded yet.");
    for (const Standing &standing : standings)
        table.rows << requirementRow(standing);
    Section section{QStringLiteral("requirements"), QStringLiteral("Requirements"), {table}, false};
    if (!standings.isEmpty())
        section.blocks << paper::Note{QStringLiteral("“Looks met” is a reading of these rules; each authority has the last word. ") + originLines(standings).join(QLatin1Char(' ')), Tone::Muted};
    return section;
}

Section goalsSection(const Snapshot &snapshot, const QList<Standing> &, const PacketOptions &)
{
    Section section{QStringLiteral("goals"), QStringLiteral("Goals"), {}, false};
    for (const auto &story : snapshot.stories) {
        if (!story->to.isValid() && !story->sentence.isEmpty())
            section.blocks << Quote{story->sentence};
    }
    QStringList goals;
    for (const auto &goal : snapshot.goals) {
        if (goal->state.isEmpty() || goal->state == QLatin1String("active"))
            goals << (goal->due.isValid() ? QStringLiteral("%1 (by %2)").arg(goal->text, dayWords(goal->due)) : goal->text);
    }
    if (goals.isEmpty())
        section.blocks << Paragraph{QStringLiteral("No goal is recorded yet."), {}, {}};
    else
        section.blocks << BulletList{goals, Tone::Plain};
    return section;
}

Section yearSection(const Snapshot &snapshot, const QList<Standing> &, const PacketOptions &options)
{
    const int year = options.today.year();
    QList<Quarter> quarters(4);
    for (const auto &activity : snapshot.activities) {
        const QDate day = creditDay(*activity);
        if (!day.isValid() || day.year() != year)
            continue;
        Quarter &quarter = quarters[(day.month() - 1) / 3];
        if (activity->status == Status::Completed)
            quarter.earned += ledgerAmount(*activity);
        else if (isAhead(activity->status) && day >= options.today)
            quarter.planned += ledgerAmount(*activity);
        else
            continue;
        quarter.largest << activity;
    }
    Table table;
    table.columns = {Column{QStringLiteral("Quarter"), 1.3, Align::Left}, Column{QStringLiteral("Earned"), 0.8, Align::Right}, Column{QStringLiteral("Planned"), 0.8, Align::Right},
                     Column{QStringLiteral("Largest activities"), 5, Align::Left}};
    Credits earned, planned;
    const QStringList names{QStringLiteral("Jan – Mar"), QStringLiteral("Apr – Jun"), QStringLiteral("Jul – Sep"), QStringLiteral("Oct – Dec")};
    for (int i = 0; i < 4; ++i) {
        const Quarter &quarter = quarters.at(i);
        earned += quarter.earned;
        planned += quarter.planned;
        table.rows << QList<Cell>{plain(names.at(i)), plain(quarter.earned.text()), plain(quarter.planned.text()), plain(largestWords(quarter.largest))};
    }
    table.foot = {plain(QString::number(year)), plain(earned.text()), plain(planned.text()), Cell{}};
    return Section{QStringLiteral("year"), QStringLiteral("Outline of %1").arg(year), {table}, false};
}

} // namespace credence
