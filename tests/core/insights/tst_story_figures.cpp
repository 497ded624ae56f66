// Mix, conversion and warning signs: the figures of Today's last row.
#include "core/insights/conversion.h"
#include "core/insights/goal_progress.h"
#include "core/insights/mix_share.h"
#include "core/insights/warnings.h"
#include "core/story/story_rules.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

Q_DECLARE_METATYPE(QList<qint64>)
Q_DECLARE_METATYPE(QList<int>)

namespace {
QDate now() { return day("2026-11-22"); }

Snapshot withStory()
{
    Snapshot snapshot;
    Story story;
    story.domain = "sepsis quality";
    story.sentence = "I am becoming the go-to person for sepsis";
    snapshot.stories << std::make_shared<const Story>(story);
    return snapshot;
}

Activity mixed(const char *on, double hours, const QString &mix)
{
    Activity activity = anActivity().on(on).hours(hours).credits(hours);
    activity.mix = mix;
    return activity;
}

void add(Snapshot &snapshot, const Activity &activity) { snapshot.activities << std::make_shared<const Activity>(activity); }

void addPresentation(Snapshot &snapshot, const QString &from, const QString &level, const QString &state)
{
    Presentation shown;
    shown.id = {"shown " + from};
    shown.title = "Poster";
    shown.level = level;
    shown.state = state;
    shown.from = QStringList{from};
    snapshot.presentations << std::make_shared<const Presentation>(shown);
}

std::optional<Warning> sign(const QList<Warning> &signs, const QString &key)
{
    for (const Warning &one : signs) {
        if (one.key == key)
            return one;
    }
    return std::nullopt;
}
} // namespace

class TestStoryFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentsAddUp_data()
    {
        QTest::addColumn<QList<qint64>>("amounts");
        QTest::addColumn<QList<int>>("expected");
        QTest::newRow("nothing") << QList<qint64>{0, 0} << QList<int>{0, 0};
        QTest::newRow("empty") << QList<qint64>{} << QList<int>{};
        QTest::newRow("thirds") << QList<qint64>{1, 1, 1} << QList<int>{34, 33, 33};
        QTest::newRow("largest remainder") << QList<qint64>{626, 374} << QList<int>{63, 37};
        QTest::newRow("one alone") << QList<qint64>{0, 7, 0} << QList<int>{0, 100, 0};
    }
    void percentsAddUp()
    {
        QFETCH(QList<qint64>, amounts);
        QTEST(percents(amounts), "expected");
    }

    void theMixCountsHoursOfTheLastTwoYears()
    {
        Snapshot snapshot = withStory();
        add(snapshot, mixed("2026-11-22", 4, "niche"));
        add(snapshot, mixed("2024-11-23", 3, "non-clinical")); // the first day inside
        add(snapshot, mixed("2024-11-22", 50, "off-story"));   // the last day outside
        add(snapshot, mixed("2026-05-01", 2, "procedural"));
        add(snapshot, mixed("2026-06-01", 1, "off-story"));
        Activity duty = mixed("2026-06-01", 20, "off-story");
        duty.compliance = true;
        add(snapshot, duty);
        Activity ahead = mixed("2026-06-02", 20, "off-story");
        ahead.status = Status::Planned;
        add(snapshot, ahead);
        const MixSummary mix = mixSummary(snapshot, now());
        QCOMPARE(mix.hours, Credits::whole(10));
        QCOMPARE(mix.of(Mix::Niche), 40);
        QCOMPARE(mix.of(Mix::NonClinical), 30);
        QCOMPARE(mix.of(Mix::Procedural), 20);
        QCOMPARE(mix.of(Mix::OffStory), 10);
        QCOMPARE(mix.onStory, 90);
        QCOMPARE(mix.shares[0].band, (Band{40, 50}));
        QCOMPARE(mix.shares[1].activities.size(), 1);
        QCOMPARE(mixSummary(withStory(), now()).shares.size(), 0);
    }

    void conversionFollowsTheChain_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("expected");
        QTest::newRow("presented at a national meeting") << "national" << "presented" << int(Output::External);
        QTest::newRow("accepted at a regional one") << "regional" << "accepted" << int(Output::External);
        QTest::newRow("only submitted") << "national" << "submitted" << int(Output::Internal);
        QTest::newRow("at home") << "institution" << "presented" << int(Output::Internal);
    }
    void conversionFollowsTheChain()
    {
        QFETCH(QString, level);
        QFETCH(QString, state);
        QFETCH(int, expected);
        Snapshot snapshot;
        add(snapshot, anActivity().id("course").on("2026-03-01").hours(8));
        Project project;
        project.id = {"project"};
        project.title = "Re-draw";
        project.activities = QStringList{"course"};
        snapshot.projects << std::make_shared<const Project>(project);
        addPresentation(snapshot, "project", level, state);
        const Conversion found = conversion(snapshot, now());
        QCOMPARE(found.activities, 1);
        QCOMPARE(found.of(static_cast<Output>(expected)), 100);
    }
    void onlyLongerActivitiesAreAskedForOutput()
    {
        Snapshot snapshot;
        add(snapshot, anActivity().id("hour").on("2026-10-01").hours(1));
        add(snapshot, anActivity().id("longer").on("2026-10-01").hours(1.01));
        add(snapshot, anActivity().id("old").on("2026-08-22").hours(4));
        Artifact artifact;
        artifact.id = {"artifact"};
        artifact.title = "Checklist";
        artifact.activity = "hour";
        snapshot.artifacts << std::make_shared<const Artifact>(artifact);
        const Conversion found = conversion(snapshot, now());
        QCOMPARE(found.activities, 2);
        QCOMPARE(found.of(Output::CreditsOnly), 100);
        QCOMPARE(found.waiting, QStringList("longer"));
        QCOMPARE(conversion(Snapshot(), now()).shares.size(), 0);
    }
    void anOutsideArtifactIsRecognition()
    {
        Snapshot snapshot;
        add(snapshot, anActivity().id("a").on("2026-10-01").hours(4));
        Artifact artifact;
        artifact.id = {"artifact"};
        artifact.title = "Guide";
        artifact.activity = "a";
        artifact.outside = true;
        snapshot.artifacts << std::make_shared<const Artifact>(artifact);
        QCOMPARE(conversion(snapshot, now()).of(Output::External), 100);
    }

    void aGoalCountsItsOwnYear()
    {
        Snapshot snapshot;
        Goal goal;
        goal.id = {"g"};
        goal.text = "Lead";
        goal.subjects = QStringList{"leadership"};
        goal.due = day("2027-06-30");
        snapshot.goals << std::make_shared<const Goal>(goal);
        const auto add = [&](const char *id, const char *on, Status status) {
            Activity activity = anActivity().id(id).on(on).hours(2).status(status);
            activity.subjects = QStringList{"Leadership"};
            snapshot.activities << std::make_shared<const Activity>(activity);
        };
        add("first day", "2026-07-01", Status::Completed);
        add("a day before", "2026-06-30", Status::Completed);
        add("ahead", "2026-12-01", Status::Planned);
        add("an idea", "2026-12-02", Status::Idea);
        Artifact artifact;
        artifact.id = {"x"};
        artifact.title = "Charter";
        artifact.activity = "first day";
        snapshot.artifacts << std::make_shared<const Artifact>(artifact);
        const auto found = goalProgress(snapshot, now());
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].done, QStringList("first day"));
        QCOMPARE(found[0].ahead, QStringList("ahead"));
        QCOMPARE(found[0].outcome, QStringList("x"));
        QCOMPARE(found[0].hours, Credits::whole(2));
        QVERIFY(goalProgress(Snapshot(), now()).isEmpty());
    }
    void theArcHasThreeYears_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("year");
        QTest::newRow("begins today") << "2026-11-22" << 1;
        QTest::newRow("the last day of year one") << "2025-11-23" << 1;
        QTest::newRow("a year ago") << "2025-11-22" << 2;
        QTest::newRow("three years ago") << "2023-11-22" << 4;
        QTest::newRow("ahead") << "2026-11-23" << 0;
        QTest::newRow("not known") << "" << 0;
    }
    void theArcHasThreeYears()
    {
        QFETCH(QString, from);
        Story story;
        story.from = QDate::fromString(from, Qt::ISODate);
        QTEST(arcYear(story, now()), "year");
        QCOMPARE(arcWords(arcYear(story, now())).isEmpty(), arcYear(story, now()) < 1 || arcYear(story, now()) > 3);
    }

    void signsOfTheMix_data()
    {
        QTest::addColumn<double>("niche");
        QTest::addColumn<double>("nonClinical");
        QTest::addColumn<double>("procedural");
        QTest::addColumn<double>("off");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("raised");
        QTest::newRow("ninety percent updates") << 80.0 << 6.0 << 4.0 << 10.0 << "past-self" << true;
        QTest::newRow("eighty-nine") << 80.0 << 7.0 << 4.0 << 9.0 << "past-self" << false;
        QTest::newRow("nineteen percent role skills") << 50.0 << 19.0 << 21.0 << 10.0 << "breadth" << true;
        QTest::newRow("twenty") << 50.0 << 20.0 << 20.0 << 10.0 << "breadth" << false;
        QTest::newRow("nineteen percent hands-on") << 50.0 << 21.0 << 19.0 << 10.0 << "depth" << true;
        QTest::newRow("twenty hands-on") << 50.0 << 20.0 << 20.0 << 10.0 << "depth" << false;
        QTest::newRow("thirty-nine on story") << 10.0 << 19.0 << 10.0 << 61.0 << "scattered" << true;
        QTest::newRow("forty on story") << 10.0 << 20.0 << 10.0 << 60.0 << "scattered" << false;
    }
    void signsOfTheMix()
    {
        QFETCH(double, niche);
        QFETCH(double, nonClinical);
        QFETCH(double, procedural);
        QFETCH(double, off);
        QFETCH(QString, key);
        Snapshot snapshot = withStory();
        add(snapshot, mixed("2026-02-01", niche, "niche"));
        add(snapshot, mixed("2026-02-02", nonClinical, "non-clinical"));
        add(snapshot, mixed("2026-02-03", procedural, "procedural"));
        add(snapshot, mixed("2026-02-04", off, "off-story"));
        const auto signs = warningSigns(snapshot, now());
        const auto found = sign(signs, key);
        QVERIFY(found);
        QTEST(found->raised, "raised");
        QVERIFY(!found->sentence.isEmpty() && !found->title.isEmpty() && !found->word.isEmpty());
    }

    void outputBelowAFifthWarns_data()
    {
        QTest::addColumn<int>("withOutput"); // of ten
        QTest::addColumn<bool>("raised");
        QTest::newRow("one of ten") << 1 << true;
        QTest::newRow("two of ten") << 2 << false;
    }
    void outputBelowAFifthWarns()
    {
        QFETCH(int, withOutput);
        Snapshot snapshot;
        for (int i = 0; i < 10; ++i) {
            add(snapshot, anActivity().id(QString::number(i)).on("2026-04-01").hours(4));
            if (i < withOutput)
                addPresentation(snapshot, QString::number(i), "institution", "presented");
        }
        const auto signs = warningSigns(snapshot, now());
        QVERIFY(sign(signs, "output"));
        QTEST(sign(signs, "output")->raised, "raised");
    }

    void easyCreditsAboveAHalfWarn()
    {
        Snapshot snapshot;
        add(snapshot, anActivity().on("2026-04-01").hours(5).credits(5).format("webinar"));
        add(snapshot, anActivity().on("2026-04-02").hours(5).credits(5).format("simulation"));
        QVERIFY(!sign(warningSigns(snapshot, now()), "easy")->raised);
        add(snapshot, anActivity().on("2026-04-03").hours(1).credits(1).format("podcast"));
        QVERIFY(sign(warningSigns(snapshot, now()), "easy")->raised);
    }
    void aGoalWithoutACourseIsNamed()
    {
        Snapshot snapshot;
        Goal goal;
        goal.id = {"g"};
        goal.text = "Lead the task force";
        goal.subjects = QStringList{"leadership"};
        snapshot.goals << std::make_shared<const Goal>(goal);
        add(snapshot, anActivity().on("2026-04-01").hours(4));
        const auto raised = warningSigns(snapshot, now());
        QVERIFY(sign(raised, "goal")->raised);
        QVERIFY(sign(raised, "goal")->sentence.contains("Lead the task force"));
        Activity course = anActivity().on("2026-12-10").planned();
        course.subjects = QStringList{"leadership"};
        add(snapshot, course);
        QVERIFY(!sign(warningSigns(snapshot, now()), "goal")->raised);
    }
    void bookedWithoutEvaluatingOverThreeHours()
    {
        Snapshot snapshot;
        add(snapshot, anActivity().id("short").on("2026-12-10").hours(3).planned());
        QVERIFY(!sign(warningSigns(snapshot, now()), "convenience"));
        add(snapshot, anActivity().id("long").on("2026-12-11").hours(3.25).planned());
        QCOMPARE(sign(warningSigns(snapshot, now()), "convenience")->activities, QStringList("long"));
        Evaluation evaluation;
        evaluation.activity = "long";
        snapshot.evaluations << std::make_shared<const Evaluation>(evaluation);
        QVERIFY(!sign(warningSigns(snapshot, now()), "convenience")->raised);
    }
    void aMonthAboveTheLimitIsNamed()
    {
        Snapshot snapshot;
        add(snapshot, anActivity().on("2027-01-10").credits(12).planned());
        QVERIFY(!sign(warningSigns(snapshot, now()), "month")->raised);
        add(snapshot, anActivity().on("2027-01-31").credits(0.25).planned());
        const auto signs = warningSigns(snapshot, now());
        QVERIFY(sign(signs, "month")->raised);
        QVERIFY(sign(signs, "month")->sentence.contains("January 2027"));
    }
    void fiveYearsWithTheSameTitle_data()
    {
        QTest::addColumn<QString>("since");
        QTest::addColumn<bool>("role");
        QTest::addColumn<bool>("raised");
        QTest::newRow("five years to the day") << "2021-11-22" << false << true;
        QTest::newRow("a day less") << "2021-11-23" << false << false;
        QTest::newRow("a role since") << "2020-01-01" << true << false;
    }
    void fiveYearsWithTheSameTitle()
    {
        QFETCH(QString, since);
        QFETCH(bool, role);
        Snapshot snapshot;
        snapshot.profile.title = "Assistant professor";
        snapshot.profile.titleSince = QDate::fromString(since, Qt::ISODate);
        if (role) {
            Role held;
            held.state = "appointed";
            held.days.start = day("2024-01-01");
            snapshot.roles << std::make_shared<const Role>(held);
        }
        QTEST(sign(warningSigns(snapshot, now()), "title")->raised, "raised");
    }
    void moreThanHalfInTheLastQuarterIsARush()
    {
        Snapshot snapshot;
        add(snapshot, anActivity().on("2025-03-01").credits(5));
        add(snapshot, anActivity().on("2025-10-01").credits(5));
        QVERIFY(!sign(warningSigns(snapshot, now()), "cramming")->raised);
        add(snapshot, anActivity().on("2025-12-31").credits(0.5));
        QVERIFY(sign(warningSigns(snapshot, now()), "cramming")->raised);
    }
    void signalsThatNothingServes()
    {
        Snapshot snapshot;
        Signal signal;
        signal.id = {"s"};
        snapshot.signalList << std::make_shared<const Signal>(signal);
        QVERIFY(sign(warningSigns(snapshot, now()), "signal")->raised);
        Link link;
        link.from = "project";
        link.to = "s";
        snapshot.links << std::make_shared<const Link>(link);
        QVERIFY(!sign(warningSigns(snapshot, now()), "signal")->raised);
    }
    void raisedOnesComeFirstAndAFreshPortfolioHasNone()
    {
        QVERIFY(warningSigns(Snapshot(), now()).isEmpty());
        Snapshot snapshot = withStory();
        add(snapshot, mixed("2026-02-01", 10, "niche"));
        const auto signs = warningSigns(snapshot, now());
        QVERIFY(signs.first().raised);
        QVERIFY(!signs.last().raised);
        QVERIFY(std::is_partitioned(signs.cbegin(), signs.cend(), [](const Warning &w) { return w.raised; }));
    }
};

QTEST_APPLESS_MAIN(TestStoryFigures)
#include "tst_story_figures.moc"
