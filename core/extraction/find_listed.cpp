#include "core/extraction/find_listed.h"

#include "core/extraction/credit_mentions.h"
#include "core/extraction/find_credits.h"
#include "core/extraction/find_topics.h"
#include "core/extraction/names.h"
#include "core/extraction/provider_names.h"
#include "core/extraction/table_columns.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

/// A line with what it tells.
struct Line {
    QString text;
    double gap = 0; ///< to the line above, points; very wide at the top of a page
    double size = 0;
    QList<TableWord> words;
    QList<DateMention> dates; ///< offsets into `text`
    bool credit = false;
    bool organization = false;
    bool fact() const { return !dates.isEmpty() || credit || organization; }
};

/// Whether a stretch of text is an amount of credit and hardly anything else.
bool isCreditPart(const QString &part)
{
    static const QRegularExpression amount = words("^(?:\\W|credits?(?: (?:earned|claimed|awarded))?|hours?|cme|points?|awarded|earned|claimed|total)*\\(?(?:\\d{1,3}(?:[.,]\\d{1,3})?|[.,]\\d{1,2})\\b(?!\\s*[%/:])");
    static const QRegularExpression unit = words("credit|cr[ée]dit|hours?\\b|hrs?\\b|points?\\b|ceus?\\b|cme\\b|\\bce\\b|moc\\b|ama\\b|aoa\\b|aafp|punkt|heures?\\b|units?\\b|cpd\\b");
    return amount.match(part).hasMatch() && unit.match(part).hasMatch() && headWordShare(QString(part).remove(QChar(0x2122)).remove(QChar(0xAE))) > 0.59;
}

/// The rest of an amount whose number stands on the line above: "AMA PRA Category 1 Credit(s)™".
bool isUnit(const QString &part)
{
    static const QRegularExpression unit = words("credit|cr[ée]dit|category");
    return unit.match(part).hasMatch() && headWordShare(QString(part).remove(QChar(0x2122)).remove(QChar(0xAE))) > 0.99;
}

/// An organization's name, and not that of an event with such a word in it.
bool isOrganization(const QString &part)
{
    static const QRegularExpression event = words("tumou?r board|board review|journal club|grand rounds|conference|symposium|rounds\\b|\\d");
    return looksLikeOrganization(part) && !event.match(part).hasMatch();
}

/// Pieces parted once more at the ends of sentences, where one of them is a name: "Rib Fractures. Osprey Medical Society."
QStringList sentencesOf(const QStringList &pieces)
{
    static const QRegularExpression end(QStringLiteral("(?<=[\\p{Ll}\\d)?!])(?<!^\\d)(?<!^\\d\\d)(?<!\\bSt)(?<!\\bMt)(?<!\\bDr)(?<!Univ)(?<!\\bInc)\\.\\s+(?=\\p{Lu})|(?<=[\\p{Ll}\\d)?!])\\.\\s*$"), QRegularExpression::UseUnicodePropertiesOption);
    QStringList out;
    for (const QString &piece : pieces) {
        const QStringList sentences = piece.split(end, Qt::SkipEmptyParts);
        if (std::any_of(sentences.begin(), sentences.end(), [](const QString &one) { return isOrganization(one); }))
            out << sentences;
        else
            out << piece;
    }
    return out;
}

/// Parts of a line between dots, bars and wide gaps; a dash parts only what is a fact or a name from the rest.
QStringList partsOf(const QString &own)
{
    static const QRegularExpression parting(QStringLiteral("\\s+[·•∙‧]\\s+|\\s*\\|\\s*|\\s{3,}|;\\s+|\\t"));
    static const QRegularExpression dash(QStringLiteral("\\s+[–—-]\\s+"));
    QStringList parts;
    for (const QString &part : own.split(parting, Qt::SkipEmptyParts)) {
        bool plain = false; // the part before is words of a title
        for (const QString &piece : sentencesOf(part.split(dash, Qt::SkipEmptyParts))) {
            const bool telling = isCreditPart(piece) || isUnit(piece) || isOrganization(piece) || piece.contains(QLatin1Char(':'));
            if (plain && !telling)
                parts.last() += QStringLiteral(" – ") + piece;
            else
                parts << piece;
            plain = !telling;
        }
    }
    return parts;
}

QList<Line> linesIn(const PageText &text)
{
    QList<Line> lines;
    const QList<TableLine> all = tableLines(text);
    QStringList texts;
    for (qsizetype i = 0; i < all.size(); ++i) {
        Line line;
        line.words = all[i].words;
        line.size = all[i].size;
        for (qsizetype k = 0; k < all[i].words.size(); ++k) { // a wide gap parts like a bar
            const bool wide = k > 0 && all[i].words[k].box.left() - all[i].words[k - 1].box.right() > 1.2 * all[i].size;
            const bool glued = k > 0 && all[i].words[k].begin == all[i].words[k - 1].end;
            line.text += (k == 0 || glued ? QString() : wide ? QStringLiteral(" | ") : QStringLiteral(" ")) + text.text.mid(all[i].words[k].begin, all[i].words[k].end - all[i].words[k].begin);
        }
        line.gap = i == 0 || all[i - 1].page != all[i].page ? 1e3 : all[i].box.top() - all[i - 1].box.bottom();
        line.organization = isOrganization(line.text) && line.text.size() < 90 && !line.text.endsWith(QLatin1Char('.'));
        texts << line.text;
        lines << line;
    }
    QList<QList<DateMention>> dates = datesIn(texts, QString());
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) { // a range that goes over two lines
        static const QRegularExpression open(QStringLiteral("^\\s*[-–—]\\s*$"));
        if (dates[i].isEmpty() || dates[i + 1].isEmpty() || !open.match(lines[i].text.mid(dates[i].last().end)).hasMatch() || dates[i + 1].first().begin > 0 || dates[i + 1].first().days.end < dates[i].last().days.start)
            continue;
        const DateMention rest = dates[i + 1].takeFirst();
        dates[i].last().days.end = rest.days.end;
        lines[i + 1].text = lines[i + 1].text.mid(rest.end);
        for (DateMention &date : dates[i + 1]) {
            date.begin -= rest.end;
            date.end -= rest.end;
        }
    }
    static const QRegularExpression other = words("\\b(?:printed|generated|report(?:ed|ing)?|period|cycle|birth|born|renew\\w*|licens\\w*|issued|expir\\w*|run|valid|as of|through)\\b[^|]{0,24}$");
    static const QRegularExpression amountInLine = words("(?<![\\w.,/$€£-])(?:\\d{1,3}(?:[.,]\\d{1,3})?|[.,]\\d{1,2})\\s*\\(?(?:ama|aoa|aafp|abim|moc|cme|ce\\b|ceus?|credit|cr[ée]dit|contact|hours?\\b|hrs?\\b|points?\\b|cpd|punkt|heures?\\b|units?\\b|ancc|acpe|category|prescribed|pra\\b)|\\b(?:credits?|hours?|points?|cme|ce|cpd)(?:\\(s\\))?(?: (?:earned|claimed|awarded))?\\s*[:=–-]\\s*\\d");
    for (qsizetype i = 0; i < lines.size(); ++i) {
        for (const DateMention &date : dates[i]) {
            if (!other.match(lines[i].text.left(date.begin)).hasMatch())
                lines[i].dates << date;
        }
        lines[i].credit = amountInLine.match(lines[i].text).hasMatch() && !isSumOrRemark(lines[i].text);
    }
    return lines;
}

/// Lines of one record; both included.
struct Record {
    qsizetype first = 0;
    qsizetype dated = 0;
    qsizetype last = 0;
};

/// Where the record of the dated line `next` begins behind that of `before`.
qsizetype beginOf(const QList<Line> &lines, qsizetype before, qsizetype next)
{
    qsizetype widest = next;
    double second = -1e9;
    for (qsizetype i = before + 1; i <= next; ++i) {
        if (lines[i].gap > lines[widest].gap + 1e-6 || (i == before + 1 && lines[i].gap >= lines[widest].gap))
            widest = i;
    }
    for (qsizetype i = before + 1; i <= next; ++i) {
        if (i != widest)
            second = std::max(second, lines[i].gap);
    }
    if (next == before + 1 || lines[widest].gap > second + 0.2 * lines[next].size)
        return widest;
    qsizetype begin = before + 1;
    while (begin < next && lines[begin].fact())
        ++begin;
    return begin;
}

qsizetype usual(QList<qsizetype> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

QList<Record> recordsIn(const QList<Line> &lines)
{
    QList<qsizetype> dated;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        bool credited = false;
        for (qsizetype k = std::max<qsizetype>(0, i - 3); k <= i + 3 && k < lines.size(); ++k)
            credited = credited || lines[k].credit;
        if (lines[i].dates.size() == 1 && credited && !isSumOrRemark(lines[i].text))
            dated << i;
    }
    if (dated.size() < 2)
        return {};
    QList<Record> records;
    QList<qsizetype> leads;
    QList<qsizetype> tails;
    for (qsizetype i = 0; i < dated.size(); ++i) {
        Record record{dated[i], dated[i], dated[i]};
        if (i > 0) {
            record.first = beginOf(lines, dated[i - 1], dated[i]);
            records.last().last = record.first - 1;
            leads << dated[i] - record.first;
            tails << record.first - 1 - dated[i - 1];
        }
        records << record;
    }
    Record &first = records.first();
    const qsizetype most = *std::max_element(leads.begin(), leads.end());
    const qsizetype lead = usual(leads);
    double inner = 0; // the widest gap within the other records
    for (qsizetype i = 1; i + 1 < records.size(); ++i) {
        for (qsizetype k = records[i].first + 1; k <= records[i].last; ++k)
            inner = std::max(inner, lines[k].gap);
    }
    while (first.first > 0 && first.dated - first.first < most && lines[first.first].gap < inner + 0.3 * lines[first.first].size && (first.dated - first.first < lead || lines[first.first].gap < 0.3 * lines[first.first].size) && lines[first.first].gap < 2 * lines[first.first].size)
        --first.first;
    Record &last = records.last();
    last.last = std::min<qsizetype>(lines.size() - 1, last.dated + usual(tails));
    while (last.last > last.dated && (lines[last.last].gap > 2 * lines[last.last].size || isSumOrRemark(lines[last.last].text)))
        --last.last;
    return records;
}

/// What stands before a fact and is none of it: "Completed", "Date:", "Provider:".
QString withoutLabel(const QString &part, QString &label)
{
    static const QRegularExpression labeled = words("^\\W*((?:date )?(?:completed|attended|earned|of (?:completion|participation|activity))|dates?|on|(?:accredited |cme |joint )?(?:provider|provided by|sponsor(?:ed by)?|organi[sz]ation|organi[sz]er|presented by|offered by|by|host)|(?:activity |course |program )?(?:title|name)|activity|course|event|format|type|location|credits?|id|code)(?:\\s*:\\s*|\\s+(?=on\\b|by\\b)|\\s*$)");
    const auto match = labeled.match(part);
    label = match.captured(1).toLower();
    return match.hasMatch() ? part.mid(match.capturedEnd()).trimmed() : part.trimmed();
}

/// A record's words that are neither day nor credit.
struct Rest {
    QString text;
    QString label;
    QList<TableWord> words;
    double size = 0;
    bool organization = false;
};

QString trimmed(QString own)
{
    static const QRegularExpression lead = words("^(?:\\(?\\d{1,3}[.):]\\s+(?=\\p{L}))?[\\s•·▪◦*–—,:;.|)-]+|^\\(?\\d{1,3}[.):]\\s+(?=\\p{L})");
    static const QRegularExpression tail = words("[\\s–—,:;(|·•-]*(?:\\b(?:on|completed|attended|date|for|from|held)\\b[\\s:,]*)?[\\s–—,:;(|·•-]*$");
    static const QRegularExpression empty(QStringLiteral("\\(\\s*[,;–-]?\\s*\\)|\\[\\s*\\]"));
    own.remove(empty);
    own.remove(lead);
    return own.remove(tail).simplified();
}

QList<Rest> restsOf(const QList<Line> &lines, const Record &record)
{
    static const QRegularExpression credit = words("[\\s(\\[,–—:-]*(?<![\\w.,/$-])(?:\\d{1,3}(?:[.,]\\d{1,3})?|[.,]\\d{1,2})\\s*(?:ama pra category \\d\\s*)?(?:(?:ama|pra|cme|ce|aoa|aafp|moc|abim|cpd|category|cat\\.?|contact|prescribed|elective|1-?[ab]|2-?[ab]|[12]|points?|hours?|hrs?\\.?|units?|ceus?|credits?(?:\\(s\\))?)[\\s™®.*]*)+[)\\]]?");
    QList<Rest> rests;
    for (qsizetype i = record.first; i <= record.last; ++i) {
        QString own = lines[i].text;
        for (qsizetype k = lines[i].dates.size() - 1; k >= 0; --k)
            own = own.left(lines[i].dates[k].begin) + QStringLiteral(" | ") + own.mid(lines[i].dates[k].end);
        const QStringList parts = lines[i].dates.isEmpty() && !lines[i].credit && !own.contains(QLatin1String(" | ")) ? QStringList{own} : partsOf(own);
        for (const QString &part : parts) {
            if (isCreditPart(part))
                continue;
            Rest rest;
            rest.text = trimmed(withoutLabel(lines[i].credit ? QString(part).remove(credit) : part, rest.label));
            rest.size = lines[i].size;
            rest.organization = isOrganization(rest.text);
            static const QRegularExpression trivial = words("^(?:[\\W\\d_]*|(?:credits?(?:\\(s\\))?|hours?|date|completed|attended|earned|awarded|claimed|certificate|view|download|print|details|status)\\W*)$");
            if (rest.text.size() < 3 || trivial.match(rest.text).hasMatch() || isUnit(rest.text))
                continue;
            for (const TableWord &word : lines[i].words)
                rest.words << word;
            rests << rest;
        }
    }
    return rests;
}

/// The title of "Update on Gout, Elm Valley Hospital"; the provider goes to `provider`.
QString withoutProvider(const QString &title, QString &provider)
{
    qsizetype at = -1;
    for (qsizetype comma = title.lastIndexOf(QLatin1String(", ")); comma > 0; comma = title.lastIndexOf(QLatin1String(", "), comma - 1)) {
        const QString own = title.mid(comma + 2, at < 0 ? -1 : at - comma - 2);
        if (!isOrganization(own) || !own[0].isUpper())
            break;
        at = comma;
    }
    if (at < 0 || !canBeProvider(title.mid(at + 2)))
        return title;
    provider = title.mid(at + 2);
    return title.left(at);
}

bool isProviderLabel(const QString &label)
{
    static const QRegularExpression provider = words("provide|sponsor|organi|presented|offered|\\bby\\b|host");
    return provider.match(label).hasMatch();
}

bool isAside(const Rest &rest)
{
    static const QRegularExpression aside = words("^(?:activity|course|program|event|credit)?\\s*(?:id|code|no\\.?|number|ref|location|format|type|score|status|certificate)\\b|^(?:live|enduring|online|webinar|on-?demand|internet|journal|in[- ]person|virtual|self-?study|regularly scheduled|rss|course|conference|podcast|video)\\b[\\w\\s,/()-]{0,26}$|^#|^[\\w-]*\\d{4,}[\\w-]*$|\\bcredits?\\b.*\\bmaximum\\b");
    static const QRegularExpression label = words("format|type|location|id|code|credit");
    return aside.match(rest.text).hasMatch() || label.match(rest.label).hasMatch();
}

/// The record as a text of its own, line by line, with its cells.
PageText textOf(const PageText &text, const QList<Line> &lines, const Record &record)
{
    PageText own;
    for (qsizetype i = record.first; i <= record.last; ++i) {
        TextLine line;
        line.page = lines[i].words.first().page;
        line.begin = static_cast<int>(own.text.size());
        line.size = lines[i].size;
        for (const TableWord &word : lines[i].words) {
            const bool opens = line.cells.isEmpty() || word.box.left() - line.cells.last().box.right() > 1.2 * lines[i].size;
            if (!line.cells.isEmpty())
                own.text += opens ? QLatin1Char('\t') : QLatin1Char(' ');
            const int begin = static_cast<int>(own.text.size());
            own.text += text.text.mid(word.begin, word.end - word.begin);
            const int end = static_cast<int>(own.text.size());
            own.words << PageText::Span{begin, end, word.page, word.fraction, 1};
            if (opens)
                line.cells << TextCell{begin, end, word.box};
            line.cells.last().end = end;
            line.cells.last().box = line.cells.last().box.united(word.box);
            line.box = line.box.united(word.box);
        }
        line.end = static_cast<int>(own.text.size());
        own.text += QLatin1Char('\n');
        own.lines << line;
    }
    own.flat = QString(own.text).replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
    return own;
}

ReadActivity activityOf(const PageText &text, const QList<Line> &lines, const Record &record)
{
    ReadActivity activity;
    const QList<Rest> rests = restsOf(lines, record);
    qsizetype title = -1;
    qsizetype provider = -1;
    for (qsizetype i = 0; i < rests.size(); ++i) {
        const bool named = rests[i].label.contains(QLatin1String("title")) || rests[i].label.contains(QLatin1String("name"));
        if (isProviderLabel(rests[i].label))
            provider = i;
        else if (named || (title < 0 && !isAside(rests[i])))
            title = i;
    }
    if (title < 0)
        return activity;
    for (qsizetype i = 0; i < rests.size() && provider < 0; ++i)
        provider = i != title && rests[i].organization && canBeProvider(rests[i].text) ? i : -1;
    if (provider >= 0 && rests[title].organization && provider > title && !rests[provider].organization)
        std::swap(title, provider);
    QString name = rests[title].text;
    QList<TableWord> place = rests[title].words;
    for (qsizetype i = title + 1; i < rests.size() && i != provider; ++i) { // its second line
        const bool goesOn = rests[i].label.isEmpty() && !rests[i].organization && !isAside(rests[i]) && std::abs(rests[i].size - rests[title].size) < 0.04 * rests[title].size && rests[i].words.first().begin > rests[i - 1].words.last().begin;
        if (!goesOn)
            break;
        name += QLatin1Char(' ') + rests[i].text;
        place << rests[i].words;
    }
    QString behind;
    if (provider < 0)
        name = withoutProvider(name.simplified(), behind);
    activity.title = {name.simplified(), 0.9, wordsPlace(place), {}};
    if (!behind.isEmpty())
        activity.provider = {providerName(behind), 0.86, wordsPlace(place), {}};
    if (provider >= 0)
        activity.provider = {providerName(rests[provider].text), 0.88, wordsPlace(rests[provider].words), {}};
    const Line &dated = lines[record.dated];
    activity.days = {dated.dates.first().days, 0.93, wordsPlace(dated.words), {}};
    const PageText own = textOf(text, lines, record);
    activity.credits = findCredits(own, creditMentions(own), {});
    activity.topics = findTopics(activity.title.value, QString());
    return activity;
}

} // namespace

QList<ReadActivity> findListed(const PageText &text)
{
    const QList<Line> lines = linesIn(text);
    const QList<Record> records = recordsIn(lines);
    QList<ReadActivity> activities;
    for (const Record &record : records) {
        if (record.last - record.first > 9)
            continue;
        const ReadActivity activity = activityOf(text, lines, record);
        const bool whole = activity.title.value.size() > 3 && activity.title.value.size() < 240 && !activity.credits.isEmpty();
        if (whole)
            activities << activity;
    }
    return activities.size() >= 2 && activities.size() * 10 >= records.size() * 7 ? activities : QList<ReadActivity>();
}

} // namespace credence
