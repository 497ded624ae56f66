// The table of requirements: one row per source with its figures, pace and what lags.
#pragma once

#include "core/requirements/standing.h"
#include "ui/kit/item_roles.h"

#include <QAbstractTableModel>

namespace credence {

class RequirementsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SourceColumn, CycleColumn, NeededColumn, EarnedColumn, PaceColumn, PerYearColumn, LaggingColumn, OriginColumn, ColumnCount };
    static constexpr int SortRole = FirstFreeRole; ///< number, day or folded text to sort by
    static constexpr int WholeRole = FirstFreeRole + 1; ///< bool: the pill tells a day and is never cut

    explicit RequirementsModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(const QList<Standing> &standings);
    const Standing *at(int row) const;
    int rowOf(const SourceId &source) const; ///< -1 when absent

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString display(const Standing &standing, int column) const;
    QVariant sortValue(const Standing &standing, int column) const;

    QList<Standing> m_rows;
};

} // namespace credence
