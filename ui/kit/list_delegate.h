// Paints entries of two lines: a title, muted words below, a badge at the right; entries with MutedRole are headings; the selection is soft and rounded.
#pragma once

#include <QStyledItemDelegate>

class QListView;

namespace credence {

class ListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A list view that looks like that; `name` is its accessible name.
QListView *listView(const QString &name, QWidget *parent = nullptr);

} // namespace credence
