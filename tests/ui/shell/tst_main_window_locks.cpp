// A portfolio that is open elsewhere, and what the window shows of none at all and while files are read.
#include "ui/shell/clock.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation_button.h"
#include "ui/shell/workspace.h"

#include "core/actions/logging.h"
#include "tests/support/build.h"
#include "tests/support/certificate_paper.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/theme.h"
#include "ui/kit/window_page.h"
#include "ui/vault/import_bar.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>

using namespace credence;
using namespace credence::test;

class TestMainWindowLocks : public QObject
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
        QCoreApplication::setApplicationName("tst_main_window_locks");
        startTheme(*qApp, ThemeChoice::Light);
        fixToday(day("2026-11-22"));
    }
    void init() { QSettings().clear(); }

    void whatAnotherProgramHoldsIsLookedAt()
    {
        const Ready ready;
        auto holder = Portfolio::open(ready.path);
        VERIFY_DONE(holder);
        MainWindow window;
        window.show();
        QVERIFY(!window.openPortfolio(ready.path));
        QTRY_VERIFY(button(window, "Open to look"));
        QVERIFY(!button(window, "Take over…")); // it is held here and now
        QTest::mouseClick(button(window, "Open to look"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace()->portfolio(), 20000);
        QTRY_VERIFY(window.workspace()->isSettled());
        QCOMPARE(window.workspace()->snapshot()->activities.size(), 2);
        QCOMPARE(window.workspace()->portfolio()->readOnly()->kind, ErrorKind::InUse);
        QVERIFY(!window.workspace()->portfolio()->write("Change", [](Stores &) { return Result<>(); }));
        VERIFY_DONE((*holder)->write("Change", [](Stores &) { return Result<>(); }));
        holder->reset();
        QTRY_VERIFY(button(window, "Open it again"));
        QTest::mouseClick(button(window, "Open it again"), Qt::LeftButton);
        QVERIFY(!window.workspace()->portfolio()->readOnly());
    }
    void theLockOfAnotherComputerIsTakenOverOnRequest()
    {
        const Ready ready;
        QFile lock(ready.path + ".lock");
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("4711\ncredence\nward-7-desktop\n0123456789abcdef\nfedcba9876543210\n");
        lock.close();
        MainWindow window;
        window.show();
        QVERIFY(!window.openPortfolio(ready.path));
        QTRY_VERIFY(button(window, "Take over…"));
        QTest::mouseClick(button(window, "Take over…"), Qt::LeftButton);
        auto *box = window.findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY2(box->text().contains("ward-7-desktop") && box->informativeText().contains("test (kept by Credence)"), qPrintable(box->text() + box->informativeText()));
        QVERIFY(lock.exists()); // asked first
        const auto choices = box->buttons();
        (*std::find_if(choices.cbegin(), choices.cend(), [](auto *each) { return each->text() == "Take over"; }))->click();
        QVERIFY(window.workspace()->portfolio());
        QVERIFY(!window.workspace()->portfolio()->readOnly());
        window.closePortfolio();
        QVERIFY(!lock.exists());
    }
    void aPageEndsAboveAMessage()
    {
        const Ready ready;
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        QVERIFY(window.openPortfolio(ready.path));
        QTRY_VERIFY(window.workspace()->isSettled());
        window.showPage("activities");
        QTest::qWait(20);
        const QRect before = window.page("activities")->geometry();
        window.messages()->showNotice("Filed “a.pdf”.", "Undo", [] {});
        QTRY_VERIFY(window.messages()->isVisible() && window.messages()->height() > 20);
        const auto place = [&](QWidget *widget) { return QRect(widget->mapTo(&window, QPoint()), widget->size()); };
        QTRY_VERIFY(place(window.page("activities")).bottom() < place(window.messages()).top()); // nothing of it is covered
        QCOMPARE(window.page("activities")->geometry().topLeft(), before.topLeft());
        QVERIFY(window.rect().contains(place(window.messages())));
        QCOMPARE(window.size(), QSize(1280, 800));
        window.messages()->dismiss();
        QTRY_COMPARE(window.page("activities")->geometry(), before);
    }
    void withoutAPortfolioNothingIsCounted()
    {
        const Ready ready;
        MainWindow window;
        window.show();
        QVERIFY(window.openPortfolio(ready.path));
        auto *activities = window.findChild<NavigationButton *>("activities");
        QVERIFY(activities);
        QTRY_VERIFY(activities->accessibleDescription().contains('2'));
        window.closePortfolio();
        QVERIFY2(!activities->accessibleDescription().contains('2'), qPrintable(activities->accessibleDescription()));
        // The one it was is offered with the place where it lies.
        const auto labels = window.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [&](QLabel *each) { return each->isVisible() && each->toolTip().endsWith("test.credence"); }));
    }
    void readingIsSeenOnEveryPageAndCanceledThere()
    {
        const Ready ready;
        MainWindow window;
        window.show();
        QVERIFY(window.openPortfolio(ready.path));
        QStringList paths;
        for (int i = 0; i < 30; ++i) {
            Paper paper;
            paper.file = QStringLiteral("%1.pdf").arg(i);
            paper.title = QStringLiteral("Sepsis Bundle Summit, part %1").arg(i);
            paper.days = {day("2026-11-02"), day("2026-11-02")};
            paper.amount = "1";
            paths << ready.temporary.folder.filePath(paper.file);
            QFile file(paths.last());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(paperPdf(paper));
        }
        window.addFiles(paths);
        const auto bars = window.findChildren<ImportBar *>();
        QCOMPARE(bars.size(), 2); // that of the vault, and that of the other pages
        const auto shown = [&] { return std::count_if(bars.cbegin(), bars.cend(), [](ImportBar *each) { return each->isVisible(); }); };
        QTRY_COMPARE(shown(), 1);
        window.showPage("activities");
        QTRY_COMPARE(shown(), 1);
        for (ImportBar *bar : bars) {
            if (bar->isVisible())
                QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
        }
        QTRY_COMPARE_WITH_TIMEOUT(shown(), 0, 20000);
        QTRY_VERIFY2(window.messages()->sentence().contains("canceled"), qPrintable(window.messages()->sentence()));
        QVERIFY(window.workspace()->portfolio()->snapshot()->documents.size() < 30);
    }
};

QTEST_MAIN(TestMainWindowLocks)
#include "tst_main_window_locks.moc"
