#include "core/requirements/either_or.h"

#include "core/catalogue/template_words.h"
#include "core/requirements/states.h"

#include <algorithm>

namespace credence {

namespace {

qsizetype indexOf(const Template &from, const QString &rule)
{
    for (qsizetype i = 0; i < from.rules.size(); ++i) {
        if (!rule.isEmpty() && from.rules[i].id == rule)
            return i;
    }
    return -1;
}

bool isPlannedWhole(const Figures &f) { return f.state != State::NotApplicable && f.state != State::CheckByHand && f.open == Credits{}; }

/// What one of them brings about in the others.
void settle(Standing &standing, const QList<qsizetype> &group)
{
    const QList<RuleStanding> before = standing.rules;
    for (qsizetype i = 0; i < before.size(); ++i) {
        for (qsizetype other = 0; other < before.size(); ++other) {
            Figures &f = standing.rules[i].figures;
            if (other == i || group[other] != group[i])
                continue;
            if (f.open && isPlannedWhole(before[other].figures))
                f.open = standing.rules[i].subOpen = Credits{};
            const bool stands = before[other].figures.state == State::Met;
            if (!stands || f.state == State::NotApplicable || f.state == State::Met)
                continue;
            f.state = State::Met;
            f.missing = Credits{};
            standing.rules[i].reason = QStringLiteral("Looks met by the other way: %1.").arg(before[other].label);
        }
    }
}

/// `a` is nearer than `b`: in a better state, or with less missing in the same.
bool isNearer(const Figures &a, const Figures &b)
{
    if (a.state != b.state)
        return better(a.state, b.state) == a.state;
    return a.missing && (!b.missing || *a.missing < *b.missing);
}

/// "12 hours of “Pain management”".
QString duty(const RuleStanding &rule)
{
    const Figures &f = rule.figures;
    return f.needed ? QStringLiteral("%1 %2 of “%3”").arg(f.needed->text(), unitWord(rule.unit, *f.needed), rule.label) : QStringLiteral("“%1”").arg(rule.label);
}

void sayEitherOr(Standing &standing, const QList<qsizetype> &members)
{
    qsizetype nearest = members.first();
    QStringList duties;
    for (const qsizetype i : members) {
        duties << duty(standing.rules[i]);
        if (isNearer(standing.rules[i].figures, standing.rules[nearest].figures))
            nearest = i;
    }
    const auto missing = standing.rules[nearest].figures.missing;
    const QString rest = missing ? QStringLiteral("; %1 missing").arg(missing->text()) : QString();
    const QString words = QStringLiteral("Either %1%2.").arg(duties.join(QStringLiteral(", or ")), rest);
    for (const qsizetype i : members) {
        RuleStanding &rule = standing.rules[i];
        rule.either = words;
        rule.spare = i != nearest;
        rule.reason = rule.reason.isEmpty() ? words : words + QLatin1Char(' ') + rule.reason;
    }
}

} // namespace

QList<qsizetype> eitherOr(const Template &from)
{
    QList<qsizetype> group;
    for (qsizetype i = 0; i < from.rules.size(); ++i)
        group.append(i);
    for (qsizetype i = 0; i < from.rules.size(); ++i) {
        for (const QString &named : {from.rules[i].alternativeTo, from.rules[i].satisfiedByRule}) {
            const qsizetype other = indexOf(from, named);
            if (other >= 0)
                std::replace(group.begin(), group.end(), qsizetype(group[i]), qsizetype(group[other]));
        }
    }
    return group;
}

void settleEitherOr(Standing &standing, const Template &from)
{
    const QList<qsizetype> group = eitherOr(from);
    settle(standing, group);
    for (qsizetype number = 0; number < group.size(); ++number) {
        QList<qsizetype> members;
        for (qsizetype i = 0; i < group.size(); ++i) {
            const State state = standing.rules[i].figures.state;
            if (group[i] == number && state != State::NotApplicable && state != State::Met)
                members.append(i);
        }
        if (members.size() > 1)
            sayEitherOr(standing, members);
    }
}

} // namespace credence
