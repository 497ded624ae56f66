#include "core/actions/outcomes.h"

#include "core/actions/loosening.h"
#include "core/activities/changing.h"
#include "core/outcomes/chain.h"
#include "core/outcomes/record_checks.h"
#include "core/portfolio/stores.h"

#include <algorithm>

namespace credence {

namespace {
template <class Noun> Noun named(Noun record)
{
    if (record.id.isNull())
        record.id = newId<decltype(Noun::id)>();
    return record;
}

Status statusAfter(Verdict verdict, Status now)
{
    if (now != Status::Idea && now != Status::Planned && now != Status::Dropped)
        return now;
    if (verdict == Verdict::Book)
        return Status::Planned;
    return verdict == Verdict::Skip ? Status::Dropped : Status::Idea;
}

Error inACircle(const QString &from, const QString &to)
{
    return {ErrorKind::Conflict, QStringLiteral("The second of these already led to the first, so a link this way would run in a circle. Nothing was changed; link them the other way, or remove what leads back."),
            from + QLatin1Char('>') + to};
}

QString evaluationLabel(Verdict verdict)
{
    if (verdict == Verdict::Book)
        return QStringLiteral("Add course to plan");
    return verdict == Verdict::Filler ? QStringLiteral("Batch course as filler") : QStringLiteral("Skip course");
}
} // namespace

template <class Noun> Result<decltype(Noun::id)> keepRecord(Portfolio &portfolio, const Noun &record)
{
    const QString label = (record.id.isNull() ? QStringLiteral("Add %1") : QStringLiteral("Change %1")).arg(QLatin1String(Noun::kind));
    if (const QString why = problemOf(record); !why.isEmpty())
        return Error{ErrorKind::Invalid, why + QStringLiteral(" Nothing was changed."), {}};
    const Noun kept = named(record);
    auto done = portfolio.write(label, [&](Stores &stores) { return stores.outcomes.put(kept); });
    return done ? Result<decltype(Noun::id)>(kept.id) : Result<decltype(Noun::id)>(done.error());
}

template <class Noun> Result<> removeRecord(Portfolio &portfolio, const decltype(Noun::id) &id)
{
    const auto snapshot = portfolio.snapshot();
    return portfolio.write(QStringLiteral("Delete %1").arg(QLatin1String(Noun::kind)), [&](Stores &stores) -> Result<> {
        auto removed = stores.outcomes.remove<Noun>(id);
        return removed ? loosen(stores, *snapshot, {id.text}) : removed;
    });
}

template <class Noun> Result<> keepRecords(Portfolio &portfolio, const QString &label, const QList<Noun> &records)
{
    return portfolio.write(label, [&](Stores &stores) -> Result<> {
        for (const Noun &record : records) {
            if (const QString why = problemOf(record); !why.isEmpty())
                return Error{ErrorKind::Invalid, why + QStringLiteral(" Nothing was changed."), {}};
            if (auto put = stores.outcomes.put(named(record)); !put)
                return put;
        }
        return {};
    });
}

Result<LinkId> linkRecords(Portfolio &portfolio, const QString &from, const QString &to)
{
    if (from == to)
        return Error{ErrorKind::Conflict, QStringLiteral("Something cannot lead to itself. No link was made; choose two different things."), from};
    const auto snapshot = portfolio.snapshot();
    const Chain whole = chain(*snapshot);
    const QList<ChainEdge> &edges = whole.edges;
    const bool linked = std::any_of(edges.begin(), edges.end(), [&](const ChainEdge &e) { return (e.from == from && e.to == to) || (e.from == to && e.to == from); }) ||
                        std::any_of(snapshot->links.begin(), snapshot->links.end(), [&](const auto &link) { return link->from == from && link->to == to; });
    if (linked)
        return Error{ErrorKind::Conflict, QStringLiteral("These two are linked already. Nothing was changed; to turn the link round, choose its line."), from + QLatin1Char('>') + to};
    if (leadsTo(whole, to, from))
        return inACircle(from, to);
    Link link;
    link.from = from;
    link.to = to;
    return keepRecord(portfolio, link);
}

Result<> turnLink(Portfolio &portfolio, const LinkId &id)
{
    const auto snapshot = portfolio.snapshot();
    const auto found = std::find_if(snapshot->links.cbegin(), snapshot->links.cend(), [&](const auto &link) { return link->id == id; });
    if (found == snapshot->links.cend())
        return Error{ErrorKind::NotFound, QStringLiteral("This link is not in the portfolio any more. Nothing was changed."), id.text};
    Link turned = **found;
    std::swap(turned.from, turned.to);
    Chain others = chain(*snapshot);
    others.edges.removeIf([&](const ChainEdge &edge) { return edge.link == id; });
    if (leadsTo(others, turned.to, turned.from))
        return inACircle(turned.from, turned.to);
    return portfolio.write(QStringLiteral("Turn link round"), [&](Stores &stores) { return stores.outcomes.put(turned); });
}

namespace {
/// Records of one kind without the reference between the two, for those that have it.
template <class Noun, class Take> QList<Noun> withoutReference(const QList<Shared<Noun>> &records, const QString &a, const QString &b, Take take)
{
    QList<Noun> changed;
    for (const auto &record : records) {
        if (record->id.text != a && record->id.text != b)
            continue;
        Noun now = *record;
        take(now, record->id.text == a ? b : a);
        if (now != *record)
            changed << now;
    }
    return changed;
}

template <class Noun> Result<> putAll(Stores &stores, const QList<Noun> &records)
{
    for (const Noun &record : records) {
        if (auto put = stores.outcomes.put(record); !put)
            return put;
    }
    return {};
}
} // namespace

Result<> unlinkRecords(Portfolio &portfolio, const QString &from, const QString &to)
{
    const auto snapshot = portfolio.snapshot();
    QList<LinkId> links;
    for (const auto &link : snapshot->links) {
        if ((link->from == from && link->to == to) || (link->from == to && link->to == from))
            links << link->id;
    }
    const auto fromList = [](auto &record, const QString &other) { record.from.removeAll(other); };
    const auto artifacts = withoutReference(snapshot->artifacts, from, to, [](Artifact &a, const QString &other) { a.activity = a.activity == other ? QStringLiteral("") : a.activity; });
    const auto projects = withoutReference(snapshot->projects, from, to, [](Project &p, const QString &other) { p.activities.removeAll(other); });
    const auto shown = withoutReference(snapshot->presentations, from, to, fromList);
    const auto taught = withoutReference(snapshot->teachings, from, to, fromList);
    const auto skills = withoutReference(snapshot->skills, from, to, fromList);
    const auto roles = withoutReference(snapshot->roles, from, to, fromList);
    if (links.isEmpty() && artifacts.isEmpty() && projects.isEmpty() && shown.isEmpty() && taught.isEmpty() && skills.isEmpty() && roles.isEmpty())
        return Error{ErrorKind::NotFound, QStringLiteral("Nothing links these two any more. Nothing was changed."), from + QLatin1Char('>') + to};
    return portfolio.write(QStringLiteral("Remove link"), [&](Stores &stores) -> Result<> {
        for (const LinkId &link : links) {
            if (auto removed = stores.outcomes.remove<Link>(link); !removed)
                return removed;
        }
        for (const Result<> &put : {putAll(stores, artifacts), putAll(stores, projects), putAll(stores, shown), putAll(stores, taught), putAll(stores, skills), putAll(stores, roles)}) {
            if (!put)
                return put;
        }
        return {};
    });
}

Result<> linkOnlyWith(Portfolio &portfolio, const QString &record, const QStringList &others)
{
    if (others.contains(record))
        return Error{ErrorKind::Conflict, QStringLiteral("Something cannot lead to itself. No link was made; choose two different things."), record};
    QList<LinkId> gone;
    QStringList missing = others;
    for (const auto &link : portfolio.snapshot()->links) {
        const QString other = link->to == record ? link->from : link->from == record ? link->to : QString();
        if (other.isEmpty())
            continue;
        if (!others.contains(other))
            gone << link->id;
        missing.removeAll(other);
    }
    if (gone.isEmpty() && missing.isEmpty())
        return {};
    return portfolio.write(QStringLiteral("Change links"), [&](Stores &stores) -> Result<> {
        for (const LinkId &link : gone) {
            if (auto removed = stores.outcomes.remove<Link>(link); !removed)
                return removed;
        }
        for (const QString &other : missing) {
            Link link;
            link.from = other;
            link.to = record;
            if (auto put = stores.outcomes.put(named(link)); !put)
                return put;
        }
        return {};
    });
}

Result<> keepOrigins(Portfolio &portfolio, const ProjectId &id, const QStringList &origins)
{
    const auto snapshot = portfolio.snapshot();
    const auto found = std::find_if(snapshot->projects.cbegin(), snapshot->projects.cend(), [&](const auto &p) { return p->id == id; });
    if (found == snapshot->projects.cend())
        return Error{ErrorKind::NotFound, QStringLiteral("This project is not in the portfolio any more. Nothing was changed."), id.text};
    const auto isCourse = [&](const QString &one) { return std::any_of(snapshot->activities.cbegin(), snapshot->activities.cend(), [&](const auto &a) { return a->id.text == one; }); };
    const Chain whole = chain(*snapshot);
    Project changed = **found;
    changed.activities.clear();
    QStringList missing;
    for (const QString &one : origins) {
        if (one == id.text || leadsTo(whole, id.text, one))
            return inACircle(one, id.text);
        if (isCourse(one))
            changed.activities << one;
        else
            missing << one;
    }
    QList<LinkId> gone;
    for (const auto &link : snapshot->links) {
        if (link->to == id.text && std::any_of(whole.edges.cbegin(), whole.edges.cend(), [&](const ChainEdge &e) { return e.link == link->id; })) {
            if (!origins.contains(link->from))
                gone << link->id;
            missing.removeAll(link->from);
            changed.activities.removeAll(link->from); // the link says it already
        }
    }
    if (changed == **found && gone.isEmpty() && missing.isEmpty())
        return {};
    return portfolio.write(QStringLiteral("Change what a project comes from"), [&](Stores &stores) -> Result<> {
        auto put = stores.outcomes.put(changed);
        for (const LinkId &link : gone)
            put = put ? stores.outcomes.remove<Link>(link) : put;
        for (const QString &from : missing) {
            Link link;
            link.from = from;
            link.to = id.text;
            put = put ? stores.outcomes.put(named(link)) : put;
        }
        return put;
    });
}

template <class Noun> Result<decltype(Noun::id)> startThemeStep(Portfolio &portfolio, const ThemeId &theme, QString Theme::*member, const Noun &record)
{
    const Noun started = named(record);
    const auto snapshot = portfolio.snapshot();
    for (const auto &known : snapshot->themes) {
        if (known->id != theme)
            continue;
        Theme changed = *known;
        changed.*member = started.id.text;
        const auto done = portfolio.write(QStringLiteral("Start %1 of a theme").arg(QLatin1String(Noun::kind)), [&](Stores &stores) -> Result<> {
            auto put = stores.outcomes.put(started);
            return put ? stores.outcomes.put(changed) : put;
        });
        return done ? Result<decltype(Noun::id)>(started.id) : Result<decltype(Noun::id)>(done.error());
    }
    return Error{ErrorKind::NotFound, QStringLiteral("The theme is not in the portfolio any more. Nothing was started."), theme.text};
}
template Result<ArtifactId> startThemeStep<Artifact>(Portfolio &, const ThemeId &, QString Theme::*, const Artifact &);
template Result<TeachingId> startThemeStep<Teaching>(Portfolio &, const ThemeId &, QString Theme::*, const Teaching &);
template Result<ProjectId> startThemeStep<Project>(Portfolio &, const ThemeId &, QString Theme::*, const Project &);

Result<ActivityId> keepEvaluation(Portfolio &portfolio, const Activity &course, const Evaluation &evaluation)
{
    const QDate end = course.days.end.isValid() ? course.days.end : course.days.start;
    const bool ahead = evaluation.verdict == Verdict::Book || evaluation.verdict == Verdict::Filler;
    if (ahead && course.status != Status::Completed && end.isValid() && end < evaluation.date)
        return Error{ErrorKind::Invalid, QStringLiteral("“%1” ended on %2, so it cannot be planned any more. Nothing was kept; correct its days, skip it, or log it as completed.").arg(course.title, isoText(end)), {}};
    Activity kept = named(course);
    kept = begun(kept, statusAfter(evaluation.verdict, course.status), evaluation.date);
    if (course.id.isNull() && kept.status == Status::Idea && !kept.since.idea.isValid())
        kept.since.idea = evaluation.date;
    Evaluation said = named(evaluation);
    said.activity = kept.id.text;
    auto done = portfolio.write(evaluationLabel(evaluation.verdict), [&](Stores &stores) -> Result<> {
        if (auto put = stores.activities.put(kept); !put)
            return put;
        return stores.outcomes.put(said);
    });
    return done ? Result<ActivityId>(kept.id) : Result<ActivityId>(done.error());
}

#define CREDENCE_KEPT(Noun)                                                                                                                \
    template Result<decltype(Noun::id)> keepRecord<Noun>(Portfolio &, const Noun &);                                                       \
    template Result<> removeRecord<Noun>(Portfolio &, const decltype(Noun::id) &);                                                         \
    template Result<> keepRecords<Noun>(Portfolio &, const QString &, const QList<Noun> &);
CREDENCE_KEPT(Criterion)
CREDENCE_KEPT(Signal)
CREDENCE_KEPT(Pivot)
CREDENCE_KEPT(Theme)
CREDENCE_KEPT(Stack)
CREDENCE_KEPT(Evaluation)
CREDENCE_KEPT(Capture)
CREDENCE_KEPT(Action)
CREDENCE_KEPT(Skill)
CREDENCE_KEPT(Artifact)
CREDENCE_KEPT(Project)
CREDENCE_KEPT(Presentation)
CREDENCE_KEPT(Teaching)
CREDENCE_KEPT(Role)
CREDENCE_KEPT(Person)
CREDENCE_KEPT(Note)
CREDENCE_KEPT(TimeBlock)
CREDENCE_KEPT(Task)
CREDENCE_KEPT(Review)
CREDENCE_KEPT(Link)
CREDENCE_KEPT(Audit)
#undef CREDENCE_KEPT

} // namespace credence
