#include "ui/activities/activities_page.h"
#include "ui/activities/activity_inspector.h"
#include "ui/activities/activity_model.h"
#include "ui/activities/quick_log.h"

#include "core/actions/logging.h"
#include "core/requirements/progress.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "ui/kit/inspector.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace credence;
using namespace credence::test;

class TestActivitiesPage : public QObject
{
    Q_OBJECT

    const QDate m_today = day("2026-11-22");

    /// A page over a real portfolio, following its changes as the window does.
    struct Bench {
        TempPortfolio portfolio;
        ActivitiesPage page;
        QStringList ids;

        explicit Bench(QDate today)
        {
            for (const char *title : {"Run Charts", "Opioid Module", "Sepsis Summit"}) {
                auto logged = logActivity(*portfolio, anActivity().titled(title).on("2026-03-10").credits(4).id({}));
                ids << (*logged).text;
            }
            page.setPortfolio(portfolio.portfolio.get());
            const auto show = [this, today] { page.showSnapshot(*portfolio->snapshot(), standings(*portfolio->snapshot(), today), today); };
            QObject::connect(portfolio.portfolio.get(), &Portfolio::changed, &page, show);
            show();
            page.resize(1228, 820);
            page.show();
        }
        ~Bench() { page.setPortfolio(nullptr); }
        TableView *table() const { return page.findChild<TableView *>(); }
        LineField *field(const QString &name) const
        {
            for (LineField *each : page.findChildren<LineField *>()) {
                if (each->accessibleName() == name && each->isVisible())
                    return each;
            }
            return nullptr;
        }
    };

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("CredenceTest");
        QCoreApplication::setApplicationName("tst_activities_page");
        QSettings().clear();
        qRegisterMetaType<Error>("credence::Error");
        startTheme(*qApp, ThemeChoice::Light);
    }
    void builds_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::newRow("light") << "light";
        QTest::newRow("dark") << "dark";
    }
    void builds()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
        QFETCH(QString, theme);
        setTheme(themeFromWord(theme));
        Bench bench(m_today);
        QCOMPARE(bench.table()->model()->rowCount(), 3);
        QVERIFY(!bench.page.grab().isNull());
        setTheme(ThemeChoice::Light);
    }
    void editsInPlaceAndUndoes()
    {
        Bench bench(m_today);
        bench.table()->selectIds({bench.ids[1]});
        LineField *title = bench.field("Title");
        QVERIFY(title);
        QCOMPARE(title->text(), "Opioid Module");
        title->selectAll();
        QTest::keyClicks(title, "Opioid Prescribing");
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(bench.portfolio->undoLabel(), "Change the title");
        QCOMPARE(bench.table()->selectedIds(), QStringList(bench.ids[1]));
        QCOMPARE(bench.table()->currentIndex().siblingAtColumn(ActivityModel::TitleColumn).data().toString(), "Opioid Prescribing");
        QVERIFY(bool(bench.portfolio->undo()));
        QCOMPARE(title->text(), "Opioid Module");
    }
    void aRefusedChangeBringsBackWhatIsStored()
    {
        Bench bench(m_today);
        bench.table()->selectIds({bench.ids[1]});
        QSignalSpy failed(&bench.page, &WindowPage::failed);
        LineField *title = bench.field("Title");
        title->selectAll();
        QTest::keyClick(title, Qt::Key_Delete);
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(title->text(), "Opioid Module");
    }
    void logsInThreeFields()
    {
        Bench bench(m_today);
        bench.page.startNew();
        LineField *title = bench.field("Title");
        QTest::keyClicks(title, "Grand rounds");
        QTest::keyClicks(bench.field("Credits"), "1.5");
        QTest::keyClick(bench.field("Credits"), Qt::Key_Return);
        QCOMPARE(bench.portfolio->snapshot()->activities.size(), 4);
        const Activity logged = *bench.portfolio->snapshot()->activities.first();
        QCOMPARE(logged.title, "Grand rounds");
        QCOMPARE(logged.days.end, m_today);
        QCOMPARE(logged.credits.first().amount, Credits{150});
        QCOMPARE(bench.table()->selectedIds(), QStringList(logged.id.text));
    }
    void wrongCreditsAreNotLogged()
    {
        Bench bench(m_today);
        bench.page.startNew();
        QTest::keyClicks(bench.field("Title"), "Grand rounds");
        QTest::keyClicks(bench.field("Credits"), "a few");
        QTest::keyClick(bench.field("Credits"), Qt::Key_Return);
        QCOMPARE(bench.portfolio->snapshot()->activities.size(), 3);
        QVERIFY(bench.field("Credits"));
    }
    void deletesSeveralAndOffersUndo()
    {
        Bench bench(m_today);
        std::function<void()> undo;
        connect(&bench.page, &WindowPage::noticed, &bench.page, [&](const QString &, const QString &, const std::function<void()> &run) { undo = run; });
        bench.table()->selectIds({bench.ids[0], bench.ids[2]});
        QTest::keyClick(bench.table(), Qt::Key_Delete);
        QCOMPARE(bench.portfolio->snapshot()->activities.size(), 1);
        QCOMPARE(bench.table()->selectedIds(), QStringList(bench.ids[1]));
        QVERIFY(undo);
        undo();
        QCOMPARE(bench.portfolio->snapshot()->activities.size(), 3);
    }
    void filtersAsYouTypeAndKeepsTheSelection()
    {
        Bench bench(m_today);
        bench.table()->selectIds({bench.ids[2]});
        QVERIFY(bench.page.startFilter());
        QTest::keyClicks(bench.page.focusWidget(), "s");
        QCOMPARE(bench.table()->selectedIds(), QStringList(bench.ids[2]));
        QTest::keyClicks(bench.page.focusWidget(), "epsis");
        QCOMPARE(bench.table()->model()->rowCount(), 1);
        bench.page.showRecords({bench.ids[0]}, {});
        QCOMPARE(bench.table()->model()->rowCount(), 3);
        QCOMPARE(bench.table()->selectedIds(), QStringList(bench.ids[0]));
    }
    void aFullLedgerIsShownAndFilteredWithoutAStall()
    {
        Snapshot snapshot;
        for (int i = 0; i < 10000; ++i)
            snapshot.activities.append(anActivity().titled(QStringLiteral("Sepsis quality course %1").arg(i)).by("SHM").on("2026-02-10").credits(1));
        aStanding counted("Hospital credentialing");
        for (const auto &activity : std::as_const(snapshot.activities))
            counted.counts(activity->id.text, 1, "Counts.");
        const QList<Standing> standings{counted, counted, counted};
        ActivitiesPage page;
        page.resize(1228, 820);
        page.show();
        QElapsedTimer timer;
        timer.start();
        page.showSnapshot(snapshot, standings, m_today);
        const qint64 first = timer.restart();
        page.showSnapshot(snapshot, standings, m_today);
        const qint64 again = timer.restart();
        QVERIFY(page.startFilter());
        QTest::keyClick(page.focusWidget(), Qt::Key_7);
        page.findChild<TableView *>()->viewport()->repaint();
        const qint64 key = timer.elapsed();
        qInfo("first %lld ms, after an edit %lld ms, a key %lld ms", first, again, key);
        QCOMPARE(page.findChild<TableView *>()->model()->rowCount(), 3439);
        QVERIFY(key < 100);
    }
    void showsOnlyWhatAnotherPageAskedFor()
    {
        Bench bench(m_today);
        bench.page.showRecords({bench.ids[0], bench.ids[1]}, "Counted for Massachusetts");
        QCOMPARE(bench.table()->model()->rowCount(), 2);
        for (auto *each : bench.page.findChildren<QPushButton *>()) {
            if (each->text() == "Show all" && each->isVisible())
                each->click();
        }
        QCOMPARE(bench.table()->model()->rowCount(), 3);
    }
};

QTEST_MAIN(TestActivitiesPage)
#include "tst_activities_page.moc"
