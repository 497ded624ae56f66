// One canonical topic, how certificates name it, and the broader topics it also counts for.
#pragma once

#include <QString>
#include <QStringList>

namespace credence {

struct Topic {
    QString id;
    QString name;
    QStringList synonyms;
    QStringList patterns; ///< case-insensitive regular expressions for certificate text
    QStringList broader;  ///< one step upward
    QString note;
    bool pseudo = false; ///< no certificate names it ("own specialty"): the user says so
    friend bool operator==(const Topic &, const Topic &) = default;
};

} // namespace credence
