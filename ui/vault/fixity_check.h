// Reads every document of the vault again and proves that its bytes are those that were kept (V4), one after the other.
#pragma once

#include "core/portfolio/snapshot.h"

#include <QObject>
#include <QTimer>

namespace credence {

class Portfolio;

class FixityCheck : public QObject
{
    Q_OBJECT

public:
    explicit FixityCheck(QObject *parent = nullptr);
    void start(const Portfolio &portfolio, const QList<Shared<Document>> &documents);
    void cancel();
    bool isRunning() const { return m_portfolio; }
    qsizetype done() const { return m_next; }
    qsizetype count() const { return m_documents.size(); }
    /// Names of the documents whose bytes are not those that were kept.
    const QStringList &damaged() const { return m_damaged; }

Q_SIGNALS:
    void progressed();
    void finished(); ///< not after cancel

private:
    void checkSome();

    const Portfolio *m_portfolio = nullptr;
    QList<Shared<Document>> m_documents;
    QStringList m_damaged;
    qsizetype m_next = 0;
    QTimer m_soon;
};

} // namespace credence
