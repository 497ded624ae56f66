// What every record of a portfolio is called, so that ids in links can be shown.
#pragma once

#include "core/portfolio/snapshot.h"

#include <QHash>

namespace credence {

struct RecordName {
    QString id;
    QString kind; ///< as in records: "activity", "project" …
    QString title;
    QDate day; ///< invalid: not known
    friend bool operator==(const RecordName &, const RecordName &) = default;
};

/// Every record that can stand in a link, by id.
QHash<QString, RecordName> recordNames(const Snapshot &snapshot);

/// The ids as names, in their order; what is not there any more is left out, what is no id (a person's name) stays as it is.
QList<RecordName> namesOf(const QStringList &ids, const QHash<QString, RecordName> &names);

} // namespace credence
