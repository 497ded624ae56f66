// credence-cli import-records with bibliographies: what comes in, what is known already, and that nothing hostile takes it down.
#include "core/exchange/bib_entry_json.h"
#include "core/extraction/reader_client.h"
#include "tests/support/run_cli.h"
#include "tests/support/temp_portfolio.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringConverter>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

QString sampleFile(const QString &name) { return QStringLiteral(CREDENCE_SOURCE_DIR "/tests/data/bibliography/") + name; }

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

struct NewPortfolio {
    QTemporaryDir folder;
    QString path = folder.filePath("p.credence");
    NewPortfolio() { runCli({"new", "-p", path}); }
    QJsonObject import(const QString &file, bool dryRun = false)
    {
        const Ran ran = runCli(QStringList{"import-records", "-p", path, file, "--json"} + (dryRun ? QStringList{"--dry-run"} : QStringList()));
        return QJsonDocument::fromJson(ran.out.toUtf8()).object();
    }
};

} // namespace

class TestImportRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bibtexComesInOnce()
    {
        NewPortfolio portfolio;
        const QJsonObject dry = portfolio.import(sampleFile("rivera.bib"), true);
        QCOMPARE(dry.value("added").toInt(), 4);
        const QJsonObject first = portfolio.import(sampleFile("rivera.bib"));
        QCOMPARE(first.value("added").toInt(), 4); // the dry run kept nothing
        const QJsonArray all = first.value("publications").toArray();
        QCOMPARE(all[0].toObject().value("citation").toString(),
                 "Rivera EM, van der Berg JP, Müller K Jr, Sepsis Quality Group. Nurse-driven lactate re-draw: A PDSA study of SEP-1 compliance. "
                 "Journal of Hospital Medicine. 2026;21(3):145-152. doi:10.1000/JHM.2026.0145");
        QCOMPARE(all[0].toObject().value("date").toString(), "2026-03-01");
        QCOMPARE(all[1].toObject().value("venue").toString(), "SHM Converge 2025");
        QCOMPARE(all[1].toObject().value("type").toString(), "poster");
        QCOMPARE(all[1].toObject().value("title").toString(), "Repeat lactate within 4 h: a run-chart report");
        QCOMPARE(all[2].toObject().value("title").toString(), "Délirium on the wards & beyond: α-agonists, a review");
        QCOMPARE(all[2].toObject().value("state").toString(), "accepted");
        QCOMPARE(all[2].toObject().value("citation").toString(), "Osei M, et al. Délirium on the wards & beyond: α-agonists, a review. BMJ Quality & Safety. In press.");
        QCOMPARE(all[3].toObject().value("state").toString(), "submitted");
        QCOMPARE(first.value("problems").toArray().size(), 3); // the open brace and what it cost, the one without a title
        const QJsonObject again = portfolio.import(sampleFile("rivera.bib"));
        QCOMPARE(again.value("added").toInt(), 0);
        QCOMPARE(again.value("completed").toInt(), 0);
    }

    void aFileOfAnotherEncodingIsTheSame()
    {
        NewPortfolio portfolio;
        QFile file(sampleFile("rivera.bib"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QByteArray bytes = wide(QString::fromUtf8(file.readAll()).replace("\n", "\r\n"));
        const QJsonObject found = portfolio.import(written(portfolio.folder, "wide.bib", bytes));
        QCOMPARE(found.value("added").toInt(), 4);
        QCOMPARE(found.value("publications").toArray()[2].toObject().value("title").toString(), QString::fromUtf8("Délirium on the wards & beyond: α-agonists, a review"));
    }

    void anyNameOfFileWillDo()
    {
        NewPortfolio portfolio;
        QCOMPARE(portfolio.import(written(portfolio.folder, "pubmed-set.txt", bytesOf(sampleFile("rivera.nbib")))).value("added").toInt(), 2);
        QCOMPARE(portfolio.import(written(portfolio.folder, "really.bib", bytesOf(sampleFile("rivera.ris")))).value("problems").toArray().size(), 1);
        const Ran none = runCli({"import-records", "-p", portfolio.path, written(portfolio.folder, "letter.txt", "Dear Dr. Rivera")});
        QCOMPARE(none.exit, 1);
        QVERIFY(none.err.contains("No publication was found"));
    }

    void anOpenBraceIsSaid()
    {
        NewPortfolio portfolio;
        const QJsonObject found = portfolio.import(written(portfolio.folder, "open.bib", "@misc{broken, title = {Unclosed brace, year = 2020\n}\n@misc{whole, title={Whole}, year=2020}\n"));
        QCOMPARE(found.value("problems").toArray().size(), 1);
        QVERIFY(found.value("problems").toArray()[0].toString().contains("A brace of the entry “@misc{broken"));
        QCOMPARE(found.value("publications").toArray().last().toObject().value("title").toString(), "Whole");
    }

    void theOtherFormatsCompleteWhatIsThere()
    {
        NewPortfolio portfolio;
        portfolio.import(sampleFile("rivera.bib"));
        const QJsonObject pubmed = portfolio.import(sampleFile("rivera.nbib"));
        QCOMPARE(pubmed.value("added").toInt(), 1);
        QCOMPARE(pubmed.value("completed").toInt(), 1);
        QCOMPARE(pubmed.value("publications").toArray()[0].toObject().value("adds").toArray(), QJsonArray{"PMID"});
        const QJsonObject ris = portfolio.import(sampleFile("rivera.ris"));
        QCOMPARE(ris.value("added").toInt(), 1); // the chapter; the paper and the curriculum are there
        auto opened = Portfolio::open(portfolio.path);
        QVERIFY(bool(opened));
        QCOMPARE((*opened)->snapshot()->presentations.size(), 6);
    }

    void wrongUse_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::newRow("no file") << QStringList{} << 2;
        QTest::newRow("unknown kind") << QStringList{"list.docx"} << 2;
        QTest::newRow("absent file") << QStringList{"/nowhere/list.ris"} << 1;
        QTest::newRow("two files") << QStringList{sampleFile("rivera.ris"), sampleFile("rivera.bib")} << 2;
    }
    void wrongUse()
    {
        QFETCH(QStringList, arguments);
        NewPortfolio portfolio;
        const Ran ran = runCli(QStringList{"import-records", "-p", portfolio.path} + arguments);
        QTEST(ran.exit, "exit");
        QVERIFY(!ran.err.isEmpty());
    }

    void hostileBibtexGetsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no entry") << QByteArray("just words\n");
        QTest::newRow("only an at sign") << QByteArray("@");
        QTest::newRow("an open entry") << QByteArray("@article{");
        QTest::newRow("no key") << QByteArray("@article{}");
        QTest::newRow("deep braces") << QByteArray("@article{k, title = {") + QByteArray(100000, '{') + QByteArray(100000, '}') + "}}";
        QTest::newRow("endless quote") << QByteArray("@article{k, title = \"") + QByteArray(200000, 'a');
        QTest::newRow("a hundred thousand authors") << QByteArray("@article{k, title={T}, author = {") + QByteArray("A and ").repeated(30000) + "B}}";
        QTest::newRow("commas") << QByteArray("@article{k, title={T}, author = {") + QByteArray(20000, ',') + "}}";
        QTest::newRow("macro of itself") << QByteArray("@string{a = a # a}\n@article{k, title = a}");
        QTest::newRow("binary") << QByteArray("\x00\x01@article{k,\x00 title={\xff\xfe}}", 27);
        QTest::newRow("huge entry") << QByteArray("@article{k, title = {") + QByteArray(1000000, 'x') + "}}";
    }
    void hostileBibtexGetsAnAnswer()
    {
        QFETCH(QByteArray, bytes);
        NewPortfolio portfolio;
        QTemporaryDir folder;
        const Ran ran = runCli({"import-records", "-p", portfolio.path, written(folder, "x.bib", bytes)});
        QVERIFY2(ran.exit == 0 || ran.exit == 1, qPrintable(ran.err));
        QVERIFY(!(ran.out + ran.err).isEmpty());
        QVERIFY2(!ran.err.contains("stop"), qPrintable(ran.err)); // the reader lived through it
        QCOMPARE(runCli({"check", "-p", portfolio.path}).exit, 0);
    }

    void mutatedBibtexNeverEndsTheProgram()
    {
        QRandomGenerator random(11);
        const QByteArray whole = bytesOf(sampleFile("rivera.bib"));
        ReaderClient reader(2);
        int answered = 0, read = 0;
        constexpr int files = 300;
        for (int i = 0; i < files; ++i) {
            QByteArray bytes = whole;
            for (int change = 0; change < 8; ++change)
                bytes[random.bounded(bytes.size())] = "{}\"@,#=()\\ \n\0\xff"[random.bounded(14)];
            reader.readBibtex(bytes, QStringLiteral("x.bib"), [&](const Result<QByteArray> &answer) {
                ++answered;
                read += answer && bibFileFromJson(*answer) ? 1 : 0;
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answered, files, 60000);
        QVERIFY2(read > files * 9 / 10, qPrintable(QString::number(read)));
    }
};

QTEST_GUILESS_MAIN(TestImportRecords)
#include "tst_import_records.moc"
