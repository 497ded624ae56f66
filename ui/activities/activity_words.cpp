#include "ui/activities/activity_words.h"

#include "core/activities/amount.h"
#include "core/catalogue/catalogue.h"

namespace credence {

namespace {

QString topicText(const QString &id)
{
    const Topic *topic = catalogue().topic(id);
    return topic ? topic->name : id;
}

} // namespace

QString shortCreditType(const QString &id)
{
    const CreditType *type = catalogue().creditType(id);
    if (!type)
        return id;
    QString name = type->name.section(QLatin1Char('('), 0, 0).section(QStringLiteral(" – "), 0, 0);
    name.remove(QStringLiteral(" Category"));
    name.remove(QStringLiteral(" PRA"));
    for (const char *ending : {" Credit", " credit"}) {
        if (name.endsWith(QLatin1String(ending)))
            name.chop(7);
    }
    return name.trimmed();
}

QString typeText(const Activity &activity)
{
    QStringList words;
    if (const CreditLine *line = leadingLine(activity); line && !line->type.isEmpty())
        words.append(shortCreditType(line->type));
    if (!activity.topics.isEmpty()) {
        QString topic = topicText(activity.topics.first());
        if (topic.size() > 1 && topic[1].isLower())
            topic[0] = topic[0].toLower();
        words.append(topic);
    }
    return words.join(QStringLiteral(" · "));
}

QString formatText(const QString &id)
{
    const Format *format = catalogue().format(id);
    return format ? format->name : id;
}

QString topicsText(const QStringList &ids)
{
    QStringList names;
    for (const QString &id : ids)
        names.append(topicText(id));
    return names.join(QStringLiteral(", "));
}

} // namespace credence
