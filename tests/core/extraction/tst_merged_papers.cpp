// Several certificates on one page, above or beside each other, are drafts of their own; one that says things twice is one.
#include "core/extraction/read_document.h"
#include "tests/support/page_lines.h"

#include <QTest>

using namespace credence;
using credence::test::pageOfLines;

namespace {

QStringList paper(const QString &heading, const QString &provider, const QString &title, const QString &day, const QString &amount)
{
    return {provider, QStringLiteral("# ") + heading, QStringLiteral("This certifies that"), QStringLiteral("Li Wei, MD"), QStringLiteral("has participated in the live activity titled"), QStringLiteral("# ") + title, QStringLiteral("on ") + day,
            QStringLiteral("and is awarded %1 AMA PRA Category 1 Credits™").arg(amount), QString(), provider + QStringLiteral(" is accredited by the ACCME to provide CME for physicians.")};
}

/// The words of `lines` within the part of the page from (left, top), in fractions of it, `scale` as large.
void place(Page &page, const QStringList &lines, double left, double top, double scale)
{
    page.sizePoints = QSizeF(612, 792);
    for (Word word : pageOfLines(lines).words) {
        word.box = QRectF(left + scale * word.box.x(), top + scale * word.box.y(), scale * word.box.width(), scale * word.box.height());
        page.words << word;
    }
}

QStringList factsOf(const Page &page)
{
    QStringList out;
    for (const ReadActivity &read : readDocument({page}).activities)
        out << read.title.value + QStringLiteral(" | ") + isoText(read.days.value.end) + QStringLiteral(" | ") + read.credits.value(0).amount.text() + QStringLiteral(" | ") + read.provider.value;
    return out;
}

} // namespace

class TestMergedPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void papersOnAPage_data()
    {
        QTest::addColumn<QList<QRectF>>("parts"); // left, top, scale of each
        QTest::addColumn<bool>("same");
        QTest::addColumn<int>("count");
        QTest::newRow("one") << QList<QRectF>{{0, 0, 1, 1}} << false << 1;
        QTest::newRow("one above the other") << QList<QRectF>{{0, 0, 0.7, 1}, {0, 0.45, 0.7, 1}} << false << 2;
        QTest::newRow("one above the other, in the middle") << QList<QRectF>{{0.2, 0, 0.6, 1}, {0.2, 0.5, 0.6, 1}} << false << 2;
        QTest::newRow("side by side") << QList<QRectF>{{0, 0, 0.48, 1}, {0.5, 0, 0.48, 1}} << false << 2;
        QTest::newRow("side by side, a little lower") << QList<QRectF>{{0, 0.1, 0.48, 1}, {0.52, 0.15, 0.45, 1}} << false << 2;
        QTest::newRow("three") << QList<QRectF>{{0, 0, 0.5, 1}, {0, 0.33, 0.5, 1}, {0, 0.66, 0.5, 1}} << false << 3;
        QTest::newRow("a copy to cut out") << QList<QRectF>{{0, 0, 0.7, 1}, {0, 0.45, 0.7, 1}} << true << 1;
    }

    void papersOnAPage()
    {
        QFETCH(const QList<QRectF>, parts);
        QFETCH(const bool, same);
        QFETCH(const int, count);
        const QList<QStringList> papers{paper("Certificate of Completion", "Kent Hospital", "Airway Management Outside the OR", "May 2, 2026", "1.50"), paper("Certificate of Participation", "Dover College of Pediatrics", "Bronchiolitis: What Not to Do", "October 12, 2026", "1.25"),
                                        paper("Certificate of Attendance", "Deal Medical Society", "Gout in Practice", "June 3, 2026", "2.75")};
        const QStringList facts{"Airway Management Outside the OR | 2026-05-02 | 1.5 | Kent Hospital", "Bronchiolitis: What Not to Do | 2026-10-12 | 1.25 | Dover College of Pediatrics", "Gout in Practice | 2026-06-03 | 2.75 | Deal Medical Society"};
        Page page;
        for (int i = 0; i < parts.size(); ++i)
            place(page, papers[same ? 0 : i], parts[i].x(), parts[i].y(), parts[i].width());
        QCOMPARE(factsOf(page), facts.mid(0, count));
    }

    /// The marks of each stay on its own part of the page.
    void placesAreOfTheirOwn()
    {
        Page page;
        place(page, paper("Certificate of Completion", "Kent Hospital", "Airway Management Outside the OR", "May 2, 2026", "1.50"), 0, 0, 0.7);
        place(page, paper("Certificate of Participation", "Dover College of Pediatrics", "Bronchiolitis: What Not to Do", "October 12, 2026", "1.25"), 0, 0.45, 0.7);
        const QList<ReadActivity> read = readDocument({page}).activities;
        QCOMPARE(read.size(), 2);
        for (const Place &own : {read[0].title.place, read[0].days.place, read[0].provider.place, read[0].credits.first().place})
            QVERIFY(own.page == 0 && !own.boxes.isEmpty() && own.boxes.first().bottom() < 0.45);
        for (const Place &own : {read[1].title.place, read[1].days.place, read[1].provider.place, read[1].credits.first().place})
            QVERIFY(own.page == 0 && !own.boxes.isEmpty() && own.boxes.first().top() > 0.45);
    }

    /// What can be read of a paper that proves nothing by itself is offered, never sure.
    void legible_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("facts");
        QTest::newRow("a course without proof") << QStringList{"# Kent Hospital", "Course: Gout in Practice", "Name: Li Wei, MD", "Date: June 3, 2026", "CME activity"} << QStringLiteral("Gout in Practice | 2026-06-03 | Li Wei");
        QTest::newRow("a year only") << QStringList{"# Certificate of Completion", "Li Wei, MD", "has completed", "# Gout in Practice", "in 2026", "Kent Hospital", "Continuing medical education"} << QStringLiteral("Gout in Practice |  | Li Wei");
        QTest::newRow("nothing of a course") << QStringList{"# Kent Hospital", "Lunch menu of the week", "Soup of the day"} << QStringLiteral(" |  | ");
        QTest::newRow("a receipt") << QStringList{"# Receipt", "Kent Hospital", "Course: Gout in Practice", "Name: Li Wei, MD", "Amount paid: $250.00", "Card ending 4411", "3 CME credits"} << QStringLiteral(" |  | ");
    }

    void legible()
    {
        QFETCH(const QStringList, lines);
        const DocumentFacts facts = readDocument({pageOfLines(lines)});
        QVERIFY(facts.activities.isEmpty());
        QVERIFY(!facts.problems.isEmpty());
        const ReadActivity &read = facts.legible;
        QTEST(QStringList({read.title.value, isoText(read.days.value.end), read.recipient.value}).join(QStringLiteral(" | ")), "facts");
        for (const double confidence : {read.title.confidence, read.provider.confidence, read.days.confidence, read.recipient.confidence})
            QVERIFY(confidence <= 0.7);
    }
};

QTEST_APPLESS_MAIN(TestMergedPapers)
#include "tst_merged_papers.moc"
