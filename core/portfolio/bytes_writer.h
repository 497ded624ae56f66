// Bytes of large documents, written from another thread while the portfolio stays in use.
#pragma once

#include "core/base/result.h"
#include "core/storage/file_stamp.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <memory>
#include <mutex>

namespace credence {

/// Who may write into the portfolio's file at this moment; shared by the portfolio and its writers of bytes.
struct WriteTurns {
    std::mutex mutex;
    std::atomic_int waiting = 0; ///< writes of the portfolio itself: these go first
    FileStamp stamp;             ///< of the file after the last write of ours
    bool closed = false;
};

/// Takes the turn of the portfolio's own writes for as long as it lives.
class WriteTurn
{
public:
    explicit WriteTurn(WriteTurns &turns);

private:
    std::unique_lock<std::mutex> m_lock;
};

/// May outlive the portfolio; then it writes nothing more.
class BytesWriter
{
public:
    BytesWriter(QString path, std::shared_ptr<WriteTurns> turns);

    /// Writes `bytes` under their SHA-256, piece by piece, each durable by itself; other writes come in between. For a thread that
    /// may wait. They become a document by keepDocument, which finds them there; else they are swept at the next opening.
    /// Conflict when `stop`, when the portfolio was closed, or when another program changed its file.
    Result<> keep(const QString &sha256, const QByteArray &bytes, const std::atomic_bool &stop) const;

private:
    template <class Work> Result<> inTurn(const std::atomic_bool &stop, Work work) const;

    QString m_path;
    std::shared_ptr<WriteTurns> m_turns;
};

} // namespace credence
