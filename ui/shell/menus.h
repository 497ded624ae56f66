// The menus: every command of the window, with its shortcut, once.
#pragma once

#include <QHash>
#include <QObject>

class QAction;
class QMenu;
class QMenuBar;

namespace credence {

class MainWindow;
class Portfolio;
class WindowPage;

class Menus : public QObject
{
    Q_OBJECT

public:
    explicit Menus(MainWindow *window);
    /// Names the steps that can be undone and redone, and turns off what needs an open portfolio.
    void follow(const Portfolio *portfolio, const WindowPage *front);
    void setRecent(const QStringList &paths);
    void setCurrentPage(const QString &key);
    /// The same menus under one button, for a window whose menu bar is hidden.
    QMenu *all() const { return m_all; }
    /// Every command, in the order of the menus, then the parts of the pages; the property "alsoCalled" holds other words for it.
    QList<QAction *> commands() const { return m_commands; }
    QAction *undo() const { return m_undo; }

private:
    QMenu *addMenu(const QString &title);
    template <class Run> QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys, bool needsPortfolio, Run run);
    void addFile();
    void addEdit();
    void addView();
    void addHelp();
    void addPlaces();
    void addOtherWords();

    MainWindow *m_window;
    QMenu *m_all;
    QMenu *m_recent = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QList<QAction *> m_commands;
    QList<QAction *> m_needPortfolio;
    QHash<QString, QAction *> m_pages;
};

} // namespace credence
