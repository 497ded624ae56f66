// One line of the open record format <-> one value: what `add` reads and `export json` writes.
#pragma once

#include "core/activities/activity.h"
#include "core/base/result.h"
#include "core/outcomes/record_fields.h"
#include "core/requirements/source.h"
#include "core/story/goal.h"
#include "core/story/profile.h"
#include "core/story/story.h"
#include "core/vault/document.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

#include <functional>
#include <variant>

namespace credence {

/// The first line of an export.
struct RecordHeader {
    int version = 1;
    friend bool operator==(const RecordHeader &, const RecordHeader &) = default;
};

/// A document with its bytes, or with the path of the file that holds them (then `bytes` is empty).
struct DocumentRecord {
    Document document; ///< name, type, filing, about, added, expires and ref; everything else is found from the bytes
    QByteArray bytes;
    QString path;
    friend bool operator==(const DocumentRecord &, const DocumentRecord &) = default;
};

struct SettingRecord {
    QString key;
    QJsonValue value;
    friend bool operator==(const SettingRecord &, const SettingRecord &) = default;
};

using Record = std::variant<RecordHeader, Profile, Source, Activity, DocumentRecord, Story, Goal, SettingRecord, Criterion, Signal, Pivot, Theme, Stack, Evaluation,
                            Capture, Action, Skill, Artifact, Project, Presentation, Teaching, Role, Person, Note, TimeBlock, Task, Review, Link, Audit>;

/// Reads one object. The record's own "id" becomes `ref`, the id stays null: whoever stores it makes one. References to
/// other records stay as written; see mapReferences. Unknown kinds, keys, words and catalogue ids are Errors that name them.
Result<Record> recordFromJson(const QJsonObject &object);
Result<Record> recordFromLine(const QByteArray &line);

/// Every key that a record of this kind may have, "id" too, sorted; empty for an unknown kind.
QStringList recordKeys(const QString &kind);

/// The record's own id in its stream; "" when it gave none.
QString recordRef(const Record &record);

/// The reverse, keys in the order of the table, missing ones left out. "id" is the ref, or the id when there is no ref.
/// A requirement's overrules and other references are written as they are; map them first when they should be refs.
QJsonObject recordToJson(const Record &record);
/// One compact line without line break.
QByteArray recordToLine(const Record &record);

/// Replaces every reference to another record: `about` of a document, `requirement` of an overrule, goals, signals and
/// criteria of an activity, and every reference of the other kinds (visitFields). On the way in from refs to ids, on the way out from ids to refs.
void mapReferences(Record &record, const std::function<QString(const QString &)> &map);
/// The same, told the key that names each reference ("goals", "from" …).
void mapReferences(Record &record, const std::function<QString(const QString &ref, const QString &key)> &map);

/// The kind of record that a key wants ("goals": goal); "" when it takes any kind, or several.
QString kindWantedBy(const QString &key);

} // namespace credence
