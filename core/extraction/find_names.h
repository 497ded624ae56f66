// What an activity was called and who gave the credit, found together.
#pragma once

#include "core/extraction/date_mentions.h"
#include "core/extraction/page_text.h"

namespace credence {

struct Names {
    Field<QString> title;
    Field<QString> provider;
};

/// Title and provider so that no words are both: of the two ways to share them out the one that is more sure in sum; on
/// a tie an organization above the learner's name is the provider.
Names findNames(const PageText &text, const QList<DateMention> &dates, const Field<QString> &recipient);

} // namespace credence
