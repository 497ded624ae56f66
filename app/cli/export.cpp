#include "app/cli/options.h"

#include "core/base/durable_file.h"
#include "core/exchange/calendar_ics.h"
#include "core/exchange/json_export.h"
#include "core/exchange/ledger_csv.h"
#include "core/requirements/progress.h"
#include "core/vault/mirror_writer.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace credence::cli {

namespace {

const char *const usage = "export -p FILE json|csv|ics|folder -o OUT [--files FOLDER]";

int exportJson(Call &call, const Options &options, const Portfolio &portfolio)
{
    const auto bytesOf = [&](const QString &sha256) { return portfolio.documentBytes(sha256); };
    const auto snapshot = portfolio.snapshot();
    if (const auto done = exportRecords(*snapshot, bytesOf, options.value("-o"), options.value("--files")); !done)
        return failed(call, done.error());
    if (options.has("--json"))
        printJson(call.out, {{"file", options.value("-o")}, {"activities", snapshot->activityTotal}, {"documents", snapshot->documentTotal}});
    else
        call.out << "Wrote " << options.value("-o") << ": " << counted(snapshot->activityTotal, "activity", "activities") << ", "
                 << counted(snapshot->documentTotal, "document", "documents") << ".\n";
    return Done;
}

/// The ledger of what was completed, for spreadsheets.
int exportLedger(Call &call, const Options &options, const Portfolio &portfolio)
{
    const auto snapshot = portfolio.snapshot();
    QList<Shared<Activity>> completed = snapshot->activities;
    completed.removeIf([](const auto &activity) { return activity->status != Status::Completed; });
    if (const auto done = writeWhole(options.value("-o"), ledgerCsv(completed, *snapshot, standings(*snapshot, call.today))); !done)
        return failed(call, done.error());
    if (options.has("--json"))
        printJson(call.out, {{"file", options.value("-o")}, {"activities", completed.size()}});
    else
        call.out << "Wrote " << options.value("-o") << ": " << completed.size() << (completed.size() == 1 ? " completed activity.\n" : " completed activities.\n");
    return Done;
}

/// What lies ahead, for a calendar program.
int exportCalendar(Call &call, const Options &options, const Portfolio &portfolio)
{
    const auto snapshot = portfolio.snapshot();
    const QByteArray calendar = calendarIcs(*snapshot, standings(*snapshot, call.today), call.today);
    if (const auto done = writeWhole(options.value("-o"), calendar); !done)
        return failed(call, done.error());
    const auto events = calendar.count("BEGIN:VEVENT");
    if (options.has("--json"))
        printJson(call.out, {{"file", options.value("-o")}, {"events", events}});
    else
        call.out << "Wrote " << options.value("-o") << ": " << counted(events, "event", "events") << " of the year ahead.\n";
    return Done;
}

QJsonArray problemsJson(const MirrorReport &report)
{
    QJsonArray problems;
    for (const MirrorProblem &problem : report.problems)
        problems.append(QJsonObject{{"path", problem.path}, {"why", problem.sentence}, {"missing", problem.missing}});
    return problems;
}

/// The folder mirror (V5). What the user changed in it is named and left; only what could not be written is a failure.
int exportFolder(Call &call, const Options &options, const Portfolio &portfolio)
{
    const QString place = QDir(options.value("-o")).absolutePath();
    const MirrorRun run{[&](const QString &sha256) { return portfolio.documentBytes(sha256); }, nullptr, {}};
    const auto report = writeMirror(place, mirrorTree(*portfolio.snapshot()), MirrorPlace::Make, run);
    if (!report)
        return failed(call, report.error());
    const bool whole = std::none_of(report->problems.cbegin(), report->problems.cend(), [](const MirrorProblem &problem) { return problem.missing; });
    if (options.has("--json")) {
        printJson(call.out, {{"folder", place}, {"files", report->files}, {"written", report->written}, {"removed", report->removed}, {"problems", problemsJson(*report)}});
        return whole ? Done : CannotBeDone;
    }
    for (const MirrorProblem &problem : report->problems)
        call.err << problem.path << ": " << problem.sentence << '\n';
    call.out << "Mirrored into " << place << ": " << counted(report->files, "file", "files") << ", " << report->written << " written, " << report->removed << " removed.\n";
    return whole ? Done : CannotBeDone;
}

} // namespace

int exportPortfolio(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("-o"), QStringLiteral("--files")});
    if (!options.problem.isEmpty())
        return wrongUse(call, options.problem, usage);
    const QString what = options.words.value(0);
    static const QStringList kinds{QStringLiteral("json"), QStringLiteral("csv"), QStringLiteral("ics"), QStringLiteral("folder")};
    const bool known = options.words.size() == 1 && kinds.contains(what);
    if (!known || options.value("-o").isEmpty())
        return wrongUse(call, QStringLiteral("Name what to write (json, csv, ics or folder) and where."), usage);
    const auto portfolio = portfolioToRead(call, options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    if (what == QLatin1String("csv"))
        return exportLedger(call, options, **portfolio);
    if (what == QLatin1String("ics"))
        return exportCalendar(call, options, **portfolio);
    return what == QLatin1String("folder") ? exportFolder(call, options, **portfolio) : exportJson(call, options, **portfolio);
}

} // namespace credence::cli
