#include "ui/vault/document_loader.h"

#include "core/portfolio/document_bytes.h"
#include "core/portfolio/portfolio.h"

#include <QCoreApplication>
#include <QPointer>

namespace credence {

DocumentLoader::DocumentLoader(QObject *parent) : QObject(parent) { m_thread.setMaxThreadCount(1); }

DocumentLoader::~DocumentLoader() { setPortfolio(nullptr); }

void DocumentLoader::setPortfolio(const Portfolio *portfolio)
{
    const QString path = portfolio ? portfolio->readablePath() : QString();
    if (portfolio && path == m_path)
        return;
    ++m_run;
    m_thread.clear();
    m_thread.waitForDone();
    m_path = path;
}

void DocumentLoader::load(const QString &sha256, QObject *receiver, std::function<void(Result<QByteArray>)> done)
{
    if (m_path.isEmpty())
        return;
    m_thread.start([self = QPointer<DocumentLoader>(this), receiver = QPointer<QObject>(receiver), run = m_run, path = m_path, sha256, done = std::move(done)] {
        const auto source = DocumentBytes::open(path);
        auto bytes = std::make_shared<Result<QByteArray>>(source ? source->bytes(sha256) : Result<QByteArray>(source.error()));
        QMetaObject::invokeMethod(
            qApp,
            [self, receiver, run, bytes, done] {
                if (self && receiver && run == self->m_run)
                    done(std::move(*bytes));
            },
            Qt::QueuedConnection);
    });
}

} // namespace credence
