#include "core/story/subject_areas.h"

#include "core/base/json_fields.h"
#include "core/base/text.h"

#include <QFile>
#include <QJsonDocument>
#include <QMap>

namespace credence {

namespace {
const QStringList &usualAreas()
{
    static const QStringList read = [] {
        QFile file(QStringLiteral(":/career/mix.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        Q_ASSERT(open);
        JsonFields f(QJsonDocument::fromJson(open ? file.readAll() : QByteArray()).object(), QStringLiteral("the mix"));
        return f.list(QStringLiteral("subjects"));
    }();
    return read;
}
} // namespace

QStringList subjectAreas(const Snapshot &snapshot)
{
    QMap<QString, QString> areas;
    const auto add = [&areas](const QStringList &list) {
        for (const QString &area : list) {
            if (!area.trimmed().isEmpty() && !areas.contains(folded(area)))
                areas.insert(folded(area), area.simplified());
        }
    };
    add(usualAreas());
    add(snapshot.profile.directionNeeds);
    for (const auto &goal : snapshot.goals)
        add(goal->subjects);
    for (const auto &activity : snapshot.activities)
        add(activity->subjects);
    return areas.values();
}

} // namespace credence
