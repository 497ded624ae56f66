// Story, goals, criteria, signals and pivots in the settings: what is refused, the ways on, and that all of it can be undone.
#include "core/actions/telling.h"
#include "core/story/story_rules.h"
#include "tests/support/page_scene.h"
#include "tests/support/verify_done.h"
#include "ui/kit/choice.h"
#include "ui/kit/inspector.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/theme.h"
#include "ui/settings/settings_page.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QPixmap>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

using Scene = PageScene<SettingsPage>;

} // namespace

class TestStorySettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("CredenceTest");
        QCoreApplication::setApplicationName("tst_story_settings");
        QSettings().clear();
        startTheme(*qApp, ThemeChoice::Light);
    }

    void everySectionInBothThemes_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<bool>("sample");
        for (const char *key : {"general", "story", "criteria", "signals", "pivots"}) {
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
        for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
            setTheme(theme);
            const QString folder = qEnvironmentVariable("CREDENCE_SCREENSHOTS");
            for (const QSize &size : {QSize(1228, 852), QSize(1068, 752)}) {
                scene.page.resize(size);
                QTest::qWait(20);
                const QPixmap shot = scene.page.grab();
                QVERIFY(!shot.isNull());
                if (!folder.isEmpty())
                    QVERIFY(shot.save(QStringLiteral("%1/settings-%2-%3-%4.png").arg(folder, QString(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-')), themeWord(theme)).arg(size.width())));
            }
        }
        setTheme(ThemeChoice::Light);
        QVERIFY(scene.failures.isEmpty());
    }

    void theFirstStoryIsToldByItsButton()
    {
        Scene scene(false);
        scene.page.showSection("story");
        scene.enter(scene.named<LineField>("Focus domain, the spine"), "sepsis quality");
        QVERIFY(scene.file->snapshot()->stories.isEmpty());
        scene.press("Tell this story"); // the sentence is missing
        QCOMPARE(scene.failures.size(), 1);
        scene.enter(scene.named<TextField>("The one sentence"), "I am becoming the go-to person for sepsis");
        scene.press("Tell this story");
        QCOMPARE(scene.file->snapshot()->stories.size(), 1);
        QCOMPARE(scene.file->snapshot()->stories.first()->domain, "sepsis quality");
        QCOMPARE(scene.file->snapshot()->stories.first()->from, now);
        QVERIFY(!scene.button("Tell this story"));
        scene.enter(scene.named<LineField>("Rank or role wanted"), "Associate professor");
        QCOMPARE(scene.file->snapshot()->stories.first()->target, "Associate professor");
        VERIFY_DONE(scene.file->undo());
        VERIFY_DONE(scene.file->undo());
        QVERIFY(scene.file->snapshot()->stories.isEmpty());
        QVERIFY(scene.button("Tell this story"));
    }

    void aSecondStoryIsRefusedAndReplacesOnRequest()
    {
        Scene scene;
        scene.page.showSection("story");
        const auto before = scene.file->snapshot();
        scene.press("New story");
        QVERIFY(scene.says("Only one can be"));
        QVERIFY(sameValues(*scene.file->snapshot(), *before));
        scene.press("Keep it");
        QVERIFY(!scene.says("Only one can be"));
        scene.press("New story");
        scene.press("Replace current story");
        QVERIFY(scene.says("stays in your history"));
        scene.enter(scene.named<LineField>("Focus domain, the spine"), "informatics");
        scene.enter(scene.named<TextField>("The one sentence"), "I am becoming the go-to person for decision support");
        QVERIFY(sameValues(*scene.file->snapshot(), *before)); // not before its button
        scene.press("Tell this story");
        const auto after = scene.file->snapshot();
        QCOMPARE(after->stories.size(), before->stories.size() + 1);
        QCOMPARE(activeStory(after->stories)->domain, "informatics");
        QCOMPARE(after->stories[1]->domain, "sepsis quality");
        QCOMPARE(after->stories[1]->to, now.addDays(-1));
        QVERIFY(scene.says("go-to person for sepsis quality"));
        VERIFY_DONE(scene.file->undo());
        QVERIFY(sameValues(*scene.file->snapshot(), *before));
        QCOMPARE(scene.named<LineField>("Focus domain, the spine")->text(), "sepsis quality");
    }

    void replacingCanBeCalledOff()
    {
        Scene scene;
        scene.page.showSection("story");
        scene.press("New story");
        scene.press("Replace current story");
        scene.press("Keep the current one");
        QCOMPARE(scene.named<LineField>("Focus domain, the spine")->text(), "sepsis quality");
        QVERIFY(!scene.button("Tell this story"));
    }

    void aFourthGoalIsRefusedKindly()
    {
        Scene scene;
        scene.page.showSection("story");
        const auto before = scene.file->snapshot();
        scene.press("Add goal");
        QTRY_VERIFY(scene.says("Finish or drop one first"));
        QVERIFY(sameValues(*scene.file->snapshot(), *before));
        scene.press("Leave it");
        QVERIFY(!scene.button("It is reached"));
        auto *state = scene.named<Choice>("State");
        QVERIFY(state);
        state->setFocus();
        QTest::keyClick(state, Qt::Key_Down); // active -> done
        QTest::keyClick(state, Qt::Key_Return);
        QCOMPARE(scene.file->snapshot()->goals.first()->state, "done");
        scene.press("Add goal");
        QCOMPARE(scene.file->snapshot()->goals.size(), before->goals.size() + 1);
        auto *text = scene.named<TextField>("What will be true in twelve months");
        QTRY_VERIFY(text->hasFocus());
        QTest::keyClicks(text, "A charter for the night team");
        scene.enter(scene.named<LineField>("How one will see it"), "signed by both chiefs");
        QCOMPARE(scene.file->snapshot()->goals.last()->text, "A charter for the night team");
        QCOMPARE(scene.file->snapshot()->goals.last()->measure, "signed by both chiefs");
        QVERIFY(scene.failures.isEmpty());
    }

    void beforeAFourthGoalOneIsFinished()
    {
        Scene scene;
        scene.page.showSection("story");
        const auto before = scene.file->snapshot()->goals;
        scene.press("Add goal");
        auto *which = scene.named<Choice>("Which goal makes room");
        QVERIFY(which);
        QCOMPARE(which->count(), 3);
        which->setCurrentIndex(1);
        scene.press("It is reached");
        const auto after = scene.file->snapshot()->goals;
        QCOMPARE(after[1]->state, "done");
        QCOMPARE(after.size(), before.size() + 1); // the new one begins
        QTRY_VERIFY(scene.named<TextField>("What will be true in twelve months")->hasFocus());
        QVERIFY(!scene.button("It is reached"));
    }

    void theIdeaOfAFourthGoalBecomesANote()
    {
        Scene scene;
        scene.page.showSection("story");
        const auto notes = scene.file->snapshot()->notes.size();
        QSignalSpy away(&scene.page, &WindowPage::goTo);
        scene.press("Add goal");
        scene.press("Keep the idea as a note");
        QCOMPARE(scene.file->snapshot()->notes.size(), notes + 1);
        QCOMPARE(scene.file->snapshot()->notes.last()->quarter, "2026-Q4");
        QCOMPARE(away.size(), 1);
        QCOMPARE(away.first()[0].toString(), "portfolio");
        QCOMPARE(away.first()[1].toStringList(), QStringList{scene.file->snapshot()->notes.last()->id.text});
    }

    void theRubricsOwnWordsAreKept()
    {
        Scene scene;
        scene.page.showSection("criteria");
        auto *wording = scene.named<TextField>("Your institution's wording");
        QVERIFY(wording && !wording->toPlainText().isEmpty());
        auto *counts = scene.named<TextField>("What counts as evidence, one a line");
        counts->setFocus();
        counts->setPlainText("articles\n\nposters");
        wording->setFocus();
        const auto shown = [&] { return scene.file->snapshot()->criteria.first(); };
        QTRY_COMPARE(shown()->counts, (QStringList{"articles", "posters"}));
        wording->setPlainText("Work that others build upon");
        counts->setFocus();
        QTRY_COMPARE(shown()->wording, "Work that others build upon");
    }

    void theDirectionIsKept()
    {
        Scene scene(false);
        scene.page.showSection("story");
        scene.enter(scene.named<LineField>("The job you want in three to five years"), "Chief quality officer");
        QCOMPARE(scene.file->snapshot()->profile.direction, "Chief quality officer");
        scene.file.reopen();
        QCOMPARE(scene.file->snapshot()->profile.direction, "Chief quality officer");
        scene.page.setPortfolio(nullptr);
    }

    void theUsualCriteriaToStartFrom()
    {
        Scene scene(false);
        scene.page.showSection("criteria");
        scene.press("Start with the usual five");
        QCOMPARE(scene.file->snapshot()->criteria.size(), 5);
        QVERIFY(scene.says("CME: subspecialty courses"));
        QCOMPARE(scene.named<QListView>("Criteria")->currentIndex().data(BadgeRole).toString(), "nothing yet");
        scene.enter(scene.named<LineField>("Weight, %"), "40");
        QCOMPARE(scene.file->snapshot()->criteria.first()->weight, std::optional(40));
        scene.press("Add criterion");
        QCOMPARE(scene.file->snapshot()->criteria.size(), 6);
        for (int i = 0; i < 3; ++i)
            VERIFY_DONE(scene.file->undo());
        QVERIFY(scene.file->snapshot()->criteria.isEmpty());
    }

    void strengthAndHolesAreShown()
    {
        Scene scene;
        scene.page.showSection("criteria");
        scene.choose("Criteria", "Leadership and service");
        auto *list = scene.named<QListView>("Criteria");
        QVERIFY(!list->currentIndex().data(BadgeRole).toString().isEmpty());
        QVERIFY(scene.says("Sepsis re-draw"));
    }

    void aPivotGetsItsVerdictInOneStep()
    {
        Scene scene;
        scene.page.showSection("pivots");
        scene.choose("Pivots", "Clinical informatics");
        QVERIFY(scene.says("six to ten try a field out"));
        auto *verdict = scene.named<Choice>("Verdict");
        verdict->setFocus();
        const auto before = scene.file->snapshot();
        QTest::keyClick(verdict, Qt::Key_Down);
        QTest::keyClick(verdict, Qt::Key_Return);
        const auto pivot = [&] {
            const auto snapshot = scene.file->snapshot();
            return **std::find_if(snapshot->pivots.cbegin(), snapshot->pivots.cend(), [](const auto &p) { return p->field == "Clinical informatics"; });
        };
        QCOMPARE(pivot().verdict, "energized");
        QCOMPARE(pivot().decided, now);
        VERIFY_DONE(scene.file->undo());
        QVERIFY(sameValues(*scene.file->snapshot(), *before));
        QVERIFY(!pivot().decided.isValid());
    }

    void aSignalShowsWhatServesIt()
    {
        Scene scene;
        scene.page.showRecords({scene.file->snapshot()->signalList.first()->id.text}, {});
        QVERIFY(scene.named<QListView>("Signals"));
        QVERIFY(scene.named<QListView>("Signals")->currentIndex().data(BadgeRole).toString().endsWith("linked"));
        const auto before = scene.file->snapshot();
        QAbstractButton *linked = nullptr;
        for (auto *one : scene.page.findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->accessibleName() == "Sepsis re-draw")
                linked = one;
        }
        QVERIFY(linked);
        QTest::mouseClick(linked, Qt::LeftButton, {}, {linked->width() - 10, linked->height() / 2}); // its cross takes it away
        QCOMPARE(scene.file->snapshot()->links.size(), before->links.size() - 1);
        VERIFY_DONE(scene.file->undo());
        QVERIFY(sameValues(*scene.file->snapshot(), *before));
    }
};

QTEST_MAIN(TestStorySettings)
#include "tst_story_settings.moc"
