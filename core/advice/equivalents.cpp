#include "core/advice/equivalents.h"

#include "core/activities/amount.h"
#include "core/base/json_fields.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"
#include "core/requirements/asking.h"
#include "core/requirements/cycle_dates.h"
#include "core/requirements/plan.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace credence {

namespace {

struct KindFacts {
    DeedKind kind;
    QStringList presentations; ///< types of presentations that are such a deed
    QStringList formats;       ///< formats of activities that are such a deed
    QStringList satisfiedBy;   ///< kinds of a template's satisfied_by that speak of it
};

struct CreditFacts {
    QString deed, by, type, per, apply, limit, confidence;
    std::optional<Credits> rate;
    QStringList conditions, sources;
};

struct EquivalentFacts {
    QList<KindFacts> kinds;
    QList<std::pair<QString, QString>> issuers; ///< id and name
    QHash<QString, Reference> sources;
    QList<CreditFacts> credits;
};

Reference referenceFrom(const QJsonObject &object)
{
    JsonFields f(object, QStringLiteral("a source"));
    Reference source;
    source.id = f.text(QStringLiteral("id"));
    source.title = f.text(QStringLiteral("title"));
    source.publisher = f.text(QStringLiteral("publisher"));
    source.url = f.text(QStringLiteral("url"));
    source.documentDate = f.text(QStringLiteral("document_date"));
    source.dateSeen = f.text(QStringLiteral("date_seen"));
    return source;
}

CreditFacts creditFrom(const QJsonObject &object)
{
    JsonFields f(object, QStringLiteral("an equivalent"));
    CreditFacts credit;
    credit.deed = f.text(QStringLiteral("deed"));
    credit.by = f.text(QStringLiteral("by"));
    credit.type = f.text(QStringLiteral("type"));
    credit.rate = f.amount(QStringLiteral("amount"));
    credit.per = f.text(QStringLiteral("per"));
    credit.conditions = f.list(QStringLiteral("if"));
    credit.apply = f.text(QStringLiteral("apply"));
    credit.limit = f.text(QStringLiteral("limit"));
    credit.sources = f.list(QStringLiteral("sources"));
    credit.confidence = f.text(QStringLiteral("confidence"));
    return credit;
}

EquivalentFacts loaded()
{
    QFile file(QStringLiteral(":/career/equivalents.json"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    JsonFields f(QJsonDocument::fromJson(open ? file.readAll() : QByteArray()).object(), QStringLiteral("the equivalents"));
    EquivalentFacts out;
    for (const QJsonObject &object : f.objects(QStringLiteral("deeds"))) {
        JsonFields d(object, QStringLiteral("a deed"));
        out.kinds.append({{d.text(QStringLiteral("id")), d.text(QStringLiteral("name"))}, d.list(QStringLiteral("presentations")), d.list(QStringLiteral("formats")), d.list(QStringLiteral("kinds"))});
    }
    for (const QJsonObject &object : f.objects(QStringLiteral("issuers")))
        out.issuers.append({object.value(QStringLiteral("id")).toString(), object.value(QStringLiteral("name")).toString()});
    for (const QJsonObject &object : f.objects(QStringLiteral("sources"))) {
        const Reference source = referenceFrom(object);
        out.sources.insert(source.id, source);
    }
    for (const QJsonObject &object : f.objects(QStringLiteral("credits")))
        out.credits.append(creditFrom(object));
    return out;
}

const EquivalentFacts &facts()
{
    static const EquivalentFacts shared = loaded();
    return shared;
}

bool isPerHour(const QString &per) { return per.startsWith(QLatin1String("hour")); }

/// The whole amount when the rate is known, and the hours where it is a rate for an hour.
std::optional<Credits> amountFor(std::optional<Credits> rate, const QString &per, const Deed &deed)
{
    if (!rate || !isPerHour(per))
        return rate;
    return deed.hours ? std::optional(Credits{rate->hundredths * deed.hours->hundredths / 100}) : std::nullopt;
}

/// Why a deed of this day counts in no current cycle of the requirement; "" when it does, or its day is not known.
QString outsideOf(const Template &from, const Source &source, const Snapshot &snapshot, QDate day, QDate today)
{
    const bool typed = source.cycle.start.isValid() || source.cycle.end.isValid();
    if (!day.isValid() || !(typed || today.isValid()))
        return {};
    const DateRange cycle = cycleOf(from, source, snapshot.profile, today).current;
    if (!cycle.isKnown())
        return QStringLiteral("its cycle is not known");
    if (day < cycle.start)
        return QStringLiteral("its cycle begins on %1").arg(isoText(cycle.start));
    return day > cycle.end ? QStringLiteral("its cycle ends on %1").arg(isoText(cycle.end)) : QString();
}

/// The user's requirements that accept this type in their total.
void addAccepting(Equivalent &out, const Snapshot &snapshot, QDate day, QDate today)
{
    for (const auto &source : snapshot.sources) {
        const auto from = templateOf(*source);
        const bool accepts = from && from->total && (typeSet(from->total->types) & typeSet(QStringList{out.type})) != 0;
        if (!accepts)
            continue;
        const QString why = outsideOf(*from, *source, snapshot, day, today);
        const QString title = why.isEmpty() ? shortTitle(*from) : QStringLiteral("%1 (%2)").arg(shortTitle(*from), why);
        QStringList &list = why.isEmpty() ? out.countsFor : out.notFor;
        if (!list.contains(title))
            list.append(title);
    }
}

Equivalent ofIssuer(const std::pair<QString, QString> &issuer, const Deed &deed, const Snapshot &snapshot, QDate today)
{
    Equivalent out;
    out.by = issuer.second;
    const auto &all = facts().credits;
    const auto found = std::find_if(all.begin(), all.end(), [&](const CreditFacts &c) { return c.by == issuer.first && c.deed == deed.kind; });
    if (found == all.end())
        return out;
    out.type = found->type;
    out.rate = found->rate;
    out.per = found->per;
    out.amount = amountFor(found->rate, found->per, deed);
    out.conditions = found->conditions;
    out.apply = found->apply;
    out.limit = found->limit;
    out.confidence = found->confidence;
    for (const QString &source : found->sources)
        out.sources.append(facts().sources.value(source));
    addAccepting(out, snapshot, deed.day, today);
    out.anyDay = !deed.day.isValid();
    return out;
}

QStringList satisfyingKinds(const QString &deed)
{
    for (const KindFacts &kind : facts().kinds) {
        if (kind.kind.id == deed)
            return kind.satisfiedBy;
    }
    return {};
}

Equivalent ofAuthority(const Template &from, const SatisfiedBy &other, const Deed &deed)
{
    Equivalent out;
    out.by = shortTitle(from);
    out.wholeTotal = other.effect == QLatin1String("total") || other.effect == QLatin1String("all");
    out.rate = out.amount = other.hours;
    out.most = mostHours(other);
    if (out.most)
        out.amount = deed.hours ? std::optional(qMin(*deed.hours, *out.most)) : std::nullopt;
    out.per = QStringLiteral("cycle");
    out.limit = other.note;
    out.apply = QStringLiteral("Tick \"%1\" in the details of this requirement.").arg(satisfiedByWords(other.kind));
    if (out.most)
        out.apply.replace(out.apply.size() - 1, 1, QStringLiteral(", and enter the hours, at most %1.").arg(out.most->text()));
    out.asOf = from.asOf;
    out.confidence = from.confidence;
    for (const QString &id : from.sources) {
        if (const Reference *source = catalogue().reference(id))
            out.sources.append(*source);
    }
    return out;
}

} // namespace

QList<DeedKind> deedKinds()
{
    QList<DeedKind> out;
    for (const KindFacts &kind : facts().kinds)
        out.append(kind.kind);
    return out;
}

std::optional<Deed> deedOf(const Presentation &presentation)
{
    for (const KindFacts &kind : facts().kinds) {
        if (kind.presentations.contains(presentation.type))
            return Deed{kind.kind.id, presentation.id.text, presentation.title, presentation.date, presentation.hours};
    }
    return std::nullopt;
}

Deed deedOf(const Teaching &teaching) { return {QStringLiteral("teaching"), teaching.id.text, teaching.title, teaching.date, teaching.hours}; }

std::optional<Deed> deedOf(const Activity &activity, const Snapshot &snapshot)
{
    const auto &kinds = facts().kinds;
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](const KindFacts &one) { return one.formats.contains(activity.format); });
    if (activity.status != Status::Completed || kind == kinds.end())
        return std::nullopt;
    const auto tells = [&](const auto &record) { return record->from.contains(activity.id.text); };
    const bool isTold = std::any_of(snapshot.presentations.begin(), snapshot.presentations.end(), tells) || std::any_of(snapshot.teachings.begin(), snapshot.teachings.end(), tells);
    return isTold ? std::nullopt : std::optional(Deed{kind->kind.id, activity.id.text, activity.title, creditDay(activity), activity.hours});
}

QList<Deed> deeds(const Snapshot &snapshot)
{
    QList<Deed> out;
    for (const auto &presentation : snapshot.presentations) {
        if (const auto deed = deedOf(*presentation))
            out.append(*deed);
    }
    for (const auto &teaching : snapshot.teachings)
        out.append(deedOf(*teaching));
    for (const auto &activity : snapshot.activities) {
        if (const auto deed = deedOf(*activity, snapshot))
            out.append(*deed);
    }
    for (const auto &source : snapshot.sources) {
        const auto from = templateOf(*source);
        if (from && from->kind == QLatin1String("specialty-board"))
            out.append({QStringLiteral("certification"), source->id.text, shortTitle(*from), {}, {}});
    }
    return out;
}

QList<Equivalent> equivalents(const Deed &deed, const Snapshot &snapshot, QDate today)
{
    QList<Equivalent> out;
    for (const auto &issuer : facts().issuers)
        out.append(ofIssuer(issuer, deed, snapshot, today));
    const QStringList kinds = satisfyingKinds(deed.kind);
    for (const auto &source : snapshot.sources) {
        const auto from = templateOf(*source);
        for (const SatisfiedBy &other : from ? from->satisfiedBy : QList<SatisfiedBy>()) {
            const bool isFirst = std::none_of(out.begin(), out.end(), [&](const Equivalent &e) { return e.by == shortTitle(*from); });
            if (kinds.contains(other.kind) && isFirst)
                out.append(ofAuthority(*from, other, deed));
        }
    }
    return out;
}

} // namespace credence
