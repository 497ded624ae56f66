#include "core/extraction/reading_order.h"

#include "core/extraction/labels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace credence {

namespace {

constexpr int fewestColumnLines = 4; // a sidebar has at least so many

bool isProse(const WordLine &cell) { return cell.size() >= 5; }

/// Two columns of prose: both cells of the line are sentences, not a label and its value.
bool isTwoColumns(const QList<WordLine> &cells) { return cells.size() == 2 && isProse(cells[0]) && isProse(cells[1]); }

/// Whether `cells` go on in the columns that are parted at `gutter`.
bool keepsGutter(const QList<WordLine> &cells, double gutter)
{
    if (cells.size() > 3)
        return false;
    return std::none_of(cells.begin(), cells.end(), [&](const WordLine &cell) { return boxOf(cell).left() < gutter && boxOf(cell).right() > gutter; });
}

/// What stands on both sides of a gutter from one line to another.
struct Stretch {
    qsizetype first = 0;
    qsizetype next = 0; ///< the line behind it
    QList<WordLine> left, right;
    int prose = 0;   ///< lines with a sentence on both sides
    int both = 0;    ///< lines with something on both sides
    int aligned = 0; ///< of these, those whose sides stand on one base line, as the cells of a table do
    int most = 0;    ///< cells of its fullest line
};

void take(Stretch &stretch, const WordLine &line, double gutter)
{
    const QList<WordLine> parts = cellsOf(line);
    WordLine left, right;
    for (const WordLine &part : parts)
        (boxOf(part).left() < gutter ? left : right) << part;
    stretch.most = std::max<int>(stretch.most, static_cast<int>(parts.size()));
    stretch.prose += isTwoColumns(parts) ? 1 : 0;
    if (!left.isEmpty() && !right.isEmpty()) {
        ++stretch.both;
        const double height = std::min(boxOf(left).height(), boxOf(right).height());
        stretch.aligned += std::abs(boxOf(left).bottom() - boxOf(right).bottom()) < 0.12 * height ? 1 : 0;
    }
    if (!left.isEmpty())
        stretch.left << left;
    if (!right.isEmpty())
        stretch.right << right;
}

/// The lines around `at`, from `from` on, that keep the gutter.
Stretch stretchAround(const QList<WordLine> &lines, qsizetype from, qsizetype at, double gutter)
{
    Stretch out;
    out.first = at;
    while (out.first > from && keepsGutter(cellsOf(lines[out.first - 1]), gutter))
        --out.first;
    for (out.next = out.first; out.next < lines.size() && keepsGutter(cellsOf(lines[out.next]), gutter); ++out.next)
        take(out, lines[out.next], gutter);
    return out;
}

/// Whether the left side is made of labels, most of them beside something: a form, however many lines its values take.
bool isForm(const Stretch &stretch)
{
    const auto isLabel = [](const WordLine &line) {
        QStringList words;
        for (const LineWord &word : line)
            words << word.text;
        return labelOf(words.join(QLatin1Char(' '))) != Label::None;
    };
    const auto labels = std::count_if(stretch.left.begin(), stretch.left.end(), isLabel);
    return labels >= 3 && labels * 5 >= stretch.left.size() * 3 && stretch.both * 2 >= stretch.left.size();
}

/// Beside each other but not of each other: few of the lines share a base line, and both sides have lines of their own.
bool isSidebar(const Stretch &stretch)
{
    if (isForm(stretch))
        return false;
    const qsizetype fewer = std::min(stretch.left.size(), stretch.right.size());
    const bool ownLines = stretch.left.size() >= stretch.both + 2 && stretch.right.size() >= stretch.both + 2;
    qsizetype words = 0;
    for (const WordLine &line : stretch.left)
        words += line.size();
    const bool noLabels = words >= 3 * stretch.left.size() && stretch.left.size() > stretch.both && stretch.right.size() >= stretch.both + 3; // the left has sentences and a line to itself
    if (stretch.most <= 2 && fewer >= fewestColumnLines && noLabels)
        return true;
    return stretch.most <= 2 && fewer >= fewestColumnLines && stretch.aligned * 2 <= fewer && (ownLines || stretch.aligned * 4 < fewer);
}

/// The first stretch of columns from the line `from` on; one without lines when there is none.
Stretch nextColumns(const QList<WordLine> &lines, qsizetype from)
{
    Stretch best;
    for (qsizetype at = from; at < lines.size() && (best.next == 0 || at < best.next); ++at) {
        const QList<WordLine> cells = cellsOf(lines[at]);
        for (qsizetype i = 0; i + 1 < cells.size() && cells.size() <= 3; ++i) {
            const double left = boxOf(cells[i]).right();
            const double right = boxOf(cells[i + 1]).left();
            for (const double gutter : std::array{(left + right) / 2, right - 2, left + 2}) {
                Stretch stretch = stretchAround(lines, from, at, gutter);
                const bool prose = isTwoColumns(cells) && stretch.prose >= 2 && stretch.most <= 2;
                if ((prose || isSidebar(stretch)) && stretch.next - stretch.first > best.next - best.first)
                    best = std::move(stretch);
            }
        }
    }
    return best;
}

Label labelIn(const WordLine &cell)
{
    QStringList words;
    for (const LineWord &word : cell)
        words << word.text;
    return labelOf(words.join(QLatin1Char(' ')));
}

/// The column of `heads` that `cell` stands in; -1 when it stands in none.
qsizetype columnOf(const QList<WordLine> &heads, const WordLine &cell)
{
    const QRectF own = boxOf(cell);
    for (qsizetype i = 0; i < heads.size(); ++i) {
        const QRectF head = boxOf(heads[i]);
        if (std::min({std::abs(own.left() - head.left()), std::abs(own.right() - head.right()), std::abs(own.center().x() - head.center().x())}) < 3)
            return i;
    }
    return -1;
}

/// The labels side by side on line `at`, each followed by its values beneath, when these take several lines; empty
/// otherwise. The heads of a list of activities name titles and stay.
QList<WordLine> unstacked(const QList<WordLine> &lines, qsizetype at, qsizetype &next)
{
    const QList<WordLine> heads = cellsOf(lines[at]);
    const bool areLabels = heads.size() > 1 && std::all_of(heads.begin(), heads.end(), [](const WordLine &cell) {
        const Label label = labelIn(cell);
        return label != Label::None && label != Label::Title && label != Label::Part;
    });
    QList<QList<WordLine>> columns(heads.size());
    bool isWrapped = false;
    for (next = at + 1; areLabels && next < lines.size() && next < at + 4; ++next) {
        const QList<WordLine> cells = cellsOf(lines[next]);
        const double gap = boxOf(lines[next]).top() - boxOf(lines[next - 1]).bottom();
        const bool isNear = std::abs(gap) < 0.7 * boxOf(cells.first()).height() && gap > -0.25 * boxOf(lines[next - 1]).height();
        if (!isNear || std::any_of(cells.begin(), cells.end(), [&](const WordLine &cell) { return columnOf(heads, cell) < 0 || labelIn(cell) != Label::None; }))
            break;
        for (const WordLine &cell : cells)
            columns[columnOf(heads, cell)] << cell;
        isWrapped = isWrapped || (next > at + 1 && cells.size() < heads.size());
    }
    QList<WordLine> out;
    for (qsizetype i = 0; isWrapped && i < heads.size(); ++i)
        out << heads[i] << columns[i];
    return out;
}

/// The lines with the values of labels side by side beneath each of them.
QList<WordLine> withoutStacks(const QList<WordLine> &lines)
{
    QList<WordLine> out;
    for (qsizetype at = 0, next = 0; at < lines.size(); at = next) {
        const QList<WordLine> own = unstacked(lines, at, next);
        next = own.isEmpty() ? at + 1 : next;
        out << (own.isEmpty() ? lines.mid(at, 1) : own);
    }
    return out;
}

} // namespace

QList<WordLine> cellsOf(const WordLine &line)
{
    QList<WordLine> cells{WordLine()};
    for (const LineWord &word : line) {
        cells.last().append(word);
        if (word.cellAfter)
            cells.append(WordLine());
    }
    if (cells.last().isEmpty())
        cells.removeLast();
    return cells;
}

QRectF boxOf(const WordLine &words)
{
    QRectF box = words.first().box;
    for (const LineWord &word : words)
        box = box.united(word.box);
    return box;
}

QList<WordLine> inReadingOrder(const QList<WordLine> &lines)
{
    QList<WordLine> out;
    qsizetype done = 0;
    while (done < lines.size()) {
        const Stretch columns = nextColumns(lines, done);
        if (columns.next <= done)
            break;
        out << lines.mid(done, columns.first - done) << columns.left << columns.right;
        done = columns.next;
    }
    return withoutStacks(out << lines.mid(done));
}

} // namespace credence
