#include "core/outcomes/record_choices.h"

#include "core/outcomes/record_names.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace credence {

namespace {

/// Names that occur once stay; the others get what `add` says.
void tellApart(QList<RecordName> &names, const std::function<QString(const RecordName &, int)> &add)
{
    QHash<QString, int> count, place;
    for (const RecordName &name : std::as_const(names))
        ++count[name.title];
    for (RecordName &name : names) {
        const QString title = name.title;
        if (count.value(title) > 1)
            name.title += add(name, ++place[title]);
    }
}

} // namespace

QList<std::pair<QString, QString>> chainChoices(const Snapshot &snapshot)
{
    static const QStringList kinds{QStringLiteral("activity"), QStringLiteral("skill"), QStringLiteral("artifact"), QStringLiteral("project"), QStringLiteral("presentation"), QStringLiteral("teaching"), QStringLiteral("role")};
    QList<RecordName> names;
    const auto all = recordNames(snapshot);
    for (const RecordName &name : all) {
        if (kinds.contains(name.kind))
            names << name;
    }
    std::sort(names.begin(), names.end(), [](const RecordName &a, const RecordName &b) { return std::tie(a.title, a.day, a.id) < std::tie(b.title, b.day, b.id); });
    tellApart(names, [](const RecordName &name, int) { return name.day.isValid() ? QStringLiteral(" · ") + name.day.toString(Qt::ISODate) : QString(); });
    tellApart(names, [](const RecordName &, int place) { return QStringLiteral(" (%1)").arg(place); });
    QList<std::pair<QString, QString>> choices;
    for (const RecordName &name : std::as_const(names))
        choices << std::pair(name.id, name.title);
    return choices;
}

} // namespace credence
