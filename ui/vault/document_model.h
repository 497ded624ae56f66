// The documents of the vault as a table.
#pragma once

#include "ui/vault/document_rows.h"

#include <QAbstractTableModel>

namespace credence {

class DocumentModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Attached, State, Added, Expires, Kind, Size, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 100, FilterRole, GroupsRole };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(const QList<DocumentRow> &rows);
    const DocumentRow *at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }
    const DocumentRow *find(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString textOf(const DocumentRow &row, int column) const;
    QVariant sortKey(const DocumentRow &row, int column) const;

    QList<DocumentRow> m_rows;
};

} // namespace credence
