// The answer to "what next": the courses to take with their reasons, what stays open, and what is worth looking for.
#pragma once

#include "core/advice/what_next.h"
#include "ui/kit/inspector.h"

class QCheckBox;

namespace credence {

struct Activity;

class NextResult : public Inspector
{
    Q_OBJECT

public:
    explicit NextResult(QWidget *parent = nullptr);

    /// `candidates`: there is at least one course to choose from.
    void show(const NextAdvice &advice, bool candidates);
    QList<ActivityId> chosen() const; ///< the picks that are ticked; those without a day cannot be

Q_SIGNALS:
    void choiceChanged();
    void ideaAsked(const credence::Activity &idea);
    void logAsked();
    void openAsked(const QString &activity); ///< one without a day, to give it one

private:
    void empty();
    void addPick(const Pick &pick);
    void addOpen(const StillOpen &open);
    void addConfirm(const ToConfirm &course);
    void addLookFor(const LookFor &look);
    void addWords(const QString &text);

    QList<std::pair<ActivityId, QCheckBox *>> m_picks;
};

} // namespace credence
