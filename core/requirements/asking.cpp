#include "core/requirements/asking.h"

#include "core/catalogue/catalogue.h"
#include "core/requirements/cycle_dates.h"

#include <QSet>

#include <algorithm>

namespace credence {

namespace {

void addNew(QStringList &list, const QStringList &more)
{
    for (const QString &entry : more) {
        if (entry != QLatin1String("all") && !list.contains(entry))
            list << entry;
    }
}

bool dependsOnFirstLicense(const Rule &rule)
{
    return rule.recurrence == Recurrence::FirstCycle || rule.recurrence == Recurrence::FirstNCycles || rule.recurrence == Recurrence::EveryNCycles
        || rule.due.withinMonthsOfLicense || rule.due.byCycleEnd || rule.due.orWithinMonths;
}

bool needsIssued(const Template &t)
{
    const bool longByBirthday = t.cycle.anchor == Anchor::BirthDate && t.cycle.months.value_or(0) > 12;
    const bool byRules = std::any_of(t.rules.begin(), t.rules.end(), dependsOnFirstLicense);
    return t.cycle.anchor == Anchor::IssueAnniversary || longByBirthday || t.firstCycle || byRules;
}

/// Whether the rule proposes no end whatever else is known of a physician.
bool cannotBeProposed(const Template &t)
{
    const QDate someDay(2026, 1, 15);
    Profile known;
    known.name = QStringLiteral("A B");
    known.birthDate = QDate(1980, 5, 17);
    Source license;
    license.issued = QDate(2015, 3, 2);
    for (const char *type : {"MD", "DO", ""}) {
        license.licenseType = QLatin1String(type);
        const bool its = t.licenseType != QLatin1String(type) && (t.licenseType == QLatin1String("MD") || t.licenseType == QLatin1String("DO"));
        if (!its && cycleOf(t, license, known, someDay).current.isKnown())
            return false;
    }
    return true;
}

/// A day of the year that every cycle ends on, in `year`; invalid: the rules name none.
QDate endIn(const Template &t, int year, QDate birth)
{
    int month = t.cycle.month, day = t.cycle.day;
    if (t.cycle.anchor == Anchor::BirthMonth)
        month = birth.isValid() ? birth.month() : 0, day = 31;
    else if (t.cycle.anchor == Anchor::CalendarYear)
        month = 12, day = 31;
    else if (t.cycle.anchor != Anchor::FixedDate || !t.cycle.otherEnds.isEmpty() || !t.cycle.onlyForLicense.isEmpty())
        return {};
    const QDate first(year, month, 1);
    return first.isValid() && day > 0 ? QDate(year, month, qMin(day, first.daysInMonth())) : QDate();
}

} // namespace

QList<QDate> possibleEnds(const Template &t, QDate birth, QDate today)
{
    const int years = t.cycle.months.value_or(0) / 12;
    QList<QDate> ends;
    if (!today.isValid() || years < 2 || t.cycle.months.value_or(0) % 12 != 0 || !cannotBeProposed(t))
        return ends;
    for (int year = today.year(); ends.size() < years && year <= today.year() + years; ++year) {
        const QDate end = endIn(t, year, birth);
        if (!end.isValid())
            return {};
        if (end >= today)
            ends.append(end);
    }
    return ends;
}

QStringList answeredByHolding(const Template &t)
{
    const QString registrant = QStringLiteral("dea-registrant");
    return t.kind == QLatin1String("dea") && questionsOf(t).contains(registrant) ? QStringList{registrant} : QStringList();
}

QString sameQuestion(const Template &t, const QString &kind)
{
    static const QHash<QString, QString> same{{QStringLiteral("addiction-board-certification"), QStringLiteral("addiction-certified")},
                                              {QStringLiteral("recent-graduation-with-sud-curriculum"), QStringLiteral("recent-us-graduate-sud")}};
    const QString question = same.value(kind);
    return questionsOf(t).contains(question) ? question : QString();
}

QStringList questionsOf(const Template &t)
{
    QStringList found;
    if (t.total)
        addNew(found, t.total->appliesTo);
    for (const Rule &rule : t.rules) {
        addNew(found, rule.appliesTo);
        addNew(found, rule.exempt);
        addNew(found, rule.waivedBy);
    }
    return found;
}

std::optional<Credits> mostHours(const SatisfiedBy &substitute)
{
    const bool upTo = substitute.effect == QLatin1String("hours") && substitute.note.contains(QLatin1String("up to"), Qt::CaseInsensitive);
    return upTo ? substitute.hours : std::nullopt;
}

bool isAskedPerLicense(const QString &question)
{
    static const QSet<QString> perLicense{QStringLiteral("state-cs-registrant"), QStringLiteral("resides-or-practices-in-state"), QStringLiteral("new-licensee"),
                                          QStringLiteral("licensed-before-cutoff"), QStringLiteral("mate-training-this-cycle")};
    return perLicense.contains(question);
}

bool isAskedPerCycle(const QString &question)
{
    return question == QLatin1String("new-licensee") || question == QLatin1String("mate-training-this-cycle");
}

QString questionText(const QString &question, const Template &t)
{
    const Question *known = catalogue().question(question);
    QString text = known ? known->text : QString();
    return t.jurisdictionName.isEmpty() ? text : text.replace(QStringLiteral("this state"), t.jurisdictionName);
}

Asking asking(const Template &t, const Profile &profile)
{
    Asking out;
    out.cycleEnd = cannotBeProposed(t);
    out.issued = needsIssued(t);
    out.licenseType = t.licenseType == QLatin1String("both") && (!t.cycle.otherEnds.isEmpty() || !t.cycle.onlyForLicense.isEmpty());
    const bool byBirth = t.cycle.anchor == Anchor::BirthMonth || t.cycle.anchor == Anchor::BirthDate || t.cycle.parity == QLatin1String("by-birth-year");
    out.birthDate = byBirth && !profile.birthDate.isValid();
    for (const QString &question : questionsOf(t)) {
        const bool otherwise = answeredByHolding(t).contains(question) && !profile.answers.value(question);
        if (isAskedPerLicense(question) || !profile.answers.contains(question) || otherwise)
            out.questions << question;
    }
    for (const SatisfiedBy &other : t.satisfiedBy) {
        if (sameQuestion(t, other.kind).isEmpty())
            addNew(out.satisfiedBy, {other.kind});
    }
    return out;
}

} // namespace credence
