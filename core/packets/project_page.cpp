#include "core/packets/project_page.h"

#include "core/outcomes/chain.h"
#include "core/outcomes/chart_scale.h"
#include "core/outcomes/evidence.h"
#include "core/outcomes/result_sentence.h"
#include "core/outcomes/run_signals.h"
#include "core/packets/wording.h"

#include <cmath>

namespace credence {

namespace {

using namespace paper;

/// Several charts stand closer, so that the page stays one.
double chartHeight(qsizetype charts) { return charts < 2 ? 1 : charts == 2 ? 0.66 : charts == 3 ? 0.42 : 0.3; }

QString stateWords(const QString &state)
{
    static const QHash<QString, QString> words{{QStringLiteral("idea"), QStringLiteral("Idea")}, {QStringLiteral("baseline"), QStringLiteral("Measuring the baseline")},
                                               {QStringLiteral("running"), QStringLiteral("Running")}, {QStringLiteral("improved"), QStringLiteral("Improved")},
                                               {QStringLiteral("done"), QStringLiteral("Done")}, {QStringLiteral("stopped"), QStringLiteral("Stopped")}};
    return words.value(state, state);
}

QString medians(const RunChart &chart, const QString &unit)
{
    if (chart.phases.isEmpty())
        return {};
    const QString first = measureText(chart.phases.first().median, unit);
    return chart.phases.size() == 1 ? QStringLiteral("median ") + first : QStringLiteral("median %1 → %2").arg(first, measureText(chart.phases.last().median, unit));
}

void addMeasures(Section &section, const Project &project)
{
    QList<const Measure *> drawn;
    for (const Measure &measure : project.measures) {
        if (!measure.points.isEmpty())
            drawn << &measure;
    }
    for (const Measure *measure : drawn) {
        RunLine chart = runLine(project, *measure);
        chart.height = chartHeight(drawn.size());
        section.blocks << chart;
        if (const QStringList signs = signalSentences(project, *measure); !signs.isEmpty())
            section.blocks << paper::Note{signs.join(QLatin1Char(' ')), Tone::Muted};
    }
}

/// "1 nurse-driven re-draw, 1 Dec 2025; 2 …"
QString changesMade(const Project &project)
{
    QStringList words;
    for (const PhaseChange &change : cycles(project))
        words << QStringLiteral("%1 %2, %3").arg(words.size() + 1).arg(change.label, dayWords(change.date));
    return words.join(QStringLiteral("; "));
}

/// What is not there yet is called so: "submitted", "proposed"; empty for what is.
QString stateOf(const RecordName &one, const Snapshot &snapshot)
{
    static const QStringList there{QStringLiteral("presented"), QStringLiteral("published"), QStringLiteral("appointed"), QStringLiteral("ended")};
    QString state;
    for (const auto &shown : snapshot.presentations)
        state = shown->id.text == one.id ? shown->state : state;
    for (const auto &role : snapshot.roles)
        state = role->id.text == one.id ? role->state : state;
    return there.contains(state) ? QString() : state;
}

/// "Sepsis course (2026)", "A nurse-driven repeat lactate (submitted 2026)".
QString titles(const QList<RecordName> &names, const Snapshot &snapshot)
{
    QStringList words;
    for (const RecordName &one : names) {
        QStringList inside{stateOf(one, snapshot), one.day.isValid() ? QString::number(one.day.year()) : QString()};
        inside.removeAll(QString());
        words << (inside.isEmpty() ? one.title : QStringLiteral("%1 (%2)").arg(one.title, inside.join(QLatin1Char(' '))));
    }
    return words.join(QStringLiteral("; "));
}

void addLine(Section &section, const QString &lead, const QString &words)
{
    if (!words.isEmpty())
        section.blocks << Paragraph{words, lead, {}};
}

/// What it names, and what is linked to it by hand or through what was made, as the window shows it.
QList<RecordName> comesFrom(const Project &project, const Snapshot &snapshot, const QHash<QString, RecordName> &names)
{
    QStringList ids = project.activities;
    const Chain whole = chain(snapshot);
    for (const ChainEdge &edge : whole.edges) {
        if (edge.to == project.id.text && names.contains(edge.from) && !ids.contains(edge.from))
            ids << edge.from;
    }
    return namesOf(ids, names);
}

QList<RecordName> ledTo(const Project &project, const Snapshot &snapshot, const QHash<QString, RecordName> &names)
{
    QStringList ids;
    const Chain whole = chain(snapshot);
    for (const ChainEdge &edge : whole.edges) {
        if (edge.from == project.id.text && names.contains(edge.to))
            ids << edge.to;
    }
    return namesOf(ids, names);
}

QString criteriaOf(const Project &project, const Snapshot &snapshot)
{
    QStringList words;
    const auto all = evidence(snapshot);
    for (const CriterionEvidence &one : all) {
        if (std::any_of(one.pieces.begin(), one.pieces.end(), [&](const RecordName &piece) { return piece.id == project.id.text; }))
            words << one.criterion.name;
    }
    return words.join(QStringLiteral("; "));
}

} // namespace

RunLine runLine(const Project &project, const Measure &measure)
{
    const RunChart chart = runChart(measure.points, changesFor(project, measure));
    RunLine line;
    line.title = measure.unit.isEmpty() ? measure.name : QStringLiteral("%1, %2").arg(measure.name, measure.unit);
    line.note = medians(chart, measure.unit);
    line.target = measure.target;
    const ChartScale scale = chartScale(measure);
    line.low = scale.low;
    line.high = scale.high;
    for (int i = 0; i <= static_cast<int>(std::lround((scale.high - scale.low) / scale.step)); ++i)
        line.scale << scaleText(scale.low + i * scale.step, scale.step);
    for (const MeasurePoint &point : chart.points)
        line.points << RunPoint{point.date, point.value, false, point.astronomical};
    for (const Span &shift : chart.shifts) {
        for (int i = shift.first; i <= shift.last; ++i)
            line.points[i].inShift = true;
    }
    for (const Phase &phase : chart.phases)
        line.phases << RunPhase{phase.from, phase.median, phase.label};
    return line;
}

QStringList signalSentences(const Project &project, const Measure &measure)
{
    const RunChart chart = runChart(measure.points, changesFor(project, measure));
    QStringList words;
    if (!chart.shifts.isEmpty())
        words << QStringLiteral("Shift: %1 points in a row %2 the median of the baseline.").arg(chart.shifts.last().count).arg(chart.shifts.last().up ? QStringLiteral("above") : QStringLiteral("below"));
    if (!chart.trends.isEmpty())
        words << QStringLiteral("Trend: %1 points in a row %2.").arg(chart.trends.last().count).arg(chart.trends.last().up ? QStringLiteral("rising") : QStringLiteral("falling"));
    if (chart.runs.tooFew() || chart.runs.tooMany())
        words << QStringLiteral("Runs: %1, where %2 to %3 would be chance.").arg(chart.runs.runs).arg(*chart.runs.fewest).arg(*chart.runs.most);
    if (!chart.astronomical.isEmpty())
        words << QStringLiteral("Marked as far from all others: %1.").arg(chart.astronomical.size());
    return words;
}

Packet projectPage(const Project &project, const Snapshot &snapshot, QDate today)
{
    Packet page;
    page.kind = QStringLiteral("project");
    page.title = project.title;
    QStringList line{stateWords(project.state), project.days.start.isValid() || project.days.end.isValid() ? spanWords(project.days) : QString()};
    line.removeAll(QString());
    page.subtitle = line.join(QStringLiteral(" · "));
    page.person = personWords(snapshot.profile);
    page.date = today;
    Section section;
    section.key = QStringLiteral("project");
    section.newPage = false;
    addLine(section, QStringLiteral("Aim:"), project.aim);
    const QString result = project.result.isEmpty() ? resultSentence(project) : project.result;
    addLine(section, QStringLiteral("Result:"), result);
    for (const QString &paragraph : project.description.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        addLine(section, {}, paragraph.trimmed());
    addMeasures(section, project);
    addLine(section, QStringLiteral("Changes made:"), changesMade(project));
    const auto names = recordNames(snapshot);
    QStringList people;
    for (const RecordName &one : namesOf(project.people, names))
        people << one.title;
    const QString from = titles(comesFrom(project, snapshot, names), snapshot), to = titles(ledTo(project, snapshot, names), snapshot), criteria = criteriaOf(project, snapshot);
    addLine(section, QStringLiteral("With:"), people.join(QStringLiteral("; ")));
    addLine(section, QStringLiteral("Comes from:"), from);
    addLine(section, QStringLiteral("Led to:"), to);
    addLine(section, QStringLiteral("Evidence for:"), criteria);
    page.sections << section;
    return page;
}

Result<Packet> projectPageOf(const Snapshot &snapshot, const QString &record, QDate today)
{
    for (const auto &project : snapshot.projects) {
        if (project->id.text == record || (!record.isEmpty() && project->ref == record))
            return projectPage(*project, snapshot, today);
    }
    return Error{ErrorKind::NotFound, QStringLiteral("There is no project with the id “%1” in this portfolio, so there is no page to print. Choose one of its projects.").arg(record), {}};
}

} // namespace credence
