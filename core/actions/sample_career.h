// What came of the sample's hours: projects with data, artifacts, talks, roles, and the links among them (F7).
#pragma once

#include "core/exchange/json_records.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace credence {

/// The records of resources/sample/career.json with ids and with every day moved by `moved`. References name each other's refs or
/// the titles of `activities` (of several with a title, the last done). The same input gives the same ids.
Result<QList<Record>> careerRecords(const QList<Activity> &activities, const std::function<QDate(QDate)> &moved);

} // namespace credence
