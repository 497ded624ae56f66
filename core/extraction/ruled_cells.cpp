#include "core/extraction/ruled_cells.h"

#include "core/extraction/labels.h"
#include "core/extraction/names.h"
#include "core/extraction/reading_order.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <optional>

namespace credence {

namespace {

constexpr double touch = 2.5;     // points: what is nearer touches
constexpr int mostCellLines = 7;  // of a cell of a table; more is a column of the page
constexpr int fewestColumnLines = 4;

struct Rules {
    QList<QRectF> level;
    QList<QRectF> upright;
};

Rules sorted(const QList<QRectF> &rules)
{
    Rules out;
    for (const QRectF &rule : rules)
        (rule.width() > rule.height() ? out.level : out.upright) << rule;
    return out;
}

/// A stretch of a line between rules, and the drawn cell around it.
struct Piece {
    WordLine words;
    QRectF box;
    qsizetype line = 0;
    qsizetype cell = -1; ///< index of its drawn cell; -1: not enclosed on all sides
};

/// The edges of the drawn cell around `box`; nothing when a side is open.
std::optional<QRectF> enclosing(const QRectF &box, const Rules &rules)
{
    const QPointF middle = box.center();
    double left = -1, right = -1, top = -1, bottom = -1;
    for (const QRectF &rule : rules.upright) {
        if (rule.top() > middle.y() || rule.bottom() < middle.y())
            continue;
        const double x = rule.center().x();
        if (x <= box.left() + touch)
            left = std::max(left, x);
        else if (x >= box.right() - touch)
            right = right < 0 ? x : std::min(right, x);
    }
    for (const QRectF &rule : rules.level) {
        if (rule.left() > middle.x() || rule.right() < middle.x())
            continue;
        const double y = rule.center().y();
        if (y <= middle.y())
            top = std::max(top, y);
        else
            bottom = bottom < 0 ? y : std::min(bottom, y);
    }
    if (left < 0 || right < 0 || top < 0 || bottom < 0)
        return std::nullopt;
    return QRectF(QPointF(left, top), QPointF(right, bottom));
}

struct Cell {
    QRectF box;
    QList<qsizetype> pieces; ///< from top to bottom
};

bool isSameBox(const QRectF &a, const QRectF &b)
{
    return std::abs(a.left() - b.left()) < touch && std::abs(a.right() - b.right()) < touch && std::abs(a.top() - b.top()) < touch && std::abs(a.bottom() - b.bottom()) < touch;
}

struct Grid {
    QList<Piece> pieces;
    QList<Cell> cells;
};

Grid gridOf(const QList<WordLine> &lines, const Rules &rules)
{
    Grid grid;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        for (const WordLine &words : cellsOf(lines[i])) {
            Piece piece{words, boxOf(words), i, -1};
            if (const auto box = enclosing(piece.box, rules)) {
                const auto same = std::find_if(grid.cells.begin(), grid.cells.end(), [&](const Cell &cell) { return isSameBox(cell.box, *box); });
                piece.cell = same - grid.cells.begin();
                if (same == grid.cells.end())
                    grid.cells << Cell{*box, {}};
                grid.cells[piece.cell].pieces << grid.pieces.size();
            }
            grid.pieces << piece;
        }
    }
    return grid;
}

/// The lines of a cell: pieces that stand beside each other in it are one.
QList<WordLine> linesIn(const Grid &grid, const Cell &cell)
{
    QList<WordLine> out;
    qsizetype last = -1;
    for (const qsizetype index : cell.pieces) {
        const Piece &piece = grid.pieces[index];
        if (piece.line == last) {
            out.last().last().cellAfter = true;
            out.last() << piece.words;
        } else {
            out << piece.words;
        }
        last = piece.line;
    }
    return out;
}

QString textOf(const WordLine &line)
{
    QString text;
    for (const LineWord &word : line)
        text += word.text + QLatin1Char(' ');
    return text.trimmed();
}

WordLine joined(const QList<WordLine> &lines)
{
    WordLine out;
    for (const WordLine &line : lines) {
        if (!out.isEmpty())
            out.last().spaceAfter = !out.last().text.endsWith(QLatin1Char('-'));
        out << line;
    }
    for (LineWord &word : out)
        word.cellAfter = false;
    return out;
}

/// A value with its label above it or beneath it, or a name with its office.
bool isLabeled(const QList<WordLine> &cell)
{
    if (cell.size() < 2 || labelOf(textOf(joined(cell))) != Label::None) // a label over two lines
        return false;
    const bool office = std::any_of(cell.begin() + 1, cell.end(), [](const WordLine &line) { return isOffice(textOf(line)); });
    return labelOf(textOf(cell.first())) != Label::None || labelOf(textOf(cell.last())) != Label::None || office;
}

/// Whether the lines of a cell are one text: of one size and weight, right beneath each other.
bool isOneText(const QList<WordLine> &cell)
{
    for (qsizetype i = 1; i < cell.size(); ++i) {
        const QRectF above = boxOf(cell[i - 1]);
        const QRectF below = boxOf(cell[i]);
        const double ratio = cell[i].first().box.height() / std::max(0.1, cell[i - 1].first().box.height());
        if (ratio > 1.12 || ratio < 0.89 || below.top() - above.bottom() > 0.8 * below.height() || cell[i].first().bold != cell[i - 1].last().bold)
            return false;
    }
    return true;
}

/// What becomes of the cells between the same two level rules.
QList<WordLine> rowLines(const QList<QList<WordLine>> &row)
{
    const auto most = std::max_element(row.begin(), row.end(), [](const auto &a, const auto &b) { return a.size() < b.size(); });
    const auto labeled = std::count_if(row.begin(), row.end(), isLabeled);
    QList<WordLine> out;
    if (most->size() > mostCellLines || labeled * 2 >= row.size() || !std::all_of(row.begin(), row.end(), isOneText)) {
        for (const QList<WordLine> &cell : row)
            out << cell;
        return out;
    }
    WordLine line;
    for (const QList<WordLine> &cell : row) {
        if (!line.isEmpty())
            line.last().cellAfter = true;
        line << joined(cell);
    }
    return {line};
}

/// Cells of one row, by the index of their first line. A lone cell is a frame unless it shares its edges with a row of several.
QHash<qsizetype, QList<qsizetype>> rowsOf(const Grid &grid)
{
    QHash<qsizetype, QList<qsizetype>> rows;
    QList<bool> taken(grid.cells.size(), false);
    for (qsizetype i = 0; i < grid.cells.size(); ++i) {
        if (taken[i])
            continue;
        QList<qsizetype> row;
        qsizetype first = grid.pieces[grid.cells[i].pieces.first()].line;
        for (qsizetype k = i; k < grid.cells.size(); ++k) {
            const QRectF &a = grid.cells[i].box;
            const QRectF &b = grid.cells[k].box;
            if (taken[k] || std::abs(a.top() - b.top()) > touch || std::abs(a.bottom() - b.bottom()) > touch)
                continue;
            taken[k] = true;
            row << k;
            first = std::min(first, grid.pieces[grid.cells[k].pieces.first()].line);
        }
        std::sort(row.begin(), row.end(), [&](qsizetype x, qsizetype y) { return grid.cells[x].box.left() < grid.cells[y].box.left(); });
        const QRectF own = grid.cells[i].box;
        const bool inTable = std::any_of(grid.cells.begin(), grid.cells.end(), [&](const Cell &other) {
            return other.box.width() < 0.8 * own.width() && (std::abs(other.box.top() - own.bottom()) < touch || std::abs(other.box.bottom() - own.top()) < touch) && other.box.left() > own.left() - touch && other.box.right() < own.right() + touch;
        });
        if (row.size() > 1 || (inTable && grid.cells[i].pieces.size() <= mostCellLines))
            rows[first] << row;
    }
    return rows;
}

/// How many level rules end at or cross the upright `rule` away from its ends: the rows of a table do.
int crossings(const QRectF &rule, const Rules &rules)
{
    return static_cast<int>(std::count_if(rules.level.begin(), rules.level.end(), [&](const QRectF &level) {
        const double y = level.center().y();
        return y > rule.top() + 6 && y < rule.bottom() - 6 && level.left() < rule.center().x() + touch && level.right() > rule.center().x() - touch;
    }));
}

/// The lines beside a tall rule that no rows cross: first what stands at its left, then what stands at its right.
QList<WordLine> besideRules(const QList<WordLine> &lines, const Rules &rules)
{
    QList<WordLine> out = lines;
    for (const QRectF &rule : rules.upright) {
        if (crossings(rule, rules) > 0)
            continue;
        QList<WordLine> left, right;
        qsizetype first = -1, next = -1;
        bool crossed = false;
        for (qsizetype i = 0; i < out.size(); ++i) {
            const QRectF box = boxOf(out[i]);
            if (box.center().y() < rule.top() || box.center().y() > rule.bottom())
                continue;
            first = first < 0 ? i : first;
            crossed = crossed || (next >= 0 && i != next); // they no longer stand together
            next = i + 1;
            WordLine l, r;
            for (const WordLine &part : cellsOf(out[i])) {
                const QRectF own = boxOf(part);
                crossed = crossed || (own.left() < rule.center().x() - touch && own.right() > rule.center().x() + touch);
                (own.center().x() < rule.center().x() ? l : r) << part;
            }
            if (!l.isEmpty())
                left << l;
            if (!r.isEmpty())
                right << r;
        }
        if (crossed || left.size() < fewestColumnLines || right.size() < fewestColumnLines)
            continue;
        for (QList<WordLine> *side : {&left, &right}) {
            for (WordLine &line : *side)
                line.last().cellAfter = false;
        }
        out = out.mid(0, first) << left << right << out.mid(next);
    }
    return out;
}

} // namespace

void partAtRules(QList<WordLine> &lines, const QList<QRectF> &rules)
{
    for (WordLine &line : lines) {
        for (qsizetype i = 0; i + 1 < line.size(); ++i) {
            const QRectF &a = line[i].box;
            const QRectF &b = line[i + 1].box;
            const double y = a.center().y();
            const bool between = std::any_of(rules.begin(), rules.end(), [&](const QRectF &rule) {
                return rule.height() > rule.width() && rule.height() > a.height() && rule.top() < y && rule.bottom() > y && rule.center().x() > a.right() - touch && rule.center().x() < b.left() + touch;
            });
            if (between)
                line[i].cellAfter = line[i].spaceAfter = true;
        }
    }
}

QList<WordLine> ruledRows(const QList<WordLine> &lines, const QList<QRectF> &given)
{
    const Rules rules = sorted(given);
    if (rules.upright.isEmpty())
        return lines;
    const Grid grid = gridOf(lines, rules);
    const QHash<qsizetype, QList<qsizetype>> rows = rowsOf(grid);
    QList<bool> done(grid.pieces.size(), false);
    for (const QList<qsizetype> &row : rows) {
        for (const qsizetype cell : row) {
            for (const qsizetype piece : grid.cells[cell].pieces)
                done[piece] = true;
        }
    }
    QList<WordLine> out;
    qsizetype piece = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QList<qsizetype> starting = rows.value(i);
        while (!starting.isEmpty()) { // rows side by side that begin on one line
            const double top = grid.cells[starting.first()].box.top();
            QList<QList<WordLine>> row;
            qsizetype count = 0;
            for (; count < starting.size() && std::abs(grid.cells[starting[count]].box.top() - top) < touch; ++count)
                row << linesIn(grid, grid.cells[starting[count]]);
            starting = starting.mid(count);
            out << rowLines(row);
        }
        WordLine rest;
        for (; piece < grid.pieces.size() && grid.pieces[piece].line == i; ++piece) {
            if (!done[piece])
                rest << grid.pieces[piece].words;
        }
        if (!rest.isEmpty())
            out << rest;
    }
    return besideRules(out, rules);
}

} // namespace credence
