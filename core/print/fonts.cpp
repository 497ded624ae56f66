#include "core/print/fonts.h"

#include <QDirIterator>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>

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
    QHash<QString, double> words;
};

Measure &measureOf(const TextStyle &style)
{
    thread_local QHash<size_t, std::shared_ptr<Measure>> known;
    auto &found = known[keyOf(style)];
    if (!found) {
        const QFontMetricsF metrics(fontOf(style));
        found = std::make_shared<Measure>(Measure{metrics, metrics.horizontalAdvance(QLatin1Char('0')), {}});
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

} // namespace

QFont fontOf(const TextStyle &style)
{
    registerFaces();
    QFont font(style.serif ? QStringLiteral("Noto Serif") : QStringLiteral("Inter"));
    font.setStyleHint(style.serif ? QFont::Serif : QFont::SansSerif);
    font.setPixelSize(style.size);
    font.setWeight(QFont::Weight(qtWeight(style.weight)));
    font.setItalic(style.italic);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (style.spacing != 0)
        font.setLetterSpacing(QFont::PercentageSpacing, 100 + style.spacing);
    return font;
}

QList<Segment> segmentsOf(const QString &text, const TextStyle &style)
{
    Measure &measure = measureOf(style);
    QList<Segment> segments;
    double x = 0;
    for (qsizetype i = 0; i < text.size();) {
        const bool digit = style.tabular && text.at(i).isDigit();
        qsizetype end = i + 1;
        while (!digit && joins(text.at(i), style) && end < text.size() && joins(text.at(end), style))
            ++end;
        const QString part = text.mid(i, end - i);
        const double width = measure.metrics.horizontalAdvance(part);
        segments << Segment{digit ? x + (measure.digit - width) / 2 : x, part};
        x += digit ? measure.digit : width;
        i = end;
    }
    return segments;
}

double widthOf(const QString &text, const TextStyle &style)
{
    Measure &measure = measureOf(style);
    const auto known = measure.words.constFind(text);
    if (known != measure.words.constEnd())
        return *known;
    const QList<Segment> segments = segmentsOf(text, style);
    double width = segments.isEmpty() ? 0 : segments.last().x + measure.metrics.horizontalAdvance(segments.last().text);
    if (style.tabular && !text.isEmpty() && text.back().isDigit())
        width = segments.last().x + (measure.digit + measure.metrics.horizontalAdvance(segments.last().text)) / 2;
    if (measure.words.size() > 20000)
        measure.words.clear();
    measure.words.insert(text, width);
    return width;
}

double digitWidth(const TextStyle &style) { return measureOf(style).digit; }

} // namespace credence::print
