#include "ui/kit/backup_keeper.h"

#include "core/portfolio/document_bytes.h"
#include "core/portfolio/portfolio.h"
#include "ui/kit/background.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace credence {

namespace {
constexpr int lookEachMs = 60 * 1000;
const QString placeKey = QStringLiteral("backups/place");
const QString minutesKey = QStringLiteral("backups/minutes");

/// The same reading of the clock, as the names of the copies have it: without a time zone.
QDateTime onTheWall(const QDateTime &time) { return {time.date(), time.time(), Qt::UTC}; }

/// What to say of a copy that holds documents whose bytes are not those that were kept.
std::optional<Error> changedIn(const BackupCopy &copy)
{
    if (copy.changed.isEmpty())
        return std::nullopt;
    const QString names = copy.changed.mid(0, 3).join(QStringLiteral("”, “"));
    return Error{ErrorKind::Damaged,
                 BackupKeeper::tr("A copy was made, but some documents in this portfolio no longer have the bytes that were kept: “%1”. Add the original files again, which mends them; until then no earlier copy is removed.").arg(names),
                 copy.changed.join(QLatin1Char('\n'))};
}

bool isDamaged(const Portfolio *portfolio)
{
    const auto why = portfolio ? portfolio->readOnly() : std::nullopt;
    return why && why->kind == ErrorKind::Damaged;
}
} // namespace

BackupKeeper::BackupKeeper(Clock now, QObject *parent) : QObject(parent), m_now(std::move(now))
{
    m_thread.setMaxThreadCount(1);
    m_each.setInterval(lookEachMs);
    connect(&m_each, &QTimer::timeout, this, &BackupKeeper::lookWhetherDue);
    m_each.start();
}

BackupKeeper::~BackupKeeper() { m_thread.waitForDone(); }

void BackupKeeper::setPortfolio(const Portfolio *portfolio)
{
    const QString path = portfolio ? QFileInfo(portfolio->path()).absoluteFilePath() : QString();
    if (path == m_portfolio)
        return;
    ++m_run;
    m_thread.waitForDone();
    m_running = m_looked = false;
    m_portfolio = path;
    m_snapshot.reset();
    m_copies.clear();
    m_problem.reset();
    m_damaged = isDamaged(portfolio);
    m_lastChange = path.isEmpty() ? QDateTime() : onTheWall(QFileInfo(path).lastModified());
    if (!path.isEmpty())
        run(false, false);
    Q_EMIT changed();
}

void BackupKeeper::follow(const std::shared_ptr<const Snapshot> &snapshot)
{
    if (!snapshot || !snapshot->complete || m_portfolio.isEmpty())
        return;
    if (m_snapshot && snapshot != m_snapshot)
        m_lastChange = onTheWall(m_now());
    m_snapshot = snapshot;
}

QString BackupKeeper::base() const
{
    return QSettings().value(placeKey, QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(QStringLiteral("Backups"))).toString();
}

QString BackupKeeper::folder() const { return m_portfolio.isEmpty() ? QString() : backupFolder(base(), m_portfolio); }

int BackupKeeper::minutes() const { return QSettings().value(minutesKey, Rotation().minutes).toInt(); }

void BackupKeeper::chooseBase(const QString &base)
{
    QSettings().setValue(placeKey, base);
    m_copies.clear();
    m_looked = false;
    if (!m_portfolio.isEmpty())
        run(false, false);
    Q_EMIT changed();
}

void BackupKeeper::setMinutes(int minutes)
{
    QSettings().setValue(minutesKey, minutes);
    Q_EMIT changed();
    lookWhetherDue();
}

void BackupKeeper::backUpNow()
{
    if (m_damaged)
        Q_EMIT failed(Error{ErrorKind::Damaged, tr("No copy was made: this portfolio is damaged, and a copy of it would be too. Restore an earlier one, or save what can be read into a new portfolio."), {}});
    else if (!m_portfolio.isEmpty() && !m_running)
        run(true, true);
}

void BackupKeeper::lookWhetherDue()
{
    Rotation rotation;
    rotation.minutes = minutes();
    const QDateTime last = m_copies.isEmpty() ? QDateTime() : m_copies.first().made;
    if (!m_portfolio.isEmpty() && !m_damaged && m_looked && !m_running && rotation.minutes > 0 && isDue(last, m_lastChange, onTheWall(m_now()), rotation))
        run(true, false);
}

void BackupKeeper::run(bool copy, bool asked)
{
    m_running = copy;
    const int number = ++m_run;
    apart(
        m_thread, this,
        [copy, portfolio = m_portfolio, folder = folder(), now = onTheWall(m_now())] {
            Run done;
            if (copy)
                done.made = makeBackup(portfolio, folder, now, changedDocuments);
            done.copies = backupCopies(folder);
            return done;
        },
        [this, number, asked](const Run &done) { finish(number, done, asked); });
    Q_EMIT changed();
}

void BackupKeeper::finish(int run, const Run &done, bool asked)
{
    if (run != m_run)
        return;
    m_running = false;
    m_looked = true;
    m_copies = done.copies;
    const bool failedBefore = m_problem.has_value();
    if (done.made)
        m_problem = *done.made ? changedIn(**done.made) : done.made->error();
    Q_EMIT changed();
    if (m_problem && done.made && (asked || !failedBefore))
        Q_EMIT failed(*m_problem);
    if (done.made && *done.made && asked)
        Q_EMIT made(**done.made);
}

} // namespace credence
