#include "core/extraction/find_provider.h"

#include "core/extraction/label_values.h"
#include "core/extraction/labels.h"
#include "core/extraction/names.h"
#include "core/extraction/provider_evidence.h"
#include "core/extraction/provider_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

bool isAbbreviation(const QString &before)
{
    static const QRegularExpression abbreviation = words("(?:\\b(?:inc|ltd|co|corp|st|mt|dr|univ|dept|assn|assoc|no|jr|sr|u\\.s|l\\.l\\.c|p\\.a|p\\.c|vs|ctr|intl|natl|\\p{Lu}))\\.$");
    return abbreviation.match(before).hasMatch();
}

/// Where the phrase that ends at `end` begins: after the last sentence end, paragraph gap or change of size.
int phraseBegin(const PageText &text, int end)
{
    int begin = 0;
    static const QRegularExpression stop(QStringLiteral("[.!?:;”]\\s+|\\t"));
    const int from = std::max(0, end - 260);
    auto matches = stop.globalMatch(text.text.mid(from, end - from));
    while (matches.hasNext()) {
        const auto match = matches.next();
        const int at = from + static_cast<int>(match.capturedEnd());
        if (!isAbbreviation(text.text.mid(from, match.capturedStart() - 0 + 1).right(12)) || match.captured().startsWith(QLatin1Char('\t')))
            begin = at;
    }
    const int last = text.lineAt(end - 1);
    for (int i = last; i >= 0 && text.lines[i].begin > begin; --i) {
        static const QRegularExpression restOfName = words("^\\W*(?:educators|society|association|institute|foundation|academy|center|centre|hospital|college|collaborative|network|group|inc\\.?|llc)\\W*$");
        const bool wholeName = !restOfName.match(text.flat.mid(text.lines[i].begin, end - text.lines[i].begin)).hasMatch();
        const bool underHeading = i > 0 && isPaperHeading(text.of(text.lines[i - 1]));
        const bool underPerson = i > 0 && (isOffice(text.of(text.lines[i - 1])) || !personName(text.of(text.lines[i - 1]).section(QLatin1Char(':'), -1)).credentials.isEmpty());
        qsizetype value = 0;
        const bool underFact = i > 0 && text.text[text.lines[i].begin].isUpper() && labelBefore(text.of(text.lines[i - 1]), value) != Label::None;
        const bool isOwnLine = i > 0 && text.text[text.lines[i].begin].isUpper() && !isWrapped(text, i - 1);
        if ((text.lines[i].gapBefore || underHeading || underPerson || underFact || isOwnLine) && wholeName && text.of(text.lines[i]).trimmed().size() > 0 && text.lines[i].begin < end - 1) {
            begin = text.lines[i].begin;
            break;
        }
    }
    return std::max(begin, from);
}

/// "… and Dale Media, Inc. Kent College is accredited": the sentence began after "Inc."
int afterCompany(const PageText &text, int begin, int end)
{
    static const QRegularExpression company(QStringLiteral("\\b(?:Inc|Ltd|Co|Corp|LLC)\\.\\s+(?=(?:The\\s+)?\\p{Lu})"), QRegularExpression::UseUnicodePropertiesOption);
    const QString phrase = text.flat.mid(begin, end - begin);
    const auto match = company.match(phrase);
    return match.hasMatch() && looksLikeOrganization(phrase.mid(match.capturedEnd())) ? begin + static_cast<int>(match.capturedEnd()) : begin;
}

/// How many blanks and commas `match` begins with.
qsizetype skipped(const QRegularExpressionMatch &match)
{
    const QString own = match.captured();
    return std::find_if(own.begin(), own.end(), [](QChar c) { return c.isLetter(); }) - own.begin();
}

/// Where several cells stand side by side, the cell right above the one that begins at `offset`; nullptr otherwise.
const TextCell *cellOver(const PageText &text, int offset)
{
    const int line = text.lineAt(offset);
    if (line < 1 || text.lines[line].cells.size() < 2 || text.lines[line - 1].page != text.lines[line].page)
        return nullptr;
    const auto &cells = text.lines[line].cells;
    const auto own = std::find_if(cells.begin(), cells.end(), [&](const TextCell &cell) { return cell.begin == offset; });
    if (own == cells.end())
        return nullptr;
    const auto sharesColumn = [&](const TextCell &cell) {
        const double common = std::min(cell.box.right(), own->box.right()) - std::max(cell.box.left(), own->box.left());
        return common > 0.5 * std::min(cell.box.width(), own->box.width());
    };
    for (const TextCell &over : text.lines[line - 1].cells) {
        if (!sharesColumn(over))
            continue;
        const double gap = own->box.top() - over.box.bottom();
        const bool nearerBelow = line + 1 < text.lines.size()
            && std::any_of(text.lines[line + 1].cells.begin(), text.lines[line + 1].cells.end(), [&](const TextCell &under) { return sharesColumn(under) && under.box.top() - own->box.bottom() < gap; });
        return nearerBelow ? nullptr : &over; // a label stands nearer to its value
    }
    return nullptr;
}

/// "X is accredited by …", "X designates this …", "X certifies that": the name stands before the verb.
void collectSubjects(const PageText &text, QList<ProviderCandidate> &found)
{
    struct Verb {
        QRegularExpression expression;
        double score;
    };
    static const QList<Verb> verbs{
        {words(",?\\s+(?:which\\s+)?(?:is|are|was|has been)\\s+(?:jointly\\s+|fully\\s+|also\\s+|an?\\s+)?(?:re-?)?(?:accredited|approved|authorized|recognized)\\s+(?:with commendation\\s+)?(?:\\(?[A-Z]*\\)?\\s*)?(?:by|as|to provide|with|provider|sponsor|organization)"), 5},
        {words(",?\\s+is\\s+an?\\s+(?:\\w+[- ]){0,4}(?:accredited|approved)\\s+(?:\\w+\\s+){0,4}(?:provider|sponsor|organization)"), 5},
        {words(",\\s+(?:an? )?accredited (?:provider )?by the (?:ACCME|Accreditation Council)"), 4.8},
        {words(",?\\s+(?:has\\s+)?(?:designate[sd]?|approve[sd]|designates and accredits)\\s+(?:this|the|a maximum)"), 4.6},
        {words(",?\\s+(?:hereby\\s+)?(?:certi\\W{0,3}(?:fi)?\\W{0,3}es|verifies|confirms|attests|acknowledges|recognizes)\\s+that|\\s+(?:certifie|atteste|confirme|reconnaît|bescheinigt|bestätigt|certifica)(?:\\s+par la présente)?(?:,)?\\s+(?:que|dass|der)\\b"), 4.5},
        {words(",?\\s+(?:keeps|maintains|retains)\\s+(?:an?\\s+|the\\s+|its\\s+)?(?:\\w+\\s+)?records?\\b"), 4},
        {words(",?\\s+(?:hereby\\s+)?(?:awards|grants|presents)\\s+(?:this|to|\\d|the (?:participant|learner|physician|attendee)|you\\b)"), 4},
        {QRegularExpression(QStringLiteral("\\s+hereby\\s+(?:awards|grants|presents|confers upon|certifies|credits)\\s+(?:to\\s+)?(?=(?:Dr\\.? )?\\p{Lu})"), QRegularExpression::UseUnicodePropertiesOption), 4.2},
        {words(",?\\s*\\(?(?:ACCME|ACPE|ANCC|AOA|BRN|CE)?\\s*(?:accredited|approved)\\s+(?:\\w+\\s+){0,2}provider\\b(?!\\s*:)"), 3},
        {words(",?\\s+(?:is an? )?provider (?:is )?approved by\\b"), 4.2},
    };
    for (const Verb &verb : verbs) {
        auto matches = verb.expression.globalMatch(text.flat);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const int end = static_cast<int>(match.capturedStart());
            static const QRegularExpression event = words("^\\s*(?:the )?(?:EACCME|European Accreditation|for|with \\d)|EACCME|European Accreditation Council");
            static const QRegularExpression provides = words("^[^.;]*\\bto (?:provide|sponsor) continuing\\b"); // what only an organization is accredited for, whatever its name
            const bool isEvent = match.captured().contains(QLatin1String("been")) && event.match(text.flat.mid(match.capturedEnd(), 60)).hasMatch();
            if (const TextCell *over = cellOver(text, static_cast<int>(match.capturedStart() + skipped(match)))) {
                addProvider(found, text, over->begin, over->end, verb.score, ProviderSign::Subject);
                continue;
            }
            const int begin = end > 2 ? afterCompany(text, phraseBegin(text, end), end) : 0;
            static const QRegularExpression year(QStringLiteral("\\b(?:19|20)\\d\\d\\W*$")); // "The Congress, Vienna, 2-4 May 2026, has been accredited"
            const bool isDated = match.captured().contains(QLatin1String("been")) && year.match(text.flat.mid(begin, end - begin)).hasMatch();
            if (end > 2 && !isEvent && !isDated)
                addProvider(found, text, begin, end, verb.score, ProviderSign::Subject, provides.match(text.flat.mid(match.capturedEnd(), 160)).hasMatch());
        }
    }
}

/// "sponsored by X", "joint providership of A and B", "Provider: X": the name stands after the words.
void collectObjects(const PageText &text, QList<ProviderCandidate> &found)
{
    struct Phrase {
        QRegularExpression expression;
        double score;
    };
    static const QList<Phrase> phrases{
        {words("\\b(?:accredited (?:cme |ce )?provider|(?:cme |ce |cpd )?provider(?: name| organization)?|(?:cme |ce )?sponsor(?:ing organization|ed by)?|accrediting organization|provided by|organi[sz]ation|organi[sz]er|institution|veranstalter)\\s*:\\s*"), 4.4},
        {words("\\b(?:presented|hosted|produced|developed) by:?\\s+(?=the |\\p{Lu})"), 3.3},
        {words("\\b(?:directly |jointly )?(?:sponsored|provided|offered|accredited|organi[sz]ed|conducted|issued|certified|approved|awarded) by(?: the joint providership of)?:?\\s+(?=the |\\p{Lu})"), 3.4},
        {words("\\b(?:awarded|granted|given|issued|presented|conferred|credited) to [^;:]{4,80}? by\\s+(?:the )?(?=\\p{Lu})|\\bcredits?(?:\\(s\\))?\\W{0,3} (?:from|by)\\s+(?:the )?(?=\\p{Lu})"), 3.4},
        {words("\\bcertified for (?:\\w+ )?credit by\\s+(?:the )?(?=\\p{Lu})|\\b(?:accredited|approved|offered|available|provided)(?: by (?:the )?[A-Z]{3,6})? through\\s+(?:the )?(?=\\p{Lu})"), 3.6},
        {words("\\b(?:joint (?:providership|sponsorship) of|jointly provided by|jointly sponsored by|co-?provided by)\\s+"), 3},
        {words("\\b(?:approuvée?|agréée?|accréditée?|organisée?|présentée?|offerte?|parrainée?|organisé) par (?:la |le |les |l['’])?(?=\\p{Lu})|\\b(?:organizad[oa]|impartid[oa]|acreditad[oa]|promovid[oa]) por (?:la |el |los |las )?(?=\\p{Lu})|\\borganizzat[oa] da(?:lla|ll['’]|l|i)? ?(?=\\p{Lu})|\\borganizad[oa] pel[oa] (?=\\p{Lu})|\\b(?:veranstaltet|durchgeführt|organisiert) (?:von|durch)(?: der| dem| die)?\\s+(?=\\p{Lu})"), 3.4},
        {words("\\b(?:director|manager|coordinator|chair|dean|administrator),? (?:of |for )?(?:cme|ce|cpd|continuing (?:\\w+ )?education|medical education|education)(?: \\w+)?,\\s+(?=\\p{Lu})"), 2.2},
        {words("\\b(?:on behalf of|an? (?:\\w+ )?(?:activity|program|course|service) of|(?:learning|partner(?:ed|ing)|education) with|records? (?:for|of) your attendance at|sponsored activities of)\\s+"), 2.6},
    };
    static const QRegularExpression stop = words("\\s+(?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?\\s+\\d|\\d{1,2}[\\s-](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\\d{1,2}[/.-]\\d|\\d{4}-\\d|le\\s+\\d|am\\s+\\d|à\\s+\\p{Lu}|(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|(?:actividad|evento|celebrad[oa])\\b|(?:january|february|march|april|may|june|july|august|september|october|november|december)\\s+\\d|\\d{1,2}\\s+\\p{L}{3,9}\\s+20|and (?:earned|claimed|received))|\\s+(?:on(?=\\s+(?:\\d|the \\d|\\w+day\\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))|for(?=\\s+(?:an?\\b|(?:the )?(?:successful|attend|complet|particip)|the purpose|up to|\\d|this|your|physicians\\b|continuing))|and (?:is|was|has|held|earned|claimed|received|designat|certif|approv)|through|in accordance|which|who|as|to|held|at\\s+the|during|from|under|with|is|was|has|sponsored activities|are|accredited|jointly|approved|designat\\w+|certif\\w+|(?:co-?)?(?:sponsored|provided|presented|supported|hosted|funded|offered) by)\\b(?!\\s+(?:Health|Medicine|Advanced|Clinical|the Advancement))|\\.(?=\\s|$)|[;:|]|\\s{2,}");
    for (const Phrase &phrase : phrases) {
        auto matches = phrase.expression.globalMatch(text.flat);
        while (matches.hasNext()) {
            const int begin = static_cast<int>(matches.next().capturedEnd());
            QString rest = text.flat.mid(begin, 150);
            const int lineIndex = text.lineAt(begin);
            int last = lineIndex;
            static const QRegularExpression label = words("^\\s*\\p{L}[^:]{1,30}:");
            static const QRegularExpression figure = words("^\\s*\\d+(?:\\.\\d+)?\\s+(?:ama|aoa|aafp|abim|cme|ce|contact|credits?|hours?|prescribed)\\b|^(?:on|held|completed?|completion|date)\\b");
            while (phrase.score < 4 && last >= 0 && last + 1 < text.lines.size() && !text.lines[last + 1].gapBefore && !figure.match(text.of(text.lines[last + 1])).hasMatch() && !label.match(text.of(text.lines[last + 1])).hasMatch())
                ++last;
            if (last >= 0)
                rest = rest.left(std::max(0, text.lines[last].end - begin));
            qsizetype end = rest.size();
            auto stops = stop.globalMatch(rest);
            while (stops.hasNext()) {
                const auto match = stops.next();
                if (match.capturedStart() > 2 && !(match.captured().startsWith(QLatin1Char('.')) && isAbbreviation(rest.left(match.capturedStart() + 1)))) {
                    end = match.capturedStart();
                    break;
                }
            }
            QString name = rest.left(end);
            const qsizetype both = name.indexOf(words("\\s+and\\s+(?:the\\s+)?(?=\\p{Lu}[^,]*\\b(?:university|college|society|inc|llc|institute|foundation|hospital|health|center|association|academy)\\b)"));
            if (both > 0 && looksLikeOrganization(name.left(both)))
                end = both;
            addProvider(found, text, begin, begin + static_cast<int>(end), phrase.score, ProviderSign::Object);
        }
    }
}

/// The value of a label: "Provider", "A program of", "Sponsored by".
void collectLabeled(const PageText &text, QList<ProviderCandidate> &found)
{
    for (const LabeledValue &value : labeledValues(text)) {
        if (value.label == Label::Provider)
            addProvider(found, text, value.begin, endOfName(text, value.begin, value.end), value.colon ? 4.4 : 4.1, ProviderSign::Labeled);
    }
}

} // namespace

Field<QString> findProvider(const PageText &text, const ProviderContext &context)
{
    QList<ProviderCandidate> found;
    collectSubjects(text, found);
    collectObjects(text, found);
    collectLabeled(text, found);
    collectProviderLines(text, context, found);
    return bestProvider(text, context, found);
}

} // namespace credence
