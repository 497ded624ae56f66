#include "core/outcomes/chain.h"

#include "core/outcomes/not_done.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace credence {

namespace {
constexpr std::array<const char *, 7> stageNames{"CME", "Skill", "Artifact", "Project", "Shown", "Role", "Outcome"};

class Builder
{
public:
    explicit Builder(const Snapshot &snapshot) : m_snapshot(snapshot), m_names(recordNames(snapshot)) {}

    Chain build()
    {
        for (const auto &s : m_snapshot.skills)
            joinAll(s->from, s->id.text);
        for (const auto &a : m_snapshot.artifacts)
            join(a->activity, a->id.text);
        for (const auto &p : m_snapshot.projects) {
            joinAll(p->activities, p->id.text);
            addResult(*p);
        }
        for (const auto &p : m_snapshot.presentations)
            joinAll(p->from, p->id.text);
        for (const auto &t : m_snapshot.teachings)
            joinAll(t->from, t->id.text);
        for (const auto &r : m_snapshot.roles)
            joinAll(r->from, r->id.text);
        for (const auto &link : m_snapshot.links)
            join(link->from, link->to, link->id);
        addNodes();
        addOrphans();
        return m_chain;
    }

private:
    void joinAll(const QStringList &from, const QString &to)
    {
        for (const QString &id : from)
            join(id, to);
    }

    void join(const QString &from, const QString &to, const LinkId &link = {})
    {
        if (from != to && stageOf(m_names.value(from).kind) && stageOf(m_names.value(to).kind))
            connect(from, to, link);
    }

    void connect(const QString &from, const QString &to, const LinkId &link)
    {
        if (m_pairs.contains({from, to}) || m_pairs.contains({to, from}))
            return;
        m_pairs.insert({from, to});
        m_chain.edges << ChainEdge{from, to, link};
        m_arrives.insert(to);
    }

    void addResult(const Project &project)
    {
        if (project.result.isEmpty())
            return;
        const QString id = QStringLiteral("outcome:") + project.id.text;
        m_results.insert(id, RecordName{id, QStringLiteral("outcome"), project.result, project.days.end});
        connect(project.id.text, id, {});
    }

    void addNodes()
    {
        QSet<QString> ids;
        for (const ChainEdge &edge : std::as_const(m_chain.edges))
            ids << edge.from << edge.to;
        const auto open = notDone(m_snapshot);
        for (const QString &id : std::as_const(ids)) {
            if (m_results.contains(id))
                m_chain.nodes << ChainNode{m_results.value(id), ChainStage::Outcome, {}};
            else
                m_chain.nodes << ChainNode{m_names.value(id), *stageOf(m_names.value(id).kind), open.value(id).word};
        }
        std::sort(m_chain.nodes.begin(), m_chain.nodes.end(), [](const ChainNode &a, const ChainNode &b) {
            return std::tuple(a.stage, a.record.day, a.record.title, a.record.id) < std::tuple(b.stage, b.record.day, b.record.title, b.record.id);
        });
    }

    /// Skills of which nothing came: they do not make a course lead anywhere.
    QSet<QString> idleSkills() const
    {
        QSet<QString> idle;
        for (const auto &s : m_snapshot.skills)
            idle << s->id.text;
        for (const ChainEdge &edge : m_chain.edges)
            idle.remove(edge.from);
        return idle;
    }

    void addOrphans()
    {
        const QSet<QString> idle = idleSkills();
        QSet<QString> leads;
        for (const ChainEdge &edge : std::as_const(m_chain.edges)) {
            if (!idle.contains(edge.to))
                leads << edge.from;
        }
        for (const auto &a : m_snapshot.activities) {
            if (a->status == Status::Completed && !a->compliance && a->format != QLatin1String("compliance-module") && !leads.contains(a->id.text))
                m_chain.ledToNothing << m_names.value(a->id.text);
        }
        const auto orphan = [&](const QString &id) {
            if (!m_arrives.contains(id))
                m_chain.fromNothing << m_names.value(id);
        };
        for (const auto &s : m_snapshot.skills)
            orphan(s->id.text);
        for (const auto &a : m_snapshot.artifacts)
            orphan(a->id.text);
        for (const auto &p : m_snapshot.projects)
            orphan(p->id.text);
        for (const auto &p : m_snapshot.presentations)
            orphan(p->id.text);
        for (const auto &t : m_snapshot.teachings)
            orphan(t->id.text);
        for (const auto &r : m_snapshot.roles)
            orphan(r->id.text);
    }

    const Snapshot &m_snapshot;
    QHash<QString, RecordName> m_names;
    QHash<QString, RecordName> m_results;
    QSet<std::pair<QString, QString>> m_pairs;
    QSet<QString> m_arrives;
    Chain m_chain;
};
} // namespace

std::optional<ChainStage> stageOf(const QString &kind)
{
    static const QHash<QString, ChainStage> stages{
        {QStringLiteral("activity"), ChainStage::Course}, {QStringLiteral("skill"), ChainStage::Skill}, {QStringLiteral("artifact"), ChainStage::Artifact}, {QStringLiteral("project"), ChainStage::Project},
        {QStringLiteral("presentation"), ChainStage::Shown}, {QStringLiteral("teaching"), ChainStage::Shown},   {QStringLiteral("role"), ChainStage::Role}};
    const auto it = stages.constFind(kind);
    return it == stages.constEnd() ? std::nullopt : std::optional(*it);
}

Chain chain(const Snapshot &snapshot) { return Builder(snapshot).build(); }

bool leadsTo(const Chain &chain, const QString &from, const QString &to)
{
    QHash<QString, QStringList> after;
    for (const ChainEdge &edge : chain.edges)
        after[edge.from] << edge.to;
    QStringList reached{from};
    QSet<QString> seen{from};
    for (qsizetype i = 0; i < reached.size(); ++i) {
        const QStringList next = after.value(reached[i]);
        for (const QString &id : next) {
            if (id == to)
                return true;
            if (!seen.contains(id))
                reached << id;
            seen << id;
        }
    }
    return false;
}

QString stageName(ChainStage stage) { return QLatin1String(stageNames[static_cast<size_t>(stage)]); }

} // namespace credence
