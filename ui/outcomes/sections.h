// The sections of the portfolio page that are a list with a form.
#pragma once

#include "ui/kit/outcome_section.h"

namespace credence {

OutcomeSection *artifactsSection();
OutcomeSection *presentationsSection();
OutcomeSection *teachingSection();
OutcomeSection *rolesSection();
OutcomeSection *peopleSection();
OutcomeSection *notesSection();

} // namespace credence
