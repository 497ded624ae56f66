#include "core/reading/pix.h"

namespace credence {

PixPtr pixOf(const QImage &gray)
{
    PixPtr pix(pixCreate(gray.width(), gray.height(), 8));
    for (int y = 0; pix && y < gray.height(); ++y) {
        l_uint32 *line = pixGetData(pix.get()) + static_cast<qsizetype>(y) * pixGetWpl(pix.get());
        const uchar *row = gray.constScanLine(y);
        for (int x = 0; x < gray.width(); ++x)
            SET_DATA_BYTE(line, x, row[x]);
    }
    return pix;
}

QImage imageOf(Pix *pix)
{
    QImage image(pixGetWidth(pix), pixGetHeight(pix), QImage::Format_Grayscale8);
    for (int y = 0; y < image.height(); ++y) {
        const l_uint32 *line = pixGetData(pix) + static_cast<qsizetype>(y) * pixGetWpl(pix);
        uchar *row = image.scanLine(y);
        for (int x = 0; x < image.width(); ++x)
            row[x] = static_cast<uchar>(GET_DATA_BYTE(line, x));
    }
    return image;
}

QImage colorsOf(Pix *pix)
{
    const PixPtr colors(pixConvertTo32(pix));
    if (!colors)
        return {};
    QImage image(pixGetWidth(colors.get()), pixGetHeight(colors.get()), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        const l_uint32 *line = pixGetData(colors.get()) + static_cast<qsizetype>(y) * pixGetWpl(colors.get());
        auto *row = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < image.width(); ++x)
            row[x] = 0xFF000000U | (line[x] >> 8); // red, green, blue, and what is no color last
    }
    return image;
}

} // namespace credence
