#include "app/cli/options.h"

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

} // namespace

int check(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p")}, {QStringLiteral("--deep")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Too many words.") : options.problem, "check -p FILE [--deep] [--json]");
    const auto portfolio = Portfolio::open(options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    if (const auto sound = (*portfolio)->check(options.has("--deep")); !sound)
        return failed(call, sound.error());
    const QJsonArray changed = changedDocuments(**portfolio);
    const auto snapshot = (*portfolio)->snapshot();
    const bool ok = changed.isEmpty();
    if (options.has("--json")) {
        printJson(call.out, {{"ok", ok}, {"activities", snapshot->activityTotal}, {"documents", snapshot->documentTotal}, {"changed", changed}});
        return ok ? Done : Damaged;
    }
    for (const QJsonValue &one : changed)
        call.err << one["name"].toString() << ": " << one["why"].toString() << '\n';
    if (ok)
        call.out << "Sound: " << snapshot->activityTotal << " activities, " << snapshot->documentTotal << " documents, every byte as it was kept.\n";
    return ok ? Done : Damaged;
}

} // namespace credence::cli
