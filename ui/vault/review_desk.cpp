#include "ui/vault/review_desk.h"

#include "core/actions/filing.h"
#include "core/activities/drafting.h"
#include "core/activities/future_day.h"
#include "core/activities/merging.h"
#include "core/exchange/draft_json.h"
#include "core/portfolio/portfolio.h"
#include "ui/vault/document_words.h"
#include "ui/vault/review_words.h"

#include <QElapsedTimer>
#include <QMap>
#include <QSet>

namespace credence {

namespace {
constexpr int sliceMs = 10; // of the interface thread at a time
constexpr int keepMs = 600; // after the last key
constexpr double alikeEnough = 0.5; // of the title of what it was dropped on

ReviewItem waiting(const Document &document)
{
    ReviewItem item;
    item.key = document.id.text;
    item.document = document.id;
    item.name = document.name;
    return item;
}

/// A kept draft beside the activities as they are now: one that is gone is no longer completed.
Draft renewed(Draft draft, const Snapshot &snapshot)
{
    const auto there = [&](const std::optional<ActivityId> &id) -> const Activity * {
        const auto found = std::find_if(snapshot.activities.cbegin(), snapshot.activities.cend(), [&](const auto &each) { return id && each->id == *id; });
        return found == snapshot.activities.cend() ? nullptr : found->get();
    };
    if (const Activity *completed = there(draft.completes))
        draft.activity = withReviewed(*completed, draft.activity);
    else {
        draft.completes.reset();
        draft.activity.id = {};
        draft.toNotes.clear();
    }
    if (!there(draft.duplicateOf))
        draft.duplicateOf.reset();
    return draft;
}

/// What a single activity was read from may be the proof of `meant`; when both are alike or of one day, that is chosen.
void offerAsProof(ReviewItem &item, const Activity &meant)
{
    if (item.drafts.size() != 1 || item.found.first().completes || item.found.first().duplicateOf)
        return;
    Draft &draft = item.drafts.first();
    const QDate day = creditDay(draft.activity);
    item.found.first().duplicateOf = meant.id;
    item.found.first().sure = draft.sure = false;
    if (draft.activity.title.isEmpty() || likeness(draft.activity.title, meant.title) >= alikeEnough || (day.isValid() && day == creditDay(meant)))
        draft.duplicateOf = meant.id;
}

QList<Draft> confirmed(const ReviewItem &item)
{
    QList<Draft> drafts;
    for (int i = 0; i < item.drafts.size(); ++i) {
        if (!item.leftOut.value(i))
            drafts << item.drafts[i];
    }
    return drafts;
}

/// What is confirmed on `today`: what lies ahead is planned, whatever the paper says.
QList<Draft> toFile(const ReviewItem &item, QDate today)
{
    QList<Draft> drafts = confirmed(item);
    for (Draft &draft : drafts)
        draft.activity = plannedWhenAhead(draft.activity, today);
    return drafts;
}
} // namespace

ReviewDesk::ReviewDesk(QObject *parent) : QObject(parent)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ReviewDesk::openSome);
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(keepMs);
    connect(&m_keepSoon, &QTimer::timeout, this, &ReviewDesk::keepEdits);
}

void ReviewDesk::setPortfolio(Portfolio *portfolio)
{
    if (portfolio == m_portfolio)
        return;
    keepEdits(); // the one before still lives
    m_portfolio = portfolio;
    m_soon.stop();
    m_before.clear();
    m_proofFor.clear();
    m_steps.clear();
    m_model.setItems({});
}

void ReviewDesk::showSnapshot(const Snapshot &snapshot, QDate today)
{
    m_today = today;
    m_snapshot = std::make_shared<Snapshot>(snapshot);
    QHash<QString, Shared<Document>> inbox;
    QList<Shared<Document>> arrived;
    for (auto document = snapshot.documents.crbegin(); document != snapshot.documents.crend(); ++document) {
        if ((*document)->filing != Filing::Inbox)
            continue;
        inbox.insert((*document)->id.text, *document);
        if (m_model.rowOf((*document)->id.text) < 0)
            arrived << *document;
    }
    // Those of one day come as their names say; their ids are by chance.
    std::stable_sort(arrived.begin(), arrived.end(), [](const auto &a, const auto &b) {
        return a->added != b->added ? a->added < b->added : QString::localeAwareCompare(a->name, b->name) < 0;
    });
    QList<ReviewItem> items;
    QString returned;
    int row = -1;
    for (ReviewItem item : m_model.items()) {
        ++row;
        const auto document = inbox.constFind(item.key);
        if (item.kind == ReviewItem::Kind::Waiting && document == inbox.cend()) {
            m_before.insert(item.key, {row, item});
            continue;
        }
        if (item.kind == ReviewItem::Kind::Waiting) {
            item.name = (*document)->name;
            item.stale = item.loaded && !item.edited; // what is recorded changed: a twin may have come or gone
        }
        items << item;
    }
    QMap<int, ReviewItem> back; // by their old places, first things first
    for (const auto &document : std::as_const(arrived)) {
        const bool returns = m_before.contains(document->id.text);
        const Left left = returns ? m_before.take(document->id.text) : Left{0, waiting(*document)};
        ReviewItem item = left.item;
        returned = returns ? item.key : returned;
        item.stale = item.loaded && !item.edited;
        if (item.edited) {
            m_unkept.insert(item.key);
            m_keepSoon.start();
        }
        if (returns && !back.contains(left.row))
            back.insert(left.row, item);
        else
            items << item;
    }
    for (auto each = back.cbegin(); each != back.cend(); ++each)
        items.insert(qMin<qsizetype>(each.key(), items.size()), each.value());
    if (items != m_model.items())
        m_model.setItems(items);
    m_soon.start();
    Q_EMIT sureChanged();
    Q_EMIT stepsChanged();
    if (!returned.isEmpty())
        Q_EMIT came(returned);
}

QList<Draft> ReviewDesk::draftsOf(const Reading &reading) const
{
    QList<Draft> found = m_snapshot ? drafts(reading, *m_snapshot, m_today) : QList<Draft>();
    if (!found.isEmpty())
        return found;
    return {draftByHand(reading)};
}

void ReviewDesk::open(int row)
{
    ReviewItem item = *m_model.at(row);
    if (item.reading == Reading()) {
        item.reading = m_portfolio ? m_portfolio->reading(item.document).value_or(Reading()) : Reading();
        item.sentence = item.reading.problems.value(0);
    }
    item.edited = takeKept(item);
    if (!item.edited) {
        item.found = item.drafts = draftsOf(item.reading);
        item.leftOut = QList<bool>(item.drafts.size(), false);
        item.meant = m_proofFor.value(item.key);
        if (const Activity *meant = m_snapshot ? activityIn(*m_snapshot, item.meant) : nullptr)
            offerAsProof(item, *meant);
    }
    item.loaded = true;
    item.stale = false;
    m_model.replace(row, item);
    Q_EMIT opened(row);
}

bool ReviewDesk::takeKept(ReviewItem &item) const
{
    const auto kept = m_portfolio && m_snapshot ? m_portfolio->draftOf(item.document) : std::nullopt;
    const auto review = kept ? reviewFromJson(*kept) : Result<KeptReview>(Error{});
    if (!review)
        return false;
    item.found.clear();
    item.drafts.clear();
    item.leftOut = review->leftOut;
    for (qsizetype i = 0; i < review->drafts.size(); ++i) {
        item.found << renewed(review->found[i], *m_snapshot);
        item.drafts << renewed(review->drafts[i], *m_snapshot);
    }
    return true;
}

void ReviewDesk::openNow(int row)
{
    const ReviewItem *item = m_model.at(row);
    if (m_snapshot && !m_snapshot->complete)
        return; // what it completes may not be here yet; the whole snapshot follows
    if (item && item->kind == ReviewItem::Kind::Waiting && (!item->loaded || item->stale))
        open(row);
}

void ReviewDesk::openSome()
{
    QElapsedTimer clock;
    clock.start();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (clock.elapsed() >= sliceMs)
            return m_soon.start();
        openNow(row);
    }
    markTwins();
    Q_EMIT sureChanged();
}

/// Of two that tell of the same thing the second is no longer sure: filed together they would count twice.
void ReviewDesk::markTwins()
{
    struct Seen {
        Activity activity;
        QString name;
        QString key;
    };
    QMultiHash<QString, Seen> seen;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        ReviewItem item = *m_model.at(row);
        if (item.kind != ReviewItem::Kind::Waiting || !item.loaded)
            continue;
        QString like;
        QString likeKey;
        const QList<Draft> drafts = confirmed(item);
        for (const Draft &draft : drafts) {
            const auto [first, last] = std::as_const(seen).equal_range(sameActivityKey(draft.activity));
            for (auto other = first; other != last && like.isEmpty(); ++other) {
                if (sameActivity(other->activity, draft.activity))
                    like = other->name, likeKey = other->key;
            }
        }
        for (const Draft &draft : drafts) {
            if (const QString key = sameActivityKey(draft.activity); !key.isEmpty())
                seen.insert(key, {draft.activity, item.name, item.key});
        }
        const bool changed = item.like != like || item.likeKey != likeKey;
        item.like = like;
        item.likeKey = likeKey;
        if (changed)
            m_model.replace(row, item);
    }
}

QString ReviewDesk::note(ReviewItem::Kind kind, const QString &name, const QString &sentence, const DocumentId &document)
{
    ReviewItem item;
    item.kind = kind;
    item.key = QStringLiteral("note %1").arg(++m_notes);
    item.name = name;
    item.sentence = sentence;
    item.document = document;
    m_model.setItems(m_model.items() + QList<ReviewItem>{item});
    return item.key;
}

void ReviewDesk::keepEdits()
{
    m_keepSoon.stop();
    const QSet<QString> keys = std::exchange(m_unkept, {});
    for (const ReviewItem &item : m_model.items()) {
        if (!m_portfolio || !keys.contains(item.key) || !item.edited)
            continue;
        if (const auto kept = keepDrafts(*m_portfolio, item.document, reviewJson({item.found, item.drafts, item.leftOut})); !kept)
            Q_EMIT failed(kept.error());
    }
}

Result<> ReviewDesk::file(int row)
{
    const ReviewItem item = *m_model.at(row);
    auto filed = fileDrafts(*m_portfolio, item.document, toFile(item, m_today));
    return filed ? Result<>() : filed.error();
}

int ReviewDesk::sureCount() const
{
    return int(std::count_if(m_model.items().cbegin(), m_model.items().cend(), [](const ReviewItem &item) { return verdictOf(item) == ReadVerdict::Sure; }));
}

Result<int> ReviewDesk::fileSure()
{
    QList<Filed> sure;
    for (const ReviewItem &item : m_model.items()) {
        if (verdictOf(item) == ReadVerdict::Sure)
            sure << Filed{item.document, toFile(item, m_today)};
    }
    if (sure.isEmpty())
        return 0;
    auto filed = fileAll(*m_portfolio, sure);
    return filed ? Result<int>(int(sure.size())) : filed.error();
}

Result<> ReviewDesk::putAway(int row)
{
    const ReviewItem item = *m_model.at(row);
    if (item.kind == ReviewItem::Kind::Waiting)
        return setAside(*m_portfolio, item.document);
    QList<ReviewItem> items = m_model.items();
    items.removeAt(row);
    m_model.setItems(items);
    return {};
}

} // namespace credence
