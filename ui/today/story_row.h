// The last row of Today: does the log tell the story, what came of it, which signs warn.
#pragma once

#include "core/insights/conversion.h"
#include "core/insights/goal_progress.h"
#include "core/insights/mix_share.h"
#include "core/insights/warnings.h"
#include "ui/kit/background.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace credence {

class Card;
class GoalStrip;
class MixRing;
class OutputBars;

/// Everything the row and the goals show; computed off the window's thread.
struct StoryFigures {
    MixSummary mix;
    Conversion output;
    QList<Warning> signs;
    QList<GoalProgress> goals;
};
StoryFigures storyFigures(const Snapshot &snapshot, QDate today);

class StoryRow : public QWidget
{
    Q_OBJECT

public:
    /// `goals` shows the goals' part of the figures; it stands elsewhere on the page.
    explicit StoryRow(GoalStrip *goals, QWidget *parent = nullptr);
    /// Computes on a thread and shows what comes back; the row is hidden while there is nothing to say.
    void showSnapshot(const Snapshot &snapshot, QDate today);

Q_SIGNALS:
    void opened(const QStringList &activities, const QString &why);
    void shown(); ///< new figures are in place

private:
    void show(const StoryFigures &figures, int nonClinicalLeast);
    void showSigns(const QList<Warning> &signs);

    GoalStrip *m_goals;
    Card *m_mix, *m_output, *m_signs;
    MixRing *m_ring;
    OutputBars *m_bars;
    QLabel *m_nonClinical, *m_waiting;
    QVBoxLayout *m_signList;
    Background m_work;
};

} // namespace credence
