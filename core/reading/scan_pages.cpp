#include "core/reading/scan_pages.h"

#ifdef CREDENCE_OCR
#include "core/base/text.h"
#include "core/reading/straighten.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <QRegularExpression>

#include <clocale>
#include <memory>
#endif

namespace credence {

#ifdef CREDENCE_OCR

namespace {

constexpr float leastSure = 25; // below this, marks are dirt and not words

/// One engine for the life of the process; nullptr when it cannot start.
tesseract::TessBaseAPI *engine()
{
    static const std::unique_ptr<tesseract::TessBaseAPI> api = [] {
        std::setlocale(LC_NUMERIC, "C");
        auto fresh = std::make_unique<tesseract::TessBaseAPI>();
        if (fresh->Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0)
            return std::unique_ptr<tesseract::TessBaseAPI>();
        fresh->SetVariable("debug_file", "/dev/null");
        fresh->SetPageSegMode(tesseract::PSM_AUTO);
        return fresh;
    }();
    return api.get();
}

/// What recognition often takes for something else on certificates.
QString mended(QString text)
{
    static const QRegularExpression stroke(QStringLiteral("^[|!]$"));
    text.replace(stroke, QStringLiteral("1"));
    static const QRegularExpression mark(QStringLiteral("(?<=[Cc]redits|[Cc]redit|\\(s\\))(?:\"|”|™™|\\*\\*|™*)(?=[.,]?$)"));
    return text.replace(mark, QStringLiteral("™"));
}

/// From fractions of the straightened page to fractions of the picture it came from.
QTransform fractions(const Straight &page, const QSize &picture)
{
    return QTransform::fromScale(page.image.width(), page.image.height()) * page.original * QTransform::fromScale(1.0 / picture.width(), 1.0 / picture.height());
}

} // namespace

bool canRecognize() { return engine() != nullptr; }

Recognized recognized(const QImage &picture)
{
    Recognized out;
    tesseract::TessBaseAPI *api = engine();
    if (!api || picture.isNull())
        return out;
    const Straight page = straightened(picture);
    const double width = page.image.width();
    const double tall = page.image.height();
    out.page.sizePoints = QSizeF(width, tall) * 72 / 200;
    out.toPicture = fractions(page, picture.size());
    api->SetImage(page.image.constBits(), page.image.width(), page.image.height(), 1, static_cast<int>(page.image.bytesPerLine()));
    api->SetSourceResolution(200);
    if (api->Recognize(nullptr) != 0)
        return out;
    const std::unique_ptr<tesseract::ResultIterator> words(api->GetIterator());
    if (!words)
        return out;
    do {
        const std::unique_ptr<char[]> raw(words->GetUTF8Text(tesseract::RIL_WORD));
        const float sure = words->Confidence(tesseract::RIL_WORD);
        const QString text = mended(cleaned(QString::fromUtf8(raw.get())).trimmed());
        int left = 0, top = 0, right = 0, bottom = 0, lineLeft = 0, lineTop = 0, lineRight = 0, lineBottom = 0;
        const bool placed = words->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom) && words->BoundingBox(tesseract::RIL_TEXTLINE, &lineLeft, &lineTop, &lineRight, &lineBottom);
        if (text.isEmpty() || !placed || sure < leastSure)
            continue;
        float rowHeight = 0, descenders = 0, ascenders = 0;
        words->RowAttributes(&rowHeight, &descenders, &ascenders);
        const double height = rowHeight > 4 ? rowHeight : lineBottom - lineTop;
        const double middle = (lineTop + lineBottom) / 2.0;
        out.page.words << Word{text, QRectF(left / width, (middle - height / 2) / tall, (right - left) / width, height / tall), true, sure / 100.0};
    } while (words->Next(tesseract::RIL_WORD));
    api->Clear();
    return out;
}

#else

bool canRecognize() { return false; }

Recognized recognized(const QImage &) { return {}; }

#endif

} // namespace credence
