// credence-cli evaluate: a candidate course on standard input, answers, figures and a verdict on standard output.
#include "core/portfolio/portfolio.h"
#include "tests/support/run_cli.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace credence;
using credence::test::Ran;
using credence::test::runCli;

class TestEvaluateCli : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath("a.credence");

    Ran evaluate(const QByteArray &course, const QStringList &more = {}) const
    {
        return runCli(QStringList{"evaluate", "-p", m_file, "--today", "2026-11-22"} + more, course);
    }
    QJsonObject json(const QByteArray &course, const QStringList &more = {}) const
    {
        const Ran ran = evaluate(course, QStringList{"--json"} + more);
        if (ran.exit != 0)
            qWarning("%s", qPrintable(ran.err));
        return QJsonDocument::fromJson(ran.out.toUtf8()).object();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(runCli({"new", "-p", m_file}).exit, 0);
        const QByteArray records = R"({"kind":"story","sentence":"I am becoming the go-to person for sepsis quality","domain":"sepsis quality","from":"2025-01-01"}
{"kind":"goal","id":"lead","text":"Co-lead the sepsis task force","subjects":["leadership"],"state":"active"}
{"kind":"requirement","id":"nc","catalogue":"us-nc","cycle":{"start":"2025-01-01","end":"2027-12-31"}}
{"kind":"activity","title":"Planned before","status":"planned","start":"2027-03-20","credits":[{"amount":9,"type":"ama-pra-1"}]}
)";
        const Ran added = runCli({"add", "-p", m_file}, records);
        QVERIFY2(added.exit == 0, qPrintable(added.out + added.err));
    }

    void theVerdictHasItsFiguresAndReasons()
    {
        const QJsonObject found = json(R"({"title":"Leading Change","format":"leadership-program","start":"2027-03-11","end":"2027-03-12","hours":12,"cost":1450,"days_away":2,"subjects":["leadership"],"credits":[{"amount":10,"type":"ama-pra-1"}]})");
        QCOMPARE(found.value("verdict").toString(), "book");
        QCOMPARE(found.value("advice").toString(), "three-filters");
        QCOMPARE(found.value("questions").toArray().size(), 6);
        QCOMPARE(found.value("worth_asking").toBool(), true);
        const QJsonObject figures = found.value("figures").toObject();
        QCOMPARE(figures.value("credit_per_hour").toDouble(), 0.83);
        QCOMPARE(figures.value("cost_per_credit").toDouble(), 145.0);
        QCOMPARE(figures.value("month_load").toDouble(), 9.0);
        QCOMPARE(figures.value("strategic_value").toDouble(), 9.5);
        QVERIFY(!found.value("fills").toArray().isEmpty());
        QVERIFY(!found.value("reasons").toArray().isEmpty());
    }
    void whatIsNotKnownIsNull()
    {
        const QJsonObject figures = json(R"({"title":"Something"})").value("figures").toObject();
        for (const char *key : {"credit_per_hour", "cost_per_credit", "strategic_value"})
            QVERIFY2(figures.value(QLatin1String(key)).isNull(), key);
        const QJsonObject found = json(R"({"title":"Something"})");
        QVERIFY(found.contains("verdict") && found.value("verdict").isNull());
        QVERIFY(found.value("reasons")[0].toString().contains("credits"));
    }

    void ownAnswersAndAdviceDecide_data()
    {
        QTest::addColumn<QByteArray>("answers");
        QTest::addColumn<QString>("advice");
        QTest::addColumn<bool>("paid");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *name, const char *story, const char *goal, const char *requirement, const char *tangible, const char *time, const char *advice, bool paid, const char *verdict) {
            const QByteArray answers = QByteArray("{\"story\":\"") + story + "\",\"goal\":\"" + goal + "\",\"requirement\":\"" + requirement + "\",\"tangible\":\"" + tangible + "\",\"time\":\"" + time + "\",\"letter\":\"no\"}";
            QTest::newRow(name) << answers << QString(advice) << paid << QString(verdict);
        };
        row("two of three, free", "strong", "no", "no", "no", "strong", "three-filters", false, "book");
        row("the same, paid", "strong", "no", "no", "no", "strong", "three-filters", true, "skip");
        row("paid, fills a gap", "strong", "no", "strong", "no", "strong", "three-filters", true, "filler");
        row("paid, goal and gap", "strong", "strong", "strong", "no", "strong", "three-filters", true, "book");
        row("one of three", "strong", "strong", "strong", "weak", "weak", "three-filters", false, "filler");
        row("harsh, not tangible", "strong", "strong", "no", "weak", "strong", "harsh-filter", false, "skip");
        row("harsh, all three", "strong", "strong", "no", "strong", "no", "harsh-filter", false, "book");
        row("harsh, all three, but paid without a gap", "strong", "strong", "no", "strong", "no", "harsh-filter", true, "skip");
        row("harsh, all three, paid, fills a gap", "strong", "strong", "strong", "strong", "no", "harsh-filter", true, "book");
        row("four questions, three strong", "strong", "strong", "strong", "no", "no", "four-questions", true, "book");
        row("four questions, two strong", "strong", "strong", "no", "no", "strong", "four-questions", false, "skip");
    }
    void ownAnswersAndAdviceDecide()
    {
        QFETCH(QByteArray, answers);
        QFETCH(QString, advice);
        QFETCH(bool, paid);
        const QByteArray course = "{\"title\":\"Course\",\"hours\":4,\"cost\":" + QByteArray(paid ? "100" : "0") + ",\"credits\":[{\"amount\":4,\"type\":\"ama-pra-1\"}],\"advice\":\"" + advice.toUtf8() + "\",\"answers\":" + answers + "}";
        const QJsonObject found = json(course);
        QTEST(found.value("verdict").toString(), "verdict");
        QCOMPARE(found.value("advice").toString(), advice);
    }

    void threeHoursAreNotWorthAsking()
    {
        QCOMPARE(json(R"({"title":"Short","hours":3})").value("worth_asking").toBool(), false);
        QCOMPARE(json(R"({"title":"Longer","hours":3.01})").value("worth_asking").toBool(), true);
    }

    void keepingPutsTheCourseAndTheEvaluationIntoThePortfolio()
    {
        const QJsonObject found = json(R"({"title":"Cruise Update","hours":16,"cost":2900,"credits":[{"amount":1,"type":"ama-pra-2"}]})", {"--keep"});
        QCOMPARE(found.value("verdict").toString(), "skip");
        const auto portfolio = Portfolio::open(m_file);
        QVERIFY(portfolio);
        const auto snapshot = (*portfolio)->snapshot();
        const auto kept = std::find_if(snapshot->activities.cbegin(), snapshot->activities.cend(), [](const auto &a) { return a->title == "Cruise Update"; });
        QVERIFY(kept != snapshot->activities.cend());
        QVERIFY((*kept)->status == Status::Dropped);
        QCOMPARE(snapshot->evaluations.size(), 1);
        QCOMPARE(snapshot->evaluations.first()->activity, (*kept)->id.text);
        QVERIFY(snapshot->evaluations.first()->verdict == Verdict::Skip);
        QCOMPARE(snapshot->evaluations.first()->date, QDate(2026, 11, 22));
    }
    void keepingSaysWhereAndKeepsOneCourse()
    {
        const QByteArray course = R"({"title":"Twice the same","start":"2027-03-01","provider":"AAPL"})";
        const Ran told = evaluate(course, {"--keep"});
        QVERIFY2(told.out.contains("Kept with the course “Twice the same”"), qPrintable(told.out));
        const QString id = QJsonDocument::fromJson(evaluate(course, {"--keep", "--json"}).out.toUtf8()).object().value("kept").toString();
        QVERIFY(told.out.contains(id));
        QVERIFY(QJsonDocument::fromJson(evaluate(course, {"--json"}).out.toUtf8()).object().value("kept").isNull());
        const auto portfolio = Portfolio::open(m_file);
        QVERIFY(portfolio);
        const auto snapshot = (*portfolio)->snapshot();
        QCOMPARE(std::count_if(snapshot->activities.begin(), snapshot->activities.end(), [](const auto &a) { return a->title == "Twice the same"; }), 1);
        QCOMPARE(std::count_if(snapshot->evaluations.begin(), snapshot->evaluations.end(), [&](const auto &one) { return one->activity == id; }), 1);
    }
    void whatHasEndedIsNotPlanned()
    {
        const QByteArray course = R"({"title":"Sepsis leadership last year","format":"leadership-program","start":"2025-03-01","end":"2025-03-01","cost":0,"hours":4,"credits":[{"amount":4,"type":"ama-pra-1"}],"answers":{"story":"strong","tangible":"strong","time":"strong"}})";
        const Ran refused = evaluate(course, {"--keep"});
        QCOMPARE(refused.exit, 1);
        QVERIFY2(refused.err.contains("ended on 2025-03-01"), qPrintable(refused.err));
        QCOMPARE(evaluate(course).exit, 0); // asking is free
    }
    void withoutKeepingNothingIsWritten()
    {
        const auto count = [this] {
            const auto portfolio = Portfolio::open(m_file);
            return portfolio ? (*portfolio)->snapshot()->activities.size() + (*portfolio)->snapshot()->evaluations.size() : -1;
        };
        const auto before = count();
        QCOMPARE(evaluate(R"({"title":"Only asking"})").exit, 0);
        QCOMPARE(count(), before);
    }
    void theTextSaysTheVerdictFirst()
    {
        const Ran ran = evaluate(R"({"title":"Gardening","hours":6,"cost":400,"format":"webinar","credits":[{"amount":0,"type":"ama-pra-2"}]})");
        QCOMPARE(ran.exit, 0);
        const QStringList lines = ran.out.split('\n');
        QCOMPARE(lines.value(0), "Gardening");
        QVERIFY2(lines.value(1).startsWith("Skip (three filters, strong yes on "), qPrintable(ran.out));
        QVERIFY(ran.err.isEmpty());
    }

    void theCapturePageIsWritten()
    {
        QCOMPARE(runCli({"add", "-p", m_file}, R"({"kind":"activity","id":"summit","title":"Sepsis Summit","status":"completed","start":"2026-11-20","hours":4}
{"kind":"activity","id":"other","title":"Other","status":"completed","start":"2026-11-20"}
{"kind":"capture","activity":"summit","takeaways":["Start the clock at triage"],"date":"2026-11-21"}
)").exit, 0);
        QString summit, other;
        {
            const auto portfolio = Portfolio::open(m_file);
            for (const auto &activity : (*portfolio)->snapshot()->activities) {
                summit = activity->title == "Sepsis Summit" ? activity->id.text : summit;
                other = activity->title == "Other" ? activity->id.text : other;
            }
        }
        const QString out = m_folder.filePath("page.pdf");
        const Ran written = runCli({"packet", "-p", m_file, "capture", "--about", summit, "-o", out});
        QVERIFY2(written.exit == 0, qPrintable(written.err));
        QVERIFY(written.out.contains("1 page"));
        const Ran none = runCli({"packet", "-p", m_file, "capture", "--about", other, "-o", out});
        QCOMPARE(none.exit, 1);
        QVERIFY(none.err.contains("Capture it first"));
        QCOMPARE(runCli({"packet", "-p", m_file, "capture", "-o", out}).exit, 1);
    }
    void whatCannotBeEvaluatedIsSaid_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("exit");
        QTest::newRow("no JSON") << QByteArray("a course") << 1;
        QTest::newRow("a list") << QByteArray("[]") << 1;
        QTest::newRow("nothing") << QByteArray() << 1;
        QTest::newRow("another kind") << QByteArray(R"({"kind":"goal","text":"x"})") << 1;
        QTest::newRow("unknown key") << QByteArray(R"({"title":"x","colour":"red"})") << 1;
        QTest::newRow("unknown advice") << QByteArray(R"({"title":"x","advice":"gut"})") << 1;
    }
    void whatCannotBeEvaluatedIsSaid()
    {
        QFETCH(QByteArray, input);
        const Ran ran = evaluate(input);
        QTEST(ran.exit, "exit");
        QVERIFY(ran.out.isEmpty());
        QVERIFY(!ran.err.trimmed().isEmpty());
    }
    void wrongUseIsTwo()
    {
        QCOMPARE(runCli({"evaluate", "-p", m_file, "--colour"}, "{}").exit, 2);
        QCOMPARE(runCli({"evaluate", "-p", m_folder.filePath("none.credence")}, R"({"title":"x"})").exit, 1);
    }
};

QTEST_GUILESS_MAIN(TestEvaluateCli)
#include "tst_evaluate.moc"
