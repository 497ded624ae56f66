// What was typed into a capture and not saved yet, kept on this computer so that it outlives the program.
#pragma once

#include "core/activities/action.h"
#include "core/activities/capture.h"

#include <optional>

namespace credence {

struct CaptureDraft {
    Capture capture;
    Action action;
};

/// By the activity's id; a later one replaces it.
void keepCaptureDraft(const QString &activity, const CaptureDraft &draft);
void forgetCaptureDraft(const QString &activity);
/// The words of it, without ids; nullopt: nothing was typed.
std::optional<CaptureDraft> captureDraft(const QString &activity);

} // namespace credence
