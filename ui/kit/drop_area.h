// Accepts files dropped anywhere on a window, without ever moving or changing the originals.
#pragma once

#include <QObject>
#include <QStringList>

class QWidget;
class QMimeData;

namespace credence {

class DropArea : public QObject
{
    Q_OBJECT

public:
    /// Watches `window`, all its children and the dialogs above it.
    explicit DropArea(QWidget *window);

Q_SIGNALS:
    void dropped(const QStringList &paths);
    /// The drop held no files we can open; the sentence says why.
    void refused(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isInWindow(QObject *watched) const;
    void setShown(bool shown);
    QWidget *m_window;
    QWidget *m_veil;
};

/// The local files of a drop or of the clipboard, in order; empty when there are none.
QStringList localFiles(const QMimeData &data);

} // namespace credence
