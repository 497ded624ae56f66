#include "core/story/npi.h"

#include <algorithm>

namespace credence {

bool isNpi(const QString &text)
{
    if (text.size() != 10 || !std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }))
        return false;
    const QString digits = QStringLiteral("80840") + text;
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits.at(digits.size() - 1 - i).digitValue();
        const int twice = i % 2 == 1 ? 2 * digit : digit;
        sum += twice > 9 ? twice - 9 : twice;
    }
    return sum % 10 == 0;
}

QString whyNoNpi(const QString &npi)
{
    return QStringLiteral("\"npi\" (%1) is no National Provider Identifier: it has ten digits, and the last one checks the others. Look at the number again, or leave it out.").arg(npi);
}

} // namespace credence
