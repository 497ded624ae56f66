#include "ui/kit/drop_area.h"

#include "ui/kit/theme.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

namespace credence {

namespace {

/// What other programs hand over without a file.
constexpr std::array kinds{std::pair("application/pdf", "Pasted document.pdf"), std::pair("message/rfc822", "Mail.eml")};

bool mayBring(const QMimeData &data)
{
    return data.hasUrls() || data.hasImage() || std::any_of(kinds.begin(), kinds.end(), [&](const auto &kind) { return data.hasFormat(QLatin1String(kind.first)); });
}

/// Lies over the window while something hangs above it, and says what will happen.
class Veil : public QWidget
{
public:
    explicit Veil(QWidget *window) : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colors &c = colors(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor wash = c.window;
        wash.setAlphaF(0.86f);
        painter.fillRect(rect(), wash);
        const QRectF frame = QRectF(rect()).adjusted(14, 14, -14, -14);
        painter.setPen(QPen(c.accent, 2, Qt::DashLine));
        painter.drawRoundedRect(frame, size::corner, size::corner);
        painter.setFont(credence::font(Type::Title));
        painter.setPen(c.ink);
        painter.drawText(frame.adjusted(0, -30, 0, -10), Qt::AlignCenter, tr("Drop to add these files"));
        painter.setFont(credence::font(Type::Body));
        painter.setPen(readable(c.muted, c.window));
        painter.drawText(frame.adjusted(0, 30, 0, 20), Qt::AlignCenter, tr("They are copied into your portfolio and read. The originals stay where they are."));
    }
};

} // namespace

Brought broughtIn(const QMimeData &data)
{
    Brought brought;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            brought.paths.append(url.toLocalFile());
        else
            ++brought.elsewhere;
    }
    if (!brought.paths.isEmpty())
        return brought;
    for (const auto &[format, name] : kinds) {
        brought.bytes = data.data(QLatin1String(format));
        brought.name = QCoreApplication::translate("DropArea", name);
        if (!brought.bytes.isEmpty())
            return brought;
    }
    brought.name = QCoreApplication::translate("DropArea", "Pasted picture.png");
    brought.picture = data.hasImage() ? qvariant_cast<QImage>(data.imageData()) : QImage();
    return brought;
}

DropArea::DropArea(QWidget *window) : QObject(window), m_window(window), m_veil(new Veil(window))
{
    window->setAcceptDrops(true);
    // On the application, because a text field inside the window would take the names of the files as text.
    qApp->installEventFilter(this);
}

bool DropArea::isInWindow(QObject *watched) const
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    for (const QWidget *window = widget ? widget->window() : nullptr; window; window = window->parentWidget() ? window->parentWidget()->window() : nullptr) {
        if (window == m_window)
            return true;
    }
    return false;
}

void DropArea::setShown(bool shown)
{
    m_veil->setGeometry(m_window->rect());
    m_veil->setVisible(shown);
    m_veil->raise();
}

bool DropArea::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show: // a dialog of the window takes files as the window does
        if (auto *widget = qobject_cast<QWidget *>(watched); widget && widget->isWindow() && widget != m_window && isInWindow(widget))
            widget->setAcceptDrops(true);
        break;
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDropEvent *>(event);
        if (!mayBring(*drag->mimeData()) || !isInWindow(watched))
            break;
        drag->setDropAction(Qt::CopyAction);
        drag->accept();
        if (event->type() == QEvent::DragEnter)
            setShown(true);
        return true;
    }
    case QEvent::DragLeave:
        if (isInWindow(watched))
            setShown(false);
        break;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        if (!mayBring(*drop->mimeData()) || !isInWindow(watched))
            break;
        setShown(false);
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        const Brought what = broughtIn(*drop->mimeData());
        if (what.isEmpty())
            Q_EMIT refused(tr("Nothing could be added: the drop held no files from this computer. Save the file to a folder first, then drop it here."));
        else if (what.paths.isEmpty())
            Q_EMIT brought(what);
        else
            Q_EMIT dropped(what.paths);
        if (!what.paths.isEmpty() && what.elsewhere > 0)
            Q_EMIT refused(what.elsewhere == 1 ? tr("One thing of the drop was not added: it is not a file of this computer. Save it to a folder first, then drop it here.")
                                               : tr("%1 things of the drop were not added: they are not files of this computer. Save them to a folder first, then drop them here.").arg(what.elsewhere));
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace credence
