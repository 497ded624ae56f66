#include "ui/kit/requirement_names.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"
#include "core/requirements/state_words.h"

#include <QCoreApplication>

namespace credence {

QString requirementTitle(const Standing &standing)
{
    const Template *known = standing.own ? nullptr : catalogue().requirement(standing.catalogueId);
    return known ? shortTitle(*known) : standing.shortName.isEmpty() ? standing.name : standing.shortName;
}

QString requirementTag(const Standing &standing)
{
    const Template *known = standing.own ? nullptr : catalogue().requirement(standing.catalogueId);
    if (known && standing.kind == QLatin1String("state-license"))
        return known->jurisdiction.section(QLatin1Char('-'), -1);
    if (standing.kind.startsWith(QLatin1String("hospital")))
        return QCoreApplication::translate("requirement_names", "Hospital");
    return requirementTitle(standing).section(QLatin1Char(' '), 0, 0).remove(QLatin1Char(','));
}

QString originLine(const Standing &standing)
{
    if (standing.asOf.isEmpty() && standing.seen.isEmpty() && standing.published.isEmpty())
        return standing.changed.isValid() ? QCoreApplication::translate("requirement_names", "your own rules, changed %1").arg(isoText(standing.changed)) : QCoreApplication::translate("requirement_names", "your own rules");
    const QString asOf = originWords(standing.asOf, standing.seen, {});
    return asOf.left(1).toLower() + asOf.mid(1) + (standing.published.isEmpty() ? QString() : QStringLiteral(", ") + standing.published);
}

const Figures &mainFigures(const Standing &standing)
{
    if (standing.total.needed)
        return standing.total;
    const RuleStanding *only = nullptr;
    for (const RuleStanding &rule : standing.rules) {
        if (!rule.figures.needed || rule.figures.state == State::NotApplicable || !speaks(rule))
            continue;
        if (only)
            return standing.total;
        only = &rule;
    }
    return only ? only->figures : standing.total;
}

} // namespace credence
