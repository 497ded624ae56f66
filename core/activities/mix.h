// Which class of the mix an activity falls in, and why (A3).
#pragma once

#include "core/activities/activity.h"
#include "core/story/goal.h"
#include "core/story/story.h"

#include <QList>

namespace credence {

/// In the order of the reference mixes: off story, role-relevant clinical, non-clinical, procedural or longitudinal.
enum class Mix { OffStory, Niche, NonClinical, Procedural };

struct MixClass {
    Mix mix = Mix::OffStory;
    QString why;             ///< a sentence for the physician
    bool overruled = false;  ///< the user's own word
    friend bool operator==(const MixClass &, const MixClass &) = default;
};

/// What "role-relevant" is measured against.
struct MixContext {
    std::optional<Story> story; ///< the active one; nullopt: none told
    QList<Goal> goals;          ///< the active ones
};

/// The user's own word goes first. Then, in this order: hands-on formats and words; leadership, business, systems and education by
/// subject, topic or title; longitudinal formats; the story's domain, a goal's subjects, or a link to a goal, signal, criterion or theme;
/// else off story. The words are data (resources/career/mix.json).
MixClass mixClass(const Activity &activity, const MixContext &context);

/// The word of records: "off-story", "niche", "non-clinical", "procedural".
QString mixWord(Mix mix);
std::optional<Mix> mixFromWord(QStringView word);
/// For people: "Off story", "Niche and role-relevant clinical" …
QString mixName(Mix mix);

} // namespace credence
