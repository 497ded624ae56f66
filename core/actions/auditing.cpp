#include "core/actions/auditing.h"

#include "core/actions/outcomes.h"

#include <algorithm>

namespace credence {

namespace {

Result<> validated(const Audit &audit)
{
    if (audit.requirement.isEmpty() || !audit.asked.isValid())
        return Error{ErrorKind::Invalid, QStringLiteral("An audit needs the requirement and the day the authority asked. Nothing was saved."), {}};
    const bool sentEarly = audit.sent.isValid() && audit.sent < audit.asked;
    const bool answeredEarly = audit.answered.isValid() && audit.answered < (audit.sent.isValid() ? audit.sent : audit.asked);
    if (sentEarly || answeredEarly)
        return Error{ErrorKind::Invalid, QStringLiteral("The days of this audit are out of order: first the authority asks, then you send, then it answers. Nothing was saved."), {}};
    return {};
}

} // namespace

Result<AuditId> keepAudit(Portfolio &portfolio, const Audit &audit)
{
    if (auto fine = validated(audit); !fine)
        return fine.error();
    return keepRecord(portfolio, audit);
}

QList<Shared<Audit>> auditsOf(const Snapshot &snapshot, const SourceId &source)
{
    QList<Shared<Audit>> out;
    std::copy_if(snapshot.audits.begin(), snapshot.audits.end(), std::back_inserter(out), [&](const Shared<Audit> &audit) { return audit->requirement == source.text; });
    std::stable_sort(out.begin(), out.end(), [](const Shared<Audit> &a, const Shared<Audit> &b) { return a->asked > b->asked; });
    return out;
}

} // namespace credence
