#include "core/actions/known_records.h"

#include "core/catalogue/catalogue.h"
#include "core/outcomes/record_checks.h"
#include "core/portfolio/outcome_lists.h"
#include "core/requirements/rule_origin.h"

#include <QUuid>

#include <algorithm>

namespace credence {

namespace {

template <class... Functions> struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions> Overloaded(Functions...) -> Overloaded<Functions...>;

/// Gives the record a new id; answers it.
QString giveId(Record &record)
{
    return std::visit(Overloaded{
                          [](RecordHeader &) { return QStringLiteral("credence"); },
                          [](Profile &) { return QStringLiteral("profile"); },
                          [](SettingRecord &setting) { return setting.key; },
                          [](DocumentRecord &document) { return (document.document.id = newId<DocumentId>()).text; },
                          [](auto &value) { return (value.id = newId<decltype(value.id)>()).text; },
                      },
                      record);
}

/// Whether what `key` of this record names must be there.
bool mustLead(const Record &record, const QString &key)
{
    if (std::holds_alternative<DocumentRecord>(record) || std::holds_alternative<Activity>(record) || std::holds_alternative<Link>(record) || std::holds_alternative<Audit>(record))
        return true;
    const bool ofActivity = std::holds_alternative<Evaluation>(record) || std::holds_alternative<Capture>(record) || std::holds_alternative<Action>(record) || std::holds_alternative<Artifact>(record);
    return ofActivity && key == QLatin1String("activity");
}

QString nameOfKind(const QString &kind, const QString &ref) { return kind + QLatin1Char(' ') + ref; }

/// What activities may call it.
QStringList namesOf(const Theme &theme)
{
    QStringList names{theme.name, theme.ref, theme.id.text};
    names.removeAll(QString());
    return names;
}

QStringList ruleIds(const Source &source)
{
    QStringList ids;
    if (const auto rules = templateOf(withRulesKept(source))) {
        for (const Rule &rule : rules->rules)
            ids.append(rule.id);
    }
    return ids;
}

template <class T> void addTo(RefIds &refs, const QString &kind, const QList<Shared<T>> &values)
{
    for (const auto &value : values) {
        for (const QString &name : {value->id.text, value->ref}) {
            if (name.isEmpty())
                continue;
            refs.ids.insert(name, value->id.text);
            refs.byKind.insert(nameOfKind(kind, name), value->id.text);
            if (QStringList &kinds = refs.kinds[name]; !kinds.contains(kind))
                kinds.append(kind);
            refs.taken.insert(nameOfKind(kind, name));
        }
    }
}

Error nothingCalled(const QString &ref, const QString &field)
{
    return {ErrorKind::NotFound, QStringLiteral("There is no record “%1” to refer to in \"%2\". Add that one first, or leave it out; this one was not kept.").arg(ref, field), {}};
}

Error otherKind(const QString &ref, const QString &field, const QString &kind)
{
    return {ErrorKind::Invalid, QStringLiteral("“%1” in \"%2\" is a record of the kind %3; a record of the kind %4 belongs there. This one was not kept.").arg(ref, field, kind, kindWantedBy(field)), {}};
}

Error severalKinds(const QString &ref, const QString &field, const QStringList &kinds)
{
    return {ErrorKind::Conflict, QStringLiteral("“%1” in \"%2\" is the \"id\" of several records (%3), so there is no telling which is meant. Give them different ids; this one was not kept.").arg(ref, field, kinds.join(QStringLiteral(", "))), {}};
}

Error noSuchRule(const Overrule &overrule, const QStringList &rules)
{
    const QString those = rules.isEmpty() ? QStringLiteral("only \"total\"") : QStringLiteral("\"total\", ") + rules.join(QStringLiteral(", "));
    return {ErrorKind::NotFound, QStringLiteral("The requirement has no rule “%1” to overrule; it has %2. This one was not kept.").arg(overrule.rule, those), {}};
}

/// In an export, the id of a record that was removed.
bool mayBeGone(const QString &ref, const RefIds &refs) { return refs.exported && !QUuid::fromString(ref).isNull(); }

/// Why `ref`, which find() did not find, cannot stand in `key`; nothing when it may come later.
std::optional<Error> problemWith(const QString &ref, const QString &key, bool strict, const RefIds &refs)
{
    const QStringList kinds = refs.kinds.value(ref);
    if (kinds.size() > 1 && kindWantedBy(key).isEmpty())
        return severalKinds(ref, key, kinds);
    if (!kinds.isEmpty())
        return otherKind(ref, key, kinds.first());
    return strict && !mayBeGone(ref, refs) ? std::optional(nothingCalled(ref, key)) : std::nullopt;
}

Result<> checkOverrules(const Activity &activity, const RefIds &refs)
{
    for (const Overrule &overrule : activity.overrules) {
        const auto rules = refs.rules.constFind(overrule.source.text);
        if (rules != refs.rules.cend() && !refs.exported && overrule.rule != QLatin1String("total") && !rules->contains(overrule.rule))
            return noSuchRule(overrule, *rules);
    }
    return {};
}

} // namespace

QString RefIds::find(const QString &ref, const QString &key) const
{
    const QString wanted = kindWantedBy(key);
    if (const QString id = byKind.value(nameOfKind(wanted, ref)); !wanted.isEmpty() && !id.isEmpty())
        return id;
    if (wanted == QLatin1String("activity")) // what a course taught may stand for the course
        return byKind.value(nameOfKind(QStringLiteral("skill"), ref));
    if (!wanted.isEmpty())
        return {};
    return kinds.value(ref).size() == 1 ? ids.value(ref) : QString();
}

QString recordKind(const Record &record)
{
    return std::visit(Overloaded{
                          [](const RecordHeader &) { return QString(); },
                          [](const Profile &) { return QString(); },
                          [](const SettingRecord &) { return QString(); },
                          [](const DocumentRecord &) { return QStringLiteral("document"); },
                          [](const Source &) { return QStringLiteral("requirement"); },
                          [](const Activity &) { return QStringLiteral("activity"); },
                          [](const Story &) { return QStringLiteral("story"); },
                          [](const Goal &) { return QStringLiteral("goal"); },
                          [](const auto &noun) { return QString::fromLatin1(noun.kind); },
                      },
                      record);
}

RefIds refsOf(const Snapshot &snapshot)
{
    RefIds refs;
    addTo(refs, QStringLiteral("activity"), snapshot.activities);
    addTo(refs, QStringLiteral("document"), snapshot.documents);
    addTo(refs, QStringLiteral("requirement"), snapshot.sources);
    addTo(refs, QStringLiteral("story"), snapshot.stories);
    addTo(refs, QStringLiteral("goal"), snapshot.goals);
    forEachOutcomeList([&](auto list) { addTo(refs, kindOf(list), snapshot.*list); });
    for (const auto &source : snapshot.sources)
        refs.rules.insert(source->id.text, ruleIds(*source));
    for (const auto &theme : snapshot.themes) {
        const QStringList names = namesOf(*theme);
        refs.themes.unite(QSet<QString>(names.cbegin(), names.cend()));
    }
    return refs;
}

QStringList RefIds::neverCame() const
{
    QStringList names;
    for (const QString &name : open) {
        if (kinds.value(name).isEmpty() && !mayBeGone(name, *this))
            names.append(name);
    }
    names.sort();
    return names;
}

QList<Dangling> danglingReferences(const Snapshot &snapshot)
{
    const RefIds refs = refsOf(snapshot);
    QList<Dangling> found;
    forEachOutcomeList([&](auto list) {
        for (const auto &each : snapshot.*list) {
            Record record = *each;
            mapReferences(record, [&](const QString &id, const QString &key) {
                if (!refs.ids.contains(id))
                    found.append({recordKind(record), each->id.text, key, id});
                return id;
            });
        }
    });
    return found;
}

void NewNames::know(RefIds &refs, const QString &name, const QString &kind, const QString &id)
{
    const QString ofKind = nameOfKind(kind, name);
    QStringList &kinds = refs.kinds[name];
    m_names.append({name, kind, refs.ids.value(name), refs.byKind.value(ofKind), !kinds.contains(kind)});
    if (m_names.last().newKind)
        kinds.append(kind);
    refs.ids.insert(name, id);
    refs.byKind.insert(ofKind, id);
}

QString NewNames::introduce(Record &record, RefIds &refs)
{
    const QString ref = recordRef(record);
    const QString kind = recordKind(record);
    const QString id = giveId(record);
    refs.exported = refs.exported || std::holds_alternative<RecordHeader>(record);
    if (kind.isEmpty())
        return id;
    if (!ref.isEmpty())
        know(refs, ref, kind, id);
    know(refs, id, kind, id);
    if (const auto *source = std::get_if<Source>(&record)) {
        refs.rules.insert(id, ruleIds(*source));
        m_sources.append(id);
    }
    const auto *theme = std::get_if<Theme>(&record);
    for (const QString &name : theme ? namesOf(*theme) : QStringList()) {
        if (!refs.themes.contains(name))
            m_themes.append(name);
        refs.themes.insert(name);
    }
    return id;
}

Result<> NewNames::claim(const Record &record, RefIds &refs)
{
    const QString ref = recordRef(record);
    const QString name = nameOfKind(recordKind(record), ref);
    if (ref.isEmpty())
        return {};
    if (refs.taken.contains(name))
        return Error{ErrorKind::Conflict, QStringLiteral("There is a record of the kind %1 with the \"id\" “%2” already. Give this one another id, or none; it was not kept.").arg(recordKind(record), ref), {}};
    refs.taken.insert(name);
    m_taken.append(name);
    return {};
}

void NewNames::takeBack(RefIds &refs) const
{
    const auto restore = [](QHash<QString, QString> &ids, const QString &name, const QString &before) {
        if (before.isEmpty())
            ids.remove(name);
        else
            ids.insert(name, before);
    };
    for (auto each = m_names.crbegin(); each != m_names.crend(); ++each) {
        restore(refs.ids, each->name, each->before);
        restore(refs.byKind, nameOfKind(each->kind, each->name), each->beforeOfKind);
        if (each->newKind)
            refs.kinds[each->name].removeAll(each->kind);
    }
    for (const QString &name : m_taken)
        refs.taken.remove(name);
    for (const QString &name : m_themes)
        refs.themes.remove(name);
    for (const QString &id : m_sources)
        refs.rules.remove(id);
}

Result<> resolveReferences(Record &record, RefIds &refs)
{
    std::optional<Error> problem;
    QSet<QString> open;
    mapReferences(record, [&](const QString &ref, const QString &key) {
        const QString id = refs.find(ref, key);
        if (!id.isEmpty())
            return id;
        open.insert(ref);
        if (!problem)
            problem = problemWith(ref, key, mustLead(record, key), refs);
        return ref;
    });
    if (problem)
        return *problem;
    refs.open.unite(open);
    if (const auto *activity = std::get_if<Activity>(&record)) {
        if (!activity->theme.isEmpty() && !refs.themes.contains(activity->theme) && !refs.exported)
            return nothingCalled(activity->theme, QStringLiteral("theme"));
        return checkOverrules(*activity, refs);
    }
    if (const auto *link = std::get_if<Link>(&record); link && !problemOf(*link).isEmpty())
        return Error{ErrorKind::Invalid, problemOf(*link), {}};
    return {};
}

} // namespace credence
