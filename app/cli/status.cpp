#include "app/cli/options.h"

#include "core/requirements/catalogue_change.h"
#include "core/requirements/past_cycle.h"
#include "core/requirements/progress.h"
#include "core/requirements/standing_json.h"

#include <QJsonObject>

namespace credence::cli {

namespace {

const char *const usage = "status -p FILE [--back N | --on YYYY-MM-DD] [--json]";

/// Which cycles are asked for: those of today, those so many steps before, or those that held a day.
struct Asked {
    int back = 0;
    QDate on;
    QString problem;
};

Asked askedBy(const Options &options)
{
    Asked asked;
    const QString back = options.value("--back"), on = options.value("--on");
    bool number = true;
    if (!back.isEmpty())
        asked.back = back.toInt(&number);
    if (!number || asked.back < 0 || asked.back > 1000)
        asked.problem = QStringLiteral("--back wants the number of cycles to go back, 1 for the one before.");
    if (!on.isEmpty())
        asked.on = on.size() == 10 ? QDate::fromString(on, QStringLiteral("yyyy-MM-dd")) : QDate();
    if (!on.isEmpty() && !asked.on.isValid())
        asked.problem = QStringLiteral("--on wants a day that exists, written YYYY-MM-DD.");
    if (!back.isEmpty() && !on.isEmpty())
        asked.problem = QStringLiteral("Use either --back or --on.");
    return asked;
}

} // namespace

int status(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("--back"), QStringLiteral("--on")});
    const Asked asked = askedBy(options);
    const QString problem = !options.problem.isEmpty() ? options.problem : !options.words.isEmpty() ? QStringLiteral("Too many words.") : asked.problem;
    if (!problem.isEmpty())
        return wrongUse(call, problem, usage);
    const auto portfolio = portfolioToRead(call, options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const auto snapshot = (*portfolio)->snapshot();
    const QList<Standing> all = asked.on.isValid() ? standingsOn(*snapshot, asked.on, call.today) : standingsBack(*snapshot, asked.back, call.today);
    if (options.has("--json"))
        printJson(call.out, statusJson(*snapshot, all, call.today));
    else if (all.isEmpty() && asked.on.isValid() && asked.on > call.today)
        call.out << isoText(asked.on) << " is still to come, and no cycle that is known holds it. Without --on this shows the current ones.\n";
    else if (all.isEmpty() && !snapshot->sources.isEmpty())
        call.out << "No requirement has such a cycle on record: nothing is logged in it or before it, the license was gained later, or the length of its cycle is not known.\n";
    else
        call.out << statusText(*snapshot, all, call.today);
    if (!options.has("--json") && hasCatalogueChanges(*snapshot))
        call.out << "\nNewer rules wait for some of these: credence-cli catalogue-changes shows what they would change.\n";
    return Done;
}

} // namespace credence::cli
