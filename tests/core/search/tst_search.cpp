#include "core/actions/filing.h"
#include "core/actions/logging.h"
#include "core/search/ranking.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"

#include <QTest>

using namespace credence;
using credence::test::TempPortfolio;

class TestSearch : public QObject
{
    Q_OBJECT

    TempPortfolio p;

    QStringList titles(const QString &words)
    {
        const auto inside = p->documentsWith(words, 20);
        QStringList out;
        for (const Hit &hit : ranked(*p->snapshot(), inside ? *inside : QList<WordHit>(), words, 20))
            out << hit.title;
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *title : {"Update in Sepsis", "Sepsis Course", "Antisepsis", "Delirium"}) {
            Activity activity;
            activity.title = QString::fromUtf8(title);
            activity.provider = "Society of Ärzte";
            VERIFY_DONE(logActivity(*p, activity));
        }
        Reading reading;
        reading.text = QString::fromUtf8("Certificate of participation\nElena Rivera took part in Sépsis rounds at Duke, 2026");
        VERIFY_DONE(keepDocument(*p, "one", "scan 1.pdf", reading, QDate(2026, 1, 1)));
        reading.text = "Nothing here";
        VERIFY_DONE(keepDocument(*p, "two", "sepsis slides.pdf", reading, QDate(2026, 1, 2)));
    }

    void theBestComesFirst_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("title first, inside last") << "sepsis" << QStringList{"Sepsis Course", "sepsis slides.pdf", "Update in Sepsis", "Antisepsis", "scan 1.pdf"};
        QTest::newRow("as typed so far") << "seps cour" << QStringList{"Sepsis Course"};
        QTest::newRow("accents aside") << "arzte delir" << QStringList{"Delirium"};
        QTest::newRow("words of a document") << "duke rounds" << QStringList{"scan 1.pdf"};
        QTest::newRow("every word must be there") << "sepsis delirium" << QStringList{};
        QTest::newRow("operators are words") << "sepsis OR NOT \"" << QStringList{};
        QTest::newRow("only signs") << "\"*:()-^" << QStringList{};
        QTest::newRow("nothing") << "  " << QStringList{};
    }
    void theBestComesFirst()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, expected);
        QCOMPARE(titles(words), expected);
    }

    void theMatchIsShownInItsWords()
    {
        const auto hits = p->documentsWith("sepsis", 5);
        VERIFY_DONE(hits);
        QCOMPARE(hits->size(), 1);
        const WordHit hit = hits->first();
        QCOMPARE(hit.places.size(), 1);
        QCOMPARE(hit.snippet.mid(hit.places[0].first, hit.places[0].second), QString::fromUtf8("Sépsis"));
    }

    void undoReachesTheWords()
    {
        Reading reading;
        reading.text = "zebrafish";
        VERIFY_DONE(keepDocument(*p, "three", "zebra.pdf", reading, QDate(2026, 1, 3)));
        QCOMPARE(p->documentsWith("zebrafish", 5)->size(), 1);
        VERIFY_DONE(p->undo());
        QCOMPARE(p->documentsWith("zebrafish", 5)->size(), 0);
        VERIFY_DONE(p->redo());
        QCOMPARE(p->documentsWith("zebrafish", 5)->size(), 1);
        VERIFY_DONE(removeDocuments(*p, {p->documentsWith("zebrafish", 5)->first().document}));
        QCOMPARE(p->documentsWith("zebrafish", 5)->size(), 0);
        VERIFY_DONE(p->check(true));
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
