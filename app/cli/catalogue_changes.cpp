#include "app/cli/options.h"

#include "core/actions/requiring.h"
#include "core/requirements/catalogue_change.h"

#include <QJsonObject>

namespace credence::cli {

namespace {

const char *const usage = "catalogue-changes -p FILE [--apply ID | --keep ID] [--json]";

bool isThere(const QList<CatalogueChange> &changes, const QString &id)
{
    return std::any_of(changes.begin(), changes.end(), [&](const CatalogueChange &change) { return change.source.text == id; });
}

} // namespace

int catalogueChangesOf(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("--apply"), QStringLiteral("--keep")});
    const QString apply = options.value("--apply"), keep = options.value("--keep");
    const bool both = !apply.isEmpty() && !keep.isEmpty();
    if (!options.problem.isEmpty() || !options.words.isEmpty() || both)
        return wrongUse(call, !options.problem.isEmpty() ? options.problem : both ? QStringLiteral("Use either --apply or --keep.") : QStringLiteral("Too many words."), usage);
    const auto portfolio = portfolioToRead(call, options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const QList<CatalogueChange> changes = catalogueChanges(*(*portfolio)->snapshot(), call.today);
    const QString id = apply + keep;
    if (id.isEmpty()) {
        if (options.has("--json"))
            printJson(call.out, catalogueChangesJson(changes));
        else
            call.out << catalogueChangesText(changes);
        return Done;
    }
    if (!isThere(changes, id))
        return failed(call, {ErrorKind::NotFound, QStringLiteral("No change waits for a requirement \"%1\". Nothing was changed; catalogue-changes lists those that wait.").arg(id), {}});
    const auto done = apply.isEmpty() ? keepRules(**portfolio, SourceId{id}) : applyCatalogue(**portfolio, SourceId{id}, call.today);
    if (!done)
        return failed(call, done.error());
    call.out << (apply.isEmpty() ? "Kept as it was.\n" : "The newer rules are in force. Cycles that are over keep the rules of their time.\n");
    return Done;
}

} // namespace credence::cli
