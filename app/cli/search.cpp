#include "app/cli/options.h"

#include "core/search/ranking.h"

#include <QJsonArray>
#include <QJsonObject>

namespace credence::cli {

int search(Call &call)
{
    constexpr int most = 50;
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p")});
    if (!options.problem.isEmpty() || options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Name the words to search for.") : options.problem, "search -p FILE WORDS... [--json]");
    const auto portfolio = portfolioToRead(call, options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const QString words = options.words.join(QLatin1Char(' '));
    const auto inside = (*portfolio)->documentsWith(words, most);
    if (!inside)
        return failed(call, inside.error());
    QJsonArray array;
    for (const Hit &hit : ranked(*(*portfolio)->snapshot(), *inside, words, most)) {
        array.append(QJsonObject{{"kind", hit.kind}, {"id", hit.id}, {"title", hit.title}, {"snippet", hit.more}});
        if (!options.has("--json"))
            call.out << hit.kind.leftJustified(13) << hit.title << (hit.more.isEmpty() ? QString() : QStringLiteral("  —  ") + hit.more) << '\n';
    }
    if (options.has("--json"))
        printJson(call.out, {{"hits", array}});
    return Done;
}

} // namespace credence::cli
