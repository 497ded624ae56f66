#include "core/outcomes/exploring.h"

#include <array>

namespace credence {

Explored explored(const Pivot &pivot, const Snapshot &snapshot)
{
    Explored found;
    QStringList counted;
    const std::array<std::pair<QString, bool *>, 3> places{{{pivot.course, &found.course}, {pivot.conference, &found.conference}, {pivot.workshop, &found.workshop}}};
    for (const auto &[id, done] : places) {
        if (id.isEmpty() || counted.contains(id))
            continue;
        counted << id;
        for (const auto &activity : snapshot.activities) {
            if (activity->id.text != id || activity->status == Status::Dropped)
                continue;
            *done = activity->status == Status::Completed;
            ++(*done ? found.done : found.ahead);
        }
    }
    return found;
}

QString exploredText(int done, int ahead)
{
    const QString text = QStringLiteral("%1 of 3 explored").arg(done);
    return ahead > 0 ? text + QStringLiteral(", %1 ahead").arg(ahead) : text;
}

} // namespace credence
