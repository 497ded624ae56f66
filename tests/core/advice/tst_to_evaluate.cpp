// Which courses are to be evaluated before registering, and when that is said.
#include "core/advice/to_evaluate.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

class TestToEvaluate : public QObject
{
    Q_OBJECT

    static Activity course(Status status) { return anActivity().titled("Ultrasound").on("2027-02-11").credits(8).status(status); }

private Q_SLOTS:
    void asks_data()
    {
        QTest::addColumn<Activity>("activity");
        QTest::addColumn<bool>("asks");
        QTest::newRow("eight credits ahead") << course(Status::Registered) << true;
        QTest::newRow("an idea") << course(Status::Idea) << true;
        QTest::newRow("three hours, the limit") << Activity(anActivity().on("2027-02-11").hours(3).planned()) << false;
        QTest::newRow("a little more") << Activity(anActivity().on("2027-02-11").hours(3.01).planned()) << true;
        QTest::newRow("hours before credits") << Activity(anActivity().on("2027-02-11").hours(2).credits(8).planned()) << false;
        QTest::newRow("nothing known of its length") << Activity(anActivity().on("2027-02-11").planned()) << false;
        QTest::newRow("today") << Activity(anActivity().on("2026-11-22").credits(8).planned()) << true;
        QTest::newRow("yesterday") << Activity(anActivity().on("2026-11-21").credits(8).planned()) << false;
        QTest::newRow("no day yet") << Activity(anActivity().credits(8).planned()) << true;
        QTest::newRow("completed") << course(Status::Completed) << false;
        QTest::newRow("dropped") << course(Status::Dropped) << false;
        Activity duty = course(Status::Planned);
        duty.compliance = true;
        QTest::newRow("a duty") << duty << false;
    }
    void asks()
    {
        QFETCH(Activity, activity);
        QTEST(asksForEvaluation(activity, Snapshot(), day("2026-11-22")), "asks");
    }

    void itIsSaidAtTheMomentOfRegistering()
    {
        const Activity registered = course(Status::Registered);
        Activity before = registered;
        before.status = Status::Planned;
        const QList<Shared<Activity>> planned{std::make_shared<const Activity>(before)};
        const QDate today = day("2026-11-22");
        QCOMPARE(registeredUnevaluated({registered}, planned, {}, today).size(), 1);
        QCOMPARE(registeredUnevaluated({registered}, {}, {}, today).size(), 1);                                              // new
        QVERIFY(registeredUnevaluated({registered}, {std::make_shared<const Activity>(registered)}, {}, today).isEmpty()); // it was before
        QVERIFY(registeredUnevaluated({before}, {}, {}, today).isEmpty());                                                   // only planned
        Snapshot evaluated;
        Evaluation said;
        said.activity = registered.id.text;
        evaluated.evaluations = {std::make_shared<const Evaluation>(said)};
        QVERIFY(registeredUnevaluated({registered}, planned, evaluated, today).isEmpty());
    }

    void words()
    {
        QCOMPARE(notEvaluatedWords({}), QString());
        QCOMPARE(notEvaluatedWords({course(Status::Registered)}), QString("“Ultrasound” is not evaluated yet: 8 h. Is it worth the time and the money?"));
        QCOMPARE(notEvaluatedWords({course(Status::Registered), course(Status::Registered)}), QString("2 of these courses are not evaluated yet, 16 h together. Are they worth the time and the money?"));
    }
};

QTEST_GUILESS_MAIN(TestToEvaluate)
#include "tst_to_evaluate.moc"
