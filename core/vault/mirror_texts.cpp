#include "core/vault/mirror_texts.h"

namespace credence {

namespace {

/// "Label: value" when there is a value.
void say(QStringList &lines, const char *label, const QString &value)
{
    if (!value.trimmed().isEmpty())
        lines << QStringLiteral("%1: %2").arg(QLatin1String(label), value.trimmed());
}

QString spanOf(const DateRange &days)
{
    QStringList ends;
    for (const QDate &day : {days.start, days.end}) {
        if (day.isValid() && !ends.contains(day.toString(Qt::ISODate)))
            ends << day.toString(Qt::ISODate);
    }
    return ends.join(QStringLiteral(" to "));
}

/// The parts that say something, with " · " between.
QString line(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString whole(const QStringList &lines) { return lines.isEmpty() ? QString() : lines.join(QLatin1Char('\n')) + QLatin1Char('\n'); }

void sayMeasure(QStringList &lines, const Measure &measure)
{
    lines << QString() << (measure.unit.isEmpty() ? measure.name : QStringLiteral("%1 (%2)").arg(measure.name, measure.unit));
    for (const MeasurePoint &point : measure.points)
        lines << QStringLiteral("%1\t%2").arg(point.date.toString(Qt::ISODate), QString::number(point.value, 'g', 8));
    for (const PhaseChange &change : measure.changes)
        lines << QStringLiteral("From %1: %2").arg(change.date.toString(Qt::ISODate), change.label);
}

} // namespace

QString aboutMirrorText()
{
    return QStringLiteral("This folder is kept up to date by Credence from your portfolio. It can be read without Credence.\n\n"
                          "Files that you add here, and files of Credence that you change, stay as they are: Credence only replaces or removes what it wrote itself.\n"
                          "A file that you delete here comes back; to be rid of it, delete the document in the vault of Credence. Changes made here do not reach the portfolio.\n");
}

QString projectText(const Project &project)
{
    QStringList lines{project.title, QString()};
    say(lines, "Aim", project.aim);
    say(lines, "State", project.state);
    say(lines, "When", spanOf(project.days));
    say(lines, "Result", project.result);
    if (!project.description.trimmed().isEmpty())
        lines << QString() << project.description.trimmed();
    for (const Measure &measure : project.measures)
        sayMeasure(lines, measure);
    return whole(lines);
}

QString artifactsText(const Snapshot &snapshot)
{
    QStringList lines;
    for (const auto &artifact : snapshot.artifacts)
        lines << line({artifact->date.toString(Qt::ISODate), artifact->title, artifact->type, artifact->audience});
    return whole(lines);
}

QString presentationsText(const Snapshot &snapshot)
{
    QStringList lines;
    for (const auto &presentation : snapshot.presentations) {
        const QString what = presentation->citation.isEmpty() ? line({presentation->title, presentation->venue}) : presentation->citation;
        lines << line({shownDayText(*presentation), presentation->type, presentation->state, presentation->level, what,
                       presentation->doi.isEmpty() ? QString() : QStringLiteral("doi:") + presentation->doi,
                       presentation->pmid.isEmpty() ? QString() : QStringLiteral("PMID ") + presentation->pmid});
    }
    for (const auto &teaching : snapshot.teachings)
        lines << line({teaching->date.toString(Qt::ISODate), QStringLiteral("teaching"), teaching->title, teaching->learners});
    return whole(lines);
}

QString storyText(const Snapshot &snapshot)
{
    QStringList lines;
    for (const auto &story : snapshot.stories) {
        if (story->to.isValid())
            continue;
        say(lines, "Story", story->sentence);
        say(lines, "Lane", story->lane);
        say(lines, "Focus", story->domain);
        say(lines, "Target", line({story->target, story->targetDate.toString(Qt::ISODate)}));
    }
    for (const auto &goal : snapshot.goals)
        say(lines, "Goal", line({goal->text, goal->state}));
    for (const auto &role : snapshot.roles)
        say(lines, "Role", line({role->title, role->state, spanOf(role->days)}));
    return whole(lines);
}

QString notesText(const Snapshot &snapshot, const QString &quarter)
{
    QStringList lines;
    for (const auto &note : snapshot.notes) {
        if (note->quarter == quarter)
            lines << note->text.trimmed() << QString();
    }
    return whole(lines).trimmed() + QLatin1Char('\n');
}

} // namespace credence
