#include "app/cli/import_json.h"

#include "app/cli/incoming.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>

namespace credence::cli {

namespace {

struct Problem {
    int line = 0; ///< from 1
    QString why;
};

struct Found {
    QList<IncomingRecord> records;
    QList<int> lines; ///< of each record
    QList<Problem> problems;
};

/// A relative path is one beside the file of records, wherever the two were carried; else as written.
QString besideOrHere(const QString &path, const QString &records)
{
    const QString beside = QFileInfo(records).absoluteDir().filePath(path);
    return !path.isEmpty() && QDir::isRelativePath(path) && QFileInfo(beside).isFile() ? beside : path;
}

Result<Found> recordsIn(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::File, QStringLiteral("“%1” could not be opened. Nothing was imported; check the name and who may read it.").arg(QFileInfo(path).fileName()), file.errorString()};
    ReaderClient reader;
    Found found;
    for (int line = 1; !file.atEnd(); ++line) {
        const QByteArray text = file.readLine();
        if (text.trimmed().isEmpty())
            continue;
        auto record = recordFromLine(text);
        if (!record) {
            found.problems.append({line, record.error().sentence});
            continue;
        }
        if (auto *document = std::get_if<DocumentRecord>(&*record))
            document->path = besideOrHere(document->path, path);
        found.records.append({*record, readingOf(reader, *record)});
        found.lines.append(line);
    }
    return found;
}

/// Into the portfolio itself, or into a copy of it that goes away.
Result<Added> addTo(Portfolio &portfolio, const Found &found, bool dryRun, QDate today)
{
    RefIds refs = refsOf(*portfolio.snapshot());
    if (!dryRun)
        return addRecords(portfolio, found.records, refs, today);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("trial.credence"));
    if (auto done = portfolio.saveCopy(copy); !done)
        return done.error();
    const auto trial = Portfolio::open(copy);
    return trial ? Result<Added>(addRecords(**trial, found.records, refs, today)) : Result<Added>(trial.error());
}

void answer(Call &call, qsizetype added, const QList<Problem> &problems, bool dryRun, bool asJson)
{
    if (asJson) {
        QJsonArray list;
        for (const Problem &problem : problems)
            list.append(QJsonObject{{"line", problem.line}, {"why", problem.why}});
        printJson(call.out, {{"dry_run", dryRun}, {"added", qint64(added)}, {"problems", list}});
        return;
    }
    for (const Problem &problem : problems)
        call.err << "line " << problem.line << ": " << problem.why << '\n';
    if (!problems.isEmpty())
        call.out << (dryRun ? "Nothing would be added.\n" : "Nothing was added.\n");
    else
        call.out << counted(added, "record", "records") << (dryRun ? " would be added.\n" : " added.\n");
}

} // namespace

int importJson(Call &call, Portfolio &portfolio, const QString &path, bool dryRun, bool asJson)
{
    auto found = recordsIn(path);
    if (!found)
        return failed(call, found.error());
    if (found->problems.isEmpty() && found->records.isEmpty())
        found->problems.append({1, QStringLiteral("The file holds no record.")});
    Added added;
    if (found->problems.isEmpty()) {
        const auto done = addTo(portfolio, *found, dryRun, call.today);
        if (!done)
            return failed(call, done.error());
        added = *done;
        if (added.error)
            found->problems.append({found->lines.value(added.ids.size(), 1), added.error->sentence});
    }
    const auto isRecord = [](const IncomingRecord &each) { return !std::holds_alternative<RecordHeader>(each.record); };
    const auto count = found->problems.isEmpty() ? std::count_if(found->records.cbegin(), found->records.cend(), isRecord) : 0;
    answer(call, count, found->problems, dryRun, asJson);
    return found->problems.isEmpty() ? Done : CannotBeDone;
}

} // namespace credence::cli
