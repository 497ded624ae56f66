#include "core/reading/tiff.h"

#include <leptonica/allheaders.h>

#include <memory>

namespace credence {

namespace {

struct PixEnd {
    void operator()(Pix *pix) const { pixDestroy(&pix); }
};
using PixPtr = std::unique_ptr<Pix, PixEnd>;

QImage imageOf(const PixPtr &page)
{
    const PixPtr pix(pixConvertTo32(page.get()));
    if (!pix)
        return {};
    QImage image(pixGetWidth(pix.get()), pixGetHeight(pix.get()), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        const l_uint32 *line = pixGetData(pix.get()) + static_cast<qsizetype>(y) * pixGetWpl(pix.get());
        auto *row = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x)
            row[x] = 0xFF000000U | (line[x] >> 8); // red, green, blue, and what is no color last
    }
    return image;
}

} // namespace

Result<QList<QImage>> tiffPages(const QByteArray &bytes, int most, qint64 mostPixels)
{
    setMsgSeverity(L_SEVERITY_NONE);
    const auto *data = reinterpret_cast<const l_uint8 *>(bytes.constData());
    const auto size = static_cast<size_t>(bytes.size());
    QList<QImage> pages;
    for (int i = 0; i < most; ++i) {
        l_int32 width = 0;
        l_int32 height = 0;
        if (readHeaderMemTiff(data, size, i, &width, &height, nullptr, nullptr, nullptr, nullptr, nullptr) != 0)
            break;
        if (width < 1 || height < 1 || qint64(width) * height > mostPixels)
            return Error{ErrorKind::Invalid, QStringLiteral("This picture is larger than any photo of a certificate; save a smaller copy and add that."), {}};
        const PixPtr page(pixReadMemTiff(data, size, i));
        const QImage image = page ? imageOf(page) : QImage();
        if (image.isNull())
            break;
        pages << image;
    }
    if (pages.isEmpty())
        return Error{ErrorKind::Invalid, QStringLiteral("This picture is damaged or cut short and cannot be opened; take or ask for it again."), {}};
    return pages;
}

} // namespace credence
