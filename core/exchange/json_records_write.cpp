#include "core/exchange/json_records.h"

#include "core/activities/activity_words.h"
#include "core/activities/changing.h"
#include "core/outcomes/record_json.h"
#include "core/requirements/kept_cycle.h"
#include "core/requirements/rule_origin.h"
#include "core/vault/document_words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace credence {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

class Writer
{
public:
    QJsonObject object;

    void text(const char *name, const QString &value)
    {
        if (!value.isEmpty())
            object.insert(key(name), value);
    }
    void day(const char *name, QDate value) { text(name, isoText(value)); }
    void list(const char *name, const QStringList &values)
    {
        if (!values.isEmpty())
            object.insert(key(name), QJsonArray::fromStringList(values));
    }
    void amount(const char *name, std::optional<Credits> value)
    {
        if (value)
            object.insert(key(name), value->toDouble());
    }
    void answer(const char *name, std::optional<bool> value)
    {
        if (value)
            object.insert(key(name), *value);
    }
    void array(const char *name, const QJsonArray &values)
    {
        if (!values.isEmpty())
            object.insert(key(name), values);
    }
    void answers(const Answers &answers)
    {
        QJsonObject out;
        for (auto it = answers.begin(); it != answers.end(); ++it)
            out.insert(it.key(), it.value());
        if (!out.isEmpty())
            object.insert(key("answers"), out);
    }
    template <class AnyId> void identity(const char *kind, const QString &ref, const AnyId &id)
    {
        text("kind", key(kind));
        text("id", ref.isEmpty() ? id.text : ref);
    }
};

QJsonObject written(const RecordHeader &header) { return {{key("kind"), key("credence")}, {key("version"), header.version}}; }

QJsonObject written(const Profile &p)
{
    Writer w;
    w.text("kind", key("profile"));
    w.text("name", p.name);
    w.text("degree", p.degree);
    w.text("title", p.title);
    w.day("title_since", p.titleSince);
    w.text("specialty", p.specialty);
    w.text("institution", p.institution);
    w.text("department", p.department);
    w.text("npi", p.npi);
    w.day("birth_date", p.birthDate);
    w.text("language", p.language);
    w.text("direction", p.direction);
    w.list("direction_needs", p.directionNeeds);
    w.answers(p.answers);
    return w.object;
}

QJsonObject written(const Source &s)
{
    Writer w;
    w.identity("requirement", s.ref, s.id);
    w.text("catalogue", s.catalogueId);
    if (!s.custom.isEmpty())
        w.object.insert(key("custom"), s.custom);
    w.text("identifier", s.identifier);
    w.text("license_type", s.licenseType);
    w.day("issued", s.issued);
    Writer cycle;
    cycle.day("start", s.cycle.start);
    cycle.day("end", s.cycle.end);
    if (!cycle.object.isEmpty())
        w.object.insert(key("cycle"), cycle.object);
    if (s.cycleNumber)
        w.object.insert(key("cycle_number"), *s.cycleNumber);
    w.list("satisfied_by", s.satisfiedBy);
    w.answers(s.answers);
    w.day("from", s.from);
    w.day("to", s.to);
    if (s.origin != RuleOrigin())
        w.object.insert(key("origin"), ruleOriginToJson(s.origin));
    if (!s.claimed.isEmpty())
        w.object.insert(key("claimed"), claimsToJson(s.claimed));
    if (const auto years = ownKeepYears(s))
        w.object.insert(key("keep_years"), *years);
    w.day("said_for", s.saidFor);
    w.array("cycles", keptCyclesToJson(s.cycles));
    return w.object;
}

QJsonArray creditsWritten(const QList<CreditLine> &lines)
{
    QJsonArray out;
    for (const CreditLine &line : lines) {
        Writer w;
        w.amount("amount", line.amount);
        w.text("type", line.type);
        w.amount("max", line.max);
        out.append(w.object);
    }
    return out;
}

QJsonArray overrulesWritten(const QList<Overrule> &overrules)
{
    QJsonArray out;
    for (const Overrule &overrule : overrules) {
        Writer w;
        w.text("requirement", overrule.source.text);
        w.text("rule", overrule.rule);
        w.answer("count", overrule.count);
        w.text("why", overrule.why);
        out.append(w.object);
    }
    return out;
}

QJsonObject written(const Activity &a)
{
    Writer w;
    w.identity("activity", a.ref, a.id);
    w.text("title", a.title);
    w.text("status", statusWord(a.status));
    for (const Status status : keptStatuses())
        w.day(statusDayKey(status).toLatin1().constData(), a.since.*statusDayOf(status));
    w.text("provider", a.provider);
    w.day("start", a.days.start);
    w.day("end", a.days.end);
    w.text("format", a.format);
    w.amount("hours", a.hours);
    w.array("credits", creditsWritten(a.credits));
    w.list("topics", a.topics);
    w.list("subjects", a.subjects);
    w.text("mix", a.mix);
    w.text("depth", a.depth);
    if (a.compliance)
        w.answer("compliance", true);
    if (a.cost)
        w.amount("cost", Credits{a.cost->cents});
    w.text("funder", a.funder);
    w.amount("days_away", a.daysAway);
    w.list("goals", a.goals);
    w.list("signals", a.signalIds);
    w.list("criteria", a.criteria);
    w.text("theme", a.theme);
    w.text("felt", feltWord(a.felt));
    w.answer("approved_list", a.approvedList);
    w.array("overrule", overrulesWritten(a.overrules));
    w.text("certificate_number", a.certificateNumber);
    w.text("notes", a.notes);
    w.day("completed", a.completed);
    return w.object;
}

QJsonObject written(const DocumentRecord &d)
{
    Writer w;
    w.identity("document", d.document.ref, d.document.id);
    w.text("file", d.path);
    if (d.path.isEmpty())
        w.object.insert(key("base64"), QString::fromLatin1(d.bytes.toBase64()));
    w.text("name", d.document.name);
    w.text("type", documentTypeWord(d.document.type));
    w.list("about", d.document.about);
    w.day("expires", d.document.expires);
    w.text("origin", d.document.origin);
    w.day("added", d.document.added);
    if (d.document.filing != Filing::Filed)
        w.object.insert(key(d.document.filing == Filing::Inbox ? "inbox" : "set_aside"), true);
    return w.object;
}

QJsonObject written(const Story &s)
{
    Writer w;
    w.identity("story", s.ref, s.id);
    w.text("sentence", s.sentence);
    w.text("lane", s.lane);
    w.text("domain", s.domain);
    w.text("target", s.target);
    w.day("target_date", s.targetDate);
    w.text("institution", s.institution);
    w.day("from", s.from);
    w.day("to", s.to);
    return w.object;
}

QJsonObject written(const Goal &g)
{
    Writer w;
    w.identity("goal", g.ref, g.id);
    w.text("text", g.text);
    w.text("area", g.area);
    w.list("subjects", g.subjects);
    w.text("measure", g.measure);
    w.day("due", g.due);
    w.text("state", g.state);
    return w.object;
}

template <class Noun> QJsonObject written(const Noun &record)
{
    QJsonObject object = writeRecord(record);
    object.insert(key("kind"), key(Noun::kind));
    const QString id = record.ref.isEmpty() ? record.id.text : record.ref;
    if (!id.isEmpty())
        object.insert(key("id"), id);
    return object;
}

QJsonObject written(const SettingRecord &s) { return {{key("kind"), key("setting")}, {key("key"), s.key}, {key("value"), s.value}}; }

} // namespace

QJsonObject recordToJson(const Record &record)
{
    return std::visit([](const auto &value) { return written(value); }, record);
}

QByteArray recordToLine(const Record &record) { return QJsonDocument(recordToJson(record)).toJson(QJsonDocument::Compact); }

} // namespace credence
