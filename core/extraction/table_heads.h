// What the words at the head of a transcript's column say that it holds.
#pragma once

#include <QString>

namespace credence {

enum class Column { None, Date, Title, Provider, Credit, Type, Format, Number, Status, Other };

struct HeadMeaning {
    Column column = Column::None; ///< None: the words say nothing of the kind; Other: something that no activity has
    int rank = 0;                 ///< of several columns of one kind the highest is meant; below 0: never
    bool begins = false;          ///< the first of two dates
    bool ends = false;            ///< the last of two dates
};

/// English, German, French, Spanish, Italian, Portuguese and Dutch words.
HeadMeaning headMeaning(const QString &words);

/// How many of the words are such as stand at the heads of columns (0..1): "Date Completed" has all, the title of an activity few.
double headWordShare(const QString &words);

} // namespace credence
