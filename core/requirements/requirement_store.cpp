#include "core/requirements/requirement_store.h"

#include "core/requirements/kept_cycle.h"
#include "core/requirements/rule_origin.h"
#include "core/story/answers_json.h"
#include "core/storage/query.h"

#include <QJsonDocument>

namespace credence {

namespace {

const QString columns = QStringLiteral("id, ref, catalogue_id, custom, identifier, license_type, issued, cycle_start, cycle_end, cycle_number, "
                                       "satisfied_by, answers, from_day, to_day, origin, claimed, said_for, cycles, position");

const QString selectAll = QStringLiteral("SELECT %1 FROM source ORDER BY position, id").arg(columns);
const QString selectOne = QStringLiteral("SELECT %1 FROM source WHERE id = ?").arg(columns);
const QString selectPlace = QStringLiteral("SELECT coalesce((SELECT position FROM source WHERE id = ?), (SELECT max(position) + 1 FROM source), 0)");
const QString removeOverrules = QStringLiteral("DELETE FROM overrule WHERE source_id = ?");
const QString removeOne = QStringLiteral("DELETE FROM source WHERE id = ?");

Source fromRow(Query &row)
{
    Source source;
    source.id = {row.text()};
    source.ref = row.text();
    source.catalogueId = row.text();
    source.custom = row.object();
    source.identifier = row.text();
    source.licenseType = row.text();
    source.issued = row.day();
    source.cycle.start = row.day();
    source.cycle.end = row.day();
    source.cycleNumber = row.optionalNumber();
    source.satisfiedBy = row.list();
    source.answers = answersFromJson(row.object());
    source.from = row.day();
    source.to = row.day();
    if (auto origin = ruleOriginFromJson(row.object()))
        source.origin = *std::move(origin);
    if (auto claims = claimsFromJson(row.object()))
        source.claimed = *std::move(claims);
    source.saidFor = row.day();
    if (auto cycles = keptCyclesFromJson(QJsonDocument::fromJson(row.text().toUtf8()).array()))
        source.cycles = *std::move(cycles);
    return source;
}

void bind(Query &query, const Source &source, qint64 position)
{
    query.bind(source.id.text).bind(source.ref).bind(source.catalogueId).bind(source.custom).bind(source.identifier).bind(source.licenseType);
    query.bind(source.issued).bind(source.cycle.start).bind(source.cycle.end).bind(source.cycleNumber);
    query.bind(source.satisfiedBy).bind(answersToJson(source.answers)).bind(source.from).bind(source.to).bind(ruleOriginToJson(source.origin));
    query.bind(claimsToJson(source.claimed)).bind(source.saidFor);
    query.bind(QString::fromUtf8(QJsonDocument(keptCyclesToJson(source.cycles)).toJson(QJsonDocument::Compact))).bind(position);
}

} // namespace

Result<QList<Source>> RequirementStore::all() const { return Query(m_database, selectAll).all(fromRow); }

Result<std::optional<Source>> RequirementStore::find(const SourceId &id) const { return Query(m_database, selectOne).bind(id.text).first(fromRow); }

Result<> RequirementStore::put(const Source &source)
{
    static const QString putOne = putStatement(QStringLiteral("source"), columns);
    const auto place = Query(m_database, selectPlace).bind(source.id.text).first<qint64>([](Query &row) { return row.number(); });
    if (!place)
        return place.error();
    Query query(m_database, putOne);
    bind(query, source, place->value_or(0));
    return query.run();
}

Result<> RequirementStore::remove(const SourceId &id)
{
    auto done = Query(m_database, removeOverrules).bind(id.text).run();
    if (!done)
        return done;
    Query query(m_database, removeOne);
    done = query.bind(id.text).run();
    if (done && query.changedRows() == 0)
        return Error{ErrorKind::NotFound, QStringLiteral("This requirement is not in the portfolio any more. Nothing was changed."), id.text};
    return done;
}

} // namespace credence
