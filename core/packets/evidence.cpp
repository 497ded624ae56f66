#include "core/packets/evidence.h"

#include "core/packets/wording.h"

#include <QSet>

#include <algorithm>

namespace credence {

namespace {

bool isProof(const Document &document) { return document.type == DocumentType::Certificate || document.type == DocumentType::Letter; }

void sortOldestFirst(QList<Shared<Activity>> &activities)
{
    std::stable_sort(activities.begin(), activities.end(), [](const auto &a, const auto &b) {
        return std::pair(creditDay(*a), a->title) < std::pair(creditDay(*b), b->title);
    });
}

void collectCounting(const Figures &figures, QSet<ActivityId> &counting)
{
    for (const Contribution &contribution : figures.activities) {
        if (contribution.counts && !contribution.planned)
            counting << contribution.activity;
    }
}

} // namespace

Proofs proofsOf(const Snapshot &snapshot)
{
    Proofs proofs;
    for (const auto &document : snapshot.documents) {
        if (!isProof(*document))
            continue;
        for (const QString &about : document->about)
            proofs[ActivityId{about}] << document;
    }
    for (QList<Shared<Document>> &documents : proofs) {
        std::sort(documents.begin(), documents.end(), [](const auto &a, const auto &b) {
            return std::tuple(int(a->type), a->name, a->id) < std::tuple(int(b->type), b->name, b->id);
        });
    }
    return proofs;
}

QList<DocumentId> idsOf(const QList<Shared<Document>> &documents)
{
    QList<DocumentId> ids;
    for (const auto &document : documents)
        ids << document->id;
    return ids;
}

QList<Shared<Activity>> completedIn(const Snapshot &snapshot, const DateRange &period)
{
    QList<Shared<Activity>> found;
    for (const auto &activity : snapshot.activities) {
        const QDate day = creditDay(*activity);
        const bool before = period.start.isValid() && (!day.isValid() || day < period.start);
        const bool after = period.end.isValid() && (!day.isValid() || day > period.end);
        if (activity->status == Status::Completed && !before && !after)
            found << activity;
    }
    sortOldestFirst(found);
    return found;
}

QList<Shared<Activity>> countedFor(const Snapshot &snapshot, const Standing &standing)
{
    QSet<ActivityId> counting;
    collectCounting(standing.total, counting);
    for (const RuleStanding &rule : standing.rules)
        collectCounting(rule.figures, counting);
    QList<Shared<Activity>> found;
    for (const auto &activity : snapshot.activities) {
        if (counting.contains(activity->id))
            found << activity;
    }
    sortOldestFirst(found);
    return found;
}

const Contribution *contributionOf(const Figures &figures, const ActivityId &activity)
{
    for (const Contribution &contribution : figures.activities) {
        if (contribution.activity == activity)
            return &contribution;
    }
    return nullptr;
}

const Standing *standingOf(const QList<Standing> &standings, const SourceId &source)
{
    for (const Standing &standing : standings) {
        if (standing.source == source)
            return &standing;
    }
    return nullptr;
}

QList<AppendixEntry> appendixOf(const QList<Shared<Activity>> &activities, const Proofs &proofs)
{
    QList<AppendixEntry> entries;
    QSet<DocumentId> taken;
    for (const auto &activity : activities) {
        for (const auto &document : proofs.value(activity->id)) {
            if (taken.contains(document->id))
                continue;
            taken << document->id;
            const QString day = dayWords(creditDay(*activity));
            entries << AppendixEntry{QStringLiteral("B-%1").arg(taken.size()), document->id, document->sha256, document->name,
                                     day.isEmpty() ? activity->title : activity->title + QStringLiteral(", ") + day, document->mediaType};
        }
    }
    return entries;
}

} // namespace credence
