#include "app/reader/read_bytes.h"

#include "core/extraction/garbled.h"
#include "core/extraction/read_document.h"
#include "core/extraction/unpacked.h"
#include "core/reading/media_type.h"
#include "core/reading/pdf_check.h"
#include "core/reading/pdf_pages.h"
#include "core/reading/pictures.h"
#include "core/reading/scan_pages.h"

#include <algorithm>
#include <cmath>

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QHash>

namespace credence {

namespace {

constexpr int mostPagesRecognized = 12;
constexpr qsizetype fewWords = 6; // a page with no more words than these is a picture with a stamp or a page number
constexpr int recognitionDpi = 200;
constexpr qint64 longestRecognitionMs = 25000;

/// Pages that were pictures, and the way from their straightened form back to how they lie.
struct Scans {
    QHash<int, QTransform> toPicture;
    int leftOut = 0;
    int garbled = 0; ///< pages whose text layer was put aside
};

/// All words, a line of the page on a line.
QString allText(const QList<Page> &pages)
{
    QString text;
    for (const Page &page : pages) {
        const Word *before = nullptr;
        for (const Word &word : page.words) {
            if (before) {
                const bool below = word.box.top() > before->box.center().y() || word.box.bottom() < before->box.center().y();
                text += below ? QLatin1String("\n") : before->spaceAfter ? QLatin1String(" ") : QLatin1String("");
            }
            text += word.text;
            before = &word;
        }
        text += QLatin1Char('\n');
    }
    return text.trimmed();
}

void move(Place &place, const Scans &scans)
{
    const auto found = scans.toPicture.find(place.page);
    if (found == scans.toPicture.end())
        return;
    for (QRectF &box : place.boxes)
        box = found->mapRect(box);
}

void movePlaces(ReadActivity &activity, const Scans &scans)
{
    for (Place *place : {&activity.title.place, &activity.provider.place, &activity.days.place, &activity.recipient.place, &activity.format.place, &activity.certificateNumber.place})
        move(*place, scans);
    for (ReadCredit &credit : activity.credits)
        move(credit.place, scans);
}

/// How many quarters clockwise set the picture upright: the nearest to the way from its straightened form back.
int quartersUpright(const QTransform &toPicture)
{
    const QPointF along = toPicture.map(QPointF(1, 0.5)) - toPicture.map(QPointF(0, 0.5)); // where the lines run
    if (std::abs(along.x()) >= std::abs(along.y()))
        return along.x() >= 0 ? 0 : 2;
    return along.y() >= 0 ? 3 : 1;
}

/// One a page; empty when all stand upright.
QList<int> turnsOf(const Scans &scans, qsizetype pages)
{
    QList<int> turns(pages, 0);
    for (auto scan = scans.toPicture.begin(); scan != scans.toPicture.end(); ++scan) {
        if (scan.key() < pages)
            turns[scan.key()] = quartersUpright(scan.value());
    }
    return std::any_of(turns.begin(), turns.end(), [](int quarters) { return quarters != 0; }) ? turns : QList<int>();
}

void readPages(const QList<Page> &pages, const Scans &scans, Reading &reading)
{
    reading.text = allText(pages);
    if (reading.text.isEmpty()) {
        reading.problems << (canRecognize() ? QStringLiteral("No words could be recognized on this page; if it is a photo, take it again from above in good light.")
                                            : QStringLiteral("This page is a picture without text, so its facts could not be read; enter them by hand."));
        return;
    }
    reading.how = scans.toPicture.isEmpty() ? How::TextLayer : How::Ocr;
    if (scans.leftOut > 0)
        reading.problems << (scans.leftOut == 1 ? QStringLiteral("One page of this document is a picture that was not read; only the first %2 were.")
                                                : QStringLiteral("%1 pages of this document are pictures that were not read; only the first %2 were.").arg(scans.leftOut)).arg(scans.toPicture.size());
    if (scans.garbled > 0)
        reading.problems << QStringLiteral("The text stored in this file does not say what its page shows; the words were recognized from the page instead, so check them.");
    reading.turns = turnsOf(scans, pages.size());
    DocumentFacts facts = readDocument(pages);
    for (ReadActivity &activity : facts.activities)
        movePlaces(activity, scans);
    movePlaces(facts.legible, scans);
    reading.activities = facts.activities;
    reading.legible = facts.legible;
    reading.problems << facts.problems;
}

/// What is to be done about the words of a page.
enum class Layer {
    Believed,
    Missing,  ///< no words, or those of a stamp on a picture
    Garbled,  ///< words that are hardly words
    Doubtful, ///< left by somebody else's recognition
};

/// All words lie in a narrow band: the line of a fax, a signature, a number.
bool isStampOnly(const Page &page)
{
    QRectF band;
    for (const Word &word : page.words)
        band = band.united(word.box);
    return band.height() < 0.1;
}

Layer layerOf(const Page &page, const PageMake &make, qsizetype pages)
{
    const bool holdsText = pages > 3 ? !page.words.isEmpty() : page.words.size() > fewWords;
    if (!holdsText || (make.scan && isStampOnly(page)))
        return Layer::Missing;
    if (looksGarbled(page))
        return Layer::Garbled;
    return make.hiddenText ? Layer::Doubtful : Layer::Believed;
}

/// Whether what was recognized takes the place of the words that are there.
bool isBetter(const Page &recognized, const Page &page, Layer layer)
{
    switch (layer) {
    case Layer::Believed: return false;
    case Layer::Missing: return recognized.words.size() > page.words.size();
    case Layer::Garbled: return readsBetter(recognized, page);
    case Layer::Doubtful: return hasMoreSense(recognized, page);
    }
    return false;
}

/// Puts recognized words in the place of pages that hold none, or worse ones.
Scans recognizePictures(const QByteArray &bytes, PdfContent &content)
{
    Scans scans;
    int recognitions = 0;
    QElapsedTimer spent;
    spent.start();
    QList<Page> &pages = content.pages;
    for (int i = 0; i < pages.size(); ++i) {
        const Layer layer = layerOf(pages[i], content.makes.value(i), pages.size());
        if (layer == Layer::Believed || !canRecognize())
            continue;
        if (recognitions >= mostPagesRecognized || spent.elapsed() > longestRecognitionMs) {
            scans.leftOut += layer == Layer::Doubtful ? 0 : 1;
            continue;
        }
        const auto picture = pdfPicture(bytes, i, qBound(200, static_cast<int>(pages[i].sizePoints.width() * recognitionDpi / 72), 3000));
        if (!picture)
            continue;
        ++recognitions;
        const Recognized words = recognized(*picture);
        if (isBetter(words.page, pages[i], layer)) {
            scans.garbled += layer == Layer::Garbled ? 1 : 0;
            pages[i] = words.page;
            scans.toPicture.insert(i, words.toPicture);
        } else if (layer == Layer::Doubtful) {
            pages[i] = confirmed(pages[i], words.page);
        }
    }
    return scans;
}

void readPdf(const QByteArray &bytes, Reading &reading)
{
    auto content = pdfContent(bytes);
    if (!content) {
        reading.problems << content.error().sentence;
        return;
    }
    reading.pages = content->pageCount;
    reading.pageSizes = content->pageSizes;
    reading.mergeable = isMergeable(bytes);
    if (content->pageCount > mostPagesRead)
        reading.problems << QStringLiteral("This document has %L1 pages; only the first %2 were read.").arg(content->pageCount).arg(mostPagesRead);
    if (content->packedFiles > 0)
        reading.problems << QStringLiteral("There are files packed inside this PDF that were not read; save them from a PDF program and add them.");
    if (hasActions(bytes))
        reading.problems << QStringLiteral("This PDF holds a script or wants to start a program. Credence never runs either; another program may, so open it elsewhere only if you know where it comes from.");
    const Scans scans = recognizePictures(bytes, *content);
    readPages(content->pages, scans, reading);
    for (ReadActivity &activity : reading.activities) {
        if (content->pageCount > mostPagesRead) // what was not read may say more: for a person to look at
            activity.title.confidence = std::min(activity.title.confidence, 0.8);
    }
}

void readPictures(const QByteArray &bytes, Reading &reading)
{
    const auto pictures = picturesIn(bytes, reading.mediaType);
    if (!pictures) {
        reading.problems << pictures.error().sentence;
        return;
    }
    reading.pages = static_cast<int>(pictures->size());
    QList<Page> pages;
    Scans scans;
    QElapsedTimer spent;
    spent.start();
    for (const QImage &picture : *pictures) {
        reading.pageSizes << QSizeF(picture.size());
        if (pages.size() >= mostPagesRecognized || spent.elapsed() > longestRecognitionMs) {
            ++scans.leftOut;
            continue;
        }
        const Recognized words = recognized(picture);
        scans.toPicture.insert(static_cast<int>(pages.size()), words.toPicture);
        pages << words.page;
    }
    readPages(pages, scans, reading);
}

/// A file that is nothing to read: what it is, and what to do when a certificate is in it.
QString foreignSentence(const QString &mediaType)
{
    const QString what = mediaTypeInWords(mediaType);
    if (mediaType == QLatin1String("application/vnd.ms-outlook"))
        return QStringLiteral("This is %1; open it there, save what is attached, and add that.").arg(what);
    const bool printable = mediaType != QLatin1String("application/vnd.sqlite3") && mediaType != QLatin1String("application/x-executable");
    return printable ? QStringLiteral("This is %1, not a PDF or a picture; save it as a PDF and add that.").arg(what) : QStringLiteral("This is %1, not a PDF or a picture, so there is nothing in it to read.").arg(what);
}

} // namespace

Reading readBytes(const QByteArray &bytes, const QString &name)
{
    Reading reading;
    reading.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    reading.size = bytes.size();
    reading.mediaType = mediaTypeOf(bytes, name);
    if (bytes.isEmpty())
        reading.problems << QStringLiteral("This file is empty (0 bytes); ask for it or download it again.");
    else if (reading.mediaType == QLatin1String("application/pdf"))
        readPdf(bytes, reading);
    else if (reading.mediaType.startsWith(QLatin1String("image/")))
        readPictures(bytes, reading);
    else if (holdsFiles(reading.mediaType))
        reading.problems << QStringLiteral("This is %1; the files in it are read one by one.").arg(mediaTypeInWords(reading.mediaType));
    else
        reading.problems << foreignSentence(reading.mediaType);
    return reading;
}

} // namespace credence
