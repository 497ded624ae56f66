#include "core/reading/pdf_pages.h"

#include "core/base/text.h"
#include "core/reading/pdf_rules.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <poppler-qt6.h>

#include <QRegularExpression>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace credence {

namespace {

constexpr qint64 mostPixels = 16'000'000;
constexpr int mostWordsPerPage = 20000;
constexpr double scanned = 0.75; // of the page under one picture

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

bool isBold(const poppler::text_box &box)
{
    static const QRegularExpression bold(QStringLiteral("bold|black|heavy|(?:semi|demi)(?:bold)?\\b|-(?:b|bd|bi)$"), QRegularExpression::CaseInsensitiveOption);
    return box.has_font_info() && bold.match(QString::fromStdString(box.get_font_name())).hasMatch();
}

/// Takes out what is printed large across other words: watermarks and stamps.
void removeStamps(QList<Word> &words)
{
    std::vector<double> heights;
    for (const Word &word : words)
        heights.push_back(word.box.height());
    if (heights.size() < 12)
        return;
    std::nth_element(heights.begin(), heights.begin() + static_cast<qsizetype>(heights.size() / 2), heights.end());
    const double usual = heights[heights.size() / 2];
    const auto covers = [&](const Word &large, const Word &small) {
        const QRectF common = large.box.intersected(small.box);
        return small.box.height() < 0.5 * large.box.height() && common.width() * common.height() > 0.5 * small.box.width() * small.box.height();
    };
    const auto isStamp = [&](const Word &word) { return word.box.height() > 2.5 * usual && std::count_if(words.begin(), words.end(), [&](const Word &other) { return covers(word, other); }) >= 2; };
    QList<bool> stamps;
    for (const Word &word : words)
        stamps << isStamp(word);
    for (qsizetype i = words.size() - 1; i >= 0; --i) {
        if (stamps[i])
            words.remove(i);
    }
}

/// Whether the letters climb or fall: text printed at a slant, as a watermark is.
bool isSlanted(const poppler::text_box &box, qsizetype letters)
{
    if (letters < 2)
        return false;
    const poppler::rectf first = box.char_bbox(0);
    const poppler::rectf second = box.char_bbox(1);
    const bool isBeside = second.x() > first.x() + 0.2 * first.width() && box.rotation() == 0;
    return isBeside && std::abs(second.y() - first.y()) > 0.15 * std::max(first.height(), second.height());
}

Page wordsOf(const poppler::page &page, const QSizeF &size)
{
    Page out;
    out.sizePoints = size;
    for (const poppler::text_box &box : page.text_list(poppler::page::text_list_include_font)) {
        const std::vector<char> letters = box.text().to_utf8();
        const QString text = cleaned(QString::fromUtf8(letters.data(), static_cast<qsizetype>(letters.size()))).trimmed();
        if (text.isEmpty() || isSlanted(box, text.size()))
            continue;
        if (out.words.size() >= mostWordsPerPage)
            break;
        const poppler::rectf at = box.bbox();
        out.words << Word{text, inFractions({at.x(), at.y(), at.width(), at.height()}, size), box.has_space_after(), 1, isBold(box)};
    }
    removeStamps(out.words);
    return out;
}

/// The words of the first pages, with their fonts and what is ruled around them.
void readPages(const QByteArray &bytes, const Poppler::Document &document, PdfContent &content)
{
    poppler::set_debug_error_function([](const std::string &, void *) {}, nullptr);
    const std::unique_ptr<poppler::document> fonts(poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    const int count = std::min(document.numPages(), mostPagesRead);
    const QList<PageDrawing> drawings = pdfDrawings(bytes, count);
    for (int i = 0; i < count; ++i) {
        const std::unique_ptr<Poppler::Page> page(document.page(i));
        const std::unique_ptr<poppler::page> words(fonts && page ? fonts->create_page(i) : nullptr);
        const PageDrawing drawing = drawings.value(i);
        content.pages << (words ? wordsOf(*words, page->pageSizeF()) : Page{});
        content.pages.last().rules = drawing.rules;
        content.makes << PageMake{drawing.picture > scanned, drawing.picture > scanned && drawing.hiddenText};
    }
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
    readPages(bytes, **document, content);
    for (int i = 0; i < content.pages.size() && i < 50; ++i)
        content.pageSizes << content.pages[i].sizePoints;
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
