// The fields of every kind of record about story, courses and outcomes, listed once: for JSON, for SQL, for references.
#pragma once

#include "core/activities/action.h"
#include "core/activities/capture.h"
#include "core/activities/evaluation.h"
#include "core/activities/stack.h"
#include "core/activities/theme.h"
#include "core/outcomes/artifact.h"
#include "core/outcomes/link.h"
#include "core/outcomes/note.h"
#include "core/outcomes/person.h"
#include "core/outcomes/presentation.h"
#include "core/outcomes/project.h"
#include "core/outcomes/role.h"
#include "core/outcomes/skill.h"
#include "core/outcomes/teaching.h"
#include "core/requirements/audit.h"
#include "core/planning/time_block.h"
#include "core/reminders/task.h"
#include "core/reviews/review.h"
#include "core/story/criterion.h"
#include "core/story/pivot.h"
#include "core/story/signal.h"

#include <concepts>
#include <type_traits>

namespace credence {

/// T, or T that may not be changed.
template <class T, class Noun>
concept Either = std::same_as<std::remove_const_t<T>, Noun>;

// Each function shows the fields of one noun to a visitor, in the order of the record format, key first. Besides plain fields a
// visitor is told: required(…) text that may not be blank · words(…) text out of a list · reference(…), references(…) ids of
// other records · needs(…) an id that may not be missing · days(…) a range with keys "start" and "end" · parts(…) a list of values with fields of their own.

template <class V, Either<Criterion> T> void visitFields(V &&v, T &r)
{
    v.required("name", r.name);
    v("weight", r.weight);
    v("wording", r.wording);
    v("counts", r.counts);
    v("wanted", r.wanted);
    v("order", r.order);
}

template <class V, Either<Signal> T> void visitFields(V &&v, T &r)
{
    v.words("source", r.source, {"hospital", "department", "board", "regulation"});
    v.required("text", r.text);
    v("metric", r.metric);
    v("date", r.date);
}

template <class V, Either<Pivot> T> void visitFields(V &&v, T &r)
{
    v.required("field", r.field);
    v.reference("course", r.course);
    v.reference("conference", r.conference);
    v.reference("workshop", r.workshop);
    v.words("verdict", r.verdict, {"energized", "meh"});
    v("next", r.next);
    v("due", r.due);
    v("decided", r.decided);
}

template <class V, Either<Theme> T> void visitFields(V &&v, T &r)
{
    v.required("name", r.name);
    v.reference("review", r.review);
    v.reference("teaching", r.teaching);
    v.reference("project", r.project);
    v("notes", r.notes);
}

template <class V, Either<StackPart> T> void visitFields(V &&v, T &r)
{
    v.required("name", r.name);
    v("needed", r.needed);
    v("formats", r.formats);
    v("words", r.words);
}

template <class V, Either<Stack> T> void visitFields(V &&v, T &r)
{
    v.required("name", r.name);
    v("leads", r.leads);
    v.parts("parts", r.parts);
}

template <class V, Either<EvaluationAnswers> T> void visitFields(V &&v, T &r)
{
    v("story", r.story);
    v("goal", r.goal);
    v("requirement", r.requirement);
    v("tangible", r.tangible);
    v("time", r.time);
    v("letter", r.letter);
}

template <class V, Either<Evaluation> T> void visitFields(V &&v, T &r)
{
    v.needs("activity", r.activity);
    v.part("answers", r.answers);
    v("verdict", r.verdict);
    v("date", r.date);
    v.words("advice", r.advice, {"three-filters", "harsh-filter", "four-questions"});
}

template <class V, Either<Capture> T> void visitFields(V &&v, T &r)
{
    v.needs("activity", r.activity);
    v("implement", r.implement);
    v("share", r.share);
    v("document", r.document);
    v("takeaways", r.takeaways);
    v("application", r.application);
    v("date", r.date);
}

template <class V, Either<Action> T> void visitFields(V &&v, T &r)
{
    v.needs("activity", r.activity);
    v.words("verb", r.verb, {"implement", "do", "share"});
    v("text", r.text);
    v("due", r.due);
    v("state", r.state);
    v("result", r.result);
}

template <class V, Either<Skill> T> void visitFields(V &&v, T &r)
{
    v.required("name", r.name);
    v.references("from", r.from);
    v("date", r.date);
    v("notes", r.notes);
}

template <class V, Either<Artifact> T> void visitFields(V &&v, T &r)
{
    v.required("title", r.title);
    v.words("type", r.type, {"slides", "protocol", "guide", "pilot", "teaching", "abstract", "message"});
    v.reference("activity", r.activity);
    v("date", r.date);
    v("audience", r.audience);
    v("outside", r.outside);
}

template <class V, Either<MeasurePoint> T> void visitFields(V &&v, T &r)
{
    v("date", r.date);
    v("value", r.value);
    v("astronomical", r.astronomical);
}

template <class V, Either<PhaseChange> T> void visitFields(V &&v, T &r)
{
    v("date", r.date);
    v("label", r.label);
}

template <class V, Either<Measure> T> void visitFields(V &&v, T &r)
{
    v.required("name", r.name);
    v("unit", r.unit);
    v.words("better", r.better, {"up", "down"});
    v("target", r.target);
    v.parts("changes", r.changes);
    v.parts("points", r.points);
}

template <class V, Either<Project> T> void visitFields(V &&v, T &r)
{
    v.required("title", r.title);
    v("aim", r.aim);
    v("state", r.state);
    v.days("start", "end", r.days);
    v("description", r.description);
    v.references("people", r.people);
    v.references("activities", r.activities);
    v("result", r.result);
    v.parts("measures", r.measures);
}

template <class V, Either<Presentation> T> void visitFields(V &&v, T &r)
{
    v.required("title", r.title);
    v("type", r.type);
    v("venue", r.venue);
    v.words("level", r.level, {"department", "institution", "regional", "national", "international"});
    v("state", r.state);
    v("submitted", r.submitted);
    v("accepted", r.accepted);
    v("declined", r.declined);
    v("date", r.date);
    v.words("precision", r.precision, {"year", "month"});
    v("citation", r.citation);
    v("doi", r.doi);
    v("pmid", r.pmid);
    v.references("from", r.from);
    v("hours", r.hours);
}

template <class V, Either<Teaching> T> void visitFields(V &&v, T &r)
{
    v.required("title", r.title);
    v("learners", r.learners);
    v("count", r.count);
    v("times", r.times);
    v("score", r.score);
    v("scale", r.scale);
    v("comments", r.comments);
    v.references("from", r.from);
    v("date", r.date);
    v("hours", r.hours);
}

template <class V, Either<Role> T> void visitFields(V &&v, T &r)
{
    v.required("title", r.title);
    v.words("type", r.type, {"role", "committee"});
    v.words("state", r.state, {"wanted", "proposed", "appointed", "ended"});
    v("asked", r.asked);
    v("on_paper", r.onPaper);
    v.days("start", "end", r.days);
    v.references("from", r.from);
    v("proposal", r.proposal);
}

template <class V, Either<Person> T> void visitFields(V &&v, T &r)
{
    v.required("name", r.name);
    v.words("relation", r.relation, {"chair", "chief", "mentor", "collaborator", "sponsor", "other"});
    v("email", r.email);
}

template <class V, Either<Note> T> void visitFields(V &&v, T &r)
{
    v("quarter", r.quarter);
    v.required("text", r.text);
    v.references("about", r.about);
}

template <class V, Either<KeptDay> T> void visitFields(V &&v, T &r)
{
    v("date", r.date);
    v("kept", r.kept);
    v("why", r.why);
}

template <class V, Either<TimeBlock> T> void visitFields(V &&v, T &r)
{
    v("start", r.start);
    v("minutes", r.minutes);
    v("repeat", r.repeat);
    v.parts("kept", r.kept);
    v("text", r.text);
    v.reference("about", r.about);
}

template <class V, Either<Task> T> void visitFields(V &&v, T &r)
{
    v.required("text", r.text);
    v("due", r.due);
    v("reason", r.reason);
    v.reference("about", r.about);
    v("state", r.state);
}

template <class V, Either<Review> T> void visitFields(V &&v, T &r)
{
    v.words("type", r.type, {"quarterly", "annual"});
    v("period", r.period);
    v("answers", r.answers);
}

template <class V, Either<Link> T> void visitFields(V &&v, T &r)
{
    v.needs("from", r.from);
    v.needs("to", r.to);
}

template <class V, Either<Audit> T> void visitFields(V &&v, T &r)
{
    v.needs("requirement", r.requirement);
    v("asked", r.asked);
    v("due", r.due);
    v("sent", r.sent);
    v("answered", r.answered);
    v.words("answer", r.answer, {"accepted", "more", "refused"});
    v("notes", r.notes);
}

/// Calls `f.template operator()<Noun>()` for every kind of record listed here.
template <class F> void forEachRecordKind(F &&f)
{
    const auto all = [&]<class... Noun>(std::type_identity<Noun>...) { (f.template operator()<Noun>(), ...); };
    all(std::type_identity<Criterion>(), std::type_identity<Signal>(), std::type_identity<Pivot>(), std::type_identity<Theme>(),
        std::type_identity<Stack>(), std::type_identity<Evaluation>(), std::type_identity<Capture>(), std::type_identity<Action>(),
        std::type_identity<Skill>(), std::type_identity<Artifact>(), std::type_identity<Project>(), std::type_identity<Presentation>(), std::type_identity<Teaching>(),
        std::type_identity<Role>(), std::type_identity<Person>(), std::type_identity<Note>(), std::type_identity<TimeBlock>(),
        std::type_identity<Task>(), std::type_identity<Review>(), std::type_identity<Link>(), std::type_identity<Audit>());
}

} // namespace credence
