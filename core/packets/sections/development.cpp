#include "core/activities/amount.h"
#include "core/activities/format_value.h"
#include "core/catalogue/catalogue.h"
#include "core/packets/sections/sections.h"
#include "core/packets/wording.h"

#include <QMap>

namespace credence {

using namespace paper;

namespace {

/// Formats rated at least this high stand one by one; the rating is the catalogue's (A2).
constexpr int strategicFrom = 7;

Cell plain(const QString &text, const QString &detail = {}) { return Cell{text, detail, {}, Tone::Plain, false}; }

DateRange developmentSpan(const PacketOptions &options)
{
    if (options.period.start.isValid() || options.period.end.isValid())
        return options.period;
    return {addMonths(options.today, -36).addDays(1), options.today};
}

bool isStrategic(const Activity &activity, const Snapshot &snapshot) { return !activity.compliance && strategicValue(activity.format, snapshot.thresholds) >= strategicFrom; }

QString formatName(const Activity &activity)
{
    const Format *format = catalogue().format(activity.format);
    return format ? format->name : QString();
}

Table strategicTable(const QList<Shared<Activity>> &activities, const Proofs &proofs)
{
    Table table;
    table.columns = {Column{QStringLiteral("Date"), 1.2, Align::Left}, Column{QStringLiteral("Activity"), 4.6, Align::Left}, Column{QStringLiteral("Provider"), 2.2, Align::Left},
                     Column{QStringLiteral("Credits"), 0.9, Align::Right}, Column{QStringLiteral("Proof"), 0.9, Align::Left}};
    table.whenEmpty = QStringLiteral("None is recorded for this period.");
    for (const auto &activity : activities) {
        const auto documents = proofs.value(activity->id);
        table.rows << QList<Cell>{plain(isoText(creditDay(*activity))), plain(activity->title, activity->notes.isEmpty() ? formatName(*activity) : activity->notes), plain(activity->provider),
                                  plain(ledgerAmountText(*activity)), documents.isEmpty() ? Cell{QStringLiteral("none"), {}, {}, Tone::Attention, false} : Cell{{}, {}, idsOf(documents), Tone::Plain, false}};
    }
    return table;
}

Table restTable(const QList<Shared<Activity>> &activities)
{
    QMap<QString, std::pair<int, LedgerSum>> byFormat;
    for (const auto &activity : activities) {
        const QString name = activity->compliance ? QStringLiteral("Compliance, in total") : formatName(*activity);
        auto &[count, sum] = byFormat[name.isEmpty() ? QStringLiteral("Other") : name];
        ++count;
        addTo(sum, *activity);
    }
    Table table{{Column{QStringLiteral("Format"), 4, Align::Left}, Column{QStringLiteral("Activities"), 1, Align::Right}, Column{QStringLiteral("Credits"), 1, Align::Right}}, {}, {}, QStringLiteral("None.")};
    for (auto it = byFormat.begin(); it != byFormat.end(); ++it)
        table.rows << QList<Cell>{plain(it.key()), plain(QString::number(it->first)), plain(ledgerSumFigure(it->second))};
    return table;
}

ProgressBar barOf(const Standing &standing)
{
    const Figures *figures = &standing.total;
    for (const RuleStanding &rule : standing.rules) {
        if (!standing.total.needed && !figures->needed && rule.figures.needed)
            figures = &rule.figures;
    }
    ProgressBar bar;
    bar.label = titleOf(standing);
    bar.note = standingWords(standing) + (figures->due.isValid() ? QStringLiteral(" · by ") + dayWords(figures->due) : QString());
    bar.tone = toneOf(standing);
    bar.figure = figures->needed ? QStringLiteral("%1 of %2").arg(amountWords(figures->earned), figures->needed->text()) : QStringLiteral("no figure");
    if (figures->needed && figures->needed->hundredths > 0) {
        bar.share = figures->earned.value_or(Credits()).toDouble() / figures->needed->toDouble();
        bar.planned = figures->planned.value_or(Credits()).toDouble() / figures->needed->toDouble();
    }
    return bar;
}

} // namespace

QList<Shared<Activity>> strategicActivities(const Snapshot &snapshot, const PacketOptions &options)
{
    QList<Shared<Activity>> activities = completedIn(snapshot, developmentSpan(options));
    activities.removeIf([&](const Shared<Activity> &activity) { return !isStrategic(*activity, snapshot); });
    return activities;
}

Section developmentSection(const Snapshot &snapshot, const QList<Standing> &, const PacketOptions &options)
{
    QList<Shared<Activity>> rest = completedIn(snapshot, developmentSpan(options));
    rest.removeIf([&](const Shared<Activity> &activity) { return isStrategic(*activity, snapshot); });
    Section section{QStringLiteral("development"), QStringLiteral("Professional development"), {}, true};
    section.blocks << Paragraph{QStringLiteral("Programs, projects, conferences and teaching stand one by one with their proof; everything else is summed up."), {}, {}};
    section.blocks << Heading{QStringLiteral("Strategic activities")} << strategicTable(strategicActivities(snapshot, options), proofsOf(snapshot));
    section.blocks << Heading{QStringLiteral("All other CME")} << restTable(rest);
    return section;
}

Section standingSection(const Snapshot &, const QList<Standing> &standings, const PacketOptions &)
{
    Section section{QStringLiteral("standing"), QStringLiteral("Licenses, certification and credentialing"), {}, false};
    ProgressBars bars;
    QList<Standing> told;
    for (const Standing &standing : standings) {
        if (standing.state == State::NotApplicable)
            continue;
        told << standing;
        bars.bars << barOf(standing);
    }
    if (bars.bars.isEmpty())
        section.blocks << Paragraph{QStringLiteral("No requirement is recorded."), {}, {}};
    else
        section.blocks << bars << paper::Note{QStringLiteral("“Looks met” is a reading of the rules as recorded; each authority has the last word. ") + originLines(told).join(QLatin1Char(' ')), Tone::Muted};
    return section;
}

} // namespace credence
