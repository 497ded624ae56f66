#include "core/extraction/find_records.h"

#include "core/base/text.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

/// The label a line begins with, case folded: "completed" of "Completed: May 2, 2025"; empty when it has none.
QString labelOf(const PageText &text, int line)
{
    static const QRegularExpression label(QStringLiteral("^\\W{0,3}(\\p{L}[\\p{L}\\d /()#.'™®-]{1,44}?)\\s*:(?=\\s|$)"), QRegularExpression::UseUnicodePropertiesOption);
    return folded(label.match(text.of(text.lines[line])).captured(1));
}

/// How often each label begins a line.
QHash<QString, int> labelCounts(const PageText &text)
{
    QHash<QString, int> counts;
    for (int i = 0; i < text.lines.size(); ++i) {
        const QString label = labelOf(text, i);
        if (!label.isEmpty())
            ++counts[label];
    }
    return counts;
}

/// The label before the most dates; empty unless it stands there at least twice.
QString dateLabel(const PageText &text, const QList<DateMention> &dates)
{
    static const QRegularExpression day(QStringLiteral("date|complet|attend|earned|taken|held|when|\\bon\\b"));
    QHash<QString, int> counts;
    for (const DateMention &date : dates) {
        const QString label = labelOf(text, text.lineAt(date.begin));
        if (!label.isEmpty() && day.match(label).hasMatch())
            ++counts[label];
    }
    QString best;
    for (auto i = counts.cbegin(); i != counts.cend(); ++i) {
        if (i.value() >= 2 && (best.isEmpty() || i.value() > counts[best] || (i.value() == counts[best] && i.key() < best)))
            best = i.key();
    }
    return best;
}

bool isTitleLabel(const QString &label)
{
    static const QRegularExpression title(QStringLiteral("^(?:\\d+\\.? ?)?(?:activity|course|program(?:me)?|event|session)?\\s?(?:title|name)$|^(?:activity|course|program(?:me)?|event|title|topic)$"));
    return title.match(label).hasMatch();
}

/// Whether the line belongs to every record alike: it begins with a label that comes again and again.
bool isRepeated(const QString &label, const QHash<QString, int> &counts, int records) { return !label.isEmpty() && counts.value(label) * 2 >= records && counts.value(label) >= 2; }

/// The lines of the record whose date stands on `dated`, searched between the record before and the next one's date.
RecordLines around(const PageText &text, const QHash<QString, int> &counts, int records, int from, int dated, int nextDated)
{
    RecordLines record;
    record.first = dated;
    while (record.first > from && isRepeated(labelOf(text, record.first - 1), counts, records))
        --record.first;
    record.titleLast = record.first - 1;
    if (!isTitleLabel(labelOf(text, record.first))) {
        const double size = record.first > from ? text.lines[record.first - 1].size : 0;
        while (record.first > from && !isRepeated(labelOf(text, record.first - 1), counts, records) && (record.first - 1 == record.titleLast || !text.lines[record.first].gapBefore)
               && std::abs(text.lines[record.first - 1].size - size) < 0.15 * size)
            --record.first;
    }
    record.last = dated;
    while (record.last + 1 < nextDated && record.last + 1 < text.lines.size()) {
        const QString label = labelOf(text, record.last + 1);
        if (!isRepeated(label, counts, records) || isTitleLabel(label))
            break;
        ++record.last;
    }
    return record;
}

} // namespace

QList<RecordLines> recordLines(const PageText &text, const QList<DateMention> &dates)
{
    const QString label = dateLabel(text, dates);
    if (label.isEmpty())
        return {};
    QList<int> dated;
    for (int i = 0; i < text.lines.size(); ++i) {
        const bool hasDate = std::any_of(dates.begin(), dates.end(), [&](const DateMention &date) { return text.lineAt(date.begin) == i; });
        if (hasDate && labelOf(text, i) == label)
            dated << i;
    }
    const QHash<QString, int> counts = labelCounts(text);
    QList<RecordLines> records;
    int from = 0;
    for (qsizetype i = 0; i < dated.size(); ++i) {
        const int next = i + 1 < dated.size() ? dated[i + 1] : static_cast<int>(text.lines.size());
        const RecordLines record = around(text, counts, static_cast<int>(dated.size()), from, dated[i], next);
        from = record.last + 1;
        const bool titled = record.titleLast >= record.first || isTitleLabel(labelOf(text, record.first));
        if (titled && record.last > record.first)
            records << record;
    }
    return records.size() >= 2 && records.size() * 2 > dated.size() ? records : QList<RecordLines>();
}

namespace {

/// Lines that begin an item: numbered, with a bullet, or after a gap.
bool beginsItem(const PageText &text, int line)
{
    static const QRegularExpression bullet(QStringLiteral("^\\s*(?:\\(?\\d{1,3}[.):]\\s|[•·▪◦*–—-]\\s)"));
    return text.lines[line].gapBefore || bullet.match(text.of(text.lines[line])).hasMatch();
}

/// The longest stretch of words of the item that is neither its date nor its credit.
std::pair<int, int> longestStretch(const PageText &text, int begin, const DateMention &date, const CreditMention &credit)
{
    const int first = std::min(date.begin, credit.begin);
    const int second = std::max(date.begin, credit.begin);
    const int firstEnd = date.begin < credit.begin ? date.end : credit.end;
    std::pair<int, int> best{begin, first};
    if (second - firstEnd > best.second - best.first)
        best = {firstEnd, second};
    static const QRegularExpression lead(QStringLiteral("^(?:\\s*\\(?\\d{1,3}[.):]\\s+)?[\\s•·▪◦*–—,:;.()|-]*"));
    static const QRegularExpression tail(QStringLiteral("[\\s–—,:;(|-]*(?:\\b(?:on|completed|attended|date)\\b[\\s:,]*)?$"), QRegularExpression::CaseInsensitiveOption);
    QString own = text.flat.mid(best.first, best.second - best.first);
    best.first += static_cast<int>(lead.match(own).capturedLength());
    own = text.flat.mid(best.first, best.second - best.first);
    best.second -= static_cast<int>(tail.match(own).capturedLength());
    return best;
}

} // namespace

QList<ItemLines> itemLines(const PageText &text, const QList<DateMention> &dates, const QList<CreditMention> &credits)
{
    QList<ItemLines> items;
    for (int first = 0; first < text.lines.size();) {
        int last = first;
        while (last + 1 < text.lines.size() && !beginsItem(text, last + 1))
            ++last;
        const int begin = text.lines[first].begin;
        const int end = text.lines[last].end;
        QList<DateMention> days;
        QList<CreditMention> amounts;
        std::copy_if(dates.begin(), dates.end(), std::back_inserter(days), [&](const DateMention &d) { return d.begin >= begin && d.end <= end; });
        std::copy_if(credits.begin(), credits.end(), std::back_inserter(amounts), [&](const CreditMention &c) { return c.begin > begin + 2 && c.end <= end; }); // an item's own number is no credit
        if (days.size() == 1 && amounts.size() == 1 && last - first < 4 && beginsItem(text, first)) {
            const auto [from, to] = longestStretch(text, begin, days.first(), amounts.first());
            if (to - from > 3 && text.flat[from].isUpper() && to - from < 220)
                items << ItemLines{first, last, from, to};
        }
        first = last + 1;
    }
    return items.size() >= 2 ? items : QList<ItemLines>();
}

} // namespace credence
