#include "core/print/picture_page.h"

#include "core/print/page_walk.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

namespace credence::print {

namespace {

constexpr qint64 mostPixels = 60'000'000;
constexpr double pointsPerPixel = 72.0 / 150.0;

[[noreturn]] void refuse()
{
    throw Unprintable{QStringLiteral("It is a picture that cannot be printed. The file is kept unaltered; save it as JPEG, PNG or PDF to have it here.")};
}

/// Color components as the JPEG's frame header says; 0 when it has none.
int jpegComponents(const QByteArray &bytes)
{
    qsizetype at = 2;
    while (at + 9 < bytes.size() && uchar(bytes.at(at)) == 0xFF) {
        const int marker = uchar(bytes.at(at + 1));
        const int length = uchar(bytes.at(at + 2)) << 8 | uchar(bytes.at(at + 3));
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame)
            return uchar(bytes.at(at + 9));
        at += 2 + qMax(length, 2);
    }
    return 0;
}

int turnOf(QImageIOHandler::Transformations transformation)
{
    if (transformation == QImageIOHandler::TransformationRotate90)
        return 90;
    if (transformation == QImageIOHandler::TransformationRotate180)
        return 180;
    return transformation == QImageIOHandler::TransformationRotate270 ? 270 : 0;
}

std::string textOf(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

/// The picture as an image object; its dictionary without the size.
QPDFObjectHandle jpegObject(QPDF &pdf, const QByteArray &bytes)
{
    const int components = jpegComponents(bytes);
    if (components != 1 && components != 3 && components != 4)
        refuse();
    QPDFObjectHandle image = pdf.newStream();
    image.replaceStreamData(textOf(bytes), QPDFObjectHandle::newName("/DCTDecode"), QPDFObjectHandle::newNull());
    const char *space = components == 1 ? "/DeviceGray" : components == 3 ? "/DeviceRGB" : "/DeviceCMYK";
    image.getDict().replaceKey("/ColorSpace", QPDFObjectHandle::newName(space));
    if (components == 4) // written inverted by every program that makes them
        image.getDict().replaceKey("/Decode", QPDFObjectHandle::parse("[1 0 1 0 1 0 1 0]"));
    return image;
}

QPDFObjectHandle pixelObject(QPDF &pdf, QImageReader &reader)
{
    QImage picture = reader.read();
    if (picture.isNull())
        refuse();
    QImage flat(picture.size(), QImage::Format_RGB888);
    picture = picture.convertToFormat(QImage::Format_ARGB32);
    std::string data;
    data.reserve(size_t(flat.width()) * size_t(flat.height()) * 3);
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            const int alpha = qAlpha(line[x]);
            for (const int channel : {qRed(line[x]), qGreen(line[x]), qBlue(line[x])})
                data += char((channel * alpha + 255 * (255 - alpha)) / 255); // on white paper
        }
    }
    QPDFObjectHandle image = pdf.newStream();
    image.replaceStreamData(data, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    image.getDict().replaceKey("/ColorSpace", QPDFObjectHandle::newName("/DeviceRGB"));
    return image;
}

} // namespace

std::shared_ptr<QPDF> picturePdf(const QByteArray &bytes)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(false);
    const QSize size = reader.size();
    const bool jpeg = reader.format() == "jpeg";
    if (!size.isValid() || size.isEmpty() || qint64(size.width()) * size.height() > mostPixels || (!jpeg && reader.format() != "png"))
        refuse();
    auto pdf = QPDF::create();
    pdf->emptyPDF();
    const int turn = turnOf(reader.transformation());
    QPDFObjectHandle image = jpeg ? jpegObject(*pdf, bytes) : pixelObject(*pdf, reader);
    QPDFObjectHandle dictionary = image.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    dictionary.replaceKey("/Width", QPDFObjectHandle::newInteger(size.width()));
    dictionary.replaceKey("/Height", QPDFObjectHandle::newInteger(size.height()));
    dictionary.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));

    const double width = size.width() * pointsPerPixel, height = size.height() * pointsPerPixel;
    const QByteArray content = "q " + QByteArray::number(width, 'f', 2) + " 0 0 " + QByteArray::number(height, 'f', 2) + " 0 0 cm /Picture Do Q\n";
    QPDFObjectHandle page = QPDFObjectHandle::newDictionary();
    page.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
    page.replaceKey("/MediaBox", QPDFObjectHandle::newFromRectangle({0, 0, width, height}));
    page.replaceKey("/Rotate", QPDFObjectHandle::newInteger(turn));
    QPDFObjectHandle resources = QPDFObjectHandle::parse("<< /XObject << >> >>");
    resources.getKey("/XObject").replaceKey("/Picture", image);
    page.replaceKey("/Resources", resources);
    page.replaceKey("/Contents", pdf->newStream(textOf(content)));
    pdf->addPage(page, false);
    return pdf;
}

} // namespace credence::print
