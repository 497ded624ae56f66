// The labels of forms: what the value beside or beneath a cell is said to be.
#pragma once

#include <QString>

namespace credence {

enum class Label { None, Title, Part, Provider, Recipient, Date, Credit, Other };

/// What `cell` labels when it is a label and nothing else ("3. Course title:", "SPONSOR"); None otherwise. `Part`: a
/// session or article, which is the title only when nothing larger is named.
Label labelOf(const QString &cell);

/// Whether `cell` is nothing but two labels that ran together: "Completed Credit".
bool isTwoLabels(const QString &cell);

/// The label that `cell` begins with, up to a colon; `length` becomes the offset of the value behind it.
Label labelBefore(const QString &cell, qsizetype &length);

} // namespace credence
