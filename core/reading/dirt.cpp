#include "core/reading/dirt.h"

#include "core/reading/pix.h"

#include <algorithm>

namespace credence {

namespace {

constexpr int fewestLetters = 10; // fewer make no certificate
constexpr int mostLetters = 30000; // a dense page of small print has ten thousand
constexpr int mostSpecks = 12000;

struct BoxaEnd {
    void operator()(Boxa *boxes) const { boxaDestroy(&boxes); }
};
using BoxaPtr = std::unique_ptr<Boxa, BoxaEnd>;

struct Marks {
    int letters = 0; ///< as tall as letters of 4 points or more, and not as long as rules
    int specks = 0;  ///< smaller both ways
};

bool isSpeck(int width, int height) { return width < 8 && height < 8; }

BoxaPtr boxesIn(Pix *binary) { return BoxaPtr(binary ? pixConnCompBB(binary, 8) : nullptr); }

Marks marksIn(Pix *binary)
{
    Marks marks;
    const BoxaPtr boxes = boxesIn(binary);
    for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
        l_int32 width = 0, height = 0;
        boxaGetBoxGeometry(boxes.get(), i, nullptr, nullptr, &width, &height);
        const bool letter = height >= 8 && height <= 240 && width <= 400;
        marks.letters += letter ? 1 : 0;
        marks.specks += isSpeck(width, height) ? 1 : 0;
    }
    return marks;
}

/// The page with its specks painted white.
QImage cleaned(const QImage &gray, Pix *binary)
{
    QImage out = gray;
    const BoxaPtr boxes = boxesIn(binary);
    for (int i = 0; boxes && i < boxaGetCount(boxes.get()); ++i) {
        l_int32 x = 0, y = 0, width = 0, height = 0;
        boxaGetBoxGeometry(boxes.get(), i, &x, &y, &width, &height);
        if (width >= 5 || height >= 5) // dots of letters stay
            continue;
        for (int row = std::max(0, y - 1); row < std::min(out.height(), y + height + 1); ++row) {
            const int from = std::max(0, x - 1);
            std::fill_n(out.scanLine(row) + from, std::min(out.width(), x + width + 1) - from, uchar(255));
        }
    }
    return out;
}

} // namespace

std::optional<QImage> withoutDirt(const QImage &gray)
{
    const PixPtr pix = pixOf(gray);
    if (!pix)
        return gray;
    Marks most;
    for (const int level : {110, 150, 190, 225}) { // faint print shows only at the last
        const PixPtr binary(pixConvertTo1(pix.get(), level));
        const Marks marks = marksIn(binary.get());
        most.letters = std::max(most.letters, marks.letters);
        most.specks = level == 150 ? marks.specks : most.specks;
    }
    if (most.letters < fewestLetters)
        return std::nullopt;
    if (most.specks <= mostSpecks && most.letters <= mostLetters)
        return gray;
    const PixPtr binary(pixConvertTo1(pix.get(), 150));
    const QImage clean = cleaned(gray, binary.get());
    const PixPtr again = pixOf(clean);
    const PixPtr rest(again ? pixConvertTo1(again.get(), 150) : nullptr);
    const Marks left = marksIn(rest.get());
    if (left.letters < fewestLetters || left.letters > mostLetters || left.specks > mostSpecks || left.specks > 40 * left.letters)
        return std::nullopt;
    return clean;
}

} // namespace credence
