// Text as people type it and as documents hold it, made comparable.
#pragma once

#include <QString>
#include <QStringList>

namespace credence {

/// For sorting and searching: case folded, accents removed, compatibility forms unified, white space collapsed.
QString folded(const QString &text);

/// For text out of documents: NFKC (ligatures expanded), soft hyphens and control characters removed, spaces kept.
QString cleaned(const QString &text);

} // namespace credence
