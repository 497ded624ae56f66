#include "core/extraction/title_evidence.h"

#include "core/base/text.h"
#include "core/extraction/names.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

/// Letters and digits only: what two prints of one title have in common.
QString comparable(const QString &title)
{
    static const QRegularExpression marks(QStringLiteral("[^\\p{L}\\p{N}]+"), QRegularExpression::UseUnicodePropertiesOption);
    return folded(QString(title).replace(marks, QStringLiteral(" "))).trimmed();
}

/// What the page looks like as a whole, to tell what stands out.
struct Looks {
    double usualSize = 10; ///< of most of the letters
    double largest = 1;
    bool mostlyBold = false;
    int recipient = -1;    ///< offset; -1: not known
};

Looks looksOf(const PageText &text, const TitleContext &context)
{
    Looks out;
    QList<std::pair<double, int>> sizes;
    int bold = 0;
    for (const TextLine &line : text.lines) {
        sizes << std::pair(line.size, line.end - line.begin);
        bold += line.bold ? line.end - line.begin : 0;
        out.largest = std::max(out.largest, line.size);
    }
    std::sort(sizes.begin(), sizes.end());
    const auto letters = static_cast<int>(text.text.size());
    int sum = 0;
    for (const auto &[size, count] : sizes) {
        sum += count;
        out.usualSize = size;
        if (sum * 2 >= letters)
            break;
    }
    out.mostlyBold = bold * 2 > letters;
    if (!context.recipient.isEmpty())
        out.recipient = static_cast<int>(text.flat.indexOf(context.recipient, 0, Qt::CaseInsensitive));
    return out;
}

/// Whether the line above `line` leads on to it: a fragment that ends with "in", "attended", "the program", set smaller or lighter.
bool isLedTo(const PageText &text, int line, int begin)
{
    static const QRegularExpression open = words("\\b(?:in|of|at|as|for|the|to|by|that|attended|completed|completing|attending|entitled|titled|known|called|participated|participating|(?:following|live|online|enduring|educational|accredited|virtual|internet|this|the|[\\w-]+-based|study|cme|ce|cpd) (?:\\S+ ){0,2}(?:activity|course|program(?:me)?|conference|event|session|webinar|workshop|meeting|module|material|article|series|symposium|training|congress))\\s*[:,]?\\s*$");
    static const QRegularExpression deed = words("\\b(?:particip|attend|complet|present (?:at|for|in)|took part|taken part|engaged|joined|fulfil|satisf|passed|finish|attain|achiev|recogni[sz])\\w*\\b");
    if (line < 1 || text.lines[line].begin != begin || text.lines[line - 1].page != text.lines[line].page)
        return false;
    const auto isKicker = [&](int own) { return own + 1 < text.lines.size() && text.lines[own + 1].page == text.lines[own].page && text.lines[own + 1].size > 1.25 * text.lines[own].size && text.lines[own + 1].box.top() - text.lines[own].box.bottom() < 3 * text.lines[own + 1].size; };
    if (isKicker(line)) // its kind or series, above the title
        return false;
    const int lead = line > 1 && isKicker(line - 1) && text.lines[line - 2].page == text.lines[line].page ? line - 2 : line - 1;
    const QString above = text.of(text.lines[lead]).trimmed();
    return above.size() < 120 && open.match(above).hasMatch() && deed.match(above).hasMatch();
}

/// How the words are set and where they stand.
double layout(const TitleSearch &search, const TitleCandidate &candidate, const Looks &looks)
{
    const int first = search.text.lineAt(candidate.begin);
    if (first < 0)
        return 0;
    const TextLine &line = search.text.lines[first];
    double sum = 0;
    if (!looks.mostlyBold && line.bold)
        sum += 0.35;
    if (line.size > 1.15 * looks.usualSize)
        sum += 0.2;
    if (candidate.sign == TitleSign::Line && isLedTo(search.text, first, candidate.begin))
        sum += 1.6;
    if (looks.recipient >= 0 && line.page == 0) {
        const int distance = first - search.text.lineAt(looks.recipient);
        sum += distance > 0 && distance <= 5 ? 0.35 : distance < 0 ? -0.1 : 0;
    }
    const bool dayFollows = std::any_of(search.context.dates.begin(), search.context.dates.end(), [&](const DateMention &date) { return date.begin >= candidate.end && search.text.lineAt(date.begin) - search.text.lineAt(candidate.end - 1) <= 2; });
    return sum + (dayFollows ? 0.25 : 0);
}

/// Whether nearly all long words begin with a capital, as in a title and not in a sentence.
bool isTitleCased(const QString &title)
{
    int large = 0;
    int all = 0;
    for (const QString &word : title.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (word.size() < 4 || !word[0].isLetter())
            continue;
        ++all;
        large += word[0].isUpper() ? 1 : 0;
    }
    return all > 0 && large * 5 >= all * 4;
}

/// Whether a line of `candidate` is the middle or the end of another title that was read over several lines.
bool isRestOfOther(const TitleSearch &search, const TitleCandidate &candidate)
{
    return candidate.sign == TitleSign::Line
        && std::any_of(search.found.begin(), search.found.end(), [&](const TitleCandidate &other) { return other.sign == TitleSign::Line && other.begin < candidate.begin && other.end == candidate.end && !other.torn; });
}

/// Whether it is the last line of another title whose line above breaks off, also with the label of both between them: "Safety Planning,
/// and / Activity Title: Follow-Up".
bool goesOnFromOther(const TitleSearch &search, const TitleCandidate &candidate)
{
    static const QRegularExpression open = words("(?:\\b(?:and|or)|[,&])[ ]*\\n\\s*(?:[^\\n:]{3,40}:\\s*)?$");
    return std::any_of(search.found.begin(), search.found.end(), [&](const TitleCandidate &other) {
        return !other.torn && other.begin < candidate.begin && other.end == candidate.end && open.match(search.text.text.mid(other.begin, candidate.begin - other.begin)).hasMatch();
    });
}

/// Letters laid over the page: one word, far larger than everything else ("COPY", "VOID").
bool isWatermark(const TitleSearch &search, const TitleCandidate &candidate, const Looks &looks)
{
    const int line = search.text.lineAt(candidate.begin);
    return line >= 0 && candidate.title.size() < 12 && !candidate.title.contains(QLatin1Char(' ')) && search.text.lines[line].size > 3 * looks.usualSize;
}

/// What the words themselves say for or against being a title.
double wording(const TitleCandidate &candidate)
{
    static const QRegularExpression sentence = words("\\b(?:has|have|was|were|is|are|been|will|should|may|must|keep|retain|your|you|we|our|please)\\b");
    static const QRegularExpression boiler = words("\\b(?:for your records|all rights reserved|generated|printed|page \\d|form [A-Z]+-?\\d|rev\\. ?\\d|copyright|©|valid without|suite \\d|p\\.?o\\.? box|accredit\\w*|designat\\w*|accordance|disclosure|evaluation form)\\b");
    static const QRegularExpression names = words("\\b(?:update|review|conference|symposium|summit|congress|course|rounds|workshop|forum|series|management|treatment|diagnosis|care|therapy|approach\\w*|guidelines?|advances|introduction|principles|essentials|prevention|screening|safety|prescribing|disease|disorders?|syndrome|medicine|patients?|clinical|case|skills|training|bootcamp|practice)\\b|[:?]|^(?:the )?\\d+(?:st|nd|rd|th)\\b");
    double sum = names.match(candidate.title).hasMatch() ? 0.2 : 0;
    if (boiler.match(candidate.title).hasMatch())
        sum -= 1.2;
    if (sentence.match(candidate.title).hasMatch() && !isTitleCased(candidate.title) && candidate.sign == TitleSign::Line && !candidate.title.endsWith(QLatin1Char('?')))
        sum -= 0.5;
    return sum;
}

/// One title with everything that speaks for it.
struct Judged {
    TitleCandidate best;
    QString key;
    double evidence = 0;
    qsizetype signs = 0; ///< of different kinds
};

/// The index of a title that is a part of the first but stands out in a place of its own: the sentence around the first
/// says more than the title. 0 when there is none.
qsizetype standingAlone(const TitleSearch &search, const QList<Judged> &all, const Looks &looks)
{
    for (qsizetype i = 1; i < all.size(); ++i) {
        const TitleCandidate &own = all[i].best;
        const int line = search.text.lineAt(own.begin);
        const bool apart = own.end <= all.first().best.begin || own.begin >= all.first().best.end;
        const bool standsOut = line >= 0 && search.text.lines[line].begin == own.begin && ((search.text.lines[line].bold && !looks.mostlyBold) || search.text.lines[line].size > 1.15 * looks.usualSize);
        if (apart && standsOut && all[i].key.size() > 12 && all.first().key.size() < 2.5 * all[i].key.size() && (QLatin1Char(' ') + all.first().key + QLatin1Char(' ')).contains(QLatin1Char(' ') + all[i].key + QLatin1Char(' ')))
            return i;
    }
    return 0;
}

QList<Judged> judged(const TitleSearch &search)
{
    const Looks looks = looksOf(search.text, search.context);
    QList<Judged> out;
    for (const TitleCandidate &candidate : search.found) {
        const QString key = comparable(candidate.title);
        const auto same = std::find_if(out.begin(), out.end(), [&](const Judged &other) { return other.key == key; });
        if (same == out.end())
            out << Judged{candidate, key};
        else if (candidate.score > same->best.score)
            same->best = candidate;
    }
    for (Judged &own : out) {
        QSet<TitleSign> signs;
        double around = -1;
        for (const TitleCandidate &candidate : search.found) {
            if (comparable(candidate.title) != own.key)
                continue;
            signs << candidate.sign;
            around = std::max(around, layout(search, candidate, looks));
        }
        own.signs = signs.size();
        own.evidence = own.best.score + around + wording(own.best) + 0.35 * static_cast<double>(signs.size() - 1) - (isRestOfOther(search, own.best) ? 0.6 : 0) - (goesOnFromOther(search, own.best) || isWatermark(search, own.best, looks) ? 3 : 0);
    }
    std::stable_sort(out.begin(), out.end(), [](const Judged &a, const Judged &b) { return a.evidence > b.evidence; });
    if (const qsizetype inner = standingAlone(search, out, looks); inner > 0)
        out.move(inner, 0);
    return out;
}

double confidence(const Judged &best, double lead)
{
    const double base = best.evidence >= 4.9 ? 0.96 : best.evidence >= 4.2 ? 0.92 : best.evidence >= 3.4 ? 0.84 : best.evidence >= 2.4 ? 0.7 : best.evidence >= 1.9 ? 0.6 : 0.45;
    return lead < 0.25 ? std::min(base, 0.8) : base;
}

} // namespace

Field<QString> bestTitle(const TitleSearch &search)
{
    const QList<Judged> all = judged(search);
    Field<QString> field;
    if (all.isEmpty())
        return field;
    const Judged &best = all.first();
    double second = 0;
    for (const Judged &other : all) {
        if (!other.key.contains(best.key) && !best.key.contains(other.key))
            second = std::max(second, other.evidence);
        if (other.key != best.key && field.others.size() < 4)
            field.others << other.best.title;
    }
    field.value = best.best.title;
    field.place = search.text.place(best.best.begin, best.best.end);
    field.confidence = confidence(best, best.evidence - second);
    static const QRegularExpression stump = words("(?:\\b(?:an?|the|of|and|or|in|for|with|to|on|from|by|at)|[,:–&-])$"); // "Case 14-2026: A"
    if (best.best.torn || stump.match(field.value).hasMatch())
        field.confidence = std::min(field.confidence, 0.8);
    return field;
}

} // namespace credence
