#include "ui/vault/document_preview.h"

#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace credence {

QToolButton *DocumentPreview::tool(const QString &sign, const QString &name, const QString &keys)
{
    auto *made = new QToolButton(m_bar);
    made->setObjectName(QStringLiteral("quiet"));
    made->setText(sign);
    made->setAccessibleName(name);
    made->setToolTip(keys.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, keys));
    made->setMinimumSize(28, 28);
    made->setCursor(Qt::PointingHandCursor);
    m_bar->layout()->addWidget(made);
    return made;
}

DocumentPreview::DocumentPreview(QWidget *parent)
    : QFrame(parent), m_page(new PageView(this)), m_caption(label({}, Type::SmallStrong)), m_bar(new QWidget(this))
{
    setObjectName(QStringLiteral("well"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_caption->setContentsMargins(size::pad, 10, size::pad, 0);
    m_caption->setWordWrap(true);
    m_caption->hide();
    column->addWidget(m_caption);
    column->addWidget(m_page, 1);
    column->addWidget(m_bar);

    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(8, 0, 8, 6);
    row->setSpacing(2);
    row->addStretch(1);
    m_back = tool(QStringLiteral("‹"), tr("Previous page"), tr("Page Up"));
    m_pages = label({}, Type::Small, Ink::Muted);
    m_pages->setAlignment(Qt::AlignCenter);
    row->addWidget(m_pages);
    m_forth = tool(QStringLiteral("›"), tr("Next page"), tr("Page Down"));
    row->addSpacing(12);
    connect(tool(QStringLiteral("−"), tr("Smaller"), QStringLiteral("−")), &QToolButton::clicked, m_page, &PageView::zoomOut);
    m_zoom = tool({}, tr("Fit the page"), QStringLiteral("0"));
    connect(tool(QStringLiteral("+"), tr("Larger"), QStringLiteral("+")), &QToolButton::clicked, m_page, &PageView::zoomIn);
    row->addSpacing(12);
    connect(tool(QStringLiteral("↻"), tr("Turn"), QStringLiteral("R")), &QToolButton::clicked, m_page, &PageView::turnRight);
    row->addStretch(1);

    connect(m_back, &QToolButton::clicked, this, [this] { m_page->goTo(m_page->page() - 1); });
    connect(m_forth, &QToolButton::clicked, this, [this] { m_page->goTo(m_page->page() + 1); });
    connect(m_zoom, &QToolButton::clicked, m_page, &PageView::fit);
    connect(m_page, &PageView::moved, this, &DocumentPreview::showState);
    showState();
}

void DocumentPreview::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
}

void DocumentPreview::showState()
{
    const bool several = m_page->pages() > 1;
    m_bar->setVisible(m_page->pages() > 0);
    m_back->setVisible(several);
    m_forth->setVisible(several);
    m_pages->setVisible(several);
    m_back->setEnabled(m_page->page() > 0);
    m_forth->setEnabled(m_page->page() + 1 < m_page->pages());
    m_pages->setText(tr("%1 / %2").arg(m_page->page() + 1).arg(m_page->pages()));
    m_zoom->setText(qFuzzyCompare(m_page->zoom(), 1.0) ? tr("Fit") : tr("%1 %").arg(qRound(m_page->zoom() * 100)));
}

} // namespace credence
