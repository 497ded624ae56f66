#include "ui/kit/colors.h"

#include "core/base/palette.h"

#include <QGuiApplication>
#include <QHash>

#include <cmath>

namespace credence {

namespace {

Colors fromTokens(const ColourTokens &t, bool dark)
{
    const auto c = [](quint32 rgb) { return QColor::fromRgb(rgb | 0xFF000000u); };
    return {c(t.window),    c(t.sidebar), c(t.card),     c(t.line),  c(t.ink),       c(t.muted), c(t.track),
            c(t.accent),    c(t.accentSoft), c(t.amber), c(t.amberSoft), c(t.red),   c(t.redSoft), c(t.green),
            c(t.greenSoft), c(t.blue),    c(t.blueSoft), c(t.plum),  c(t.plumSoft),  c(t.onAccent), dark};
}

double luminance(const QColor &color)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor between(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return QColor(mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue()));
}

} // namespace

const Colors &colorsFor(bool dark)
{
    static const Colors light = fromTokens(lightTokens, false);
    static const Colors night = fromTokens(darkTokens, true);
    return dark ? night : light;
}

const Colors &colors(const QPalette &palette)
{
    // A style sheet may have made a widget's background transparent: then the application's palette tells.
    const QBrush &window = palette.brush(QPalette::Window);
    const bool seen = !qGuiApp || (window.style() == Qt::SolidPattern && window.color().alpha() == 255);
    const QPalette &asked = seen ? palette : QGuiApplication::palette();
    return colorsFor(luminance(asked.color(QPalette::Window)) < luminance(asked.color(QPalette::WindowText)));
}

QColor solid(const Colors &c, Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return c.muted;
    case Tone::Accent: return c.accent;
    case Tone::Amber: return c.amber;
    case Tone::Red: return c.red;
    case Tone::Green: return c.green;
    case Tone::Blue: return c.blue;
    case Tone::Plum: return c.plum;
    }
    return c.ink;
}

QColor soft(const Colors &c, Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return c.track;
    case Tone::Accent: return c.accentSoft;
    case Tone::Amber: return c.amberSoft;
    case Tone::Red: return c.redSoft;
    case Tone::Green: return c.greenSoft;
    case Tone::Blue: return c.blueSoft;
    case Tone::Plum: return c.plumSoft;
    }
    return c.track;
}

QColor textOnSoft(const Colors &c, Tone tone) { return readable(solid(c, tone), soft(c, tone)); }

QColor textOn(const Colors &c, Tone tone, const QColor &background) { return readable(solid(c, tone), background); }

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

namespace {
QColor madeReadable(const QColor &text, const QColor &background)
{
    constexpr double enough = 4.5;
    const QColor goal = QColor::fromRgbF(1, 1, 1);
    const QColor toward = contrast(goal, background) > contrast(QColor::fromRgbF(0, 0, 0), background) ? goal : QColor::fromRgbF(0, 0, 0);
    for (int step = 0; step <= 20; ++step) {
        const QColor candidate = between(text, toward, step / 20.0);
        if (contrast(candidate, background) >= enough)
            return candidate;
    }
    return toward;
}
} // namespace

QColor readable(const QColor &text, const QColor &background)
{
    // Few pairs, asked for with every cell that is painted.
    thread_local QHash<QPair<QRgb, QRgb>, QColor> known;
    const QPair<QRgb, QRgb> pair(text.rgba(), background.rgba());
    if (const auto it = known.constFind(pair); it != known.constEnd())
        return *it;
    return known.insert(pair, madeReadable(text, background)).value();
}

} // namespace credence
