#include "core/search/ranking.h"

#include "core/base/text.h"
#include "core/search/searchable_records.h"

#include <QSet>

#include <algorithm>

namespace credence {

namespace {

/// The words asked for, folded.
struct Search {
    QStringList words;
    QList<Hit> hits;

    /// 3: begins `text`; 2: begins a word of it; 1: inside; 0: not there.
    static int place(const QString &text, const QString &word)
    {
        const qsizetype at = text.indexOf(word);
        if (at <= 0)
            return at == 0 ? 3 : 0;
        return text.contains(QLatin1Char(' ') + word) ? 2 : 1;
    }

    void offer(const QString &kind, const QString &id, const QString &title, const QString &more)
    {
        const QString foldedTitle = folded(title);
        const QString foldedMore = folded(more);
        int rank = 0;
        for (const QString &word : words) {
            const int inTitle = place(foldedTitle, word);
            const int inMore = inTitle > 0 ? 0 : place(foldedMore, word);
            if (inTitle == 0 && inMore == 0)
                return;
            rank += 10 * inTitle + inMore;
        }
        hits.append({kind, id, title, more, rank});
    }
};

QString joined(const QStringList &parts)
{
    QStringList some = parts;
    some.removeAll(QString());
    return some.join(QStringLiteral(" · "));
}

} // namespace

QList<Hit> ranked(const Snapshot &snapshot, const QList<WordHit> &inside, const QString &words, int most)
{
    Search search{folded(words).split(QLatin1Char(' '), Qt::SkipEmptyParts), {}};
    if (search.words.isEmpty())
        return {};
    for (const auto &activity : snapshot.activities)
        search.offer(QStringLiteral("activity"), activity->id.text, activity->title, joined({activity->provider, isoText(creditDay(*activity)), activity->notes}));
    for (const SearchableRecord &record : searchableRecords(snapshot))
        search.offer(record.kind, record.id, record.title, record.more);
    QSet<QString> named;
    for (const auto &document : snapshot.documents)
        search.offer(QStringLiteral("document"), document->id.text, document->name, joined({isoText(document->added), document->origin}));
    for (const Hit &hit : std::as_const(search.hits))
        named.insert(hit.id);
    QHash<QString, QString> names;
    for (const auto &document : snapshot.documents)
        names.insert(document->id.text, document->name);
    for (const WordHit &hit : inside) {
        if (!named.contains(hit.document.text))
            search.hits.append({QStringLiteral("document"), hit.document.text, names.value(hit.document.text), hit.snippet, 1});
    }
    std::stable_sort(search.hits.begin(), search.hits.end(), [](const Hit &a, const Hit &b) { return a.rank > b.rank; });
    return search.hits.mid(0, most);
}

} // namespace credence
