// The colour tokens, once. Everything that paints (widgets, charts, icons, paper) takes them from here.
#pragma once

#include <QtGlobal>

namespace credence {

/// 0xRRGGBB for each token of the design.
struct ColourTokens {
    quint32 window, sidebar, card, line, ink, muted, track;
    quint32 accent, accentSoft, amber, amberSoft, red, redSoft, green, greenSoft, blue, blueSoft, plum, plumSoft;
    quint32 onAccent; ///< text on the accent colour
};

inline constexpr ColourTokens lightTokens{
    0xF5F4F0, 0xECEAE4, 0xFFFFFF, 0xE2DFD7, 0x1E2226, 0x6A6E74, 0xECEAE4,
    0x1C5D59, 0xDDEBE8, 0xB4740F, 0xF8ECD6, 0xAE3B35, 0xF7E1DF, 0x2E7A4D, 0xDFF0E4, 0x33588F, 0xE0E8F4, 0x73477A, 0xEFE3F0,
    0xFFFFFF};

inline constexpr ColourTokens darkTokens{
    0x17191B, 0x121416, 0x1F2225, 0x303438, 0xE8E6E1, 0x9A9EA3, 0x2A2E31,
    0x5FB3AA, 0x1F3A38, 0xD9A14A, 0x3B2F19, 0xE07A72, 0x41231F, 0x6DBE8B, 0x1E3527, 0x86A9DC, 0x202E42, 0xC295C8, 0x35243A,
    0x121416};

} // namespace credence
