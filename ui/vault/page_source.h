// Puts a document on a page view: its bytes read off the window's thread, its pages drawn in the reader.
#pragma once

#include "core/extraction/reading.h"
#include "core/vault/document.h"

#include <functional>

namespace credence {

class DocumentLoader;
class PageView;
class ReaderClient;

/// What is known of a document's pages before they are drawn: all may be empty.
struct PagesKnown {
    QList<QSizeF> sizes{};  ///< points, one a page
    QList<int> turns{};     ///< quarters clockwise that set each page upright
    int count = 1;
};

/// Until the bytes are there the view says so. `wanted` is asked then whether this document is still the one to show.
void showOn(PageView &view, const Document &document, const PagesKnown &pages, DocumentLoader &loader, ReaderClient &reader, const std::function<bool()> &wanted);

} // namespace credence
