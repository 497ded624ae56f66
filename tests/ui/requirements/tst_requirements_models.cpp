#include "core/catalogue/catalogue.h"
#include "ui/kit/table_delegate.h"
#include "ui/requirements/contributions_model.h"
#include "ui/requirements/next_result.h"
#include "ui/requirements/requirement_words.h"
#include "ui/requirements/requirements_model.h"
#include "ui/requirements/rules_model.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFontMetrics>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace credence;

namespace {

Figures figures(double needed, double earned, State state)
{
    const Credits need{qint64(needed * 100)}, have{qint64(earned * 100)};
    Figures f;
    f.needed = need;
    f.earned = have;
    f.proven = have;
    f.planned = Credits{};
    f.missing = have < need ? need - have : Credits{};
    f.state = state;
    f.due = QDate(2027, 3, 14);
    return f;
}

Standing massachusetts()
{
    Standing s;
    s.source = SourceId{"s1"};
    s.catalogueId = "us-ma";
    s.name = "Board of Registration in Medicine";
    s.kind = "state-license";
    s.unit = "hour";
    s.cycle = {QDate(2025, 3, 15), QDate(2027, 3, 14)};
    s.total = figures(50, 41.5, State::OnPace);
    s.perYear = Credits::whole(25);
    s.asOf = "2025-10";
    s.confidence = "high";
    s.published = "Federation of State Medical Boards";
    s.rules = {{"us-ma.r1", "topic", "Risk management", "hour", "", "", figures(10, 8, State::Behind), {}, false, {}},
               {"us-ma.r3", "topic", "Opioid prescribing", "hour", "", "", figures(3, 7, State::Met), {}, false, {}}};
    s.state = State::Behind;
    return s;
}

Standing unknownCycle()
{
    Standing s;
    s.source = SourceId{"s2"};
    s.catalogueId = "us-nh";
    s.kind = "state-license";
    s.unit = "hour";
    s.total.needed = Credits::whole(100);
    return s;
}

Standing mate()
{
    Standing s;
    s.source = SourceId{"s3"};
    s.catalogueId = "us-dea-mate";
    s.kind = "dea";
    s.rules = {{"us-dea-mate.r1", "topic", "Substance use disorder (one time)", "hour", "", "", figures(8, 4, State::Overdue), {}, false, {}}};
    s.state = State::Overdue;
    return s;
}

Standing own()
{
    Standing s;
    s.source = SourceId{"s4"};
    s.catalogueId = "own-1";
    s.name = "St. Anne Hospital";
    s.kind = "hospital";
    s.own = true;
    s.total = figures(25, 25, State::Met);
    s.state = State::Met;
    return s;
}

QString cell(const QAbstractItemModel &model, int row, int column) { return model.index(row, column).data().toString(); }

} // namespace

class TestRequirementsModels : public QObject
{
    Q_OBJECT

    using M = RequirementsModel;

private Q_SLOTS:
    void aRowSaysEverything()
    {
        RequirementsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({massachusetts()});
        QCOMPARE(cell(model, 0, M::SourceColumn), QString("Massachusetts medical license"));
        QCOMPARE(cell(model, 0, M::CycleColumn), QString("15 Mar 2025 – 14 Mar 2027"));
        QCOMPARE(cell(model, 0, M::NeededColumn), QString("50"));
        QCOMPARE(cell(model, 0, M::EarnedColumn), QString("41.5"));
        QCOMPARE(model.index(0, M::PaceColumn).data(ShareRole).toDouble(), 0.83);
        QCOMPARE(model.index(0, M::PaceColumn).data(Qt::AccessibleTextRole).toString(), QString("41.5 of 50 hours by 14 Mar 2027"));
        QCOMPARE(cell(model, 0, M::PerYearColumn), QString("25"));
        QCOMPARE(cell(model, 0, M::LaggingColumn), QString("risk management 8/10"));
        QCOMPARE(cell(model, 0, M::OriginColumn), QString("2025-10 · high"));
        model.setRows({massachusetts(), mate()});
        QCOMPARE(model.rowOf(SourceId{"s3"}), 1);
        model.setRows({});
        QCOMPARE(model.rowOf(SourceId{"s3"}), -1);
    }

    void whatIsNotKnownIsNeverZero()
    {
        RequirementsModel model;
        model.setRows({unknownCycle()});
        QCOMPARE(cell(model, 0, M::CycleColumn), QString("not known"));
        QCOMPARE(cell(model, 0, M::EarnedColumn), QString("–"));
        QCOMPARE(cell(model, 0, M::PaceColumn), QString("not known"));
        QVERIFY(!model.index(0, M::PaceColumn).data(ShareRole).isValid());
        QCOMPARE(cell(model, 0, M::LaggingColumn), QString("check by hand"));
    }

    void theOnlyRuleSpeaksWhenThereIsNoTotal()
    {
        RequirementsModel model;
        model.setRows({mate()});
        QCOMPARE(cell(model, 0, M::CycleColumn), QString("one time"));
        QCOMPARE(cell(model, 0, M::NeededColumn), QString("8"));
        QCOMPARE(cell(model, 0, M::EarnedColumn), QString("4"));
        QCOMPARE(cell(model, 0, M::LaggingColumn), QString("4 hours missing"));
    }

    void nothingIsMetWithoutLooks()
    {
        RequirementsModel model;
        model.setRows({own()});
        QCOMPARE(cell(model, 0, M::SourceColumn), QString("St. Anne Hospital"));
        QCOMPARE(cell(model, 0, M::LaggingColumn), QString("looks met"));
        QCOMPARE(cell(model, 0, M::OriginColumn), QString("yours"));
        RulesModel rules;
        rules.setStanding(own(), {});
        QCOMPARE(cell(rules, 0, RulesModel::StateColumn), QString("looks met"));
        QVERIFY(!adviceText(own()).contains("Source:")); // whose they are is said beside it
        QVERIFY(adviceText(own()).contains("before you attest"));
    }

    void aPastCycleSaysSo()
    {
        Standing then = massachusetts();
        then.past = true;
        then.rules[0].figures.state = State::Overdue;
        RulesModel model;
        model.setStanding(then, {});
        QCOMPARE(cell(model, 1, RulesModel::StateColumn), QString("2 short then"));
        QVERIFY(adviceText(then).startsWith("As it stood on 14 Mar 2027, by the rules of that time"));
        QVERIFY(adviceText(then).contains("Rules as of Oct 2025"));
    }

    void theFloorShowsNaiveSumAndBuffer_data()
    {
        QTest::addColumn<int>("naive");
        QTest::addColumn<int>("floor");
        QTest::addColumn<int>("buffer");
        QTest::addColumn<QString>("expected");
        const QString lead = "One credit may serve several authorities. ";
        QTest::newRow("overlap and buffer") << 84 << 48 << 120 << lead + "Realistic annual floor: 48 credits\n(not 84: overlap saves 36). With a buffer of 20 %, aim for 58 a year.";
        QTest::newRow("one requirement") << 48 << 48 << 120 << lead + "Realistic annual floor: 48 credits.\nWith a buffer of 20 %, aim for 58 a year.";
        QTest::newRow("no buffer") << 84 << 48 << 100 << lead + "Realistic annual floor: 48 credits\n(not 84: overlap saves 36). ";
        QTest::newRow("nothing known") << 0 << 0 << 120 << lead + "What is not known is shown as not known.";
    }
    void theFloorShowsNaiveSumAndBuffer()
    {
        QFETCH(int, naive);
        QFETCH(int, floor);
        QFETCH(int, buffer);
        QTEST(floorText({Credits::whole(naive), Credits::whole(floor), Credits::whole(58)}, buffer), "expected");
    }

    void ruleByRule()
    {
        RulesModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setStanding(massachusetts(), catalogue().requirement("us-ma")->carryOver);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.at(0)->rule, QString("total"));
        QCOMPARE(cell(model, 0, RulesModel::StateColumn), QString("on pace"));
        QCOMPARE(cell(model, 1, RulesModel::StateColumn), QString("2 short"));
        QCOMPARE(cell(model, 2, RulesModel::StateColumn), QString("looks met"));
        QCOMPARE(cell(model, 3, RulesModel::RuleColumn), QString("Carried over"));
        QCOMPARE(cell(model, 3, RulesModel::HaveColumn), QString("–"));
        QCOMPARE(cell(model, 3, RulesModel::StateColumn), QString("not known"));
        QCOMPARE(model.rowOf("us-ma.r3"), 2);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    /// A cap is neither needed nor met; of either-or rules the nearer is due, and the words say that it is either or.
    void limitsAndOtherWaysAreNoDuties()
    {
        Standing s = massachusetts();
        s.state = State::Overdue;
        s.rules = {{"r1", "topic", "Pain management", "hour", "", "", figures(12, 5, State::OnPace), "Either this or that; 7 missing.", false, {}},
                   {"r2", "topic", "Opioid treatment", "hour", "", "", figures(12, 0, State::Overdue), "Either this or that; 7 missing.", true, {}},
                   {"r3", "max-credit-type", "At most 60 of Category 2", "hour", "", "", figures(60, 7, State::Met), {}, false, {}}};
        RulesModel model;
        model.setStanding(s, {});
        QCOMPARE(cell(model, 1, RulesModel::RuleColumn), QString("Either: Pain management"));
        QCOMPARE(cell(model, 2, RulesModel::RuleColumn), QString("Or: Opioid treatment"));
        QCOMPARE(cell(model, 2, RulesModel::StateColumn), QString("the other way"));
        QVERIFY(!model.index(2, RulesModel::StateColumn).data(PillRole).toBool());
        QCOMPARE(cell(model, 3, RulesModel::NeedColumn), QString("max 60"));
        QCOMPARE(cell(model, 3, RulesModel::HaveColumn), QString("7"));
        QCOMPARE(cell(model, 3, RulesModel::MissingColumn), QString("–"));
        QCOMPARE(cell(model, 3, RulesModel::StateColumn), QString("limit"));
        QVERIFY2(!laggingMark(s).text.contains("pioid"), qPrintable(laggingMark(s).text));
    }

    void aFullTotalHidesNoOpenRule()
    {
        Standing s = massachusetts();
        s.state = State::OnPace;
        s.total.state = State::Met;
        s.total.missing = Credits{};
        for (RuleStanding &rule : s.rules) {
            rule.figures.state = State::Met;
            rule.figures.missing = Credits{};
        }
        QVERIFY(!laggingMark(s).text.contains("·"));
        RuleStanding &open = s.rules.first();
        open.label = QStringLiteral("Medical ethics");
        open.figures.state = State::OnPace;
        open.figures.needed = open.figures.missing = Credits::whole(2);
        open.figures.earned = Credits{};
        QCOMPARE(laggingMark(s).text, QString("on pace · 0/2 medical ethics"));
        s.total.missing = Credits::whole(1); // the total says it itself
        QVERIFY(!laggingMark(s).text.contains("·"));
    }
    void rulesOfOnesOwnSayWhenTheyChanged()
    {
        Standing s = own();
        s.changed = QDate(2026, 11, 19);
        RequirementsModel model;
        model.setRows({s});
        QCOMPARE(cell(model, 0, M::OriginColumn), QString("yours, changed 19 Nov 2026"));
    }

    void theAdviceNamesSourceAndDate()
    {
        Standing planned = massachusetts();
        planned.total.planned = Credits::whole(9);
        planned.total.projected = QDate(2027, 1, 20);
        const QString advice = adviceText(planned);
        QVERIFY2(advice.startsWith("Planned activities cover 50 by 20 Jan 2027. Source: "), qPrintable(advice));
        QVERIFY2(advice.contains("Rules as of Oct 2025 · high confidence"), qPrintable(advice));
        QVERIFY2(advice.endsWith("Check with the board before you attest."), qPrintable(advice));
    }

    void theseCountAndTheseDoNot()
    {
        Snapshot snapshot;
        for (const char *id : {"a", "b", "c"}) {
            Activity activity;
            activity.id = ActivityId{id};
            activity.title = QString("Course %1").arg(id);
            activity.days = {QDate(2026, 2, 10), QDate(2026, 2, 10)};
            snapshot.activities.append(std::make_shared<const Activity>(activity));
        }
        ContributionsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{ActivityId{"a"}, false, false, {}, "It ended before the cycle."},
                       {ActivityId{"b"}, true, false, Credits::whole(8), "On this topic."},
                       {ActivityId{"c"}, true, true, Credits::whole(2), "Planned."},
                       {ActivityId{"gone"}, true, false, Credits::whole(1), ""}},
                      snapshot);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(cell(model, 0, 0), QString("These count (1)"));
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
        QCOMPARE(model.index(1).data(BadgeRole).toString(), QString("8"));
        QCOMPARE(cell(model, 2, 0), QString("Planned, not yet earned (1)"));
        QCOMPARE(model.index(5).data(SecondaryRole).toString(), QString("10 Feb 2026 · It ended before the cycle."));
        QCOMPARE(model.rowOf("a"), 5);
        QCOMPARE(model.rowOf("gone"), -1);
    }

    void whatTellsRowsApartIsNotCutOff()
    {
        const QFontMetrics metrics{QFont()};
        const QString name = "Pain management, opioid prescribing or substance use disorder", whole = name + " (one time)";
        const int width = metrics.horizontalAdvance(name);
        const QString cut = cutTo(whole, metrics, width);
        QVERIFY2(cut.endsWith(QStringLiteral("… (one time)")), qPrintable(cut));
        QVERIFY(metrics.horizontalAdvance(cut) <= width);
        QCOMPARE(cutTo(whole, metrics, metrics.horizontalAdvance(whole) + 1), whole);
        QVERIFY(cutTo(name + " by each and every one of us", metrics, width).endsWith(QStringLiteral("…")));
        const QString mostly = "Pain (" + name + ")";
        QVERIFY(cutTo(mostly, metrics, width / 2).startsWith("Pain ("));
    }

    void onlyAPickWithADayCanBeTaken()
    {
        const QString tells = "Raising repeat lactate measurement within four hours & further lessons of a long title";
        Pick dated{{"dated"}, tells, Credits::whole(2), {}, {}, true, "It closes it."};
        Pick undated{{"undated"}, "Some day", Credits::whole(2), {}, {}, false, "It has no day yet."};
        NextAdvice advice;
        advice.picks = {dated, undated};
        NextResult result;
        result.resize(300, 400);
        QSignalSpy opened(&result, &NextResult::openAsked);
        result.show(advice, true);
        result.QWidget::show();
        QCOMPARE(result.chosen(), QList<ActivityId>{{"dated"}});
        const auto ticks = result.findChildren<QCheckBox *>();
        QCOMPARE(ticks.size(), 2);
        QVERIFY(ticks[0]->isEnabled() && !ticks[1]->isEnabled() && !ticks[1]->isChecked());
        QCOMPARE(ticks[0]->accessibleName(), tells);
        QTRY_VERIFY2(ticks[0]->text().endsWith(QStringLiteral("…")), qPrintable(ticks[0]->text()));
        for (QPushButton *one : result.findChildren<QPushButton *>()) {
            if (one->accessibleName() == "Give it a day: Some day")
                one->click();
        }
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toString(), QString("undated"));
    }
};

QTEST_MAIN(TestRequirementsModels)
#include "tst_requirements_models.moc"
