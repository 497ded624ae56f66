#include "core/print/sample_certificate.h"

#include "core/print/fonts.h"
#include "core/print/pdf.h"
#include "core/print/styles.h"
#include "core/print/text_flow.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

#include <array>

namespace credence {

namespace {

using namespace print;

enum class Frame { Double, Band, Side, Corners, Thin, None };

struct Design {
    Frame frame;
    bool landscape;
    bool serif;
    bool centered;
    quint32 color;
};

constexpr std::array<Design, 6> designs{{
    {Frame::Double, true, true, true, lightTokens.accent},
    {Frame::Band, false, false, false, lightTokens.blue},
    {Frame::Thin, false, true, true, lightTokens.plum},
    {Frame::Side, true, false, false, lightTokens.green},
    {Frame::Corners, true, true, true, lightTokens.amber},
    {Frame::None, false, false, true, lightTokens.ink},
}};

/// Lines set one below the other on a page.
class CertificatePage
{
public:
    CertificatePage(const Design &design) : m_design(design), m_size(sizeOf(Paper::Letter))
    {
        if (design.landscape)
            m_size.transpose();
        m_y = m_size.height() * (design.landscape ? 0.15 : 0.16);
    }

    void line(const QString &text, int size, Weight weight, quint32 color, double before, bool italic = false)
    {
        if (text.isEmpty())
            return;
        const TextStyle style{size, weight, m_design.serif, italic, false, 0, color};
        m_y += before;
        const double left = margin(), width = m_size.width() - 2 * left;
        for (const TextLine &one : wrapped({Run{text, style, {}}}, width)) {
            m_y += size * 1.35;
            placeLine(m_piece, one, QPointF(m_design.centered ? left + (width - one.width) / 2 : left, m_y));
        }
    }
    void foot(const QString &text)
    {
        const TextStyle style{150, Weight::Regular, m_design.serif, false, false, 0, lightTokens.muted};
        const double left = margin();
        const double x = m_design.centered ? (m_size.width() - widthOf(text, style)) / 2 : left;
        m_piece.items << TextItem{QPointF(x, m_size.height() - 1500), text, style};
    }
    Laid laid()
    {
        Laid laid;
        laid.size = m_size;
        LaidPage page;
        page.items = frameItems() + m_piece.items;
        laid.pages << page;
        return laid;
    }

private:
    double margin() const { return m_design.frame == Frame::Side ? 3400 : m_design.landscape ? 2400 : 1700; }

    CurveItem rectangle(double inset, double width) const
    {
        const QRectF box = QRectF(QPointF(), m_size).adjusted(inset, inset, -inset, -inset);
        return CurveItem{QPolygonF({box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft(), box.topLeft()}), width, m_design.color, Stroke::Solid, {}};
    }

    QList<Item> frameItems() const
    {
        switch (m_design.frame) {
        case Frame::Double: return {rectangle(600, 60), rectangle(720, 20)};
        case Frame::Thin: return {rectangle(700, 20)};
        case Frame::Band: return {BoxItem{QRectF(0, 0, m_size.width(), 900), 0, m_design.color}};
        case Frame::Side: return {BoxItem{QRectF(0, 0, 2200, m_size.height()), 0, m_design.color}};
        case Frame::Corners: {
            QList<Item> items;
            for (const double x : {700.0, m_size.width() - 2300}) {
                for (const double y : {700.0, m_size.height() - 760})
                    items << BoxItem{QRectF(x, y, 1600, 60), 0, m_design.color};
            }
            return items;
        }
        case Frame::None: break;
        }
        return {};
    }

    Design m_design;
    QSizeF m_size;
    double m_y;
    Piece m_piece;
};

/// The same bytes every time: without the moment and the random identity the painter puts in.
QByteArray settled(const QByteArray &pdf, const CertificatePaper &paper)
{
    QPDF document;
    document.setSuppressWarnings(true);
    document.processMemoryFile("certificate", pdf.constData(), size_t(pdf.size()));
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(paper.title.toStdString()));
    document.getTrailer().replaceKey("/Info", document.makeIndirectObject(info));
    QPDFWriter writer(document);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

} // namespace

QByteArray certificatePdf(const CertificatePaper &paper)
{
    const Design &design = designs.at(size_t(paper.design) % designs.size());
    CertificatePage sheet(design);
    sheet.line(paper.provider, 260, Weight::Strong, lightTokens.ink, 0);
    sheet.line(paper.heading, design.landscape ? 620 : 540, Weight::Regular, design.color, 300);
    sheet.line(QStringLiteral("This certifies that"), 210, Weight::Regular, lightTokens.muted, 500, design.serif);
    sheet.line(paper.recipient, 380, Weight::Strong, lightTokens.ink, 120);
    sheet.line(paper.verb, 210, Weight::Regular, lightTokens.muted, 220, design.serif);
    sheet.line(paper.title, 330, Weight::Strong, lightTokens.ink, 160);
    sheet.line(QStringLiteral("on ") + paper.when, 220, Weight::Regular, lightTokens.ink, 160);
    sheet.line(QStringLiteral("and is awarded"), 210, Weight::Regular, lightTokens.muted, 260, design.serif);
    for (const QString &credit : paper.credits)
        sheet.line(credit, 260, Weight::Strong, lightTokens.ink, 60);
    for (const QString &statement : paper.statements)
        sheet.line(statement, 155, Weight::Regular, lightTokens.muted, statement == paper.statements.first() ? 520 : 80);
    sheet.foot(QStringLiteral("%1     Certificate no. %2").arg(paper.signer, paper.number));
    return settled(pdfOf(sheet.laid()), paper);
}

} // namespace credence
