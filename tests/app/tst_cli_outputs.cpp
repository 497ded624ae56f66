// What the command line writes to: never over a portfolio, whole or absent on a full disk, the same bytes every time.
#include "tests/support/run_cli.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using credence::test::Ran;
using credence::test::runCli;

namespace {

const QString today = QStringLiteral("2026-11-19");

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

#ifdef Q_OS_UNIX
/// Runs the command line where no file may grow beyond `bytes`, as on a disk that is full.
Ran runWithin(qint64 bytes, const QStringList &arguments)
{
    QProcess process;
    process.setChildProcessModifier([bytes] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{rlim_t(bytes), rlim_t(bytes)};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    });
    process.start(credence::test::cliPath(), arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, QString::fromUtf8(process.readAllStandardError())};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}
#endif

} // namespace

class TestCliOutputs : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList everything() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System); }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(runCli({"new", "-p", path("sample.credence"), "--sample", "--today", today}).exit, 0);
        QCOMPARE(runCli({"new", "-p", path("other.credence")}).exit, 0);
        QVERIFY(QFile::link(path("other.credence"), path("link.credence")));
        write(path("folder.txt"), "old");
        QVERIFY(QDir(m_folder.path()).mkdir("a folder"));
    }

    void nothingIsWrittenOverWhatMatters_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("says");
        const QHash<QString, QStringList> commands{{"export", {"export", "json"}}, {"packet", {"packet", "promotion"}}};
        const QHash<QString, QString> targets{{"sample.credence", "is a portfolio"}, {"other.credence", "is a portfolio"}, {"link.credence", "is a portfolio"},
                                              {"other.credence.lock", "belongs to a portfolio"}, {"other.credence-wal", "belongs to a portfolio"},
                                              {"other.credence-journal", "belongs to a portfolio"}, {"pipe", "no ordinary file"}, {"a folder", "folder"},
                                              {"missing/out", "could not be written"}};
        for (auto command = commands.begin(); command != commands.end(); ++command) {
            for (auto target = targets.begin(); target != targets.end(); ++target)
                QTest::addRow("%s to %s", qPrintable(command.key()), qPrintable(target.key())) << *command << target.key() << *target;
        }
    }
    void nothingIsWrittenOverWhatMatters()
    {
        QFETCH(QStringList, command);
        QFETCH(QString, target);
        QFETCH(QString, says);
        if (target == "pipe" && !QFile::exists(path("pipe")))
            QCOMPARE(::mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
        const QByteArray sample = bytesOf(path("sample.credence"));
        const QByteArray other = bytesOf(path("other.credence"));
        const QStringList before = everything();
        const Ran ran = runCli(command + QStringList{"-p", path("sample.credence"), "-o", path(target), "--today", today});
        QCOMPARE(ran.exit, 1);
        const bool noFolder = target.startsWith("missing/") && ran.err.contains("There is no folder");
        QVERIFY2(noFolder || ran.err.contains(says), qPrintable(ran.err));
        QVERIFY2(!ran.err.contains(".part"), qPrintable(ran.err));
        QCOMPARE(everything(), before);
        QCOMPARE(bytesOf(path("sample.credence")), sample);
        QCOMPARE(bytesOf(path("other.credence")), other);
        QVERIFY(QFileInfo(path("link.credence")).isSymLink());
    }

    void anOlderOutputIsReplacedWhole()
    {
        write(path("again.pdf"), "an older packet");
        QCOMPARE(runCli({"packet", "-p", path("sample.credence"), "summary", "-o", path("again.pdf"), "--today", today}).exit, 0);
        QVERIFY(bytesOf(path("again.pdf")).startsWith("%PDF-"));
        QVERIFY(bytesOf(path("again.pdf")).trimmed().endsWith("%%EOF"));
        QCOMPARE(QFileInfo(path("again.pdf")).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void twoRunsGiveTheSameBytes_data()
    {
        QTest::addColumn<QStringList>("kind");
        QTest::newRow("promotion") << QStringList{"promotion"};
        QTest::newRow("summary") << QStringList{"summary"};
        QTest::newRow("map") << QStringList{"map"};
        QTest::newRow("audit") << QStringList{"audit", "--authority", "us-ma"};
        QTest::newRow("on A4") << QStringList{"map", "--paper", "a4"};
    }
    void twoRunsGiveTheSameBytes()
    {
        QFETCH(QStringList, kind);
        const auto made = [&](const QString &name) {
            const Ran ran = runCli(QStringList{"packet", "-p", path("sample.credence"), "-o", path(name), "--today", today} + kind);
            if (ran.exit != 0)
                qWarning("%s", qPrintable(ran.err));
            return bytesOf(path(name));
        };
        const QByteArray first = made("first.pdf");
        QThread::msleep(1100); // another second on the clock
        QVERIFY(first.startsWith("%PDF-"));
        QVERIFY(first == made("second.pdf"));
    }

    void anAuditFileIsOfOneWholeCycle_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("says");
        QTest::newRow("one back") << QStringList{"--back", "1"} << 0 << "15 Feb 2023 – 14 Feb 2025";
        QTest::newRow("its days") << QStringList{"--from", "2023-02-15", "--to", "2025-02-14"} << 0 << "15 Feb 2023 – 14 Feb 2025";
        QTest::newRow("the current one") << QStringList{"--from", "2025-02-15", "--to", "2027-02-14"} << 0 << "15 Feb 2025 – 14 Feb 2027";
        QTest::newRow("to come") << QStringList{"--from", "2030-03-15", "--to", "2031-03-14"} << 1 << "has no cycle 15 Mar 2030 – 14 Mar 2031 that has begun";
        QTest::newRow("no number") << QStringList{"--back", "one"} << 2 << "--back wants the number of cycles to go back";
        QTest::newRow("below zero") << QStringList{"--back", "-1"} << 2 << "--back wants the number of cycles to go back";
        QTest::newRow("both") << QStringList{"--back", "1", "--from", "2023-02-15"} << 2 << "Use either --back or the days";
        QTest::newRow("far back") << QStringList{"--back", "99"} << 1 << "on record before the current one";
    }
    void anAuditFileIsOfOneWholeCycle()
    {
        QFETCH(QStringList, given);
        QFETCH(int, exit);
        QFETCH(QString, says);
        QFile::remove(path("cycle.pdf"));
        const Ran ran = runCli(QStringList{"packet", "audit", "--authority", "us-ma", "-p", path("sample.credence"), "-o", path("cycle.pdf"), "--today", today} + given);
        QCOMPARE(ran.exit, exit);
        QCOMPARE(QFile::exists(path("cycle.pdf")), exit == 0);
        QProcess reader;
        reader.start("pdftotext", {"-l", "1", path("cycle.pdf"), "-"});
        reader.waitForFinished();
        const QString words = exit == 0 ? QString::fromUtf8(reader.readAllStandardOutput()) : ran.err;
        QVERIFY2(words.contains(says), qPrintable(words));
    }

    void backIsForTheAuditFile()
    {
        const Ran ran = runCli({"packet", "summary", "--back", "1", "-p", path("sample.credence"), "-o", path("none.pdf"), "--today", today});
        QCOMPARE(ran.exit, 2);
        QVERIFY2(ran.err.contains("--back is for the audit file"), qPrintable(ran.err));
    }

    void aFullDiskLeavesEverythingAsItWas_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<int>("kilobytes");
        for (const int kilobytes : {0, 1, 4, 16, 64, 128}) {
            QTest::addRow("packet, room of %d KB", kilobytes) << QStringList{"packet", "promotion"} << kilobytes;
            QTest::addRow("export, room of %d KB", kilobytes) << QStringList{"export", "json"} << kilobytes;
            QTest::addRow("backup, room of %d KB", kilobytes) << QStringList{"backup"} << kilobytes;
        }
    }
    void aFullDiskLeavesEverythingAsItWas()
    {
#ifdef Q_OS_UNIX
        QFETCH(QStringList, command);
        QFETCH(int, kilobytes);
        const bool backup = command.first() == "backup";
        const QString out = path(backup ? "full.credence" : "full.out");
        if (!backup)
            write(out, "what was there");
        const QByteArray before = bytesOf(path("sample.credence"));
        const QStringList files = everything();
        const Ran ran = runWithin(kilobytes * 1024, command + QStringList{"-p", path("sample.credence"), "-o", out, "--today", today});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains("room") || ran.err.contains("full") || ran.err.contains("too large"), qPrintable(ran.err));
        QCOMPARE(bytesOf(out), backup ? QByteArray() : QByteArray("what was there"));
        QCOMPARE(bytesOf(path("sample.credence")), before);
        QCOMPARE(everything(), files);
        QCOMPARE(runCli({"check", "-p", path("sample.credence")}).exit, 0);
#endif
    }
};

QTEST_GUILESS_MAIN(TestCliOutputs)
#include "tst_cli_outputs.moc"
