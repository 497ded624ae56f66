#include "core/requirements/standing_json.h"

#include "core/catalogue/template_words.h"
#include "core/requirements/floor.h"
#include "core/requirements/next_cycle.h"
#include "core/requirements/state_words.h"

#include <QJsonArray>

namespace credence {

namespace {

using Refs = QHash<QString, QString>;

QString key(const char *name) { return QString::fromLatin1(name); }

/// The double nearest to the hundredths; its shortest text is the decimal itself.
QJsonValue number(std::optional<Credits> credits) { return credits ? QJsonValue(credits->toDouble()) : QJsonValue(QJsonValue::Null); }
QJsonValue day(QDate day) { return day.isValid() ? QJsonValue(isoText(day)) : QJsonValue(QJsonValue::Null); }

QJsonValue cycleJson(const DateRange &cycle)
{
    if (!cycle.isKnown())
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{key("start"), isoText(cycle.start)}, {key("end"), isoText(cycle.end)}};
}

QJsonArray activitiesJson(const QList<Contribution> &lines, const Refs &refs)
{
    QJsonArray out;
    for (const Contribution &line : lines) {
        QJsonObject entry{{key("id"), line.activity.text}, {key("counts"), line.counts}, {key("amount"), number(line.amount)}, {key("why"), line.why}};
        const QString ref = refs.value(line.activity.text);
        if (!ref.isEmpty())
            entry.insert(key("ref"), ref);
        if (line.planned)
            entry.insert(key("planned"), true);
        out.append(entry);
    }
    return out;
}

void addFigures(QJsonObject &out, const Figures &f, const Refs &refs)
{
    out.insert(key("needed"), number(f.needed));
    out.insert(key("earned"), number(f.earned));
    out.insert(key("proven"), number(f.proven));
    out.insert(key("planned"), number(f.planned));
    out.insert(key("missing"), number(f.missing));
    out.insert(key("state"), stateWord(f.state));
    out.insert(key("due"), day(f.due));
    out.insert(key("projected"), day(f.projected));
    out.insert(key("activities"), activitiesJson(f.activities, refs));
}

QJsonObject ruleJson(const RuleStanding &rule, const Refs &refs)
{
    QJsonObject out{{key("id"), rule.rule}, {key("kind"), rule.kind}, {key("label"), rule.label}, {key("unit"), rule.unit}, {key("why"), rule.reason}};
    addFigures(out, rule.figures, refs);
    if (rule.spare)
        out.insert(key("spare"), true);
    return out;
}

QJsonObject standingJson(const Standing &standing, const Refs &refs)
{
    QJsonObject out{{key("id"), standing.source.text}, {key("catalogue"), standing.catalogueId}, {key("name"), standing.shortName.isEmpty() ? standing.name : standing.shortName}, {key("authority"), standing.name}, {key("kind"), standing.kind},
                    {key("unit"), standing.unit}, {key("cycle"), cycleJson(standing.cycle)}, {key("why"), standing.reason},
                    {key("as_of"), standing.asOf}, {key("confidence"), standing.confidence}, {key("source"), standing.published}};
    if (!standing.ref.isEmpty())
        out.insert(key("ref"), standing.ref);
    if (standing.past)
        out.insert(key("past"), true);
    if (standing.kept)
        out.insert(key("kept"), true);
    if (standing.changed.isValid())
        out.insert(key("changed"), isoText(standing.changed));
    if (standing.over) {
        out.insert(key("over"), true);
        out.insert(key("next_cycle"), cycleJson(cycleAfter(standing.cycle)));
    }
    if (standing.cycleNumber)
        out.insert(key("cycle_number"), *standing.cycleNumber);
    addFigures(out, standing.total, refs);
    out.insert(key("state"), stateWord(standing.state));
    out.insert(key("due"), day(standing.cycle.end));
    out.insert(key("per_year"), number(standing.perYear));
    QJsonArray rules;
    for (const RuleStanding &rule : standing.rules)
        rules.append(ruleJson(rule, refs));
    out.insert(key("rules"), rules);
    return out;
}

QString amountText(const Figures &f, const QString &unit)
{
    if (!f.needed)
        return {};
    if (f.state == State::NotApplicable)
        return f.earned && *f.earned > Credits{} ? QStringLiteral("%1 %2 earned, none needed").arg(f.earned->text(), unitWord(unit, *f.earned)) : QStringLiteral("none needed");
    const QString needed = f.needed->text() + QLatin1Char(' ') + unitWord(unit, *f.needed);
    const bool course = unit == QLatin1String("course") || unit == QLatin1String("activity"); // two where one is asked read like a mistake
    QString text = (f.earned ? (course ? qMin(*f.earned, *f.needed) : *f.earned).text() : QStringLiteral("?")) + QStringLiteral(" of ") + needed;
    if (f.missing && *f.missing > Credits{})
        text += QStringLiteral(", %1 missing").arg(f.missing->text());
    if (f.planned && *f.planned > Credits{})
        text += QStringLiteral(", %1 planned").arg(f.planned->text());
    return text;
}

/// "7 used, 53 left".
QString limitText(const Figures &f)
{
    if (!f.earned || !f.needed)
        return {};
    const Credits left = *f.needed > *f.earned ? *f.needed - *f.earned : Credits{};
    return QStringLiteral("%1 used, %2 left").arg(f.earned->text(), left.text());
}

QString line(QString label, const QString &amount, const QString &state, QDate due, const QString &reason)
{
    if (label.endsWith(QLatin1Char('.')))
        label.chop(1);
    QString text = QStringLiteral("  %1: %2%3").arg(label, amount.isEmpty() ? QString() : amount + QStringLiteral(" · "), state);
    if (due.isValid())
        text += QStringLiteral(", due ") + isoText(due);
    if (!reason.isEmpty())
        text += QStringLiteral("\n      ") + reason;
    return text + QLatin1Char('\n');
}

QDate dueOf(const Figures &f) { return f.state != State::Met && f.state != State::NotApplicable ? f.due : QDate(); }

QString totalLine(const Standing &standing)
{
    const Figures &f = standing.total;
    return line(QStringLiteral("Total"), amountText(f, standing.unit), stateLabel(f.state), dueOf(f), standing.reason);
}

QString ruleLine(const RuleStanding &rule)
{
    const Figures &f = rule.figures;
    const QString reason = rule.reason.isEmpty() && f.state == State::CheckByHand ? rule.note : rule.reason;
    return line(rule.label, isLimit(rule) ? limitText(f) : amountText(f, rule.unit), stateLabel(rule), speaks(rule) ? dueOf(f) : QDate(), reason);
}

/// Where the rules come from, and with whom to check: no figure stands without it.
QString originText(const Standing &standing)
{
    const QString source = standing.published.isEmpty() ? QString() : QStringLiteral(". Source: %1").arg(standing.published);
    const QString changed = standing.changed.isValid() ? QStringLiteral(", changed %1").arg(isoText(standing.changed)) : QString();
    return QStringLiteral("  %1%2%3. Verify with %4.\n").arg(originWords(standing.asOf, standing.seen, standing.confidence), changed, source, standing.verifyWith);
}

QString standingText(const Standing &standing)
{
    const QString cycle = standing.cycle.isKnown() ? QStringLiteral("%1 to %2").arg(isoText(standing.cycle.start), isoText(standing.cycle.end)) : QStringLiteral("cycle not known");
    const QString then = !standing.past ? QString() : standing.ofItsTime ? QStringLiteral(" (over; as of its last day, by the rules of its time)") : QStringLiteral(" (over; as of its last day)");
    QString text = QStringLiteral("%1 · %2%3 · %4\n").arg(standing.shortName, cycle, then, stateLabel(standing));
    if (standing.over)
        text += QStringLiteral("  ") + cycleOverWords(standing) + QLatin1Char('\n');
    if (!standing.unit.isEmpty() || standing.total.needed)
        text += totalLine(standing);
    else if (standing.rules.isEmpty() && !standing.reason.isEmpty())
        text += QStringLiteral("  ") + standing.reason + QLatin1Char('\n');
    for (const RuleStanding &rule : standing.rules)
        text += ruleLine(rule);
    return text + originText(standing);
}

} // namespace

QJsonObject statusJson(const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    Refs refs;
    for (const auto &activity : snapshot.activities) {
        if (!activity->ref.isEmpty())
            refs.insert(activity->id.text, activity->ref);
    }
    QJsonArray requirements;
    for (const Standing &standing : standings)
        requirements.append(standingJson(standing, refs));
    const AnnualFloor floor = annualFloor(standings, snapshot.thresholds);
    const QJsonObject annual{{key("naive_sum"), number(floor.naiveSum)}, {key("floor"), number(floor.floor)}, {key("aim"), number(floor.aim)}};
    return {{key("today"), isoText(today)}, {key("requirements"), requirements}, {key("annual"), annual}};
}

QString statusText(const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    if (standings.isEmpty())
        return QStringLiteral("No requirement has been added yet. Add a license, a board or a hospital to see where you stand.\n");
    QStringList blocks;
    for (const Standing &standing : standings)
        blocks << standingText(standing);
    const QString lines = QStringLiteral("As of %1. Only the authority decides; verify each rule with it.\n\n").arg(isoText(today)) + blocks.join(QLatin1Char('\n'));
    if (standings.first().past)
        return lines;
    const AnnualFloor floor = annualFloor(standings, snapshot.thresholds);
    if (floor.floor == Credits{})
        return lines;
    const QString overlap = floor.naiveSum == floor.floor ? QString() : QStringLiteral(" because they overlap (%1 if they did not)").arg(floor.naiveSum.text());
    return lines + QStringLiteral("\nA year asks for at least %1 credits%2; aim for %3.\n").arg(floor.floor.text(), overlap, floor.aim.text());
}

} // namespace credence
