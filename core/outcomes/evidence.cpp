#include "core/outcomes/evidence.h"

#include "core/activities/word_match.h"
#include "core/outcomes/not_done.h"
#include "core/story/story_rules.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace credence {

namespace {
constexpr std::array<const char *, 4> words{"nothing yet", "thin", "solid", "strong"};
constexpr qsizetype strongFrom = 5;

QSet<QString> idsFor(const Criterion &criterion, const Snapshot &snapshot)
{
    QSet<QString> ids;
    for (const auto &activity : snapshot.activities) {
        if (activity->criteria.contains(criterion.id.text))
            ids << activity->id.text;
    }
    for (const auto &link : snapshot.links) {
        if (link->to == criterion.id.text)
            ids << link->from;
        else if (link->from == criterion.id.text)
            ids << link->to;
    }
    return ids;
}

/// Ids of what people outside the institution have seen.
QSet<QString> seenOutside(const Snapshot &snapshot)
{
    static const QSet<QString> wide{QStringLiteral("regional"), QStringLiteral("national"), QStringLiteral("international")};
    QSet<QString> ids;
    for (const auto &p : snapshot.presentations) {
        if (wide.contains(p->level) || p->state == QLatin1String("published"))
            ids << p->id.text;
    }
    for (const auto &a : snapshot.artifacts) {
        if (a->outside.value_or(false))
            ids << a->id.text;
    }
    for (const auto &r : snapshot.roles) {
        if (r->onPaper.value_or(false))
            ids << r->id.text; // a letter is seen by the committee
    }
    return ids;
}

Strength strengthOf(const QList<RecordName> &pieces, const QSet<QString> &outside)
{
    if (pieces.isEmpty())
        return Strength::None;
    const auto isCourse = [](const RecordName &piece) { return piece.kind == QLatin1String("activity"); };
    if (pieces.size() == 1 || std::all_of(pieces.begin(), pieces.end(), isCourse))
        return Strength::Thin;
    const bool seen = std::any_of(pieces.begin(), pieces.end(), [&](const RecordName &piece) { return outside.contains(piece.id); });
    return pieces.size() >= strongFrom && seen ? Strength::Strong : Strength::Solid;
}

/// What was shown nationally was shown regionally too.
QString reached(const QString &level)
{
    const bool national = level == QLatin1String("national") || level == QLatin1String("international");
    return national ? level + QStringLiteral(" national regional") : level;
}

/// What a record is besides its title, in the words rubrics use: a poster shown nationally, scores of learners, data.
QHash<QString, QString> natures(const Snapshot &snapshot)
{
    QHash<QString, QString> words;
    for (const auto &p : snapshot.presentations)
        words.insert(p->id.text, QStringList{p->type, reached(p->level), p->state, p->venue, p->state == QLatin1String("published") ? QStringLiteral("publication") : QString()}.join(QLatin1Char(' ')));
    for (const auto &a : snapshot.artifacts)
        words.insert(a->id.text, a->type + QLatin1Char(' ') + a->audience);
    for (const auto &t : snapshot.teachings)
        words.insert(t->id.text, t->learners + QStringLiteral(" module learner") + (t->score ? QStringLiteral(" evaluations scores") : QString()));
    for (const auto &p : snapshot.projects) {
        const bool data = std::any_of(p->measures.begin(), p->measures.end(), [](const Measure &m) { return !m.points.isEmpty(); });
        words.insert(p->id.text, p->aim + QLatin1Char(' ') + p->description + (data ? QStringLiteral(" data outcome result measure") : QString()));
    }
    for (const auto &r : snapshot.roles)
        words.insert(r->id.text, r->state == QLatin1String("appointed") || r->state == QLatin1String("ended") ? QStringLiteral("named role appointed") : QString());
    return words;
}

QStringList holesOf(const Criterion &criterion, const QList<RecordName> &pieces, Strength strength, const QHash<QString, QString> &natures)
{
    QString all;
    for (const RecordName &piece : pieces)
        all += matchable(piece.title + QLatin1Char(' ') + natures.value(piece.id)) + QLatin1Char(' ');
    QStringList holes;
    for (const QString &wanted : criterion.wanted) {
        if (sharedWord(all, wanted).isEmpty())
            holes << QStringLiteral("Wanted, and nothing linked names it: %1.").arg(wanted);
    }
    const bool coursesOnly = strength == Strength::Thin && pieces.size() > 1;
    if (coursesOnly)
        holes << QStringLiteral("Courses only; link something that came of them.");
    return holes;
}

/// Accepted is on its way to an audience already, and counts; it is called what it is.
void nameAccepted(QHash<QString, RecordName> &names, const Snapshot &snapshot)
{
    for (const auto &p : snapshot.presentations) {
        if (p->state == QLatin1String("accepted"))
            names[p->id.text].title += QStringLiteral(" (accepted)");
    }
}

bool newestFirst(const RecordName &a, const RecordName &b) { return std::tuple(b.day, a.title, a.id) < std::tuple(a.day, b.title, b.id); }

/// What is done counts, the rest is named beside it.
void sortOut(CriterionEvidence &into, const QList<RecordName> &linked, const QHash<QString, NotDone> &open)
{
    for (const RecordName &one : linked) {
        const auto state = open.constFind(one.id);
        if (state == open.constEnd())
            into.pieces << one;
        else
            (state->ahead ? into.ahead : into.cameToNothing) << QStringLiteral("%1 (%2)").arg(one.title, state->word);
    }
}
} // namespace

QString strengthWord(Strength strength) { return QLatin1String(words[static_cast<size_t>(strength)]); }

QList<CriterionEvidence> evidence(const Snapshot &snapshot)
{
    auto names = recordNames(snapshot);
    nameAccepted(names, snapshot);
    const QHash<QString, NotDone> open = notDone(snapshot);
    const QSet<QString> outside = seenOutside(snapshot);
    const QHash<QString, QString> nature = natures(snapshot);
    QList<CriterionEvidence> found;
    for (const auto &criterion : snapshot.criteria) {
        CriterionEvidence next;
        next.criterion = *criterion;
        const auto ids = idsFor(*criterion, snapshot);
        QList<RecordName> linked;
        for (const QString &id : ids) {
            if (names.contains(id))
                linked << names.value(id);
        }
        std::sort(linked.begin(), linked.end(), newestFirst);
        sortOut(next, linked, open);
        next.strength = strengthOf(next.pieces, outside);
        next.holes = holesOf(*criterion, next.pieces, next.strength, nature);
        if (const CriterionTemplate *known = templateFor(criterion->name))
            next.highLeverage = known->highLeverage;
        found << next;
    }
    return found;
}

} // namespace credence
