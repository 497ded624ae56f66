#include "core/base/files_below.h"

#include <QDirIterator>
#include <QFileInfo>

namespace credence {

namespace {

bool mayEnter(const QFileInfo &folder) { return folder.isReadable() && folder.isExecutable(); }

QStringList filesIn(const QString &folder, const std::atomic_bool &canceled)
{
    QStringList found;
    QDirIterator entries(folder, QDir::Files | QDir::System | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext() && !canceled) {
        const QString path = entries.next();
        const QFileInfo entry = entries.fileInfo();
        if (!entry.isDir() || (!entry.isSymLink() && !mayEnter(entry)))
            found << path;
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
