// Rows of story, courses and outcomes to values and back: one table a kind, its columns named after the record's keys.
#pragma once

#include "core/outcomes/record_fields.h"
#include "core/storage/database.h"

#include <QList>

namespace credence {

class OutcomeStore
{
public:
    explicit OutcomeStore(Database &database) : m_database(database) {}

    /// In the order they were added; criteria in the institution's order.
    template <class Noun> Result<QList<Noun>> all() const;
    template <class Noun> Result<> put(const Noun &record); ///< insert, or replace by id at its place
    template <class Noun> Result<> remove(const decltype(Noun::id) &id); ///< NotFound when absent

private:
    Database &m_database;
};

} // namespace credence
