// All stores of one open portfolio; what an action works with inside a write.
#pragma once

#include "core/activities/activity_store.h"
#include "core/outcomes/outcome_store.h"
#include "core/requirements/requirement_store.h"
#include "core/settings/settings_store.h"
#include "core/story/story_store.h"
#include "core/vault/vault_store.h"

namespace credence {

struct Stores {
    explicit Stores(Database &database)
        : activities(database), vault(database), requirements(database), story(database), settings(database), outcomes(database)
    {
    }

    ActivityStore activities;
    VaultStore vault;
    RequirementStore requirements;
    StoryStore story;
    SettingsStore settings;
    OutcomeStore outcomes;
};

} // namespace credence
