#include "ui/kit/table_view.h"

#include "ui/kit/item_roles.h"
#include "ui/kit/table_delegate.h"
#include "ui/kit/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSettings>

namespace credence {

namespace {

/// Muted words on a hairline; the sorted column says so with a small arrow.
class Header : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Colors &c = colors(palette());
        painter->save();
        painter->setPen(c.line);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setFont(credence::font(Type::Tiny));
        painter->setPen(readable(c.muted, c.card));
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        const bool right = (model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
        const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
        const QString mark = sorted ? (sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral(" ↑") : QStringLiteral(" ↓")) : QString();
        const QRect words = rect.adjusted(10, 0, -10, 0);
        painter->drawText(words, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text + mark, Qt::ElideRight, words.width()));
        painter->restore();
    }
};

} // namespace

TableView::TableView(const QString &name, QWidget *parent) : QTableView(parent)
{
    setObjectName(name);
    setAccessibleName(name);
    auto *header = new Header(Qt::Horizontal, this);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setFixedHeight(size::row);
    header->setMinimumSectionSize(40);
    setHorizontalHeader(header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(size::row);
    setItemDelegate(new TableDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(false);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.data(IdRole).toString()); });
    connect(header, &QHeaderView::sectionResized, this, [this](int section) {
        if (m_fitting)
            return;
        m_taken.remove(section); // somebody chose this width
        if (section != m_stretch)
            giveRestToStretchColumn();
    });
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { Q_EMIT idsSelected(selectedIds()); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] { Q_EMIT idsSelected({}); });
}

void TableView::setStretchColumn(int column, int least, int enough)
{
    m_stretch = column;
    m_least = least;
    m_enough = enough;
    giveRestToStretchColumn();
}

void TableView::setGivingWay(const QList<int> &columns)
{
    m_givingWay = columns;
    giveRestToStretchColumn();
}

/// Hides and brings back what gives way; the width of all columns that are shown then, without the one that takes the rest.
int TableView::giveWay()
{
    int others = 0;
    for (int i = 0; i < horizontalHeader()->count(); ++i)
        others += i == m_stretch ? 0 : isColumnHidden(i) ? m_away.value(i) : columnWidth(i);
    for (const int column : std::as_const(m_givingWay)) {
        const bool wanted = m_away.contains(column) || !isColumnHidden(column);
        const bool away = wanted && others + m_least > viewport()->width();
        const int wide = m_away.value(column, columnWidth(column));
        others -= away ? wide : 0;
        if (away == m_away.contains(column))
            continue;
        setColumnHidden(column, away);
        if (away)
            m_away.insert(column, wide);
        else
            m_away.remove(column);
    }
    return others;
}

void TableView::giveRestToStretchColumn()
{
    if (m_stretch < 0 || !model() || m_stretch >= horizontalHeader()->count() || m_fitting)
        return;
    m_fitting = true;
    unshrink();
    const int rest = lendToFirst(viewport()->width() - giveWay());
    setColumnWidth(m_stretch, std::max(m_least, rest + shrinkBy(m_least - rest)));
    m_fitting = false;
}

void TableView::setShrinking(const QList<std::pair<int, int>> &columns)
{
    unshrink();
    m_shrinking = columns;
    giveRestToStretchColumn();
}

void TableView::unshrink()
{
    const bool fitting = std::exchange(m_fitting, true);
    for (auto column = m_taken.cbegin(); column != m_taken.cend(); ++column) {
        if (!isColumnHidden(column.key()))
            setColumnWidth(column.key(), columnWidth(column.key()) + column.value());
    }
    m_taken.clear();
    m_fitting = fitting;
}

/// Takes what is lacking from the columns that may become narrower; the pixels it got.
int TableView::shrinkBy(int lacking)
{
    int got = 0;
    for (const auto &[column, least] : std::as_const(m_shrinking)) {
        const int take = isColumnHidden(column) ? 0 : std::clamp(columnWidth(column) - least, 0, std::max(0, lacking - got));
        if (take == 0)
            continue;
        setColumnWidth(column, columnWidth(column) - take);
        m_taken.insert(column, take);
        got += take;
    }
    return got;
}

/// What is left of `rest` after the first column has what its longest text lacks, or has given back what it was lent.
int TableView::lendToFirst(int rest)
{
    const int lacks = rest > m_enough ? std::max(0, sizeHintForColumn(0) - columnWidth(0)) : 0;
    const int more = rest > m_enough ? std::min(lacks, rest - m_enough) : -std::min(m_lent, std::max(0, m_enough - rest));
    if (more == 0)
        return rest;
    m_lent += more;
    setColumnWidth(0, columnWidth(0) + more);
    return rest - more;
}

void TableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    giveRestToStretchColumn();
}

QStringList TableView::selectedIds() const
{
    if (!selectionModel())
        return {};
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QStringList ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(row.data(IdRole).toString());
    return ids;
}

void TableView::selectIds(const QStringList &ids)
{
    if (!model() || !selectionModel())
        return;
    QSet<QString> wanted(ids.cbegin(), ids.cend());
    QItemSelection selection;
    QModelIndex first;
    for (int row = 0; row < model()->rowCount() && !wanted.isEmpty(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (!wanted.remove(index.data(IdRole).toString()))
            continue;
        selection.select(index, model()->index(row, model()->columnCount() - 1));
        if (!first.isValid())
            first = index;
    }
    if (first.isValid())
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid())
        scrollTo(first);
}

QString TableView::currentId() const { return currentIndex().data(IdRole).toString(); }

void TableView::keyPressEvent(QKeyEvent *event)
{
    const QStringList ids = selectedIds();
    if (event->key() == Qt::Key_Delete && !ids.isEmpty()) {
        Q_EMIT deleteAsked(ids);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT opened(currentId());
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    // The row with the keyboard's focus has a line at its left edge.
    const QRect row = visualRect(currentIndex().siblingAtColumn(horizontalHeader()->logicalIndex(0)));
    QPainter painter(viewport());
    painter.fillRect(QRect(0, row.top(), 3, row.height()), colors(palette()).accent);
}

void TableView::fillColumnsMenu(QMenu *menu, int fixedColumns)
{
    menu->clear();
    for (int i = fixedColumns; i < model()->columnCount(); ++i) {
        QAction *action = menu->addAction(model()->headerData(i, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i) || m_away.contains(i));
        if (m_away.contains(i))
            action->setText(tr("%1 (when the window is wider)").arg(action->text()));
        connect(action, &QAction::toggled, this, [this, i](bool shown) {
            m_away.remove(i);
            setColumnHidden(i, !shown);
            giveRestToStretchColumn();
            rememberColumns();
        });
    }
}

void TableView::rememberColumns()
{
    if (!model() || m_fitting)
        return;
    m_fitting = true; // what only gave way is remembered as shown, what only became narrower as it was
    unshrink();
    for (auto column = m_away.cbegin(); column != m_away.cend(); ++column) {
        setColumnHidden(column.key(), false);
        setColumnWidth(column.key(), column.value());
    }
    QSettings().setValue(QStringLiteral("columns/%1").arg(objectName()), horizontalHeader()->saveState());
    QSettings().setValue(QStringLiteral("columnCounts/%1").arg(objectName()), horizontalHeader()->count());
    for (auto column = m_away.cbegin(); column != m_away.cend(); ++column)
        setColumnHidden(column.key(), true);
    m_fitting = false;
    giveRestToStretchColumn();
}

void TableView::restoreColumns()
{
    const QByteArray state = QSettings().value(QStringLiteral("columns/%1").arg(objectName())).toByteArray();
    const int columns = horizontalHeader()->count();
    if (!state.isEmpty())
        m_away.clear();
    QHash<int, int> since; // columns that came since, with their widths; 0: hidden
    for (int i = QSettings().value(QStringLiteral("columnCounts/%1").arg(objectName()), columns).toInt(); i < columns; ++i)
        since.insert(i, isColumnHidden(i) ? 0 : columnWidth(i));
    if (!state.isEmpty() && horizontalHeader()->restoreState(state) && horizontalHeader()->count() == columns) {
        for (auto column = since.cbegin(); column != since.cend(); ++column) {
            setColumnHidden(column.key(), column.value() == 0);
            setColumnWidth(column.key(), std::max(column.value(), 100));
        }
        giveRestToStretchColumn();
    }
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &TableView::rememberColumns);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &TableView::rememberColumns);
}

} // namespace credence
