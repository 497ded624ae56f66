// What was done in the review and is not filed yet, step by step, so that each can be taken back.
#pragma once

#include "ui/vault/review_item.h"

#include <QList>
#include <QSet>

namespace credence {

struct ReviewStep {
    QString label; ///< "Change title of “a.pdf”"
    ReviewItem before;
    ReviewItem after;
    qint64 since = 0; ///< number of the portfolio's last step when it was done: later ones are undone first
};

/// What one edit changed, in a word for the menu: "title", "credits" …; of several the first.
QString changedField(const QList<Draft> &before, const QList<Draft> &now);

class ReviewSteps
{
public:
    /// A new step; edits of one field in one go are one. What was undone before cannot be redone any more.
    void add(const QString &label, const ReviewItem &before, const ReviewItem &after, qint64 since);
    void endEdit() { m_going = false; } ///< what is typed next is a step of its own
    void clear();

    /// The step to take back of lines that are there (`keys`) and not older than the portfolio's step `last`; nullptr: none.
    const ReviewStep *toUndo(const QSet<QString> &keys, qint64 last) const;
    /// The one to do again; `next`: number of the portfolio's step that would be redone, 0: none.
    const ReviewStep *toRedo(const QSet<QString> &keys, qint64 next) const;
    ReviewStep takeUndo(const QSet<QString> &keys); ///< only when toUndo has one
    ReviewStep takeRedo(const QSet<QString> &keys); ///< only when toRedo has one

private:
    QList<ReviewStep> m_undo; ///< latest last
    QList<ReviewStep> m_redo;
    bool m_going = false;
};

} // namespace credence
