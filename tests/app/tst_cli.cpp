#include "core/portfolio/portfolio.h"
#include "tests/support/run_cli.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace credence;
using credence::test::Ran;
using credence::test::runCli;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QJsonObject json(const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).object(); }

/// A one-page PDF with `words` on it.
QByteArray aPdf(const QByteArray &words)
{
    const QByteArray content = "BT /F1 12 Tf 72 720 Td (" + words + ") Tj ET";
    const QList<QByteArray> objects{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                                    "<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream",
                                    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "xref\n0 6\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + table + "trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString fresh()
    {
        static int number = 0;
        const QString file = path(QStringLiteral("p%1.credence").arg(++number));
        const Ran made = runCli({"new", "-p", file});
        return made.exit == 0 ? file : QString();
    }

private Q_SLOTS:
    void aNewPortfolioIsMadeOnce()
    {
        const QString file = fresh();
        QVERIFY(QFile::exists(file));
        const QByteArray before = bytesOf(file);
        const Ran again = runCli({"new", "-p", file});
        QCOMPARE(again.exit, 1);
        QVERIFY(again.err.contains("already there"));
        QCOMPARE(bytesOf(file), before);
    }

    void wrongUseIsExplained_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no command") << QStringList{};
        QTest::newRow("unknown command") << QStringList{"dance"};
        QTest::newRow("no portfolio") << QStringList{"list", "activities"};
        QTest::newRow("unknown option") << QStringList{"check", "-p", "x", "--fast"};
        QTest::newRow("option without word") << QStringList{"check", "-p"};
        QTest::newRow("no day") << QStringList{"check", "-p", "x", "--today", "soon"};
        QTest::newRow("nothing to import") << QStringList{"import", "-p", "x"};
        QTest::newRow("unknown choice") << QStringList{"import", "-p", "x", "y", "--accept", "some"};
    }
    void wrongUseIsExplained()
    {
        QFETCH(QStringList, arguments);
        const Ran ran = runCli(arguments);
        QCOMPARE(ran.exit, 2);
        QVERIFY(!ran.err.isEmpty());
        QVERIFY(ran.out.isEmpty());
    }

    void recordsAreAcknowledgedOneByOne()
    {
        const QString file = fresh();
        const Ran ran = runCli({"add", "-p", file}, R"({"kind":"requirement","id":"nc","catalogue":"us-nc"}
{"kind":"goal","id":"g","text":"Publish"}

{"kind":"activity","id":"a","title":"Sepsis","status":"completed","end":"2026-02-10","goals":["g"],"overrule":[{"requirement":"nc","rule":"total","why":"x"}]}
{"kind":"activity","title":"No status"}
not json
{"kind":"document","name":"a.pdf","base64":"JVBERg==","about":["nobody"]}
{"kind":"document","name":"a.pdf","base64":"JVBERg==","about":["a"]}
)");
        QCOMPARE(ran.exit, 1);
        const QStringList lines = ran.out.split('\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 7);
        QVERIFY(lines[0].startsWith("ok ") && lines[1].startsWith("ok ") && lines[2].startsWith("ok "));
        QVERIFY(lines[3].startsWith("error 5 "));
        QVERIFY(lines[4].startsWith("error 6 "));
        QVERIFY2(lines[5].startsWith("error 7 There is no record “nobody”"), qPrintable(lines[5]));
        QVERIFY(lines[6].startsWith("ok "));
        const QJsonObject activity = json(runCli({"list", "-p", file, "activities", "--json"}).out)["records"][0].toObject();
        QCOMPARE(activity["id"].toString(), lines[2].mid(3));
        QCOMPARE(activity["ref"].toString(), QString("a"));
        QCOMPARE(activity["goals"][0].toString(), lines[1].mid(3));
        QCOMPARE(activity["overrule"][0]["requirement"].toString(), lines[0].mid(3));
        const QJsonObject document = json(runCli({"list", "-p", file, "documents", "--json"}).out)["records"][0].toObject();
        QCOMPARE(document["about"][0].toString(), lines[2].mid(3));
    }

    void aBatchIsAllOrNothing()
    {
        const QString file = fresh();
        const QByteArray good = R"({"kind":"document","name":"a.pdf","base64":"JVBERg==","about":["later"]}
{"kind":"activity","id":"later","title":"Sepsis","status":"completed"}
)";
        const Ran bad = runCli({"add", "-p", file, "--batch"}, good + R"({"kind":"document","name":"b.pdf","base64":"JVBERg==","about":["nobody"]})");
        QCOMPARE(bad.exit, 1);
        QVERIFY2(bad.out.startsWith("error 3 "), qPrintable(bad.out));
        QVERIFY(runCli({"list", "-p", file, "activities"}).out.isEmpty());
        const Ran all = runCli({"add", "-p", file, "--batch"}, good);
        QCOMPARE(all.exit, 0);
        QCOMPARE(all.out.count("ok "), 2);
    }

    void importAnswersForEveryFile()
    {
        const QString file = fresh();
        QDir().mkpath(path("in/sub"));
        write(path("in/one.pdf"), aPdf("Certificate of nothing in particular"));
        write(path("in/sub/two.pdf"), aPdf("Another"));
        write(path("in/copy.pdf"), aPdf("Another"));
        write(path("in/empty.pdf"), {});
        write(path("in/broken.pdf"), "%PDF-1.4\nbroken");
        write(path("in/program.pdf"), QByteArray("\x7f" "ELF\0\0\0\0", 8));
        const QByteArray before = bytesOf(path("in/one.pdf"));
        const Ran ran = runCli({"import", "-p", file, path("in"), path("nowhere.pdf"), "--json", "--today", "2026-11-22"});
        QCOMPARE(ran.exit, 0);
        const QJsonObject answer = json(ran.out);
        QCOMPARE(answer["files"].toArray().size(), 7);
        QCOMPARE(answer["stored"].toInt(), 2);
        QCOMPARE(answer["duplicate"].toInt(), 1);
        QCOMPARE(answer["refused"].toInt(), 4);
        for (const QJsonValue &one : answer["files"].toArray())
            QVERIFY2(one["result"].toString() == "stored" || !one["why"].toString().isEmpty(), qPrintable(one["file"].toString()));
        QCOMPARE(bytesOf(path("in/one.pdf")), before);
        const Ran again = runCli({"import", "-p", file, path("in/one.pdf"), path("in/sub")});
        QCOMPARE(again.exit, 0);
        QVERIFY2(again.out.contains("2 files: 0 stored, 2 duplicate, 0 refused"), qPrintable(again.out));
        QCOMPARE(runCli({"import", "-p", file, path("in/broken.pdf")}).exit, 1);
        QCOMPARE(runCli({"check", "-p", file, "--deep"}).exit, 0);
    }

    void anExportAddedToANewPortfolioIsTheSame_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QStringList>("how");
        QTest::newRow("in one file") << QStringList{} << QStringList{"--batch"};
        QTest::newRow("with files beside") << QStringList{"--files", path("files")} << QStringList{"--batch"};
        QTest::newRow("record by record") << QStringList{} << QStringList{};
    }
    void anExportAddedToANewPortfolioIsTheSame()
    {
        QFETCH(QStringList, more);
        QFETCH(QStringList, how);
        const QString file = fresh();
        const QString copy = fresh();
        const Ran added = runCli({"add", "-p", file, "--batch"}, R"({"kind":"profile","name":"Elena Rivera","answers":{"all":true}}
{"kind":"setting","key":"buffer_percent","value":130}
{"kind":"requirement","id":"nc","catalogue":"us-nc","cycle":{"start":"2024-01-01"},"satisfied_by":["moc-participation"]}
{"kind":"goal","id":"g","text":"Publish","subjects":["sepsis"]}
{"kind":"story","sentence":"I am becoming","from":"2025-01-01"}
{"kind":"activity","id":"same","title":"Sepsis — “first”","status":"completed","end":"2026-02-10","credits":[{"amount":1.25,"type":"ama-pra-1","max":2}],"goals":["g"],"cost":0,"overrule":[{"requirement":"nc","rule":"total","why":"x"}]}
{"kind":"activity","id":"other","title":"Another one","status":"idea","mix":"off-story"}
{"kind":"activity","title":"No ref","status":"planned"}
{"kind":"project","id":"p","title":"Lactate","activities":["same"]}
{"kind":"block","start":"2026-01-13T17:00","minutes":120,"repeat":"FREQ=WEEKLY;INTERVAL=2","kept":[{"date":"2026-01-27","why":"on call"}]}
{"kind":"task","id":"t","text":"Book leave","due":"2026-12-01","about":"same"}
{"kind":"review","type":"quarterly","period":"2026-Q1","answers":{"waste":"one webinar"}}
{"kind":"note","quarter":"2026-Q1","text":"Went live","about":["t"]}
{"kind":"link","from":"same","to":"p"}
{"kind":"document","name":"a.pdf","base64":"JVBERg==","about":["g"]}
{"kind":"document","name":"a.pdf","base64":"JVBERi0=","type":"slides","expires":"2028-01-01"}
)");
        QVERIFY2(added.exit == 0, qPrintable(added.out + added.err));
        QCOMPARE(runCli(QStringList{"export", "-p", file, "json", "-o", path("one.jsonl")} + more).exit, 0);
        const QByteArray records = bytesOf(path("one.jsonl"));
        const Ran again = runCli(QStringList{"add", "-p", copy} + how, records);
        QVERIFY2(again.exit == 0, qPrintable(again.out + again.err));
        QCOMPARE(runCli({"export", "-p", copy, "json", "-o", path("two.jsonl")}).exit, 0);
        QCOMPARE(runCli({"export", "-p", file, "json", "-o", path("one.jsonl")}).exit, 0);
        QCOMPARE(bytesOf(path("two.jsonl")), bytesOf(path("one.jsonl")));
        QVERIFY(records.contains("\"version\":1"));
        QCOMPARE(bytesOf(path("one.jsonl")).count('\n'), 17);
    }

    void anExportIsImportedWithATrialFirst()
    {
        const QString file = fresh();
        const QString copy = fresh();
        QCOMPARE(runCli({"add", "-p", file, "--batch"}, R"({"kind":"goal","id":"g","text":"Publish"}
{"kind":"activity","id":"a","title":"Sepsis","status":"completed","end":"2026-02-10","goals":["g"]}
{"kind":"document","name":"a.pdf","base64":"JVBERg==","about":["a"]}
)").exit, 0);
        const QString out = path("whole.json");
        QCOMPARE(runCli({"export", "-p", file, "json", "-o", out}).exit, 0);
        const QByteArray before = bytesOf(copy);
        const Ran trial = runCli({"import-records", "-p", copy, out, "--dry-run"});
        QVERIFY2(trial.exit == 0 && trial.out.contains("3 records would be added"), qPrintable(trial.out + trial.err));
        QCOMPARE(bytesOf(copy), before);
        const Ran done = runCli({"import-records", "-p", copy, out, "--json"});
        QCOMPARE(json(done.out)["added"].toInt(), 3);
        QCOMPARE(runCli({"export", "-p", copy, "json", "-o", path("back.json")}).exit, 0);
        QCOMPARE(bytesOf(path("back.json")), bytesOf(out));
        const Ran again = runCli({"import-records", "-p", copy, out}); // everything is there already
        QCOMPARE(again.exit, 1);
        QVERIFY2(again.err.contains("line 2: ") && again.out.contains("Nothing was added"), qPrintable(again.err + again.out));
        write(path("odd.json"), "{\"kind\":\"goal\",\"text\":\"x\"}\n[]\n{\"kind\":\"dance\"}\n");
        const Ran odd = runCli({"import-records", "-p", copy, path("odd.json")});
        QCOMPARE(odd.exit, 1);
        QVERIFY2(odd.err.contains("line 2: ") && odd.err.contains("line 3: ") && !odd.err.contains("line 1: "), qPrintable(odd.err));
        QVERIFY(!runCli({"list", "-p", copy, "goals"}).out.contains("x\n"));
        QCOMPARE(runCli({"import-records", "-p", copy, path("none.json")}).exit, 1);
    }

    void aBackupComesBack()
    {
        const QString file = fresh();
        QCOMPARE(runCli({"add", "-p", file}, "{\"kind\":\"goal\",\"text\":\"First\"}\n").exit, 0);
        const Ran made = runCli({"backup", "-p", file, "--today", "2026-11-22", "--json"});
        const QString backup = json(made.out)["backup"].toString();
        QVERIFY2(backup.endsWith("backup 2026-11-22.credence"), qPrintable(made.out + made.err));
        QCOMPARE(runCli({"backup", "-p", file, "-o", backup}).exit, 1);
        QCOMPARE(runCli({"add", "-p", file}, "{\"kind\":\"goal\",\"text\":\"Second\"}\n").exit, 0);
        write(path("junk.credence"), "junk");
        QCOMPARE(runCli({"restore", path("junk.credence"), "-p", file}).exit, 1);
        QVERIFY(runCli({"list", "-p", file, "goals"}).out.contains("Second"));
        const Ran back = runCli({"restore", backup, "-p", file, "--json"});
        QCOMPARE(back.exit, 0);
        QCOMPARE(runCli({"list", "-p", file, "goals"}).out, QString("First\n"));
        QVERIFY(runCli({"list", "-p", json(back.out)["kept"].toString(), "goals"}).out.contains("Second"));
        {
            const auto held = Portfolio::open(file);
            QVERIFY(held);
            QCOMPARE(runCli({"restore", backup, "-p", file}).exit, 3);
        }
        write(file, "now it is junk");
        QCOMPARE(runCli({"restore", backup, "-p", file}).exit, 0);
        QCOMPARE(runCli({"list", "-p", file, "goals"}).out, QString("First\n"));
    }

    void checkFindsAFlippedBitInADocument()
    {
        const QString file = fresh();
        QCOMPARE(runCli({"add", "-p", file}, "{\"kind\":\"document\",\"name\":\"a.pdf\",\"base64\":\"" + QByteArray(3000, 'x').toBase64() + "\"}\n").exit, 0);
        QByteArray bytes = bytesOf(file);
        const qsizetype at = bytes.indexOf(QByteArray(500, 'x'));
        QVERIFY(at > 0);
        bytes[at + 100] = 'y';
        write(file, bytes);
        const Ran ran = runCli({"check", "-p", file, "--deep"});
        QCOMPARE(ran.exit, 4);
        QVERIFY2(ran.err.contains("a.pdf"), qPrintable(ran.err));
    }

    void badPortfoliosAreRefusedUntouched_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("says");
        QTest::newRow("missing") << "missing" << 1 << "no file";
        QTest::newRow("folder") << "folder" << 1 << "not a Credence portfolio";
        QTest::newRow("empty") << "empty" << 1 << "not a Credence portfolio";
        QTest::newRow("junk") << "junk" << 1 << "not a Credence portfolio";
        QTest::newRow("other application") << "other" << 1 << "not a Credence portfolio";
        QTest::newRow("newer") << "newer" << 1 << "newer version";
        QTest::newRow("first bytes") << "first" << 4 << "damaged";
        QTest::newRow("cut off") << "cut" << 4 << "damaged";
        QTest::newRow("zeros in the middle") << "zeros" << 4 << "damaged";
        QTest::newRow("schema overwritten") << "schema" << 4 << "damaged";
    }
    void badPortfoliosAreRefusedUntouched()
    {
        QFETCH(QString, kind);
        QFETCH(int, exit);
        QFETCH(QString, says);
        const QString file = path(kind + ".credence");
        const QString good = fresh();
        QByteArray records;
        for (int i = 0; i < 200; ++i)
            records += "{\"kind\":\"activity\",\"title\":\"Activity " + QByteArray::number(i) + "\",\"status\":\"completed\",\"end\":\"2026-01-01\"}\n";
        QCOMPARE(runCli({"add", "-p", good, "--batch"}, records).exit, 0);
        QByteArray bytes = bytesOf(good);
        const auto setNumber = [&](qsizetype offset, quint32 number) { qToBigEndian(number, bytes.data() + offset); };
        if (kind == "junk")
            bytes = QByteArray(5000, 'j');
        else if (kind == "empty")
            bytes.clear();
        else if (kind == "other")
            setNumber(68, 0x12345678);
        else if (kind == "first")
            bytes.replace(0, 16, QByteArray(16, '\0'));
        else if (kind == "newer")
            setNumber(60, 9999);
        else if (kind == "cut")
            bytes.chop(bytes.size() / 3);
        else if (kind == "zeros")
            bytes.replace(bytes.size() / 2 / 4096 * 4096, 8192, QByteArray(8192, '\0'));
        else if (kind == "schema")
            bytes.replace(100, 3000, QByteArray(3000, '\x55'));
        if (kind == "folder")
            QVERIFY(QDir().mkpath(file));
        else if (kind != "missing")
            write(file, bytes);
        for (const char *command : {"check", "add", "import"}) {
            QStringList arguments{QString::fromLatin1(command), "-p", file};
            if (arguments[0] == "import")
                arguments << good;
            const Ran ran = runCli(arguments, "{\"kind\":\"goal\",\"text\":\"x\"}\n");
            QCOMPARE(ran.exit, exit);
            QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
            if (kind != "missing" && kind != "folder")
                QCOMPARE(bytesOf(file), bytes);
        }
        QVERIFY(QDir(m_folder.path()).entryList({kind + ".credence-*", kind + ".credence.lock"}, QDir::Files).isEmpty());
    }

    void aPortfolioThatIsOpenElsewhereIsNamed()
    {
        const QString file = fresh();
        const auto held = Portfolio::open(file);
        QVERIFY(held);
        const Ran ran = runCli({"add", "-p", file}, "{\"kind\":\"goal\",\"text\":\"x\"}\n");
        QCOMPARE(ran.exit, 3);
        QVERIFY2(ran.err.contains("open elsewhere") && ran.err.contains("tst_cli"), qPrintable(ran.err));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
