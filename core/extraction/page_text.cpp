#include "core/extraction/page_text.h"

#include "core/extraction/date_mentions.h"
#include "core/extraction/labels.h"
#include "core/extraction/line_words.h"
#include "core/extraction/names.h"
#include "core/extraction/one_row.h"
#include "core/extraction/reading_order.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace credence {

namespace {

double usualSize(const WordLine &line)
{
    std::vector<double> heights;
    for (const LineWord &word : line)
        heights.push_back(word.box.height());
    std::sort(heights.begin(), heights.end());
    return heights[heights.size() / 2];
}

bool isBold(const WordLine &line)
{
    qsizetype bold = 0;
    qsizetype all = 0;
    for (const LineWord &word : line) {
        bold += word.bold ? word.text.size() : 0;
        all += word.text.size();
    }
    return bold * 2 > all;
}

/// What is printed small beneath the values of a form: "Participant name", "Title of activity".
bool isCaption(const WordLine &line)
{
    static const QRegularExpression caption(QStringLiteral(
        "^\\W*(?:(?:participant|learner|attendee|recipient|physician)(?:['’]s)?(?: name)?|name of (?:the )?(?:participant|learner|attendee|recipient|physician|activity|course|program|provider)|(?:activity |course |program )title|title(?: of (?:the )?(?:\\w+ )?(?:activity|course|program|event))?"
        "|(?:activity|course|program) (?:name|date)|dates? (?:of (?:participation|completion|attendance|activity)|completed|attended)|completion date|(?:accredited |cme )?(?:provider|sponsor)(?: name)?|[^.]{0,40}\\b(?:credits?\\W{0,4}|hours) (?:claimed|awarded|earned))\\W*$"),
        QRegularExpression::CaseInsensitiveOption);
    const QList<WordLine> cells = cellsOf(line);
    return std::all_of(cells.begin(), cells.end(), [](const WordLine &cell) {
        QString text;
        for (const LineWord &word : cell)
            text += word.text + QLatin1Char(' ');
        return caption.match(text.trimmed()).hasMatch() || labelOf(text) != Label::None;
    });
}

QString textOf(const WordLine &line)
{
    QString text;
    for (const LineWord &word : line)
        text += word.text + QLatin1Char(' ');
    return text.trimmed();
}

/// Whether what `line` says can be a value of this kind; false for kinds that cannot be told.
bool fits(Label label, const WordLine &line)
{
    return (label == Label::Recipient && !personName(textOf(line)).name.isEmpty()) || (label == Label::Date && !dateMentions(textOf(line)).isEmpty());
}

/// Whether names and days stand over their captions rather than under them.
bool standBeneath(const QList<WordLine> &lines)
{
    int over = 0;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const Label label = labelOf(textOf(lines[i]));
        const bool under = i + 1 < lines.size() && fits(label, lines[i + 1]);
        if (under)
            return false;
        over += fits(label, lines[i - 1]) ? 1 : 0;
    }
    return over > 1;
}

/// Where the value of the caption `lines[at]` begins; -1 when the caption does not stand right beneath a larger line. `beneath`:
/// the captions of the page do, though the distances do not tell.
qsizetype valueOver(const QList<WordLine> &lines, qsizetype at, bool beneath)
{
    if (at == 0 || !isCaption(lines[at]) || isCaption(lines[at - 1]) || usualSize(lines[at]) > 0.85 * usualSize(lines[at - 1]) || boxOf(lines[at]).top() < boxOf(lines[at - 1]).center().y())
        return -1;
    const auto gap = [&](qsizetype upper) { return boxOf(lines[upper + 1]).top() - boxOf(lines[upper]).bottom(); };
    const double size = usualSize(lines[at - 1]);
    if (gap(at - 1) > 0.8 * size || (at + 1 < lines.size() && gap(at) < (beneath ? 1 : 1.5) * std::max(gap(at - 1), 0.2 * size)))
        return -1;
    qsizetype first = at - 1;
    while (first > 0 && gap(first - 1) < 0.6 * size && std::abs(usualSize(lines[first - 1]) - size) < 0.1 * size && !isCaption(lines[first - 1]))
        --first;
    return first;
}

/// A form with its captions beneath the values, each caption before its value; any other page stays as it is.
QList<WordLine> captionsFirst(const QList<WordLine> &lines)
{
    QList<WordLine> out = lines;
    int moved = 0;
    const bool beneath = standBeneath(lines);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype first = valueOver(lines, i, beneath);
        if (first < 0)
            continue;
        out.move(i, first);
        ++moved;
    }
    return moved >= 2 ? out : lines;
}

/// Whether a level rule of some length stands between the two boxes.
bool isRuledOff(const QRectF &above, const QRectF &below, const Page &page)
{
    const double tall = page.sizePoints.height();
    const double wide = page.sizePoints.width();
    return std::any_of(page.rules.begin(), page.rules.end(), [&](const QRectF &rule) {
        const double y = rule.center().y() * tall;
        return rule.width() * wide > 40 && rule.width() * wide > rule.height() * tall && y > above.center().y() && y < below.center().y() && rule.left() * wide < below.right() && rule.right() * wide > below.left();
    });
}

/// How far below each other the lines of paragraphs stand, in heights of a line: the usual gap before lines that go on
/// in small letters. 0 when there are none.
double leadingOf(const QList<WordLine> &lines)
{
    std::vector<double> gaps;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString last = lines[i - 1].last().text;
        const bool goesOn = lines[i - 1].size() > 3 && lines[i].first().text[0].isLower() && !last.endsWith(QLatin1Char('.')) && !last.endsWith(QLatin1Char(':'));
        const QRectF above = boxOf(lines[i - 1]);
        const QRectF below = boxOf(lines[i]);
        const double size = usualSize(lines[i]);
        if (goesOn && std::abs(above.left() - below.left()) < 2 && std::abs(usualSize(lines[i - 1]) - size) < 0.08 * size && below.top() > above.center().y())
            gaps.push_back((below.top() - above.bottom()) / size);
    }
    if (gaps.size() < 2)
        return 0;
    std::sort(gaps.begin(), gaps.end());
    return std::min(1.2, gaps[gaps.size() / 3]);
}

void append(PageText &out, const WordLine &words, const Page &on, int page, double leading)
{
    TextLine line;
    line.page = page;
    line.begin = static_cast<int>(out.text.size());
    line.box = boxOf(words);
    line.size = usualSize(words);
    line.bold = isBold(words);
    for (const WordLine &cell : cellsOf(words)) {
        TextCell textCell;
        textCell.begin = static_cast<int>(out.text.size());
        textCell.box = boxOf(cell);
        for (qsizetype i = 0; i < cell.size(); ++i) {
            const int begin = static_cast<int>(out.text.size());
            out.text += cell[i].text;
            textCell.end = static_cast<int>(out.text.size());
            out.words << PageText::Span{begin, textCell.end, page, cell[i].fraction, cell[i].sure, cell[i].bold};
            if (i + 1 < cell.size() && cell[i].spaceAfter)
                out.text += QLatin1Char(' ');
        }
        line.cells << textCell;
        out.text += QLatin1Char('\t');
    }
    out.text.chop(1);
    line.end = static_cast<int>(out.text.size());
    out.text += QLatin1Char('\n');
    if (!out.lines.isEmpty() && out.lines.last().page == page) {
        const TextLine &above = out.lines.last();
        const double distance = line.box.top() - above.box.bottom();
        const double ratio = line.size / std::max(1e-6, above.size);
        line.apart = distance > std::max(0.62, 1.2 * leading) * line.size || distance < -2 * line.size;
        line.gapBefore = distance > std::max(0.75, 1.25 * leading) * std::min(line.size, above.size) || ratio > 1.2 || ratio < 0.83 || distance < -2 * line.size
            || line.bold != above.bold || (on.rules.size() > 0 && isRuledOff(above.box, line.box, on));
    }
    out.lines << line;
}

} // namespace

Place PageText::place(int begin, int end) const
{
    Place place;
    for (const Span &word : words) {
        if (word.end <= begin || word.begin >= end)
            continue;
        if (place.page < 0)
            place.page = word.page;
        if (word.page != place.page)
            break;
        const bool sameLine = !place.boxes.isEmpty() && std::abs(place.boxes.last().center().y() - word.box.center().y()) < 0.5 * word.box.height()
            && word.box.left() >= place.boxes.last().left();
        if (sameLine)
            place.boxes.last() = place.boxes.last().united(word.box);
        else
            place.boxes << word.box;
    }
    return place;
}

double PageText::sure(const Place &place) const
{
    double least = 1;
    for (const Span &word : words) {
        const bool inside = word.page == place.page
            && std::any_of(place.boxes.begin(), place.boxes.end(), [&](const QRectF &box) { return box.contains(word.box.center()); });
        if (inside)
            least = std::min(least, word.sure);
    }
    return least;
}

double PageText::legibility() const
{
    double sum = 0;
    double letters = 0;
    for (const Span &word : words) {
        sum += word.sure * (word.end - word.begin);
        letters += word.end - word.begin;
    }
    return letters > 0 ? sum / letters : 1;
}

int PageText::lineAt(int offset) const
{
    const auto after = std::upper_bound(lines.begin(), lines.end(), offset, [](int at, const TextLine &line) { return at < line.begin; });
    return after == lines.begin() ? -1 : static_cast<int>(after - lines.begin()) - 1;
}

bool isWrapped(const PageText &text, int line)
{
    const TextLine &own = text.lines[line];
    const TextLine &below = text.lines[line + 1];
    double reach = 0;
    for (int i = std::max(0, line - 12); i < text.lines.size() && i <= line + 12; ++i) {
        const QRectF &box = text.lines[i].cells.first().box;
        const bool sameColumn = text.lines[i].page == own.page && (std::abs(box.left() - own.box.left()) < 3 || std::abs(box.center().x() - own.box.center().x()) < 3);
        reach = sameColumn ? std::max(reach, box.width()) : reach;
    }
    const QString first = text.of(below).section(QLatin1Char(' '), 0, 0);
    const double firstWidth = below.box.width() * static_cast<double>(first.size()) / std::max(1, below.end - below.begin);
    return own.box.width() + 0.25 * own.size + firstWidth > 0.98 * reach;
}

PageText linesOf(const PageText &text, int first, int last)
{
    PageText out;
    const int begin = text.lines[first].begin;
    const int end = text.lines[last].end;
    out.text = text.text.mid(begin, end - begin) + QLatin1Char('\n');
    out.flat = text.flat.mid(begin, end - begin) + QLatin1Char(' ');
    for (int i = first; i <= last; ++i) {
        TextLine line = text.lines[i];
        line.begin -= begin;
        line.end -= begin;
        for (TextCell &cell : line.cells) {
            cell.begin -= begin;
            cell.end -= begin;
        }
        out.lines << line;
    }
    for (const PageText::Span &word : text.words) {
        if (word.begin >= begin && word.end <= end)
            out.words << PageText::Span{word.begin - begin, word.end - begin, word.page, word.box, word.sure, word.bold};
    }
    return out;
}

PageText withoutLines(const PageText &text, int first, int last)
{
    PageText out = first > 0 ? linesOf(text, 0, first - 1) : PageText();
    if (last + 1 >= text.lines.size())
        return out;
    const PageText rest = linesOf(text, last + 1, static_cast<int>(text.lines.size()) - 1);
    const int shift = static_cast<int>(out.text.size());
    out.text += rest.text;
    out.flat += rest.flat;
    for (TextLine line : rest.lines) {
        line.begin += shift;
        line.end += shift;
        for (TextCell &cell : line.cells) {
            cell.begin += shift;
            cell.end += shift;
        }
        out.lines << line;
    }
    for (PageText::Span word : rest.words) {
        word.begin += shift;
        word.end += shift;
        out.words << word;
    }
    return out;
}

PageText pageText(const QList<Page> &pages, int firstPage)
{
    PageText out;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const QList<WordLine> lines = inReadingOrder(withWholeRows(wordLines(pages[i])));
        const double leading = leadingOf(lines);
        for (const WordLine &line : captionsFirst(lines))
            append(out, line, pages[i], firstPage + static_cast<int>(i), leading);
    }
    out.flat = out.text;
    out.flat.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
    return out;
}

} // namespace credence
