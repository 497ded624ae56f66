// The window: navigation, top bar, the page in front, messages; it carries out what pages and menus ask for.
#pragma once

#include "core/base/result.h"
#include "ui/kit/background.h"

#include <QDate>
#include <QHash>
#include <QMainWindow>

#include <functional>

class QStackedWidget;

namespace credence {

struct Brought;
class BackupKeeper;
class Foot;
class HelpWindow;
class ImportBar;
class Menus;
class MessageBar;
struct Offer;
class MirrorKeeper;
class Sidebar;
class TopBar;
class WelcomeView;
class WindowPage;
class Workspace;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens what was given, else the last portfolio when it is still there, else shows the welcome.
    void start(const QString &path);
    bool openPortfolio(const QString &path);
    bool createPortfolio(const QString &path);
    void closePortfolio();
    bool hasPage(const QString &key) const;
    /// Made when it is first asked for; nullptr for a page that does not exist.
    WindowPage *page(const QString &key);
    QString currentPage() const { return m_current; }
    void showPage(const QString &key);
    void showSection(const QString &key, const QString &section); ///< a part of that page, or one of its dialogs
    void addFiles(const QStringList &paths);
    void bringIn(const Brought &what); ///< files, or what another program handed over without one
    void logActivity();
    void evaluateCourse(); ///< an empty course on the page of the activities

    /// How the sample portfolio is made at a path, as of a day; it takes a few seconds and runs off the window's thread.
    using SampleMaker = std::function<Result<>(const QString &path, QDate today)>;
    void setSampleMaker(SampleMaker maker) { m_makeSample = std::move(maker); }
    /// Opens the sample that was made before, or makes it.
    void openSample();

    void askForNew();
    void startFirstRun(); ///< five short pages about the open portfolio
    void askForOpen();
    void askForCopy();
    void askForSalvage();                        ///< which damaged portfolio
    void salvagePortfolio(const QString &path);  ///< takes what is sound into a new one beside it, and opens that
    void backUpNow();
    void askForRestore();                    ///< which copy
    void restoreBackup(const QString &copy); ///< in the place of the open portfolio, which is kept beside it
    void restoreInto(const QString &path, const QString &copy); ///< in the place of the portfolio at `path`, damaged or not
    void askForFiles();
    void askForFolder(); ///< whose files are added, and those of the folders in it
    void pasteFiles();
    void undo();
    void redo();
    void filterPage();
    void startSearch();
    void showHelp(const QString &key = {});
    void showAbout();

    Workspace *workspace() const { return m_workspace; }
    MessageBar *messages() const { return m_messages; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildRight();
    void connectPage(WindowPage *page);
    void followPortfolio();
    void followSnapshot();
    void showRecords(const QString &page, const QStringList &ids, const QString &why);
    void refreshCurrent();
    void finishTyping();
    void remember(const QString &path);
    QStringList recent() const;
    void report(const Result<> &done);
    void followSteps();
    void reportOpening(const QString &path, const Error &error); ///< of a damaged one with the ways on
    QList<Offer> waysFromDamage(const QString &path);
    void lookInto(const QString &damaged, const Error &why); ///< shows what can be read of it; nothing can be saved there
    void askForRestoreInto(const QString &path);
    QList<Offer> waysFromLock(const QString &path);
    void lookAtHeld(const QString &path); ///< at a copy of what another program holds
    void askForTakingOver(const QString &path);

    Workspace *m_workspace;
    Sidebar *m_sidebar;
    TopBar *m_top;
    MessageBar *m_messages;
    Foot *m_foot;
    ImportBar *m_importing = nullptr; ///< on every page but the vault's, which has its own; made with that
    MirrorKeeper *m_mirror;
    BackupKeeper *m_backups;
    QStackedWidget *m_stack;
    WelcomeView *m_welcome;
    HelpWindow *m_help = nullptr;
    QHash<QString, WindowPage *> m_pages;
    QString m_current;
    Menus *m_menus = nullptr;
    SampleMaker m_makeSample;
    Background m_sampling;
    Background m_rescuing;
    Background m_looking; ///< into a damaged one
};

} // namespace credence
