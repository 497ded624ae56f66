// Tables of one row without rules whose cells take several lines.
#pragma once

#include "core/extraction/line_words.h"

namespace credence {

/// The lines with the row beneath a line of heads as one line, when it is the only one and its cells are wrapped: a head names
/// the title, and what stands under the head of the day is one day. Other lines stay as they are.
QList<WordLine> withWholeRows(const QList<WordLine> &lines);

} // namespace credence
