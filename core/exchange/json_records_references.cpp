#include "core/exchange/json_records.h"

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
    const std::function<QString(const QString &)> &map;
    template <class... T> void operator()(const char *, T &&...) {}
    template <class... T> void required(const char *, T &&...) {}
    template <class T> void words(const char *, T &&, std::initializer_list<const char *>) {}
    template <class... T> void days(const char *, T &&...) {}
    template <class... T> void part(const char *, T &&...) {}
    template <class... T> void parts(const char *, T &&...) {}
    void needs(const char *, QString &id) { id = map(id); }
    void reference(const char *, QString &id) { id = id.isEmpty() ? id : map(id); }
    void references(const char *, QStringList &ids)
    {
        for (QString &id : ids)
            id = map(id);
    }
};

void mapAll(QStringList &ids, const std::function<QString(const QString &)> &map)
{
    for (QString &id : ids)
        id = map(id);
}

} // namespace

QString recordRef(const Record &record) { return std::visit(RefOf(), record); }

void mapReferences(Record &record, const std::function<QString(const QString &)> &map)
{
    if (auto *document = std::get_if<DocumentRecord>(&record))
        mapAll(document->document.about, map);
    forEachRecordKind([&]<class Noun>() {
        if (auto *found = std::get_if<Noun>(&record))
            visitFields(ReferenceMapper{map}, *found);
    });
    auto *activity = std::get_if<Activity>(&record);
    if (!activity)
        return;
    mapAll(activity->goals, map);
    mapAll(activity->signalIds, map);
    mapAll(activity->criteria, map);
    for (Overrule &overrule : activity->overrules)
        overrule.source.text = map(overrule.source.text);
}

} // namespace credence
