// Formats with their impact and strategic value, and the user's own values (A2).
#include "core/activities/format_value.h"
#include "core/catalogue/catalogue.h"
#include "core/settings/threshold_words.h"

#include <QTest>

using namespace credence;

class TestFormatValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults_data()
    {
        QTest::addColumn<QString>("impact");
        QTest::addColumn<int>("value");
        QTest::newRow("speaking") << "very high" << 10;
        QTest::newRow("faculty") << "very high" << 10;
        QTest::newRow("project-program") << "high" << 9;
        QTest::newRow("certificate-program") << "high" << 9;
        QTest::newRow("qi-project") << "high" << 9;
        QTest::newRow("leadership-program") << "high" << 9;
        QTest::newRow("national-conference") << "medium" << 8;
        QTest::newRow("national-conference-presenting") << "high" << 8;
        QTest::newRow("workshop-project") << "high" << 8;
        QTest::newRow("simulation") << "medium" << 7;
        QTest::newRow("regional-conference") << "medium" << 6;
        QTest::newRow("live-virtual") << "medium" << 6;
        QTest::newRow("grand-rounds") << "low" << 5;
        QTest::newRow("journal") << "low" << 4;
        QTest::newRow("podcast") << "low" << 4;
        QTest::newRow("point-of-care") << "low" << 4;
        QTest::newRow("online-module") << "low" << 5;
        QTest::newRow("webinar") << "low" << 5;
        QTest::newRow("sponsored-dinner") << "low" << 3;
        QTest::newRow("compliance-module") << "low" << 1;
        QTest::newRow("other") << "" << 0;
        QTest::newRow("no such format") << "" << 0;
        QTest::newRow("") << "" << 0;
    }
    void defaults()
    {
        const QString format = QString::fromLatin1(QTest::currentDataTag());
        const Format *known = catalogue().format(format);
        QTEST(known ? known->impact : QString(""), "impact");
        QTEST(strategicValue(format, {}), "value");
    }

    void ownValues_data()
    {
        QTest::addColumn<QJsonValue>("given");
        QTest::addColumn<int>("value"); // 5: the catalogue's stays
        QTest::newRow("least") << QJsonValue(1) << 1;
        QTest::newRow("most") << QJsonValue(10) << 10;
        QTest::newRow("below") << QJsonValue(0) << 5;
        QTest::newRow("above") << QJsonValue(11) << 5;
        QTest::newRow("half") << QJsonValue(7.5) << 5;
        QTest::newRow("words") << QJsonValue("7") << 5;
    }
    void ownValues()
    {
        QFETCH(QJsonValue, given);
        QFETCH(int, value);
        Thresholds thresholds;
        const QString name = formatValueName("webinar");
        QCOMPARE(setThreshold(thresholds, name, given), value != 5);
        QCOMPARE(strategicValue("webinar", thresholds), value);
        QCOMPARE(strategicValue("journal", thresholds), 4);
        QCOMPARE(threshold(thresholds, name).isUndefined(), value == 5);
        QCOMPARE(editedFormatValues(thresholds), value == 5 ? QStringList() : QStringList{name});
        QVERIFY(!setThreshold(thresholds, formatValueName(""), 3));
    }
};

QTEST_GUILESS_MAIN(TestFormatValue)
#include "tst_format_value.moc"
