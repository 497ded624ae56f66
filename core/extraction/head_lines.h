// Which lines of a document are the heads of a table's columns.
#pragma once

#include "core/extraction/table_lines.h"

namespace credence {

/// A phrase at the head of a column, perhaps of several lines.
struct HeadPhrase {
    QList<TableWord> words;
    QRectF box;
    QString text;
};

/// Groups of words of a line that stand close, as the words of one cell do.
QList<QList<TableWord>> phrasesOf(const TableLine &line);

/// The gap before a word that is not the first of its line, points.
double gapBefore(const TableLine &line, qsizetype word);

/// The box around words, of which there is at least one.
QRectF boxAround(const QList<TableWord> &words);

/// The width two boxes share; negative: the gap between them.
double commonWidth(const QRectF &a, const QRectF &b);

/// Whether the word is a number as amounts of credit are, and nothing else.
bool isPlainAmount(const QString &word);

/// The heads on the lines `first` to `last`: what stands one below the other is one.
QList<HeadPhrase> headPhrases(const PageText &text, const QList<TableLine> &lines, int first, int last);

/// The last line of the heads that begin on line `at`; -1 when none do.
int headsEnd(const PageText &text, const QList<TableLine> &lines, int at);

} // namespace credence
