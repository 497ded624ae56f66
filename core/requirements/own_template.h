// A requirement the user writes down (hospital, department, own goal): the part of a template that a form can edit.
#pragma once

#include "core/base/credits.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace credence {

/// So many hours on any of these topics.
struct OwnTopicRule {
    QString id; ///< empty: one is made on writing
    QStringList topics;
    Credits amount;
    bool oneTime = false;
    friend bool operator==(const OwnTopicRule &, const OwnTopicRule &) = default;
};

struct OwnTemplate {
    QString id;
    QString authority;
    QString kind; ///< "hospital", "society", "state-license", "custom" …
    int months = 24;
    std::optional<Credits> total; ///< nullopt: no total
    QString unit;                 ///< "hour", "credit" or "point"
    QStringList types;            ///< accepted credit types; empty: any
    QList<OwnTopicRule> topicRules;
    QStringList certifications; ///< cards that must be renewed in every cycle
    QStringList otherRules;     ///< ids of rules that the form cannot edit; they are kept as they are
    friend bool operator==(const OwnTemplate &, const OwnTemplate &) = default;
};

/// The editable part of `custom`; what it cannot hold is listed in `otherRules`.
OwnTemplate ownTemplate(const QJsonObject &custom);

/// `before` with the editable part replaced by `own`, in the catalogue's shape. Rules named in `otherRules` and keys the form
/// does not know stay as they are in `before`.
QJsonObject writtenTemplate(const OwnTemplate &own, const QJsonObject &before = {});

} // namespace credence
