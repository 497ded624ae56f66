#include "core/reading/pdf_check.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <exception>

namespace credence {

namespace {

constexpr size_t mostPagesChecked = 200;

bool isActive(QPDFObjectHandle action)
{
    if (!action.isDictionary())
        return false;
    QPDFObjectHandle kind = action.getKey("/S");
    return kind.isName() && (kind.getName() == "/JavaScript" || kind.getName() == "/Launch" || kind.getName() == "/ImportData");
}

/// The actions of a catalog, a page or an annotation.
bool acts(QPDFObjectHandle owner)
{
    if (!owner.isDictionary())
        return false;
    if (isActive(owner.getKey("/OpenAction")) || isActive(owner.getKey("/A")))
        return true;
    QPDFObjectHandle more = owner.getKey("/AA");
    if (!more.isDictionary())
        return false;
    for (const std::string &key : more.getKeys()) {
        if (isActive(more.getKey(key)))
            return true;
    }
    return false;
}

bool pageActs(QPDFObjectHandle page)
{
    QPDFObjectHandle annotations = page.getKey("/Annots");
    for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
        if (acts(annotations.getArrayItem(i)))
            return true;
    }
    return acts(page);
}

} // namespace

bool hasActions(const QByteArray &bytes)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("document", bytes.constData(), static_cast<size_t>(bytes.size()));
        QPDFObjectHandle catalog = pdf.getRoot();
        QPDFObjectHandle names = catalog.getKey("/Names");
        if (acts(catalog) || (names.isDictionary() && names.hasKey("/JavaScript")))
            return true;
        size_t checked = 0;
        for (auto page : QPDFPageDocumentHelper(pdf).getAllPages()) {
            if (++checked > mostPagesChecked)
                return false;
            if (pageActs(page.getObjectHandle()))
                return true;
        }
    } catch (const std::exception &) {
        // what cannot be opened is told by whoever reads its words
    }
    return false;
}

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
