// Telling the names of people and of organizations from other words.
#pragma once

#include <QString>

namespace credence {

struct PersonName {
    QString name;        ///< without title and credentials, first name first: "Harold P. Whitcombe Jr."
    QString credentials; ///< as printed: "MD, FACP"; may be empty
};

/// Reads `text` as one person's name, perhaps with "Dr." before and credentials after; "Last, First" is turned round.
/// An empty name when it is none (an organization, a sentence, a heading).
PersonName personName(const QString &text);

/// Whether words such as University, Society, Hospital or Inc. stand in `text`.
bool looksLikeOrganization(const QString &text);

/// Whether `text` is one of the bodies that accredit and never give courses on a certificate (ACCME, AMA, ANCC …).
bool isAccreditor(const QString &text);

/// A heading that says what the paper is ("Certificate of Completion"), not what it is about.
bool isPaperHeading(const QString &text);

/// A person's office ("Director, CME Compliance", "Chair") or the rest of a signature.
bool isOffice(const QString &text);

} // namespace credence
