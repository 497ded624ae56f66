// Answers to the yes/no questions of the catalogue as JSON: {"prescribes-opioids": true}.
#pragma once

#include "core/requirements/source.h"

namespace credence {

QJsonObject answersToJson(const Answers &answers);
/// Entries that are not true or false are left out: they stay unanswered.
Answers answersFromJson(const QJsonObject &object);

} // namespace credence
