#include "core/extraction/find_title.h"

#include "core/base/text.h"
#include "core/extraction/label_values.h"
#include "core/extraction/names.h"
#include "core/extraction/title_evidence.h"
#include "core/extraction/title_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace credence {

namespace {

QRegularExpression words(const QString &pattern) { return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

/// Whether a line is the provider's name or a part of it.
bool isProvider(const TitleSearch &search, const QString &line)
{
    const QString own = folded(line);
    const QString provider = folded(search.context.provider);
    return !provider.isEmpty() && own.size() > 5 && looksLikeOrganization(line) && (provider.contains(own) || own.contains(provider)) && own.size() < provider.size() + 16;
}

void collectTitled(TitleSearch &search)
{
    static const QRegularExpression titled = words(QStringLiteral("\\b(?:titled|entitled(?!\\s+to\\b)|(?:activity|course|program|event|meeting|conference|webinar) (?:called|known as)|(?<=for )the following (?:\\w+ ){0,3}(?:activity|activities|course|program|event|session|presentation)s?(?=\\s*:)|on the (?:topic|subject) of|has reviewed(?=\\s+[“\"\\p{Lu}])|intitulée?|titulad[oa]|mit dem titel|zum thema|(?:an der|an dem|am|zur|zum)\\s+(?:\\p{L}*veranstaltung|\\p{L}*fortbildung|\\p{L}*kurs|\\p{L}*seminar|\\p{L}*kongress|tagung)|(?:à|dans) (?:l['’]|la |le |cette |cet )(?:activité|formation|séance|conférence|congrès|colloque|atelier|événement|journée)(?: \\p{L}+){0,2}(?: intitulée?)?)(?=[\\s:,«])\\s*[:,-]?\\s*"));
    auto matches = titled.globalMatch(search.text.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        qsizetype end = match.capturedEnd();
        while (search.text.text[end - 1].isSpace()) // the next line may begin in another column
            --end;
        readTitle(search, static_cast<int>(end), 5, TitleSign::Titled, true);
    }
}

/// Whether the line of `offset` is one of several rows with as many cells: the sessions of a meeting.
bool hasRowBelow(const PageText &text, int offset)
{
    const int own = text.lineAt(offset);
    return own >= 0 && own + 1 < text.lines.size() && text.lines[own].cells.size() > 2 && text.lines[own].cells.size() == text.lines[own + 1].cells.size();
}

/// The value of a label cell: read from the cells that `valuesOf` names.
void collectLabeled(TitleSearch &search)
{
    bool someoneNamed = false;
    for (const LabeledValue &value : labeledValues(search.text)) {
        static const QRegularExpression name = words(QStringLiteral("^\\W*name\\W*$"));
        const bool isPerson = !personName(search.text.text.mid(value.begin, value.end - value.begin)).name.isEmpty();
        if (value.label == Label::Recipient && someoneNamed && !isPerson && name.match(value.words).hasMatch()) // the second "Name" of a form is the activity's
            readTitle(search, value.begin, 4.2, TitleSign::Labeled, false, value.inTable);
        someoneNamed = someoneNamed || (value.label == Label::Recipient && isPerson);
        if (value.label != Label::Title && value.label != Label::Part)
            continue;
        static const QRegularExpression telling = words(QStringLiteral("title|name|topic|description|entitled|titel|thema|título|titre"));
        const bool strong = telling.match(value.words).hasMatch();
        const double score = value.label == Label::Part && value.inTable && hasRowBelow(search.text, value.begin) ? 1.6 : value.label == Label::Part && !strong ? 3.3 : (strong ? 4.7 : 3.9) + (value.colon ? 0.2 : 0);
        static const QRegularExpression about = words(QStringLiteral("^(?:(?:fwd?|re)\\s*:\\s*)*(?:your\\s+)?(?:verification|confirmation|certificate|proof|record|credits?|cme|ce)\\b[^–—:\\n-]{0,40}(?:\\s[–—-]|:)\\s+")); // "RE: Verification of credit – Gout"
        const auto lead = about.match(search.text.text.mid(value.begin, value.end - value.begin));
        readTitle(search, value.begin + static_cast<int>(lead.capturedLength()), score, TitleSign::Labeled, false, value.inTable);
    }
}

/// Where a title can begin after the verb at `from`: past articles and past what only says what kind of thing it is.
int pastKind(const PageText &text, int from)
{
    static const QRegularExpression article(QStringLiteral("^(?:(?:the )?(?:\\w+ (?:and )?){0,3}(?:evaluations?|requirements|examinations?|assessments?|post-?tests?|portions?|components?) (?:of|for) (?:the )?|[\\d.]+\\s+(?:credit |contact )?hours?\\s+(?:of|at|in)\\s+(?:the\\s+)?|\\d+\\s+(?:(?:out )?of\\s+(?:the )?\\d+\\s+)?(?:sessions?|meetings?|lectures?|days?)\\s+(?:of|in)\\s+(?:the\\s+)?|\\d+\\s+(?:\\w+ )?(?:cycles?|searches|questions|cases|articles|modules|units)\\s+(?:in|of|on)\\s+(?:the\\s+)?|(?:[Dd]ays?|[Ss]essions?)\\s+\\d[\\d, and&–-]*(?:only\\s+)?of\\s+(?:the\\s+)?|(?:all )?(?:\\w+ )?(?:[Ss]tages?|[Pp]hases?|[Pp]arts?|[Ss]teps?|[Mm]odules?)\\s+(?:(?:[A-D]|\\d|I{1,3}|IV)(?:,?\\s+(?:and|&|through|to)\\s+|,\\s+|\\s*[–-]\\s*)?){1,5}\\s+of\\s+(?:the\\s+)?|(?:the|a|an|our|this)\\s+(?:following\\s+)?)"));
    static const QRegularExpression kind = words(QStringLiteral(
        "^(?:(?:section\\s+\\d|\\d+[- ](?:hour|day|week|month|part|module)|[a-z]+-(?:hour|day|week|month)|certificate|longitudinal|comprehensive|following|above[- ]\\w+|aforementioned|e-?learning|recorded|archived|on-?demand|(?:internet|web|video|audio|print|computer|team|case|simulation)-based|web|interactive|self-directed|distance|blended|live|online|virtual|internet|(?:pi|sa|qi)-?cme|pi|qi|sam|webcast|performance|improvement|quality|enduring|journal(?:-based)?|educational|accredited|independent|study|self[- ]study|home study|self[- ]assessment|cme|ce|cpd|annual|certified|hybrid|in-person|interprofessional|continuing|medical|professional|nursing|pharmacy|education|development|training|web-based|knowledge-based|application-based|point[- ]of[- ]care|regularly scheduled|all (?:the )?requirements (?:of|for)|group|learning)\\s+)*"
        "(?:activity|activities|material|materials|course|program(?:me)?|conference|event|session|seminar|webinar|workshop|symposium|meeting|training|module|lecture|series|congress|presentation|article)\\s*(?:\\([a-z]{2,5}\\)\\s*)?(?:,|:|\\bof\\b|\\bon\\b(?=\\s+[\\p{Lu}\"“])|-|–)?\\s*"));
    static const QRegularExpression small(QStringLiteral("\\p{Lu}"), QRegularExpression::UseUnicodePropertiesOption);
    const QString rest = text.text.mid(from, 200);
    const qsizetype past = article.match(rest).capturedLength();
    const auto match = kind.match(rest.mid(past));
    if (!match.hasMatch())
        return from + static_cast<int>(past);
    const QString words = QString(match.captured()).remove(QRegularExpression(QStringLiteral("\\b(?:PI|SA|QI|SAM)\\b|\\([A-Z]{2,5}\\)"))).remove(QLatin1String("CME")).remove(QLatin1String("CE")).remove(QLatin1String("Section")).remove(QLatin1String("Internet")).remove(QLatin1String("Journal-based"));
    const bool colon = match.captured().trimmed().endsWith(QLatin1Char(':'));
    static const QRegularExpression lowerNoun(QStringLiteral("\\b(?:activity|material|course|program(?:me)?|conference|event|session|seminar|webinar|workshop|meeting|training|module|lecture|presentation|article)\\s*$"));
    static const QRegularExpression begins(QStringLiteral("^\\s*[\\p{Lu}“\"]"), QRegularExpression::UseUnicodePropertiesOption);
    const bool inSmall = lowerNoun.match(match.captured()).hasMatch() && begins.match(rest.mid(past + match.capturedLength())).hasMatch(); // "Internet Point-of-Care Learning activity ClinSearch"
    const bool isKind = colon || inSmall || !small.match(words).hasMatch();
    return from + static_cast<int>(isKind ? past + match.capturedLength() : past);
}

/// The cell that holds `offset`; an empty one when none does.
TextCell cellAt(const PageText &text, int offset)
{
    const int line = text.lineAt(offset);
    for (const TextCell &cell : line < 0 ? QList<TextCell>() : text.lines[line].cells) {
        if (offset >= cell.begin && offset < cell.end)
            return cell;
    }
    return {};
}

/// "attended …", "participated in the live activity …": the title stands after, or on the next line.
void collectDeeds(TitleSearch &search)
{
    static const QRegularExpression deed = words(QString(QStringLiteral("\\b(?:(?:earned|awarded|received|claimed)\\s+[\\d.]+\\s+(?:ama pra category 1 |cme |ce |prescribed )?(?:credits?|hours?|points?)(?:\\(s\\))?™?\\s+for|(?<=\\n)of (?=the (?:live|online|enduring|educational|following|cme|self|journal|activity|course|program))|(?:complet(?:ed|ing|ion of)|met|fulfilled|satisfied) (?:all )?(?:of )?(?:the )?(?:\\w+ )?requirements (?:for|of)|reviewing(?= (?:the |our |your )?manuscript)|participat(?:ed|ing|ion) (?:in|as)|attend(?:ed|ing)|(?:was|were) (?:present|in attendance) (?:at|for)|attendance (?:at|of|in|for)|complet(?:ed|ing)|finish(?:ed|ing)|completion of(?! the requirements)|took part in|viewed|serv(?:ed|ing) as (?:an? )?(?:\\w+ )?(?:speaker|faculty|instructor|presenter|moderator|panelist)(?: member)? (?:at|for|in)|contribution as (?:\\w+ )?(?:speaker|faculty|presenter) (?:to|at)|present(?:ed|ing) at|(?:spoke|lectured|taught) at|taken part in|taking part in|has met all (?:the )?requirements of|(?:serves as|is) (?:your|a|the|an) (?:official )?(?:certificate|record|proof|verification) (?:of (?:attendance|participation|completion|credit) )?(?:at|in|of|for)|teilgenommen(?: an)?|a (?:participé|assisté) (?:à|au|aux)|ha (?:participado|completado)(?: en)?|participation (?:in|at))\\s*:?\\s*")).replace(QLatin1Char(' '), QLatin1String("[ \\n]+")));
    const PageText &text = search.text;
    auto matches = deed.globalMatch(text.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const Label label = labelOf(text.of(cellAt(text, static_cast<int>(match.capturedStart()))));
        static const QRegularExpression keeping = words(QStringLiteral("\\b(?:records?|proof|evidence|hours?|certificates?)\\s+of\\s+$")); // "keeps a record of attendance for six years"
        const bool isKept = match.captured().startsWith(QLatin1String("attendance"), Qt::CaseInsensitive) && match.captured().contains(QLatin1String("for")) && keeping.match(text.flat.left(match.capturedStart()).right(24)).hasMatch();
        const int own = text.lineAt(static_cast<int>(match.capturedStart()));
        const bool isAlone = text.lines[own].cells.size() == 1 && own + 1 < text.lines.size() && std::none_of(search.context.dates.begin(), search.context.dates.end(), [&](const DateMention &date) { return date.begin >= text.lines[own].begin && date.begin < text.lines[own + 1].begin + 12; });
        if ((label == Label::Date && !isAlone) || label == Label::Credit || isKept) // the head of a column: "Completed"
            continue;
        const int after = static_cast<int>(match.capturedEnd());
        const int from = pastKind(text, after);
        static const QRegularExpression ended(QStringLiteral("[.;]\\s*$"));
        static const QRegularExpression on(QStringLiteral("^\\s*(?:[.]|,\\s+\\p{Ll})"), QRegularExpression::UseUnicodePropertiesOption); // "completion of the activity, enables …"
        static const QRegularExpression tests = words(QStringLiteral("^\\s*(?:the )?(?:[\\w,]+ (?:and )?){0,3}(?:evaluations?|requirements|examinations?|assessments?|tests?)\\s+in accordance with\\b")); // how a card says that it was passed
        if (tests.match(text.flat.mid(after, 90)).hasMatch())
            continue;
        if (ended.match(text.text.mid(after, from - after)).hasMatch() || on.match(text.text.mid(from, 8)).hasMatch())
            continue;
        const bool ownLine = from > 0 && text.lineAt(from) >= 0 && text.lines[text.lineAt(from)].begin == from;
        readTitle(search, from, ownLine ? 4.2 : from > after ? 3.6 : 3.4, TitleSign::Deed, true);
        const int line = text.lineAt(from) + 1;
        const auto isBelow = [&](int next) { return next < text.lines.size() && text.lines[next].page == text.lines[next - 1].page && text.lines[next].size > 1.25 * text.lines[next - 1].size && text.lines[next].box.top() - text.lines[next - 1].box.bottom() < 3 * text.lines[next].size; };
        if (ownLine && line > 0 && isBelow(line)) // the small line between is its kind or series
            readTitle(search, text.lines[line].begin, 4.6, TitleSign::Deed, true);
    }
}

/// "RE: Verification of CME credit – Preventing Error": what a letter or message is about.
void collectSubject(TitleSearch &search)
{
    static const QRegularExpression subject = words(QStringLiteral("(?:^|\\n)\\s*(?:re|subject|regarding)\\s*:\\s*(?:(?:fwd?|re)\\s*:\\s*)*(?:(?:your\\s+)?(?:verification|confirmation|certificate|proof|record|credits?|attendance|participation|completion|cme|ce)\\b[^–—:\\n-]{0,40}(?:\\s[–—-]|:)\\s*)"));
    auto matches = subject.globalMatch(search.text.text);
    while (matches.hasNext())
        readTitle(search, static_cast<int>(matches.next().capturedEnd()), 3.35, TitleSign::Subject, false);
}

void collectQuoted(TitleSearch &search)
{
    static const QRegularExpression quoted(QStringLiteral("(?:“((?:[^”“]|“[^”“]{1,120}”){6,220})”|\"([^\"]{6,220})\"|«([^»]{6,220})»)"));
    auto matches = quoted.globalMatch(search.text.flat);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString title = tidyTitle(match.captured(match.lastCapturedIndex()));
        static const QRegularExpression goesOn(QStringLiteral("^\\s*[:–—-]\\s*\\p{Lu}"), QRegularExpression::UseUnicodePropertiesOption); // “Stroke”: Words Matter
        if (goesOn.match(search.text.text.mid(match.capturedEnd(), 6)).hasMatch())
            continue;
        if (canBeTitle(search, title))
            search.found << TitleCandidate{title, 3.7, static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd()), TitleSign::Quoted};
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

/// "14th Annual Sepsis Update — Certificate of Credit": the words beside what the paper is called; nothing when neither
/// side is its name.
std::optional<std::pair<int, int>> besideHeading(const PageText &text, const TextLine &line)
{
    static const QRegularExpression dash(QStringLiteral("\\s+[–—|·•-]\\s+"));
    const QString own = text.of(line);
    const auto match = dash.match(own);
    if (!match.hasMatch() || own.lastIndexOf(dash) != match.capturedStart())
        return std::nullopt;
    if (isPaperHeading(own.mid(match.capturedEnd())))
        return std::pair(line.begin, line.begin + static_cast<int>(match.capturedStart()));
    if (isPaperHeading(own.left(match.capturedStart())))
        return std::pair(line.begin + static_cast<int>(match.capturedEnd()), line.end);
    return std::nullopt;
}

/// The largest lines that are no heading, name, organization, date or credit.
void collectLargest(TitleSearch &search)
{
    double largest = 1;
    for (const TextLine &line : search.text.lines)
        largest = std::max(largest, line.size);
    static const QRegularExpression other = words(QStringLiteral("\\b(?:keeps|maintains|retains) (?:an? )?(?:\\w+ )?records?\\b|\\bcredits?\\b.*\\d|\\d.*\\bcredits?\\b|\\b(?:cme|ce|cpd|pra|moc|earned|claimed|awarded|received|of|your|education|no) (?:\\w+ )?credits?\\b|\\bcredits? (?:hours?|claimed|awarded|earned|type|information|designat|statement|certificate|is|are|has|was|for|will)|accredit|certif(?:y|ies)|designat|participat|license|^[\\d.]+\\s+(?:contact |cme |ce |cpd |credit )?hours?\\W*$|\\b(?:contact|credit|cme|ce|cpd|clock) hours?\\b|^(?:number of |total )?hours?\\b|hours? (?:of (?:participation|attendance|credit)|claimed|awarded|earned)|@|www\\.|signature|awarded|presented|director|street|avenue|p\\.?o\\.? box|\\d{5}|^dear|sincerely|thank you|^please\\b|congratulations|(?:keep|retain|save|print) this|information|^name\\b|to provide|should claim"));
    for (const TextLine &line : search.text.lines) {
        static const QRegularExpression bullet(QStringLiteral("^[•●○■□▪◦✓✔➤►→*]+\\s+"));
        const QString own = search.text.of(line);
        if (const auto beside = line.cells.size() == 1 ? besideHeading(search.text, line) : std::nullopt) {
            const QString title = tidyTitle(search.text.flat.mid(beside->first, beside->second - beside->first));
            if (title.size() > 5 && !isProvider(search, title) && personName(title).name.isEmpty() && canBeTitle(search, title) && title.contains(QLatin1Char(' ')))
                search.found << TitleCandidate{title, 1.3 + 1.2 * line.size / largest - (looksLikeOrganization(title) ? 0.9 : 0), beside->first, beside->second, TitleSign::Line};
            continue;
        }
        const QString plain = own.simplified().remove(bullet);
        const PersonName person = personName(plain);
        const bool someone = !person.name.isEmpty() && (!person.credentials.isEmpty() || search.context.recipient.isEmpty() || folded(person.name) == folded(search.context.recipient) || isSigned(search.text, line));
        const bool named = someone || isProvider(search, plain);
        if (plain.size() < 5 || (plain.size() < 8 && plain.contains(QLatin1Char(' '))) || named || isPaperHeading(plain) || other.match(plain).hasMatch() || isOffice(plain))
            continue;
        static const QRegularExpression event = words(QStringLiteral("\\b(?:conference|congress|symposium|summit|workshop|update|review|course|rounds|meeting|webinar|assembly|program|forum|day|days|masterclass|bootcamp|seminar|refresher)(?:,?\\s+(?:19|20)\\d\\d)?$|^(?:the )?\\d+(?:st|nd|rd|th)\\b|^(?:19|20)\\d\\d\\b|:"));
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
        readTitle(search, isValue ? line.cells[1].begin : line.begin, 0.8 + 1.2 * line.size / largest - organization - (person.name.isEmpty() ? 0 : 0.3), TitleSign::Line, false);
    }
}

/// Words set in bold within lines that are not: "… was present at **Acute Stroke Care** on …".
void collectBold(TitleSearch &search)
{
    const QList<PageText::Span> &all = search.text.words;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!all[i].bold)
            continue;
        qsizetype next = i + 1;
        const auto goesOn = [&](qsizetype word) {
            const int below = search.text.lineAt(all[word].begin);
            return all[word].bold && all[word].begin - all[word - 1].end <= 1 && (below == search.text.lineAt(all[word - 1].begin) || !search.text.lines[below].gapBefore);
        };
        while (next < all.size() && goesOn(next))
            ++next;
        const int line = search.text.lineAt(all[i].begin);
        const bool inLine = i > 0 && search.text.lineAt(all[i - 1].begin) == line && !all[i - 1].bold;
        const QString run = tidyTitle(search.text.flat.mid(all[i].begin, all[next - 1].end - all[i].begin));
        static const QRegularExpression other = words(QStringLiteral("credit|certif|\\bhours?\\b|:$|^\\d[\\d./-]*$"));
        const bool someone = !personName(run).name.isEmpty() || isProvider(search, run);
        const bool isDay = std::any_of(search.context.dates.begin(), search.context.dates.end(), [&](const DateMention &date) { return date.begin < all[next - 1].end && date.end > all[i].begin && 2 * (date.end - date.begin) > run.size(); });
        if (inLine && run.size() > 5 && !someone && !isDay && !other.match(run).hasMatch() && !looksLikeOrganization(run) && canBeTitle(search, run))
            search.found << TitleCandidate{run, 2.4, all[i].begin, all[next - 1].end, TitleSign::Bold};
        i = next - 1;
    }
}

} // namespace

Field<QString> findTitle(const PageText &text, const TitleContext &context)
{
    TitleSearch search{text, context, {}};
    collectTitled(search);
    collectLabeled(search);
    collectDeeds(search);
    collectSubject(search);
    collectQuoted(search);
    collectBold(search);
    collectLargest(search);
    return bestTitle(search);
}

} // namespace credence
