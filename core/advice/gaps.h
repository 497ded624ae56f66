// What is still missing after everything planned, and what a course would bring to it.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/in_time.h"
#include "core/requirements/plan.h"
#include "core/requirements/progress.h"

#include <map>

namespace credence {

/// One figure that planned credit does not complete.
struct Gap {
    SourceId source;
    QString requirement; ///< short name
    QString rule;        ///< rule id, or "total"
    QString label;
    QString unit;
    Credits open; ///< missing beyond what is planned
    QDate due;    ///< invalid: not known, or its window moves on with every day
    State state = State::OnPace;
    QString confidence; ///< of the rules: "high", "medium", "low"
    FigurePlan asks;
    bool onSubTopic = false; ///< only hours on the rule's sub-topic close it
    int group = -1;          ///< the same for rules of one requirement that stand for each other; -1: the total
    Credits whole;           ///< what the figure asks for altogether
    QDate on = {};           ///< of a window that moves on: the day to come, of one of the courses, on which less is open than today; else invalid
};

/// The requirements as they will be when everything planned for today or later is done, and courses are taken on top: asked of the engine itself.
/// A window that moves on with every day is reckoned as it stands on the day of one of these courses, or today: whichever leaves
/// least open, the earlier of equals.
class Outlook
{
public:
    Outlook(const Snapshot &snapshot, QDate today);
    QDate today() const { return m_today; }

    /// The standings then: `open` of a figure is what is missing, and `projected`, of a window that moves on, its day.
    QList<Standing> then() const;
    /// What is open then. Worst and soonest first, as it stands today. Of two ways that stand for each other only the one with
    /// less open. Nothing that is checked by hand.
    QList<Gap> gaps() const;
    /// Counts `course` as completed, or takes that back; a course without a day as if taken today. One that comes after a figure
    /// is due does not count for it, unless that is overdue today.
    void take(const Shared<Activity> &course);
    void giveBack(const Shared<Activity> &course);
    /// Whether each course brings to a gap of this requirement what brings() says, or less because of a limit; never more.
    bool isPlain(const SourceId &source) const;
    /// Whether `course` counts for a gap among `gaps`, or for a figure from which hours may come free for one.
    bool mayServe(const QList<Gap> &gaps, const Activity &course) const;
    /// The figures for which `course` comes too late, if it counted for them otherwise.
    QList<TooLate> tooLate(const Activity &course) const;

private:
    /// The requirements whose windows move on, as they are on a day to come.
    struct Ahead {
        KeptStandings kept;
        int courses = 0; ///< how many of those planned or taken are on that day
    };

    Shared<Activity> taken(const Activity &course) const;
    void replace(const Shared<Activity> &before, const Shared<Activity> &after);
    bool countsAhead(const Activity &course) const;
    void count(const Activity &course, int sign);
    void reckonAhead(Standing &standing, const SourcePlan &plan, const QList<std::pair<QDate, QList<Standing>>> &ahead) const;

    QDate m_today;
    QList<SourcePlan> m_plans;
    QList<Standing> m_now;
    KeptStandings m_kept;
    Snapshot m_moving; ///< the requirements whose windows move on, with everything that is done or planned
    QList<Shared<Activity>> m_taken;
    std::map<QDate, Ahead> m_ahead;
};

/// On the plan, but its day is over: whether it was done is not known, so it is not taken as coming.
bool isPlannedOver(const Activity &activity, QDate today);

/// "31 Dec 2026", as every sentence of the advice has its days.
QString writtenDay(QDate day);

/// The gaps of the outlook, with nothing taken on top.
QList<Gap> openGaps(const Snapshot &snapshot, QDate today);

/// What `course` would bring to `gap` when completed, before limits that several activities share. A course without a day
/// counts as taken today.
Credits brings(const Gap &gap, const Activity &course, QDate today);

} // namespace credence
