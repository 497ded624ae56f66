#include "core/actions/requiring.h"

#include "core/portfolio/stores.h"
#include "core/requirements/correct_cycle.h"
#include "core/requirements/cycle_dates.h"
#include "core/requirements/kept_cycle.h"
#include "core/requirements/rule_origin.h"
#include "core/requirements/source_checks.h"

#include <functional>

namespace credence {

namespace {

Error gone() { return {ErrorKind::NotFound, QStringLiteral("This requirement is not in the portfolio any more. Nothing was changed."), {}}; }

Result<> refused(const QStringList &problems)
{
    return problems.isEmpty() ? Result<>() : Error{ErrorKind::Invalid, problems.join(QLatin1Char(' ')) + QStringLiteral(" Nothing was saved."), {}};
}

/// Replaces a requirement by what `change` makes of it.
Result<> rework(Portfolio &portfolio, const QString &label, const SourceId &id, const std::function<Source(const Source &)> &change)
{
    return portfolio.write(label, [&](Stores &stores) -> Result<> {
        const auto before = stores.requirements.find(id);
        if (!before)
            return before.error();
        return *before ? stores.requirements.put(change(**before)) : Result<>(gone());
    });
}

Result<> changeOverrules(Portfolio &portfolio, const QString &label, const ActivityId &id, const SourceId &source, const QString &rule, const std::optional<Overrule> &word)
{
    return portfolio.write(label, [&](Stores &stores) -> Result<> {
        auto found = stores.activities.find(id);
        if (!found)
            return found.error();
        if (!*found)
            return Error{ErrorKind::NotFound, QStringLiteral("This activity is not in the portfolio any more. Nothing was changed."), id.text};
        Activity activity = **found;
        activity.overrules.removeIf([&](const Overrule &other) { return other.source == source && other.rule == rule; });
        if (word)
            activity.overrules.append(*word);
        return stores.activities.put(activity);
    });
}

} // namespace

Result<SourceId> addRequirement(Portfolio &portfolio, const Source &source)
{
    if (auto fine = refused(problemsOf(source)); !fine)
        return fine.error();
    Source fresh = withRulesKept(source);
    fresh.id = newId<SourceId>();
    auto done = portfolio.write(QStringLiteral("Add requirement"), [&](Stores &stores) { return stores.requirements.put(fresh); });
    return done ? Result<SourceId>(fresh.id) : Result<SourceId>(done.error());
}

Result<> changeRequirement(Portfolio &portfolio, const Source &source, QDate today)
{
    return portfolio.write(QStringLiteral("Change requirement"), [&, profile = portfolio.snapshot()->profile](Stores &stores) -> Result<> {
        const auto before = stores.requirements.find(source.id);
        if (!before)
            return before.error();
        if (!*before)
            return gone();
        const Source after = edited(**before, source, profile, today);
        auto fine = refused(newProblemsOf(**before, after));
        return fine ? stores.requirements.put(after) : fine;
    });
}

Result<> startCycle(Portfolio &portfolio, const SourceId &source, const DateRange &next)
{
    return portfolio.write(QStringLiteral("Start the next cycle"), [&, profile = portfolio.snapshot()->profile](Stores &stores) -> Result<> {
        const auto before = stores.requirements.find(source);
        if (!before)
            return before.error();
        if (!*before)
            return gone();
        const Source after = renewed(**before, next, profile);
        auto fine = refused(newProblemsOf(**before, after));
        return fine ? stores.requirements.put(after) : fine;
    });
}

Result<> changeCycle(Portfolio &portfolio, const SourceId &source, const DateRange &which, const KeptCycle &corrected, QDate today)
{
    return portfolio.write(QStringLiteral("Correct a past cycle"), [&, profile = portfolio.snapshot()->profile](Stores &stores) -> Result<> {
        const auto before = stores.requirements.find(source);
        if (!before)
            return before.error();
        if (!*before)
            return gone();
        const Source now = inItsCycle(**before, profile, today); // a cycle that has turned since is kept with it
        const auto from = templateOf(now);
        const DateRange current = from ? cycleOf(*from, now, profile, today).current : DateRange();
        auto fine = refused(problemsOfCycle(now, which, corrected, current));
        return fine ? stores.requirements.put(withCycle(now, which, corrected)) : fine;
    });
}

Result<> forgetCycle(Portfolio &portfolio, const SourceId &source, const DateRange &which, QDate today)
{
    return rework(portfolio, QStringLiteral("Forget a past cycle"), source,
                  [&, profile = portfolio.snapshot()->profile](const Source &before) { return withoutCycle(inItsCycle(before, profile, today), which); });
}

Result<> removeRequirement(Portfolio &portfolio, const SourceId &source)
{
    return portfolio.write(QStringLiteral("Remove requirement"), [&](Stores &stores) { return stores.requirements.remove(source); });
}

Result<QList<SourceId>> importTemplates(Portfolio &portfolio, const QList<Template> &templates, const QString &file, QDate today)
{
    QList<SourceId> ids;
    auto done = portfolio.write(QStringLiteral("Import rules"), [&](Stores &stores) -> Result<> {
        for (const Template &one : templates) {
            Source source = importedRules(one, file, today);
            source.id = newId<SourceId>();
            ids.append(source.id);
            if (auto put = stores.requirements.put(source); !put)
                return put;
        }
        return {};
    });
    return done ? Result<QList<SourceId>>(ids) : Result<QList<SourceId>>(done.error());
}

Result<> applyCatalogue(Portfolio &portfolio, const SourceId &source, QDate today, const Catalogue &known)
{
    return rework(portfolio, QStringLiteral("Apply newer rules"), source, [&](const Source &before) { return withRulesOf(before, known, today); });
}

Result<> keepRules(Portfolio &portfolio, const SourceId &source, const Catalogue &known)
{
    return rework(portfolio, QStringLiteral("Keep my rules"), source, [&](Source before) {
        before.origin.declined = known.edition;
        return before;
    });
}

Result<> makeRulesOwn(Portfolio &portfolio, const SourceId &source)
{
    return rework(portfolio, QStringLiteral("Make the rules my own"), source, asOwnRules);
}

Result<> overrule(Portfolio &portfolio, const ActivityId &activity, const Overrule &word)
{
    return changeOverrules(portfolio, QStringLiteral("Overrule"), activity, word.source, word.rule, word);
}

Result<> takeBackOverrule(Portfolio &portfolio, const ActivityId &activity, const SourceId &source, const QString &rule)
{
    return changeOverrules(portfolio, QStringLiteral("Take back overrule"), activity, source, rule, std::nullopt);
}

} // namespace credence
