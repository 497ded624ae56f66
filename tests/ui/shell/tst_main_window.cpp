#include "ui/shell/clock.h"
#include "ui/shell/main_window.h"
#include "ui/shell/search_box.h"
#include "ui/shell/workspace.h"

#include "core/actions/logging.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "ui/kit/chips.h"
#include "ui/kit/inspector.h"
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

#include <algorithm>

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

    static LineField *titleIn(const MainWindow &window)
    {
        for (LineField *field : window.findChildren<LineField *>()) {
            if (field->accessibleName() == "Title" && field->isVisible())
                return field;
        }
        return window.findChild<LineField *>();
    }
    /// The button of the message with these words; nullptr: there is none.
    static QPushButton *button(MainWindow &window, const QString &words)
    {
        const auto all = window.messages()->findChildren<QPushButton *>();
        const auto found = std::find_if(all.cbegin(), all.cend(), [&](QPushButton *each) { return each->text() == words && each->isVisible(); });
        return found == all.cend() ? nullptr : *found;
    }

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
        QVERIFY(button(window, QStringLiteral("Restore a backup…")));
        QVERIFY(button(window, "Save what can be read"));
        // It is shown as far as it can be read, and nothing can be saved there.
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace()->portfolio(), 20000);
        QTRY_VERIFY(window.workspace()->isSettled());
        QCOMPARE(window.workspace()->portfolio()->path(), ready.path);
        QCOMPARE(window.workspace()->snapshot()->activities.size(), 2);
        QCOMPARE(window.workspace()->portfolio()->readOnly()->kind, ErrorKind::Damaged);
        QVERIFY(!window.workspace()->portfolio()->write("Change", [](Stores &) { return Result<>(); }));
        QTest::mouseClick(button(window, "Save what can be read"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(window.workspace()->portfolio()->path()).fileName(), "test salvaged.credence", 20000);
        QTRY_VERIFY(window.workspace()->isSettled());
        QCOMPARE(window.workspace()->snapshot()->activities.size(), 2);
        QVERIFY2(window.messages()->sentence().contains("2 activities"), qPrintable(window.messages()->sentence()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() == damaged);
    }
    void aBackupTakesThePlaceOfADamagedOne()
    {
        Ready ready;
        const QString copy = ready.temporary.folder.filePath("copy.credence");
        QVERIFY(QFile::copy(ready.path, copy));
        QFile file(ready.path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(100) && file.write(QByteArray(3996, '\x55')) == 3996);
        file.close();
        MainWindow window;
        window.show();
        QVERIFY(!window.openPortfolio(ready.path));
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace()->portfolio(), 20000);
        window.restoreInto(ready.path, copy);
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace()->portfolio() && !window.workspace()->portfolio()->readOnly(), 20000);
        QCOMPARE(window.workspace()->snapshot()->activities.size(), 2);
        QVERIFY2(window.messages()->sentence().contains("kept beside it"), qPrintable(window.messages()->sentence()));
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
    void commandsAreFoundByPlainWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("command");
        QTest::newRow("its own words") << "evaluate" << "Evaluate a course";
        QTest::newRow("other words") << "add activity" << "Log activity";
        QTest::newRow("a button of a page") << "add requirement" << "Add requirement from the catalogue…";
        QTest::newRow("what it is about") << "license" << "Requirements";
        QTest::newRow("a part of a page") << "captures" << "Activities: captures";
        QTest::newRow("night") << "night" << "Dark theme";
    }
    void commandsAreFoundByPlainWords()
    {
        QFETCH(QString, words);
        QFETCH(QString, command);
        Ready ready;
        MainWindow window;
        window.openPortfolio(ready.path);
        window.show();
        QTRY_VERIFY(window.workspace()->isSettled());
        auto *box = window.findChild<SearchBox *>();
        window.startSearch();
        QTest::keyClicks(box, words);
        QStringList found;
        for (int row = 0; row < box->matches()->model()->rowCount(); ++row)
            found << box->matches()->model()->index(row, 0).data().toString();
        QVERIFY2(found.contains(command), qPrintable(found.join(" | ")));
    }
    void aCommandOpensThePartOfAPage()
    {
        Ready ready;
        MainWindow window;
        window.openPortfolio(ready.path);
        window.show();
        QTRY_VERIFY(window.workspace()->isSettled());
        auto *box = window.findChild<SearchBox *>();
        window.startSearch();
        QTest::keyClicks(box, "portfolio: chain");
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(window.currentPage(), "portfolio");
        const auto buttons = window.page("portfolio")->findChildren<QPushButton *>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QPushButton *one) { return one->text() == "Chain" && one->isChecked(); }));
    }
    void escapeGivesTheKeyboardBack()
    {
        Ready ready;
        MainWindow window;
        window.openPortfolio(ready.path);
        window.showPage("activities");
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_VERIFY(window.workspace()->isSettled());
        LineField *title = titleIn(window);
        QTRY_VERIFY(title->isVisible());
        title->setFocus();
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        auto *box = window.findChild<SearchBox *>();
        QVERIFY(box->hasFocus());
        QTest::keyClicks(box, "run");
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), title);
    }
    void duplicatesFromAField()
    {
        Ready ready;
        MainWindow window;
        window.openPortfolio(ready.path);
        window.showPage("activities");
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_VERIFY(window.workspace()->isSettled());
        LineField *title = titleIn(window);
        QTRY_VERIFY(title->isVisible());
        title->setFocus();
        title->setCursorPosition(0);
        const QString before = title->text();
        QTest::keyClick(title, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(window.workspace()->snapshot()->activities.size(), 3);
        for (const auto &activity : window.workspace()->snapshot()->activities)
            QVERIFY2(activity->title == "Run Charts" || activity->title == "Sepsis Summit", qPrintable(activity->title));
        window.startSearch(); // there is nothing to duplicate in the search box
        auto *box = window.findChild<SearchBox *>();
        QTest::keyClicks(box, "abc");
        box->setCursorPosition(0);
        QTest::keyClick(box, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(box->text(), QString("abc"));
    }
    void aChipThatIsRemovedComesBackFromTheMessage()
    {
        Ready ready;
        MainWindow window;
        window.openPortfolio(ready.path);
        window.showPage("activities");
        window.show();
        QTRY_VERIFY(window.workspace()->isSettled());
        QTRY_VERIFY(titleIn(window)->isVisible());
        Chips *topics = nullptr;
        for (Chips *one : titleIn(window)->window()->findChildren<Chips *>())
            topics = one->accessibleName() == "Topics" && one->isVisible() ? one : topics;
        QVERIFY(topics);
        topics->setIds({"quality-improvement", "patient-safety"});
        Q_EMIT topics->edited();
        const auto stored = [&] {
            for (const auto &activity : window.workspace()->snapshot()->activities) {
                if (!activity->topics.isEmpty())
                    return activity->topics;
            }
            return QStringList();
        };
        QCOMPARE(stored().size(), 2);
        for (QAbstractButton *pill : topics->findChildren<QAbstractButton *>()) {
            if (stored().size() == 2 && !pill->isHidden())
                pill->click();
        }
        QCOMPARE(stored(), QStringList{"patient-safety"});
        QVERIFY2(window.messages()->sentence().contains("was removed from this list"), qPrintable(window.messages()->sentence()));
        for (QPushButton *button : window.messages()->findChildren<QPushButton *>()) {
            if (button->text() == "Undo")
                button->click();
        }
        QCOMPARE(stored().size(), 2);
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
