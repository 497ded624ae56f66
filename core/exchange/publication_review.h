// Which publications of a bibliography are new to the portfolio, and what each would change: the list to look over before an import.
#pragma once

#include "core/exchange/publication.h"
#include "core/portfolio/snapshot.h"

namespace credence {

struct PublicationOffer {
    Presentation presentation; ///< as it would be kept; with the id of the record it completes, or none
    QString twin;              ///< title of the record on file that is the same work; empty: new
    QString why;               ///< "same DOI", "same PMID", "same title", "twice in this file"; empty: new
    QStringList adds;          ///< what a twin on file would gain: "DOI", "PMID", "citation", "date", "published"
    bool isNew() const { return why.isEmpty(); }
    bool isWorthKeeping() const { return isNew() || !adds.isEmpty(); }
    friend bool operator==(const PublicationOffer &, const PublicationOffer &) = default;
};

/// One offer a publication, in their order. The same work has the same DOI (case aside), the same PMID, or, where neither
/// contradicts, the same title (case, accents and punctuation aside) as a record of the same sort: a paper is not the talk it
/// grew out of. A twin on file only gains what it lacks, and a state further on; nothing of it is replaced.
QList<PublicationOffer> publicationOffers(const QList<Publication> &publications, const QList<Shared<Presentation>> &onFile);

} // namespace credence
