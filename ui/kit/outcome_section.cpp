#include "ui/kit/outcome_section.h"

#include "core/portfolio/portfolio.h"

#include <QAction>
#include <QKeyEvent>

namespace credence {

void OutcomeSection::undoLast()
{
    if (m_portfolio)
        done(m_portfolio->undo());
}

void OutcomeSection::listenForDelete(QWidget *list)
{
    list->installEventFilter(this);
    auto *remove = new QAction(tr("Delete"), list);
    connect(remove, &QAction::triggered, this, [this] { removeChosen(); });
    list->addAction(remove);
    list->setContextMenuPolicy(Qt::ActionsContextMenu);
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
