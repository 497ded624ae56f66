// The dialogs of the way out: where to save, which printer; and the words about what was saved.
#pragma once

#include "core/packets/packet.h"
#include "core/print/paper.h"

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace credence {

/// "CME summary, 2026-11-22.pdf"; of an audit file with its authority and cycle, so that two cycles are two files. Characters that file systems refuse are left out.
QString suggestedFile(const Packet &packet);

/// Asks for a file in the documents folder, or the folder used last, without blocking; `chosen` is called with a path that ends in ".pdf".
void askWhereToSave(QWidget *parent, const QString &suggested, std::function<void(const QString &)> chosen);

/// The system's print dialog, without blocking; `chosen` gets the printer, set to the paper, and the pages (from 1).
void askForPrinter(QWidget *parent, Paper paper, const QString &title, int pages, std::function<void(std::unique_ptr<QPrinter>, int first, int last)> chosen);

/// "Saved 12 pages as Audit file.pdf."
QString savedWords(const QString &path, int pages);
/// Opens the file with the system's viewer.
void openFile(const QString &path);

} // namespace credence
