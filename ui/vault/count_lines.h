// What filing some drafts would change in the requirements, as lines of the review.
#pragma once

#include "core/portfolio/snapshot.h"
#include "ui/vault/counts_panel.h"
#include "ui/vault/review_item.h"

#include <QDate>

namespace credence {

/// One line for each total and rule whose earned amount would move, totals first, in the requirements' order; then one for each
/// that what lies ahead would move once it is completed.
QList<CountLine> countLines(const Snapshot &snapshot, const QList<Draft> &drafts, QDate today);

} // namespace credence
