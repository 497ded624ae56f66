// One document in the vault: what it is and what it proves. Its bytes stay in the portfolio, unaltered (V4).
#pragma once

#include "core/base/ids.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace credence {

/// Unknown proves nothing: nobody said what the document is.
enum class DocumentType { Certificate, Slides, Protocol, Summary, Letter, Data, Evaluation, Photo, Unknown };
/// Inbox: waits for review. Filed: attached or kept on purpose. SetAside: the user skipped it.
enum class Filing { Inbox, Filed, SetAside };

struct Document {
    DocumentId id;
    QString ref;
    QString name; ///< the file's name as it came, without a path
    DocumentType type = DocumentType::Certificate;
    Filing filing = Filing::Filed;
    QString sha256; ///< lower-case hex of the bytes; the key of the bytes
    qint64 size = 0;
    QString mediaType;        ///< "application/pdf", "image/jpeg"; found from the bytes, not from the name
    std::optional<int> pages; ///< nullopt: not read yet or not readable
    QDate added;
    QDate expires;     ///< invalid: does not lapse, or not known
    QStringList about; ///< ids of the records it is attached to
    QString origin = {}; ///< what it lay in when it came: "the archive “2025.zip” in the mail “Your certificates”"; empty: it came by itself
    friend bool operator==(const Document &, const Document &) = default;
};

} // namespace credence
