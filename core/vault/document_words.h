// The words for a document's kind and filing, the same in records, SQL and JSON.
#pragma once

#include "core/vault/document.h"

namespace credence {

/// "certificate"; "" for Unknown, and back.
QString documentTypeWord(DocumentType type);
std::optional<DocumentType> documentTypeFromWord(QStringView word);
QString filingWord(Filing filing);
std::optional<Filing> filingFromWord(QStringView word);

} // namespace credence
