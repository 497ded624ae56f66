// `export folder` writes the mirror, keeps it up to date, and fails only for what it could not write.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ran {
    int exit = -1;
    QByteArray out, err;
};

Ran run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(CREDENCE_BIN_DIR "/credence-cli"), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QStringList filesBelow(const QString &place)
{
    QStringList files;
    QDirIterator all(place, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files << QDir(place).relativeFilePath(all.next());
    files.sort();
    return files;
}

} // namespace

class TestExportFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVaultBecomesFolders()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("my.credence");
        const QString place = folder.filePath("cloud/mirror");
        QCOMPARE(run({"new", "-p", file}).exit, 0);
        const QByteArray records = R"({"kind":"activity","id":"a","title":"Sepsis: Management / Course","status":"completed","provider":"SCCM","end":"2026-02-10","credits":[{"amount":8,"type":"ama-pra-1"}],"certificate_number":"A-17"}
{"kind":"project","id":"p","title":"First hour","aim":"90 %"}
{"kind":"document","name":"scan.pdf","base64":"JVBERi0xLjQK","about":["a"]}
{"kind":"document","name":"data.csv","type":"data","base64":"YSxiCg==","about":["p"]}
)";
        const Ran added = run({"add", "-p", file}, records);
        QVERIFY2(added.exit == 0, added.err + added.out);
        const Ran wrote = run({"export", "-p", file, "folder", "-o", place, "--json"});
        QVERIFY2(wrote.exit == 0, wrote.err);
        const QJsonObject report = QJsonDocument::fromJson(wrote.out).object();
        QCOMPARE(report["written"].toInt(), 4);
        const QStringList wanted{"01_CME_Certificates/2026/2026-02-10 Sepsis - Management - Course - SCCM.pdf", "03_Projects and Outcomes/First hour/First hour.txt",
                                 "03_Projects and Outcomes/First hour/data.csv", "About this folder.txt"};
        QCOMPARE(filesBelow(place), wanted);
        QCOMPARE(QJsonDocument::fromJson(run({"export", "-p", file, "folder", "-o", place, "--json"}).out).object()["written"].toInt(), 0);
        // What the user changed is named and left, and that is no failure.
        QFile changed(QDir(place).filePath(wanted[2]));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write("mine");
        changed.close();
        const Ran left = run({"export", "-p", file, "folder", "-o", place});
        QCOMPARE(left.exit, 0);
        QVERIFY2(left.err.contains("data.csv: It was changed"), left.err);
        // The number of the certificate is part of the record.
        QVERIFY(run({"list", "-p", file, "activities", "--json"}).out.contains("A-17"));
    }
    void aPlaceThatCannotBeIsAFailure()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("my.credence");
        QCOMPARE(run({"new", "-p", file}).exit, 0);
        const Ran refused = run({"export", "-p", file, "folder", "-o", file + "/below a file"});
        QCOMPARE(refused.exit, 1);
        QVERIFY(!refused.err.isEmpty());
        QCOMPARE(run({"export", "-p", file, "folder"}).exit, 2);
        QCOMPARE(run({"export", "-p", file, "nothing", "-o", folder.filePath("x")}).exit, 2);
    }
};

QTEST_GUILESS_MAIN(TestExportFolder)
#include "tst_export_folder.moc"
