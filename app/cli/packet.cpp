#include "app/cli/commands.h"

#include "core/packets/packets.h"
#include "core/packets/wording.h"
#include "core/portfolio/portfolio.h"
#include "core/print/print_packet.h"
#include "core/requirements/progress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace credence::cli {

namespace {

/// What was asked for on the command line.
struct Request {
    QString kind, portfolio, out, authority;
    PacketOptions options;
    PaperOptions paper;
    bool json = false;
    QString wrong; ///< what is wrong with it; empty: nothing
};

/// Takes "NAME VALUE" out of the arguments.
QString taken(QStringList &arguments, const QString &name)
{
    const qsizetype at = arguments.indexOf(name);
    if (at < 0)
        return {};
    const QString value = arguments.value(at + 1);
    arguments.remove(at, std::min<qsizetype>(2, arguments.size() - at));
    return value;
}

QDate takenDay(QStringList &arguments, const QString &name, Request &request)
{
    const QString text = taken(arguments, name);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid())
        request.wrong = name + QStringLiteral(" wants a day as YYYY-MM-DD.");
    return day;
}

Request requestFrom(Call &call)
{
    Request request;
    QStringList &arguments = call.arguments;
    request.json = arguments.removeAll(QStringLiteral("--json")) > 0;
    request.portfolio = taken(arguments, QStringLiteral("-p"));
    request.out = taken(arguments, QStringLiteral("-o"));
    request.authority = taken(arguments, QStringLiteral("--authority"));
    const QString paper = taken(arguments, QStringLiteral("--paper"));
    request.paper.paper = paper == QLatin1String("a4") ? Paper::A4 : Paper::Letter;
    request.options.today = call.today;
    request.options.period = {takenDay(arguments, QStringLiteral("--from"), request), takenDay(arguments, QStringLiteral("--to"), request)};
    request.options.without = taken(arguments, QStringLiteral("--without")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    request.kind = arguments.isEmpty() ? QString() : arguments.takeFirst();
    if (!paper.isEmpty() && paper != QLatin1String("a4") && paper != QLatin1String("letter"))
        request.wrong = QStringLiteral("--paper is letter or a4.");
    if (!arguments.isEmpty())
        request.wrong = QStringLiteral("“%1” is not understood here.").arg(arguments.first());
    if (request.portfolio.isEmpty() || request.out.isEmpty() || request.kind.isEmpty())
        request.wrong = QStringLiteral("Name the portfolio, the kind and where to write: credence-cli packet -p FILE KIND -o OUT.pdf");
    return request;
}

/// The requirement that goes by this id, ref or catalogue id.
SourceId authorityOf(const QList<Standing> &standings, const QString &word)
{
    for (const Standing &standing : standings) {
        if (!word.isEmpty() && (standing.source.text == word || standing.ref == word || standing.catalogueId == word))
            return standing.source;
    }
    return SourceId{word};
}

int said(Call &call, const Error &error)
{
    call.err << error.sentence << '\n';
    if (error.kind == ErrorKind::InUse)
        return InUse;
    return error.kind == ErrorKind::Damaged ? Damaged : CannotBeDone;
}

void listAuthorities(Call &call, const QList<Standing> &standings)
{
    for (const Standing &standing : standings)
        call.err << "  --authority " << (standing.catalogueId.isEmpty() ? standing.source.text : standing.catalogueId) << "   " << titleOf(standing) << '\n';
}

void answer(Call &call, const Request &request, const PacketResult &result)
{
    if (request.json) {
        QJsonArray problems;
        for (const PacketProblem &problem : result.problems)
            problems.append(QJsonObject{{"label", problem.label}, {"name", problem.name}, {"why", problem.sentence}});
        call.out << QJsonDocument(QJsonObject{{"file", request.out}, {"pages", result.pages}, {"own_pages", result.ownPages}, {"problems", problems}}).toJson(QJsonDocument::Indented);
        return;
    }
    call.out << request.out << ": " << result.pages << (result.pages == 1 ? " page\n" : " pages\n");
    for (const PacketProblem &problem : result.problems)
        call.err << problem.label << ' ' << problem.name << ": " << problem.sentence << '\n';
}

} // namespace

int packet(Call &call)
{
    Request request = requestFrom(call);
    if (!request.wrong.isEmpty()) {
        call.err << request.wrong << '\n';
        return WrongUse;
    }
    auto portfolio = Portfolio::open(request.portfolio);
    if (!portfolio)
        return said(call, portfolio.error());
    const auto snapshot = (*portfolio)->snapshot();
    const QList<Standing> now = standings(*snapshot, call.today);
    request.options.authority = authorityOf(now, request.authority);
    const auto made = credence::packet(request.kind, *snapshot, now, request.options);
    if (!made) {
        const int code = said(call, made.error());
        if (request.options.authority.isNull() || made.error().kind == ErrorKind::NotFound)
            listAuthorities(call, now);
        return code;
    }
    const auto bytes = [&](const QString &sha256) { return (*portfolio)->documentBytes(sha256); };
    const auto written = writePacket(*made, bytes, request.paper, request.out);
    if (!written)
        return said(call, written.error());
    answer(call, request, *written);
    return Done;
}

} // namespace credence::cli
