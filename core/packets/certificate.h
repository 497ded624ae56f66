// A certificate of completion as words, as a provider would print it.
#pragma once

#include <QString>
#include <QStringList>

namespace credence {

struct CertificatePaper {
    int design = 0; ///< which of the designs; any number, they repeat
    QString provider;
    QString heading;   ///< "Certificate of Completion"
    QString recipient; ///< "Elena Rivera, MD"
    QString verb;      ///< "has participated in the live activity titled"
    QString title;
    QString when;        ///< "February 10, 2026"
    QStringList credits; ///< awarded, a line each: "8.0 AMA PRA Category 1 Credits™"
    QStringList statements; ///< accreditation and designation
    QString number;
    QString signer;
    friend bool operator==(const CertificatePaper &, const CertificatePaper &) = default;
};

} // namespace credence
