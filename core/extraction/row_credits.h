// What the cells, heads and headings of a transcript say of credit: amounts and types.
#pragma once

#include "core/base/credits.h"
#include "core/extraction/table_lines.h"

namespace credence {

/// What the words of a head, heading or cell say that the credit is, with what the paper explains elsewhere ("MOC = ABIM
/// MOC points"); empty when nothing.
QString typeNamed(const PageText &text, const QString &own);

/// What the paper as a whole says its credits are; empty when it does not say.
QString usualType(const PageText &text);

/// Whether a type leaves open whose credit it is.
bool isGeneric(const QString &type);

/// An amount of credit as a cell has it.
struct CellAmount {
    Credits amount;
    QString words;  ///< that follow it, up to the next amount
    QString before; ///< those before it, back to the last amount
    double y = 0;  ///< where its line is
};

/// The amounts in a cell, zeros too; numbers that are part of a type ("Category 1") and percentages are none.
QList<CellAmount> amountsIn(const PageText &text, const QList<TableWord> &cell);

} // namespace credence
