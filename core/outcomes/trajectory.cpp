#include "core/outcomes/trajectory.h"

#include <QSet>

namespace credence {

namespace {

constexpr int mostPaths = 20000; // a portfolio linked every which way must not hold up the window

template <class Noun> const Noun *byId(const QList<Shared<Noun>> &list, const QString &id)
{
    for (const auto &one : list) {
        if (one->id.text == id)
            return one.get();
    }
    return nullptr;
}

/// "I took Sepsis course"; empty for what has not happened.
QString deed(const ChainNode &node, const Snapshot &snapshot)
{
    const QString &id = node.record.id, &title = node.record.title;
    if (const Activity *course = byId(snapshot.activities, id))
        return course->status == Status::Completed ? QStringLiteral("I took ") + title : QString();
    if (const Project *project = byId(snapshot.projects, id))
        return project->state == QLatin1String("idea") ? QString() : QStringLiteral("I led ") + title;
    if (const Presentation *shown = byId(snapshot.presentations, id)) {
        if (shown->state == QLatin1String("published"))
            return QStringLiteral("published ") + title;
        return shown->state == QLatin1String("presented") || shown->state.isEmpty() ? QStringLiteral("presented ") + title : QString();
    }
    if (byId(snapshot.skills, id))
        return QStringLiteral("learned ") + title;
    if (byId(snapshot.teachings, id))
        return QStringLiteral("taught ") + title;
    if (const Role *role = byId(snapshot.roles, id))
        return role->state == QLatin1String("appointed") || role->state == QLatin1String("ended") ? QStringLiteral("I was appointed ") + title : QString();
    return node.stage == ChainStage::Artifact ? QStringLiteral("I made ") + title : QString();
}

QString lastDeed(const Role &role)
{
    if (role.state == QLatin1String("appointed") || role.state == QLatin1String("ended"))
        return QStringLiteral("then I was appointed ") + role.title;
    return (role.state == QLatin1String("proposed") ? QStringLiteral("and now I propose to serve as ") : QStringLiteral("and now I want to be ")) + role.title;
}

class Search
{
public:
    Search(const Chain &chain, const Snapshot &snapshot) : m_snapshot(snapshot)
    {
        for (const ChainNode &node : chain.nodes)
            m_nodes.insert(node.record.id, &node);
        for (const ChainEdge &edge : chain.edges)
            m_before[edge.to] << edge.from;
    }

    /// What is told of the best path to `role`, from the course on, without the role.
    QList<const ChainNode *> best(const QString &role)
    {
        if (const ChainNode *end = m_nodes.value(role)) {
            m_path << role;
            walk(role, {}, end->record.day);
        }
        return m_best;
    }

private:
    void walk(const QString &to, const QList<const ChainNode *> &told, QDate until)
    {
        for (const QString &from : m_before.value(to)) {
            if (m_path.contains(from) || ++m_paths > mostPaths)
                continue;
            const ChainNode *node = m_nodes.value(from);
            const bool late = until.isValid() && node->record.day.isValid() && node->record.day > until;
            QList<const ChainNode *> now = told;
            if (!late && !deed(*node, m_snapshot).isEmpty())
                now.prepend(node);
            if (node->stage == ChainStage::Course && !now.isEmpty() && now.first() == node)
                offer(now);
            m_path << from;
            walk(from, now, late || !node->record.day.isValid() ? until : node->record.day);
            m_path.remove(from);
        }
    }

    void offer(const QList<const ChainNode *> &told)
    {
        const auto earlier = [&] { return told.first()->record.day < m_best.first()->record.day; };
        if (m_best.isEmpty() || told.size() > m_best.size() || (told.size() == m_best.size() && earlier()))
            m_best = told;
    }

    const Snapshot &m_snapshot;
    QHash<QString, const ChainNode *> m_nodes;
    QHash<QString, QStringList> m_before;
    QSet<QString> m_path;
    QList<const ChainNode *> m_best;
    int m_paths = 0;
};

} // namespace

QString trajectorySentence(const Chain &chain, const Snapshot &snapshot, const QString &role)
{
    const Role *wanted = byId(snapshot.roles, role);
    QList<const ChainNode *> told = wanted ? Search(chain, snapshot).best(role) : QList<const ChainNode *>();
    if (told.size() < 2)
        return {};
    const bool led = std::any_of(told.cbegin(), told.cend(), [](const ChainNode *node) { return node->stage == ChainStage::Project; });
    QStringList steps;
    for (const ChainNode *node : std::as_const(told)) {
        if (led && node->stage == ChainStage::Artifact)
            continue; // the project says it
        const QString words = deed(*node, snapshot);
        steps << (steps.isEmpty() ? QStringLiteral("First ") + words : words.startsWith(QLatin1String("I ")) ? QStringLiteral("then ") + words : words);
    }
    steps << lastDeed(*wanted);
    return steps.join(QStringLiteral(", ")) + QLatin1Char('.');
}

} // namespace credence
