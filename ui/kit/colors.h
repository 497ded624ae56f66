// The color tokens as Qt colors: which apply to a palette, how a tone looks, and what stays readable.
#pragma once

#include <QColor>
#include <QPalette>

namespace credence {

struct ColourTokens;

/// What a color means: Accent = you and on track, Blue = role skills, Plum = hands-on, Amber = attention, Red = missing, Green = met.
enum class Tone { Neutral, Accent, Amber, Red, Green, Blue, Plum };

struct Colors {
    QColor window, sidebar, card, line, ink, muted, track;
    QColor accent, accentSoft, amber, amberSoft, red, redSoft, green, greenSoft, blue, blueSoft, plum, plumSoft;
    QColor onAccent;
    bool dark = false;
};

/// The colors that belong to a palette: the dark ones when its window is darker than its text.
const Colors &colors(const QPalette &palette);
const Colors &colorsFor(bool dark);

/// The full color of a tone (bars, lines) and its soft background (pills, chips, selections).
QColor solid(const Colors &colors, Tone tone);
QColor soft(const Colors &colors, Tone tone);
/// The tone as text on its own soft background, and as text on a given background: at least 4.5 : 1.
QColor textOnSoft(const Colors &colors, Tone tone);
QColor textOn(const Colors &colors, Tone tone, const QColor &background);

/// Contrast of two opaque colors, 1…21 (WCAG 2.1, relative luminance).
double contrast(const QColor &a, const QColor &b);
/// `text` itself, or the nearest shade of it (darker or lighter) that has a contrast of 4.5 on `background`.
QColor readable(const QColor &text, const QColor &background);

} // namespace credence
