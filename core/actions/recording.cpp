#include "core/actions/recording.h"

#include "core/activities/validation.h"
#include "core/extraction/reading_json.h"
#include "core/portfolio/outcome_lists.h"
#include "core/portfolio/stores.h"
#include "core/requirements/rule_origin.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace credence {

namespace {

constexpr qsizetype mostActiveGoals = 3; // S4

template <class... Functions> struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions> Overloaded(Functions...) -> Overloaded<Functions...>;

/// Gives the record a new id; answers it.
QString giveId(Record &record)
{
    return std::visit(Overloaded{
                          [](RecordHeader &) { return QStringLiteral("credence"); },
                          [](Profile &) { return QStringLiteral("profile"); },
                          [](SettingRecord &setting) { return setting.key; },
                          [](DocumentRecord &document) { return (document.document.id = newId<DocumentId>()).text; },
                          [](auto &value) { return (value.id = newId<decltype(value.id)>()).text; },
                      },
                      record);
}

/// References that must lead somewhere: what a document proves, and the requirement an overrule is about. Others stay as
/// they are written when nothing has that name.
QSet<QString> strictReferences(const Record &record)
{
    QSet<QString> strict;
    if (const auto *document = std::get_if<DocumentRecord>(&record))
        strict = QSet<QString>(document->document.about.cbegin(), document->document.about.cend());
    if (const auto *activity = std::get_if<Activity>(&record)) {
        for (const Overrule &overrule : activity->overrules)
            strict.insert(overrule.source.text);
    }
    return strict;
}

Result<> resolve(Record &record, const RefIds &refs)
{
    const QSet<QString> strict = strictReferences(record);
    QString missing;
    mapReferences(record, [&](const QString &ref) {
        const auto id = refs.constFind(ref);
        if (id != refs.cend())
            return *id;
        if (strict.contains(ref) && missing.isEmpty())
            missing = ref;
        return ref;
    });
    if (missing.isEmpty())
        return {};
    return Error{ErrorKind::NotFound, QStringLiteral("There is no record “%1” to refer to. Add that one first; this one was not kept.").arg(missing), {}};
}

Result<> readBytes(DocumentRecord &record)
{
    if (record.path.isEmpty())
        return {};
    QFile file(record.path);
    if (!QFileInfo(record.path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::File, QStringLiteral("The file “%1” could not be read, so this document was not kept. Check the path.").arg(record.path), file.errorString()};
    record.bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::File, QStringLiteral("The file “%1” could not be read to its end, so this document was not kept.").arg(record.path), file.errorString()};
    return {};
}

Result<> putReading(Stores &stores, const DocumentId &id, Reading reading)
{
    const QString text = std::exchange(reading.text, QString());
    return stores.vault.putReading(id, {QJsonDocument(readingJson(reading)).toJson(QJsonDocument::Compact), text});
}

Result<> putDocument(Stores &stores, DocumentRecord &record, const std::optional<Reading> &reading, QDate today)
{
    if (auto read = readBytes(record); !read)
        return read;
    Document &document = record.document;
    document.sha256 = QString::fromLatin1(QCryptographicHash::hash(record.bytes, QCryptographicHash::Sha256).toHex());
    document.size = record.bytes.size();
    document.added = today;
    if (reading) {
        document.mediaType = reading->mediaType;
        if (reading->pages > 0)
            document.pages = reading->pages;
    }
    auto done = stores.vault.keepBytes(document.sha256, record.bytes);
    if (done)
        done = stores.vault.put(document);
    return done && reading ? putReading(stores, document.id, *reading) : done;
}

Result<> putStory(Stores &stores, const Story &story)
{
    const auto stories = stores.story.stories();
    if (!stories)
        return stories.error();
    const bool active = std::any_of(stories->cbegin(), stories->cend(), [](const Story &other) { return !other.to.isValid(); });
    if (active && !story.to.isValid())
        return Error{ErrorKind::Conflict, QStringLiteral("One story is active already; scattered effort is the first killer. This one was not kept; give the other one an end first."), {}};
    return stores.story.putStory(story);
}

bool isActive(const Goal &goal) { return goal.state.isEmpty() || goal.state == QLatin1String("active"); }

Result<> putGoal(Stores &stores, const Goal &goal)
{
    const auto goals = stores.story.goals();
    if (!goals)
        return goals.error();
    if (isActive(goal) && std::count_if(goals->cbegin(), goals->cend(), isActive) >= mostActiveGoals)
        return Error{ErrorKind::Conflict, QStringLiteral("Three goals are active already. This one was not kept; finish or drop one first."), {}};
    return stores.story.putGoal(goal);
}

Result<> put(Stores &stores, IncomingRecord &incoming, QDate today)
{
    return std::visit(Overloaded{
                          [](const RecordHeader &) { return Result<>(); },
                          [&](const Profile &profile) { return stores.story.putProfile(profile); },
                          [&](const SettingRecord &setting) { return stores.settings.put(setting.key, setting.value); },
                          [&](const Source &source) { return stores.requirements.put(withRulesKept(source)); },
                          [&](const Activity &activity) {
                              auto fine = validated(activity);
                              return fine ? stores.activities.put(activity) : fine;
                          },
                          [&](DocumentRecord &document) { return putDocument(stores, document, incoming.reading, today); },
                          [&](const Story &story) { return putStory(stores, story); },
                          [&](const Goal &goal) { return putGoal(stores, goal); },
                          [&](const auto &outcome) { return stores.outcomes.put(outcome); },
                      },
                      incoming.record);
}

template <class T> void addTo(RefIds &refs, const QList<Shared<T>> &values)
{
    for (const auto &value : values) {
        refs.insert(value->id.text, value->id.text);
        if (!value->ref.isEmpty())
            refs.insert(value->ref, value->id.text);
    }
}

} // namespace

RefIds refsOf(const Snapshot &snapshot)
{
    RefIds refs;
    addTo(refs, snapshot.activities);
    addTo(refs, snapshot.documents);
    addTo(refs, snapshot.sources);
    addTo(refs, snapshot.stories);
    addTo(refs, snapshot.goals);
    forEachOutcomeList([&](auto list) { addTo(refs, snapshot.*list); });
    return refs;
}

Added addRecords(Portfolio &portfolio, QList<IncomingRecord> records, RefIds &refs, QDate today)
{
    Added added;
    RefIds known = refs;
    QStringList ids;
    for (IncomingRecord &incoming : records) {
        const QString ref = recordRef(incoming.record);
        ids.append(giveId(incoming.record));
        if (!ref.isEmpty())
            known.insert(ref, ids.last());
        known.insert(ids.last(), ids.last());
    }
    const QString label = records.size() == 1 ? QStringLiteral("Add record") : QStringLiteral("Add %1 records").arg(records.size());
    auto done = portfolio.write(label, [&](Stores &stores) -> Result<> {
        for (qsizetype i = 0; i < records.size(); ++i) {
            auto kept = resolve(records[i].record, known);
            if (kept)
                kept = put(stores, records[i], today);
            if (!kept)
                return kept;
            added.ids.append(ids[i]);
        }
        return {};
    });
    if (done)
        refs = std::move(known);
    else
        added.error = done.error();
    return added;
}

} // namespace credence
