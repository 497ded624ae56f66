// Records of story, courses and outcomes as JSON objects: read strictly, written sparsely.
#pragma once

#include "core/base/json_fields.h"
#include "core/outcomes/record_fields.h"

#include <QJsonObject>

namespace credence {

/// The fields of `Noun` out of `fields`; problems are kept there. id and ref are left alone.
template <class Noun> Noun readRecord(JsonFields &fields);
/// The fields that are known, without kind and id.
template <class Noun> QJsonObject writeRecord(const Noun &record);

/// The list of a noun's parts (measures, parts of a stack) and back; unreadable text gives an empty list.
template <class Part> QByteArray partsText(const QList<Part> &parts);
template <class Part> QList<Part> partsFromText(const QByteArray &text);
QByteArray answersText(const EvaluationAnswers &answers);
EvaluationAnswers answersFromText(const QByteArray &text);

} // namespace credence
