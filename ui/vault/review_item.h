// One line of the review: a document that waits in the inbox, or a file of the last import that was not added.
#pragma once

#include "core/activities/draft.h"
#include "core/base/ids.h"
#include "core/extraction/reading.h"

#include <QList>
#include <QString>

namespace credence {

struct ReviewItem {
    enum class Kind { Waiting, SameBytes, Refused };
    Kind kind = Kind::Waiting;
    QString key;         ///< keeps the selection: the document's id, or a mark of the import's line
    DocumentId document; ///< SameBytes: the record that is already there; Refused: null
    QString name;        ///< as the file was called
    QString sentence;    ///< why it was not added; or what could not be read
    bool loaded = false; ///< reading and drafts are there
    bool stale = false;  ///< the drafts were made before the portfolio changed
    bool edited = false; ///< by the person: the drafts are kept as they are when the portfolio changes
    Reading reading;
    QString meant;       ///< the activity it was dropped on; empty: none
    QList<Draft> found;  ///< as read
    QList<Draft> drafts; ///< as edited so far; as many
    QList<bool> leftOut; ///< of several drafts those that are not to be filed; same length
    QString like;        ///< name of a document that waits before this one and tells of the same thing; empty: none does
    QString likeKey{};   ///< that document's key
    friend bool operator==(const ReviewItem &, const ReviewItem &) = default;
};

/// What the badge in the list says.
enum class ReadVerdict { Loading, Sure, Check, LookAlike, Unreadable, SameBytes, Refused };

} // namespace credence
