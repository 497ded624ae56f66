#include "core/requirements/cycle_dates.h"

#include "core/base/text.h"

#include <QSet>

namespace credence {

namespace {

/// Where the year of a cycle's end comes from.
struct EndYears {
    bool known = false;
    int start = 0; ///< a year that ends a cycle
    int step = 1;

    bool fits(int year) const { return ((year - start) % step + step) % step == 0; }
};

QDate dayOfYear(int year, int month, int day)
{
    const QDate first(year, month, 1);
    return QDate(year, month, qMin(day, first.daysInMonth()));
}

/// A degree or "Jr." that stands behind a name; "Do" and "Ms" are names unless written as degrees are.
bool standsBehind(QString word)
{
    static const QSet<QString> always{"md", "phd", "mph", "mba", "msc", "mbbs", "mhs", "mha", "facp", "faap", "facs", "fhm", "sfhm", "faafp", "jr", "sr", "ii", "iii"};
    word.remove(QLatin1Char('.'));
    return word == QLatin1String("DO") || word == QLatin1String("MS") || always.contains(word.toLower());
}

/// The last word of a name, degrees and "Jr." aside; of "Lee, John" the last one before the comma.
QString surname(const QString &name)
{
    QStringList words = name.section(QLatin1Char(','), 0, 0).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    while (words.size() > 1 && standsBehind(words.last()))
        words.removeLast();
    return words.isEmpty() ? QString() : folded(words.last());
}

std::optional<QString> paritySurname(const CycleShape &cycle, const QString &name)
{
    const QString last = surname(name);
    if (last.isEmpty())
        return std::nullopt;
    for (const ParityGroup &group : cycle.parityGroups) {
        const QString from = folded(group.surname.section(QLatin1Char('-'), 0, 0));
        const QString to = folded(group.surname.section(QLatin1Char('-'), -1));
        if (!from.isEmpty() && !to.isEmpty() && last.front() >= from.front() && last.front() <= to.front())
            return group.parity;
    }
    return std::nullopt;
}

EndYears yearsOfParity(const QString &parity)
{
    if (parity == QLatin1String("even"))
        return {true, 2000, 2};
    if (parity == QLatin1String("odd"))
        return {true, 2001, 2};
    return {};
}

EndYears fixedDateYears(const CycleShape &cycle, const QString &parity, const Profile &profile)
{
    if (cycle.yearSequence)
        return {true, cycle.yearSequence->start, cycle.yearSequence->step};
    if (parity == QLatin1String("by-surname"))
        return yearsOfParity(paritySurname(cycle, profile.name).value_or(QString()));
    if (parity.isEmpty())
        return {cycle.months == 12, 2000, 1};
    return yearsOfParity(parity);
}

CycleTrack endingOn(QDate end, int months)
{
    CycleTrack track;
    track.origin = end.addDays(1);
    track.offset = -months;
    track.months = months;
    track.current = {addMonths(track.origin, -months), end};
    return track;
}

/// The cycle that contains `today` among those that end on month/day of fitting years.
CycleTrack fixedDate(int month, int day, const EndYears &years, int months, QDate today)
{
    if (!years.known || month == 0 || day == 0)
        return {};
    for (int year = today.year(); year <= today.year() + years.step; ++year) {
        const QDate end = dayOfYear(year, month, day);
        if (!years.fits(year) || end < today)
            continue;
        const CycleTrack track = endingOn(end, months);
        return track.current.contains(today) ? track : CycleTrack();
    }
    return {};
}

CycleTrack fixedDateOf(const Template &from, const Source &source, const Profile &profile, QDate today)
{
    const CycleShape &cycle = from.cycle;
    const QString license = source.licenseType.isEmpty() ? profile.degree : source.licenseType;
    if (!cycle.onlyForLicense.isEmpty() && cycle.onlyForLicense != license)
        return {};
    if (cycle.otherEnds.contains(license)) {
        const OtherEnd other = cycle.otherEnds.value(license);
        CycleShape shape = cycle;
        shape.yearSequence.reset();
        return fixedDate(other.month, other.day, fixedDateYears(shape, other.parity, profile), *cycle.months, today);
    }
    return fixedDate(cycle.month, cycle.day, fixedDateYears(cycle, cycle.parity, profile), *cycle.months, today);
}

CycleTrack birthMonth(const CycleShape &cycle, QDate birth, QDate today)
{
    if (!birth.isValid())
        return {};
    EndYears years;
    if (cycle.parity == QLatin1String("by-birth-year"))
        years = {true, birth.year(), 2};
    else if (*cycle.months == 12)
        years = {true, 2000, 1};
    return fixedDate(birth.month(), 31, years, *cycle.months, today);
}

/// Whole cycles from `origin` (its own offset included) that contains `today`; first = the smallest number of cycles allowed.
CycleTrack periodic(QDate origin, int firstOffset, int months, QDate today)
{
    if (addMonths(origin, firstOffset) > today)
        return {};
    CycleTrack track;
    track.origin = origin;
    track.months = months;
    track.offset = firstOffset;
    while (addMonths(origin, track.offset + months) <= today)
        track.offset += months;
    track.current = {addMonths(origin, track.offset), addMonths(origin, track.offset + months).addDays(-1)};
    return track;
}

/// Months from birth to the first birthday after `day`.
int firstBirthdayAfter(QDate birth, QDate day)
{
    int years = qMax(0, day.year() - birth.year() - 1);
    while (addMonths(birth, 12 * years) <= day)
        ++years;
    return 12 * years;
}

CycleTrack birthDate(const CycleShape &cycle, QDate birth, QDate issued, QDate today)
{
    if (!birth.isValid() || birth > today)
        return {};
    if (*cycle.months == 12)
        return periodic(birth, 0, 12, today);
    if (!issued.isValid())
        return {};
    return periodic(birth, firstBirthdayAfter(birth, issued), *cycle.months, today);
}

CycleTrack calendarYear(QDate today)
{
    CycleTrack track = endingOn(QDate(today.year(), 12, 31), 12);
    return track;
}

CycleTrack rolling(int months, QDate today)
{
    CycleTrack track = endingOn(today, months);
    track.endsToday = true;
    return track;
}

CycleTrack proposed(const Template &from, const Source &source, const Profile &profile, QDate today)
{
    if (!from.cycle.months)
        return {};
    const int months = *from.cycle.months;
    switch (from.cycle.anchor) {
    case Anchor::FixedDate:
        return fixedDateOf(from, source, profile, today);
    case Anchor::BirthMonth:
        return birthMonth(from.cycle, profile.birthDate, today);
    case Anchor::BirthDate:
        return birthDate(from.cycle, profile.birthDate, source.issued, today);
    case Anchor::IssueAnniversary:
        return source.issued.isValid() ? periodic(source.issued, 0, months, today) : CycleTrack();
    case Anchor::CalendarYear:
        return months == 12 ? calendarYear(today) : CycleTrack();
    case Anchor::Rolling:
        return rolling(months, today);
    case Anchor::IndividualDate:
    case Anchor::Unknown:
        break;
    }
    return {};
}

CycleTrack typed(const DateRange &cycle, std::optional<int> months)
{
    if (!cycle.isKnown() && !months)
        return {};
    if (!cycle.start.isValid())
        return endingOn(cycle.end, *months);
    CycleTrack track;
    track.origin = cycle.start;
    track.months = months.value_or(0);
    track.current = {cycle.start, cycle.end.isValid() ? cycle.end : addMonths(cycle.start, *months).addDays(-1)};
    const int length = completeMonths(track.current.start, track.current.end);
    if (track.months == 0 && length > 0 && addMonths(cycle.start, length) == track.current.end.addDays(1))
        track.months = length;
    return track;
}

/// Those that are over, newest first, back to the oldest that was kept; between them those of the rules' length that nobody kept.
QList<DateRange> keptBefore(const CycleTrack &track, const QList<KeptCycle> &kept)
{
    QList<DateRange> out;
    QDate start = track.current.start;
    for (qsizetype i = kept.size() - 1; i >= 0 && start.isValid(); --i) {
        const DateRange &days = kept[i].days;
        if (!days.isKnown() || days.end >= start)
            continue;
        while (track.months > 0 && addMonths(start, -track.months) > days.end) {
            out.append({addMonths(start, -track.months), start.addDays(-1)});
            start = out.last().start;
        }
        out.append(days);
        start = days.start;
    }
    return out;
}

DateRange beforeKept(const CycleTrack &track, int steps)
{
    if (steps <= track.before.size())
        return track.before[steps - 1];
    const int more = steps - static_cast<int>(track.before.size());
    const QDate start = track.before.last().start;
    return track.months > 0 ? DateRange{addMonths(start, -more * track.months), addMonths(start, (1 - more) * track.months).addDays(-1)} : DateRange();
}

/// Which cycle the current one is, when the first one is the one that holds `issued`.
std::optional<int> numberSince(const CycleTrack &track, QDate issued)
{
    if (!issued.isValid() || !track.current.isKnown() || issued > track.current.end)
        return std::nullopt;
    int number = 1;
    for (DateRange cycle = track.current; issued < cycle.start; ++number) {
        cycle = cycleBefore(track, number);
        if (!cycle.isKnown() || number > 1200)
            return std::nullopt;
    }
    return number;
}

std::optional<int> numberOf(const CycleTrack &track, const Template &from, const Source &source, const Profile &profile)
{
    if (source.cycleNumber)
        return source.cycleNumber;
    if (from.cycle.anchor == Anchor::Rolling || !source.issued.isValid())
        return std::nullopt;
    if (from.cycle.anchor != Anchor::BirthDate || !profile.birthDate.isValid())
        return numberSince(track, source.issued);
    const QDate first = addMonths(profile.birthDate, firstBirthdayAfter(profile.birthDate, source.issued));
    return numberSince(track, first);
}

} // namespace

int completeMonths(QDate start, QDate lastDay)
{
    const QDate after = lastDay.addDays(1);
    int months = qMax(0, (after.year() - start.year()) * 12 + after.month() - start.month());
    if (months > 0 && addMonths(start, months) > after)
        --months;
    return months;
}

DateRange windowEnding(QDate lastDay, int months) { return {addMonths(lastDay.addDays(1), -months), lastDay}; }

DateRange cycleBefore(const CycleTrack &track, int steps)
{
    if (steps == 0)
        return track.current;
    if (steps > 0 && !track.before.isEmpty())
        return beforeKept(track, steps);
    if (track.months == 0 || !track.current.isKnown())
        return {};
    const int offset = track.offset - steps * track.months;
    if (steps < 0)
        return {addMonths(track.current.end.addDays(1), (-steps - 1) * track.months), addMonths(track.current.end.addDays(1), -steps * track.months).addDays(-1)};
    return {addMonths(track.origin, offset), addMonths(track.origin, offset + track.months).addDays(-1)};
}

CycleTrack cycleOf(const Template &from, const Source &source, const Profile &profile, QDate today)
{
    const bool isTyped = source.cycle.start.isValid() || source.cycle.end.isValid();
    CycleTrack track = isTyped ? typed(source.cycle, from.cycle.months) : proposed(from, source, profile, today);
    if (!track.endsToday)
        track.before = keptBefore(track, source.cycles);
    track.number = numberOf(track, from, source, profile);
    return track;
}

} // namespace credence
