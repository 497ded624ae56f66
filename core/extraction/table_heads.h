// The heads of a transcript's columns: which line they stand on and what each column holds.
#pragma once

#include "core/extraction/page_text.h"

namespace credence {

enum class Column { None, Date, Title, Provider, Credit, Type, Format, Number };

struct Head {
    Column column = Column::None;
    QRectF box; ///< points
    QString words;
};

/// What a column headed `head` holds; None when the words say nothing of the kind.
Column columnOf(const QString &head);

/// The heads on a line that names at least two of date, title and credit; else empty.
QList<Head> headsOf(const PageText &text, int line);

/// The same for heads that take the lines `upper` and the next, each word with the one beneath it.
QList<Head> headsOfTwoLines(const PageText &text, int upper);

/// How many of date, title and credit the heads name.
int kindsOf(const QList<Head> &heads);

/// The width two boxes share; negative: the gap between them.
double commonWidth(const QRectF &a, const QRectF &b);

/// The head of the column that `box` stands in: the one it overlaps most, else the nearest; nullptr when all are far.
const Head *headOf(const QList<Head> &heads, const QRectF &box);

/// Whether a line repeats the heads, as on a new page.
bool isHeadAgain(const PageText &text, int line, const QList<Head> &heads);

} // namespace credence
