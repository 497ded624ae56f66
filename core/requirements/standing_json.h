// The status of a portfolio as the command line prints it: one JSON document, or lines for people.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

#include <QJsonObject>

namespace credence {

/// Every requirement and rule with its figures and activities. Numbers are exact decimals; unknown is null. Activities
/// carry their id, and the ref of their record when it had one.
QJsonObject statusJson(const Snapshot &snapshot, const QList<Standing> &standings, QDate today);

/// The same for reading in a terminal; an empty portfolio says what to do.
QString statusText(const Snapshot &snapshot, const QList<Standing> &standings, QDate today);

} // namespace credence
