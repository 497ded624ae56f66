// Whether the sessions, stages or modules that a certificate lists make one activity.
#pragma once

#include "core/extraction/page_text.h"
#include "core/extraction/paper_kind.h"

#include <optional>

namespace credence {

/// The first line of `text` that holds the beginning of the first activity's title; 0 when there is none: what is above
/// is the head of the paper.
int firstLineOf(const PageText &text, const QList<ReadActivity> &activities);

/// `text` without the lines of the list, from the first activity's title to the last one's; all of it when they are not found.
PageText aroundList(const PageText &text, const QList<ReadActivity> &activities);

/// The one activity that the paper is about when `parts`, in the order of the page, are only what it consisted of: the
/// paper names it, designates it as one, gives the sum of the parts, and they have no providers of their own. nullopt when
/// they are activities, as on a transcript.
std::optional<ReadActivity> wholeOf(const PageText &text, const QList<ReadActivity> &parts, PaperKind kind);

} // namespace credence
