#include "core/base/credits.h"

#include <cmath>

namespace credence {

std::optional<Credits> Credits::parse(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const qsizetype point = trimmed.indexOf(QLatin1Char('.'));
    const QStringView whole = point < 0 ? trimmed : trimmed.left(point);
    const QStringView decimals = point < 0 ? QStringView() : trimmed.mid(point + 1);
    if (whole.isEmpty() || whole.size() > 9 || decimals.size() > 2 || (point >= 0 && decimals.isEmpty()))
        return std::nullopt;
    qint64 hundredths = 0;
    for (const QChar c : whole) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
        hundredths = hundredths * 10 + (c.unicode() - u'0');
    }
    for (qsizetype i = 0; i < 2; ++i) {
        const QChar c = i < decimals.size() ? decimals[i] : QLatin1Char('0');
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
        hundredths = hundredths * 10 + (c.unicode() - u'0');
    }
    return Credits{hundredths};
}

std::optional<Credits> Credits::fromDouble(double number)
{
    if (!std::isfinite(number) || number < 0 || number > 1e9)
        return std::nullopt;
    const double scaled = number * 100.0;
    const double rounded = std::round(scaled);
    if (std::abs(scaled - rounded) > 1e-6)
        return std::nullopt;
    return Credits{static_cast<qint64>(rounded)};
}

QString Credits::text() const
{
    const qint64 magnitude = hundredths < 0 ? -hundredths : hundredths;
    QString out = (hundredths < 0 ? QStringLiteral("-") : QString()) + QString::number(magnitude / 100);
    const int rest = static_cast<int>(magnitude % 100);
    if (rest != 0)
        out += QLatin1Char('.') + (rest % 10 == 0 ? QString::number(rest / 10) : QStringLiteral("%1").arg(rest, 2, 10, QLatin1Char('0')));
    return out;
}

std::optional<Cents> Cents::parse(QStringView text)
{
    QString plain = text.trimmed().toString();
    plain.remove(QLatin1Char('$')).remove(QLatin1Char(','));
    const auto amount = Credits::parse(plain);
    return amount ? std::optional(Cents{amount->hundredths}) : std::nullopt;
}

} // namespace credence
