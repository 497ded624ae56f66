#include "core/advice/equivalents.h"
#include "app/cli/options.h"

#include <algorithm>

namespace credence::cli {

namespace {

const char *const usage = "equivalents -p FILE [--deed KIND] [--hours N] [--json]";

QString kindsWords()
{
    QStringList ids;
    for (const DeedKind &kind : deedKinds())
        ids << kind.id;
    return ids.join(QStringLiteral(", "));
}

} // namespace

int equivalents(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("--deed"), QStringLiteral("--hours")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Too many words.") : options.problem, usage);
    const QString asked = options.value("--deed");
    const auto kinds = deedKinds();
    if (!asked.isEmpty() && std::none_of(kinds.begin(), kinds.end(), [&](const DeedKind &kind) { return kind.id == asked; }))
        return wrongUse(call, QStringLiteral("There is no deed \"%1\"; use %2.").arg(asked, kindsWords()), usage);
    const auto hours = Credits::parse(options.value("--hours"));
    if (!options.value("--hours").isEmpty() && (!hours || asked.isEmpty()))
        return wrongUse(call, QStringLiteral("--hours wants a number, and --deed beside it."), usage);
    const auto portfolio = portfolioToRead(call, options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const auto snapshot = (*portfolio)->snapshot();
    const QList<Deed> all = asked.isEmpty() ? deeds(*snapshot) : QList<Deed>{{asked, {}, {}, {}, hours}};
    if (options.has("--json"))
        printJson(call.out, equivalentsJson(all, *snapshot, call.today));
    else
        call.out << equivalentsText(all, *snapshot, call.today);
    return Done;
}

} // namespace credence::cli
