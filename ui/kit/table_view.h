// The table of every page: rows of 34 px, quiet header, whole rows selected, columns that are sorted, hidden, resized and remembered.
#pragma once

#include <QHash>
#include <QTableView>

class QMenu;

namespace credence {

class TableView : public QTableView
{
    Q_OBJECT

public:
    /// `name` is its accessible name and the key under which its columns are remembered.
    explicit TableView(const QString &name, QWidget *parent = nullptr);
    /// Column that takes what is left, but not less than `least` pixels; -1 none. Beyond `enough` the first column gets what its
    /// longest text lacks.
    void setStretchColumn(int column, int least = 180, int enough = 100000);
    /// Columns that give way, in this order, while the window is too narrow for all; they come back when it is wide enough.
    void setGivingWay(const QList<int> &columns);
    /// Columns that become narrower, in this order and not below their pixels, before a row would be wider than the window.
    void setShrinking(const QList<std::pair<int, int>> &columns);
    /// Ids (IdRole) of the selected rows from top to bottom, and selecting by id; ids that are gone are left out.
    QStringList selectedIds() const;
    void selectIds(const QStringList &ids);
    QString currentId() const;
    /// Fills a menu with one checkable entry a column; the first given columns cannot be hidden.
    void fillColumnsMenu(QMenu *menu, int fixedColumns = 1);
    void rememberColumns();
    void restoreColumns();

Q_SIGNALS:
    void idsSelected(const QStringList &ids); ///< after any change of the selection, also a reset
    void opened(const QString &id);           ///< double click or Enter
    void deleteAsked(const QStringList &ids); ///< Del

public:
    void setModel(QAbstractItemModel *model) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void giveRestToStretchColumn();
    int giveWay();
    QList<int> m_givingWay;
    QHash<int, int> m_away; ///< columns that gave way, with their widths
    int lendToFirst(int rest);
    void unshrink();
    int shrinkBy(int lacking);
    QList<std::pair<int, int>> m_shrinking;
    QHash<int, int> m_taken; ///< pixels that were taken from a column
    int m_stretch = -1;
    int m_least = 180;
    int m_enough = 100000;
    int m_lent = 0; ///< pixels given to the first column, taken back in a narrower window
    bool m_fitting = false;
};

} // namespace credence
