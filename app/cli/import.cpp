#include "app/cli/import_run.h"
#include "app/cli/options.h"

#include <QDirIterator>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace credence::cli {

namespace {

const char *const usage = "import -p FILE PATH... [--accept sure|all|none] [--json]";

/// The files that the paths stand for: folders give every visible file below them, by name; links to folders are not followed.
QStringList filesOf(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QStringList below;
        QDirIterator entries(path, QDir::Files | QDir::System, QDirIterator::Subdirectories);
        while (entries.hasNext())
            below.append(entries.next());
        below.sort();
        files += below;
    }
    files.removeDuplicates();
    return files;
}

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
    case ImportOutcome::Refused:
        break;
    }
    return "refused";
}

QJsonObject jsonOf(const ImportedFile &file)
{
    QJsonObject object{{"file", file.path}, {"result", outcomeWord(file.outcome)}};
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
    }
    return object;
}

void print(QTextStream &out, const ImportedFile &file)
{
    out << QString::fromLatin1(outcomeWord(file.outcome)).leftJustified(10) << file.path;
    if (!file.why.isEmpty())
        out << ": " << file.why;
    else if (!file.activities.isEmpty())
        out << ": " << file.activities.size() << (file.activities.size() == 1 ? " activity filed" : " activities filed");
    else if (file.outcome == ImportOutcome::Stored)
        out << ": waits in the Inbox";
    out << Qt::endl; // its commit is durable
}

QJsonObject summaryOf(const QList<ImportedFile> &files)
{
    int stored = 0, duplicate = 0, refused = 0, filed = 0;
    for (const ImportedFile &file : files) {
        stored += file.outcome == ImportOutcome::Stored ? 1 : 0;
        duplicate += file.outcome == ImportOutcome::Duplicate ? 1 : 0;
        refused += file.outcome == ImportOutcome::Refused ? 1 : 0;
        filed += static_cast<int>(file.activities.size());
    }
    return {{"stored", stored}, {"duplicate", duplicate}, {"refused", refused}, {"filed", filed}};
}

} // namespace

int import(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("--accept")});
    const auto accept = acceptOf(options.value("--accept"));
    if (!options.problem.isEmpty() || options.words.isEmpty() || !accept)
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Name files or folders, and sure, all or none to accept.") : options.problem, usage);
    auto portfolio = Portfolio::open(options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    QEventLoop loop;
    const bool json = options.has("--json");
    ImportRun run(**portfolio, *accept, call.today, [&](const ImportedFile &file) {
        if (!json)
            print(call.out, file);
    });
    run.start(filesOf(options.words), [&] { loop.quit(); });
    if (!run.isFinished())
        loop.exec();
    QJsonObject summary = summaryOf(run.files());
    const bool nothing = summary["refused"].toInt() > 0 && summary["refused"].toInt() == run.files().size();
    if (json) {
        QJsonArray files;
        for (const ImportedFile &file : run.files())
            files.append(jsonOf(file));
        summary["files"] = files;
        printJson(call.out, summary);
    } else {
        call.out << run.files().size() << " files: " << summary["stored"].toInt() << " stored, " << summary["duplicate"].toInt() << " duplicate, "
                 << summary["refused"].toInt() << " refused; " << summary["filed"].toInt() << " activities filed.\n";
    }
    if (run.failure())
        return failed(call, *run.failure());
    return nothing ? CannotBeDone : Done;
}

} // namespace credence::cli
