#include "core/print/fonts.h"

#include <QDirIterator>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>
#include <QRawFont>
#include <QTextLayout>

#include <mutex>

namespace credence::print {

namespace {

size_t keyOf(const TextStyle &style)
{
    return size_t(style.size) << 20 | size_t(style.spacing) << 8 | size_t(style.weight) << 4 | size_t(style.serif) << 2 | size_t(style.italic) << 1 | size_t(style.tabular);
}

void registerFaces()
{
    static std::once_flag once;
    std::call_once(once, [] {
        QDirIterator faces(QStringLiteral(":/fonts"), QDir::Files);
        while (faces.hasNext())
            QFontDatabase::addApplicationFont(faces.next());
    });
}

int qtWeight(Weight weight)
{
    if (weight == Weight::Bold)
        return QFont::Bold;
    return weight == Weight::Strong ? QFont::DemiBold : QFont::Normal;
}

struct Measure {
    QFontMetricsF metrics;
    double digit;
    QRawFont raw;
    QHash<QString, std::shared_ptr<const Shaped>> texts;
};

Measure &measureOf(const TextStyle &style)
{
    thread_local QHash<size_t, std::shared_ptr<Measure>> known;
    auto &found = known[keyOf(style)];
    if (!found) {
        const QFontMetricsF metrics(fontOf(style));
        found = std::make_shared<Measure>(Measure{metrics, metrics.horizontalAdvance(QLatin1Char('0')), QRawFont::fromFont(fontOf(style)), {}});
    }
    return *found;
}

/// Characters that are shaped together with their neighbors.
bool joins(QChar c, const TextStyle &style)
{
    if (c.isDigit())
        return !style.tabular;
    return c.isLetter() || c.isMark() || c.isSpace() || c.isSurrogate() || c == QLatin1Char('.') || c == QLatin1Char(',') || c == QChar(0x2019);
}

/// A part of a text that is shaped by itself, `x` from its beginning.
struct Segment {
    double x = 0;
    QString text;
};

/// Words with the spaces around them as the typeface shapes them.
void appendWords(Shaped &shaped, const Segment &segment, const TextStyle &style)
{
    QTextLayout layout(segment.text, fontOf(style));
    layout.setCacheEnabled(false);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setNumColumns(int(segment.text.size()));
    layout.endLayout();
    for (QGlyphRun run : layout.glyphRuns()) {
        QList<QPointF> places = run.positions();
        for (QPointF &place : places)
            place += QPointF(segment.x, -line.ascent());
        run.setPositions(places);
        shaped.runs << run;
    }
    shaped.width = segment.x + line.horizontalAdvance();
}

/// Signs and digits, one glyph each. False when the typeface lacks one.
bool appendSigns(Shaped &shaped, const QList<Segment> &signs, const Measure &measure)
{
    QList<quint32> glyphs;
    QList<QPointF> places;
    for (const Segment &sign : signs) {
        glyphs << measure.raw.glyphIndexesForString(sign.text);
        places << QPointF(sign.x, 0);
    }
    if (glyphs.contains(0) || glyphs.size() != signs.size())
        return false;
    QGlyphRun run;
    run.setRawFont(measure.raw);
    run.setGlyphIndexes(glyphs);
    run.setPositions(places);
    shaped.runs << run;
    return true;
}

Shaped shape(const QString &text, const TextStyle &style, const Measure &measure)
{
    Shaped shaped;
    QList<Segment> signs;
    const auto flush = [&] {
        if (!signs.isEmpty() && !appendSigns(shaped, signs, measure)) {
            for (const Segment &sign : signs)
                appendWords(shaped, sign, style);
        }
        signs.clear();
    };
    double x = 0;
    for (qsizetype i = 0; i < text.size();) {
        const bool digit = style.tabular && text.at(i).isDigit();
        const bool word = joins(text.at(i), style);
        qsizetype end = i + 1;
        while (word && end < text.size() && joins(text.at(end), style))
            ++end;
        const QString part = text.mid(i, end - i);
        if (word) {
            flush();
            appendWords(shaped, Segment{x, part}, style);
            x = shaped.width;
        } else {
            const double width = measure.metrics.horizontalAdvance(part);
            signs << Segment{digit ? x + (measure.digit - width) / 2 : x, part};
            x += digit ? measure.digit : width;
        }
        i = end;
    }
    flush();
    shaped.width = x;
    return shaped;
}

} // namespace

QFont fontOf(const TextStyle &style)
{
    registerFaces();
    QFont font;
    font.setFamilies({style.serif ? QStringLiteral("Noto Serif") : QStringLiteral("Inter"), QStringLiteral("Droid Sans Fallback")}); // the second has Chinese, Japanese and Korean
    font.setStyleHint(style.serif ? QFont::Serif : QFont::SansSerif);
    font.setPixelSize(style.size);
    font.setWeight(QFont::Weight(qtWeight(style.weight)));
    font.setItalic(style.italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (style.spacing != 0)
        font.setLetterSpacing(QFont::PercentageSpacing, 100 + style.spacing);
    return font;
}

const Shaped &shaped(const QString &text, const TextStyle &style)
{
    Measure &measure = measureOf(style);
    const auto known = measure.texts.constFind(text);
    if (known != measure.texts.constEnd())
        return **known;
    if (measure.texts.size() > 20000)
        measure.texts.clear();
    return *measure.texts.insert(text, std::make_shared<const Shaped>(shape(text, style, measure))).value();
}

double widthOf(const QString &text, const TextStyle &style) { return shaped(text, style).width; }

double digitWidth(const TextStyle &style) { return measureOf(style).digit; }

} // namespace credence::print
