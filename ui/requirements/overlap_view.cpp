#include "ui/requirements/overlap_view.h"

#include "ui/kit/colors.h"
#include "ui/kit/theme.h"
#include "ui/requirements/overlap_model.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>

#include <cmath>

namespace credence {

namespace {

constexpr int leastLabels = 132, mostLabels = 260; // width of the row headings
constexpr int widest = 190;                       // of a goal
constexpr int headings = 42;
constexpr int lowest = 30, highest = 46; // height of a row

QColor between(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

constexpr double strongFrom = 0.72;

/// How much of the full accent a cell has. Shades in the middle, on which neither ink reads well, are left out.
double shade(double strength) { return strength < strongFrom ? 0.08 + 0.5 * strength : 0.82 + 0.18 * (strength - strongFrom) / (1 - strongFrom); }

class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(OverlapModel::StrengthRole).isValid())
            paintCell(*painter, option, index);
        else
            paintHeading(*painter, option, index);
        painter->restore();
    }

private:
    static void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const Colors &c = colors(option.palette);
        const QString text = index.data().toString();
        painter.setFont(font(index.row() == 0 ? Type::Tiny : Type::Small));
        painter.setPen(index.row() == 0 ? readable(c.muted, c.card) : c.ink);
        const QRect rect = option.rect.adjusted(4, 0, index.row() == 0 ? -4 : -10, index.row() == 0 ? -4 : 0);
        if (index.row() > 0) {
            if (painter.fontMetrics().horizontalAdvance(text) <= rect.width()) {
                painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter, text);
                return;
            }
            painter.setFont(font(Type::Tiny));
            painter.drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextWordWrap, painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width() * 1.7)));
            return;
        }
        // Two lines: what does not fit is in the tool tip.
        const QString two = painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(rect.width() * 1.5));
        painter.drawText(rect, Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, two);
    }
    static void paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
    {
        const Colors &c = colors(option.palette);
        const double strength = index.data(OverlapModel::StrengthRole).toDouble();
        const bool hot = option.state.testFlag(QStyle::State_MouseOver);
        const QColor fill = strength > 0 ? between(c.accentSoft, c.accent, shade(strength)) : hot ? c.accentSoft : c.track;
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        painter.setPen(focused || (hot && strength > 0) ? QPen(c.ink, 1.4) : Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(3.5, 3.5, -3.5, -3.5), 6, 6);
        painter.setFont(font(Type::Small));
        painter.setPen(readable(strength >= strongFrom ? c.onAccent : c.ink, fill));
        painter.drawText(option.rect, Qt::AlignCenter, index.data().toString());
    }
};

} // namespace

OverlapView::OverlapView(OverlapModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setAccessibleName(tr("Requirements and goals"));
    setModel(model);
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabKeyNavigation(false);
    horizontalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(20);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(20);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        fit();
        placeButtons();
    });
    connect(this, &QTableView::clicked, this, &OverlapView::open);
}

void OverlapView::fit()
{
    const int goals = m_model->columnCount() - 1;
    const int rows = m_model->rowCount() - 1;
    if (goals < 1 || rows < 1)
        return;
    const int labels = std::clamp(std::max(viewport()->width() * 32 / 100, viewport()->width() - goals * widest), leastLabels, mostLabels);
    setColumnWidth(0, labels);
    for (int column = 1; column <= goals; ++column)
        setColumnWidth(column, std::clamp((viewport()->width() - labels) / goals, 60, widest));
    setRowHeight(0, headings);
    for (int row = 1; row <= rows; ++row)
        setRowHeight(row, std::clamp((viewport()->height() - headings) / rows, lowest, highest));
}

void OverlapView::placeButtons()
{
    for (int row = 1; row < m_model->rowCount(); ++row) {
        for (int column = 1; column < m_model->columnCount(); ++column) {
            const QModelIndex index = m_model->index(row, column);
            if (!m_model->cell(index)->activities.isEmpty())
                continue;
            auto *place = new QWidget;
            auto *around = new QHBoxLayout(place);
            around->setContentsMargins(4, 4, 4, 4);
            auto *plan = button(index.data().toString());
            plan->setProperty("cell", true);
            plan->setFocusPolicy(Qt::ClickFocus); // arrows lead here, and Tab on to the next part of the page
            plan->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
            plan->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
            plan->setToolTip(index.data(Qt::ToolTipRole).toString());
            around->addWidget(plan);
            place->setFocusProxy(plan);
            connect(plan, &QPushButton::clicked, this, [this, at = QPersistentModelIndex(index)] { open(at); });
            setIndexWidget(index, place);
        }
    }
}

void OverlapView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const bool here = hasFocus() || (focusWidget() && isAncestorOf(focusWidget()));
    QWidget *place = current.isValid() ? indexWidget(current) : nullptr;
    if (here)
        (place ? place : this)->setFocus(Qt::OtherFocusReason);
}

void OverlapView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void OverlapView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        open(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void OverlapView::open(const QModelIndex &index)
{
    const OverlapCell *cell = m_model->cell(index);
    if (!cell)
        return;
    if (cell->activities.isEmpty() && cell->ideas.isEmpty())
        Q_EMIT planAsked(*m_model->row(index), *m_model->goal(index));
    else
        Q_EMIT activitiesAsked(cell->activities + cell->ideas, tr("%1 × %2").arg(m_model->label(index.row()), m_model->goal(index)->text));
}

} // namespace credence
