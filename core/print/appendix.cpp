#include "core/print/appendix.h"

#include "core/print/page_walk.h"
#include "core/print/picture_page.h"

#include <QCryptographicHash>

#include <qpdf/QPDFExc.hh>

namespace credence::print {

namespace {

QString sentenceFor(const QPDFExc &error)
{
    if (error.getErrorCode() == qpdf_e_password)
        return QStringLiteral("It is locked with a password. The file is kept unaltered; add an unlocked copy to have its pages here.");
    return QStringLiteral("It is damaged and cannot be read. The file is kept unaltered; ask the provider for a new copy.");
}

/// Opens, walks and checks a PDF; throws what libqpdf throws and Unprintable.
void openPdf(SourceDocument &document, const std::shared_ptr<InputSource> &source)
{
    auto pdf = QPDF::create();
    pdf->setSuppressWarnings(true);
    pdf->processInputSource(source);
    document.pages = printablePages(*pdf);
    document.pdf = pdf;
}

} // namespace

SourceDocument openDocument(const AppendixEntry &entry, KeptBytes &keeper, const KeptBytes::Fetch &fetch)
{
    SourceDocument document;
    document.entry = entry;
    try {
        const auto bytes = fetch(entry.sha256);
        if (!bytes) {
            document.problem = bytes.error().sentence;
        } else if (QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex() != entry.sha256.toLatin1()) {
            document.problem = QStringLiteral("Its bytes are no longer those that were filed. Restore it from a backup or ask the provider for a new copy.");
        } else if (entry.mediaType.startsWith(QLatin1String("image/"))) {
            document.pdf = picturePdf(*bytes);
            document.pages = printablePages(*document.pdf);
        } else {
            openPdf(document, keeper.source(entry.sha256, *bytes));
        }
    } catch (const Unprintable &reason) {
        document.problem = reason.sentence;
    } catch (const QPDFExc &error) {
        document.problem = sentenceFor(error);
    } catch (const std::exception &) {
        document.problem = QStringLiteral("It is damaged and cannot be read. The file is kept unaltered; ask the provider for a new copy.");
    }
    if (!document.problem.isEmpty()) {
        document.pages.clear();
        document.pdf.reset();
    }
    return document;
}

} // namespace credence::print
