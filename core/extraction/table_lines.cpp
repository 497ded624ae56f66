#include "core/extraction/table_lines.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

const QString between = QStringLiteral(" \u00a6\u00a6\u00a6 "); // what no date reaches over

/// Points per fraction of each page.
QHash<int, QSizeF> pageScales(const PageText &text)
{
    QHash<int, QSizeF> scales;
    for (const TextLine &line : text.lines) {
        const auto word = std::lower_bound(text.words.begin(), text.words.end(), line.begin, [](const PageText::Span &span, int at) { return span.begin < at; });
        QRectF box;
        for (auto each = word; each != text.words.end() && each->begin < line.end; ++each)
            box = box.united(each->box);
        if (box.right() > 0.05 && box.bottom() > 0.01 && !scales.contains(line.page))
            scales.insert(line.page, QSizeF(line.box.right() / box.right(), line.box.bottom() / box.bottom()));
    }
    return scales;
}

bool onOneLine(const TableLine &a, const TableLine &b)
{
    const double common = std::min(a.box.bottom(), b.box.bottom()) - std::max(a.box.top(), b.box.top());
    const bool beside = a.box.right() < b.box.left() || b.box.right() < a.box.left();
    return a.page == b.page && beside && common > 0.6 * std::min(a.box.height(), b.box.height());
}

/// A bar between columns, as letters draw it, or a row of dashes.
bool isRule(const PageText &text, const PageText::Span &word)
{
    const QStringView own = QStringView(text.text).mid(word.begin, word.end - word.begin);
    const bool bars = std::all_of(own.begin(), own.end(), [](QChar c) { return c == QLatin1Char('|') || c == QChar(0xA6) || c == QChar(0x2502); });
    const bool dashes = own.size() > 3 && std::all_of(own.begin(), own.end(), [](QChar c) { return c == QLatin1Char('-') || c == QLatin1Char('_') || c == QLatin1Char('=') || c == QLatin1Char('+') || c == QChar(0x2500); });
    return bars || dashes;
}

void markDates(const PageText &text, QList<TableLine> &lines)
{
    QStringList texts;
    for (const TableLine &line : lines)
        texts << wordsText(text, line.words);
    const QList<QList<DateMention>> dates = datesIn(texts, QString());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        int at = 0;
        QList<int> begins;
        for (qsizetype k = 0; k < lines[i].words.size(); ++k) {
            begins << at;
            const bool glued = k + 1 < lines[i].words.size() && lines[i].words[k + 1].begin == lines[i].words[k].end;
            at += lines[i].words[k].end - lines[i].words[k].begin + (glued ? 0 : 1);
        }
        for (const DateMention &date : dates[i]) {
            TableDate own{date.days, -1, -1};
            for (int k = 0; k < begins.size(); ++k) {
                const int end = begins[k] + lines[i].words[k].end - lines[i].words[k].begin;
                if (end <= date.begin || begins[k] >= date.end)
                    continue;
                own.first = own.first < 0 ? k : own.first;
                own.last = k;
            }
            if (own.first >= 0)
                lines[i].dates << own;
        }
    }
}

/// Lines between columns that were recognized as letters: the same one below the other on several lines.
void dropRecognizedRules(const PageText &text, QList<TableLine> &lines)
{
    const auto mayBeRule = [&](const TableWord &word) {
        static const QString marks = QStringLiteral("|Il![](){}/\\¦");
        return word.end - word.begin == 1 && marks.contains(text.text[word.begin]);
    };
    QHash<int, QList<double>> places;
    bool recognized = false;
    for (const TableLine &line : lines) {
        for (const TableWord &word : line.words) {
            if (mayBeRule(word))
                places[word.page] << word.box.center().x();
        }
    }
    for (const PageText::Span &word : text.words)
        recognized = recognized || word.sure < 1;
    if (!recognized)
        return;
    for (TableLine &line : lines) {
        line.words.removeIf([&](const TableWord &word) {
            if (!mayBeRule(word))
                return false;
            const QList<double> &own = places[word.page];
            return own.size() > 3 && std::count_if(own.begin(), own.end(), [&](double x) { return std::abs(x - word.box.center().x()) < 3; }) >= 2;
        });
    }
    lines.removeIf([](const TableLine &line) { return line.words.isEmpty(); });
}

} // namespace

QString wordsText(const PageText &text, const QList<TableWord> &words)
{
    QString out;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (i > 0 && words[i].begin != words[i - 1].end)
            out += QLatin1Char(' ');
        out += QStringView(text.text).mid(words[i].begin, words[i].end - words[i].begin);
    }
    return out;
}

Place wordsPlace(const QList<TableWord> &words)
{
    Place place;
    int last = -1;
    for (const TableWord &word : words) {
        if (place.page >= 0 && word.page != place.page)
            continue;
        place.page = word.page;
        const bool follows = last >= 0 && word.begin - last <= 1 && word.begin >= last && std::abs(place.boxes.last().center().y() - word.fraction.center().y()) < 0.5 * word.fraction.height();
        if (follows)
            place.boxes.last() = place.boxes.last().united(word.fraction);
        else
            place.boxes << word.fraction;
        last = word.end;
    }
    return place;
}

QList<QList<DateMention>> datesIn(const QStringList &texts, const QString &whole)
{
    QString joined;
    QList<int> begins;
    for (const QString &text : texts) {
        begins << static_cast<int>(joined.size());
        joined += text + between;
    }
    QList<QList<DateMention>> dates(texts.size());
    for (const DateMention &date : dateMentions(joined + whole)) {
        const auto after = std::upper_bound(begins.begin(), begins.end(), date.begin);
        const qsizetype i = after - begins.begin() - 1;
        if (i >= 0 && date.end <= begins[i] + texts[i].size())
            dates[i] << DateMention{date.days, date.begin - begins[i], date.end - begins[i]};
    }
    return dates;
}

QList<TableLine> tableLines(const PageText &text)
{
    const QHash<int, QSizeF> scales = pageScales(text);
    QList<TableLine> lines;
    auto word = text.words.begin();
    for (const TextLine &own : text.lines) {
        TableLine line{own.page, own.box, own.size, {}, {}};
        const QSizeF scale = scales.value(own.page, QSizeF(612, 792));
        for (; word != text.words.end() && word->begin < own.end; ++word) {
            if (isRule(text, *word))
                continue;
            line.words << TableWord{word->begin, word->end, own.page, QRectF(word->box.x() * scale.width(), word->box.y() * scale.height(), word->box.width() * scale.width(), word->box.height() * scale.height()), word->box};
        }
        if (!line.words.isEmpty())
            lines << line;
    }
    std::stable_sort(lines.begin(), lines.end(), [](const TableLine &a, const TableLine &b) { return std::make_pair(a.page, a.box.center().y()) < std::make_pair(b.page, b.box.center().y()); });
    QList<TableLine> whole;
    for (const TableLine &line : lines) {
        if (whole.isEmpty() || !onOneLine(whole.last(), line)) {
            whole << line;
            continue;
        }
        whole.last().words << line.words;
        whole.last().box = whole.last().box.united(line.box);
        std::stable_sort(whole.last().words.begin(), whole.last().words.end(), [](const TableWord &a, const TableWord &b) { return a.box.left() < b.box.left(); });
    }
    dropRecognizedRules(text, whole);
    markDates(text, whole);
    return whole;
}

} // namespace credence
