// The matrix requirements × goals as a table: headings in the first row and column, credits or "plan one" in the cells.
#pragma once

#include "core/advice/overlap.h"
#include "ui/kit/item_roles.h"

#include <QAbstractTableModel>

namespace credence {

class OverlapModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int StrengthRole = FirstFreeRole; ///< 0…1 of the largest cell; invalid in headings

    explicit OverlapModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(const Overlap &overlap, const QList<Standing> &standings);
    const OverlapRow *row(const QModelIndex &index) const;   ///< nullptr in a heading
    const OverlapCell *cell(const QModelIndex &index) const; ///< nullptr in a heading
    const Goal *goal(const QModelIndex &index) const;        ///< nullptr in the first column
    QString label(int row) const;                            ///< "MA total"; row of the table

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    Overlap m_overlap;
    QStringList m_labels;
    qint64 m_largest = 0;
};

} // namespace credence
