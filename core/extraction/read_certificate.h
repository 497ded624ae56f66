// What a paper tells that proves one activity.
#pragma once

#include "core/extraction/date_mentions.h"
#include "core/extraction/page_text.h"

namespace credence {

/// The facts of the one activity that `text` is about; `dates` are those in its flat text. Facts that are not found are empty.
ReadActivity readCertificate(const PageText &text, const QList<DateMention> &dates);

/// Makes the facts as doubtful as the letters that they were recognized from.
void weaken(ReadActivity &activity, const PageText &text);

} // namespace credence
