#include "core/actions/sample_career.h"

#include "core/outcomes/drafts_of_words.h"

#include <QFile>
#include <QJsonDocument>
#include <QUuid>

namespace credence {

namespace {

QString idFor(const QString &name)
{
    static const QUuid space(QStringLiteral("0c5a7d42-51d7-5a51-8f0a-3a6f0b1f9e77"));
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

/// Every day within the value, however deep, moved; a quarter moves with its first day.
QJsonValue shifted(const QJsonValue &value, const std::function<QDate(QDate)> &moved)
{
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray entries = value.toArray();
        for (const QJsonValue entry : entries)
            array.append(shifted(entry, moved));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = shifted(it.value(), moved);
        return object;
    }
    const QString text = value.toString();
    if (const DateRange quarter = quarterDays(text); quarter.isKnown())
        return quarterOf(moved(quarter.start.addDays(45))); // its middle: a few days must not make it another one
    const QDate day = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    return day.isValid() ? QJsonValue(isoText(moved(day))) : value;
}

} // namespace

Result<QList<Record>> careerRecords(const QList<Activity> &activities, const QList<Source> &sources, const std::function<QDate(QDate)> &moved)
{
    QFile file(QStringLiteral(":/sample/career.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound, QStringLiteral("The sample is not part of this program. Nothing was written; install Credence again."), {}};
    QHash<QString, QString> ids;
    for (const Activity &activity : activities)
        ids.insert(activity.title, activity.id.text);
    for (const Source &source : sources)
        ids.insert(source.identifier, source.id.text);
    QList<Record> records;
    const QJsonArray lines = QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("records")).toArray();
    for (const QJsonValue line : lines) {
        auto record = recordFromJson(shifted(line, moved).toObject());
        if (!record)
            return record.error();
        const QString name = QString::number(records.size()) + recordRef(*record);
        forEachRecordKind([&]<class Noun>() {
            if (auto *noun = std::get_if<Noun>(&*record)) {
                noun->id = {idFor(name)};
                if (!noun->ref.isEmpty())
                    ids.insert(noun->ref, noun->id.text);
                noun->ref.clear();
            }
        });
        records << *record;
    }
    for (Record &record : records)
        mapReferences(record, [&](const QString &name) { return ids.value(name, name); });
    return records;
}

} // namespace credence
