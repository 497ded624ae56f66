#include "core/extraction/date_mentions.h"

#include "core/base/text.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <iterator>

namespace credence {

namespace {

// Building blocks of the patterns. Months in English, German, French, Spanish, Italian, Portuguese and Dutch.
const QString monthWord = QStringLiteral(
    "(?:jan(?:uar[yi]?|vier|eiro|uari)?|jänner|enero|ene|gennaio|feb(?:ruar[yi]?|rero|braio)?|f[ée]v(?:rier|ereiro)?|mar(?:ch|s|zo|ço)?|m[äa]rz|maart|"
    "apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|may|mai|mayo|maggio|maio|mei|june?|juin|juni[o]?|giugno|junho|july?|juil(?:let)?|juli[o]?|luglio|julho|"
    "aug(?:ust(?:us)?)?|ao[uû]t|ago(?:sto)?|sept?(?:ember|embre|iembre|tembre)?|set(?:tembre|embro)|oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?|out(?:ubro)|"
    "nov(?:ember|embre|iembre|embro)?|dec(?:ember|embre)?|d[ée]c(?:embre)?|dez(?:ember|embro)?|dic(?:embre|iembre)?)\\.?");
const QString dayWord = QStringLiteral("(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th|er|º|\\.)?");
const QString yearWord = QStringLiteral("(?:19|20)\\d\\d");
const QString weekday = QStringLiteral("(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?");
const QString dash = QStringLiteral("\\s*(?:[-–—‐‑−~]|\\b(?:to|thru|through|until|bis|au|al)\\b)\\s*");
const QString also = QStringLiteral("\\s*(?:[-–—‐‑−~,&]|\\b(?:to|thru|through|and|und|bis|et|au|al|y)\\b|,\\s*and\\b)\\s*");
const QString gap = QStringLiteral("[\\s,.-]{1,3}");
const QString clock = QStringLiteral("(?:,?\\s*(?:at|@)?\\s*\\d{1,2}(?::\\d\\d){0,2}\\s*(?:[ap]\\.?m\\.?)?(?:\\s*[A-Z]{2,4})?)?");

int monthNumber(const QString &word)
{
    const QString plain = folded(word);
    static const QHash<QString, int> months{{"jan", 1}, {"ene", 1}, {"gen", 1}, {"feb", 2}, {"fev", 2}, {"mar", 3}, {"maa", 3}, {"apr", 4}, {"avr", 4}, {"abr", 4},
                                            {"may", 5}, {"mai", 5}, {"mag", 5}, {"mei", 5}, {"jun", 6}, {"giu", 6}, {"jul", 7}, {"lug", 7}, {"aug", 8}, {"aou", 8},
                                            {"ago", 8}, {"sep", 9}, {"set", 9}, {"oct", 10}, {"okt", 10}, {"ott", 10}, {"out", 10}, {"nov", 11}, {"dec", 12},
                                            {"dez", 12}, {"dic", 12}};
    if (plain.startsWith(QLatin1String("jui")))
        return plain.startsWith(QLatin1String("juil")) ? 7 : 6;
    return months.value(plain.left(3), 0);
}

int number(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (!c.isDigit())
            break;
        digits += c;
    }
    return digits.toInt();
}

int fullYear(const QString &text)
{
    const int year = number(text);
    if (text.size() > 2)
        return year;
    return year < 80 ? 2000 + year : 1900 + year;
}

QDate day(const QString &year, const QString &month, const QString &dayOfMonth) { return {fullYear(year), monthNumber(month), number(dayOfMonth)}; }

/// Two days of which only the second has its year printed: "December 30 – January 2, 2025" began the year before.
DateRange withinYear(QDate first, QDate last) { return {first > last && first.month() > 10 && last.month() < 3 ? first.addYears(-1) : first, last}; }

DateRange single(QDate date) { return {date, date}; }

using Words = QRegularExpressionMatch;

struct Pattern {
    QRegularExpression expression;
    std::function<DateRange(const Words &)> range;
};

Pattern pattern(const QString &text, std::function<DateRange(const Words &)> range)
{
    return {QRegularExpression(text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption), std::move(range)};
}

const QStringList ordinals{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
                           "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
                           "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"};

int ordinal(const QString &word) { return static_cast<int>(ordinals.indexOf(word.toLower().replace(QLatin1Char(' '), QLatin1Char('-')))) + 1; }

/// Patterns with the month as a word; ranges before single days.
QList<Pattern> wordPatterns()
{
    const QString M = QLatin1Char('(') + monthWord + QLatin1Char(')');
    const QString D = QLatin1Char('(') + dayWord + QLatin1Char(')');
    const QString Y = QLatin1Char('(') + yearWord + QLatin1Char(')');
    const QString b = QStringLiteral("(?<![\\w/])");
    const QString e = QStringLiteral("(?![\\d/])");
    const QString of = QStringLiteral("(?:\\s+(?:de|of|day\\s+of)\\s+(?:the\\s+month\\s+of\\s+)?|[\\s,.-]{0,3})");
    QString spelled = ordinals.join(QLatin1Char('|'));
    spelled.replace(QLatin1Char('-'), QStringLiteral("[- ]"));
    return {
        pattern(b + M + gap + D + gap + Y + clock + dash + weekday + M + gap + D + gap + Y + e,
                [](const Words &w) { return DateRange{day(w.captured(3), w.captured(1), w.captured(2)), day(w.captured(6), w.captured(4), w.captured(5))}; }),
        pattern(b + M + gap + D + also + weekday + M + gap + D + gap + Y + e,
                [](const Words &w) { return withinYear(day(w.captured(5), w.captured(1), w.captured(2)), day(w.captured(5), w.captured(3), w.captured(4))); }),
        pattern(b + M + gap + D + also + QStringLiteral("(?:") + dayWord + also + QStringLiteral("){0,4}") + D + gap + Y + e,
                [](const Words &w) { return DateRange{day(w.captured(4), w.captured(1), w.captured(2)), day(w.captured(4), w.captured(1), w.captured(3))}; }),
        pattern(b + D + of + M + gap + Y + clock + dash + weekday + D + of + M + gap + Y + e,
                [](const Words &w) { return DateRange{day(w.captured(3), w.captured(2), w.captured(1)), day(w.captured(6), w.captured(5), w.captured(4))}; }),
        pattern(b + D + of + M + dash + weekday + D + of + M + gap + Y + e,
                [](const Words &w) { return withinYear(day(w.captured(5), w.captured(2), w.captured(1)), day(w.captured(5), w.captured(4), w.captured(3))); }),
        pattern(b + D + also + weekday + QStringLiteral("(?:") + dayWord + also + QStringLiteral("){0,4}") + D + of + M + QStringLiteral("(?:\\s+(?:de|of)\\s+|[\\s,.-]{1,3})") + Y + e,
                [](const Words &w) { return DateRange{day(w.captured(4), w.captured(3), w.captured(1)), day(w.captured(4), w.captured(3), w.captured(2))}; }),
        pattern(b + M + QStringLiteral("[\\s,.-]{0,3}") + D + QStringLiteral("(?:[\\s,.-]{1,3}|,?\\s+(?:of|in the year|A\\.?\\s?D\\.?,?)\\s+)") + Y + e,
                [](const Words &w) { return single(day(w.captured(3), w.captured(1), w.captured(2))); }),
        pattern(b + D + of + M + QStringLiteral("(?:\\s*,?\\s+(?:de|of|del|in the year|A\\.?\\s?D\\.?,?)\\s+|[\\s,.-]{0,3})") + Y + e,
                [](const Words &w) { return single(day(w.captured(3), w.captured(2), w.captured(1))); }),
        pattern(b + Y + gap + M + gap + D + e, [](const Words &w) { return single(day(w.captured(1), w.captured(2), w.captured(3))); }),
        pattern(b + QLatin1Char('(') + spelled + QStringLiteral(")(?:\\s+day)?\\s+of\\s+") + M + gap + Y + e,
                [](const Words &w) { return single(QDate(fullYear(w.captured(3)), monthNumber(w.captured(2)), ordinal(w.captured(1)))); }),
        pattern(b + D + QStringLiteral("[-\\s]") + M + QStringLiteral("[-\\s]['’]?(\\d\\d)(?![\\d/:])"),
                [](const Words &w) { return single(day(w.captured(3), w.captured(2), w.captured(1))); }),
    };
}

QDate numericDay(const QString &year, const QString &first, const QString &second, bool dayFirst)
{
    const int a = number(first);
    const int b = number(second);
    const bool swapped = dayFirst ? b <= 12 : a > 12;
    return swapped ? QDate(fullYear(year), b, a) : QDate(fullYear(year), a, b);
}

/// Patterns of digits only.
QList<Pattern> numberPatterns(bool dayFirst)
{
    const QString n = QStringLiteral("(\\d{1,2})");
    const QString y = QStringLiteral("((?:19|20)\\d\\d|\\d\\d)");
    const QString b = QStringLiteral("(?<![\\w./$-])");
    const QString e = QStringLiteral("(?![\\d/])(?!\\.\\d)(?!-\\d)");
    const QString s = QStringLiteral("\\s?[/.-]\\s?");
    return {
        pattern(b + QStringLiteral("((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)\\s?/\\s?((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)"), // an interval of ISO 8601
                [](const Words &w) { return DateRange{QDate(number(w.captured(1)), number(w.captured(2)), number(w.captured(3))), QDate(number(w.captured(4)), number(w.captured(5)), number(w.captured(6)))}; }),
        pattern(b + QStringLiteral("((?:19|20)\\d\\d)([-/.])(\\d{1,2})\\2\\s?(\\d{1,2})(?:T\\d\\d:\\d\\d\\S*)?(?!\\d)"),
                [](const Words &w) { return single(QDate(number(w.captured(1)), number(w.captured(3)), number(w.captured(4)))); }),
        pattern(QStringLiteral("\\b(?:dates?|completed|attended)\\s*:\\s*\\K(20\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)"), // "DATE: 20260912"; without the label, a number
                [](const Words &w) { return single(QDate(number(w.captured(1)), number(w.captured(2)), number(w.captured(3)))); }),
        pattern(b + n + QStringLiteral("\\.?\\s?[-–]\\s?") + n + QStringLiteral("\\.(\\d{1,2})\\.") + y + e,
                [](const Words &w) { return DateRange{QDate(fullYear(w.captured(4)), number(w.captured(3)), number(w.captured(1))), QDate(fullYear(w.captured(4)), number(w.captured(3)), number(w.captured(2)))}; }),
        pattern(b + QStringLiteral("(\\d{1,2})\\.(\\d{1,2})\\.\\s?[-–]\\s?(\\d{1,2})\\.(\\d{1,2})\\.") + y + e,
                [](const Words &w) { return DateRange{QDate(fullYear(w.captured(5)), number(w.captured(2)), number(w.captured(1))), QDate(fullYear(w.captured(5)), number(w.captured(4)), number(w.captured(3)))}; }),
        pattern(b + n + QStringLiteral("/") + n + QStringLiteral("\\s?[-–]\\s?") + n + QStringLiteral("/") + n + QStringLiteral("/") + y + e,
                [dayFirst](const Words &w) { return DateRange{numericDay(w.captured(5), w.captured(1), w.captured(2), dayFirst), numericDay(w.captured(5), w.captured(3), w.captured(4), dayFirst)}; }),
        pattern(b + n + QStringLiteral("/") + n + QStringLiteral("\\s?[-–]\\s?") + n + QStringLiteral("/") + y + e,
                [](const Words &w) { return DateRange{numericDay(w.captured(4), w.captured(1), w.captured(2), false), numericDay(w.captured(4), w.captured(1), w.captured(3), false)}; }),
        pattern(b + n + QStringLiteral("(") + s + QStringLiteral(")") + n + s + y + e, [dayFirst](const Words &w) {
            const bool dotted = w.captured(2).contains(QLatin1Char('.'));
            if (dotted && w.captured(4).size() == 2 && (w.captured(1).size() < 2 || w.captured(3).size() < 2))
                return DateRange{}; // a version, a section number
            return single(numericDay(w.captured(4), w.captured(1), w.captured(3), dayFirst || dotted));
        }),
    };
}

/// How many dates in digits can only be read with the day first, less those that can only be read with the month first.
int ordersTold(const QString &flat)
{
    static const QRegularExpression numeric(QStringLiteral("(?<![\\w./-])(\\d{1,2})[/-](\\d{1,2})[/-](?:19|20)?\\d\\d(?![\\d/])"));
    auto matches = numeric.globalMatch(flat);
    int told = 0;
    while (matches.hasNext()) {
        const auto match = matches.next();
        told += match.captured(1).toInt() > 12 && match.captured(2).toInt() <= 12 ? 1 : 0;
        told -= match.captured(2).toInt() > 12 && match.captured(1).toInt() <= 12 ? 1 : 0;
    }
    return told;
}

/// Whether the paper comes from where the day is put first.
bool isCustomDayFirst(const QString &flat)
{
    static const QRegularExpression custom(QStringLiteral("\\b(?:EACCME|ECMEC|UEMS|NHS|GMC|Ärztekammer|Fortbildungspunkt|United Kingdom|Ireland|Australia|New Zealand|India|Singapore|Hong Kong|South Africa|HPCSA|RACGP|ACRRM|RANZCOG|Australasian|CPD hours?|"
                                                          "registered charity|organiser|programme|CPD points?|Health Board|Royal (?:Australasian|Australian)|Royal College of (?:Physicians|Surgeons|General Practitioners|Anaesthetists|Psychiatrists|Radiologists)(?! and| of Canada))\\b"),
                                           QRegularExpression::CaseInsensitiveOption);
    return custom.match(flat).hasMatch();
}

/// Whether dates in digits put the day first: the text shows one that can only be read so, or comes from where this is the custom.
bool putsDayFirst(const QString &flat)
{
    const int told = ordersTold(flat);
    return told != 0 ? told > 0 : isCustomDayFirst(flat);
}

bool isPlausible(const DateRange &days)
{
    return days.isKnown() && days.start <= days.end && days.start.year() >= 1900 && days.end.year() < 2100 && days.start.daysTo(days.end) <= 3700;
}

bool overlapsAny(const QList<DateMention> &mentions, int begin, int end)
{
    return std::any_of(mentions.begin(), mentions.end(), [&](const DateMention &m) { return begin < m.end && end > m.begin; });
}

void collect(const QList<Pattern> &patterns, const QString &flat, QList<DateMention> &mentions)
{
    for (const Pattern &pattern : patterns) {
        auto matches = pattern.expression.globalMatch(flat);
        while (matches.hasNext()) {
            const auto match = matches.next();
            const int begin = static_cast<int>(match.capturedStart());
            const int end = static_cast<int>(match.capturedEnd());
            const DateRange days = pattern.range(match);
            if (isPlausible(days) && !overlapsAny(mentions, begin, end))
                mentions << DateMention{days, begin, end};
        }
    }
}

/// The name of the day before a date is part of it.
void takeWeekdays(const QString &flat, QList<DateMention> &mentions)
{
    static const QRegularExpression day(QStringLiteral("\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+(?:the\\s+)?$"), QRegularExpression::CaseInsensitiveOption);
    for (DateMention &mention : mentions) {
        const int from = std::max(0, mention.begin - 16);
        const auto match = day.match(flat.mid(from, mention.begin - from));
        if (match.hasMatch())
            mention.begin = from + static_cast<int>(match.capturedStart());
    }
}

/// "… to …" between two whole dates makes one range of them.
void joinRanges(const QString &flat, QList<DateMention> &mentions)
{
    static const QRegularExpression between(QRegularExpression::anchoredPattern(clock + QStringLiteral("\\s*(?:[-–—‐‑−~]|to|thru|through|until|bis|au|al|(and|&))\\s*") + weekday),
                                            QRegularExpression::CaseInsensitiveOption);
    for (qsizetype i = 0; i + 1 < mentions.size();) {
        const DateMention &a = mentions[i];
        const DateMention &b = mentions[i + 1];
        const auto match = between.match(flat.mid(a.end, b.begin - a.end));
        static const QRegularExpression opens(QStringLiteral("\\bbetween\\s+$"), QRegularExpression::CaseInsensitiveOption);
        const bool near = !match.captured(1).isEmpty() && !opens.match(flat.mid(std::max(0, a.begin - 12), std::min(12, a.begin))).hasMatch();
        const bool joined = match.hasMatch() && a.days.end <= b.days.start && a.days.end.daysTo(b.days.start) < (near ? 15 : 3700);
        if (joined) {
            mentions[i] = {{a.days.start, b.days.end}, a.begin, b.end};
            mentions.removeAt(i + 1);
        } else {
            ++i;
        }
    }
}

/// Three or more days named one after the other ("1/9/2025; 1/23/2025; 2/6/2025") are one series.
void joinSeries(const QString &flat, QList<DateMention> &mentions)
{
    static const QRegularExpression between(QStringLiteral("^\\s*(?:[;,•|]\\s*(?:and|&)?|and|&)\\s*$"), QRegularExpression::CaseInsensitiveOption);
    for (qsizetype first = 0; first < mentions.size(); ++first) {
        qsizetype last = first;
        const auto goesOn = [&] {
            return last + 1 < mentions.size() && mentions[last].days.end < mentions[last + 1].days.start && between.match(flat.mid(mentions[last].end, mentions[last + 1].begin - mentions[last].end)).hasMatch();
        };
        while (goesOn())
            ++last;
        if (last - first < 2)
            continue;
        mentions[first] = {{mentions[first].days.start, mentions[last].days.end}, mentions[first].begin, mentions[last].end};
        mentions.remove(first + 1, last - first);
    }
}

} // namespace

bool mayBeEither(const QString &flat, const DateMention &mention)
{
    static const QRegularExpression either(QStringLiteral("^(0?[1-9]|1[0-2])[/-](0?[1-9]|1[0-2])[/-](?:19|20)?\\d\\d$"));
    static const QRegularExpression american(QStringLiteral("\\b(?:AMA|ACCME|AOA|AAFP|AAPA|ANCC|ACPE|ABIM|ABP|American|Accreditation Council|[A-Z]{2} \\d{5})\\b"));
    const auto match = either.match(flat.mid(mention.begin, mention.end - mention.begin).simplified());
    const bool differs = match.hasMatch() && match.captured(1).toInt() != match.captured(2).toInt();
    return differs && ordersTold(flat) == 0 && american.match(flat).hasMatch() == isCustomDayFirst(flat);
}

QList<DateMention> dateMentions(const QString &flat)
{
    static const QList<Pattern> words = wordPatterns();
    static const QList<Pattern> monthFirst = numberPatterns(false);
    static const QList<Pattern> dayFirst = numberPatterns(true);
    QList<DateMention> mentions;
    collect(words, flat, mentions);
    collect(putsDayFirst(flat) ? dayFirst : monthFirst, flat, mentions);
    std::sort(mentions.begin(), mentions.end(), [](const DateMention &a, const DateMention &b) { return a.begin < b.begin; });
    takeWeekdays(flat, mentions);
    joinRanges(flat, mentions);
    joinSeries(flat, mentions);
    return mentions;
}

} // namespace credence
