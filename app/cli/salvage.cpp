#include "app/cli/options.h"

#include "core/backup/salvage.h"

#include <QJsonArray>
#include <QJsonObject>

namespace credence::cli {

namespace {
const char *const usage = "salvage -p FILE -o NEW [--json]";
}

int salvage(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("-o")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Too many words.") : options.problem, usage);
    const QString out = options.value("-o");
    if (out.isEmpty())
        return wrongUse(call, QStringLiteral("Name with -o the new portfolio that takes what is sound."), usage);
    const auto saved = credence::salvage(options.value("-p"), out);
    if (!saved)
        return failed(call, saved.error());
    if (options.has("--json")) {
        printJson(call.out, {{"portfolio", out}, {"activities", saved->activities}, {"documents", saved->documents}, {"records", saved->records}, {"lost", QJsonArray::fromStringList(saved->lost)}});
        return Done;
    }
    call.out << "Took out " << counted(saved->activities, "activity", "activities") << " and " << counted(saved->documents, "document", "documents") << " (" << counted(saved->records, "record", "records")
             << " in all) into " << out << ". “" << options.value("-p") << "” was left as it is.\n";
    for (const QString &lost : saved->lost)
        call.err << "Lost: " << lost << '\n';
    return Done;
}

} // namespace credence::cli
