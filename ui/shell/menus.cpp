#include "ui/shell/menus.h"

#include "core/portfolio/portfolio.h"
#include "ui/kit/theme.h"
#include "ui/kit/window_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/welcome_view.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>

namespace credence {

Menus::Menus(MainWindow *window) : QObject(window), m_window(window), m_all(new QMenu(window))
{
    addFile();
    addEdit();
    addView();
    addHelp();
    addPlaces();
    addOtherWords();
    follow(nullptr, nullptr);
}

QMenu *Menus::addMenu(const QString &title)
{
    QMenu *menu = m_window->menuBar()->addMenu(title);
    m_all->addMenu(menu);
    return menu;
}

template <class Run> QAction *Menus::add(QMenu *menu, const QString &text, const QKeySequence &keys, bool needsPortfolio, Run run)
{
    QAction *action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, m_window, run);
    m_window->addAction(action); // the shortcut works while the menu bar is hidden
    m_commands.append(action);
    if (needsPortfolio)
        m_needPortfolio.append(action);
    return action;
}

void Menus::addFile()
{
    QMenu *file = addMenu(tr("&File"));
    add(file, tr("New portfolio…"), {}, false, [w = m_window] { w->askForNew(); });
    add(file, tr("Open…"), QKeySequence::Open, false, [w = m_window] { w->askForOpen(); });
    add(file, tr("Open sample"), {}, false, [w = m_window] { w->openSample(); });
    m_recent = file->addMenu(tr("Open recent"));
    file->addSeparator();
    if (m_window->hasPage(QStringLiteral("activities")))
        add(file, tr("Log activity"), QKeySequence::New, true, [w = m_window] { w->logActivity(); });
    if (m_window->hasPage(QStringLiteral("activities")))
        add(file, tr("Evaluate a course"), QKeySequence(Qt::CTRL | Qt::Key_E), true, [w = m_window] { w->evaluateCourse(); });
    if (m_window->hasPage(QStringLiteral("vault"))) {
        add(file, tr("Add files…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), true, [w = m_window] { w->askForFiles(); });
        add(file, tr("Add a folder…"), {}, true, [w = m_window] { w->askForFolder(); });
        add(file, tr("Add files from the clipboard"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), true, [w = m_window] { w->pasteFiles(); });
    }
    file->addSeparator();
    if (m_window->hasPage(QStringLiteral("packets")))
        add(file, tr("Print packet…"), QKeySequence::Print, true, [w = m_window] { w->showPage(QStringLiteral("packets")); });
    add(file, tr("Save a copy…"), {}, true, [w = m_window] { w->askForCopy(); });
    add(file, tr("Back up now"), {}, true, [w = m_window] { w->backUpNow(); });
    add(file, tr("Restore a backup…"), {}, true, [w = m_window] { w->askForRestore(); });
    add(file, tr("Salvage a damaged portfolio…"), {}, false, [w = m_window] { w->askForSalvage(); });
    add(file, tr("Close portfolio"), QKeySequence(Qt::CTRL | Qt::Key_W), true, [w = m_window] { w->closePortfolio(); });
    file->addSeparator();
    add(file, tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), false, [w = m_window] { w->close(); });
}

void Menus::addEdit()
{
    QMenu *edit = addMenu(tr("&Edit"));
    m_undo = add(edit, tr("Undo"), QKeySequence(Qt::CTRL | Qt::Key_Z), false, [w = m_window] { w->undo(); });
    m_redo = add(edit, tr("Redo"), QKeySequence(Qt::CTRL | Qt::Key_Y), false, [w = m_window] { w->redo(); });
    m_redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)});
    edit->addSeparator();
    add(edit, tr("Filter this page"), QKeySequence::Find, true, [w = m_window] { w->filterPage(); });
    add(edit, tr("Search everything"), QKeySequence(Qt::CTRL | Qt::Key_K), true, [w = m_window] { w->startSearch(); });
}

void Menus::addView()
{
    QMenu *view = addMenu(tr("&View"));
    auto *pages = new QActionGroup(this);
    int number = 1;
    for (const Entry &entry : navigation()) {
        const QKeySequence keys = number <= 9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)) : QKeySequence();
        QAction *action = add(view, entry.title, keys, true, [w = m_window, key = entry.key] { w->showPage(key); });
        action->setCheckable(true);
        pages->addAction(action);
        m_pages.insert(entry.key, action);
        ++number;
    }
    view->addSeparator();
    auto *themes = new QActionGroup(this);
    for (const auto &[choice, text] : {std::pair{ThemeChoice::System, tr("Theme of the system")}, {ThemeChoice::Light, tr("Light theme")}, {ThemeChoice::Dark, tr("Dark theme")}}) {
        QAction *action = add(view, text, {}, false, [choice = choice] {
            setTheme(choice);
            QSettings().setValue(QStringLiteral("theme"), themeWord(choice));
        });
        action->setCheckable(true);
        action->setChecked(theme() == choice);
        themes->addAction(action);
    }
    connect(view, &QMenu::aboutToShow, themes, [themes] { themes->actions().at(static_cast<int>(theme()))->setChecked(true); });
    view->addSeparator();
    QAction *bar = add(view, tr("Menu bar"), QKeySequence(Qt::CTRL | Qt::Key_M), false, [w = m_window](bool shown) {
        w->menuBar()->setVisible(shown);
        QSettings().setValue(QStringLiteral("menuBar"), shown);
    });
    bar->setCheckable(true);
    bar->setChecked(QSettings().value(QStringLiteral("menuBar"), false).toBool());
    m_window->menuBar()->setVisible(bar->isChecked());
}

void Menus::addHelp()
{
    QMenu *help = addMenu(tr("&Help"));
    add(help, tr("Help on this page"), QKeySequence::HelpContents, false, [w = m_window] { w->showHelp(); });
    add(help, tr("Credence in five minutes"), {}, false, [w = m_window] { w->showHelp(QStringLiteral("index")); });
    add(help, tr("Set up step by step"), {}, true, [w = m_window] { w->startFirstRun(); });
    add(help, tr("About Credence"), {}, false, [w = m_window] { w->showAbout(); });
}

/// What stands on a page and in no menu: found by its words in the search box.
void Menus::addPlaces()
{
    struct Place { const char *page, *section; QString words; };
    const Place places[]{{"requirements", "catalogue", tr("Add requirement from the catalogue…")}, {"requirements", "own", tr("Add requirement of your own…")},
                         {"requirements", "next", tr("What to take next…")}, {"activities", "evaluations", tr("Activities: evaluations")},
                         {"activities", "captures", tr("Activities: captures")}, {"activities", "batches", tr("Activities: batches")},
                         {"activities", "themes", tr("Activities: themes")}, {"activities", "stacks", tr("Activities: stacks")},
                         {"portfolio", "chain", tr("Portfolio: chain")}, {"portfolio", "skills", tr("Portfolio: skills")}, {"portfolio", "artifacts", tr("Portfolio: artifacts")},
                         {"portfolio", "projects", tr("Portfolio: projects")}, {"portfolio", "presentations", tr("Portfolio: presentations")},
                         {"portfolio", "teaching", tr("Portfolio: teaching")}, {"portfolio", "roles", tr("Portfolio: roles")},
                         {"portfolio", "people", tr("Portfolio: people")}, {"portfolio", "notes", tr("Portfolio: notes")},
                         {"settings", "story", tr("Settings: story and goals")}, {"settings", "criteria", tr("Settings: promotion criteria")},
                         {"settings", "signals", tr("Settings: signals")}, {"settings", "pivots", tr("Settings: pivots")}};
    for (const Place &place : places) {
        auto *action = new QAction(place.words, this);
        connect(action, &QAction::triggered, m_window, [w = m_window, page = QString::fromLatin1(place.page), section = QString::fromLatin1(place.section)] { w->showSection(page, section); });
        m_commands.append(action);
        m_needPortfolio.append(action);
    }
}

/// The plain words somebody may type for a command that is called otherwise.
void Menus::addOtherWords()
{
    const std::pair<QString, QString> words[]{{tr("Log activity"), tr("add new course activity CME")}, {tr("Evaluate a course"), tr("is it worth it, book, decide")},
                                              {tr("Add files…"), tr("import upload scan certificate document transcript folder")}, {tr("Print packet…"), tr("PDF export report promotion summary audit")},
                                              {tr("Save a copy…"), tr("export duplicate portfolio")}, {tr("Back up now"), tr("backup")}, {tr("Quit"), tr("exit close")},
                                              {tr("Dark theme"), tr("night mode")}, {tr("Light theme"), tr("day mode")}, {tr("Requirements"), tr("licenses boards")},
                                              {tr("Settings"), tr("preferences options profile name")}, {tr("Add requirement from the catalogue…"), tr("state license board certification")},
                                              {tr("Add requirement of your own…"), tr("hospital employer rules")}, {tr("What to take next…"), tr("plan missing credits courses")},
                                              {tr("Help on this page"), tr("manual")}, {tr("Set up step by step"), tr("first run assistant wizard")}};
    for (QAction *action : std::as_const(m_commands)) {
        for (const auto &[name, others] : words) {
            if (action->text() == name)
                action->setProperty("alsoCalled", others);
        }
    }
}

void Menus::follow(const Portfolio *portfolio, const WindowPage *front)
{
    for (QAction *action : std::as_const(m_needPortfolio))
        action->setEnabled(portfolio != nullptr);
    const QString undone = !portfolio ? QString() : front && !front->undoLabel().isEmpty() ? front->undoLabel() : portfolio->undoLabel();
    const QString redone = !portfolio ? QString() : front && !front->redoLabel().isEmpty() ? front->redoLabel() : portfolio->redoLabel();
    m_undo->setEnabled(!undone.isEmpty());
    m_undo->setText(undone.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(undone));
    m_redo->setEnabled(!redone.isEmpty());
    m_redo->setText(redone.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(redone));
}

void Menus::setRecent(const QStringList &paths)
{
    m_recent->clear();
    m_recent->setEnabled(!paths.isEmpty());
    for (const QString &path : paths) {
        QAction *action = m_recent->addAction(QStringLiteral("%1 – %2").arg(QFileInfo(path).completeBaseName(), folderText(path)));
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, m_window, [w = m_window, path] { w->openPortfolio(path); });
    }
}

void Menus::setCurrentPage(const QString &key)
{
    if (QAction *action = m_pages.value(key))
        action->setChecked(true);
}

} // namespace credence
