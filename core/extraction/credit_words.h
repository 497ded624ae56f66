// What the words around an amount of credit say of it: how it is written, whether it was awarded or offered, and to whom.
#pragma once

#include "core/extraction/credit_mentions.h"

#include <optional>

namespace credence {

/// "7.25", "14,5", ".75", "3½", "7 1/2", "three and one-half"; nullopt for what is no amount, and for thousands ("1,250").
std::optional<Credits> amountOf(const QString &text);

/// How the words `before` and `after` speak of the amount between; of `before`, the last `paragraph` letters stand in the amount's own paragraph.
Said saidIn(const QString &before, const QString &after, qsizetype paragraph);

/// Credit for nurses or pharmacists on a paper for physicians, or hours that are a part of others.
bool isForOthers(const QString &before, const QString &rest);

/// Whether the type (catalogue id) is a point of a specialty board: a physician's, also when it is a part of other credit.
bool isOfBoard(const QString &type);

/// What the head of a column says of the amounts in it; nothing when it says nothing.
std::optional<Said> saidByHead(const QString &head);

/// "A maximum of 20 credits may be claimed per calendar year": a limit of other activities too.
bool isCap(const QString &before, const QString &after);

/// "The participant has not claimed credit", "no credit claimed": the paper proves attendance and nothing else.
bool saysNoneClaimed(const QString &flat);

} // namespace credence
