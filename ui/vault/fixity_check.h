// Reads every document of the vault again and proves that its bytes are those that were kept (V4), off the window's thread.
#pragma once

#include "core/base/result.h"
#include "core/portfolio/snapshot.h"

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace credence {

class Portfolio;

class FixityCheck : public QObject
{
    Q_OBJECT

public:
    explicit FixityCheck(QObject *parent = nullptr);
    ~FixityCheck() override;
    /// Also checks the structure of the whole file first.
    void start(const Portfolio &portfolio, const QList<Shared<Document>> &documents);
    /// Stops after the document under way, and waits for it: then the portfolio may be closed.
    void cancel();
    void forget(); ///< cancels, and what was found is of another portfolio
    bool isRunning() const { return m_stop != nullptr; }
    qsizetype done() const { return m_done; }
    qsizetype count() const { return m_count; }
    /// Names of the documents whose bytes are not those that were kept.
    const QStringList &damaged() const { return m_damaged; }
    const QSet<QString> &damagedIds() const { return m_damagedIds; }
    /// What is wrong with the file as a whole.
    const Result<> &file() const { return m_file; }

Q_SIGNALS:
    void progressed();
    void finished(); ///< not after cancel

private:
    using Stop = std::shared_ptr<std::atomic_bool>;
    /// Runs `say` on the window's thread, unless this check was canceled.
    template <class Say> void tell(const Stop &stop, Say say);

    Stop m_stop; ///< of the check under way; none: nothing runs
    QStringList m_damaged;
    QSet<QString> m_damagedIds;
    Result<> m_file;
    qsizetype m_done = 0;
    qsizetype m_count = 0;
    QThreadPool m_thread;
};

} // namespace credence
