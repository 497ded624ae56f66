#include "ui/vault/fixity_check.h"

#include "core/portfolio/document_bytes.h"
#include "core/portfolio/portfolio.h"

#include <QCoreApplication>
#include <QPointer>

namespace credence {

FixityCheck::FixityCheck(QObject *parent) : QObject(parent) { m_thread.setMaxThreadCount(1); }

FixityCheck::~FixityCheck() { cancel(); }

template <class Say> void FixityCheck::tell(const Stop &stop, Say say)
{
    QMetaObject::invokeMethod(
        qApp,
        [self = QPointer<FixityCheck>(this), stop, say = std::move(say)] {
            if (self && stop == self->m_stop && !*stop)
                say(*self);
        },
        Qt::QueuedConnection);
}

void FixityCheck::start(const Portfolio &portfolio, const QList<Shared<Document>> &documents)
{
    cancel();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_damaged.clear();
    m_damagedIds.clear();
    m_file = {};
    m_done = 0;
    m_count = documents.size();
    m_thread.start([this, path = portfolio.readablePath(), documents, stop = m_stop] { // `cancel` waits for it, so `this` lives
        const auto source = DocumentBytes::open(path);
        const Result<> sound = source ? source->check() : Result<>(source.error());
        tell(stop, [sound](FixityCheck &check) { check.m_file = sound; });
        for (const auto &document : documents) {
            if (*stop || !source)
                break;
            const auto bytes = source->bytes(document->sha256);
            const bool same = bytes && bytes->size() == document->size;
            tell(stop, [name = document->name, id = document->id.text, same](FixityCheck &check) {
                ++check.m_done;
                if (!same) {
                    check.m_damaged << name;
                    check.m_damagedIds << id;
                }
                Q_EMIT check.progressed();
            });
        }
        tell(stop, [](FixityCheck &check) {
            check.m_stop.reset();
            Q_EMIT check.progressed();
            Q_EMIT check.finished();
        });
    });
    Q_EMIT progressed();
}

void FixityCheck::forget()
{
    cancel();
    m_damaged.clear();
    m_damagedIds.clear();
}

void FixityCheck::cancel()
{
    if (m_stop)
        *m_stop = true;
    m_thread.waitForDone();
    if (!std::exchange(m_stop, nullptr))
        return;
    Q_EMIT progressed();
}

} // namespace credence
