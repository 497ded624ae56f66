// A list of activities that is no table: title, then labeled facts ("Completed: …", "Credits: …"), again and again.
#pragma once

#include "core/extraction/credit_mentions.h"
#include "core/extraction/date_mentions.h"
#include "core/extraction/page_text.h"

namespace credence {

/// Lines of a text that belong to one of several activities; both ends included.
struct RecordLines {
    int first = 0;
    int last = 0;
    int titleLast = 0; ///< `first` to this one hold the title alone; less than `first` when the title has a label
};

/// The records in the order of the text; empty unless at least two follow each other in the same form.
QList<RecordLines> recordLines(const PageText &text, const QList<DateMention> &dates);

/// An activity told in one item of a list: "1. Update on Gout (May 2, 2025) – 1.5 AMA PRA Category 1 Credits™".
struct ItemLines {
    int first = 0;
    int last = 0;
    int titleBegin = 0; ///< offsets into the text
    int titleEnd = 0;
};

/// The items in the order of the text; empty unless at least two hold a title, one day and one amount.
QList<ItemLines> itemLines(const PageText &text, const QList<DateMention> &dates, const QList<CreditMention> &credits);

} // namespace credence
