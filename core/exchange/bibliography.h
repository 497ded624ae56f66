// What a bibliography holds: BibTeX entries, RIS and PubMed's NBIB as publications (D5).
#pragma once

#include "core/exchange/bib_entry.h"
#include "core/exchange/publication.h"

#include <QByteArray>
#include <QList>

namespace credence {

/// Publications in the order of the file, and a sentence for each entry that was left out.
struct Bibliography {
    QList<Publication> publications;
    QStringList problems;
    friend bool operator==(const Bibliography &, const Bibliography &) = default;
};

/// What a file holds, whatever its name ends in: reference managers write .txt too.
enum class BibliographyKind { Unknown, Bibtex, Ris, Nbib };
/// By the first line that begins an entry of one of them; Unknown when none does.
BibliographyKind bibliographyKind(const QByteArray &bytes);

/// The reader process gives the entries (core/reading/bibtex.h). An entry inherits through crossref what it does not say itself.
/// Entries without a title are left out with a sentence.
Bibliography publicationsFromBibtex(const BibFile &file);

/// RIS as reference managers write it: "TY  - JOUR" to "ER  - ". Any line ends; UTF-8, or Latin-1 when it is none.
Bibliography publicationsFromRis(const QByteArray &bytes);
/// PubMed's format ("Save citation to file: PubMed" and the .nbib of "Cite"): "PMID- 12345678", continued lines indented.
Bibliography publicationsFromNbib(const QByteArray &bytes);

} // namespace credence
