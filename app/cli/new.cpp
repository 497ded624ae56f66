#include "app/cli/options.h"
#include "app/sample/make_sample.h"

#include <QJsonObject>

namespace credence::cli {

namespace {

Result<QString> emptyAt(const QString &path)
{
    const auto portfolio = Portfolio::create(path);
    return portfolio ? Result<QString>((*portfolio)->path()) : Result<QString>(portfolio.error());
}

Result<QString> sampleAt(const QString &path, QDate today)
{
    const auto made = makeSample(path, today);
    return made ? Result<QString>(path) : Result<QString>(made.error());
}

} // namespace

int newPortfolio(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p")}, {QStringLiteral("--sample")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Too many words.") : options.problem, "new -p FILE [--sample]");
    const Result<QString> made = options.has("--sample") ? sampleAt(options.value("-p"), call.today) : emptyAt(options.value("-p"));
    if (!made)
        return failed(call, made.error());
    if (options.has("--json"))
        printJson(call.out, {{"portfolio", *made}});
    else
        call.out << "Made " << *made << '\n';
    return Done;
}

} // namespace credence::cli
