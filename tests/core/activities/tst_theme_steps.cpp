// How far a clinical theme came: begun is not done.
#include "core/activities/theme_steps.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {
template <class T> Shared<T> keep(T value) { return std::make_shared<const T>(std::move(value)); }
const QDate today = day("2026-11-19");
} // namespace

class TestThemeSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReview_data()
    {
        QTest::addColumn<QDate>("written");
        QTest::addColumn<bool>("file");
        QTest::addColumn<int>("state");
        QTest::newRow("a stub") << QDate() << false << int(StepState::Begun);
        QTest::newRow("with a file") << QDate() << true << int(StepState::Done);
        QTest::newRow("written today") << today << false << int(StepState::Done);
        QTest::newRow("to be written") << today.addDays(1) << false << int(StepState::Begun);
    }
    void aReview()
    {
        QFETCH(QDate, written);
        QFETCH(bool, file);
        Snapshot s;
        Artifact review;
        review.id = {"r"};
        review.date = written;
        s.artifacts << keep(review);
        if (file)
            s.documents << aDocument().about({"r"});
        Theme theme;
        theme.review = "r";
        QTEST(int(themeSteps(theme, s, today).review), "state");
    }

    void aSession_data()
    {
        QTest::addColumn<int>("times");
        QTest::addColumn<QDate>("last");
        QTest::addColumn<int>("state");
        QTest::newRow("planned without a day") << 0 << QDate() << int(StepState::Begun);
        QTest::newRow("next week") << 0 << today.addDays(7) << int(StepState::Begun);
        QTest::newRow("given, no day known") << 1 << QDate() << int(StepState::Done);
        QTest::newRow("yesterday") << 0 << today.addDays(-1) << int(StepState::Done);
    }
    void aSession()
    {
        QFETCH(int, times);
        QFETCH(QDate, last);
        Snapshot s;
        Teaching session;
        session.id = {"t"};
        session.date = last;
        if (times > 0)
            session.times = times;
        s.teachings << keep(session);
        Theme theme;
        theme.teaching = "t";
        QTEST(int(themeSteps(theme, s, today).teaching), "state");
    }

    void aProject()
    {
        Snapshot s;
        Project idea;
        idea.id = {"p"};
        idea.state = "idea";
        s.projects << keep(idea);
        Theme theme;
        theme.project = "p";
        QCOMPARE(themeSteps(theme, s, today).project, StepState::Begun);
        Project measured = idea;
        measured.measures << Measure{.name = "x", .unit = {}, .better = {}, .target = {}, .changes = {}, .points = {MeasurePoint{today, 1, {}}}};
        s.projects = {keep(measured)};
        QCOMPARE(themeSteps(theme, s, today).project, StepState::Done);
        Project running = idea;
        running.state = "running";
        s.projects = {keep(running)};
        QCOMPARE(themeSteps(theme, s, today).done(), 1);
    }

    void whatIsGoneIsOpen()
    {
        Theme theme;
        theme.review = "nobody";
        QCOMPARE(themeSteps(theme, Snapshot(), today), ThemeSteps());
        QCOMPARE(themeSteps(Theme(), Snapshot(), today).done(), 0);
    }
};

QTEST_GUILESS_MAIN(TestThemeSteps)
#include "tst_theme_steps.moc"
