// A disk that fills up: every refusal is clear, nothing acknowledged is lost, and work goes on after room is made.
#include "core/actions/filing.h"
#include "core/actions/logging.h"
#include "tests/support/run_cli.h"
#include "tests/support/verify_done.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace credence;

namespace {

QByteArray noise(int size)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator random(7);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

Activity anActivity(int number)
{
    Activity activity;
    activity.title = QStringLiteral("Activity %1").arg(number);
    return activity;
}

/// A small file system in memory; not mounted where that is not allowed.
struct SmallDisk {
    QTemporaryDir folder;
    bool mounted = false;

    SmallDisk() { mounted = QProcess::execute("mount", {"-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.path()}) == 0; }
    ~SmallDisk()
    {
        if (mounted)
            QProcess::execute("umount", {folder.path()});
    }
    /// Fills the disk up to `room` bytes.
    bool fill(qint64 room)
    {
        const qint64 size = QStorageInfo(folder.path()).bytesAvailable() - room;
        QFile file(folder.filePath("filler"));
        return size >= 0 && file.open(QIODevice::WriteOnly) && file.write(QByteArray(size, 'f')) == size && file.flush();
    }
    void makeRoom() { QFile::remove(folder.filePath("filler")); }
};

} // namespace

class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostAndWorkGoesOn_data()
    {
        QTest::addColumn<int>("roomKB");
        for (const int room : {0, 4, 8, 16, 32, 40, 64, 100, 128, 200, 256, 300, 400, 512, 640, 1024})
            QTest::addRow("%d KB of room", room) << room;
    }
    void nothingIsLostAndWorkGoesOn()
    {
        QFETCH(int, roomKB);
        SmallDisk disk;
        if (!disk.mounted)
            QSKIP("A small file system cannot be mounted here");
        const QString path = disk.folder.filePath("full.credence");
        {
            auto portfolio = Portfolio::create(path);
            VERIFY_DONE(portfolio);
            for (int i = 0; i < 5; ++i)
                VERIFY_DONE(logActivity(**portfolio, anActivity(i)));
            const auto before = (*portfolio)->snapshot();
            QVERIFY(disk.fill(roomKB * 1024));
            Reading reading;
            reading.text = QStringLiteral("words");
            const auto kept = keepDocument(**portfolio, noise(400 * 1024), "a.pdf", reading, QDate(2026, 1, 1));
            QVERIFY(kept || roomKB <= 512);
            QVERIFY(!kept || roomKB > 300);
            if (!kept) {
                QCOMPARE(kept.error().kind, ErrorKind::Storage);
                QVERIFY2(kept.error().sentence.contains("full"), qPrintable(kept.error().sentence + kept.error().detail));
                QCOMPARE((*portfolio)->snapshot(), before);
                QCOMPARE((*portfolio)->undoLabel(), QString("Log activity"));
            }
            disk.makeRoom();
            VERIFY_DONE(logActivity(**portfolio, anActivity(5)));
            VERIFY_DONE(keepDocument(**portfolio, noise(400 * 1024), "a.pdf", reading, QDate(2026, 1, 1)));
            VERIFY_DONE((*portfolio)->check(true));
            QVERIFY(disk.fill(0)); // closing has no room
        }
        auto again = Portfolio::open(path);
        VERIFY_DONE(again);
        QCOMPARE((*again)->snapshot()->activities.size(), 6);
        QCOMPARE((*again)->snapshot()->documents.size(), 1);
        VERIFY_DONE((*again)->check(true));
        disk.makeRoom();
        VERIFY_DONE(logActivity(**again, anActivity(6)));
        again->reset();
        QCOMPARE(QDir(disk.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"full.credence"});
    }

    void theLockOfADeadProgramIsTakenOverWithoutRoom()
    {
#ifdef Q_OS_UNIX
        SmallDisk disk;
        if (!disk.mounted)
            QSKIP("A small file system cannot be mounted here");
        const QString path = disk.folder.filePath("full.credence");
        VERIFY_DONE(Portfolio::create(path));
        QProcess add;
        add.start(credence::test::cliPath(), {"add", "-p", path});
        add.write("{\"kind\":\"goal\",\"text\":\"kept\"}\n");
        QVERIFY(add.waitForReadyRead());
        ::kill(pid_t(add.processId()), SIGKILL);
        QVERIFY(add.waitForFinished());
        QVERIFY(QFile::exists(path + ".lock"));
        QVERIFY(disk.fill(0));
        const auto listed = credence::test::runCli({"list", "-p", path, "goals"});
        QVERIFY2(listed.exit == 0 && listed.out.contains("kept"), qPrintable(listed.err));
        disk.makeRoom();
        QCOMPARE(credence::test::runCli({"check", "-p", path, "--deep"}).exit, 0);
        QCOMPARE(QDir(disk.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"full.credence"});
#endif
    }

    void aLimitOnFileSizesIsExplained()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const QString path = folder.filePath("limit.credence");
        QCOMPARE(credence::test::runCli({"new", "-p", path}).exit, 0);
        QProcess add;
        add.setChildProcessModifier([] {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{600 * 1024, 600 * 1024};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        });
        add.start(credence::test::cliPath(), {"add", "-p", path});
        add.write("{\"kind\":\"goal\",\"text\":\"small\"}\n");
        add.write("{\"kind\":\"document\",\"name\":\"a.pdf\",\"base64\":\"" + noise(900 * 1024).toBase64() + "\"}\n");
        add.closeWriteChannel();
        QVERIFY(add.waitForFinished());
        QCOMPARE(add.exitStatus(), QProcess::NormalExit);
        QCOMPARE(add.exitCode(), 1);
        const QByteArray out = add.readAllStandardOutput();
        QVERIFY2(out.startsWith("ok ") && out.contains("error 2 "), out.constData());
        auto portfolio = Portfolio::open(path);
        VERIFY_DONE(portfolio);
        QCOMPARE((*portfolio)->snapshot()->goals.size(), 1);
        QVERIFY((*portfolio)->snapshot()->documents.isEmpty());
        VERIFY_DONE((*portfolio)->check(true));
#endif
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_full_disk.moc"
