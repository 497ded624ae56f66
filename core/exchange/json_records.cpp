#include "core/exchange/json_records.h"

#include "core/activities/activity_words.h"
#include "core/activities/changing.h"
#include "core/activities/depth.h"
#include "core/activities/mix.h"
#include "core/base/json_fields.h"
#include "core/catalogue/catalogue.h"
#include "core/outcomes/record_checks.h"
#include "core/outcomes/record_json.h"
#include "core/requirements/kept_cycle.h"
#include "core/requirements/rule_origin.h"
#include "core/requirements/source_checks.h"
#include "core/story/npi.h"
#include "core/story/story_rules.h"
#include "core/vault/document_words.h"

#include <QJsonDocument>

#include <algorithm>

namespace credence {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

void checkKnown(JsonFields &f, const QStringList &ids, const QHash<QString, qsizetype> &known, const QString &thing)
{
    for (const QString &id : ids) {
        if (!known.contains(id))
            f.problem(QStringLiteral("The catalogue has no %1 \"%2\". Look the id up, or leave it out.").arg(thing, id));
    }
}

Answers answersFrom(JsonFields &f)
{
    Answers out;
    const QJsonObject object = f.object(key("answers"));
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->isNull())
            continue;
        checkKnown(f, {it.key()}, catalogue().questionAt, QStringLiteral("yes/no question"));
        if (!it->isBool())
            f.problem(QStringLiteral("The answer \"%1\" must be true or false.").arg(it.key()));
        out.insert(it.key(), it->toBool());
    }
    return out;
}

DateRange rangeFrom(JsonFields &f)
{
    const DateRange range{f.day(key("start")), f.day(key("end"))};
    f.ordered(key("start"), range.start, key("end"), range.end);
    return range;
}

Profile profileFrom(JsonFields &f)
{
    Profile p;
    p.name = f.text(key("name")); // answers may be given before a name
    p.degree = f.text(key("degree"));
    p.title = f.text(key("title"));
    p.titleSince = f.day(key("title_since"));
    p.specialty = f.text(key("specialty"));
    p.institution = f.text(key("institution"));
    p.department = f.text(key("department"));
    p.npi = f.text(key("npi"));
    if (!p.npi.isEmpty() && !isNpi(p.npi))
        f.problem(whyNoNpi(p.npi));
    p.birthDate = f.day(key("birth_date"));
    p.language = f.text(key("language"));
    p.direction = f.text(key("direction"));
    p.directionNeeds = f.list(key("direction_needs"));
    p.answers = answersFrom(f);
    return p;
}

/// What a requirement keeps beyond its own cycle: hours claimed, cycles that are over.
void readKept(JsonFields &f, Source &s)
{
    if (const auto claims = claimsFromJson(f.object(key("claimed"))))
        s.claimed = *claims;
    else
        f.problem(claims.error().sentence);
    s.saidFor = f.day(key("said_for"));
    QJsonArray cycles;
    for (const QJsonObject &cycle : f.objects(key("cycles")))
        cycles.append(cycle);
    if (const auto kept = keptCyclesFromJson(cycles))
        s.cycles = *kept;
    else
        f.problem(kept.error().sentence);
}

Source sourceFrom(JsonFields &f, const QString &ref)
{
    Source s;
    s.ref = ref;
    s.catalogueId = f.text(key("catalogue"));
    s.custom = f.object(key("custom"));
    s.identifier = f.text(key("identifier"));
    s.licenseType = f.text(key("license_type"));
    s.issued = f.day(key("issued"));
    JsonFields cycle(f.object(key("cycle")), QStringLiteral("the cycle"));
    s.cycle = {cycle.day(key("start")), cycle.day(key("end"))};
    f.include(cycle.finish());
    s.cycleNumber = f.number(key("cycle_number"));
    s.satisfiedBy = f.list(key("satisfied_by"));
    s.answers = answersFrom(f);
    s.from = f.day(key("from"));
    s.to = f.day(key("to"));
    const auto origin = ruleOriginFromJson(f.object(key("origin")));
    if (origin)
        s.origin = *origin;
    else
        f.problem(origin.error().sentence);
    readKept(f, s);
    if (const auto years = f.number(key("keep_years"))) {
        if (*years < 1 || *years > 99)
            f.problem(QStringLiteral("\"keep_years\" is a number of years from 1 to 99, not %1.").arg(*years));
        else
            s = withKeepYears(s, years);
    }
    const QStringList problems = problemsOf(s);
    for (const QString &problem : problems)
        f.problem(problem);
    return s;
}

QList<CreditLine> creditsFrom(JsonFields &f)
{
    QList<CreditLine> out;
    const auto lines = f.objects(key("credits"));
    for (const QJsonObject &line : lines) {
        JsonFields l(line, QStringLiteral("a credit line"));
        const auto amount = l.amount(key("amount"));
        if (!amount)
            l.problem(QStringLiteral("The key \"amount\" of a credit line is missing."));
        const CreditLine credit{amount.value_or(Credits{}), l.text(key("type")), l.amount(key("max"))};
        if (!credit.type.isEmpty())
            checkKnown(l, {credit.type}, catalogue().creditTypeAt, QStringLiteral("credit type"));
        f.include(l.finish());
        out.append(credit);
    }
    return out;
}

QList<Overrule> overrulesFrom(JsonFields &f)
{
    QList<Overrule> out;
    const auto overrules = f.objects(key("overrule"));
    for (const QJsonObject &overrule : overrules) {
        JsonFields o(overrule, QStringLiteral("an overrule"));
        const Overrule value{SourceId{o.requiredText(key("requirement"))}, o.requiredText(key("rule")), o.flag(key("count"), true), o.text(key("why"))};
        f.include(o.finish());
        out.append(value);
    }
    return out;
}

Status statusFrom(JsonFields &f)
{
    const QString word = f.requiredText(key("status"));
    const auto status = statusFromWord(word);
    if (!status)
        f.problem(QStringLiteral("\"%1\" is no status; use idea, planned, registered, in-progress, completed or dropped.").arg(word));
    return status.value_or(Status::Idea);
}

Activity activityFrom(JsonFields &f, const QString &ref)
{
    Activity a;
    a.ref = ref;
    a.title = f.requiredText(key("title"));
    a.status = statusFrom(f);
    for (const Status status : keptStatuses())
        a.since.*statusDayOf(status) = f.day(statusDayKey(status));
    a.provider = f.text(key("provider"));
    a.days = rangeFrom(f);
    a.completed = f.day(key("completed"));
    a.format = f.text(key("format"));
    if (!a.format.isEmpty())
        checkKnown(f, {a.format}, catalogue().formatAt, QStringLiteral("format"));
    a.hours = f.amount(key("hours"));
    a.credits = creditsFrom(f);
    a.topics = f.list(key("topics"));
    checkKnown(f, a.topics, catalogue().topicAt, QStringLiteral("topic"));
    a.subjects = f.list(key("subjects"));
    a.mix = f.text(key("mix"));
    if (!a.mix.isEmpty() && !mixFromWord(a.mix))
        f.problem(QStringLiteral("\"%1\" is no \"mix\"; use off-story, niche, non-clinical or procedural, or leave it out.").arg(a.mix));
    a.depth = f.text(key("depth"));
    if (!a.depth.isEmpty() && !depthFromWord(a.depth))
        f.problem(QStringLiteral("\"%1\" is no \"depth\"; use micro, session, workshop, multi-day or longitudinal, or leave it out.").arg(a.depth));
    a.compliance = f.flag(key("compliance"), false);
    if (const auto cost = f.amount(key("cost")))
        a.cost = Cents{cost->hundredths};
    a.funder = f.text(key("funder"));
    a.daysAway = f.amount(key("days_away"));
    a.goals = f.list(key("goals"));
    a.signalIds = f.list(key("signals"));
    a.criteria = f.list(key("criteria"));
    a.theme = f.text(key("theme"));
    const QString felt = f.text(key("felt"));
    a.felt = feltFromWord(felt).value_or(Felt::NotSaid);
    if (!feltFromWord(felt))
        f.problem(QStringLiteral("\"%1\" is not known for \"felt\"; use high, ok or waste.").arg(felt));
    a.approvedList = f.answer(key("approved_list"));
    a.overrules = overrulesFrom(f);
    a.certificateNumber = f.text(key("certificate_number"));
    a.notes = f.text(key("notes"));
    return a;
}

DocumentRecord documentFrom(JsonFields &f, const QString &ref)
{
    DocumentRecord d;
    d.document.ref = ref;
    d.path = f.text(key("file"));
    const QString coded = f.text(key("base64"));
    d.document.name = f.text(key("name"));
    if (d.path.isEmpty() == !f.has(key("base64")))
        f.problem(QStringLiteral("A document has either \"file\" or \"base64\" with \"name\"."));
    if (d.path.isEmpty() && d.document.name.isEmpty())
        f.problem(QStringLiteral("The key \"name\" of the document is missing."));
    if (d.document.name.isEmpty())
        d.document.name = d.path.section(QLatin1Char('/'), -1);
    const auto decoded = QByteArray::fromBase64Encoding(coded.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype digits = coded.size() - coded.count(QLatin1Char('='));
    if (!decoded || digits % 4 == 1) // one digit is less than a byte: the end is missing
        f.problem(QStringLiteral("The key \"base64\" of the document is not base64."));
    else
        d.bytes = decoded.decoded;
    const QString type = f.text(key("type"));
    const auto known = documentTypeFromWord(type);
    if (!known)
        f.problem(QStringLiteral("\"%1\" is no type of document; use certificate, slides, protocol, summary, letter, data, evaluation or photo.").arg(type));
    d.document.type = known.value_or(DocumentType::Unknown);
    d.document.about = f.list(key("about"));
    d.document.expires = f.day(key("expires"));
    d.document.origin = f.text(key("origin"));
    d.document.added = f.day(key("added"));
    const bool inbox = f.flag(key("inbox"), false), aside = f.flag(key("set_aside"), false);
    if (inbox && aside)
        f.problem(QStringLiteral("A document is either in the \"inbox\" or \"set_aside\", not both. Leave one of them out."));
    d.document.filing = inbox ? Filing::Inbox : aside ? Filing::SetAside : Filing::Filed;
    return d;
}

Story storyFrom(JsonFields &f, const QString &ref)
{
    Story s;
    s.ref = ref;
    s.sentence = f.requiredText(key("sentence"));
    s.lane = f.text(key("lane"));
    if (!s.lane.isEmpty() && !isLane(s.lane))
        f.problem(QStringLiteral("\"%1\" is no \"lane\"; use one of %2, or leave it out.").arg(s.lane, lanes().join(QStringLiteral("; "))));
    s.domain = f.text(key("domain"));
    s.target = f.text(key("target"));
    s.targetDate = f.day(key("target_date"));
    s.institution = f.text(key("institution"));
    s.from = f.day(key("from"));
    s.to = f.day(key("to"));
    f.ordered(key("from"), s.from, key("to"), s.to);
    return s;
}

Goal goalFrom(JsonFields &f, const QString &ref)
{
    Goal g;
    g.ref = ref;
    g.text = f.requiredText(key("text"));
    g.area = f.text(key("area"));
    g.subjects = f.list(key("subjects"));
    g.measure = f.text(key("measure"));
    g.due = f.day(key("due"));
    g.state = f.text(key("state"));
    if (!QStringList{QString(), key("active"), key("done"), key("dropped")}.contains(g.state))
        f.problem(QStringLiteral("\"%1\" is no \"state\" of a goal; use active, done or dropped, or leave it out.").arg(g.state));
    return g;
}

SettingRecord settingFrom(JsonFields &f)
{
    SettingRecord s{f.requiredText(key("key")), f.value(key("value"))};
    if (s.value.isUndefined())
        f.problem(QStringLiteral("The key \"value\" of the setting is missing."));
    return s;
}

Result<Record> headerFrom(JsonFields &f)
{
    const RecordHeader header{f.number(key("version")).value_or(0)};
    if (header.version > 1)
        return Error{ErrorKind::TooNew, QStringLiteral("These records come from a newer Credence (version %1). Nothing was read; open them with that version.").arg(header.version), {}};
    if (header.version < 1)
        f.problem(QStringLiteral("The key \"version\" of the first line is missing."));
    if (auto done = f.finish(); !done)
        return done.error();
    return Record(header);
}

/// The kinds whose fields are listed in record_fields.h.
std::optional<Record> outcomeFrom(JsonFields &f, const QString &kind, const QString &ref)
{
    std::optional<Record> found;
    forEachRecordKind([&]<class Noun>() {
        if (kind != QLatin1String(Noun::kind))
            return;
        Noun record = readRecord<Noun>(f);
        if (const QString wrong = problemOf(record); !wrong.isEmpty())
            f.problem(wrong);
        record.ref = ref;
        found = Record(record);
    });
    return found;
}

/// The record of this kind; nullopt for a kind that is not known. Problems are kept in `f`.
std::optional<Record> anyFrom(JsonFields &f, const QString &kind)
{
    const QString ref = f.text(key("id"));
    if (kind == QLatin1String("profile"))
        return profileFrom(f);
    if (kind == QLatin1String("requirement"))
        return sourceFrom(f, ref);
    if (kind == QLatin1String("activity"))
        return activityFrom(f, ref);
    if (kind == QLatin1String("document"))
        return documentFrom(f, ref);
    if (kind == QLatin1String("story"))
        return storyFrom(f, ref);
    if (kind == QLatin1String("goal"))
        return goalFrom(f, ref);
    if (kind == QLatin1String("setting"))
        return settingFrom(f);
    return outcomeFrom(f, kind, ref);
}

/// Whether something in `line` is no character of a text: the byte 0, its escape \u0000, or one half of a surrogate
/// pair without the other.
bool namesNoCharacter(const QByteArray &line)
{
    if (line.contains('\0'))
        return true;
    const auto unit = [&](qsizetype at) { // of the escape that begins there; -1: none
        bool ok = false;
        const int value = line.mid(at, 2) == "\\u" ? line.mid(at + 2, 4).toInt(&ok, 16) : 0;
        return ok ? value : -1;
    };
    for (qsizetype at = line.indexOf('\\'); at >= 0; at = line.indexOf('\\', at)) {
        const int value = unit(at);
        const bool pair = value >= 0 && QChar::isHighSurrogate(char32_t(value)) && QChar::isLowSurrogate(char32_t(qMax(0, unit(at + 6))));
        if (value == 0 || (value > 0 && QChar::isSurrogate(char32_t(value)) && !pair))
            return true;
        at += pair ? 12 : 2;
    }
    return false;
}

} // namespace

Result<Record> recordFromJson(const QJsonObject &object)
{
    const QString kind = object.value(key("kind")).toString();
    JsonFields f(object, kind.isEmpty() ? QStringLiteral("the record") : QStringLiteral("the ") + kind);
    f.requiredText(key("kind"));
    if (kind == QLatin1String("credence"))
        return headerFrom(f);
    auto record = anyFrom(f, kind);
    if (!record && !kind.isEmpty())
        return Error{ErrorKind::Invalid, QStringLiteral("\"%1\" is no kind of record that Credence knows.").arg(kind), {}};
    if (auto done = f.finish(); !done)
        return done.error();
    return *std::move(record);
}

QStringList recordKeys(const QString &kind)
{
    JsonFields f({}, kind);
    return anyFrom(f, kind) ? f.asked() : QStringList();
}

Result<Record> recordFromLine(const QByteArray &line)
{
    if (namesNoCharacter(line))
        return Error{ErrorKind::Invalid, QStringLiteral("The line has a zero byte or an escape (\\u…) that stands for no character. Write the text itself, or the whole escape."), {}};
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(line, &parse);
    if (!document.isObject())
        return Error{ErrorKind::Invalid, QStringLiteral("The line is no JSON object."), parse.errorString()};
    return recordFromJson(document.object());
}

} // namespace credence
