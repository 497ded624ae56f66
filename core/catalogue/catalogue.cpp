#include "core/catalogue/catalogue.h"

#include "core/base/json_fields.h"
#include "core/base/text.h"
#include "core/catalogue/template_json.h"
#include "core/catalogue/template_words.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace credence {

namespace {

QJsonObject resource(const QString &name)
{
    QFile file(QStringLiteral(":/catalogue/") + name);
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    const QJsonDocument document = QJsonDocument::fromJson(open ? file.readAll() : QByteArray());
    Q_ASSERT(document.isObject());
    return document.object();
}

QList<QJsonObject> entries(const QJsonObject &file, const QString &key) { return JsonFields(file, key).objects(key); }

template <class T> QHash<QString, qsizetype> places(const QList<T> &things)
{
    QHash<QString, qsizetype> at;
    at.reserve(things.size());
    for (qsizetype i = 0; i < things.size(); ++i)
        at.insert(things[i].id, i);
    return at;
}

template <class T> const T *find(const QList<T> &things, const QHash<QString, qsizetype> &at, const QString &id)
{
    const auto it = at.constFind(id);
    return it == at.constEnd() ? nullptr : &things[*it];
}

CreditType creditTypeFrom(const QJsonObject &object, const QHash<QString, QString> &families)
{
    JsonFields f(object, QStringLiteral("credit type"));
    CreditType t{f.text(QStringLiteral("id")), f.text(QStringLiteral("name")), f.text(QStringLiteral("issuer")), f.text(QStringLiteral("region")),
                 f.text(QStringLiteral("unit")), f.list(QStringLiteral("synonyms")), f.list(QStringLiteral("patterns")),
                 f.list(QStringLiteral("weak_patterns")), {}, f.text(QStringLiteral("note")), {}};
    t.family = families.value(t.id);
    const auto equivalences = f.objects(QStringLiteral("equivalence"));
    for (const QJsonObject &other : equivalences) {
        JsonFields e(other, QStringLiteral("equivalence"));
        t.equivalences.append({e.text(QStringLiteral("to")), e.amount(QStringLiteral("factor")).value_or(Credits{}), e.text(QStringLiteral("basis")),
                               e.list(QStringLiteral("sources")), e.text(QStringLiteral("confidence"))});
    }
    return t;
}

Topic topicFrom(const QJsonObject &object)
{
    JsonFields f(object, QStringLiteral("topic"));
    return {f.text(QStringLiteral("id")), f.text(QStringLiteral("name")), f.list(QStringLiteral("synonyms")), f.list(QStringLiteral("patterns")),
            f.list(QStringLiteral("broader")), f.text(QStringLiteral("note")), f.flag(QStringLiteral("pseudo"), false)};
}

Format formatFrom(const QJsonObject &object)
{
    JsonFields f(object, QStringLiteral("format"));
    return {f.text(QStringLiteral("id")), f.text(QStringLiteral("name")), f.text(QStringLiteral("mode")), f.text(QStringLiteral("impact")),
            f.number(QStringLiteral("value")).value_or(0)};
}

Certification certificationFrom(const QJsonObject &object)
{
    JsonFields f(object, QStringLiteral("certification"));
    return {f.text(QStringLiteral("id")), f.text(QStringLiteral("name")), f.text(QStringLiteral("issuer")), f.number(QStringLiteral("validity_months")),
            f.list(QStringLiteral("synonyms")), f.list(QStringLiteral("patterns")), f.list(QStringLiteral("sources")), f.text(QStringLiteral("as_of")),
            f.text(QStringLiteral("confidence")), f.text(QStringLiteral("note"))};
}

Reference referenceFrom(const QJsonObject &object)
{
    JsonFields f(object, QStringLiteral("source"));
    return {f.text(QStringLiteral("id")), f.text(QStringLiteral("title")), f.text(QStringLiteral("publisher")), f.text(QStringLiteral("url")),
            f.text(QStringLiteral("kind")), f.text(QStringLiteral("document_date")), f.text(QStringLiteral("date_seen")), f.text(QStringLiteral("note"))};
}

/// A card to be renewed, offered as a requirement of its own: one course a validity, from the day of the card.
Template lifeSupportTemplate(const Certification &card)
{
    Template t;
    t.id = QStringLiteral("card-") + card.id;
    t.authority = card.name;
    t.kind = QStringLiteral("life-support");
    t.jurisdiction = QStringLiteral("US");
    t.jurisdictionName = QStringLiteral("United States");
    t.licenseType = QStringLiteral("both");
    t.cycle.months = card.validityMonths;
    t.cycle.anchor = Anchor::IssueAnniversary;
    t.cycle.detail = QStringLiteral("From the day of the card; the date printed on the card decides.");
    t.cycle.confidence = card.confidence;
    t.sources = card.sources;
    t.asOf = card.asOf;
    t.confidence = card.confidence;
    t.note = card.note;
    Rule renewal;
    renewal.id = t.id + QStringLiteral(".r1");
    renewal.kind = RuleKind::Activity;
    renewal.amount = Credits::whole(1);
    renewal.unit = QStringLiteral("course");
    renewal.appliesTo = {QStringLiteral("all")};
    renewal.certification = card.id;
    t.rules = {renewal};
    return t;
}

QHash<QString, QString> familiesFrom(const QJsonObject &file)
{
    QHash<QString, QString> out;
    const auto families = entries(file, QStringLiteral("families"));
    for (const QJsonObject &family : families) {
        JsonFields f(family, QStringLiteral("family"));
        const QStringList types = f.list(QStringLiteral("types"));
        for (const QString &type : types)
            out.insert(type, f.text(QStringLiteral("id")));
    }
    return out;
}

void readConditions(Catalogue &c, const QJsonObject &readings)
{
    const auto conditions = entries(readings, QStringLiteral("first_cycle_conditions"));
    for (const QJsonObject &condition : conditions) {
        JsonFields f(condition, QStringLiteral("condition"));
        const FirstCycleCondition value{f.text(QStringLiteral("when")), f.number(QStringLiteral("months")).value_or(0), f.number(QStringLiteral("month")).value_or(0),
                                        f.number(QStringLiteral("day")).value_or(0), f.flag(QStringLiteral("whatever_the_number"), false)};
        const QStringList records = f.list(QStringLiteral("records"));
        for (const QString &record : records)
            c.firstCycleConditions.insert(record, value);
    }
}

/// Our own wordings beside the catalogue's, which stays as it was compiled.
void addPatterns(Catalogue &c, const QJsonObject &readings)
{
    const auto additions = entries(readings, QStringLiteral("more_patterns"));
    for (const QJsonObject &addition : additions) {
        JsonFields f(addition, QStringLiteral("more patterns"));
        const QString id = f.text(QStringLiteral("id"));
        Q_ASSERT(c.creditTypeAt.contains(id) || c.topicAt.contains(id));
        if (const auto type = c.creditTypeAt.constFind(id); type != c.creditTypeAt.constEnd()) {
            c.creditTypes[*type].patterns += f.list(QStringLiteral("patterns"));
            c.creditTypes[*type].weakPatterns += f.list(QStringLiteral("weak_patterns"));
        } else if (const auto topic = c.topicAt.constFind(id); topic != c.topicAt.constEnd()) {
            c.topics[*topic].patterns += f.list(QStringLiteral("patterns"));
        }
    }
}

void readTemplates(Catalogue &c)
{
    for (const char *name : {"requirements-us-states.json", "requirements-boards.json", "requirements-federal.json"}) {
        const auto requirements = entries(resource(QLatin1String(name)), QStringLiteral("requirements"));
        for (const QJsonObject &object : requirements) {
            auto read = templateFromJson(object, c);
            Q_ASSERT_X(read, "catalogue", read ? "" : qPrintable(read.error().sentence));
            if (read)
                c.templates.append(*std::move(read));
        }
    }
    for (const Certification &card : std::as_const(c.certifications))
        c.templates.append(lifeSupportTemplate(card));
    c.templateAt = places(c.templates);
}

void addBroader(const Catalogue &c, const QString &topic, QSet<QString> &found)
{
    if (found.contains(topic))
        return;
    found.insert(topic);
    if (const Topic *known = c.topic(topic)) {
        for (const QString &above : known->broader)
            addBroader(c, above, found);
    }
}

Catalogue loaded()
{
    Catalogue c;
    const QJsonObject readings = resource(QStringLiteral("readings.json"));
    const auto families = familiesFrom(readings);
    const auto types = entries(resource(QStringLiteral("credit-types.json")), QStringLiteral("credit_types"));
    for (const QJsonObject &type : types)
        c.creditTypes.append(creditTypeFrom(type, families));
    const auto topics = entries(resource(QStringLiteral("topics.json")), QStringLiteral("topics"));
    for (const QJsonObject &topic : topics)
        c.topics.append(topicFrom(topic));
    const auto formats = entries(resource(QStringLiteral("formats.json")), QStringLiteral("formats"));
    for (const QJsonObject &format : formats)
        c.formats.append(formatFrom(format));
    const auto questions = entries(resource(QStringLiteral("applicability.json")), QStringLiteral("tags"));
    for (const QJsonObject &tag : questions) {
        JsonFields f(tag, QStringLiteral("question"));
        c.questions.append({f.text(QStringLiteral("id")), f.text(QStringLiteral("question")), f.text(QStringLiteral("category"))});
    }
    const QJsonObject cards = resource(QStringLiteral("certifications.json"));
    c.edition = cards.value(QStringLiteral("edition")).toString();
    c.disclaimer = cards.value(QStringLiteral("disclaimer")).toString();
    const auto certifications = entries(cards, QStringLiteral("certifications"));
    for (const QJsonObject &card : certifications)
        c.certifications.append(certificationFrom(card));
    const auto references = entries(resource(QStringLiteral("sources.json")), QStringLiteral("sources"));
    for (const QJsonObject &reference : references)
        c.references.append(referenceFrom(reference));
    c.creditTypeAt = places(c.creditTypes);
    c.topicAt = places(c.topics);
    addPatterns(c, readings);
    c.formatAt = places(c.formats);
    c.questionAt = places(c.questions);
    c.certificationAt = places(c.certifications);
    c.referenceAt = places(c.references);
    for (const Topic &topic : std::as_const(c.topics))
        addBroader(c, topic.id, c.broaderOf[topic.id]);
    readTemplates(c);
    readConditions(c, readings);
    c.carryOverByHand = JsonFields(readings, QStringLiteral("the readings")).list(QStringLiteral("carry_over_by_hand"));
    return c;
}

} // namespace

const CreditType *Catalogue::creditType(const QString &id) const { return find(creditTypes, creditTypeAt, id); }
const Topic *Catalogue::topic(const QString &id) const { return find(topics, topicAt, id); }
const Format *Catalogue::format(const QString &id) const { return find(formats, formatAt, id); }
const Question *Catalogue::question(const QString &id) const { return find(questions, questionAt, id); }
const Certification *Catalogue::certification(const QString &id) const { return find(certifications, certificationAt, id); }
const Reference *Catalogue::reference(const QString &id) const { return find(references, referenceAt, id); }
const Template *Catalogue::requirement(const QString &id) const { return find(templates, templateAt, id); }

const QSet<QString> &Catalogue::withBroader(const QString &topic) const
{
    static const QSet<QString> none;
    const auto it = broaderOf.constFind(topic);
    return it == broaderOf.constEnd() ? none : *it;
}

const Catalogue &catalogue()
{
    static const Catalogue shared = loaded();
    return shared;
}

namespace {

/// 0: some word is nowhere in it; 4: each word is the code of its state, 3: a whole word, 2: the beginning of one, 1: within.
int rankOf(const Template &t, const QStringList &wanted)
{
    const QString whole = folded(QStringList{t.authority, t.jurisdictionName, t.jurisdiction, t.kind, t.specialty, t.licenseType, t.id}.join(QLatin1Char(' ')));
    QString apart = whole;
    const QStringList words = apart.replace(QLatin1Char('-'), QLatin1Char(' ')).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString code = folded(t.jurisdiction.section(QLatin1Char('-'), 1));
    int rank = 4;
    for (const QString &word : wanted) {
        const bool begins = std::any_of(words.begin(), words.end(), [&](const QString &one) { return one.startsWith(word); });
        rank = qMin(rank, word == code ? 4 : words.contains(word) ? 3 : begins ? 2 : whole.contains(word) ? 1 : 0);
    }
    return rank;
}

} // namespace

QList<const Template *> templatesMatching(const QString &words, const Catalogue &known)
{
    QString plain = words;
    const QStringList wanted = folded(plain.remove(QLatin1Char('.'))).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<std::pair<int, const Template *>> found;
    for (const Template &t : known.templates) {
        if (const int rank = rankOf(t, wanted))
            found.append({rank, &t});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : QString::compare(shortTitle(*a.second), shortTitle(*b.second), Qt::CaseInsensitive) < 0;
    });
    QList<const Template *> out;
    for (const auto &[rank, t] : std::as_const(found))
        out.append(t);
    return out;
}

} // namespace credence
