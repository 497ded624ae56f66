// The days of the rows of a table: in one column or two, or without their year beneath the heading that names it.
#pragma once

#include "core/extraction/table_rows.h"

namespace credence {

/// Fills in the days of `rows`. `above`: the line over the heads of the table, which may be the year of the first rows.
void readDays(const PageText &text, const Table &table, const QString &above, QList<TableRow> &rows);

} // namespace credence
