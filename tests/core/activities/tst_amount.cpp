// What activities add up to in a ledger: credits of one issuer, of several, and hours that are no credit.
#include "core/activities/amount.h"

#include <QTest>

using namespace credence;

Q_DECLARE_METATYPE(QList<credence::CreditLine>)

namespace {
CreditLine line(int credits, const char *type) { return {Credits::whole(credits), QString::fromLatin1(type), std::nullopt}; }

Activity with(const QList<CreditLine> &lines)
{
    Activity activity;
    activity.credits = lines;
    return activity;
}
} // namespace

class TestAmount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sums_data()
    {
        QTest::addColumn<QList<CreditLine>>("lines");
        QTest::addColumn<QString>("credits");
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QString>("points");
        QTest::newRow("none") << QList<CreditLine>{} << "0" << "0" << "0";
        QTest::newRow("one line") << QList{line(4, "ama-pra-1")} << "4" << "0" << "0";
        QTest::newRow("categories of one issuer add up") << QList{line(4, "ama-pra-1"), line(2, "ama-pra-2")} << "6" << "0" << "0";
        QTest::newRow("hours of attendance are no credit") << QList{line(4, "attendance-hours")} << "0" << "4" << "0";
        QTest::newRow("hours beside a credit") << QList{line(4, "attendance-hours"), line(3, "ama-pra-1")} << "3" << "0" << "0";
        QTest::newRow("points are no credit") << QList{line(13, "abim-moc-mk")} << "0" << "0" << "13";
        QTest::newRow("points of a chamber") << QList{line(6, "de-cme")} << "0" << "0" << "6";
        QTest::newRow("more points than credits") << QList{line(4, "ama-pra-1"), line(15, "abim-moc-mk")} << "4" << "0" << "0";
        QTest::newRow("points beside hours of attendance") << QList{line(2, "attendance-hours"), line(15, "abim-moc-mk")} << "0" << "2" << "0";
        QTest::newRow("an assessment that is credit") << QList{line(5, "abs-sa")} << "5" << "0" << "0";
    }
    void sums()
    {
        QFETCH(QList<CreditLine>, lines);
        LedgerSum sum;
        addTo(sum, with(lines));
        QTEST(sum.credits.text(), "credits");
        QTEST(sum.hours.text(), "hours");
        QTEST(sum.points.text(), "points");
    }

    void sumsInWords_data()
    {
        QTest::addColumn<int>("credits");
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("points");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("figure");
        QTest::newRow("nothing") << 0 << 0 << 0 << "0 credits" << "0";
        QTest::newRow("one") << 1 << 0 << 0 << "1 credit" << "1";
        QTest::newRow("both") << 12 << 1 << 0 << "12 credits and 1 hour of attendance" << "12 + 1 h";
        QTest::newRow("hours only") << 0 << 3 << 0 << "3 hours of attendance" << "3 h";
        QTest::newRow("points only") << 0 << 0 << 13 << "13 points" << "13 pts";
        QTest::newRow("all three") << 12 << 1 << 2 << "12 credits, 1 hour of attendance and 2 points" << "12 + 1 h + 2 pts";
    }
    void sumsInWords()
    {
        QFETCH(int, credits);
        QFETCH(int, hours);
        QFETCH(int, points);
        const LedgerSum sum{Credits::whole(credits), Credits::whole(hours), Credits::whole(points)};
        QTEST(ledgerSumText(sum), "text");
        QTEST(ledgerSumFigure(sum), "figure");
    }
};

QTEST_GUILESS_MAIN(TestAmount)
#include "tst_amount.moc"
