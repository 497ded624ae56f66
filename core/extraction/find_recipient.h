// Whose certificate this is.
#pragma once

#include "core/extraction/names.h"
#include "core/extraction/page_text.h"

namespace credence {

struct Recipient {
    Field<QString> name; ///< without title and credentials
    QString credentials; ///< "MD, FACP"; may be empty
};

/// The person the paper was made out to; never the one who signed it. Confidence 0: nobody found.
Recipient findRecipient(const PageText &text);

} // namespace credence
