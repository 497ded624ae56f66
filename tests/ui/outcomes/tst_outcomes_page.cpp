// The portfolio page with the sample: every section in both themes, the forms, the chart, the chain.
#include "tests/support/page_scene.h"
#include "tests/support/verify_done.h"
#include "ui/kit/choice.h"
#include "ui/kit/inspector.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/theme.h"
#include "ui/outcomes/chain_scene.h"
#include "ui/outcomes/chain_section.h"
#include "ui/outcomes/outcomes_page.h"
#include "ui/outcomes/projects_section.h"
#include "ui/kit/rows_model.h"
#include "ui/outcomes/run_chart_view.h"

#include <QAbstractItemModelTester>
#include <QGraphicsView>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

using Scene = PageScene<OutcomesPage>;

} // namespace

class TestOutcomesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startTheme(*qApp, ThemeChoice::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void everySectionInBothThemes_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("section");
        for (const char *theme : {"light", "dark"}) {
            for (const char *section : {"chain", "skills", "artifacts", "projects", "presentations", "teaching", "roles", "people", "notes"})
                QTest::addRow("%s, %s", section, theme) << theme << section;
        }
    }
    void everySectionInBothThemes()
    {
        QFETCH(QString, theme);
        QFETCH(QString, section);
        setTheme(themeFromWord(theme));
        Scene scene;
        scene.page.showSection(section);
        QVERIFY(QTest::qWaitForWindowExposed(&scene.page));
        QTest::qWait(20); // badges and buttons find their places with the next turn of the event loop
        const QString folder = qEnvironmentVariable("CREDENCE_SCREENSHOTS");
        if (!folder.isEmpty())
            QVERIFY(scene.page.grab().save(QStringLiteral("%1/portfolio-%2-%3.png").arg(folder, section, theme)));
        QVERIFY(scene.failures.isEmpty());
        setTheme(ThemeChoice::Light);
    }

    void anEmptyPortfolioTeaches_data()
    {
        QTest::addColumn<QString>("section");
        for (const char *section : {"skills", "artifacts", "projects", "presentations", "teaching", "roles", "people", "notes"})
            QTest::newRow(section) << section;
    }
    void anEmptyPortfolioTeaches()
    {
        QFETCH(QString, section);
        Scene scene(false);
        scene.page.showSection(section);
        scene.page.startNew(); // the same as the button
        QVERIFY2(scene.failures.isEmpty(), qPrintable(scene.failures.join(' ')));
        QVERIFY(scene.file->canUndo());
        VERIFY_DONE(scene.file->undo());
        QVERIFY(!scene.file->canUndo());
    }

    void anEmptyChainBeginsWithAnArtifact()
    {
        Scene scene(false);
        scene.page.showSection("chain");
        scene.press("Add artifact");
        QCOMPARE(scene.file->snapshot()->artifacts.size(), 1);
        auto *title = scene.named<LineField>("Title");
        QVERIFY(title && title->hasFocus());
    }

    void aStateFromTheListBringsNoDay()
    {
        Scene scene;
        scene.page.showSection("presentations");
        scene.page.startNew();
        auto *state = scene.named<Choice>("State");
        QVERIFY(state);
        const auto made = [&] { return scene.file->snapshot()->presentations.last(); };
        state->choose("accepted");
        Q_EMIT state->activated(state->currentIndex());
        QTRY_COMPARE(made()->state, "accepted");
        QVERIFY(!made()->accepted.isValid());
        scene.press("Now presented");
        QTRY_COMPARE(made()->state, "presented");
        QCOMPARE(made()->date, now); // the button says: today
        scene.page.showSection("roles");
        scene.page.startNew();
        scene.press("Now proposed");
        QTRY_COMPARE(scene.file->snapshot()->roles.last()->asked, now);
    }

    void theChainIsZoomed()
    {
        Scene scene;
        scene.page.showSection("chain");
        auto *view = scene.page.findChild<QGraphicsView *>();
        QVERIFY(QTest::qWaitForWindowExposed(&scene.page));
        QTest::qWait(20);
        const double fit = view->transform().m11();
        QVERIFY(fit <= 1.0 && fit >= 0.75);
        QCOMPARE(view->horizontalScrollBar()->maximum(), 0); // every column is in view
        QTest::keyClick(view, Qt::Key_Plus);
        QCOMPARE(view->transform().m11(), fit * 1.25);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(view, Qt::Key_Minus);
        QCOMPARE(view->transform().m11(), 0.5);
        QTest::keyClick(view, Qt::Key_0);
        QCOMPARE(view->transform().m11(), fit);
    }

    void coursesWithoutArtifactAreListed()
    {
        Scene scene;
        scene.page.showSection("artifacts");
        QSignalSpy away(&scene.page, &WindowPage::goTo);
        scene.press("List them");
        QCOMPARE(away.size(), 1);
        QCOMPARE(away.first()[0].toString(), "activities");
        const QStringList ids = away.first()[1].toStringList();
        QVERIFY(!ids.isEmpty());
        QTRY_VERIFY(scene.says(QStringLiteral("%1 completed courses have none yet").arg(ids.size())));
    }

    void aFieldSavesAtOnceAndIsUndone()
    {
        Scene scene;
        scene.page.showSection("artifacts");
        auto *title = scene.named<LineField>("Title");
        QVERIFY(title);
        const QString before = title->text();
        title->setFocus();
        title->selectAll();
        QTest::keyClicks(title, "Bundle checklist, second edition");
        QTest::keyClick(title, Qt::Key_Return);
        const auto has = [&](const QString &wanted) {
            const auto snapshot = scene.file->snapshot();
            return std::any_of(snapshot->artifacts.begin(), snapshot->artifacts.end(), [&](const auto &a) { return a->title == wanted; });
        };
        QVERIFY(has("Bundle checklist, second edition"));
        QCOMPARE(scene.file->undoLabel(), "Change artifact");
        VERIFY_DONE(scene.file->undo());
        QVERIFY(has(before));
        QCOMPARE(scene.named<LineField>("Title")->text(), before);
    }

    void pastedPointsBecomeAChart()
    {
        Scene scene;
        scene.page.showSection("projects");
        scene.page.startNew();
        QTest::mouseClick(scene.button("Add measure"), Qt::LeftButton);
        QTRY_VERIFY(scene.named<TextField>("Points, one a line"));
        auto *points = scene.named<TextField>("Points, one a line");
        points->setFocus();
        points->setPlainText("2026-01-01 4\n5\n6\n7\n8");
        scene.named<LineField>("Title")->setFocus();
        QCOMPARE(scene.file->snapshot()->projects.last()->measures.first().points.size(), 5);
        QVERIFY(scene.named<RunChartView>("Run chart of New measure"));
        points->setFocus();
        points->setPlainText("soon 4");
        scene.named<LineField>("Title")->setFocus();
        QVERIFY(points->property("attention").toBool()); // refused where it was typed, and nothing was changed
        QCOMPARE(points->toPlainText(), "soon 4");
        const auto reasons = scene.page.findChildren<QLabel *>("refusal");
        QTRY_VERIFY(std::any_of(reasons.begin(), reasons.end(), [](QLabel *one) { return one->isVisible() && one->text().contains("Line 1"); }));
        QCOMPARE(scene.file->snapshot()->projects.last()->measures.first().points.size(), 5);
    }

    void aResultIsDrafted()
    {
        Scene scene;
        scene.page.showSection("projects");
        auto *result = scene.named<TextField>("Result in one sentence");
        result->setFocus();
        result->setPlainText("");
        scene.named<LineField>("Title")->setFocus();
        QVERIFY(scene.file->snapshot()->projects.first()->result.isEmpty());
        QTest::mouseClick(scene.button("Draft from the figures"), Qt::LeftButton);
        const auto stored = [&] { return scene.file->snapshot()->projects.first()->result; };
        const QString draft = stored();
        QVERIFY(draft.contains("rose from a median of 58"));
        result->setFocus();
        result->setPlainText("Nurses did it.");
        scene.named<LineField>("Title")->setFocus();
        scene.press("Draft from the figures"); // words of one's own stay
        QCOMPARE(stored(), "Nurses did it.\n" + draft);
        QVERIFY(scene.notices.last().contains("below your sentence"));
        VERIFY_DONE(scene.file->undo());
        QCOMPARE(stored(), "Nurses did it.");
    }

    void theChainIsWalkedLinkedAndOpened()
    {
        Scene scene;
        scene.page.showSection("chain");
        auto *section = scene.page.findChild<ChainSection *>();
        auto *view = scene.named<QGraphicsView>("Chain from course to outcome");
        QVERIFY(view && view->accessibleDescription().contains("led to"));
        QVERIFY(QTest::qWaitForWindowExposed(&scene.page));
        QTest::keyClick(view, Qt::Key_Right);
        const QString first = section->scene()->chosen();
        QVERIFY(!first.isEmpty());
        QTest::keyClick(view, Qt::Key_Right);
        QVERIFY(section->scene()->chosen() != first);
        QTest::keyClick(view, Qt::Key_Left);
        const auto links = scene.file->snapshot()->links.size();
        const auto nodes = section->scene()->chain().nodes;
        Q_EMIT section->scene()->linkAsked(nodes.first().record.id, nodes.last().record.id);
        QCOMPARE(scene.file->snapshot()->links.size(), links + 1);
        VERIFY_DONE(scene.file->undo());
        QVERIFY(!section->picture().isNull());
        for (const ChainNode &node : nodes) {
            if (node.stage == ChainStage::Project) {
                section->select(node.record.id);
                break;
            }
        }
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(scene.page.findChild<ProjectsSection *>()->isVisible());
        QSignalSpy away(&scene.page, &WindowPage::goTo);
        scene.page.showRecords({nodes.first().record.id}, {});
        QCOMPARE(away.size(), 1);
    }

    void deletedAndBroughtBack()
    {
        Scene scene;
        scene.page.showSection("roles");
        auto *list = scene.named<QListView>("Roles");
        QVERIFY(list);
        new QAbstractItemModelTester(list->model(), list);
        const auto count = scene.file->snapshot()->roles.size();
        QSignalSpy noticed(&scene.page, &WindowPage::noticed);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(scene.file->snapshot()->roles.size(), count - 1);
        QCOMPARE(noticed.size(), 1);
        noticed.first().at(2).value<std::function<void()>>()();
        QCOMPARE(scene.file->snapshot()->roles.size(), count);
    }
};

QTEST_MAIN(TestOutcomesPage)
#include "tst_outcomes_page.moc"
