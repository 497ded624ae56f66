#include "core/extraction/wordings.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace credence {

namespace {

/// A single word whose capitals tell it from another ("PrEP" is no "prep") is matched as it is written.
QString asWritten(const QString &pattern)
{
    static const QRegularExpression escape(QStringLiteral("\\\\."));
    static const QRegularExpression innerCapital(QStringLiteral("^[A-Za-z]*[a-z][A-Z][A-Za-z]*$"));
    return QString(pattern).remove(escape).contains(innerCapital) ? QStringLiteral("(?-i:%1)").arg(pattern) : QStringLiteral("(?:%1)").arg(pattern);
}

/// One expression that matches where any of `patterns` does.
QRegularExpression anyOf(const QJsonArray &patterns)
{
    QStringList parts;
    for (const QJsonValue &pattern : patterns)
        parts << asWritten(pattern.toString());
    return QRegularExpression(parts.join(QLatin1Char('|')), QRegularExpression::CaseInsensitiveOption);
}

QList<Wording> loaded(const QString &path, const QString &key)
{
    QFile file(path);
    QFile additions(QStringLiteral(":/catalogue/readings.json"));
    QHash<QString, QJsonObject> more;
    if (additions.open(QIODevice::ReadOnly)) {
        for (const QJsonValue &value : QJsonDocument::fromJson(additions.readAll()).object().value("more_patterns").toArray())
            more.insert(value["id"].toString(), value.toObject());
    }
    const auto both = [&](const QJsonObject &entry, const QString &which) {
        QJsonArray patterns = entry.value(which).toArray();
        for (const QJsonValue &pattern : more.value(entry.value("id").toString()).value(which).toArray())
            patterns << pattern;
        return anyOf(patterns);
    };
    QList<Wording> wordings;
    if (!file.open(QIODevice::ReadOnly))
        return wordings;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).object().value(key).toArray()) {
        const QJsonObject entry = value.toObject();
        const Wording wording{entry.value("id").toString(), both(entry, "patterns"), both(entry, "weak_patterns")};
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
