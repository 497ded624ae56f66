#include "core/extraction/line_words.h"

#include "core/extraction/labels.h"
#include "core/extraction/ruled_cells.h"

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
constexpr double steppedGap = 0.34;   // or this wide, when it is wider than the line's spaces on several lines
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
/// "Sawgr a s s Nur se Educat or s": capitals and small letters spaced out, so that some stand alone. Only where most
/// pieces are tiny and the gaps fall into two kinds.
void joinSpacedPieces(WordLine &line)
{
    static const QRegularExpression loneLetter(QStringLiteral("^[b-df-xz]$")); // "a", "e" and "y" are words
    const auto lone = std::count_if(line.begin(), line.end(), [](const LineWord &word) { return loneLetter.match(word.text).hasMatch(); });
    const auto tiny = std::count_if(line.begin(), line.end(), [](const LineWord &word) { return word.text.size() <= 2 && word.text[0].isLetter(); });
    if (lone < 2 || tiny * 10 < line.size() * 4)
        return;
    std::vector<double> gaps;
    for (qsizetype i = 0; i + 1 < line.size(); ++i)
        gaps.push_back(gapAfter(line, i));
    std::sort(gaps.begin(), gaps.end());
    size_t step = 0;
    for (size_t i = 1; i < gaps.size(); ++i)
        step = step == 0 || gaps[i] - gaps[i - 1] > gaps[step] - gaps[step - 1] ? i : step;
    const double height = usualHeight(line);
    if (gaps[step] - gaps[step - 1] < 0.1 * height || gaps[step] < 1.5 * gaps[step - 1] || gaps[step - 1] > 0.6 * height)
        return;
    const double most = (gaps[step] + gaps[step - 1]) / 2;
    for (qsizetype i = 0; i + 1 < line.size();) {
        if (gapAfter(line, i) < most)
            glue(line, i);
        else
            ++i;
    }
}

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

/// "**Activity** Gout Today": a label in bold before its value is a cell of its own.
void partBoldLabels(WordLine &line)
{
    QString run;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const bool begins = i == 0 || line[i - 1].cellAfter;
        run = begins ? line[i].text : run + QLatin1Char(' ') + line[i].text;
        if (!line[i].bold)
            run.clear();
        const bool ends = !run.isEmpty() && !line[i + 1].bold && !line[i].cellAfter;
        if (ends && (begins || run.contains(QLatin1Char(' '))) && !run.endsWith(QLatin1Char(':')) && labelOf(run) != Label::None)
            line[i].cellAfter = line[i].spaceAfter = true;
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

/// The usual space between the words of sentences, as a share of their height; 0 when the page has too few.
double usualSpace(const QList<WordLine> &lines)
{
    std::vector<double> spaces;
    for (const WordLine &line : lines) {
        if (line.size() > 6)
            spaces.push_back(usualGap(line) / usualHeight(line));
    }
    std::sort(spaces.begin(), spaces.end());
    return spaces.size() < 3 ? 0 : spaces[spaces.size() / 2];
}

/// Whether most lines between the first and the last that have a word begin at `left` have one.
bool isEdge(const QList<WordLine> &lines, double left)
{
    qsizetype first = -1, last = -1;
    int count = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (std::none_of(lines[i].begin(), lines[i].end(), [&](const LineWord &word) { return std::abs(word.box.left() - left) < 1.2; }))
            continue;
        first = first < 0 ? i : first;
        last = i;
        ++count;
    }
    return count * 10 > (last - first + 1) * 6;
}

/// A narrower gap parts cells too when the word after it begins where the cells of at least three other lines begin,
/// or where a word begins on so many lines that it must be a column.
void markColumns(QList<WordLine> &lines)
{
    std::vector<double> edges;
    std::vector<double> starts;
    std::vector<double> wide;
    std::vector<double> stepped; // where words begin behind a gap wider than the other spaces of their line
    for (const WordLine &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (i > 0 && gapAfter(line, i - 1) > steppedGap * usualHeight(line) && gapAfter(line, i - 1) > 1.45 * usualGap(line))
                stepped.push_back(line[i].box.left());
            starts.push_back(line[i].box.left());
            if (i == 0 || line[i - 1].cellAfter)
                edges.push_back(line[i].box.left());
            if (i > 0 && gapAfter(line, i - 1) > wideGap * usualHeight(line))
                wide.push_back(line[i].box.left());
        }
    }
    std::sort(wide.begin(), wide.end());
    std::sort(stepped.begin(), stepped.end());
    std::sort(edges.begin(), edges.end());
    std::sort(starts.begin(), starts.end());
    const int many = std::max(8, static_cast<int>(lines.size()) * 2 / 5);
    const double spaceShare = usualSpace(lines);
    for (WordLine &line : lines) {
        const double height = usualHeight(line);
        for (qsizetype i = 0; i + 1 < line.size(); ++i) {
            const double gap = gapAfter(line, i);
            if (line[i].cellAfter || gap < narrowColumnGap * height)
                continue;
            const double left = line[i + 1].box.left();
            const bool isColumn = countNear(starts, left) >= many && countNear(wide, left) >= 3; // the same words on many lines stand below each other too, but with the same gaps
            const double shared = std::max(spaceShare * height, line.size() < 5 ? 0 : usualGap(line) * 0.85); // of the page's sentences, or the line's own
            const double space = line.size() > 6 ? usualGap(line) : line.size() > 2 ? shared : 0;
            const bool isUsual = gap < 1.3 * space; // as wide as the other spaces of a sentence
            const bool isStep = !isUsual && gap > steppedGap * height && countNear(stepped, left) >= 4 && isEdge(lines, left); // labels that end at the same place
            line[i].cellAfter = isColumn || isStep || (!isUsual && gap >= columnGap * height && countNear(edges, left) >= 3);
        }
    }
}

QRectF inPoints(const QRectF &box, const QSizeF &size) { return {box.x() * size.width(), box.y() * size.height(), box.width() * size.width(), box.height() * size.height()}; }

/// Dots that lead from a label to its value: "....." or ". . . . .".
bool isLeader(const QList<Word> &words, qsizetype index)
{
    static const QRegularExpression dots(QStringLiteral("^[.…·]+$"));
    const auto isDots = [&](qsizetype i) { return i >= 0 && i < words.size() && dots.match(words[i].text).hasMatch(); };
    if (!isDots(index))
        return false;
    qsizetype first = index;
    qsizetype count = words[index].text.size();
    while (isDots(first - 1))
        count += words[--first].text.size();
    for (qsizetype last = index; isDots(last + 1); ++last)
        count += words[last + 1].text.size();
    return count >= 3;
}

/// "AMA PR A Category 1": kerning tore the well-known letters apart.
void joinKernedLetters(WordLine &line)
{
    for (qsizetype i = 1; i + 1 < line.size(); ++i) {
        if (line[i - 1].text == QLatin1String("AMA") && line[i].text == QLatin1String("PR") && line[i + 1].text == QLatin1String("A"))
            glue(line, i);
    }
}

/// What to multiply the heights of boxes with so that those of one line do not reach into the next: fonts may ask for far
/// more height than their letters need. 1 for most pages.
double tallness(const QList<LineWord> &words)
{
    std::vector<double> shares; // of the distance to the next line in the height of the box
    const qsizetype count = std::min<qsizetype>(words.size(), 600);
    for (qsizetype i = 0; i < count; ++i) {
        double nearest = 2;
        for (qsizetype k = std::max<qsizetype>(0, i - 60); k < std::min(count, i + 60); ++k) {
            const QRectF &a = words[i].box;
            const QRectF &b = words[k].box;
            const double common = std::min(a.right(), b.right()) - std::max(a.left(), b.left());
            const double share = std::abs(a.center().y() - b.center().y()) / std::max(1e-6, a.height());
            const bool below = k != i && common > 0.4 * std::min(a.width(), b.width()) && std::abs(a.height() - b.height()) < 0.2 * a.height() && share > 0.25;
            nearest = below ? std::min(nearest, share) : nearest;
        }
        if (nearest < 2)
            shares.push_back(nearest);
    }
    const auto into = std::count_if(shares.begin(), shares.end(), [](double share) { return share < 0.8; });
    if (into < 6 || into * 10 < static_cast<qsizetype>(shares.size()) * 6)
        return 1;
    std::sort(shares.begin(), shares.end());
    return shares[shares.size() / 2] / 1.25;
}

void lower(QRectF &box, double share)
{
    const double cut = box.height() * (1 - share) / 2;
    box.adjust(0, cut, 0, -cut);
}

} // namespace

QList<WordLine> wordLines(const Page &page)
{
    static const QRegularExpression trademark(QStringLiteral("\\b(credits?(?:\\(s\\))?)TM\\b"), QRegularExpression::CaseInsensitiveOption);
    QList<LineWord> words;
    for (qsizetype i = 0; i < page.words.size(); ++i) {
        const Word &word = page.words[i];
        const QRectF box = inPoints(word.box, page.sizePoints);
        const LineWord piece{QString(word.text).replace(trademark, QStringLiteral("\\1\u2122")), box, word.box, word.spaceAfter, word.sure, false, word.bold};
        if (!word.text.isEmpty() && isUpright(piece) && !isLeader(page.words, i))
            words << piece;
    }
    const double share = tallness(words);
    for (LineWord &word : words) {
        lower(word.box, share);
        lower(word.fraction, share);
    }
    QList<WordLine> lines = grouped(std::move(words));
    for (WordLine &line : lines) {
        joinSmallCapitals(line);
        joinSpacedLetters(line);
        joinSpacedPieces(line);
        joinKernedLetters(line);
        markGaps(line);
        partBoldLabels(line);
    }
    QList<QRectF> rules;
    for (const QRectF &rule : page.rules)
        rules << inPoints(rule, page.sizePoints);
    partAtRules(lines, rules);
    markColumns(lines);
    return ruledRows(lines, rules);
}

} // namespace credence
