#include "app/cli/options.h"

#include "core/actions/known_records.h"
#include "core/activities/future_day.h"
#include "core/backup/salvage.h"
#include "core/requirements/source_checks.h"

#include <QJsonArray>
#include <QJsonObject>

namespace credence::cli {

namespace {

/// Every document whose bytes are not those that were kept, with the reason.
QJsonArray changedDocuments(const Portfolio &portfolio)
{
    QJsonArray changed;
    for (const auto &document : portfolio.snapshot()->documents) {
        const auto bytes = portfolio.documentBytes(document->sha256);
        if (!bytes)
            changed.append(QJsonObject{{"document", document->id.text}, {"name", document->name}, {"why", bytes.error().sentence}});
    }
    return changed;
}

/// Says what is wrong, and of a damaged portfolio what can still be taken out.
int unsound(Call &call, const Options &options, const Error &error)
{
    const auto left = error.kind == ErrorKind::Damaged ? salvageable(options.value("-p")) : Result<Salvaged>(error);
    if (left && options.has("--json")) {
        printJson(call.out, {{"ok", false}, {"why", error.sentence}, {"where", error.detail},
                             {"salvageable", QJsonObject{{"activities", left->activities}, {"documents", left->documents}, {"records", left->records}, {"lost", QJsonArray::fromStringList(left->lost)}}}});
        return failed(call, error);
    }
    const int code = failed(call, error);
    if (!left)
        return code;
    if (!error.detail.isEmpty())
        call.err << "Found: " << error.detail << '\n';
    call.err << "Still sound: " << counted(left->activities, "activity", "activities") << ", " << counted(left->documents, "document", "documents") << ", " << counted(left->records, "record", "records")
             << " in all. “salvage” takes them into a new portfolio.\n";
    for (const QString &lost : left->lost)
        call.err << "Lost: " << lost << '\n';
    return code;
}

} // namespace

int check(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p")}, {QStringLiteral("--deep")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Too many words.") : options.problem, "check -p FILE [--deep] [--json]");
    const auto portfolio = Portfolio::open(options.value("-p"));
    if (!portfolio)
        return unsound(call, options, portfolio.error());
    if (const auto sound = (*portfolio)->check(options.has("--deep")); !sound)
        return unsound(call, options, sound.error());
    const QJsonArray changed = changedDocuments(**portfolio);
    const auto snapshot = (*portfolio)->snapshot();
    const bool ok = changed.isEmpty();
    QJsonArray ahead, undated;
    for (const auto &activity : snapshot->activities) {
        if (const QString doubt = dayDoubt(*activity, call.today); !doubt.isEmpty())
            (isDatedAhead(*activity, call.today) ? ahead : undated).append(QJsonObject{{"activity", activity->id.text}, {"title", activity->title}, {"why", doubt}});
    }
    QJsonArray contradictory;
    for (const auto &source : snapshot->sources) {
        for (const QString &why : problemsOf(*source))
            contradictory.append(QJsonObject{{"requirement", source->id.text}, {"why", why}});
    }
    const auto loose = danglingReferences(*snapshot);
    QJsonArray dangling;
    for (const Dangling &one : loose)
        dangling.append(QJsonObject{{"kind", one.kind}, {"id", one.id}, {"key", one.key}, {"ref", one.ref}});
    if (options.has("--json")) {
        printJson(call.out, {{"ok", ok}, {"activities", snapshot->activityTotal}, {"documents", snapshot->documentTotal}, {"changed", changed}, {"dated_ahead", ahead}, {"undated", undated}, {"contradictory", contradictory}, {"dangling", dangling}});
        return ok ? Done : Damaged;
    }
    for (const QJsonValue &one : changed)
        call.err << one["name"].toString() << ": " << one["why"].toString() << '\n';
    if (ok)
        call.out << "Sound: " << counted(snapshot->activityTotal, "activity", "activities") << ", " << counted(snapshot->documentTotal, "document", "documents") << ", every byte as it was kept.\n";
    for (const QJsonArray &those : {ahead, undated}) {
        for (const QJsonValue &one : those)
            call.out << "Look at: " << one["why"].toString() << '\n';
    }
    for (const QJsonValue &one : std::as_const(contradictory))
        call.out << "Look at: the requirement " << one["requirement"].toString() << ". " << one["why"].toString() << '\n';
    for (const Dangling &one : loose)
        call.out << "Look at: the " << one.kind << ' ' << one.id << " names “" << one.ref << "” in \"" << one.key << "\", and nothing is called so.\n";
    return ok ? Done : Damaged;
}

} // namespace credence::cli
