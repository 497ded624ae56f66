#include "core/extraction/garbled.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace credence {

namespace {

constexpr qsizetype fewestWords = 12;
constexpr double unconfirmed = 0.6; // trust in a word that only one of two readings has

/// The words that papers about credit cannot do without, in the languages they come in.
bool isUsual(const QString &word)
{
    static const QSet<QString> usual{
        "of",      "the",      "and",       "for",         "to",        "in",       "is",        "on",      "by",       "has",     "this",      "that",     "with",    "at",       "an",       "or",        "was",
        "credit",  "credits",  "category",  "certificate", "certifies", "medical",  "education", "date",    "name",     "title",   "activity",  "course",   "hours",   "awarded",  "provider", "continuing", "ama",
        "pra",     "cme",      "completed", "completion",  "de",        "la",       "le",        "les",     "des",      "et",      "du",        "une",      "pour",    "der",      "die",      "und",       "das",
        "von",     "mit",      "den",       "el",          "los",       "y",        "en",        "que",     "participation", "attendance", "january", "february", "march",  "april",    "may",      "june",      "july",
        "august",  "september", "october",  "november",    "december",  "md",       "do",        "health",  "university", "hospital"};
    return usual.contains(word);
}

struct Count {
    int words = 0;
    int usual = 0;
    int odd = 0; ///< with digits or signs amid their letters
};

Count counted(const Page &page)
{
    static const QRegularExpression around(QStringLiteral("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$"));
    static const QRegularExpression odd(QStringLiteral("\\p{Ll}[\\d|!\\\\/{}<>=~^$%§¢£©]+\\p{Ll}|^[\\d|!{}<>~^$%§¢£]+\\p{Ll}{2,}$|\\p{Ll}\\p{Lu}\\p{Ll}\\p{Lu}"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression ordinal(QStringLiteral("^\\d+(?:st|nd|rd|th|er)$"));
    Count count;
    for (const Word &word : page.words) {
        const QString bare = QString(word.text).remove(around);
        if (bare.isEmpty())
            continue;
        ++count.words;
        count.usual += isUsual(bare.toLower()) ? 1 : 0;
        count.odd += odd.match(bare).hasMatch() && !ordinal.match(bare).hasMatch() ? 1 : 0;
    }
    return count;
}

} // namespace

bool looksGarbled(const Page &page)
{
    if (page.words.size() < fewestWords)
        return false;
    const Count count = counted(page);
    return count.usual * 20 < count.words || count.odd * 8 > count.words;
}

bool readsBetter(const Page &page, const Page &other)
{
    const Count own = counted(page);
    const Count others = counted(other);
    const double share = double(own.usual - own.odd) / std::max(1, own.words);
    const double othersShare = double(others.usual - others.odd) / std::max(1, others.words);
    return own.usual >= 3 && share > 0.08 && share > 1.4 * othersShare;
}

bool hasMoreSense(const Page &page, const Page &other)
{
    const Count own = counted(page);
    const Count others = counted(other);
    return own.usual - own.odd > others.usual - others.odd;
}

Page confirmed(Page layer, const Page &recognized)
{
    static const QRegularExpression marks(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QSet<QString> seen;
    for (const Word &word : recognized.words)
        seen.insert(QString(word.text).remove(marks).toLower());
    for (Word &word : layer.words) {
        if (!seen.contains(QString(word.text).remove(marks).toLower()))
            word.sure = std::min(word.sure, unconfirmed);
    }
    return layer;
}

} // namespace credence
