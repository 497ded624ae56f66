// credence-cli tasks and insights; and an export that comes back with its inbox, the days of its documents, skills and steps.
#include "tests/support/run_cli.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using credence::test::Ran;
using credence::test::runCli;

class TestWaitingCli : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath("a.credence");

    static QJsonObject json(const QStringList &arguments)
    {
        const Ran ran = runCli(arguments + QStringList{"--json", "--today", "2026-11-19"});
        if (ran.exit != 0)
            qWarning("%s", qPrintable(ran.err));
        return QJsonDocument::fromJson(ran.out.toUtf8()).object();
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(runCli({"new", "-p", m_file}).exit, 0);
        const QByteArray records = R"({"kind":"activity","id":"a","title":"Sepsis Course","status":"completed","start":"2026-11-17","hours":8,"format":"national-conference","credits":[{"amount":8,"type":"ama-pra-1"}]}
{"kind":"pivot","field":"informatics","due":"2026-12-01","course":"a"}
{"kind":"task","text":"Ask for leave","due":"2026-11-25","reason":"congress"}
{"kind":"task","text":"Long done","due":"2026-11-01","state":"done"}
{"kind":"skill","id":"s","name":"Run charts","from":["a"],"date":"2026-11-18"}
{"kind":"artifact","title":"Sheet","type":"guide","activity":"s","date":"2026-11-18"}
{"kind":"presentation","title":"Old paper","type":"article","state":"published","submitted":"1998-02-01","date":"1999-01-01","precision":"year"}
{"kind":"block","start":"2026-11-20T17:00","minutes":45,"text":"Capture: Sepsis Course","about":"a"}
{"kind":"document","base64":"aGVsbG8=","name":"a.txt","type":"letter","added":"2025-03-04","inbox":true}
{"kind":"document","base64":"aGVsbG8gYWdhaW4=","name":"b.txt","type":"letter","added":"2025-03-05","set_aside":true}
)";
        const Ran added = runCli({"add", "-p", m_file, "--today", "2026-11-19"}, records);
        QVERIFY2(added.exit == 0, qPrintable(added.out + added.err));
    }

    void whatWaitsIsListedByDay()
    {
        const QJsonArray tasks = json({"tasks", "-p", m_file}).value("tasks").toArray();
        QStringList kinds;
        for (const auto &one : tasks)
            kinds << one.toObject().value("kind").toString() + ' ' + one.toObject().value("due").toString();
        QCOMPARE(kinds, (QStringList{"capture 2026-11-20", "task 2026-11-25", "pivot 2026-12-01", "review "}));
        QVERIFY(tasks.first().toObject().value("why").toString().contains("17:00"));
        QCOMPARE(json({"tasks", "-p", m_file, "--days", "3"}).value("tasks").toArray().size(), 2);
        const Ran ran = runCli({"tasks", "-p", m_file, "--today", "2026-11-19"});
        QVERIFY(ran.out.contains("Ask for leave (congress)") && ran.out.contains("1 document waits for review"));
        QCOMPARE(runCli({"tasks", "-p", m_file, "--days", "soon"}).exit, 2);
        QCOMPARE(runCli({"tasks", "-p", m_folder.filePath("none.credence")}).exit, 1);
    }

    void aPivotCountsWhatWasTaken()
    {
        const Ran ran = runCli({"tasks", "-p", m_file, "--today", "2026-11-19"});
        QVERIFY2(ran.out.contains("1 of 3 explored"), qPrintable(ran.out));
        const Ran added = runCli({"add", "-p", m_file, "--today", "2026-11-19"}, R"({"kind":"pivot","field":"ultrasound","verdict":"energized","decided":"2027-11-20"})");
        QVERIFY2(added.exit != 0 && (added.out + added.err).contains("2027-11-20"), qPrintable(added.out + added.err));
    }

    void aYearIsShownAsAYear()
    {
        const Ran ran = runCli({"list", "presentations", "-p", m_file, "--today", "2026-11-19"});
        QVERIFY2(ran.out.contains("1999") && !ran.out.contains("1999-01-01"), qPrintable(ran.out));
    }

    void insightsHaveTheirActivities()
    {
        const QJsonObject found = json({"insights", "-p", m_file, "--months", "12"});
        QCOMPARE(found.value("months").toInt(), 12);
        QCOMPARE(found.value("year").toObject().value("earned").toDouble(), 8.0);
        const QJsonArray shares = found.value("conversion").toObject().value("shares").toArray();
        QCOMPARE(shares.size(), 3);
        QCOMPARE(shares[1].toObject().value("output").toString(), "internal"); // by way of the skill
        QCOMPARE(shares[1].toObject().value("percent").toInt(), 100);
        QVERIFY(!found.value("warnings").toArray().isEmpty());
        QCOMPARE(runCli({"insights", "-p", m_file, "--months", "0"}).exit, 2);
        QVERIFY(runCli({"insights", "-p", m_file, "--today", "2026-11-19"}).out.contains("8 hours"));
    }

    void anExportComesBackWhole()
    {
        const QString first = m_folder.filePath("1.jsonl"), second = m_folder.filePath("2.jsonl"), copy = m_folder.filePath("b.credence");
        QCOMPARE(runCli({"export", "-p", m_file, "json", "-o", first}).exit, 0);
        QCOMPARE(runCli({"new", "-p", copy}).exit, 0);
        const Ran added = runCli({"add", "-p", copy, "--batch", "--today", "2027-05-05"}, bytesOf(first));
        QVERIFY2(added.exit == 0, qPrintable(added.out + added.err));
        QCOMPARE(runCli({"export", "-p", copy, "json", "-o", second}).exit, 0);
        const auto sorted = [](const QByteArray &text) {
            QList<QByteArray> lines = text.split('\n');
            for (QByteArray &line : lines) { // ids made at random are no part of what a portfolio says
                QJsonObject object = QJsonDocument::fromJson(line).object();
                if (object.value("id").toString().size() == 36)
                    object.remove("id");
                line = QJsonDocument(object).toJson(QJsonDocument::Compact);
            }
            std::sort(lines.begin(), lines.end());
            return lines.join('\n');
        };
        QCOMPARE(sorted(bytesOf(second)), sorted(bytesOf(first)));
        const QByteArray documents = runCli({"list", "-p", copy, "documents", "--json"}).out.toUtf8();
        QVERIFY(documents.contains("2025-03-04") && documents.contains("\"inbox\": true") && !documents.contains("2027-05-05"));
    }
};

QTEST_GUILESS_MAIN(TestWaitingCli)
#include "tst_waiting.moc"
