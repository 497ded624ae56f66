// What can be undone and redone of an open portfolio: the steps, their labels and their order.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace credence {

struct Step {
    QString label;
    QStringList inverse; ///< statements that take it back, in the order in which they are run
    qint64 number = 0;   ///< a later step has the greater one
};

struct Steps {
    QList<Step> undo; ///< latest last, at most 200
    QList<Step> redo;
    qint64 last = 0; ///< number of the newest step that was ever made

    /// A new step; what was undone cannot be redone any more. `again`: the number of the step that was undone (it goes into redo) or redone.
    void add(const QString &label, const QStringList &inverse, bool intoRedo, qint64 again);
    /// The last two become one called `label`, with the number of the first. Nothing with fewer than two.
    void joinLast(const QString &label);
};

} // namespace credence
