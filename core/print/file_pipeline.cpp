#include "core/print/file_pipeline.h"

#include "core/base/durable_file.h"

#include <QDir>
#include <QFile>

namespace credence::print {

namespace {

struct CannotWrite {};

class FilePipeline : public Pipeline
{
public:
    explicit FilePipeline(QFile &file) : Pipeline("file", nullptr), m_file(file) {}
    void write(unsigned char const *data, size_t length) override
    {
        if (m_file.write(reinterpret_cast<const char *>(data), qint64(length)) != qint64(length))
            throw CannotWrite();
    }
    void finish() override
    {
        if (!m_file.flush())
            throw CannotWrite();
    }

private:
    QFile &m_file;
};

Error fileError(const QString &path, const QString &reason)
{
    return Error{ErrorKind::File,
                 QStringLiteral("%1 could not be written: %2. Your portfolio is unchanged; choose another place or make room, then try again.").arg(QDir::toNativeSeparators(path), reason),
                 reason};
}

/// Removes the file when it goes out of scope, unless it was moved.
struct Leftover {
    const QString &path;
    ~Leftover() { QFile::remove(path); }
};

} // namespace

Result<> writeThrough(const QString &path, const std::function<void(Pipeline &)> &work)
{
    const QString part = partName(path);
    QFile file(part);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fileError(path, file.errorString());
    const Leftover leftover{part};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    try {
        FilePipeline pipeline(file);
        work(pipeline);
    } catch (const CannotWrite &) {
        return fileError(path, file.errorString());
    }
    if (!file.flush())
        return fileError(path, file.errorString());
    file.close();
    if (auto synced = syncFile(part); !synced)
        return synced;
    return moveInto(part, path);
}

} // namespace credence::print
