// What the user writes down when an authority asks for proof (Q11).
#pragma once

#include "core/portfolio/portfolio.h"

namespace credence {

/// Keeps the audit (a new one gets an id), as one step to undo. Invalid when no requirement or no day of asking is given, or when
/// the answer went out or came back before the authority asked.
Result<AuditId> keepAudit(Portfolio &portfolio, const Audit &audit);

/// The audits of one requirement, the latest first.
QList<Shared<Audit>> auditsOf(const Snapshot &snapshot, const SourceId &source);

} // namespace credence
