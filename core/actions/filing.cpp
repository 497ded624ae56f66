#include "core/actions/filing.h"

#include "core/activities/draft_parts.h"
#include "core/activities/merging.h"
#include "core/activities/validation.h"
#include "core/base/file_name.h"
#include "core/extraction/find_expiry.h"
#include "core/extraction/reading_json.h"
#include "core/portfolio/stores.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace credence {

namespace {

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

StoredReading stored(Reading reading)
{
    StoredReading kept;
    kept.text = std::exchange(reading.text, QString()); // beside the JSON, for searching
    kept.json = QJsonDocument(readingJson(reading)).toJson(QJsonDocument::Compact);
    return kept;
}

DocumentType typeOf(const Reading &reading)
{
    const bool picture = reading.mediaType.startsWith(QLatin1String("image/"));
    return reading.activities.isEmpty() && picture ? DocumentType::Photo : DocumentType::Certificate;
}

Result<Kept> keep(Stores &stores, const Incoming &incoming, QDate today)
{
    const QString hash = incoming.sha256.isEmpty() ? sha256(incoming.bytes) : incoming.sha256;
    const auto there = stores.vault.withBytes(hash);
    if (!there)
        return there.error();
    if (*there)
        return Kept{(*there)->id, true};
    Document document;
    document.id = newId<DocumentId>();
    document.name = safeFileName(incoming.name);
    document.type = typeOf(incoming.reading);
    document.filing = Filing::Inbox;
    document.sha256 = hash;
    document.size = incoming.bytes.size();
    document.origin = incoming.reading.from;
    document.mediaType = incoming.reading.mediaType;
    if (incoming.reading.pages > 0)
        document.pages = incoming.reading.pages;
    document.added = today;
    document.expires = cardExpiry(incoming.reading.text);
    auto done = stores.vault.keepBytes(hash, incoming.bytes);
    if (done)
        done = stores.vault.put(document);
    if (done)
        done = stores.vault.putReading(document.id, stored(incoming.reading));
    return done ? Result<Kept>(Kept{document.id, false}) : Result<Kept>(done.error());
}

Result<Document> existing(Stores &stores, const DocumentId &id)
{
    const auto found = stores.vault.find(id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, QStringLiteral("This document is not in the portfolio any more. Nothing was changed."), id.text};
    return **found;
}

/// Reads the document, changes it, writes it back: one step.
Result<> change(Portfolio &portfolio, const QString &label, const DocumentId &id, const std::function<void(Document &)> &edit)
{
    return portfolio.write(label, [&](Stores &stores) -> Result<> {
        auto document = existing(stores, id);
        if (!document)
            return document.error();
        edit(*document);
        return stores.vault.put(*document);
    });
}

/// The activity as it is now, with what the review shows: whatever else was noted or linked since stays.
Activity filedInto(const Activity &now, const Draft &draft)
{
    Activity activity = withReviewed(now, draft.activity);
    if (!draft.toNotes.isEmpty())
        activity.notes += (now.notes.isEmpty() ? QString() : QStringLiteral("\n")) + draft.toNotes;
    return activity;
}

/// What is done to a document, for the menu.
QString labelOf(const Portfolio &portfolio, const Document &document)
{
    const auto snapshot = portfolio.snapshot();
    const auto before = std::find_if(snapshot->documents.cbegin(), snapshot->documents.cend(), [&](const auto &each) { return each->id == document.id; });
    if (before == snapshot->documents.cend() || (*before)->about == document.about)
        return QStringLiteral("Change document");
    return (*before)->about.size() < document.about.size() ? QStringLiteral("Attach document") : QStringLiteral("Detach document");
}

Result<ActivityId> fileOne(Stores &stores, const Draft &draft)
{
    if (draft.duplicateOf)
        return *draft.duplicateOf;
    if (const QString refusal = refusalOf(draft); !refusal.isEmpty())
        return Error{ErrorKind::Invalid, refusal, {}};
    Activity activity = draft.activity;
    if (draft.completes) {
        const auto now = stores.activities.find(*draft.completes);
        if (!now)
            return now.error();
        if (*now)
            activity = filedInto(**now, draft);
        else
            activity.id = {}; // it was deleted meanwhile: what the certificate says becomes an activity of its own
    }
    if (activity.id.isNull())
        activity.id = newId<ActivityId>();
    if (auto fine = validated(activity); !fine)
        return fine.error();
    auto done = stores.activities.put(activity);
    return done ? Result<ActivityId>(activity.id) : Result<ActivityId>(done.error());
}

Result<QList<ActivityId>> file(Stores &stores, const DocumentId &id, const QList<Draft> &drafts)
{
    auto document = existing(stores, id);
    if (!document)
        return document.error();
    QList<ActivityId> activities;
    for (const Draft &draft : drafts) {
        const auto activity = fileOne(stores, draft);
        if (!activity)
            return activity.error();
        activities.append(*activity);
        if (!document->about.contains(activity->text))
            document->about.append(activity->text);
    }
    document->filing = Filing::Filed;
    auto done = stores.vault.put(*document);
    if (done)
        done = stores.vault.putDraft(id, {}); // what was typed is in the activities now
    return done ? Result<QList<ActivityId>>(activities) : Result<QList<ActivityId>>(done.error());
}

} // namespace

Result<> keepable(const QString &name, const Reading &reading)
{
    const bool known = reading.mediaType == QLatin1String("application/pdf") || reading.mediaType.startsWith(QLatin1String("image/"));
    if (known && reading.pages > 0)
        return {};
    const QString why = reading.problems.isEmpty() ? QStringLiteral("It could not be read.") : reading.problems.first();
    return Error{ErrorKind::Invalid, QStringLiteral("“%1” was not added. %2").arg(safeFileName(name), why), reading.mediaType};
}

Result<> keepDrafts(Portfolio &portfolio, const DocumentId &document, const QByteArray &drafts)
{
    return portfolio.write(QStringLiteral("Keep the review"), [&](Stores &stores) -> Result<> {
        const auto there = existing(stores, document);
        return there ? stores.vault.putDraft(document, drafts) : Result<>(there.error());
    });
}

Result<Kept> keepDocument(Portfolio &portfolio, const QByteArray &bytes, const QString &name, const Reading &reading, QDate today)
{
    const auto kept = keepDocuments(portfolio, {Incoming{bytes, name, reading, {}}}, today);
    return kept ? Result<Kept>(kept->first()) : Result<Kept>(kept.error());
}

Result<QList<Kept>> keepDocuments(Portfolio &portfolio, const QList<Incoming> &incoming, QDate today)
{
    QList<Kept> all;
    const QString label = incoming.size() == 1 ? QStringLiteral("Add document") : QStringLiteral("Add %1 documents").arg(incoming.size());
    auto done = portfolio.write(label, [&](Stores &stores) -> Result<> {
        for (const Incoming &one : incoming) {
            const auto kept = keep(stores, one, today);
            if (!kept)
                return kept.error();
            all.append(*kept);
        }
        return {};
    });
    return done ? Result<QList<Kept>>(all) : Result<QList<Kept>>(done.error());
}

Result<bool> mendDocument(Portfolio &portfolio, const QString &hash, const QByteArray &bytes)
{
    const auto kept = portfolio.documentBytes(hash);
    if (kept || kept.error().kind == ErrorKind::NotFound)
        return kept ? Result<bool>(false) : Result<bool>(kept.error());
    if (sha256(bytes) != hash)
        return Error{ErrorKind::Invalid, QStringLiteral("This file is not the original of the damaged document. Nothing was changed."), hash};
    auto done = portfolio.write(QStringLiteral("Mend document"), [&](Stores &stores) { return stores.vault.replaceBytes(hash, bytes); });
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

Result<QList<ActivityId>> fileDrafts(Portfolio &portfolio, const DocumentId &document, const QList<Draft> &drafts)
{
    Result<QList<ActivityId>> activities = QList<ActivityId>();
    auto done = portfolio.write(QStringLiteral("File certificate"), [&](Stores &stores) -> Result<> {
        activities = file(stores, document, drafts);
        return activities ? Result<>() : Result<>(activities.error());
    });
    return done ? activities : Result<QList<ActivityId>>(done.error());
}

Result<int> fileAll(Portfolio &portfolio, const QList<Filed> &filed)
{
    int count = 0;
    const QString label = filed.size() == 1 ? QStringLiteral("File certificate") : QStringLiteral("File %1 certificates").arg(filed.size());
    auto done = portfolio.write(label, [&](Stores &stores) -> Result<> {
        for (const Filed &one : filed) {
            const auto activities = file(stores, one.document, one.drafts);
            if (!activities)
                return activities.error();
            count += static_cast<int>(activities->size());
        }
        return {};
    });
    return done ? Result<int>(count) : Result<int>(done.error());
}

Result<> setAside(Portfolio &portfolio, const DocumentId &document)
{
    return change(portfolio, QStringLiteral("Set document aside"), document, [](Document &d) { d.filing = Filing::SetAside; });
}

Result<> attachDocument(Portfolio &portfolio, const DocumentId &document, const QString &record)
{
    return change(portfolio, QStringLiteral("Attach document"), document, [&](Document &d) {
        if (!d.about.contains(record))
            d.about.append(record);
        d.filing = Filing::Filed;
    });
}

Result<> detachDocument(Portfolio &portfolio, const DocumentId &document, const QString &record)
{
    return change(portfolio, QStringLiteral("Detach document"), document, [&](Document &d) { d.about.removeAll(record); });
}

Result<> changeDocument(Portfolio &portfolio, const Document &document)
{
    return portfolio.write(labelOf(portfolio, document), [&](Stores &stores) -> Result<> {
        const auto before = existing(stores, document.id);
        if (!before)
            return before.error();
        if (before->sha256 != document.sha256 || before->size != document.size)
            return Error{ErrorKind::Invalid, QStringLiteral("The bytes of a document in the vault are never replaced. Add the other file as a new document."), {}};
        return stores.vault.put(document);
    });
}

Result<> removeDocuments(Portfolio &portfolio, const QList<DocumentId> &documents)
{
    const QString label = documents.size() == 1 ? QStringLiteral("Remove document") : QStringLiteral("Remove %1 documents").arg(documents.size());
    return portfolio.write(label, [&](Stores &stores) -> Result<> {
        for (const DocumentId &id : documents) {
            if (auto done = stores.vault.remove(id); !done)
                return done;
        }
        return {};
    });
}

} // namespace credence
