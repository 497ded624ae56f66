#include "core/extraction/line_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <vector>

namespace credence {

namespace {

constexpr double cellGap = 1.35;      // of the line's height: wider gaps separate cells
constexpr double columnGap = 0.42;   // narrower ones do where the cells of other lines begin
constexpr double narrowColumnGap = 0.2; // and even as narrow as a space where words of many lines begin
constexpr double wideGap = 0.6;
constexpr double glueGap = 0.07;      // narrower gaps are kerning, not spaces
constexpr double letterGapMost = 1.2; // letters of one spaced-out word stand at most this far apart

/// Turned text (a margin note, a watermark) is no line of the page.
bool isUpright(const LineWord &word) { return word.text.size() < 4 || word.box.height() < 2 * word.box.width(); }

double overlap(const QRectF &a, const QRectF &b)
{
    const double common = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return common / std::max(1e-6, std::min(a.height(), b.height()));
}

double usualHeight(const WordLine &line)
{
    std::vector<double> heights;
    for (const LineWord &word : line)
        heights.push_back(word.box.height());
    std::nth_element(heights.begin(), heights.begin() + static_cast<qsizetype>(heights.size() / 2), heights.end());
    return std::max(1.0, heights[heights.size() / 2]);
}

/// Small lines beside a large one overlap it in height, but stand over each other.
bool standsOverAny(const LineWord &word, const WordLine &line)
{
    return std::any_of(line.begin(), line.end(), [&](const LineWord &other) {
        const double common = std::min(word.box.right(), other.box.right()) - std::max(word.box.left(), other.box.left());
        return common > 0.4 * std::min(word.box.width(), other.box.width());
    });
}

bool belongs(const LineWord &word, const WordLine &line)
{
    const LineWord &last = line.last();
    const double ratio = word.box.height() / std::max(1e-6, last.box.height());
    return overlap(word.box, last.box) > 0.5 && ratio < 3 && ratio > 0.33 && !standsOverAny(word, line);
}

QList<WordLine> grouped(QList<LineWord> words)
{
    std::stable_sort(words.begin(), words.end(), [](const LineWord &a, const LineWord &b) { return a.box.center().y() < b.box.center().y(); });
    QList<WordLine> lines;
    for (const LineWord &word : words) {
        const qsizetype from = std::max<qsizetype>(0, lines.size() - 4);
        qsizetype fits = -1;
        for (qsizetype i = lines.size() - 1; i >= from && fits < 0; --i)
            fits = belongs(word, lines[i]) ? i : -1;
        if (fits < 0)
            lines.append(WordLine{word});
        else
            lines[fits].append(word);
    }
    for (WordLine &line : lines)
        std::stable_sort(line.begin(), line.end(), [](const LineWord &a, const LineWord &b) { return a.box.left() < b.box.left(); });
    return lines;
}

double gapAfter(const WordLine &line, qsizetype i) { return line[i + 1].box.left() - line[i].box.right(); }

void glue(WordLine &line, qsizetype i)
{
    line[i].text += line[i + 1].text;
    line[i].box = line[i].box.united(line[i + 1].box);
    line[i].fraction = line[i].fraction.united(line[i + 1].fraction);
    line[i].spaceAfter = line[i + 1].spaceAfter;
    line[i].sure = std::min(line[i].sure, line[i + 1].sure);
    line.removeAt(i + 1);
}

/// A capital that stands alone, perhaps behind a hyphen or bracket: "T", "-R", "(A", "O'D".
bool isLoneCapital(const QString &text)
{
    const QString bare = QString(text).remove(QLatin1Char('-')).remove(QLatin1Char('(')).remove(QLatin1Char('"')).remove(QChar(0x201C));
    return bare.size() == 1 && bare[0].isUpper();
}

bool isRest(const QString &text) { return !text.isEmpty() && (text[0].isLower() || (text.size() > 1 && text[0].isUpper() && text == text.toUpper())); }

/// "T he" in small capitals: a taller capital, then the rest of its word closer than a space.
bool isSplitCapital(const WordLine &line, qsizetype i, double height)
{
    return isLoneCapital(line[i].text) && isRest(line[i + 1].text) && gapAfter(line, i) < 0.45 * height;
}

void joinSmallCapitals(WordLine &line)
{
    const double height = usualHeight(line);
    int split = 0;
    int taller = 0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        if (!isSplitCapital(line, i, height))
            continue;
        ++split;
        taller += line[i].box.height() > 1.06 * line[i + 1].box.height() ? 1 : 0;
    }
    if (taller == 0 && split < 3)
        return;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const bool tallerHere = line[i].box.height() > 1.06 * line[i + 1].box.height();
        if (isSplitCapital(line, i, height) && (tallerHere || split >= 3))
            glue(line, i);
        if (i + 1 < line.size() && line[i + 1].text.startsWith(QLatin1Char('-')) && line[i + 1].text.size() > 1 && taller + split > 2)
            glue(line, i--);
    }
}

/// The gap that tells letters from words in a spaced-out run: the widest step between its sorted gaps.
double letterGap(const WordLine &line, qsizetype from, qsizetype to, double height)
{
    std::vector<double> gaps;
    for (qsizetype i = from; i + 1 < to; ++i)
        gaps.push_back(gapAfter(line, i));
    std::sort(gaps.begin(), gaps.end());
    const double typical = gaps[gaps.size() / 2];
    return std::min(letterGapMost * height, std::max(typical * 1.6, typical + 0.18 * height));
}

/// "C E R T I F I C A T E  O F": runs of at least four pieces of one or two letters.
void joinSpacedLetters(WordLine &line)
{
    const double height = usualHeight(line);
    const auto isPiece = [&](qsizetype i) { return line[i].text.size() <= 2 && line[i].text[0].isLetter() && line[i].text == line[i].text.toUpper(); };
    for (qsizetype from = 0; from < line.size(); ++from) {
        qsizetype to = from;
        while (to < line.size() && isPiece(to))
            ++to;
        if (to - from < 4)
            continue;
        const double most = letterGap(line, from, to, height);
        for (qsizetype i = from; i + 1 < to;) {
            if (gapAfter(line, i) <= most) {
                glue(line, i);
                --to;
            } else {
                ++i;
            }
        }
        from = to;
    }
}

void markGaps(WordLine &line)
{
    const double height = usualHeight(line);
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const double gap = gapAfter(line, i);
        line[i].cellAfter = gap > cellGap * height;
        line[i].spaceAfter = line[i].cellAfter || gap > glueGap * height || (line[i].spaceAfter && gap > 0.02 * height);
    }
}

/// The gap that half of the gaps within the cells of a line are not wider than.
double usualGap(const WordLine &line)
{
    std::vector<double> gaps;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        if (!line[i].cellAfter)
            gaps.push_back(gapAfter(line, i));
    }
    std::sort(gaps.begin(), gaps.end());
    return gaps.empty() ? 0 : gaps[gaps.size() / 2];
}

/// How many of `sorted` are within 1.2 points of `left`.
int countNear(const std::vector<double> &sorted, double left)
{
    return static_cast<int>(std::upper_bound(sorted.begin(), sorted.end(), left + 1.2) - std::lower_bound(sorted.begin(), sorted.end(), left - 1.2));
}

/// A narrower gap parts cells too when the word after it begins where the cells of at least three other lines begin,
/// or where a word begins on so many lines that it must be a column.
void markColumns(QList<WordLine> &lines)
{
    std::vector<double> edges;
    std::vector<double> starts;
    std::vector<double> wide;
    for (const WordLine &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            starts.push_back(line[i].box.left());
            if (i == 0 || line[i - 1].cellAfter)
                edges.push_back(line[i].box.left());
            if (i > 0 && gapAfter(line, i - 1) > wideGap * usualHeight(line))
                wide.push_back(line[i].box.left());
        }
    }
    std::sort(wide.begin(), wide.end());
    std::sort(edges.begin(), edges.end());
    std::sort(starts.begin(), starts.end());
    const int many = std::max(8, static_cast<int>(lines.size()) * 2 / 5);
    for (WordLine &line : lines) {
        const double height = usualHeight(line);
        for (qsizetype i = 0; i + 1 < line.size(); ++i) {
            const double gap = gapAfter(line, i);
            if (line[i].cellAfter || gap < narrowColumnGap * height)
                continue;
            const double left = line[i + 1].box.left();
            const bool isColumn = countNear(starts, left) >= many && countNear(wide, left) >= 3; // the same words on many lines stand below each other too, but with the same gaps
            const bool isUsual = line.size() > 6 && gap < 1.3 * usualGap(line); // as wide as the other spaces of a sentence
            line[i].cellAfter = isColumn || (!isUsual && gap >= columnGap * height && countNear(edges, left) >= 3);
        }
    }
}

} // namespace

QList<WordLine> wordLines(const Page &page)
{
    static const QRegularExpression trademark(QStringLiteral("\\b(credits?(?:\\(s\\))?)TM\\b"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression leader(QStringLiteral("^[.…·]{3,}$")); // dots that lead from a label to its value
    QList<LineWord> words;
    for (const Word &word : page.words) {
        const QRectF box(word.box.x() * page.sizePoints.width(), word.box.y() * page.sizePoints.height(),
                         word.box.width() * page.sizePoints.width(), word.box.height() * page.sizePoints.height());
        const LineWord piece{QString(word.text).replace(trademark, QStringLiteral("\\1\u2122")), box, word.box, word.spaceAfter, word.sure, false};
        if (!word.text.isEmpty() && isUpright(piece) && !leader.match(word.text).hasMatch())
            words << piece;
    }
    QList<WordLine> lines = grouped(std::move(words));
    for (WordLine &line : lines) {
        joinSmallCapitals(line);
        joinSpacedLetters(line);
        markGaps(line);
    }
    markColumns(lines);
    return lines;
}

} // namespace credence
