// P15: a packet of 300 and 1,000 certificates beside qpdf's bare merge of the same files, in the same run.
#include "core/print/print_packet.h"
#include "core/print/sample_certificate.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>

using namespace credence;
using namespace credence::paper;

namespace {

constexpr int rounds = 5;

/// Most memory this process has held, in MiB.
double peakMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

QByteArray certificate(int number)
{
    CertificatePaper paper;
    paper.design = number;
    paper.provider = QStringLiteral("Northbridge Institute for Quality and Safety");
    paper.heading = QStringLiteral("Certificate of Completion");
    paper.recipient = QStringLiteral("Elena Rivera, MD");
    paper.verb = QStringLiteral("has participated in the live activity titled");
    paper.title = QStringLiteral("Course number %1").arg(number);
    paper.when = QStringLiteral("February 10, 2026");
    paper.credits = QStringList{QStringLiteral("8.0 AMA PRA Category 1 Credits™")};
    paper.statements = QStringList{QStringLiteral("This activity was planned and implemented in accordance with the accreditation requirements.")};
    paper.number = QString::number(number);
    return certificatePdf(paper);
}

Packet packetOf(int count, const QTemporaryDir &folder)
{
    Packet packet;
    packet.kind = QStringLiteral("audit");
    packet.title = QStringLiteral("Audit file");
    packet.person = QStringLiteral("Elena Rivera, MD");
    packet.date = QDate(2026, 11, 22);
    packet.cover = true;
    packet.coverBlocks = {Contents{}, UnreadableDocuments{}};
    packet.appendixTitle = QStringLiteral("Appendix B · Certificates");
    Table table{{Column{QStringLiteral("Date"), 2, Align::Left}, Column{QStringLiteral("Activity"), 6, Align::Left}, Column{QStringLiteral("Proof"), 1, Align::Left}}, {}, {}, {}};
    for (int i = 0; i < count; ++i) {
        QFile file(folder.filePath(QStringLiteral("%1.pdf").arg(i)));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        const QString sum = QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
        const DocumentId id{QString::number(i)};
        packet.appendix << AppendixEntry{QStringLiteral("B-%1").arg(i + 1), id, sum, QStringLiteral("%1.pdf").arg(i), QStringLiteral("Course number %1").arg(i), QStringLiteral("application/pdf")};
        table.rows << QList<Cell>{Cell{QStringLiteral("2026-02-10"), {}, {}, Tone::Plain, false}, Cell{QStringLiteral("Course number %1").arg(i), {}, {}, Tone::Plain, false}, Cell{{}, {}, {id}, Tone::Plain, false}};
    }
    packet.sections = {Section{QStringLiteral("ledger"), QStringLiteral("CME ledger"), {table}, true}};
    return packet;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

void measure(int count)
{
    QTemporaryDir folder;
    QStringList files;
    for (int i = 0; i < count; ++i) {
        QFile file(folder.filePath(QStringLiteral("%1.pdf").arg(i)));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(certificate(i));
        files << file.fileName();
    }
    const Packet packet = packetOf(count, folder);
    QHash<QString, QString> paths;
    for (int i = 0; i < count; ++i)
        paths.insert(packet.appendix.at(i).sha256, files.at(i));
    const auto bytes = [&](const QString &sum) -> Result<QByteArray> {
        QFile file(paths.value(sum));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorKind::File, QStringLiteral("gone"), {}};
        return file.readAll();
    };
    const double before = peakMiB();
    QList<double> ours, bare;
    PacketResult result;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto written = writePacket(packet, bytes, PaperOptions(), folder.filePath(QStringLiteral("packet.pdf")));
        ours << double(timer.nsecsElapsed()) / 1e6;
        if (!written)
            qFatal("%s", qPrintable(written.error().sentence));
        result = *written;
        timer.restart();
        QProcess::execute(QStringLiteral("qpdf"), QStringList{QStringLiteral("--empty"), QStringLiteral("--pages")} + files + QStringList{QStringLiteral("--"), folder.filePath(QStringLiteral("bare.pdf"))});
        bare << double(timer.nsecsElapsed()) / 1e6;
    }
    printf("P15 %d certificates, %d pages: %.0f ms, bare merge %.0f ms: %.2f x (goal 1.00); peak +%.0f MiB (goal 45); %d left out\n", count, result.pages, median(ours), median(bare),
           median(ours) / median(bare), peakMiB() - before, int(result.problems.size()));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    certificate(0); // fonts are loaded before anything is timed
    measure(300);
    if (argc < 2)
        measure(1000);
    return 0;
}
