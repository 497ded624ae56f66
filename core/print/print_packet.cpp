#include "core/print/print_packet.h"

#include "core/print/merge_pdf.h"
#include "core/print/page_walk.h"
#include "core/print/pdf.h"
#include "core/print/file_pipeline.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDFWriter.hh>

namespace credence {

namespace {

constexpr qint64 mostHeldBytes = 16 << 20;

Error stoppedError()
{
    return Error{ErrorKind::Conflict, QStringLiteral("Stopped. No packet was written and nothing was changed."), {}};
}

void configure(QPDFWriter &writer)
{
    writer.setObjectStreamMode(qpdf_o_disable); // packing small objects again costs a fifth of the time and saves a tenth of the size
    writer.setDeterministicID(true);
}

QList<PacketPlace> placesOf(const print::Laid &laid, const Packet &packet)
{
    QList<PacketPlace> places;
    for (const print::PlacedMark &mark : laid.marks)
        places.append({mark.mark.title, mark.page, mark.mark.section < 0});
    if (!packet.appendix.isEmpty() && laid.numbers.total > laid.ownPages)
        places.append({QStringLiteral("All documents (%1)").arg(packet.appendix.size()), laid.ownPages + 1, true});
    return places;
}

/// Opens, lays out, paints and merges; then `write` gets the finished document.
Result<PacketResult> printed(const Packet &packet, const DocumentBytes &bytes, const PaperOptions &paper, const PrintProgress &progress,
                             const std::function<Result<>(QPDF &)> &write)
{
    print::KeptBytes keeper(bytes, mostHeldBytes);
    PacketResult result;
    QByteArray ownBytes;
    try {
        const auto out = QPDF::create();
        out->setSuppressWarnings(true);
        out->emptyPDF();
        const auto documents = print::takeAppendix(*out, packet.appendix, keeper, bytes, progress);
        QList<int> counts;
        for (const print::AppendixDocument &document : documents) {
            counts << document.pageCount();
            if (!document.problem.isEmpty())
                result.problems << PacketProblem{document.entry.label, document.entry.name, document.problem};
        }
        const print::Laid laid = print::layOut(packet, paper, counts, result.problems);
        result.pages = laid.numbers.total;
        result.ownPages = laid.ownPages;
        result.places = placesOf(laid, packet);
        ownBytes = print::pdfOf(laid);
        QPDF own;
        own.setSuppressWarnings(true);
        own.processMemoryFile("own pages", ownBytes.constData(), size_t(ownBytes.size()));
        print::assemble(*out, packet, paper, laid, own, documents);
        if (auto written = write(*out); !written)
            return written.error();
    } catch (const print::Stopped &) {
        return stoppedError();
    } catch (const print::Unprintable &reason) {
        return Error{ErrorKind::Damaged, QStringLiteral("A document changed while the packet was written, so no packet was made. Try again."), reason.sentence};
    } catch (const std::exception &error) {
        return Error{ErrorKind::File, QStringLiteral("The packet could not be put together, and no file was written. Your portfolio is unchanged; try again."),
                     QString::fromUtf8(error.what())};
    }
    if (progress)
        progress(int(packet.appendix.size()) + 1, int(packet.appendix.size()) + 1);
    return result;
}

} // namespace

Result<QByteArray> packetPdf(const Packet &packet, const DocumentBytes &bytes, const PaperOptions &paper, const PrintProgress &progress, PacketResult &result)
{
    QByteArray pdf;
    auto done = printed(packet, bytes, paper, progress, [&](QPDF &merged) -> Result<> {
        QPDFWriter writer(merged);
        writer.setOutputMemory();
        configure(writer);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        pdf = QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
        return {};
    });
    if (!done)
        return done.error();
    result = *done;
    return pdf;
}

Result<PacketResult> writePacket(const Packet &packet, const DocumentBytes &bytes, const PaperOptions &paper, const QString &path, const PrintProgress &progress)
{
    return printed(packet, bytes, paper, progress, [&](QPDF &merged) -> Result<> {
        return print::writeThrough(path, [&](Pipeline &file) {
            QPDFWriter writer(merged);
            writer.setOutputPipeline(&file);
            configure(writer);
            writer.write();
        });
    });
}

} // namespace credence
