// The documents that wait for review, and the files of the last import that were not added, as a list.
#pragma once

#include "ui/vault/review_item.h"

#include <QAbstractListModel>

namespace credence {

class InboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setItems(const QList<ReviewItem> &items);
    void replace(int row, const ReviewItem &item); ///< the same key
    const QList<ReviewItem> &items() const { return m_items; }
    const ReviewItem *at(int row) const { return row >= 0 && row < m_items.size() ? &m_items[row] : nullptr; }
    int rowOf(const QString &key) const; ///< -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<ReviewItem> m_items;
};

} // namespace credence
