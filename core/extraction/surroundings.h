// What stands around a value on the page: its label before, left, above or below, and the sentence it is part of.
#pragma once

#include "core/extraction/page_text.h"

namespace credence {

/// All texts are case folded; empty when there is nothing there.
struct Surroundings {
    QString inCell; ///< the same cell, before the value
    QString left;   ///< the cell to the left, when the value begins its cell
    QString above;  ///< the nearest cell above that shares a column with it, when the value begins its cell
    QString head;   ///< the nearest cell above that shares a column with the value itself, when the value ends its cell
    QString below;  ///< the cell right below
    QString before; ///< the running text before, at most 160 characters
    QString paragraph; ///< of `before`, what stands in the same paragraph, or on the line right above when the value begins one
    QString after;  ///< the running text after, at most 160 characters
    bool alone = false;   ///< nothing else stands in its cell
    bool endsCell = false; ///< nothing follows in its cell
    bool onlyCell = false; ///< its cell is the whole line

    /// The label that names the value: in the cell, else to the left, else above.
    QString label() const;
};

Surroundings surroundings(const PageText &text, int begin, int end);

} // namespace credence
