#include "app/cli/commands.h"

#include "core/extraction/reader_client.h"
#include "core/extraction/reading_json.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>

namespace credence::cli {

namespace {

/// A file that got no reading is answered too: with the reason among its problems.
Reading readingOrProblem(const Result<Reading> &read)
{
    if (read)
        return *read;
    Reading none;
    none.problems << read.error().sentence;
    return none;
}

/// In the order of `files`; all readers work side by side.
QList<Reading> readAll(const QStringList &files)
{
    ReaderClient client;
    QEventLoop loop;
    QList<Reading> readings(files.size());
    qsizetype open = files.size();
    for (qsizetype i = 0; i < files.size(); ++i) {
        client.readFile(files[i], [&, i](const Result<Reading> &read) {
            readings[i] = readingOrProblem(read);
            if (--open == 0)
                loop.quit();
        });
    }
    if (open > 0)
        loop.exec();
    return readings;
}

QJsonObject printedJson(const QString &file, const Reading &reading)
{
    QJsonObject json = readingJson(reading);
    json.remove("text");
    json["file"] = file;
    return json;
}

QString daysText(const DateRange &days)
{
    if (!days.end.isValid())
        return QStringLiteral("not found");
    return days.start == days.end ? isoText(days.end) : isoText(days.start) + QStringLiteral(" to ") + isoText(days.end);
}

QString creditText(const ReadCredit &credit)
{
    QString text = credit.amount.text() + QLatin1Char(' ') + (credit.type.isEmpty() ? QStringLiteral("(type not said)") : credit.type);
    if (credit.max && *credit.max != credit.amount)
        text += QStringLiteral(" (of at most %1)").arg(credit.max->text());
    return text;
}

void printLine(QTextStream &out, const char *label, const QString &value)
{
    if (!value.isEmpty())
        out << "    " << QString::fromLatin1(label).leftJustified(12) << value << '\n';
}

void print(QTextStream &out, const QString &file, const Reading &reading)
{
    out << file << '\n';
    for (const QString &problem : reading.problems)
        out << "  " << problem << '\n';
    for (const ReadActivity &activity : reading.activities) {
        QStringList credits;
        for (const ReadCredit &credit : activity.credits)
            credits << creditText(credit);
        out << "  " << (activity.title.value.isEmpty() ? QStringLiteral("(no title found)") : activity.title.value) << '\n';
        printLine(out, "provider", activity.provider.value);
        printLine(out, "days", daysText(activity.days.value));
        printLine(out, "credits", credits.join(QStringLiteral(", ")));
        printLine(out, "recipient", activity.recipient.value);
        printLine(out, "format", activity.format.value);
        printLine(out, "topics", activity.topics.join(QStringLiteral(", ")));
        printLine(out, "number", activity.certificateNumber.value);
    }
}

} // namespace

int inspect(Call &call)
{
    const bool json = call.arguments.removeAll(QStringLiteral("--json")) > 0;
    if (call.arguments.isEmpty() || call.arguments.first().startsWith(QLatin1String("--"))) {
        call.err << "Name the files to read: credence-cli inspect FILE... [--json]\n";
        return WrongUse;
    }
    const QList<Reading> readings = readAll(call.arguments);
    QJsonArray files;
    for (qsizetype i = 0; i < readings.size(); ++i) {
        if (json)
            files.append(printedJson(call.arguments[i], readings[i]));
        else
            print(call.out, call.arguments[i], readings[i]);
    }
    QJsonArray errors; // files that were not read at all
    for (qsizetype i = 0; i < readings.size(); ++i) {
        if (readings[i].how == How::None)
            errors.append(QJsonObject{{"file", call.arguments[i]}, {"sentence", readings[i].problems.value(0)}});
    }
    if (json)
        call.out << QJsonDocument(QJsonObject{{"files", files}, {"errors", errors}}).toJson(QJsonDocument::Indented);
    return Done;
}

} // namespace credence::cli
