// What a physician calls a requirement: a title for cards, a tag of a few letters for table cells.
#pragma once

#include "core/requirements/standing.h"

namespace credence {

/// "Massachusetts medical license" for a template of the catalogue, the authority's name for the user's own.
QString requirementTitle(const Standing &standing);
/// "MA", "ABIM", "Hospital", "DEA": the state for a license, else the title's first word.
QString requirementTag(const Standing &standing);

/// Where the rules come from and how old they are: "rules as of Oct 2025, Federation of State Medical Boards"; "your own rules".
QString originLine(const Standing &standing);

/// The figures that stand for the whole requirement: its total, or its only counted rule when the authority sets no total.
const Figures &mainFigures(const Standing &standing);

} // namespace credence
