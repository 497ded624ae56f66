// One kind of credit: who issues it, how certificates name it, and what it may be exchanged for.
#pragma once

#include "core/base/credits.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace credence {

/// Another type this one may be accepted as; never applied silently (the user accepts by overrule).
struct Equivalence {
    QString to;
    Credits factor; ///< hundredths: 100 is one for one
    QString basis;
    QStringList sources;
    QString confidence;
    friend bool operator==(const Equivalence &, const Equivalence &) = default;
};

struct CreditType {
    QString id;
    QString name;
    QString issuer;
    QString region;
    QString unit; ///< "credit", "point", "contact-hour", "hour", "activity", "unit"
    QStringList synonyms;
    QStringList patterns;     ///< case-insensitive regular expressions for certificate text
    QStringList weakPatterns; ///< no issuer named: a last resort
    QList<Equivalence> equivalences;
    QString note;
    QString family; ///< types of one family are exclusive categories of one issuer: different hours that add up; "": stands alone
    friend bool operator==(const CreditType &, const CreditType &) = default;
};

} // namespace credence
