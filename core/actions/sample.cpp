#include "core/actions/sample.h"

#include "core/actions/sample_career.h"
#include "core/actions/sample_papers.h"
#include "core/activities/activity_words.h"
#include "core/activities/changing.h"
#include "core/exchange/json_records.h"
#include "core/extraction/reading_json.h"
#include "core/packets/capture_page.h"
#include "core/portfolio/stores.h"
#include "core/requirements/rule_origin.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace credence {

namespace {

/// Ids made from names, so that the sample is the same every time.
template <class AnyId> AnyId sampleId(const QString &name)
{
    static const QUuid space(QStringLiteral("6f0d2f4e-7a0f-5c0e-9d2b-5d1c0a6b7e31"));
    return AnyId{QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces)};
}

/// Moves days of the description to where they lie as of today.
struct Clock {
    QDate base;
    QDate today;
    int months = 0;

    Clock(QDate described, QDate now) : base(described), today(now)
    {
        months = (now.year() - base.year()) * 12 + now.month() - base.month();
        if (addMonths(base, months) > now)
            --months;
    }
    /// Done things and cycles keep their day of the month; what lies ahead keeps its distance from today.
    QDate moved(QDate day) const
    {
        if (!day.isValid())
            return {};
        return day > base ? today.addDays(base.daysTo(day)) : addMonths(day, months);
    }
    QDate cycleDay(QDate day) const { return day.isValid() ? addMonths(day, months) : day; }
};

QDate dayOf(const QJsonValue &value) { return QDate::fromString(value.toString(), Qt::ISODate); }

/// "ama-pra-1 6, abim-moc-mk 6" as the credit lines of a record.
QJsonArray creditsFrom(const QString &text)
{
    QJsonArray credits;
    for (const QString &part : text.split(QStringLiteral(", "), Qt::SkipEmptyParts))
        credits.append(QJsonObject{{"type", part.section(QLatin1Char(' '), 0, 0)}, {"amount", part.section(QLatin1Char(' '), 1, 1).toDouble()}});
    return credits;
}

/// What a line of the description says besides the record.
struct Extras {
    bool proof = true;
    QDate expires;
};

Result<Activity> activityFrom(QJsonObject line, const QJsonObject &providers, const Clock &clock, Extras &extras)
{
    extras.proof = line.take("proof").toBool(true);
    extras.expires = clock.cycleDay(dayOf(line.take("expires")));
    line.remove("document");
    line["kind"] = "activity";
    line["provider"] = providers.value(line.value("provider").toString());
    line["credits"] = creditsFrom(line.value("credits").toString());
    if (!line.contains("status"))
        line["status"] = "completed";
    const QDate start = dayOf(line.value("start"));
    const QDate end = line.contains("end") ? dayOf(line.value("end")) : start;
    if (start.isValid()) {
        line["start"] = isoText(clock.moved(start));
        line["end"] = isoText(clock.moved(start).addDays(start.daysTo(end)));
    }
    for (const Status status : keptStatuses()) {
        if (const QString key = statusDayKey(status); line.contains(key))
            line[key] = isoText(clock.moved(dayOf(line.value(key))));
    }
    const auto record = recordFromJson(line);
    if (!record)
        return record.error();
    return std::get<Activity>(*record);
}

/// Every occurrence of a series as a line of its own.
QList<QJsonObject> occurrences(const QJsonObject &series)
{
    QJsonObject line = series;
    const QStringList titles = line.take("titles").toVariant().toStringList();
    const QVariantList years = line.take("years").toArray().toVariantList();
    const int count = line.take("count").toInt(int(titles.size()));
    const int days = line.take("days").toInt();
    const QDate first = dayOf(line.take("first"));
    QList<QJsonObject> lines;
    for (int round = 0; round < qMax(1, int(years.size())); ++round) {
        for (int i = 0; i < count; ++i) {
            const QDate day = years.isEmpty() ? first.addDays(qint64(i) * days) : QDate(years.at(round).toInt(), first.month(), first.day()).addDays(i % 3);
            QJsonObject one = line;
            one["start"] = isoText(day);
            one["title"] = series.value("title").toString().arg(titles.isEmpty() ? QStringLiteral("no. %1").arg(i + 1) : titles.at(i));
            lines << one;
        }
    }
    return lines;
}

Result<> takeActivities(SamplePlan &plan, const QJsonObject &description, const Clock &clock)
{
    QList<QJsonObject> lines;
    for (const QJsonValue &line : description.value("activities").toArray())
        lines << line.toObject();
    for (const QJsonValue &series : description.value("series").toArray())
        lines << occurrences(series.toObject());
    const QJsonObject providers = description.value("providers").toObject();
    for (const QJsonObject &line : lines) {
        Extras extras;
        auto activity = activityFrom(line, providers, clock, extras);
        if (!activity)
            return activity.error();
        activity->id = sampleId<ActivityId>(QStringLiteral("activity/%1/%2").arg(line.value("start").toString(), activity->title));
        plan.activities << *activity;
        if (!extras.proof || activity->status != Status::Completed)
            continue;
        SampleFile file = certificateFor(*activity, plan.profile, int(plan.files.size()));
        file.document.id = sampleId<DocumentId>(activity->id.text);
        file.document.about = QStringList{activity->id.text};
        file.document.expires = extras.expires;
        plan.files << file;
    }
    for (const QJsonValue &line : description.value("inbox").toArray()) {
        Extras extras;
        auto activity = activityFrom(line.toObject(), providers, clock, extras);
        if (!activity)
            return activity.error();
        SampleFile file = certificateFor(*activity, plan.profile, int(plan.files.size()));
        file.document.id = sampleId<DocumentId>(QStringLiteral("inbox/") + activity->title);
        file.document.filing = Filing::Inbox;
        plan.files << file;
    }
    return {};
}

Result<> takeRequirements(SamplePlan &plan, const QJsonObject &description, const Clock &clock)
{
    for (const QJsonValue &value : description.value("requirements").toArray()) {
        QJsonObject line = value.toObject();
        line["kind"] = "requirement";
        const auto record = recordFromJson(line);
        if (!record)
            return record.error();
        Source source = withRulesKept(std::get<Source>(*record));
        source.id = sampleId<SourceId>(QStringLiteral("requirement/") + source.ref);
        source.ref.clear();
        source.cycle = {clock.cycleDay(source.cycle.start), clock.cycleDay(source.cycle.end.addDays(1)).addDays(-1)};
        source.issued = clock.cycleDay(source.issued);
        plan.sources << source;
    }
    return {};
}

Result<> takeStory(SamplePlan &plan, const QJsonObject &description, const Clock &clock)
{
    QJsonObject profile = description.value("profile").toObject();
    profile["kind"] = "profile";
    QJsonObject story = description.value("story").toObject();
    story["kind"] = "story";
    const auto profileRecord = recordFromJson(profile);
    const auto storyRecord = recordFromJson(story);
    if (!profileRecord || !storyRecord)
        return profileRecord ? storyRecord.error() : profileRecord.error();
    plan.profile = std::get<Profile>(*profileRecord);
    plan.profile.titleSince = clock.cycleDay(plan.profile.titleSince);
    plan.story = std::get<Story>(*storyRecord);
    plan.story.id = sampleId<StoryId>(QStringLiteral("story"));
    plan.story.from = clock.cycleDay(plan.story.from);
    plan.story.targetDate = clock.cycleDay(plan.story.targetDate);
    for (const QJsonValue &value : description.value("earlier").toArray()) {
        QJsonObject line = value.toObject();
        line["kind"] = "story";
        const auto record = recordFromJson(line);
        if (!record)
            return record.error();
        Story before = std::get<Story>(*record);
        before.id = sampleId<StoryId>(QStringLiteral("story/") + before.domain);
        before.from = clock.cycleDay(before.from);
        before.to = clock.cycleDay(before.to);
        plan.earlier << before;
    }
    for (const QJsonValue &value : description.value("goals").toArray()) {
        QJsonObject line = value.toObject();
        line["kind"] = "goal";
        const auto record = recordFromJson(line);
        if (!record)
            return record.error();
        Goal goal = std::get<Goal>(*record);
        goal.id = sampleId<GoalId>(QStringLiteral("goal/") + goal.text);
        goal.due = clock.cycleDay(goal.due);
        plan.goals << goal;
    }
    return {};
}

/// The summary page of each capture, as it is kept when a person captures.
void takePages(SamplePlan &plan)
{
    for (const Record &record : std::as_const(plan.career)) {
        const auto *capture = std::get_if<Capture>(&record);
        if (!capture)
            continue;
        Action action;
        for (const Record &other : std::as_const(plan.career)) {
            if (const auto *promised = std::get_if<Action>(&other); promised && promised->activity == capture->activity)
                action = *promised;
        }
        for (const Activity &activity : std::as_const(plan.activities)) {
            if (activity.id.text != capture->activity)
                continue;
            SamplePage page;
            page.page = capturePage(activity, *capture, action, plan.profile, capture->date);
            page.document.id = sampleId<DocumentId>(QStringLiteral("capture/") + activity.title);
            page.document.name = capturePageName(activity);
            page.document.type = DocumentType::Summary;
            page.document.mediaType = QStringLiteral("application/pdf");
            page.document.pages = 1;
            page.document.added = capture->date;
            page.document.about = QStringList{activity.id.text, capture->id.text};
            plan.pages << page;
        }
    }
}

Result<> takeCareer(SamplePlan &plan, const Clock &clock)
{
    auto records = careerRecords(plan.activities, plan.sources, [&](QDate day) { return clock.moved(day); });
    if (!records)
        return records.error();
    plan.career = *records;
    takePages(plan);
    return {};
}

/// Puts a record of story or outcomes; other kinds have their own place in the plan.
Result<> keepCareer(Stores &stores, const Record &record)
{
    Result<> done;
    forEachRecordKind([&]<class Noun>() {
        if (const auto *noun = std::get_if<Noun>(&record))
            done = stores.outcomes.put(*noun);
    });
    return done;
}

Result<> keepFile(Stores &stores, const SampleFile &file, const SampleDocument &made)
{
    Document document = file.document;
    document.sha256 = QString::fromLatin1(QCryptographicHash::hash(made.bytes, QCryptographicHash::Sha256).toHex());
    document.size = made.bytes.size();
    document.pages = qMax(1, made.reading.pages);
    Reading reading = made.reading;
    reading.sha256 = document.sha256;
    StoredReading stored;
    stored.text = std::exchange(reading.text, QString());
    stored.json = QJsonDocument(readingJson(reading)).toJson(QJsonDocument::Compact);
    auto done = stores.vault.keepBytes(document.sha256, made.bytes);
    if (done)
        done = stores.vault.put(document);
    return done ? stores.vault.putReading(document.id, stored) : done;
}

Result<> keepPage(Stores &stores, Document document, const QByteArray &bytes)
{
    document.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    document.size = bytes.size();
    auto done = stores.vault.keepBytes(document.sha256, bytes);
    return done ? stores.vault.put(document) : done;
}

} // namespace

Result<SamplePlan> samplePlan(QDate today)
{
    QFile file(QStringLiteral(":/sample/rivera.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::NotFound, QStringLiteral("The sample is not part of this program. Nothing was written; install Credence again."), {}};
    const QJsonObject description = QJsonDocument::fromJson(file.readAll()).object();
    const Clock clock(dayOf(description.value("base")), today);
    SamplePlan plan;
    auto done = takeStory(plan, description, clock);
    if (done)
        done = takeRequirements(plan, description, clock);
    if (done)
        done = takeActivities(plan, description, clock);
    if (done)
        done = takeCareer(plan, clock);
    return done ? Result<SamplePlan>(plan) : Result<SamplePlan>(done.error());
}

Result<> keepSample(Portfolio &portfolio, const SamplePlan &plan, const QList<SampleDocument> &documents, const QList<QByteArray> &pages)
{
    Q_ASSERT(documents.size() == plan.files.size());
    Q_ASSERT(pages.isEmpty() || pages.size() == plan.pages.size());
    return portfolio.write(QStringLiteral("Open sample"), [&](Stores &stores) -> Result<> {
        auto done = stores.story.putProfile(plan.profile);
        if (done)
            done = stores.story.putStory(plan.story);
        for (qsizetype i = 0; done && i < plan.earlier.size(); ++i)
            done = stores.story.putStory(plan.earlier.at(i));
        for (qsizetype i = 0; done && i < plan.goals.size(); ++i)
            done = stores.story.putGoal(plan.goals.at(i));
        for (qsizetype i = 0; done && i < plan.sources.size(); ++i)
            done = stores.requirements.put(plan.sources.at(i));
        for (qsizetype i = 0; done && i < plan.activities.size(); ++i)
            done = stores.activities.put(plan.activities.at(i));
        for (qsizetype i = 0; done && i < plan.career.size(); ++i)
            done = keepCareer(stores, plan.career.at(i));
        for (qsizetype i = 0; done && i < plan.files.size(); ++i)
            done = keepFile(stores, plan.files.at(i), documents.at(i));
        for (qsizetype i = 0; done && i < pages.size(); ++i)
            done = keepPage(stores, plan.pages.at(i).document, pages.at(i));
        return done;
    });
}

} // namespace credence
