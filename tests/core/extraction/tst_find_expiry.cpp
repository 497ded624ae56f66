// When a life-support card lapses; what lapses on other papers is no concern of the vault.
#include "core/extraction/find_expiry.h"

#include <QTest>

using namespace credence;

class TestFindExpiry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCardSaysUntilWhen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expires");
        QTest::newRow("renew by, month") << "American Heart Association\nACLS Provider\nIssue Date 03/2026\nRenew By 03/2028" << "2028-03-31";
        QTest::newRow("recommended renewal date") << "BASIC LIFE SUPPORT\nIssue Date: 2/14/2026\nRecommended Renewal Date: 02/2028" << "2028-02-29";
        QTest::newRow("a month in words") << "PALS Provider card\nValid through February 2027" << "2027-02-28";
        QTest::newRow("a short month") << "NRP Provider\nExpires: Sep. 2027" << "2027-09-30";
        QTest::newRow("a day in words") << "Advanced Trauma Life Support\nExpiration Date: April 30, 2030" << "2030-04-30";
        QTest::newRow("a day in numbers") << "BLS for Healthcare Providers\nCard expires on 11/30/2027" << "2027-11-30";
        QTest::newRow("ISO") << "ACLS valid until 2027-06-30" << "2027-06-30";
        QTest::newRow("label on its own line") << "ACLS Provider\nExpires\n06/30/2027" << "2027-06-30";
        QTest::newRow("a course on something else") << "Sepsis Update 2026\nExpires 03/2028" << "";
        QTest::newRow("the course expires, not the card") << "ACLS review course\nRelease date 1/1/2026, activity expiration date 1/1/2029" << "";
        QTest::newRow("credit expires") << "BLS refresher\nThis course expires 12/31/2026" << "";
        QTest::newRow("no day") << "ACLS Provider\nExpires when revoked" << "";
        QTest::newRow("inside another word") << "PULSBLS course\nExpires 03/2028" << "";
        QTest::newRow("month thirteen") << "ACLS\nRenew by 13/2028" << "";
        QTest::newRow("empty") << "" << "";
    }
    void theCardSaysUntilWhen()
    {
        QFETCH(QString, text);
        QFETCH(QString, expires);
        QCOMPARE(cardExpiry(text).toString(Qt::ISODate), expires);
    }
};

QTEST_APPLESS_MAIN(TestFindExpiry)
#include "tst_find_expiry.moc"
