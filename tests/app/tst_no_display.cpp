// The window program where there is no display: it says so and answers what needs none, instead of dying.
#include <QProcess>
#include <QTest>

namespace {

struct Ran {
    int exit = -1;
    QString out;
    QString err;
};

/// Runs the window program without any display that it could find.
Ran runWithoutDisplay(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CREDENCE_WINDOW_PROGRAM), arguments);
    if (!process.waitForFinished(30000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, QString::fromUtf8(process.readAllStandardError())};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

class TestNoDisplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSo()
    {
        const Ran ran = runWithoutDisplay({});
        QCOMPARE(ran.exit, 1);
        QVERIFY2(ran.err.startsWith("There is no display here"), qPrintable(ran.err));
        QVERIFY(ran.err.contains("credence-cli"));
    }

    void answersWhatNeedsNone()
    {
        const Ran help = runWithoutDisplay({"--help"});
        QCOMPARE(help.exit, 0);
        QVERIFY2(help.out.contains("--today"), qPrintable(help.out));
        const Ran version = runWithoutDisplay({"--version"});
        QCOMPARE(version.exit, 0);
        QVERIFY2(version.out.startsWith("credence "), qPrintable(version.out));
    }
};

QTEST_GUILESS_MAIN(TestNoDisplay)
#include "tst_no_display.moc"
