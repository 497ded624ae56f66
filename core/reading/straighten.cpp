#include "core/reading/straighten.h"

#include "core/reading/pix.h"

#include <QPolygonF>

#include <array>
#include <cmath>

namespace credence {

namespace {

constexpr int usualWidth = 1700; // a Letter page at 200 dpi
constexpr int largestSide = 3400;
constexpr int paper = 196; // the gray that evening the light gives to blank paper, a little less for its grain

/// The level that parts dark from light pixels best (Otsu).
int partingLevel(const QImage &gray)
{
    std::array<double, 256> histogram{};
    for (int y = 0; y < gray.height(); ++y) {
        for (int x = 0; x < gray.width(); ++x)
            ++histogram[gray.constScanLine(y)[x]];
    }
    const double all = double(gray.width()) * gray.height();
    double sum = 0;
    for (int i = 0; i < 256; ++i)
        sum += i * histogram[static_cast<size_t>(i)];
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    int level = 128;
    for (int i = 0; i < 256; ++i) {
        below += histogram[static_cast<size_t>(i)];
        sumBelow += i * histogram[static_cast<size_t>(i)];
        if (below == 0 || below == all)
            continue;
        const double apart = sumBelow / below - (sum - sumBelow) / (all - below);
        const double between = below * (all - below) * apart * apart;
        if (between > best) {
            best = between;
            level = i;
        }
    }
    return level;
}

/// The corners of a light sheet on a darker ground, clockwise from the upper left; empty when the page fills the picture.
QPolygonF sheetCorners(const QImage &gray)
{
    const QImage small = gray.scaledToWidth(400, Qt::SmoothTransformation);
    const double scale = double(gray.width()) / small.width();
    const int level = partingLevel(small);
    double light = 0;
    double lightAtEdge = 0;
    double edge = 0;
    std::array<QPointF, 4> corners{QPointF(1e9, 1e9), QPointF(-1e9, 1e9), QPointF(-1e9, -1e9), QPointF(1e9, -1e9)};
    const std::array<QPointF, 4> towards{QPointF(-1, -1), QPointF(1, -1), QPointF(1, 1), QPointF(-1, 1)};
    std::array<double, 4> far{-1e9, -1e9, -1e9, -1e9};
    for (int y = 0; y < small.height(); ++y) {
        const uchar *row = small.constScanLine(y);
        for (int x = 0; x < small.width(); ++x) {
            const bool isLight = row[x] > level;
            const bool isEdge = x < 4 || y < 4 || x >= small.width() - 4 || y >= small.height() - 4;
            edge += isEdge ? 1 : 0;
            lightAtEdge += isEdge && isLight ? 1 : 0;
            // single light pixels are noise: their neighbors must be light too
            if (!isLight || x < 2 || y < 2 || x >= small.width() - 2 || y >= small.height() - 2 || row[x - 2] <= level || row[x + 2] <= level || small.constScanLine(y - 2)[x] <= level || small.constScanLine(y + 2)[x] <= level)
                continue;
            ++light;
            for (size_t i = 0; i < 4; ++i) {
                const double distance = x * towards[i].x() + y * towards[i].y();
                if (distance > far[i]) {
                    far[i] = distance;
                    corners[i] = QPointF(x + 2 * towards[i].x(), y + 2 * towards[i].y()) * scale;
                }
            }
        }
    }
    const double share = light / (double(small.width()) * small.height());
    if (share < 0.15 || share > 0.93 || lightAtEdge > 0.25 * edge)
        return {};
    return QPolygonF(QList<QPointF>{corners[0], corners[1], corners[2], corners[3]});
}

double length(const QPointF &a, const QPointF &b) { return std::hypot(a.x() - b.x(), a.y() - b.y()); }

struct Work {
    PixPtr pix;
    QTransform original;
};

void undoPerspective(Work &work, const QPolygonF &sheet)
{
    const double width = std::max(length(sheet[0], sheet[1]), length(sheet[3], sheet[2]));
    const double height = std::max(length(sheet[0], sheet[3]), length(sheet[1], sheet[2]));
    const double scale = std::min(largestSide / std::max(width, height), std::max(1.0, usualWidth / width));
    const QPolygonF page(QList<QPointF>{QPointF(0, 0), QPointF(width * scale, 0), QPointF(width * scale, height * scale), QPointF(0, height * scale)});
    QTransform toSheet;
    if (width < 50 || height < 50 || !QTransform::quadToQuad(page, sheet, toSheet))
        return;
    const QImage source = imageOf(work.pix.get());
    QImage flat(static_cast<int>(width * scale), static_cast<int>(height * scale), QImage::Format_Grayscale8);
    for (int y = 0; y < flat.height(); ++y) {
        uchar *row = flat.scanLine(y);
        for (int x = 0; x < flat.width(); ++x) {
            const QPointF from = toSheet.map(QPointF(x, y));
            const int left = qBound(0, static_cast<int>(from.x()), source.width() - 2);
            const int top = qBound(0, static_cast<int>(from.y()), source.height() - 2);
            const double dx = qBound(0.0, from.x() - left, 1.0);
            const double dy = qBound(0.0, from.y() - top, 1.0);
            const uchar *upper = source.constScanLine(top);
            const uchar *lower = source.constScanLine(top + 1);
            row[x] = static_cast<uchar>((1 - dy) * ((1 - dx) * upper[left] + dx * upper[left + 1]) + dy * ((1 - dx) * lower[left] + dx * lower[left + 1]));
        }
    }
    work.pix = pixOf(flat);
    work.original = toSheet * work.original;
}

void evenTheLight(Work &work)
{
    if (PixPtr even{pixBackgroundNormSimple(work.pix.get(), nullptr, nullptr)})
        work.pix = std::move(even);
    pixGammaTRC(work.pix.get(), work.pix.get(), 1.0F, 0, paper); // the paper becomes white, as what turning brings in is
}

/// From a picture turned by `quarters` clockwise to the one before, which was `width` by `height`.
QTransform turnedBack(int quarters, double width, double height)
{
    if (quarters == 1)
        return {0, -1, 1, 0, 0, height};
    return quarters == 2 ? QTransform(-1, 0, 0, -1, width, height) : QTransform(0, 1, -1, 0, width, 0);
}

void turnUpright(Work &work)
{
    const PixPtr binary(pixConvertTo1(work.pix.get(), 150));
    float up = 0;
    float left = 0;
    if (!binary || pixOrientDetect(binary.get(), &up, &left, 0, 0) != 0)
        return;
    l_int32 orientation = 0;
    makeOrientDecision(up, left, 0, 0, &orientation, 0);
    const int quarters = orientation == L_TEXT_ORIENT_LEFT ? 1 : orientation == L_TEXT_ORIENT_DOWN ? 2 : orientation == L_TEXT_ORIENT_RIGHT ? 3 : 0;
    if (quarters == 0)
        return;
    const double width = pixGetWidth(work.pix.get());
    const double height = pixGetHeight(work.pix.get());
    PixPtr turned(pixRotateOrth(work.pix.get(), quarters));
    if (!turned)
        return;
    work.pix = std::move(turned);
    work.original = turnedBack(quarters, width, height) * work.original;
}

/// `leastDegrees`: smaller skew stays.
void takeOutSkew(Work &work, float leastDegrees)
{
    constexpr float sweep = 11;
    const PixPtr binary(pixConvertTo1(work.pix.get(), 150));
    float degrees = 0;
    float sure = 0;
    if (!binary || pixFindSkewSweepAndSearch(binary.get(), &degrees, &sure, 4, 2, sweep, 1.0F, 0.01F) != 0 || sure < 2.5F || std::abs(degrees) < leastDegrees)
        return;
    const double radians = degrees * 3.14159265358979 / 180;
    PixPtr straight(pixRotate(work.pix.get(), static_cast<float>(radians), L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, pixGetWidth(work.pix.get()), pixGetHeight(work.pix.get())));
    if (!straight)
        return;
    const QPointF before(pixGetWidth(work.pix.get()) / 2.0, pixGetHeight(work.pix.get()) / 2.0);
    const QPointF after(pixGetWidth(straight.get()) / 2.0, pixGetHeight(straight.get()) / 2.0);
    QTransform back;
    back.translate(before.x(), before.y());
    back.rotate(-degrees);
    back.translate(-after.x(), -after.y());
    work.pix = std::move(straight);
    work.original = back * work.original;
}

} // namespace

Straight turned(const Straight &page, int quarters)
{
    return {page.image.transformed(QTransform().rotate(90 * quarters)), turnedBack(quarters, page.image.width(), page.image.height()) * page.original};
}

Straight straightened(const QImage &picture)
{
    QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    const double longSide = std::max(gray.width(), gray.height());
    double scale = longSide > largestSide ? largestSide / longSide : 1.0;
    const QPolygonF sheet = sheetCorners(gray);
    if (sheet.isEmpty() && std::min(gray.width(), gray.height()) < 1200)
        scale = std::min(3.0, 1600.0 / std::min(gray.width(), gray.height()));
    Work work;
    if (scale != 1.0 && sheet.isEmpty()) {
        gray = gray.scaled(static_cast<int>(gray.width() * scale), static_cast<int>(gray.height() * scale), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        work.original = QTransform::fromScale(1 / scale, 1 / scale);
    }
    work.pix = pixOf(gray);
    if (!work.pix)
        return {gray, work.original};
    if (!sheet.isEmpty())
        undoPerspective(work, sheet);
    evenTheLight(work);
    takeOutSkew(work, 1.5F); // letters that lean are not told upright from turned
    turnUpright(work);
    takeOutSkew(work, 0.15F);
    return {imageOf(work.pix.get()), work.original};
}

} // namespace credence
