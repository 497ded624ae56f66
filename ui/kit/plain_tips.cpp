#include "ui/kit/plain_tips.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>

namespace credence {

namespace {

/// What the tooltip at `place` of `widget` would say.
QString tipAt(const QWidget &widget, const QPoint &place)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget.parentWidget());
    if (!view || view->viewport() != &widget)
        return widget.toolTip();
    const QModelIndex index = view->indexAt(place);
    return index.isValid() ? index.data(Qt::ToolTipRole).toString() : widget.toolTip();
}

class PlainTips : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip || !watched->isWidgetType())
            return false;
        auto *widget = static_cast<QWidget *>(watched);
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = tipAt(*widget, help->pos());
        if (!Qt::mightBeRichText(text))
            return false;
        QToolTip::showText(help->globalPos(), plainTip(text), widget);
        return true;
    }
};

} // namespace

void showTipsPlainly(QApplication &application) { application.installEventFilter(new PlainTips(&application)); }

QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(text.toHtmlEscaped()) : text;
}

} // namespace credence
