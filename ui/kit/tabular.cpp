#include "ui/kit/tabular.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QHash>
#include <QPainter>
#include <QRawFont>

namespace credence {

namespace {

struct Run {
    QList<quint32> glyphs;
    QList<QPointF> places;
    double width = 0;
};

/// Asked for with every cell of a table, so it is remembered for each font.
double widestDigit(const QRawFont &raw)
{
    static QHash<QString, double> known;
    double &widest = known[QStringLiteral("%1 %2 %3").arg(raw.familyName(), raw.styleName()).arg(raw.pixelSize())];
    if (widest > 0)
        return widest;
    for (const QPointF &advance : raw.advancesForGlyphIndexes(raw.glyphIndexesForString(QStringLiteral("0123456789"))))
        widest = std::max(widest, advance.x());
    return widest;
}

/// Every digit gets the width of the widest, and stands in the middle of it.
Run runOf(const QString &text, const QRawFont &raw)
{
    Run run;
    run.glyphs = raw.glyphIndexesForString(text);
    const QList<QPointF> advances = raw.advancesForGlyphIndexes(run.glyphs);
    const double cell = widestDigit(raw);
    for (qsizetype i = 0; i < run.glyphs.size(); ++i) {
        const bool digit = run.glyphs.size() == text.size() && text[i].isDigit();
        const double advance = digit ? cell : advances[i].x();
        run.places.append(QPointF(run.width + (advance - advances[i].x()) / 2, 0));
        run.width += advance;
    }
    return run;
}

} // namespace

double tabularWidth(const QString &text, const QFont &font) { return runOf(text, QRawFont::fromFont(font)).width; }

void drawTabular(QPainter &painter, const QRectF &rect, bool right, const QString &text)
{
    if (text.isEmpty())
        return;
    const QRawFont raw = QRawFont::fromFont(painter.font());
    const Run run = runOf(text, raw);
    if (!raw.isValid() || run.width > rect.width() || run.glyphs.contains(0)) {
        painter.drawText(rect, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    QGlyphRun glyphs;
    glyphs.setRawFont(raw);
    glyphs.setGlyphIndexes(run.glyphs);
    glyphs.setPositions(run.places);
    const double baseline = rect.center().y() + (raw.ascent() - raw.descent()) / 2;
    painter.drawGlyphRun(QPointF(right ? rect.right() - run.width : rect.left(), std::round(baseline)), glyphs);
}

} // namespace credence
