// A document of the vault as a file outside: opened in the system's viewer, or saved where the person wants it.
#pragma once

#include "core/base/result.h"
#include "core/vault/document.h"

#include <QByteArray>

namespace credence {

/// The document's name as a file name that is safe on every system (core/base/file_name.h), not hidden, and with an ending that
/// fits its media type.
QString outsideName(const Document &document);

/// Writes a copy for the system's viewer and answers its path; the copy is private to the user and removed when the program ends.
/// On any thread.
Result<QString> copyToOpen(const QByteArray &bytes, const Document &document);

/// Opens such a copy in the system's viewer.
Result<> openWithSystem(const QString &copy, const Document &document);

} // namespace credence
