// Reads the activities that a document proves from its pages of words.
#pragma once

#include "core/extraction/reading.h"

namespace credence {

struct DocumentFacts {
    QList<ReadActivity> activities; ///< one for a certificate, one a row for a transcript, one a certificate for merged files
    QStringList problems;           ///< why there is none, or what is missing
    ReadActivity legible{};         ///< where there is none on a paper that may be a certificate: what it says all the same, never sure
};

DocumentFacts readDocument(const QList<Page> &pages);

} // namespace credence
