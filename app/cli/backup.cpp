#include "app/cli/options.h"

#include "core/actions/backing_up.h"
#include "core/portfolio/document_bytes.h"

#include <QJsonArray>
#include <QJsonObject>

namespace credence::cli {

namespace {

void tellChanged(Call &call, const QStringList &names)
{
    for (const QString &name : names)
        call.err << name << ": the bytes of this document are not those that were kept. Add the original again, or take it from an earlier backup.\n";
}

} // namespace

int backup(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("-o")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Too many words.") : options.problem, "backup -p FILE [-o OUT]");
    const auto portfolio = portfolioToRead(call, options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const QString out = options.value("-o").isEmpty() ? backupPath((*portfolio)->path(), call.today) : options.value("-o");
    if (const auto done = backUp(**portfolio, out); !done)
        return failed(call, done.error());
    const auto changed = changedDocuments(out);
    if (!changed)
        return failed(call, changed.error());
    if (options.has("--json"))
        printJson(call.out, {{"backup", out}, {"changed", QJsonArray::fromStringList(*changed)}});
    else
        call.out << (changed->isEmpty() ? "Backed up and checked: " : "Backed up, but not sound: ") << out << '\n';
    tellChanged(call, *changed);
    return changed->isEmpty() ? Done : Damaged;
}

int restore(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p")});
    if (!options.problem.isEmpty() || options.words.size() != 1)
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Name one backup.") : options.problem, "restore BACKUP -p FILE");
    const auto kept = credence::restore(options.words.first(), options.value("-p"));
    if (!kept)
        return failed(call, kept.error());
    const auto proof = changedDocuments(options.value("-p"));
    const QStringList changed = proof ? *proof : QStringList();
    if (options.has("--json")) {
        printJson(call.out, {{"portfolio", options.value("-p")}, {"kept", *kept}, {"changed", QJsonArray::fromStringList(changed)}});
        return changed.isEmpty() ? Done : Damaged;
    }
    call.out << "Restored " << options.value("-p") << '\n';
    if (!kept->isEmpty())
        call.out << "What was there before is kept in " << *kept << '\n';
    tellChanged(call, changed);
    return changed.isEmpty() ? Done : Damaged;
}

} // namespace credence::cli
