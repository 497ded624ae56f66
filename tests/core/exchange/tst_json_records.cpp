#include "core/exchange/json_records.h"

#include <QJsonDocument>
#include <QTest>

using namespace credence;

class TestJsonRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindSurvivesTheRoundTrip_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("header") << QByteArray(R"({"kind":"credence","version":1})");
        QTest::newRow("profile") << QByteArray(
            R"({"kind":"profile","name":"Zoë Brandt","degree":"DO","title":"Assistant professor","title_since":"2021-07-01","specialty":"internal-medicine","institution":"Riverside","department":"Medicine","npi":"1234567893","birth_date":"1988-02-29","language":"en","direction":"Medical director","direction_needs":["leadership"],"answers":{"cs-prescriber":true,"in-residency":false}})");
        QTest::newRow("requirement of the catalogue") << QByteArray(
            R"({"kind":"requirement","id":"nc","catalogue":"us-nc","identifier":"2019-01234","license_type":"MD","issued":"2019-03-05","cycle":{"start":"2024-01-01","end":"2026-12-31"},"cycle_number":3,"satisfied_by":["moc-participation"],"answers":{"dea-registrant":true},"from":"2019-03-05","to":"2030-01-01"})");
        QTest::newRow("requirement with only an end") << QByteArray(R"({"kind":"requirement","catalogue":"us-oh","cycle":{"end":"2026-10-01"}})");
        QTest::newRow("requirement of the user") << QByteArray(
            R"({"kind":"requirement","id":"h","custom":{"id":"custom-h","authority":"Riverside","cycle":{"months":24,"anchor":"individual-date"},"rules":[]}})");
        QTest::newRow("activity") << QByteArray(
            R"({"kind":"activity","id":"a1","title":"Sepsis","status":"completed","provider":"SCCM","start":"2026-02-09","end":"2026-02-10","format":"simulation","hours":9.75,"credits":[{"amount":8.25,"type":"ama-pra-1","max":10},{"amount":8,"type":"abim-moc-mk"},{"amount":1}],"topics":["patient-safety"],"subjects":["sepsis"],"mix":"procedural","depth":"longitudinal","compliance":true,"cost":1450.5,"funder":"department","days_away":1.5,"goals":["g1"],"signals":["s1"],"criteria":["c1"],"theme":"t1","felt":"high","approved_list":false,"overrule":[{"requirement":"nc","rule":"total","count":false,"why":"The board said no"}],"certificate_number":"A-17/2026","notes":"two\nlines","completed":"2026-02-12"})");
        QTest::newRow("activity with the days of its statuses") << QByteArray(
            R"({"kind":"activity","title":"Rounds","status":"dropped","idea_on":"2026-01-02","planned_on":"2026-01-03","registered_on":"2026-01-04","in_progress_on":"2026-01-05","dropped_on":"2026-01-06"})");
        QTest::newRow("free activity") << QByteArray(R"({"kind":"activity","title":"Rounds","status":"idea","cost":0})");
        QTest::newRow("document with bytes") << QByteArray(
            R"({"kind":"document","id":"d1","base64":"JVBERi0=","name":"sepsis.pdf","type":"letter","about":["a1"],"expires":"2028-01-31","origin":"the mail “Your certificates”"})");
        QTest::newRow("document of no known type") << QByteArray(R"({"kind":"document","base64":"eA==","name":"x.pdf","added":"2025-03-04"})");
        QTest::newRow("document that waits") << QByteArray(R"({"kind":"document","base64":"eA==","name":"x.pdf","type":"certificate","added":"2025-03-04","inbox":true})");
        QTest::newRow("document set aside") << QByteArray(R"({"kind":"document","base64":"eA==","name":"x.pdf","type":"certificate","set_aside":true})");
        QTest::newRow("document with a path") << QByteArray(R"({"kind":"document","file":"certs/sepsis.pdf","name":"sepsis.pdf","type":"certificate"})");
        QTest::newRow("story") << QByteArray(
            R"({"kind":"story","id":"s","sentence":"I am becoming …","lane":"quality","domain":"sepsis","target":"Associate professor","target_date":"2028-07-01","institution":"Riverside","from":"2025-01-01","to":"2026-01-01"})");
        QTest::newRow("goal") << QByteArray(
            R"({"kind":"goal","id":"g1","text":"Lead the bundle","area":"role transition","subjects":["sepsis"],"measure":"charter signed","due":"2026-12-31","state":"active"})");
        QTest::newRow("criterion") << QByteArray(R"({"kind":"criterion","id":"c1","name":"Scholarly activity","weight":30,"wording":"Work that others cite","counts":["articles","posters"],"wanted":["poster","paper"],"order":2})");
        QTest::newRow("signal") << QByteArray(R"({"kind":"signal","source":"hospital","text":"Sepsis mortality","metric":"SEP-1","date":"2026-01-01"})");
        QTest::newRow("pivot") << QByteArray(R"({"kind":"pivot","id":"p","field":"clinical informatics","course":"a1","conference":"a2","workshop":"a3","verdict":"energized","next":"Board prep","due":"2026-03-01","decided":"2026-02-20"})");
        QTest::newRow("theme") << QByteArray(R"({"kind":"theme","name":"delirium","review":"n1","teaching":"t1","project":"p1","notes":"6 West"})");
        QTest::newRow("stack") << QByteArray(R"({"kind":"stack","name":"Own","leads":"a role","parts":[{"name":"courses","needed":7.5,"formats":["webinar"],"words":["sepsis"]}]})");
        QTest::newRow("evaluation") << QByteArray(R"({"kind":"evaluation","activity":"a1","answers":{"story":"strong","goal":"weak","requirement":"no","tangible":"strong","time":"weak","letter":"no"},"verdict":"book","date":"2026-01-02","advice":"harsh-filter"})");
        QTest::newRow("capture") << QByteArray(R"({"kind":"capture","activity":"a1","implement":"x","share":"y","document":"z","takeaways":["1","2"],"application":"here","date":"2026-01-02"})");
        QTest::newRow("action") << QByteArray(R"({"kind":"action","activity":"a1","verb":"implement","text":"Re-draw","due":"2026-04-01","state":"done","result":"live"})");
        QTest::newRow("artifact") << QByteArray(R"({"kind":"artifact","title":"Checklist","type":"protocol","activity":"a1","date":"2026-01-02","audience":"nurses","outside":false})");
        QTest::newRow("project") << QByteArray(
            R"({"kind":"project","id":"p1","title":"Re-draw","aim":"80 %","state":"running","start":"2025-04-01","end":"2026-09-30","description":"d","people":["Osei"],"activities":["a1"],"result":"r","measures":[{"name":"Lactate","unit":"%","better":"up","target":80,"changes":[{"date":"2026-01-01","label":"live"}],"points":[{"date":"2025-04-01","value":55.5},{"date":"2025-05-01","value":-3,"astronomical":true}]}]})");
        QTest::newRow("presentation") << QByteArray(
            R"({"kind":"presentation","title":"Poster","type":"poster","venue":"SHM","level":"national","state":"accepted","date":"2026-05-01","citation":"c","doi":"10.1/x","pmid":"1","from":["p1"]})");
        QTest::newRow("skill") << QByteArray(R"({"kind":"skill","name":"Run charts","from":["a1"],"date":"2026-02-01","notes":"every month"})");
        QTest::newRow("teaching") << QByteArray(R"({"kind":"teaching","title":"Workshop","learners":"interns","count":22,"times":4,"score":4.75,"scale":5,"comments":"good","from":["a1"],"date":"2026-02-01"})");
        QTest::newRow("role") << QByteArray(R"({"kind":"role","title":"Co-lead","type":"committee","asked":"2026-05-02","state":"appointed","on_paper":true,"start":"2026-07-01","from":["p1"],"proposal":"text"})");
        QTest::newRow("person") << QByteArray(R"({"kind":"person","name":"Dr. Okafor","relation":"chair","email":"o@example.org"})");
        QTest::newRow("note") << QByteArray(R"({"kind":"note","quarter":"2026-Q1","text":"Went live","about":["p1"]})");
        QTest::newRow("audit") << QByteArray(R"({"kind":"audit","requirement":"nc","asked":"2026-03-01","due":"2026-04-01","sent":"2026-03-20","answer":"more","notes":"by mail"})");
        QTest::newRow("block") << QByteArray(R"({"kind":"block","start":"2026-03-29T02:30","minutes":120,"repeat":"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU","kept":[{"date":"2026-03-31","kept":true},{"date":"2026-04-14","why":"on call"}]})");
        QTest::newRow("task") << QByteArray(R"({"kind":"task","text":"Log CME of the month","due":"2026-11-30","reason":"monthly","about":"a1","state":"open"})");
        QTest::newRow("review") << QByteArray(R"({"kind":"review","type":"quarterly","period":"2026-Q3","answers":{"alignment":"high","hours":12.5,"waste":["x","y"],"more":{"kept":true}}})");
        QTest::newRow("link") << QByteArray(R"({"kind":"link","from":"a1","to":"p1"})");
        QTest::newRow("setting") << QByteArray(R"({"kind":"setting","key":"pace_months","value":9})");
    }
    void everyKindSurvivesTheRoundTrip()
    {
        QFETCH(QByteArray, line);
        const auto record = recordFromLine(line);
        QVERIFY2(record, record ? "" : qPrintable(record.error().sentence));
        QCOMPARE(recordToJson(*record), QJsonDocument::fromJson(line).object());
        const auto again = recordFromLine(recordToLine(*record));
        QVERIFY(again);
        QCOMPARE(*again, *record);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("named");
        QTest::newRow("no JSON") << QByteArray("{") << "no JSON object";
        QTest::newRow("a list") << QByteArray("[]") << "no JSON object";
        QTest::newRow("unknown key of a measure") << QByteArray(R"({"kind":"project","title":"x","measures":[{"name":"m","colour":1}]})") << "\"colour\"";
        QTest::newRow("a point without a number") << QByteArray(R"({"kind":"project","title":"x","measures":[{"name":"m","points":[{"date":"2026-01-01","value":"many"}]}]})") << "\"value\"";
        QTest::newRow("unknown answer") << QByteArray(R"({"kind":"evaluation","activity":"a","answers":{"story":"maybe"}})") << "\"story\"";
        QTest::newRow("unknown state of a role") << QByteArray(R"({"kind":"role","title":"x","state":"hoped"})") << "\"hoped\"";
        QTest::newRow("a link to nothing") << QByteArray(R"({"kind":"link","from":"a"})") << "\"to\"";
        QTest::newRow("a link to itself") << QByteArray(R"({"kind":"link","from":"a","to":"a"})") << "itself";
        QTest::newRow("a fifth quarter") << QByteArray(R"({"kind":"note","text":"x","quarter":"2026-Q5"})") << "2026-Q5";
        QTest::newRow("a quarter without its year") << QByteArray(R"({"kind":"note","text":"x","quarter":"Q1"})") << "\"quarter\"";
        QTest::newRow("a negative weight") << QByteArray(R"({"kind":"criterion","name":"x","weight":-1})") << "(-1)";
        QTest::newRow("kind of artifact") << QByteArray(R"({"kind":"artifact","title":"x","type":"zzz"})") << "protocol";
        QTest::newRow("level") << QByteArray(R"({"kind":"presentation","title":"x","level":"galactic"})") << "regional";
        QTest::newRow("precision") << QByteArray(R"({"kind":"presentation","title":"x","precision":"hour"})") << "month";
        QTest::newRow("accepted before it was submitted") << QByteArray(R"({"kind":"presentation","title":"x","submitted":"2026-02-02","accepted":"2026-02-01"})") << "2026-02-01";
        QTest::newRow("lane") << QByteArray(R"({"kind":"story","sentence":"x","lane":"zzz"})") << "Medical education";
        QTest::newRow("a word of several lanes") << QByteArray(R"({"kind":"story","sentence":"x","lane":"and"})") << "Medical education";
        QTest::newRow("relation") << QByteArray(R"({"kind":"person","name":"x","relation":"godfather"})") << "mentor";
        QTest::newRow("address") << QByteArray(R"({"kind":"person","name":"x","email":"notmail"})") << "notmail";
        QTest::newRow("address with a blank") << QByteArray(R"({"kind":"person","name":"x","email":"a b@c.org"})") << "email";
        QTest::newRow("six takeaways") << QByteArray(R"({"kind":"capture","activity":"a","takeaways":["1","2","3","4","5","6"]})") << "6 entries";
        QTest::newRow("a negative count") << QByteArray(R"({"kind":"teaching","title":"x","count":-3})") << "(-3)";
        QTest::newRow("a story that ends before it begins") << QByteArray(R"({"kind":"story","sentence":"x","from":"2026-02-01","to":"2026-01-31"})") << "2026-01-31";
        QTest::newRow("a license given up before it was gained") << QByteArray(R"({"kind":"requirement","catalogue":"us-nc","from":"2026-02-01","to":"2026-01-31"})") << "\"to\"";
        QTest::newRow("a cycle turned round") << QByteArray(R"({"kind":"requirement","catalogue":"us-nc","cycle":{"start":"2026-02-01","end":"2026-01-31"}})") << "\"end\"";
        QTest::newRow("an activity turned round") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","start":"2026-02-02","end":"2026-02-01"})") << "2026-02-02";
        QTest::newRow("a project turned round") << QByteArray(R"({"kind":"project","title":"x","start":"2026-02-02","end":"2026-02-01"})") << "2026-02-02";
        QTest::newRow("an NPI of nine digits") << QByteArray(R"({"kind":"profile","name":"x","npi":"123456789"})") << "\"npi\" (123456789)";
        QTest::newRow("an NPI with a wrong check digit") << QByteArray(R"({"kind":"profile","name":"x","npi":"1234567890"})") << "1234567890";
        QTest::newRow("an NPI with letters") << QByteArray(R"({"kind":"profile","name":"x","npi":"123456789E"})") << "ten digits";
        QTest::newRow("what no authority takes") << QByteArray(R"({"kind":"requirement","catalogue":"us-nc","satisfied_by":["good-will"]})") << "good-will";
        QTest::newRow("unknown mix") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","mix":"blend"})") << "off-story";
        QTest::newRow("unknown depth") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","depth":"deep"})") << "longitudinal";
        QTest::newRow("a block without a start") << QByteArray(R"({"kind":"block","minutes":60})") << "\"start\"";
        QTest::newRow("a block at no time") << QByteArray(R"({"kind":"block","start":"2026-01-01T25:00"})") << "\"start\"";
        QTest::newRow("a block on a day only") << QByteArray(R"({"kind":"block","start":"2026-01-01"})") << "\"start\"";
        QTest::newRow("a block of no minutes") << QByteArray(R"({"kind":"block","start":"2026-01-01T17:00","minutes":0})") << "(0)";
        QTest::newRow("a rule of no repetition") << QByteArray(R"({"kind":"block","start":"2026-01-01T17:00","repeat":"every week"})") << "every week";
        QTest::newRow("a task without text") << QByteArray(R"({"kind":"task","due":"2026-01-01"})") << "\"text\"";
        QTest::newRow("a review of the month") << QByteArray(R"({"kind":"review","type":"monthly"})") << "monthly";
        QTest::newRow("a review of no period") << QByteArray(R"({"kind":"review","type":"annual","period":"last year"})") << "last year";
        QTest::newRow("no kind") << QByteArray(R"({"name":"A"})") << "\"kind\"";
        QTest::newRow("unknown kind") << QByteArray(R"({"kind":"invoice"})") << "\"invoice\"";
        QTest::newRow("unknown key") << QByteArray(R"({"kind":"goal","text":"x","colour":"red"})") << "\"colour\"";
        QTest::newRow("missing title") << QByteArray(R"({"kind":"activity","status":"idea"})") << "\"title\"";
        QTest::newRow("blank title") << QByteArray(R"({"kind":"activity","title":" ","status":"idea"})") << "\"title\"";
        QTest::newRow("unknown status") << QByteArray(R"({"kind":"activity","title":"x","status":"done"})") << "\"done\"";
        QTest::newRow("unknown format") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","format":"opera"})") << "\"opera\"";
        QTest::newRow("unknown topic") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","topics":["golf"]})") << "\"golf\"";
        QTest::newRow("unknown credit type") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","credits":[{"amount":1,"type":"ama"}]})") << "\"ama\"";
        QTest::newRow("credit line without amount") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","credits":[{"type":"ama-pra-1"}]})") << "\"amount\"";
        QTest::newRow("unknown key of a credit line") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","credits":[{"amount":1,"kind":"x"}]})") << "\"kind\"";
        QTest::newRow("three decimals") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","hours":0.125})") << "\"hours\"";
        QTest::newRow("negative") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","hours":-1})") << "\"hours\"";
        QTest::newRow("amount as text") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","hours":"8"})") << "\"hours\"";
        QTest::newRow("no such day") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","start":"2026-02-29"})") << "\"start\"";
        QTest::newRow("American day") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","start":"02/10/2026"})") << "\"start\"";
        QTest::newRow("ends before it starts") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","start":"2026-02-10","end":"2026-02-09"})") << "\"end\"";
        QTest::newRow("unknown felt") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","felt":"good"})") << "\"good\"";
        QTest::newRow("overrule without rule") << QByteArray(R"({"kind":"activity","title":"x","status":"idea","overrule":[{"requirement":"nc","count":true}]})") << "\"rule\"";
        QTest::newRow("unknown requirement") << QByteArray(R"({"kind":"requirement","catalogue":"us-xx"})") << "\"us-xx\"";
        QTest::newRow("neither catalogue nor custom") << QByteArray(R"({"kind":"requirement"})") << "\"custom\"";
        QTest::newRow("unknown question") << QByteArray(R"({"kind":"requirement","catalogue":"us-nc","answers":{"rich":true}})") << "\"rich\"";
        QTest::newRow("answer as text") << QByteArray(R"({"kind":"profile","name":"A","answers":{"cs-prescriber":"yes"}})") << "\"cs-prescriber\"";
        QTest::newRow("cycle number 0") << QByteArray(R"({"kind":"requirement","catalogue":"us-nc","cycle_number":0})") << "cycle number";
        QTest::newRow("template with an unknown key") << QByteArray(R"({"kind":"requirement","custom":{"id":"c","authority":"C","cycle":{"anchor":"unknown","moon":1},"rules":[]}})") << "\"moon\"";
        QTest::newRow("template with an unknown rule kind") << QByteArray(R"({"kind":"requirement","custom":{"id":"c","authority":"C","cycle":{"anchor":"unknown"},"rules":[{"id":"r","kind":"wish","recurrence":"one-time"}]}})") << "\"wish\"";
        QTest::newRow("document in two places") << QByteArray(R"({"kind":"document","name":"x.pdf","base64":"eA==","inbox":true,"set_aside":true})") << "not both";
        QTest::newRow("document without bytes") << QByteArray(R"({"kind":"document","name":"x.pdf"})") << "\"base64\"";
        QTest::newRow("document that is not base64") << QByteArray(R"({"kind":"document","name":"x.pdf","base64":"%%"})") << "base64";
        QTest::newRow("goal in no known state") << QByteArray(R"({"kind":"goal","text":"x","state":"Active"})") << "\"Active\"";
        QTest::newRow("document whose base64 is cut") << QByteArray(R"({"kind":"document","name":"x.pdf","base64":"JVBER"})") << "base64";
        QTest::newRow("unknown document type") << QByteArray(R"({"kind":"document","name":"x.pdf","base64":"","type":"song"})") << "\"song\"";
        QTest::newRow("newer version") << QByteArray(R"({"kind":"credence","version":2})") << "newer";
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, named);
        const auto record = recordFromLine(line);
        QVERIFY(!record);
        QVERIFY2(record.error().sentence.contains(named), qPrintable(record.error().sentence));
    }

    void whatIsNotSaidIsNotKnown()
    {
        const auto record = recordFromLine(R"({"kind":"activity","title":"x","status":"planned","hours":null})");
        const Activity &a = std::get<Activity>(*record);
        QVERIFY(!a.cost && !a.hours && !a.daysAway && !a.approvedList);
        QVERIFY(!a.days.start.isValid() && !a.completed.isValid());
    }
    void hundredthsAreExact()
    {
        for (int i = 0; i <= 10000; ++i) {
            const QByteArray line = "{\"kind\":\"activity\",\"title\":\"x\",\"status\":\"idea\",\"hours\":" + Credits{i}.text().toLatin1() + "}";
            const auto record = recordFromLine(line);
            QCOMPARE(std::get<Activity>(*record).hours->hundredths, i);
        }
    }
    void referencesAreMapped()
    {
        const auto map = [](const QString &ref) { return QString(QStringLiteral("id-") + ref); };
        auto record = *recordFromLine(
            R"({"kind":"activity","title":"x","status":"idea","goals":["g"],"signals":["s"],"criteria":["c"],"overrule":[{"requirement":"nc","rule":"total","count":true}]})");
        mapReferences(record, map);
        const Activity &a = std::get<Activity>(record);
        QCOMPARE(a.goals, QStringList("id-g"));
        QCOMPARE(a.signalIds, QStringList("id-s"));
        QCOMPARE(a.criteria, QStringList("id-c"));
        QCOMPARE(a.overrules.first().source.text, "id-nc");
        auto document = *recordFromLine(R"({"kind":"document","name":"x","base64":"","about":["a1","a2"]})");
        mapReferences(document, map);
        QCOMPARE(std::get<DocumentRecord>(document).document.about, QStringList({"id-a1", "id-a2"}));
    }
};

QTEST_APPLESS_MAIN(TestJsonRecords)
#include "tst_json_records.moc"
