#include "core/actions/logging.h"
#include "core/actions/requiring.h"
#include "core/actions/telling.h"
#include "core/catalogue/template_json.h"
#include "core/requirements/progress.h"
#include "core/requirements/rule_origin.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"
#include "ui/kit/effects_panel.h"
#include "ui/kit/inspector.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/requirements/changes_dialog.h"
#include "ui/requirements/cycle_chooser.h"
#include "ui/requirements/import_dialog.h"
#include "ui/requirements/next_dialog.h"
#include "ui/requirements/next_result.h"
#include "ui/requirements/requirements_page.h"

#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

const QDate onThatDay(2026, 11, 22);

template <class T> T *called(const QWidget &within, const QString &name)
{
    T *found = nullptr;
    for (T *one : within.findChildren<T *>()) {
        if (one->accessibleName() == name || one->property("text").toString() == name)
            found = !found || one->isVisible() ? one : found;
    }
    return found;
}

void picture(QWidget &widget, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("CREDENCE_SCREENS"); !folder.isEmpty()) {
        QTest::qWait(50);
        QVERIFY(widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name)));
    }
}

QString wordsOn(const QWidget &within)
{
    QStringList words;
    for (const QLabel *one : within.findChildren<QLabel *>())
        words << one->text();
    return words.join(QLatin1Char('\n'));
}

/// Massachusetts, held since 2021, and the DEA; some activities of two cycles; three ideas.
struct Scene {
    TempPortfolio file;
    RequirementsPage page;
    SourceId ma, dea;
    QList<ActivityId> ideas;
    std::optional<Error> failure;

    void follow() { page.showSnapshot(*file->snapshot(), standings(*file->snapshot(), onThatDay), onThatDay); }
    Scene()
    {
        page.setPortfolio(file.portfolio.get());
        QObject::connect(file.portfolio.get(), &Portfolio::changed, &page, [this] { follow(); });
        QObject::connect(&page, &WindowPage::failed, &page, [this](const Error &error) { failure = error; });
        Profile profile;
        profile.name = "Elena Rivera";
        profile.degree = "MD";
        profile.answers = {{"cs-prescriber", true}, {"dea-registrant", true}, {"practicing-medicine", true}};
        VERIFY_DONE(changeProfile(*file, profile));
        Source source;
        source.catalogueId = "us-ma";
        source.issued = day("2021-03-15");
        source.cycle.end = day("2027-03-14");
        ma = *addRequirement(*file, source);
        source = Source();
        source.catalogueId = "us-dea-mate";
        source.cycle.end = day("2027-01-31");
        dea = *addRequirement(*file, source);
        for (const Activity &one : QList<Activity>{anActivity().titled("QI in Acute Care").on("2026-10-09").credits(10), anActivity().titled("Spring review").on("2024-10-09").credits(52), anActivity().titled("First review").on("2022-10-09").credits(5)})
            VERIFY_DONE(logActivity(*file, one));
        page.resize(1068, 752);
        page.show();
        follow();
    }
    void think()
    {
        const auto idea = [&](const char *title, double credits, const QStringList &topics) {
            Activity one = anActivity().titled(title).on("2027-01-10").credits(credits).about(topics).status(Status::Idea);
            one.cost = Cents{45000};
            ideas << *logActivity(*file, one);
        };
        idea("Substance use winter course", 8, {"substance-use-disorder", "opioid-prescribing"});
        idea("Sepsis update", 2, {"patient-safety"});
    }
    TableView *table() { return called<TableView>(page, "Requirements"); }
    TableView *rules() { return called<TableView>(page, "Rules of the requirement"); }
    QString have() { return rules()->model()->index(0, 2).data().toString(); }
};

} // namespace

class TestRequirementsAsking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startTheme(*qApp, ThemeChoice::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void pastCyclesAreShownAndLabeled()
    {
        Scene scene;
        auto *chooser = scene.page.findChild<CycleChooser *>();
        QVERIFY(chooser && chooser->isVisible());
        QCOMPARE(scene.have(), QString("10"));
        auto *earlier = called<QPushButton>(scene.page, "The cycle before");
        auto *later = called<QPushButton>(scene.page, "The cycle after");
        QVERIFY(earlier->isEnabled() && !later->isEnabled());
        QTest::mouseClick(earlier, Qt::LeftButton);
        QTRY_COMPARE(scene.have(), QString("52"));
        QVERIFY(wordsOn(scene.page).contains("As it stood on 14 Mar 2025"));
        QVERIFY(wordsOn(*chooser).contains("2023–2025"));
        // The audit file is of the cycle in view.
        QSignalSpy asked(&scene.page, &WindowPage::goTo);
        QTest::mouseClick(called<QPushButton>(scene.page, "Audit file…"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][1].toStringList(), (QStringList{"audit", scene.table()->currentId(), "1"}));
        picture(scene.page, "past-cycle");
        // The page follows a change and stays in the past; what was done later does not move the figure.
        VERIFY_DONE(logActivity(*scene.file, anActivity().titled("Today").on("2026-11-01").credits(4)));
        QTRY_COMPARE(scene.have(), QString("52"));
        QCOMPARE(chooser->back(), 1);
        VERIFY_DONE(logActivity(*scene.file, anActivity().titled("Found again").on("2024-11-01").credits(4)));
        QTRY_COMPARE(scene.have(), QString("56"));
        QTest::mouseClick(earlier, Qt::LeftButton);
        QTRY_COMPARE(scene.have(), QString("5"));
        QVERIFY(!earlier->isEnabled());
        QTest::keyClick(later, Qt::Key_Space);
        QTRY_COMPARE(scene.have(), QString("56"));
        QTest::mouseClick(later, Qt::LeftButton);
        QTRY_COMPARE(scene.have(), QString("14"));
        // Another requirement begins with its current cycle.
        QTest::mouseClick(earlier, Qt::LeftButton);
        scene.page.showRecords({scene.dea.text}, {});
        QCOMPARE(chooser->back(), 0);
    }

    void whatNextPicksSaysWhyAndGoesOnThePlan()
    {
        Scene scene;
        scene.think();
        QTest::mouseClick(called<QPushButton>(scene.page, "What next…"), Qt::LeftButton);
        auto *dialog = scene.page.findChild<NextDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *result = dialog->findChild<NextResult *>();
        QTRY_VERIFY(!result->chosen().isEmpty());
        QVERIFY(result->chosen().contains(scene.ideas[0]));
        QTRY_VERIFY2(wordsOn(*dialog).contains("Proved: "), qPrintable(wordsOn(*dialog)));
        QVERIFY2(wordsOn(*result).contains("Fills "), qPrintable(wordsOn(*result)));
        auto *list = called<QListView>(*dialog, "Candidates");
        QCOMPARE(list->model()->rowCount(), 2);
        auto *effects = dialog->findChild<EffectsPanel *>();
        QTRY_VERIFY2(wordsOn(*effects).contains("→"), qPrintable(wordsOn(*effects)));
        picture(*dialog, "next");
        const auto picked = result->chosen();
        QTest::mouseClick(called<QPushButton>(*dialog, picked.size() > 1 ? QStringLiteral("Add %1 to plan").arg(picked.size()) : "Add to plan"), Qt::LeftButton);
        for (const auto &activity : scene.file->snapshot()->activities) {
            if (picked.contains(activity->id))
                QCOMPARE(activity->status, Status::Planned);
        }
        QTRY_VERIFY(!result->chosen().contains(scene.ideas[0]));
        QCOMPARE(scene.file->undoLabel(), QString("Add to plan"));
        VERIFY_DONE(scene.file->undo());
        QTRY_VERIFY(result->chosen().contains(scene.ideas[0]));
        // Only what is ticked goes on the plan.
        for (QCheckBox *tick : result->findChildren<QCheckBox *>())
            tick->setChecked(false);
        QVERIFY(!called<QPushButton>(*dialog, "Add to plan")->isEnabled());
    }

    void aLimitCountsAsSoonAsItIsTyped()
    {
        Scene scene;
        scene.think();
        scene.page.openNext();
        auto *dialog = scene.page.findChild<NextDialog *>();
        auto *result = dialog->findChild<NextResult *>();
        QTRY_VERIFY(!result->chosen().isEmpty());
        auto *plan = called<QPushButton>(*dialog, result->chosen().size() > 1 ? QStringLiteral("Add %1 to plan").arg(result->chosen().size()) : "Add to plan");
        QVERIFY(plan->isEnabled());
        auto *money = called<LineField>(*dialog, "Money at most");
        money->setFocus();
        QTest::keyClicks(money, "100");
        QVERIFY(!plan->isEnabled()); // what is shown is for no limit
        QTRY_VERIFY(wordsOn(*result).contains("None of your ideas")); // without Enter, and without leaving the field
        QVERIFY(!plan->isEnabled());
        QTest::keySequence(money, QKeySequence::SelectAll);
        QTest::keyClick(money, Qt::Key_Delete);
        QTRY_VERIFY(!result->chosen().isEmpty());
        QVERIFY(plan->isEnabled());
        called<QListView>(*dialog, "Candidates")->setFocus(); // leaving the field asks for nothing new
        QVERIFY(plan->isEnabled());
    }

    void limitsAreKeptAndWrongOnesExplained()
    {
        Scene scene;
        scene.think();
        scene.page.openNext();
        auto *dialog = scene.page.findChild<NextDialog *>();
        auto *result = dialog->findChild<NextResult *>();
        QTRY_VERIFY(!result->chosen().isEmpty());
        auto *money = called<LineField>(*dialog, "Money at most");
        money->setFocus();
        QTest::keyClicks(money, "100");
        QTest::keyClick(money, Qt::Key_Return);
        QTRY_VERIFY(result->chosen().isEmpty());
        QTRY_VERIFY(wordsOn(*result).contains("None of your ideas"));
        money->clear();
        QTest::keyClicks(money, "lots");
        QTest::keyClick(money, Qt::Key_Return);
        QVERIFY(wordsOn(*dialog).contains("Write a number"));
    }

    void withoutIdeasItSaysWhatToLookForAndNotesIt()
    {
        Scene scene;
        scene.page.openNext();
        auto *dialog = scene.page.findChild<NextDialog *>();
        auto *result = dialog->findChild<NextResult *>();
        QTRY_VERIFY(wordsOn(*result).contains("no ideas yet"));
        QSignalSpy asked(&scene.page, &WindowPage::activityAsked);
        const auto firstNote = [result] {
            const auto buttons = result->findChildren<QPushButton *>();
            const auto found = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *one) { return one->text() == "Note as idea" && one->isVisible(); });
            return found == buttons.end() ? nullptr : *found;
        };
        QTRY_VERIFY(firstNote());
        QPushButton *note = firstNote();
        picture(*dialog, "next-empty");
        const auto before = scene.file->snapshot()->activities.size();
        QTest::mouseClick(note, Qt::LeftButton);
        QCOMPARE(scene.file->snapshot()->activities.size(), before + 1);
        QTRY_COMPARE(called<QListView>(*dialog, "Candidates")->model()->rowCount(), 1);
        QTRY_VERIFY(called<QPushButton>(*dialog, "Log an idea") || !result->chosen().isEmpty());
        Q_UNUSED(asked)
    }

    void newerRulesAreShownBeforeTheyAreApplied()
    {
        Scene scene;
        auto *see = called<QPushButton>(scene.page, "See what changes…");
        QVERIFY(see && !see->isVisible());
        // The portfolio was made with an older edition, which asked for 80.
        Template older = *catalogue().requirement("us-ma");
        older.total->amount = Credits::whole(80);
        Source kept = *scene.file->snapshot()->sources.first();
        kept.origin.editions = {{"2024-01", {}, templateToJson(older)}};
        VERIFY_DONE(changeRequirement(*scene.file, kept));
        QVERIFY(see->isVisible());
        QCOMPARE(scene.rules()->model()->index(0, 1).data().toString(), QString("80"));
        QTest::mouseClick(see, Qt::LeftButton);
        auto *dialog = scene.page.findChild<ChangesDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTRY_VERIFY2(wordsOn(*dialog).contains("10 of 80"), qPrintable(wordsOn(*dialog)));
        QVERIFY(wordsOn(*dialog).contains("10 of 50"));
        QVERIFY(wordsOn(*dialog).contains("Verify with"));
        picture(*dialog, "changes");
        QTest::mouseClick(called<QPushButton>(*dialog, "Keep mine: Massachusetts medical license"), Qt::LeftButton);
        QVERIFY(!see->isVisible());
        QCOMPARE(scene.rules()->model()->index(0, 1).data().toString(), QString("80"));
        VERIFY_DONE(scene.file->undo());
        QVERIFY(see->isVisible());
        QTRY_VERIFY(called<QPushButton>(*dialog, "Apply: Massachusetts medical license")->isVisible());
        QTest::mouseClick(called<QPushButton>(*dialog, "Apply: Massachusetts medical license"), Qt::LeftButton);
        QCOMPARE(scene.rules()->model()->index(0, 1).data().toString(), QString("50"));
        QVERIFY(!see->isVisible());
        QTRY_VERIFY(wordsOn(*dialog).contains("Nothing waits"));
        // The cycle that was over keeps the 80.
        QTest::mouseClick(called<QPushButton>(scene.page, "The cycle before"), Qt::LeftButton);
        QTRY_COMPARE(scene.rules()->model()->index(0, 1).data().toString(), QString("80"));
        VERIFY_DONE(scene.file->undo());
        QVERIFY(see->isVisible());
    }

    void rulesGoOutAsAFileAndComeBackAsOwn()
    {
        Scene scene;
        const QString path = scene.file.folder.filePath("ma.json");
        scene.page.exportRules(path);
        QVERIFY(!scene.failure);
        QVERIFY(QFile::exists(path));
        scene.page.importRules(path);
        auto *dialog = scene.page.findChild<ImportDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(wordsOn(*dialog).contains("Verify with"));
        QVERIFY(wordsOn(*dialog).contains("confidence"));
        picture(*dialog, "import");
        QVERIFY(wordsOn(*dialog).contains("follows these rules already"));
        QVERIFY(!called<QPushButton>(*dialog, "Add as my own")->isEnabled()); // a second license is asked for, never an accident
        dialog->findChild<QCheckBox *>()->click();
        QTest::mouseClick(called<QPushButton>(*dialog, "Add as my own"), Qt::LeftButton);
        QCOMPARE(scene.file->snapshot()->sources.size(), 3);
        const Source own = *scene.file->snapshot()->sources.last();
        QCOMPARE(own.origin.file, QString("ma.json"));
        QCOMPARE(own.origin.imported, onThatDay);
        QVERIFY(*templateOf(own) == *catalogue().requirement("us-ma"));
        QVERIFY2(wordsOn(scene.page).contains("From “ma.json”, imported on 22 Nov 2026."), qPrintable(wordsOn(scene.page)));
        picture(scene.page, "imported-details");
        QCOMPARE(scene.table()->currentId(), own.id.text);
        VERIFY_DONE(scene.file->undo());
        QCOMPARE(scene.file->snapshot()->sources.size(), 2);
    }

    void severalActivitiesAreMarkedAsOwnSpecialtyAtOnce()
    {
        Scene scene;
        Source wv;
        wv.catalogueId = "us-wv-md";
        wv.cycle = {day("2025-07-01"), day("2027-06-30")};
        const SourceId id = *addRequirement(*scene.file, wv);
        for (const Activity &one : {Activity(anActivity().titled("Converge").by("SHM").on("2026-05-03").credits(10)), Activity(anActivity().titled("Academy").by("SHM").on("2026-06-03").credits(6)),
                                    Activity(anActivity().titled("Review").by("SCCM").on("2026-07-03").credits(5).about({"patient-safety"}))})
            QVERIFY(logActivity(*scene.file, one));
        scene.page.showRecords({id.text}, {});
        auto *rules = called<TableView>(scene.page, "Rules of the requirement");
        const auto own = [&] {
            for (int row = 0; row < rules->model()->rowCount(); ++row) {
                if (rules->model()->index(row, 0).data().toString().contains("specialty"))
                    return row;
            }
            return -1;
        };
        QVERIFY(own() >= 0);
        rules->setCurrentIndex(rules->model()->index(own(), 0));
        auto *mark = called<QPushButton>(scene.page, "Mark as my own specialty");
        QVERIFY(mark && !mark->isHidden());
        Q_EMIT mark->menu()->aboutToShow();
        QStringList offers;
        for (const QAction *one : mark->menu()->actions())
            offers << one->text();
        QVERIFY2(offers.contains("All by SHM (2)"), qPrintable(offers.join("; ")));
        const auto marked = [&] {
            const auto &all = scene.file->snapshot()->activities;
            return std::count_if(all.begin(), all.end(), [](const auto &one) { return one->topics.contains("own-specialty"); });
        };
        for (QAction *one : mark->menu()->actions()) {
            if (one->text() == QLatin1String("All by SHM (2)"))
                one->trigger();
        }
        QCOMPARE(marked(), 2);
        QCOMPARE(rules->model()->index(own(), 2).data().toString(), QString("16"));
        QVERIFY(!mark->isHidden()); // one is left
        VERIFY_DONE(scene.file->undo());
        QCOMPARE(marked(), 0);
    }

    void aHostileFileIsRefusedWithASentence()
    {
        Scene scene;
        const QString path = scene.file.folder.filePath("evil.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"kind\": \"credence-templates\", \"version\": 1, \"templates\": [{\"id\": \"x\", \"run\": \"rm -rf /\"}]}");
        file.close();
        scene.page.importRules(path);
        QVERIFY(scene.failure);
        QVERIFY(!scene.page.findChild<ImportDialog *>());
        QCOMPARE(scene.file->snapshot()->sources.size(), 2);
    }

    void rulesOfTheCatalogueBecomeOnesOwn()
    {
        Scene scene;
        QTest::mouseClick(called<QPushButton>(scene.page, "Details"), Qt::LeftButton);
        auto *own = called<QPushButton>(scene.page, "Make these rules my own, to edit them");
        QVERIFY(own && own->isVisible());
        QTest::mouseClick(own, Qt::LeftButton);
        QVERIFY(!scene.file->snapshot()->sources.first()->custom.isEmpty());
        QTRY_VERIFY(called<LineField>(scene.page, "Total in a cycle") && called<LineField>(scene.page, "Total in a cycle")->isVisible());
        QCOMPARE(called<LineField>(scene.page, "Total in a cycle")->text(), QString("50"));
        QCOMPARE(scene.have(), QString("10"));
        VERIFY_DONE(scene.file->undo());
        QCOMPARE(scene.file->snapshot()->sources.first()->catalogueId, QString("us-ma"));
    }

    void anEmptyPlaceIsAButtonAndTheMatrixReadsInWords()
    {
        Scene scene;
        Goal goal;
        goal.text = "Teach QI";
        goal.subjects = {"teaching"};
        VERIFY_DONE(setGoal(*scene.file, goal));
        auto *plan = called<QPushButton>(scene.page, "plan one");
        QVERIFY(plan && plan->isVisible());
        QVERIFY2(plan->accessibleName().contains("Teach QI"), qPrintable(plan->accessibleName()));
        QVERIFY2(wordsOn(scene.page).contains("places are empty"), qPrintable(wordsOn(scene.page)));
        QSignalSpy asked(&scene.page, &WindowPage::goTo);
        QSignalSpy noticed(&scene.page, &WindowPage::noticed);
        const auto before = scene.file->snapshot()->activities.size();
        QTest::mouseClick(plan, Qt::LeftButton);
        QCOMPARE(scene.file->snapshot()->activities.size(), before + 1);
        QCOMPARE(asked.size(), 0); // the matrix stays in front
        QCOMPARE(noticed.size(), 1);
        QCOMPARE(noticed.first().at(1).toString(), QString("Open"));
        noticed.first().at(2).value<std::function<void()>>()();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), QString("activities"));
        const Activity idea = *scene.file->snapshot()->activities.first();
        QVERIFY2(!idea.credits.isEmpty() && idea.credits.first().amount.hundredths > 0 && !idea.credits.first().type.isEmpty(), qPrintable(idea.title));
        QCOMPARE(scene.file->undoLabel(), QString("Log activity"));
    }
};

QTEST_MAIN(TestRequirementsAsking)
#include "tst_requirements_asking.moc"
