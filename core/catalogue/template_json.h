// Reads a requirement template in the catalogue's own shape, also one that a user wrote.
#pragma once

#include "core/base/result.h"
#include "core/catalogue/template.h"

#include <QJsonObject>
#include <QSet>

namespace credence {

struct Catalogue;

/// The template that `object` describes. Every key is checked: one that is unknown, missing or of the wrong kind is an
/// Error naming it, as are ids that `known` does not have. Required: id, authority, cycle, rules.
Result<Template> templateFromJson(const QJsonObject &object, const Catalogue &known);

/// The reverse: templateFromJson of it gives an equal template. What is not known is left out.
QJsonObject templateToJson(const Template &requirement);

QString ruleKindWord(RuleKind kind);
QString recurrenceWord(Recurrence recurrence);
QString anchorWord(Anchor anchor);

} // namespace credence
