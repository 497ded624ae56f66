#include "core/extraction/title_text.h"

#include "core/base/text.h"
#include "core/extraction/labels.h"
#include "core/extraction/names.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

QRegularExpression words(const QString &pattern) { return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

constexpr int mostLines = 12; // of one title, in narrow columns

/// Words that go on with the sentence after a title.
const QRegularExpression &sentenceGoesOn()
{
    static const QRegularExpression on = words(QStringLiteral(
        "\\s*(?:,|\\.)?\\s*(?:\\bin (?:an? )?(?:virtual|online|hybrid|in-person|remote) (?:format|setting|environment)\\b|(?-i:\\bin \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2}, (?:[A-Z]{2}|\\p{Lu}\\p{L}{3,}(?: \\p{Lu}\\p{L}+)?))(?=\\s*(?:on|from|,|\\()\\s*(?:\\p{L}+day,? )?(?:\\p{L}{3,9}\\.? )?\\d)|\\b(?:(?:held|conducted|completed|presented|offered|given|hosted|organized|which (?:was|took)|that was|taking place|took place|dated|beginning)\\s+)?(?:on|from|between|in|during|dated)\\b\\s*(?:the\\s|this\\s|:)?\\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+|day\\s+of\\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\\d{1,2}[/.-]\\d|(?:19|20)\\d\\d-\\d)"
        "|\\b(?:held|conducted|presented|offered|hosted|sponsored|provided|organized|given)\\s+(?:on|in|at|by|via|through|virtually|online)\\b"
        "|\\b(?:and|who|which)\\s+(?:(?:is|was|has|have|were)\\b|(?:is |has |was )?(?:hereby )?(?:awarded|earned|claimed|received|credited|completed))"
        "|\\b(?:is|was|has been|have been|has) (?:hereby )?(?:awarded|earned|approved|designated|claimed|granted|accredited)\\b|\\bfor (?:a (?:total|maximum) of|up to|\\d+(?:\\.\\d+)? (?:ama|aoa|aafp|contact|cme|ce|credit|hour|prescribed)|which)\\b|\\bwith an? (?:passing |final )?(?:score|grade)\\b|\\b(?:earning|receiving|and earned|and received|worth|totaling)\\b"
        "|\\(?\\b(?:sponsored|jointly provided|jointly sponsored|provided|presented|hosted|organized|offered) by\\b|\\bthrough the joint (?:providership|sponsorship)|,\\s+an? (?:\\w+[- ]){0,6}(?:activity|course|conference|event|program|meeting|webinar|material|series|module)\\b|\\band (?:has )?deemed\\b|\\bheld (?:in|at|on|via|virtually)\\b|\\b(?:taught|given|conducted|offered|delivered|presented) (?:under|in accordance|as part|within)\\b|\\d+(?:\\.\\d+)?\\s+(?:AMA PRA|AOA|AAFP|contact hours?|CME credits?|prescribed credits?|CE hours?)\\b)"));
    return on;
}

/// A label of something else; "Conference" alone may be the last word of a title, and so may "session" in small letters.
bool isOtherLabel(const QString &cell)
{
    const Label label = labelOf(cell);
    static const QRegularExpression lastWord(QStringLiteral("^\\s*\\p{Ll}[\\p{L}’'-]*\\s*$"), QRegularExpression::UseUnicodePropertiesOption);
    if (lastWord.match(cell).hasMatch())
        return false;
    return label != Label::None && ((label != Label::Title && label != Label::Other) || cell.trimmed().endsWith(QLatin1Char(':')) || cell.contains(QLatin1String("itle")));
}

/// Whether a title cannot end with `first`, or `second` cannot begin anything: "Medical Ethics and", "for Clinicians".
bool breaksOff(const QString &first, const QString &second)
{
    static const QRegularExpression open(QStringLiteral("(?:\\b(?:and|or|of|the|for|in|to|with|on|from|by|at|an|a|[Ff]irst|FIRST)|\\p{Lu}\\s(?:AND|OR|OF|THE|FOR|IN|TO|WITH|FROM|BY|AT|A|AN)|[&,:–-])\\s*$"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression rest(QStringLiteral("^\\s*(?:and|or|of|for|in|to|with|from|the|among|through|into|across|beyond|after|before|without) (?!(?:is|was|has|earned|claimed|received|awarded)\\b)\\S"));
    return open.match(first).hasMatch() || rest.match(second).hasMatch();
}

/// A whole line that cannot be part of a title.
bool endsTitle(const TitleSearch &search, int lineIndex, int from, bool inSentence)
{
    const TextLine &line = search.text.lines[lineIndex];
    static const QRegularExpression bullet(QStringLiteral("^[•●○■□▪◦✓✔➤►→*]+\\s"));
    const QString own = search.text.text.mid(from, line.end - from).trimmed();
    if (bullet.match(own).hasMatch())
        return true;
    static const QRegularExpression stop = words(QStringLiteral(
        "^(?:dear\\b|teilgenommen\\b|hat\\b|tenue?\\b|offerte?s? par|présentée?s? par|veranstaltet\\b|stages?\\s+[a-c]\\b|started\\b|quiz\\b|post-?test\\b|on\\s+(?:\\w+day|\\w+\\s+\\d|\\d)|held\\b|sponsored|presented\\b|provided\\b|jointly|offered by|conducted|organi[sz]ed|hosted|and (?:is|was|has|claim|earn|received?)|has (?:been|earned|participated|completed)|is (?:awarded|hereby)|was awarded|for (?:a (?:total|maximum)|up to|\\d)|awarded|earned?|dates?\\b|credits?\\b(?! (?:where|when|for the|to the|card))|location|venue|number of|total\\b|completed on|completion|format\\b|activity (?:date|type|id|number|format)|course (?:date|id|number)|program (?:date|number|id)|this (?:activity|certificate|event|course|program|live|enduring)|the .{3,80} (?:is accredited|designates)|.{3,80}\\b(?:is|are) (?:jointly |fully )?accredited\\b|.{3,80}\\bdesignates this\\b|physicians|participants|license|end of\\b|\\*\\*|faculty|speaker|instructor|presenter|live (?:activity|course|webinar)$|enduring|original release|release date|expir|\\d+(?:\\.\\d+)?\\s+(?:ama|aoa|aafp|contact|cme|ce|credit|prescribed)|\\d+(?:\\.\\d+)?\\s+hours\\s*(?:$|of\\b|credit|claimed|awarded|earned)|score|certificate (?:no|number|id)|(?:item|learner|record|member|license|cme|ce|course|class|catalog) (?:id|no\\b|number|code)|ref(?:erence)?\\b|accredit|\\((?:online|live|virtual|in-?person|enduring|webinar|self|recorded|on-?demand|internet|web|hybrid)\\b[^)]*\\)$|uan\\b|[^;:]{2,60}\\b(?:19|20)\\d\\d\\s*;\\s*\\d|by\\s*:?$|by\\s+\\p{Lu})"));
    if (own.isEmpty() || stop.match(own).hasMatch() || isPaperHeading(own) || own.contains(QLatin1String("___")))
        return true;
    for (const DateMention &date : search.context.dates) {
        if (date.begin >= from && date.begin < line.end && date.begin - from < (inSentence ? 5 : 16) && date.end - date.begin > 0.3 * own.size())
            return true;
    }
    return !search.context.recipient.isEmpty() && own.startsWith(search.context.recipient);
}

/// Where the words that lead to a date inside a title begin, as an offset from `begin`; -1: no date inside.
int cutBeforeDate(const TitleSearch &search, int begin, int end)
{
    static const QRegularExpression lead = words(QStringLiteral("(?:[\\s,;(|·–-]*\\b(?:held|convened|conducted|presented|offered|given|completed|on|from|dated|during|between|in|at|the|this|which|was|that|took|place|taking|beginning|date)\\b:?)*[\\s,;(|·:–-]*$"));
    for (const DateMention &date : search.context.dates) {
        if (date.begin > begin + 3 && date.begin < end) {
            const auto match = lead.match(search.text.flat.mid(begin, date.begin - begin));
            return static_cast<int>(match.capturedStart());
        }
    }
    return -1;
}

/// The cell left of `cell` on its line, which is not the first.
TextCell cellBefore(const TextLine &line, const TextCell &cell)
{
    TextCell before = line.cells.first();
    for (const TextCell &each : line.cells) {
        if (each.end <= cell.begin)
            before = each;
    }
    return before;
}

/// Where the quotation that opens at `open` ends, past quotations within it; -1: nowhere.
qsizetype closingOf(const QString &text, qsizetype open, QChar closing)
{
    int depth = 0;
    for (qsizetype i = open; i < text.size(); ++i) {
        if (text[i] == closing && (i > open && --depth == 0))
            return i;
        depth += text[i] == text[open] && (i == open || text[open] != closing) ? 1 : 0;
    }
    return text.indexOf(closing, open + 1); // the inner one is all that is closed
}

} // namespace

QString tidyTitle(QString title)
{
    title = title.simplified();
    static const QRegularExpression ends(QStringLiteral("^[\\s\"“”‘'«»:,;.–—|·•●○■□▪◦✓✔➤►→*_-]+|[\\s\"“”«»:,;–—|·•*_-]+$"));
    static const QRegularExpression connector(QStringLiteral("\\s+(?:on|held on|held|from|dated|held at|held in)\\s*$"));
    static const QRegularExpression quotedStart(QStringLiteral("^[“«\"]([^”»\"]+[”»\"])(?=\\s*[:–—-]\\s*\\S)"));
    const QString quoted = quotedStart.match(title).captured();
    const bool closed = title.contains(QChar(0x201D));
    static const QRegularExpression lead(QStringLiteral("^(?:at|in|for|to|of) (?:the|our|this) (?=\\p{Lu}|\\d)"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression creditFor = words(QStringLiteral("^(?:\\S+ ){0,4}credits? (?:for|earned for|awarded for)\\s+(?=[“\"«])"));
    static const QRegularExpression length = words(QStringLiteral("\\s*\\(\\d+(?:\\.\\d+)?[ -]?(?:hours?|hrs?|credits?|cme|minutes?|min)\\b[^)]{0,20}\\)$"));
    title.remove(length).remove(creditFor).remove(ends).remove(connector).remove(lead).remove(ends);
    if (!quoted.isEmpty()) // “I Never Got It”: Lost Results
        title.prepend(quoted[0]);
    static const QRegularExpression unclosed(QStringLiteral("\\s*\\([^()]*$")); // what follows it was cut
    title.remove(unclosed);
    if (closed && title.count(QChar(0x201C)) > title.count(QChar(0x201D))) // Burnout: “It’s the System”
        title += QChar(0x201D);
    if (title.endsWith(QLatin1Char('.')) && !title.endsWith(QLatin1String("..")) && title.count(QLatin1Char('.')) == 1)
        title.chop(1);
    if (title.endsWith(QChar(0x2019)) && !title.contains(QChar(0x2018)))
        title.chop(1);
    if (title.endsWith(QLatin1Char(')')) && !title.contains(QLatin1Char('(')))
        title.chop(1);
    return title;
}

bool canBeTitle(const TitleSearch &search, const QString &title, bool told)
{
    if (title.size() < 3 || title.size() > 260 || isPaperHeading(title) || (!told && (labelOf(title) != Label::None || isTwoLabels(title))))
        return false;
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
    static const QRegularExpression number = words(QStringLiteral("^(?:\\S+\\s+){0,4}(?:id|no\\.?|number|code|#)\\s*[:#]?\\s*[A-Z]{0,4}-?\\d[\\w-]{2,}$")); // "Learner ID 57135", but not "Case conference no. 12"
    static const QRegularExpression smallWord(QStringLiteral("^\\p{Ll}\\S*$"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression large(QStringLiteral("[\\p{Lu}\\p{N}]"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression day = words(QStringLiteral("^\\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.? \\d[\\d,–-]*(?: \\d{4})?\\W*$"));
    static const QRegularExpression errand = words(QStringLiteral("^(?:scan|click|tap|verify|log ?in|download|print|view|share|return|back) (?:to|here|this|the|your|on|in|at|it)\\b.*"));
    if (number.match(title).hasMatch() || smallWord.match(title).hasMatch() || !large.match(title).hasMatch() || day.match(title).hasMatch() || errand.match(title).hasMatch())
        return false;
    static const QRegularExpression never = words(QStringLiteral("^(?:/.*|\\[[^\\]]*|[\\d.,]+\\s+(?:ama|aoa|aafp|abim|cme|ce|cpd|contact|credits?|hours?(?!(?-i: (?:in|with|inside) (?:the |an? )?\\p{Lu}))|points?)\\b.*|(?:,\\s*)?(?:enables|allows|entitles|permits|qualifies|requires|includes)\\b.*|(?:(?:a|the) )?(?:(?:minimum|period|total) of )?(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: \\(\\d+\\))? (?:calendar |full )?(?:years?|months?|weeks?|days?|hours?|minutes?)|(?:ama )?pra(?: category.*)?|category (?:1|2|i|ii)\\b.*|(?:our|your|my) records|(?:published|released|posted|printed|issued|updated|reviewed|volume|issue|test|quiz)\\W*|.*\\b(?:has reviewed|deemed it acceptable)\\b.*|.*:\\s*\\d+\\.\\d\\b.*|(?:this|that|the following|the|a|an|n/?a|(?:(?:named|described|listed|mentioned|titled|stated|shown) )?(?:above|below|herein))|[\\d.,\\s]+(?:out of|of)\\s*[\\d.]+(?:\\s+\\w+)?|\\S+@\\S+|(?:https?:|www\\.)\\S+.*|your (?:cme|ce|cpd|credits?|certificate|participation|attendance|completion|records?)\\b.*|(?:you have|you’ve|you've)\\b.*|.*\\b(?:certif(?:y|ies)|attests?|confirms?|acknowledges?) that\\b.*|.*\\b(?:is accredited|designates this|should claim|certifies that|has participated|to whom it may concern)\\b.*|(?:the )?(?:activity|course|program|event|live activity|enduring material|educational activity|continuing (?:medical )?education(?: activity)?|following|above|activity titled|online course|training))$"));
    static const QRegularExpression kindAlone = words(QStringLiteral("^(?:(?:above[- ]\\w+|aforementioned|said|this|the|an?|following|live|online|virtual|internet(?:-\\w+)?|web(?:-\\w+)?|enduring|self-?study|home|study|point-of-care|journal-?based|learning|on-?demand|in-?person|e-?learning|educational|(?:pi|sa|qi)-?cme|pi|qi|sam|lee|cme|ce|cpd|post-?test|evaluation|survey|assessment|for|of|and|your|performance|improvement|quality|continuing|medical|education|activity|activities|event|course|module|program(?:me)?|session|material|requirements?|credits?|awarded|earned|training|conference|meeting|webinar)\\b\\W*)+$"));
    if (kindAlone.match(title).hasMatch())
        return false;
    qsizetype value = 0;
    if (const Label label = labelBefore(title, value); label != Label::None) // "CPD points: 6"; what stands behind "Title:" is read by itself
        return false;
    if (!search.context.recipient.isEmpty() && folded(personName(title).name) == folded(search.context.recipient))
        return false;
    return letters.match(title).hasMatch() && !never.match(title).hasMatch() && folded(title) != folded(search.context.recipient) && folded(title) != folded(search.context.provider);
}

bool sharesTitleColumn(const QRectF &a, const QRectF &b)
{
    const double common = std::min(a.right(), b.right()) - std::max(a.left(), b.left());
    return common > 0.4 * std::min(a.width(), b.width());
}

void readTitle(TitleSearch &search, int begin, double score, TitleSign sign, bool inSentence, bool inTable)
{
    const PageText &text = search.text;
    int lineIndex = text.lineAt(begin);
    if (lineIndex < 0)
        return;
    const auto cellOf = [&](int line, int offset) {
        for (const TextCell &cell : text.lines[line].cells) {
            if (offset <= cell.end)
                return cell;
        }
        return TextCell{};
    };
    TextCell cell = cellOf(lineIndex, begin);
    static const QRegularExpression nothing(QStringLiteral("^[\\s:.,_–—\"“-]*$"));
    while (cell.end == 0 || nothing.match(text.text.mid(begin, cell.end - begin)).hasMatch()) {
        const QRectF above = text.lines[lineIndex].box;
        const int next = cell.end > 0 && cell.end < text.lines[lineIndex].end ? lineIndex : lineIndex + 1;
        if (next >= text.lines.size() || text.lines[next].page != text.lines[lineIndex].page)
            return;
        if (next != lineIndex && text.lines[next].box.top() - above.bottom() > 6 * text.lines[next].size)
            return;
        begin = next == lineIndex ? cell.end + 1 : text.lines[next].begin;
        if (next != lineIndex && cell.end > 0) { // beside a sidebar: on in its own column
            const auto under = std::find_if(text.lines[next].cells.begin(), text.lines[next].cells.end(), [&](const TextCell &c) { return sharesTitleColumn(c.box, cell.box); });
            begin = under == text.lines[next].cells.end() ? begin : under->begin;
        }
        lineIndex = next;
        cell = cellOf(lineIndex, begin);
    }
    const bool isDay = (inSentence || sign == TitleSign::Line) && std::any_of(search.context.dates.begin(), search.context.dates.end(), [&](const DateMention &date) { return date.begin >= begin && date.begin < begin + 3; });
    const bool isSomeone = begin == cell.begin && !personName(text.of(cell)).credentials.isEmpty();
    const bool isLabel = begin == cell.begin && cell.end < text.lines[lineIndex].end && labelOf(text.of(cell)) != Label::None; // its value stands beside it
    if (isDay || isSomeone || isLabel || endsTitle(search, lineIndex, begin, inSentence))
        return;
    QString title = text.text.mid(begin, cell.end - begin);
    int end = cell.end;
    const bool ownLine = begin == cell.begin;
    bool oneStretch = true;
    bool isTorn = false;
    int taken = lineIndex;
    double wideGap = -100; // between lines of this title that belong together though they are apart
    QRectF column = cell.box;
    const bool recognized = std::any_of(text.words.begin(), text.words.end(), [](const PageText::Span &word) { return word.sure < 1; });
    const bool besideLabel = cell.begin != text.lines[lineIndex].cells.first().begin;
    const QRectF labelBox = besideLabel ? cellBefore(text.lines[lineIndex], cell).box : QRectF();
    for (int next = lineIndex + 1; next < text.lines.size() && next < lineIndex + mostLines && title.size() < 260; ++next) {
        const TextLine &line = text.lines[next];
        const TextLine &above = text.lines[taken];
        const auto below = std::find_if(line.cells.begin(), line.cells.end(), [&](const TextCell &c) { return sharesTitleColumn(c.box, column); });
        const bool isBeside = line.box.left() > column.right() + line.size || line.box.right() < column.left() - line.size; // of another column
        if (below == line.cells.end() && isBeside && line.page == above.page && next - taken < 7)
            continue;
        if (below == line.cells.end() || line.page != above.page)
            break;
        const double ratio = line.size / std::max(0.1, above.size);
        const double gap = line.box.top() - above.box.bottom();
        const bool torn = breaksOff(title, text.of(*below));
        const bool isSameGap = std::abs(gap - wideGap) < 0.1 * line.size;
        const bool isApart = below->begin == line.begin && taken == next - 1 ? line.apart && !(gap < 1.5 * line.size && torn) && !isSameGap : gap > 0.62 * line.size;
        const bool isClose = recognized && !line.gapBefore; // recognized letters have no exact size
        const double most = torn && !line.bold ? 1.35 : isClose ? 1.2 : 1.12;
        const bool besideSidebar = besideLabel && below != line.cells.begin() && !sharesTitleColumn((below - 1)->box, labelBox);
        const bool labeled = below != line.cells.begin() && !inSentence && !besideSidebar;
        static const QRegularExpression label = words(QStringLiteral("^\\s*(?:item|learner|record|code|ref|catalog|length|contact|status|score|grade|special|target|approv|session|when|where|earned|print|issu|generat|expir|releas|date|credit|name|particip|location|provider|sponsor|attend|instructor|faculty|speaker|total|hours|activity|course|certificate|format|type|venue|original|valid|training|duration|report|period)[\\p{L} ]{0,24}:"));
        const bool nextLabeled = below != line.cells.begin() && besideLabel && labelOf(text.of(*(below - 1))) != Label::None; // the next row of a form
        qsizetype length = 0;
        const bool newRow = (inTable && line.cells.size() > 1) || nextLabeled || isOtherLabel(text.of(*below)) || labelBefore(text.of(*below), length) != Label::None || (line.bold != above.bold && !inSentence);
        isTorn = (breaksOff(title, text.of(*below)) || (isClose && ratio > 0.7 && ratio < 1.4 && !looksLikeOrganization(text.of(*below)) && personName(text.of(*below)).name.isEmpty())) && !endsTitle(search, next, below->begin, inSentence);
        static const QRegularExpression hours = words(QStringLiteral("^\\d+\\s+hours$")); // "The First / 24 Hours"
        static const QRegularExpression part = words(QStringLiteral("^(?:module|session|part|lecture|unit|chapter|day|stage) \\d+\\s*[:.–—-]"));
        const bool isDated = !torn && taken == next - 1 && !isWrapped(text, taken) && std::any_of(search.context.dates.begin(), search.context.dates.end(), [&](const DateMention &date) { return date.begin >= below->begin && date.end <= below->end; });
        if (part.match(text.of(*below)).hasMatch() || isDated) // the place and day beneath
            break;
        const bool goesOn = torn && hours.match(text.of(*below).trimmed()).hasMatch();
        if (newRow || label.match(text.of(*below)).hasMatch() || ratio > most || ratio < 1 / most || isApart || labeled || (!goesOn && endsTitle(search, next, below->begin, inSentence)))
            break;
        if (inSentence && title[0].isLower() && title.trimmed().endsWith(QLatin1Char(':')))
            break;
        if (inSentence && !ownLine && sentenceGoesOn().match(title).hasMatch())
            break;
        title += (title.endsWith(QLatin1Char('-')) ? QString() : QStringLiteral("\n")) + text.of(*below);
        isTorn = false;
        taken = next;
        wideGap = line.apart ? gap : wideGap;
        oneStretch = oneStretch && below->begin <= end + 1;
        end = below->end;
        column = column.united(below->box);
    }
    const int after = taken + 1;
    if (inSentence && title[0].isLower() && title.trimmed().endsWith(QLatin1Char(':')) && after < text.lines.size() && text.lines[after].page == text.lines[after - 1].page) {
        readTitle(search, text.lines[after].begin, score, sign, false); // "completed training on the treatment of pain:"
        return;
    }
    QString flat = QString(title).replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
    const QChar first = flat.trimmed().isEmpty() ? QChar() : flat.trimmed()[0];
    const qsizetype open = flat.indexOf(first);
    const QChar closing = first == QChar(0x201C) ? QChar(0x201D) : first == QLatin1Char('"') ? QLatin1Char('"') : first == QChar(0xAB) ? QChar(0xBB) : QChar();
    const qsizetype close = closing.isNull() ? -1 : closingOf(flat, open, closing);
    static const QRegularExpression more(QStringLiteral("^\\S\\s*[:–—-]\\s*\\p{Lu}"), QRegularExpression::UseUnicodePropertiesOption);
    qsizetype cut = close > 0 && !more.match(flat.mid(close)).hasMatch() ? close : -1; // “I Never Got It”: Lost Results
    if (cut < 0) {
        const auto on = sentenceGoesOn().match(flat, inSentence ? 3 : 8);
        cut = on.hasMatch() && (inSentence || on.capturedStart() > 0) ? on.capturedStart() : -1;
        const int beforeDate = oneStretch ? cutBeforeDate(search, begin, end) : -1;
        if (beforeDate > 0 && (cut < 0 || beforeDate < cut))
            cut = beforeDate;
        if (inSentence) {
            static const QRegularExpression period(QStringLiteral("(?<!\\bvs)(?<!\\b[DS]r)(?<!\\b[SPM]t)(?<!\\bNo)(?<!\\bInc)(?<!\\bVol)(?<!\\b\\p{Lu})\\.\\s+(?=\\p{Lu})"), QRegularExpression::UseUnicodePropertiesOption);
            static const QRegularExpression next(QStringLiteral("[!?.]\\s+(?=(?:Your?|We|This|The credit|Credits?|Please)\\b)"));
            const auto stop = next.match(flat).hasMatch() ? next.match(flat) : period.match(flat);
            if (stop.hasMatch() && (cut < 0 || stop.capturedStart() < cut))
                cut = stop.capturedStart();
        }
    }
    if (cut > 0) {
        end = begin + static_cast<int>(cut);
        flat = flat.left(cut);
    }
    flat = tidyTitle(flat);
    static const QRegularExpression small(QStringLiteral("^\\p{Ll}[\\p{Ll}-]"), QRegularExpression::UseUnicodePropertiesOption);
    if (canBeTitle(search, flat, sign == TitleSign::Titled && flat.contains(QLatin1Char(' '))))
        search.found << TitleCandidate{flat, score + (close > 0 ? 0.3 : small.match(flat).hasMatch() ? -1.4 : 0), begin, end, sign, isTorn && cut <= 0};
}

} // namespace credence
