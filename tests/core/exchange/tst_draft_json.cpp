// What was typed in the review comes back as it was.
#include "core/exchange/draft_json.h"
#include "tests/support/build.h"

#include <QTest>

using namespace credence;
using namespace credence::test;

class TestDraftJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReviewComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<DateRange>("days");
        QTest::newRow("whole") << "Sepsis" << DateRange{day("2026-02-10"), day("2026-02-11")};
        QTest::newRow("half typed") << "" << DateRange{day("2026-02-11"), day("2026-02-10")};
        QTest::newRow("no days, odd letters") << QString::fromUtf8("Ä \"quoted\" \\ 津 \U0001F9A0 ") << DateRange();
    }
    void aReviewComesBackAsItWas()
    {
        QFETCH(QString, title);
        QFETCH(DateRange, days);
        Draft draft;
        draft.activity.status = Status::Completed;
        draft.activity.title = title;
        draft.activity.provider = "SCCM";
        draft.activity.days = days;
        draft.activity.format = "webinar";
        draft.activity.credits = {{Credits{825}, "ama-pra-1", Credits{1000}}, {Credits{1}, "", std::nullopt}};
        draft.activity.topics = QStringList{"patient-safety"};
        draft.activity.goals = QStringList{"g1"};
        draft.activity.certificateNumber = "A-17/2026";
        draft.read.title = {"Sepsis", 0.9, {0, {{0.1, 0.2, 0.3, 0.04}}}, {"Other"}};
        draft.read.credits = {{Credits{825}, "ama-pra-1", Credits{1000}, 0.8, {}}};
        draft.toNotes = "Before its certificate: x.";
        draft.sure = true;
        Draft other = draft;
        other.completes = ActivityId{"a1"};
        other.activity.id = {"a1"};
        other.duplicateOf = ActivityId{"a2"};
        other.refused = {{Refused::In::From, 0, "13/45/2026"}, {Refused::In::To, 0, "?"}, {Refused::In::Credits, 1, "1.5x"}};
        const KeptReview review{{draft, draft}, {draft, other}, {false, true}};
        const auto back = reviewFromJson(reviewJson(review));
        QVERIFY(back);
        QCOMPARE(back->leftOut, review.leftOut);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(back->drafts[i].activity, review.drafts[i].activity);
            QCOMPARE(back->drafts[i].read, review.drafts[i].read);
        }
        QVERIFY(*back == review);
    }
    void whatIsNoReviewIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no drafts") << QByteArray("{}");
        QTest::newRow("of unequal length") << QByteArray(R"({"found":[],"drafts":[{}],"left_out":[]})");
        QTest::newRow("no activity") << QByteArray(R"({"found":[{}],"drafts":[{}],"left_out":[false]})");
    }
    void whatIsNoReviewIsRefused()
    {
        QFETCH(QByteArray, json);
        const auto review = reviewFromJson(json);
        QVERIFY(!review);
        QCOMPARE(review.error().kind, ErrorKind::Damaged);
    }
};

QTEST_APPLESS_MAIN(TestDraftJson)
#include "tst_draft_json.moc"
