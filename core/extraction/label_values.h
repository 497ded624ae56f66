// Which cell holds the value that a label announces: behind its colon, at its right, or beneath it.
#pragma once

#include "core/extraction/labels.h"
#include "core/extraction/page_text.h"

namespace credence {

struct LabeledValue {
    Label label = Label::None;
    QString words;        ///< the label as printed
    int begin = 0;        ///< where the value begins, in PageText::text
    int end = 0;          ///< where its first line ends
    bool colon = false;   ///< the value stands behind the label's colon
    bool inTable = false; ///< beneath one of several heads side by side
};

/// The values of all labels, in the order of the text. A label without a value has none; of labels side by side each has
/// the value beneath it.
QList<LabeledValue> labeledValues(const PageText &text);

} // namespace credence
