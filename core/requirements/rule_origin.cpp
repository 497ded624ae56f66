#include "core/requirements/rule_origin.h"

#include "core/base/json_fields.h"
#include "core/catalogue/template_json.h"
#include "core/catalogue/template_words.h"

namespace credence {

namespace {

QString key(const char *name) { return QString::fromLatin1(name); }

std::shared_ptr<const Template> read(const QJsonObject &rules)
{
    auto known = templateFromJson(rules, catalogue());
    if (!known)
        return nullptr;
    known->keepYears.reset(); // said of the requirement, no rule of the authority
    return std::make_shared<const Template>(*std::move(known));
}

/// nullptr when the catalogue says the same anyway, or the kept rules name what this version does not know any more.
std::shared_ptr<const Template> kept(const Source &source)
{
    const QList<RuleEdition> &editions = source.origin.editions;
    const bool older = !editions.isEmpty() && editions.last().edition != catalogue().edition;
    return older ? read(editions.last().rules) : nullptr;
}

const QString keepYearsKey = QStringLiteral("keep_years");

/// The rules that the requirement keeps: its own, or those of the edition in force; nullptr: it follows whatever the catalogue says.
QJsonObject *keptRules(Source &source)
{
    if (source.catalogueId.isEmpty())
        return source.custom.isEmpty() ? nullptr : &source.custom;
    return source.origin.editions.isEmpty() ? nullptr : &source.origin.editions.last().rules;
}

} // namespace

std::optional<int> ownKeepYears(const Source &source)
{
    const QList<RuleEdition> &editions = source.origin.editions;
    const QJsonValue years = source.catalogueId.isEmpty() ? source.custom.value(keepYearsKey) : editions.isEmpty() ? QJsonValue() : editions.last().rules.value(keepYearsKey);
    return years.isDouble() ? std::optional(years.toInt()) : std::nullopt;
}

Source withKeepYears(Source source, std::optional<int> years)
{
    if (ownKeepYears(source) == years)
        return source;
    source = withRulesKept(std::move(source));
    if (QJsonObject *rules = keptRules(source)) {
        if (years)
            rules->insert(keepYearsKey, *years);
        else
            rules->remove(keepYearsKey);
    }
    return source;
}

std::shared_ptr<const Template> templateOf(const Source &source)
{
    if (source.catalogueId.isEmpty())
        return read(source.custom);
    if (auto rules = kept(source))
        return rules;
    if (const Template *known = catalogue().requirement(source.catalogueId))
        return {std::shared_ptr<const Template>(), known};
    return source.origin.editions.isEmpty() ? nullptr : read(source.origin.editions.last().rules);
}

Source withRulesKept(Source source, const Catalogue &known)
{
    const Template *from = known.requirement(source.catalogueId);
    if (from && source.origin.editions.isEmpty())
        source.origin.editions.append({known.edition, {}, templateToJson(*from)});
    return source;
}

Source withRulesOf(Source source, const Catalogue &known, QDate since)
{
    const Template *from = known.requirement(source.catalogueId);
    if (!from)
        return source;
    const auto keep = ownKeepYears(source);
    source.origin.editions.append({known.edition, since, templateToJson(*from)});
    source.origin.declined.clear();
    return withKeepYears(std::move(source), keep);
}

Source withRulesOn(Source source, QDate day)
{
    QList<RuleEdition> &editions = source.origin.editions;
    while (editions.size() > 1 && editions.last().since.isValid() && editions.last().since > day)
        editions.removeLast();
    return source;
}

Source asOwnRules(Source source)
{
    const auto from = source.custom.isEmpty() ? templateOf(source) : nullptr;
    if (!from)
        return source;
    const auto keep = ownKeepYears(source);
    Template rules = *from;
    for (Rule &rule : rules.rules)
        rule.note = isUnwritten(rule) ? ownUnwrittenNote() : rule.note;
    source.custom = templateToJson(rules);
    source.catalogueId.clear();
    source.origin.declined.clear();
    return withKeepYears(std::move(source), keep);
}

std::optional<Template> rulesToPass(const Source &source)
{
    const auto from = templateOf(source);
    if (!from)
        return std::nullopt;
    Template rules = *from;
    rules.keepYears = ownKeepYears(source);
    return rules;
}

Source importedRules(const Template &rules, const QString &file, QDate imported)
{
    Source source;
    source.custom = templateToJson(rules);
    source.origin.file = file;
    source.origin.imported = imported;
    return source;
}

QStringList followedTemplates(const QList<std::shared_ptr<const Source>> &sources)
{
    QStringList ids;
    for (const auto &source : sources)
        ids << (source->custom.isEmpty() ? source->catalogueId : source->custom.value(key("id")).toString());
    return ids;
}

QString importWords(const RuleOrigin &origin)
{
    return origin.file.isEmpty() ? QString() : QStringLiteral("From “%1”, imported on %2.").arg(origin.file, isoText(origin.imported));
}

QString ownWords(const Source &source)
{
    if (source.custom.isEmpty())
        return {};
    const QString changed = source.origin.changed.isValid() ? QStringLiteral(" Changed by you on %1.").arg(isoText(source.origin.changed)) : QString();
    if (!source.origin.file.isEmpty())
        return QStringLiteral("Your own rules. ") + importWords(source.origin) + changed;
    if (!source.origin.editions.isEmpty())
        return QStringLiteral("Your own rules, made from those of the catalogue, edition %1.").arg(source.origin.editions.last().edition) + changed;
    return QStringLiteral("Your own rules, written here.") + changed;
}

QJsonObject ruleOriginToJson(const RuleOrigin &origin)
{
    QJsonObject out;
    QJsonArray editions;
    for (const RuleEdition &one : origin.editions) {
        QJsonObject entry{{key("edition"), one.edition}, {key("rules"), one.rules}};
        if (one.since.isValid())
            entry.insert(key("since"), isoText(one.since));
        editions.append(entry);
    }
    if (!editions.isEmpty())
        out.insert(key("editions"), editions);
    for (const auto &[name, text] : {std::pair{"declined", origin.declined}, std::pair{"file", origin.file}, std::pair{"imported", isoText(origin.imported)},
                                    std::pair{"changed", isoText(origin.changed)}}) {
        if (!text.isEmpty())
            out.insert(key(name), text);
    }
    return out;
}

Result<RuleOrigin> ruleOriginFromJson(const QJsonObject &object)
{
    JsonFields f(object, QStringLiteral("the origin of the rules"));
    RuleOrigin origin;
    const auto editions = f.objects(key("editions"));
    for (const QJsonObject &entry : editions) {
        JsonFields e(entry, QStringLiteral("an edition of the rules"));
        origin.editions.append({e.requiredText(key("edition")), e.day(key("since")), e.object(key("rules"))});
        f.include(e.finish());
    }
    origin.declined = f.text(key("declined"));
    origin.file = f.text(key("file"));
    origin.imported = f.day(key("imported"));
    origin.changed = f.day(key("changed"));
    if (auto done = f.finish(); !done)
        return done.error();
    return origin;
}

} // namespace credence
