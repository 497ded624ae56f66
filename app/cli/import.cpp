#include "app/cli/import_run.h"
#include "app/cli/options.h"
#include "core/base/files_below.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace credence::cli {

namespace {

const char *const usage = "import -p FILE PATH... [--accept sure|all|none] [--json]";

std::optional<Accept> acceptOf(const QString &word)
{
    if (word.isEmpty() || word == QLatin1String("none"))
        return Accept::None;
    if (word == QLatin1String("sure"))
        return Accept::Sure;
    return word == QLatin1String("all") ? std::optional(Accept::All) : std::nullopt;
}

const char *outcomeWord(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Stored:
        return "stored";
    case ImportOutcome::Duplicate:
        return "duplicate";
    case ImportOutcome::Opened:
        return "opened";
    case ImportOutcome::Refused:
        break;
    }
    return "refused";
}

QJsonObject jsonOf(const ImportedFile &file)
{
    QJsonObject object{{"file", file.path}, {"result", outcomeWord(file.outcome)}};
    if (!file.from.isEmpty())
        object["from"] = file.from;
    if (!file.document.isNull())
        object["document"] = file.document.text;
    if (!file.why.isEmpty())
        object["why"] = file.why;
    QJsonArray activities;
    for (const ActivityId &id : file.activities)
        activities.append(id.text);
    if (file.outcome == ImportOutcome::Stored) {
        object["drafts"] = file.drafts;
        object["activities"] = activities;
        QJsonArray known;
        for (const ActivityId &id : file.known)
            known.append(id.text);
        object["known"] = known;
    }
    return object;
}

void print(QTextStream &out, const ImportedFile &file)
{
    out << QString::fromLatin1(outcomeWord(file.outcome)).leftJustified(10) << file.path;
    if (!file.why.isEmpty())
        out << ": " << file.why;
    else if (!file.activities.isEmpty())
        out << ": " << counted(file.activities.size(), "activity filed", "activities filed");
    else if (file.outcome == ImportOutcome::Stored && file.known.isEmpty())
        out << ": waits in the Inbox";
    if (!file.known.isEmpty())
        out << (file.activities.isEmpty() ? ": " : ", ") << counted(file.known.size(), "activity was there already and has this proof now", "activities were there already and have this proof now");
    out << Qt::endl; // its commit is durable
}

QJsonObject summaryOf(const QList<ImportedFile> &files)
{
    int stored = 0, duplicate = 0, refused = 0, opened = 0, filed = 0, known = 0;
    for (const ImportedFile &file : files) {
        stored += file.outcome == ImportOutcome::Stored ? 1 : 0;
        duplicate += file.outcome == ImportOutcome::Duplicate ? 1 : 0;
        refused += file.outcome == ImportOutcome::Refused ? 1 : 0;
        opened += file.outcome == ImportOutcome::Opened ? 1 : 0;
        filed += static_cast<int>(file.activities.size());
        known += static_cast<int>(file.known.size());
    }
    return {{"stored", stored}, {"duplicate", duplicate}, {"refused", refused}, {"opened", opened}, {"filed", filed}, {"known", known}};
}

} // namespace

int import(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("--accept")});
    const auto accept = acceptOf(options.value("--accept"));
    if (!options.problem.isEmpty() || options.words.isEmpty() || !accept)
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Name files or folders, and sure, all or none to accept.") : options.problem, usage);
    const std::atomic_bool goOn{false};
    const QStringList paths = filesBelow(options.words, goOn);
    LoadAhead ahead(paths); // while the portfolio opens
    auto portfolio = portfolioToChange(options);
    if (!portfolio)
        return failed(call, portfolio.error());
    QEventLoop loop;
    const bool json = options.has("--json");
    ImportRun run(**portfolio, *accept, call.today, [&](const ImportedFile &file) {
        if (!json)
            print(call.out, file);
    });
    run.start(paths, ahead, [&] { loop.quit(); });
    if (!run.isFinished())
        loop.exec();
    QJsonObject summary = summaryOf(run.files());
    const bool nothing = summary["refused"].toInt() > 0 && summary["refused"].toInt() + summary["opened"].toInt() == run.files().size();
    if (json) {
        QList<ImportedFile> ordered = run.files();
        std::stable_sort(ordered.begin(), ordered.end(), [](const ImportedFile &a, const ImportedFile &b) { return a.given < b.given; });
        QJsonArray files;
        for (const ImportedFile &file : std::as_const(ordered))
            files.append(jsonOf(file));
        summary["files"] = files;
        printJson(call.out, summary);
    } else {
        call.out << counted(run.files().size(), "file", "files") << ": " << summary["stored"].toInt() << " stored, " << summary["duplicate"].toInt() << " duplicate, "
                 << summary["refused"].toInt() << " refused" << (summary["opened"].toInt() > 0 ? QStringLiteral(", %1 opened for what is in it").arg(summary["opened"].toInt()) : QString()) << "; "
                 << counted(summary["filed"].toInt(), "activity", "activities") << " filed";
        if (summary["known"].toInt() > 0)
            call.out << ", " << summary["known"].toInt() << " there already";
        call.out << ".\n";
    }
    if (run.failure())
        return failed(call, *run.failure());
    return nothing ? CannotBeDone : Done;
}

} // namespace credence::cli
