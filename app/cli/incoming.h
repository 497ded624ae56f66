// Records on their way into a portfolio, with what a reader process makes of their documents.
#pragma once

#include "core/actions/recording.h"
#include "core/extraction/reader_client.h"

namespace credence::cli {

/// What the reader process makes of a document's bytes; nullopt for other records, and when it cannot be read: the document
/// is kept all the same.
std::optional<Reading> readingOf(ReaderClient &reader, const Record &record);

} // namespace credence::cli
