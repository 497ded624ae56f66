#include "app/cli/options.h"

#include <QJsonObject>

namespace credence::cli {

int newPortfolio(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Too many words.") : options.problem, "new -p FILE");
    const auto portfolio = Portfolio::create(options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    if (options.has("--json"))
        printJson(call.out, {{"portfolio", (*portfolio)->path()}});
    else
        call.out << "Made " << (*portfolio)->path() << '\n';
    return Done;
}

} // namespace credence::cli
