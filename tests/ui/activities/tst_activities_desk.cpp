// The sections beside the ledger with the sample: evaluating, capturing, batching, themes and stacks, by real events.
#include "core/activities/capture_due.h"
#include "tests/support/page_scene.h"
#include "tests/support/verify_done.h"
#include "ui/activities/activities_desk.h"
#include "ui/activities/answer_row.h"
#include "ui/activities/batch_section.h"
#include "ui/kit/badge.h"
#include "ui/kit/choice.h"
#include "ui/kit/inspector.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPixmap>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

using namespace credence;
using namespace credence::test;

namespace {

struct Scene : PageScene<ActivitiesDesk> {
    using PageScene::PageScene;
    QString badge() const
    {
        for (const Badge *one : page.findChildren<Badge *>()) {
            if (one->isVisible())
                return one->text();
        }
        return {};
    }
    QStringList draftRows() const
    {
        QStringList titles;
        const auto *list = named<QListView>("Evaluated courses");
        for (int row = 0; list && row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data(IdRole).toString().startsWith("draft:"))
                titles << index.data().toString();
        }
        return titles;
    }
    const Activity *activity(const QString &title) const
    {
        for (const auto &one : snapshot()->activities) {
            if (one->title == title)
                return one.get();
        }
        return nullptr;
    }
};

} // namespace

class TestActivitiesDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("CredenceTest");
        QCoreApplication::setApplicationName("tst_activities_desk");
        QSettings().clear();
        qRegisterMetaType<Error>("credence::Error");
        startTheme(*qApp, ThemeChoice::Light);
    }

    void init() { QSettings().clear(); } // also what was typed and not saved

    void everySectionInBothThemes_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<bool>("sample");
        for (const char *key : {"ledger", "evaluations", "captures", "batches", "themes", "stacks"}) {
            QTest::addRow("%s with the sample", key) << QString(key) << true;
            QTest::addRow("%s empty", key) << QString(key) << false;
        }
    }
    void everySectionInBothThemes()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
        QFETCH(QString, section);
        QFETCH(bool, sample);
        Scene scene(sample);
        scene.page.showSection(section);
        QCOMPARE(scene.page.currentSection(), section);
        QTest::qWait(60); // what is computed on a thread arrives
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            setTheme(theme);
            const QString folder = qEnvironmentVariable("CREDENCE_SCREENSHOTS");
            for (const QSize &size : {QSize(1228, 852), QSize(1068, 752)}) {
                scene.page.resize(size);
                QTest::qWait(20);
                const QPixmap shot = scene.page.grab();
                QVERIFY(!shot.isNull());
                if (!folder.isEmpty())
                    QVERIFY(shot.save(QStringLiteral("%1/activities-%2-%3-%4.png").arg(folder, QString(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-')), themeWord(theme)).arg(size.width())));
            }
        }
        setTheme(ThemeChoice::Light);
        QVERIFY2(scene.failures.isEmpty(), qPrintable(scene.failures.join('\n')));
    }

    void theChosenActivityWithoutProofWaitsForIt()
    {
        Scene scene;
        const auto proved = [&](const Shared<Activity> &one) {
            return std::any_of(scene.snapshot()->documents.cbegin(), scene.snapshot()->documents.cend(), [&](const auto &document) { return document->about.contains(one->id.text); });
        };
        const auto all = scene.snapshot()->activities;
        const auto bare = std::find_if(all.cbegin(), all.cend(), [&](const auto &one) { return one->status == Status::Completed && !proved(one); });
        const auto ahead = std::find_if(all.cbegin(), all.cend(), [](const auto &one) { return one->status == Status::Planned; });
        QVERIFY(bare != all.cend() && ahead != all.cend());
        const QString without = (*bare)->id.text, planned = (*ahead)->id.text;
        scene.page.showRecords({without}, {});
        QTRY_COMPARE(static_cast<WindowPage &>(scene.page).waitsForProof(), without); // as the window asks
        scene.page.showSection("captures");
        QCOMPARE(scene.page.waitsForProof(), QString());
        scene.page.showSection("ledger");
        scene.page.showRecords({planned}, {});
        QTRY_COMPARE(scene.page.waitsForProof(), QString());
    }
    void evaluatingANewCourse()
    {
        Scene scene;
        scene.page.startEvaluation();
        QCOMPARE(scene.page.currentSection(), "evaluations");
        auto *title = scene.named<LineField>("Course");
        QVERIFY(title && title->hasFocus());
        QTRY_COMPARE(scene.badge(), "not asked yet");
        QVERIFY(!scene.button("Add to plan")->isEnabled());
        QTest::keyClicks(title, "Gardening for Physicians");
        QTest::keyClick(title, Qt::Key_Return);
        QTRY_COMPARE(scene.badge(), "Not decided yet"); // nothing but its name is known
        scene.enter(scene.named<LineField>("Cost"), "400");
        scene.enter(scene.named<LineField>("Hours"), "6");
        // A paid course needs two of story, tangible and time, and a goal and a requirement.
        const auto answer = [&](const char *question) { QTest::mouseClick(scene.named<QPushButton>(QString::fromUtf8(question)), Qt::LeftButton); };
        answer("Advances the story in 2–3 years: strong yes");
        answer("Leaves something tangible: strong yes");
        QTRY_COMPARE(scene.badge(), "Not decided yet"); // its credits would make it filler
        answer("Fills credit you still need: no");
        QTRY_COMPARE(scene.badge(), "Skip");
        answer("Serves a goal this year: strong yes");
        QTRY_COMPARE(scene.badge(), "Skip");
        answer("Fills credit you still need: strong yes");
        QTRY_COMPARE(scene.badge(), "Book it");
        answer("Serves a goal this year: strong yes"); // taken back
        QTRY_COMPARE(scene.badge(), "Filler: batch it");
        answer("Serves a goal this year: strong yes");
        QTRY_COMPARE(scene.badge(), "Book it");
        const auto before = scene.file->snapshot();
        scene.press("Add to plan");
        const Activity *kept = scene.activity("Gardening for Physicians");
        QVERIFY(kept);
        QVERIFY(kept->status == Status::Planned);
        QCOMPARE(kept->cost->cents, 40000);
        QCOMPARE(scene.file->snapshot()->evaluations.size(), before->evaluations.size() + 1);
        const Evaluation said = *scene.file->snapshot()->evaluations.last();
        QVERIFY(said.verdict == Verdict::Book && said.answers.goal == Answer::Strong);
        QCOMPARE(said.advice, "three-filters");
        QCOMPARE(scene.file->undoLabel(), "Add course to plan");
        VERIFY_DONE(scene.file->undo());
        QVERIFY(sameValues(*scene.file->snapshot(), *before));
        QVERIFY2(scene.failures.isEmpty(), qPrintable(scene.failures.join('\n')));
    }

    void whatWasTypedAndNotDecidedIsNeverLost()
    {
        Scene scene;
        scene.page.startEvaluation();
        scene.type(scene.named<LineField>("Course"), "Gardening for Physicians");
        QTRY_COMPARE(scene.draftRows(), QStringList("Gardening for Physicians")); // without Enter, as when the program is killed
        scene.enter(scene.named<LineField>("Provider"), "Allotment Society");
        scene.type(scene.named<LineField>("Hours"), "6");
        QTest::mouseClick(scene.named<QPushButton>("Advances the story in 2–3 years: strong yes"), Qt::LeftButton);
        scene.choose("Evaluated courses", "Luxury Destination Update in Primary Care");
        QTRY_COMPARE(scene.named<LineField>("Course")->text(), "Luxury Destination Update in Primary Care");
        QCOMPARE(scene.draftRows(), QStringList("Gardening for Physicians"));
        scene.choose("Evaluated courses", "Gardening for Physicians");
        QTRY_COMPARE(scene.named<LineField>("Hours")->text(), "6");
        QCOMPARE(scene.named<LineField>("Provider")->text(), "Allotment Society");
        scene.choose("Evaluated courses", "Sepsis Bundle Summit");
        scene.page.showSection("ledger");
        scene.page.startEvaluation(); // Ctrl+E
        QTRY_COMPARE(scene.named<LineField>("Course")->text(), "Gardening for Physicians");
        QVERIFY(scene.notices.last().contains("did not decide yet"));
        QTRY_VERIFY(scene.named<QPushButton>("Advances the story in 2–3 years: strong yes")->isChecked());
        scene.act(); // another one beside it
        QTRY_COMPARE(scene.named<LineField>("Course")->text(), "");
        QVERIFY(scene.named<LineField>("Course")->hasFocus());
        scene.type(scene.named<LineField>("Course"), "Bees");
        QTRY_COMPARE(scene.draftRows(), (QStringList{"Bees", "Gardening for Physicians"}));
        scene.choose("Evaluated courses", "Gardening for Physicians");
        QTRY_COMPARE(scene.named<LineField>("Hours")->text(), "6");
        const auto before = scene.file->snapshot();
        QTRY_VERIFY(scene.button("Add to plan")->isEnabled());
        scene.press("Add to plan");
        QTRY_COMPARE(scene.draftRows(), QStringList("Bees"));
        QVERIFY(scene.activity("Gardening for Physicians"));
        VERIFY_DONE(scene.file->undo()); // begun again, not decided
        QVERIFY(sameValues(*scene.file->snapshot(), *before));
        QTRY_COMPARE(scene.draftRows().size(), 2);
        QTRY_COMPARE(scene.named<LineField>("Course")->text(), "Gardening for Physicians");
        VERIFY_DONE(scene.file->redo());
        QTRY_COMPARE(scene.draftRows(), QStringList("Bees"));
        scene.choose("Evaluated courses", "Bees");
        QTRY_COMPARE(scene.named<LineField>("Course")->text(), "Bees");
        scene.press("Discard this draft");
        QTRY_VERIFY(scene.draftRows().isEmpty());
        scene.act(); // Undo
        QTRY_COMPARE(scene.draftRows(), QStringList("Bees"));
    }

    void aDraftOutlivesTheProgramAndStaysWithItsPortfolio()
    {
        Scene first;
        first.page.startEvaluation();
        first.type(first.named<LineField>("Course"), "Gardening for Physicians");
        QTRY_COMPARE(first.draftRows(), QStringList("Gardening for Physicians"));
        ActivitiesDesk next; // the next start, on the same file
        next.setPortfolio(first.file.portfolio.get());
        next.showSnapshot(*first.file->snapshot(), {}, now);
        next.show();
        next.startEvaluation();
        auto *title = [&] {
            for (LineField *one : next.findChildren<LineField *>()) {
                if (one->accessibleName() == "Course")
                    return one;
            }
            return static_cast<LineField *>(nullptr);
        }();
        QVERIFY(title);
        QCOMPARE(title->text(), "Gardening for Physicians");
        next.hide();
        next.setPortfolio(nullptr);
        Scene other; // another portfolio
        other.page.startEvaluation();
        QCOMPARE(other.named<LineField>("Course")->text(), "");
        QVERIFY(other.draftRows().isEmpty());
    }

    void answersGivenToACourseOfTheListAreKeptUntilItIsDecided()
    {
        Scene scene;
        scene.page.showSection("evaluations");
        scene.choose("Evaluated courses", "Advanced Point-of-Care Ultrasound");
        QTRY_VERIFY(scene.named<QPushButton>("Leaves something tangible: strong yes"));
        scene.choose("Evaluated courses", "Advanced Point-of-Care Ultrasound");
        auto *tangible = scene.named<QPushButton>("Leaves something tangible: strong yes");
        const bool before = tangible->isChecked();
        const QString answer = before ? "Leaves something tangible: no" : "Leaves something tangible: strong yes";
        QTest::mouseClick(scene.named<QPushButton>(answer), Qt::LeftButton);
        QTRY_VERIFY(scene.named<QPushButton>(answer)->isChecked());
        scene.choose("Evaluated courses", "Sepsis Bundle Summit");
        scene.choose("Evaluated courses", "Advanced Point-of-Care Ultrasound");
        QTRY_VERIFY(scene.named<QPushButton>(answer)->isChecked());
    }

    void registeringForALongCourseAsksToEvaluateIt()
    {
        Scene scene;
        const QString id = scene.activity("Advanced Point-of-Care Ultrasound")->id.text;
        scene.page.showRecords({id}, {});
        const auto choose = [&](const char *word) {
            auto *status = scene.named<Choice>("Status");
            status->setCurrentIndex(status->findData(word));
            Q_EMIT status->activated(status->currentIndex());
        };
        choose("planned");
        QVERIFY(scene.notices.isEmpty());
        choose("registered");
        QCOMPARE(scene.notices, QStringList("“Advanced Point-of-Care Ultrasound” is not evaluated yet: 8 h. Is it worth the time and the money?"));
        QCOMPARE(scene.activity("Advanced Point-of-Care Ultrasound")->since.registered, now); // nothing was held up
        scene.act();
        QCOMPARE(scene.page.currentSection(), "evaluations");
        QTRY_COMPARE(scene.named<LineField>("Course")->text(), "Advanced Point-of-Care Ultrasound");
        VERIFY_DONE(scene.file->undo());
        scene.page.showSection("ledger");
        scene.page.findChild<TableView *>()->selectIds({id, scene.activity("Executive Presence for Physicians")->id.text});
        choose("registered"); // both; the other takes two hours
        QCOMPARE(scene.notices.size(), 2);
        QVERIFY(scene.notices.last().startsWith("“Advanced Point-of-Care Ultrasound” is not evaluated yet"));
    }

    void aSkippedCourseIsKeptAndFound()
    {
        Scene scene;
        scene.page.startEvaluation();
        scene.enter(scene.named<LineField>("Course"), "Luxury Cruise Update");
        QTRY_VERIFY(scene.button("Skip")->isEnabled());
        scene.press("Skip");
        QVERIFY(scene.activity("Luxury Cruise Update")->status == Status::Dropped);
        scene.page.showSection("batches");
        scene.page.showSection("evaluations");
        QVERIFY(scene.page.startFilter());
        auto *filter = scene.named<QLineEdit>("Filter the courses");
        QVERIFY(filter->hasFocus());
        QTest::keyClicks(filter, "luxury");
        auto *list = scene.named<QListView>("Evaluated courses");
        QCOMPARE(list->model()->rowCount(), 3); // heading, and two
        QCOMPARE(list->model()->index(0, 0).data().toString(), "Skipped · 2");
        scene.choose("Evaluated courses", "Luxury Destination Update in Primary Care");
        QTRY_COMPARE(scene.named<LineField>("Course")->text(), "Luxury Destination Update in Primary Care");
    }

    void theAdviceCanBeChosen()
    {
        Scene scene;
        scene.page.showRecords({"evaluate:" + scene.activity("Sepsis Bundle Summit")->id.text}, {});
        QTRY_COMPARE(scene.badge(), "Book it");
        auto *advice = scene.page.findChild<QToolButton *>("choice", Qt::FindChildrenRecursively);
        for (auto *one : scene.page.findChildren<QToolButton *>()) {
            if (one->isVisible() && one->text().startsWith("Advice"))
                advice = one;
        }
        QVERIFY(advice);
        for (QAction *action : advice->menu()->actions()) {
            if (action->data().toString() == "harsh-filter")
                action->trigger();
        }
        QTRY_COMPARE(scene.badge(), "Skip"); // nothing tangible, so not worth the trip
    }

    void capturingWritesThePageIntoTheVault()
    {
        Scene scene;
        scene.page.showSection("captures");
        scene.choose("Captures", "Sepsis Bundle Summit");
        QVERIFY(!scene.button("Save")->isEnabled());
        scene.type(scene.named<QLineEdit>("Takeaway 1"), "Start the clock at triage");
        scene.type(scene.named<QPlainTextEdit>("One thing to share, and with whom"), "The triage rule, with the ED");
        scene.type(scene.named<QPlainTextEdit>("What exactly"), "Write the triage rule on one page");
        const auto before = scene.file->snapshot();
        scene.press("Save");
        QTRY_COMPARE(scene.file->snapshot()->captures.size(), before->captures.size() + 1);
        const auto after = scene.file->snapshot();
        QCOMPARE(after->captures.last()->takeaways, QStringList("Start the clock at triage"));
        QCOMPARE(after->actions.last()->text, "Write the triage rule on one page");
        QCOMPARE(after->actions.last()->due, QDate(2027, 2, 22));
        const auto page = std::find_if(after->documents.cbegin(), after->documents.cend(), [&](const auto &d) { return d->about.contains(after->captures.last()->id.text); });
        QVERIFY(page != after->documents.cend());
        QVERIFY((*page)->type == DocumentType::Summary);
        QVERIFY((*page)->name.endsWith("Sepsis Bundle Summit - summary.pdf"));
        QVERIFY(scene.file->documentBytes((*page)->sha256)->startsWith("%PDF"));
        QVERIFY(!capturesDue(*after, now).contains(CaptureDue{scene.activity("Sepsis Bundle Summit")->id, QDate(2026, 11, 23), false}));
        QSignalSpy goTo(&scene.page, &WindowPage::goTo);
        scene.press("Open the page");
        QCOMPARE(goTo.value(0).value(0).toString(), "vault");
        VERIFY_DONE(scene.file->undo());
        QVERIFY(sameValues(*scene.file->snapshot(), *before));
        QVERIFY2(scene.failures.isEmpty(), qPrintable(scene.failures.join('\n')));
    }

    void whatIsTypedSurvivesLookingElsewhere()
    {
        Scene scene;
        scene.page.showSection("captures");
        scene.choose("Captures", "Sepsis Bundle Summit");
        scene.type(scene.named<QLineEdit>("Takeaway 1"), "Not to be lost");
        scene.choose("Captures", "QI in Acute Care");
        QVERIFY(scene.named<QLineEdit>("Takeaway 1")->text() != "Not to be lost");
        scene.page.showSection("ledger");
        scene.page.showRecords({"capture:" + scene.activity("Sepsis Bundle Summit")->id.text}, {});
        QCOMPARE(scene.named<QLineEdit>("Takeaway 1")->text(), "Not to be lost");
        QVERIFY(scene.button("Save")->isEnabled());
    }

    void aKeptPromiseBecomesAnArtifact()
    {
        Scene scene;
        const auto before = scene.file->snapshot();
        scene.page.showSection("captures");
        scene.choose("Actions", "Share lactate re-draw protocol with ED");
        scene.type(scene.named<LineField>("Result"), "Both shifts have it");
        scene.press("Artifact");
        const auto after = scene.file->snapshot();
        QCOMPARE(after->artifacts.size(), before->artifacts.size() + 1);
        QCOMPARE(after->artifacts.last()->activity, scene.activity("QI in Acute Care")->id.text);
        const auto done = std::find_if(after->actions.cbegin(), after->actions.cend(), [](const auto &a) { return a->text == "Share lactate re-draw protocol with ED"; });
        QCOMPARE((*done)->state, "done");
        QCOMPARE((*done)->result, "Both shifts have it");
        QVERIFY2(scene.failures.isEmpty(), qPrintable(scene.failures.join('\n')));
    }

    void dutiesGoOnOneDay()
    {
        Scene scene;
        scene.page.showSection("batches");
        QCheckBox *quiz = scene.named<QCheckBox>("Quick Quiz Bundle: Internal Medicine");
        QVERIFY(quiz);
        QVERIFY(!quiz->isChecked()); // five hours: the half-day is full without it
        auto *day = scene.named<DateField>("Day of the batch");
        QCOMPARE(day->text(), "2026-12-11");
        const auto before = scene.file->snapshot();
        scene.press("Put 3 modules on one day");
        QCOMPARE(scene.activity("Privacy and Security Refresher")->days.start, QDate(2026, 12, 11));
        QVERIFY(!scene.activity("Quick Quiz Bundle: Internal Medicine")->days.start.isValid());
        QVERIFY(scene.button("Annual Fire Safety and Evacuation")); // now among the half-days
        VERIFY_DONE(scene.file->undo());
        QVERIFY(sameValues(*scene.file->snapshot(), *before));
        scene.enter(day, "2026-11-01");
        scene.press("Put 3 modules on one day");
        QCOMPARE(scene.failures.size(), 1);
        QVERIFY(sameValues(*scene.file->snapshot(), *before));
    }
    void aHalfDayIsAFridayInTwoWeeks_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QDate>("expected");
        QTest::newRow("from a Sunday") << QDate(2026, 11, 22) << QDate(2026, 12, 11);
        QTest::newRow("from a Friday") << QDate(2026, 11, 20) << QDate(2026, 12, 4);
        QTest::newRow("from a Saturday") << QDate(2026, 11, 21) << QDate(2026, 12, 11);
    }
    void aHalfDayIsAFridayInTwoWeeks()
    {
        QFETCH(QDate, today);
        QTEST(suggestedHalfDay(today), "expected");
    }

    void aThemeStartsItsMissingSteps()
    {
        Scene scene;
        scene.page.showSection("themes");
        scene.choose("Clinical themes", "readmissions");
        scene.press("Start a project");
        const auto after = scene.file->snapshot();
        const auto theme = std::find_if(after->themes.cbegin(), after->themes.cend(), [](const auto &t) { return t->name == "readmissions"; });
        QCOMPARE(after->projects.last()->title, "Project: readmissions");
        QCOMPARE((*theme)->project, after->projects.last()->id.text);
        QVERIFY(!scene.button("Start a project"));
        QVERIFY(scene.button("Write a one-page review"));
        QSignalSpy away(&scene.page, &WindowPage::goTo);
        auto *pill = scene.named<QAbstractButton>("Project: readmissions");
        QVERIFY(pill);
        QTest::mouseClick(pill, Qt::LeftButton, {}, QPoint(12, pill->height() / 2)); // its words, not the cross
        QTRY_COMPARE(away.size(), 1);
        QCOMPARE(away.first().at(0).toString(), QString("portfolio"));
        QCOMPARE(away.first().at(1).toStringList(), QStringList{(*theme)->project});
        auto *list = scene.named<QListView>("Clinical themes");
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(20, list->viewport()->height() - 4)); // beside the rows
        QCOMPARE(list->selectionModel()->selectedIndexes().size(), 1);
        QVERIFY2(scene.failures.isEmpty(), qPrintable(scene.failures.join('\n')));
    }

    void aBuiltInStackBecomesOnesOwn()
    {
        Scene scene;
        const auto before = scene.file->snapshot();
        scene.page.showSection("stacks");
        scene.choose("Stacks", "Resident education");
        QVERIFY(!scene.named<LineField>("Name"));
        scene.press("Make it my own");
        QCOMPARE(scene.file->snapshot()->stacks.size(), before->stacks.size() + 1);
        auto *name = scene.named<LineField>("Name");
        QVERIFY(name);
        QCOMPARE(name->text(), "My resident education");
        scene.enter(name, "Teaching faculty");
        QCOMPARE(scene.file->snapshot()->stacks.last()->name, "Teaching faculty");
        auto *credits = scene.named<LineField>("Credits");
        scene.enter(credits, "many");
        QCOMPARE(scene.file->snapshot()->stacks.last()->parts.first().needed, Credits::whole(8)); // refused and marked
        scene.enter(credits, "4");
        QCOMPARE(scene.file->snapshot()->stacks.last()->parts.first().needed, Credits::whole(4));
        scene.press("Delete stack");
        QCOMPARE(scene.file->snapshot()->stacks.size(), before->stacks.size());
        for (int i = 0; i < 4; ++i)
            VERIFY_DONE(scene.file->undo());
        QVERIFY(sameValues(*scene.file->snapshot(), *before));
    }

    void theInspectorShowsEvaluationAndCapture()
    {
        Scene scene;
        scene.page.showRecords({scene.activity("QI in Acute Care")->id.text}, {});
        QCOMPARE(scene.page.currentSection(), "ledger");
        const auto says = [&](const QString &words) {
            const auto labels = scene.page.findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *one) { return one->text().contains(words); });
        };
        QVERIFY(says("Added to the plan on 20 Aug 2026, as by three filters."));
        QVERIFY(says("Captured 11 Oct 2026, one action open."));
    }
};

QTEST_MAIN(TestActivitiesDesk)
#include "tst_activities_desk.moc"
