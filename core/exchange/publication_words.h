// A publication's parts as they are written: dates, pages, DOI, names, and the whole citation.
#pragma once

#include "core/exchange/publication.h"
#include "core/outcomes/presentation.h"

namespace credence {

/// "2026 Mar 3", "2026-03-03", "2026/03/03/", "March 2026", "2026 Mar-Apr", "2026 Spring": what stands there goes into the
/// publication, the rest stays as it is.
void readDate(Publication &publication, const QString &text);
/// "mar", "March", "3", "03": 1 to 12; 0 for anything else.
int monthOf(const QString &text);
/// "145--152", "145-52", "145–152": "145-152"; "e101" and "S12-S13" stay. Shortened ends are written out.
QString pagesText(const QString &text);
/// "https://doi.org/10.1000/182", "doi:10.1000/182 [doi]": "10.1000/182"; "" when there is none.
QString bareDoi(const QString &text);
/// "12345678" out of "PMID: 12345678" or an address of PubMed; "" when there is none.
QString barePmid(const QString &text);
/// "Rivera" and "Elena Maria": "Rivera EM". Jean-Paul: "JP".
QString authorText(const QString &last, const QString &first, const QString &suffix = {});

/// As medical journals cite: "Rivera E, Osei M. Title. J Hosp Med. 2026;21(3):145-152. doi:…. PMID: …." All authors up to 30.
QString citationText(const Publication &publication);
/// As a record. A date of which only the year or month is known stands on its first day; the citation shows what is known.
Presentation presentationOf(const Publication &publication);

} // namespace credence
