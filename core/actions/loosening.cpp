#include "core/actions/loosening.h"

#include "core/outcomes/record_fields.h"
#include "core/portfolio/outcome_lists.h"
#include "core/portfolio/stores.h"

namespace credence {

namespace {

/// Takes ids out of a record's references, and notes whether the record can stand without them.
struct Loosener {
    const QSet<QString> &ids;
    bool falls = false;
    template <class... T> void operator()(const char *, T &&...) {}
    template <class... T> void required(const char *, T &&...) {}
    template <class T> void words(const char *, T &&, std::initializer_list<const char *>) {}
    template <class... T> void days(const char *, T &&...) {}
    template <class... T> void part(const char *, T &&...) {}
    template <class... T> void parts(const char *, T &&...) {}
    void needs(const char *, QString &id) { falls = falls || ids.contains(id); }
    void reference(const char *, QString &id) { id = ids.contains(id) ? QStringLiteral("") : id; }
    void references(const char *, QStringList &list)
    {
        list.removeIf([this](const QString &id) { return ids.contains(id); });
    }
};

/// The record without `ids`; nullopt when it cannot stand without them.
template <class Noun> std::optional<Noun> without(Noun record, const QSet<QString> &ids)
{
    if constexpr (std::is_same_v<Noun, TimeBlock>) {
        if (ids.contains(record.about))
            return std::nullopt; // it was set aside for this alone
    }
    Loosener loosener{ids};
    visitFields(loosener, record);
    return loosener.falls ? std::nullopt : std::optional(record);
}

/// `ids` and whatever falls with them.
QSet<QString> withDependents(const Snapshot &snapshot, QSet<QString> ids)
{
    for (qsizetype before = -1; before != ids.size();) {
        before = ids.size();
        forEachOutcomeList([&](auto list) {
            for (const auto &record : snapshot.*list) {
                if (!ids.contains(record->id.text) && !without(*record, ids))
                    ids << record->id.text;
            }
        });
    }
    return ids;
}

void count(Dependents &found, const QString &kind)
{
    if (kind == QLatin1String("evaluation"))
        ++found.evaluations;
    else if (kind == QLatin1String("capture"))
        ++found.captures;
    else if (kind == QLatin1String("action"))
        ++found.actions;
    else if (kind == QLatin1String("link"))
        ++found.links;
    else if (kind == QLatin1String("block"))
        ++found.blocks;
    else
        ++found.others;
}

void addCount(QStringList &parts, int count, const QString &one, const QString &several)
{
    if (count > 0)
        parts << QStringLiteral("%1 %2").arg(QString::number(count), count == 1 ? one : several);
}

template <class Noun> Result<> loosenList(Stores &stores, const QList<Shared<Noun>> &records, const QSet<QString> &named, const QSet<QString> &gone)
{
    for (const auto &record : records) {
        if (named.contains(record->id.text))
            continue; // the caller's
        const auto now = without(*record, gone);
        Result<> done;
        if (!now)
            done = stores.outcomes.remove<Noun>(record->id);
        else if (*now != *record)
            done = stores.outcomes.put(*now);
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Dependents dependentsOf(const Snapshot &snapshot, const QSet<QString> &ids)
{
    const QSet<QString> gone = withDependents(snapshot, ids);
    Dependents found;
    forEachOutcomeList([&](auto list) {
        for (const auto &record : snapshot.*list) {
            if (ids.contains(record->id.text))
                continue;
            const auto now = without(*record, gone);
            if (!now)
                count(found, kindOf(list));
            else
                found.naming += *now == *record ? 0 : 1;
        }
    });
    return found;
}

QString dependentsText(const Dependents &dependents)
{
    QStringList parts;
    addCount(parts, dependents.evaluations, QStringLiteral("evaluation"), QStringLiteral("evaluations"));
    addCount(parts, dependents.captures, QStringLiteral("capture"), QStringLiteral("captures"));
    addCount(parts, dependents.actions, QStringLiteral("promise"), QStringLiteral("promises"));
    addCount(parts, dependents.blocks, QStringLiteral("time set aside"), QStringLiteral("times set aside"));
    addCount(parts, dependents.others, QStringLiteral("other record"), QStringLiteral("other records"));
    addCount(parts, dependents.links + dependents.naming, QStringLiteral("link"), QStringLiteral("links"));
    const QString last = parts.isEmpty() ? QString() : parts.takeLast();
    return parts.isEmpty() ? last : parts.join(QStringLiteral(", ")) + QStringLiteral(" and ") + last;
}

Result<> loosen(Stores &stores, const Snapshot &snapshot, const QSet<QString> &ids)
{
    const QSet<QString> gone = withDependents(snapshot, ids);
    for (const QString &id : gone) {
        if (auto done = stores.vault.forget(id); !done)
            return done;
    }
    Result<> done;
    forEachOutcomeList([&](auto list) {
        if (done)
            done = loosenList(stores, snapshot.*list, ids, gone);
    });
    return done;
}

} // namespace credence
