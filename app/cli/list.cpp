#include "app/cli/options.h"

#include "core/base/text.h"
#include "core/exchange/json_records.h"
#include "core/portfolio/outcome_lists.h"

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

std::optional<QList<QJsonObject>> recordsOf(const Snapshot &snapshot, const QString &kind)
{
    if (kind == QLatin1String("activities") || kind == QLatin1String("activity"))
        return all(snapshot.activities);
    if (kind == QLatin1String("documents") || kind == QLatin1String("document"))
        return allDocuments(snapshot);
    if (kind == QLatin1String("requirements") || kind == QLatin1String("requirement"))
        return all(snapshot.sources);
    if (kind == QLatin1String("stories") || kind == QLatin1String("story"))
        return all(snapshot.stories);
    if (kind == QLatin1String("goals") || kind == QLatin1String("goal"))
        return all(snapshot.goals);
    std::optional<QList<QJsonObject>> found;
    forEachOutcomeList([&](auto each) {
        if (kind == kindOf(each) || kind == kindOf(each) + QLatin1Char('s') || (kind == QLatin1String("people") && kindOf(each) == QLatin1String("person")) ||
            (kind == QLatin1String("criteria") && kindOf(each) == QLatin1String("criterion")))
            found = all(snapshot.*each);
    });
    return found;
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

QString lineOf(const QJsonObject &record)
{
    QStringList parts;
    for (const char *key : {"start", "end", "asked", "sent", "answered", "answer", "added", "status", "type", "title", "name", "sentence", "text", "catalogue", "provider"}) {
        const QString text = record.value(QLatin1String(key)).toVariant().toString();
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

} // namespace

int list(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("--where")});
    if (!options.problem.isEmpty() || options.words.size() != 1)
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Name one kind of record.") : options.problem, usage);
    const QString where = options.value("--where");
    if (!where.isEmpty() && !where.contains(QLatin1Char('=')))
        return wrongUse(call, QStringLiteral("--where wants FIELD=VALUE."), usage);
    const auto portfolio = Portfolio::open(options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    auto records = recordsOf(*(*portfolio)->snapshot(), options.words.first());
    if (!records)
        return wrongUse(call, QStringLiteral("There is no kind of record “%1” to list.").arg(options.words.first()), usage);
    if (!where.isEmpty())
        records->removeIf([&](const QJsonObject &record) { return !matches(record.value(where.section(QLatin1Char('='), 0, 0)), where.section(QLatin1Char('='), 1)); });
    QJsonArray array;
    for (const QJsonObject &record : std::as_const(*records)) {
        array.append(record);
        if (!options.has("--json"))
            call.out << lineOf(record) << '\n';
    }
    if (options.has("--json"))
        printJson(call.out, {{"records", array}});
    return Done;
}

} // namespace credence::cli
