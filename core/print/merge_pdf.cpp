#include "core/print/merge_pdf.h"

#include "core/print/navigation.h"
#include "core/print/stamp_font.h"
#include "core/print/styles.h"

#include <qpdf/QPDFPageObjectHelper.hh>

namespace credence::print {

namespace {

constexpr double footFromBottom = 36; ///< points, as on own pages
constexpr double headFromTop = 39.6;
constexpr double roomBeside = 28.8;
constexpr double roomAbove = 56;
constexpr double roomBelow = 56;

QByteArray number(double value) { return QByteArray::number(value, 'f', 3); }

std::string textOf(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

QByteArray colorOf(quint32 token)
{
    return number((token >> 16 & 0xFF) / 255.0) + ' ' + number((token >> 8 & 0xFF) / 255.0) + ' ' + number((token & 0xFF) / 255.0) + ' ';
}

/// Where a document's page stands on the paper.
struct Placing {
    QSizeF paper;
    QRectF box; ///< points from the lower left
    double scale = 1;

    Placing(const AppendixPage &source, QSizeF portrait) : paper(portrait)
    {
        const bool lying = source.rotate % 180 == 90;
        QSizeF shown((source.box.urx - source.box.llx) * source.unit, (source.box.ury - source.box.lly) * source.unit);
        if (lying)
            shown.transpose();
        if (shown.width() > shown.height())
            paper.transpose();
        const QSizeF room(paper.width() - 2 * roomBeside, paper.height() - roomAbove - roomBelow);
        scale = qMin(1.0, qMin(room.width() / shown.width(), room.height() / shown.height()));
        const QSizeF size = shown * scale;
        box = QRectF(QPointF((paper.width() - size.width()) / 2, roomBelow + (room.height() - size.height()) / 2), size);
        scale *= source.unit;
    }
};

/// Operator that puts the page, turned as a viewer turns it, into its place.
QByteArray matrixOf(const AppendixPage &source, const Placing &placing)
{
    const double s = placing.scale, x = placing.box.x(), y = placing.box.y();
    const auto &b = source.box;
    const auto matrix = [](double a, double bb, double c, double d, double e, double f) {
        QByteArray text;
        for (const double value : {a, bb, c, d, e, f})
            text += QByteArray::number(value, 'f', 5) + ' ';
        return text + "cm ";
    };
    if (source.rotate == 90)
        return matrix(0, -s, s, 0, x - b.lly * s, y + b.urx * s);
    if (source.rotate == 180)
        return matrix(-s, 0, 0, -s, x + b.urx * s, y + b.ury * s);
    if (source.rotate == 270)
        return matrix(0, s, -s, 0, x + b.ury * s, y - b.llx * s);
    return matrix(s, 0, 0, s, x - b.llx * s, y - b.lly * s);
}

struct Stamps {
    const StampFont &font;
    QString head;
    QString person;
    int total;
    double margin; ///< points

    QByteArray on(const Placing &placing, const AppendixEntry &entry, int page) const
    {
        const double size = footStyle.size / unitsPerPoint, small = runningStyle.size / unitsPerPoint;
        std::string text = font.shown(head, {margin, placing.paper.height() - headFromTop}, small, small * 0.6 * runningStyle.spacing / 100);
        text += font.shown(stampText(entry) + person, {margin, footFromBottom}, size);
        return colorOf(lightTokens.muted) + "rg " + QByteArray::fromStdString(text) + pageNumber(page, placing.paper.width());
    }

    QByteArray pageNumber(int page, double paperWidth) const
    {
        const double size = footStyle.size / unitsPerPoint;
        const QString count = QStringLiteral("%1 / %2").arg(page).arg(total);
        return colorOf(lightTokens.muted) + "rg " + QByteArray::fromStdString(font.shown(count, {paperWidth - margin - font.width(count, size), footFromBottom}, size));
    }
};

QPDFObjectHandle pageWith(QPDF &out, const AppendixPage &source, const AppendixEntry &entry, int page, QSizeF portrait, const Stamps &stamps)
{
    const Placing placing(source, portrait);
    QByteArray content = "q " + matrixOf(source, placing) + "/Page Do Q\n";
    content += "q 0.5 w " + colorOf(lightTokens.line) + "RG " + number(placing.box.x()) + ' ' + number(placing.box.y()) + ' ' + number(placing.box.width()) + ' '
               + number(placing.box.height()) + " re S Q\n";
    content += stamps.on(placing, entry, page);
    QPDFObjectHandle resources = QPDFObjectHandle::parse("<< /XObject << >> /Font << >> >>");
    resources.getKey("/XObject").replaceKey("/Page", source.form);
    resources.getKey("/Font").replaceKey("/Stamp", stamps.font.object());
    QPDFObjectHandle dictionary = QPDFObjectHandle::parse("<< /Type /Page >>");
    dictionary.replaceKey("/MediaBox", QPDFObjectHandle::newFromRectangle({0, 0, placing.paper.width(), placing.paper.height()}));
    dictionary.replaceKey("/Resources", resources);
    dictionary.replaceKey("/Contents", out.newStream(textOf(content)));
    return out.makeIndirectObject(dictionary);
}

QStringList stampedTexts(const Packet &packet, const QString &furniture)
{
    QStringList texts{furniture, QStringLiteral("0123456789 /abcdef…")};
    for (const AppendixEntry &entry : packet.appendix)
        texts << stampText(entry);
    return texts;
}

/// Own pages first, then the documents in order; a placeholder is moved from the end of own pages to its place.
std::vector<QPDFObjectHandle> allPages(QPDF &out, const std::vector<AppendixDocument> &documents, qsizetype ownCount, QSizeF portrait, const Stamps &stamps)
{
    const std::vector<QPDFObjectHandle> own = out.getAllPages();
    std::vector<QPDFObjectHandle> pages(own.begin(), own.begin() + ownCount);
    size_t placeholder = size_t(ownCount);
    for (const AppendixDocument &document : documents) {
        if (!document.problem.isEmpty())
            pages.push_back(own.at(placeholder++));
        else
            for (const AppendixPage &page : document.pages)
                pages.push_back(pageWith(out, page, document.entry, int(pages.size()) + 1, portrait, stamps));
    }
    return pages;
}

/// Stamps the numbers of own pages and placeholders.
void numberOwnPages(QPDF &out, std::vector<QPDFObjectHandle> &pages, const std::vector<AppendixDocument> &documents, size_t ownCount, double width, const Stamps &stamps)
{
    const auto stamp = [&](size_t index) {
        QPDFPageObjectHelper page(pages.at(index));
        page.addPageContents(out.newStream("q\n"), true);
        page.addPageContents(out.newStream(textOf("\nQ\n" + stamps.pageNumber(int(index) + 1, width))), false);
        QPDFObjectHandle resources = page.getAttribute("/Resources", true);
        resources.mergeResources(QPDFObjectHandle::parse("<< /Font << >> >>"));
        resources.getKey("/Font").replaceKey("/Stamp", stamps.font.object());
    };
    for (size_t i = 0; i < ownCount; ++i)
        stamp(i);
    size_t next = ownCount;
    for (const AppendixDocument &document : documents) {
        if (!document.problem.isEmpty())
            stamp(next);
        next += size_t(document.pageCount());
    }
}

/// One flat list of pages: quicker than adding them one by one, and the same for every packet.
void setPages(QPDF &out, std::vector<QPDFObjectHandle> &pages)
{
    QPDFObjectHandle tree = out.getRoot().getKey("/Pages");
    for (QPDFObjectHandle &page : pages)
        page.replaceKey("/Parent", tree);
    tree.replaceKey("/Kids", QPDFObjectHandle::newArray(pages));
    tree.replaceKey("/Count", QPDFObjectHandle::newInteger((long long)(pages.size())));
    out.updateAllPagesCache();
}

} // namespace

QString stampText(const AppendixEntry &entry)
{
    return QStringLiteral("%1 · SHA-256 %2…%3").arg(entry.label, entry.sha256.left(8), entry.sha256.right(4));
}

void assemble(QPDF &out, const Packet &packet, const PaperOptions &paper, const Laid &laid, QPDF &own, const std::vector<AppendixDocument> &documents)
{
    for (QPDFObjectHandle page : own.getAllPages())
        out.addPage(page, false);
    const QString person = packet.person.isEmpty() ? QString() : QStringLiteral(" · ") + packet.person;
    const QString head = (packet.title + QStringLiteral(" · ") + packet.appendixTitle).toUpper();
    const StampFont font(out, footStyle, stampedTexts(packet, head + person));
    const Stamps stamps{font, head, person, laid.numbers.total, paper.marginInches * 72};
    std::vector<QPDFObjectHandle> pages = allPages(out, documents, laid.ownPages, laid.size / unitsPerPoint, stamps);
    numberOwnPages(out, pages, documents, size_t(laid.ownPages), laid.size.width() / unitsPerPoint, stamps);
    setPages(out, pages);
    addLinks(out, pages, laid);
    addBookmarks(out, pages, packet, laid);
    addMetadata(out, packet);
}

} // namespace credence::print
