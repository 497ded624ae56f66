#include "ui/packets/document_gate.h"

#include "core/portfolio/portfolio.h"

#include <QSemaphore>

#include <optional>

namespace credence {

namespace {

constexpr int lookEveryMs = 20;

Error stopped() { return {ErrorKind::Conflict, QStringLiteral("Stopped. No packet was made and nothing was changed."), {}}; }

} // namespace

Result<QByteArray> DocumentGate::bytes(const QString &sha256) const { return m_portfolio ? m_portfolio->documentBytes(sha256) : Result<QByteArray>(stopped()); }

Result<QByteArray> bytesThrough(const std::shared_ptr<DocumentGate> &gate, const QString &sha256, const Cancel &cancel)
{
    struct Answer {
        QSemaphore there;
        std::optional<Result<QByteArray>> result;
    };
    const auto answer = std::make_shared<Answer>();
    QMetaObject::invokeMethod(
        qApp,
        [gate, sha256, answer] {
            answer->result = gate->bytes(sha256);
            answer->there.release();
        },
        Qt::QueuedConnection);
    while (!answer->there.tryAcquire(1, lookEveryMs)) {
        if (cancel->load())
            return stopped();
    }
    return std::move(*answer->result);
}

} // namespace credence
