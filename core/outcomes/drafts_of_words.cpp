#include "core/outcomes/drafts_of_words.h"

#include "core/activities/amount.h"
#include "core/outcomes/addressee.h"
#include "core/outcomes/chain.h"
#include "core/outcomes/not_done.h"
#include "core/outcomes/record_names.h"
#include "core/outcomes/result_sentence.h"
#include "core/outcomes/run_signals.h"

#include <algorithm>

namespace credence {

namespace {
constexpr int monthsPerQuarter = 3;

/// Everything that leads to the role, the nearest first: what it names, what those come from, and so on.
QStringList leadingTo(const Role &role, const Snapshot &snapshot)
{
    QStringList found = role.from;
    const Chain whole = chain(snapshot);
    QStringList open = role.from;
    open << role.id.text;
    for (qsizetype i = 0; i < open.size(); ++i) {
        for (const ChainEdge &edge : whole.edges) {
            if (edge.to != open[i] || open.contains(edge.from))
                continue;
            open << edge.from;
            if (!found.contains(edge.from))
                found << edge.from;
        }
    }
    return found;
}

const Project *projectBehind(const QStringList &leading, const Snapshot &snapshot)
{
    for (const QString &id : leading) {
        for (const auto &project : snapshot.projects) {
            if (project->id.text == id)
                return project.get();
        }
    }
    for (const auto &project : snapshot.projects) { // its courses began a project
        for (const QString &activity : project->activities) {
            if (leading.contains(activity))
                return project.get();
        }
    }
    return nullptr;
}

/// What qualifies for the role, sorted by what may be said of it.
struct Grounds {
    QStringList courses; ///< completed
    QStringList results; ///< made, shown, held; projects that have a result
    QStringList underWay; ///< projects that have none yet, what is submitted
};

/// A project that has not moved anything yet, and a text that is on its way, are no result.
bool isUnderWay(const RecordName &one, const Snapshot &snapshot)
{
    const auto going = [&](const auto &project) { return project->id.text == one.id && project->result.isEmpty() && (project->state == QLatin1String("baseline") || project->state == QLatin1String("running")); };
    const auto sent = [&](const auto &shown) { return shown->id.text == one.id && shown->state == QLatin1String("submitted"); };
    return std::any_of(snapshot.projects.begin(), snapshot.projects.end(), going) || std::any_of(snapshot.presentations.begin(), snapshot.presentations.end(), sent);
}

Grounds groundsOf(const Role &role, const QStringList &leading, const Snapshot &snapshot)
{
    constexpr qsizetype mostCourses = 2;
    const auto names = recordNames(snapshot);
    const auto open = notDone(snapshot);
    Grounds grounds;
    for (const RecordName &one : namesOf(role.from, names)) {
        if (isUnderWay(one, snapshot))
            grounds.underWay << (open.contains(one.id) ? QStringLiteral("%1 (%2)").arg(one.title, open.value(one.id).word) : one.title);
        else if (!open.contains(one.id))
            (one.kind == QLatin1String("activity") ? grounds.courses : grounds.results) << one.title;
    }
    if (!grounds.courses.isEmpty())
        return grounds;
    for (const RecordName &one : namesOf(leading, names)) { // one link further back
        if (one.kind == QLatin1String("activity") && !open.contains(one.id) && grounds.courses.size() < mostCourses)
            grounds.courses << one.title;
    }
    return grounds;
}

QString qualification(const Role &role, const QStringList &leading, const Snapshot &snapshot)
{
    const Grounds grounds = groundsOf(role, leading, snapshot);
    const QString between = QStringLiteral(" and ");
    QStringList parts;
    if (!grounds.courses.isEmpty())
        parts << QStringLiteral("I have completed %1.").arg(grounds.courses.join(between));
    if (!grounds.results.isEmpty())
        parts << (grounds.courses.isEmpty() ? QStringLiteral("I have to show: %1.").arg(grounds.results.join(between))
                                           : QStringLiteral("From %1 came %2.").arg(grounds.courses.size() == 1 ? QStringLiteral("it") : QStringLiteral("them"), grounds.results.join(between)));
    if (!grounds.underWay.isEmpty())
        parts << QStringLiteral("Under way: %1.").arg(grounds.underWay.join(between));
    return parts.isEmpty() ? QStringLiteral("I have completed [course].") : parts.join(QLatin1Char(' '));
}

/// "Repeat lactate within 4 h stood at a median of 58 %." The first figure of the project: that of its baseline; "" without one.
QString baselineSentence(const Project *project)
{
    if (!project || project->measures.isEmpty())
        return {};
    const Measure &measure = project->measures.first();
    const RunChart figures = runChart(measure.points, changesFor(*project, measure));
    if (figures.phases.isEmpty())
        return {};
    QString name = measureInSentence(measure.name);
    name.replace(0, 1, name.left(1).toUpper());
    return QStringLiteral("%1 %2 at a median of %3.").arg(name, figures.phases.size() > 1 ? QStringLiteral("stood") : QStringLiteral("stands"), measureText(figures.phases.first().median, measure.unit));
}

/// A signal that what leads to the role is linked to, or a blank with the figure the project began from: what a project does, and what it
/// aims at, are no problem and are called what they are. A problem that belongs to something else would be false.
QString localProblem(const Project *project, const QStringList &leading, const Snapshot &snapshot)
{
    const auto tied = [&](const QString &signal) {
        const bool named = std::any_of(snapshot.activities.begin(), snapshot.activities.end(), [&](const auto &a) { return leading.contains(a->id.text) && a->signalIds.contains(signal); });
        return named || std::any_of(snapshot.links.begin(), snapshot.links.end(), [&](const auto &link) { return (link->from == signal && leading.contains(link->to)) || (link->to == signal && leading.contains(link->from)); });
    };
    const auto signal = std::find_if(snapshot.signalList.begin(), snapshot.signalList.end(), [&](const auto &one) { return !one->metric.isEmpty() && tied(one->id.text); });
    const bool known = signal != snapshot.signalList.end();
    QStringList parts{known ? QStringLiteral("The problem here: %1, measured by %2.").arg((*signal)->text, (*signal)->metric) : QStringLiteral("The problem here: [one sentence, with its number].")};
    parts << baselineSentence(project);
    if (project) {
        const bool over = project->state == QLatin1String("done") || project->state == QLatin1String("stopped"), idea = project->state == QLatin1String("idea");
        if (!project->description.isEmpty())
            parts << (idea ? QStringLiteral("What I have in mind: %1") : over || project->state == QLatin1String("improved") ? QStringLiteral("What was done: %1") : QStringLiteral("What is being done: %1")).arg(project->description);
        if (!project->aim.isEmpty())
            parts << QStringLiteral("The aim of my project %1: %2").arg(over ? QStringLiteral("was") : QStringLiteral("is"), project->aim);
    }
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

/// Whether a figure is where its aim wants it; not known without a direction.
bool reaches(double value, double target, const QString &better) { return better == QLatin1String("down") ? value <= target : better == QLatin1String("up") ? value >= target : value == target; }

QString goalSentence(const Project *project)
{
    if (!project || project->measures.isEmpty())
        return QStringLiteral("By its end [measure] will have moved from [now] to [goal].");
    const Measure &measure = project->measures.first();
    const QString goal = measure.target ? measureText(*measure.target, measure.unit) : QStringLiteral("[goal]");
    const RunChart figures = runChart(measure.points, changesFor(*project, measure));
    if (measure.target && !figures.phases.isEmpty() && reaches(figures.phases.last().median, *measure.target, measure.better))
        return QStringLiteral("%1 has reached its aim of %2 and stands at a median of %3. The pilot holds it there and brings it to [next goal], shown on a run chart every month.")
            .arg(measureInSentence(measure.name), goal, measureText(figures.phases.last().median, measure.unit));
    const QString now = figures.phases.isEmpty() ? QString() : QStringLiteral(", now at a median of %1,").arg(measureText(figures.phases.last().median, measure.unit));
    return QStringLiteral("By its end %1%2 will stand at %3, shown on a run chart every month.").arg(now.isEmpty() ? measureInSentence(measure.name) : measure.name, now, goal);
}

void addBullet(QStringList &bullets, const QString &verb, const QStringList &things)
{
    if (!things.isEmpty())
        bullets << QStringLiteral("• %1: %2").arg(verb, things.join(QStringLiteral("; ")));
}
} // namespace

QString roleProposal(const Role &role, const Snapshot &snapshot, const std::optional<Person> &to)
{
    const QStringList leading = leadingTo(role, snapshot);
    const Project *project = projectBehind(leading, snapshot);
    QStringList parts{QStringLiteral("I propose to serve as %1.").arg(role.title), qualification(role, leading, snapshot), localProblem(project, leading, snapshot),
                       QStringLiteral("I propose a six-month pilot: [two hours a week of protected time], a small team, a review after three months."), goalSentence(project)};
    if (to && !salutation(*to).isEmpty()) {
        const Profile &from = snapshot.profile;
        parts.prepend(salutation(*to));
        parts << QStringLiteral("With thanks,\n%1").arg(from.name.isEmpty() ? QStringLiteral("[your name]") : from.degree.isEmpty() ? from.name : from.name + QStringLiteral(", ") + from.degree);
    }
    return parts.join(QStringLiteral("\n\n"));
}

QString quarterOf(QDate day)
{
    return day.isValid() ? QStringLiteral("%1-Q%2").arg(day.year()).arg((day.month() - 1) / monthsPerQuarter + 1) : QStringLiteral("");
}

DateRange quarterDays(const QString &quarter)
{
    const int year = QStringView(quarter).left(4).toInt();
    const int number = quarter.size() == 7 && quarter[4] == QLatin1Char('-') && quarter[5] == QLatin1Char('Q') ? quarter[6].digitValue() : 0;
    if (year < 1900 || number < 1 || number > 4)
        return {};
    const QDate first(year, (number - 1) * monthsPerQuarter + 1, 1);
    return {first, first.addMonths(monthsPerQuarter).addDays(-1)};
}

QString quarterNote(const QString &quarter, const Snapshot &snapshot)
{
    const DateRange days = quarterDays(quarter);
    if (!days.isKnown())
        return QStringLiteral("");
    QStringList courses, made, shown, published, accepted, submitted, taught, begun, roles;
    Credits credits;
    for (const auto &a : snapshot.activities) {
        if (a->status != Status::Completed || !days.contains(creditDay(*a)))
            continue;
        credits += ledgerAmount(*a);
        if (!a->compliance && (ledgerAmount(*a) > Credits::whole(4)))
            courses << a->title;
    }
    for (const auto &a : snapshot.artifacts) {
        if (days.contains(a->date))
            made << a->title;
    }
    for (const auto &p : snapshot.presentations) {
        const QString named = p->title + (p->venue.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(p->venue));
        const bool out = p->state == QLatin1String("presented") || p->state == QLatin1String("published");
        if (out && days.contains(p->date) && p->precision != QLatin1String("year"))
            (p->state == QLatin1String("published") ? published : shown) << named;
        else if (p->state != QLatin1String("declined") && days.contains(p->accepted))
            accepted << named;
        else if (p->state != QLatin1String("declined") && days.contains(p->submitted))
            submitted << named;
    }
    for (const auto &t : snapshot.teachings) {
        if (days.contains(t->date))
            taught << t->title;
    }
    for (const auto &p : snapshot.projects) {
        for (const Measure &m : p->measures) {
            for (const PhaseChange &c : m.changes) {
                if (days.contains(c.date) && !begun.contains(p->title + QStringLiteral(": ") + c.label))
                    begun << p->title + QStringLiteral(": ") + c.label;
            }
        }
    }
    for (const auto &r : snapshot.roles) {
        if (days.contains(r->days.start) && r->state == QLatin1String("appointed"))
            roles << r->title;
    }
    QStringList bullets;
    addBullet(bullets, QStringLiteral("Appointed"), roles);
    addBullet(bullets, QStringLiteral("Changed"), begun);
    addBullet(bullets, QStringLiteral("Presented"), shown);
    addBullet(bullets, QStringLiteral("Published"), published);
    addBullet(bullets, QStringLiteral("Accepted"), accepted);
    addBullet(bullets, QStringLiteral("Submitted"), submitted);
    addBullet(bullets, QStringLiteral("Taught"), taught);
    addBullet(bullets, QStringLiteral("Made"), made);
    addBullet(bullets, QStringLiteral("Learned"), courses);
    if (credits > Credits{})
        bullets << QStringLiteral("• %1 %2 in the quarter").arg(credits.text(), credits == Credits::whole(1) ? QStringLiteral("credit") : QStringLiteral("credits"));
    return bullets.join(QLatin1Char('\n'));
}

QStringList quartersWithoutNote(const Snapshot &snapshot, QDate today)
{
    constexpr int quartersOffered = 4;
    QStringList open;
    QDate inside = today;
    for (int i = 0; i < quartersOffered && inside.isValid(); ++i) {
        inside = quarterDays(quarterOf(inside)).start.addDays(-1);
        const QString quarter = quarterOf(inside);
        const bool noted = std::any_of(snapshot.notes.begin(), snapshot.notes.end(), [&](const auto &note) { return note->quarter == quarter; });
        if (!noted && !quarterNote(quarter, snapshot).isEmpty())
            open << quarter;
    }
    return open;
}

} // namespace credence
