// Words the command line does not know, records that do not fit, and counts that add up.
#include "tests/support/run_cli.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using credence::test::Ran;
using credence::test::runCli;

namespace {

const QString certificates = QStringLiteral(CREDENCE_SOURCE_DIR "/tests/data/certificates/files/");

QJsonObject json(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

} // namespace

class TestCliUse : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString fresh()
    {
        static int number = 0;
        const QString file = path(QStringLiteral("p%1.credence").arg(++number));
        return runCli({"new", "-p", file}).exit == 0 ? file : QString();
    }

private Q_SLOTS:
    void aNewerStreamIsNotRead_data()
    {
        QTest::addColumn<QStringList>("how");
        QTest::newRow("one by one") << QStringList();
        QTest::newRow("all or none") << QStringList("--batch");
    }
    void aNewerStreamIsNotRead()
    {
        QFETCH(QStringList, how);
        const QString file = fresh();
        const Ran ran = runCli(QStringList{"add", "-p", file} + how, "{\"kind\":\"credence\",\"version\":2}\n{\"kind\":\"goal\",\"text\":\"x\"}\n");
        QCOMPARE(ran.exit, 1);
        QVERIFY(ran.out.startsWith("error 1 These records come from a newer Credence"));
        QVERIFY(!ran.out.contains("ok "));
        QVERIFY(!runCli({"list", "-p", file, "goals"}).out.contains("x"));
    }
    void whatIsNoCharacterIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("fine");
        QTest::newRow("first half of a pair alone") << QByteArray("a\\ud800b") << false;
        QTest::newRow("second half alone") << QByteArray("a\\udc00") << false;
        QTest::newRow("two first halves") << QByteArray("\\ud83d\\ud83d") << false;
        QTest::newRow("nothing") << QByteArray("a\\u0000b") << false;
        QTest::newRow("a zero byte") << QByteArray("a\0b", 3) << false;
        QTest::newRow("a pair") << QByteArray("\\ud83d\\ude00") << true;
        QTest::newRow("a backslash and letters") << QByteArray("\\\\ud800") << true;
    }
    void whatIsNoCharacterIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, fine);
        const Ran ran = runCli({"add", "-p", fresh()}, "{\"kind\":\"goal\",\"text\":\"" + text + "\"}\n");
        QCOMPARE(ran.exit, fine ? 0 : 1);
        QVERIFY2(fine || ran.out.contains("stands for no character"), qPrintable(ran.out));
    }
    void aCompletedCourseWithoutADayIsSaid()
    {
        const QString file = fresh();
        const Ran added = runCli({"add", "-p", file}, "{\"kind\":\"activity\",\"title\":\"Undated\",\"status\":\"completed\"}\n{\"kind\":\"activity\",\"title\":\"An idea\",\"status\":\"idea\"}\n");
        QCOMPARE(added.exit, 0);
        QVERIFY2(added.err.contains("warning 1 “Undated” is completed, but its day is not known"), qPrintable(added.err));
        QVERIFY(!added.err.contains("An idea"));
        QVERIFY(runCli({"check", "-p", file}).out.contains("“Undated” is completed, but its day is not known"));
    }
    void aStoryDoesNotEndOnADayToCome()
    {
        const QString file = fresh();
        const QByteArray first = "{\"kind\":\"story\",\"sentence\":\"One\",\"from\":\"2020-01-01\",\"to\":\"";
        QCOMPARE(runCli({"add", "-p", file, "--today", "2026-11-22"}, first + "2026-11-22\"}\n").exit, 0);
        const Ran later = runCli({"add", "-p", file, "--today", "2026-11-22"}, first + "2026-11-23\"}\n");
        QCOMPARE(later.exit, 1);
        QVERIFY2(later.out.contains("2026-11-23 is to come"), qPrintable(later.out));
    }
    void aRequirementIsListedByItsNames()
    {
        const QString file = fresh();
        runCli({"add", "-p", file}, "{\"kind\":\"requirement\",\"catalogue\":\"us-ma\",\"identifier\":\"MA 1\",\"cycle\":{\"start\":\"2025-03-15\",\"end\":\"2027-03-14\"}}\n"
                                    "{\"kind\":\"requirement\",\"custom\":{\"id\":\"own\",\"authority\":\"Our hospital\",\"cycle\":{\"anchor\":\"unknown\"},\"rules\":[]}}\n");
        const QString list = runCli({"list", "-p", file, "requirements"}).out;
        QVERIFY2(list.contains("Board of Registration in Medicine  MA 1  2025-03-15 to 2027-03-14"), qPrintable(list));
        QVERIFY2(list.contains("Our hospital"), qPrintable(list));
    }
    void whatReplacesOrLeadsNowhereIsSaid()
    {
        const QString file = fresh();
        const Ran first = runCli({"add", "-p", file}, "{\"kind\":\"profile\",\"name\":\"Ana Silva\",\"degree\":\"MD\"}\n");
        QVERIFY(first.err.isEmpty());
        const Ran second = runCli({"add", "-p", file}, "{\"kind\":\"profile\",\"name\":\"Ben Okoro\"}\n{\"kind\":\"project\",\"title\":\"P\",\"people\":[\"nobody\"]}\n");
        QCOMPARE(second.exit, 0);
        QVERIFY2(second.err.contains("warning 1 The profile that was there (Ana Silva) was replaced"), qPrintable(second.err));
        QVERIFY2(second.err.contains("warning Nothing is called “nobody”"), qPrintable(second.err));
        const Ran check = runCli({"check", "-p", file});
        QCOMPARE(check.exit, 0);
        QVERIFY2(check.out.contains("names “nobody” in \"people\""), qPrintable(check.out));
    }
    void whatIsNotUnderstoodIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const QString file = fresh();
        QTest::newRow("no command") << QStringList{} << "Name a command";
        QTest::newRow("misspelled command") << QStringList{"pakcet"} << "“pakcet”. Did you mean packet?";
        QTest::newRow("foreign command") << QStringList{"frobnicate"} << "“frobnicate”.\n";
        QTest::newRow("day with more behind it") << QStringList{"status", "-p", file, "--today", "2026-11-19junk"} << "--today";
        QTest::newRow("day that does not exist") << QStringList{"status", "-p", file, "--today", "2026-02-30"} << "--today";
        QTest::newRow("two todays") << QStringList{"status", "-p", file, "--today", "2026-02-01", "--today", "2026-02-02"} << "--today";
        QTest::newRow("today without a day") << QStringList{"status", "-p", file, "--today"} << "--today";
        QTest::newRow("misspelled option") << QStringList{"check", "-p", file, "--depe"} << "Did you mean --deep?";
        QTest::newRow("option of another command") << QStringList{"status", "-p", file, "--deep"} << "--deep is not known";
        QTest::newRow("option twice") << QStringList{"status", "-p", file, "-p", file} << "-p is given twice";
        QTest::newRow("option instead of its word") << QStringList{"export", "-p", file, "json", "-o", "--json"} << "-o wants a word";
        QTest::newRow("period turned round") << QStringList{"packet", "-p", file, "summary", "-o", path("x.pdf"), "--from", "2026-02-02", "--to", "2026-02-01"} << "--to (2026-02-01) lies before --from (2026-02-02)";
        QTest::newRow("period with more behind it") << QStringList{"packet", "-p", file, "summary", "-o", path("x.pdf"), "--from", "2026-02-02T10"} << "--from wants a day";
        QTest::newRow("unknown section") << QStringList{"packet", "-p", file, "summary", "-o", path("x.pdf"), "--without", "totals,index"} << "“index” to leave out; it has ledger, totals";
        QTest::newRow("unknown paper") << QStringList{"packet", "-p", file, "summary", "-o", path("x.pdf"), "--paper", "a3"} << "--paper";
        QTest::newRow("unknown field") << QStringList{"list", "-p", file, "activities", "--where", "titel=x"} << "activities have no field “titel”. Did you mean title?";
        QTest::newRow("field of another kind") << QStringList{"list", "-p", file, "goals", "--where", "credits=1"} << "goals have no field “credits”. They have area, due";
        QTest::newRow("no field") << QStringList{"list", "-p", file, "goals", "--where", "=x"} << "FIELD=VALUE";
        QTest::newRow("unknown kind") << QStringList{"list", "-p", file, "widgets"} << "“widgets” to list; there are activities";
        QTest::newRow("inspect with an unknown option") << QStringList{"inspect", "x.pdf", "--quick"} << "--quick";
        QTest::newRow("hours in words") << QStringList{"next", "-p", file, "--hours", "many"} << "number";
    }
    void whatIsNotUnderstoodIsNamed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Ran ran = runCli(arguments);
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
        QCOMPARE(ran.exit, 2);
        QVERIFY(ran.out.isEmpty());
        QVERIFY(!QFile::exists(path("x.pdf")));
    }

    void everyCommandExplainsItself()
    {
        for (const char *name : {"new", "add", "import", "packet", "list", "restore"}) {
            const Ran ran = runCli({QString::fromLatin1(name), "--help"});
            QCOMPARE(ran.exit, 0);
            QVERIFY2(ran.out.startsWith(QStringLiteral("Usage: credence-cli %1 ").arg(QLatin1String(name))), qPrintable(ran.out));
        }
    }

    void newNamesTheFolderThatIsMissing()
    {
        const Ran ran = runCli({"new", "-p", path("nowhere/a.credence")});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains("There is no folder “" + path("nowhere") + "”") && !ran.err.contains(".part"), qPrintable(ran.err));
    }

    void recordsThatDoNotFitAreRefusedOneByOne_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *record, const char *says) { QTest::newRow(name) << QByteArray(record) << QString::fromUtf8(says); };
        row("goal of an activity", R"({"kind":"activity","title":"x","status":"idea","goals":["g9"]})", "“g9” to refer to in \"goals\"");
        row("signal of an activity", R"({"kind":"activity","title":"x","status":"idea","signals":["s9"]})", "\"signals\"");
        row("criterion of an activity", R"({"kind":"activity","title":"x","status":"idea","criteria":["c9"]})", "\"criteria\"");
        row("theme of an activity", R"({"kind":"activity","title":"x","status":"idea","theme":"delirium"})", "“delirium” to refer to in \"theme\"");
        row("requirement that is overruled", R"({"kind":"activity","title":"x","status":"idea","overrule":[{"requirement":"r9","rule":"total"}]})", "\"overrule\"");
        row("activity of an evaluation", R"({"kind":"evaluation","activity":"a9","verdict":"book"})", "“a9” to refer to in \"activity\"");
        row("activity of a capture", R"({"kind":"capture","activity":"a9"})", "\"activity\"");
        row("activity of an action", R"({"kind":"action","activity":"a9","verb":"do"})", "\"activity\"");
        row("activity of an artifact", R"({"kind":"artifact","title":"x","activity":"a9"})", "\"activity\"");
        row("one end of a link", R"({"kind":"link","from":"a1","to":"b9"})", "“b9” to refer to in \"to\"");
        row("both ends of a link the same", R"({"kind":"link","from":"a1","to":"a1"})", "to itself");
        row("what a document is about", R"({"kind":"document","name":"x.pdf","base64":"JVBERg==","about":["a9"]})", "\"about\"");
        row("an id of a removed record outside of an export", R"({"kind":"activity","title":"x","status":"idea","goals":["0a0a0a0a-1111-4222-8333-444444444444"]})", "\"goals\"");
        row("the same id again", R"({"kind":"activity","id":"a1","title":"Again","status":"idea"})", "“a1” already");
        row("a birthday to come", R"({"kind":"profile","name":"x","birth_date":"2030-01-01"})", "\"birth_date\" (2030-01-01) lies in the future");
        row("no bytes", R"({"kind":"document","name":"x.pdf","base64":""})", "is empty");
        row("reversed days", R"({"kind":"story","sentence":"x","from":"2026-02-01","to":"2026-01-01"})", "Correct one of the two days");
        row("unknown credit type", R"({"kind":"activity","title":"x","status":"idea","credits":[{"amount":1,"type":"gold-stars"}]})", "gold-stars");
    }
    void recordsThatDoNotFitAreRefusedOneByOne()
    {
        QFETCH(QByteArray, record);
        QFETCH(QString, says);
        const QString file = fresh();
        const QByteArray good = R"({"kind":"activity","id":"a1","title":"Sepsis","status":"completed"})";
        const QByteArray after = R"({"kind":"goal","text":"Publish"})";
        const Ran ran = runCli({"add", "-p", file, "--today", "2026-11-19"}, good + '\n' + record + '\n' + after + '\n');
        QCOMPARE(ran.exit, 1);
        const QStringList lines = ran.out.split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith("ok ") && lines[2].startsWith("ok "));
        QVERIFY2(lines[1].startsWith("error 2 ") && lines[1].contains(says), qPrintable(lines[1]));
        QCOMPARE(json(runCli({"list", "-p", file, "activities", "--json"}).out)["records"].toArray().size(), 1);
        const Ran batch = runCli({"add", "-p", fresh(), "--batch", "--today", "2026-11-19"}, good + '\n' + record + '\n' + after + '\n');
        QCOMPARE(batch.exit, 1);
        QVERIFY2(batch.out.startsWith("error 2 ") && batch.out.contains(says), qPrintable(batch.out));
    }

    void whatFitsIsKept()
    {
        const QString file = fresh();
        const Ran ran = runCli({"add", "-p", file, "--today", "2026-11-19"}, R"({"kind":"theme","id":"t","name":"delirium","project":"p1"}
{"kind":"activity","id":"a1","title":"Named","status":"idea","theme":"delirium","mix":"niche","start":"2026-01-01","end":"2026-01-01"}
{"kind":"activity","id":"a2","title":"By its id","status":"idea","theme":"t"}
{"kind":"project","id":"p1","title":"The project of the theme, which came before it","people":["Dr. Kim"]}
{"kind":"project","id":"a1","title":"The name of another kind"}
{"kind":"profile","name":"Elena Rivera","npi":"1234567893","birth_date":"1984-02-29"}
{"kind":"criterion","name":"Education","weight":0}
{"kind":"block","start":"2026-01-13T17:00","minutes":120,"repeat":"FREQ=WEEKLY;INTERVAL=2;BYDAY=TU","kept":[{"date":"2026-01-27","kept":true}]}
{"kind":"task","text":"Book leave","about":"a2"}
{"kind":"review","type":"annual","period":"2026","answers":{"q":"a"}}
)");
        QVERIFY2(ran.exit == 0, qPrintable(ran.out + ran.err));
        const auto project = json(runCli({"list", "-p", file, "projects", "--where", "ref=p1", "--json"}).out)["records"][0].toObject();
        const auto theme = json(runCli({"list", "-p", file, "themes", "--json"}).out)["records"][0].toObject();
        QCOMPARE(theme["project"].toString(), project["id"].toString());
        QCOMPARE(project["people"][0].toString(), QString("Dr. Kim"));
        QVERIFY(runCli({"list", "-p", file, "tasks"}).out.contains("Book leave"));
        QVERIFY(runCli({"list", "-p", file, "blocks"}).out.contains("2026-01-13T17:00"));
        QVERIFY(runCli({"list", "-p", file, "reviews"}).out.contains("annual"));
        const Ran again = runCli({"add", "-p", file}, "{\"kind\":\"theme\",\"id\":\"t\",\"name\":\"sepsis\"}\n");
        QVERIFY2(again.out.startsWith("error 1 "), qPrintable(again.out));
    }

    void anImportCountsWhatItFiledAndWhatItKnew()
    {
        const QString file = fresh();
        const QString name = QDir(certificates).entryList({"*.pdf"}, QDir::Files).value(0);
        QVERIFY(!name.isEmpty());
        QFile source(certificates + name);
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QByteArray bytes = source.readAll();
        QFile twin(path("twin.pdf")); // the same certificate, saved once more by another program
        QVERIFY(twin.open(QIODevice::WriteOnly) && twin.write(bytes + "\n") == bytes.size() + 1);
        twin.close();
        const QJsonObject first = json(runCli({"import", "-p", file, certificates + name, "--accept", "all", "--json"}).out);
        QVERIFY(first["filed"].toInt() > 0);
        const QJsonObject second = json(runCli({"import", "-p", file, path("twin.pdf"), "--accept", "all", "--json"}).out);
        QCOMPARE(second["stored"].toInt(), 1);
        QCOMPARE(second["filed"].toInt(), 0);
        QCOMPARE(second["known"].toInt(), first["filed"].toInt());
        QCOMPARE(json(runCli({"list", "-p", file, "activities", "--json"}).out)["records"].toArray().size(), first["filed"].toInt());
        const Ran third = runCli({"import", "-p", file, path("twin.pdf"), "--accept", "all"});
        QVERIFY2(third.out.contains("1 file: 0 stored, 1 duplicate, 0 refused; 0 activities filed."), qPrintable(third.out));
    }

    void aCertificateOfADayToComeIsPlanned()
    {
        const QString file = fresh();
        const QString name = QDir(certificates).entryList({"*.pdf"}, QDir::Files).value(0);
        QCOMPARE(runCli({"import", "-p", file, certificates + name, "--accept", "all", "--today", "2001-01-01"}).exit, 0);
        const QJsonArray records = json(runCli({"list", "-p", file, "activities", "--json"}).out)["records"].toArray();
        QVERIFY(!records.isEmpty());
        for (const QJsonValue &record : records)
            QCOMPARE(record["status"].toString(), "planned");
    }

    void whatIsPrintedCannotSteerATerminal()
    {
        const QString file = fresh();
        QCOMPARE(runCli({"add", "-p", file}, "{\"kind\":\"activity\",\"title\":\"a\\u001b[2J\\u009b2J\\u0007b é\",\"status\":\"idea\"}\n").exit, 0);
        const QString out = runCli({"list", "-p", file, "activities"}).out;
        QVERIFY2(out.contains("b é"), qPrintable(out));
        for (const QChar letter : out)
            QVERIFY(letter == QLatin1Char('\n') || letter.category() != QChar::Other_Control);
        QVERIFY(json(runCli({"list", "-p", file, "activities", "--json"}).out)["records"].toArray().first()["title"].toString().contains(QChar(0x1b)));
    }

    void anAnswerThatDoesNotArriveIsNoSuccess()
    {
        if (!QFileInfo::exists("/dev/full"))
            QSKIP("There is no full device here.");
        QProcess process;
        process.setStandardOutputFile("/dev/full");
        process.start(credence::test::cliPath(), {"--help"});
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains("could not be written"));
    }

    void readersWaitForEachOther()
    {
        const QString file = fresh();
        QCOMPARE(runCli({"add", "-p", file}, "{\"kind\":\"goal\",\"text\":\"x\"}\n").exit, 0);
        QList<QProcess *> all;
        QObject owner;
        for (int i = 0; i < 4; ++i) {
            all << new QProcess(&owner);
            all.last()->start(credence::test::cliPath(), {"list", "-p", file, "goals"});
        }
        for (QProcess *each : std::as_const(all)) {
            QVERIFY(each->waitForFinished(30000));
            QCOMPARE(each->exitCode(), 0);
        }
    }

    void oneIsSaidInTheSingular()
    {
        const QString file = fresh();
        QCOMPARE(runCli({"add", "-p", file}, "{\"kind\":\"activity\",\"title\":\"x\",\"status\":\"idea\"}\n").exit, 0);
        QVERIFY2(runCli({"check", "-p", file}).out.contains("1 activity, 0 documents"), "check");
        QVERIFY2(runCli({"export", "-p", file, "json", "-o", path("one.jsonl")}).out.contains("1 activity, 0 documents"), "export");
    }
};

QTEST_GUILESS_MAIN(TestCliUse)
#include "tst_cli_use.moc"
