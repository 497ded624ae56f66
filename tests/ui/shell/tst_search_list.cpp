#include "tests/support/build.h"
#include "ui/shell/search_list.h"

#include <QElapsedTimer>
#include <QTest>

using namespace credence;
using namespace credence::test;

class TestSearchList : public QObject
{
    Q_OBJECT

    static QStringList titles(const QList<Findable> &items)
    {
        QStringList list;
        for (const Findable &item : items)
            list << item.title;
        return list;
    }

private Q_SLOTS:
    void ranksTitlesBeforeSecondLines()
    {
        const QList<Findable> records{findable("activities", "1", "Antisepsis", ""), findable("activities", "2", "Bundle for sepsis", ""),
                                      findable("activities", "3", "Sepsis Summit", "NESHM"), findable("activities", "4", "Run charts", "Sepsis Alliance"),
                                      findable("activities", "5", "Delirium", "SHM")};
        QCOMPARE(titles(bestMatches({}, records, "sepsis", 9)), QStringList({"Sepsis Summit", "Bundle for sepsis", "Antisepsis", "Run charts"}));
        QCOMPARE(titles(bestMatches({}, records, "sepsis", 2)).size(), 2);
    }
    void everyWordMustOccur()
    {
        const QList<Findable> records{findable("activities", "1", "Sepsis Summit", "NESHM · 20 Nov 2026"), findable("activities", "2", "Sepsis course", "SCCM")};
        QCOMPARE(titles(bestMatches({}, records, "neshm sep", 9)), QStringList("Sepsis Summit"));
        QVERIFY(bestMatches({}, records, "sepsis delirium", 9).isEmpty());
        QVERIFY(bestMatches({}, records, "   ", 9).isEmpty());
    }
    void caseAndAccentsDoNotMatter()
    {
        QCOMPARE(titles(bestMatches({}, {findable("activities", "1", "Ärztekongress", "")}, "arzte", 9)), QStringList("Ärztekongress"));
    }
    void commandsComeFirstAmongEquals()
    {
        QCOMPARE(titles(bestMatches({findable({}, "0", "Log activity", "Ctrl+N")}, {findable("activities", "1", "Log reading", "")}, "log", 9)),
                 QStringList({"Log activity", "Log reading"}));
    }
    void findsEverythingOfASnapshot()
    {
        Snapshot snapshot;
        snapshot.activities = {anActivity().titled("Sepsis Summit").by("NESHM").on("2026-11-20")};
        snapshot.documents = {aDocument("sepsis.pdf")};
        const QList<Findable> list = findables(snapshot, {aStanding("ABIM certification")});
        QCOMPARE(list.size(), 3);
        QCOMPARE(list[1].more, "NESHM · 20 Nov 2026");
    }
    void tenThousandAreRankedWithinAFrame()
    {
        QList<Findable> records;
        for (int i = 0; i < 10000; ++i)
            records.append(findable("activities", QString::number(i), QStringLiteral("Sepsis quality course number %1").arg(i), "Society of Hospital Medicine · 20 Nov 2026"));
        QList<qint64> times;
        for (int run = 0; run < 9; ++run) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(bestMatches({}, records, "quality 999", 9).size(), 9);
            times.append(timer.elapsed());
        }
        std::sort(times.begin(), times.end());
        qInfo("median %lld ms", times[4]);
        QVERIFY(times[4] <= 50); // a frame on a quiet machine; generous for a busy one and for sanitizers
    }
};

QTEST_APPLESS_MAIN(TestSearchList)
#include "tst_search_list.moc"
