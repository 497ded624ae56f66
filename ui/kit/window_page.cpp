#include "ui/kit/window_page.h"

#include "core/portfolio/portfolio.h"

namespace credence {

WindowPage::WindowPage(QWidget *parent) : QWidget(parent) { setObjectName(QStringLiteral("page")); }

void WindowPage::showRecords(const QStringList &, const QString &) {}

void WindowPage::showSection(const QString &) {}

void WindowPage::addFiles(const QStringList &) {}
bool WindowPage::bringIn(const Brought &) { return false; }

void WindowPage::preview(const QString &) {}

void WindowPage::removing(const QString &name, const std::function<void()> &change)
{
    const auto before = m_portfolio ? m_portfolio->snapshot() : nullptr;
    change();
    const auto after = m_portfolio ? m_portfolio->snapshot() : nullptr;
    if (after == before)
        return; // a form that is not saved yet
    Q_EMIT noticed(tr("“%1” was removed from this list.").arg(name), tr("Undo"), [this, after] {
        if (!m_portfolio)
            return;
        if (m_portfolio->snapshot() != after)
            return Q_EMIT noticed(tr("Something else was changed since. Ctrl+Z takes the changes back one by one."), {}, {});
        if (const Result<> undone = m_portfolio->undo(); !undone)
            Q_EMIT failed(undone.error());
    });
}

} // namespace credence
