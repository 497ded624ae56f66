#include "core/extraction/reader_client.h"

#include "core/extraction/reader_protocol.h"
#include "core/extraction/reading_json.h"
#include "core/extraction/unpacked_message.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QProcess>
#include <QThread>
#include <QTimer>

namespace credence {

namespace {

constexpr qint64 grownKiB = 500 * 1024; // a reader that holds more than this between files is replaced
constexpr int filesPerReader = 500;
constexpr qint64 sliceBytes = 1024 * 1024; // on their way to a reader at a time
constexpr qint64 largestAnswer = 512LL * 1024 * 1024; // more than any limit of the reader lets it say
constexpr qsizetype decodedApart = 128 * 1024; // what is larger is no work for the thread that asks

/// Beside the calling program, or where the build and the packages put it.
QString readerProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const char *place : {"credence-reader", "../bin/credence-reader", "../libexec/credence/credence-reader"}) {
        const QFileInfo program(here.filePath(QLatin1String(place)));
        if (program.isExecutable())
            return program.absoluteFilePath();
    }
    return here.filePath(QStringLiteral("credence-reader"));
}

Error answeredError(const QJsonObject &head)
{
    return {static_cast<ErrorKind>(qBound(0, head.value("kind").toInt(), static_cast<int>(ErrorKind::TooNew))),
            head.value("sentence").toString(), head.value("detail").toString()};
}

Result<Reading> readingOf(const QByteArray &answer) { return readingFromJson(QJsonDocument::fromJson(answer).object()); }

/// Waits for what `ask` starts.
template <class T, class Ask> Result<T> waitedFor(Ask ask)
{
    QEventLoop loop;
    std::optional<Result<T>> answer;
    ask([&](Result<T> value) {
        answer = std::move(value);
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return std::move(*answer);
}

} // namespace

struct ReaderClient::Reader {
    QProcess process;
    QTimer limit;
    QJsonObject head; ///< of the answer under way; empty until its line is there
    QByteArray body;  ///< of its full size from the start, so that a large one is never moved
    qint64 received = 0; ///< of the body
    std::optional<Job> job;
    int served = 0;
    qint64 sent = 0; ///< of the job's body
    bool retired = false;
};

ReaderClient::ReaderClient(int readers, QObject *parent)
    : QObject(parent), m_most(readers > 0 ? readers : qBound(1, QThread::idealThreadCount(), 8))
{
}

ReaderClient::~ReaderClient()
{
    for (const auto &reader : m_readers) {
        reader->process.disconnect();
        reader->process.kill();
        reader->process.waitForFinished(1000);
    }
    m_decoders.clear();
    m_decoders.waitForDone();
}

void ReaderClient::read(const QByteArray &bytes, const QString &name, ReadingDone done)
{
    enqueue({messageHead({{"do", "read"}, {"name", name}}, bytes.size()), bytes, name, decoding<Reading>(readingOf, std::move(done))});
}

void ReaderClient::readFile(const QString &path, ReadingDone done)
{
    enqueue({messageHead({{"do", "read"}, {"path", QFileInfo(path).absoluteFilePath()}}, 0), {}, QFileInfo(path).fileName(), decoding<Reading>(readingOf, std::move(done))});
}

void ReaderClient::unpack(const QByteArray &bytes, const QString &name, UnpackDone done)
{
    enqueue({messageHead({{"do", "unpack"}, {"name", name}}, bytes.size()), bytes, name, decoding<Unpacked>(unpackedFromMessage, std::move(done))});
}

void ReaderClient::unpackFile(const QString &path, UnpackDone done)
{
    const QFileInfo file(path);
    enqueue({messageHead({{"do", "unpack"}, {"path", file.absoluteFilePath()}, {"name", file.fileName()}}, 0), {}, file.fileName(), decoding<Unpacked>(unpackedFromMessage, std::move(done))});
}

void ReaderClient::render(const QByteArray &bytes, int page, int widthPixels, BytesDone done)
{
    enqueue({messageHead({{"do", "render"}, {"page", page}, {"width", qBound(16, widthPixels, 4000)}}, bytes.size()), bytes, {}, std::move(done)});
}

void ReaderClient::readBibtex(const QByteArray &bytes, const QString &name, BytesDone done)
{
    enqueue({messageHead({{"do", "bibtex"}}, bytes.size()), bytes, name, std::move(done)});
}

/// A large answer becomes a value on another thread; `done` is called on this one in any case.
template <class T> ReaderClient::Answer ReaderClient::decoding(Result<T> (*decode)(const QByteArray &), std::function<void(Result<T>)> done)
{
    return [this, decode, done = std::move(done)](Result<QByteArray> answer) {
        if (!answer)
            return done(answer.error());
        if (answer->size() < decodedApart)
            return done(decode(*answer));
        m_decoders.start([this, decode, done, bytes = std::move(*answer)]() mutable { // this is there until all are done
            auto value = std::make_shared<Result<T>>(decode(bytes));
            bytes.clear();
            QMetaObject::invokeMethod(this, [value, done = std::move(done)] { done(std::move(*value)); }, Qt::QueuedConnection);
        });
    };
}

void ReaderClient::cancelAll()
{
    std::vector<Job> canceled = std::move(m_waiting);
    m_waiting.clear();
    for (const auto &reader : m_readers) {
        if (reader->job) {
            canceled.push_back(std::move(*reader->job));
            reader->job.reset();
            retire(*reader);
        }
    }
    for (const Job &job : canceled)
        job.done(Error{ErrorKind::Conflict, QStringLiteral("Reading was canceled; nothing was filed from this document."), {}});
}

Result<Reading> ReaderClient::readNow(const QString &path)
{
    return waitedFor<Reading>([&](ReadingDone done) { readFile(path, std::move(done)); });
}

Result<Unpacked> ReaderClient::unpackNow(const QString &path)
{
    return waitedFor<Unpacked>([&](UnpackDone done) { unpackFile(path, std::move(done)); });
}

void ReaderClient::enqueue(Job job)
{
    m_waiting.push_back(std::move(job));
    if (!m_serveSoon) {
        m_serveSoon = true;
        QMetaObject::invokeMethod(this, &ReaderClient::serve, Qt::QueuedConnection);
    }
}

void ReaderClient::serve()
{
    m_serveSoon = false;
    std::erase_if(m_readers, [](const auto &reader) { return reader->retired && reader->process.state() == QProcess::NotRunning; });
    while (!m_waiting.empty()) {
        Reader *reader = freeReader();
        if (!reader)
            return;
        Job next = std::move(m_waiting.front());
        m_waiting.erase(m_waiting.begin());
        start(*reader, std::move(next));
    }
}

ReaderClient::Reader *ReaderClient::freeReader()
{
    int atWork = 0;
    for (const auto &reader : m_readers) {
        if (!reader->retired && !reader->job)
            return reader.get();
        atWork += reader->retired ? 0 : 1;
    }
    if (atWork >= m_most)
        return nullptr;
    m_readers.push_back(std::make_unique<Reader>());
    Reader *fresh = m_readers.back().get();
    fresh->limit.setSingleShot(true);
    connect(&fresh->process, &QProcess::readyReadStandardOutput, this, [this, fresh] { receive(*fresh); });
    connect(&fresh->process, &QProcess::bytesWritten, this, [this, fresh] { feed(*fresh); });
    connect(&fresh->process, &QProcess::finished, this, [this, fresh] { ended(*fresh, QStringLiteral("it made the reading program stop")); });
    connect(&fresh->process, &QProcess::errorOccurred, this, [this, fresh](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(*fresh, QStringLiteral("the reading program (credence-reader) could not be started"));
    });
    connect(&fresh->limit, &QTimer::timeout, this, [this, fresh] { ended(*fresh, QStringLiteral("reading it took too long")); });
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1")); // several readers share the cores
    fresh->process.setProcessEnvironment(environment);
    fresh->process.setStandardErrorFile(QProcess::nullDevice());
    fresh->process.start(readerProgram(), QStringList());
    return fresh;
}

void ReaderClient::start(Reader &reader, Job job)
{
    reader.process.write(job.head);
    reader.sent = 0;
    reader.job = std::move(job);
    reader.limit.start(m_timeoutMs);
    feed(reader);
}

/// A large document goes in slices, so that the thread that asks is never busy with copying it.
void ReaderClient::feed(Reader &reader)
{
    if (!reader.job)
        return;
    const QByteArray &body = reader.job->body;
    while (reader.sent < body.size() && reader.process.bytesToWrite() < sliceBytes) {
        const qint64 size = qMin<qint64>(sliceBytes, body.size() - reader.sent);
        if (reader.process.write(body.constData() + reader.sent, size) != size)
            return; // its end is told by the process
        reader.sent += size;
    }
}

void ReaderClient::receive(Reader &reader)
{
    QProcess &process = reader.process;
    if (!reader.job) {
        process.readAllStandardOutput();
        return;
    }
    if (reader.head.isEmpty()) {
        if (!process.canReadLine())
            return;
        reader.head = QJsonDocument::fromJson(process.readLine()).object();
        const qint64 size = reader.head.value("size").toInteger(-1);
        if (size < 0 || size > largestAnswer)
            return ended(reader, QStringLiteral("the reading program gave an answer that makes no sense"));
        reader.body = QByteArray(size, Qt::Uninitialized);
        reader.received = 0;
    }
    const qint64 step = process.read(reader.body.data() + reader.received, reader.body.size() - reader.received);
    reader.received += qMax<qint64>(step, 0);
    if (reader.received == reader.body.size())
        answered(reader);
}

void ReaderClient::answered(Reader &reader)
{
    reader.limit.stop();
    const Job job = std::move(*reader.job);
    reader.job.reset();
    const QJsonObject head = std::exchange(reader.head, {});
    QByteArray body = std::exchange(reader.body, {});
    if (++reader.served >= filesPerReader || head.value("memory").toInteger() > grownKiB)
        retire(reader);
    if (head.value("ok").toBool())
        job.done(std::move(body));
    else
        job.done(answeredError(head));
    serve();
}

void ReaderClient::ended(Reader &reader, const QString &how)
{
    if (reader.retired) {
        QMetaObject::invokeMethod(this, &ReaderClient::serve, Qt::QueuedConnection);
        return;
    }
    std::optional<Job> job = std::move(reader.job);
    reader.job.reset();
    retire(reader);
    if (job) {
        const QString name = job->name.isEmpty() ? QStringLiteral("This page") : job->name;
        job->done(Error{ErrorKind::File,
                        QStringLiteral("%1 could not be read: %2. Nothing was changed. Print or save it anew as a smaller PDF or picture and add that, or log the activity by hand.").arg(name, how),
                        reader.process.errorString()});
    }
    // Later: this is said by the very process that serving takes away.
    QMetaObject::invokeMethod(this, &ReaderClient::serve, Qt::QueuedConnection);
}

/// No more work for this reader; it goes as soon as its process has ended.
void ReaderClient::retire(Reader &reader)
{
    reader.retired = true;
    reader.limit.stop();
    reader.process.kill();
}

} // namespace credence
