// Whether a paper proves credit at all, and what it seems to be when it does not.
#pragma once

#include "core/extraction/page_text.h"

namespace credence {

enum class PaperKind { Certificate, Transcript, Receipt, Registration, Announcement, Agenda, Evaluation, Blank, Unclaimed, Biography, Thanks, Withdrawn, Unrelated };

PaperKind paperKind(const PageText &text);

/// One sentence for a paper that yields no activity: "This seems to be a receipt …". Empty for certificates and transcripts.
QString whyNoActivity(PaperKind kind);

} // namespace credence
