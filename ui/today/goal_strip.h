// The active goals in one line: what each is, what was done for it, and by when.
#pragma once

#include "core/insights/goal_progress.h"

#include <QWidget>

class QHBoxLayout;

namespace credence {

class GoalStrip : public QWidget
{
    Q_OBJECT

public:
    explicit GoalStrip(QWidget *parent = nullptr);
    void showGoals(const QList<GoalProgress> &goals); ///< hidden without goals

Q_SIGNALS:
    void opened(const QString &goal);

private:
    QHBoxLayout *m_row;
};

/// "4 done, 1 ahead · 2 outcomes · by 30 Jun 2027".
QString goalLine(const GoalProgress &progress);

} // namespace credence
