// Every amount of credit that a text mentions, with its kind and what the text says about it.
#pragma once

#include "core/extraction/page_text.h"

namespace credence {

/// How the text speaks of an amount, from least to most telling.
enum class Said { Offered, Plain, AwardedAtMost, Awarded, Claimed };

struct CreditMention {
    Credits amount;
    QString type;       ///< catalogue id; empty: the words do not say
    bool named = false; ///< the issuer is named beside the amount
    Said said = Said::Plain;
    bool forOthers = false; ///< for another profession, or a part of another amount
    int begin = 0;
    int end = 0;
    bool ofRow = false;     ///< stands in a column of amounts, perhaps a part of a sum
    bool doubtful = false;  ///< its point was lost in a bad picture and put back ("9 00"), or another figure stands behind the same label
};

/// In the order of the text. Amounts with more than two decimals, percentages, times and money are no credit.
QList<CreditMention> creditMentions(const PageText &text);

/// The credit type that `words` name first; empty when none. `named` says whether the issuer is named.
QString creditTypeIn(const QString &words, bool *named = nullptr);

} // namespace credence
