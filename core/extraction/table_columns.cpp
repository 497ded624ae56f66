#include "core/extraction/table_columns.h"

#include "core/extraction/column_content.h"
#include "core/extraction/head_lines.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <functional>

namespace credence {

namespace {

constexpr double binWidth = 0.5;  // points
constexpr double spaceGap = 0.34; // of a line's height: words that stand closer are one phrase

QString textOf(const PageText &text, const TableWord &word) { return text.text.mid(word.begin, word.end - word.begin); }

/// The lines on which something stands where it stands on most others, by its left or right edge or its middle; in order.
QList<int> mostAligned(const QList<std::pair<int, QRectF>> &boxes)
{
    std::pair<qsizetype, qsizetype> best{0, -1};
    QList<std::pair<double, int>> bestSorted;
    qsizetype most = 0;
    for (const auto &edge : {std::function<double(const QRectF &)>([](const QRectF &b) { return b.left(); }), std::function<double(const QRectF &)>([](const QRectF &b) { return b.right(); }),
                             std::function<double(const QRectF &)>([](const QRectF &b) { return b.center().x(); })}) {
        QList<std::pair<double, int>> sorted;
        for (const auto &[line, box] : boxes)
            sorted << std::pair(edge(box), line);
        std::sort(sorted.begin(), sorted.end());
        qsizetype from = 0;
        QHash<int, int> within; // lines in the window, and how often
        for (qsizetype to = 0; to < sorted.size(); ++to) {
            ++within[sorted[to].second];
            for (; sorted[to].first - sorted[from].first > 6; ++from) {
                if (--within[sorted[from].second] == 0)
                    within.remove(sorted[from].second);
            }
            if (within.size() <= most)
                continue;
            most = within.size();
            best = {from, to};
            bestSorted = sorted;
        }
    }
    QList<int> lines;
    for (qsizetype i = best.first; i <= best.second; ++i)
        lines << bestSorted[i].second;
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    return lines;
}

/// Dates from line `first` to `last`; without heads only such that stand by themselves.
QList<std::pair<int, QRectF>> dateBoxes(const QList<TableLine> &lines, int first, int last, bool headed)
{
    QList<std::pair<int, QRectF>> boxes;
    for (int i = first; i <= last; ++i) {
        for (const TableDate &date : lines[i].dates) {
            const bool opens = date.first == 0 || gapBefore(lines[i], date.first) > 0.4 * lines[i].size;
            const bool closes = date.last + 1 == lines[i].words.size() || gapBefore(lines[i], date.last + 1) > 0.4 * lines[i].size;
            if (headed || (opens && closes))
                boxes << std::pair(i, boxAround(lines[i].words.mid(date.first, date.last - date.first + 1)));
        }
    }
    return boxes;
}

QList<std::pair<int, QRectF>> amountBoxes(const PageText &text, const QList<TableLine> &lines, int first, int last)
{
    QList<std::pair<int, QRectF>> boxes;
    for (int i = first; i <= last; ++i) {
        for (qsizetype k = 0; k < lines[i].words.size(); ++k) {
            const bool inDate = std::any_of(lines[i].dates.begin(), lines[i].dates.end(), [&](const TableDate &date) { return k >= date.first && k <= date.last; });
            const bool opens = k == 0 || gapBefore(lines[i], k) > 0.4 * lines[i].size;
            if (inDate || !opens || !isPlainAmount(textOf(text, lines[i].words[k])))
                continue;
            qsizetype last = k; // with the words that name it, which may be what stands below each other
            while (last + 1 < lines[i].words.size() && gapBefore(lines[i], last + 1) < 0.4 * lines[i].size)
                ++last;
            boxes << std::pair(i, lines[i].words[k].box);
            if (last > k)
                boxes << std::pair(i, boxAround(lines[i].words.mid(k, last - k + 1)));
        }
    }
    return boxes;
}

/// How often each bin of the page's width is taken, by the sure lines and by those near them.
struct Coverage {
    std::vector<int> sure;
    std::vector<int> near;
};

void cover(std::vector<int> &bins, const PageText &text, const TableLine &line, const QList<double> &headLefts)
{
    const double usual = spaceGap * line.size;
    std::vector<bool> own(bins.size(), false);
    const auto fill = [&](double from, double to) {
        for (int bin = std::max(0, static_cast<int>(from / binWidth)); bin < static_cast<int>(own.size()) && bin * binWidth < to; ++bin)
            own[bin] = true;
    };
    for (qsizetype i = 0; i < line.words.size(); ++i) {
        const QRectF &box = line.words[i].box;
        fill(box.left(), box.right());
        if (i == 0)
            continue;
        const bool inDate = std::any_of(line.dates.begin(), line.dates.end(), [&](const TableDate &date) { return i > date.first && i <= date.last; });
        const bool underHead = std::any_of(headLefts.begin(), headLefts.end(), [&](double left) { return std::abs(left - box.left()) < 2; });
        const bool mono = i + 1 < line.words.size() && std::abs(gapBefore(line, i) - gapBefore(line, i + 1)) < 0.05 && gapBefore(line, i) < 0.7 * line.size;
        const bool amounts = isPlainAmount(textOf(text, line.words[i])) && isPlainAmount(textOf(text, line.words[i - 1]));
        if (inDate || (!underHead && !amounts && (gapBefore(line, i) < usual || mono)))
            fill(line.words[i - 1].box.right(), box.left());
    }
    for (size_t bin = 0; bin < own.size(); ++bin)
        bins[bin] += own[bin] ? 1 : 0;
}

/// Stretches of the page's width that the lines take, parted where hardly any of them has a word.
QList<TableColumn> stretches(const PageText &text, const QList<TableLine> &lines, const QList<int> &core, const QList<int> &near, const QList<double> &headLefts, double size, int fewSure)
{
    double right = 0;
    for (const int i : core)
        right = std::max(right, lines[i].box.right());
    Coverage coverage;
    coverage.sure.assign(static_cast<size_t>(std::max(1.0, right / binWidth)) + 8, 0);
    coverage.near = coverage.sure;
    for (const int i : core)
        cover(coverage.sure, text, lines[i], headLefts);
    for (const int i : near)
        cover(coverage.near, text, lines[i], headLefts);
    const int fewNear = std::max(1, static_cast<int>(near.size()) / 3);
    QList<TableColumn> columns;
    const auto isHeadEdge = [&](double at) { return std::any_of(headLefts.begin(), headLefts.end(), [&](double left) { return std::abs(left - at) < 2; }); };
    for (size_t bin = 0; bin < coverage.sure.size(); ++bin) {
        if (coverage.sure[bin] <= fewSure && coverage.near[bin] <= fewNear)
            continue;
        const double at = static_cast<double>(bin) * binWidth;
        if (columns.isEmpty() || at - columns.last().right > (isHeadEdge(at) ? 0.06 : 0.24) * size)
            columns << TableColumn{at, at + binWidth, at, {}, {}};
        else
            columns.last().right = at + binWidth;
    }
    return columns;
}

/// Gives the columns their heads; a column of words without one is part of its neighbor.
void giveHeads(const PageText &text, const QList<TableLine> &lines, Table &table, const QList<HeadPhrase> &heads)
{
    QList<bool> headed(table.columns.size(), false);
    for (const HeadPhrase &head : heads) {
        QList<qsizetype> over;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            if (commonWidth(QRectF(table.columns[i].left, head.box.top(), table.columns[i].right - table.columns[i].left, 1), head.box) > 0)
                over << i;
        }
        if (over.isEmpty()) {
            for (qsizetype i = 0; i < table.columns.size(); ++i) {
                const bool near = head.box.left() - table.columns[i].right < 24 && table.columns[i].left - head.box.right() < 24;
                const bool free = std::none_of(heads.begin(), heads.end(), [&](const HeadPhrase &other) { return commonWidth(QRectF(table.columns[i].left, 0, table.columns[i].right - table.columns[i].left, 1), other.box) > 0; });
                if (near && free)
                    over << i;
            }
        }
        for (const TableWord &word : head.words) {
            qsizetype best = -1;
            double most = -1e9;
            for (const qsizetype i : over) {
                const double common = commonWidth(QRectF(table.columns[i].left, 0, table.columns[i].right - table.columns[i].left, 1), word.box);
                if (common > most) {
                    most = common;
                    best = i;
                }
            }
            if (best < 0)
                continue;
            TableColumn &column = table.columns[best];
            column.head = (column.head + QLatin1Char(' ') + textOf(text, word)).trimmed();
            headed[best] = true;
        }
    }
    for (qsizetype i = table.columns.size() - 1; i > 0; --i) {
        const bool sameHead = !headed[i] || std::any_of(heads.begin(), heads.end(), [&](const HeadPhrase &head) { return head.box.left() < table.columns[i - 1].right && head.box.right() > table.columns[i].left && headMeaning(table.columns[i].head).column == Column::None; });
        const bool rare = !headed[i] && contentOf(text, lines, table.core, table.columns[i]).filled * 4 < table.core.size();
        if (!rare && (!sameHead || !contentOf(text, lines, table.core, table.columns[i]).isText() || !contentOf(text, lines, table.core, table.columns[i - 1]).isText()))
            continue;
        table.columns[i - 1].right = table.columns[i].right;
        table.columns[i - 1].head = (table.columns[i - 1].head + QLatin1Char(' ') + table.columns[i].head).trimmed();
        table.columns.removeAt(i);
        headed.removeAt(i);
    }
    for (TableColumn &column : table.columns)
        column.meaning = headMeaning(column.head);
}

void widen(QList<TableColumn> &columns)
{
    for (qsizetype i = 0; i + 1 < columns.size(); ++i) {
        const double middle = (columns[i].right + columns[i + 1].left) / 2;
        columns[i].right = middle;
        columns[i + 1].left = middle;
    }
    if (!columns.isEmpty()) {
        columns.first().left -= 20;
        columns.last().right += 40;
    }
}

/// Heads that stand so close that they were taken for one, though they mean two columns: "Completed Credits".
QList<HeadPhrase> parted(const PageText &text, const QList<HeadPhrase> &heads, double size)
{
    QList<HeadPhrase> out;
    const auto phrase = [&](const QList<TableWord> &own) { return HeadPhrase{own, boxAround(own), wordsText(text, own)}; };
    for (const HeadPhrase &head : heads) {
        qsizetype cut = -1;
        for (qsizetype k = 1; k < head.words.size() && cut < 0; ++k) {
            const Column left = headMeaning(wordsText(text, head.words.mid(0, k))).column;
            const Column right = headMeaning(wordsText(text, head.words.mid(k))).column;
            const double gap = head.words[k].box.left() - head.words[k - 1].box.right();
            const bool beside = std::abs(head.words[k].box.center().y() - head.words[k - 1].box.center().y()) < 0.5 * size;
            cut = beside && gap > 0.4 * size && left != right && left != Column::None && right != Column::None ? k : -1;
        }
        if (cut < 0)
            out << head;
        else
            out << phrase(head.words.mid(0, cut)) << phrase(head.words.mid(cut));
    }
    return out;
}

/// Finds rows and columns of the table; false when there are none, or none for days unless it may be `undated`.
bool fillTable(const PageText &text, const QList<TableLine> &lines, Table &table, bool undated = false)
{
    const bool headed = table.headFirst >= 0;
    const QList<int> dates = mostAligned(dateBoxes(lines, table.first, table.last, headed));
    const QList<int> amounts = mostAligned(amountBoxes(text, lines, table.first, table.last));
    if (!headed && (dates.size() < 2 || amounts.size() * 2 < dates.size()))
        return false;
    const auto inBoth = std::count_if(amounts.begin(), amounts.end(), [&](int line) { return dates.contains(line); });
    table.core = dates.size() * 3 >= amounts.size() ? dates : amounts;
    for (const int line : amounts) {
        if (headed && inBoth * 2 > amounts.size() && !table.core.contains(line) && !isSumOrRemark(wordsText(text, lines[line].words)) && lines[line].words.size() > 3)
            table.core << line;
    }
    std::sort(table.core.begin(), table.core.end());
    if (table.core.isEmpty())
        return false;
    if (headed && table.core.first() - table.headLast > 12)
        return false;
    QList<double> edges; // where phrases of the sure lines begin
    for (const int i : table.core) {
        for (const QList<TableWord> &phrase : phrasesOf(lines[i]))
            edges << phrase.first().box.left();
    }
    const auto isAligned = [&](const TableLine &line) { return std::any_of(edges.begin(), edges.end(), [&](double edge) { return std::abs(edge - line.words.first().box.left()) < 2.5; }); };
    QList<int> near;
    for (int i = table.first; i <= table.core.last() + 2 && i <= table.last; ++i) {
        const bool beside = (i > table.first && lines[i].box.top() - lines[i - 1].box.bottom() < 0.5 * lines[i].size) || (i < table.last && lines[i + 1].box.top() - lines[i].box.bottom() < 0.5 * lines[i].size);
        const bool overleaf = i > table.core.last() && lines[i].page != lines[table.core.last()].page; // beneath the rows, on a page without any
        if (!table.core.contains(i) && beside && !overleaf && (i < table.core.last() || isAligned(lines[i])) && i > table.core.first() - 3)
            near << i;
    }
    const QList<HeadPhrase> heads = headed ? parted(text, headPhrases(text, lines, table.headFirst, table.headLast), lines[table.headFirst].size) : QList<HeadPhrase>();
    QList<double> headLefts;
    for (const HeadPhrase &head : heads)
        headLefts << head.box.left();
    const double size = lines[table.core.first()].size;
    table.columns = stretches(text, lines, table.core, near, headLefts, size, 0);
    const int few = static_cast<int>(table.core.size()) / 25;
    if (few > 0 && table.columns.size() < heads.size()) { // some cells reach into the next column
        const QList<TableColumn> more = stretches(text, lines, table.core, near, headLefts, size, few);
        table.columns = more.size() > table.columns.size() ? more : table.columns;
    }
    if (headed)
        giveHeads(text, lines, table, heads);
    judgeByContent(text, lines, table);
    widen(table.columns);
    const auto has = [&](Column kind) { return std::any_of(table.columns.begin(), table.columns.end(), [&](const TableColumn &column) { return column.meaning.column == kind; }); };
    if (undated && !has(Column::Date))
        return headed && has(Column::Title) && has(Column::Credit) && table.core.size() > 1;
    return has(Column::Title) && has(Column::Date) && (headed || has(Column::Credit));
}

} // namespace

QList<TableWord> wordsIn(const TableLine &line, const TableColumn &column)
{
    QList<TableWord> own;
    for (const TableWord &word : line.words) {
        if (word.box.center().x() >= column.left && word.box.center().x() < column.right)
            own << word;
    }
    return own;
}

bool runsThrough(const TableLine &line, const Table &table)
{
    for (qsizetype c = 1; c < table.columns.size(); ++c) {
        const double edge = table.columns[c].left;
        for (qsizetype i = 0; i < line.words.size(); ++i) {
            const QRectF &box = line.words[i].box;
            const bool crosses = box.left() < edge - 2 && box.right() > table.columns[c].begin + 1;
            const bool follows = i > 0 && line.words[i - 1].box.center().x() < edge && box.center().x() >= edge && gapBefore(line, i) < 0.3 * line.size;
            if (crosses || follows)
                return true;
        }
    }
    return false;
}

bool isSumOrRemark(const QString &own)
{
    static const QRegularExpression no(QStringLiteral("^\\W*(?:grand |overall |running |page |year |report |section |category )?(?:[\\divx]+(?:-?[ab])? )?(?:sub-?)?\\s*totals?\\b(?=\\W*(?:$|\\d|credits?|hours?|cme|ce\\b|ama|aoa|category|cat\\b|points?|for\\b|number|claimed|earned|awarded|this|all\\b|section|moc|reported|contact|activit|units?|of\\b))"
                                                      "|^(?:summe|gesamt|somme|zwischensumme|total(?:e|es))\\b|\\b(?:sub-?)?totals?\\b[^:]{0,60}:?\\s*[\\d.,]+\\s*(?:credits?|hours?)?$|^\\W*page \\d|\\bpage \\d+ (?:of|/) \\d|^seite \\d|^this (?:transcript|report|record|document|statement)|^(?:printed|generated)\\b[ :]|^(?:run|report)\\s*(?:date|generated|created|run|:)|^if you\\b|^\\*+ |^notes?\\s*:|^signature\\b"
                                                      "|^date of (?:report|issue|print|birth|transcript)|^all (?:credits|activities|hours|times)\\b|is accredited\\b|\\bdesignates\\b|^©|^\\(?continued\\b|^\\W*end of (?:report|transcript)|^credits? (?:are|is)\\b|^(?:number of|no\\.? of) (?:activities|records|entries)|^[-_=.\\s]{4,}$|^(?:cumulative|balance|carried)\\b.*\\d"),
                                       QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return no.match(own).hasMatch();
}

bool repeatsHeads(const PageText &text, const QList<TableLine> &lines, int line, const Table &table)
{
    if (table.headFirst < 0)
        return false;
    const QString own = wordsText(text, lines[line].words);
    for (int i = table.headFirst; i <= table.headLast; ++i) {
        const bool elsewhere = lines[line].page != lines[i].page && std::abs(lines[line].box.left() - lines[i].box.left()) < 4 && std::abs(lines[line].box.right() - lines[i].box.right()) < 4;
        if (elsewhere && own == wordsText(text, lines[i].words))
            return true;
    }
    return false;
}

QList<Table> tablesIn(const PageText &text, const QList<TableLine> &lines, bool mayBeUndated)
{
    QList<Table> tables;
    const auto repeats = [&](int line) { return wordsText(text, lines[line].words) == wordsText(text, lines[tables.last().headFirst].words); };
    for (int i = 0; i < lines.size(); ++i) {
        const bool again = !tables.isEmpty() && repeatsHeads(text, lines, i, tables.last());
        const int end = again ? -1 : headsEnd(text, lines, i);
        if (end < 0 || (!tables.isEmpty() && headPhrases(text, lines, i, end).size() < 3 && !repeats(i))) // the ends of wrapped cells may be such words too
            continue;
        if (!tables.isEmpty())
            tables.last().last = i - 1;
        tables << Table{i, end, end + 1, static_cast<int>(lines.size()) - 1, {}, {}};
        i = end;
    }
    const QList<Table> headed = tables;
    tables.clear();
    for (Table table : headed) {
        if (fillTable(text, lines, table))
            tables << table;
    }
    if (tables.isEmpty()) {
        Table table{-1, -1, 0, static_cast<int>(lines.size()) - 1, {}, {}};
        if (fillTable(text, lines, table))
            tables << table;
    }
    for (Table table : tables.isEmpty() && mayBeUndated ? headed : QList<Table>()) {
        if (fillTable(text, lines, table, true))
            tables << table;
    }
    return tables;
}

} // namespace credence
