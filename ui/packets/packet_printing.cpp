#include "ui/packets/packet_printing.h"

#include "core/extraction/reader_client.h"

#include <QImage>
#include <QPointer>
#include <QPrinter>

#include <cmath>

namespace credence {

namespace {

constexpr int mostPixels = 4000; // about 470 dots an inch on Letter

Error notPrinted(const QString &detail)
{
    return {ErrorKind::File, PacketPrinting::tr("The printer did not take the packet. Your portfolio is unchanged; check the printer, or save a PDF and print that."), detail};
}

} // namespace

PacketPrinting::PacketPrinting(ReaderClient &reader, QObject *parent) : QObject(parent), m_reader(reader) {}

PacketPrinting::~PacketPrinting() { cancel(); }

void PacketPrinting::start(std::unique_ptr<QPrinter> printer, const QByteArray &pdf, int first, int last)
{
    cancel();
    m_printer = std::move(printer);
    m_printer->setFullPage(true);
    m_pdf = pdf;
    m_first = m_page = first;
    m_last = last;
    if (!m_painter.begin(m_printer.get())) {
        m_printer.reset();
        Q_EMIT failed(notPrinted(QStringLiteral("QPainter::begin")));
        return;
    }
    askForPage();
}

void PacketPrinting::askForPage()
{
    const double width = m_printer->paperRect(QPrinter::DevicePixel).width();
    const int pixels = std::min(mostPixels, static_cast<int>(std::lround(width)));
    m_reader.render(m_pdf, m_page - 1, pixels, [self = QPointer<PacketPrinting>(this), job = m_job](const Result<QByteArray> &png) {
        if (self && job == self->m_job && self->m_printer)
            self->put(png);
    });
}

void PacketPrinting::put(const Result<QByteArray> &png)
{
    const QImage picture = png ? QImage::fromData(*png) : QImage();
    if (picture.isNull()) {
        const Error error = png ? notPrinted(QStringLiteral("no picture of page %1").arg(m_page)) : png.error();
        cancel();
        Q_EMIT failed(error);
        return;
    }
    const QRectF paper(QPointF(0, 0), m_printer->paperRect(QPrinter::DevicePixel).size());
    m_painter.setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter.drawImage(paper, picture);
    Q_EMIT progressed(m_page - m_first + 1, m_last - m_first + 1);
    if (m_page == m_last) {
        end();
        Q_EMIT finished(m_last - m_first + 1);
        return;
    }
    ++m_page;
    if (!m_printer->newPage()) {
        cancel();
        Q_EMIT failed(notPrinted(QStringLiteral("QPrinter::newPage")));
        return;
    }
    askForPage();
}

void PacketPrinting::end()
{
    ++m_job;
    m_painter.end();
    m_printer.reset();
}

void PacketPrinting::cancel()
{
    if (!m_printer)
        return;
    m_printer->abort();
    end();
}

} // namespace credence
