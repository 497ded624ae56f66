// The way of a presentation: its next step and the days it took.
#include "core/exchange/publication_words.h"
#include "core/outcomes/pipeline.h"
#include "core/outcomes/record_checks.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

const QDate today = day("2026-11-19");

/// "planned>submitted>accepted" taken one step a month, from today.
Presentation walked(const QString &states, const char *shownOn = "")
{
    const QStringList steps = states.split('>');
    Presentation p;
    p.state = steps.first();
    p.date = day(shownOn);
    for (int i = 1; i < steps.size(); ++i) {
        Presentation next = p;
        next.state = steps[i];
        p = withStepDays(p, next, today.addMonths(i - 1));
    }
    return p;
}

QString daysOf(const Presentation &p)
{
    QStringList words;
    for (const auto &[step, when] : stepDays(p))
        words << step + ' ' + when.toString(Qt::ISODate);
    return words.join(", ");
}

} // namespace

class TestPipeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepKeepsItsDay_data()
    {
        QTest::addColumn<QString>("states");
        QTest::addColumn<QString>("shownOn");
        QTest::addColumn<QString>("days");
        QTest::newRow("nothing yet") << "planned" << "" << "";
        QTest::newRow("submitted") << "planned>submitted" << "" << "submitted 2026-11-19";
        QTest::newRow("from no state") << ">submitted>accepted" << "" << "submitted 2026-11-19, accepted 2026-12-19";
        QTest::newRow("to the end") << "planned>submitted>accepted>published" << "" << "submitted 2026-11-19, accepted 2026-12-19, published 2027-01-19";
        QTest::newRow("its day was known") << "planned>submitted>accepted>presented" << "2027-04-25" << "submitted 2026-11-19, accepted 2026-12-19, presented 2027-04-25";
        QTest::newRow("declined") << "planned>submitted>declined" << "" << "submitted 2026-11-19, declined 2026-12-19";
        QTest::newRow("handed in again") << "planned>submitted>declined>submitted" << "" << "declined 2026-12-19, submitted 2027-01-19";
        QTest::newRow("one step back") << "planned>submitted>accepted>submitted" << "" << "submitted 2026-11-19";
        QTest::newRow("all the way back") << "planned>submitted>accepted>planned" << "" << "";
        QTest::newRow("shown at once") << "planned>presented" << "" << "presented 2026-11-19";
    }
    void everyStepKeepsItsDay()
    {
        QFETCH(QString, states);
        QFETCH(QString, shownOn);
        QTEST(daysOf(walked(states, qPrintable(shownOn))), "days");
    }

    void whatComesNext()
    {
        Presentation p;
        QCOMPARE(nextState(p), "submitted");
        p.state = "accepted";
        QCOMPARE(nextState(p), "presented");
        p.type = "article";
        QCOMPARE(nextState(p), "published");
        for (const char *end : {"published", "presented", "declined"}) {
            p.state = end;
            QCOMPARE(nextState(p), "");
        }
    }

    void noMoreIsShownThanIsKnown_data()
    {
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("onDay");
        QTest::addColumn<QString>("words");
        QTest::newRow("a year") << 0 << 0 << "1999";
        QTest::newRow("a year and a stray day") << 0 << 12 << "1999";
        QTest::newRow("a month") << 2 << 0 << "1999-02";
        QTest::newRow("a day") << 2 << 28 << "1999-02-28";
        QTest::newRow("a day that is none") << 2 << 30 << "1999-02";
    }
    void noMoreIsShownThanIsKnown()
    {
        QFETCH(int, month);
        QFETCH(int, onDay);
        Publication found;
        found.title = "Paper";
        found.year = 1999;
        found.month = month;
        found.day = onDay;
        QTEST(shownDayText(presentationOf(found)), "words");
    }

    void aTypedDayIsKnownToTheDay()
    {
        Presentation year;
        year.date = day("1999-01-01");
        year.precision = "year";
        Presentation typed = year;
        typed.date = day("1999-06-03");
        QCOMPARE(shownDayText(withStepDays(year, typed, today)), "1999-06-03");
        typed = year;
        typed.title = "Another";
        QCOMPARE(shownDayText(withStepDays(year, typed, today)), "1999");
        QCOMPARE(shownDayText(Presentation()), "");
    }

    void aRoleKeepsItsDays_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("said"); // asked, begun, ended before the step
        QTest::addColumn<QString>("days");
        QTest::newRow("wished for") << "" << "wanted" << ",," << ",,";
        QTest::newRow("asked for") << "wanted" << "proposed" << ",," << "2026-11-19,,";
        QTest::newRow("asked for, the day is known") << "wanted" << "proposed" << "2026-10-01,," << "2026-10-01,,";
        QTest::newRow("appointed") << "proposed" << "appointed" << "2026-10-01,," << "2026-10-01,2026-11-19,";
        QTest::newRow("appointed, to begin later") << "proposed" << "appointed" << "2026-10-01,2027-01-01," << "2026-10-01,2027-01-01,";
        QTest::newRow("ended") << "appointed" << "ended" << ",2025-01-01," << ",2025-01-01,2026-11-19";
        QTest::newRow("no step") << "appointed" << "appointed" << ",," << ",,";
    }
    void aRoleKeepsItsDays()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, said);
        const QStringList known = said.split(',');
        Role role;
        role.state = before;
        role.asked = day(qPrintable(known[0]));
        role.days = {day(qPrintable(known[1])), day(qPrintable(known[2]))};
        Role next = role;
        next.state = after;
        next = withStepDays(role, next, today);
        QTEST(QStringList({next.asked.toString(Qt::ISODate), next.days.start.toString(Qt::ISODate), next.days.end.toString(Qt::ISODate)}).join(','), "days");
    }

    void aRoleCannotBeginBeforeItWasAskedFor()
    {
        Role role;
        role.asked = day("2026-02-01");
        role.days.start = day("2026-02-01");
        QVERIFY(problemOf(role).isEmpty());
        role.days.start = day("2026-01-31");
        QVERIFY(problemOf(role).contains("2026-01-31"));
    }

    void noScoreAboveItsScale()
    {
        Teaching teaching;
        teaching.score = Credits::whole(5);
        QVERIFY(problemOf(teaching).isEmpty());
        teaching.scale = Credits::whole(5);
        QVERIFY(problemOf(teaching).isEmpty());
        teaching.score = Credits{501};
        QVERIFY(problemOf(teaching).contains("5.01"));
    }

    void daysOutOfOrderAreRefused()
    {
        Presentation p;
        p.submitted = day("2026-02-01");
        p.accepted = day("2026-02-01");
        QVERIFY(problemOf(p).isEmpty());
        p.accepted = day("2026-01-31");
        QVERIFY(problemOf(p).contains("2026-01-31"));
    }
};

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
