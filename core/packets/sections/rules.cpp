#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"
#include "core/packets/sections/sections.h"
#include "core/packets/wording.h"
#include "core/requirements/state_words.h"

#include <QMap>

namespace credence {

using namespace paper;

namespace {

Cell plain(const QString &text, const QString &detail = {}) { return Cell{text, detail, {}, Tone::Plain, false}; }

QList<Cell> figureRow(const QString &label, const QString &detail, const Figures &figures, bool past)
{
    const bool none = figures.state == State::NotApplicable;
    const auto amount = [&](const std::optional<Credits> &value) { return plain(none ? QStringLiteral("–") : amountWords(value)); };
    return {plain(label, detail), amount(figures.needed), amount(figures.earned), amount(figures.proven), amount(figures.missing),
            Cell{standingWords(figures.state, past), figures.due.isValid() && !none ? QStringLiteral("by ") + dayWords(figures.due) : QString(), {}, toneOf(figures.state), false}};
}

QString joined(const QString &a, const QString &b) { return a.isEmpty() || b.isEmpty() ? a + b : a + QLatin1Char(' ') + b; }

/// A limit is neither needed nor missing, and of two rules that may stand for one another only the nearer is due.
QList<Cell> ruleRow(const RuleStanding &rule, bool past)
{
    QList<Cell> row = figureRow(rule.label, joined(rule.reason, rule.note), rule.figures, past);
    if (isLimit(rule))
        row[1].text = row[4].text = QStringLiteral("–");
    if (!speaks(rule) || (rule.figures.state == State::OnPace && !rule.figures.due.isValid()))
        row.last() = plain(stateLabel(rule).toLower());
    return row;
}

Table ruleTable(const Standing &standing)
{
    Table table;
    table.columns = {Column{QStringLiteral("Rule"), 4.6, Align::Left},    Column{QStringLiteral("Needed"), 1, Align::Right},  Column{QStringLiteral("Earned"), 1, Align::Right},
                     Column{QStringLiteral("Proven"), 1, Align::Right},   Column{QStringLiteral("Missing"), 1.05, Align::Right}, Column{QStringLiteral("How it looks"), 1.8, Align::Left}};
    if (standing.total.needed)
        table.rows << figureRow(QStringLiteral("Total"), standing.reason, standing.total, standing.past);
    for (const RuleStanding &rule : standing.rules)
        table.rows << ruleRow(rule, standing.past);
    table.whenEmpty = QStringLiteral("This authority asks for no continuing education as far as the rules are known.");
    return table;
}

/// "p. 3" style provenance: what the rules were taken from, and whom to ask before attesting.
QList<Block> originBlocks(const Standing &standing)
{
    const Template *known = templateOf(standing);
    if (!known)
        return {paper::Note{QStringLiteral("These rules were entered by the physician. Verify them with %1 before you attest.").arg(standing.name), Tone::Muted}};
    QString text = originWords(standing.asOf, standing.seen, standing.confidence) + QStringLiteral(". Verify with ") + verifyWith(*known);
    if (!known->url.isEmpty())
        text += QStringLiteral(" (%1)").arg(known->url);
    text += QStringLiteral(" before you attest: “looks met” is a reading of these rules, not the authority's word.");
    QList<Block> blocks{paper::Note{text, Tone::Muted}};
    const QStringList references = referenceWords(*known);
    if (!references.isEmpty())
        blocks << paper::Note{QStringLiteral("Sources: ") + references.join(QStringLiteral("; ")) + QLatin1Char('.'), Tone::Muted};
    if (!known->note.isEmpty())
        blocks << paper::Note{known->note, Tone::Muted};
    return blocks;
}

Table contributionTable(const Figures &figures, const QHash<ActivityId, Shared<Activity>> &byId, const Proofs &proofs)
{
    Table table;
    table.columns = {Column{QStringLiteral("Date"), 1.2, Align::Left}, Column{QStringLiteral("Activity"), 3.6, Align::Left}, Column{QStringLiteral("Counts"), 0.8, Align::Right},
                     Column{QStringLiteral("Why"), 3.2, Align::Left}, Column{QStringLiteral("Proof"), 1, Align::Left}};
    for (const Contribution &contribution : figures.activities) {
        const auto activity = byId.value(contribution.activity);
        if (!activity || contribution.planned || !contribution.counts)
            continue;
        const auto documents = proofs.value(activity->id);
        table.rows << QList<Cell>{plain(isoText(creditDay(*activity))), plain(activity->title), plain(contribution.amount.text()), plain(contribution.why),
                                  documents.isEmpty() ? Cell{QStringLiteral("none"), {}, {}, Tone::Attention, false} : Cell{{}, {}, idsOf(documents), Tone::Plain, false}};
    }
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const auto &a, const auto &b) { return a.first().text < b.first().text; });
    table.whenEmpty = QStringLiteral("Nothing counts yet.");
    return table;
}

/// Completed in the cycle, yet nothing in the total: how many for each reason.
Table notCountedTable(const Figures &total, const DateRange &cycle, const QHash<ActivityId, Shared<Activity>> &byId)
{
    QMap<QString, QStringList> titles;
    for (const Contribution &contribution : total.activities) {
        const auto activity = byId.value(contribution.activity);
        if (activity && !contribution.counts && !contribution.planned && activity->status == Status::Completed && cycle.contains(creditDay(*activity)))
            titles[contribution.why] << activity->title;
    }
    Table table;
    table.columns = {Column{QStringLiteral("Why"), 4, Align::Left}, Column{QStringLiteral("Activities"), 1, Align::Right}, Column{QStringLiteral("Among them"), 4, Align::Left}};
    for (auto it = titles.begin(); it != titles.end(); ++it)
        table.rows << QList<Cell>{plain(it.key()), plain(QString::number(it->size())), plain(it->mid(0, 2).join(QLatin1Char('\n')))};
    return table;
}

/// Of a cycle that is over: it has its figures, only whether the rule held then is not known.
bool wasReckoned(const Standing &standing, const Figures &figures) { return standing.past && !standing.ofItsTime && figures.missing; }

QStringList ruleGaps(const Standing &standing)
{
    QStringList gaps;
    if (standing.past && !standing.ofItsTime)
        gaps << QStringLiteral("These rules were found later than this cycle; ask the authority which held then.");
    const auto gap = [&](const QString &label, const Figures &figures, const QString &unit) {
        if (figures.state == State::NotApplicable)
            return;
        if (figures.state == State::CheckByHand && !wasReckoned(standing, figures))
            gaps << QStringLiteral("%1: cannot be computed; check by hand.").arg(label);
        else if (figures.missing && figures.missing->hundredths > 0)
            gaps << QStringLiteral("%1: %2 %3 missing%4.").arg(label, figures.missing->text(), unitWord(unit, *figures.missing),
                                                               figures.due.isValid() ? QStringLiteral(", due ") + dayWords(figures.due) : QString());
        if (figures.earned && figures.proven && figures.proven->hundredths < figures.earned->hundredths)
            gaps << QStringLiteral("%1: %2 of %3 earned have no certificate on file.").arg(label, (*figures.earned - *figures.proven).text(), figures.earned->text());
    };
    if (standing.total.needed)
        gap(QStringLiteral("Total"), standing.total, standing.unit);
    for (const RuleStanding &rule : standing.rules) {
        if (!rule.spare)
            gap(rule.either.isEmpty() ? rule.label : QStringLiteral("%1 (or the other way)").arg(rule.label), rule.figures, rule.unit);
    }
    return gaps;
}

} // namespace

Section ruleSection(const Snapshot &, const QList<Standing> &standings, const PacketOptions &options)
{
    Section section{QStringLiteral("rules"), QStringLiteral("Rule by rule"), {}, true};
    if (const Standing *standing = standingOf(standings, options.authority)) {
        section.blocks << ruleTable(*standing);
        section.blocks << originBlocks(*standing);
    }
    return section;
}

Section attributionSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options)
{
    Section section{QStringLiteral("attribution"), QStringLiteral("What counts for which rule"), {}, true};
    const Standing *standing = standingOf(standings, options.authority);
    if (!standing)
        return section;
    QHash<ActivityId, Shared<Activity>> byId;
    for (const auto &activity : snapshot.activities)
        byId.insert(activity->id, activity);
    const Proofs proofs = proofsOf(snapshot);
    for (const RuleStanding &rule : standing->rules) {
        if (rule.figures.state == State::NotApplicable || rule.figures.activities.isEmpty())
            continue;
        section.blocks << Heading{QStringLiteral("%1: %2 of %3").arg(rule.label, amountWords(rule.figures.earned), amountWords(rule.figures.needed))};
        section.blocks << contributionTable(rule.figures, byId, proofs);
    }
    const Table rest = notCountedTable(standing->total, standing->cycle, byId);
    if (!rest.rows.isEmpty())
        section.blocks << Heading{QStringLiteral("Completed in the cycle, not counted")} << rest;
    if (section.blocks.isEmpty())
        section.blocks << Paragraph{QStringLiteral("This authority has a total only; the ledger lists what counts for it."), {}, {}};
    return section;
}

Section weakPointsSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options)
{
    Section section{QStringLiteral("weak-points"), QStringLiteral("Weak points"), {}, false};
    const Standing *standing = standingOf(standings, options.authority);
    if (!standing)
        return section;
    QStringList points = ruleGaps(*standing);
    const Proofs proofs = proofsOf(snapshot);
    for (const auto &activity : countedFor(snapshot, *standing)) {
        if (!proofs.contains(activity->id))
            points << QStringLiteral("No certificate: “%1”, %2.").arg(activity->title, dayWords(creditDay(*activity)));
    }
    if (points.isEmpty())
        section.blocks << BulletList{{QStringLiteral("None found: every rule that can be computed looks met, and every activity that counts has its certificate.")}, Tone::Good};
    else
        section.blocks << BulletList{points, Tone::Attention};
    return section;
}

} // namespace credence
