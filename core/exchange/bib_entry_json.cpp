#include "core/exchange/bib_entry_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace credence {

namespace {

QJsonObject entryJson(const BibEntry &entry)
{
    QJsonObject fields;
    for (auto it = entry.fields.cbegin(); it != entry.fields.cend(); ++it)
        fields.insert(it.key(), it.value());
    QJsonArray authors;
    for (const BibName &name : entry.authors)
        authors.append(QJsonArray{name.von, name.last, name.jr, name.first});
    return {{"type", entry.type}, {"key", entry.key}, {"fields", fields}, {"authors", authors}};
}

BibEntry entryFrom(const QJsonObject &object)
{
    BibEntry entry{object.value("type").toString(), object.value("key").toString(), {}, {}};
    const QJsonObject fields = object.value("fields").toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        entry.fields.insert(it.key(), it.value().toString());
    const QJsonArray authors = object.value("authors").toArray();
    for (const QJsonValue &value : authors) {
        const QJsonArray parts = value.toArray();
        entry.authors << BibName{parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toString(), parts.at(3).toString()};
    }
    return entry;
}

} // namespace

QByteArray bibFileJson(const BibFile &file)
{
    QJsonArray entries;
    for (const BibEntry &entry : file.entries)
        entries.append(entryJson(entry));
    return QJsonDocument(QJsonObject{{"entries", entries}, {"problems", QJsonArray::fromStringList(file.problems)}}).toJson(QJsonDocument::Compact);
}

Result<BibFile> bibFileFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.object().contains("entries"))
        return Error{ErrorKind::Invalid, QStringLiteral("The bibliography could not be read. Nothing was imported; export it anew and try again."), {}};
    BibFile file;
    const QJsonArray entries = document.object().value("entries").toArray();
    for (const QJsonValue &value : entries)
        file.entries << entryFrom(value.toObject());
    const QJsonArray problems = document.object().value("problems").toArray();
    for (const QJsonValue &value : problems)
        file.problems << value.toString();
    return file;
}

} // namespace credence
