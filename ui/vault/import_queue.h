// Takes files and pasted bytes in: one line a file, read apart, kept in small batches, with progress and cancel (V1).
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/extraction/reading.h"
#include "core/extraction/unpacked.h"
#include "ui/vault/import_files.h"

#include <QDate>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace credence {

class Portfolio;
class ReaderClient;

/// Opened: a mail or an archive; it is not kept itself, what was in it has lines of its own.
enum class ImportState { Waiting, Reading, Stored, Duplicate, Refused, Canceled, Opened };

struct ImportLine {
    QString path; ///< empty: pasted, or out of a mail or an archive
    QString name;
    ImportState state = ImportState::Waiting;
    QString sentence;    ///< Duplicate: of what; Refused: why, and that nothing changed; Opened: what was passed over in it
    DocumentId document; ///< Stored: the new record; Duplicate: the one that was there
    QString from;        ///< "the archive “2025.zip” in the mail “Your certificates”"; empty: it came by itself
};

/// Files are loaded and read away from the interface thread, and large ones are written away from it; only keeping happens on
/// it, at most 16 files at a time.
/// A line is Stored only after its commit. One bad file never stops the others; a write that fails ends the import.
class ImportQueue : public QObject
{
    Q_OBJECT

public:
    explicit ImportQueue(ReaderClient &reader, QObject *parent = nullptr);
    ~ImportQueue() override;

    /// Where to keep what comes; nullptr cancels what is on the way.
    void setPortfolio(Portfolio *portfolio, QDate today);
    void add(const QStringList &paths); ///< files and folders
    void addBytes(const QByteArray &bytes, const QString &name);
    void addPicture(const QImage &picture, const QString &name); ///< as a PNG
    void cancel();

    bool isBusy() const { return m_expanding > 0 || done() < m_lines.size(); }
    /// Of the import that runs or ran last; begins anew when files are added after it finished.
    const QList<ImportLine> &lines() const { return m_lines; }
    qsizetype done() const { return m_done; }
    /// Why the portfolio could not be written and the import ended before its end; nullopt: it was not so.
    const std::optional<Error> &failure() const { return m_failure; }
    qsizetype count(ImportState state) const;

Q_SIGNALS:
    void progressed(); ///< at most every 50 ms, and at the end
    void lineDone(const credence::ImportLine &line);
    void finished();

private:
    struct Ready {
        qsizetype line;
        LoadedFile file;
        Reading reading;
    };

    void addLater(std::function<QByteArray()> bytes, const QString &name);
    void begin();
    void append(const QStringList &paths);
    void pump();
    void load(qsizetype line);
    void loaded(qsizetype line, const Result<LoadedFile> &file);
    void read(qsizetype line, const LoadedFile &file, const Result<Reading> &reading);
    void unpack(qsizetype line, const LoadedFile &file);
    void unpacked(qsizetype line, const QString &sha256, const Result<Unpacked> &all);
    void refuse(qsizetype line, const QString &sha256, const QString &sentence); ///< twins too
    void write(const Ready &ready);
    void keepSoon(const Ready &ready);
    void keepSome();
    void stop(ImportState state, const QString &sentence);
    void giveUp(const QList<Ready> &ready, const Error &why);
    void settle(qsizetype line, ImportState state, const QString &sentence, const DocumentId &document = {});
    void compare(qsizetype line, const LoadedFile &file, const DocumentId &document);
    void settleSame(qsizetype line, const DocumentId &document, bool mended = false);
    DocumentId known(const QString &sha256) const;
    void tell();
    void endWhenDone();

    ReaderClient &m_reader;
    Portfolio *m_portfolio = nullptr;
    QDate m_today;
    QThreadPool m_workers;
    std::shared_ptr<std::atomic_bool> m_canceled;
    QList<ImportLine> m_lines;
    QHash<qsizetype, std::function<QByteArray()>> m_pasted; ///< bytes that are here already: pasted, or out of a mail or an archive
    QHash<qsizetype, QString> m_leftOut;   ///< why something in a mail or an archive was not taken, until its turn
    QHash<QString, QList<qsizetype>> m_underway; ///< by SHA-256: the line that is being read, then lines that wait for it
    QList<Ready> m_ready;
    QTimer m_keepSoon;
    QTimer m_tellSoon;
    std::optional<Error> m_failure;
    qsizetype m_next = 0;
    qsizetype m_done = 0;
    qint64 m_step = 0; ///< number of the portfolio's step that this import has made so far
    qsizetype m_kept = 0; ///< documents in that step
    int m_active = 0;
    int m_expanding = 0;
    bool m_ending = false;
    int m_most;
};

} // namespace credence
