#include "core/actions/capturing.h"

#include "core/activities/changing.h"
#include "core/base/date_range.h"
#include "core/portfolio/stores.h"

#include <QCryptographicHash>

#include <algorithm>

namespace credence {

namespace {

Error invalid(const QString &sentence) { return {ErrorKind::Invalid, sentence, {}}; }

Result<> keepPaper(Stores &stores, const Capture &capture, const SummaryPaper &paper, const Snapshot &snapshot, QDate today)
{
    Document document;
    document.id = newId<DocumentId>();
    for (const auto &known : snapshot.documents) {
        if (known->type == DocumentType::Summary && known->about.contains(capture.id.text))
            document = *known; // the page as it was before
    }
    document.name = paper.name;
    document.type = DocumentType::Summary;
    document.filing = Filing::Filed;
    document.sha256 = QString::fromLatin1(QCryptographicHash::hash(paper.pdf, QCryptographicHash::Sha256).toHex());
    document.size = paper.pdf.size();
    document.mediaType = QStringLiteral("application/pdf");
    document.pages = 1;
    document.added = today;
    for (const QString &record : {capture.activity, capture.id.text}) {
        if (!document.about.contains(record))
            document.about << record;
    }
    auto done = stores.vault.keepBytes(document.sha256, paper.pdf);
    return done ? stores.vault.put(document) : done;
}

QDate latestDue(const Thresholds &thresholds, QDate today) { return addMonths(today, thresholds.actionMonths); }

} // namespace

QString whyNoCapture(const Capture &capture, const Action &action, const Thresholds &thresholds, QDate today)
{
    qsizetype takeaways = 0;
    for (const QString &one : capture.takeaways)
        takeaways += one.trimmed().isEmpty() ? 0 : 1;
    const bool empty = takeaways == 0 && capture.implement.trimmed().isEmpty() && capture.share.trimmed().isEmpty() && capture.document.trimmed().isEmpty() && capture.application.trimmed().isEmpty();
    if (empty)
        return QStringLiteral("Nothing is written down yet. Write one takeaway or one answer; the rest can follow later.");
    if (!action.text.trimmed().isEmpty() && action.state != QLatin1String("done") && action.due > latestDue(thresholds, today))
        return QStringLiteral("The one action is due on %1, later than %2 months from now. Choose a day up to %3, or something smaller.").arg(isoText(action.due)).arg(thresholds.actionMonths).arg(isoText(latestDue(thresholds, today)));
    if (!action.text.trimmed().isEmpty() && action.id.isNull() && action.due.isValid() && action.due < today)
        return QStringLiteral("The one action is due on %1, which is over. Choose a day ahead.").arg(isoText(action.due));
    return {};
}

Result<CaptureId> keepCapture(Portfolio &portfolio, const Capture &capture, const Action &action, const SummaryPaper &paper, QDate today)
{
    const auto snapshot = portfolio.snapshot();
    if (const QString why = whyNoCapture(capture, action, snapshot->thresholds, today); !why.isEmpty())
        return invalid(why + QStringLiteral(" Nothing was saved."));
    Capture kept = capture;
    if (kept.id.isNull())
        kept.id = newId<CaptureId>();
    if (!kept.date.isValid())
        kept.date = today;
    kept.takeaways.removeIf([](const QString &one) { return one.trimmed().isEmpty(); });
    Action promised = action;
    promised.activity = kept.activity;
    if (promised.id.isNull())
        promised.id = newId<ActionId>();
    if (!promised.due.isValid())
        promised.due = latestDue(snapshot->thresholds, today);
    if (promised.state.isEmpty())
        promised.state = QStringLiteral("open");
    auto done = portfolio.write(capture.id.isNull() ? QStringLiteral("Save capture") : QStringLiteral("Change capture"), [&](Stores &stores) -> Result<> {
        auto put = stores.outcomes.put(kept);
        if (put && !promised.text.trimmed().isEmpty())
            put = stores.outcomes.put(promised);
        return put && !paper.pdf.isEmpty() ? keepPaper(stores, kept, paper, *snapshot, today) : put;
    });
    return done ? Result<CaptureId>(kept.id) : Result<CaptureId>(done.error());
}

Result<BlockId> setTimeAside(Portfolio &portfolio, const ActivityId &activity, const QDateTime &start, int minutes)
{
    constexpr int least = 30, most = 60; // A6
    if (!start.isValid())
        return Error{ErrorKind::Invalid, QStringLiteral("A time needs a day and an hour, like 2026-11-20 and 17:00. Nothing was set aside."), {}};
    if (minutes < least || minutes > most)
        return Error{ErrorKind::Invalid, QStringLiteral("A capture takes 30 to 60 minutes. Nothing was set aside; choose a length between the two."), {}};
    const auto snapshot = portfolio.snapshot();
    const auto found = std::find_if(snapshot->activities.cbegin(), snapshot->activities.cend(), [&](const auto &a) { return a->id == activity; });
    if (found == snapshot->activities.cend())
        return Error{ErrorKind::NotFound, QStringLiteral("This activity is not in the portfolio any more. Nothing was set aside."), activity.text};
    TimeBlock block = captureBlock(activity.text, snapshot->blocks).value_or(TimeBlock());
    if (block.id.isNull())
        block.id = newId<BlockId>();
    block.start = start;
    block.minutes = minutes;
    block.text = QStringLiteral("Capture: ") + (*found)->title;
    block.about = activity.text;
    auto done = portfolio.write(QStringLiteral("Set time aside for a capture"), [&](Stores &stores) { return stores.outcomes.put(block); });
    return done ? Result<BlockId>(block.id) : Result<BlockId>(done.error());
}

Result<QString> finishAction(Portfolio &portfolio, const Action &action, Becomes becomes, QDate today)
{
    Action finished = action;
    finished.state = QStringLiteral("done");
    QString id = action.id.text;
    const QString label = becomes == Becomes::Artifact ? QStringLiteral("Make an artifact of the action") : becomes == Becomes::Project ? QStringLiteral("Make a project of the action") : QStringLiteral("Finish action");
    const auto done = portfolio.write(label, [&](Stores &stores) -> Result<> {
        auto put = stores.outcomes.put(finished);
        if (put && becomes == Becomes::Artifact) {
            Artifact artifact;
            artifact.id = newId<ArtifactId>();
            artifact.title = finished.text;
            artifact.activity = finished.activity;
            artifact.date = today;
            id = artifact.id.text;
            put = stores.outcomes.put(artifact);
        } else if (put && becomes == Becomes::Project) {
            Project project;
            project.id = newId<ProjectId>();
            project.title = finished.text;
            project.description = finished.result;
            project.state = QStringLiteral("running");
            project.days.start = today;
            project.activities = QStringList{finished.activity};
            id = project.id.text;
            put = stores.outcomes.put(project);
        }
        return put;
    });
    return done ? Result<QString>(id) : Result<QString>(done.error());
}

Result<> putOnOneDay(Portfolio &portfolio, const QList<ActivityId> &activities, QDate day, QDate today)
{
    if (!day.isValid() || activities.isEmpty())
        return invalid(QStringLiteral("Choose the modules and the day to put them on. Nothing was changed."));
    return portfolio.write(QStringLiteral("Put %1 on one day").arg(activities.size() == 1 ? QStringLiteral("1 module") : QStringLiteral("%1 modules").arg(activities.size())), [&](Stores &stores) -> Result<> {
        for (const ActivityId &id : activities) {
            const auto found = stores.activities.find(id);
            if (!found)
                return found.error();
            if (!*found)
                return Error{ErrorKind::NotFound, QStringLiteral("One of the modules is not in the portfolio any more. Nothing was changed; choose again."), id.text};
            Activity planned = **found;
            planned.days = {day, day};
            planned.completed = {};
            if (planned.status == Status::Idea)
                planned = begun(planned, Status::Planned, today);
            if (auto put = stores.activities.put(planned); !put)
                return put;
        }
        return {};
    });
}

} // namespace credence
