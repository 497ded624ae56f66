// The search box with its list of matches, as you type: Enter opens the chosen one, Escape goes back to the page.
#pragma once

#include "ui/kit/background.h"
#include "ui/shell/search_list.h"

#include <QLineEdit>

class QListView;
class QStandardItemModel;

namespace credence {

class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);
    /// The commands that can be run, in the order of the menus.
    void setCommands(const QList<QAction *> &commands);
    /// What records there are; what can be found is prepared in the background when the box gets the keyboard.
    void setRecords(std::shared_ptr<const Snapshot> snapshot, const QList<Standing> &standings);
    /// What finds documents by the words inside them.
    void setWordSearch(std::function<QList<WordHit>(const QString &words)> inside) { m_inside = std::move(inside); }
    QListView *matches() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString &page, const QString &id);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void prepare();
    void search();
    void openRow(int row);
    void closeList();
    void move(int rows);
    void giveBack(); ///< the keyboard, to whoever had it

    QList<QPointer<QAction>> m_actions;
    QList<Findable> m_commands;
    QList<Findable> m_records;
    std::shared_ptr<const Snapshot> m_snapshot;
    QList<Standing> m_standings;
    bool m_stale = true;
    QListView *m_list;
    QPointer<QWidget> m_before; ///< had the keyboard
    QStandardItemModel *m_model;
    QList<Findable> m_found;
    std::function<QList<WordHit>(const QString &words)> m_inside;
    Background m_preparing;
};

} // namespace credence
