#include "core/settings/settings_store.h"

#include "core/settings/threshold_words.h"
#include "core/storage/query.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace credence {

namespace {

const QString selectAll = QStringLiteral("SELECT key, value FROM setting ORDER BY key");
const QString putOne = QStringLiteral("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");

} // namespace

Result<Thresholds> SettingsStore::thresholds() const
{
    Query query(m_database, selectAll);
    if (auto done = query.run(); !done)
        return done.error();
    Thresholds thresholds;
    while (query.next()) {
        const QString name = query.text();
        // A name of a later version is left alone.
        setThreshold(thresholds, name, QJsonDocument::fromJson('[' + query.text().toUtf8() + ']').array().at(0));
    }
    auto done = query.outcome();
    return done ? Result<Thresholds>(thresholds) : Result<Thresholds>(done.error());
}

namespace {
QString refusal(const QString &name)
{
    const QStringList names = thresholdNames();
    return names.contains(name) ? QStringLiteral("The setting “%1” cannot take this value. Nothing was changed.").arg(name)
                                : QStringLiteral("There is no setting “%1”. Nothing was changed. Settings are: %2.").arg(name, names.join(QStringLiteral(", ")));
}
} // namespace

Result<> SettingsStore::put(const QString &name, const QJsonValue &value)
{
    Thresholds trial;
    if (!setThreshold(trial, name, value))
        return Error{ErrorKind::Invalid, refusal(name), {}};
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return Query(m_database, putOne).bind(name).bind(QString::fromUtf8(list.mid(1, list.size() - 2))).run();
}

} // namespace credence
