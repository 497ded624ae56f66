#include "core/activities/amount.h"

#include "core/catalogue/catalogue.h"

#include <QLocale>

namespace credence {

namespace {

enum class Worth { Credit, Attendance, Points };

/// A type that the catalogue does not know is taken for credit, as it was written.
Worth worthOf(const CreditLine &line)
{
    if (line.type == QLatin1String("attendance-hours"))
        return Worth::Attendance;
    const CreditType *type = catalogue().creditType(line.type);
    return type && (type->unit == QLatin1String("point") || type->unit == QLatin1String("activity")) ? Worth::Points : Worth::Credit;
}

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

/// Of the issuers whose lines are worth this.
Credits largestOf(const Activity &activity, Worth worth)
{
    if (activity.credits.size() == 1)
        return worthOf(activity.credits.first()) == worth ? activity.credits.first().amount : Credits{};
    Credits largest;
    for (const Issuer &issuer : issuersOf(activity))
        largest = worthOf(*issuer.first) == worth ? std::max(largest, issuer.sum) : largest;
    return largest;
}

} // namespace

Credits ledgerAmount(const Activity &activity)
{
    return largestOf(activity, Worth::Credit);
}

Credits attendanceHours(const Activity &activity)
{
    return ledgerAmount(activity) == Credits{} ? largestOf(activity, Worth::Attendance) : Credits{};
}

Credits ledgerPoints(const Activity &activity)
{
    return ledgerAmount(activity) == Credits{} && attendanceHours(activity) == Credits{} ? largestOf(activity, Worth::Points) : Credits{};
}

QString ledgerAmountText(const Activity &activity)
{
    LedgerSum sum;
    addTo(sum, activity);
    return ledgerSumFigure(sum);
}

void addTo(LedgerSum &sum, const Activity &activity)
{
    sum.credits += ledgerAmount(activity);
    sum.hours += attendanceHours(activity);
    sum.points += ledgerPoints(activity);
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
    QStringList parts;
    const auto add = [&parts](Credits amount, const char *one, const char *several) {
        if (amount != Credits{})
            parts << QStringLiteral("%1 %2").arg(grouped(amount), QLatin1String(amount == Credits::whole(1) ? one : several));
    };
    add(sum.credits, "credit", "credits");
    add(sum.hours, "hour of attendance", "hours of attendance");
    add(sum.points, "point", "points");
    if (parts.isEmpty())
        return QStringLiteral("0 credits");
    const QString last = parts.takeLast();
    return parts.isEmpty() ? last : parts.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
}

QString ledgerSumFigure(const LedgerSum &sum)
{
    QStringList parts;
    if (sum.credits != Credits{})
        parts << sum.credits.text();
    if (sum.hours != Credits{})
        parts << sum.hours.text() + QStringLiteral(" h");
    if (sum.points != Credits{})
        parts << sum.points.text() + QStringLiteral(" pts");
    return parts.isEmpty() ? Credits{}.text() : parts.join(QStringLiteral(" + "));
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
