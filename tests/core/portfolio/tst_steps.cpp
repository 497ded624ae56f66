// Steps keep their order and their numbers, and the last two can become one.
#include "core/portfolio/steps.h"

#include <QTest>

using namespace credence;

class TestSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewStepForgetsWhatWasUndone()
    {
        Steps steps;
        steps.add("a", {"A"}, false, 0);
        steps.add("b", {"B"}, false, 0);
        const Step undone = steps.undo.takeLast();
        steps.add(undone.label, {"b again"}, true, undone.number);
        QCOMPARE(steps.redo.size(), 1);
        QCOMPARE(steps.redo.first().number, qint64(2)); // it keeps its number
        steps.add("c", {"C"}, false, 0);
        QVERIFY(steps.redo.isEmpty());
        QCOMPARE(steps.undo.last().number, qint64(3)); // no number is given twice
    }
    void redoingForgetsNothing()
    {
        Steps steps;
        steps.add("a", {}, true, 1);
        steps.add("b", {}, true, 2);
        steps.redo.removeLast();
        steps.add("b", {}, false, 2);
        QCOMPARE(steps.redo.size(), 1);
        QCOMPARE(steps.undo.last().number, qint64(2));
    }
    void theLastTwoBecomeOne()
    {
        Steps steps;
        steps.joinLast("nothing");
        QVERIFY(steps.undo.isEmpty());
        steps.add("a", {"A"}, false, 0);
        steps.joinLast("only one");
        QCOMPARE(steps.undo.last().label, "a");
        steps.add("b", {"B1", "B2"}, false, 0);
        steps.joinLast("both");
        QCOMPARE(steps.undo.size(), 1);
        QCOMPARE(steps.undo.last().label, "both");
        QCOMPARE(steps.undo.last().number, qint64(1));
        QCOMPARE(steps.undo.last().inverse, (QStringList{"B1", "B2", "A"})); // the later first
    }
    void onlySoManyAreKept()
    {
        Steps steps;
        for (int i = 1; i <= 201; ++i)
            steps.add(QString::number(i), {}, false, 0);
        QCOMPARE(steps.undo.size(), 200);
        QCOMPARE(steps.undo.first().label, "2");
    }
};

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
