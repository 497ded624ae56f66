#include "core/activities/format_value.h"

#include "core/catalogue/catalogue.h"

namespace credence {

int strategicValue(const QString &format, const Thresholds &thresholds)
{
    const auto own = thresholds.formatValues.constFind(format);
    if (own != thresholds.formatValues.constEnd())
        return *own;
    const Format *known = catalogue().format(format);
    return known ? known->value : 0;
}

} // namespace credence
