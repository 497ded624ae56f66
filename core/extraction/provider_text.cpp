#include "core/extraction/provider_text.h"

#include "core/extraction/labels.h"
#include "core/extraction/names.h"
#include "core/extraction/provider_names.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

/// What stands in a cell and no name of an organization has in it.
bool isOtherLine(const QString &own)
{
    static const QRegularExpression no = words("\\b(?:convention cent(?:er|re)|conference cent(?:er|re)|hotel|resort|inn|marriott|hilton|hyatt|sheraton|westin|ballroom|auditorium)\\b|\\b(?:credits?|cr[ée]dits?|hours?|titled|certificate|transcript|accredited|designates|activity|participa|physicians should|title|date|presented|continuing (?:nursing|medical|pharmacy|professional|interprofessional)? ?education(?: provider unit)?$|^(?:office|center|department|division) (?:of|for) (?:continuing|professional|cme)[^,]*$|(?:study day|masterclass|bootcamp|workshop|webinar|seminar|refresher)$)\\b|@|www\\.|\\d{5}|^\\d|:$|^(?:faculty|speakers?|instructors?|presenters?|questions|learner|participant|to|from)\\b\\s*[:?]");
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

/// Whether `second` finishes the name that `first` begins.
bool canGoOn(const QString &first, const QString &second)
{
    static const QRegularExpression rest = words("^(?:of|for|and|&|in|at)\\s|^(?:(?:\\S+|and \\S+|& \\S+)\\s+)?(?:center|centre|institute|society|foundation|hospital|college|association|academy|group|network|system|services|education|partners|guild|inc\\.?|llc)$");
    static const QRegularExpression open = words("\\b(?:of|for|and|&|the|in|at)$|[,&-]$");
    const bool named = looksLikeOrganization(first + QLatin1Char(' ') + second);
    return open.match(first).hasMatch() || (named && (!looksLikeOrganization(first) || rest.match(second).hasMatch()));
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
void collectLines(const PageText &text, const ProviderContext &context, QList<ProviderCandidate> &found)
{
    double largest = 1;
    for (const TextLine &line : text.lines)
        largest = std::max(largest, line.size);
    const qsizetype named = context.recipient.isEmpty() ? -1 : text.flat.indexOf(context.recipient, 0, Qt::CaseInsensitive);
    const int person = named < 0 ? 4 : text.lineAt(static_cast<int>(named)); // what follows the learner's name is rather what was learned
    static const QRegularExpression part(QStringLiteral("\\s+[·•|–—>›»]\\s+"));
    for (int i = 0; i < text.lines.size(); ++i) {
        for (const TextCell &cell : text.lines[i].cells) {
            int begin = cell.begin;
            for (const QString &piece : text.of(cell).split(part)) {
                static const QRegularExpression address = words(",\\s+(?:\\d+\\s+\\p{L}|p\\.?\\s?o\\.?\\s+box\\b).*$|,\\s+continuing (?:\\w+ ){0,2}education$|(?<=\\w)\\s+(?:(?:cme|ce|cpd|continuing medical education|learner|learning|credit|activity)\\s+)+(?:transcript|tracker|summary|report|record|statement|history)$");
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
                    addProvider(found, text, from, text.lines[next].end, score + 0.1 * (next - i), ProviderSign::Line);
                }
                if (looksLikeOrganization(own))
                    addProvider(found, text, from, begin, score, ProviderSign::Line);
            }
        }
    }
}

/// A line in capitals or with each word capitalized that is nothing else, below the learner's name: an organization whose name says no such thing.
void collectRest(const PageText &text, const ProviderContext &context, QList<ProviderCandidate> &found)
{
    static const QRegularExpression shape(QStringLiteral("^(?:\\p{Lu}[\\p{L}'’&+-]*|of|and|the|for|in|&)(?:\\s+(?:\\p{Lu}[\\p{L}'’&+-]*|of|and|the|for|in|&)){1,5}$"), QRegularExpression::UseUnicodePropertiesOption);
    const qsizetype named = context.recipient.isEmpty() ? -1 : text.flat.indexOf(context.recipient, 0, Qt::CaseInsensitive);
    for (int i = named < 0 ? static_cast<int>(text.lines.size()) : text.lineAt(static_cast<int>(named)) + 1; i < text.lines.size(); ++i) {
        const QString own = text.of(text.lines[i]).trimmed();
        const QString above = text.of(text.lines[i - 1]);
        const QString below = i + 1 < text.lines.size() ? text.of(text.lines[i + 1]) : QString();
        const bool isSigned = above.contains(QLatin1String("__")) || isOffice(below) || isOffice(own) || above.contains(words("sincerely|regards|yours"));
        if (text.lines[i].cells.size() == 1 && shape.match(own).hasMatch() && !looksLikeOrganization(own) && !isSigned && !isOtherLine(own) && personName(own).credentials.isEmpty())
            addProvider(found, text, text.lines[i].begin, text.lines[i].end, 0.4, ProviderSign::Line);
    }
}

/// The first words of the paper, when they are no heading, name or date: often the organization in large type.
void collectTop(const PageText &text, const ProviderContext &context, QList<ProviderCandidate> &found)
{
    static const QRegularExpression no = words("\\d{3}|@|:|certif|transcript|present|award|this\\b|participa|statement|record\\b|credit");
    for (int i = 0; i < std::min<int>(2, static_cast<int>(text.lines.size())); ++i) {
        const TextCell &cell = text.lines[i].cells.first();
        const QString own = text.of(cell).trimmed();
        const bool large = text.lines[i].size > 1.15 * text.lines.last().size;
        static const QRegularExpression brand(QStringLiteral("^\\p{Lu}[\\p{L}+]{4,}$"), QRegularExpression::UseUnicodePropertiesOption);
        if (i == 1 && isPaperHeading(text.of(text.lines[0])) && brand.match(own).hasMatch() && !no.match(own).hasMatch())
            addProvider(found, text, cell.begin, cell.end, 0.9, ProviderSign::Top); // one word, with nothing else that could be the provider
        if ((large || i == 0) && own.size() > 6 && own.contains(QLatin1Char(' ')) && !isPaperHeading(own) && (personName(own).name.isEmpty() || (!context.recipient.isEmpty() && i == 0 && personName(own).credentials.isEmpty())) && !no.match(own).hasMatch())
            addProvider(found, text, cell.begin, cell.end, (large ? 1.3 : 0.9) - 0.2 * i, ProviderSign::Top);
    }
}

} // namespace

void addProvider(QList<ProviderCandidate> &found, const PageText &text, int begin, int end, double score, ProviderSign sign, bool accredited)
{
    const QString name = providerName(text.flat.mid(begin, end - begin));
    const PersonName person = personName(name);
    static const QRegularExpression somebody = words("^(?:dr|prof)\\.?\\s+\\p{Lu}[^,]*,.*");
    if (somebody.match(name).hasMatch() && isOffice(name)) // "Dr. Li Wei, Program Chair"
        return;
    if (!canBeProvider(name, accredited) || (!person.name.isEmpty() && !person.credentials.isEmpty()))
        return;
    static const QRegularExpression office = words("american academy of family physicians|association|council|board");
    static const QRegularExpression council = words("accreditation|council|board|joint");
    if (!isAccreditor(name) || (accredited && sign == ProviderSign::Subject && !council.match(name).hasMatch())) // an association that is accredited itself
        found << ProviderCandidate{name, score, begin, end, sign};
    else if (looksLikeOrganization(QString(name).remove(office)))
        found << ProviderCandidate{name, score - 3, begin, end, sign};
}

int endOfName(const PageText &text, int begin, int end)
{
    int line = text.lineAt(begin);
    if (line < 0)
        return end;
    const auto cellIn = [&](int at, const QRectF &box) -> const TextCell * {
        for (const TextCell &cell : text.lines[at].cells) {
            if (std::abs(cell.box.left() - box.left()) < 3 || std::abs(cell.box.center().x() - box.center().x()) < 3)
                return &cell;
        }
        return nullptr;
    };
    const auto &cells = text.lines[line].cells;
    const auto own = std::find_if(cells.begin(), cells.end(), [&](const TextCell &cell) { return begin >= cell.begin && begin < cell.end; });
    if (own == cells.end() || end < own->end)
        return end;
    QRectF box = own->box;
    for (int next = line + 1; next < text.lines.size() && next <= line + 3; ++next) {
        const TextCell *cell = text.lines[next].gapBefore ? nullptr : cellIn(next, box);
        const QString first = text.flat.mid(begin, end - begin).trimmed();
        const QString second = cell ? text.of(*cell).trimmed() : QString();
        static const QRegularExpression digit(QStringLiteral("\\d|:"));
        const bool afterLabel = cell && cell != &text.lines[next].cells.first() && labelOf(text.of(*(cell - 1))) != Label::None;
        if (second.isEmpty() || afterLabel || labelOf(second) != Label::None || digit.match(second).hasMatch() || isOtherLine(second) || !personName(second).credentials.isEmpty() || !canGoOn(first, second))
            break;
        end = cell->end;
    }
    return end;
}

void collectProviderLines(const PageText &text, const ProviderContext &context, QList<ProviderCandidate> &found)
{
    collectLines(text, context, found);
    collectTop(text, context, found);
    collectRest(text, context, found);
}

} // namespace credence
