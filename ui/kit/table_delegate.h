// Paints the cells of every table: text with muted words behind it, tabular figures, pills, bars, hairlines, soft selection.
#pragma once

#include <QStyledItemDelegate>

namespace credence {

/// `text` in `width` pixels with an ellipsis; what stands in brackets at its end ("(one time)", "(MD)") tells rows apart and stays,
/// unless it would take more than two thirds.
QString cutTo(const QString &text, const QFontMetrics &metrics, int width);

class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace credence
