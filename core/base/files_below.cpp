#include "core/base/files_below.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#ifdef __unix__
#include <filesystem>
#endif

namespace credence {

namespace {

bool mayEnter(const QFileInfo &folder) { return folder.isReadable() && folder.isExecutable(); }

/// Names that are not in the encoding of the file system are passed over by a listing; they come out with U+FFFD for what
/// cannot be read, so that they are answered too.
QStringList unreadableNames([[maybe_unused]] const QString &folder)
{
    QStringList found;
#ifdef __unix__
    namespace fs = std::filesystem;
    std::error_code failed;
    for (fs::directory_iterator entry(fs::path(QFile::encodeName(folder).toStdString()), failed), end; !failed && entry != end; entry.increment(failed)) {
        const QByteArray name = QByteArray::fromStdString(entry->path().filename().string());
        const QString decoded = QFile::decodeName(name);
        if (QFile::encodeName(decoded) != name)
            found << QDir(folder).filePath(decoded);
    }
#endif
    return found;
}

QStringList filesIn(const QString &folder, const std::atomic_bool &canceled)
{
    QStringList found = unreadableNames(folder);
    QDirIterator entries(folder, QDir::Files | QDir::System | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext() && !canceled) {
        const QString path = entries.next();
        const QFileInfo entry = entries.fileInfo();
        if (!entry.isDir() || (!entry.isSymLink() && !mayEnter(entry)))
            found << path;
        else if (!entry.isSymLink())
            found << unreadableNames(path);
    }
    found.sort();
    return found;
}

} // namespace

QStringList filesBelow(const QStringList &paths, const std::atomic_bool &canceled)
{
    QStringList files;
    for (const QString &path : paths) {
        if (canceled)
            break;
        const QFileInfo info(path);
        files += info.isDir() && mayEnter(info) ? filesIn(path, canceled) : QStringList{path};
    }
    files.removeDuplicates();
    return files;
}

} // namespace credence
