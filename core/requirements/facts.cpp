#include "core/requirements/facts.h"

#include <algorithm>
#include <unordered_map>

namespace credence {

namespace {

/// Ids are ASCII and differ in length and letters: a few of these tell them apart faster than a hash of all.
struct HashOfId {
    size_t operator()(const QString &id) const
    {
        const qsizetype size = id.size();
        if (size == 0)
            return 0;
        const auto unit = [&id](qsizetype at) { return static_cast<size_t>(id.at(at).unicode()); };
        return static_cast<size_t>(size) + unit(0) * 31 + unit(size / 2) * 1009 + unit(size - 1) * 31337 + unit(size / 4) * 101;
    }
};
template <class Value> using ById = std::unordered_map<QString, Value, HashOfId>;

/// The catalogue's ids as numbers, worked out once.
struct Numbers {
    explicit Numbers(const Catalogue &known)
    {
        QHash<QString, int> families;
        for (const CreditType &type : known.creditTypes) {
            const QString name = type.family.isEmpty() ? QLatin1Char('=') + type.id : type.family;
            if (!families.contains(name))
                families.insert(name, static_cast<int>(families.size()));
            familyOf.append(families.value(name));
            typeAt.emplace(type.id, static_cast<int>(familyOf.size()) - 1);
            const bool credit = type.unit != QLatin1String("point") && type.unit != QLatin1String("activity");
            anyCredit |= credit ? TypeSet(1) << (familyOf.size() - 1) : 0;
        }
        for (const Topic &topic : known.topics) {
            TopicSet bits;
            for (const QString &above : known.withBroader(topic.id))
                bits.set(static_cast<size_t>(known.topicAt.value(above)));
            broader.emplace(topic.id, bits);
        }
        Q_ASSERT(known.creditTypes.size() <= 64 && known.topics.size() <= 128);
    }
    QList<int> familyOf;
    TypeSet anyCredit = 0;
    ById<int> typeAt;
    ById<TopicSet> broader;
};

const Numbers &numbers(const Catalogue &known)
{
    static const Numbers shared(catalogue());
    Q_ASSERT(&known == &catalogue());
    Q_UNUSED(known)
    return shared;
}

Earning standingOf(Status status, bool proven)
{
    switch (status) {
    case Status::Completed:
        return proven ? Earning::Proven : Earning::Completed;
    case Status::Planned:
    case Status::Registered:
    case Status::InProgress:
        return Earning::Planned;
    case Status::Idea:
    case Status::Dropped:
        break;
    }
    return Earning::Nothing;
}

void setDays(Facts &facts, const Activity &activity)
{
    const QDate day = creditDay(activity);
    if (!day.isValid())
        return;
    facts.day = day.toJulianDay();
    facts.firstDay = facts.lastDay = facts.day;
    if (activity.days.isKnown() && activity.days.start <= activity.days.end) {
        facts.firstDay = activity.days.start.toJulianDay();
        facts.lastDay = activity.days.end.toJulianDay();
    }
}

} // namespace

namespace {

/// The same hours as one issuer saw them: a kind that is there twice counts once, with its larger line. A kind that is not known may
/// be another each time.
void addLine(Facts &facts, const FactLine &line)
{
    const auto same = std::find_if(facts.lines.begin(), facts.lines.end(), [&](const FactLine &one) { return line.type >= 0 && one.type == line.type; });
    if (same == facts.lines.end())
        facts.lines.append(line);
    else
        same->hundredths = qMax(same->hundredths, line.hundredths);
}

} // namespace

Facts factsOf(const Activity &activity, bool proven, const Catalogue &known)
{
    const Numbers &n = numbers(known);
    Facts facts;
    facts.activity = &activity;
    facts.standing = standingOf(activity.status, proven);
    facts.overruled = !activity.overrules.isEmpty();
    setDays(facts, activity);
    for (const CreditLine &line : activity.credits) {
        const auto at = n.typeAt.find(line.type);
        const int type = at == n.typeAt.end() ? -1 : at->second;
        addLine(facts, {type, type < 0 ? -1 : n.familyOf.at(type), line.amount.hundredths});
    }
    for (const QString &topic : activity.topics) {
        if (const auto at = n.broader.find(topic); at != n.broader.end())
            facts.topics |= at->second;
    }
    return facts;
}

TypeSet typeSet(const std::optional<QStringList> &ids, const Catalogue &known)
{
    if (!ids)
        return numbers(known).anyCredit;
    TypeSet set = 0;
    for (const QString &id : *ids)
        set |= TypeSet(1) << known.creditTypeAt.value(id);
    return set;
}

TopicSet topicSet(const QStringList &ids, const Catalogue &known)
{
    TopicSet set;
    for (const QString &id : ids)
        set.set(static_cast<size_t>(known.topicAt.value(id)));
    return set;
}

} // namespace credence
