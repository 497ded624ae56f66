// The sections of the portfolio page that are a list with a form.
#pragma once

#include "ui/kit/outcome_section.h"

namespace credence {

OutcomeSection *skillsSection();
OutcomeSection *artifactsList(); ///< without the bar above it
OutcomeSection *presentationsList(); ///< without the import around it
OutcomeSection *teachingSection();
OutcomeSection *rolesSection();
OutcomeSection *peopleSection();
OutcomeSection *notesList(); ///< without the offer above it

} // namespace credence
