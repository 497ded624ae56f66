#include "core/portfolio/steps.h"

namespace credence {

namespace {
constexpr qsizetype mostSteps = 200;
}

void Steps::add(const QString &label, const QStringList &inverse, bool intoRedo, qint64 again)
{
    QList<Step> &steps = intoRedo ? redo : undo;
    steps.append(Step{label, inverse, again > 0 ? again : ++last});
    if (steps.size() > mostSteps)
        steps.removeFirst();
    if (again == 0)
        redo.clear();
}

void Steps::joinLast(const QString &label)
{
    if (undo.size() < 2)
        return;
    const Step later = undo.takeLast();
    undo.last().inverse = later.inverse + undo.last().inverse; // the later is taken back first
    undo.last().label = label;
}

} // namespace credence
