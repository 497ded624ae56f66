// The rows of a table: which lines make one row, and what the headings between the rows say of those below.
#pragma once

#include "core/extraction/table_columns.h"

namespace credence {

struct TableRow {
    QList<QList<TableWord>> cells; ///< one a column, from the top line of the row to its last
    DateRange days;                ///< unknown when the row's date could not be read
    QList<TableWord> dateWords;
    bool endMissing = false; ///< the other rows have a last day, this one has none
    QStringList headings; ///< lines between this row and the one before that belong to neither
    bool sure = true; ///< nothing but its place tells to which row one of its lines belongs
};

/// The rows in the order of the table, those of sums left out.
QList<TableRow> rowsOf(const PageText &text, const QList<TableLine> &lines, const Table &table);

/// Index of the column of this kind with the highest rank; -1: none.
qsizetype columnOfKind(const Table &table, Column kind);

} // namespace credence
