#include "core/extraction/reading_json.h"

#include <QJsonArray>

#include <algorithm>

namespace credence {

namespace {

QJsonValue textOrNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }
QJsonValue dayOrNull(QDate day) { return day.isValid() ? QJsonValue(isoText(day)) : QJsonValue(); }
QDate dayOf(const QJsonValue &value) { return isoDay(value.toString()); }

double rounded(double fraction) { return qRound64(fraction * 1e5) / 1e5; }

/// What comes from the reader, which read a hostile file, is brought into its range: the rest of the program counts on it.
double fractionOf(const QJsonValue &value) { return std::clamp(value.toDouble(), 0.0, 1.0); }

/// Points; the largest page that a PDF can hold is 14,400 wide, but a user unit of its own may make it more.
double pointsOf(const QJsonValue &value) { return std::clamp(value.toDouble(), 0.0, 1e7); }

QJsonObject placeJson(const Place &place)
{
    QJsonArray boxes;
    for (const QRectF &box : place.boxes)
        boxes.append(QJsonArray{rounded(box.x()), rounded(box.y()), rounded(box.width()), rounded(box.height())});
    return {{"page", place.page}, {"boxes", boxes}};
}

Place placeOf(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    Place place;
    place.page = json.value("page").toInt(-1);
    if (place.page < 0)
        return {};
    for (const QJsonValue &entry : json.value("boxes").toArray()) {
        const QJsonArray box = entry.toArray();
        place.boxes << QRectF(fractionOf(box.at(0)), fractionOf(box.at(1)), fractionOf(box.at(2)), fractionOf(box.at(3)));
    }
    return place;
}

QJsonObject daysJson(const DateRange &days) { return {{"start", dayOrNull(days.start)}, {"end", dayOrNull(days.end)}}; }
DateRange daysOf(const QJsonObject &json) { return {dayOf(json.value("start")), dayOf(json.value("end"))}; }

/// The parts of a field besides its value go into three objects of the activity, by the field's name.
struct FieldParts {
    QJsonObject confidence;
    QJsonObject places;
    QJsonObject others;
};

template <class T, class Write> void writeParts(FieldParts &parts, const QString &name, const Field<T> &field, Write write)
{
    if (field.confidence > 0)
        parts.confidence[name] = field.confidence;
    if (field.place.page >= 0)
        parts.places[name] = placeJson(field.place);
    QJsonArray others;
    for (const T &other : field.others)
        others.append(write(other));
    if (!others.isEmpty())
        parts.others[name] = others;
}

template <class T, class Read> Field<T> readField(const QJsonObject &activity, const QString &name, T value, Read read)
{
    Field<T> field;
    field.value = std::move(value);
    field.confidence = fractionOf(activity.value("confidence").toObject().value(name));
    const QJsonObject places = activity.value("places").toObject();
    if (places.contains(name))
        field.place = placeOf(places.value(name));
    for (const QJsonValue &other : activity.value("others").toObject().value(name).toArray())
        field.others << read(other);
    return field;
}

Field<QString> readText(const QJsonObject &activity, const QString &name)
{
    return readField<QString>(activity, name, activity.value(name).toString(), [](const QJsonValue &v) { return v.toString(); });
}

QJsonObject creditJson(const ReadCredit &credit)
{
    QJsonObject json{{"amount", credit.amount.toDouble()}, {"type", textOrNull(credit.type)}, {"confidence", credit.confidence}};
    if (credit.max)
        json["max"] = credit.max->toDouble();
    if (credit.place.page >= 0)
        json["place"] = placeJson(credit.place);
    return json;
}

ReadCredit creditOf(const QJsonObject &json)
{
    ReadCredit credit;
    credit.amount = Credits::fromDouble(json.value("amount").toDouble()).value_or(Credits{});
    credit.type = json.value("type").toString();
    if (json.contains("max"))
        credit.max = Credits::fromDouble(json.value("max").toDouble());
    credit.confidence = fractionOf(json.value("confidence"));
    if (json.contains("place"))
        credit.place = placeOf(json.value("place"));
    return credit;
}

QJsonObject activityJson(const ReadActivity &activity)
{
    const auto asText = [](const QString &text) { return QJsonValue(text); };
    FieldParts parts;
    writeParts(parts, "title", activity.title, asText);
    writeParts(parts, "provider", activity.provider, asText);
    writeParts(parts, "end", activity.days, [](const DateRange &days) { return QJsonValue(daysJson(days)); });
    writeParts(parts, "recipient", activity.recipient, asText);
    writeParts(parts, "format", activity.format, asText);
    writeParts(parts, "certificate_number", activity.certificateNumber, asText);
    QJsonArray credits;
    double weakest = activity.credits.isEmpty() ? 0 : 1;
    for (const ReadCredit &credit : activity.credits) {
        credits.append(creditJson(credit));
        weakest = std::min(weakest, credit.confidence);
    }
    if (weakest > 0)
        parts.confidence["credits"] = weakest;
    return {{"title", textOrNull(activity.title.value)},
            {"provider", textOrNull(activity.provider.value)},
            {"start", dayOrNull(activity.days.value.start)},
            {"end", dayOrNull(activity.days.value.end)},
            {"credits", credits},
            {"recipient", textOrNull(activity.recipient.value)},
            {"recipient_credentials", textOrNull(activity.credentials)},
            {"format", textOrNull(activity.format.value)},
            {"topics", QJsonArray::fromStringList(activity.topics)},
            {"certificate_number", textOrNull(activity.certificateNumber.value)},
            {"confidence", parts.confidence},
            {"places", parts.places},
            {"others", parts.others}};
}

QStringList texts(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValue &entry : value.toArray())
        out << entry.toString();
    return out;
}

ReadActivity activityOf(const QJsonObject &json)
{
    ReadActivity activity;
    activity.title = readText(json, "title");
    activity.provider = readText(json, "provider");
    activity.days = readField<DateRange>(json, "end", daysOf(json), [](const QJsonValue &v) { return daysOf(v.toObject()); });
    for (const QJsonValue &credit : json.value("credits").toArray())
        activity.credits << creditOf(credit.toObject());
    activity.recipient = readText(json, "recipient");
    activity.credentials = json.value("recipient_credentials").toString();
    activity.format = readText(json, "format");
    activity.topics = texts(json.value("topics"));
    activity.certificateNumber = readText(json, "certificate_number");
    return activity;
}

std::optional<How> howFromWord(const QString &word)
{
    for (const How how : {How::TextLayer, How::Ocr, How::None}) {
        if (howWord(how) == word)
            return how;
    }
    return std::nullopt;
}

} // namespace

QString howWord(How how)
{
    switch (how) {
    case How::TextLayer: return QStringLiteral("text-layer");
    case How::Ocr: return QStringLiteral("ocr");
    case How::None: break;
    }
    return QStringLiteral("none");
}

QJsonObject readingJson(const Reading &reading)
{
    QJsonArray sizes;
    for (const QSizeF &size : reading.pageSizes)
        sizes.append(QJsonArray{size.width(), size.height()});
    QJsonArray turns;
    for (const int quarters : reading.turns)
        turns.append(quarters);
    QJsonArray activities;
    for (const ReadActivity &activity : reading.activities)
        activities.append(activityJson(activity));
    QJsonObject json{{"sha256", reading.sha256},
            {"size", reading.size},
            {"media_type", reading.mediaType},
            {"pages", reading.pages},
            {"page_sizes", sizes},
            {"turns", turns},
            {"how", howWord(reading.how)},
            {"activities", activities},
            {"problems", QJsonArray::fromStringList(reading.problems)},
            {"from", reading.from},
            {"mergeable", reading.mergeable},
            {"text", reading.text}};
    if (!(reading.legible == ReadActivity()))
        json["legible"] = activityJson(reading.legible);
    return json;
}

Result<Reading> readingFromJson(const QJsonObject &json)
{
    const auto how = howFromWord(json.value("how").toString());
    if (!how || !json.value("activities").isArray() || !json.value("problems").isArray())
        return Error{ErrorKind::Damaged, QStringLiteral("What was read from this document cannot be understood; read it again."), {}};
    Reading reading;
    reading.sha256 = json.value("sha256").toString();
    reading.size = std::max<qint64>(0, json.value("size").toInteger());
    reading.mediaType = json.value("media_type").toString();
    reading.pages = std::max(0, json.value("pages").toInt());
    for (const QJsonValue &size : json.value("page_sizes").toArray())
        reading.pageSizes << QSizeF(pointsOf(size.toArray().at(0)), pointsOf(size.toArray().at(1)));
    for (const QJsonValue &quarters : json.value("turns").toArray())
        reading.turns << (quarters.toInt() & 3);
    reading.how = *how;
    for (const QJsonValue &activity : json.value("activities").toArray())
        reading.activities << activityOf(activity.toObject());
    reading.problems = texts(json.value("problems"));
    reading.from = json.value("from").toString();
    reading.mergeable = json.value("mergeable").toBool();
    if (json.contains("legible"))
        reading.legible = activityOf(json.value("legible").toObject());
    reading.text = json.value("text").toString();
    return reading;
}

} // namespace credence
