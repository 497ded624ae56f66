#include "ui/kit/list_delegate.h"

#include "ui/kit/badge.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/theme.h"

#include <QListView>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace credence {

namespace {

constexpr int wrapped = 66; // height of an entry with a second line below its title

/// Lines that `more` takes below the title: several only in a list that says that it wraps, and is short enough to be measured line by line.
int linesOf(const QStyleOptionViewItem &option, const QModelIndex &index, const QString &more)
{
    constexpr int most = 2000;
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || !view->property("wraps").toBool() || index.model()->rowCount() > most)
        return 1;
    const QFontMetrics metrics(font(Type::Tiny));
    const int room = view->viewport()->width() - 20 - badgeSize(index.data(BadgeRole).toString()).width() - 8;
    if (metrics.horizontalAdvance(more) <= room)
        return 1;
    return std::max(2, metrics.boundingRect(QRect(0, 0, std::max(60, room), 1000), Qt::TextWordWrap, more).height() / std::max(1, metrics.lineSpacing()));
}

} // namespace

void ListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colors &c = colors(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor background = selected ? c.accentSoft : c.card;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? c.accentSoft : c.window);
        painter->drawRoundedRect(option.rect, 7, 7);
    }
    if (selected && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setBrush(c.accent);
        painter->drawRoundedRect(QRectF(option.rect.left(), option.rect.top() + 8, 3, option.rect.height() - 16), 1.5, 1.5);
    }
    QRect inner = option.rect.adjusted(9, 6, -9, -6);
    const QString badge = index.data(BadgeRole).toString();
    if (!badge.isEmpty()) {
        const int width = badgeSize(badge).width();
        paintBadge(*painter, QRect(inner.right() - width + 1, inner.top(), width, inner.height()), badge,
                   static_cast<Tone>(index.data(ToneRole).toInt()), option.palette, selected);
        inner.setRight(inner.right() - width - 8);
    }
    const QString more = index.data(SecondaryRole).toString();
    const bool heading = index.data(MutedRole).toBool();
    painter->setFont(font(heading ? Type::SmallStrong : Type::Strong));
    painter->setPen(heading ? readable(c.muted, background) : c.ink);
    const int half = more.isEmpty() ? inner.height() : qMin(inner.height() / 2 + 1, 20);
    painter->drawText(QRect(inner.left(), inner.top(), inner.width(), half), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    painter->setFont(font(Type::Tiny));
    painter->setPen(readable(c.muted, background));
    const bool wraps = inner.height() >= wrapped - 12;
    const int below = wraps ? inner.top() + 19 : inner.top() + half;
    painter->drawText(QRect(inner.left(), below, inner.width(), inner.bottom() + 1 - below), Qt::AlignLeft | Qt::AlignVCenter | (wraps ? Qt::TextWordWrap : 0),
                      wraps ? more : painter->fontMetrics().elidedText(more, Qt::ElideRight, inner.width()));
    painter->restore();
}

QSize ListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(MutedRole).toBool())
        return {160, 28};
    const QString more = index.data(SecondaryRole).toString();
    const int lines = more.isEmpty() ? 0 : linesOf(option, index, more);
    return {160, lines == 0 ? 36 : lines == 1 ? 50 : wrapped + (lines - 2) * QFontMetrics(font(Type::Tiny)).lineSpacing()};
}

namespace {
/// A click beside the rows, or on a heading, leaves what is chosen: the form beside the list goes on showing it.
class ChosenView : public QListView
{
public:
    using QListView::QListView;

protected:
    void mousePressEvent(QMouseEvent *event) override
    {
        const QModelIndex at = indexAt(event->pos());
        if (at.isValid() && at.flags().testFlag(Qt::ItemIsSelectable))
            QListView::mousePressEvent(event);
    }
};
} // namespace

QListView *listView(const QString &name, QWidget *parent)
{
    auto *view = new ChosenView(parent);
    view->setAccessibleName(name);
    view->setItemDelegate(new ListDelegate(view));
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setSpacing(1);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setResizeMode(QListView::Adjust);
    return view;
}

} // namespace credence
