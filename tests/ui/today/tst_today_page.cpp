#include "ui/today/burn_up_chart.h"
#include "ui/today/due_model.h"
#include "ui/today/goal_strip.h"
#include "ui/today/mix_ring.h"
#include "ui/today/output_bars.h"
#include "ui/today/requirement_card.h"
#include "ui/today/story_row.h"
#include "ui/today/today_page.h"

#include "tests/support/build.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QListView>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace credence;
using namespace credence::test;

class TestTodayPage : public QObject
{
    Q_OBJECT

    const QDate m_today = day("2026-11-22");

    Snapshot year()
    {
        Snapshot snapshot;
        auto story = std::make_shared<Story>();
        story->sentence = "I am becoming our system’s go-to person for sepsis quality and safety.";
        story->target = "Associate Professor review";
        story->targetDate = day("2028-07-01");
        snapshot.stories = {story};
        snapshot.documents = {aDocument("a.pdf").inInbox(), aDocument("b.pdf").inInbox(), aDocument("ACLS card.pdf").expires("2026-12-31")};
        snapshot.sources = {std::make_shared<const Source>()};
        snapshot.activities = {anActivity().titled("Sepsis Management Course").on("2026-03-10").credits(8), anActivity().titled("SHM Converge").on("2026-06-04").credits(18),
                               anActivity().on("2026-01-20").credits(3), anActivity().on("2026-05-16").credits(6), anActivity().titled("Leading Change in Healthcare").on("2026-09-12").credits(8),
                               anActivity().on("2026-10-09").credits(10), anActivity().titled("Sepsis Forum").on("2026-11-14").credits(5.5),
                               anActivity().titled("Hemodynamics deep dive").on("2026-12-12").credits(8).planned()};
        return snapshot;
    }
    QList<Standing> standings()
    {
        return {aStanding().has(41.5, 50).due("2027-03-14").is(State::Ahead).rule("Risk management", 8, 10, State::OnPace).rule("End-of-life care", 2, 2, State::Met),
                aStanding("ABIM certification").has(62, 100).due("2028-12-31"), aStanding("Hospital credentialing").has(23, 25).due("2027-06-30").is(State::Behind),
                aStanding("DEA registration, MATE Act").has(4, 8).due("2027-01-31").is(State::Overdue)};
    }

private Q_SLOTS:
    void initTestCase() { startTheme(*qApp, ThemeChoice::Light); }

    void showsAYear_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::newRow("light") << "light";
        QTest::newRow("dark") << "dark";
    }
    void showsAYear()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support).*")));
        QFETCH(QString, theme);
        setTheme(themeFromWord(theme));
        TodayPage page;
        page.resize(1228, 852);
        page.showSnapshot(year(), standings(), m_today);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        QCOMPARE(page.findChildren<RequirementCard *>().size(), 4);
        QCOMPARE(page.findChild<QListView *>()->model()->rowCount(), 6);
        const QString folder = qEnvironmentVariable("CREDENCE_SCREENSHOTS");
        if (!folder.isEmpty())
            page.grab().save(folder + "/today-" + theme + ".png");
        setTheme(ThemeChoice::Light);
    }
    void cardsAreKeptAndFollowTheStandings()
    {
        TodayPage page;
        page.showSnapshot(year(), standings(), m_today);
        QSignalSpy spy(&page, &WindowPage::goTo);
        QTest::keyClick(page.findChildren<RequirementCard *>().first(), Qt::Key_Return);
        QCOMPARE(spy.value(0).value(0).toString(), "requirements");
        QCOMPARE(spy.value(0).value(1).toStringList(), QStringList("source Massachusetts medical license"));
        page.showSnapshot(year(), standings().mid(0, 2), m_today);
        QCOMPARE(page.findChildren<RequirementCard *>().size(), 2);
        page.showSnapshot({}, {}, m_today);
        QCOMPARE(page.findChildren<RequirementCard *>().size(), 0);
    }
    void theLineNamesWhatLagsFirst()
    {
        Standing standing = aStanding().rule("Opioids", 3, 3, State::Met).rule("Risk management", 8, 10, State::Behind).rule("Ethics", 0, 1, State::OnPace).rule("Pain", 1, 1, State::Met);
        QCOMPARE(laggingLine(standing), "Risk management 8 / 10 · Ethics 0 / 1 · Opioids ✓ · 1 more · your own rules");
        standing.asOf = "2025-10"; // a tick never stands without whose rules that is, and of when
        standing.published = "The board";
        QCOMPARE(laggingLine(standing), "Risk management 8 / 10 · Ethics 0 / 1 · Opioids ✓ · 1 more · rules as of Oct 2025, The board");
        QCOMPARE(laggingLine(aStanding()), "");
    }
    void theBadgeNamesTheRuleThatHoldsItBack()
    {
        Standing standing = aStanding().due("2027-03-14").rule("Risk management", 8, 10, State::Behind);
        standing.state = State::Behind;
        QCOMPARE(cardBadge(standing, m_today), "2 hours short");
        QCOMPARE(cardBadge(aStanding().is(State::Met), m_today), "looks met");
    }
    void aCardWithoutADueDayIsNeutralAndNamesItsOwnUnit()
    {
        Standing standing = aStanding().due("").rule("Questions", 0, 30, State::OnPace);
        standing.state = State::OnPace;
        standing.total = Figures();
        standing.rules[0].unit = "question";
        QCOMPARE(cardTone(standing), Tone::Neutral);
        RequirementCard card;
        card.set(standing, "ABPS", m_today);
        QVERIFY2(card.accessibleDescription().startsWith(QStringLiteral("0 of 30 · questions")), qPrintable(card.accessibleDescription()));
        standing.rules[0].figures.due = QDate(2027, 3, 14);
        QCOMPARE(cardTone(standing), Tone::Accent);
        standing.rules[0].unit = "hour";
        card.set(standing, "ABPS", m_today);
        QVERIFY2(card.accessibleDescription().startsWith("0 of 30 by 14 Mar 2027,"), qPrintable(card.accessibleDescription()));
    }
    void theLastRowTellsTheStory()
    {
        Snapshot snapshot = year();
        Goal goal;
        goal.id = {"g"};
        goal.text = "Lead the sepsis task force";
        goal.subjects = QStringList{"sepsis"};
        goal.due = day("2027-03-31");
        snapshot.goals << std::make_shared<const Goal>(goal);
        Activity served = anActivity().id("served").titled("Sepsis Summit").on("2026-11-20").hours(4).credits(4);
        served.subjects = QStringList{"Sepsis"};
        snapshot.activities << std::make_shared<const Activity>(served);
        TodayPage page;
        page.resize(1228, 852);
        page.showSnapshot(snapshot, standings(), m_today);
        page.show();
        auto *row = page.findChild<StoryRow *>();
        QSignalSpy goTo(&page, &WindowPage::goTo);
        QTRY_VERIFY(row->isVisible());
        QVERIFY(page.findChild<MixRing *>()->accessibleDescription().contains("on story"));
        auto *ring = page.findChild<MixRing *>();
        ring->setFocus();
        QTest::keyClick(ring, Qt::Key_Down);
        QTest::keyClick(ring, Qt::Key_Return);
        QCOMPARE(goTo.value(0).value(0).toString(), "activities");
        QVERIFY(!goTo.value(0).value(1).toStringList().isEmpty());
        const auto buttons = page.findChild<OutputBars *>()->findChildren<QAbstractButton *>();
        QCOMPARE(buttons.size(), 3);
        QTest::mouseClick(buttons[2], Qt::LeftButton); // credits only
        QCOMPARE(goTo.value(1).value(2).toString(), "Credits only");
        auto *strip = page.findChild<GoalStrip *>();
        QVERIFY(strip->isVisible());
        auto *one = strip->findChild<QAbstractButton *>();
        QCOMPARE(one->accessibleDescription(), "1 done, 0 ahead · by 31 Mar 2027");
        QTest::mouseClick(one, Qt::LeftButton);
        QCOMPARE(goTo.value(2).value(0).toString(), "settings");
        QCOMPARE(goTo.value(2).value(1).toStringList(), QStringList("g"));
    }
    void withoutHoursTheLastRowIsSilent()
    {
        TodayPage page;
        Snapshot snapshot;
        snapshot.sources = {std::make_shared<const Source>()};
        page.showSnapshot(snapshot, {}, m_today);
        page.show();
        QSignalSpy shown(page.findChild<StoryRow *>(), &StoryRow::shown);
        QVERIFY(shown.wait());
        QVERIFY(!page.findChild<StoryRow *>()->isVisible());
        QVERIFY(!page.findChild<GoalStrip *>()->isVisible());
    }
    void theChartOpensWhatIsBehindAPoint()
    {
        BurnUpChart chart;
        chart.resize(700, 260);
        chart.set(burnUp(year().activities, 2026, m_today), Credits::whole(48), 10, m_today);
        QSignalSpy spy(&chart, &BurnUpChart::opened);
        QTest::keyClick(&chart, Qt::Key_Right);
        QTest::keyClick(&chart, Qt::Key_Return);
        QCOMPARE(spy.value(0).value(0).toStringList().size(), 1);
        QVERIFY(chart.accessibleDescription().contains("20 Jan 2026: 3 credits"));
    }
    void theDueModelKeepsToTheRules()
    {
        DueModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(dueSoon(year(), standings(), m_today), m_today);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.index(0, 0).data().toString(), "Capture “Sepsis Forum”");
        QCOMPARE(model.index(1, 0).data().toString(), "DEA registration, MATE Act");
        QCOMPARE(model.index(1, 0).data(SecondaryRole).toString(), "4 credits missing");
        QCOMPARE(model.index(2, 0).data().toString(), "2 documents wait for review");
        QCOMPARE(model.index(3, 0).data(SecondaryRole).toString(), "planned for 12 Dec 2026");
        QCOMPARE(model.index(4, 0).data(BadgeRole).toString(), "39 d");
        QCOMPARE(model.index(5, 0).data(SecondaryRole).toString(), "8.5 credits missing · Risk management");
        model.setRows({}, m_today);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestTodayPage)
#include "tst_today_page.moc"
