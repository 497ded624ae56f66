#include "core/activities/amount.h"

#include "core/catalogue/catalogue.h"

namespace credence {

namespace {

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
        return activity.credits.first().amount;
    Credits largest;
    for (const Issuer &issuer : issuersOf(activity))
        largest = std::max(largest, issuer.sum);
    return largest;
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
