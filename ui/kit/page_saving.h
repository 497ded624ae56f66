// Saves a page about one record as a PDF: asks where, typesets off the window's thread, writes whole or not at all.
#pragma once

#include "core/base/result.h"
#include "core/packets/packet.h"
#include "ui/kit/background.h"

#include <QObject>

class QWidget;

namespace credence {

class PageSaving : public QObject
{
    Q_OBJECT

public:
    /// The dialog stands above `parent`.
    explicit PageSaving(QWidget *parent);
    /// Asks for a place, "TITLE - summary.pdf" in the folder used last; nothing happens when none is chosen.
    void ask(const Packet &page);
    /// Writes it there; `saved` or `failed` follows.
    void save(const Packet &page, const QString &path);

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const credence::Error &error);

private:
    QWidget *m_parent;
    Background m_printing;
};

/// The name of the file, without what file systems refuse.
QString pageFileName(const Packet &page);

} // namespace credence
