#include "core/print/stamp_font.h"

#include "core/print/fonts.h"

#include <QPainterPath>

#include <algorithm>

namespace credence::print {

namespace {

constexpr int em = 1000;
constexpr int firstCode = 32;
constexpr int mostGlyphs = 220;

QByteArray number(double value) { return QByteArray::number(qRound(value * 10) / 10.0, 'g', 8); }

QByteArray point(QPointF at) { return number(at.x()) + ' ' + number(-at.y()) + ' '; }

/// Operators that fill `path`, whose y goes down.
QByteArray filled(const QPainterPath &path)
{
    QByteArray operators;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.type == QPainterPath::MoveToElement)
            operators += point(element) + "m\n";
        else if (element.type == QPainterPath::LineToElement)
            operators += point(element) + "l\n";
        else if (element.type == QPainterPath::CurveToElement)
            operators += point(element) + point(path.elementAt(i + 1)) + point(path.elementAt(i + 2)) + "c\n";
    }
    return operators + (path.isEmpty() ? "" : "f\n");
}

QList<QChar> charactersOf(const QStringList &texts)
{
    QList<QChar> characters{QLatin1Char('?')};
    for (const QString &text : texts) {
        for (const QChar c : text) {
            if (!characters.contains(c) && characters.size() < mostGlyphs && !c.isSurrogate())
                characters << c;
        }
    }
    std::sort(characters.begin(), characters.end());
    return characters;
}

QByteArray hex(int value, int digits) { return QByteArray::number(value, 16).rightJustified(digits, '0').toUpper(); }

QByteArray toUnicode(const QList<QChar> &characters)
{
    QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Stamp def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n";
    for (qsizetype first = 0; first < characters.size(); first += 100) {
        const qsizetype count = qMin<qsizetype>(100, characters.size() - first);
        map += QByteArray::number(count) + " beginbfchar\n";
        for (qsizetype i = first; i < first + count; ++i)
            map += '<' + hex(firstCode + int(i), 2) + "> <" + hex(characters.at(i).unicode(), 4) + ">\n";
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

std::string textOf(const QByteArray &bytes) { return {bytes.constData(), size_t(bytes.size())}; }

} // namespace

StampFont::StampFont(QPDF &pdf, const TextStyle &style, const QStringList &texts)
{
    TextStyle large = style;
    large.size = em;
    large.spacing = 0;
    large.tabular = false;
    const QFont font = fontOf(large);
    const QList<QChar> characters = charactersOf(texts);
    QPDFObjectHandle procedures = QPDFObjectHandle::newDictionary();
    QPDFObjectHandle widths = QPDFObjectHandle::newArray();
    QPDFObjectHandle differences = QPDFObjectHandle::newArray();
    differences.appendItem(QPDFObjectHandle::newInteger(firstCode));
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const QChar c = characters.at(i);
        const bool digit = c.isDigit();
        const double own = widthOf(QString(c), large);
        const double width = digit ? digitWidth(large) : own;
        QPainterPath path;
        path.addText(digit ? (width - own) / 2 : 0, 0, font, QString(c));
        const QRectF box = path.boundingRect();
        const QByteArray head = number(width) + " 0 " + point(box.bottomLeft()) + point(box.topRight()) + "d1\n";
        const std::string name = "/g" + std::to_string(i);
        procedures.replaceKey(name, pdf.newStream(textOf(head + filled(path))));
        differences.appendItem(QPDFObjectHandle::newName(name));
        widths.appendItem(QPDFObjectHandle::newReal(width, 1));
        m_glyphs.insert(c, Glyph{firstCode + int(i), width});
    }
    QPDFObjectHandle encoding = QPDFObjectHandle::parse("<< /Type /Encoding >>");
    encoding.replaceKey("/Differences", differences);
    m_object = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /FontBBox [0 0 0 0] /Resources << >> >>"));
    m_object.replaceKey("/CharProcs", procedures);
    m_object.replaceKey("/Encoding", encoding);
    m_object.replaceKey("/Widths", widths);
    m_object.replaceKey("/FirstChar", QPDFObjectHandle::newInteger(firstCode));
    m_object.replaceKey("/LastChar", QPDFObjectHandle::newInteger(firstCode + int(characters.size()) - 1));
    m_object.replaceKey("/ToUnicode", pdf.newStream(textOf(toUnicode(characters))));
}

std::string StampFont::shown(const QString &text, QPointF at, double size, double spacing) const
{
    QByteArray codes;
    for (const QChar c : text)
        codes += hex(glyph(c).code, 2);
    return textOf("BT /Stamp " + QByteArray::number(size, 'f', 2) + " Tf " + QByteArray::number(spacing, 'f', 2) + " Tc " + QByteArray::number(at.x(), 'f', 2) + ' ' + QByteArray::number(at.y(), 'f', 2)
                  + " Td <" + codes + "> Tj ET\n");
}

double StampFont::width(const QString &text, double size) const
{
    double width = 0;
    for (const QChar c : text)
        width += glyph(c).width;
    return width * size / em;
}

} // namespace credence::print
