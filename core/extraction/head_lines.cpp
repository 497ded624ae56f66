#include "core/extraction/head_lines.h"

#include "core/extraction/table_heads.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace credence {

namespace {

QString textOf(const PageText &text, const TableWord &word) { return text.text.mid(word.begin, word.end - word.begin); }

/// How far apart words of one phrase stand at most: more than a space of this line, which is wide in typewriter's letters.
double phraseGap(const TableLine &line)
{
    double space = line.size;
    for (qsizetype i = 1; i < line.words.size(); ++i) {
        if (gapBefore(line, i) > 0.12 * line.size)
            space = std::min(space, gapBefore(line, i));
    }
    return std::max(0.5 * line.size, std::min(1.5 * space, 0.78 * line.size));
}

/// How many of date, title, provider and credit the phrases name; 0 unless date or credit is among them, or title without a sentence.
int kindsNamed(const QList<HeadPhrase> &heads)
{
    QSet<Column> kinds;
    for (const HeadPhrase &head : heads) {
        const Column column = headWordShare(head.text) < 0.5 ? Column::None : headMeaning(head.text).column;
        if (column == Column::Date || column == Column::Title || column == Column::Credit || column == Column::Provider)
            kinds << column;
    }
    const bool telling = kinds.contains(Column::Date) || kinds.contains(Column::Credit);
    return telling && kinds.size() >= 2 ? static_cast<int>(kinds.size()) : 0;
}

/// Whether a line may be one of heads: short phrases without dates, amounts, sentences and values behind labels.
bool mayBeHeads(const PageText &text, const TableLine &line)
{
    if (!line.dates.isEmpty())
        return false;
    static const QRegularExpression no(QStringLiteral(":\\s*\\S|(?<!\\bNo)(?<!\\bNr)(?<!\\bCat)(?<!\\bKat)(?<!\\bRef)(?<!\\bHrs)[.;]$|\\b(?:19|20)\\d\\d\\b|\\d{3}|^\\d{1,3}[.,]\\d{1,2}\\b|@|^(?:sub)?-?total\\b"), QRegularExpression::CaseInsensitiveOption);
    for (const QList<TableWord> &words : phrasesOf(line)) {
        const QString own = wordsText(text, words);
        if (own.size() > 70 || no.match(own).hasMatch() || (isPlainAmount(own) && own.size() > 1))
            return false;
    }
    return true;
}

/// The words of heads that stand so close that their phrases ran together still name several kinds.
int kindsInWords(const PageText &text, const TableLine &line)
{
    QSet<Column> kinds;
    if (line.words.size() > 16)
        return 0;
    for (const TableWord &word : line.words) {
        const QString own = textOf(text, word);
        const Column column = own[0].isUpper() ? headMeaning(own).column : Column::None;
        if (column == Column::Date || column == Column::Title || column == Column::Credit || column == Column::Provider)
            kinds << column;
    }
    return kinds.contains(Column::Date) && kinds.contains(Column::Title) ? static_cast<int>(kinds.size()) : 0;
}

/// Whether most phrases of the line are made of words of heads.
bool isMostlyHeads(const PageText &text, const TableLine &line)
{
    const QList<QList<TableWord>> all = phrasesOf(line);
    const auto heads = std::count_if(all.begin(), all.end(), [&](const QList<TableWord> &phrase) { return headWordShare(wordsText(text, phrase)) >= 0.5; });
    return heads * 5 >= all.size() * 3;
}

} // namespace

double gapBefore(const TableLine &line, qsizetype word) { return line.words[word].box.left() - line.words[word - 1].box.right(); }

QRectF boxAround(const QList<TableWord> &words)
{
    QRectF box = words.first().box;
    for (const TableWord &word : words)
        box = box.united(word.box);
    return box;
}

double commonWidth(const QRectF &a, const QRectF &b) { return std::min(a.right(), b.right()) - std::max(a.left(), b.left()); }

bool isPlainAmount(const QString &word)
{
    static const QRegularExpression amount(QStringLiteral("^\\(?(?:\\d{1,3}(?:[.,]\\d{1,3})?|[.,]\\d{1,2})\\)?(?:h|hrs?|cr|pts?|CME|CE)?[*†]?$"));
    return amount.match(word).hasMatch();
}

QList<QList<TableWord>> phrasesOf(const TableLine &line)
{
    const double most = phraseGap(line);
    QList<QList<TableWord>> out;
    for (qsizetype i = 0; i < line.words.size(); ++i) {
        if (i == 0 || gapBefore(line, i) > most)
            out << QList<TableWord>();
        out.last() << line.words[i];
    }
    return out;
}

QList<HeadPhrase> headPhrases(const PageText &text, const QList<TableLine> &lines, int first, int last)
{
    QList<HeadPhrase> heads;
    for (int i = first; i <= last; ++i) {
        for (const QList<TableWord> &words : phrasesOf(lines[i])) {
            const QRectF box = boxAround(words);
            const auto over = std::find_if(heads.begin(), heads.end(), [&](const HeadPhrase &head) { return i > first && commonWidth(head.box, box) > 0.3 * std::min(head.box.width(), box.width()); });
            if (over == heads.end()) {
                heads << HeadPhrase{words, box, wordsText(text, words)};
            } else {
                over->words << words;
                over->box = over->box.united(box);
                over->text += QLatin1Char(' ') + wordsText(text, words);
            }
        }
    }
    return heads;
}

int headsEnd(const PageText &text, const QList<TableLine> &lines, int at)
{
    int best = -1;
    int most = 1;
    for (int last = at; last < lines.size() && last < at + 4; ++last) {
        const bool near = last == at || (lines[last].page == lines[at].page && lines[last].box.top() - lines[last - 1].box.bottom() < 0.55 * lines[at].size && std::abs(lines[last].size - lines[at].size) < 0.2 * lines[at].size);
        if (!near || !mayBeHeads(text, lines[last]) || (last > at && !isMostlyHeads(text, lines[last])))
            break;
        const QList<HeadPhrase> heads = headPhrases(text, lines, at, last);
        const int kinds = heads.size() < 2 ? 0 : kindsNamed(heads);
        if (kinds > most || (kinds == most && best >= 0 && [&] { // more words for the same heads
                const QList<HeadPhrase> before = headPhrases(text, lines, at, last - 1);
                int better = 0;
                for (const HeadPhrase &head : heads) {
                    const bool known = std::any_of(before.begin(), before.end(), [&](const HeadPhrase &other) { return other.text == head.text; });
                    better += !known && headMeaning(head.text).column != Column::None ? 1 : 0;
                }
                const QList<HeadPhrase> own = headPhrases(text, lines, last, last);
                return better > 0 && std::all_of(own.begin(), own.end(), [](const HeadPhrase &head) { return head.text.size() < 26 && headWordShare(head.text) >= 0.5; }) && better == own.size();
            }())) {
            most = kinds;
            best = last;
        }
    }
    if (best < 0 && mayBeHeads(text, lines[at]) && kindsInWords(text, lines[at]) >= 2)
        best = at;
    return best;
}

} // namespace credence
