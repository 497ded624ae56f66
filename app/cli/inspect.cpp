#include "app/cli/options.h"

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

/// A file that was read: one that was named, or one that lay in a mail or an archive that was.
struct Inspected {
    QString file; ///< of what lay in another: that one's path, a slash, and its name
    Reading reading;
    bool opened = false; ///< a mail or an archive that had files in it; they follow
};

/// Reads files side by side; mails and archives are followed by what is in them.
class Inspection
{
public:
    QList<Inspected> all(const QStringList &files)
    {
        m_given.resize(files.size());
        m_open = files.size();
        for (qsizetype i = 0; i < files.size(); ++i)
            m_client.readFile(files[i], [this, i, file = files[i]](const Result<Reading> &read) { took(i, file, readingOrProblem(read)); });
        if (m_open > 0)
            m_loop.exec();
        QList<Inspected> flat;
        for (const QList<Inspected> &one : std::as_const(m_given))
            flat += one;
        return flat;
    }

private:
    void took(qsizetype given, const QString &file, const Reading &reading)
    {
        m_given[given].append({file, reading});
        if (holdsFiles(reading.mediaType))
            m_client.unpackFile(file, [this, given](const Result<Unpacked> &unpacked) { opened(given, unpacked); });
        else
            done();
    }

    void opened(qsizetype given, const Result<Unpacked> &unpacked)
    {
        Inspected &container = m_given[given].first();
        const QString path = container.file + QLatin1Char('/');
        container.reading.problems = QStringList(unpacked ? unpacked->remark : unpacked.error().sentence);
        container.reading.problems.removeAll(QString());
        container.opened = unpacked && !(unpacked->files.isEmpty() && unpacked->leftOut.isEmpty());
        const QList<UnpackedFile> files = unpacked ? unpacked->files : QList<UnpackedFile>();
        const QList<LeftOut> leftOut = unpacked ? unpacked->leftOut : QList<LeftOut>();
        const qsizetype first = m_given[given].size();
        m_given[given].resize(first + files.size());
        for (const LeftOut &one : leftOut)
            m_given[given].append({path + one.name, readingOrProblem(Error{ErrorKind::Invalid, one.sentence, {}})});
        m_open += files.size();
        for (qsizetype i = 0; i < files.size(); ++i) {
            m_client.read(files[i].bytes, files[i].name, [this, given, at = first + i, file = path + files[i].name, from = files[i].from](const Result<Reading> &read) {
                m_given[given][at] = {file, readingOrProblem(read)};
                m_given[given][at].reading.from = from;
                done();
            });
        }
        done();
    }

    void done()
    {
        if (--m_open == 0)
            m_loop.quit();
    }

    ReaderClient m_client;
    QEventLoop m_loop;
    QList<QList<Inspected>> m_given;
    qsizetype m_open = 0;
};

QJsonObject printedJson(const QString &file, const Reading &reading)
{
    QJsonObject json = readingJson(reading);
    json.remove("text");
    if (reading.from.isEmpty())
        json.remove("from");
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
    if (!(reading.legible == ReadActivity()))
        out << "  No activity, but this could be read; check it:\n";
    for (const ReadActivity &activity : reading.legible == ReadActivity() ? reading.activities : QList<ReadActivity>{reading.legible}) {
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
    const Options options = optionsOf(call.arguments, {});
    if (!options.problem.isEmpty() || options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Name the files to read.") : options.problem, "inspect FILE... [--json]");
    const bool json = options.has("--json");
    call.arguments = options.words;
    QJsonArray files;
    QJsonArray errors; // files that were not read at all
    for (const Inspected &one : Inspection().all(call.arguments)) {
        if (json)
            files.append(printedJson(one.file, one.reading));
        else
            print(call.out, one.file, one.reading);
        if (one.reading.how == How::None && !one.opened)
            errors.append(QJsonObject{{"file", one.file}, {"sentence", one.reading.problems.value(0)}});
    }
    if (json)
        call.out << QJsonDocument(QJsonObject{{"files", files}, {"errors", errors}}).toJson(QJsonDocument::Indented);
    return Done;
}

} // namespace credence::cli
