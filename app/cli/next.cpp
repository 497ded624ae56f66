#include "app/cli/options.h"

#include "core/actions/logging.h"
#include "core/advice/what_next.h"

#include <QJsonObject>

namespace credence::cli {

namespace {
const char *const usage = "next -p FILE [--hours N] [--budget N] [--plan] [--json]";
}

int next(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("--hours"), QStringLiteral("--budget")}, {QStringLiteral("--plan")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Too many words.") : options.problem, usage);
    const auto hours = Credits::parse(options.value("--hours"));
    const auto budget = Cents::parse(options.value("--budget"));
    if ((!hours && !options.value("--hours").isEmpty()) || (!budget && !options.value("--budget").isEmpty()))
        return wrongUse(call, QStringLiteral("--hours and --budget want a number like 12 or 450.50, with two decimals at most."), usage);
    const auto portfolio = portfolioToRead(call, options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const NextAdvice advice = whatNext(*(*portfolio)->snapshot(), call.today, hours, budget);
    QList<ActivityId> picked;
    for (const Pick &pick : advice.picks)
        picked.append(pick.activity);
    QStringList planned;
    if (options.has("--plan") && !picked.isEmpty()) {
        const auto left = addToPlan(**portfolio, picked, call.today);
        if (!left)
            return failed(call, left.error());
        for (const Pick &pick : advice.picks) {
            if (pick.hasDay)
                planned << pick.title;
        }
        for (const QString &title : *left)
            call.err << QStringLiteral("“%1” has no day and stays an idea: give it a day, then plan it.\n").arg(title);
    }
    if (options.has("--json"))
        printJson(call.out, nextJson(advice, call.today));
    else
        call.out << nextText(advice);
    if (!options.has("--json") && options.has("--plan"))
        call.out << (planned.isEmpty() ? QStringLiteral("Nothing was put on the plan.") : QStringLiteral("On the plan now: %1.").arg(planned.join(QStringLiteral("; ")))) << '\n';
    return Done;
}

} // namespace credence::cli
