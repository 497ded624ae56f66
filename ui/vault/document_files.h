// A document of the vault as a file outside: opened in the system's viewer, or saved where the person wants it.
#pragma once

#include "core/base/result.h"
#include "core/vault/document.h"

#include <QByteArray>

namespace credence {

/// The document's name as a file name that is safe on every system: no folders, no control or reserved characters, not hidden,
/// at most 120 characters, and with an ending that fits its media type.
QString safeFileName(const Document &document);

/// Opens a copy in the system's viewer; the copy is private to the user and removed when the program ends.
Result<> openWithSystem(const QByteArray &bytes, const Document &document);

} // namespace credence
