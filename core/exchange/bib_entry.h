// One entry of a BibTeX file as the file says it, macros replaced, TeX not yet read.
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace credence {

/// An author's name in BibTeX's four parts, each still TeX: "von der", "Beethoven", "Jr.", "Ludwig".
struct BibName {
    QString von, last, jr, first;
    friend bool operator==(const BibName &, const BibName &) = default;
};

struct BibEntry {
    QString type; ///< "article", lower case
    QString key;
    QMap<QString, QString> fields; ///< by lower-case name
    QList<BibName> authors;
    friend bool operator==(const BibEntry &, const BibEntry &) = default;
};

/// What a file held: the entries in its order, and a sentence for each that could not be read.
struct BibFile {
    QList<BibEntry> entries;
    QStringList problems;
    friend bool operator==(const BibFile &, const BibFile &) = default;
};

} // namespace credence
