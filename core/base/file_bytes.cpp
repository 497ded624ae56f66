#include "core/base/file_bytes.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#ifdef __unix__
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace credence {

namespace {

Error refused(const QString &path, const char *why)
{
    const QString name = QFileInfo(path).fileName();
    return {ErrorKind::File, QStringLiteral("“%1” was not read, and nothing was changed: %2.").arg(name.isEmpty() ? path : name, QString::fromLatin1(why)), path};
}

/// Opens without waiting and looks at what was really opened: between asking and opening, the name may have become another's.
bool openRegular(QFile &file, const char *&why)
{
#ifdef __unix__
    const int handle = ::open(QFile::encodeName(file.fileName()).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    struct stat facts{};
    if (handle >= 0 && (::fstat(handle, &facts) != 0 || !S_ISREG(facts.st_mode))) {
        ::close(handle);
        why = "it is a pipe, a socket or a device, not a file";
        return false;
    }
    if (handle >= 0 && file.open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return true;
#else
    if (file.open(QIODevice::ReadOnly))
        return true;
#endif
    why = "it may not be opened; check who may read it";
    return false;
}

} // namespace

Result<QByteArray> fileBytes(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() && info.isSymLink())
        return refused(path, "it is a link that leads nowhere");
    if (!info.exists() && path.contains(QChar::ReplacementCharacter))
        return refused(path, "its name holds characters that cannot be read here; rename it and add it again");
    if (!info.exists())
        return refused(path, "there is no such file");
    if (info.isDir() && !(info.isReadable() && info.isExecutable()))
        return refused(path, "it is a folder that may not be opened; check who may read it");
    if (info.isDir())
        return refused(path, "it is a folder, not a file; choose the files in it");
    if (!info.isFile())
        return refused(path, "it is a pipe, a socket or a device, not a file");
    if (info.size() > largestDocument)
        return refused(path, "it is larger than 200 MB, which no certificate is; split it or save it smaller");
    QFile file(path);
    const char *why = nullptr;
    if (!openRegular(file, why))
        return refused(path, why);
    const qint64 size = file.size();
    QByteArray bytes(qMin(size, largestDocument), Qt::Uninitialized);
    qint64 read = 0;
    for (qint64 step = 1; step > 0 && read < bytes.size(); read += qMax<qint64>(step, 0))
        step = file.read(bytes.data() + read, bytes.size() - read);
    if (file.error() != QFileDevice::NoError)
        return refused(path, "it could not be read to its end; try again");
    char more = 0;
    if (read != size || file.read(&more, 1) == 1)
        return refused(path, "it changed while it was read; add it again when it is whole");
    return bytes;
}

} // namespace credence
