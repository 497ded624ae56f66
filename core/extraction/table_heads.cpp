#include "core/extraction/table_heads.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption); }

/// The cells of a line of heads; two heads that stand close are parted where a cell of the next line begins.
QList<TextCell> partedHeads(const PageText &text, int line)
{
    QList<TextCell> cells = text.lines[line].cells;
    if (line + 1 >= text.lines.size() || cells.size() < 2)
        return cells;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const TextCell cell = cells[i];
        const Place place = text.place(cell.begin, cell.end);
        if (place.boxes.isEmpty())
            continue;
        const double scale = cell.box.width() / std::max(1e-6, place.boxes.first().width());
        for (const PageText::Span &word : text.words) {
            const double left = cell.box.left() + scale * (word.box.left() - place.boxes.first().left());
            const bool inside = word.begin > cell.begin && word.end <= cell.end;
            const bool begins = inside && std::any_of(text.lines[line + 1].cells.begin(), text.lines[line + 1].cells.end(), [&](const TextCell &below) { return std::abs(below.box.left() - left) < 3; });
            if (!begins)
                continue;
            TextCell rest = cell;
            rest.begin = word.begin;
            rest.box.setLeft(left);
            cells[i].end = word.begin - 1;
            cells[i].box.setRight(left - 2);
            cells.insert(i + 1, rest);
            break;
        }
    }
    return cells;
}

} // namespace

Column columnOf(const QString &head)
{
    static const QRegularExpression number = words("\\b(?:id|number|no\\.|code)\\s*$|^\\W*#\\W*$|^(?:certificate|activity id|uan)");
    static const QRegularExpression type = words("credit type|\\btype\\b|category$|designation");
    static const QRegularExpression credit = words("credits?|hours?|hrs|points?|\\bcme\\b|\\bce\\b|\\bcne\\b|\\bcpe\\b|\\bmoc\\b|units?|amount|\\bama\\b|earned|awarded|claimed|\\baoa\\b|\\baafp\\b|category|\\bcat\\.? ?(?:1|i)\\b");
    static const QRegularExpression date = words("\\bdates?\\b|\\bdate\\(s\\)|completed(?: on)?$|completion|\\bwhen\\b|\\bday\\b|attended$");
    static const QRegularExpression format = words("format|delivery|modality|activity type|method");
    static const QRegularExpression provider = words("provider|sponsor|organi[sz]ation|institution|accredited by|offered by");
    static const QRegularExpression title = words("title|activity|course|program|description|event|session|topic|name|lecture|conference");
    static const QRegularExpression person = words("\\b(?:learner|participant|recipient|attendee|physician|student|first|last|full)(?:'s)? name");
    if (head.size() > 60 || person.match(head).hasMatch())
        return Column::None;
    if (format.match(head).hasMatch())
        return Column::Format;
    if (provider.match(head).hasMatch())
        return Column::Provider;
    if (number.match(head).hasMatch())
        return Column::Number;
    if (date.match(head).hasMatch())
        return Column::Date;
    if (type.match(head).hasMatch() && !title.match(head).hasMatch())
        return Column::Type;
    if (title.match(head).hasMatch())
        return Column::Title;
    return credit.match(head).hasMatch() ? Column::Credit : Column::None;
}

QList<Head> headsOf(const PageText &text, int line)
{
    QList<Head> heads;
    QSet<Column> needed;
    for (const TextCell &cell : partedHeads(text, line)) {
        const QString own = text.of(cell).trimmed();
        if (own.contains(QRegularExpression(QStringLiteral(":\\s*\\S"))) || own.contains(words("\\b(?:19|20)\\d\\d\\b")))
            return {};
        const Head head{columnOf(own), cell.box, own};
        if (head.column == Column::Date || head.column == Column::Title || head.column == Column::Credit)
            needed << head.column;
        heads << head;
    }
    return needed.size() >= 2 && heads.size() >= 2 ? heads : QList<Head>();
}

int kindsOf(const QList<Head> &heads)
{
    QSet<Column> kinds;
    for (const Head &head : heads) {
        if (head.column == Column::Date || head.column == Column::Title || head.column == Column::Credit)
            kinds << head.column;
    }
    return static_cast<int>(kinds.size());
}

QList<Head> headsOfTwoLines(const PageText &text, int upper)
{
    if (upper < 0 || upper + 1 >= text.lines.size() || text.lines[upper].page != text.lines[upper + 1].page
        || text.lines[upper + 1].box.top() - text.lines[upper].box.bottom() > text.lines[upper].size)
        return {};
    QList<Head> heads;
    for (const int line : {upper, upper + 1}) {
        for (const TextCell &cell : partedHeads(text, line)) {
            const QString own = text.of(cell).trimmed();
            if (own.size() > 30 || own.contains(QLatin1Char(':')) || own.contains(QRegularExpression(QStringLiteral("\\d{2}"))))
                return {};
            const auto over = std::find_if(heads.begin(), heads.end(), [&](const Head &head) { return commonWidth(head.box, cell.box) > 0; });
            if (over == heads.end()) {
                heads << Head{Column::None, cell.box, own};
            } else {
                over->words += QLatin1Char(' ') + own;
                over->box = over->box.united(cell.box);
            }
        }
    }
    std::sort(heads.begin(), heads.end(), [](const Head &a, const Head &b) { return a.box.left() < b.box.left(); });
    for (Head &head : heads)
        head.column = columnOf(head.words);
    return kindsOf(heads) >= 2 && heads.size() >= 2 ? heads : QList<Head>();
}

double commonWidth(const QRectF &a, const QRectF &b) { return std::min(a.right(), b.right()) - std::max(a.left(), b.left()); }

const Head *headOf(const QList<Head> &heads, const QRectF &box)
{
    const Head *best = nullptr;
    double most = 0;
    for (const Head &head : heads) {
        const double common = commonWidth(head.box, box);
        if (common > most) {
            most = common;
            best = &head;
        }
    }
    if (best)
        return best;
    double nearest = 1e9;
    for (const Head &head : heads) {
        const double distance = std::min(std::abs(head.box.left() - box.left()), std::abs(head.box.right() - box.right()));
        if (distance < nearest) {
            nearest = distance;
            best = &head;
        }
    }
    return nearest < 60 ? best : nullptr;
}

bool isHeadAgain(const PageText &text, int line, const QList<Head> &heads)
{
    int same = 0;
    for (const TextCell &cell : text.lines[line].cells)
        same += std::any_of(heads.begin(), heads.end(), [&](const Head &head) { return head.words.startsWith(text.of(cell).trimmed()); }) ? 1 : 0;
    return same >= 2;
}

} // namespace credence
