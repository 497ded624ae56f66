#include "core/reading/webp.h"

#include "core/reading/pix.h"

namespace credence {

Result<QImage> webpPicture(const QByteArray &bytes, qint64 mostPixels)
{
    setMsgSeverity(L_SEVERITY_NONE);
    const auto *data = reinterpret_cast<const l_uint8 *>(bytes.constData());
    const auto size = static_cast<size_t>(bytes.size());
    l_int32 width = 0;
    l_int32 height = 0;
    l_int32 samples = 0;
    if (readHeaderMemWebP(data, size, &width, &height, &samples) != 0 || width < 1 || height < 1)
        return Error{ErrorKind::Invalid, QStringLiteral("This WebP picture is damaged or of a kind that cannot be opened here; save it as JPEG or PDF and add that."), {}};
    if (qint64(width) * height > mostPixels)
        return Error{ErrorKind::Invalid, QStringLiteral("This picture is larger than any photo of a certificate; save a smaller copy and add that."), {}};
    const PixPtr picture(pixReadMemWebP(data, size));
    const QImage image = picture ? colorsOf(picture.get()) : QImage();
    return image.isNull() ? Result<QImage>(Error{ErrorKind::Invalid, QStringLiteral("This picture is damaged or cut short and cannot be opened; take or ask for it again."), {}}) : image;
}

} // namespace credence
