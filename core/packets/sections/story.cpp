#include "core/activities/amount.h"
#include "core/packets/sections/sections.h"
#include "core/packets/wording.h"

#include <QMap>

namespace credence {

using namespace paper;

namespace {

Cell plain(const QString &text, const QString &detail = {}) { return Cell{text, detail, {}, Tone::Plain, false}; }

Shared<Story> activeStory(const Snapshot &snapshot)
{
    for (const auto &story : snapshot.stories) {
        if (!story->to.isValid())
            return story;
    }
    return {};
}

/// "Elena Rivera, MD, is Assistant Professor at …, since Jul 2023."
QString positionSentence(const Profile &profile)
{
    if (profile.name.isEmpty())
        return {};
    QString text = personWords(profile);
    if (!profile.title.isEmpty())
        text += QStringLiteral(" is ") + profile.title;
    QStringList place{profile.department, profile.institution};
    place.removeAll(QString());
    if (!place.isEmpty())
        text += QStringLiteral(" in ") + place.join(QStringLiteral(", "));
    if (profile.titleSince.isValid())
        text += QStringLiteral(", since ") + dayWords(profile.titleSince);
    return text + QLatin1Char('.');
}

DateRange threeYears(const PacketOptions &options)
{
    if (options.period.start.isValid() || options.period.end.isValid())
        return options.period;
    return {addMonths(options.today, -36).addDays(1), options.today};
}

paper::BurnUp growthChart(const QList<Shared<Activity>> &activities, const DateRange &span)
{
    paper::BurnUp chart{QStringLiteral("Credits earned"), QStringLiteral("credits"), span, {ChartPoint{span.start, 0}}, {}, {}};
    Credits sum;
    for (const auto &activity : activities) {
        if (!creditDay(*activity).isValid())
            continue;
        sum += ledgerAmount(*activity);
        chart.earned << ChartPoint{creditDay(*activity), sum.toDouble()};
    }
    chart.earned << ChartPoint{span.end, sum.toDouble()};
    return chart;
}

/// Sum and number by calendar year.
Table yearTable(const QList<Shared<Activity>> &activities, const Proofs &proofs)
{
    struct Year {
        int count = 0, proven = 0;
        Credits credits;
    };
    QMap<int, Year> years;
    for (const auto &activity : activities) {
        Year &year = years[creditDay(*activity).year()];
        ++year.count;
        year.proven += proofs.contains(activity->id) ? 1 : 0;
        year.credits += ledgerAmount(*activity);
    }
    Table table{{Column{QStringLiteral("Year"), 2, Align::Left}, Column{QStringLiteral("Activities"), 1, Align::Right}, Column{QStringLiteral("With certificate"), 1.4, Align::Right},
                 Column{QStringLiteral("Credits"), 1, Align::Right}}, {}, {}, QStringLiteral("No completed activity is recorded.")};
    for (auto it = years.begin(); it != years.end(); ++it)
        table.rows << QList<Cell>{plain(QString::number(it.key())), plain(QString::number(it->count)), plain(QString::number(it->proven)), plain(it->credits.text())};
    return table;
}

template <class T, class Row> void appendTable(Section &section, const QString &heading, const QList<Column> &columns, const QList<Shared<T>> &values, Row row)
{
    Table table{columns, {}, {}, {}};
    for (const auto &value : values) {
        const QList<Cell> cells = row(*value);
        if (!cells.isEmpty())
            table.rows << cells;
    }
    if (table.rows.isEmpty())
        return;
    section.blocks << Heading{heading} << table;
}

QString resultWords(const Project &project)
{
    if (!project.result.isEmpty())
        return project.result;
    return project.aim.isEmpty() ? project.state : project.aim;
}

QString learnerWords(const Teaching &teaching)
{
    QStringList words;
    if (teaching.count)
        words << QString::number(*teaching.count);
    words << teaching.learners;
    words.removeAll(QString());
    QString text = words.join(QLatin1Char(' '));
    return teaching.times ? text + QStringLiteral(", %1 times").arg(*teaching.times) : text;
}

} // namespace

Section statementSection(const Snapshot &snapshot, const QList<Standing> &, const PacketOptions &)
{
    Section section{QStringLiteral("statement"), QStringLiteral("Statement"), {}, true};
    const QString position = positionSentence(snapshot.profile);
    if (!position.isEmpty())
        section.blocks << Paragraph{position, {}, {}};
    if (const auto story = activeStory(snapshot)) {
        if (!story->domain.isEmpty())
            section.blocks << Paragraph{story->domain + QLatin1Char('.'), QStringLiteral("Focus."), {}};
        if (!story->target.isEmpty())
            section.blocks << Paragraph{story->target + (story->targetDate.isValid() ? QStringLiteral(", ") + dayWords(story->targetDate) : QString()) + QLatin1Char('.'), QStringLiteral("Aim."), {}};
    } else {
        section.blocks << Paragraph{QStringLiteral("No story is recorded yet."), {}, {}};
    }
    QStringList goals;
    for (const auto &goal : snapshot.goals) {
        if (goal->state != QLatin1String("dropped"))
            goals << goal->text + (goal->state == QLatin1String("done") ? QStringLiteral(" (reached)") : goal->due.isValid() ? QStringLiteral(" (by %1)").arg(dayWords(goal->due)) : QString());
    }
    if (!goals.isEmpty())
        section.blocks << Heading{QStringLiteral("Goals")} << BulletList{goals, Tone::Plain};
    return section;
}

Section trajectorySection(const Snapshot &snapshot, const QList<Standing> &, const PacketOptions &options)
{
    const DateRange span = threeYears(options);
    const auto activities = completedIn(snapshot, span);
    const Proofs proofs = proofsOf(snapshot);
    Credits sum;
    int proven = 0;
    for (const auto &activity : activities) {
        sum += ledgerAmount(*activity);
        proven += proofs.contains(activity->id) ? 1 : 0;
    }
    const int strategic = int(strategicActivities(snapshot, options).size());
    FigureCards cards{{FigureCard{QStringLiteral("Credits"), sum.text(), spanWords(span), Tone::Plain},
                       FigureCard{QStringLiteral("Activities"), QString::number(activities.size()), QStringLiteral("%1 with a certificate").arg(proven), Tone::Plain},
                       FigureCard{QStringLiteral("Strategic"), QString::number(strategic), QStringLiteral("programs, projects, conferences, teaching"), Tone::Plain}}};
    Section section{QStringLiteral("trajectory"), QStringLiteral("Trajectory"), {cards}, false};
    if (!activities.isEmpty() && span.isKnown())
        section.blocks << growthChart(activities, span);
    section.blocks << yearTable(activities, proofs);
    return section;
}

Section achievementsSection(const Snapshot &snapshot, const QList<Standing> &, const PacketOptions &)
{
    Section section{QStringLiteral("achievements"), QStringLiteral("Roles, projects and scholarship"), {}, true};
    appendTable(section, QStringLiteral("Roles"), {Column{QStringLiteral("Role"), 4, Align::Left}, Column{QStringLiteral("Since"), 2, Align::Left}, Column{QStringLiteral("State"), 1.4, Align::Left}},
                snapshot.roles, [](const Role &role) { return QList<Cell>{plain(role.title), plain(role.days.start.isValid() || role.days.end.isValid() ? spanWords(role.days) : QString()), plain(role.state, role.onPaper.value_or(false) ? QStringLiteral("on paper") : QString())}; });
    appendTable(section, QStringLiteral("Projects"), {Column{QStringLiteral("Project"), 2.6, Align::Left}, Column{QStringLiteral("Dates"), 1.8, Align::Left}, Column{QStringLiteral("Result, or aim"), 3.6, Align::Left}},
                snapshot.projects, [](const Project &project) { return QList<Cell>{plain(project.title, project.state), plain(project.days.start.isValid() || project.days.end.isValid() ? spanWords(project.days) : QString()), plain(resultWords(project))}; });
    appendTable(section, QStringLiteral("Presentations and publications"), {Column{QStringLiteral("Date"), 1.2, Align::Left}, Column{QStringLiteral("Title"), 3.8, Align::Left}, Column{QStringLiteral("Venue"), 2, Align::Left}, Column{QStringLiteral("State"), 1.1, Align::Left}},
                snapshot.presentations, [](const Presentation &p) { return QList<Cell>{plain(shownDayText(p)), plain(p.citation.isEmpty() ? p.title : p.citation, p.type), plain(p.venue, p.level), plain(p.state)}; });
    appendTable(section, QStringLiteral("Teaching"), {Column{QStringLiteral("Date"), 1.2, Align::Left}, Column{QStringLiteral("Session"), 3.8, Align::Left}, Column{QStringLiteral("Learners"), 2, Align::Left}, Column{QStringLiteral("Score"), 1.1, Align::Right}},
                snapshot.teachings, [](const Teaching &t) { return QList<Cell>{plain(isoText(t.date)), plain(t.title), plain(learnerWords(t)), plain(t.score ? t.score->text() + (t.scale ? QStringLiteral(" of ") + t.scale->text() : QString()) : QString())}; });
    return section;
}

} // namespace credence
