// Where the tables of a document are, and what their columns hold.
#pragma once

#include "core/extraction/table_heads.h"
#include "core/extraction/table_lines.h"

namespace credence {

struct TableColumn {
    double left = 0; ///< points; from the middle of the gap before it to the middle of the gap behind
    double right = 0;
    double begin = 0; ///< where the words of its rows begin
    QString head;
    HeadMeaning meaning;
};

/// A table: heads, columns and the lines below the heads down to the next table.
struct Table {
    int headFirst = -1; ///< -1: it has no heads
    int headLast = -1;
    int first = 0; ///< lines that may belong to it, both included
    int last = 0;
    QList<int> core; ///< of these, the lines that surely do: a date or an amount stands where it stands in the other rows
    QList<TableColumn> columns;
};

/// The tables with a column of titles and one of days, in the order of the document; when there are none and `mayBeUndated`,
/// those with heads for titles and amounts alone.
QList<Table> tablesIn(const PageText &text, const QList<TableLine> &lines, bool mayBeUndated = false);

/// The words of `line` that stand in the column.
QList<TableWord> wordsIn(const TableLine &line, const TableColumn &column);

/// Whether words of the line run on from one column into another, so that it is no row of the table.
bool runsThrough(const TableLine &line, const Table &table);

/// Whether the words of a line tell of a sum, or are a remark or the foot of a page, and no row.
bool isSumOrRemark(const QString &own);

/// Whether the line repeats the heads of the table, as on a new page.
bool repeatsHeads(const PageText &text, const QList<TableLine> &lines, int line, const Table &table);

} // namespace credence
