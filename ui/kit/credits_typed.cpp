#include "ui/kit/credits_typed.h"

#include <QRegularExpression>

namespace credence {

std::optional<Credits> creditsTyped(const QString &text)
{
    static const QRegularExpression comma(QStringLiteral("^\\s*\\d+,\\d{1,2}\\s*$"));
    return Credits::parse(comma.match(text).hasMatch() ? QString(text).replace(QLatin1Char(','), QLatin1Char('.')) : text);
}

} // namespace credence
