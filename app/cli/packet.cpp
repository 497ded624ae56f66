#include "app/cli/options.h"

#include "core/packets/capture_page.h"
#include "core/packets/packets.h"
#include "core/packets/project_page.h"
#include "core/packets/wording.h"
#include "core/print/print_packet.h"
#include "core/requirements/progress.h"

#include <QJsonArray>
#include <QJsonObject>

namespace credence::cli {

namespace {

/// What was asked for on the command line.
struct Request {
    QString kind, portfolio, out, authority, about;
    PacketOptions options;
    PaperOptions paper;
    bool json = false;
    QString wrong; ///< what is wrong with it; empty: nothing
};

QDate dayOf(const Options &options, const char *name, Request &request)
{
    const QDate day = isoDay(options.value(name));
    if (!options.value(name).isEmpty() && !day.isValid())
        request.wrong = QLatin1String(name) + QStringLiteral(" wants a day as YYYY-MM-DD.");
    return day;
}

/// What is wrong with --without; empty: nothing, also for a kind that is not known, which is said elsewhere.
QString wrongSection(const Request &request)
{
    const QStringList known = packetSections(request.kind);
    for (const QString &section : request.options.without) {
        if (!known.isEmpty() && !known.contains(section))
            return QStringLiteral("The %1 packet has no section “%2” to leave out; it has %3.").arg(request.kind, section, known.join(QStringLiteral(", ")));
    }
    return {};
}

/// What is wrong with --back; empty: nothing.
QString wrongCycle(const Request &request)
{
    const DateRange &period = request.options.period;
    if (request.options.back == 0)
        return {};
    if (request.kind != QLatin1String("audit"))
        return QStringLiteral("--back is for the audit file, which is of one cycle; the other packets take --from and --to.");
    return period.start.isValid() || period.end.isValid() ? QStringLiteral("Use either --back or the days of the cycle, --from and --to.") : QString();
}

Request requestFrom(const Options &given, QDate today)
{
    Request request;
    request.wrong = given.problem;
    request.json = given.has("--json");
    request.portfolio = given.value("-p");
    request.out = given.value("-o");
    request.authority = given.value("--authority");
    request.about = given.value("--about");
    request.kind = given.words.value(0);
    const QString paper = given.value("--paper");
    request.paper.paper = paper == QLatin1String("a4") ? Paper::A4 : Paper::Letter;
    request.options.today = today;
    request.options.period = {dayOf(given, "--from", request), dayOf(given, "--to", request)};
    bool number = true;
    if (!given.value("--back").isEmpty())
        request.options.back = given.value("--back").toInt(&number);
    request.options.without = given.value("--without").split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (!paper.isEmpty() && paper != QLatin1String("a4") && paper != QLatin1String("letter"))
        request.wrong = QStringLiteral("--paper is letter or a4.");
    const DateRange &period = request.options.period;
    if (request.wrong.isEmpty() && period.isKnown() && period.end < period.start)
        request.wrong = QStringLiteral("--to (%1) lies before --from (%2); swap the two days.").arg(isoText(period.end), isoText(period.start));
    if (request.wrong.isEmpty() && (!number || request.options.back < 0 || request.options.back > 1000))
        request.wrong = QStringLiteral("--back wants the number of cycles to go back, 1 for the one before.");
    if (request.wrong.isEmpty())
        request.wrong = wrongCycle(request);
    if (request.wrong.isEmpty())
        request.wrong = wrongSection(request);
    if (request.wrong.isEmpty() && (given.words.size() != 1 || request.out.isEmpty()))
        request.wrong = QStringLiteral("Name one kind of packet, and with -o where to write it.");
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
        printJson(call.out, {{"file", request.out}, {"pages", result.pages}, {"own_pages", result.ownPages}, {"problems", problems}});
        return;
    }
    call.out << request.out << ": " << result.pages << (result.pages == 1 ? " page\n" : " pages\n");
    for (const PacketProblem &problem : result.problems)
        call.err << problem.label << ' ' << problem.name << ": " << problem.sentence << '\n';
}

/// Pages about one record, not about the portfolio.
bool isPage(const Request &request) { return request.kind == QLatin1String("capture") || request.kind == QLatin1String("project"); }

/// The packet asked for: one of the table, or the page of one activity or project.
Result<Packet> made(const Request &request, const Snapshot &snapshot, const QList<Standing> &standings)
{
    if (!isPage(request))
        return credence::packet(request.kind, snapshot, standings, request.options);
    const bool capture = request.kind == QLatin1String("capture");
    if (request.about.isEmpty())
        return Error{ErrorKind::Invalid, capture ? QStringLiteral("A capture page is about one activity. Name it with --about and its id, as `list activities --json` shows it.")
                                                 : QStringLiteral("A project page is about one project. Name it with --about and its id, as `list projects --json` shows it."), {}};
    return capture ? capturePageOf(snapshot, request.about, request.options.today) : projectPageOf(snapshot, request.about, request.options.today);
}

} // namespace

int packet(Call &call)
{
    static const QStringList withValue{QStringLiteral("-p"), QStringLiteral("-o"), QStringLiteral("--authority"), QStringLiteral("--about"), QStringLiteral("--from"), QStringLiteral("--to"), QStringLiteral("--back"), QStringLiteral("--paper"),
                                       QStringLiteral("--without")};
    Request request = requestFrom(optionsOf(call.arguments, withValue), call.today);
    if (!request.wrong.isEmpty())
        return wrongUse(call, request.wrong, "packet -p FILE KIND -o OUT.pdf [--authority ID] [--about ID] [--from DAY] [--to DAY] [--back N] [--paper letter|a4] [--without SECTIONS] [--json]");
    auto portfolio = portfolioToRead(call, request.portfolio);
    if (!portfolio)
        return failed(call, portfolio.error());
    const auto snapshot = (*portfolio)->snapshot();
    const QList<Standing> now = standings(*snapshot, call.today);
    request.options.authority = authorityOf(now, request.authority);
    const auto packet = made(request, *snapshot, now);
    if (!packet) {
        const int code = failed(call, packet.error());
        if (!isPage(request) && (request.options.authority.isNull() || packet.error().kind == ErrorKind::NotFound))
            listAuthorities(call, now);
        return code;
    }
    const auto bytes = [&](const QString &sha256) { return (*portfolio)->documentBytes(sha256); };
    const auto written = writePacket(*packet, bytes, request.paper, request.out);
    if (!written)
        return failed(call, written.error());
    answer(call, request, *written);
    return Done;
}

} // namespace credence::cli
