// Takes files into a portfolio: readers read side by side, one writer commits in batches, each file gets one answer.
#pragma once

#include "app/cli/load_ahead.h"
#include "core/actions/filing.h"
#include "core/extraction/reader_client.h"

#include <QHash>
#include <QTimer>

#include <functional>

namespace credence::cli {

/// Which drafts become activities: all that were read surely (and nothing else from the same document), all, or none.
enum class Accept { None, Sure, All };
/// Opened: a mail or an archive; it is not kept itself, what is in it has answers of its own.
enum class ImportOutcome { Stored, Duplicate, Refused, Opened };

struct ImportedFile {
    QString path; ///< of something in a mail or an archive: that one's path, a slash, and its name
    ImportOutcome outcome = ImportOutcome::Refused;
    QString why;               ///< Duplicate: of what; Refused: the reason; Opened: what was passed over in it
    DocumentId document;       ///< the new one, or the one that has the same bytes
    int drafts = 0;            ///< activities that were read
    QList<ActivityId> activities; ///< those that were filed: new, or planned and now completed
    QList<ActivityId> known;      ///< those that were there already; the document is a further proof of them
    QString from;                 ///< the mail or archive it lay in, in words
    qsizetype given = 0;          ///< which of the given files it is, or lay in
};

/// A file is told about only after its commit. One bad file never stops the others; a portfolio that cannot be written ends
/// the run, and every file that is left is refused with that reason.
class ImportRun
{
public:
    ImportRun(Portfolio &portfolio, Accept accept, QDate today, std::function<void(const ImportedFile &)> told);

    /// `ahead` loads `paths`.
    void start(const QStringList &paths, LoadAhead &ahead, std::function<void()> finished);
    bool isFinished() const { return m_open == 0; }
    const QList<ImportedFile> &files() const { return m_files; } ///< in the order given; what was in one comes after all
    const std::optional<Error> &failure() const { return m_failure; }

private:
    struct Ready {
        qsizetype file;
        QString sha256;
        Incoming incoming;
    };
    /// A document of the vault that has certain bytes.
    struct Known {
        DocumentId document;
        QString name;
    };

    void pump();
    bool load(qsizetype file);
    void read(qsizetype file, const QByteArray &bytes, const QString &sha256, const Result<Reading> &reading);
    void unpack(qsizetype file, const QByteArray &bytes, const QString &sha256);
    void unpacked(qsizetype file, const QString &sha256, const Result<Unpacked> &unpacked);
    void refuse(qsizetype file, const QString &sha256, const QString &why);
    qsizetype addContained(qsizetype container, const QString &name, const QString &from);
    void commit();
    void file(const QList<Ready> &ready, const QList<Kept> &kept);
    QList<Draft> accepted(const Reading &reading, const Snapshot &snapshot) const;
    void settle(qsizetype file, ImportOutcome outcome, const QString &why = {}, const DocumentId &document = {});
    void settleSame(qsizetype file, const Known &known, bool mended = false);

    Portfolio &m_portfolio;
    Accept m_accept;
    QDate m_today;
    std::function<void(const ImportedFile &)> m_told;
    std::function<void()> m_finished;
    LoadAhead *m_ahead = nullptr;
    qsizetype m_given = 0;
    ReaderClient m_reader;
    QTimer m_commitSoon;
    QList<ImportedFile> m_files;
    QHash<QString, Known> m_known;                 ///< sha256 of what the vault has
    QHash<QString, QList<qsizetype>> m_underway;   ///< sha256 -> further files with bytes that are being read
    QHash<qsizetype, QByteArray> m_contained;      ///< bytes that came out of a mail or an archive, until they are read
    QHash<qsizetype, QString> m_leftOut;           ///< why something in a mail or an archive was not taken
    QList<Ready> m_ready;
    qint64 m_readyBytes = 0;
    qsizetype m_next = 0;
    qsizetype m_open = 0;   ///< files without an answer
    qsizetype m_reading = 0;
    std::optional<Error> m_failure;
};

} // namespace credence::cli
