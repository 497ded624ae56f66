#include "core/outcomes/evidence.h"

#include "core/activities/word_match.h"
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

QStringList holesOf(const Criterion &criterion, const QList<RecordName> &pieces, Strength strength)
{
    QString all;
    for (const RecordName &piece : pieces)
        all += matchable(piece.title + QLatin1Char(' ') + piece.kind);
    QStringList holes;
    for (const QString &wanted : criterion.wanted) {
        if (sharedWord(all, wanted).isEmpty())
            holes << QStringLiteral("Wanted and not here yet: %1.").arg(wanted);
    }
    const bool coursesOnly = strength == Strength::Thin && pieces.size() > 1;
    if (coursesOnly)
        holes << QStringLiteral("Courses only; link something that came of them.");
    return holes;
}
} // namespace

QString strengthWord(Strength strength) { return QLatin1String(words[static_cast<size_t>(strength)]); }

QList<CriterionEvidence> evidence(const Snapshot &snapshot)
{
    const auto names = recordNames(snapshot);
    const QSet<QString> outside = seenOutside(snapshot);
    QList<CriterionEvidence> found;
    for (const auto &criterion : snapshot.criteria) {
        CriterionEvidence next;
        next.criterion = *criterion;
        const auto ids = idsFor(*criterion, snapshot);
        for (const QString &id : ids) {
            if (names.contains(id))
                next.pieces << names.value(id);
        }
        std::sort(next.pieces.begin(), next.pieces.end(), [](const RecordName &a, const RecordName &b) { return std::tuple(b.day, a.title, a.id) < std::tuple(a.day, b.title, b.id); });
        next.strength = strengthOf(next.pieces, outside);
        next.holes = holesOf(*criterion, next.pieces, next.strength);
        if (const CriterionTemplate *known = templateFor(criterion->name))
            next.highLeverage = known->highLeverage;
        found << next;
    }
    return found;
}

} // namespace credence
