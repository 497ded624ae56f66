// The first minutes with a new portfolio: page by page, skipped, gone back, and never asked twice.
#include "core/story/story_rules.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"
#include "ui/kit/choice.h"
#include "ui/kit/theme.h"
#include "ui/shell/first_run.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

const QDate now(2026, 11, 22);

struct Scene {
    TempPortfolio file;
    FirstRun assistant{*file, now};

    Scene()
    {
        assistant.show();
        assistant.activateWindow();
        if (!QTest::qWaitForWindowActive(&assistant))
            qFatal("the window does not come to the front");
    }
    template <class T> T *named(const QString &name) const
    {
        for (T *one : assistant.findChildren<T *>()) {
            if (one->accessibleName() == name && one->isVisible())
                return one;
        }
        return nullptr;
    }
    void press(const QString &text) const
    {
        for (auto *one : assistant.findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible()) {
                QTest::mouseClick(one, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(text));
    }
    bool says(const QString &words) const
    {
        const auto labels = assistant.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *one) { return one->isVisible() && one->text().contains(words); });
    }
};

} // namespace

class TestFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startTheme(*qApp, ThemeChoice::Light); }

    void allFivePagesEndOnTheMap()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
        Scene scene;
        QSignalSpy map(&scene.assistant, &FirstRun::mapAsked);
        QVERIFY(scene.says("Step 1 of 5"));
        QTest::keyClicks(scene.named<QLineEdit>("Name"), "Elena Rivera");
        QTest::keyClick(scene.named<QLineEdit>("Name"), Qt::Key_Return); // Enter goes on
        QCOMPARE(scene.file->snapshot()->profile.name, "Elena Rivera");
        QVERIFY(scene.says("Step 2 of 5"));
        scene.press("Next");
        QTest::keyClicks(scene.named<QLineEdit>("Focus domain"), "sepsis quality");
        scene.press("Next"); // the sentence is missing: said, and nothing kept
        QVERIFY(scene.says("Step 3 of 5"));
        QVERIFY(scene.says("needs its one sentence"));
        QTest::keyClicks(scene.named<QPlainTextEdit>("The one sentence"), "I am becoming the go-to person for sepsis");
        scene.press("Next");
        QCOMPARE(activeStory(scene.file->snapshot()->stories)->domain, "sepsis quality");
        QTest::keyClicks(scene.named<QLineEdit>("Goal 1"), "Co-lead the task force");
        QTest::keyClicks(scene.named<QLineEdit>("Goal 3"), "Run the workshop twice");
        scene.press("Next");
        QCOMPARE(scene.file->snapshot()->goals.size(), 2);
        QCOMPARE(scene.file->snapshot()->goals.first()->due, QDate(2027, 11, 22));
        QVERIFY(scene.says("Step 5 of 5"));
        setTheme(ThemeChoice::Dark);
        QVERIFY(!scene.assistant.grab().isNull());
        setTheme(ThemeChoice::Light);
        scene.press("Show my CME map");
        QCOMPARE(map.size(), 1);
        QVERIFY(!scene.assistant.isVisible());
    }

    void everyPageCanBeSkipped()
    {
        Scene scene;
        QTest::keyClicks(scene.named<QLineEdit>("Name"), "Never kept");
        for (int i = 0; i < 4; ++i)
            scene.press("Skip");
        scene.press("Close");
        QVERIFY(!scene.file->canUndo());
        QVERIFY(!scene.assistant.isVisible());
    }

    void goingBackKeepsNothingTwice()
    {
        Scene scene;
        QTest::keyClicks(scene.named<QLineEdit>("Name"), "Elena Rivera");
        scene.press("Next");
        scene.press("Back");
        scene.press("Next");
        VERIFY_DONE(scene.file->undo());
        QVERIFY(!scene.file->canUndo());
    }

    void filesEndTheAssistant()
    {
        Scene scene;
        QSignalSpy files(&scene.assistant, &FirstRun::filesAsked);
        for (int i = 0; i < 4; ++i)
            scene.press("Skip");
        scene.press("Choose files…");
        QCOMPARE(files.size(), 1);
        QVERIFY(!scene.assistant.isVisible());
    }
};

QTEST_MAIN(TestFirstRun)
#include "tst_first_run.moc"
