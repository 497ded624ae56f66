// Text as people type it and as documents hold it, made comparable.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace credence {

/// For sorting and searching: case folded, accents removed, compatibility forms unified, white space collapsed.
QString folded(const QString &text);

/// For text out of documents: NFKC (ligatures expanded), soft hyphens and control characters removed, spaces kept.
QString cleaned(const QString &text);

/// What a text file says, whatever wrote it: UTF-8, UTF-16 and UTF-32 by their mark, UTF-16 without one by its zeros, else Windows-1252,
/// in which older programs save. Never fails; the mark itself is no part of the text, and neither are zeros.
QString textOfBytes(const QByteArray &bytes);

} // namespace credence
