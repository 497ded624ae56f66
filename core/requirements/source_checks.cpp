#include "core/requirements/source_checks.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_json.h"
#include "core/catalogue/template_words.h"
#include "core/requirements/rule_origin.h"

#include <QJsonArray>

#include <algorithm>

namespace credence {

namespace {

QString s(const char *text) { return QString::fromLatin1(text); }

void checkTemplate(const Source &source, QStringList *problems)
{
    if (source.catalogueId.isEmpty() == source.custom.isEmpty())
        *problems << s("A requirement names either \"catalogue\" or \"custom\": choose one from the catalogue, or describe your own.");
    const bool keepsRules = !source.origin.editions.isEmpty() && templateOf(source); // of an edition that still had it
    if (!source.catalogueId.isEmpty() && !catalogue().templateAt.contains(source.catalogueId) && !keepsRules)
        *problems << s("The catalogue has no requirement \"%1\". Look the id up, or leave it out.").arg(source.catalogueId);
    if (source.custom.isEmpty())
        return;
    if (const auto read = templateFromJson(source.custom, catalogue()); !read)
        *problems << read.error().sentence;
}

void checkLicenseType(const Source &source, QStringList *problems)
{
    if (source.licenseType.isEmpty())
        return;
    if (source.licenseType != QLatin1String("MD") && source.licenseType != QLatin1String("DO")) {
        *problems << s("\"%1\" is no license type; use MD or DO, or leave it out.").arg(source.licenseType);
        return;
    }
    const auto from = templateOf(source);
    const bool one = from && (from->licenseType == QLatin1String("MD") || from->licenseType == QLatin1String("DO"));
    if (one && from->licenseType != source.licenseType)
        *problems << s("These rules are for %1 licenses, and the license type says %2. Choose the other rules, or leave the license type out.").arg(from->licenseType, source.licenseType);
}

void checkOrder(const char *what, const char *firstKey, QDate first, const char *lastKey, QDate last, QStringList *problems)
{
    if (first.isValid() && last.isValid() && last < first)
        *problems << s("The \"%1\" of %2 (%3) lies before its \"%4\" (%5). Correct one of the two days.").arg(s(lastKey), s(what), isoText(last), s(firstKey), isoText(first));
}

const QSet<QString> &knownSubstitutes()
{
    static const QSet<QString> known = [] {
        QSet<QString> kinds;
        for (const Template &each : catalogue().templates) {
            for (const SatisfiedBy &other : each.satisfiedBy)
                kinds.insert(other.kind);
        }
        return kinds;
    }();
    return known;
}

/// What is said to hold must be something that stands for credit with one authority at least.
void checkSubstitutes(const Source &source, QStringList *problems)
{
    const QJsonArray own = source.custom.value(s("satisfied_by")).toArray();
    for (const QString &kind : source.satisfiedBy) {
        const bool mine = std::any_of(own.begin(), own.end(), [&](const QJsonValue &other) { return other[s("kind")].toString() == kind; });
        if (mine || knownSubstitutes().contains(kind))
            continue;
        QStringList all(knownSubstitutes().cbegin(), knownSubstitutes().cend());
        all.sort();
        *problems << s("\"satisfied_by\" names \"%1\", which no authority knows; use one of %2, or leave it out.").arg(kind, all.join(QStringLiteral(", ")));
    }
}

/// Hours can be claimed for what holds only, and no more than the rules allow.
void checkClaims(const Source &source, QStringList *problems)
{
    const auto from = templateOf(source);
    for (auto claim = source.claimed.cbegin(); claim != source.claimed.cend(); ++claim) {
        if (!source.satisfiedBy.contains(claim.key()))
            *problems << s("\"claimed\" names \"%1\", which is not in \"satisfied_by\". Add it there, or leave the hours out.").arg(claim.key());
        for (const SatisfiedBy &other : from ? from->satisfiedBy : QList<SatisfiedBy>()) {
            if (other.kind == claim.key() && other.hours && *claim > *other.hours)
                *problems << s("At most %1 hours can be claimed for \"%2\", and %3 are. Enter %1 or fewer.").arg(other.hours->text(), satisfiedByWords(other.kind), claim->text());
        }
    }
}

} // namespace

QStringList problemsOf(const Source &source)
{
    QStringList problems;
    checkTemplate(source, &problems);
    checkLicenseType(source, &problems);
    checkOrder("the cycle", "start", source.cycle.start, "end", source.cycle.end, &problems);
    checkOrder("the requirement", "from", source.from, "to", source.to, &problems);
    if (source.issued.isValid() && source.cycle.end.isValid() && source.issued > source.cycle.end)
        problems << s("It was first issued (\"issued\", %1) after the end of its cycle (\"end\", %2). Correct one of the two days.").arg(isoText(source.issued), isoText(source.cycle.end));
    if (source.cycleNumber && *source.cycleNumber < 1)
        problems << s("The cycle number is 1 for the first cycle, or more.");
    checkSubstitutes(source, &problems);
    checkClaims(source, &problems);
    return problems;
}

QStringList newProblemsOf(const Source &before, const Source &after)
{
    const QStringList old = problemsOf(before);
    QStringList problems = problemsOf(after);
    problems.removeIf([&old](const QString &one) { return old.contains(one); });
    return problems;
}

} // namespace credence
