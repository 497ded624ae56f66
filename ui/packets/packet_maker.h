// Makes a packet off the window's thread: the finished PDF for the preview, or a file on disk, with progress and cancel.
#pragma once

#include "core/packets/packet.h"
#include "core/packets/weak_points.h"
#include "core/portfolio/snapshot.h"
#include "core/print/print_packet.h"
#include "core/requirements/standing.h"
#include "ui/kit/background.h"

#include <QObject>

namespace credence {

class DocumentGate;
class Portfolio;

/// What is asked for; two equal orders on the same snapshot give the same packet.
struct PacketOrder {
    QString kind;
    PacketOptions options;
    PaperOptions paper;
};

struct MadePacket {
    Packet packet;
    QByteArray pdf;
    PacketResult result;
    QList<WeakPoint> weak; ///< what to put right before it is sent
};

class PacketMaker : public QObject
{
    Q_OBJECT

public:
    explicit PacketMaker(QObject *parent = nullptr) : QObject(parent) {}
    ~PacketMaker() override;

    void setPortfolio(Portfolio *portfolio); ///< nullptr: what runs is stopped
    /// Makes the packet for the preview; a newer order replaces one that is still being made.
    void make(const PacketOrder &order, const Snapshot &snapshot, const QList<Standing> &standings);
    /// Writes `packet` to `path`, whole or not at all.
    void save(const Packet &packet, const PaperOptions &paper, const QString &path);
    void cancelSave();
    bool isMaking() const { return m_making.isRunning(); }

Q_SIGNALS:
    void made(const credence::MadePacket &packet);
    void notMade(const credence::Error &error);
    void saveProgressed(int done, int total);
    void saved(const QString &path, const credence::PacketResult &result);
    void notSaved(const credence::Error &error);

private:
    std::shared_ptr<DocumentGate> m_gate;
    Background m_making;
    Background m_saving;
};

} // namespace credence
