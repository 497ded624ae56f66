#include "core/reading/pdf_rules.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <QHash>
#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace credence {

namespace {

constexpr int mostOperators = 200'000; // of one page; more is a drawing
constexpr int mostRules = 600;
constexpr int deepestForm = 5;
constexpr double thickest = 3.5;   // points: a filled bar that is thicker is a box
constexpr double shortest = 12;    // points: shorter ones are marks and parts of letters
constexpr double coversPage = 0.75;
constexpr double wholePage = 0.93; // a box that covers more in both ways is the paper or its frame's ground

using Operands = std::vector<QPDFObjectHandle>;

/// What stays the same until it is set anew; kept and taken back by q and Q.
struct Paint {
    QTransform matrix;
    bool whiteFill = false;
    bool whiteStroke = false;
    bool hidesText = false; ///< text is placed and not painted
};

double number(const Operands &operands, size_t i)
{
    QPDFObjectHandle value = i < operands.size() ? operands[i] : QPDFObjectHandle::newNull();
    return value.isNumber() ? value.getNumericValue() : 0;
}

/// Whether the operands of a color operator mean white: all ones, in four inks all zeros.
bool isWhite(const Operands &operands)
{
    if (operands.empty() || !std::all_of(operands.begin(), operands.end(), [](QPDFObjectHandle value) { return value.isNumber(); }))
        return false;
    const double white = operands.size() == 4 ? 0 : 1;
    return std::all_of(operands.begin(), operands.end(), [&](QPDFObjectHandle value) { return std::abs(value.getNumericValue() - white) < 0.02; });
}

struct Drawing {
    QRectF paper; ///< points, as in the file
    QList<QRectF> rules;
    double picture = 0;   ///< share of the paper under the largest picture
    qint64 seenText = 0;  ///< bytes of text that shows
    qint64 hiddenText = 0;
    int operators = 0;
};

qint64 textBytes(const Operands &operands)
{
    qint64 bytes = 0;
    for (QPDFObjectHandle operand : operands) {
        if (operand.isString())
            bytes += static_cast<qint64>(operand.getStringValue().size());
        else if (operand.isArray())
            bytes += textBytes(operand.getArrayAsVector());
    }
    return bytes;
}

/// A picture that covers the page hides the text under it, unless it can be seen through.
void addPicture(Drawing &drawing, const QRectF &box, QPDFObjectHandle picture)
{
    const QRectF common = box.intersected(drawing.paper);
    const double share = common.width() * common.height() / (drawing.paper.width() * drawing.paper.height());
    drawing.picture = std::max(drawing.picture, share);
    QPDFObjectHandle dict = picture.getDict();
    if (share < coversPage || dict.hasKey("/SMask") || dict.hasKey("/Mask"))
        return;
    drawing.hiddenText += std::exchange(drawing.seenText, 0);
}

void addRule(Drawing &drawing, const QPointF &a, const QPointF &b)
{
    const QRectF line = QRectF(a, b).normalized();
    const bool level = line.height() <= thickest && line.width() >= shortest;
    const bool upright = line.width() <= thickest && line.height() >= shortest;
    if (level != upright && drawing.rules.size() < mostRules)
        drawing.rules << line;
}

/// Runs a page's operators; of text, only whether it shows.
class Walker : public QPDFObjectHandle::ParserCallbacks {
public:
    Walker(Drawing &drawing, const Paint &paint, QPDFObjectHandle resources, int depth) : m_drawing(drawing), m_paint(paint), m_resources(resources), m_depth(depth) {}

    void handleObject(QPDFObjectHandle object, size_t, size_t) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        if (++m_drawing.operators > mostOperators) {
            terminateParsing();
            return;
        }
        run(object.getOperatorValue());
        m_operands.clear();
    }
    void handleEOF() override {}

private:
    QPointF point(size_t i) const { return m_paint.matrix.map(QPointF(number(m_operands, i), number(m_operands, i + 1))); }

    void run(const std::string &name)
    {
        if (name == "q")
            m_kept.push_back(m_paint);
        else if (name == "Q" && !m_kept.empty())
            restore();
        else if (name == "cm")
            m_paint.matrix = matrixOf(m_operands) * m_paint.matrix;
        else if (name == "g" || name == "rg" || name == "k" || name == "sc" || name == "scn")
            m_paint.whiteFill = isWhite(m_operands);
        else if (name == "G" || name == "RG" || name == "K" || name == "SC" || name == "SCN")
            m_paint.whiteStroke = isWhite(m_operands);
        else if (name == "Tr")
            m_paint.hidesText = static_cast<int>(number(m_operands, 0)) == 3 || static_cast<int>(number(m_operands, 0)) == 7;
        else if (name == "Tj" || name == "TJ" || name == "'" || name == "\"")
            (m_paint.hidesText ? m_drawing.hiddenText : m_drawing.seenText) += textBytes(m_operands);
        else if (name == "Do")
            drawObject();
        else
            runPath(name);
    }

    void runPath(const std::string &name)
    {
        if (name == "m") {
            m_paths.push_back({point(0)});
        } else if (name == "l" && !m_paths.empty()) {
            m_paths.back().push_back(point(0));
        } else if ((name == "c" || name == "v" || name == "y") && !m_paths.empty()) {
            m_paths.back().push_back(point(name == "c" ? 4 : 2)); // a rounded corner is as good as a sharp one
        } else if (name == "h" && !m_paths.empty()) {
            m_paths.back().push_back(m_paths.back().front());
        } else if (name == "re") {
            const double x = number(m_operands, 0), y = number(m_operands, 1), w = number(m_operands, 2), h = number(m_operands, 3);
            const auto at = [&](double px, double py) { return m_paint.matrix.map(QPointF(px, py)); };
            m_paths.push_back({at(x, y), at(x + w, y), at(x + w, y + h), at(x, y + h), at(x, y)});
        } else {
            paint(name);
        }
    }

    void paint(const std::string &name)
    {
        static const std::array<std::string, 10> ends{"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"};
        if (std::find(ends.begin(), ends.end(), name) == ends.end())
            return;
        const bool strokes = (name[0] == 'S' || name[0] == 's' || name[0] == 'B' || name[0] == 'b') && !m_paint.whiteStroke;
        const bool fills = (name[0] == 'f' || name[0] == 'F' || name[0] == 'B' || name[0] == 'b') && !m_paint.whiteFill;
        for (const std::vector<QPointF> &path : m_paths) {
            if (strokes || fills)
                draw(path, strokes);
        }
        m_paths.clear();
    }

    void draw(const std::vector<QPointF> &path, bool strokes)
    {
        double left = path[0].x(), right = left, low = path[0].y(), high = low;
        for (const QPointF &at : path) {
            left = std::min(left, at.x());
            right = std::max(right, at.x());
            low = std::min(low, at.y());
            high = std::max(high, at.y());
        }
        if (right - left > wholePage * m_drawing.paper.width() && high - low > wholePage * m_drawing.paper.height())
            return;
        if (right - left <= thickest || high - low <= thickest) {
            addRule(m_drawing, {left, low}, {right, high});
        } else if (path.size() > 2 && !strokes && path.size() <= 12) { // the edges of a tinted box
            addRule(m_drawing, {left, low}, {right, low});
            addRule(m_drawing, {left, high}, {right, high});
            addRule(m_drawing, {left, low}, {left, high});
            addRule(m_drawing, {right, low}, {right, high});
        }
        for (size_t i = 0; strokes && i + 1 < path.size() && right - left > thickest && high - low > thickest; ++i)
            addRule(m_drawing, path[i], path[i + 1]);
    }

    void restore()
    {
        m_paint = m_kept.back();
        m_kept.pop_back();
    }

    static QTransform matrixOf(const Operands &o) { return {number(o, 0), number(o, 1), number(o, 2), number(o, 3), number(o, 4), number(o, 5)}; }

    void drawObject()
    {
        if (m_depth >= deepestForm || m_operands.empty() || !m_operands[0].isName() || !m_resources.isDictionary())
            return;
        QPDFObjectHandle all = m_resources.getKey("/XObject");
        QPDFObjectHandle form = all.isDictionary() ? all.getKey(m_operands[0].getName()) : QPDFObjectHandle::newNull();
        if (form.isStream() && form.getDict().getKey("/Subtype").isNameAndEquals("/Image"))
            addPicture(m_drawing, m_paint.matrix.mapRect(QRectF(0, 0, 1, 1)), form);
        if (!form.isStream() || !form.getDict().getKey("/Subtype").isNameAndEquals("/Form"))
            return;
        Paint inner = m_paint;
        QPDFObjectHandle matrix = form.getDict().getKey("/Matrix");
        if (matrix.isArray() && matrix.getArrayNItems() == 6)
            inner.matrix = matrixOf(matrix.getArrayAsVector()) * inner.matrix;
        QPDFObjectHandle own = form.getDict().getKey("/Resources");
        Walker walker(m_drawing, inner, own.isDictionary() ? own : m_resources, m_depth + 1);
        QPDFPageObjectHelper(form).parseContents(&walker);
    }

    Drawing &m_drawing;
    Paint m_paint;
    std::vector<Paint> m_kept;
    std::vector<std::vector<QPointF>> m_paths;
    Operands m_operands;
    QPDFObjectHandle m_resources;
    int m_depth = 0;
};

/// From the points of the file to fractions of the page as it is shown.
QTransform toFractions(const QRectF &paper, int turned)
{
    const QTransform unit = QTransform::fromTranslate(-paper.left(), -paper.top()) * QTransform::fromScale(1 / paper.width(), 1 / paper.height());
    switch (((turned % 360) + 360) % 360) {
    case 90: return unit * QTransform(0, 1, 1, 0, 0, 0);
    case 180: return unit * QTransform(-1, 0, 0, 1, 1, 0);
    case 270: return unit * QTransform(0, -1, -1, 0, 1, 1);
    default: return unit * QTransform(1, 0, 0, -1, 0, 1);
    }
}

PageDrawing drawingOf(QPDFPageObjectHelper page)
{
    QPDFObjectHandle box = page.getCropBox();
    if (!box.isRectangle())
        return {};
    const auto corners = box.getArrayAsRectangle();
    Drawing drawing;
    drawing.paper = QRectF(QPointF(corners.llx, corners.lly), QPointF(corners.urx, corners.ury)).normalized();
    if (drawing.paper.width() < 1 || drawing.paper.height() < 1)
        return {};
    Walker walker(drawing, Paint{}, page.getAttribute("/Resources", false), 0);
    page.parseContents(&walker);
    QPDFObjectHandle turned = page.getAttribute("/Rotate", false);
    const QTransform shown = toFractions(drawing.paper, turned.isInteger() ? static_cast<int>(turned.getIntValue()) : 0);
    for (QRectF &rule : drawing.rules)
        rule = shown.mapRect(rule);
    return {drawing.rules, drawing.picture, drawing.hiddenText > 8 * drawing.seenText};
}

} // namespace

QList<PageDrawing> pdfDrawings(const QByteArray &bytes, int pages)
{
    QList<PageDrawing> out;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("document", bytes.constData(), static_cast<size_t>(bytes.size()));
        for (auto &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
            if (out.size() >= pages)
                break;
            out << drawingOf(page);
        }
    } catch (const std::exception &) {
        return {};
    }
    return out;
}

} // namespace credence
