#include "core/outcomes/result_sentence.h"

#include "core/outcomes/run_signals.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace credence {

namespace {
QString numberWord(int number)
{
    static constexpr std::array<const char *, 13> words{"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"};
    const bool known = number >= 0 && number < static_cast<int>(words.size());
    return known ? QString::fromLatin1(words[static_cast<size_t>(number)]) : QString::number(number);
}

QString counted(int number, const QString &one)
{
    return QStringLiteral("%1 %2%3").arg(numberWord(number), one, number == 1 ? QString() : QStringLiteral("s"));
}

/// "Nine months", "Six weeks": how long the last point lies after the change.
QString timeBetween(QDate change, QDate last)
{
    const int months = (last.year() - change.year()) * 12 + last.month() - change.month() - (last.day() < change.day() ? 1 : 0);
    if (months >= 2)
        return counted(months, QStringLiteral("month"));
    const int days = static_cast<int>(change.daysTo(last));
    return days >= 7 ? counted(days / 7, QStringLiteral("week")) : counted(days, QStringLiteral("day"));
}

QString lowerFirst(const QString &text)
{
    // Abbreviations keep their capitals.
    return text.size() > 1 && text[1].isLower() ? text.left(1).toLower() + text.mid(1) : text;
}

/// Six digits that say something, never an exponent, thousands apart: "0.0012", "58", "85.5", "1,234,800". Whatever the scale, two
/// medians that differ by more than chance of writing differ here too.
QString plain(double value)
{
    constexpr int digits = 6;
    if (value == 0)
        return QStringLiteral("0");
    const int whole = static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1;
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    QString text = english.toString(value, 'f', std::max(0, digits - whole));
    if (text.contains(QLatin1Char('.'))) {
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(QLatin1Char('.')))
            text.chop(1);
    }
    return std::abs(value) < 10000 ? text.remove(QLatin1Char(',')) : text;
}

QString partFor(const Measure &measure, const RunChart &chart)
{
    const double before = chart.phases.first().median;
    const Phase &last = chart.phases.last();
    const QString from = measure.unit == QLatin1String("%") ? measureText(before, measure.unit) : plain(before);
    const QString to = measureText(last.median, measure.unit);
    const QString name = lowerFirst(measureInSentence(measure.name));
    if (plain(before) == plain(last.median))
        return QStringLiteral("%1 stayed at a median of %2").arg(name, to);
    const bool up = last.median > before;
    const QString part = QStringLiteral("%1 %2 from a median of %3 to %4").arg(name, up ? QStringLiteral("rose") : QStringLiteral("fell"), from, to);
    for (const Span &shift : chart.shifts) {
        if (shift.up == up && shift.last >= chart.phases[1].first)
            return part + QStringLiteral(" (shift, %1 points)").arg(shift.count);
    }
    return part;
}
} // namespace

QString measureInSentence(const QString &name) { return name.contains(QStringLiteral(", ")) && !name.endsWith(QLatin1Char(',')) ? name + QLatin1Char(',') : name; }

QString measureText(double value, const QString &unit) { return unit.isEmpty() ? plain(value) : plain(value) + QChar(0x00A0) + unit; }

QString resultSentence(const Project &project)
{
    QStringList parts;
    QString opening;
    for (const Measure &measure : project.measures) {
        const RunChart chart = runChart(measure.points, changesFor(project, measure));
        if (chart.phases.size() < 2)
            continue;
        if (opening.isEmpty()) {
            const Phase &changed = chart.phases[1];
            const QString label = changed.label.isEmpty() ? QStringLiteral("the change") : lowerFirst(changed.label);
            const QDate last = chart.points.last().date;
            opening = last == changed.from ? QStringLiteral("On the day of ") + label : timeBetween(changed.from, last) + QStringLiteral(" after ") + label;
        }
        parts << partFor(measure, chart);
    }
    if (parts.isEmpty())
        return QStringLiteral("");
    const QString last = parts.takeLast();
    const QString all = parts.isEmpty() ? last : parts.join(QStringLiteral(", ")) + QStringLiteral(", and ") + last;
    return opening + QStringLiteral(", ") + all + QLatin1Char('.');
}

bool isResultDrafted(const Project &project)
{
    if (project.result.isEmpty() || project.result == resultSentence(project))
        return true;
    QSet<QDate> days;
    for (const Measure &measure : project.measures) {
        for (const MeasurePoint &point : measure.points)
            days << point.date;
    }
    return std::any_of(days.cbegin(), days.cend(), [&](QDate until) {
        Project earlier = project;
        for (Measure &measure : earlier.measures)
            measure.points.removeIf([until](const MeasurePoint &point) { return point.date > until; });
        return resultSentence(earlier) == project.result;
    });
}

bool isResultOutdated(const Project &project)
{
    const QString now = resultSentence(project);
    if (project.result.isEmpty() || now.isEmpty() || project.result.endsWith(now))
        return false;
    static const QRegularExpression form(QStringLiteral("^(?:On the day of|\\S+ (?:days?|weeks?|months?|years?) after) .+ (?:(?:rose|fell) from|stayed at) a median of .+\\.$"));
    return isResultDrafted(project) || form.match(project.result).hasMatch();
}

} // namespace credence
