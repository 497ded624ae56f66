#include "core/extraction/reading_json.h"

#include <QJsonArray>
#include <QTest>

using namespace credence;

class TestReadingJson : public QObject
{
    Q_OBJECT

    static Reading fullReading()
    {
        ReadActivity activity;
        activity.title = {"Sepsis: Early Recognition", 0.93, {0, {QRectF(0.125, 0.25, 0.5, 0.0625)}}, {"Sepsis"}};
        activity.provider = {"Lakeshore University", 0.88, {}, {}};
        activity.days = {{QDate(2026, 11, 19), QDate(2026, 11, 20)}, 0.97, {}, {{QDate(2026, 1, 1), QDate(2026, 1, 1)}}};
        activity.credits << ReadCredit{{825}, "ama-pra-1", Credits::whole(10), 0.99, {1, {QRectF(0, 0, 1, 1)}}} << ReadCredit{{200}, "", {}, 0.5, {}};
        activity.recipient.value = "Elena Rivera";
        activity.credentials = "MD, FACP";
        activity.format.value = "live";
        activity.topics = QStringList{"patient-safety"};
        activity.certificateNumber.value = "A-1";
        Reading reading;
        reading.sha256 = "00ff";
        reading.size = 12;
        reading.mediaType = "application/pdf";
        reading.pages = 2;
        reading.pageSizes = {QSizeF(612, 792), QSizeF(792, 612)};
        reading.turns = {0, 3};
        reading.how = How::TextLayer;
        reading.activities << activity << ReadActivity{};
        reading.problems << "One sentence.";
        reading.legible = activity;
        reading.text = "all words";
        reading.mergeable = true;
        return reading;
    }

private Q_SLOTS:
    void everyPartSurvivesTheRoundTrip()
    {
        const auto back = readingFromJson(readingJson(fullReading()));
        QVERIFY(back);
        QVERIFY(*back == fullReading());
    }
    void anEmptyReadingSurvivesToo() { QVERIFY(*readingFromJson(readingJson(Reading{})) == Reading{}); }
    void theShapeIsTheContractOfTheCommandLine()
    {
        const QJsonObject activity = readingJson(fullReading()).value("activities").toArray().at(0).toObject();
        QCOMPARE(activity.value("start").toString(), "2026-11-19");
        QCOMPARE(activity.value("credits").toArray().at(0).toObject().value("max").toDouble(), 10.0);
        QCOMPARE(activity.value("confidence").toObject().value("credits").toDouble(), 0.5);
        QCOMPARE(activity.value("confidence").toObject().value("end").toDouble(), 0.97);
        QVERIFY(readingJson(fullReading()).value("activities").toArray().at(1).toObject().value("title").isNull());
    }
    void numbersOutOfRangeAreBroughtIntoIt()
    {
        QJsonObject json = readingJson(fullReading());
        QJsonObject activity = json.value("activities").toArray().at(0).toObject();
        activity["places"] = QJsonObject{{"title", QJsonObject{{"page", 0}, {"boxes", QJsonArray{QJsonArray{1e300, -5, 3e120, 0.25}}}}}, {"provider", QJsonObject{{"page", -7}, {"boxes", QJsonArray{QJsonArray{0, 0, 1, 1}}}}}};
        activity["confidence"] = QJsonObject{{"title", 9e99}, {"end", -3}};
        activity["start"] = "2026-11-19 or so";
        json["activities"] = QJsonArray{activity};
        json["page_sizes"] = QJsonArray{QJsonArray{1e300, -1}};
        json["pages"] = -4;
        const auto reading = readingFromJson(json);
        QVERIFY(reading);
        const ReadActivity &read = reading->activities.first();
        QCOMPARE(read.title.place, (Place{0, {QRectF(1, 0, 1, 0.25)}}));
        QCOMPARE(read.provider.place, Place());
        QCOMPARE(read.title.confidence, 1.0);
        QCOMPARE(read.days.confidence, 0.0);
        QVERIFY(!read.days.value.start.isValid());
        QCOMPARE(reading->pageSizes, QList<QSizeF>{QSizeF(1e7, 0)});
        QCOMPARE(reading->pages, 0);
        QVERIFY(*readingFromJson(readingJson(*reading)) == *reading);
    }
    void aWrongShapeIsDamaged()
    {
        QCOMPARE(readingFromJson({}).error().kind, ErrorKind::Damaged);
        QCOMPARE(readingFromJson({{"how", "magic"}, {"activities", QJsonArray()}, {"problems", QJsonArray()}}).error().kind, ErrorKind::Damaged);
    }
};

QTEST_APPLESS_MAIN(TestReadingJson)
#include "tst_reading_json.moc"
