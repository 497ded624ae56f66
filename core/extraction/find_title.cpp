#include "core/extraction/find_title.h"

#include "core/base/text.h"
#include "core/extraction/names.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

QRegularExpression words(const QString &pattern) { return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

constexpr int mostLines = 12; // of one title, in narrow columns

struct Candidate {
    QString title;
    double score = 0;
    int begin = 0;
    int end = 0;
};

struct Search {
    const PageText &text;
    const TitleContext &context;
    QList<Candidate> found;
};

/// Words that go on with the sentence after a title.
const QRegularExpression &sentenceGoesOn()
{
    static const QRegularExpression on = words(QStringLiteral(
        "\\s*(?:,|\\.)?\\s*(?:\\b(?:(?:held|conducted|completed|presented|offered|given|hosted|organized|which (?:was|took)|that was|taking place|took place|dated|beginning)\\s+)?(?:on|from|between|in|during|dated)\\b\\s*(?:the\\s|this\\s|:)?\\s*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+|day\\s+of\\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\\d{1,2}[/.-]\\d|(?:19|20)\\d\\d-\\d)"
        "|\\b(?:held|conducted|presented|offered|hosted|sponsored|provided|organized|given)\\s+(?:on|in|at|by|via|through|virtually|online)\\b"
        "|\\b(?:and|who|which)\\s+(?:(?:is|was|has|have|were)\\b|(?:is |has |was )?(?:hereby )?(?:awarded|earned|claimed|received|credited|completed))"
        "|\\b(?:is|was|has been|have been|has) (?:hereby )?(?:awarded|earned|approved|designated|claimed|granted|accredited)\\b|\\bfor (?:a (?:total|maximum) of|up to|\\d+(?:\\.\\d+)? (?:ama|aoa|aafp|contact|cme|ce|credit|hour|prescribed)|which)\\b|\\b(?:earning|receiving|and earned|and received|worth|totaling)\\b"
        "|\\(?\\b(?:sponsored|jointly provided|jointly sponsored|provided|presented|hosted|organized|offered) by\\b|\\bthrough the joint (?:providership|sponsorship)|\\bheld (?:in|at|on|via|virtually)\\b|\\d+(?:\\.\\d+)?\\s+(?:AMA PRA|AOA|AAFP|contact hours?|CME credits?|prescribed credits?|CE hours?)\\b)"));
    return on;
}

/// A whole line that cannot be part of a title.
bool endsTitle(const Search &search, int lineIndex, int from, bool inSentence)
{
    const TextLine &line = search.text.lines[lineIndex];
    const QString own = search.text.text.mid(from, line.end - from).trimmed();
    static const QRegularExpression stop = words(QStringLiteral(
        "^(?:stage\\s+[a-c]\\b|started\\b|quiz\\b|post-?test\\b|on\\s+(?:\\w+day|\\w+\\s+\\d|\\d)|held\\b|sponsored|presented\\b|provided\\b|jointly|offered by|conducted|organi[sz]ed|hosted|and (?:is|was|has|claim|earn|received?)|has (?:been|earned|participated|completed)|is (?:awarded|hereby)|was awarded|for (?:a (?:total|maximum)|up to|\\d)|awarded|earned?|dates?\\b|credits?\\b|location|venue|number of|total\\b|completed on|completion|format\\b|activity (?:date|type|id|number|format)|course (?:date|id|number)|program (?:date|number|id)|this (?:activity|certificate|event|course|program|live|enduring)|the .{3,80} (?:is accredited|designates)|physicians|participants|license|faculty|speaker|instructor|presenter|live (?:activity|course|webinar)$|enduring|original release|release date|expir|\\d+(?:\\.\\d+)?\\s+(?:ama|aoa|aafp|contact|cme|ce|credit|hours|prescribed)|score|certificate (?:no|number|id)|(?:item|learner|record|member|license|cme|ce|course|class|catalog) (?:id|no\\b|number|code)|ref(?:erence)?\\b|accredit|\\((?:online|live|virtual|in-?person|enduring|webinar|self|recorded|on-?demand|internet|web|hybrid)\\b[^)]*\\)$|uan\\b|by\\s*:?$|by\\s+\\p{Lu})"));
    if (own.isEmpty() || stop.match(own).hasMatch() || isPaperHeading(own) || own.contains(QLatin1String("___")))
        return true;
    for (const DateMention &date : search.context.dates) {
        if (date.begin >= from && date.begin < line.end && date.begin - from < (inSentence ? 5 : 22) && date.end - date.begin > 0.3 * own.size())
            return true;
    }
    return !search.context.recipient.isEmpty() && own.startsWith(search.context.recipient);
}

QString tidy(QString title)
{
    title = title.simplified();
    static const QRegularExpression ends(QStringLiteral("^[\\s\"“”‘'«»:,;.–—|·•*_-]+|[\\s\"“”«»:,;–—|·•*_-]+$"));
    static const QRegularExpression connector(QStringLiteral("\\s+(?:on|held on|held|from|dated|held at|held in)\\s*$"));
    title.remove(ends).remove(connector);
    if (title.endsWith(QLatin1Char('.')) && !title.endsWith(QLatin1String("..")) && title.count(QLatin1Char('.')) == 1)
        title.chop(1);
    if (title.endsWith(QChar(0x2019)) && !title.contains(QChar(0x2018)))
        title.chop(1);
    if (title.endsWith(QLatin1Char(')')) && !title.contains(QLatin1Char('(')))
        title.chop(1);
    return title;
}

bool isTitle(const Search &search, const QString &title)
{
    if (title.size() < 3 || title.size() > 260 || isPaperHeading(title))
        return false;
    static const QRegularExpression letters(QStringLiteral("\\p{L}{2,}"));
    static const QRegularExpression number = words(QStringLiteral("^(?:\\S+\\s+){0,4}(?:id|no\\.?|number|code|#)\\s*[:#]?\\s*[A-Z]{0,4}-?\\d[\\w-]{2,}$")); // "Learner ID 57135", but not "Case conference no. 12"
    static const QRegularExpression smallWord(QStringLiteral("^\\p{Ll}\\S*$"), QRegularExpression::UseUnicodePropertiesOption);
    if (number.match(title).hasMatch() || smallWord.match(title).hasMatch())
        return false;
    static const QRegularExpression never = words(QStringLiteral("^(?:/.*|\\[[^\\]]*|[\\d.,]+\\s+(?:ama|aoa|aafp|abim|cme|ce|cpd|contact|credits?|hours?|points?)\\b.*|(?:this|that|the following|the|a|an|n/?a)|[\\d.,\\s]+(?:out of|of)\\s*[\\d.]+(?:\\s+\\w+)?|\\S+@\\S+|(?:https?:|www\\.)\\S+.*|your (?:cme|ce|cpd|credits?|certificate)\\b.*|.*\\b(?:is accredited|designates this|should claim|certifies that|has participated|to whom it may concern)\\b.*|(?:the )?(?:activity|course|program|event|live activity|enduring material|educational activity|continuing (?:medical )?education(?: activity)?|following|above|activity titled|online course|training))$"));
    static const QRegularExpression kindAlone = words(QStringLiteral("^(?:(?:above[- ]\\w+|aforementioned|said|this|the|an?|following|live|online|virtual|internet(?:-\\w+)?|web(?:-\\w+)?|enduring|self-?study|home|study|on-?demand|in-?person|e-?learning|educational|cme|ce|cpd|post-?test|evaluation|survey|assessment|for|of|and|your|performance|improvement|quality|continuing|medical|education|activity|activities|event|course|module|program(?:me)?|session|material|requirements?|credits?|awarded|earned|training|conference|meeting|webinar)\\b\\W*)+$"));
    if (kindAlone.match(title).hasMatch())
        return false;
    return letters.match(title).hasMatch() && !never.match(title).hasMatch() && folded(title) != folded(search.context.recipient) && folded(title) != folded(search.context.provider);
}

/// Whether a line is the provider's name or a part of it.
bool isProvider(const Search &search, const QString &line)
{
    const QString own = folded(line);
    const QString provider = folded(search.context.provider);
    return !provider.isEmpty() && own.size() > 5 && looksLikeOrganization(line) && (provider.contains(own) || own.contains(provider)) && own.size() < provider.size() + 16;
}

bool sharesColumn(const QRectF &a, const QRectF &b)
{
    const double common = std::min(a.right(), b.right()) - std::max(a.left(), b.left());
    return common > 0.4 * std::min(a.width(), b.width());
}

/// Where the words that lead to a date inside a title begin, as an offset from `begin`; -1: no date inside.
int cutBeforeDate(const Search &search, int begin, int end)
{
    static const QRegularExpression lead = words(QStringLiteral("(?:[\\s,;(|·–-]*\\b(?:held|conducted|presented|offered|given|completed|on|from|dated|during|between|in|at|the|this|which|was|that|took|place|taking|beginning|date)\\b:?)*[\\s,;(|·:–-]*$"));
    for (const DateMention &date : search.context.dates) {
        if (date.begin > begin + 3 && date.begin < end) {
            const auto match = lead.match(search.text.flat.mid(begin, date.begin - begin));
            return static_cast<int>(match.capturedStart());
        }
    }
    return -1;
}

/// Reads from `begin` to the end of its cell and on through the lines below that belong to it; cuts where the sentence goes on.
void readTitle(Search &search, int begin, double score, bool inSentence, bool inTable = false)
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
            const auto under = std::find_if(text.lines[next].cells.begin(), text.lines[next].cells.end(), [&](const TextCell &c) { return sharesColumn(c.box, cell.box); });
            begin = under == text.lines[next].cells.end() ? begin : under->begin;
        }
        lineIndex = next;
        cell = cellOf(lineIndex, begin);
    }
    const bool isDay = inSentence && std::any_of(search.context.dates.begin(), search.context.dates.end(), [&](const DateMention &date) { return date.begin >= begin && date.begin < begin + 3; });
    if (isDay || endsTitle(search, lineIndex, begin, inSentence))
        return;
    QString title = text.text.mid(begin, cell.end - begin);
    int end = cell.end;
    const bool ownLine = begin == cell.begin;
    bool oneStretch = true;
    QRectF column = cell.box;
    for (int next = lineIndex + 1; next < text.lines.size() && next < lineIndex + mostLines && title.size() < 260; ++next) {
        const TextLine &line = text.lines[next];
        const TextLine &above = text.lines[next - 1];
        const auto below = std::find_if(line.cells.begin(), line.cells.end(), [&](const TextCell &c) { return sharesColumn(c.box, column); });
        if (below == line.cells.end() || line.page != above.page)
            break;
        const double ratio = line.size / std::max(0.1, above.size);
        const double gap = line.box.top() - above.box.bottom();
        const bool labeled = below != line.cells.begin() && !inSentence;
        static const QRegularExpression label = words(QStringLiteral("^\\s*(?:item|learner|record|code|ref|catalog|length|contact|status|score|grade|special|target|approv|session|when|where|earned|print|issu|generat|expir|releas|date|credit|name|particip|location|provider|sponsor|attend|instructor|faculty|speaker|total|hours|activity|course|certificate|format|type|venue|original|valid|training|duration)[\\p{L} ]{0,24}:"));
        const bool newRow = inTable && line.cells.size() > 1;
        if (newRow || label.match(text.of(*below)).hasMatch() || ratio > 1.12 || ratio < 0.89 || gap > 0.62 * line.size || labeled || endsTitle(search, next, below->begin, inSentence))
            break;
        if (inSentence && !ownLine && sentenceGoesOn().match(title).hasMatch())
            break;
        title += (title.endsWith(QLatin1Char('-')) ? QString() : QStringLiteral("\n")) + text.of(*below);
        oneStretch = oneStretch && below->begin <= end + 1;
        end = below->end;
        column = column.united(below->box);
    }
    QString flat = QString(title).replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
    const QChar first = flat.trimmed().isEmpty() ? QChar() : flat.trimmed()[0];
    const qsizetype open = flat.indexOf(first);
    const QChar closing = first == QChar(0x201C) ? QChar(0x201D) : first == QLatin1Char('"') ? QLatin1Char('"') : first == QChar(0xAB) ? QChar(0xBB) : QChar();
    const qsizetype close = closing.isNull() ? -1 : flat.indexOf(closing, open + 1);
    qsizetype cut = close > 0 ? close : -1;
    if (cut < 0) {
        const auto on = sentenceGoesOn().match(flat, inSentence ? 3 : 8);
        cut = on.hasMatch() && (inSentence || on.capturedStart() > 0) ? on.capturedStart() : -1;
        const int beforeDate = oneStretch ? cutBeforeDate(search, begin, end) : -1;
        if (beforeDate > 0 && (cut < 0 || beforeDate < cut))
            cut = beforeDate;
        if (inSentence) {
            static const QRegularExpression period(QStringLiteral("(?<!\\b(?:vs|Dr|St|No|Inc|Vol|Pt))\\.\\s+(?=\\p{Lu})"), QRegularExpression::UseUnicodePropertiesOption);
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
    flat = tidy(flat);
    static const QRegularExpression small(QStringLiteral("^\\p{Ll}[\\p{Ll}-]"), QRegularExpression::UseUnicodePropertiesOption);
    if (isTitle(search, flat))
        search.found << Candidate{flat, score + (close > 0 ? 0.3 : small.match(flat).hasMatch() ? -1.4 : 0), begin, end};
}

void collectTitled(Search &search)
{
    static const QRegularExpression titled = words(QStringLiteral("\\b(?:titled|entitled|(?:activity|course|program|event|meeting|conference|webinar) (?:called|known as)|(?<=for )the following (?:\\w+ ){0,3}(?:activity|activities|course|program|event|session|presentation)s?(?=\\s*:)|on the (?:topic|subject) of|intitulée?|titulad[oa]|mit dem titel|zum thema|(?:an der|an dem|am|zur|zum)\\s+(?:\\p{L}*veranstaltung|\\p{L}*fortbildung|\\p{L}*kurs|\\p{L}*seminar|\\p{L}*kongress|tagung)|(?:à|dans) (?:l['’]|la |le |cette |cet )(?:activité|formation|séance|conférence|congrès|colloque|atelier|événement|journée)(?: \\p{L}+){0,2}(?: intitulée?)?)(?=[\\s:,«])\\s*[:,-]?\\s*"));
    auto matches = titled.globalMatch(search.text.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        qsizetype end = match.capturedEnd();
        while (search.text.text[end - 1].isSpace()) // the next line may begin in another column
            --end;
        readTitle(search, static_cast<int>(end), 5, true);
    }
}

/// Whether another cell of the line is the head of a column of dates or credits.
bool isHeadRow(const PageText &text, int line, const TextCell &own)
{
    static const QRegularExpression head = words(QStringLiteral("^\\D{0,25}\\b(?:dates?|credits?|hours?|hrs|completed|completion|points?|ceus?)\\b\\D{0,25}$"));
    const auto &cells = text.lines[line].cells;
    return std::any_of(cells.begin(), cells.end(), [&](const TextCell &cell) { return cell.begin != own.begin && head.match(text.of(cell)).hasMatch(); });
}

void collectLabeled(Search &search)
{
    static const QRegularExpression label = words(QStringLiteral(
        "^\\W*(?:(?:(?:cme|ce|cpd|educational|learning|live|accredited|continuing (?:medical )?education|name of (?:the )?|title of (?:the )?)\\s*)*(?:activity|program(?:me)?|course|event|session|module|lecture|presentation|conference|seminar|article|episode|podcast|talk|exam|case|chapter|video|meeting|workshop|webinar|series|class|training|congress|symposium)\\s*(?:title|name|description|topic)?(?:\\(s\\)|/\\w+)?|title|topic|activity titled|title of (?:activity|program|course|presentation|article)|name of (?:activity|program|course|event)|(?:program|activity|course) description|description|thema|titel|titre|título(?: del curso)?|curso|veranstaltung|for(?=\\s*(?::|$)))\\s*(?:/\\s*\\w+\\s*)?"));
    static const QRegularExpression bare = words(label.pattern() + QStringLiteral("[:#]?\\s*$"));
    static const QRegularExpression colon = words(label.pattern() + QStringLiteral(":\\s*"));
    for (int i = 0; i < search.text.lines.size(); ++i) {
        for (const TextCell &cell : search.text.lines[i].cells) {
            const QString own = search.text.of(cell);
            const auto whole = bare.match(own);
            const bool strong = own.contains(words(QStringLiteral("title|name|topic|description|entitled|titel|thema|título")));
            const bool minor = !strong && own.contains(words(QStringLiteral("session|lecture|presentation|module|class|article|case|chapter|video|talk"))); // a part of an activity
            if (whole.hasMatch()) {
                const bool last = cell.end >= search.text.lines[i].end;
                const bool header = search.text.lines[i].cells.size() > 1 && !own.trimmed().endsWith(QLatin1Char(':')) && i + 1 < search.text.lines.size()
                    && search.text.lines[i + 1].cells.size() > 1 && isHeadRow(search.text, i, cell);
                if (header) {
                    for (const TextCell &below : search.text.lines[i + 1].cells) {
                        if (sharesColumn(below.box, cell.box) || std::abs(below.box.left() - cell.box.left()) < 3)
                            readTitle(search, below.begin, minor ? 3.4 : 4.7, false, true);
                    }
                } else if (strong || own.contains(QLatin1Char(':')) || !last) {
                    readTitle(search, cell.end, strong ? 4.8 : 3.9, false);
                }
                continue;
            }
            const auto match = colon.match(own);
            if (match.hasMatch())
                readTitle(search, cell.begin + static_cast<int>(match.capturedEnd()), strong ? 4.9 : 4.1, false);
        }
    }
}

/// Where a title can begin after the verb at `from`: past articles and past what only says what kind of thing it is.
int pastKind(const PageText &text, int from)
{
    static const QRegularExpression article(QStringLiteral("^(?:\\d+\\s+(?:(?:out )?of\\s+(?:the )?\\d+\\s+)?(?:sessions?|meetings?|lectures?)\\s+(?:of|in)\\s+(?:the\\s+)?|(?:the|a|an|our|this)\\s+(?:following\\s+)?)"));
    static const QRegularExpression kind = words(QStringLiteral(
        "^(?:(?:following|above[- ]\\w+|aforementioned|e-?learning|on-?demand|web|interactive|self-directed|distance|blended|live|online|virtual|internet|performance|improvement|quality|enduring|journal(?:-based)?|educational|accredited|independent|study|self[- ]study|home study|self[- ]assessment|cme|ce|cpd|annual|certified|hybrid|in-person|interprofessional|continuing|medical|professional|nursing|pharmacy|education|development|training|web-based|knowledge-based|application-based|point[- ]of[- ]care|regularly scheduled|all (?:the )?requirements (?:of|for)|group|learning)\\s+)*"
        "(?:activity|activities|material|materials|course|program(?:me)?|conference|event|session|seminar|webinar|workshop|symposium|meeting|training|module|lecture|series|congress|presentation|article)\\s*(?:,|:|\\bof\\b|\\bon\\b(?=\\s+[\\p{Lu}\"“])|-|–)?\\s*"));
    static const QRegularExpression small(QStringLiteral("\\p{Lu}"), QRegularExpression::UseUnicodePropertiesOption);
    const QString rest = text.text.mid(from, 200);
    const qsizetype past = article.match(rest).capturedLength();
    const auto match = kind.match(rest.mid(past));
    if (!match.hasMatch())
        return from + static_cast<int>(past);
    const QString words = QString(match.captured()).remove(QLatin1String("CME")).remove(QLatin1String("CE"));
    const bool colon = match.captured().trimmed().endsWith(QLatin1Char(':'));
    const bool isKind = colon || !small.match(words).hasMatch();
    return from + static_cast<int>(isKind ? past + match.capturedLength() : past);
}

/// "attended …", "participated in the live activity …": the title stands after, or on the next line.
void collectDeeds(Search &search)
{
    static const QRegularExpression deed = words(QStringLiteral("\\b(?:(?<=\\n)of (?=the (?:live|online|enduring|educational|following|cme|self|journal|activity|course|program))|(?:complet(?:ed|ing|ion of)|met|fulfilled|satisfied) (?:all )?(?:of )?(?:the )?(?:\\w+ )?requirements (?:for|of)|participat(?:ed|ing|ion) (?:in|as)|attend(?:ed|ing)|attendance (?:at|of|in)|complet(?:ed|ing)|completion of(?! the requirements)|took part in|viewed|taken part in|teilgenommen(?: an)?|a (?:participé|assisté) (?:à|au|aux)|ha (?:participado|completado)(?: en)?|participation (?:in|at))\\s*:?\\s*"));
    const PageText &text = search.text;
    auto matches = deed.globalMatch(text.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int after = static_cast<int>(match.capturedEnd());
        const int from = pastKind(text, after);
        static const QRegularExpression ended(QStringLiteral("[.;]\\s*$"));
        if (ended.match(text.text.mid(after, from - after)).hasMatch() || text.text.mid(from, 1) == QLatin1String("."))
            continue;
        const bool ownLine = from > 0 && text.lineAt(from) >= 0 && text.lines[text.lineAt(from)].begin == from;
        readTitle(search, from, ownLine ? 4.2 : from > after ? 3.6 : 3.4, true);
    }
}

/// "RE: Verification of CME credit – Preventing Error": what a letter or message is about.
void collectSubject(Search &search)
{
    static const QRegularExpression subject = words(QStringLiteral("(?:^|\\n)\\s*(?:re|subject|regarding)\\s*:\\s*(?:(?:fwd?|re)\\s*:\\s*)*(?:(?:your\\s+)?(?:verification|confirmation|certificate|proof|record|credits?|attendance|participation|completion|cme|ce)\\b[^–—:\\n-]{0,40}(?:\\s[–—-]|:)\\s*)"));
    auto matches = subject.globalMatch(search.text.text);
    while (matches.hasNext())
        readTitle(search, static_cast<int>(matches.next().capturedEnd()), 3.35, false);
}

void collectQuoted(Search &search)
{
    static const QRegularExpression quoted(QStringLiteral("(?:“([^”“]{6,220})”|\"([^\"]{6,220})\"|«([^»]{6,220})»)"));
    auto matches = quoted.globalMatch(search.text.flat);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString title = tidy(match.captured(match.lastCapturedIndex()));
        if (isTitle(search, title))
            search.found << Candidate{title, 3.7, static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd())};
    }
}

/// Whether an office or a rule stands right beneath or above the line: somebody's signature.
bool isSigned(const PageText &text, const TextLine &line)
{
    const int own = text.lineAt(line.begin);
    const QString below = own + 1 < text.lines.size() ? text.of(text.lines[own + 1]) : QString();
    const QString above = own > 0 ? text.of(text.lines[own - 1]) : QString();
    return isOffice(below) || above.contains(QLatin1String("__")) || below.contains(QLatin1String("__"));
}

/// The largest lines that are no heading, name, organization, date or credit.
void collectLargest(Search &search)
{
    double largest = 1;
    for (const TextLine &line : search.text.lines)
        largest = std::max(largest, line.size);
    static const QRegularExpression other = words(QStringLiteral("\\b(?:keeps|maintains|retains) (?:an? )?(?:\\w+ )?records?\\b|credit|accredit|certif(?:y|ies)|designat|participat|license|\\bhours?\\b|@|www\\.|signature|awarded|presented|director|street|avenue|p\\.?o\\.? box|\\d{5}|^dear|sincerely|thank you|^please\\b|congratulations|(?:keep|retain|save|print) this|information|^name\\b|to provide|should claim"));
    for (const TextLine &line : search.text.lines) {
        const QString own = search.text.of(line);
        const QString plain = own.simplified();
        const PersonName person = personName(plain);
        const bool someone = !person.name.isEmpty() && (!person.credentials.isEmpty() || search.context.recipient.isEmpty() || folded(person.name) == folded(search.context.recipient) || isSigned(search.text, line));
        const bool named = someone || isProvider(search, plain);
        if (plain.size() < 8 || named || isPaperHeading(plain) || other.match(plain).hasMatch() || isOffice(plain))
            continue;
        static const QRegularExpression event = words(QStringLiteral("\\b(?:conference|congress|symposium|summit|workshop|update|review|course|rounds|meeting|webinar|assembly|program|forum)(?:,?\\s+(?:19|20)\\d\\d)?$|^(?:the )?\\d+(?:st|nd|rd|th)\\b|^(?:19|20)\\d\\d\\b|:"));
        static const QRegularExpression town = words(QStringLiteral("^\\p{L}[\\p{L}. ]{2,24}, (?:[A-Z]{2}|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new \\p{L}+|north \\p{L}+|south \\p{L}+|ohio|oklahoma|oregon|pennsylvania|rhode island|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|ontario|quebec|alberta|british columbia|canada|usa|germany|france|italy|spain|uk|united kingdom|netherlands|austria|switzerland)$"));
        static const QRegularExpression street = words(QStringLiteral("^\\d+\\s+.*\\b(?:street|st|avenue|ave|road|rd|way|boulevard|blvd|drive|dr|lane|ln|suite|parkway|row|court|plaza|square|highway|hwy)\\b"));
        if (town.match(plain).hasMatch() || street.match(plain).hasMatch())
            continue;
        static const QRegularExpression labeled = words(QStringLiteral("^\\p{L}[\\p{L} ]{1,24}:\\s+\\S"));
        const PersonName labeledPerson = personName(plain.section(QLatin1Char(':'), 1));
        const bool isLabeledPerson = labeled.match(plain).hasMatch() && !labeledPerson.name.isEmpty() && (!labeledPerson.credentials.isEmpty() || folded(labeledPerson.name) == folded(search.context.recipient));
        if (isLabeledPerson) // "Listener: Li Wei, MD"
            continue;
        const double organization = looksLikeOrganization(plain) && !event.match(plain).hasMatch() ? 0.9 : 0;
        const bool isValue = line.cells.size() == 2 && line.cells[0].end - line.cells[0].begin < 25; // beside a label that nobody knows
        readTitle(search, isValue ? line.cells[1].begin : line.begin, 0.8 + 1.2 * line.size / largest - organization - (person.name.isEmpty() ? 0 : 0.3), false);
    }
}

} // namespace

Field<QString> findTitle(const PageText &text, const TitleContext &context)
{
    Search search{text, context, {}};
    collectTitled(search);
    collectLabeled(search);
    collectDeeds(search);
    collectSubject(search);
    collectQuoted(search);
    collectLargest(search);
    Field<QString> field;
    const auto best = std::max_element(search.found.begin(), search.found.end(), [](const Candidate &a, const Candidate &b) { return a.score < b.score; });
    if (best == search.found.end())
        return field;
    field.value = best->title;
    field.place = text.place(best->begin, best->end);
    field.confidence = best->score >= 4.6 ? 0.96 : best->score >= 4 ? 0.92 : best->score >= 3.3 ? 0.84 : best->score >= 1.9 ? 0.6 : 0.45;
    std::stable_sort(search.found.begin(), search.found.end(), [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
    for (const Candidate &candidate : search.found) {
        if (folded(candidate.title) != folded(field.value) && !field.others.contains(candidate.title) && field.others.size() < 4)
            field.others << candidate.title;
    }
    return field;
}

} // namespace credence
