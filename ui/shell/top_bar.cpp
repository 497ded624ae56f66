#include "ui/shell/top_bar.h"

#include "ui/kit/theme.h"
#include "ui/shell/search_box.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace credence {

TopBar::TopBar(QWidget *parent)
    : QWidget(parent), m_search(new SearchBox), m_evaluate(button(tr("Evaluate a course"))), m_addFiles(button(tr("Add files") + QStringLiteral(" ▾"))), m_logActivity(button(tr("Log activity"), Weight::Primary))
{
    setFixedHeight(size::topBar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(size::page, 0, size::page, 1);
    row->setSpacing(10);
    m_search->setMaximumWidth(420);
    row->addWidget(m_search, 1);
    row->addStretch(1);
    auto *ways = new QMenu(m_addFiles);
    connect(ways->addAction(tr("Files…")), &QAction::triggered, this, &TopBar::filesAsked);
    connect(ways->addAction(tr("A folder…")), &QAction::triggered, this, &TopBar::folderAsked);
    connect(ways->addAction(tr("From the clipboard")), &QAction::triggered, this, &TopBar::pasteAsked);
    m_addFiles->setMenu(ways);
    m_addFiles->setAccessibleName(tr("Add files"));
    row->addWidget(m_evaluate);
    row->addWidget(m_addFiles);
    row->addWidget(m_logActivity);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), colors(palette()).line);
}

} // namespace credence
