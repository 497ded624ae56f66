// Evaluations in words: the list of courses by what was decided, and what a verdict is called.
#pragma once

#include "core/portfolio/snapshot.h"
#include "ui/activities/evaluation_drafts.h"
#include "ui/kit/rows_model.h"

#include <QDate>

namespace credence {

/// "Book it", "Filler: batch it", "Skip".
QString verdictText(Verdict verdict);
Tone verdictTone(Verdict verdict);

/// The last evaluation of the activity; nullptr when there is none.
const Evaluation *lastEvaluation(const Snapshot &snapshot, const QString &activity);

/// "Added to the plan on 2 Jul 2026, as by three filters.", or "…; by three filters: skip." when the user decided otherwise; "" for
/// nullptr.
QString decidedLine(const Evaluation *evaluation, const Activity &course);

/// "Captured 11 Oct 2026, one action open."; "" when nothing was written down about the activity.
QString captureLine(const Snapshot &snapshot, const QString &activity);

/// Courses ahead that ask to be evaluated, then the evaluated ones by verdict, newest first; ids are those of the activities. Only those
/// whose title or provider holds `filter`.
QList<OutcomeRow> evaluationRows(const Snapshot &snapshot, QDate today, const QString &filter = {});

/// Courses that were begun and are kept nowhere yet, the last one first, under a heading; ids are "draft:" and that of the draft.
QList<OutcomeRow> draftRows(const QList<EvaluationDraft> &drafts, const QString &filter = {});

/// How many stand under each verdict, "3 booked · 1 filler · 2 skipped"; "" when nothing was evaluated.
QString evaluationSums(const Snapshot &snapshot);

} // namespace credence
