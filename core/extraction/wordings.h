// The catalogue's patterns for credit types and topics, compiled once.
#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace credence {

struct Wording {
    QString id;
    QRegularExpression strong; ///< names the issuer
    QRegularExpression weak;   ///< a bare wording; may be empty (isEmpty pattern)
};

/// Credit types in the catalogue's order, from :/catalogue/credit-types.json.
const QList<Wording> &creditWordings();

/// Topics in the catalogue's order, from :/catalogue/topics.json; those without patterns are left out.
const QList<Wording> &topicWordings();

} // namespace credence
