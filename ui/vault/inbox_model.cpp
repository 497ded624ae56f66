#include "ui/vault/inbox_model.h"

#include "ui/kit/item_roles.h"
#include "ui/vault/review_words.h"

namespace credence {

void InboxModel::setItems(const QList<ReviewItem> &items)
{
    beginResetModel();
    m_items = items;
    endResetModel();
}

void InboxModel::replace(int row, const ReviewItem &item)
{
    Q_ASSERT(row >= 0 && row < m_items.size() && m_items[row].key == item.key);
    m_items[row] = item;
    Q_EMIT dataChanged(index(row), index(row));
}

int InboxModel::rowOf(const QString &key) const
{
    for (int row = 0; row < m_items.size(); ++row) {
        if (m_items[row].key == key)
            return row;
    }
    return -1;
}

int InboxModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_items.size()); }

QVariant InboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReviewItem &item = m_items[index.row()];
    switch (role) {
    case Qt::DisplayRole: return item.name;
    case Qt::ToolTipRole: return QStringList{item.name, lineOf(item)}.join(QLatin1Char('\n'));
    case Qt::AccessibleTextRole: return QStringList{item.name, verdictText(verdictOf(item)), lineOf(item)}.join(QStringLiteral(", "));
    case IdRole: return item.key;
    case SecondaryRole: return lineOf(item);
    case BadgeRole: return verdictText(verdictOf(item));
    case ToneRole: return int(verdictTone(verdictOf(item)));
    default: return {};
    }
}

} // namespace credence
