#include "core/activities/amount.h"

#include "core/catalogue/catalogue.h"

#include <QLocale>

namespace credence {

namespace {

/// The one type that is no credit.
bool isAttendance(const CreditLine &line) { return line.type == QLatin1String("attendance-hours"); }

struct Issuer {
    QString family;
    Credits sum;
    const CreditLine *first = nullptr;
};

/// One entry for each issuer, in the order of the lines. A type without a family stands alone.
QList<Issuer> issuersOf(const Activity &activity)
{
    QList<Issuer> issuers;
    for (const CreditLine &line : activity.credits) {
        const CreditType *type = catalogue().creditType(line.type);
        const QString family = type && !type->family.isEmpty() ? type->family : QStringLiteral("type ") + line.type;
        const auto known = std::find_if(issuers.begin(), issuers.end(), [&](const Issuer &i) { return i.family == family; });
        if (known == issuers.end())
            issuers.append({family, line.amount, &line});
        else
            known->sum += line.amount;
    }
    return issuers;
}

} // namespace

Credits ledgerAmount(const Activity &activity)
{
    if (activity.credits.size() == 1)
        return isAttendance(activity.credits.first()) ? Credits{} : activity.credits.first().amount;
    Credits largest;
    for (const Issuer &issuer : issuersOf(activity))
        largest = isAttendance(*issuer.first) ? largest : std::max(largest, issuer.sum);
    return largest;
}

Credits attendanceHours(const Activity &activity)
{
    Credits hours;
    for (const CreditLine &line : activity.credits) {
        if (!isAttendance(line))
            return {};
        hours += line.amount;
    }
    return hours;
}

QString ledgerAmountText(const Activity &activity)
{
    const Credits hours = attendanceHours(activity);
    return hours == Credits{} ? ledgerAmount(activity).text() : hours.text() + QStringLiteral(" h");
}

void addTo(LedgerSum &sum, const Activity &activity)
{
    sum.credits += ledgerAmount(activity);
    sum.hours += attendanceHours(activity);
}

/// "12,057.5": thousands apart, as on the page's head.
static QString grouped(Credits amount)
{
    const QString whole = QLocale(QLocale::English, QLocale::UnitedStates).toString(amount.hundredths / 100);
    const QString text = amount.text();
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    return point < 0 ? whole : whole + text.mid(point);
}

QString ledgerSumText(const LedgerSum &sum)
{
    const auto counted = [](Credits amount, const char *one, const char *several) { return QStringLiteral("%1 %2").arg(grouped(amount), QLatin1String(amount == Credits::whole(1) ? one : several)); };
    const QString credits = counted(sum.credits, "credit", "credits");
    if (sum.hours == Credits{})
        return credits;
    const QString hours = counted(sum.hours, "hour of attendance", "hours of attendance");
    return sum.credits == Credits{} ? hours : credits + QStringLiteral(" and ") + hours;
}

QString ledgerSumFigure(const LedgerSum &sum)
{
    if (sum.hours == Credits{})
        return sum.credits.text();
    const QString hours = sum.hours.text() + QStringLiteral(" h");
    return sum.credits == Credits{} ? hours : sum.credits.text() + QStringLiteral(" + ") + hours;
}

const CreditLine *leadingLine(const Activity &activity)
{
    Issuer leading;
    for (const Issuer &issuer : issuersOf(activity)) {
        if (!leading.first || issuer.sum > leading.sum)
            leading = issuer;
    }
    return leading.first;
}

} // namespace credence
