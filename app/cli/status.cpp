#include "app/cli/options.h"

#include "core/requirements/progress.h"
#include "core/requirements/standing_json.h"

#include <QJsonObject>

namespace credence::cli {

int status(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Too many words.") : options.problem, "status -p FILE [--json]");
    const auto portfolio = Portfolio::open(options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const auto snapshot = (*portfolio)->snapshot();
    const QList<Standing> all = standings(*snapshot, call.today);
    if (options.has("--json"))
        printJson(call.out, statusJson(*snapshot, all, call.today));
    else
        call.out << statusText(*snapshot, all, call.today);
    return Done;
}

} // namespace credence::cli
