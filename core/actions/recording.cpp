#include "core/actions/recording.h"

#include "core/actions/telling.h"
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

/// Records that were kept before what they name came: now they get its id.
Result<> settle(Stores &stores, const Snapshot &before, const RefIds &refs, const QSet<QString> &arrived)
{
    Result<> done;
    forEachOutcomeList([&](auto list) {
        for (const auto &each : before.*list) {
            bool changed = false;
            Record record = *each;
            mapReferences(record, [&](const QString &ref, const QString &key) {
                const QString id = arrived.contains(ref) ? refs.find(ref, key) : QString();
                changed = changed || !id.isEmpty();
                return id.isEmpty() ? ref : id;
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

Result<> putStory(Stores &stores, const Story &story, QDate today)
{
    if (story.to.isValid() && today.isValid() && story.to > today)
        return Error{ErrorKind::Invalid, QStringLiteral("A story ends on the day it is left, and %1 is to come. This one was not kept; leave \"to\" out.").arg(isoText(story.to)), {}};
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

Result<> putPivot(Stores &stores, const Pivot &pivot, QDate today)
{
    if (pivot.decided.isValid() && today.isValid() && pivot.decided > today)
        return Error{ErrorKind::Invalid, QStringLiteral("A verdict is dated on the day it is given, and \"decided\" (%1) is to come. This pivot was not kept; write today or earlier, or leave it out.").arg(isoText(pivot.decided)), {}};
    return stores.outcomes.put(pivot);
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
                          [&](const Story &story) { return putStory(stores, story, today); },
                          [&](const Goal &goal) { return putGoal(stores, goal); },
                          [&](const Pivot &pivot) { return putPivot(stores, pivot, today); },
                          [&](const auto &outcome) { return stores.outcomes.put(outcome); },
                      },
                      incoming.record);
}

QString endsOf(const Link &link) { return link.from + QLatin1Char('>') + link.to; }

/// The links that are there, when one of `records` is a link; filled as more come.
QSet<QString> linksThere(const Portfolio &portfolio, const QList<IncomingRecord> &records)
{
    QSet<QString> ends;
    if (std::none_of(records.cbegin(), records.cend(), [](const IncomingRecord &one) { return std::holds_alternative<Link>(one.record); }))
        return ends;
    for (const auto &link : portfolio.snapshot()->links)
        ends.insert(endsOf(*link));
    return ends;
}

/// The same link twice says nothing more, and would have to be removed twice.
Result<> takeLink(const Record &record, QSet<QString> &there)
{
    const auto *link = std::get_if<Link>(&record);
    if (link && there.contains(endsOf(*link)))
        return Error{ErrorKind::Conflict, QStringLiteral("These two are linked already, so this link was not kept. Leave the line out."), endsOf(*link)};
    if (link)
        there.insert(endsOf(*link));
    return {};
}

} // namespace

Added addRecords(Portfolio &portfolio, QList<IncomingRecord> records, RefIds &refs, QDate today)
{
    Added added;
    NewNames names;
    const QStringList ids = names.introduceAll(records, refs);
    QSet<QString> arrived;
    for (const IncomingRecord &incoming : records)
        arrived.insert(recordRef(incoming.record));
    arrived.intersect(refs.open);
    QSet<QString> links = linksThere(portfolio, records);
    const auto before = arrived.isEmpty() ? nullptr : portfolio.snapshot();
    const QString label = records.size() == 1 ? QStringLiteral("Add record") : QStringLiteral("Add %1 records").arg(records.size());
    auto done = portfolio.write(label, [&](Stores &stores) -> Result<> {
        for (qsizetype i = 0; i < records.size(); ++i) {
            auto kept = names.claim(records[i].record, refs);
            if (kept)
                kept = resolveReferences(records[i].record, refs);
            if (kept)
                kept = takeLink(records[i].record, links);
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
