// Which rules of a catalogue template a requirement follows: the edition it was made from, those before, and how they are kept (Q2, Q7).
#pragma once

#include "core/base/result.h"
#include "core/catalogue/catalogue.h"
#include "core/requirements/source.h"

#include <memory>

namespace credence {

/// The template of `source`: the edition it keeps, else the catalogue's, else the user's own; nullptr when it cannot be read.
std::shared_ptr<const Template> templateOf(const Source &source);

/// A requirement from the catalogue that keeps no edition yet, with the one of today's catalogue; any other as it is.
Source withRulesKept(Source source, const Catalogue &known = catalogue());

/// With the rules of `known` in force from `since` on; what was in force before is kept behind them.
Source withRulesOf(Source source, const Catalogue &known, QDate since);

/// With the rules that were in force on `day`, the first ones for a day before all of them.
Source withRulesOn(Source source, QDate day);

/// As the user's own rules from now on, to be edited; one that is the user's own already stays as it is.
Source asOwnRules(Source source);

/// For how many years after a cycle the authority may ask, as the user said; nullopt: nothing was said.
std::optional<int> ownKeepYears(const Source &source);
/// With that number of years (1 to 99), kept beside the rules; nullopt: nothing is said any more.
Source withKeepYears(Source source, std::optional<int> years);

/// The rules as they are passed on: with how long the authority may ask, when the user said so. nullopt: it has none that can be read.
std::optional<Template> rulesToPass(const Source &source);

/// A requirement that follows `rules` as the user's own, with the name of the file they were imported from.
Source importedRules(const Template &rules, const QString &file, QDate imported);

/// The ids of the templates that `sources` follow, the catalogue's or the user's own.
QStringList followedTemplates(const QList<std::shared_ptr<const Source>> &sources);

/// "From “st-anne.json”, imported on 2026-11-22."; "" for rules that were not imported.
QString importWords(const RuleOrigin &origin);

/// Where rules of one's own come from: "Your own rules, made from those of the catalogue, edition 2026-11."; "" for a requirement that
/// follows the catalogue.
QString ownWords(const Source &source);

/// One object, empty for a requirement that keeps nothing.
QJsonObject ruleOriginToJson(const RuleOrigin &origin);
/// The reverse; an Error names a key that is unknown or of the wrong kind.
Result<RuleOrigin> ruleOriginFromJson(const QJsonObject &object);

} // namespace credence
