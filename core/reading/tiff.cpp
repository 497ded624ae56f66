#include "core/reading/tiff.h"

#include "core/reading/pix.h"

namespace credence {

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
        const QImage image = page ? colorsOf(page.get()) : QImage();
        if (image.isNull())
            break;
        pages << image;
    }
    if (pages.isEmpty())
        return Error{ErrorKind::Invalid, QStringLiteral("This picture is damaged or cut short and cannot be opened; take or ask for it again."), {}};
    return pages;
}

} // namespace credence
