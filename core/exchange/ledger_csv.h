// The ledger for a spreadsheet or a credentialing office: one line an activity, in the columns such offices ask for (A1, D2).
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"

#include <QByteArray>

namespace credence {

/// RFC 4180 with CRLF, UTF-8 with its mark so that spreadsheets know it. Columns: Date, Activity, Provider, Credits, Type, Requirement,
/// Proof; in the order given. The date is the day the credit counts from; several lines of credit are joined with "; ". Text that a
/// spreadsheet would take for a formula begins with an apostrophe.
QByteArray ledgerCsv(const QList<Shared<Activity>> &activities, const Snapshot &snapshot, const QList<Standing> &standings);

/// One field, quoted when it must be.
QByteArray csvField(const QString &text);

} // namespace credence
