// What the activity was called.
#pragma once

#include "core/extraction/date_mentions.h"
#include "core/extraction/page_text.h"

namespace credence {

/// What else was found on the paper, so that the title is none of it.
struct TitleContext {
    QList<DateMention> dates;
    QString recipient;
    QString provider;
};

/// Best of: the words after "titled", a title's label, words in quotation marks, what stands after "attended" or
/// "participated in", the largest words that are nothing else. Several lines are joined. Confidence 0: none found.
Field<QString> findTitle(const PageText &text, const TitleContext &context);

} // namespace credence
