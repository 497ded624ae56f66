#include "core/extraction/surroundings.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

constexpr int reach = 160;
constexpr int linesAbove = 3;

bool shareColumn(const QRectF &a, const QRectF &b)
{
    const double common = std::min(a.right(), b.right()) - std::max(a.left(), b.left());
    return common > 0.3 * std::min(a.width(), b.width());
}

/// The cell of `line` that shares a column with `box`; nullptr when none does.
const TextCell *cellInColumn(const TextLine &line, const QRectF &box)
{
    for (const TextCell &cell : line.cells) {
        if (shareColumn(cell.box, box))
            return &cell;
    }
    if (line.cells.size() < 3)
        return nullptr;
    const auto distance = [&](const TextCell &cell) { return std::max(cell.box.left() - box.right(), box.left() - cell.box.right()); }; // a centered head over a value at the left
    const auto nearest = std::min_element(line.cells.begin(), line.cells.end(), [&](const TextCell &a, const TextCell &b) { return distance(a) < distance(b); });
    return distance(*nearest) < 1.5 * line.size ? &*nearest : nullptr;
}

QString bare(const QString &text)
{
    static const QString marks = QStringLiteral(" \t:;.,-–—|·•_*#(=");
    QString out = text.trimmed();
    while (!out.isEmpty() && marks.contains(out.back()))
        out.chop(1);
    return out.toCaseFolded();
}

QString above(const PageText &text, int lineIndex, const QRectF &box)
{
    const TextLine &line = text.lines[lineIndex];
    for (int i = lineIndex - 1; i >= 0 && i >= lineIndex - linesAbove; --i) {
        if (text.lines[i].page != line.page || line.box.top() - text.lines[i].box.bottom() > 4 * line.size)
            return {};
        if (const TextCell *cell = cellInColumn(text.lines[i], box))
            return bare(text.of(*cell));
    }
    return {};
}

} // namespace

QString Surroundings::label() const
{
    if (!inCell.isEmpty())
        return inCell;
    return left.isEmpty() ? above : left;
}

namespace {

/// Where the paragraph of the line begins; the line right above counts when the value begins its own.
int paragraphBegin(const PageText &text, int lineIndex, int begin)
{
    static const QRegularExpression label(QStringLiteral("^\\s*\\p{Lu}[\\p{L}’' ]{2,36}:\\s"), QRegularExpression::UseUnicodePropertiesOption); // no sentence goes on with one
    int first = lineIndex;
    while (first > 0 && !label.match(text.of(text.lines[first])).hasMatch() && !text.lines[first].gapBefore && text.lines[first - 1].page == text.lines[first].page && isWrapped(text, first - 1))
        --first;
    const bool beginsLine = first == lineIndex && text.lines[lineIndex].begin == begin;
    return text.lines[beginsLine ? std::max(0, first - 1) : first].begin;
}

} // namespace

Surroundings surroundings(const PageText &text, int begin, int end)
{
    Surroundings out;
    const int lineIndex = text.lineAt(begin);
    if (lineIndex < 0)
        return out;
    const TextLine &line = text.lines[lineIndex];
    const auto cell = std::find_if(line.cells.begin(), line.cells.end(), [&](const TextCell &c) { return begin >= c.begin && begin < c.end; });
    out.before = text.flat.mid(std::max(0, begin - reach), std::min(begin, reach)).toCaseFolded();
    out.after = text.flat.mid(end, reach).toCaseFolded();
    out.paragraph = out.before.right(begin - paragraphBegin(text, lineIndex, begin));
    if (cell == line.cells.end())
        return out;
    out.inCell = bare(text.text.mid(cell->begin, begin - cell->begin));
    out.alone = out.inCell.isEmpty() && bare(text.text.mid(end, std::max(0, cell->end - end))).isEmpty();
    out.endsCell = bare(text.text.mid(end, std::max(0, cell->end - end))).isEmpty();
    out.onlyCell = line.cells.size() == 1;
    if (out.inCell.isEmpty()) {
        if (cell != line.cells.begin())
            out.left = bare(text.of(*(cell - 1)));
        out.above = above(text, lineIndex, cell->box);
    }
    const Place place = text.place(begin, end);
    if (!out.inCell.isEmpty() && out.endsCell && !place.boxes.isEmpty()) {
        const double width = cell->box.width() * (end - begin) / std::max(1, cell->end - cell->begin);
        out.head = above(text, lineIndex, QRectF(cell->box.right() - width, cell->box.top(), width, cell->box.height()));
    }
    if (lineIndex + 1 < text.lines.size() && text.lines[lineIndex + 1].page == line.page) {
        if (const TextCell *under = cellInColumn(text.lines[lineIndex + 1], cell->box))
            out.below = bare(text.of(*under));
    }
    return out;
}

} // namespace credence
