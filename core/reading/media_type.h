// What kind of file some bytes are, told from the bytes; the name only tells a document that is a ZIP from an archive.
#pragma once

#include <QByteArray>
#include <QString>

namespace credence {

/// A media type such as "application/pdf", "image/jpeg", "application/zip", "message/rfc822", "text/plain";
/// "application/octet-stream" when nothing known fits. A PDF header may stand within the first 1,024 bytes (as readers allow).
/// A ZIP that is called like a document (".docx", ".pages" …) is that document, also a broken one: never an archive to open.
QString mediaTypeOf(const QByteArray &bytes, const QString &name = {});

/// What a person would call it: "a PDF", "a Word document", "a program".
QString mediaTypeInWords(const QString &mediaType);

} // namespace credence
