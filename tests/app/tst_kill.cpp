// Kills credence-cli while it adds records, at moments chosen by a fixed seed: no acknowledged record may be lost.
#include "core/portfolio/portfolio.h"
#include "tests/support/run_cli.h"
#include "tests/support/verify_done.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace credence;

namespace {

QByteArray someRecords(int round, int count)
{
    QByteArray lines;
    for (int i = 0; i < count; ++i) {
        const QByteArray name = QByteArray::number(round) + "-" + QByteArray::number(i);
        lines += "{\"kind\":\"activity\",\"id\":\"" + name + "\",\"title\":\"Activity " + name +
                 "\",\"status\":\"completed\",\"end\":\"2026-02-10\",\"credits\":[{\"amount\":1.5,\"type\":\"ama-pra-1\"}]}\n";
        if (i % 7 == 3)
            lines += "{\"kind\":\"goal\",\"text\":\"Goal " + name + "\",\"state\":\"done\"}\n";
    }
    return lines;
}

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noAcknowledgedRecordIsLost()
    {
#ifndef Q_OS_UNIX
        QSKIP("SIGKILL is of Unix");
#else
        constexpr int rounds = 100;
        QTemporaryDir folder;
        const QString file = folder.filePath("killed.credence");
        QCOMPARE(credence::test::runCli({"new", "-p", file}).exit, 0);
        QRandomGenerator random(20260101);
        QSet<QString> acknowledged;
        int killed = 0;
        for (int round = 0; round < rounds; ++round) {
            QProcess add;
            add.start(credence::test::cliPath(), {"add", "-p", file});
            QVERIFY(add.waitForStarted());
            add.write(someRecords(round, 2000));
            add.closeWriteChannel();
            if (round % 4 != 0)
                add.waitForReadyRead(5000); // the first acknowledgement: from here on it writes
            add.waitForFinished(random.bounded(1, 60));
            if (add.state() == QProcess::Running) {
                ::kill(static_cast<pid_t>(add.processId()), SIGKILL);
                ++killed;
            }
            QVERIFY(add.state() == QProcess::NotRunning || add.waitForFinished(60000));
            const QStringList lines = QString::fromUtf8(add.readAllStandardOutput()).split('\n');
            for (const QString &line : lines.mid(0, lines.size() - 1)) {
                QVERIFY2(line.startsWith("ok "), qPrintable(line));
                acknowledged.insert(line.mid(3));
            }
            if (round % 10 != 9)
                continue;
            auto portfolio = Portfolio::open(file); // the lock of a dead process is no obstacle
            VERIFY_DONE(portfolio);
            VERIFY_DONE((*portfolio)->check(true));
            QSet<QString> there;
            for (const auto &activity : (*portfolio)->snapshot()->activities)
                there.insert(activity->id.text);
            for (const auto &goal : (*portfolio)->snapshot()->goals)
                there.insert(goal->id.text);
            QVERIFY2((acknowledged - there).isEmpty(), qPrintable(QStringLiteral("%1 lost").arg((acknowledged - there).size())));
        }
        QVERIFY2(killed > rounds / 4, qPrintable(QString::number(killed)));
        QVERIFY(acknowledged.size() > 50);
        qInfo("%d of %d runs killed, %lld records acknowledged", killed, rounds, static_cast<long long>(acknowledged.size()));
#endif
    }
};

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
