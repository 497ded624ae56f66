// BibTeX entries on their way from the reader process to the program.
#pragma once

#include "core/base/result.h"
#include "core/exchange/bib_entry.h"

#include <QByteArray>

namespace credence {

QByteArray bibFileJson(const BibFile &file);
/// Invalid when it is no such answer.
Result<BibFile> bibFileFromJson(const QByteArray &json);

} // namespace credence
