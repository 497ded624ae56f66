#include "core/portfolio/portfolio.h"

#include "core/base/durable_file.h"
#include "core/extraction/reading_json.h"
#include "core/portfolio/background_loading.h"
#include "core/portfolio/bytes_writer.h"
#include "core/portfolio/document_bytes.h"
#include "core/portfolio/file_lock.h"
#include "core/portfolio/loading.h"
#include "core/portfolio/reading_place.h"
#include "core/portfolio/steps.h"
#include "core/portfolio/stores.h"
#include "core/storage/consistency.h"
#include "core/storage/copy_database.h"
#include "core/storage/file_header.h"
#include "core/storage/journal.h"
#include "core/storage/migrations.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace credence {

namespace {

constexpr qint64 quickCheckUpTo = 16 * 1024 * 1024;

QString besides(const QString &path, const QString &what)
{
    const QFileInfo file(path);
    const auto name = [&](int n) {
        return file.absoluteDir().filePath(QStringLiteral("%1 %2%3.credence").arg(file.completeBaseName(), what, n > 1 ? QStringLiteral(" %1").arg(n) : QString()));
    };
    int n = 1;
    while (QFileInfo::exists(name(n)))
        ++n;
    return name(n);
}

Error notWritable(const QString &path)
{
    return {ErrorKind::File,
            QStringLiteral("“%1” can be read but not changed here: it is write-protected. Nothing was changed. Give yourself permission to write it, or save a copy in a "
                           "folder of your own and work there.").arg(QFileInfo(path).fileName()),
            path};
}

/// Whether a new file can come to `path`: its folder is there and lets files be added.
Result<> roomForNew(const QString &path)
{
    const QFileInfo folder(QFileInfo(path).absolutePath());
    if (!folder.isDir())
        return Error{ErrorKind::File, QStringLiteral("There is no folder “%1”, so no portfolio was made. Make the folder first, or choose another one.").arg(folder.filePath()), path};
    if (!folder.isWritable())
        return Error{ErrorKind::File, QStringLiteral("The folder “%1” does not let you add files, so no portfolio was made. Choose another one.").arg(folder.filePath()), path};
    return {};
}

/// Copies an older portfolio beside itself, then brings it up to date. `version` is its version now.
Result<> bringUpToDate(Database &database, int version)
{
    if (version > newestVersion())
        return tooNew(database.path());
    if (version == newestVersion())
        return {};
    const QString backup = besides(database.path(), QStringLiteral("before version %1").arg(newestVersion()));
    auto done = copyDatabase(database, backup, false);
    if (!done)
        return done;
    done = database.prepareForWriting();
    if (done)
        done = migrate(database);
    if (const auto now = versionOf(database); !done && now && *now == version)
        QFile::remove(backup); // nothing was changed, so it is one copy too many
    return done;
}

} // namespace

struct Portfolio::Parts {
    Parts(QString file, std::optional<FileLock> heldLock, std::unique_ptr<Database> opened)
        : path(std::move(file)), lock(std::move(heldLock)), database(std::move(opened)), stores(*database), journal(*database)
    {
        turns->stamp = stampOf(path);
    }

    QString path; ///< the portfolio's own; the database may be a copy of it that was made for reading
    std::shared_ptr<QTemporaryDir> copy;
    std::optional<FileLock> lock; // first in, last out; none when nothing can be written
    std::optional<Error> readOnly;
    std::unique_ptr<Database> database;
    Stores stores;
    Journal journal;
    std::shared_ptr<WriteTurns> turns = std::make_shared<WriteTurns>();
    bool swept = false;
    std::optional<Error> conflict; ///< once the file was changed under us, nothing more is written
    Steps steps;
    mutable std::shared_ptr<const Snapshot> snapshot;
    mutable Touched pending; ///< touched since `snapshot` was made
    std::unique_ptr<BackgroundLoading> loading;
    int loadingRun = 0;
};

Portfolio::Portfolio(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Portfolio::~Portfolio()
{
    stopLoading();
    const WriteTurn turn(*m_parts->turns);
    m_parts->turns->closed = true;
}

Result<std::unique_ptr<Portfolio>> Portfolio::create(const QString &path)
{
    const QString part = partName(path);
    const auto make = [&]() -> Result<> {
        auto database = Database::create(part);
        return database ? migrate(**database) : Result<>(database.error());
    };
    if (auto place = roomForNew(path); !place)
        return place.error();
    Result<> done = QFileInfo::exists(path) ? moveIntoEmpty(part, path) : make(); // the first says why not
    if (done)
        done = syncFile(part);
    if (done)
        done = moveIntoEmpty(part, path);
    if (!done) {
        QFile::remove(part);
        Error error = done.error();
        error.sentence.replace(QFileInfo(part).fileName(), QFileInfo(path).fileName()); // nobody asked for the part
        if (error.kind == ErrorKind::Storage) // there is nothing "before" as of one that is open
            error.sentence = QStringLiteral("“%1” could not be made: the disk is full or does not answer. Nothing was left there. Make room, or choose another place.").arg(QFileInfo(path).fileName());
        return error;
    }
    return open(path);
}

Result<std::unique_ptr<Portfolio>> Portfolio::open(const QString &path, Loading loading)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    const auto header = readHeader(whole);
    if (!header)
        return header.error();
    if (header->version > newestVersion())
        return tooNew(whole);
    auto lock = FileLock::take(whole);
    if (!lock && lock.error().kind != ErrorKind::File)
        return lock.error();
    if (!lock || !QFileInfo(whole).isWritable())
        return openForReading(whole, *header, lock ? notWritable(whole) : lock.error(), loading);
    auto database = Database::open(whole, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    Result<> done;
    if (loading == Loading::Everything && QFileInfo(whole).size() <= quickCheckUpTo)
        done = (*database)->check(true);
    if (const auto version = done ? versionOf(**database) : Result<int>(done.error()); version)
        done = bringUpToDate(**database, *version);
    else
        done = version.error();
    if (!done)
        return done.error();
    return started(std::make_unique<Parts>(whole, std::move(*lock), std::move(*database)), loading);
}

Result<std::unique_ptr<Portfolio>> Portfolio::openForReading(const QString &path, const FileHeader &header, const Error &why, Loading loading)
{
    auto place = placeForReading(path, header);
    if (!place)
        return place.error();
    auto database = Database::open(place->file, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    if (loading == Loading::Everything && QFileInfo(path).size() <= quickCheckUpTo) {
        if (auto sound = (*database)->check(true); !sound)
            return sound.error();
    }
    auto parts = std::make_unique<Parts>(path, std::nullopt, std::move(*database));
    parts->copy = std::move(place->copy);
    parts->readOnly = why;
    return started(std::move(parts), loading);
}

Result<std::unique_ptr<Portfolio>> Portfolio::openCopy(const QString &path, const QString &copy, std::shared_ptr<QTemporaryDir> folder, const Error &why, Loading loading)
{
    auto database = Database::open(copy, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    auto parts = std::make_unique<Parts>(QFileInfo(path).absoluteFilePath(), std::nullopt, std::move(*database));
    parts->copy = std::move(folder);
    parts->readOnly = why;
    return started(std::move(parts), loading);
}

/// With its first snapshot.
Result<std::unique_ptr<Portfolio>> Portfolio::started(std::unique_ptr<Parts> parts, Loading loading)
{
    std::unique_ptr<Portfolio> portfolio(new Portfolio(std::move(parts)));
    auto snapshot = loading == Loading::Everything ? readEverything(portfolio->m_parts->stores) : readFirstPage(portfolio->m_parts->stores);
    if (!snapshot)
        return snapshot.error();
    portfolio->m_parts->snapshot = std::make_shared<const Snapshot>(std::move(*snapshot));
    if (loading == Loading::FirstPage)
        portfolio->startLoading();
    return portfolio;
}

QString Portfolio::path() const { return m_parts->path; }
QString Portfolio::readablePath() const { return m_parts->copy ? m_parts->database->path() : m_parts->path; }

std::optional<Error> Portfolio::readOnly() const { return m_parts->readOnly; }

std::shared_ptr<const Snapshot> Portfolio::snapshot() const
{
    if (m_parts->pending.isEmpty())
        return m_parts->snapshot;
    auto next = std::make_shared<Snapshot>(*m_parts->snapshot);
    if (refresh(*next, m_parts->stores, m_parts->pending)) { // else the file cannot be read now: the last values stand
        m_parts->snapshot = std::move(next);
        m_parts->pending = {};
    }
    return m_parts->snapshot;
}

/// What has to be true before a transaction: the file is ours and unchanged, the journal watches.
Result<> Portfolio::ready()
{
    Parts &parts = *m_parts;
    if (parts.readOnly)
        return *parts.readOnly;
    if (parts.conflict)
        return *parts.conflict;
    if (stampOf(path()) != parts.turns->stamp)
        return keepBoth();
    if (auto done = parts.database->prepareForWriting(); !done)
        return done;
    parts.turns->stamp = stampOf(path());
    return parts.journal.start();
}

/// The file at our path is another one now. Keeps what is open here beside it, and refuses from now on.
Error Portfolio::keepBoth()
{
    const QString copy = besides(path(), QStringLiteral("(kept by Credence)"));
    const auto kept = copyDatabase(*m_parts->database, copy, false);
    const QString name = QFileInfo(path()).fileName();
    m_parts->conflict = Error{ErrorKind::Conflict,
                              kept ? QStringLiteral("“%1” was changed by another program while it was open here, so this change was not saved into it. Both versions are "
                                                    "kept: what was open here is in “%2”. Close the portfolio and open the one you want.").arg(name, QFileInfo(copy).fileName())
                                   : QStringLiteral("“%1” was changed by another program while it was open here, so this change was not saved. Save a copy of what is "
                                                    "open here, then open the file again.").arg(name),
                              kept ? QString() : kept.error().detail};
    return *m_parts->conflict;
}

/// `again`: the number of the step that is undone or redone; 0: a new one.
Result<> Portfolio::transaction(const QString &label, const std::function<Result<>()> &work, bool intoRedo, qint64 again)
{
    const bool wasLoading = m_parts->loading != nullptr;
    stopLoading(); // its read lock would make the commit wait
    std::optional<WriteTurn> turn(*m_parts->turns);
    Database &database = *m_parts->database;
    Result<> done = ready();
    const bool begun = done && (done = database.begin());
    if (done && !m_parts->swept)
        done = m_parts->stores.vault.sweep(); // nothing can be undone yet that would need the bytes
    if (done)
        done = work();
    Result<Changes> changes = done ? m_parts->journal.take() : Result<Changes>(done.error());
    done = changes ? database.commit() : Result<>(changes.error());
    if (!done && begun)
        database.rollback();
    if (done) {
        m_parts->swept = true;
        m_parts->turns->stamp = stampOf(path());
    }
    turn.reset();
    if (wasLoading)
        startLoading();
    if (!done || changes->isEmpty())
        return done;
    m_parts->steps.add(label, changes->inverse, intoRedo, again);
    const Touched touched = touchedBy(changes->records);
    unite(m_parts->pending, touched);
    Q_EMIT changed(touched);
    return {};
}

Result<> Portfolio::write(const QString &label, const std::function<Result<>(Stores &)> &work)
{
    return transaction(label, [&] { return work(m_parts->stores); }, false);
}

Result<BytesWriter> Portfolio::bytesWriter()
{
    auto done = transaction({}, [] { return Result<>(); }, false); // so that what is swept at the opening is gone before new bytes come
    return done ? Result<BytesWriter>(BytesWriter(path(), m_parts->turns)) : Result<BytesWriter>(done.error());
}

bool Portfolio::canUndo() const { return !m_parts->steps.undo.isEmpty(); }
bool Portfolio::canRedo() const { return !m_parts->steps.redo.isEmpty(); }
QString Portfolio::undoLabel() const { return m_parts->steps.undo.value(m_parts->steps.undo.size() - 1).label; }
QString Portfolio::redoLabel() const { return m_parts->steps.redo.value(m_parts->steps.redo.size() - 1).label; }
qint64 Portfolio::undoNumber() const { return m_parts->steps.undo.value(m_parts->steps.undo.size() - 1).number; }
qint64 Portfolio::redoNumber() const { return m_parts->steps.redo.value(m_parts->steps.redo.size() - 1).number; }
void Portfolio::joinLastSteps(const QString &label) { m_parts->steps.joinLast(label); }

Result<> Portfolio::replay(bool undo)
{
    QList<Step> &steps = undo ? m_parts->steps.undo : m_parts->steps.redo;
    if (steps.isEmpty())
        return {};
    const Step step = steps.takeLast();
    const auto work = [&]() -> Result<> {
        auto done = m_parts->database->deferReferences();
        for (auto statement = step.inverse.cbegin(); done && statement != step.inverse.cend(); ++statement)
            done = m_parts->database->execute(*statement);
        return done;
    };
    auto done = transaction(step.label, work, undo, step.number);
    if (!done)
        steps.append(step);
    return done;
}

Result<> Portfolio::undo() { return replay(true); }
Result<> Portfolio::redo() { return replay(false); }

Result<QByteArray> Portfolio::documentBytes(const QString &sha256) const { return proved(m_parts->stores.vault.bytes(sha256), sha256); }

std::optional<Reading> Portfolio::reading(const DocumentId &id) const
{
    const auto stored = m_parts->stores.vault.reading(id);
    if (!stored || !*stored)
        return std::nullopt;
    auto reading = readingFromJson(QJsonDocument::fromJson((*stored)->json).object());
    if (!reading)
        return std::nullopt;
    reading->text = (*stored)->text;
    return std::move(*reading);
}

std::optional<QByteArray> Portfolio::draftOf(const DocumentId &id) const
{
    const auto draft = m_parts->stores.vault.draft(id);
    return draft ? *draft : std::nullopt;
}

Result<QList<WordHit>> Portfolio::documentsWith(const QString &words, int most) const { return wordHits(*m_parts->database, words, most); }
Result<QStringList> Portfolio::idsOfDocumentsWith(const QString &words) const { return idsOfWordHits(*m_parts->database, words); }

Result<> Portfolio::saveCopy(const QString &path) const
{
    const bool other = QFileInfo::exists(path) && QFileInfo(path).canonicalFilePath() != QFileInfo(this->path()).canonicalFilePath();
    const auto lock = other ? std::optional(FileLock::take(path)) : std::nullopt; // another portfolio that is replaced is not open anywhere
    return lock && !*lock ? Result<>(lock->error()) : copyDatabase(*m_parts->database, path, true);
}

Result<> Portfolio::check(bool deep) const
{
    auto sound = m_parts->database->check(false);
    return sound && deep && !m_parts->readOnly ? checkConsistency(*m_parts->database) : sound; // it writes, if only a question
}

void Portfolio::startLoading()
{
    const int run = ++m_parts->loadingRun;
    m_parts->loading = std::make_unique<BackgroundLoading>(m_parts->database->path(), [this, run](Result<Snapshot> snapshot) {
        QMetaObject::invokeMethod(this, [this, run, snapshot = std::move(snapshot)]() mutable { finishLoading(run, std::move(snapshot)); }, Qt::QueuedConnection);
    });
}

void Portfolio::stopLoading() { m_parts->loading.reset(); }

void Portfolio::finishLoading(int run, Result<Snapshot> snapshot)
{
    if (run != m_parts->loadingRun || !m_parts->loading)
        return; // a write came in between, and the reading began anew
    m_parts->loading.reset();
    if (!snapshot) {
        if (snapshot.error().kind == ErrorKind::Damaged)
            m_parts->readOnly = snapshot.error(); // a write could cost more
        Q_EMIT problem(snapshot.error());
        return;
    }
    m_parts->snapshot = std::make_shared<const Snapshot>(std::move(*snapshot));
    m_parts->pending = {};
    Q_EMIT loaded();
}

} // namespace credence
