// Paints the cells of every table: text with muted words behind it, tabular figures, pills, bars, hairlines, soft selection.
#pragma once

#include <QStyledItemDelegate>

namespace credence {

class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace credence
