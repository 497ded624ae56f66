// What kind of file some bytes are, told from the bytes and never from the name.
#pragma once

#include <QByteArray>
#include <QString>

namespace credence {

/// A media type such as "application/pdf", "image/jpeg", "application/zip", "message/rfc822", "text/plain";
/// "application/octet-stream" when nothing known fits. A PDF header may stand within the first 1,024 bytes (as readers allow).
QString mediaTypeOf(const QByteArray &bytes);

/// What a person would call it: "a PDF", "a Word document", "a program".
QString mediaTypeInWords(const QString &mediaType);

} // namespace credence
