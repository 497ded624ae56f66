#include "core/advice/what_next.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"

#include <QJsonArray>

#include <algorithm>

namespace credence {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }
QJsonValue day(QDate value) { return value.isValid() ? QJsonValue(isoText(value)) : QJsonValue(QJsonValue::Null); }

QJsonArray fillsJson(const QList<GapFill> &fills)
{
    QJsonArray out;
    for (const GapFill &fill : fills)
        out.append(QJsonObject{{key("requirement"), fill.requirement}, {key("rule"), fill.rule}, {key("label"), fill.label}, {key("amount"), fill.amount.toDouble()}, {key("on"), day(fill.on)}});
    return out;
}

QJsonObject pickJson(const Pick &pick)
{
    return {{key("id"), pick.activity.text},
            {key("title"), pick.title},
            {key("hours"), pick.hoursKnown ? QJsonValue(pick.hours.toDouble()) : QJsonValue(QJsonValue::Null)},
            {key("cost"), pick.cost ? QJsonValue(Credits{pick.cost->cents}.toDouble()) : QJsonValue(QJsonValue::Null)},
            {key("fills"), fillsJson(pick.fills)},
            {key("has_day"), pick.hasDay},
            {key("why"), pick.why}};
}

QString lookForText(const LookFor &look)
{
    const CreditType *type = catalogue().creditType(look.type);
    QString text = QStringLiteral("  %1 %2: %3").arg(look.amount.text(), unitWord(look.unit, look.amount), look.topicName);
    if (type)
        text += QStringLiteral(", as %1").arg(type->name);
    text += dueWords(look.due, look.overdue, writtenDay(look.due)) + onWords(look.on, writtenDay(look.on));
    QStringList closes;
    for (const GapFill &fill : look.fills)
        closes << fill.requirement + QStringLiteral(" (%1)").arg(fill.label);
    return text + QStringLiteral("\n      closes ") + closes.join(QStringLiteral("; ")) + QLatin1Char('\n');
}

} // namespace

QJsonObject nextJson(const NextAdvice &advice, QDate today)
{
    QJsonArray picks, open, lookFor, toConfirm;
    for (const ToConfirm &one : advice.toConfirm)
        toConfirm.append(QJsonObject{{key("id"), one.activity.text}, {key("title"), one.title}, {key("day"), day(one.day)}});
    for (const Pick &pick : advice.picks)
        picks.append(pickJson(pick));
    for (const StillOpen &gap : advice.open)
        open.append(QJsonObject{{key("requirement"), gap.requirement}, {key("rule"), gap.rule}, {key("label"), gap.label}, {key("open"), gap.open.toDouble()}, {key("unit"), gap.unit}, {key("due"), day(gap.due)}, {key("overdue"), gap.overdue}, {key("on"), day(gap.on)}});
    for (const LookFor &look : advice.lookFor)
        lookFor.append(QJsonObject{{key("topic"), look.topic.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(look.topic)}, {key("what"), look.topicName},
                                   {key("type"), look.type.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(look.type)}, {key("amount"), look.amount.toDouble()},
                                   {key("unit"), look.unit}, {key("due"), day(look.due)}, {key("overdue"), look.overdue}, {key("on"), day(look.on)}, {key("fills"), fillsJson(look.fills)}});
    return {{key("today"), isoText(today)}, {key("picks"), picks}, {key("hours"), advice.hours.toDouble()}, {key("cost"), Credits{advice.cost.cents}.toDouble()},
            {key("proved"), advice.proved}, {key("open"), open}, {key("look_for"), lookFor},
            {key("not_known"), notReckonedJson(advice.notKnown)},
            {key("to_confirm"), toConfirm},
            {key("why_nothing"), advice.whyNothing.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(advice.whyNothing)}};
}

QString hoursWords(const NextAdvice &advice)
{
    const QString known = advice.hours.text() + QLatin1Char(' ') + unitWord(QStringLiteral("hour"), advice.hours);
    if (std::all_of(advice.picks.cbegin(), advice.picks.cend(), [](const Pick &pick) { return pick.hoursKnown; }))
        return known;
    return advice.hours == Credits{} ? QStringLiteral("hours not recorded") : known + QStringLiteral(" and others not recorded");
}

namespace {

QString provedWords(const NextAdvice &advice)
{
    if (advice.picks.isEmpty())
        return advice.limited ? QStringLiteral("Proved: nothing on your list of ideas closes any of it within these limits.") : QStringLiteral("Proved: nothing on your list of ideas closes any of it.");
    return QStringLiteral("Proved: no set of your ideas leaves less open, and none that leaves as little is smaller or serves your story better.");
}

QString notKnownText(const NextAdvice &advice)
{
    QString text;
    for (const NotReckoned &one : advice.notKnown)
        text += QStringLiteral("  %1\n").arg(notReckonedText(one));
    return text.isEmpty() ? text : QStringLiteral("Not known yet, and left out:\n") + text;
}

} // namespace

QString certaintyWords(const NextAdvice &advice)
{
    if (!advice.proved && advice.picks.isEmpty())
        return QStringLiteral("No idea was found that closes any of it. That is not proved: there were too many sets to try in the time.");
    if (advice.hoursOpen)
        return QStringLiteral("Best set found, if it fits your hours: how long a course of it takes is not recorded. Enter its hours and ask again.");
    if (advice.costOpen)
        return QStringLiteral("Best set found, if it fits your budget: what a course of it costs is not recorded. Enter the cost and ask again.");
    if (!advice.proved)
        return QStringLiteral("Best set found, not proved: limits or rules that depend on one another leave too many sets to try, and a smaller or better one may exist.");
    return provedWords(advice) + (advice.notKnown.isEmpty() ? QString() : QStringLiteral(" That is as far as it is known: see below what is not."));
}

QString restWords(const NextAdvice &advice)
{
    if (!advice.proved)
        return advice.picks.isEmpty() ? QStringLiteral("Still open. Worth looking for:") : QStringLiteral("Still open with this set. Worth looking for:");
    return advice.limited ? QStringLiteral("No set of your ideas within these limits closes the rest as well. Worth looking for:") : QStringLiteral("No idea on your list closes the rest. Worth looking for:");
}

QString toConfirmWords(const ToConfirm &course, const QString &day)
{
    return QStringLiteral("“%1” was planned for %2. If it was done, say so; until then it closes nothing.").arg(course.title, day);
}

QString dueWords(QDate due, bool overdue, const QString &day)
{
    if (!due.isValid())
        return {};
    return overdue ? QStringLiteral(", overdue since %1: ask the authority what it accepts now").arg(day) : QStringLiteral(", by %1").arg(day);
}

QString onWords(QDate on, const QString &day)
{
    return on.isValid() ? QStringLiteral(", as of %1: its window moves on with every day").arg(day) : QString();
}

QString nextText(const NextAdvice &advice)
{
    QString also;
    for (const ToConfirm &course : advice.toConfirm)
        also += toConfirmWords(course, writtenDay(course.day)) + QLatin1Char('\n');
    if (advice.picks.isEmpty() && advice.open.isEmpty())
        return advice.whyNothing + QLatin1Char('\n') + also + notKnownText(advice);
    QString text;
    if (!advice.picks.isEmpty())
        text += QStringLiteral("Take next (%1):\n").arg(hoursWords(advice));
    for (const Pick &pick : advice.picks)
        text += QStringLiteral("  %1\n      %2\n").arg(pick.title, pick.why);
    text += certaintyWords(advice) + QLatin1Char('\n');
    if (!advice.lookFor.isEmpty())
        text += restWords(advice) + QLatin1Char('\n');
    for (const LookFor &look : advice.lookFor)
        text += lookForText(look);
    return text + also + notKnownText(advice);
}

} // namespace credence
