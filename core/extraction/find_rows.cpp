#include "core/extraction/find_rows.h"

#include "core/extraction/credit_mentions.h"
#include "core/extraction/find_topics.h"
#include "core/extraction/names.h"
#include "core/extraction/row_cells.h"
#include "core/extraction/table_heads.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption); }

struct Row {
    int line = 0; ///< the line its date stands on
    DateRange days;
    Piece date;
    QList<Piece> title;
    QString provider;
    QString type;
    QString format;
    QString number;
    QList<std::pair<const Head *, QList<Piece>>> amounts; ///< pieces of credit cells, by column
    QList<ReadCredit> credits;
};

bool isAmountCell(const QString &own)
{
    static const QRegularExpression amount = words("^\\(?(?:\\d{1,3}(?:[.,]\\d{1,3})?|\\.\\d{1,2})\\)?(?:\\s*(?:\\(?(?:CME|CNE|CPE|CE|CEUs?|AMA|AOA|AAFP|ABIM|ANCC|ACPE|MOC|hours?|hrs?|credits?|points?|contact|nursing|category|cat\\.?|pra|prescribed|1-?[AB]|2-?[AB]|1|2|I|II|\\(s\\)|[™®*.])\\)?[\\s,/]*)+)?$");
    return own.size() < 60 && amount.match(own).hasMatch();
}

/// The credits that the joined pieces of one cell name: every number that is not part of a type ("Category 1").
void readAmounts(const PageText &text, const QList<Piece> &pieces, const Head *head, const QString &usual, QList<ReadCredit> &credits)
{
    static const QRegularExpression number(QStringLiteral("(?<![\\w.])(?:\\d{1,3}(?:[.,]\\d{1,3})?|\\.\\d{1,2})(?!\\s*-?\\s*[AB]\\b)"));
    static const QRegularExpression partOfType = words("(?:category|cat\\.?|section|part|pra|type)\\s*$");
    QString joined;
    for (const Piece &piece : pieces)
        joined += text.text.mid(piece.begin, piece.end - piece.begin).simplified() + QLatin1Char(' ');
    QList<std::pair<qsizetype, QString>> amounts;
    auto matches = number.globalMatch(joined);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!partOfType.match(joined.left(match.capturedStart())).hasMatch())
            amounts << std::pair(match.capturedEnd(), match.captured());
    }
    for (qsizetype i = 0; i < amounts.size(); ++i) {
        QString digits = amounts[i].second.replace(QLatin1Char(','), QLatin1Char('.'));
        if (digits.startsWith(QLatin1Char('.')))
            digits.prepend(QLatin1Char('0'));
        if (digits.endsWith(QLatin1Char('0')) && digits.section(QLatin1Char('.'), 1).size() > 2)
            digits.chop(1);
        const auto amount = Credits::parse(digits);
        if (!amount || amount->hundredths == 0)
            continue;
        const qsizetype next = i + 1 < amounts.size() ? amounts[i + 1].first - amounts[i + 1].second.size() : joined.size();
        QString type = creditTypeIn(joined.mid(amounts[i].first, next - amounts[i].first));
        if (type.isEmpty() && head)
            type = creditTypeIn(head->words);
        const bool generic = type.isEmpty() || type == QLatin1String("contact-hours") || type == QLatin1String("attendance-hours");
        credits << ReadCredit{*amount, generic && !usual.isEmpty() ? usual : type, {}, generic ? 0.88 : 0.95, text.place(pieces.first().begin, pieces.first().end)};
    }
}

/// What the transcript as a whole says its credits are.
QString usualType(const PageText &text)
{
    const QString named = creditTypeIn(text.flat);
    if (!named.isEmpty() && named != QLatin1String("attendance-hours") && named != QLatin1String("contact-hours"))
        return named;
    static const QRegularExpression cme = words("\\bCME\\b|continuing medical education|category (?:1|I)\\b");
    return cme.match(text.flat).hasMatch() ? QStringLiteral("ama-pra-1") : named;
}

struct Table {
    QList<Head> heads;
    int headLine = -1;
    double dateLeft = -1; ///< where its dates begin
};

/// The left edge that most dates at the front of a cell share.
double commonDateEdge(const PageText &text, const QList<DateMention> &dates, int &votes)
{
    QList<double> edges;
    for (const DateMention &date : dates) {
        const int line = text.lineAt(date.begin);
        if (line < 0)
            continue;
        for (const TextCell &cell : text.lines[line].cells) {
            if (cell.begin == date.begin)
                edges << cell.box.left();
        }
    }
    double best = -1;
    votes = 0;
    for (const double edge : edges) {
        const int same = static_cast<int>(std::count_if(edges.begin(), edges.end(), [&](double e) { return std::abs(e - edge) < 9; }));
        if (same > votes) {
            votes = same;
            best = edge;
        }
    }
    return best;
}

bool endsTable(const QString &own)
{
    static const QRegularExpression end = words("^(?:grand |overall |sub)?-?total|^page \\d|^this (?:transcript|report|record|document|statement)|^(?:printed|generated|run)[ :]|^if you|^\\* |^note\\b|^signature|^report\\b|\\btotal\\s*:?\\s*[\\d.]+$|^date of|^all (?:credits|activities|hours|times)\\b|is accredited|designates|^©|^totals?\\b|^continued");
    return end.match(own).hasMatch();
}

void addAmount(Row &row, const Head *head, const Piece &piece)
{
    for (auto &[column, pieces] : row.amounts) {
        if (column == head) {
            pieces << piece;
            return;
        }
    }
    row.amounts << std::pair(head, QList<Piece>{piece});
}

/// In smaller letters beneath the title, as the provider's name often stands where a list has no heads.
bool isUnderTitle(const PageText &text, const Row &row, const Piece &piece)
{
    return !row.title.isEmpty() && piece.line > row.title.last().line && commonWidth(row.title.first().box, piece.box) > 0 && text.lines[piece.line].size < 0.92 * text.lines[row.title.first().line].size;
}

void place(const PageText &text, Row &row, const Piece &piece, const QList<Head> &heads)
{
    const QString own = text.text.mid(piece.begin, piece.end - piece.begin).simplified();
    const Head *head = headOf(heads, piece.box);
    const Column column = head ? head->column : Column::None;
    if (isAmountCell(own) && (column != Column::None || heads.isEmpty()) && column != Column::Title && column != Column::Number && column != Column::Provider) {
        addAmount(row, head, piece);
        return;
    }
    switch (column) {
    case Column::Provider: row.provider = (row.provider + QLatin1Char(' ') + own).trimmed(); break;
    case Column::Type: row.type = (row.type + QLatin1Char(' ') + own).trimmed(); break;
    case Column::Format: row.format = (row.format + QLatin1Char(' ') + own).trimmed(); break;
    case Column::Number:
        if (head->words.startsWith(QLatin1Char('#')))
            break;
        row.number = (row.number + own).trimmed();
        break;
    case Column::Credit: addAmount(row, head, piece); break;
    case Column::Date: break;
    case Column::Title: row.title << piece; break;
    case Column::None:
        if (!heads.isEmpty())
            break;
        if (isUnderTitle(text, row, piece) && looksLikeOrganization(own))
            row.provider = (row.provider + QLatin1Char(' ') + own).trimmed();
        else if (row.title.isEmpty() || piece.line == row.line || commonWidth(row.title.first().box, piece.box) > 0)
            row.title << piece;
        break;
    }
}

QString formatWord(const QString &format)
{
    static const QList<std::pair<QRegularExpression, QString>> formats{{words("journal"), "journal"}, {words("point.of.care"), "poc"}, {words("series|rss|grand rounds"), "rss"},
                                                                       {words("enduring|online|on.demand|self|home|internet"), "enduring"}, {words("live|person|webinar|conference"), "live"}};
    for (const auto &[pattern, word] : formats) {
        if (pattern.match(format).hasMatch())
            return word;
    }
    return {};
}

/// An amount that stands so close behind the words of its neighbor that both became one cell.
void takeTrailingAmount(const PageText &text, Row &row, const QString &usual)
{
    static const QRegularExpression trailing(QStringLiteral("\\s(\\d{1,3}(?:\\.\\d{1,2})?)$"));
    const auto inProvider = trailing.match(row.provider);
    if (row.credits.isEmpty() && row.amounts.isEmpty() && inProvider.hasMatch()) {
        row.credits << ReadCredit{Credits::parse(inProvider.captured(1)).value_or(Credits{}), usual, {}, 0.8, text.place(row.date.begin, row.date.end)};
        row.provider = row.provider.left(inProvider.capturedStart());
    }
}

ReadActivity activityOf(const PageText &text, Row &row, const QString &usual, bool isCounted)
{
    ReadActivity activity;
    static const QRegularExpression offered = words("max|offered|available|possible|approved|eligible");
    static const QRegularExpression taken = words("claim|earn|award|receiv|granted");
    const bool anyTaken = std::any_of(row.amounts.begin(), row.amounts.end(), [&](const auto &amount) { return amount.first && taken.match(amount.first->words).hasMatch(); });
    row.amounts.removeIf([&](const auto &amount) { return anyTaken && amount.first && offered.match(amount.first->words).hasMatch(); });
    for (const auto &[head, pieces] : row.amounts)
        readAmounts(text, pieces, head, usual, row.credits);
    takeTrailingAmount(text, row, usual);
    std::stable_sort(row.title.begin(), row.title.end(), [](const Piece &a, const Piece &b) { return a.begin < b.begin; });
    QStringList parts;
    for (const Piece &piece : row.title) {
        parts << text.text.mid(piece.begin, piece.end - piece.begin).simplified();
        const Place place = text.place(piece.begin, piece.end);
        if (activity.title.place.page < 0)
            activity.title.place.page = place.page;
        if (activity.title.place.page == place.page)
            activity.title.place.boxes << place.boxes;
    }
    static const QRegularExpression counted(QStringLiteral("^\\d{1,3}[.)]?\\s+(?=\\p{L})"));
    activity.title.value = parts.join(QLatin1Char(' ')).replace(QStringLiteral("- "), QStringLiteral("-")).replace(QStringLiteral(" -"), QStringLiteral(" - ")).simplified();
    if (isCounted)
        activity.title.value.remove(counted);
    activity.title.confidence = 0.93;
    activity.days.value = row.days;
    activity.days.confidence = 0.95;
    activity.days.place = text.place(row.date.begin, row.date.end);
    const QString type = row.type.isEmpty() ? QString() : creditTypeIn(row.type);
    for (ReadCredit &credit : row.credits) {
        if (!type.isEmpty() && (credit.confidence < 0.9 || credit.type.isEmpty()))
            credit.type = type;
    }
    activity.credits = row.credits;
    activity.provider = {row.provider, row.provider.isEmpty() ? 0.0 : 0.9, {}, {}};
    const QString format = formatWord(row.format.isEmpty() ? row.type : row.format); // a column "Type" may hold either
    activity.format = {format, format.isEmpty() ? 0.0 : 0.9, {}, {}};
    activity.certificateNumber = {row.number, row.number.isEmpty() ? 0.0 : 0.85, {}, {}};
    activity.topics = findTopics(activity.title.value, QString());
    return activity;
}

/// Columns are as wide as what stands in them: where a row has a cell for every head, its cells widen the heads.
void widenHeads(const PageText &text, const QList<Row> &rows, QList<Head> &heads)
{
    for (const Row &row : rows) {
        const auto &cells = text.lines[row.line].cells;
        for (qsizetype i = 0; cells.size() == heads.size() && i < heads.size(); ++i) {
            const double left = std::min(heads[i].box.left(), cells[i].box.left());
            const double right = std::max(heads[i].box.right(), cells[i].box.right());
            const bool free = (i == 0 || left > heads[i - 1].box.right()) && (i + 1 == heads.size() || right < heads[i + 1].box.left());
            if (free)
                heads[i].box = QRectF(left, heads[i].box.top(), right - left, heads[i].box.height());
        }
    }
}

/// The anchor lines: those with a date at the table's date edge and something else beside it.
QList<Row> anchors(const PageText &text, const QList<DateMention> &dates, double edge)
{
    QList<Row> rows;
    for (const DateMention &date : dates) {
        const int line = text.lineAt(date.begin);
        for (const TextCell &cell : text.lines[line].cells) {
            const bool atEdge = cell.begin == date.begin && std::abs(cell.box.left() - edge) < 9;
            const bool company = text.lines[line].cells.size() > 1 || cell.end - date.end > 4;
            const bool labeled = text.of(text.lines[line].cells.first()).trimmed().endsWith(QLatin1Char(':'));
            if (atEdge && company && !labeled && (rows.isEmpty() || rows.last().line != line)) {
                Row row;
                row.line = line;
                row.days = date.days;
                row.date = {date.begin, date.end, cell.box, line};
                rows << row;
            }
        }
    }
    return rows;
}

/// Nothing but a few words: the second line of a head.
bool isWords(const QString &own)
{
    static const QRegularExpression words(QStringLiteral("^[^\\d]{2,24}\\d?[^\\d]{0,4}$"));
    return words.match(own).hasMatch();
}

/// Whether a line on the next page goes on with the row that began on line `begun`: all its cells stand where the row's do.
bool continues(const PageText &text, int begun, int line)
{
    const auto &own = text.lines[line].cells;
    const auto &cells = text.lines[begun].cells;
    return std::all_of(own.begin(), own.end(), [&](const TextCell &cell) {
        return std::any_of(cells.begin() + 1, cells.end(), [&](const TextCell &other) { return std::abs(other.box.left() - cell.box.left()) < 2; });
    });
}

/// Index of the row a line between anchors belongs to; -1: none.
qsizetype rowOf(const PageText &text, const QList<Row> &rows, int line, bool centered)
{
    qsizetype above = -1;
    for (qsizetype i = 0; i < rows.size() && rows[i].line <= line; ++i)
        above = i;
    if (above >= 0 && rows[above].line == line)
        return above;
    const qsizetype below = above + 1 < rows.size() ? above + 1 : -1;
    const auto distance = [&](qsizetype row) {
        if (row < 0 || text.lines[rows[row].line].page != text.lines[line].page)
            return 1e9;
        return std::abs(text.lines[rows[row].line].box.center().y() - text.lines[line].box.center().y());
    };
    if (centered)
        return distance(above) <= distance(below) ? (distance(above) < 1e8 ? above : -1) : below;
    if (above >= 0 && text.lines[rows[above].line].page != text.lines[line].page)
        return continues(text, rows[above].line, line) ? above : -1;
    return above;
}

} // namespace

QList<ReadActivity> findRows(const PageText &text, const QList<DateMention> &dates, bool isTranscript)
{
    int votes = 0;
    const double edge = commonDateEdge(text, dates, votes);
    if (edge < 0)
        return {};
    QList<Row> rows = anchors(text, dates, edge);
    QList<Head> heads;
    int headLine = -1;
    for (int i = rows.isEmpty() ? -1 : rows.first().line - 1; i >= 0 && heads.isEmpty(); --i) {
        heads = headsOf(text, i);
        headLine = heads.isEmpty() ? -1 : i;
        if (const QList<Head> both = headsOfTwoLines(text, i - 1); kindsOf(both) > kindsOf(heads) || (kindsOf(both) == kindsOf(heads) && both.size() > heads.size())) {
            heads = both;
            headLine = i;
        }
    }
    const bool mayBeOne = heads.size() > 2 && (isTranscript || (kindsOf(heads) == 3 && rows.size() == 1 && rows.first().line - headLine < 4));
    if (rows.size() < (mayBeOne ? 1 : 2))
        return {};
    for (int i = headLine + 1; headLine >= 0 && i < rows.first().line; ++i) { // the second line of two-line heads
        for (const TextCell &cell : text.lines[i].cells) {
            for (Head &head : heads) {
                if (commonWidth(head.box, cell.box) > 0 && text.lines[i].box.top() - text.lines[headLine].box.bottom() < 2 * text.lines[i].size && (columnOf(text.of(cell)) == Column::Credit || (head.column == Column::Credit && isWords(text.of(cell))))) {
                    head.words += QLatin1Char(' ') + text.of(cell);
                    head.column = columnOf(head.words);
                }
            }
        }
    }
    widenHeads(text, rows, heads);
    const QString usual = usualType(text);
    const bool centered = headLine >= 0 && rows.size() > 1 && [&] {
        const TextLine &first = text.lines[rows.first().line];
        for (int i = headLine + 1; i < rows.first().line; ++i) {
            const Head *head = headOf(heads, text.lines[i].cells.first().box);
            if (head && head->column == Column::Title && text.lines[i].page == first.page && columnOf(text.of(text.lines[i])) == Column::None)
                return true;
        }
        return false;
    }();
    bool inTable = true;
    for (int i = headLine + 1; i < text.lines.size(); ++i) {
        const qsizetype row = rowOf(text, rows, i, centered);
        const bool anchor = row >= 0 && rows[row].line == i;
        const QString own = text.of(text.lines[i]).simplified();
        if (anchor)
            inTable = true;
        else if (endsTable(own) || (text.lines[i].gapBefore && text.lines[i].cells.size() == 1 && own.endsWith(QLatin1Char('.'))) || text.lines[i].box.top() - (i > 0 ? text.lines[i - 1].box.bottom() : 0) > 3 * text.lines[i].size)
            inTable = false;
        static const QRegularExpression group = words("^(?:(?:19|20)\\d\\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)\\s+(?:19|20)\\d\\d|(?:calendar |academic )?year\\s+\\d{4}.*)$");
        if (row < 0 || !inTable || group.match(own).hasMatch() || isHeadAgain(text, i, heads) || (headLine >= 0 && i <= headLine))
            continue;
        for (const Piece &piece : piecesOf(text, i, dates, heads)) {
            if (!(anchor && piece.begin == rows[row].date.begin))
                place(text, rows[row], piece, heads);
        }
    }
    const bool isCounted = !heads.isEmpty() && heads.first().words.startsWith(QLatin1Char('#'));
    QList<ReadActivity> activities;
    int withCredit = 0;
    for (Row &row : rows) {
        const ReadActivity activity = activityOf(text, row, usual, isCounted);
        if (activity.title.value.size() < 3)
            continue;
        withCredit += activity.credits.isEmpty() ? 0 : 1;
        activities << activity;
    }
    return withCredit * 2 >= activities.size() && withCredit >= (mayBeOne ? 1 : 2) ? activities : QList<ReadActivity>();
}

} // namespace credence
