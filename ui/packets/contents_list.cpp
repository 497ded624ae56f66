#include "ui/packets/contents_list.h"

#include "ui/kit/colors.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/tabular.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace credence {

namespace {

constexpr int pageRole = FirstFreeRole;

/// A title at the left, its page at the right, a soft rounded selection.
class ContentsDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {120, 29}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Colors &c = colors(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? c.accentSoft : c.window);
            painter->drawRoundedRect(option.rect, 6, 6);
        }
        const QColor &background = selected ? c.accentSoft : c.card;
        const QRect inner = option.rect.adjusted(8, 0, -8, 0);
        const QString page = QString::number(index.data(pageRole).toInt());
        const bool inside = index.data(MutedRole).toBool();
        painter->setFont(font(Type::Body));
        painter->setPen(c.ink);
        const int room = inner.width() - static_cast<int>(tabularWidth(page, font(Type::Small))) - 10;
        const QString title = inside ? QStringLiteral("· ") + index.data().toString() : index.data().toString();
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter, painter->fontMetrics().elidedText(title, Qt::ElideRight, room));
        painter->setFont(font(Type::Small));
        painter->setPen(readable(c.muted, background));
        drawTabular(*painter, inner, true, page);
        painter->restore();
    }
};

} // namespace

ContentsList::ContentsList(QWidget *parent) : QListView(parent), m_model(new QStandardItemModel(this))
{
    setAccessibleName(tr("Contents of the packet"));
    setItemDelegate(new ContentsDelegate(this));
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_marking && index.isValid())
            Q_EMIT pageChosen(index.data(pageRole).toInt());
    });
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT pageChosen(index.data(pageRole).toInt()); });
}

void ContentsList::show(const QList<PacketPlace> &places)
{
    m_marking = true;
    m_model->clear();
    for (const PacketPlace &place : places) {
        auto *item = new QStandardItem(place.title);
        item->setData(place.page, pageRole);
        item->setData(place.inside, MutedRole);
        item->setData(tr("%1, page %2").arg(place.title).arg(place.page), Qt::AccessibleTextRole);
        item->setToolTip(place.title);
        m_model->appendRow(item);
    }
    m_marking = false;
}

void ContentsList::markPage(int page)
{
    int row = -1;
    for (int i = 0; i < m_model->rowCount() && m_model->item(i)->data(pageRole).toInt() <= page; ++i)
        row = i;
    // Several entries of one page: the chosen one stays marked.
    if (currentIndex().isValid() && row >= 0 && currentIndex().data(pageRole).toInt() == m_model->item(row)->data(pageRole).toInt())
        return;
    m_marking = true;
    setCurrentIndex(m_model->index(row, 0));
    m_marking = false;
}

} // namespace credence
