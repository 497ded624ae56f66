#include "ui/vault/fixity_check.h"

#include "core/portfolio/portfolio.h"

#include <QElapsedTimer>

namespace credence {

namespace {
constexpr int sliceMs = 12; // of the interface thread at a time; a single large file may take longer
}

FixityCheck::FixityCheck(QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &FixityCheck::checkSome);
}

void FixityCheck::start(const Portfolio &portfolio, const QList<Shared<Document>> &documents)
{
    m_portfolio = &portfolio;
    m_documents = documents;
    m_damaged.clear();
    m_next = 0;
    m_soon.start();
    Q_EMIT progressed();
}

void FixityCheck::cancel()
{
    m_soon.stop();
    m_portfolio = nullptr;
    m_documents.clear();
    Q_EMIT progressed();
}

void FixityCheck::checkSome()
{
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_documents.size() && clock.elapsed() < sliceMs) {
        const Document &document = *m_documents[m_next++];
        if (const auto bytes = m_portfolio->documentBytes(document.sha256); !bytes || bytes->size() != document.size)
            m_damaged << document.name;
    }
    if (m_next < m_documents.size())
        m_soon.start();
    else
        m_portfolio = nullptr;
    Q_EMIT progressed();
    if (!m_portfolio)
        Q_EMIT finished();
}

} // namespace credence
