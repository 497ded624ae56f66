// A life-support card: who issues it, how long it holds, how titles name it.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace credence {

struct Certification {
    QString id;
    QString name;
    QString issuer;
    std::optional<int> validityMonths; ///< nullopt: not known
    QStringList synonyms;
    QStringList patterns; ///< case-insensitive regular expressions for titles
    QStringList sources;
    QString asOf;
    QString confidence;
    QString note;
    friend bool operator==(const Certification &, const Certification &) = default;
};

} // namespace credence
