#include "ui/kit/outcome_section.h"

#include "core/portfolio/portfolio.h"

#include <QKeyEvent>

namespace credence {

void OutcomeSection::undoLast()
{
    if (m_portfolio)
        done(m_portfolio->undo());
}

bool OutcomeSection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeChosen();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace credence
