#include "ui/activities/capture_drafts.h"

#include "core/exchange/json_records.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace credence {

namespace {

QString keyOf(const QString &activity, const char *part) { return QStringLiteral("drafts/%1/%2").arg(activity, QLatin1String(part)); }

template <class Noun> std::optional<Noun> kept(const QString &activity)
{
    const QByteArray json = QSettings().value(keyOf(activity, Noun::kind)).toByteArray();
    const auto record = recordFromJson(QJsonDocument::fromJson(json).object());
    const Noun *noun = record ? std::get_if<Noun>(&*record) : nullptr;
    return noun ? std::optional(*noun) : std::nullopt;
}

} // namespace

void keepCaptureDraft(const QString &activity, const CaptureDraft &draft)
{
    QSettings settings;
    settings.setValue(keyOf(activity, Capture::kind), QJsonDocument(recordToJson(draft.capture)).toJson(QJsonDocument::Compact));
    settings.setValue(keyOf(activity, Action::kind), QJsonDocument(recordToJson(draft.action)).toJson(QJsonDocument::Compact));
}

void forgetCaptureDraft(const QString &activity) { QSettings().remove(QStringLiteral("drafts/") + activity); }

std::optional<CaptureDraft> captureDraft(const QString &activity)
{
    const auto capture = kept<Capture>(activity);
    const auto action = kept<Action>(activity);
    if (!capture && !action)
        return std::nullopt;
    return CaptureDraft{capture.value_or(Capture()), action.value_or(Action())};
}

} // namespace credence
