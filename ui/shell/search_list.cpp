#include "ui/shell/search_list.h"

#include "core/base/text.h"
#include "core/search/searchable_records.h"
#include "ui/kit/format.h"

#include <array>

namespace credence {

namespace {

constexpr int noMatch = 1000;

/// 0 the text begins with it, 1 a word begins with it, 2 it occurs inside a word.
int placeIn(const QString &text, const QString &word)
{
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        if (at == 0)
            return 0;
        if (!text[at - 1].isLetterOrNumber())
            return 1;
    }
    return text.contains(word) ? 2 : noMatch;
}

int scoreOf(const Findable &item, const QStringList &words)
{
    int score = 0;
    for (const QString &word : words) {
        int place = placeIn(item.foldedTitle, word);
        if (place == noMatch)
            place = 3 + placeIn(item.foldedMore, word);
        if (place >= noMatch)
            return noMatch;
        score += place;
    }
    return score;
}

/// Where a record of this kind is shown.
QString pageOf(const QString &kind)
{
    static const QHash<QString, QString> pages{{QStringLiteral("evaluation"), QStringLiteral("activities")}, {QStringLiteral("capture"), QStringLiteral("activities")},
                                               {QStringLiteral("action"), QStringLiteral("activities")},     {QStringLiteral("theme"), QStringLiteral("activities")},
                                               {QStringLiteral("stack"), QStringLiteral("activities")},      {QStringLiteral("story"), QStringLiteral("settings")},
                                               {QStringLiteral("goal"), QStringLiteral("settings")},         {QStringLiteral("criterion"), QStringLiteral("settings")},
                                               {QStringLiteral("signal"), QStringLiteral("settings")},       {QStringLiteral("pivot"), QStringLiteral("settings")}};
    return pages.value(kind, QStringLiteral("portfolio"));
}

/// The place with what was found in quotes.
QString quotedPlace(const WordHit &hit)
{
    QString text = hit.snippet;
    for (auto place = hit.places.crbegin(); place != hit.places.crend(); ++place) {
        text.insert(place->first + place->second, QStringLiteral("”"));
        text.insert(place->first, QStringLiteral("“"));
    }
    return text.simplified();
}

} // namespace

Findable findable(const QString &page, const QString &id, const QString &title, const QString &more, const QString &kind)
{
    return {page, id, title, more, kind, folded(title), folded(more)};
}

QList<Findable> findables(const Snapshot &snapshot, const QList<Standing> &standings)
{
    QList<Findable> list;
    list.reserve(snapshot.activities.size() + snapshot.documents.size() + standings.size());
    for (const Standing &standing : standings)
        list.append(findable(QStringLiteral("requirements"), standing.source.text, standing.name, spanText(standing.cycle), QStringLiteral("requirement")));
    for (const auto &activity : snapshot.activities) {
        QStringList more{activity->provider, dayText(creditDay(*activity))};
        more.removeAll(QString());
        list.append(findable(QStringLiteral("activities"), activity->id.text, activity->title, more.join(QStringLiteral(" · ")), QStringLiteral("activity")));
    }
    for (const auto &document : snapshot.documents) {
        const QString added = dayText(document->added);
        list.append(findable(QStringLiteral("vault"), document->id.text, document->name, document->origin.isEmpty() ? added : added + QStringLiteral(" · ") + document->origin, QStringLiteral("document")));
    }
    const auto records = searchableRecords(snapshot);
    for (const SearchableRecord &record : records)
        list.append(findable(pageOf(record.kind), record.kind == QLatin1String("story") ? record.kind : record.id, record.title, record.more, record.kind));
    return list;
}

QList<Findable> withWordHits(QList<Findable> found, const Snapshot &snapshot, const QList<WordHit> &inside, int most)
{
    QList<Findable> hits;
    for (const WordHit &hit : inside) {
        const auto same = [&](const Findable &item) { return item.id == hit.document.text; };
        const auto document = std::find_if(snapshot.documents.cbegin(), snapshot.documents.cend(), [&](const auto &each) { return each->id == hit.document; });
        if (document != snapshot.documents.cend() && std::none_of(found.cbegin(), found.cend(), same))
            hits.append(findable(QStringLiteral("vault"), hit.document.text, (*document)->name, quotedPlace(hit), QStringLiteral("document")));
    }
    const qsizetype room = std::max<qsizetype>(std::min<qsizetype>(hits.size(), 3), most - found.size()); // names must not hide every text
    hits = hits.mid(0, room);
    return found.mid(0, most - hits.size()) + hits;
}

QList<Findable> bestMatches(const QList<Findable> &commands, const QList<Findable> &records, const QString &words, int most)
{
    const QStringList asked = folded(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (asked.isEmpty())
        return {};
    constexpr int classes = 24;
    std::array<QList<const Findable *>, classes> byScore;
    for (const QList<Findable> *list : {&commands, &records}) {
        for (const Findable &item : *list) {
            const int score = scoreOf(item, asked);
            if (score < noMatch && byScore[std::min(score, classes - 1)].size() < most)
                byScore[std::min(score, classes - 1)].append(&item);
        }
    }
    QList<Findable> best;
    for (const auto &level : byScore) {
        for (const Findable *item : level) {
            if (best.size() < most)
                best.append(*item);
        }
    }
    return best;
}

} // namespace credence
