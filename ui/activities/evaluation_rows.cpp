#include "ui/activities/evaluation_rows.h"

#include "core/advice/evaluate.h"
#include "core/advice/to_evaluate.h"
#include "core/advice/verdict.h"
#include "ui/kit/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace credence {

namespace {

QString words(const char *text) { return QCoreApplication::translate("EvaluationRows", text); }

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QHash<QString, const Evaluation *> lastOnes(const Snapshot &snapshot)
{
    QHash<QString, const Evaluation *> last;
    for (const auto &evaluation : snapshot.evaluations) {
        const Evaluation *&kept = last[evaluation->activity];
        if (!kept || evaluation->date >= kept->date)
            kept = evaluation.get();
    }
    return last;
}

bool isFound(const Activity &activity, const QString &filter)
{
    const QString wanted = filter.trimmed();
    return wanted.isEmpty() || activity.title.contains(wanted, Qt::CaseInsensitive) || activity.provider.contains(wanted, Qt::CaseInsensitive);
}

struct Group {
    QString name;
    Verdict verdict;
};

QList<Group> groups() { return {{words("To decide"), Verdict::None}, {words("In the plan"), Verdict::Book}, {words("Filler, to batch"), Verdict::Filler}, {words("Skipped"), Verdict::Skip}}; }

} // namespace

QString verdictText(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Book: return words("Book it");
    case Verdict::Filler: return words("Filler: batch it");
    case Verdict::Skip: return words("Skip");
    case Verdict::None: break;
    }
    return words("Not decided yet");
}

Tone verdictTone(Verdict verdict) { return verdict == Verdict::Book ? Tone::Green : verdict == Verdict::Filler ? Tone::Amber : Tone::Neutral; }

const Evaluation *lastEvaluation(const Snapshot &snapshot, const QString &activity) { return lastOnes(snapshot).value(activity); }

QString decidedLine(const Evaluation *evaluation, const Activity &course)
{
    if (!evaluation || evaluation->verdict == Verdict::None)
        return {};
    const QString what = evaluation->verdict == Verdict::Book ? words("Added to the plan") : evaluation->verdict == Verdict::Filler ? words("Set aside as filler") : words("Skipped");
    const QString on = evaluation->date.isValid() ? words(" on %1").arg(dayText(evaluation->date)) : QString();
    const auto advice = adviceFromWord(evaluation->advice);
    if (!advice)
        return what + on + QLatin1Char('.');
    const Verdict advised = advisedVerdict(*evaluation, course);
    const QString name = adviceName(*advice).toLower();
    if (advised == evaluation->verdict)
        return what + on + words(", as by %1.").arg(name);
    return what + on + (advised == Verdict::None ? words("; %1 had no verdict yet.").arg(name) : words("; by %1: %2.").arg(name, verdictText(advised).toLower()));
}

QString captureLine(const Snapshot &snapshot, const QString &activity)
{
    const auto capture = std::find_if(snapshot.captures.cbegin(), snapshot.captures.cend(), [&](const auto &one) { return one->activity == activity; });
    const auto action = std::find_if(snapshot.actions.cbegin(), snapshot.actions.cend(), [&](const auto &one) { return one->activity == activity; });
    QStringList parts;
    if (capture != snapshot.captures.cend())
        parts << ((*capture)->date.isValid() ? words("Captured %1").arg(dayText((*capture)->date)) : words("Captured"));
    if (action != snapshot.actions.cend())
        parts << ((*action)->state == QLatin1String("done") ? words("the promise is kept") : (*action)->state == QLatin1String("dropped") ? words("the promise was dropped") : words("one action open"));
    return parts.isEmpty() ? QString() : parts.join(QStringLiteral(", ")) + QLatin1Char('.');
}

QList<OutcomeRow> evaluationRows(const Snapshot &snapshot, QDate today, const QString &filter)
{
    const auto last = lastOnes(snapshot);
    QHash<int, QList<OutcomeRow>> rows;
    for (const auto &activity : snapshot.activities) {
        const Evaluation *evaluation = last.value(activity->id.text);
        if (!isFound(*activity, filter) || (!evaluation && !asksForEvaluation(*activity, snapshot, today)))
            continue;
        const Verdict verdict = evaluation ? evaluation->verdict : Verdict::None;
        const QString when = dayText(creditDay(*activity));
        rows[static_cast<int>(verdict)] << OutcomeRow{activity->id.text, activity->title, joined({activity->provider, when.isEmpty() ? words("no day yet") : when}), evaluation ? QString() : statusText(activity->status).toLower(), Tone::Amber};
    }
    QList<OutcomeRow> all;
    for (const Group &group : groups()) {
        const QList<OutcomeRow> of = rows.value(static_cast<int>(group.verdict));
        if (of.isEmpty())
            continue;
        all << OutcomeRow{{}, QStringLiteral("%1 · %2").arg(group.name).arg(of.size()), {}, {}, Tone::Neutral};
        all << of;
    }
    return all;
}

QList<OutcomeRow> draftRows(const QList<EvaluationDraft> &drafts, const QString &filter)
{
    QList<OutcomeRow> rows;
    for (const EvaluationDraft &draft : drafts) {
        if (isFound(draft.course, filter))
            rows << OutcomeRow{QStringLiteral("draft:") + draft.id, draft.course.title.trimmed().isEmpty() ? words("A course without a title") : draft.course.title, draft.course.provider, words("draft"), Tone::Amber};
    }
    if (!rows.isEmpty())
        rows.prepend({{}, QStringLiteral("%1 · %2").arg(words("Begun, not decided")).arg(rows.size()), {}, {}, Tone::Neutral});
    return rows;
}

QString evaluationSums(const Snapshot &snapshot)
{
    int booked = 0, filler = 0, skipped = 0;
    const auto last = lastOnes(snapshot);
    for (const Evaluation *evaluation : last) {
        booked += evaluation->verdict == Verdict::Book ? 1 : 0;
        filler += evaluation->verdict == Verdict::Filler ? 1 : 0;
        skipped += evaluation->verdict == Verdict::Skip ? 1 : 0;
    }
    return last.isEmpty() ? QString() : words("%1 booked · %2 filler · %3 skipped").arg(booked).arg(filler).arg(skipped);
}

} // namespace credence
