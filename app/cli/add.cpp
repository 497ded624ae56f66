#include "app/cli/incoming.h"
#include "app/cli/options.h"

#include "core/activities/future_day.h"
#include "core/advice/to_evaluate.h"

#include <iostream>
#include <string>

namespace credence::cli {

namespace {

const char *const usage = "add -p FILE [--batch] < RECORDS";

/// Reads standard input line by line, each as soon as it is there.
bool nextLine(QByteArray &line)
{
    std::string text;
    if (!std::getline(std::cin, text))
        return false;
    line = QByteArray::fromStdString(text);
    return true;
}

/// One line of input: a record, or why it is none.
struct Line {
    int number = 0; ///< from 1
    Result<Record> record = Record();
};

/// The next line that is not blank.
std::optional<Line> nextRecord(int &number)
{
    QByteArray text;
    while (nextLine(text)) {
        ++number;
        if (!text.trimmed().isEmpty())
            return Line{number, recordFromLine(text)};
    }
    return std::nullopt;
}

void report(Call &call, int line, const Error &error)
{
    QString sentence = error.sentence;
    call.out << "error " << line << ' ' << sentence.replace(QLatin1Char('\n'), QLatin1Char(' ')) << Qt::endl;
}

/// What was kept and still should be looked at; `before` as in the portfolio until then.
void warn(Call &call, int line, const Record &record, const Profile &before)
{
    const Profile *profile = std::get_if<Profile>(&record);
    if (profile && before != Profile() && *profile != before)
        call.err << "warning " << line << " The profile that was there" << (before.name.isEmpty() ? QString() : QStringLiteral(" (") + before.name + QLatin1Char(')'))
                 << " was replaced by this one, with everything it said; undo takes it back." << Qt::endl;
    const Activity *activity = std::get_if<Activity>(&record);
    const QString doubt = activity ? dayDoubt(*activity, call.today) : QString();
    if (!doubt.isEmpty())
        call.err << "warning " << line << ' ' << doubt << Qt::endl;
}

/// Names that lead nowhere now that all has come.
void warnOfLooseEnds(Call &call, const RefIds &refs)
{
    for (const QString &name : refs.neverCame())
        call.err << "warning Nothing is called “" << name << "”, which a record names. It stays as written, and means the record of that id once it comes." << Qt::endl;
}

/// A course that is registered for and was never evaluated (A5); said at the end, as the evaluation may come later in the stream.
void warnOfUnevaluated(Call &call, const Portfolio &portfolio, const QStringList &added)
{
    const auto snapshot = portfolio.snapshot();
    const QSet<QString> ids(added.cbegin(), added.cend());
    QList<Activity> activities;
    for (const auto &activity : snapshot->activities) {
        if (activity->status == Status::Registered && ids.contains(activity->id.text))
            activities << *activity;
    }
    for (const Activity &activity : registeredUnevaluated(activities, {}, *snapshot, call.today))
        call.err << "warning " << notEvaluatedWords({activity}) << " The command evaluate says so." << Qt::endl;
}

/// A failure after which no further record can be kept either.
bool isFinal(const Error &error)
{
    return error.kind == ErrorKind::Storage || error.kind == ErrorKind::InUse || error.kind == ErrorKind::Damaged || error.kind == ErrorKind::TooNew;
}

int addEach(Call &call, Portfolio &portfolio)
{
    ReaderClient reader;
    RefIds refs = refsOf(*portfolio.snapshot());
    QStringList registered;
    int exit = Done;
    int number = 0;
    while (const auto line = nextRecord(number)) {
        if (!line->record) {
            report(call, line->number, line->record.error());
            if (isFinal(line->record.error()))
                return failed(call, line->record.error());
            exit = CannotBeDone;
            continue;
        }
        const Profile before = portfolio.snapshot()->profile;
        const Added added = addRecords(portfolio, {{*line->record, readingOf(reader, *line->record)}}, refs, call.today);
        if (added.error) {
            report(call, line->number, *added.error);
            if (isFinal(*added.error))
                return failed(call, *added.error);
            exit = CannotBeDone;
        } else {
            call.out << "ok " << added.ids.first() << Qt::endl; // flushed: the record is durable
            warn(call, line->number, *line->record, before);
            if (const auto *activity = std::get_if<Activity>(&*line->record); activity && activity->status == Status::Registered)
                registered << added.ids;
        }
    }
    warnOfLooseEnds(call, refs);
    warnOfUnevaluated(call, portfolio, registered);
    return exit;
}

int addBatch(Call &call, Portfolio &portfolio)
{
    ReaderClient reader;
    QList<IncomingRecord> records;
    QList<int> lines;
    int wrong = 0;
    int number = 0;
    while (const auto line = nextRecord(number)) {
        if (!line->record) {
            report(call, line->number, line->record.error());
            ++wrong;
            continue;
        }
        records.append({*line->record, readingOf(reader, *line->record)});
        lines.append(line->number);
    }
    if (wrong > 0) {
        call.err << "Nothing was added: " << wrong << (wrong == 1 ? " line is" : " lines are") << " no record.\n";
        return CannotBeDone;
    }
    RefIds refs = refsOf(*portfolio.snapshot());
    const Profile before = portfolio.snapshot()->profile;
    const Added added = addRecords(portfolio, records, refs, call.today);
    if (added.error) {
        report(call, lines.value(added.ids.size(), number), *added.error);
        return failed(call, *added.error);
    }
    for (const QString &id : added.ids)
        call.out << "ok " << id << '\n';
    for (qsizetype i = 0; i < records.size(); ++i)
        warn(call, lines[i], records[i].record, before);
    warnOfLooseEnds(call, refs);
    warnOfUnevaluated(call, portfolio, added.ids);
    return Done;
}

} // namespace

int add(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p")}, {QStringLiteral("--batch")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Records come on standard input.") : options.problem, usage);
    const auto portfolio = portfolioToChange(options);
    if (!portfolio)
        return failed(call, portfolio.error());
    return options.has("--batch") ? addBatch(call, **portfolio) : addEach(call, **portfolio);
}

} // namespace credence::cli
