// The entries of a BibTeX file, read with btparse: in the reader process only, for that library ends its program on some input.
#pragma once

#include "core/exchange/bib_entry.h"

#include <QByteArray>

namespace credence {

/// Entry after entry, in the order of the file; @string is replaced in those that follow it. An entry that is broken costs one
/// sentence, not its neighbors. At most 20,000 entries, each at most 256 KiB; more is a sentence too.
BibFile bibtexEntries(const QByteArray &bytes);

} // namespace credence
