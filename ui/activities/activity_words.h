// How an activity reads in the ledger: its type of credit, topics, format.
#pragma once

#include "core/activities/activity.h"

namespace credence {

/// "AMA 1", "ABIM MOC": the catalogue's name of a credit type, shortened for a cell; the id when it is not known.
QString shortCreditType(const QString &id);
/// "AMA 1 · opioid prescribing": the leading line's type and the first topic; "" without either.
QString typeText(const Activity &activity);
/// The catalogue's name of a format; "" when none.
QString formatText(const QString &id);
/// The catalogue's names of topics, joined.
QString topicsText(const QStringList &ids);

} // namespace credence
