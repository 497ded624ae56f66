// The accredited organization that gave the credit.
#pragma once

#include "core/extraction/page_text.h"

namespace credence {

/// What else was found on the paper, so that the provider is none of it. Empty: not known.
struct ProviderContext {
    QString recipient;
    QStringList titles;
};

/// Best of: the accreditation sentence, "designates this …", "certifies that", "sponsored by …", labels, the letterhead.
/// For joint providership the accredited partner. Never the accreditor itself (ACCME, AMA …). Confidence 0: none found.
Field<QString> findProvider(const PageText &text, const ProviderContext &context);

} // namespace credence
