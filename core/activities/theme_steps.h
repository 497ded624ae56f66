// How far a clinical theme came: what is done, and what was only begun (A9).
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

/// Begun: the record is there and empty so far.
enum class StepState { Open, Begun, Done };

struct ThemeSteps {
    StepState review = StepState::Open;
    StepState teaching = StepState::Open;
    StepState project = StepState::Open;
    int done() const { return (review == StepState::Done ? 1 : 0) + (teaching == StepState::Done ? 1 : 0) + (project == StepState::Done ? 1 : 0); }
    friend bool operator==(const ThemeSteps &, const ThemeSteps &) = default;
};

/// A step is done when its record has a file in the vault, or a day that has come, or has been given (a session), shown (a talk) or got
/// under way (a project); a note by its text. A record that is gone leaves the step open.
ThemeSteps themeSteps(const Theme &theme, const Snapshot &snapshot, QDate today);

} // namespace credence
