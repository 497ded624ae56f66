// Portfolios where nothing can be written: everything that only reads works, and the rest says why not.
#include "tests/support/run_cli.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using credence::test::Ran;
using credence::test::runCli;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr auto readable = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
constexpr auto searchable = readable | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;

/// Runs the command line as somebody who owns nothing here: for the superuser no permission counts.
Ran runAsNobody(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setChildProcessModifier([] {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
            ::_exit(99);
    });
    process.start(credence::test::cliPath(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, QString::fromUtf8(process.readAllStandardError())};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class TestReadOnly : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;   ///< the portfolio
    QString m_place;  ///< its folder
    QString m_out;    ///< a folder that everybody may write to

    QStringList everything() const { return QDir(m_place).entryList(QDir::Files | QDir::Hidden); }

private Q_SLOTS:
    void init()
    {
        static int number = 0;
        QVERIFY(QFile::setPermissions(m_folder.path(), searchable | QFile::WriteOwner));
        m_place = m_folder.filePath(QStringLiteral("place%1").arg(++number));
        m_out = m_folder.filePath(QStringLiteral("out%1").arg(number));
        QVERIFY(QDir().mkpath(m_place) && QDir().mkpath(m_out));
        QVERIFY(QFile::setPermissions(m_out, searchable | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther));
        m_file = m_place + "/a.credence";
        QCOMPARE(runCli({"new", "-p", m_file}).exit, 0);
        QCOMPARE(runCli({"add", "-p", m_file}, R"({"kind":"activity","id":"a1","title":"Sepsis update","status":"completed","end":"2026-02-10"}
{"kind":"requirement","catalogue":"us-nc"}
{"kind":"document","name":"a.pdf","base64":"JVBERg==","about":["a1"]}
)").exit, 0);
    }
    void cleanup() { QFile::setPermissions(m_place, searchable | QFile::WriteOwner); }

    void readingWorksAndWritingSaysWhyNot_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("says");
        QTest::newRow("folder") << "folder" << "its folder does not let you add files";
        QTest::newRow("file") << "file" << "write-protected";
        QTest::newRow("both") << "both" << "can be read but not changed here";
    }
    void readingWorksAndWritingSaysWhyNot()
    {
        QFETCH(QString, how);
        QFETCH(QString, says);
        const bool fileOnly = how == "file";
        QVERIFY(QFile::setPermissions(m_file, how == "folder" ? readable | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther : readable));
        QVERIFY(QFile::setPermissions(m_place, fileOnly ? searchable | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther : searchable));
        const QByteArray before = bytesOf(m_file);
        const auto reads = [&](const QStringList &arguments, const QString &shows) {
            const Ran ran = runAsNobody(arguments);
            QVERIFY2(ran.exit == 0 && (shows.isEmpty() || ran.out.contains(shows)), qPrintable(arguments.join(' ') + ": " + ran.out + ran.err));
        };
        reads({"status", "-p", m_file, "--today", "2026-11-19"}, "North Carolina");
        reads({"list", "-p", m_file, "activities"}, "Sepsis update");
        reads({"search", "-p", m_file, "sepsis"}, "Sepsis update");
        reads({"next", "-p", m_file, "--today", "2026-11-19"}, {});
        reads({"check", "-p", m_file, "--deep"}, "Sound: 1 activity, 1 document");
        reads({"packet", "-p", m_file, "summary", "-o", m_out + "/a.pdf", "--today", "2026-11-19"}, "page");
        reads({"export", "-p", m_file, "json", "-o", m_out + "/a.jsonl"}, "1 activity");
        reads({"backup", "-p", m_file, "-o", m_out + "/copy.credence"}, "checked");
        QVERIFY(bytesOf(m_out + "/a.pdf").startsWith("%PDF"));
        for (const QStringList &command : {QStringList{"add"}, QStringList{"import", m_out + "/a.pdf"}}) {
            const Ran ran = runAsNobody(command + QStringList{"-p", m_file}, "{\"kind\":\"goal\",\"text\":\"x\"}\n");
            QCOMPARE(ran.exit, 1);
            QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
        }
        QCOMPARE(bytesOf(m_file), before);
        QCOMPARE(everything(), QStringList{"a.credence"});
    }

    void whatAKilledProgramLeftBesideItIsTakenIn()
    {
        QProcess add;
        add.start(credence::test::cliPath(), {"add", "-p", m_file});
        add.write("{\"kind\":\"activity\",\"title\":\"Written at the last moment\",\"status\":\"idea\"}\n");
        QVERIFY(add.waitForReadyRead());
        ::kill(pid_t(add.processId()), SIGKILL);
        QVERIFY(add.waitForFinished());
        QVERIFY(everything().contains("a.credence-wal"));
        for (const QString &name : everything())
            QVERIFY(QFile::setPermissions(m_place + '/' + name, readable));
        QVERIFY(QFile::setPermissions(m_place, searchable));
        const QStringList before = everything();
        const Ran ran = runAsNobody({"list", "-p", m_file, "activities"});
        QVERIFY2(ran.exit == 0 && ran.out.contains("Written at the last moment"), qPrintable(ran.out + ran.err));
        QCOMPARE(everything(), before);
    }

    void whatAnotherProgramHoldsIsReadOnRequest()
    {
        QProcess add;
        add.start(credence::test::cliPath(), {"add", "-p", m_file});
        add.write("{\"kind\":\"activity\",\"title\":\"Saved a moment ago\",\"status\":\"idea\"}\n");
        QVERIFY(add.waitForReadyRead());
        const QStringList before = everything();
        const auto reads = [&](const QStringList &arguments, const QString &shows) {
            const Ran ran = runCli(arguments + QStringList{"--read-only"});
            QVERIFY2(ran.exit == 0 && ran.out.contains(shows) && ran.err.contains("as it was saved last"), qPrintable(arguments.join(' ') + ": " + ran.out + ran.err));
        };
        reads({"status", "-p", m_file, "--today", "2026-11-19"}, "North Carolina");
        reads({"list", "-p", m_file, "activities"}, "Saved a moment ago");
        reads({"export", "-p", m_file, "json", "-o", m_out + "/a.jsonl"}, "2 activities");
        reads({"packet", "-p", m_file, "summary", "-o", m_out + "/a.pdf", "--today", "2026-11-19"}, "page");
        const Ran changes = runCli({"catalogue-changes", "-p", m_file, "--apply", "us-nc", "--read-only"});
        QVERIFY(changes.exit != 0);
        QCOMPARE(runCli({"add", "-p", m_file, "--read-only"}).exit, 2);
        QCOMPARE(everything(), before);
        // Its holder goes on unharmed.
        add.write("{\"kind\":\"goal\",\"text\":\"y\"}\n");
        QVERIFY(add.waitForReadyRead());
        add.closeWriteChannel();
        QVERIFY(add.waitForFinished());
        QCOMPARE(add.exitCode(), 0);
        QCOMPARE(everything(), QStringList{"a.credence"});
        QCOMPARE(runCli({"list", "-p", m_file, "activities", "--read-only"}).exit, 0); // held by nobody: as ever
    }
    void whatAnotherComputerLeftIsReadWithItsLog()
    {
        QProcess add;
        add.start(credence::test::cliPath(), {"add", "-p", m_file});
        add.write("{\"kind\":\"activity\",\"title\":\"Written there\",\"status\":\"idea\"}\n");
        QVERIFY(add.waitForReadyRead());
        ::kill(pid_t(add.processId()), SIGKILL);
        QVERIFY(add.waitForFinished());
        QFile lock(m_file + ".lock");
        QVERIFY(lock.open(QIODevice::WriteOnly) && lock.write("4711\ncredence\nward-7-desktop\n0123456789abcdef\nfedcba9876543210\n") > 0);
        lock.close();
        const QStringList before = everything();
        QCOMPARE(runCli({"list", "-p", m_file, "activities"}).exit, 3);
        const Ran ran = runCli({"list", "-p", m_file, "activities", "--read-only"});
        QVERIFY2(ran.exit == 0 && ran.out.contains("Written there") && ran.err.contains("ward-7-desktop"), qPrintable(ran.out + ran.err));
        QCOMPARE(everything(), before);
    }
    void aFolderOrALinkInThePlaceOfTheLockIsNamed_data()
    {
        QTest::addColumn<bool>("folder");
        QTest::newRow("folder") << true;
        QTest::newRow("link") << false;
    }
    void aFolderOrALinkInThePlaceOfTheLockIsNamed()
    {
        QFETCH(bool, folder);
        const QString target = m_place + "/elsewhere.txt";
        QVERIFY(folder ? QDir().mkpath(m_file + ".lock") : QFile::link(target, m_file + ".lock"));
        const Ran reads = runCli({"list", "-p", m_file, "activities"});
        QVERIFY2(reads.exit == 0 && reads.out.contains("Sepsis update"), qPrintable(reads.err));
        const Ran writes = runCli({"add", "-p", m_file}, "{\"kind\":\"goal\",\"text\":\"x\"}\n");
        QCOMPARE(writes.exit, 1);
        QVERIFY2(writes.err.contains(folder ? "is a folder" : "is a link") && writes.err.contains("a.credence.lock"), qPrintable(writes.err));
        QVERIFY(!QFile::exists(target));
    }

    void anUnreadableFileIsNamed()
    {
        QVERIFY(QFile::setPermissions(m_file, QFile::WriteOwner));
        const Ran ran = runAsNobody({"status", "-p", m_file});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.contains("could not be opened"), qPrintable(ran.err));
    }

    void theLockIsPrivateAndOneOfTheDeadIsTakenOverOnAFullDisk()
    {
        QProcess add;
        add.start(credence::test::cliPath(), {"add", "-p", m_file});
        add.write("{\"kind\":\"goal\",\"text\":\"x\"}\n");
        QVERIFY(add.waitForReadyRead());
        QCOMPARE(QFileInfo(m_file + ".lock").permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
        const Ran other = runCli({"status", "-p", m_file});
        QCOMPARE(other.exit, 3);
        QVERIFY2(other.err.contains("--read-only"), qPrintable(other.err));
        QVERIFY2(other.err.contains(QString::number(add.processId())), qPrintable(other.err));
        ::kill(pid_t(add.processId()), SIGKILL);
        QVERIFY(add.waitForFinished());
        QVERIFY(QFile::exists(m_file + ".lock"));
        const Ran after = runCli({"list", "-p", m_file, "goals"});
        QVERIFY2(after.exit == 0 && after.out.contains("x"), qPrintable(after.err));
        QCOMPARE(everything(), QStringList{"a.credence"});
    }
};

QTEST_GUILESS_MAIN(TestReadOnly)
#include "tst_read_only.moc"
