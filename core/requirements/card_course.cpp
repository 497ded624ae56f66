#include "core/requirements/card_course.h"

#include <QSet>

#include <algorithm>

namespace credence {

namespace {

bool isHeardOrRead(const QString &format)
{
    static const QSet<QString> formats{QStringLiteral("speaking"), QStringLiteral("grand-rounds"), QStringLiteral("journal"), QStringLiteral("podcast"),
                                       QStringLiteral("point-of-care"), QStringLiteral("webinar"), QStringLiteral("sponsored-dinner"), QStringLiteral("national-conference"),
                                       QStringLiteral("national-conference-presenting"), QStringLiteral("regional-conference"), QStringLiteral("qi-project"), QStringLiteral("leadership-program"),
                                       QStringLiteral("self-assessment")};
    return formats.contains(format);
}

/// It may be the course, when its title names the card and nothing more.
bool mayBeIt(const QString &format) { return format.isEmpty() || format == QLatin1String("live") || format == QLatin1String("other") || format == QLatin1String("simulation"); }

bool isAboutIt(const QString &title)
{
    static const QRegularExpression words(QStringLiteral("\\?|\\b(not|no|what|how|why|when|does|is|about|review|updates?|changes?|changed|essentials|instructors?|pharmacology|journal|article|lecture|talk|rounds|podcast|"
                                                         "webinar|guidelines?|news|overview|intro|introduction|prep|preparation|pre-?course|precourse|self-assessment|pearls|tips|study|teaching|taught|faculty|directors?|designing|design|educators?|debrief\\w*|drill|practice|observed|failed|not passed|cancel\\w*|canceled|missed)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(title).hasMatch();
}

/// Nothing beside the name of the card, of who gives it and that a course of it was taken.
bool isOnlyItsName(const QList<QRegularExpression> &titles, QString title)
{
    static const QRegularExpression aside(QStringLiteral("\\b(AHA|American Heart Association|American Red Cross|Red Cross|for|healthcare|health care|professionals?|the|and|in|providers?|renewal|recertification|re-certification|certification|certified|course|class|initial|full|blended|skills|session|heartcode|cards?|e-?cards?)\\b|[\\d\\W_]"),
                                          QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpression &pattern : titles)
        title.remove(pattern);
    return title.remove(aside).isEmpty();
}

} // namespace

CardCourse cardCourse(const QList<QRegularExpression> &titles, const Activity &activity)
{
    const bool named = std::any_of(titles.begin(), titles.end(), [&](const QRegularExpression &pattern) { return pattern.match(activity.title).hasMatch(); });
    if (!named || isHeardOrRead(activity.format))
        return CardCourse::No;
    if (isAboutIt(activity.title))
        return CardCourse::Maybe;
    if (activity.format == QLatin1String("certification-course"))
        return CardCourse::Sure;
    return mayBeIt(activity.format) && isOnlyItsName(titles, activity.title) ? CardCourse::Sure : CardCourse::Maybe;
}

} // namespace credence
