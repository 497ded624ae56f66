#include "core/portfolio/bytes_writer.h"

#include "core/portfolio/stores.h"

#include <QFileInfo>
#include <QThread>

namespace credence {

WriteTurn::WriteTurn(WriteTurns &turns) : m_lock(turns.mutex, std::defer_lock)
{
    ++turns.waiting;
    m_lock.lock();
    --turns.waiting;
}

BytesWriter::BytesWriter(QString path, std::shared_ptr<WriteTurns> turns) : m_path(std::move(path)), m_turns(std::move(turns)) {}

/// One short transaction on a connection of its own, which is closed again before anybody else has a turn.
template <class Work> Result<> BytesWriter::inTurn(const std::atomic_bool &stop, Work work) const
{
    while (m_turns->waiting > 0 && !stop)
        QThread::msleep(1);
    const std::lock_guard turn(m_turns->mutex);
    if (stop || m_turns->closed)
        return Error{ErrorKind::Conflict, QStringLiteral("Adding this file was canceled; nothing of it was kept."), {}};
    if (stampOf(m_path) != m_turns->stamp)
        return Error{ErrorKind::Conflict, QStringLiteral("“%1” was changed by another program while it was open here, so this file was not added.").arg(QFileInfo(m_path).fileName()), m_path};
    Result<> done;
    {
        const auto database = Database::open(m_path, Database::Access::Beside);
        done = database ? (*database)->prepareForWriting() : Result<>(database.error());
        if (done)
            done = (*database)->begin();
        if (done) {
            VaultStore vault(**database);
            done = work(vault);
            if (done)
                done = (*database)->commit();
            if (!done)
                (*database)->rollback();
        }
    }
    m_turns->stamp = stampOf(m_path);
    return done;
}

Result<> BytesWriter::keep(const QString &sha256, const QByteArray &bytes, const std::atomic_bool &stop) const
{
    bool whole = false;
    auto done = inTurn(stop, [&](VaultStore &vault) -> Result<> {
        const auto there = vault.holds(sha256, bytes.size());
        whole = there && *there;
        return !there ? Result<>(there.error()) : whole ? Result<>() : vault.beginPieces(sha256);
    });
    if (whole)
        return done;
    for (qint64 at = 0; done && at < bytes.size(); at += VaultStore::pieceBytes)
        done = inTurn(stop, [&](VaultStore &vault) { return vault.addPiece(sha256, at / VaultStore::pieceBytes, bytes.mid(at, VaultStore::pieceBytes)); });
    return done;
}

} // namespace credence
