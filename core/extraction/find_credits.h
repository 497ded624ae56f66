// The credit a certificate gives, out of all the amounts it mentions.
#pragma once

#include "core/extraction/credit_mentions.h"

namespace credence {

/// One entry per credit type: what was claimed, else awarded, else plainly stated, else the maximum offered (with less
/// confidence). Credit for other professions than that of `credentials` ("MD", "RN", "PharmD") is left out when there is
/// any other. Empty: none found.
QList<ReadCredit> findCredits(const PageText &text, const QList<CreditMention> &mentions, const QString &credentials);

/// What the reader of `credits` should know of the amounts that are not among them: that none was claimed, or that another was
/// awarded too. Empty: nothing.
QString remarkOnAmounts(const PageText &text, const QList<CreditMention> &mentions, const QList<ReadCredit> &credits);

/// The amounts that do not stand in the title ("Sepsis: The First 24 Hours"), as long as there are others.
QList<CreditMention> withoutTitle(const QList<CreditMention> &mentions, const PageText &text, const QString &title);

} // namespace credence
