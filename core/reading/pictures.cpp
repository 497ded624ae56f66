#include "core/reading/pictures.h"

#ifdef CREDENCE_OCR
#include "core/reading/tiff.h"
#include "core/reading/webp.h"
#endif

#include <QBuffer>
#include <QImageReader>

#ifdef CREDENCE_HEIC
#include <libheif/heif.h>

#include <memory>
#endif

namespace credence {

namespace {

constexpr qint64 mostPixels = 100'000'000;
constexpr int mostPictures = 20;

Error cannotDecode()
{
    return {ErrorKind::Invalid, QStringLiteral("This picture is damaged or cut short and cannot be opened; take or ask for it again."), {}};
}

Error unknownKind()
{
    return {ErrorKind::Invalid, QStringLiteral("This kind of picture cannot be opened here; save it as JPEG or PDF and add that."), {}};
}

Error tooLarge()
{
    return {ErrorKind::Invalid, QStringLiteral("This picture is larger than any photo of a certificate; save a smaller copy and add that."), {}};
}

#ifdef CREDENCE_HEIC
Result<QList<QImage>> heicPicture(const QByteArray &bytes)
{
    const std::unique_ptr<heif_context, decltype(&heif_context_free)> context(heif_context_alloc(), heif_context_free);
    const auto failed = [](const heif_error &error) { return error.code != heif_error_Ok; };
    heif_image_handle *handle = nullptr;
    heif_image *image = nullptr;
    if (failed(heif_context_read_from_memory_without_copy(context.get(), bytes.constData(), static_cast<size_t>(bytes.size()), nullptr))
        || failed(heif_context_get_primary_image_handle(context.get(), &handle)))
        return cannotDecode();
    const std::unique_ptr<heif_image_handle, decltype(&heif_image_handle_release)> handleGuard(handle, heif_image_handle_release);
    if (qint64(heif_image_handle_get_width(handle)) * heif_image_handle_get_height(handle) > mostPixels)
        return tooLarge();
    const heif_error decoded = heif_decode_image(handle, &image, heif_colorspace_RGB, heif_chroma_interleaved_RGB, nullptr);
    if (failed(decoded))
        return decoded.code == heif_error_Unsupported_feature || decoded.code == heif_error_Unsupported_filetype || decoded.code == heif_error_Plugin_loading_error ? unknownKind() : cannotDecode();
    const std::unique_ptr<heif_image, decltype(&heif_image_release)> imageGuard(image, heif_image_release);
    int stride = 0;
    const uint8_t *plane = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride);
    if (!plane)
        return cannotDecode();
    const QImage picture(plane, heif_image_get_width(image, heif_channel_interleaved), heif_image_get_height(image, heif_channel_interleaved), stride, QImage::Format_RGB888);
    return QList<QImage>{picture.copy()};
}
#endif

} // namespace

Result<QList<QImage>> picturesIn(const QByteArray &bytes, const QString &mediaType)
{
    if (mediaType == QLatin1String("image/heic")) {
#ifdef CREDENCE_HEIC
        return heicPicture(bytes);
#else
        return Error{ErrorKind::Invalid, QStringLiteral("HEIC photos cannot be opened on this system; save the photo as JPEG and add that."), {}};
#endif
    }
#ifdef CREDENCE_OCR
    if (mediaType == QLatin1String("image/tiff"))
        return tiffPages(bytes, mostPictures, mostPixels);
    if (mediaType == QLatin1String("image/webp")) {
        const auto picture = webpPicture(bytes, mostPixels);
        return picture ? Result<QList<QImage>>(QList<QImage>{*picture}) : picture.error();
    }
#endif
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    QImageReader::setAllocationLimit(512);
    const QSize size = reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() > mostPixels)
        return tooLarge();
    if (!reader.canRead() && reader.error() == QImageReader::UnsupportedFormatError)
        return unknownKind();
    QList<QImage> pictures;
    QImage picture;
    while (pictures.size() < mostPictures && reader.read(&picture)) {
        pictures << picture;
        if (!reader.supportsAnimation() && reader.imageCount() > 1 && !reader.jumpToNextImage())
            break;
        if (reader.imageCount() <= 1 || reader.supportsAnimation())
            break;
    }
    return pictures.isEmpty() ? Result<QList<QImage>>(cannotDecode()) : pictures;
}

} // namespace credence
