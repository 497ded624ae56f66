#include "core/extraction/find_provider.h"

#include "core/base/text.h"
#include "core/extraction/names.h"
#include "core/extraction/provider_names.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

struct Candidate {
    QString name;
    double score = 0;
    int begin = 0;
    int end = 0;
};

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
        if (text.lines[i].gapBefore && wholeName && text.of(text.lines[i]).trimmed().size() > 0 && text.lines[i].begin < end - 1) {
            begin = text.lines[i].begin;
            break;
        }
    }
    return std::max(begin, from);
}

void add(QList<Candidate> &found, const PageText &text, int begin, int end, double score)
{
    const QString name = providerName(text.flat.mid(begin, end - begin));
    if (canBeProvider(name) && (!isAccreditor(name) || looksLikeOrganization(QString(name).remove(words("american academy of family physicians|association|council|board")))))
        found << Candidate{name, isAccreditor(name) ? score - 3 : score, begin, end};
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
void collectSubjects(const PageText &text, QList<Candidate> &found)
{
    struct Verb {
        QRegularExpression expression;
        double score;
    };
    static const QList<Verb> verbs{
        {words(",?\\s+(?:which\\s+)?(?:is|are|was|has been)\\s+(?:jointly\\s+|fully\\s+|also\\s+|an?\\s+)?(?:re-?)?(?:accredited|approved|authorized|recognized)\\s+(?:with commendation\\s+)?(?:\\(?[A-Z]*\\)?\\s*)?(?:by|as|to provide|with|provider|sponsor|organization)"), 5},
        {words(",?\\s+is\\s+an?\\s+(?:\\w+[- ]){0,4}(?:accredited|approved)\\s+(?:\\w+\\s+){0,4}(?:provider|sponsor|organization)"), 5},
        {words(",?\\s+(?:has\\s+)?(?:designate[sd]?|approve[sd]|designates and accredits)\\s+(?:this|the|a maximum)"), 4.6},
        {words(",?\\s+(?:hereby\\s+)?(?:certi\\W{0,3}(?:fi)?\\W{0,3}es|verifies|confirms|attests|acknowledges|recognizes)\\s+that|\\s+(?:certifie|atteste|confirme|reconnaît|bescheinigt|bestätigt|certifica)(?:\\s+par la présente)?(?:,)?\\s+(?:que|dass|der)\\b"), 4.5},
        {words(",?\\s+(?:keeps|maintains|retains)\\s+(?:an?\\s+|the\\s+|its\\s+)?(?:\\w+\\s+)?records?\\b"), 4},
        {words(",?\\s+(?:hereby\\s+)?(?:awards|grants|presents)\\s+(?:this|to|\\d)"), 4},
        {words(",?\\s*\\(?(?:ACCME|ACPE|ANCC|AOA|BRN|CE)?\\s*(?:accredited|approved)\\s+(?:\\w+\\s+){0,2}provider\\b(?!\\s*:)"), 3},
        {words(",?\\s+(?:is an? )?provider (?:is )?approved by\\b"), 4.2},
    };
    for (const Verb &verb : verbs) {
        auto matches = verb.expression.globalMatch(text.flat);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const int end = static_cast<int>(match.capturedStart());
            static const QRegularExpression event = words("^\\s*(?:the )?(?:EACCME|European Accreditation|for|with \\d)|EACCME|European Accreditation Council");
            const bool isEvent = match.captured().contains(QLatin1String("been")) && event.match(text.flat.mid(match.capturedEnd(), 60)).hasMatch();
            if (const TextCell *over = cellOver(text, static_cast<int>(match.capturedStart() + skipped(match)))) {
                add(found, text, over->begin, over->end, verb.score);
                continue;
            }
            const int begin = end > 2 ? afterCompany(text, phraseBegin(text, end), end) : 0;
            static const QRegularExpression year(QStringLiteral("\\b(?:19|20)\\d\\d\\W*$")); // "The Congress, Vienna, 2-4 May 2026, has been accredited"
            const bool isDated = match.captured().contains(QLatin1String("been")) && year.match(text.flat.mid(begin, end - begin)).hasMatch();
            if (end > 2 && !isEvent && !isDated)
                add(found, text, begin, end, verb.score);
        }
    }
}

/// "sponsored by X", "joint providership of A and B", "Provider: X": the name stands after the words.
void collectObjects(const PageText &text, QList<Candidate> &found)
{
    struct Phrase {
        QRegularExpression expression;
        double score;
    };
    static const QList<Phrase> phrases{
        {words("\\b(?:accredited (?:cme |ce )?provider|(?:cme |ce |cpd )?provider(?: name| organization)?|(?:cme |ce )?sponsor(?:ing organization|ed by)?|accrediting organization|provided by|organi[sz]ation|organi[sz]er|institution|veranstalter)\\s*:\\s*"), 4.4},
        {words("\\b(?:directly |jointly )?(?:sponsored|provided|presented|offered|accredited|organi[sz]ed|hosted|conducted|issued|produced|certified|developed|approved|awarded) by(?: the joint providership of)?:?\\s+(?=the |\\p{Lu})"), 3.4},
        {words("\\bcertified for (?:\\w+ )?credit by\\s+(?:the )?(?=\\p{Lu})|\\b(?:accredited|approved|offered|available|provided)(?: by (?:the )?[A-Z]{3,6})? through\\s+(?:the )?(?=\\p{Lu})"), 3.6},
        {words("\\b(?:joint (?:providership|sponsorship) of|jointly provided by|jointly sponsored by|co-?provided by)\\s+"), 3},
        {words("\\b(?:approuvée?|agréée?|accréditée?|organisée?|présentée?|offerte?|parrainée?) par (?:la |le |les |l['’])?(?=\\p{Lu})|\\b(?:veranstaltet|durchgeführt|organisiert) (?:von|durch)(?: der| dem| die)?\\s+(?=\\p{Lu})"), 3.4},
        {words("\\b(?:on behalf of|records? (?:for|of) your attendance at|sponsored activities of)\\s+"), 2.6},
    };
    static const QRegularExpression stop = words("\\s+(?=le\\s+\\d|am\\s+\\d|à\\s+\\p{Lu}|(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|(?:january|february|march|april|may|june|july|august|september|october|november|december)\\s+\\d|\\d{1,2}\\s+\\p{L}{3,9}\\s+20|and (?:earned|claimed|received))|\\s+(?:on(?=\\s+(?:\\d|the \\d|\\w+day\\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))|for(?=\\s+(?:an?\\b|the purpose|up to|\\d|this|your|physicians\\b|continuing))|and (?:is|was|has|designat|certif|approv)|through|in accordance|which|who|as|to|held|at\\s+the|during|from|under|with|is|was|has|sponsored activities|are|accredited|approved|designat\\w+|certif\\w+)\\b(?!\\s+(?:Health|Medicine|Advanced|Clinical|the Advancement))|\\.(?:\\s|$)|[;:|]|\\s{2,}");
    for (const Phrase &phrase : phrases) {
        auto matches = phrase.expression.globalMatch(text.flat);
        while (matches.hasNext()) {
            const int begin = static_cast<int>(matches.next().capturedEnd());
            QString rest = text.flat.mid(begin, 150);
            const int lineIndex = text.lineAt(begin);
            int last = lineIndex;
            static const QRegularExpression label = words("^\\s*\\p{L}[^:]{1,30}:");
            while (phrase.score < 4 && last >= 0 && last + 1 < text.lines.size() && !text.lines[last + 1].gapBefore && !label.match(text.of(text.lines[last + 1])).hasMatch())
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
            add(found, text, begin, begin + static_cast<int>(end), phrase.score);
        }
    }
}

/// A label in a cell of its own ("Provider", "Sponsor") with the name in the next cell or right below.
void collectLabeled(const PageText &text, QList<Candidate> &found)
{
    static const QRegularExpression label = words("^\\W*(?:accredited |cme |ce |cpd |activity |course |joint )*(?:provider|sponsor|sponsoring organization|organi[sz]ation|organi[sz]er|institution|accrediting organization|provided by|sponsored by|presented by|offered by|accredited by|issued by|by|(?:credit|cme) provider|accredited organi[sz]ation)(?: name| organi[sz]ation)?\\s*:?\\s*$");
    for (int i = 0; i < text.lines.size(); ++i) {
        const auto &cells = text.lines[i].cells;
        for (qsizetype k = 0; k < cells.size(); ++k) {
            if (!label.match(text.of(cells[k])).hasMatch())
                continue;
            static const QRegularExpression otherLabel = words("^\\W*(?:\\p{L}+ ){0,2}(?:type|date|title|format|credits?|awarded|name|number|id|hours|location|completed|completion)\\W*$");
            if (k + 1 < cells.size() && !label.match(text.of(cells[k + 1])).hasMatch() && !otherLabel.match(text.of(cells[k + 1])).hasMatch())
                add(found, text, cells[k + 1].begin, cells[k + 1].end, 4.2);
            if (i + 1 >= text.lines.size())
                continue;
            for (const TextCell &below : text.lines[i + 1].cells) {
                if (std::abs(below.box.left() - cells[k].box.left()) < 3 && (cells.size() == 1 || k > 0 || k + 1 == cells.size() || otherLabel.match(text.of(cells[k + 1])).hasMatch()))
                    add(found, text, below.begin, below.end, 3.9);
            }
        }
    }
}

/// What stands in a cell and no name of an organization has in it.
bool isOtherLine(const QString &own)
{
    static const QRegularExpression no = words("\\b(?:credits?|cr[ée]dits?|hours?|titled|certificate|transcript|accredited|designates|activity|participa|physicians should|title|date|presented|continuing (?:nursing|medical|pharmacy|professional|interprofessional)? ?education(?: provider unit)?$|^(?:office|center|department|division) (?:of|for) (?:continuing|professional|cme))\\b|@|www\\.|\\d{5}|^\\d|:$|^(?:faculty|speakers?|instructors?|presenters?|questions|learner|participant|to|from)\\b\\s*[:?]");
    return no.match(own).hasMatch() || isPaperHeading(own) || isOffice(own);
}

/// Whether the line goes on with the name on the line above: the same size right beneath, and no unit, heading or sentence.
bool goesOn(const TextLine &above, const TextLine &line, const QString &own)
{
    static const QRegularExpression unit = words("^(?:(?:the )?(?:department|office|division|section|cme|continuing|accredited|provider|faculty|direction|www|p\\.?o\\.?)\\b|\\d)|[.,:]$");
    const double ratio = line.size / std::max(0.1, above.size);
    const double offset = std::min({std::abs(line.box.left() - above.box.left()), std::abs(line.box.right() - above.box.right()), std::abs(line.box.center().x() - above.box.center().x())});
    return line.page == above.page && !line.gapBefore && line.cells.size() == 1 && above.cells.size() == 1 && ratio > 0.93 && ratio < 1.07 && offset < line.size && !unit.match(own).hasMatch() && !isOtherLine(own)
        && personName(own).credentials.isEmpty();
}

/// Whether the first word of the line below would not have fitted behind `line`, which is how far the lines of its column reach.
bool isWrapped(const PageText &text, int line)
{
    const TextLine &own = text.lines[line];
    const TextLine &below = text.lines[line + 1];
    double reach = 0;
    for (int i = std::max(0, line - 12); i < text.lines.size() && i <= line + 12; ++i) {
        const QRectF &box = text.lines[i].cells.first().box;
        const bool sameColumn = text.lines[i].page == own.page && (std::abs(box.left() - own.box.left()) < 3 || std::abs(box.center().x() - own.box.center().x()) < 3);
        reach = sameColumn ? std::max(reach, box.width()) : reach;
    }
    const QString first = text.of(below).section(QLatin1Char(' '), 0, 0);
    const double firstWidth = below.box.width() * static_cast<double>(first.size()) / std::max(1, below.end - below.begin);
    return own.box.width() + 0.25 * own.size + firstWidth > 0.98 * reach;
}

/// "Cascade Valley Medical" and "Society": the first is no whole name, the second is none of its own, or the first broke off at the column's end.
bool areOneName(const PageText &text, const QString &first, int lastLine)
{
    const QString second = text.of(text.lines[lastLine + 1]).trimmed();
    static const QRegularExpression rest = words("^(?:of|for|and|&|in|at)\\s|^(?:\\S+\\s+)?(?:center|centre|institute|society|foundation|hospital|college|association|academy|group|network|system|services|inc\\.?|llc)$");
    static const QRegularExpression open = words("\\b(?:of|for|and|&|the|in|at)$");
    static const QRegularExpression digit(QStringLiteral("\\d"));
    if (digit.match(second).hasMatch() || !looksLikeOrganization(second + QLatin1Char(' ') + first))
        return false;
    return !looksLikeOrganization(first) || open.match(first).hasMatch() || rest.match(second).hasMatch() || isWrapped(text, lastLine);
}

/// Lines that look like an organization's name, alone or with the line that goes on with it: in the letterhead more likely than at the foot.
void collectLines(const PageText &text, const ProviderContext &context, QList<Candidate> &found)
{
    double largest = 1;
    for (const TextLine &line : text.lines)
        largest = std::max(largest, line.size);
    const qsizetype named = context.recipient.isEmpty() ? -1 : text.flat.indexOf(context.recipient, 0, Qt::CaseInsensitive);
    const int person = named < 0 ? 4 : text.lineAt(static_cast<int>(named)); // what follows the learner's name is rather what was learned
    static const QRegularExpression part(QStringLiteral("\\s+[·•|–—]\\s+"));
    for (int i = 0; i < text.lines.size(); ++i) {
        for (const TextCell &cell : text.lines[i].cells) {
            int begin = cell.begin;
            for (const QString &piece : text.of(cell).split(part)) {
                static const QRegularExpression address = words(",\\s+(?:\\d+\\s+\\p{L}|p\\.?\\s?o\\.?\\s+box\\b).*$");
                const QString own = piece.trimmed().remove(address);
                const int from = static_cast<int>(text.text.indexOf(own, begin));
                begin = from + static_cast<int>(own.size());
                if (own.size() < 5 || own.size() > 100 || !own.contains(QLatin1Char(' ')) || isAccreditor(own) || isOtherLine(own))
                    continue;
                const double score = (i < 4 && i < std::max(person, 1) ? 1.9 : 1.0) + 0.4 * text.lines[i].size / largest - 0.02 * i;
                const bool whole = piece.size() == cell.end - cell.begin;
                QString joined = own;
                for (int next = i + 1; whole && next < text.lines.size() && next < i + 4; ++next) {
                    if (!goesOn(text.lines[next - 1], text.lines[next], text.of(text.lines[next]).trimmed()) || !areOneName(text, joined, next - 1))
                        break;
                    joined += QLatin1Char(' ') + text.of(text.lines[next]).trimmed();
                    add(found, text, from, text.lines[next].end, score + 0.1 * (next - i));
                }
                if (looksLikeOrganization(own))
                    add(found, text, from, begin, score);
            }
        }
    }
}

/// A line in capitals or with each word capitalized that is nothing else, below the learner's name: an organization whose name says no such thing.
void collectRest(const PageText &text, const ProviderContext &context, QList<Candidate> &found)
{
    static const QRegularExpression shape(QStringLiteral("^(?:\\p{Lu}[\\p{L}'’&+-]*|of|and|the|for|in|&)(?:\\s+(?:\\p{Lu}[\\p{L}'’&+-]*|of|and|the|for|in|&)){1,5}$"), QRegularExpression::UseUnicodePropertiesOption);
    const qsizetype named = context.recipient.isEmpty() ? -1 : text.flat.indexOf(context.recipient, 0, Qt::CaseInsensitive);
    for (int i = named < 0 ? static_cast<int>(text.lines.size()) : text.lineAt(static_cast<int>(named)) + 1; i < text.lines.size(); ++i) {
        const QString own = text.of(text.lines[i]).trimmed();
        const QString above = text.of(text.lines[i - 1]);
        const QString below = i + 1 < text.lines.size() ? text.of(text.lines[i + 1]) : QString();
        const bool isSigned = above.contains(QLatin1String("__")) || isOffice(below) || isOffice(own) || above.contains(words("sincerely|regards|yours"));
        if (text.lines[i].cells.size() == 1 && shape.match(own).hasMatch() && !looksLikeOrganization(own) && !isSigned && !isOtherLine(own) && personName(own).credentials.isEmpty())
            add(found, text, text.lines[i].begin, text.lines[i].end, 0.4);
    }
}

/// The first words of the paper, when they are no heading, name or date: often the organization in large type.
void collectTop(const PageText &text, const ProviderContext &context, QList<Candidate> &found)
{
    static const QRegularExpression no = words("\\d{3}|@|:|certif|transcript|present|award|this\\b|participa|statement|record\\b|credit");
    for (int i = 0; i < std::min<int>(2, static_cast<int>(text.lines.size())); ++i) {
        const TextCell &cell = text.lines[i].cells.first();
        const QString own = text.of(cell).trimmed();
        const bool large = text.lines[i].size > 1.15 * text.lines.last().size;
        static const QRegularExpression brand(QStringLiteral("^\\p{Lu}[\\p{L}+]{4,}$"), QRegularExpression::UseUnicodePropertiesOption);
        if (i == 1 && isPaperHeading(text.of(text.lines[0])) && brand.match(own).hasMatch() && !no.match(own).hasMatch())
            add(found, text, cell.begin, cell.end, 0.9); // one word, with nothing else that could be the provider
        if ((large || i == 0) && own.size() > 6 && own.contains(QLatin1Char(' ')) && !isPaperHeading(own) && (personName(own).name.isEmpty() || (!context.recipient.isEmpty() && i == 0 && personName(own).credentials.isEmpty())) && !no.match(own).hasMatch())
            add(found, text, cell.begin, cell.end, (large ? 1.3 : 0.9) - 0.2 * i);
    }
}

/// Whether another organization is nearly as likely.
bool hasRival(const QList<Candidate> &found, const Candidate &best)
{
    return std::any_of(found.begin(), found.end(), [&](const Candidate &other) { return !sameProvider(other.name, best.name) && other.score > best.score - 0.7 && looksLikeOrganization(other.name); });
}

/// The recipient, or the title or a line of it.
bool isOther(const Candidate &candidate, const ProviderContext &context)
{
    const QString own = folded(candidate.name);
    const bool inTitle = std::any_of(context.titles.begin(), context.titles.end(), [&](const QString &each) {
        const QString title = folded(each);
        return !title.isEmpty() && (own == title || (candidate.score < 3 && own.size() > 8 && title.contains(own)) || (title.size() > 12 && own.contains(title)));
    });
    return inTitle || own == folded(context.recipient);
}

} // namespace

Field<QString> findProvider(const PageText &text, const ProviderContext &context)
{
    QList<Candidate> found;
    collectSubjects(text, found);
    collectObjects(text, found);
    collectLabeled(text, found);
    collectLines(text, context, found);
    collectTop(text, context, found);
    collectRest(text, context, found);
    found.removeIf([&](const Candidate &candidate) { return isOther(candidate, context); });
    Field<QString> field;
    if (found.isEmpty())
        return field;
    QList<double> support;
    for (const Candidate &candidate : found) {
        double sum = candidate.score;
        for (const Candidate &other : found) {
            if (&other != &candidate && sameProvider(other.name, candidate.name))
                sum += 0.25 * other.score;
        }
        support << sum + (looksLikeOrganization(candidate.name) ? 0.6 : 0);
    }
    const qsizetype best = std::max_element(support.begin(), support.end()) - support.begin();
    field.value = found[best].name;
    field.place = text.place(found[best].begin, found[best].end);
    const double sure = found[best].score;
    const bool seconded = support[best] > found[best].score + 1;
    field.confidence = sure >= 4.5 ? (seconded ? 0.97 : 0.93) : sure >= 3.3 ? (seconded ? 0.93 : 0.87) : sure >= 1.8 ? (seconded ? 0.9 : hasRival(found, found[best]) ? 0.75 : 0.87) : 0.6;
    for (const Candidate &candidate : found) {
        if (!sameProvider(candidate.name, field.value) && !field.others.contains(candidate.name) && candidate.score > 1)
            field.others << candidate.name;
    }
    return field;
}

} // namespace credence
