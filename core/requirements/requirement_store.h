// Requirement sources in the portfolio file: rows to values and back.
#pragma once

#include "core/requirements/source.h"
#include "core/storage/database.h"

#include <QList>

namespace credence {

class RequirementStore
{
public:
    explicit RequirementStore(Database &database) : m_database(database) {}

    /// In the order they were added.
    Result<QList<Source>> all() const;
    Result<std::optional<Source>> find(const SourceId &id) const;
    /// Inserts at the end, or replaces by id in its place.
    Result<> put(const Source &source);
    /// NotFound when absent. Overrules of activities for it go with it.
    Result<> remove(const SourceId &id);

private:
    Database &m_database;
};

} // namespace credence
