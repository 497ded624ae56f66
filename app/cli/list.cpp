#include "app/cli/options.h"

#include "core/base/text.h"
#include "core/exchange/json_records.h"
#include "core/outcomes/record_names.h"
#include "core/portfolio/outcome_lists.h"
#include "core/requirements/rule_origin.h"
#include "core/settings/threshold_words.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace credence::cli {

namespace {

const char *const usage = "list -p FILE activities|documents|requirements|stories|goals|projects|roles|… [--where FIELD=VALUE] [--json]";

/// A record as JSON; `id` is the portfolio's, `ref` the record's own.
QJsonObject described(const Record &record, const QString &id, const QString &ref)
{
    QJsonObject object = recordToJson(record);
    object["id"] = id;
    if (!ref.isEmpty())
        object["ref"] = ref;
    return object;
}

template <class T> QList<QJsonObject> all(const QList<Shared<T>> &values)
{
    QList<QJsonObject> out;
    for (const auto &value : values)
        out.append(described(*value, value->id.text, value->ref));
    return out;
}

/// Those that differ from what Credence begins with.
QList<QJsonObject> changedSettings(const Thresholds &thresholds)
{
    QList<QJsonObject> out;
    const QStringList names = thresholdNames() + editedFormatValues(thresholds);
    for (const QString &name : names) {
        if (threshold(thresholds, name) != threshold(Thresholds(), name))
            out.append(recordToJson(SettingRecord{name, threshold(thresholds, name)}));
    }
    return out;
}

QList<QJsonObject> allDocuments(const Snapshot &snapshot)
{
    QList<QJsonObject> out;
    for (const auto &document : snapshot.documents) {
        QJsonObject object = described(DocumentRecord{*document, {}, {}}, document->id.text, document->ref);
        object.remove("base64");
        object["name"] = document->name;
        object["sha256"] = document->sha256;
        object["size"] = document->size;
        object["added"] = document->added.toString(Qt::ISODate);
        object["inbox"] = document->filing == Filing::Inbox;
        out.append(object);
    }
    return out;
}

QStringList knownKinds()
{
    QStringList kinds{QStringLiteral("activity"), QStringLiteral("document"), QStringLiteral("requirement"), QStringLiteral("story"), QStringLiteral("goal")};
    forEachOutcomeList([&](auto each) { kinds << kindOf(each); });
    return kinds << QStringLiteral("profile") << QStringLiteral("setting");
}

/// The word for several: "activities", "people".
QString pluralOf(const QString &kind)
{
    if (kind == QLatin1String("person"))
        return QStringLiteral("people");
    if (kind == QLatin1String("criterion"))
        return QStringLiteral("criteria");
    return kind.endsWith(QLatin1Char('y')) ? kind.chopped(1) + QLatin1String("ies") : kind + QLatin1Char('s');
}

/// The kind that the word means, in one or in several; "" when none.
QString kindFrom(const QString &word)
{
    const QStringList kinds = knownKinds();
    const auto found = std::find_if(kinds.cbegin(), kinds.cend(), [&](const QString &kind) { return word == kind || word == pluralOf(kind); });
    return found == kinds.cend() ? QString() : *found;
}

QList<QJsonObject> recordsOf(const Snapshot &snapshot, const QString &kind)
{
    if (kind == QLatin1String("activity"))
        return all(snapshot.activities);
    if (kind == QLatin1String("document"))
        return allDocuments(snapshot);
    if (kind == QLatin1String("profile"))
        return snapshot.profile == Profile{} ? QList<QJsonObject>() : QList<QJsonObject>{recordToJson(snapshot.profile)};
    if (kind == QLatin1String("setting"))
        return changedSettings(snapshot.thresholds);
    if (kind == QLatin1String("requirement"))
        return all(snapshot.sources);
    if (kind == QLatin1String("story"))
        return all(snapshot.stories);
    if (kind == QLatin1String("goal"))
        return all(snapshot.goals);
    QList<QJsonObject> found;
    forEachOutcomeList([&](auto each) {
        if (kind == kindOf(each))
            found = all(snapshot.*each);
    });
    return found;
}

/// What is wrong with the kind asked for; empty: nothing.
QString wrongKind(const QString &word)
{
    if (!kindFrom(word).isEmpty())
        return {};
    QStringList plurals;
    for (const QString &kind : knownKinds())
        plurals << pluralOf(kind);
    return QStringLiteral("There is no kind of record “%1” to list; there are %2.").arg(word, plurals.join(QStringLiteral(", ")));
}

/// What --where may ask for. Besides the keys of the record there is what the portfolio knows about it.
QStringList fieldsOf(const QString &kind)
{
    QStringList keys = recordKeys(kind) << QStringLiteral("kind") << QStringLiteral("ref");
    if (kind == QLatin1String("document")) {
        keys << QStringLiteral("sha256") << QStringLiteral("size") << QStringLiteral("added") << QStringLiteral("inbox");
        keys.removeAll(QStringLiteral("base64"));
        keys.removeAll(QStringLiteral("file"));
    }
    return keys;
}

/// What is wrong with --where; empty: nothing.
QString wrongWhere(const QString &where, const QString &kind)
{
    if (where.isEmpty())
        return {};
    const QString field = where.section(QLatin1Char('='), 0, 0);
    if (field.isEmpty() || !where.contains(QLatin1Char('=')))
        return QStringLiteral("--where wants FIELD=VALUE.");
    const QStringList fields = fieldsOf(kind);
    if (fields.contains(field))
        return {};
    const QString near = nearestOf(field, fields);
    return QStringLiteral("%1 have no field “%2”. ").arg(pluralOf(kind), field) +
           (near.isEmpty() ? QStringLiteral("They have %1.").arg(fields.join(QStringLiteral(", "))) : QStringLiteral("Did you mean %1?").arg(near));
}

/// A list matches when one of its entries does; text without regard to case and accents.
bool matches(const QJsonValue &value, const QString &wanted)
{
    if (value.isArray()) {
        const QJsonArray entries = value.toArray();
        return std::any_of(entries.begin(), entries.end(), [&](const QJsonValue &entry) { return matches(entry, wanted); });
    }
    return !value.isUndefined() && folded(value.toVariant().toString()) == folded(wanted);
}

/// What a person reads of a record; ids of other records are shown as what those are called.
QString lineOf(const QJsonObject &record, const QHash<QString, RecordName> &names)
{
    QStringList parts;
    for (const char *key : {"start", "end", "date", "asked", "sent", "answered", "answer", "added", "due", "decided", "quarter", "status", "state", "verdict", "verb", "type", "period", "title", "name", "field", "sentence",
                            "activity", "from", "to", "text", "application", "catalogue", "provider", "relation", "email", "repeat", "key", "value"}) {
        QString value = record.value(QLatin1String(key)).toVariant().toString();
        if (qstrcmp(key, "date") == 0 && record.contains("precision")) // no day is invented
            value = value.left(record.value("precision") == QLatin1String("year") ? 4 : record.value("precision") == QLatin1String("month") ? 7 : 10);
        const QString text = names.contains(value) ? names.value(value).title : value;
        if (!text.isEmpty() && !(qstrcmp(key, "start") == 0 && record.value("end") == record.value("start")))
            parts.append(text);
    }
    QStringList credits;
    const QJsonArray lines = record.value("credits").toArray();
    for (const QJsonValue &line : lines)
        credits.append(line["amount"].toVariant().toString() + QLatin1Char(' ') + line["type"].toString());
    if (!credits.isEmpty())
        parts.append(credits.join(QStringLiteral(" + ")));
    return parts.join(QStringLiteral("  "));
}

/// A requirement by the names it has: authority, number, cycle.
QString lineOf(const Source &source)
{
    const auto rules = templateOf(source);
    QStringList parts{rules && !rules->authority.isEmpty() ? rules->authority : source.catalogueId, source.identifier};
    const DateRange &cycle = source.cycle;
    parts << (cycle.start.isValid() || cycle.end.isValid() ? isoText(cycle.start) + QStringLiteral(" to ") + isoText(cycle.end) : QString());
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

} // namespace

int list(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("--where")});
    if (!options.problem.isEmpty() || options.words.size() != 1)
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Name one kind of record.") : options.problem, usage);
    const QString kind = kindFrom(options.words.first());
    if (const QString wrong = wrongKind(options.words.first()); !wrong.isEmpty())
        return wrongUse(call, wrong, usage);
    const QString where = options.value("--where");
    if (const QString wrong = wrongWhere(where, kind); !wrong.isEmpty())
        return wrongUse(call, wrong, usage);
    const auto portfolio = portfolioToRead(call, options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const auto snapshot = (*portfolio)->snapshot();
    const auto names = options.has("--json") ? QHash<QString, RecordName>() : recordNames(*snapshot);
    QList<QJsonObject> records = recordsOf(*snapshot, kind);
    if (!where.isEmpty())
        records.removeIf([&](const QJsonObject &record) { return !matches(record.value(where.section(QLatin1Char('='), 0, 0)), where.section(QLatin1Char('='), 1)); });
    QHash<QString, const Source *> sources;
    for (const auto &source : snapshot->sources)
        sources.insert(source->id.text, source.get());
    QJsonArray array;
    for (const QJsonObject &record : std::as_const(records)) {
        array.append(record);
        const Source *source = sources.value(record["id"].toString());
        if (!options.has("--json"))
            call.out << (source ? lineOf(*source) : lineOf(record, names)) << '\n';
    }
    if (options.has("--json"))
        printJson(call.out, {{"records", array}});
    return Done;
}

} // namespace credence::cli
