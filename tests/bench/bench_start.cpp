// P1, P2, P5: starting the real program with small and large portfolios, against a bare QMainWindow in the same run.
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <cstdio>



namespace {

const QString programs = QStringLiteral(CREDENCE_BIN_DIR "/");

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

/// Milliseconds from starting `program` until it says "shown"; -1 when it never does.
double millisecondsToShown(const QString &program, const QStringList &arguments, double *restingMiB = nullptr)
{
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForReadyRead(20000))
        return -1;
    const double elapsed = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (restingMiB) {
        QThread::sleep(3);
        QFile memory(QStringLiteral("/proc/%1/smaps_rollup").arg(process.processId()));
        static const QRegularExpression pss(QStringLiteral("Pss:\\s+(\\d+)"));
        if (memory.open(QIODevice::ReadOnly))
            *restingMiB = pss.match(QString::fromLatin1(memory.readAll())).captured(1).toDouble() / 1024.0;
    }
    process.kill();
    process.waitForFinished();
    return elapsed;
}

bool makePortfolio(const QString &path, int count)
{
    QProcess cli;
    cli.start(programs + QStringLiteral("credence-cli"), {QStringLiteral("new"), QStringLiteral("-p"), path});
    if (!cli.waitForFinished() || cli.exitCode() != 0)
        return false;
    QByteArray lines = R"({"kind":"requirement","catalogue":"us-ma","cycle":{"start":"2025-03-15","end":"2027-03-14"}})"
                       "\n"
                       R"({"kind":"requirement","catalogue":"board-abim","cycle":{"start":"2024-01-01","end":"2028-12-31"}})"
                       "\n";
    const QDate first(2006, 1, 1);
    for (int i = 0; i < count; ++i) {
        const QByteArray day = first.addDays(i % 7600).toString(Qt::ISODate).toLatin1();
        lines += R"({"kind":"activity","title":"Course )" + QByteArray::number(i) + R"( on sepsis and safety","provider":"Society of Hospital Medicine","status":"completed","start":")" + day +
                 R"(","end":")" + day + R"(","credits":[{"amount":1.5,"type":"ama-pra-1"}],"topics":["patient-safety"]})" + "\n";
    }
    cli.start(programs + QStringLiteral("credence-cli"), {QStringLiteral("add"), QStringLiteral("-p"), path, QStringLiteral("--batch")});
    cli.setStandardOutputFile(QProcess::nullDevice());
    if (!cli.waitForStarted())
        return false;
    cli.write(lines);
    cli.closeWriteChannel();
    return cli.waitForFinished(300000) && cli.exitCode() == 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int runs = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 9;
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("XDG_DATA_HOME", home.path().toUtf8());

    const QList<int> sizes{0, 100, 10000, 100000};
    QHash<int, QString> files;
    for (int size : sizes) {
        files[size] = home.filePath(QStringLiteral("p%1.credence").arg(size));
        if (!makePortfolio(files[size], size)) {
            std::fprintf(stderr, "cannot make a portfolio of %d activities\n", size);
            return 1;
        }
    }
    const QString bare = QCoreApplication::applicationDirPath() + QStringLiteral("/bare_window");
    QList<double> floor;
    QHash<int, QList<double>> times;
    for (int run = 0; run < runs; ++run) {
        floor << millisecondsToShown(bare, {});
        for (int size : sizes)
            times[size] << millisecondsToShown(programs + QStringLiteral("credence"), {QStringLiteral("--say-when-shown"), files[size]});
    }
    double bareMiB = 0, mib10k = 0, mib100k = 0;
    millisecondsToShown(bare, {}, &bareMiB);
    millisecondsToShown(programs + QStringLiteral("credence"), {QStringLiteral("--say-when-shown"), files[10000]}, &mib10k);
    millisecondsToShown(programs + QStringLiteral("credence"), {QStringLiteral("--say-when-shown"), files[100000]}, &mib100k);
    std::printf("P1  start at 10,000: %.1f ms, bare window %.1f ms: %.2f x (goal 1.30, with chart 1.45)\n", median(times[10000]), median(floor), median(times[10000]) / median(floor));
    for (int size : {100, 10000, 100000})
        std::printf("P2  start at %d against empty: %.2f x (goal 1.05 / 1.15 / 1.15)\n", size, median(times[size]) / median(times[0]));
    std::printf("P5  memory at rest, 10,000: %.1f MiB = %.2f x bare (goal 1.5); 100,000: %.1f MiB = %.2f x bare (goal 1.8)\n", mib10k, mib10k / bareMiB, mib100k, mib100k / bareMiB);
    return 0;
}
