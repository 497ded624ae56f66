#include "ui/requirements/requirements_table.h"

#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/requirements/requirements_model.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>

namespace credence {

namespace {

constexpr int sides = 20; // of a cell
constexpr int leastSource = 150;
constexpr int mostSource = 226;
constexpr int mostPill = 156; // names of rules are longer and are cut; a card's day never is

QString textAt(const TableView &table, int row, int column) { return table.model()->index(row, column).data().toString(); }

QFontMetrics metricsOf(int column) { return QFontMetrics(credence::font(column == RequirementsModel::SourceColumn ? Type::Strong : Type::Body)); }

/// The width in which `text` needs no more than two lines.
int twoLineWidth(const QString &text, const QFontMetrics &metrics)
{
    int best = metrics.horizontalAdvance(text);
    for (qsizetype at = text.indexOf(QLatin1Char(' ')); at >= 0; at = text.indexOf(QLatin1Char(' '), at + 1))
        best = std::min(best, std::max(metrics.horizontalAdvance(text.left(at)), metrics.horizontalAdvance(text.mid(at + 1))));
    return best;
}

/// Pixels of the widest cell when each may have two lines.
int widestInTwoLines(const TableView &table, int column)
{
    int widest = 0;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        widest = std::max(widest, twoLineWidth(textAt(table, row, column), metricsOf(column)));
    return widest + sides + 2;
}

int widest(const TableView &table, int column) { return static_cast<const QAbstractItemView &>(table).sizeHintForColumn(column); }

/// A name or an origin that is too long for its column gives its row two lines.
void fitRows(TableView *table)
{
    constexpr int twoLines = 46;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        bool high = false;
        for (const int column : {RequirementsModel::SourceColumn, RequirementsModel::OriginColumn})
            high = high || (!table->isColumnHidden(column) && metricsOf(column).horizontalAdvance(textAt(*table, row, column)) > table->columnWidth(column) - sides);
        table->setRowHeight(row, high ? twoLines : size::row);
    }
}

} // namespace

TableView *requirementsTable(QAbstractItemModel *model)
{
    auto *table = new TableView(QCoreApplication::translate("RequirementsPage", "Requirements"));
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicatorClearable(true);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    const std::pair<int, int> widths[]{{RequirementsModel::SourceColumn, mostSource}, {RequirementsModel::CycleColumn, 196},  {RequirementsModel::NeededColumn, 72},
                                       {RequirementsModel::EarnedColumn, 58},         {RequirementsModel::PerYearColumn, 64}, {RequirementsModel::LaggingColumn, mostPill},
                                       {RequirementsModel::OriginColumn, 141}};
    for (const auto &[column, width] : widths)
        table->setColumnWidth(column, width);
    table->setStretchColumn(RequirementsModel::PaceColumn, 84, 180); // "not known" is whole
    table->restoreColumns();
    QObject::connect(table->horizontalHeader(), &QHeaderView::sectionResized, table, [table](int column) {
        if (column == RequirementsModel::SourceColumn || column == RequirementsModel::OriginColumn)
            fitRows(table);
    });
    QObject::connect(model, &QAbstractItemModel::modelReset, table, [table] { fitRows(table); }, Qt::QueuedConnection);
    QObject::connect(model, &QAbstractItemModel::layoutChanged, table, [table] { fitRows(table); }, Qt::QueuedConnection);
    table->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(table->horizontalHeader(), &QHeaderView::customContextMenuRequested, table, [table](QPoint at) {
        QMenu menu;
        table->fillColumnsMenu(&menu);
        menu.exec(table->horizontalHeader()->mapToGlobal(at));
    });
    return table;
}

void fitColumns(TableView &table)
{
    using Model = RequirementsModel;
    table.setShrinking({}); // the widths that follow are those of enough room
    int pill = mostPill;
    for (int row = 0; row < table.model()->rowCount(); ++row) {
        const QModelIndex cell = table.model()->index(row, Model::LaggingColumn);
        if (cell.data(Model::WholeRole).toBool())
            pill = std::max(pill, table.itemDelegate()->sizeHint({}, cell).width());
    }
    for (const int column : {Model::CycleColumn, Model::NeededColumn, Model::EarnedColumn, Model::PerYearColumn, Model::OriginColumn}) {
        if (!table.isColumnHidden(column))
            table.setColumnWidth(column, std::max(table.columnWidth(column), widest(table, column)));
    }
    if (!table.isColumnHidden(Model::LaggingColumn))
        table.setColumnWidth(Model::LaggingColumn, std::max(table.columnWidth(Model::LaggingColumn), pill));
    const int name = std::clamp(widestInTwoLines(table, Model::SourceColumn), leastSource, mostSource);
    table.setShrinking({{Model::CycleColumn, widest(table, Model::CycleColumn)}, {Model::LaggingColumn, pill}, {Model::NeededColumn, std::max(72, widest(table, Model::NeededColumn))},
                        {Model::SourceColumn, name}, {Model::OriginColumn, std::max(96, widestInTwoLines(table, Model::OriginColumn))}});
    fitRows(&table);
}

int wantedHeight(const TableView &table, int rows)
{
    int height = size::row; // of the header
    for (int row = 0; row < std::min(rows, table.model()->rowCount()); ++row)
        height += table.rowHeight(row);
    return height;
}

} // namespace credence
