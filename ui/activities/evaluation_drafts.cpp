#include "ui/activities/evaluation_drafts.h"

#include "core/exchange/json_records.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>

namespace credence {

namespace {

const QString untitled = QStringLiteral("untitled");

QString groupOf(const QString &place)
{
    return QStringLiteral("evaluations/") + QString::fromLatin1(QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha1).toHex().first(16));
}

QJsonObject written(const EvaluationDraft &draft, qint64 order)
{
    Evaluation said;
    said.activity = draft.id;
    said.answers = draft.answers;
    said.advice = draft.advice;
    QJsonObject out{{QStringLiteral("evaluation"), recordToJson(said)}, {QStringLiteral("order"), order}};
    if (!draft.course.id.isNull())
        return out;
    QJsonObject course = recordToJson(draft.course);
    if (draft.course.title.trimmed().isEmpty()) { // a record has a title
        course.insert(QStringLiteral("title"), untitled);
        out.insert(untitled, true);
    }
    out.insert(QStringLiteral("course"), course);
    return out;
}

struct Read {
    EvaluationDraft draft;
    qint64 order = 0;
};

std::optional<Read> readFrom(const QSettings &settings, const QString &id)
{
    const QJsonObject json = QJsonDocument::fromJson(settings.value(id).toByteArray()).object();
    const auto evaluation = recordFromJson(json.value(QStringLiteral("evaluation")).toObject());
    const auto *said = evaluation ? std::get_if<Evaluation>(&*evaluation) : nullptr;
    if (!said)
        return std::nullopt;
    Read read{{id, {}, said->answers, said->advice}, json.value(QStringLiteral("order")).toInteger()};
    if (!json.contains(QStringLiteral("course"))) {
        read.draft.course.id = {id};
        return read;
    }
    const auto record = recordFromJson(json.value(QStringLiteral("course")).toObject());
    const auto *course = record ? std::get_if<Activity>(&*record) : nullptr;
    if (!course)
        return std::nullopt;
    read.draft.course = *course;
    if (json.value(untitled).toBool())
        read.draft.course.title = QStringLiteral("");
    return read;
}

} // namespace

void keepEvaluationDraft(const QString &place, const EvaluationDraft &draft)
{
    QSettings settings;
    settings.beginGroup(groupOf(place));
    qint64 last = 0;
    for (const QString &id : settings.childKeys()) {
        if (const auto other = readFrom(settings, id))
            last = std::max(last, other->order);
    }
    settings.setValue(draft.id, QJsonDocument(written(draft, last + 1)).toJson(QJsonDocument::Compact));
}

void forgetEvaluationDraft(const QString &place, const QString &id)
{
    QSettings settings;
    settings.beginGroup(groupOf(place));
    settings.remove(id);
}

std::optional<EvaluationDraft> evaluationDraft(const QString &place, const QString &id)
{
    QSettings settings;
    settings.beginGroup(groupOf(place));
    const auto read = readFrom(settings, id);
    return read ? std::optional(read->draft) : std::nullopt;
}

QList<EvaluationDraft> newCourseDrafts(const QString &place)
{
    QSettings settings;
    settings.beginGroup(groupOf(place));
    QList<Read> found;
    for (const QString &id : settings.childKeys()) {
        if (const auto read = readFrom(settings, id); read && read->draft.course.id.isNull())
            found << *read;
    }
    std::sort(found.begin(), found.end(), [](const Read &a, const Read &b) { return b.order < a.order; });
    QList<EvaluationDraft> drafts;
    for (const Read &read : std::as_const(found))
        drafts << read.draft;
    return drafts;
}

} // namespace credence
