#include "app/cli/options.h"

#include "core/actions/backing_up.h"

#include <QJsonObject>

namespace credence::cli {

int backup(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("-o")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Too many words.") : options.problem, "backup -p FILE [-o OUT]");
    const auto portfolio = Portfolio::open(options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const QString out = options.value("-o").isEmpty() ? backupPath((*portfolio)->path(), call.today) : options.value("-o");
    if (const auto done = backUp(**portfolio, out); !done)
        return failed(call, done.error());
    if (options.has("--json"))
        printJson(call.out, {{"backup", out}});
    else
        call.out << "Backed up and checked: " << out << '\n';
    return Done;
}

int restore(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p")});
    if (!options.problem.isEmpty() || options.words.size() != 1)
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Name one backup.") : options.problem, "restore BACKUP -p FILE");
    const auto kept = credence::restore(options.words.first(), options.value("-p"));
    if (!kept)
        return failed(call, kept.error());
    if (options.has("--json")) {
        printJson(call.out, {{"portfolio", options.value("-p")}, {"kept", *kept}});
        return Done;
    }
    call.out << "Restored " << options.value("-p") << '\n';
    if (!kept->isEmpty())
        call.out << "What was there before is kept in " << *kept << '\n';
    return Done;
}

} // namespace credence::cli
