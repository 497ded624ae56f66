#include "ui/vault/document_words.h"

#include "core/vault/document_words.h"
#include "ui/kit/format.h"

#include <QCoreApplication>

namespace credence {

namespace {
QString tr(const char *text) { return QCoreApplication::translate("DocumentWords", text); }
} // namespace

QString documentTypeText(DocumentType type)
{
    switch (type) {
    case DocumentType::Certificate: return tr("Certificate");
    case DocumentType::Slides: return tr("Slides");
    case DocumentType::Protocol: return tr("Protocol");
    case DocumentType::Summary: return tr("Summary");
    case DocumentType::Letter: return tr("Letter");
    case DocumentType::Data: return tr("Data");
    case DocumentType::Evaluation: return tr("Evaluation");
    case DocumentType::Photo: return tr("Photo");
    case DocumentType::Unknown: return tr("Not known");
    }
    return {};
}

const Document *documentIn(const Snapshot &snapshot, const DocumentId &id)
{
    for (const auto &document : snapshot.documents) {
        if (document->id == id)
            return document.get();
    }
    return nullptr;
}

const Activity *activityIn(const Snapshot &snapshot, const QString &id)
{
    for (const auto &activity : snapshot.activities) {
        if (activity->id.text == id)
            return activity.get();
    }
    return nullptr;
}

QList<std::pair<QString, QString>> attachables(const Snapshot &snapshot)
{
    QList<std::pair<QString, QString>> records;
    for (const auto &activity : snapshot.activities)
        records.append({activity->id.text, activity->title});
    const auto add = [&records](const auto &list, const QString &kind) {
        for (const auto &record : list)
            records.append({record->id.text, QStringLiteral("%1 (%2)").arg(record->title, kind)});
    };
    add(snapshot.artifacts, tr("artifact"));
    add(snapshot.projects, tr("project"));
    add(snapshot.presentations, tr("presentation"));
    add(snapshot.teachings, tr("teaching"));
    add(snapshot.roles, tr("role"));
    for (const auto &capture : snapshot.captures) {
        const Activity *activity = activityIn(snapshot, capture->activity);
        records.append({capture->id.text, tr("%1 (capture)").arg(activity ? activity->title : tr("Without an activity"))});
    }
    for (const auto &note : snapshot.notes)
        records.append({note->id.text, tr("%1 (note)").arg(note->quarter)});
    for (const auto &goal : snapshot.goals)
        records.append({goal->id.text, tr("%1 (goal)").arg(goal->text)});
    return records;
}

QList<std::pair<QString, QString>> attachableChoices(const Snapshot &snapshot)
{
    QList<std::pair<QString, QString>> records = attachables(snapshot);
    for (qsizetype i = 0; i < snapshot.activities.size(); ++i) { // they come first
        const QString day = dayText(creditDay(*snapshot.activities[i]));
        if (!day.isEmpty())
            records[i].second = QStringLiteral("%1 · %2").arg(day, records[i].second); // in front: of a series only the day differs
    }
    return records;
}

QString attachedTo(const Document &document, const Snapshot &snapshot)
{
    QStringList titles;
    for (const auto &[id, name] : attachables(snapshot)) {
        if (document.about.contains(id))
            titles << name;
    }
    return titles.isEmpty() ? tr("nothing yet") : titles.join(QStringLiteral("; "));
}

StateWords documentState(const Document &document, QDate today, int warnDays)
{
    if (document.filing == Filing::Inbox)
        return {tr("in review"), Tone::Amber};
    if (document.filing == Filing::SetAside)
        return {tr("set aside"), Tone::Neutral};
    if (document.expires.isValid() && document.expires < today)
        return {tr("lapsed %1").arg(dayText(document.expires)), Tone::Red};
    if (document.expires.isValid() && today.daysTo(document.expires) <= warnDays)
        return {tr("lapses in %1 d").arg(today.daysTo(document.expires)), Tone::Amber};
    return document.about.isEmpty() ? StateWords{tr("unattached"), Tone::Neutral} : StateWords{tr("filed"), Tone::Green};
}

QList<std::pair<QString, QString>> documentGroups()
{
    return {{QStringLiteral("inbox"), tr("in review")},
            {QStringLiteral("set-aside"), tr("set aside")},
            {QStringLiteral("unattached"), tr("unattached")},
            {QStringLiteral("expires"), tr("with an end day")},
            {QStringLiteral("filed"), tr("filed")}};
}

QStringList groupsOf(const Document &document)
{
    QStringList groups{filingWord(document.filing)};
    if (document.filing == Filing::Filed && document.about.isEmpty())
        groups << QStringLiteral("unattached");
    if (document.expires.isValid())
        groups << QStringLiteral("expires");
    return groups;
}

} // namespace credence
