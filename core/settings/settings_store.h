// The editable numbers in the portfolio file.
#pragma once

#include "core/settings/thresholds.h"
#include "core/storage/database.h"

#include <QJsonValue>

namespace credence {

class SettingsStore
{
public:
    explicit SettingsStore(Database &database) : m_database(database) {}

    /// Defaults, with what the user has set.
    Result<Thresholds> thresholds() const;
    /// Invalid for an unknown name or a value that does not fit.
    Result<> put(const QString &name, const QJsonValue &value);

private:
    Database &m_database;
};

} // namespace credence
