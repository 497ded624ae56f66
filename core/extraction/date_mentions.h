// Every date and range of dates that a text mentions, in the ways certificates write them.
#pragma once

#include "core/base/date_range.h"

#include <QList>
#include <QStringView>

namespace credence {

struct DateMention {
    DateRange days;
    int begin = 0;
    int end = 0;
};

/// In the order of the text, never overlapping; ranges are one mention. US month-first order for numbers unless the text
/// shows the other order (a first number over 12, dotted dates, or words of European or British accreditors).
/// Years 1900-2099; two-digit years are taken as 2000-2079 or 1980-1999.
QList<DateMention> dateMentions(const QString &flat);

/// Whether nothing tells if the day or the month of "02/05/2025" comes first: no other date of `flat` does, and the words
/// speak of both customs or of none.
bool mayBeEither(const QString &flat, const DateMention &mention);

} // namespace credence
