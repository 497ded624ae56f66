#include "ui/kit/mirror_keeper.h"

#include "core/portfolio/document_bytes.h"
#include "core/portfolio/portfolio.h"
#include "core/vault/mirror_manifest.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QPointer>
#include <QSettings>

#include <algorithm>
#include <optional>

namespace credence {

namespace {

constexpr int pauseMs = 3000; // after the last change: several in a row are one run

Result<MirrorReport> mirror(const QString &portfolio, const QString &place, const Snapshot &snapshot, MirrorPlace kind, const std::atomic_bool &stop,
                            const std::function<void(int, int)> &progress)
{
    const auto source = DocumentBytes::open(portfolio);
    if (!source)
        return source.error();
    return writeMirror(place, mirrorTree(snapshot), kind, {[&](const QString &sha256) { return source->bytes(sha256); }, &stop, progress});
}

/// Why the mirror is not whole: the place is gone, or files could not be written.
std::optional<Error> troubleOf(const Result<MirrorReport> &outcome)
{
    if (!outcome)
        return outcome.error();
    const auto missing = std::find_if(outcome->problems.cbegin(), outcome->problems.cend(), [](const MirrorProblem &problem) { return problem.missing; });
    if (missing == outcome->problems.cend())
        return std::nullopt;
    return Error{ErrorKind::File, MirrorKeeper::tr("The folder mirror is not whole: %1 Settings › Folder mirror lists what is missing.").arg(missing->sentence), missing->path};
}

} // namespace

MirrorKeeper::MirrorKeeper(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &MirrorKeeper::run);
}

MirrorKeeper::~MirrorKeeper() { stop(); }

QString MirrorKeeper::setting(const char *name) const
{
    const QByteArray which = QCryptographicHash::hash(m_portfolio.toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return QStringLiteral("mirror/%1/%2").arg(QLatin1String(which), QLatin1String(name));
}

void MirrorKeeper::stop()
{
    m_soon.stop();
    if (m_stop)
        *m_stop = true;
    m_thread.waitForDone();
    m_stop.reset();
    m_again = false;
    m_done = m_count = 0;
}

void MirrorKeeper::setPortfolio(const Portfolio *portfolio)
{
    const QString path = portfolio ? QFileInfo(portfolio->path()).absoluteFilePath() : QString();
    if (path == m_portfolio)
        return;
    stop();
    m_portfolio = path;
    m_snapshot.reset();
    m_outcome.reset();
    m_place = path.isEmpty() ? QString() : QSettings().value(setting("place")).toString();
    Q_EMIT changed();
}

void MirrorKeeper::follow(const std::shared_ptr<const Snapshot> &snapshot)
{
    if (!snapshot || !snapshot->complete || snapshot == m_snapshot || m_portfolio.isEmpty())
        return;
    m_snapshot = snapshot;
    if (!m_place.isEmpty())
        m_soon.start();
}

void MirrorKeeper::choose(const QString &place)
{
    stop();
    m_place = place;
    m_outcome.reset();
    QSettings().setValue(setting("place"), place);
    QSettings().setValue(setting("begun"), false);
    if (!place.isEmpty())
        mirrorNow();
    Q_EMIT changed();
}

void MirrorKeeper::mirrorNow()
{
    m_soon.stop();
    run();
}

QDateTime MirrorKeeper::lastRun() const { return m_place.isEmpty() ? QDateTime() : QFileInfo(manifestPath(m_place)).lastModified(); }

void MirrorKeeper::run()
{
    m_again = isRunning();
    if (m_again || m_place.isEmpty() || !m_snapshot)
        return;
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_done = m_count = 0;
    const MirrorPlace kind = QSettings().value(setting("begun")).toBool() ? MirrorPlace::Existing : MirrorPlace::First;
    const auto tell = [self = QPointer<MirrorKeeper>(this), stop = m_stop](auto say) {
        QMetaObject::invokeMethod(
            qApp,
            [self, stop, say = std::move(say)] {
                if (self && stop == self->m_stop && !*stop)
                    say(*self);
            },
            Qt::QueuedConnection);
    };
    m_thread.start([portfolio = m_portfolio, place = m_place, snapshot = m_snapshot, kind, stop = m_stop, tell] {
        const auto progress = [&tell](int done, int count) {
            tell([done, count](MirrorKeeper &keeper) {
                keeper.m_done = done;
                keeper.m_count = count;
                Q_EMIT keeper.changed();
            });
        };
        auto outcome = mirror(portfolio, place, *snapshot, kind, *stop, progress);
        tell([outcome = std::move(outcome)](MirrorKeeper &keeper) { keeper.finish(outcome); });
    });
    Q_EMIT changed();
}

void MirrorKeeper::finish(const Result<MirrorReport> &outcome)
{
    const std::optional<Error> before = m_outcome ? troubleOf(*m_outcome) : std::nullopt;
    m_stop.reset();
    m_outcome = outcome;
    if (outcome)
        QSettings().setValue(setting("begun"), true);
    Q_EMIT changed();
    if (const auto trouble = troubleOf(outcome); trouble && (!before || before->sentence != trouble->sentence))
        Q_EMIT failed(*trouble);
    if (std::exchange(m_again, false))
        m_soon.start();
}

} // namespace credence
