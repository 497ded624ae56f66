#include "core/extraction/find_expiry.h"

#include "core/extraction/date_mentions.h"

#include <QLocale>
#include <QRegularExpression>

namespace credence {

namespace {

bool isCard(const QString &text)
{
    static const QRegularExpression names(QStringLiteral("\\b(ACLS|BLS|PALS|NRP|ATLS|HeartCode|Advanced Cardi(?:ac|ovascular) Life Support|Basic Life Support|"
                                                         "Pediatric Advanced Life Support|Neonatal Resuscitation|Advanced Trauma Life Support)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression course(QStringLiteral("(release|original|launch|activity|enduring|course|credit|program)[^\\n]{0,24}(expir|valid)"), QRegularExpression::CaseInsensitiveOption);
    return names.match(text).hasMatch() && !course.match(text).hasMatch();
}

QDate endOf(int year, int month)
{
    const QDate first(year, month, 1);
    return first.isValid() ? QDate(year, month, first.daysInMonth()) : QDate();
}

/// "03/2028", "Mar 2028", "March, 2028" at the beginning of `text`.
QDate monthAt(const QString &text)
{
    static const QRegularExpression numbers(QStringLiteral("^(0?[1-9]|1[0-2])\\s*/\\s*(20\\d\\d)\\b"));
    static const QRegularExpression words(QStringLiteral("^(\\p{L}{3,9})\\.?,?\\s+(20\\d\\d)\\b"));
    if (const auto number = numbers.match(text); number.hasMatch())
        return endOf(number.captured(2).toInt(), number.captured(1).toInt());
    const auto word = words.match(text);
    for (int month = 1; word.hasMatch() && month <= 12; ++month) {
        const QString name = QLocale(QLocale::English).monthName(month);
        if (name.startsWith(word.captured(1), Qt::CaseInsensitive))
            return endOf(word.captured(2).toInt(), month);
    }
    return {};
}

} // namespace

QDate cardExpiry(const QString &text)
{
    if (!isCard(text))
        return {};
    static const QRegularExpression label(QStringLiteral("\\b(recommended renewal(?: date)?|renew(?:al)?(?: due)? (?:by|date)|renewal due|card expires(?: on)?|expires?(?: on)?|expiration(?: date)?|"
                                                         "valid (?:until|through|thru|to))\\b[\\s:.–-]*"),
                                          QRegularExpression::CaseInsensitiveOption);
    auto found = label.globalMatch(text);
    while (found.hasNext()) {
        const QString after = text.mid(found.next().capturedEnd(), 40).simplified();
        if (const QDate month = monthAt(after); month.isValid())
            return month;
        const auto days = dateMentions(after);
        if (!days.isEmpty() && days.first().begin <= 2)
            return days.first().days.end;
    }
    return {};
}

} // namespace credence
