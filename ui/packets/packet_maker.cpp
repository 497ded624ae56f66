#include "ui/packets/packet_maker.h"

#include "core/packets/packets.h"
#include "ui/packets/document_gate.h"

namespace credence {

namespace {

DocumentBytes through(const std::shared_ptr<DocumentGate> &gate, const Cancel &cancel)
{
    return [gate, cancel](const QString &sha256) { return bytesThrough(gate, sha256, cancel); };
}

/// A map is looked at, not sent.
QList<WeakPoint> weakPointsOf(const PacketOrder &order, const Snapshot &snapshot, const QList<Standing> &now)
{
    const auto standings = packetStandings(order.kind, snapshot, now, order.options);
    if (order.kind == QLatin1String("map") || !standings)
        return {};
    PacketOptions options = order.options;
    if (order.kind == QLatin1String("summary"))
        options.period = summaryPeriod(*standings, options);
    return weakPoints(snapshot, *standings, options);
}

Result<MadePacket> madePacket(const PacketOrder &order, const Snapshot &snapshot, const QList<Standing> &standings, const std::shared_ptr<DocumentGate> &gate, const Cancel &cancel)
{
    auto words = packet(order.kind, snapshot, standings, order.options);
    if (!words)
        return words.error();
    MadePacket made;
    made.packet = *std::move(words);
    auto pdf = packetPdf(made.packet, through(gate, cancel), order.paper, [cancel](int, int) { return !cancel->load(); }, made.result);
    if (!pdf)
        return pdf.error();
    made.pdf = *std::move(pdf);
    made.weak = weakPointsOf(order, snapshot, standings);
    return made;
}

} // namespace

PacketMaker::~PacketMaker() { setPortfolio(nullptr); }

void PacketMaker::setPortfolio(Portfolio *portfolio)
{
    m_making.cancel();
    m_saving.cancel();
    if (m_gate)
        m_gate->close();
    m_gate = portfolio ? std::make_shared<DocumentGate>(*portfolio) : nullptr;
}

void PacketMaker::make(const PacketOrder &order, const Snapshot &snapshot, const QList<Standing> &standings)
{
    if (!m_gate)
        return;
    m_making.run(
        this, [order, snapshot, standings, gate = m_gate](const Cancel &cancel) { return madePacket(order, snapshot, standings, gate, cancel); },
        [this](const Result<MadePacket> &result) {
            if (result)
                Q_EMIT made(*result);
            else
                Q_EMIT notMade(result.error());
        });
}

void PacketMaker::save(const Packet &packet, const PaperOptions &paper, const QString &path)
{
    if (!m_gate)
        return;
    const auto tell = [maker = QPointer<PacketMaker>(this)](int done, int total) {
        if (maker)
            Q_EMIT maker->saveProgressed(done, total);
    };
    const auto work = [packet, paper, path, tell, gate = m_gate](const Cancel &cancel) {
        return writePacket(packet, through(gate, cancel), paper, path, [tell, cancel](int done, int total) {
            QMetaObject::invokeMethod(qApp, [tell, done, total] { tell(done, total); }, Qt::QueuedConnection);
            return !cancel->load();
        });
    };
    m_saving.run(this, work, [this, path](const Result<PacketResult> &result) {
        if (result)
            Q_EMIT saved(path, *result);
        else
            Q_EMIT notSaved(result.error());
    });
}

void PacketMaker::cancelSave() { m_saving.cancel(); }

} // namespace credence
