#include "core/outcomes/record_names.h"

namespace credence {

QHash<QString, RecordName> recordNames(const Snapshot &snapshot)
{
    QHash<QString, RecordName> names;
    names.reserve(snapshot.activities.size() + 200);
    const auto add = [&](const char *kind, const QString &id, const QString &title, QDate day = {}) {
        names.insert(id, RecordName{id, QString::fromLatin1(kind), title, day});
    };
    for (const auto &a : snapshot.activities)
        add("activity", a->id.text, a->title, creditDay(*a));
    for (const auto &d : snapshot.documents)
        add("document", d->id.text, d->name, d->added);
    for (const auto &g : snapshot.goals)
        add("goal", g->id.text, g->text, g->due);
    for (const auto &c : snapshot.criteria)
        add("criterion", c->id.text, c->name);
    for (const auto &s : snapshot.signalList)
        add("signal", s->id.text, s->text, s->date);
    for (const auto &t : snapshot.themes)
        add("theme", t->id.text, t->name);
    for (const auto &a : snapshot.actions)
        add("action", a->id.text, a->text, a->due);
    for (const auto &c : snapshot.captures)
        add("capture", c->id.text, QStringLiteral("Capture: ") + names.value(c->activity).title, c->date);
    for (const auto &s : snapshot.skills)
        add("skill", s->id.text, s->name, s->date);
    for (const auto &a : snapshot.artifacts)
        add("artifact", a->id.text, a->title, a->date);
    for (const auto &p : snapshot.projects)
        add("project", p->id.text, p->title, p->days.start);
    for (const auto &p : snapshot.presentations)
        add("presentation", p->id.text, p->title, p->date);
    for (const auto &t : snapshot.teachings)
        add("teaching", t->id.text, t->title, t->date);
    for (const auto &r : snapshot.roles)
        add("role", r->id.text, r->title, r->days.start);
    for (const auto &p : snapshot.people)
        add("person", p->id.text, p->name);
    for (const auto &n : snapshot.notes)
        add("note", n->id.text, n->text);
    for (const auto &t : snapshot.tasks)
        add("task", t->id.text, t->text, t->due);
    for (const auto &r : snapshot.reviews)
        add("review", r->id.text, r->period);
    for (const auto &b : snapshot.blocks)
        add("block", b->id.text, momentText(b->start), b->start.date());
    return names;
}

QList<RecordName> namesOf(const QStringList &ids, const QHash<QString, RecordName> &names)
{
    static const qsizetype uuidLength = 36;
    QList<RecordName> found;
    for (const QString &id : ids) {
        const auto it = names.constFind(id);
        if (it != names.constEnd())
            found << *it;
        else if (id.size() != uuidLength)
            found << RecordName{QStringLiteral(""), QStringLiteral(""), id, {}};
    }
    return found;
}

} // namespace credence
