#include "core/actions/auditing.h"

#include "core/actions/outcomes.h"
#include "core/outcomes/record_checks.h"

#include <algorithm>

namespace credence {

namespace {

Result<> validated(const Audit &audit)
{
    if (audit.requirement.isEmpty() || !audit.asked.isValid())
        return Error{ErrorKind::Invalid, QStringLiteral("An audit needs the requirement and the day the authority asked. Nothing was saved."), {}};
    if (const QString wrong = problemOf(audit); !wrong.isEmpty())
        return Error{ErrorKind::Invalid, wrong + QStringLiteral(" Nothing was saved."), {}};
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
