// Accepts files dropped anywhere on a window, without ever moving or changing the originals.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QStringList>

class QWidget;
class QMimeData;

namespace credence {

/// What a drop or the clipboard holds for the vault: files of this computer, or else one thing without a file.
struct Brought {
    QStringList paths;
    QByteArray bytes; ///< of a PDF or a mail, called `name`
    QString name;
    QImage picture;
    qsizetype elsewhere = 0; ///< links to things that are not on this computer
    bool isEmpty() const { return paths.isEmpty() && bytes.isEmpty() && picture.isNull(); }
};

Brought broughtIn(const QMimeData &data);

class DropArea : public QObject
{
    Q_OBJECT

public:
    /// Watches `window`, all its children and the dialogs above it.
    explicit DropArea(QWidget *window);

Q_SIGNALS:
    void dropped(const QStringList &paths);
    /// The drop held no file, but what could be one: a mail or a picture of another program.
    void brought(const credence::Brought &what);
    /// Something of the drop, or all of it, could not be taken; the sentence says why.
    void refused(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isInWindow(QObject *watched) const;
    void setShown(bool shown);
    QWidget *m_window;
    QWidget *m_veil;
};

} // namespace credence
