#include "core/outcomes/record_json.h"

#include "core/activities/evaluation_words.h"

#include <QJsonDocument>

#include <cmath>
#include <initializer_list>

namespace credence {

namespace {

QString name(const char *key) { return QString::fromLatin1(key); }

struct Reader {
    JsonFields &f;

    void required(const char *key, QString &text) { text = f.requiredText(name(key)); }
    void operator()(const char *key, QString &text) { text = f.text(name(key)); }
    void operator()(const char *key, QStringList &list) { list = f.list(name(key)); }
    void operator()(const char *key, QDate &day) { day = f.day(name(key)); }
    void operator()(const char *key, int &number) { number = f.number(name(key)).value_or(0); }
    void operator()(const char *key, bool &yes) { yes = f.flag(name(key), false); }
    void operator()(const char *key, std::optional<int> &number)
    {
        number = f.number(name(key));
        if (number.value_or(0) < 0)
            f.problem(QStringLiteral("The key \"%1\" (%2) cannot be below zero. Write 0 or more, or leave it out.").arg(name(key)).arg(*number));
    }
    void operator()(const char *key, std::optional<bool> &yes) { yes = f.answer(name(key)); }
    void operator()(const char *key, std::optional<Credits> &amount) { amount = f.amount(name(key)); }
    void operator()(const char *key, Credits &amount) { amount = f.amount(name(key)).value_or(Credits{}); }
    void operator()(const char *key, QJsonObject &object) { object = f.object(name(key)); }
    void operator()(const char *key, QDateTime &moment) { moment = f.moment(name(key)); }
    void operator()(const char *key, double &value)
    {
        std::optional<double> found;
        (*this)(key, found);
        if (!found)
            f.problem(QStringLiteral("The key \"%1\" of a point must be a number.").arg(name(key)));
        value = found.value_or(0);
    }
    void operator()(const char *key, std::optional<double> &value)
    {
        if (!f.has(name(key)))
            return;
        const QJsonValue found = f.value(name(key));
        if (found.isDouble() && std::isfinite(found.toDouble()))
            value = found.toDouble();
        else
            f.problem(QStringLiteral("The key \"%1\" must be a number.").arg(name(key)));
    }
    void operator()(const char *key, Answer &answer)
    {
        const auto found = answerFromWord(f.text(name(key)));
        if (!found)
            f.problem(QStringLiteral("The answer \"%1\" must be strong, weak or no.").arg(name(key)));
        answer = found.value_or(Answer::NotAnswered);
    }
    void operator()(const char *key, Verdict &verdict)
    {
        const auto found = verdictFromWord(f.text(name(key)));
        if (!found)
            f.problem(QStringLiteral("A verdict is book, filler or skip."));
        verdict = found.value_or(Verdict::None);
    }
    void words(const char *key, QString &text, std::initializer_list<const char *> known)
    {
        text = f.text(name(key));
        QStringList all;
        for (const char *word : known)
            all << name(word);
        if (!text.isEmpty() && !all.contains(text))
            f.problem(QStringLiteral("\"%1\" is not known for \"%2\"; use %3.").arg(text, name(key), all.join(QStringLiteral(", "))));
    }
    void reference(const char *key, QString &id) { (*this)(key, id); }
    void needs(const char *key, QString &id) { required(key, id); }
    void references(const char *key, QStringList &ids) { (*this)(key, ids); }
    void days(const char *start, const char *end, DateRange &range)
    {
        range = {f.day(name(start)), f.day(name(end))};
        if (range.isKnown() && range.end < range.start)
            f.problem(QStringLiteral("The \"%1\" (%2) lies before the \"%3\" (%4). Correct one of the two days.").arg(name(end), isoText(range.end), name(start), isoText(range.start)));
    }
    template <class Part> void part(const char *key, Part &value)
    {
        JsonFields inner(f.object(name(key)), name(key));
        visitFields(Reader{inner}, value);
        f.include(inner.finish());
    }
    template <class Part> void parts(const char *key, QList<Part> &list)
    {
        const auto objects = f.objects(name(key));
        for (const QJsonObject &object : objects) {
            JsonFields inner(object, name(key));
            Part value;
            visitFields(Reader{inner}, value);
            f.include(inner.finish());
            list << value;
        }
    }
};

struct Writer {
    QJsonObject object;

    void put(const char *key, const QJsonValue &value) { object.insert(name(key), value); }
    void required(const char *key, const QString &text) { put(key, text); }
    void operator()(const char *key, const QString &text)
    {
        if (!text.isEmpty())
            put(key, text);
    }
    void operator()(const char *key, const QStringList &list)
    {
        if (!list.isEmpty())
            put(key, QJsonArray::fromStringList(list));
    }
    void operator()(const char *key, QDate day)
    {
        if (day.isValid())
            put(key, isoText(day));
    }
    void operator()(const char *key, const QJsonObject &object)
    {
        if (!object.isEmpty())
            put(key, object);
    }
    void operator()(const char *key, const QDateTime &moment)
    {
        if (moment.isValid())
            put(key, momentText(moment));
    }
    void operator()(const char *key, int number)
    {
        if (number != 0)
            put(key, number);
    }
    void operator()(const char *key, bool yes)
    {
        if (yes)
            put(key, true);
    }
    void operator()(const char *key, const std::optional<int> &number)
    {
        if (number)
            put(key, *number);
    }
    void operator()(const char *key, const std::optional<bool> &yes)
    {
        if (yes)
            put(key, *yes);
    }
    void operator()(const char *key, const std::optional<Credits> &amount)
    {
        if (amount)
            put(key, amount->toDouble());
    }
    void operator()(const char *key, const Credits &amount) { put(key, amount.toDouble()); }
    void operator()(const char *key, double value) { put(key, value); }
    void operator()(const char *key, const std::optional<double> &value)
    {
        if (value)
            put(key, *value);
    }
    void operator()(const char *key, Answer answer) { (*this)(key, answerWord(answer)); }
    void operator()(const char *key, Verdict verdict) { (*this)(key, verdictWord(verdict)); }
    void words(const char *key, const QString &text, std::initializer_list<const char *>) { (*this)(key, text); }
    void reference(const char *key, const QString &id) { (*this)(key, id); }
    void needs(const char *key, const QString &id) { (*this)(key, id); }
    void references(const char *key, const QStringList &ids) { (*this)(key, ids); }
    void days(const char *start, const char *end, const DateRange &range)
    {
        (*this)(start, range.start);
        (*this)(end, range.end);
    }
    template <class Part> void part(const char *key, const Part &value)
    {
        Writer inner;
        visitFields(inner, value);
        if (!inner.object.isEmpty())
            put(key, inner.object);
    }
    template <class Part> void parts(const char *key, const QList<Part> &list)
    {
        QJsonArray array;
        for (const Part &value : list) {
            Writer inner;
            visitFields(inner, value);
            array << inner.object;
        }
        if (!array.isEmpty())
            put(key, array);
    }
};

} // namespace

template <class Noun> Noun readRecord(JsonFields &fields)
{
    Noun record;
    visitFields(Reader{fields}, record);
    return record;
}

template <class Noun> QJsonObject writeRecord(const Noun &record)
{
    Writer writer;
    visitFields(writer, record);
    return writer.object;
}

template <class Part> QByteArray partsText(const QList<Part> &parts)
{
    Writer writer;
    writer.parts("parts", parts);
    return QJsonDocument(writer.object.value(QStringLiteral("parts")).toArray()).toJson(QJsonDocument::Compact);
}

template <class Part> QList<Part> partsFromText(const QByteArray &text)
{
    JsonFields fields({{QStringLiteral("parts"), QJsonDocument::fromJson(text).array()}}, QStringLiteral("the parts"));
    QList<Part> list;
    Reader{fields}.parts("parts", list);
    return list;
}

QByteArray answersText(const EvaluationAnswers &answers)
{
    Writer writer;
    visitFields(writer, answers);
    return QJsonDocument(writer.object).toJson(QJsonDocument::Compact);
}

EvaluationAnswers answersFromText(const QByteArray &text)
{
    JsonFields fields(QJsonDocument::fromJson(text).object(), QStringLiteral("the answers"));
    EvaluationAnswers answers;
    visitFields(Reader{fields}, answers);
    return answers;
}

#define CREDENCE_RECORD(Noun)                                                                                                              \
    template Noun readRecord<Noun>(JsonFields &);                                                                                          \
    template QJsonObject writeRecord<Noun>(const Noun &);
CREDENCE_RECORD(Criterion)
CREDENCE_RECORD(Signal)
CREDENCE_RECORD(Pivot)
CREDENCE_RECORD(Theme)
CREDENCE_RECORD(Stack)
CREDENCE_RECORD(Evaluation)
CREDENCE_RECORD(Capture)
CREDENCE_RECORD(Action)
CREDENCE_RECORD(Skill)
CREDENCE_RECORD(Artifact)
CREDENCE_RECORD(Project)
CREDENCE_RECORD(Presentation)
CREDENCE_RECORD(Teaching)
CREDENCE_RECORD(Role)
CREDENCE_RECORD(Person)
CREDENCE_RECORD(Note)
CREDENCE_RECORD(TimeBlock)
CREDENCE_RECORD(Task)
CREDENCE_RECORD(Review)
CREDENCE_RECORD(Link)
CREDENCE_RECORD(Audit)
#undef CREDENCE_RECORD

template QByteArray partsText(const QList<Measure> &);
template QByteArray partsText(const QList<StackPart> &);
template QByteArray partsText(const QList<KeptDay> &);
template QList<Measure> partsFromText<Measure>(const QByteArray &);
template QList<StackPart> partsFromText<StackPart>(const QByteArray &);
template QList<KeptDay> partsFromText<KeptDay>(const QByteArray &);

} // namespace credence
