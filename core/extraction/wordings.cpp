#include "core/extraction/wordings.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace credence {

namespace {

/// One expression that matches where any of `patterns` does.
QRegularExpression anyOf(const QJsonArray &patterns)
{
    QStringList parts;
    for (const QJsonValue &pattern : patterns)
        parts << QStringLiteral("(?:%1)").arg(pattern.toString());
    return QRegularExpression(parts.join(QLatin1Char('|')), QRegularExpression::CaseInsensitiveOption);
}

QList<Wording> loaded(const QString &path, const QString &key)
{
    QFile file(path);
    QList<Wording> wordings;
    if (!file.open(QIODevice::ReadOnly))
        return wordings;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).object().value(key).toArray()) {
        const QJsonObject entry = value.toObject();
        const Wording wording{entry.value("id").toString(), anyOf(entry.value("patterns").toArray()), anyOf(entry.value("weak_patterns").toArray())};
        if (!wording.strong.pattern().isEmpty() || !wording.weak.pattern().isEmpty())
            wordings << wording;
    }
    return wordings;
}

} // namespace

const QList<Wording> &creditWordings()
{
    static const QList<Wording> wordings = loaded(QStringLiteral(":/catalogue/credit-types.json"), QStringLiteral("credit_types"));
    return wordings;
}

const QList<Wording> &topicWordings()
{
    static const QList<Wording> wordings = loaded(QStringLiteral(":/catalogue/topics.json"), QStringLiteral("topics"));
    return wordings;
}

} // namespace credence
