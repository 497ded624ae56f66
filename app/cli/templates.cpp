#include "app/cli/options.h"

#include "core/actions/requiring.h"
#include "core/base/durable_file.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"
#include "core/exchange/template_file.h"
#include "core/requirements/rule_origin.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace credence::cli {

namespace {

const char *const usage = "templates list [WORDS...] | export -p FILE -o OUT.json [ID...] | import -p FILE IN.json [--again] [--json]";

QJsonObject templateJson(const Template &one)
{
    return {{QStringLiteral("id"), one.id}, {QStringLiteral("name"), shortTitle(one)}, {QStringLiteral("authority"), one.authority}, {QStringLiteral("need"), needWords(one)},
            {QStringLiteral("as_of"), one.asOf}, {QStringLiteral("confidence"), one.confidence}};
}

int list(Call &call, const Options &options)
{
    const auto found = templatesMatching(options.words.mid(1).join(QLatin1Char(' ')));
    QJsonArray all;
    for (const Template *one : found) {
        all.append(templateJson(*one));
        if (!options.has("--json"))
            call.out << one->id << " · " << shortTitle(*one) << " · " << needWords(*one) << " · " << originWords(*one) << '\n';
    }
    if (options.has("--json"))
        printJson(call.out, {{QStringLiteral("edition"), catalogue().edition}, {QStringLiteral("disclaimer"), catalogue().disclaimer}, {QStringLiteral("templates"), all}});
    else if (found.isEmpty())
        call.out << "Nothing in the catalogue is called so. Try a state (Ohio, OH), a board (ABIM) or a card (ACLS); without words all are listed.\n";
    else
        call.out << catalogue().disclaimer << '\n';
    return Done;
}

/// The templates of the requirements with these ids (or refs); without ids all of the user's own.
Result<QList<Template>> templatesToExport(const Snapshot &snapshot, const QStringList &ids)
{
    QList<Template> out;
    QSet<QString> missing(ids.begin(), ids.end());
    for (const auto &source : snapshot.sources) {
        const bool named = ids.contains(source->id.text) || (!source->ref.isEmpty() && ids.contains(source->ref));
        missing.remove(source->id.text);
        missing.remove(source->ref);
        const auto known = named || (ids.isEmpty() && !source->custom.isEmpty()) ? rulesToPass(*source) : std::nullopt;
        if (known)
            out.append(*known);
    }
    if (!missing.isEmpty())
        return Error{ErrorKind::NotFound, QStringLiteral("There is no requirement \"%1\". Nothing was written.").arg(*missing.begin()), {}};
    if (out.isEmpty())
        return Error{ErrorKind::NotFound, QStringLiteral("There are no rules of your own to export. Name the requirements whose rules you want."), {}};
    return out;
}

int exportThem(Call &call, const Options &options)
{
    if (options.value("-o").isEmpty())
        return wrongUse(call, QStringLiteral("Name the file to write with -o OUT.json."), usage);
    const auto portfolio = Portfolio::open(options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const auto templates = templatesToExport(*(*portfolio)->snapshot(), options.words.mid(1));
    if (!templates)
        return failed(call, templates.error());
    const bool replaces = QFileInfo::exists(options.value("-o"));
    if (auto done = writeWhole(options.value("-o"), templateFile(*templates, call.today)); !done)
        return failed(call, done.error());
    call.out << templates->size() << (templates->size() == 1 ? " template written" : " templates written") << (replaces ? ", in place of the file that was there.\n" : ".\n");
    return Done;
}

int importThem(Call &call, const Options &options)
{
    if (options.words.size() != 2)
        return wrongUse(call, QStringLiteral("Name one file of templates."), usage);
    const auto templates = templatesAt(options.words[1]);
    if (!templates)
        return failed(call, templates.error());
    const auto portfolio = Portfolio::open(options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const QStringList held = followedTemplates((*portfolio)->snapshot()->sources);
    QList<Template> fresh;
    for (const Template &one : *templates) {
        if (options.has("--again") || !held.contains(one.id))
            fresh.append(one);
        else
            call.out << "held " << one.id << ": a requirement follows these rules already; --again adds a second one\n";
    }
    if (fresh.isEmpty())
        return Done;
    const auto added = importTemplates(**portfolio, fresh, QFileInfo(options.words[1]).fileName(), call.today);
    if (!added)
        return failed(call, added.error());
    for (const SourceId &id : *added)
        call.out << "ok " << id.text << '\n';
    return Done;
}

} // namespace

int templates(Call &call)
{
    const QString job = call.arguments.value(0);
    const bool listing = job == QLatin1String("list");
    const Options options = listing ? optionsOf(call.arguments, {}) : optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("-o")}, {QStringLiteral("--again")});
    if (!options.problem.isEmpty())
        return wrongUse(call, options.problem, usage);
    if (listing)
        return list(call, options);
    if (options.words.value(0) == QLatin1String("export"))
        return exportThem(call, options);
    if (options.words.value(0) == QLatin1String("import"))
        return importThem(call, options);
    return wrongUse(call, QStringLiteral("Say what to do: list, export or import."), usage);
}

} // namespace credence::cli
