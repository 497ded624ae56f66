#include "app/cli/options.h"

#include "core/exchange/json_export.h"

#include <QJsonObject>

namespace credence::cli {

int exportPortfolio(Call &call)
{
    const char *const usage = "export -p FILE json -o OUT [--files FOLDER]";
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("-o"), QStringLiteral("--files")});
    if (!options.problem.isEmpty())
        return wrongUse(call, options.problem, usage);
    if (options.words != QStringList{QStringLiteral("json")} || options.value("-o").isEmpty())
        return wrongUse(call, QStringLiteral("Name what to write (json) and where."), usage);
    const auto portfolio = Portfolio::open(options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const auto bytesOf = [&](const QString &sha256) { return (*portfolio)->documentBytes(sha256); };
    const auto snapshot = (*portfolio)->snapshot();
    if (const auto done = exportRecords(*snapshot, bytesOf, options.value("-o"), options.value("--files")); !done)
        return failed(call, done.error());
    if (options.has("--json"))
        printJson(call.out, {{"file", options.value("-o")}, {"activities", snapshot->activityTotal}, {"documents", snapshot->documentTotal}});
    else
        call.out << "Wrote " << options.value("-o") << ": " << snapshot->activityTotal << " activities, " << snapshot->documentTotal << " documents.\n";
    return Done;
}

} // namespace credence::cli
