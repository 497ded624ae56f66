// Records as choices of a field: their ids and what they are called.
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

using RecordChoices = QList<std::pair<QString, QString>>;

/// In the order of the records.
template <class Noun> RecordChoices choicesOf(const QList<Shared<Noun>> &records, QString Noun::*name)
{
    RecordChoices choices;
    for (const auto &record : records)
        choices << std::pair(record->id.text, (*record).*name);
    return choices;
}

} // namespace credence
