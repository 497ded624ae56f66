#include "core/vault/mirror_writer.h"

#include "core/base/durable_file.h"
#include "core/base/file_name.h"
#include "core/vault/mirror_manifest.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QStorageInfo>

namespace credence {

namespace {

constexpr qint64 roomToSpare = 64 * 1024;
constexpr int mostNumbers = 999;

Error fileError(const QString &sentence, const QString &detail = {}) { return {ErrorKind::File, sentence, detail}; }

QString contentHash(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? QString::fromLatin1(hash.result().toHex()) : QString();
}

bool isThere(const QFileInfo &file) { return file.exists() || file.isSymLink(); }

Result<> placeIsFit(const QString &place, MirrorPlace kind, const MirrorManifest &manifest)
{
    const bool made = kind == MirrorPlace::Make && !QFileInfo::exists(place);
    if (kind == MirrorPlace::Make && !QDir().mkpath(place))
        return fileError(QStringLiteral("The folder “%1” could not be made. Nothing was written; choose another place.").arg(place));
    if (made)
        QFile::setPermissions(place, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QFileInfo info(place);
    if (!info.isDir())
        return fileError(QStringLiteral("The folder “%1” is not there. Nothing was written and your portfolio is unchanged; connect the drive or choose another folder.").arg(place));
    if (kind == MirrorPlace::Existing && manifest.isEmpty())
        return fileError(QStringLiteral("The folder “%1” no longer holds what Credence wrote there (perhaps the drive is not connected). Nothing was written; choose the folder again to start anew.").arg(place));
    return {};
}

Result<> isOurs(const MirrorManifest &manifest, const QList<MirrorFile> &tree)
{
    const auto isDocument = [](const QString &key) { return key.startsWith(QLatin1String("document ")); };
    QSet<QString> wanted;
    for (const MirrorFile &file : tree)
        wanted.insert(file.key);
    bool any = false;
    for (const MirrorEntry &entry : manifest) {
        if (isDocument(entry.key) && wanted.contains(entry.key))
            return {};
        any = any || isDocument(entry.key);
    }
    if (!any)
        return {};
    return Error{ErrorKind::Conflict, QStringLiteral("This folder is the mirror of another portfolio. Nothing was written; choose another folder."), {}};
}

/// One run over one place.
class Mirror
{
public:
    Mirror(const QString &place, const QList<MirrorFile> &tree, const MirrorRun &run) : m_root(place), m_tree(tree), m_run(run), m_manifest(readManifest(place))
    {
        for (auto entry = m_manifest.cbegin(); entry != m_manifest.cend(); ++entry)
            m_own[entry->key] << entry.key();
    }

    Result<MirrorReport> make();

private:
    enum class State { Missing, UpToDate, Outdated, ChangedByUser, Foreign };

    bool makeFolders(const QString &folder) const;
    QString whole(const QString &path) const { return m_root.filePath(path); }
    bool stopped() { return m_report.stopped = m_report.stopped || (m_run.stop && *m_run.stop); }
    State stateOf(const MirrorFile &file, const QString &path);
    QString placeFor(const MirrorFile &file);
    bool isUnchanged(const QString &path, const MirrorEntry &entry) const;
    void remember(const QString &path, const MirrorFile &file);
    void plan();
    Result<> write(const MirrorFile &file, const QString &path);
    Result<> writeOutdated();
    void removeUnwanted();
    void removeEmptyFolders(const QString &path);
    void complain(const QString &path, const QString &sentence, bool missing = false) { m_report.problems << MirrorProblem{path, sentence, missing}; }

    QDir m_root;
    const QList<MirrorFile> &m_tree;
    const MirrorRun &m_run;
    MirrorManifest m_manifest;
    QHash<QString, QStringList> m_own; ///< paths by key, as they were before this run
    QList<std::pair<const MirrorFile *, QString>> m_toWrite; ///< with the path it gets
    QSet<QString> m_wanted;                                  ///< paths that are in use
    QSet<QString> m_failed;                                  ///< keys that could not be written
    MirrorReport m_report;
};

/// By size and time when they are as they were; else by reading it.
bool Mirror::isUnchanged(const QString &path, const MirrorEntry &entry) const
{
    const QFileInfo info(whole(path));
    if (info.isSymLink() || !info.isFile())
        return false;
    if (info.size() == entry.size && info.lastModified().toMSecsSinceEpoch() == entry.modified)
        return true;
    return entry.sha256.contains(contentHash(info.filePath()));
}

Mirror::State Mirror::stateOf(const MirrorFile &file, const QString &path)
{
    const QFileInfo info(whole(path));
    if (!isThere(info))
        return State::Missing;
    const auto entry = m_manifest.constFind(path);
    const bool ours = entry != m_manifest.cend();
    const bool unchanged = ours && isUnchanged(path, *entry);
    if (unchanged && entry->sha256 == QStringList{file.sha256})
        return State::UpToDate;
    if (info.isFile() && !info.isSymLink() && info.size() == file.size && contentHash(info.filePath()) == file.sha256)
        return State::UpToDate;
    if (unchanged)
        return State::Outdated;
    return ours && entry->key == file.key ? State::ChangedByUser : State::Foreign;
}

void Mirror::remember(const QString &path, const MirrorFile &file)
{
    const QFileInfo info(whole(path));
    m_manifest.insert(path, {file.key, {file.sha256}, info.size(), info.lastModified().toMSecsSinceEpoch()});
}

/// The path it has or gets: its own from before, the wanted one, or the next that is free.
QString Mirror::placeFor(const MirrorFile &file)
{
    for (int number = 1; number <= mostNumbers; ++number) {
        QString path = numbered(file.path, number);
        for (const QString &old : m_own.value(file.key)) {
            if (nameKey(old) == nameKey(path))
                path = old; // differs in upper and lower case only: for some systems that is the same file
        }
        const State state = m_wanted.contains(nameKey(path)) ? State::Foreign : stateOf(file, path);
        if (state == State::Foreign)
            continue;
        m_wanted.insert(nameKey(path));
        if (state == State::ChangedByUser)
            complain(path, QStringLiteral("It was changed after Credence wrote it, so it was left as it is. Rename it to get the original again."));
        else if (state == State::UpToDate && m_manifest.contains(path))
            remember(path, file);
        else if (state != State::UpToDate)
            m_toWrite << std::pair(&file, path);
        return path;
    }
    complain(file.path, QStringLiteral("There are too many files with this name. It was not written."), true);
    return {};
}

void Mirror::plan()
{
    for (const MirrorFile &file : m_tree) {
        if (stopped())
            return;
        (void)placeFor(file);
    }
}

/// Folders below the place; the names in them are nobody else's business.
bool Mirror::makeFolders(const QString &folder) const
{
    if (QFileInfo(folder).isDir())
        return true;
    const QString above = QFileInfo(folder).absolutePath();
    const bool made = above != folder && makeFolders(above) && QDir().mkdir(folder);
    return made && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

Result<> Mirror::write(const MirrorFile &file, const QString &path)
{
    const auto bytes = file.text.isEmpty() && m_run.bytesOf ? m_run.bytesOf(file.sha256) : Result<QByteArray>(file.text);
    if (!bytes)
        return bytes.error();
    const QString target = whole(path);
    if (!makeFolders(QFileInfo(target).absolutePath()))
        return fileError(QStringLiteral("Its folder could not be made. It is safe in your portfolio."), target);
    return writeWhole(target, *bytes);
}

Result<> Mirror::writeOutdated()
{
    int done = 0;
    for (const auto &[file, path] : std::as_const(m_toWrite)) {
        if (stopped())
            return {};
        if (m_run.progress)
            m_run.progress(done++, int(m_toWrite.size()));
        const auto written = write(*file, path);
        if (written) {
            ++m_report.written;
            remember(path, *file);
            continue;
        }
        m_failed.insert(file->key);
        complain(path, written.error().sentence, true);
        const QStorageInfo disk(m_root.path());
        if (!m_root.exists())
            return fileError(QStringLiteral("The folder “%1” went away while it was written. Your portfolio is unchanged; connect the drive, and the rest follows.").arg(m_root.path()));
        if (disk.isValid() && disk.bytesAvailable() < file->size + roomToSpare)
            return fileError(QStringLiteral("There is no room left in “%1”: %2 of %3 files were written. Your portfolio is unchanged; make room, and the rest follows.")
                                 .arg(m_root.path()).arg(m_report.written).arg(m_toWrite.size()));
    }
    return {};
}

void Mirror::removeEmptyFolders(const QString &path)
{
    for (qsizetype end = path.lastIndexOf(QLatin1Char('/')); end > 0; end = path.lastIndexOf(QLatin1Char('/'), end - 1)) {
        if (!m_root.rmdir(path.left(end))) // refuses one with something in it
            return;
    }
}

void Mirror::removeUnwanted()
{
    const QStringList paths = m_manifest.keys();
    for (const QString &path : paths) {
        const MirrorEntry entry = m_manifest.value(path);
        if (m_wanted.contains(nameKey(path)) || m_failed.contains(entry.key)) // the old one stands until the new one does
            continue;
        if (stopped())
            return;
        const bool gone = !isThere(QFileInfo(whole(path)));
        if (!gone && !isUnchanged(path, entry))
            complain(path, QStringLiteral("It is no longer part of the mirror, but it was changed after Credence wrote it. It was left as it is and is yours now."));
        else if (!gone && !QFile::remove(whole(path))) {
            complain(path, QStringLiteral("It is no longer part of the mirror and could not be removed."));
            continue;
        } else if (!gone) {
            ++m_report.removed;
            removeEmptyFolders(path);
        }
        m_manifest.remove(path);
    }
}

Result<MirrorReport> Mirror::make()
{
    m_report.files = int(m_tree.size());
    if (auto ours = isOurs(m_manifest, m_tree); !ours)
        return ours.error();
    plan();
    // First what will be ours: whatever happens then, the next run knows its own files.
    MirrorManifest before = m_manifest;
    for (const auto &[file, path] : std::as_const(m_toWrite)) {
        MirrorEntry &entry = before[path];
        entry.key = file->key;
        entry.sha256 << file->sha256;
    }
    if (auto noted = writeManifest(m_root.path(), before); !noted)
        return fileError(QStringLiteral("Nothing can be written into “%1”: it is full or protected. Your portfolio is unchanged; make room or choose another folder.").arg(m_root.path()),
                         noted.error().sentence);
    const auto written = writeOutdated();
    if (written && !stopped())
        removeUnwanted();
    for (auto planned = before.cbegin(); (stopped() || !written) && planned != before.cend(); ++planned) {
        if (!m_manifest.contains(planned.key()))
            m_manifest.insert(planned.key(), *planned);
    }
    if (m_manifest != before) {
        if (auto noted = writeManifest(m_root.path(), m_manifest); !noted && written)
            return noted.error();
    }
    return written ? Result<MirrorReport>(m_report) : Result<MirrorReport>(written.error());
}

} // namespace

Result<MirrorReport> writeMirror(const QString &place, const QList<MirrorFile> &tree, MirrorPlace kind, const MirrorRun &run)
{
    if (auto fit = placeIsFit(place, kind, readManifest(place)); !fit)
        return fit.error();
    return Mirror(place, tree, run).make();
}

} // namespace credence
