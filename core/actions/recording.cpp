#include "core/actions/recording.h"

#include "core/actions/telling.h"
#include "core/activities/validation.h"
#include "core/extraction/reading_json.h"
#include "core/outcomes/record_checks.h"
#include "core/portfolio/outcome_lists.h"
#include "core/portfolio/stores.h"
#include "core/requirements/rule_origin.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>
#include <QUuid>

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

/// References that must lead somewhere -> the field that names them.
QHash<QString, QString> strictReferences(const Record &record)
{
    QHash<QString, QString> strict;
    const auto add = [&](const char *field, const QStringList &refs) {
        for (const QString &ref : refs) {
            if (!ref.isEmpty())
                strict.insert(ref, QString::fromLatin1(field));
        }
    };
    std::visit(Overloaded{
                   [&](const DocumentRecord &document) { add("about", document.document.about); },
                   [&](const Activity &activity) {
                       for (const Overrule &overrule : activity.overrules)
                           add("overrule", {overrule.source.text});
                       add("goals", activity.goals);
                       add("signals", activity.signalIds);
                       add("criteria", activity.criteria);
                   },
                   [&](const Evaluation &evaluation) { add("activity", {evaluation.activity}); },
                   [&](const Capture &capture) { add("activity", {capture.activity}); },
                   [&](const Action &action) { add("activity", {action.activity}); },
                   [&](const Artifact &artifact) { add("activity", {artifact.activity}); },
                   [&](const Audit &audit) { add("requirement", {audit.requirement}); },
                   [&](const Link &link) {
                       add("from", {link.from});
                       add("to", {link.to});
                   },
                   [](const auto &) {},
               },
               record);
    return strict;
}

Error nothingCalled(const QString &ref, const QString &field)
{
    return {ErrorKind::NotFound, QStringLiteral("There is no record “%1” to refer to in \"%2\". Add that one first, or leave it out; this one was not kept.").arg(ref, field), {}};
}

/// In an export, the id of a record that was removed.
bool mayBeGone(const QString &ref, const RefIds &refs) { return refs.exported && !QUuid::fromString(ref).isNull(); }

Result<> resolve(Record &record, RefIds &refs)
{
    const auto strict = strictReferences(record);
    QString missing;
    mapReferences(record, [&](const QString &ref) {
        const auto id = refs.ids.constFind(ref);
        if (id != refs.ids.cend())
            return *id;
        refs.open.insert(ref);
        if (strict.contains(ref) && !mayBeGone(ref, refs) && missing.isEmpty())
            missing = ref;
        return ref;
    });
    if (!missing.isEmpty())
        return nothingCalled(missing, strict.value(missing));
    const auto *activity = std::get_if<Activity>(&record);
    if (activity && !activity->theme.isEmpty() && !refs.themes.contains(activity->theme) && !refs.exported)
        return nothingCalled(activity->theme, QStringLiteral("theme"));
    if (const auto *link = std::get_if<Link>(&record); link && !problemOf(*link).isEmpty())
        return Error{ErrorKind::Invalid, problemOf(*link), {}};
    return {};
}

QString recordKind(const Record &record)
{
    return std::visit(Overloaded{
                          [](const RecordHeader &) { return QString(); },
                          [](const Profile &) { return QString(); },
                          [](const SettingRecord &) { return QString(); },
                          [](const DocumentRecord &) { return QStringLiteral("document"); },
                          [](const Source &) { return QStringLiteral("requirement"); },
                          [](const Activity &) { return QStringLiteral("activity"); },
                          [](const Story &) { return QStringLiteral("story"); },
                          [](const Goal &) { return QStringLiteral("goal"); },
                          [](const auto &noun) { return QString::fromLatin1(noun.kind); },
                      },
                      record);
}

QString takenName(const QString &kind, const QString &ref) { return kind + QLatin1Char(' ') + ref; }

/// Two records of one kind and name could not be told apart by those that refer to them.
Result<> claimName(const Record &record, RefIds &refs, QStringList &taken)
{
    const QString ref = recordRef(record);
    const QString name = takenName(recordKind(record), ref);
    if (ref.isEmpty())
        return {};
    if (refs.taken.contains(name))
        return Error{ErrorKind::Conflict, QStringLiteral("There is a record of the kind %1 with the \"id\" “%2” already. Give this one another id, or none; it was not kept.").arg(recordKind(record), ref), {}};
    refs.taken.insert(name);
    taken.append(name);
    return {};
}

/// Records that were kept before what they name came: now they get its id.
Result<> settle(Stores &stores, const Snapshot &before, const RefIds &refs, const QSet<QString> &arrived)
{
    Result<> done;
    forEachOutcomeList([&](auto list) {
        for (const auto &each : before.*list) {
            bool changed = false;
            Record record = *each;
            mapReferences(record, [&](const QString &ref) {
                changed = changed || arrived.contains(ref);
                return arrived.contains(ref) ? refs.ids.value(ref) : ref;
            });
            if (done && changed)
                done = stores.outcomes.put(std::get<std::decay_t<decltype(*each)>>(record));
        }
    });
    return done;
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
    if (!document.added.isValid())
        document.added = today;
    if (reading) {
        document.mediaType = reading->mediaType;
        if (reading->pages > 0)
            document.pages = reading->pages;
    }
    if (record.bytes.isEmpty())
        return Error{ErrorKind::Invalid, QStringLiteral("The document “%1” is empty, so it was not kept. Give its bytes in \"base64\", or a \"file\" that has some.").arg(document.name), {}};
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

Result<> putProfile(Stores &stores, const Profile &profile, QDate today)
{
    if (profile.birthDate > today)
        return Error{ErrorKind::Invalid, bornInTheFuture(profile.birthDate), {}};
    if (!profile.name.isEmpty())
        return stores.story.putProfile(profile);
    const auto before = stores.story.profile(); // a record without a name leaves the one that is there
    if (!before)
        return before.error();
    Profile named = profile;
    named.name = before->name;
    return stores.story.putProfile(named);
}

Result<> put(Stores &stores, IncomingRecord &incoming, QDate today)
{
    return std::visit(Overloaded{
                          [](const RecordHeader &) { return Result<>(); },
                          [&](const Profile &profile) { return putProfile(stores, profile, today); },
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

template <class T> void addTo(RefIds &refs, const QString &kind, const QList<Shared<T>> &values)
{
    for (const auto &value : values) {
        for (const QString &name : {value->id.text, value->ref}) {
            if (name.isEmpty())
                continue;
            refs.ids.insert(name, value->id.text);
            refs.taken.insert(takenName(kind, name));
        }
    }
}

/// What activities may call it.
QStringList namesOf(const Theme &theme)
{
    QStringList names{theme.name, theme.ref, theme.id.text};
    names.removeAll(QString());
    return names;
}

/// What a list of records added to the names that are known, to be taken back when they were not kept.
struct NewNames {
    QList<std::pair<QString, QString>> ids; ///< with what the name stood for before; "" for nothing
    QStringList taken;
    QStringList themes;

    void know(RefIds &refs, const QString &name, const QString &id)
    {
        ids.append({name, refs.ids.value(name)});
        refs.ids.insert(name, id);
    }
    void takeBack(RefIds &refs) const
    {
        for (auto each = ids.crbegin(); each != ids.crend(); ++each) {
            if (each->second.isEmpty())
                refs.ids.remove(each->first);
            else
                refs.ids.insert(each->first, each->second);
        }
        for (const QString &name : taken)
            refs.taken.remove(name);
        for (const QString &name : themes)
            refs.themes.remove(name);
    }
};

/// Makes the ids of `records` known; answers them, in order.
QStringList introduce(QList<IncomingRecord> &records, RefIds &refs, NewNames &added)
{
    QStringList ids;
    for (IncomingRecord &incoming : records) {
        const QString ref = recordRef(incoming.record);
        ids.append(giveId(incoming.record));
        if (!ref.isEmpty())
            added.know(refs, ref, ids.last());
        added.know(refs, ids.last(), ids.last());
        refs.exported = refs.exported || std::holds_alternative<RecordHeader>(incoming.record);
        const auto *theme = std::get_if<Theme>(&incoming.record);
        for (const QString &name : theme ? namesOf(*theme) : QStringList()) {
            if (!refs.themes.contains(name))
                added.themes.append(name);
            refs.themes.insert(name);
        }
    }
    return ids;
}

} // namespace

RefIds refsOf(const Snapshot &snapshot)
{
    RefIds refs;
    addTo(refs, QStringLiteral("activity"), snapshot.activities);
    addTo(refs, QStringLiteral("document"), snapshot.documents);
    addTo(refs, QStringLiteral("requirement"), snapshot.sources);
    addTo(refs, QStringLiteral("story"), snapshot.stories);
    addTo(refs, QStringLiteral("goal"), snapshot.goals);
    forEachOutcomeList([&](auto list) { addTo(refs, kindOf(list), snapshot.*list); });
    for (const auto &theme : snapshot.themes) {
        const QStringList names = namesOf(*theme);
        refs.themes.unite(QSet<QString>(names.cbegin(), names.cend()));
    }
    return refs;
}

Added addRecords(Portfolio &portfolio, QList<IncomingRecord> records, RefIds &refs, QDate today)
{
    Added added;
    NewNames names;
    const QStringList ids = introduce(records, refs, names);
    QSet<QString> arrived;
    for (const IncomingRecord &incoming : records)
        arrived.insert(recordRef(incoming.record));
    arrived.intersect(refs.open);
    const auto before = arrived.isEmpty() ? nullptr : portfolio.snapshot();
    const QString label = records.size() == 1 ? QStringLiteral("Add record") : QStringLiteral("Add %1 records").arg(records.size());
    auto done = portfolio.write(label, [&](Stores &stores) -> Result<> {
        for (qsizetype i = 0; i < records.size(); ++i) {
            auto kept = claimName(records[i].record, refs, names.taken);
            if (kept)
                kept = resolve(records[i].record, refs);
            if (kept)
                kept = put(stores, records[i], today);
            if (!kept)
                return kept;
            added.ids.append(ids[i]);
        }
        return before ? settle(stores, *before, refs, arrived) : Result<>();
    });
    if (!done) {
        names.takeBack(refs);
        added.error = done.error();
    }
    return added;
}

} // namespace credence
