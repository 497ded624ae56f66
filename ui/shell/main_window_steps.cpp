// One step back, one step again: those of the page in front before those of the portfolio.
#include "ui/shell/main_window.h"

#include "core/portfolio/portfolio.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/window_page.h"
#include "ui/shell/menus.h"
#include "ui/shell/workspace.h"

namespace credence {

/// The page in front may have steps of its own, which come before those of the portfolio.
void MainWindow::followSteps() { m_menus->follow(m_workspace->portfolio(), page(m_current)); }

void MainWindow::undo()
{
    WindowPage *front = page(m_current);
    if (const QString own = front ? front->undoLabel() : QString(); !own.isEmpty()) {
        front->undo();
        return m_messages->showNotice(tr("Undone: %1.").arg(own), tr("Redo"), [this] { redo(); });
    }
    const QString label = m_workspace->portfolio()->undoLabel();
    const Result<> done = m_workspace->portfolio()->undo();
    report(done);
    if (done)
        m_messages->showNotice(tr("Undone: %1.").arg(label), tr("Redo"), [this] { redo(); });
}

void MainWindow::redo()
{
    WindowPage *front = page(m_current);
    if (front && !front->redoLabel().isEmpty())
        return front->redo();
    if (m_workspace->portfolio() && m_workspace->portfolio()->canRedo())
        report(m_workspace->portfolio()->redo());
}

} // namespace credence
