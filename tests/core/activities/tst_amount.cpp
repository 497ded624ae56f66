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
        QTest::newRow("none") << QList<CreditLine>{} << "0" << "0";
        QTest::newRow("one line") << QList{line(4, "ama-pra-1")} << "4" << "0";
        QTest::newRow("categories of one issuer add up") << QList{line(4, "ama-pra-1"), line(2, "ama-pra-2")} << "6" << "0";
        QTest::newRow("hours of attendance are no credit") << QList{line(4, "attendance-hours")} << "0" << "4";
        QTest::newRow("hours beside a credit") << QList{line(4, "attendance-hours"), line(3, "ama-pra-1")} << "3" << "0";
    }
    void sums()
    {
        QFETCH(QList<CreditLine>, lines);
        LedgerSum sum;
        addTo(sum, with(lines));
        QTEST(sum.credits.text(), "credits");
        QTEST(sum.hours.text(), "hours");
    }

    void sumsInWords_data()
    {
        QTest::addColumn<int>("credits");
        QTest::addColumn<int>("hours");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0 << 0 << "0 credits";
        QTest::newRow("one") << 1 << 0 << "1 credit";
        QTest::newRow("both") << 12 << 1 << "12 credits and 1 hour of attendance";
        QTest::newRow("hours only") << 0 << 3 << "3 hours of attendance";
    }
    void sumsInWords()
    {
        QFETCH(int, credits);
        QFETCH(int, hours);
        QTEST(ledgerSumText({Credits::whole(credits), Credits::whole(hours)}), "text");
    }
};

QTEST_GUILESS_MAIN(TestAmount)
#include "tst_amount.moc"
