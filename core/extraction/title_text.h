// Reading a title from where it seems to begin: over its lines, and no further.
#pragma once

#include "core/extraction/find_title.h"

namespace credence {

/// What speaks for a title; signs of different kinds count together.
enum class TitleSign { Titled, Labeled, Deed, Subject, Quoted, Bold, Line };

struct TitleCandidate {
    QString title;
    double score = 0;
    int begin = 0;
    int end = 0;
    TitleSign sign = TitleSign::Line;
    bool torn = false; ///< what stands beneath seems to go on with it, but is set otherwise
};

struct TitleSearch {
    const PageText &text;
    const TitleContext &context;
    QList<TitleCandidate> found;
};

/// The title without marks around it and words that lead on.
QString tidyTitle(QString title);

/// Whether `title` can be one: no heading, label, name found before, number or sentence. `told`: the words before say that it is
/// one, so that it may sound like a label ("entitled MOC Course").
bool canBeTitle(const TitleSearch &search, const QString &title, bool told = false);

/// Whether two boxes stand over each other for the most part.
bool sharesTitleColumn(const QRectF &a, const QRectF &b);

/// Reads from `begin` to the end of its cell and on through the lines below that belong to it; cuts where the sentence
/// goes on. Adds a candidate unless what is read cannot be a title. `inTable`: a row is one line.
void readTitle(TitleSearch &search, int begin, double score, TitleSign sign, bool inSentence, bool inTable = false);

} // namespace credence
