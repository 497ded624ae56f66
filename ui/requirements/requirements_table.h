// The table of all requirements: how wide its columns are, so that a row is never wider than the window and no figure is cut.
#pragma once

class QAbstractItemModel;

namespace credence {

class TableView;

/// Shows `model` (rows of RequirementsModel, sorted or not).
TableView *requirementsTable(QAbstractItemModel *model);

/// After the rows changed: figures, days and the pills of cards are whole; names and what the rules are of take two lines where they must.
void fitColumns(TableView &table);

/// Pixels that the header and the first `rows` rows take as they are now.
int wantedHeight(const TableView &table, int rows);

} // namespace credence
