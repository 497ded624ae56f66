// What came of the sample's hours: projects with data, artifacts, talks, roles, audits, and the links among them (F7).
#pragma once

#include "core/exchange/json_records.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace credence {

/// The records of resources/sample/career.json with ids and with every day moved by `moved`. References name each other's refs or
/// the titles of `activities` (of several with a title, the last done) or the identifiers of `sources`. The same input gives the same ids.
Result<QList<Record>> careerRecords(const QList<Activity> &activities, const QList<Source> &sources, const std::function<QDate(QDate)> &moved);

} // namespace credence
