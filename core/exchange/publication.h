// One publication as a bibliography names it, whatever format the bibliography has.
#pragma once

#include <QString>
#include <QStringList>

namespace credence {

struct Publication {
    QString type;        ///< as in records: "article", "chapter", "abstract", "poster", "talk", "other"
    QString state;       ///< "published", "accepted", "submitted", "presented"
    QString title;
    QStringList authors; ///< "Rivera E", "van der Berg JP Jr", "World Health Organization"; in their order
    bool moreAuthors = false; ///< the list said "and others"
    QString venue;       ///< journal, book or meeting
    int year = 0;        ///< 0: not known
    int month = 0;       ///< 0: not known
    int day = 0;         ///< 0: not known
    QString volume, issue, pages;
    QString doi;  ///< bare: "10.1000/182"
    QString pmid; ///< digits
    friend bool operator==(const Publication &, const Publication &) = default;
};

} // namespace credence
