#include "core/vault/expiry.h"

#include "core/base/text.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace credence {

namespace {

constexpr int pastDays = 365; // after that it is history

/// Without years and numbers: "ACLS card 2024.pdf" and "ACLS card 2026.pdf" are the same card.
QString plain(const QString &name)
{
    static const QRegularExpression rest(QStringLiteral("\\.[a-z0-9]{1,5}$|[^\\p{L}]+"));
    return folded(name).replace(rest, QStringLiteral(" ")).simplified();
}

/// What tells a card from its renewal: what it proves, or its name.
QString cardOf(const Document &document, const QHash<QString, QString> &titles)
{
    for (const QString &id : document.about) {
        if (titles.contains(id))
            return plain(titles.value(id));
    }
    return plain(document.name);
}

} // namespace

QList<Shared<Document>> lapsing(const Snapshot &snapshot, QDate today)
{
    QHash<QString, QString> titles;
    for (const auto &activity : snapshot.activities)
        titles.insert(activity->id.text, activity->title);
    QHash<QString, Shared<Document>> newest;
    for (const auto &document : snapshot.documents) {
        if (!document->expires.isValid() || document->filing == Filing::SetAside)
            continue;
        Shared<Document> &kept = newest[cardOf(*document, titles)];
        if (!kept || document->expires > kept->expires)
            kept = document;
    }
    QList<Shared<Document>> found;
    for (const auto &document : std::as_const(newest)) {
        if (document->expires <= today.addDays(snapshot.thresholds.expiryWarnDays) && document->expires >= today.addDays(-pastDays))
            found << document;
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a->expires != b->expires ? a->expires < b->expires : a->id < b->id; });
    return found;
}

QDate reissuedUntil(const Activity &activity, const Thresholds &thresholds)
{
    const QDate day = creditDay(activity);
    return day.isValid() && activity.status == Status::Completed ? day.addYears(thresholds.providerKeepsYears) : QDate();
}

QList<Unproven> unproven(const Snapshot &snapshot, QDate today)
{
    QSet<QString> proven;
    for (const auto &document : snapshot.documents) {
        for (const QString &id : document->about)
            proven.insert(id);
    }
    QList<Unproven> found;
    for (const auto &activity : snapshot.activities) {
        const QDate until = reissuedUntil(*activity, snapshot.thresholds);
        if (activity->status == Status::Completed && !activity->credits.isEmpty() && until.isValid() && !proven.contains(activity->id.text))
            found << Unproven{activity, until, until < today};
    }
    std::stable_sort(found.begin(), found.end(), [](const Unproven &a, const Unproven &b) {
        if (a.late != b.late)
            return b.late;
        return a.late ? a.until > b.until : a.until < b.until;
    });
    return found;
}

} // namespace credence
