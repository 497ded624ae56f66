#include "core/exchange/json_records.h"

#include <QHash>

namespace credence {

namespace {

struct RefOf {
    QString operator()(const RecordHeader &) const { return {}; }
    QString operator()(const Profile &) const { return {}; }
    QString operator()(const SettingRecord &) const { return {}; }
    QString operator()(const DocumentRecord &d) const { return d.document.ref; }
    template <class T> QString operator()(const T &value) const { return value.ref; }
};

/// Maps what a visitor is told to be a reference and leaves everything else alone.
struct ReferenceMapper {
    const std::function<QString(const QString &, const QString &)> &map;
    template <class... T> void operator()(const char *, T &&...) {}
    template <class... T> void required(const char *, T &&...) {}
    template <class T> void words(const char *, T &&, std::initializer_list<const char *>) {}
    template <class... T> void days(const char *, T &&...) {}
    template <class... T> void part(const char *, T &&...) {}
    template <class... T> void parts(const char *, T &&...) {}
    void needs(const char *key, QString &id) { id = map(id, QString::fromLatin1(key)); }
    void reference(const char *key, QString &id) { id = id.isEmpty() ? id : map(id, QString::fromLatin1(key)); }
    void references(const char *key, QStringList &ids)
    {
        for (QString &id : ids)
            id = map(id, QString::fromLatin1(key));
    }
};

} // namespace

QString recordRef(const Record &record) { return std::visit(RefOf(), record); }

void mapReferences(Record &record, const std::function<QString(const QString &)> &map)
{
    mapReferences(record, [&](const QString &ref, const QString &) { return map(ref); });
}

void mapReferences(Record &record, const std::function<QString(const QString &, const QString &)> &map)
{
    ReferenceMapper mapper{map};
    if (auto *document = std::get_if<DocumentRecord>(&record))
        mapper.references("about", document->document.about);
    forEachRecordKind([&]<class Noun>() {
        if (auto *found = std::get_if<Noun>(&record))
            visitFields(ReferenceMapper{map}, *found);
    });
    auto *activity = std::get_if<Activity>(&record);
    if (!activity)
        return;
    mapper.references("goals", activity->goals);
    mapper.references("signals", activity->signalIds);
    mapper.references("criteria", activity->criteria);
    for (Overrule &overrule : activity->overrules)
        overrule.source.text = map(overrule.source.text, QStringLiteral("overrule"));
}

QString kindWantedBy(const QString &key)
{
    static const QHash<QString, QString> kinds{
        {QStringLiteral("activity"), QStringLiteral("activity")}, {QStringLiteral("goals"), QStringLiteral("goal")},
        {QStringLiteral("signals"), QStringLiteral("signal")},    {QStringLiteral("criteria"), QStringLiteral("criterion")},
        {QStringLiteral("people"), QStringLiteral("person")},     {QStringLiteral("requirement"), QStringLiteral("requirement")},
        {QStringLiteral("overrule"), QStringLiteral("requirement")},
    };
    return kinds.value(key);
}

} // namespace credence
