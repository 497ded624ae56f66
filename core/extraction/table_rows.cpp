#include "core/extraction/table_rows.h"

#include "core/extraction/credit_mentions.h"
#include "core/extraction/names.h"
#include "core/extraction/row_days.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

/// A line of the table without the lines of heads, sums and remarks.
struct Item {
    int line = 0;
    bool core = false;
    bool heading = false; ///< its words run through the columns
};

QList<Item> itemsOf(const PageText &text, const QList<TableLine> &lines, const Table &table)
{
    QList<Item> items;
    for (int i = table.first; i <= table.last; ++i) {
        const bool core = table.core.contains(i);
        if (repeatsHeads(text, lines, i, table) || (!core && isSumOrRemark(wordsText(text, lines[i].words))))
            continue;
        items << Item{i, core, !core && runsThrough(lines[i], table)};
    }
    return items;
}

double gapBetween(const QList<TableLine> &lines, const Item &upper, const Item &lower)
{
    if (lines[upper.line].page != lines[lower.line].page)
        return 1e6;
    return lines[lower.line].box.top() - lines[upper.line].box.bottom();
}

/// The lines over which one value of the anchor column goes; indices of items.
struct Anchor {
    qsizetype first = 0;
    qsizetype last = 0;
};

bool hasDateIn(const TableLine &line, const QList<TableWord> &own)
{
    return !own.isEmpty() && std::any_of(line.dates.begin(), line.dates.end(), [&](const TableDate &date) { return line.words[date.first].begin >= own.first().begin && line.words[date.last].end <= own.last().end; });
}

bool isDated(const PageText &text, const QList<TableWord> &own) { return !dateMentions(wordsText(text, own)).isEmpty(); }

bool isOpenDate(const QString &own)
{
    static const QRegularExpression open = words("(?:[-–—‐‑−~&,]|\\b(?:to|thru|through|and|bis|au|al|a))\\s*$|\\s(?:[-–—‐‑−~&]|to|thru|through|and|bis|au|al|a)\\s+(?:\\d{1,2}\\.?\\s*)?(?:\\p{L}{3,9}\\.?\\s*(?:\\d{1,2},?\\s*)?)?$");
    return open.match(own).hasMatch();
}

/// Where the values of the column of days begin and end: a value may take several lines.
QList<Anchor> dateAnchors(const PageText &text, const QList<TableLine> &lines, const QList<Item> &items, const TableColumn &column)
{
    static const QRegularExpression hasYear(QStringLiteral("\\b(?:19|20)\\d\\d\\b"));
    int open = 0; // days without a year; the line below gives it to most of them, else lines with years are the names of groups
    int completed = 0;
    bool wasOpen = false;
    for (const Item &item : items) {
        const QList<TableWord> own = item.heading ? QList<TableWord>() : wordsIn(lines[item.line], column);
        const bool year = own.size() == 1 && hasYear.match(wordsText(text, own)).capturedLength() == 4;
        completed += year && wasOpen ? 1 : 0;
        wasOpen = own.isEmpty() ? wasOpen : !year && !hasDateIn(lines[item.line], own);
        open += !own.isEmpty() && wasOpen ? 1 : 0;
    }
    QList<Anchor> anchors;
    QList<TableWord> value;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const TableLine &line = lines[items[i].line];
        const QList<TableWord> own = items[i].heading ? QList<TableWord>() : wordsIn(line, column);
        if (own.isEmpty())
            continue;
        const bool near = !anchors.isEmpty() && anchors.last().last + 3 > i && gapBetween(lines, items[anchors.last().last], items[i]) < 1.2 * line.size && lines[items[anchors.last().last].line].page == line.page;
        static const QRegularExpression said(QStringLiteral("\\w")); // a dash alone: not completed
        const bool goesOn = near && wordsText(text, value).contains(said) && (isOpenDate(wordsText(text, value)) || (!hasDateIn(line, own) && !isDated(text, value) && hasYear.match(wordsText(text, own)).hasMatch() && (own.size() > 1 || completed * 5 >= open * 4) && isDated(text, value + own)));
        if (goesOn) {
            value << own;
            anchors.last().last = i;
        } else if (hasDateIn(line, own) || items[i].core || !wordsText(text, own).contains(QRegularExpression(QStringLiteral("^(?:19|20)\\d\\d$")))) {
            static const QRegularExpression day = words("^(?:\\d{1,2}\\b.{0,18}$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?.{0,12}$|n/?a$|tbd$|ongoing$|pending$|[-–—]+$)");
            if (!hasDateIn(line, own) && !day.match(wordsText(text, own)).hasMatch())
                continue;
            anchors << Anchor{i, i};
            value = own;
        }
    }
    return anchors;
}

/// Alternatively: where an amount stands.
QList<Anchor> amountAnchors(const PageText &text, const QList<TableLine> &lines, const QList<Item> &items, const Table &table)
{
    static const QRegularExpression amount(QStringLiteral("^\\W*\\d{1,3}(?:[.,]\\d{1,3})?\\b"));
    QList<Anchor> anchors;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const bool has = !items[i].heading && std::any_of(table.columns.begin(), table.columns.end(), [&](const TableColumn &column) {
            return column.meaning.column == Column::Credit && amount.match(wordsText(text, wordsIn(lines[items[i].line], column))).hasMatch();
        });
        if (has)
            anchors << Anchor{i, i};
    }
    return anchors;
}

double median(std::vector<double> values)
{
    if (values.empty())
        return -1;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The distances between lines: what parts rows and what parts the lines of one row.
struct Spacing {
    double row = -1;   ///< between rows of one line; -1: there are no two beside each other
    double inner = -1; ///< between the lines of a row; -1: none is narrower than that between rows
    double size = 10;
    bool joins(double gap) const { return row < 0 ? gap < 0.45 * size : inner >= 0 && gap < (inner + row) / 2; }
    bool isEven() const { return row >= 0 && inner < 0 && row < 0.7 * size; } ///< nothing but the anchors tells where rows begin
};

Spacing spacingOf(const QList<TableLine> &lines, const QList<Item> &items, const QList<Anchor> &anchors)
{
    std::vector<double> gaps;
    std::vector<double> sizes;
    for (qsizetype i = 0; i < anchors.size(); ++i) {
        sizes.push_back(lines[items[anchors[i].first].line].size);
        if (i > 0 && anchors[i].first == anchors[i - 1].last + 1) {
            const double gap = gapBetween(lines, items[anchors[i - 1].last], items[anchors[i].first]);
            if (gap < 5 * sizes.back())
                gaps.push_back(gap);
        }
    }
    Spacing spacing{median(gaps), -1, sizes.empty() ? 10 : median(sizes)};
    std::vector<double> narrow;
    for (qsizetype i = 1; i < items.size(); ++i) {
        const double gap = std::max(0.0, gapBetween(lines, items[i - 1], items[i]));
        if (gap < spacing.row - std::max(0.8, 0.08 * spacing.size))
            narrow.push_back(gap);
    }
    spacing.inner = median(narrow);
    return spacing;
}

/// A line that stands for itself between rows: the name of a group of rows, perhaps of those of one provider.
bool isGroupHeading(const QString &own, bool mayBeProvider)
{
    if (mayBeProvider && own.contains(QLatin1Char(' ')) && own[0].isUpper() && looksLikeOrganization(own) && own.size() < 80)
        return true;
    static const QRegularExpression group = words("^(?:(?:19|20)\\d\\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)\\s+(?:19|20)\\d\\d|(?:calendar |academic |fiscal |cycle |reporting )?(?:year|period|jahr|année)\\b.*\\d{4}.*|(?:section|category|provider|sponsor|credit type|type|group)\\s*(?::.*|[\\divx]+\\b.*|[a-d]\\b.*)|completed(?: activities| courses)?|in progress)$");
    bool named = false;
    creditTypeIn(own, &named);
    return group.match(own).hasMatch() || (named && own.size() < 70);
}

/// Nothing but some words in the first column or that of the titles.
bool isAlone(const TableLine &line, const Table &table)
{
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        if (!wordsIn(line, table.columns[c]).isEmpty() && c > 0 && table.columns[c].meaning.column != Column::Title)
            return false;
    }
    return true;
}

/// A second credit of the row above: an amount and what it is, without a title.
bool isMoreCredit(const PageText &text, const TableLine &line, const Table &table)
{
    bool amount = false;
    for (const TableColumn &column : table.columns) {
        const QString own = wordsText(text, wordsIn(line, column));
        const Column kind = column.meaning.column;
        if (!own.isEmpty() && kind != Column::Credit && kind != Column::Type)
            return false;
        static const QRegularExpression number(QStringLiteral("^\\W*\\d{1,3}(?:[.,]\\d{1,3})?\\b"));
        amount = amount || (kind == Column::Credit && number.match(own).hasMatch());
    }
    static const QRegularExpression amounts(QStringLiteral("\\b\\d{1,3}(?:[.,]\\d{1,3})?\\b(?!\\s*-?[AB]\\b)"));
    return amount && !creditTypeIn(wordsText(text, line.words).remove(amounts)).isEmpty();
}

/// To which anchor each item belongs; -1: to none, it is a heading.
struct Division {
    QList<qsizetype> owner;
    QList<bool> doubtful;
};

bool hasTitle(const QList<TableLine> &lines, const QList<Item> &items, const Anchor &anchor, const Division &division, qsizetype owner, const Table &table)
{
    const qsizetype title = columnOfKind(table, Column::Title);
    for (qsizetype i = std::max<qsizetype>(0, anchor.first - 4); i < items.size() && i <= anchor.last + 4; ++i) {
        if (title >= 0 && division.owner[i] == owner && !wordsIn(lines[items[i].line], table.columns[title]).isEmpty())
            return true;
    }
    return false;
}

/// Shares out the items between two anchors, `above` and `below` (either may be -1).
void shareOut(const PageText &text, const QList<TableLine> &lines, const Table &table, const QList<Item> &items, const QList<Anchor> &anchors, const Spacing &spacing, qsizetype above, qsizetype below, Division &division)
{
    qsizetype from = above < 0 ? 0 : anchors[above].last + 1;
    qsizetype to = below < 0 ? items.size() - 1 : anchors[below].first - 1;
    if (from > to)
        return;
    const auto gap = [&](qsizetype i) { // before item i
        return i == 0 ? 1e6 : gapBetween(lines, items[i - 1], items[i]);
    };
    // the part from the top that goes on with the row above, and the part at the bottom that begins the row below
    double largest = -1e9;
    double smallest = 1e9;
    for (qsizetype i = std::max<qsizetype>(from, 1); i <= to + 1 && i < items.size(); ++i) {
        const double own = std::min(gap(i), 100.0);
        largest = std::max(largest, own);
        smallest = std::min(smallest, own);
    }
    const bool even = spacing.isEven() || (spacing.row < 0 && above >= 0 && below >= 0 && largest - smallest < 0.12 * spacing.size);
    const bool mayBeProvider = even && columnOfKind(table, Column::Provider) < 0;
    const auto lone = [&](qsizetype i) {
        const bool apart = even || (spacing.row < 0 ? gap(i) > largest - 0.12 * spacing.size : !spacing.joins(gap(i)));
        return items[i].heading || (apart && isGroupHeading(wordsText(text, lines[items[i].line].words), mayBeProvider) && isAlone(lines[items[i].line], table));
    };
    qsizetype down = from;
    bool forced = false;
    while (above >= 0 && down <= to && !lone(down)) {
        const bool goesOn = even ? gap(down) < std::max(1.4 * spacing.row, 0.6 * spacing.size) : spacing.joins(gap(down)) || (spacing.row < 0 && gap(down) < largest - 0.12 * spacing.size);
        qsizetype block = down; // the lines that go with this one
        while (block <= to && block + 1 < items.size() && gap(block + 1) < gap(down) - 0.12 * spacing.size)
            ++block;
        const bool nearerBelow = block > to;
        const bool more = !nearerBelow && isMoreCredit(text, lines[items[down].line], table);
        if (!goesOn && !more)
            break;
        forced = forced || more;
        division.owner[down] = above;
        division.doubtful[down] = even && spacing.row < 0;
        ++down;
    }
    qsizetype up = to;
    while (below >= 0 && up >= down && !even && !lone(up) && up + 1 < items.size() && (spacing.joins(gap(up + 1)) || (spacing.row < 0 && above >= 0 && gap(up + 1) < largest - 0.12 * spacing.size))) {
        division.owner[up] = below;
        --up;
    }
    const bool overleaf = above >= 0 && down <= up && lines[items[down].line].page == lines[items[anchors[above].last].line].page + 1;
    if (overleaf && !hasTitle(lines, items, anchors[above], division, above, table)) { // the page ended within the row
        for (; down <= up && !lone(down); ++down)
            division.owner[down] = above;
    }
    if (down > to && below >= 0 && above >= 0 && !even && !forced) { // every gap is narrow: cut at the widest
        qsizetype cut = from;
        for (qsizetype i = from; i <= to + 1; ++i) {
            if (gap(i) > gap(cut))
                cut = i;
        }
        const bool clear = gap(cut) > smallest + 0.12 * spacing.size;
        for (qsizetype i = from; i <= to; ++i) {
            division.owner[i] = clear && i >= cut ? below : above;
            division.doubtful[i] = !clear;
        }
    }
}

Division divide(const PageText &text, const QList<TableLine> &lines, const Table &table, const QList<Item> &items, const QList<Anchor> &anchors)
{
    Division division{QList<qsizetype>(items.size(), -1), QList<bool>(items.size(), false)};
    const Spacing spacing = spacingOf(lines, items, anchors);
    for (qsizetype a = 0; a < anchors.size(); ++a) {
        for (qsizetype i = anchors[a].first; i <= anchors[a].last; ++i)
            division.owner[i] = a;
    }
    for (qsizetype a = -1; a < anchors.size(); ++a)
        shareOut(text, lines, table, items, anchors, spacing, a, a + 1 < anchors.size() ? a + 1 : -1, division);
    return division;
}

void addLine(TableRow &row, const TableLine &line, const Table &table)
{
    row.cells.resize(table.columns.size());
    for (qsizetype c = 0; c < table.columns.size(); ++c)
        row.cells[c] << wordsIn(line, table.columns[c]);
}

/// Whether the line begins another row of the same day: a title and an amount of its own, where the row has both already.
bool beginsSibling(const PageText &text, const TableRow &row, const TableLine &line, const Table &table)
{
    static const QRegularExpression amount(QStringLiteral("^\\W*\\d{1,3}(?:[.,]\\d{1,3})?\\b"));
    bool titled = false;
    bool credited = false;
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        const QString own = wordsText(text, wordsIn(line, table.columns[c]));
        const Column kind = table.columns[c].meaning.column;
        static const QRegularExpression open(QStringLiteral("(?:\\b(?:and|or|of|the|for|in|to|with|on|from|by|at|an|a)|[&,:–-])\\s*$"));
        titled = titled || (kind == Column::Title && own.size() > 3 && !row.cells[c].isEmpty() && !open.match(wordsText(text, row.cells[c])).hasMatch()); // a title that breaks off goes on here
        credited = credited || (kind == Column::Credit && amount.match(own).hasMatch() && amount.match(wordsText(text, row.cells[c])).hasMatch());
    }
    return titled && credited;
}

} // namespace

qsizetype columnOfKind(const Table &table, Column kind)
{
    qsizetype best = -1;
    for (qsizetype c = 0; c < table.columns.size(); ++c) {
        const HeadMeaning &meaning = table.columns[c].meaning;
        const bool better = best < 0 || meaning.rank > table.columns[best].meaning.rank || (meaning.rank == table.columns[best].meaning.rank && meaning.begins && !table.columns[best].meaning.begins);
        if (meaning.column == kind && meaning.rank >= 0 && better)
            best = c;
    }
    return best;
}

QList<TableRow> rowsOf(const PageText &text, const QList<TableLine> &lines, const Table &table)
{
    const QList<Item> items = itemsOf(text, lines, table);
    const qsizetype date = columnOfKind(table, Column::Date);
    QList<Anchor> anchors = date < 0 ? QList<Anchor>() : dateAnchors(text, lines, items, table.columns[date]);
    const QList<Anchor> byAmount = amountAnchors(text, lines, items, table);
    if (anchors.size() * 2 < byAmount.size() && anchors.size() < 2)
        anchors = byAmount;
    const Division division = divide(text, lines, table, items, anchors);
    QList<TableRow> rows;
    QStringList headings;
    qsizetype owner = -1;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const TableLine &line = lines[items[i].line];
        if (division.owner[i] < 0) {
            headings << wordsText(text, line.words);
            continue;
        }
        const bool next = rows.isEmpty() || division.owner[i] != owner;
        const bool sibling = !next && date >= 0 && wordsIn(line, table.columns[date]).isEmpty() && beginsSibling(text, rows.last(), line, table);
        if (next || sibling) {
            rows << TableRow();
            rows.last().headings = headings;
            headings.clear();
            owner = division.owner[i];
        }
        addLine(rows.last(), line, table);
        if (sibling)
            rows.last().cells[date] = rows[rows.size() - 2].cells[date];
        rows.last().sure = rows.last().sure && !division.doubtful[i];
    }
    readDays(text, table, table.headFirst > 0 ? wordsText(text, lines[table.headFirst - 1].words) : QString(), rows);
    return rows;
}

} // namespace credence
