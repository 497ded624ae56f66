#include "core/exchange/draft_json.h"

#include "core/extraction/reading_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace credence {

namespace {

QString key(const char *name) { return QLatin1String(name); }

QJsonArray written(const QList<CreditLine> &credits)
{
    QJsonArray lines;
    for (const CreditLine &line : credits) {
        QJsonObject json{{key("amount"), line.amount.hundredths}, {key("type"), line.type}};
        if (line.max)
            json.insert(key("max"), line.max->hundredths);
        lines.append(json);
    }
    return lines;
}

QList<CreditLine> creditsFrom(const QJsonArray &array)
{
    QList<CreditLine> lines;
    for (const QJsonValue &each : array) {
        CreditLine line{{each[key("amount")].toInteger()}, each[key("type")].toString(), std::nullopt};
        if (each.toObject().contains(key("max")))
            line.max = Credits{each[key("max")].toInteger()};
        lines << line;
    }
    return lines;
}

QStringList listFrom(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &each : value.toArray())
        list << each.toString();
    return list;
}

QDate dayFrom(const QJsonValue &value) { return QDate::fromString(value.toString(), Qt::ISODate); }

/// What the review shows of an activity. No record: while it is typed, a title may be missing and the days may be reversed.
QJsonObject written(const Activity &activity)
{
    return {{key("id"), activity.id.text},
            {key("title"), activity.title},
            {key("provider"), activity.provider},
            {key("start"), activity.days.start.toString(Qt::ISODate)},
            {key("end"), activity.days.end.toString(Qt::ISODate)},
            {key("credits"), written(activity.credits)},
            {key("format"), activity.format},
            {key("topics"), QJsonArray::fromStringList(activity.topics)},
            {key("goals"), QJsonArray::fromStringList(activity.goals)},
            {key("certificate_number"), activity.certificateNumber}};
}

Activity activityFrom(const QJsonObject &json)
{
    Activity activity;
    activity.id = {json[key("id")].toString()};
    activity.status = Status::Completed;
    activity.title = json[key("title")].toString();
    activity.provider = json[key("provider")].toString();
    activity.days = {dayFrom(json[key("start")]), dayFrom(json[key("end")])};
    activity.credits = creditsFrom(json[key("credits")].toArray());
    activity.format = json[key("format")].toString();
    activity.topics = listFrom(json[key("topics")]);
    activity.goals = listFrom(json[key("goals")]);
    activity.certificateNumber = json[key("certificate_number")].toString();
    return activity;
}

QString placeName(Refused::In in) { return key(in == Refused::In::From ? "from" : in == Refused::In::To ? "to" : "credits"); }

QJsonArray written(const QList<Refused> &refused)
{
    QJsonArray all;
    for (const Refused &each : refused)
        all.append(QJsonObject{{key("in"), placeName(each.in)}, {key("line"), each.line}, {key("text"), each.text}});
    return all;
}

QList<Refused> refusedFrom(const QJsonArray &array)
{
    QList<Refused> refused;
    for (const QJsonValue &each : array) {
        for (const Refused::In in : {Refused::In::From, Refused::In::To, Refused::In::Credits}) {
            if (each[key("in")].toString() == placeName(in))
                refused << Refused{in, each[key("line")].toInt(), each[key("text")].toString()};
        }
    }
    return refused;
}

QJsonObject written(const Draft &draft)
{
    Reading read;
    read.activities = {draft.read};
    QJsonObject json{{key("activity"), written(draft.activity)}, {key("reading"), readingJson(read)}, {key("sure"), draft.sure}, {key("to_notes"), draft.toNotes}};
    if (!draft.refused.isEmpty())
        json.insert(key("refused"), written(draft.refused));
    if (draft.completes)
        json.insert(key("completes"), draft.completes->text);
    if (draft.duplicateOf)
        json.insert(key("duplicate_of"), draft.duplicateOf->text);
    return json;
}

std::optional<ActivityId> idFrom(const QJsonObject &json, const char *name)
{
    return json.contains(key(name)) ? std::optional(ActivityId{json[key(name)].toString()}) : std::nullopt;
}

const Error unreadable{ErrorKind::Damaged, QStringLiteral("What was typed in this review could not be read, so the document was read again."), {}};

Result<Draft> draftFrom(const QJsonObject &json)
{
    const auto reading = readingFromJson(json[key("reading")].toObject());
    if (!reading || reading->activities.size() != 1)
        return unreadable;
    Draft draft;
    draft.activity = activityFrom(json[key("activity")].toObject());
    draft.read = reading->activities.first();
    draft.completes = idFrom(json, "completes");
    draft.duplicateOf = idFrom(json, "duplicate_of");
    draft.toNotes = json[key("to_notes")].toString();
    draft.refused = refusedFrom(json[key("refused")].toArray());
    draft.sure = json[key("sure")].toBool();
    return draft;
}

QJsonArray written(const QList<Draft> &drafts)
{
    QJsonArray all;
    for (const Draft &draft : drafts)
        all.append(written(draft));
    return all;
}

Result<QList<Draft>> draftsFrom(const QJsonArray &array)
{
    QList<Draft> drafts;
    for (const QJsonValue &each : array) {
        auto draft = draftFrom(each.toObject());
        if (!draft)
            return draft.error();
        drafts << *draft;
    }
    return drafts;
}

} // namespace

QByteArray reviewJson(const KeptReview &review)
{
    QJsonArray leftOut;
    for (const bool out : review.leftOut)
        leftOut.append(out);
    const QJsonObject json{{key("version"), 1}, {key("found"), written(review.found)}, {key("drafts"), written(review.drafts)}, {key("left_out"), leftOut}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<KeptReview> reviewFromJson(const QByteArray &json)
{
    const QJsonObject whole = QJsonDocument::fromJson(json).object();
    KeptReview review;
    auto found = draftsFrom(whole[key("found")].toArray());
    auto drafts = found ? draftsFrom(whole[key("drafts")].toArray()) : found;
    if (!drafts)
        return drafts.error();
    review.found = *found;
    review.drafts = *drafts;
    for (const QJsonValue &out : whole[key("left_out")].toArray())
        review.leftOut << out.toBool();
    if (review.drafts.isEmpty() || review.found.size() != review.drafts.size() || review.leftOut.size() != review.drafts.size())
        return unreadable;
    return review;
}

} // namespace credence
