#include "ui/kit/rows_model.h"

#include "ui/kit/item_roles.h"

namespace credence {

void RowsModel::setRows(const QList<OutcomeRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QModelIndex RowsModel::indexOf(const QString &id) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (!id.isEmpty() && m_rows[i].id == id)
            return index(i);
    }
    return {};
}

QModelIndex RowsModel::first() const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].id.isEmpty())
            return index(i);
    }
    return {};
}

int RowsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    const OutcomeRow row = m_rows.value(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::ToolTipRole: return row.title;
    case Qt::AccessibleTextRole: return QStringList{row.title, row.more, row.badge}.join(QStringLiteral(", "));
    case IdRole: return row.id;
    case SecondaryRole: return row.more;
    case BadgeRole: return row.badge;
    case ToneRole: return static_cast<int>(row.tone);
    case MutedRole: return row.id.isEmpty();
    default: return {};
    }
}

Qt::ItemFlags RowsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_rows.value(index.row()).id.isEmpty() ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace credence
