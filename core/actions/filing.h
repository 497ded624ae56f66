// What the user does with documents: keep them, file what was read from them, attach them, set them aside (V1–V4, V7).
#pragma once

#include "core/activities/draft.h"
#include "core/portfolio/portfolio.h"

namespace credence {

struct Kept {
    DocumentId document; ///< the new document, or the one that has these bytes already
    bool duplicate = false;
    friend bool operator==(const Kept &, const Kept &) = default;
};

struct Incoming {
    QByteArray bytes;
    QString name; ///< the file's name; folders in it are dropped
    Reading reading;
    QString sha256 = {}; ///< of the bytes when it is known already; empty: computed
};

/// Whether a file that is imported can come into the vault: a PDF or a picture that opens. Invalid for broken, locked, empty and foreign
/// files, with a sentence that names the file and says what it seems to be. Imports ask this before they keep.
Result<> keepable(const QString &name, const Reading &reading);

/// Keeps the bytes, once per content, and puts the document into the Inbox with its reading. Durable when it returns.
/// Bytes that are there already are no error: the answer names the document that has them, and nothing is changed.
Result<Kept> keepDocument(Portfolio &portfolio, const QByteArray &bytes, const QString &name, const Reading &reading, QDate today);
/// Several in one step, all or none; one answer each, in order.
Result<QList<Kept>> keepDocuments(Portfolio &portfolio, const QList<Incoming> &incoming, QDate today);

/// Puts the original in the place of bytes that changed on the disk since they were kept: true when that was needed and done.
/// `bytes` are proved to be the document's; no step to undo. NotFound when no document has these bytes.
Result<bool> mendDocument(Portfolio &portfolio, const QString &sha256, const QByteArray &bytes);

/// Files what was read: each draft becomes an activity (or completes the planned one, or, as a duplicate, adds nothing),
/// the document is attached to all of them and leaves the Inbox. Answers the activities, one for each draft.
Result<QList<ActivityId>> fileDrafts(Portfolio &portfolio, const DocumentId &document, const QList<Draft> &drafts);

/// One document with the drafts to file from it.
struct Filed {
    DocumentId document;
    QList<Draft> drafts;
};
/// "File all confident": several documents in one step. Answers the number of activities filed.
Result<int> fileAll(Portfolio &portfolio, const QList<Filed> &filed);

/// Keeps what was typed in the review of a document until it is filed: `drafts` as JSON, empty: forgets it. Durable when it
/// returns, no step to undo, and what is shown does not change. NotFound when the document is gone.
Result<> keepDrafts(Portfolio &portfolio, const DocumentId &document, const QByteArray &drafts);
/// Takes the document out of the Inbox without an activity. It stays in the vault.
Result<> setAside(Portfolio &portfolio, const DocumentId &document);
/// Says that the document is about a record (an activity it proves); it leaves the Inbox.
Result<> attachDocument(Portfolio &portfolio, const DocumentId &document, const QString &record);
Result<> detachDocument(Portfolio &portfolio, const DocumentId &document, const QString &record);
/// Replaces what is said about the document (type, name, expiry, filing). Its bytes cannot be changed: Invalid.
Result<> changeDocument(Portfolio &portfolio, const Document &document);
/// Removes documents; until the portfolio is closed this can be undone.
Result<> removeDocuments(Portfolio &portfolio, const QList<DocumentId> &documents);

} // namespace credence
