// An open portfolio: its values as snapshots, the one way to change it, and undo.
#pragma once

#include "core/base/result.h"
#include "core/extraction/reading.h"
#include "core/portfolio/snapshot.h"
#include "core/portfolio/touched.h"
#include "core/search/word_hits.h"

#include <QObject>

#include <functional>
#include <memory>

class QTemporaryDir;

namespace credence {

class BytesWriter;
struct FileHeader;
struct Stores;

/// FirstPage: ready at once with the newest activities and documents; the rest is read behind it and `loaded` is emitted
/// (needs an event loop). Everything: the snapshot is complete when `open` returns.
enum class Loading { Everything, FirstPage };

/// One file, one lock, one writer. Lives on one thread; snapshots may be used on any.
class Portfolio : public QObject
{
    Q_OBJECT

public:
    /// Makes a new empty portfolio, private to the user, whole or not at all, and opens it. Conflict when `path` exists.
    static Result<std::unique_ptr<Portfolio>> create(const QString &path);
    /// Opens an existing one. NotFound, Invalid (not a portfolio), TooNew, Damaged: the file is left byte for byte as it
    /// was. InUse: another program holds it, the sentence says who. An older one is copied beside itself
    /// ("NAME before version N.credence"), then brought up to date. What cannot be written is opened all the same, see readOnly.
    static Result<std::unique_ptr<Portfolio>> open(const QString &path, Loading loading = Loading::Everything);
    /// Shows `copy`, a whole portfolio in `folder`, which goes with this one, in the place of the one at `path`: what could be
    /// taken out of a damaged one, or one that another program holds. Nothing can be saved here; readOnly() is `why`.
    static Result<std::unique_ptr<Portfolio>> openCopy(const QString &path, const QString &copy, std::shared_ptr<QTemporaryDir> folder, const Error &why, Loading loading = Loading::Everything);
    ~Portfolio() override;

    QString path() const;
    /// The file that other threads may read (DocumentBytes): `path`, or the copy that stands for one that cannot be read itself.
    QString readablePath() const;
    /// Why nothing can be saved here (the file, its folder or the disk cannot be written); nullopt: everything can. Every
    /// write then fails with this error; reading, checking and copies elsewhere work.
    std::optional<Error> readOnly() const;
    /// Every value as of now. Shared and constant; it does not change when the portfolio does.
    std::shared_ptr<const Snapshot> snapshot() const;

    /// Begin, `work`, commit; or roll back when `work` or the commit fails, with nothing changed. Returns when the change
    /// is durable. It becomes one undo step called `label`, and `changed` is emitted once. Conflict when the file was
    /// changed by another program meanwhile: what is open here is then kept in a copy, which the sentence names.
    Result<> write(const QString &label, const std::function<Result<>(Stores &)> &work);

    /// Writes the bytes of large documents from another thread. Errors as of `write`.
    Result<BytesWriter> bytesWriter();

    bool canUndo() const;
    bool canRedo() const;
    QString undoLabel() const; ///< label of the step that `undo` takes back; "" without one
    QString redoLabel() const;
    /// Numbers of those steps; a later step has the greater one, and keeps it when it is undone. 0 without a step.
    qint64 undoNumber() const;
    qint64 redoNumber() const;
    /// The last two steps become one called `label`, with the number of the first: what was done in pieces is taken back at once.
    void joinLastSteps(const QString &label);
    Result<> undo();
    Result<> redo();

    /// The bytes with this SHA-256, proved to be those that were kept: Damaged when they are not.
    Result<QByteArray> documentBytes(const QString &sha256) const;
    /// What was read from the document when it came in; nullopt when nothing was.
    std::optional<Reading> reading(const DocumentId &id) const;
    /// What was typed in the review of this document and not filed yet (see keepDrafts); nullopt: nothing.
    std::optional<QByteArray> draftOf(const DocumentId &id) const;
    /// Documents that contain the words, newest first, at most `most`: see `wordHits`.
    Result<QList<WordHit>> documentsWith(const QString &words, int most) const;
    /// Ids of all of them, in no order.
    Result<QStringList> idsOfDocumentsWith(const QString &words) const;
    /// A whole, checked copy at `path`; a file that is there is replaced in one step.
    Result<> saveCopy(const QString &path) const;
    /// SQLite's own check of the whole file: Damaged with the first finding. `deep`: also that search and kept counts fit the rows.
    Result<> check(bool deep = false) const;

Q_SIGNALS:
    /// After every write, undo and redo that changed something.
    void changed(const credence::Touched &touched);
    /// The snapshot is complete (Loading::FirstPage only).
    void loaded();
    /// The rest could not be read, or the file was found damaged while it was read (Loading::FirstPage only).
    void problem(const credence::Error &error);

private:
    struct Parts;
    explicit Portfolio(std::unique_ptr<Parts> parts);

    static Result<std::unique_ptr<Portfolio>> openForReading(const QString &path, const FileHeader &header, const Error &why, Loading loading);
    static Result<std::unique_ptr<Portfolio>> started(std::unique_ptr<Parts> parts, Loading loading);
    Result<> ready();
    Result<> transaction(const QString &label, const std::function<Result<>()> &work, bool intoRedo, qint64 again = 0);
    Result<> replay(bool undo);
    Error keepBoth();
    void startLoading();
    void stopLoading();
    void finishLoading(int run, Result<Snapshot> snapshot);

    std::unique_ptr<Parts> m_parts;
};

} // namespace credence
