// RIS and NBIB: both are lines of a tag and a text, a record after a record.
#include "core/exchange/bibliography.h"
#include "core/base/text.h"
#include "core/exchange/publication_words.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace credence {

namespace {

constexpr qsizetype mostRecords = 20000;

struct Tagged {
    QList<std::pair<QString, QString>> lines;
    QStringList all(std::initializer_list<const char *> tags) const
    {
        QStringList found;
        for (const auto &[tag, text] : lines) {
            for (const char *wanted : tags) {
                if (tag == QLatin1String(wanted) && !text.isEmpty())
                    found << text;
            }
        }
        return found;
    }
    /// The text of the first of the tags that says something: earlier tags before later ones.
    QString first(std::initializer_list<const char *> tags) const
    {
        for (const char *tag : tags) {
            const QStringList found = all({tag});
            if (!found.isEmpty())
                return found.first();
        }
        return QStringLiteral("");
    }
};

QStringList linesOf(const QByteArray &bytes)
{
    QString text = textOfBytes(bytes);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return text.split(QLatin1Char('\n'));
}

/// "TI  - Title": two to four capitals or digits, then blanks up to a hyphen in the fifth or sixth place.
bool splitLine(const QString &line, QString &tag, QString &text)
{
    const qsizetype hyphen = line.indexOf(QLatin1Char('-'));
    if (hyphen < 2 || hyphen > 6 || (hyphen + 1 < line.size() && !line[hyphen + 1].isSpace()))
        return false;
    tag = line.left(hyphen).trimmed();
    const bool known = tag.size() >= 2 && tag.size() <= 4 && tag[0].isUpper() &&
                       std::all_of(tag.begin(), tag.end(), [](QChar c) { return c.unicode() < 128 && (c.isUpper() || c.isDigit()); });
    text = line.mid(hyphen + 1).trimmed();
    return known && (hyphen >= 4 || line[hyphen - 1] == QLatin1Char(' '));
}

/// Records begin with `start`; lines without a tag go on with the line before.
QList<Tagged> recordsOf(const QByteArray &bytes, const QString &start)
{
    QList<Tagged> records;
    const QStringList lines = linesOf(bytes);
    for (const QString &line : lines) {
        QString tag, text;
        const bool tagged = !line.startsWith(QLatin1Char(' ')) && splitLine(line, tag, text);
        if (tagged && tag == start) {
            if (records.size() >= mostRecords)
                break;
            records << Tagged();
        }
        if (records.isEmpty())
            continue;
        auto &last = records.last().lines;
        if (tagged)
            last << std::pair(tag, text);
        else if (!last.isEmpty() && !line.trimmed().isEmpty())
            last.last().second += QLatin1Char(' ') + line.trimmed();
    }
    return records;
}

Bibliography publicationsOf(const QList<Tagged> &records, const std::function<Publication(const Tagged &)> &read)
{
    Bibliography found;
    for (qsizetype i = 0; i < records.size(); ++i) {
        const Publication publication = read(records[i]);
        if (publication.title.isEmpty())
            found.problems << QStringLiteral("Entry %1 has no title and was left out.").arg(i + 1);
        else
            found.publications << publication;
    }
    if (records.isEmpty())
        found.problems << QStringLiteral("No entry was found in this file.");
    return found;
}

/// "Rivera, Elena M., Jr." as both formats write it; a name without a comma is kept whole.
QString authorFrom(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(','));
    return authorText(parts.value(0), parts.value(1), parts.value(2));
}

QString withoutFinalStop(const QString &title) { return title.endsWith(QLatin1Char('.')) && !title.endsWith(QLatin1String("..")) ? title.chopped(1) : title; }

Publication fromRis(const Tagged &r)
{
    static const QHash<QString, QString> types{{"JOUR", "article"}, {"EJOUR", "article"}, {"MGZN", "article"}, {"NEWS", "article"}, {"INPR", "article"}, {"UNPB", "article"},
                                               {"CHAP", "chapter"}, {"ECHAP", "chapter"}, {"CONF", "abstract"}, {"CPAPER", "abstract"}, {"ABST", "abstract"}, {"SLIDE", "talk"}};
    Publication p;
    const QString type = r.first({"TY"});
    p.type = types.value(type, QStringLiteral("other"));
    p.state = type == QLatin1String("INPR") ? QStringLiteral("accepted") : type == QLatin1String("UNPB") ? QStringLiteral("submitted") : type == QLatin1String("SLIDE") ? QStringLiteral("presented") : QStringLiteral("published");
    p.title = withoutFinalStop(r.first({"TI", "T1", "CT"}));
    const QStringList authors = r.all({"AU", "A1"});
    for (const QString &author : authors)
        p.authors << authorFrom(author);
    p.venue = r.first({"JF", "JO", "T2", "BT", "JA", "J2", "T3", "PB"});
    readDate(p, r.first({"PY", "Y1"}));
    if (const QString day = r.first({"DA"}); p.month == 0 && !day.isEmpty())
        readDate(p, day);
    p.volume = r.first({"VL"});
    p.issue = r.first({"IS"});
    const QString from = r.first({"SP"}), to = r.first({"EP"});
    p.pages = pagesText(to.isEmpty() || from == to || from.contains(QLatin1Char('-')) ? from : from + QLatin1Char('-') + to);
    for (const QString &text : QStringList{r.first({"DO"}), r.first({"M3"}), r.first({"UR"}), r.first({"L3"})})
        p.doi = p.doi.isEmpty() ? bareDoi(text) : p.doi;
    const bool ofPubMed = r.first({"DP", "DB"}).contains(QLatin1String("NLM")) || r.first({"DP", "DB"}).contains(QLatin1String("PubMed"), Qt::CaseInsensitive);
    p.pmid = ofPubMed ? barePmid(r.first({"AN"})) : QString();
    for (const QString &text : r.all({"UR", "L2", "AN"})) {
        if (p.pmid.isEmpty() && (text.contains(QLatin1String("pubmed"), Qt::CaseInsensitive) || text.startsWith(QLatin1String("PMID"), Qt::CaseInsensitive)))
            p.pmid = barePmid(text);
    }
    return p;
}

QString doiAmong(const QStringList &ids)
{
    for (const QString &id : ids) {
        if (id.contains(QLatin1String("[doi]"), Qt::CaseInsensitive))
            return bareDoi(id);
    }
    return {};
}

QString nbibType(const QStringList &kinds)
{
    for (const QString &kind : kinds) {
        if (kind.compare(QLatin1String("Meeting Abstract"), Qt::CaseInsensitive) == 0)
            return QStringLiteral("abstract");
    }
    return QStringLiteral("article");
}

Publication fromNbib(const Tagged &r)
{
    Publication p;
    const QString book = r.first({"BTI"});
    p.type = book.isEmpty() ? nbibType(r.all({"PT"})) : QStringLiteral("chapter");
    p.state = QStringLiteral("published");
    p.title = withoutFinalStop(r.first({"TI", "CTI", "BTI"}));
    const QStringList full = r.all({"FAU"}), brief = r.all({"AU"});
    for (const QString &author : brief.isEmpty() ? full : brief)
        p.authors << (brief.isEmpty() ? authorFrom(author) : author);
    p.authors << r.all({"CN"});
    p.venue = r.first({"JT", "TA", "BTI"});
    readDate(p, r.first({"DP"}));
    if (const QString epub = r.first({"DEP"}); p.year == 0 && epub.size() == 8)
        readDate(p, epub.left(4) + QLatin1Char(' ') + epub.mid(4, 2) + QLatin1Char(' ') + epub.mid(6));
    p.volume = r.first({"VI"});
    p.issue = r.first({"IP"});
    p.pages = pagesText(r.first({"PG"}));
    p.doi = doiAmong(r.all({"LID", "AID"}));
    p.pmid = barePmid(r.first({"PMID"}));
    return p;
}

} // namespace

Bibliography publicationsFromRis(const QByteArray &bytes) { return publicationsOf(recordsOf(bytes, QStringLiteral("TY")), fromRis); }
Bibliography publicationsFromNbib(const QByteArray &bytes) { return publicationsOf(recordsOf(bytes, QStringLiteral("PMID")), fromNbib); }

} // namespace credence
