// What the user does with records of story, courses and outcomes: add, change, remove; each one step to undo (S5–S7, A6–A10, P1–P8).
#pragma once

#include "core/outcomes/record_fields.h"
#include "core/portfolio/portfolio.h"

namespace credence {

/// Adds the record under a new id, or replaces the one with its id. Invalid, with the reason, for what record_checks.h refuses. Defined for every noun of record_fields.h.
template <class Noun> Result<decltype(Noun::id)> keepRecord(Portfolio &portfolio, const Noun &record);
/// Removes it, and with it its links and what cannot stand without it, in one step; nothing names it afterwards. NotFound when it is gone.
template <class Noun> Result<> removeRecord(Portfolio &portfolio, const decltype(Noun::id) &id);

/// Links two records in the chain: `from` led to `to`, whatever the two are. Conflict when they are linked already, by hand or by a
/// record's own field, when they are one, or when `to` leads to `from` over other steps, so that the chain would run in a circle.
Result<LinkId> linkRecords(Portfolio &portfolio, const QString &from, const QString &to);
/// Turns a link by hand round. NotFound when it is gone; Conflict when the chain would run in a circle.
Result<> turnLink(Portfolio &portfolio, const LinkId &link);
/// Takes a link of the chain away, in either direction: links by hand, and what the records' own fields say ("comes from").
/// One step. NotFound when nothing links the two.
Result<> unlinkRecords(Portfolio &portfolio, const QString &from, const QString &to);

/// Afterwards the record is linked by hand with exactly `others`, in one step; links made here lead to it. Nothing to change: no
/// step. Conflict when one of them is the record itself.
Result<> linkOnlyWith(Portfolio &portfolio, const QString &record, const QStringList &others);

/// What a project comes from: courses are named in the project itself, everything else (a workshop, an artifact) leads to it by a link.
/// One step. Nothing to change: no step. NotFound when the project is gone; Conflict when it would come from what it led to.
Result<> keepOrigins(Portfolio &portfolio, const ProjectId &project, const QStringList &origins);

/// Starts a step of a clinical theme, an artifact, a teaching session or a project: the record and the theme that names it in
/// `member`, in one step.
template <class Noun> Result<decltype(Noun::id)> startThemeStep(Portfolio &portfolio, const ThemeId &theme, QString Theme::*member, const Noun &record);

/// Keeps what was said about a course: the course as planned (book), as an idea for a batch (filler) or dropped (skip), with the
/// evaluation, in one step; its status begins on the day of the evaluation. A course with an id is changed in place; a status beyond planned is never set back.
Result<ActivityId> keepEvaluation(Portfolio &portfolio, const Activity &course, const Evaluation &evaluation);

/// Several records in one step called `label`; each gets an id when it has none.
template <class Noun> Result<> keepRecords(Portfolio &portfolio, const QString &label, const QList<Noun> &records);

} // namespace credence
