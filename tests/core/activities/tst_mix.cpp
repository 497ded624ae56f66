// The class of an activity in the mix, with its reason.
#include "core/activities/mix.h"

#include <QTest>

using namespace credence;

class TestMix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classAndReason_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QStringList>("subjects");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("expected");
        QTest::newRow("own word goes first") << "Ultrasound lab" << "simulation" << QStringList() << "niche" << "niche";
        QTest::newRow("unknown own word is ignored") << "Hypertension update" << "webinar" << QStringList() << "whatever" << "off-story";
        QTest::newRow("hands-on format") << "Difficult airway" << "simulation" << QStringList() << "" << "procedural";
        QTest::newRow("hands-on word") << "Point-of-care ultrasound" << "live" << QStringList() << "" << "procedural";
        QTest::newRow("leadership in the title") << "Leading Change in Healthcare" << "workshop-project" << QStringList() << "" << "non-clinical";
        QTest::newRow("quality by subject") << "Spring meeting" << "regional-conference" << QStringList{"quality improvement"} << "" << "non-clinical";
        QTest::newRow("a word within a word is none") << "Cheerleader injuries" << "webinar" << QStringList() << "" << "off-story";
        QTest::newRow("long format") << "Obesity medicine" << "certificate-program" << QStringList() << "" << "procedural";
        QTest::newRow("domain of the story") << "Septic shock 2026: sepsis bundles" << "webinar" << QStringList() << "" << "niche";
        QTest::newRow("subject of a goal") << "Delirium on the wards" << "webinar" << QStringList() << "" << "niche";
        QTest::newRow("nothing") << "Dermatology potpourri" << "webinar" << QStringList() << "" << "off-story";
        QTest::newRow("empty") << "" << "" << QStringList() << "" << "off-story";
    }
    void classAndReason()
    {
        QFETCH(QString, title);
        QFETCH(QString, format);
        QFETCH(QStringList, subjects);
        QFETCH(QString, own);
        Activity activity;
        activity.title = title;
        activity.format = format;
        activity.subjects = subjects;
        activity.mix = own;
        Story story;
        story.domain = "sepsis quality";
        Goal goal;
        goal.subjects = {"delirium"};
        const MixClass found = mixClass(activity, {story, {goal}});
        QTEST(mixWord(found.mix), "expected");
        QVERIFY(!found.why.isEmpty());
        QCOMPARE(found.overruled, own == "niche");
    }

    void aLinkMakesItRelevant_data()
    {
        QTest::addColumn<Activity>("activity");
        Activity goal, signal, criterion, theme;
        goal.goals = QStringList{"g1"};
        signal.signalIds = QStringList{"s1"};
        criterion.criteria = QStringList{"c1"};
        theme.theme = "delirium";
        QTest::newRow("goal") << goal;
        QTest::newRow("signal") << signal;
        QTest::newRow("criterion") << criterion;
        QTest::newRow("theme") << theme;
    }
    void aLinkMakesItRelevant()
    {
        QFETCH(Activity, activity);
        QCOMPARE(mixClass(activity, {}).mix, Mix::Niche);
        QCOMPARE(mixClass(Activity(), {}).mix, Mix::OffStory);
    }

    void wordsRoundTrip()
    {
        for (const Mix mix : {Mix::OffStory, Mix::Niche, Mix::NonClinical, Mix::Procedural})
            QCOMPARE(mixFromWord(mixWord(mix)), mix);
        QVERIFY(!mixFromWord(QString("random")));
    }

    void withoutAStoryItSaysSo()
    {
        Activity course;
        course.title = "Hypertension update";
        const MixClass none = mixClass(course, {});
        QCOMPARE(none.mix, Mix::OffStory);
        QVERIFY2(none.why.contains("no story and no goal yet"), qPrintable(none.why));
    }
};

QTEST_GUILESS_MAIN(TestMix)
#include "tst_mix.moc"
