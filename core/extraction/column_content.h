// What stands in the columns of a table, and what they hold by that.
#pragma once

#include "core/extraction/table_columns.h"

namespace credence {

/// What stands in a column on the sure lines.
struct ColumnContent {
    int filled = 0;
    int dates = 0;
    int amounts = 0;
    int counted = 0; ///< 1, 2, 3 …
    int types = 0;
    int names = 0;
    double length = 0;
    bool isText() const { return filled > 0 && dates * 2 < filled && amounts * 2 < filled; }
};

ColumnContent contentOf(const PageText &text, const QList<TableLine> &lines, const QList<int> &core, const TableColumn &column);

/// What the columns hold goes before what their heads say, and stands for heads that say nothing.
void judgeByContent(const PageText &text, const QList<TableLine> &lines, Table &table);

} // namespace credence
