#include "core/reading/pdf_pages.h"

#include "core/base/text.h"

#include <poppler-qt6.h>

#include <memory>

namespace credence {

namespace {

constexpr qint64 mostPixels = 16'000'000;
constexpr int mostWordsPerPage = 20000;

Error cannotOpen(const QByteArray &bytes)
{
    const bool cut = !bytes.right(2048).contains("%%EOF");
    return {ErrorKind::Invalid,
            cut ? QStringLiteral("This PDF is cut short or damaged and cannot be opened; ask for it or download it again.")
                : QStringLiteral("This PDF is damaged and cannot be opened; ask for it or download it again."),
            {}};
}

Result<std::unique_ptr<Poppler::Document>> opened(const QByteArray &bytes)
{
    Poppler::setDebugErrorFunction([](const QString &, const QVariant &) {}, QVariant());
    std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (!document)
        return cannotOpen(bytes);
    if (document->isLocked())
        return Error{ErrorKind::Invalid, QStringLiteral("This PDF is locked with a password; save a copy without the password and add that."), {}};
    if (document->numPages() < 1)
        return Error{ErrorKind::Invalid, QStringLiteral("This PDF has no pages; ask for it or download it again."), {}};
    return document;
}

QRectF inFractions(const QRectF &box, const QSizeF &size)
{
    const double width = size.width() > 0 ? size.width() : 1;
    const double height = size.height() > 0 ? size.height() : 1;
    return {box.x() / width, box.y() / height, box.width() / width, box.height() / height};
}

Page wordsOf(const Poppler::Page &page)
{
    Page out;
    out.sizePoints = page.pageSizeF();
    const auto boxes = page.textList();
    for (const auto &box : boxes) {
        const QString text = cleaned(box->text()).trimmed();
        if (text.isEmpty())
            continue;
        if (out.words.size() >= mostWordsPerPage)
            break;
        out.words << Word{text, inFractions(box->boundingBox(), out.sizePoints), box->hasSpaceAfter()};
    }
    return out;
}

} // namespace

Result<PdfContent> pdfContent(const QByteArray &bytes)
{
    auto document = opened(bytes);
    if (!document)
        return document.error();
    PdfContent content;
    content.pageCount = (*document)->numPages();
    content.packedFiles = static_cast<int>((*document)->embeddedFiles().size());
    for (int i = 0; i < content.pageCount && i < mostPagesRead; ++i) {
        const std::unique_ptr<Poppler::Page> page((*document)->page(i));
        content.pages << (page ? wordsOf(*page) : Page{});
        if (i < 50)
            content.pageSizes << content.pages.last().sizePoints;
    }
    return content;
}

Result<QImage> pdfPicture(const QByteArray &bytes, int page, int widthPixels)
{
    auto document = opened(bytes);
    if (!document)
        return document.error();
    const std::unique_ptr<Poppler::Page> source((*document)->page(page));
    const QSizeF size = source ? source->pageSizeF() : QSizeF();
    if (size.width() < 1 || size.height() < 1)
        return Error{ErrorKind::NotFound, QStringLiteral("This document has no page %1 that can be shown.").arg(page + 1), {}};
    const double dpi = widthPixels / size.width() * 72.0;
    if (widthPixels * (size.height() / size.width()) * widthPixels > mostPixels)
        return Error{ErrorKind::Invalid, QStringLiteral("Page %1 of this document is too large to be shown.").arg(page + 1), {}};
    (*document)->setRenderHint(Poppler::Document::Antialiasing);
    (*document)->setRenderHint(Poppler::Document::TextAntialiasing);
    const QImage image = source->renderToImage(dpi, dpi);
    if (image.isNull())
        return Error{ErrorKind::Invalid, QStringLiteral("Page %1 of this document cannot be shown.").arg(page + 1), {}};
    return image;
}

} // namespace credence
