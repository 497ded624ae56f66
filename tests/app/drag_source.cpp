// A second program with a window to drag files from: drag_source FILE… ; press in the window and move.
#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

class DragSource : public QLabel
{
public:
    explicit DragSource(const QList<QUrl> &urls) : QLabel(QStringLiteral("Drag me")), m_urls(urls)
    {
        setWindowTitle(QStringLiteral("DragSource"));
        resize(160, 120);
    }

protected:
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if (!(event->buttons() & Qt::LeftButton))
            return;
        auto *drag = new QDrag(this);
        auto *data = new QMimeData;
        data->setUrls(m_urls);
        drag->setMimeData(data);
        drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
    }

private:
    QList<QUrl> m_urls;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QList<QUrl> urls;
    const QStringList files = application.arguments().mid(1);
    for (const QString &file : files)
        urls << QUrl::fromLocalFile(file);
    DragSource source(urls);
    source.show();
    source.move(0, 0);
    return application.exec();
}
