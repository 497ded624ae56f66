#include "core/print/file_pipeline.h"

#include "core/base/durable_file.h"

#include <QDir>
#include <QFile>

namespace credence::print {

namespace {

class FilePipeline : public Pipeline
{
public:
    explicit FilePipeline(QFile &file) : Pipeline("file", nullptr), m_file(file) {}
    // Nothing is thrown from here: libqpdf finishes its pipelines in destructors, too.
    void write(unsigned char const *data, size_t length) override
    {
        if (m_failed)
            return;
        m_failed = m_file.write(reinterpret_cast<const char *>(data), qint64(length)) != qint64(length);
        if (m_failed)
            m_why = m_file.errorString();
    }
    void finish() override
    {
        if (m_failed || m_file.flush())
            return;
        m_failed = true;
        m_why = m_file.errorString();
    }
    bool failed() const { return m_failed; }
    QString why() const { return m_why; }

private:
    QFile &m_file;
    bool m_failed = false;
    QString m_why;
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
    FilePipeline pipeline(file);
    work(pipeline);
    if (pipeline.failed())
        return fileError(path, pipeline.why());
    if (!file.flush())
        return fileError(path, file.errorString());
    file.close();
    if (auto synced = syncFile(part); !synced)
        return synced;
    return moveInto(part, path);
}

} // namespace credence::print
