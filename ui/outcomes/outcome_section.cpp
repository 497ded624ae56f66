#include "ui/outcomes/outcome_section.h"

#include "core/portfolio/portfolio.h"

namespace credence {

void OutcomeSection::undoLast()
{
    if (m_portfolio)
        done(m_portfolio->undo());
}

} // namespace credence
