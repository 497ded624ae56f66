// Which cells are labels, of what, and where their values stand.
#include "core/extraction/label_values.h"
#include "tests/support/page_lines.h"

#include <QTest>

using namespace credence;
using credence::test::pageOfLines;

class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsAreKnownByTheirWords_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("label");
        const auto row = [](const char *cell, Label label) { QTest::newRow(cell) << QString::fromUtf8(cell) << static_cast<int>(label); };
        row("Course Title:", Label::Title);
        row("3. COURSE", Label::Title);
        row("Learning activity", Label::Title);
        row("For completion of", Label::Title);
        row("Title of CME activity", Label::Title);
        row("Session", Label::Part);
        row("SPONSOR", Label::Provider);
        row("A program of", Label::Provider);
        row("Accredited CME provider", Label::Provider);
        row("Delegate name", Label::Recipient);
        row("This certificate is presented to", Label::Recipient);
        row("Clinician", Label::Recipient);
        row("Date of completion", Label::Date);
        row("Completed", Label::Date);
        row("Number of credits", Label::Credit);
        row("AMA PRA Category 1 Credits earned", Label::Credit);
        row("License number", Label::Other);
        row("Course director", Label::Other);
        row("Courses for Rural Surgeons", Label::None);
        row("Program in Medical Ethics", Label::None);
        row("Kent College", Label::None);
        row("The Provider of Tomorrow: Care Without Walls", Label::None);
        row("Name That Rash", Label::None);
        row("", Label::None);
    }
    void labelsAreKnownByTheirWords()
    {
        QFETCH(QString, cell);
        QTEST(static_cast<int>(labelOf(cell)), "label");
    }

    void labelsThatRanTogetherAreNoValue()
    {
        QVERIFY(isTwoLabels("Completed Credit"));
        QVERIFY(isTwoLabels("Date Provider"));
        QVERIFY(!isTwoLabels("Credit"));
        QVERIFY(!isTwoLabels("Credit Where It Is Due"));
        QVERIFY(!isTwoLabels("Kent College"));
    }

    void valuesStandBehindBesideOrBeneath_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("value");
        QTest::newRow("behind the colon") << QStringList{"Course: Gout Today"} << "Gout Today";
        QTest::newRow("beside") << QStringList{"Course\tGout Today\tLive"} << "Gout Today";
        QTest::newRow("beneath") << QStringList{"Course", "Gout Today"} << "Gout Today";
        QTest::newRow("beneath one of several") << QStringList{"Provider\tCourse\tDate", "Kent College\tGout Today\t5/2/2025"} << "Gout Today";
        QTest::newRow("another label is no value") << QStringList{"Course", "Provider: Kent College"} << QString();
        QTest::newRow("a line to write on is no value") << QStringList{"Course\t________"} << QString();
        QTest::newRow("the end of a sentence is no label") << QStringList{"to the extent of their participation in the", "activity.", "Gout Today"} << QString();
    }
    void valuesStandBehindBesideOrBeneath()
    {
        QFETCH(QStringList, lines);
        const PageText text = pageText({pageOfLines(lines)});
        QString found;
        for (const LabeledValue &value : labeledValues(text))
            found = value.label == Label::Title ? text.text.mid(value.begin, value.end - value.begin) : found;
        QTEST(found, "value");
    }
};

QTEST_APPLESS_MAIN(TestLabels)
#include "tst_labels.moc"
