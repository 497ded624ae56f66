// What several amounts of credit on one paper say of each other: alternatives, sums, requests, pairs of columns.
#pragma once

#include "core/extraction/credit_mentions.h"

namespace credence {

/// Shares among `mentions`, in the order of the text, what is said of one with those that go with it; drops the sum of others
/// and what was asked for when it was answered.
void relate(const PageText &text, QList<CreditMention> &mentions);

/// Whether the line of `mention` names another of `types` and a figure that none of `mentions` read: an amount of credit
/// may have been missed.
bool hasUnreadBeside(const PageText &text, const CreditMention &mention, const QList<CreditMention> &mentions, const QStringList &types);

} // namespace credence
