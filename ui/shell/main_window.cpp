#include "ui/shell/main_window.h"

#include "core/catalogue/catalogue.h"
#include "ui/kit/backup_keeper.h"
#include "ui/kit/drop_area.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/mirror_keeper.h"
#include "ui/kit/theme.h"
#include "ui/kit/window_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/clock.h"
#include "ui/shell/foot.h"
#include "ui/shell/help_window.h"
#include "ui/shell/menus.h"
#include "ui/shell/search_box.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/welcome_view.h"
#include "ui/shell/workspace.h"
#include "ui/vault/import_bar.h"
#include "ui/vault/vault_page.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>

namespace credence {

namespace {
constexpr int mostRecent = 8;
constexpr int mostInside = 9; // documents found by their words

/// To the page's list, so that arrows and Enter do there what the page is for; its first button might be any.
void giveKeyboard(QWidget &page)
{
    const QList<QAbstractItemView *> lists = page.findChildren<QAbstractItemView *>();
    const auto shown = std::find_if(lists.cbegin(), lists.cend(), [&page](const QAbstractItemView *list) {
        return list->isVisibleTo(&page) && list->isEnabled() && list->focusPolicy() != Qt::NoFocus;
    });
    (shown != lists.cend() ? static_cast<QWidget *>(*shown) : &page)->setFocus(Qt::OtherFocusReason);
}

}

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent), m_workspace(new Workspace(this)), m_sidebar(new Sidebar), m_top(new TopBar), m_messages(new MessageBar), m_foot(new Foot),
      m_mirror(new MirrorKeeper(this)), m_backups(new BackupKeeper(&wallClock, this)), m_stack(new QStackedWidget), m_welcome(new WelcomeView)
{
    setWindowTitle(QStringLiteral("Credence"));
    setMinimumSize(1256, 620); // narrower, the review and the portfolio would lose their right side
    resize(1440, 900);
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addWidget(buildRight(), 1);
    setCentralWidget(whole);
    // The catalogue takes longest to read of all that pages need: by the time one is opened, it is there.
    QThreadPool::globalInstance()->start([] { catalogue(); });

    m_menus = new Menus(this);
    m_menus->setRecent(recent());
    m_welcome->setRecent(recent());
    m_sidebar->menuButton()->setMenu(m_menus->all());
    m_top->search()->setCommands(m_menus->commands());
    m_top->addFiles()->setVisible(hasPage(QStringLiteral("vault")));
    m_top->evaluate()->setVisible(hasPage(QStringLiteral("activities")));
    m_top->logActivity()->setVisible(hasPage(QStringLiteral("activities")));

    m_top->search()->setWordSearch([this](const QString &words) {
        const auto hits = m_workspace->portfolio() ? m_workspace->portfolio()->documentsWith(words, mostInside) : Result<QList<WordHit>>(QList<WordHit>());
        return hits ? *hits : QList<WordHit>();
    });
    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::showPage);
    connect(m_top, &TopBar::filesAsked, this, &MainWindow::askForFiles);
    connect(m_top, &TopBar::folderAsked, this, &MainWindow::askForFolder);
    connect(m_top, &TopBar::pasteAsked, this, &MainWindow::pasteFiles);
    connect(m_top->evaluate(), &QPushButton::clicked, this, &MainWindow::evaluateCourse);
    connect(m_top->logActivity(), &QPushButton::clicked, this, &MainWindow::logActivity);
    connect(m_top->search(), &SearchBox::chosen, this, [this](const QString &key, const QString &id) { showRecords(key, {id}, {}); });
    connect(m_welcome, &WelcomeView::newAsked, this, &MainWindow::askForNew);
    connect(m_welcome, &WelcomeView::openAsked, this, &MainWindow::askForOpen);
    connect(m_welcome, &WelcomeView::sampleAsked, this, &MainWindow::openSample);
    connect(m_welcome, &WelcomeView::recentAsked, this, &MainWindow::openPortfolio);
    auto *drops = new DropArea(this);
    connect(drops, &DropArea::dropped, this, &MainWindow::addFiles);
    connect(drops, &DropArea::brought, this, &MainWindow::bringIn);
    connect(drops, &DropArea::refused, m_messages, [this](const QString &sentence) { m_messages->showError(sentence); });

    connect(m_workspace, &Workspace::portfolioChanged, this, &MainWindow::followPortfolio);
    connect(m_workspace, &Workspace::snapshotChanged, this, &MainWindow::followSnapshot);
    connect(m_workspace, &Workspace::settled, this, &MainWindow::followSnapshot);
    connect(m_workspace, &Workspace::failed, this, [this](const Error &error) { reportOpening(m_workspace->portfolio()->path(), error); });

    connect(m_mirror, &MirrorKeeper::failed, m_messages, qOverload<const Error &>(&MessageBar::showError));
    connect(m_backups, &BackupKeeper::failed, m_messages, qOverload<const Error &>(&MessageBar::showError));
    connect(m_backups, &BackupKeeper::made, m_messages, [this](const BackupCopy &copy) { m_messages->showNotice(tr("A checked copy was made: %1.").arg(QDir::toNativeSeparators(copy.path))); });

    qApp->installEventFilter(this);
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_current = settings.value(QStringLiteral("window/page")).toString();
    if (!hasPage(m_current))
        m_current = navigation().first().key;
    followPortfolio();
}

MainWindow::~MainWindow()
{
    m_workspace->close(); // while the pages and the mirror, which read it on their threads, can still let go of it
    m_workspace->disconnect(this);
}

QWidget *MainWindow::buildRight()
{
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_stack, 1);
    column->addWidget(m_foot);
    m_foot->add(m_messages);
    m_stack->addWidget(m_welcome);
    return right;
}

bool MainWindow::hasPage(const QString &key) const
{
    return std::any_of(navigation().cbegin(), navigation().cend(), [&](const Entry &entry) { return entry.key == key; });
}

WindowPage *MainWindow::page(const QString &key)
{
    if (WindowPage *made = m_pages.value(key))
        return made;
    for (const Entry &entry : navigation()) {
        if (entry.key != key)
            continue;
        WindowPage *made = entry.make();
        m_pages.insert(key, made);
        m_stack->addWidget(made);
        connectPage(made);
        made->setPortfolio(m_workspace->portfolio());
        return made;
    }
    return nullptr;
}

void MainWindow::connectPage(WindowPage *made)
{
    connect(made, &WindowPage::failed, m_messages, qOverload<const Error &>(&MessageBar::showError));
    connect(made, &WindowPage::settled, m_messages, &MessageBar::dismiss);
    connect(made, &WindowPage::stepsChanged, this, &MainWindow::followSteps);
    connect(made, &WindowPage::noticed, m_messages, [this](const QString &sentence, const QString &action, const std::function<void()> &run) {
        m_messages->showNotice(sentence, action, run);
    });
    connect(made, &WindowPage::previewAsked, this, [this](const QString &document) {
        if (WindowPage *vault = page(QStringLiteral("vault")))
            vault->preview(document);
    });
    connect(made, &WindowPage::goTo, this, &MainWindow::showRecords);
    if (auto *settings = qobject_cast<SettingsPage *>(made)) {
        settings->setMirror(*m_mirror);
        settings->setBackups(*m_backups);
        connect(settings, &SettingsPage::restoreAsked, this, &MainWindow::restoreBackup);
    }
    if (auto *vault = qobject_cast<VaultPage *>(made)) {
        m_importing = new ImportBar(vault->queue());
        m_importing->setStandingBack(m_current == QLatin1String("vault"));
        m_foot->add(m_importing, true);
    }
    connect(made, &WindowPage::filesAsked, this, &MainWindow::askForFiles);
    connect(made, &WindowPage::activityAsked, this, &MainWindow::logActivity);
}

void MainWindow::start(const QString &path)
{
    const QString last = QSettings().value(QStringLiteral("last")).toString();
    if (!path.isEmpty())
        openPortfolio(path);
    else if (!last.isEmpty() && QFileInfo::exists(last))
        openPortfolio(last);
}

/// A field that still has the keyboard saves what was typed into it, while there is a portfolio to save it in.
void MainWindow::finishTyping()
{
    if (QWidget *field = focusWidget(); field && field != this)
        field->clearFocus();
}

bool MainWindow::openPortfolio(const QString &path)
{
    finishTyping();
    const Result<> opened = m_workspace->open(path);
    if (!opened) {
        reportOpening(path, opened.error());
        return false;
    }
    m_messages->dismiss();
    remember(path);
    if (const auto why = m_workspace->portfolio()->readOnly())
        m_messages->showError(*why);
    return true;
}

bool MainWindow::createPortfolio(const QString &path)
{
    finishTyping();
    const Result<> made = m_workspace->create(path);
    report(made);
    if (made)
        remember(path);
    return bool(made);
}

void MainWindow::closePortfolio()
{
    finishTyping();
    m_workspace->close();
    QSettings().remove(QStringLiteral("last"));
}

QStringList MainWindow::recent() const
{
    QStringList paths = QSettings().value(QStringLiteral("recent")).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths.mid(0, mostRecent);
}

void MainWindow::remember(const QString &path)
{
    QSettings settings;
    const QString whole = QFileInfo(path).absoluteFilePath();
    QStringList paths = recent();
    paths.removeAll(whole);
    paths.prepend(whole);
    settings.setValue(QStringLiteral("recent"), paths.mid(0, mostRecent));
    settings.setValue(QStringLiteral("last"), whole);
    m_menus->setRecent(recent());
    m_welcome->setRecent(recent());
}

void MainWindow::followPortfolio()
{
    m_looking.cancel(); // another one is open, or none: what was looked into must not take its place
    Portfolio *portfolio = m_workspace->portfolio();
    for (WindowPage *each : std::as_const(m_pages))
        each->setPortfolio(portfolio);
    const auto readOnly = portfolio ? portfolio->readOnly() : std::nullopt;
    m_mirror->setPortfolio(readOnly && readOnly->kind != ErrorKind::File ? nullptr : portfolio); // it would follow a copy that lost something, or one of two would be too many
    m_backups->setPortfolio(portfolio);
    const QString name = portfolio ? QFileInfo(portfolio->path()).completeBaseName() : QString();
    setWindowTitle(portfolio ? tr("%1 – Credence").arg(name) : QStringLiteral("Credence"));
    m_sidebar->setPortfolioName(portfolio ? (readOnly ? tr("%1 · read-only") : tr("%1 · saved")).arg(name) : tr("no portfolio open"));
    m_sidebar->setPagesEnabled(portfolio);
    m_sidebar->showSnapshot(*m_workspace->snapshot(), today()); // an empty one while none is open
    m_top->setEnabled(portfolio);
    followSteps();
    if (portfolio)
        showPage(m_current);
    else
        m_stack->setCurrentWidget(m_welcome);
    giveKeyboard(*m_stack->currentWidget());
}

void MainWindow::followSnapshot()
{
    followSteps();
    m_sidebar->showSnapshot(*m_workspace->snapshot(), today());
    m_top->search()->setRecords(m_workspace->snapshot(), m_workspace->standings());
    m_mirror->follow(m_workspace->snapshot());
    m_backups->follow(m_workspace->snapshot());
    refreshCurrent();
}

void MainWindow::showSection(const QString &key, const QString &section)
{
    if (WindowPage *asked = page(key); asked && m_workspace->portfolio()) {
        showPage(key);
        asked->showSection(section);
    }
}

void MainWindow::refreshCurrent()
{
    if (WindowPage *front = page(m_current); front && m_workspace->portfolio())
        front->showSnapshot(*m_workspace->snapshot(), m_workspace->standings(), today());
}

void MainWindow::showPage(const QString &key)
{
    if (!hasPage(key))
        return;
    m_current = key;
    m_sidebar->setCurrent(key);
    m_menus->setCurrentPage(key);
    if (m_importing)
        m_importing->setStandingBack(key == QLatin1String("vault"));
    if (!m_workspace->portfolio())
        return;
    refreshCurrent();
    followSteps();
    if (m_stack->currentWidget() == page(key))
        return;
    m_stack->setCurrentWidget(page(key));
    giveKeyboard(*page(key));
}

void MainWindow::showRecords(const QString &key, const QStringList &ids, const QString &why)
{
    WindowPage *asked = page(key);
    if (!asked)
        return;
    showPage(key);
    if (!ids.isEmpty())
        asked->showRecords(ids, why);
    asked->setFocus();
}

void MainWindow::filterPage()
{
    if (WindowPage *front = page(m_current); !front || !front->startFilter())
        startSearch();
}

void MainWindow::startSearch()
{
    m_top->search()->setFocus(Qt::ShortcutFocusReason);
    m_top->search()->selectAll();
}

void MainWindow::showHelp(const QString &key)
{
    if (!m_help)
        m_help = new HelpWindow(this);
    m_help->showTopic(key.isEmpty() ? m_current : key);
}

/// Ctrl+E evaluates a course and Ctrl+D duplicates wherever the keyboard is; fields would take them as "end of the line" and "delete
/// a character", also where there is nothing to duplicate.
bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QMainWindow::eventFilter(watched, event);
    const auto keys = static_cast<QKeyEvent *>(event)->keyCombination();
    const bool ours = keys == (Qt::CTRL | Qt::Key_E) || keys == (Qt::CTRL | Qt::Key_D);
    const bool inField = qobject_cast<QLineEdit *>(watched) || qobject_cast<QPlainTextEdit *>(watched);
    if (ours && event->type() == QEvent::ShortcutOverride) {
        event->ignore();
        return true;
    }
    return (ours && inField) || QMainWindow::eventFilter(watched, event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F10)
        m_sidebar->menuButton()->showMenu();
    else if (event->matches(QKeySequence::Paste)) // no field wanted it
        pasteFiles();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    finishTyping();
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/page"), m_current);
    m_workspace->close();
    QMainWindow::closeEvent(event);
}

} // namespace credence
