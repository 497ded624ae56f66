#include "core/activities/amount.h"
#include "core/packets/sections/sections.h"
#include "core/packets/wording.h"

#include <QMap>
#include <QSet>

namespace credence {

using namespace paper;

namespace {

/// The authorities that count the activity: "MA, ABIM".
QString marksOf(const ActivityId &activity, const QList<Standing> &standings)
{
    QStringList marks;
    for (const Standing &standing : standings) {
        QList<const Figures *> all{&standing.total};
        for (const RuleStanding &rule : standing.rules)
            all << &rule.figures;
        for (const Figures *figures : all) {
            const Contribution *contribution = contributionOf(*figures, activity);
            if (contribution && contribution->counts && !contribution->planned && !marks.contains(markOf(standing)))
                marks << markOf(standing);
        }
    }
    return marks.join(QStringLiteral(", "));
}

Cell proofCell(const QList<Shared<Document>> &documents, bool pages)
{
    if (documents.isEmpty())
        return Cell{QStringLiteral("none"), {}, {}, Tone::Attention, false};
    if (pages)
        return Cell{{}, {}, idsOf(documents), Tone::Plain, false};
    return Cell{QStringLiteral("on file"), documents.first()->sha256.left(8), {}, Tone::Plain, false};
}

QList<Shared<Activity>> ledgerActivities(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options)
{
    if (!standingOf(standings, options.authority))
        return completedIn(snapshot, options.period);
    QSet<ActivityId> counting;
    for (const Standing &standing : standings) {
        for (const Shared<Activity> &activity : standing.source == options.authority ? countedFor(snapshot, standing) : QList<Shared<Activity>>())
            counting << activity->id;
    }
    QList<Shared<Activity>> counted = completedIn(snapshot, options.period);
    counted.removeIf([&](const Shared<Activity> &activity) { return !counting.contains(activity->id); });
    return counted;
}

/// What the sum's figures are: "credits + hours of attendance".
QString unitsOf(const LedgerSum &sum)
{
    QStringList units{QStringLiteral("credits")};
    if (sum.hours != Credits{})
        units << QStringLiteral("hours of attendance");
    if (sum.points != Credits{})
        units << QStringLiteral("points");
    return units.join(QStringLiteral(" + "));
}

} // namespace

Section ledgerSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options, bool pages)
{
    Table table;
    table.columns = {Column{QStringLiteral("Date"), 1.15, Align::Left},    Column{QStringLiteral("Activity"), 2.5, Align::Left},
                     Column{QStringLiteral("Provider"), 1.65, Align::Left}, Column{QStringLiteral("Credits"), 0.85, Align::Right},
                     Column{QStringLiteral("Type"), 2.05, Align::Left},    Column{QStringLiteral("Counts for"), 1.25, Align::Left},
                     Column{QStringLiteral("Proof"), 1.1, Align::Left}};
    table.whenEmpty = QStringLiteral("No completed activity is recorded for this period.");
    const Proofs proofs = proofsOf(snapshot);
    LedgerSum sum;
    int proven = 0;
    for (const auto &activity : ledgerActivities(snapshot, standings, options)) {
        const auto documents = proofs.value(activity->id);
        const QString day = creditDay(*activity).isValid() ? isoText(creditDay(*activity)) : QStringLiteral("not known");
        table.rows << QList<Cell>{Cell{day, {}, {}, Tone::Plain, false}, Cell{activity->title, {}, {}, Tone::Plain, false},
                                  Cell{activity->provider, {}, {}, Tone::Plain, false}, Cell{creditAmounts(*activity), {}, {}, Tone::Plain, false},
                                  Cell{creditTypes(*activity), {}, {}, Tone::Plain, false}, Cell{marksOf(activity->id, standings), {}, {}, Tone::Plain, false},
                                  proofCell(documents, pages)};
        addTo(sum, *activity);
        proven += documents.isEmpty() ? 0 : 1;
    }
    if (!table.rows.isEmpty()) {
        table.foot = {Cell{}, Cell{table.rows.size() == 1 ? QStringLiteral("1 activity") : QStringLiteral("%1 activities").arg(table.rows.size()), {}, {}, Tone::Plain, true}, Cell{}, Cell{ledgerSumFigure(sum), {}, {}, Tone::Plain, true},
                      Cell{unitsOf(sum), {}, {}, Tone::Plain, true}, Cell{}, Cell{QStringLiteral("%1 of %2").arg(proven).arg(table.rows.size()), {}, {}, Tone::Plain, true}};
    }
    Section section{QStringLiteral("ledger"), QStringLiteral("CME ledger"), {}, true};
    section.blocks << table
                   << paper::Note{QStringLiteral("Credit lines of different issuers on one activity are the same hours seen by several issuers; the sum counts each hour once."), Tone::Muted};
    return section;
}

Section totalsSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options)
{
    QMap<QString, std::pair<int, LedgerSum>> byType;
    QMap<int, std::pair<int, LedgerSum>> byYear;
    const auto activities = ledgerActivities(snapshot, standings, options);
    for (const auto &activity : activities) {
        Activity one = *activity;
        for (const CreditLine &line : activity->credits) {
            one.credits = {line};
            auto &[count, sum] = byType[creditTypes(one)];
            ++count;
            addTo(sum, one);
        }
        auto &[count, sum] = byYear[creditDay(*activity).year()];
        ++count;
        addTo(sum, *activity);
    }
    const auto row = [](const QString &name, const std::pair<int, LedgerSum> &figure) {
        return QList<Cell>{Cell{name, {}, {}, Tone::Plain, false}, Cell{QString::number(figure.first), {}, {}, Tone::Plain, false}, Cell{ledgerSumFigure(figure.second), {}, {}, Tone::Plain, false}};
    };
    const auto table = [](const QString &first) {
        return Table{{Column{first, 4, Align::Left}, Column{QStringLiteral("Activities"), 1, Align::Right}, Column{QStringLiteral("Credits"), 1, Align::Right}}, {}, {}, QStringLiteral("None.")};
    };
    Table types = table(QStringLiteral("Credit type")), years = table(QStringLiteral("Year"));
    for (auto it = byType.begin(); it != byType.end(); ++it)
        types.rows << row(it.key(), it.value());
    for (auto it = byYear.begin(); it != byYear.end(); ++it)
        years.rows << row(it.key() > 0 ? QString::number(it.key()) : QStringLiteral("Day not known"), it.value());
    return Section{QStringLiteral("totals"), QStringLiteral("Totals"), {types, years}, false};
}

} // namespace credence
