#include "core/extraction/same_name.h"

#include <QTest>

using namespace credence;

class TestSameName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsPeopleApart_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("same");
        QTest::newRow("equal") << "Elena Rivera" << "Elena Rivera" << true;
        QTest::newRow("degree") << "Elena Rivera, MD" << "Elena Rivera" << true;
        QTest::newRow("title and dotted degree") << "Dr. Elena Rivera, M.D., F.A.C.P." << "Elena Rivera" << true;
        QTest::newRow("last name first") << "RIVERA, ELENA M" << "Elena Rivera" << true;
        QTest::newRow("initial") << "E. Rivera" << "Elena Rivera" << true;
        QTest::newRow("middle name") << "Elena Maria Rivera" << "Elena M. Rivera" << true;
        QTest::newRow("accents") << "José Muñoz" << "Jose Munoz" << true;
        QTest::newRow("suffix") << "Harold P. Whitcombe Jr." << "Harold Whitcombe" << true;
        QTest::newRow("a name that looks like a degree") << "Anh Do, DO" << "Anh Do" << true;
        QTest::newRow("apostrophe") << "Siobhan O'Neill" << "Siobhan O'Neill MD" << true;
        QTest::newRow("nothing printed") << "" << "Elena Rivera" << true;
        QTest::newRow("nobody known") << "Elena Rivera" << "" << true;
        QTest::newRow("other first name") << "Marco Rivera" << "Elena Rivera" << false;
        QTest::newRow("other last name") << "Elena Riviera" << "Elena Rivera" << false;
        QTest::newRow("other middle initial") << "Elena K. Rivera" << "Elena M. Rivera" << false;
        QTest::newRow("initials only") << "E. R." << "Elena Rivera" << false;
        QTest::newRow("double surname") << "Joaquin Ogawa-Bright, MD" << "Joaquin Ogawa Bright" << true;
        QTest::newRow("double first name") << "Mary-Ann Cole" << "Ann Cole" << true;
        QTest::newRow("another double surname") << "Elena Rivera-Smith, NP" << "Elena Rivera" << false;
        QTest::newRow("double surname, last name first") << "Rivera-Smith, Elena" << "Elena Rivera" << false;
        QTest::newRow("married name") << "Elena Cole" << "Elena Rivera" << false;
    }
    void tellsPeopleApart()
    {
        QFETCH(QString, printed);
        QFETCH(QString, name);
        QFETCH(bool, same);
        QCOMPARE(mayBeSamePerson(printed, name), same);
        QCOMPARE(mayBeSamePerson(name, printed), same);
    }

    void tellsProfessionsApart_data()
    {
        QTest::addColumn<QString>("credentials");
        QTest::addColumn<QString>("degree");
        QTest::addColumn<bool>("same");
        QTest::newRow("equal") << "MD" << "MD" << true;
        QTest::newRow("two degrees of one profession") << "DO" << "MD" << true;
        QTest::newRow("dotted, with a fellowship") << "M.D., F.A.C.P." << "MD" << true;
        QTest::newRow("more than one") << "PharmD, MD" << "MD" << true;
        QTest::newRow("of any profession") << "MPH, PhD" << "MD" << true;
        QTest::newRow("none printed") << "" << "MD" << true;
        QTest::newRow("none known") << "NP" << "" << true;
        QTest::newRow("nurse") << "NP" << "MD" << false;
        QTest::newRow("physician assistant") << "PA-C" << "DO" << false;
        QTest::newRow("pharmacist") << "PharmD" << "MD" << false;
    }
    void tellsProfessionsApart()
    {
        QFETCH(QString, credentials);
        QFETCH(QString, degree);
        QTEST(mayBeSameProfession(credentials, degree), "same");
    }
};

QTEST_APPLESS_MAIN(TestSameName)
#include "tst_same_name.moc"
