#include "app/cli/options.h"

#include "core/actions/outcomes.h"
#include "core/actions/recording.h"
#include "core/activities/evaluation_words.h"
#include "core/advice/evaluate.h"
#include "core/base/text.h"
#include "core/exchange/json_records.h"
#include "core/outcomes/record_json.h"
#include "core/requirements/effect.h"
#include "core/requirements/not_reckoned.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <iostream>
#include <iterator>
#include <string>

namespace credence::cli {

namespace {

const char *const usage = "evaluate -p FILE [--keep] [--json] < COURSE";

const Evaluation *evaluationOf(const QString &activity, const Snapshot &snapshot)
{
    for (const auto &one : snapshot.evaluations) {
        if (one->activity == activity)
            return one.get();
    }
    return nullptr;
}

/// What standard input asks for: a course as an activity record, answers of one's own, a variant of advice.
struct Asked {
    Activity course;
    EvaluationAnswers answers;
    Advice advice = Advice::ThreeFilters;
};

Error invalid(const QString &sentence) { return {ErrorKind::Invalid, sentence, {}}; }

Result<Asked> askedFrom(QJsonObject object, const RefIds &refs)
{
    Asked asked;
    asked.answers = answersFromText(QJsonDocument(object.take(QStringLiteral("answers")).toObject()).toJson(QJsonDocument::Compact));
    const QString word = object.take(QStringLiteral("advice")).toString();
    const auto advice = adviceFromWord(word.isEmpty() ? QStringLiteral("three-filters") : word);
    if (!advice)
        return invalid(QStringLiteral("There is no advice “%1”; use three-filters, harsh-filter or four-questions. Nothing was evaluated.").arg(word));
    asked.advice = *advice;
    if (!object.contains(QStringLiteral("kind")))
        object.insert(QStringLiteral("kind"), QStringLiteral("activity"));
    if (!object.contains(QStringLiteral("status")))
        object.insert(QStringLiteral("status"), QStringLiteral("idea"));
    auto record = recordFromJson(object);
    if (!record)
        return record.error();
    mapReferences(*record, [&](const QString &ref, const QString &key) {
        const QString id = refs.find(ref, key);
        return id.isEmpty() ? ref : id;
    });
    const auto *course = std::get_if<Activity>(&*record);
    if (!course)
        return invalid(QStringLiteral("A course is given as an activity record. Nothing was evaluated."));
    asked.course = *course;
    return asked;
}

/// What is not known is null.
QJsonValue wordOrNull(const QString &word) { return word.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(word); }

QJsonObject jsonOf(const CourseEvaluation &found, const Asked &asked, const QJsonArray &effects)
{
    QJsonArray questions, fills, late;
    for (const CourseQuestion &q : found.questions)
        questions.append(QJsonObject{{"key", q.key}, {"label", q.label}, {"answer", wordOrNull(answerWord(q.answer()))}, {"computed", wordOrNull(answerWord(q.computed))}, {"why", q.why}});
    for (const CourseFill &fill : found.fills)
        fills.append(QJsonObject{{"name", fill.name}, {"amount", fill.amount.toDouble()}});
    for (const CourseLate &one : found.late)
        late.append(QJsonObject{{"name", one.name}, {"due", isoText(one.due)}});
    const QJsonValue unknown;
    const QJsonObject figures{{"strategic_value", found.valueTenths == 0 ? unknown : QJsonValue(found.valueTenths / 10.0)}, {"strategic_value_why", found.valueWhy},
                              {"credits", asked.course.credits.isEmpty() ? unknown : QJsonValue(found.credits.toDouble())},
                              {"credit_per_hour", found.creditPerHour ? QJsonValue(found.creditPerHour->toDouble()) : unknown},
                              {"cost_per_credit", found.costPerCredit ? QJsonValue(static_cast<double>(found.costPerCredit->cents) / 100.0) : unknown},
                              {"month_load", creditDay(asked.course).isValid() ? QJsonValue(found.monthLoad.toDouble()) : unknown}};
    return {{"title", asked.course.title}, {"advice", adviceWord(asked.advice)},        {"worth_asking", found.worthAsking},
            {"effects", effects},
            {"questions", questions},      {"fills", fills}, {"late", late}, {"figures", figures},
            {"strong", found.strong},      {"verdict", wordOrNull(verdictWord(found.verdict))},     {"reasons", QJsonArray::fromStringList(found.reasons)}};
}

void printText(QTextStream &out, const CourseEvaluation &found, const Asked &asked)
{
    const QString verdict = found.verdict == Verdict::Book ? QStringLiteral("Book it") : found.verdict == Verdict::Filler ? QStringLiteral("Filler: batch it") : found.verdict == Verdict::Skip ? QStringLiteral("Skip") : QStringLiteral("Not decided yet");
    out << asked.course.title << '\n' << verdict << " (" << adviceName(asked.advice).toLower() << ", strong yes on " << found.strong << " of 6)\n";
    for (const QString &reason : found.reasons)
        out << "  " << reason << '\n';
    for (const CourseQuestion &q : found.questions)
        out << QStringLiteral("%1  %2: %3").arg(q.answer() == Answer::NotAnswered ? QStringLiteral("open") : answerWord(q.answer()), -6).arg(q.label, q.isOwn() ? QStringLiteral("Your own answer. Computed: ") + q.why : q.why) << '\n';
    if (found.valueTenths > 0)
        out << "Strategic value " << found.valueTenths / 10.0 << " of 10. " << found.valueWhy << '\n';
    if (found.creditPerHour)
        out << "Credits per hour " << found.creditPerHour->text() << '\n';
    if (found.costPerCredit)
        out << "Cost per credit $" << Credits{found.costPerCredit->cents}.text() << '\n';
}

/// The same course, evaluated before and not taken yet; nullptr when there is none.
const Activity *evaluatedBefore(const Activity &course, const Snapshot &snapshot)
{
    for (const auto &known : snapshot.activities) {
        const bool same = folded(known->title) == folded(course.title) && folded(known->provider) == folded(course.provider) && known->days == course.days;
        if (same && known->status != Status::Completed && evaluationOf(known->id.text, snapshot))
            return known.get();
    }
    return nullptr;
}

/// With --keep: the course and what was said about it stay in the portfolio; a course that was evaluated before is evaluated anew.
Result<ActivityId> keep(Portfolio &portfolio, const Asked &asked, const CourseEvaluation &found, QDate today)
{
    Evaluation evaluation;
    evaluation.answers = answersOf(found);
    evaluation.verdict = found.verdict;
    evaluation.date = today;
    evaluation.advice = adviceWord(asked.advice);
    const auto snapshot = portfolio.snapshot();
    const Activity *before = evaluatedBefore(asked.course, *snapshot);
    if (before)
        evaluation.id = evaluationOf(before->id.text, *snapshot)->id;
    return keepEvaluation(portfolio, before ? *before : asked.course, evaluation);
}

} // namespace

int evaluate(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p")}, {QStringLiteral("--keep")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("The course comes on standard input.") : options.problem, usage);
    const auto portfolio = options.has("--keep") ? portfolioToChange(options) : portfolioToRead(call, options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    const auto snapshot = (*portfolio)->snapshot();
    const auto asked = document.isObject() ? askedFrom(document.object(), refsOf(*snapshot)) : Result<Asked>(invalid(QStringLiteral("Standard input is no JSON object. Nothing was evaluated.")));
    if (!asked)
        return failed(call, asked.error());
    const CourseEvaluation found = evaluateCourse(asked->course, asked->answers, *snapshot, call.today, asked->advice);
    QString kept;
    if (options.has("--keep")) {
        const auto course = keep(**portfolio, *asked, found, call.today);
        if (!course)
            return failed(call, course.error());
        kept = course->text;
    }
    if (options.has("--json")) {
        QJsonObject answer = jsonOf(found, *asked, effectsJson(effects(*snapshot, asked->course, call.today)));
        answer.insert(QStringLiteral("not_known"), notReckonedJson(notReckoned(figures(*snapshot, call.today))));
        answer.insert(QStringLiteral("kept"), wordOrNull(kept));
        printJson(call.out, answer);
    } else {
        printText(call.out, found, *asked);
        if (!kept.isEmpty())
            call.out << "Kept with the course “" << asked->course.title << "” (" << kept << "). The window shows it under Activities, Evaluations; `list evaluations` prints it.\n";
    }
    return Done;
}

} // namespace credence::cli
