#include "core/outcomes/outcome_store.h"

#include "core/activities/evaluation_words.h"
#include "core/outcomes/record_json.h"
#include "core/storage/query.h"

namespace credence {

namespace {

/// The column of a key: SQL's own words and those of range ends have another name.
QString columnOf(const char *key)
{
    static const QHash<QString, QString> named{{QStringLiteral("from"), QStringLiteral("comes_from")},
                                               {QStringLiteral("to"), QStringLiteral("goes_to")},
                                               {QStringLiteral("order"), QStringLiteral("place")},
                                               {QStringLiteral("start"), QStringLiteral("start_day")},
                                               {QStringLiteral("repeat"), QStringLiteral("recurrence")},
                                               {QStringLiteral("end"), QStringLiteral("end_day")}};
    const QString plain = QString::fromLatin1(key);
    return named.value(plain, plain);
}

/// Tells all three visitors below what their fields are.
template <class Self> struct Visitor {
    Self &self() { return static_cast<Self &>(*this); }
    template <class T> void operator()(const char *key, T &field) { self().field(key, field); }
    template <class T> void required(const char *key, T &field) { self().field(key, field); }
    template <class T> void needs(const char *key, T &field) { self().field(key, field); }
    template <class T> void reference(const char *key, T &field) { self().field(key, field); }
    template <class T> void references(const char *key, T &field) { self().field(key, field); }
    template <class T> void words(const char *key, T &field, std::initializer_list<const char *>) { self().field(key, field); }
    template <class T> void part(const char *key, T &field) { self().field(key, field); }
    template <class T> void parts(const char *key, T &field) { self().field(key, field); }
    template <class T> void days(const char *start, const char *end, T &range)
    {
        self().field(start, range.start);
        self().field(end, range.end);
    }
};

struct Columns : Visitor<Columns> {
    QStringList names{QStringLiteral("id"), QStringLiteral("ref")};
    template <class T> void field(const char *key, T &) { names << columnOf(key); }
};

struct Binder : Visitor<Binder> {
    Query &query;
    explicit Binder(Query &bound) : query(bound) {}

    template <class T> void field(const char *, const T &value) { query.bind(value); }
    void field(const char *, const Verdict &value) { query.bind(verdictWord(value)); }
    void field(const char *, const EvaluationAnswers &value) { query.bind(QString::fromUtf8(answersText(value))); }
    template <class Part> void field(const char *, const QList<Part> &value) { query.bind(QString::fromUtf8(partsText(value))); }
    void field(const char *, const QStringList &value) { query.bind(value); }
    void field(const char *, const QDateTime &value) { query.bind(momentText(value)); }
};

struct RowReader : Visitor<RowReader> {
    Query &row;
    explicit RowReader(Query &read) : row(read) {}

    void field(const char *, QString &value) { value = row.text(); }
    void field(const char *, QStringList &value) { value = row.list(); }
    void field(const char *, QDate &value) { value = row.day(); }
    void field(const char *, QDateTime &value) { value = momentFrom(row.text()); }
    void field(const char *, QJsonObject &value) { value = row.object(); }
    void field(const char *, int &value) { value = static_cast<int>(row.number()); }
    void field(const char *, std::optional<int> &value) { value = row.optionalNumber(); }
    void field(const char *, std::optional<bool> &value) { value = row.optionalYes(); }
    void field(const char *, std::optional<Credits> &value) { value = row.credits(); }
    void field(const char *, Verdict &value) { value = verdictFromWord(row.text()).value_or(Verdict::None); }
    void field(const char *, EvaluationAnswers &value) { value = answersFromText(row.text().toUtf8()); }
    template <class Part> void field(const char *, QList<Part> &value) { value = partsFromText<Part>(row.text().toUtf8()); }
};

template <class Noun> const QString &columns()
{
    static const QString joined = [] {
        Columns found;
        Noun empty;
        visitFields(found, empty);
        return (found.names << QStringLiteral("position")).join(QStringLiteral(", "));
    }();
    return joined;
}

template <class Noun> QString table() { return QString::fromLatin1(Noun::kind); }

template <class Noun> Noun fromRow(Query &row)
{
    Noun record;
    record.id = {row.text()};
    record.ref = row.text();
    visitFields(RowReader(row), record);
    return record;
}

} // namespace

template <class Noun> Result<QList<Noun>> OutcomeStore::all() const
{
    const QString order = std::is_same_v<Noun, Criterion> ? QStringLiteral("place, position, id") : QStringLiteral("position, id");
    return Query(m_database, QStringLiteral("SELECT %1 FROM %2 ORDER BY %3").arg(columns<Noun>(), table<Noun>(), order)).template all<Noun>(fromRow<Noun>);
}

template <class Noun> Result<> OutcomeStore::put(const Noun &record)
{
    const QString selectPlace = QStringLiteral("SELECT coalesce((SELECT position FROM %1 WHERE id = ?), (SELECT max(position) + 1 FROM %1), 0)").arg(table<Noun>());
    const auto place = Query(m_database, selectPlace).bind(record.id.text).template first<qint64>([](Query &row) { return row.number(); });
    if (!place)
        return place.error();
    Query query(m_database, putStatement(table<Noun>(), columns<Noun>()));
    query.bind(record.id.text).bind(record.ref);
    visitFields(Binder(query), record);
    return query.bind(place->value_or(0)).run();
}

template <class Noun> Result<> OutcomeStore::remove(const decltype(Noun::id) &id)
{
    Query query(m_database, QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(table<Noun>()));
    auto done = query.bind(id.text).run();
    if (done && query.changedRows() == 0)
        return Error{ErrorKind::NotFound, QStringLiteral("This record is not in the portfolio any more. Nothing was changed."), table<Noun>() + QLatin1Char(' ') + id.text};
    return done;
}

#define CREDENCE_STORED(Noun)                                                                                                              \
    template Result<QList<Noun>> OutcomeStore::all<Noun>() const;                                                                          \
    template Result<> OutcomeStore::put<Noun>(const Noun &);                                                                               \
    template Result<> OutcomeStore::remove<Noun>(const decltype(Noun::id) &);
CREDENCE_STORED(Criterion)
CREDENCE_STORED(Signal)
CREDENCE_STORED(Pivot)
CREDENCE_STORED(Theme)
CREDENCE_STORED(Stack)
CREDENCE_STORED(Evaluation)
CREDENCE_STORED(Capture)
CREDENCE_STORED(Action)
CREDENCE_STORED(Skill)
CREDENCE_STORED(Artifact)
CREDENCE_STORED(Project)
CREDENCE_STORED(Presentation)
CREDENCE_STORED(Teaching)
CREDENCE_STORED(Role)
CREDENCE_STORED(Person)
CREDENCE_STORED(Note)
CREDENCE_STORED(TimeBlock)
CREDENCE_STORED(Task)
CREDENCE_STORED(Review)
CREDENCE_STORED(Link)
CREDENCE_STORED(Audit)
#undef CREDENCE_STORED

} // namespace credence
