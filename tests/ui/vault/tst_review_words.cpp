#include "ui/kit/item_roles.h"
#include "ui/vault/inbox_model.h"
#include "ui/vault/count_lines.h"
#include "ui/vault/review_words.h"

#include "tests/support/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QAbstractItemModelTester>
#include <QTest>

using namespace credence;

namespace {

/// At this height of the first page.
Place marked(double top) { return {0, {QRectF(0.2, top, 0.4, 0.02)}}; }

ReadActivity surely()
{
    ReadActivity read;
    read.title = {"Sepsis Bundle Summit", 0.97, {0, {QRectF(0.2, 0.4, 0.6, 0.05)}}, {}};
    read.provider = {"New England Society", 0.95, {0, {QRectF(0.2, 0.2, 0.3, 0.03)}}, {}};
    read.days = {{QDate(2026, 11, 19), QDate(2026, 11, 20)}, 0.99, {0, {QRectF(0.2, 0.5, 0.3, 0.03)}}, {}};
    read.credits = {{Credits::whole(8), "ama-pra-1", std::nullopt, 0.96, {0, {QRectF(0.4, 0.6, 0.3, 0.03)}}}};
    return read;
}

ReviewItem waiting(int drafts = 1)
{
    ReviewItem item;
    item.key = "d1";
    item.name = "sepsis-summit.pdf";
    item.loaded = true;
    item.reading.how = How::TextLayer;
    for (int i = 0; i < drafts; ++i) {
        Draft draft;
        draft.read = surely();
        draft.sure = true;
        draft.activity.title = draft.read.title.value;
        draft.activity.credits = {{Credits::whole(8), "ama-pra-1", std::nullopt}};
        item.reading.activities << draft.read;
        item.drafts << draft;
        item.leftOut << false;
    }
    return item;
}

} // namespace

class TestReviewWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBadgeSaysWhatToDo()
    {
        ReviewItem item = waiting();
        QCOMPARE(verdictOf(item), ReadVerdict::Sure);
        item.drafts[0].sure = false;
        QCOMPARE(verdictOf(item), ReadVerdict::Check);
        item.drafts[0].duplicateOf = ActivityId{"a1"};
        QCOMPARE(verdictOf(item), ReadVerdict::LookAlike);
        item.loaded = false;
        QCOMPARE(verdictOf(item), ReadVerdict::Loading);
        item.kind = ReviewItem::Kind::SameBytes;
        QCOMPARE(verdictOf(item), ReadVerdict::SameBytes);
        item.kind = ReviewItem::Kind::Refused;
        QCOMPARE(verdictOf(item), ReadVerdict::Refused);
    }
    void oneUnsureActivityMakesATranscriptOneToCheck()
    {
        ReviewItem item = waiting(3);
        QCOMPARE(verdictOf(item), ReadVerdict::Sure);
        item.drafts[2].sure = false;
        QCOMPARE(verdictOf(item), ReadVerdict::Check);
    }
    void whatCouldNotBeReadIsTypedByHand()
    {
        ReviewItem item = waiting(0);
        item.drafts << Draft();
        item.reading.problems = {"This scan has no text."};
        QCOMPARE(verdictOf(item), ReadVerdict::Unreadable);
        QCOMPARE(lineOf(item), "This scan has no text.");
    }
    void theSecondLineSaysHowItWasReadAndHowMuch()
    {
        ReviewItem item = waiting();
        QCOMPARE(lineOf(item), "text · 8 credits");
        item.reading.how = How::Ocr;
        item.reading.mediaType = "image/jpeg";
        item.drafts[0].activity.credits = {{*Credits::parse(u"1.5"), "ama-pra-1", std::nullopt}};
        QCOMPARE(lineOf(item), "photo, OCR · 1.5 credits");
        item = waiting(12);
        QCOMPARE(lineOf(item), "12 activities");
        item.leftOut[0] = true;
        QCOMPARE(lineOf(item), "11 activities");
    }
    void findsTheLineAFieldStandsIn_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("line");
        QTest::newRow("whole line") << "Sepsis Bundle Summit" << 2;
        QTest::newRow("inside a line, other case") << "new england society" << 1;
        QTest::newRow("begins here, goes on in the next line") << "From Recognition to Redraw and More" << 3;
        QTest::newRow("not on the page") << "Airway" << 0;
        QTest::newRow("nothing") << "" << 0;
    }
    void findsTheLineAFieldStandsIn()
    {
        QFETCH(QString, value);
        QFETCH(int, line);
        ReadActivity read;
        read.title = {value, 0.9, marked(0.4), {}};
        QCOMPARE(linesOf("The New England Society certifies\n\n  Sepsis  Bundle Summit\nFrom Recognition to\nRedraw and More", read).value("Title"), line);
    }
    void ofTwoLinesNoneIsNamed()
    {
        ReadActivity read;
        read.provider = {"NESHM", 0.9, marked(0.8), {}};
        QVERIFY(linesOf("NESHM\nCertificate\nSepsis\nNESHM is accredited", read).isEmpty());
        read.provider.place = {1, {QRectF(0.2, 0.1, 0.2, 0.02)}};
        QVERIFY(linesOf("NESHM\nCertificate", read).isEmpty()); // its mark is on another page
        read.provider.place = marked(0.1);
        QCOMPARE(linesOf("NESHM\nCertificate", read).value("Provider"), 1);
    }
    void linesThatDoNotLieAsTheirMarksAreNotNamed()
    {
        ReadActivity read;
        read.title = {"Sepsis Update", 0.9, marked(0.3), {}};
        read.provider = {"NESHM", 0.9, marked(0.5), {}};
        read.certificateNumber = {"A-77", 0.9, marked(0.7), {}};
        QCOMPARE(linesOf("Sepsis Update\nNESHM\nNo. A-77", read).size(), 3);
        QVERIFY(linesOf("NESHM\nSepsis Update\nNo. A-77", read).size() == 1); // the text goes another way than the page
        read.provider.place = marked(0.3); // a row of a table, whose cells the text has one below the other
        QCOMPARE(linesOf("Sepsis Update\nNESHM\nNo. A-77", read).keys(), QStringList{"Certificate number"});
        QCOMPARE(linesOf("Sepsis Update NESHM\nNo. A-77", read).size(), 3);
    }
    void hoursThatTwoIssuersSawCountOnce()
    {
        ReviewItem item = waiting();
        item.drafts[0].activity.credits << CreditLine{Credits::whole(8), "abim-moc-mk", std::nullopt};
        QCOMPARE(lineOf(item), "text · 8 credits");
    }
    void findsTheLineOfTheDays_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("found");
        QTest::newRow("month first") << "November 3, 2026" << 2;
        QTest::newRow("day first") << "on 3 Nov 2026 in Boston" << 2;
        QTest::newRow("range") << "Nov. 3–5, 2026" << 2;
        QTest::newRow("figures") << "Date: 11/03/2026" << 2;
        QTest::newRow("ISO") << "2026-11-03" << 2;
        QTest::newRow("another day") << "November 13, 2026" << 0;
        QTest::newRow("another month") << "October 3, 2026" << 0;
    }
    void findsTheLineOfTheDays()
    {
        QFETCH(QString, line);
        QFETCH(int, found);
        ReadActivity read;
        read.days = {DateRange{QDate(2026, 11, 3), QDate(2026, 11, 3)}, 0.9, marked(0.4), {}};
        QCOMPARE(linesOf("Certificate\n" + line + "\nSigned", read).value("From"), found);
    }
    void findsTheLineOfTheAmount_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<int>("found");
        QTest::newRow("decimals") << "awarded 8.00 AMA PRA Category 1 Credits" << "8" << 2;
        QTest::newRow("whole") << "for 8 hours" << "8" << 2;
        QTest::newRow("quarter") << "0.25 credit" << "0.25" << 2;
        QTest::newRow("one decimal") << "1.5 points" << "1.5" << 2;
        QTest::newRow("part of a larger number") << "18 credits" << "8" << 0;
        QTest::newRow("begins a decimal") << "8.25 credits" << "8" << 0;
        QTest::newRow("no unit") << "Suite 8" << "8" << 0;
    }
    void findsTheLineOfTheAmount()
    {
        QFETCH(QString, line);
        QFETCH(QString, amount);
        QFETCH(int, found);
        ReadActivity read;
        ReadCredit credit;
        credit.amount = *Credits::parse(amount);
        credit.place = marked(0.4);
        read.credits = {credit};
        QCOMPARE(linesOf("Certificate\n" + line, read).value("Credits"), found);
    }
    void pillsSayWhereOrWhatToDo_data()
    {
        QTest::addColumn<double>("confidence");
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("tone");
        QTest::newRow("sure") << 0.9 << 0 << 5 << "line 5" << int(Tone::Blue);
        QTest::newRow("sure, at the limit") << 0.85 << 0 << 5 << "line 5" << int(Tone::Blue);
        QTest::newRow("just below") << 0.84 << 0 << 5 << "check" << int(Tone::Amber);
        QTest::newRow("on a later page") << 0.9 << 2 << 5 << "page 3" << int(Tone::Blue);
        QTest::newRow("line not known") << 0.9 << 0 << 0 << "read" << int(Tone::Blue);
        QTest::newRow("nothing") << 0.0 << -1 << 0 << "not found" << int(Tone::Neutral);
    }
    void pillsSayWhereOrWhatToDo()
    {
        QFETCH(double, confidence);
        QFETCH(int, page);
        QFETCH(int, line);
        QFETCH(QString, text);
        QFETCH(int, tone);
        const PillWords words = pillWords(confidence, {page, {}}, line, Tone::Blue, 0.85);
        QCOMPARE(words.text, text);
        QCOMPARE(int(words.tone), tone);
        QVERIFY(!words.hint.isEmpty());
    }
    void lessThanTheMaximumIsNamed()
    {
        ReadActivity read = surely();
        QCOMPARE(creditPill(read, 6, 0.85).text, "line 6");
        read.credits[0].max = Credits::parse(u"12.25");
        QCOMPARE(creditPill(read, 6, 0.85).text, "max 12.25");
        read.credits[0].max = read.credits[0].amount;
        QCOMPARE(creditPill(read, 6, 0.85).text, "line 6");
        read.credits.clear();
        QCOMPARE(creditPill(read, 6, 0.85).text, "not found");
    }
    void everyPlaceIsMarkedInItsColor()
    {
        const QList<PageMark> marks = marksOf(surely());
        QCOMPARE(marks.size(), 4);
        QCOMPARE(marks[0].tone, Tone::Accent);
        QCOMPARE(marks[1].tone, Tone::Blue);
        QCOMPARE(marks[2].tone, Tone::Plum);
        QCOMPARE(marks[3].tone, Tone::Amber);
        QCOMPARE(marksOf(ReadActivity()).size(), 0);
    }
    void theModelShowsEveryLine()
    {
        InboxModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ReviewItem second = waiting(2);
        second.key = "d2";
        second.name = "transcript.pdf";
        model.setItems({waiting(), second});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data().toString(), "sepsis-summit.pdf");
        QCOMPARE(model.index(0).data(BadgeRole).toString(), "sure");
        QCOMPARE(model.index(0).data(ToneRole).toInt(), int(Tone::Green));
        QCOMPARE(model.index(1).data(SecondaryRole).toString(), "2 activities");
        QCOMPARE(model.index(1).data(IdRole).toString(), "d2");
        QCOMPARE(model.rowOf("d2"), 1);
        QCOMPARE(model.rowOf("gone"), -1);
        second.drafts[0].sure = false;
        model.replace(1, second);
        QCOMPARE(model.index(1).data(BadgeRole).toString(), "check");
        model.setItems({});
        QCOMPARE(model.rowCount(), 0);
    }

    void whatLiesAheadCountsAsPlannedOnly_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QString>("figures");
        QTest::newRow("today") << QDate(2026, 11, 22) << "0 → 11";
        QTest::newRow("tomorrow") << QDate(2026, 11, 23) << "0 (+11 planned)";
    }
    void whatLiesAheadCountsAsPlannedOnly()
    {
        QFETCH(QDate, day);
        const Snapshot snapshot = test::snapshotOf(QJsonDocument::fromJson(R"([{"kind": "requirement", "id": "r", "custom": {"id": "own", "authority": "Our hospital", "cycle": {"anchor": "individual-date", "months": 24},
            "total": {"amount": 11, "unit": "hour"}, "rules": []}, "cycle": {"start": "2026-01-01", "end": "2027-12-31"}}])").array());
        Draft draft;
        draft.activity.title = "Sepsis";
        draft.activity.days = {day, day};
        draft.activity.credits = {CreditLine{Credits::whole(11), "ama-pra-1", {}}};
        const auto lines = countLines(snapshot, {draft}, QDate(2026, 11, 22));
        QVERIFY(!lines.isEmpty());
        QTEST(lines.first().figures, "figures");
        QCOMPARE(lines.first().met, day <= QDate(2026, 11, 22));
    }
};

QTEST_APPLESS_MAIN(TestReviewWords)
#include "tst_review_words.moc"
