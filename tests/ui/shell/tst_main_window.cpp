#include "ui/shell/clock.h"
#include "ui/shell/main_window.h"
#include "ui/shell/search_box.h"
#include "ui/shell/workspace.h"

#include "core/actions/logging.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/kit/window_page.h"

#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

using namespace credence;
using namespace credence::test;

class TestMainWindow : public QObject
{
    Q_OBJECT

    /// A closed portfolio with two activities.
    struct Ready {
        TempPortfolio temporary;
        QString path = temporary.path();
        Ready()
        {
            for (const char *title : {"Run Charts", "Sepsis Summit"}) {
                if (!logActivity(*temporary, anActivity().titled(title).on("2026-03-10").credits(4).id({})))
                    qFatal("could not log");
            }
            temporary.portfolio.reset();
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("CredenceTest");
        QCoreApplication::setApplicationName("tst_main_window");
        startTheme(*qApp, ThemeChoice::Light);
        fixToday(day("2026-11-22"));
    }
    void init() { QSettings().clear(); }

    void opensShowsAndRemembers()
    {
        Ready ready;
        {
            MainWindow window;
            window.start(ready.path);
            window.show();
            QTRY_VERIFY(window.workspace()->isSettled());
            QCOMPARE(window.workspace()->snapshot()->activities.size(), 2);
            QVERIFY(window.windowTitle().startsWith("test"));
            window.showPage("activities");
            QCOMPARE(window.findChild<TableView *>()->model()->rowCount(), 2);
            window.close();
        }
        MainWindow again;
        again.start({});
        QVERIFY(again.workspace()->portfolio());
        QCOMPARE(again.currentPage(), "activities");
    }
    void aDamagedPortfolioIsSalvagedIntoANewOne()
    {
        Ready ready;
        QFile file(ready.path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) && file.write(QByteArray(3996, '\x55')) == 3996);
        QVERIFY(file.seek(0));
        const QByteArray damaged = file.readAll();
        file.close();
        MainWindow window;
        window.show();
        QVERIFY(!window.openPortfolio(ready.path));
        auto *save = window.messages()->findChild<QPushButton *>();
        QVERIFY(save && save->isVisible());
        QCOMPARE(save->text(), "Save what can be read");
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace()->portfolio(), 20000);
        QTRY_VERIFY(window.workspace()->isSettled());
        QCOMPARE(QFileInfo(window.workspace()->portfolio()->path()).fileName(), "test salvaged.credence");
        QCOMPARE(window.workspace()->snapshot()->activities.size(), 2);
        QVERIFY2(window.messages()->sentence().contains("2 activities"), qPrintable(window.messages()->sentence()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == damaged);
    }
    void refusesWhatIsNoPortfolioAndKeepsTheOneThatIsOpen()
    {
        Ready ready;
        const QString wrong = ready.temporary.folder.filePath("wrong.credence");
        QFile file(wrong);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no portfolio");
        file.close();
        MainWindow window;
        window.show();
        QVERIFY(window.openPortfolio(ready.path));
        QVERIFY(!window.openPortfolio(wrong));
        QVERIFY(!window.messages()->sentence().isEmpty());
        QCOMPARE(window.workspace()->portfolio()->path(), ready.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "this is no portfolio");
    }
    void pagesAreReachedByKeysAndMadeOnce()
    {
        Ready ready;
        MainWindow window;
        window.openPortfolio(ready.path);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(window.currentPage(), "activities");
        WindowPage *made = window.page("activities");
        QVERIFY(made->findChild<TableView *>()->hasFocus()); // not its first button: Enter would press that
        QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(window.currentPage(), "today");
        QCOMPARE(window.page("activities"), made);
        QVERIFY(!window.page("no such page"));
        QVERIFY(!window.hasPage("no such page"));
    }
    void undoNamesTheStepAndIsShown()
    {
        Ready ready;
        MainWindow window;
        window.openPortfolio(ready.path);
        window.show();
        QTRY_VERIFY(window.workspace()->isSettled());
        const ActivityId id = window.workspace()->snapshot()->activities.first()->id;
        QVERIFY(bool(removeActivities(*window.workspace()->portfolio(), {id})));
        QCOMPARE(window.workspace()->snapshot()->activities.size(), 1);
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window.workspace()->snapshot()->activities.size(), 2);
        QVERIFY(window.messages()->sentence().startsWith("Undone"));
        QTest::keyClick(&window, Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(window.workspace()->snapshot()->activities.size(), 1);
    }
    void searchFindsAndOpensARecord()
    {
        Ready ready;
        MainWindow window;
        window.openPortfolio(ready.path);
        window.show();
        QTRY_VERIFY(window.workspace()->isSettled());
        auto *box = window.findChild<SearchBox *>();
        window.startSearch();
        QTest::keyClicks(box, "sepsis");
        QTRY_VERIFY(box->matches()->isVisible() && box->matches()->model()->rowCount() == 1 && box->matches()->model()->index(0, 0).data().toString() == "Sepsis Summit");
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(window.currentPage(), "activities");
        auto *table = window.findChild<TableView *>();
        QCOMPARE(table->selectedIds().size(), 1);
        QVERIFY(!box->matches()->isVisible());
    }
    void aDropWithoutAPortfolioSaysWhatToDo()
    {
        MainWindow window;
        window.show();
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile("/tmp/certificate.pdf")});
        QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        QVERIFY(window.messages()->sentence().contains("no portfolio is open"));
    }
    void theSampleIsMadeOffTheWindowAndOpened()
    {
        Ready ready;
        MainWindow window;
        window.show();
        QString asked;
        window.setSampleMaker([&](const QString &path, QDate) -> Result<> {
            asked = path;
            return QFile::copy(ready.path, path) ? Result<>() : Result<>(Error{ErrorKind::File, "not copied", {}});
        });
        window.openSample();
        QTRY_VERIFY(window.workspace()->portfolio());
        QCOMPARE(window.workspace()->portfolio()->path(), asked);
        window.closePortfolio();
        QVERIFY(!window.workspace()->portfolio());
        QFile::remove(asked);
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
