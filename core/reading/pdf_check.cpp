#include "core/reading/pdf_check.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <exception>

namespace credence {

bool isMergeable(const QByteArray &bytes)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("document", bytes.constData(), static_cast<size_t>(bytes.size()));
        const auto pages = QPDFPageDocumentHelper(pdf).getAllPages();
        if (pages.empty() || pages.size() > 2000)
            return false;
        for (auto page : pages)
            page.getAttribute("/Resources", false);
        return !pdf.anyWarnings();
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace credence
