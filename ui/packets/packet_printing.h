// Sends the finished pages of a packet to a printer, page by page, so that the window stays awake.
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QPainter>

#include <memory>

class QPrinter;

namespace credence {

class ReaderClient;

class PacketPrinting : public QObject
{
    Q_OBJECT

public:
    explicit PacketPrinting(ReaderClient &reader, QObject *parent = nullptr);
    ~PacketPrinting() override;

    /// Prints the pages `first` to `last` (from 1) of `pdf`; one job at a time.
    void start(std::unique_ptr<QPrinter> printer, const QByteArray &pdf, int first, int last);
    void cancel(); ///< what the printer has already got is beyond recall; nothing more is sent
    bool isRunning() const { return m_printer != nullptr; }

Q_SIGNALS:
    void progressed(int done, int total);
    void finished(int pages);
    void failed(const credence::Error &error);

private:
    void askForPage();
    void put(const Result<QByteArray> &png);
    void end();

    ReaderClient &m_reader;
    std::unique_ptr<QPrinter> m_printer;
    QPainter m_painter;
    QByteArray m_pdf;
    int m_first = 1, m_page = 1, m_last = 0;
    int m_job = 0; ///< answers of a canceled job are dropped
};

} // namespace credence
