#include "ui/shell/foot.h"

#include "ui/kit/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace credence {

namespace {
constexpr int buttons = 68; ///< pixels at the bottom of a page where its cards have their buttons: never covered
}

Foot::Foot(QWidget *under) : QWidget(under), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    under->installEventFilter(this);
}

void Foot::add(QWidget *bar, bool first)
{
    m_column->insertWidget(first ? 0 : m_column->count(), bar);
    place();
}

bool Foot::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        place();
    return done;
}

bool Foot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        place();
    return QWidget::eventFilter(watched, event);
}

/// Only as large as what it shows, so that the page around it can be clicked.
void Foot::place()
{
    const QWidget *under = parentWidget();
    const int width = under->width() - 2 * size::page;
    const int height = m_column->isEmpty() ? 0 : m_column->hasHeightForWidth() ? m_column->heightForWidth(width) : m_column->sizeHint().height();
    setGeometry(size::page, under->height() - buttons - height, width, height);
    raise();
}

} // namespace credence
