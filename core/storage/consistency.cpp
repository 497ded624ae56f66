#include "core/storage/consistency.h"

#include "core/storage/storage_error.h"

#include <QVariant>

#include <array>

namespace credence {

namespace {

constexpr int corrupt = 11; // SQLITE_CORRUPT

struct Count {
    const char *what;
    const char *real; ///< counts the rows
};

constexpr std::array counts{
    Count{"activity", "SELECT count(*) FROM activity"},
    Count{"document", "SELECT count(*) FROM document"},
    Count{"inbox", "SELECT count(*) FROM document WHERE filing = 'inbox'"},
};

} // namespace

Result<> checkConsistency(Database &database)
{
    if (auto words = database.execute(QStringLiteral("INSERT INTO document_text (document_text, rank) VALUES ('integrity-check', 1)")); !words)
        return words;
    for (const Count &count : counts) {
        const auto kept = database.value(QStringLiteral("SELECT number FROM tally WHERE what = '%1'").arg(QLatin1String(count.what)));
        const auto real = database.value(QString::fromLatin1(count.real));
        if (!kept || !real)
            return kept ? real.error() : kept.error();
        if (kept->toLongLong() != real->toLongLong())
            return storageError(corrupt, database.path(), QStringLiteral("the kept number of %1 is %2, not %3").arg(QLatin1String(count.what), kept->toString(), real->toString()));
    }
    return {};
}

} // namespace credence
