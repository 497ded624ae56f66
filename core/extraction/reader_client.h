// Has files read apart: a small pool of `credence-reader` processes that take file after file (Z4).
#pragma once

#include "core/base/result.h"
#include "core/extraction/reading.h"
#include "core/extraction/unpacked.h"

#include <QByteArray>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace credence {

/// A reader that dies, hangs or grows is ended and replaced; its file then gets an Error with a sentence.
/// Files wait in a queue in the order asked for. Nothing here blocks, except readNow().
class ReaderClient : public QObject
{
    Q_OBJECT

public:
    using ReadingDone = std::function<void(Result<Reading>)>;
    using BytesDone = std::function<void(Result<QByteArray>)>;
    using UnpackDone = std::function<void(Result<Unpacked>)>;

    /// `readers`: how many processes at most; 0: one a core, at most 8. They start when first needed.
    explicit ReaderClient(int readers = 0, QObject *parent = nullptr);
    ~ReaderClient() override;

    /// Reads `bytes`; `name` (for sentences and as a hint) is the file's name. `done` is called on this thread, once, later.
    void read(const QByteArray &bytes, const QString &name, ReadingDone done);
    /// The same for a file; the reader opens it. Folders, pipes and unreadable files are answered with an Error (File).
    void readFile(const QString &path, ReadingDone done);
    /// What lies in a mail or an archive (a Reading whose media type holdsFiles), however deep, at most 2,000 files and 200 MB.
    void unpack(const QByteArray &bytes, const QString &name, UnpackDone done);
    /// The same for a file; the reader opens it.
    void unpackFile(const QString &path, UnpackDone done);
    /// One page (from 0) as a PNG picture `widthPixels` wide (at most 4000).
    void render(const QByteArray &bytes, int page, int widthPixels, BytesDone done);
    /// The entries of a BibTeX file as JSON (core/exchange/bib_entry_json.h).
    void readBibtex(const QByteArray &bytes, const QString &name, BytesDone done);
    /// Answers everything that waits or runs with an Error and ends the readers that were at work.
    void cancelAll();
    /// For the command line: reads one file and returns when it is read.
    Result<Reading> readNow(const QString &path);
    Result<Unpacked> unpackNow(const QString &path);
    /// How long one request may take before its reader is ended; default 60,000.
    void setTimeoutMs(int timeoutMs) { m_timeoutMs = timeoutMs; }

private:
    using Answer = std::function<void(Result<QByteArray>)>;
    struct Job {
        QByteArray head; ///< the request's line
        QByteArray body; ///< shared with the caller; written little by little
        QString name;
        Answer done;
    };
    struct Reader;

    void enqueue(Job job);
    template <class T> Answer decoding(Result<T> (*decode)(const QByteArray &), std::function<void(Result<T>)> done);
    void serve();
    Reader *freeReader();
    void start(Reader &reader, Job job);
    void feed(Reader &reader);
    void receive(Reader &reader);
    void answered(Reader &reader);
    void ended(Reader &reader, const QString &how);
    void retire(Reader &reader);

    int m_most;
    int m_timeoutMs = 60000;
    bool m_serveSoon = false;
    std::vector<std::unique_ptr<Reader>> m_readers;
    std::vector<Job> m_waiting;
    QThreadPool m_decoders; ///< large answers become values here
};

} // namespace credence
