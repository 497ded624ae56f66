#include "core/reading/scan_pages.h"

#ifdef CREDENCE_OCR
#include "core/base/text.h"
#include "core/reading/dirt.h"
#include "core/reading/straighten.h"

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <QElapsedTimer>
#include <QRegularExpression>

#include <clocale>
#include <cmath>
#include <memory>
#endif

namespace credence {

#ifdef CREDENCE_OCR

namespace {

constexpr float leastSure = 25; // below this, marks are dirt and not words
constexpr int longestMs = 12000; // for one page, however it lies

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

/// What recognition often takes for something else on certificates; empty for a ruled line. `before`: the word before;
/// `near`: it stands as close behind as a word of a sentence does.
QString mended(QString text, const QString &before, bool near)
{
    static const QRegularExpression stroke(QStringLiteral("^[|!]$"));
    static const QRegularExpression numbered(QStringLiteral("^(?:category|cat\\.?|section|part)$"), QRegularExpression::CaseInsensitiveOption);
    if (stroke.match(text).hasMatch())
        return numbered.match(before).hasMatch() ? QStringLiteral("1") : near ? QStringLiteral("I") : QString();
    static const QRegularExpression quarters(QStringLiteral("^(\\d{1,2})[-,](00|25|50|75)$")); // of a credit
    static const QRegularExpression mark(QStringLiteral("(?<=[Cc]redits|[Cc]redit|\\(s\\))(?:\"|”|™™|\\*\\*|™)(?=[.,]?$)"));
    return text.replace(quarters, QStringLiteral("\\1.\\2")).replace(mark, QStringLiteral("™"));
}

/// From fractions of the straightened page to fractions of the picture it came from.
QTransform fractions(const Straight &page, const QSize &picture)
{
    return QTransform::fromScale(page.image.width(), page.image.height()) * page.original * QTransform::fromScale(1.0 / picture.width(), 1.0 / picture.height());
}

/// How much was read for sure: letters of words, weighed by how sure they are.
double legibility(const Page &page)
{
    double sum = 0;
    for (const Word &word : page.words)
        sum += word.sure > 0.6 && word.text.size() > 2 ? word.sure * static_cast<double>(word.text.size()) : 0;
    return sum;
}

/// Most of what was recognized are words, and not the dirt that turned letters look like.
bool isLegible(const Page &page)
{
    double letters = 0;
    for (const Word &word : page.words)
        letters += static_cast<double>(word.text.size());
    return legibility(page) > 60 && legibility(page) > 0.55 * letters;
}

/// Nothing when most words stand on end: they are read there too, but in no order.
Recognized wordsOn(const Straight &page, const QSize &picture, int mostMs)
{
    Recognized out;
    qsizetype flat = 0, onEnd = 0; // letters of words of three or more
    tesseract::TessBaseAPI *api = engine();
    const double width = page.image.width();
    const double tall = page.image.height();
    out.page.sizePoints = QSizeF(width, tall) * 72 / 200;
    out.toPicture = fractions(page, picture);
    api->SetImage(page.image.constBits(), page.image.width(), page.image.height(), 1, static_cast<int>(page.image.bytesPerLine()));
    api->SetSourceResolution(200);
    tesseract::ETEXT_DESC monitor;
    monitor.set_deadline_msecs(mostMs);
    if (api->Recognize(&monitor) != 0)
        return out;
    const std::unique_ptr<tesseract::ResultIterator> words(api->GetIterator());
    if (!words)
        return out;
    do {
        const std::unique_ptr<char[]> raw(words->GetUTF8Text(tesseract::RIL_WORD));
        const float sure = words->Confidence(tesseract::RIL_WORD);
        int left = 0, top = 0, right = 0, bottom = 0, lineLeft = 0, lineTop = 0, lineRight = 0, lineBottom = 0;
        const bool placed = words->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom) && words->BoundingBox(tesseract::RIL_TEXTLINE, &lineLeft, &lineTop, &lineRight, &lineBottom);
        const Word before = out.page.words.isEmpty() ? Word{} : out.page.words.last();
        const bool sameLine = std::abs(before.box.center().y() * tall - (lineTop + lineBottom) / 2.0) < 0.3 * (lineBottom - lineTop);
        const bool near = sameLine && left - before.box.right() * width < 0.7 * (lineBottom - lineTop) && left > before.box.right() * width;
        const QString text = mended(cleaned(QString::fromUtf8(raw.get())).trimmed(), before.text, near);
        if (text.isEmpty() || !placed || sure < leastSure)
            continue;
        if (text.size() > 2)
            (bottom - top > right - left ? onEnd : flat) += text.size();
        float rowHeight = 0, descenders = 0, ascenders = 0;
        words->RowAttributes(&rowHeight, &descenders, &ascenders);
        const double height = rowHeight > 4 ? rowHeight : lineBottom - lineTop;
        const double middle = (lineTop + lineBottom) / 2.0;
        out.page.words << Word{text, QRectF(left / width, (middle - height / 2) / tall, (right - left) / width, height / tall), true, sure / 100.0};
    } while (words->Next(tesseract::RIL_WORD));
    api->Clear();
    return onEnd > flat ? Recognized{} : out;
}

} // namespace

bool canRecognize() { return engine() != nullptr; }

Recognized recognized(const QImage &picture)
{
    if (!engine() || picture.isNull())
        return {};
    QElapsedTimer spent;
    spent.start();
    Straight page = straightened(picture);
    const std::optional<QImage> clean = withoutDirt(page.image);
    if (!clean)
        return {};
    page.image = *clean;
    Recognized best = wordsOn(page, picture.size(), longestMs);
    if (isLegible(best.page))
        return best;
    for (const int quarters : {1, 3, 2}) { // too few letters to tell how the page lies: the way that reads best is right
        if (spent.elapsed() > longestMs / 2)
            break;
        Recognized other = wordsOn(turned(page, quarters), picture.size(), longestMs);
        if (legibility(other.page) > 1.5 * legibility(best.page))
            best = std::move(other);
        if (isLegible(best.page))
            break;
    }
    return best;
}

#else

bool canRecognize() { return false; }

Recognized recognized(const QImage &) { return {}; }

#endif

} // namespace credence
