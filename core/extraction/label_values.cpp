#include "core/extraction/label_values.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

bool standsUnder(const QRectF &below, const QRectF &above)
{
    const double common = std::min(below.right(), above.right()) - std::max(below.left(), above.left());
    return std::abs(below.left() - above.left()) < 3 || std::abs(below.center().x() - above.center().x()) < 3 || common > 0.4 * std::min(below.width(), above.width());
}

/// A cell that says something: no label, and no line to write on.
bool isValue(const QString &cell)
{
    static const QRegularExpression nothing(QStringLiteral("^[\\s:.,_–—\"“-]*$"));
    qsizetype length = 0;
    return !nothing.match(cell).hasMatch() && labelOf(cell) == Label::None && !isTwoLabels(cell) && labelBefore(cell, length) == Label::None;
}

/// The cell beneath `cell` on one of the next lines; nullptr when what stands there is no value.
const TextCell *valueBelow(const PageText &text, int line, const TextCell &cell)
{
    const TextLine &own = text.lines[line];
    for (int i = line + 1; i < text.lines.size() && i <= line + 2; ++i) {
        const TextLine &next = text.lines[i];
        const bool isBefore = next.box.bottom() < own.box.top(); // the caption stands beneath and was put first, or another column begins
        if (next.page != own.page || next.box.top() - own.box.bottom() > 3.5 * std::max(own.size, next.size) || (isBefore && (i > line + 1 || own.box.top() - next.box.bottom() > 2 * own.size)))
            return nullptr;
        for (const TextCell &under : next.cells) {
            if (standsUnder(under.box, cell.box))
                return isValue(text.of(under)) ? &under : nullptr;
        }
        if (next.cells.size() == 1 && own.cells.size() == 1) // right beneath, though not in its column: centered
            return isValue(text.of(next.cells.first())) ? &next.cells.first() : nullptr;
    }
    return nullptr;
}

/// "… in the / activity." is no label.
bool isEndOfSentence(const PageText &text, int line, const QString &cell)
{
    const QString own = cell.trimmed();
    return own.endsWith(QLatin1Char('.')) || (!own.isEmpty() && own[0].isLower() && !text.lines[line].gapBefore);
}

void addBehindColon(QList<LabeledValue> &out, const PageText &text, const TextCell &cell)
{
    qsizetype length = 0;
    const QString own = text.of(cell);
    const Label label = labelBefore(own, length);
    if (label != Label::None)
        out << LabeledValue{label, own.left(length), cell.begin + static_cast<int>(length), cell.end, true, false};
}

} // namespace

QList<LabeledValue> labeledValues(const PageText &text)
{
    QList<LabeledValue> out;
    for (int i = 0; i < text.lines.size(); ++i) {
        const QList<TextCell> &cells = text.lines[i].cells;
        for (qsizetype k = 0; k < cells.size(); ++k) {
            const QString own = text.of(cells[k]);
            const Label label = isEndOfSentence(text, i, own) ? Label::None : labelOf(own);
            if (label == Label::None) {
                addBehindColon(out, text, cells[k]);
                continue;
            }
            const bool colon = own.trimmed().endsWith(QLatin1Char(':'));
            const auto isHead = [&](const TextCell &cell) { return labelOf(text.of(cell)) != Label::None || isTwoLabels(text.of(cell)); };
            const bool headsRow = (k > 0 && isHead(cells[k - 1])) || (k + 1 < cells.size() && isHead(cells[k + 1]));
            if (k + 1 < cells.size() && isValue(text.of(cells[k + 1]))) {
                out << LabeledValue{label, own, cells[k + 1].begin, cells[k + 1].end, colon, false};
                continue;
            }
            if (const TextCell *below = valueBelow(text, i, cells[k]))
                out << LabeledValue{label, own, below->begin, below->end, colon, headsRow && cells.size() > 1};
        }
    }
    return out;
}

} // namespace credence
