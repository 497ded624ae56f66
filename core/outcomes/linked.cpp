#include "core/outcomes/linked.h"

namespace credence {

QStringList linkedTo(const QString &record, const Snapshot &snapshot)
{
    QStringList ids;
    for (const auto &link : snapshot.links) {
        if (link->to == record)
            ids << link->from;
        else if (link->from == record)
            ids << link->to;
    }
    return ids;
}

} // namespace credence
