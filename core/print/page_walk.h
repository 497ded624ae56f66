// Walks the pages of a PDF without trusting it: no recursion, with limits on depth and number.
#pragma once

#include <QString>

#include <qpdf/QPDF.hh>

#include <vector>

namespace credence::print {

/// A page of a document, with what it inherits.
struct SourcePage {
    QPDFObjectHandle page;
    QPDFObjectHandle resources;
    QPDFObjectHandle::Rectangle box; ///< what a viewer shows, in units of the page before turning
    int rotate = 0;                  ///< 0, 90, 180 or 270, clockwise
    double unit = 1;                 ///< points per unit of the page
};

/// Thrown when a document opens but must not be merged.
struct Unprintable {
    QString sentence;
};

inline constexpr int mostPages = 2000;
inline constexpr int mostDepth = 60;        ///< of the page tree
inline constexpr int mostNesting = 400;     ///< of what a page refers to
inline constexpr qint64 mostContent = 64 << 20; ///< bytes of one page's decoded content

/// Every page in order with what it inherits; its content decodes. Forms and marks drawn over a page become part of it.
/// Throws Unprintable (no pages, a limit passed) and what libqpdf throws (damage).
std::vector<SourcePage> printablePages(QPDF &pdf);

/// The page's content decoded, joined when it is in parts. Throws Unprintable above `mostContent`.
std::string contentOf(QPDFObjectHandle contents);

} // namespace credence::print
