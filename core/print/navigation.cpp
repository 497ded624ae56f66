#include "core/print/navigation.h"

namespace credence::print {

namespace {

QPDFObjectHandle unicode(const QString &text) { return QPDFObjectHandle::newUnicodeString(text.toStdString()); }

QPDFObjectHandle destination(const std::vector<QPDFObjectHandle> &pages, int page, std::optional<double> top = {})
{
    const size_t index = size_t(qBound(1, page, int(pages.size()))) - 1;
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    array.appendItem(pages.at(index));
    array.appendItem(QPDFObjectHandle::newName(top ? "/XYZ" : "/Fit"));
    if (top) {
        array.appendItem(QPDFObjectHandle::newNull());
        array.appendItem(QPDFObjectHandle::newReal(*top, 1));
        array.appendItem(QPDFObjectHandle::newNull());
    }
    return array;
}

int pageOf(const Link &link, const PageNumbers &numbers)
{
    if (!link.document.isNull())
        return numbers.documents.value(link.document);
    return link.section < numbers.sections.size() ? numbers.sections.value(link.section) : numbers.appendix;
}

struct Bookmark {
    QString title;
    int page = 0;
    std::optional<double> top;
    QList<Bookmark> below;
};

QList<Bookmark> bookmarksOf(const Packet &packet, const Laid &laid)
{
    QList<Bookmark> bookmarks{Bookmark{packet.title, 1, {}, {}}};
    for (const PlacedMark &placed : laid.marks) {
        const Bookmark bookmark{placed.mark.title, placed.page, (laid.size.height() - placed.top) / unitsPerPoint + 12, {}};
        if (placed.mark.section >= 0 || bookmarks.size() == 1)
            bookmarks << bookmark;
        else
            bookmarks.last().below << bookmark;
    }
    for (const AppendixEntry &entry : packet.appendix)
        bookmarks.last().below << Bookmark{entry.label + QLatin1Char(' ') + entry.title, laid.numbers.documents.value(entry.document), {}, {}};
    return bookmarks;
}

/// Appends the items below `parent`; two levels at most, so that recursion is bounded.
void appendBookmarks(QPDF &out, QPDFObjectHandle parent, const QList<Bookmark> &bookmarks, const std::vector<QPDFObjectHandle> &pages, bool open)
{
    QPDFObjectHandle previous;
    for (const Bookmark &bookmark : bookmarks) {
        QPDFObjectHandle item = out.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", unicode(bookmark.title));
        item.replaceKey("/Parent", parent);
        item.replaceKey("/Dest", destination(pages, bookmark.page, bookmark.top));
        if (previous.isInitialized()) {
            item.replaceKey("/Prev", previous);
            previous.replaceKey("/Next", item);
        } else {
            parent.replaceKey("/First", item);
        }
        if (!bookmark.below.isEmpty())
            appendBookmarks(out, item, bookmark.below, pages, false);
        previous = item;
    }
    if (previous.isInitialized())
        parent.replaceKey("/Last", previous);
    parent.replaceKey("/Count", QPDFObjectHandle::newInteger(open ? bookmarks.size() : -bookmarks.size()));
}

} // namespace

void addLinks(QPDF &, const std::vector<QPDFObjectHandle> &pages, const Laid &laid)
{
    const double height = laid.size.height();
    for (size_t i = 0; i < size_t(laid.pages.size()) && i < pages.size(); ++i) {
        QPDFObjectHandle annotations = QPDFObjectHandle::newArray();
        for (const Link &link : laid.pages.at(qsizetype(i)).links) {
            const int page = pageOf(link, laid.numbers);
            if (page <= 0)
                continue;
            QPDFObjectHandle annotation = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] >>");
            const QRectF box(link.box.topLeft() / unitsPerPoint, link.box.size() / unitsPerPoint);
            const double top = height / unitsPerPoint - box.top();
            annotation.replaceKey("/Rect", QPDFObjectHandle::newFromRectangle({box.left(), top - box.height(), box.right(), top}));
            annotation.replaceKey("/Dest", destination(pages, page));
            annotations.appendItem(annotation);
        }
        if (annotations.getArrayNItems() > 0)
            QPDFObjectHandle(pages.at(i)).replaceKey("/Annots", annotations);
    }
}

void addBookmarks(QPDF &out, const std::vector<QPDFObjectHandle> &pages, const Packet &packet, const Laid &laid)
{
    QPDFObjectHandle outlines = out.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
    appendBookmarks(out, outlines, bookmarksOf(packet, laid), pages, true);
    out.getRoot().replaceKey("/Outlines", outlines);
    out.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void addMetadata(QPDF &out, const Packet &packet)
{
    const QString day = QStringLiteral("D:%1000000Z").arg(packet.date.isValid() ? packet.date.toString(QStringLiteral("yyyyMMdd")) : QStringLiteral("19700101"));
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", unicode(packet.person.isEmpty() ? packet.title : packet.title + QStringLiteral(", ") + packet.person));
    info.replaceKey("/Author", unicode(packet.person));
    info.replaceKey("/Subject", unicode(packet.subtitle));
    info.replaceKey("/Creator", unicode(QStringLiteral("Credence")));
    info.replaceKey("/Producer", unicode(QStringLiteral("Credence")));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(day.toStdString()));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(day.toStdString()));
    out.getTrailer().replaceKey("/Info", out.makeIndirectObject(info));
    out.getRoot().removeKey("/Metadata");
    out.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString("en-US"));
    out.getRoot().replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
}

} // namespace credence::print
