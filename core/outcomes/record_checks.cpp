#include "core/outcomes/record_checks.h"

#include <QRegularExpression>

namespace credence {

bool isQuarter(const QString &text)
{
    static const QRegularExpression quarter(QStringLiteral("\\A[0-9]{4}-Q[1-4]\\z"));
    return quarter.match(text).hasMatch();
}

bool isRecurrence(const QString &text)
{
    static const QRegularExpression rule(QStringLiteral(
        "\\A(?:RRULE:)?FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)"
        "(?:;(?:INTERVAL=[1-9][0-9]{0,3}|COUNT=[1-9][0-9]{0,3}|UNTIL=[0-9]{8}(?:T[0-9]{6}Z?)?|WKST=(?:MO|TU|WE|TH|FR|SA|SU)"
        "|BYDAY=[+-]?[0-9]{0,2}(?:MO|TU|WE|TH|FR|SA|SU)(?:,[+-]?[0-9]{0,2}(?:MO|TU|WE|TH|FR|SA|SU))*"
        "|BY(?:MONTH|MONTHDAY|YEARDAY|WEEKNO|SETPOS|HOUR|MINUTE)=-?[0-9]{1,3}(?:,-?[0-9]{1,3})*))*\\z"));
    return rule.match(text).hasMatch();
}

bool isMailAddress(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("\\A[^@\\s]+@[^@\\s]+\\.[^@\\s.]+\\z"));
    return address.match(text).hasMatch();
}

QString problemOf(const Criterion &criterion)
{
    if (criterion.weight.value_or(0) < 0)
        return QStringLiteral("\"weight\" (%1) cannot be below zero. Write 0 or more, or leave it out.").arg(*criterion.weight);
    return {};
}

QString problemOf(const Note &note)
{
    if (note.quarter.isEmpty() || isQuarter(note.quarter))
        return {};
    return QStringLiteral("\"quarter\" (%1) is no quarter. Write a year and Q1 to Q4, as in 2026-Q1.").arg(note.quarter);
}

QString problemOf(const Person &person)
{
    if (person.email.isEmpty() || isMailAddress(person.email))
        return {};
    return QStringLiteral("\"email\" (%1) is no address for mail. Write it as in a.okafor@hospital.org, or leave it out.").arg(person.email);
}

QString problemOf(const Capture &capture)
{
    constexpr qsizetype mostTakeaways = 5; // A6
    if (capture.takeaways.size() <= mostTakeaways)
        return {};
    return QStringLiteral("\"takeaways\" has %1 entries; a page holds three to five. Keep the five that matter most.").arg(capture.takeaways.size());
}

QString problemOf(const Presentation &p)
{
    if (p.submitted.isValid() && p.accepted.isValid() && p.accepted < p.submitted)
        return QStringLiteral("What was accepted on %1 cannot have been submitted later, on %2. Correct one of the two days.").arg(isoText(p.accepted), isoText(p.submitted));
    return {};
}

QString problemOf(const Role &role)
{
    if (role.asked.isValid() && role.days.start.isValid() && role.days.start < role.asked)
        return QStringLiteral("A role that began on %1 cannot have been asked for later, on %2. Correct one of the two days.").arg(isoText(role.days.start), isoText(role.asked));
    return {};
}

QString problemOf(const Teaching &teaching)
{
    if (teaching.score && teaching.scale && *teaching.score > *teaching.scale)
        return QStringLiteral("A score of %1 cannot be on a scale that ends at %2. Correct one of the two.").arg(teaching.score->text(), teaching.scale->text());
    return {};
}

QString problemOf(const TimeBlock &block)
{
    if (!block.start.isValid())
        return QStringLiteral("The key \"start\" of the block is missing. Write its day and time, as in 2026-01-13T17:00.");
    if (block.minutes && (*block.minutes < 1 || *block.minutes > 24 * 60))
        return QStringLiteral("\"minutes\" (%1) is no length of a block. Write 1 to 1440, or leave it out.").arg(*block.minutes);
    if (!block.repeat.isEmpty() && !isRecurrence(block.repeat))
        return QStringLiteral("\"repeat\" (%1) is no rule of repetition. Write one as in FREQ=WEEKLY;INTERVAL=2, or leave it out.").arg(block.repeat);
    for (const KeptDay &day : block.kept) {
        if (!day.date.isValid())
            return QStringLiteral("An entry of \"kept\" has no \"date\". Write the day it is about.");
    }
    return {};
}

QString problemOf(const Review &review)
{
    static const QRegularExpression year(QStringLiteral("\\A[0-9]{4}\\z"));
    if (review.type.isEmpty())
        return QStringLiteral("The key \"type\" of the review is missing. Write quarterly or annual.");
    if (review.period.isEmpty() || isQuarter(review.period) || year.match(review.period).hasMatch())
        return {};
    return QStringLiteral("\"period\" (%1) is neither a quarter nor a year. Write it as in 2026-Q1 or 2026.").arg(review.period);
}

QString problemOf(const Audit &audit)
{
    const auto before = [](QDate day, QDate first) { return day.isValid() && first.isValid() && day < first; };
    if (before(audit.due, audit.asked))
        return QStringLiteral("The answer cannot be due (%1) before the authority asked (%2). Correct one of the two days.").arg(isoText(audit.due), isoText(audit.asked));
    if (before(audit.sent, audit.asked) || before(audit.answered, audit.sent.isValid() ? audit.sent : audit.asked))
        return QStringLiteral("The days of this audit are out of order: first the authority asks, then you send, then it answers. Correct one of them.");
    return {};
}

QString problemOf(const Link &link)
{
    if (!link.from.isEmpty() && link.from == link.to)
        return QStringLiteral("The link leads from “%1” to itself. Name two different records in \"from\" and \"to\".").arg(link.from);
    return {};
}

} // namespace credence
