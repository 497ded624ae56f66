// The few text styles of the page; sizes in units, colors from the palette.
#pragma once

#include "core/base/palette.h"
#include "core/packets/packet.h"
#include "core/print/page_items.h"

namespace credence::print {

using namespace paper;

inline constexpr TextStyle bodyStyle{200, Weight::Regular, false, false, false, 0, lightTokens.ink};
inline constexpr TextStyle leadStyle{200, Weight::Strong, false, false, false, 0, lightTokens.ink};
inline constexpr TextStyle linkStyle{200, Weight::Regular, false, false, false, 0, lightTokens.accent};
inline constexpr TextStyle quoteStyle{290, Weight::Regular, true, true, false, 0, lightTokens.ink};
inline constexpr TextStyle coverStyle{600, Weight::Regular, true, false, false, 0, lightTokens.ink};
inline constexpr TextStyle coverSubtitleStyle{260, Weight::Regular, false, false, false, 0, lightTokens.muted};
inline constexpr TextStyle titleStyle{360, Weight::Strong, false, false, false, 0, lightTokens.ink};
inline constexpr TextStyle headingStyle{230, Weight::Strong, false, false, false, 0, lightTokens.ink};
inline constexpr TextStyle noteStyle{165, Weight::Regular, false, false, false, 0, lightTokens.muted};
inline constexpr TextStyle runningStyle{135, Weight::Regular, false, false, false, 12, lightTokens.muted};
inline constexpr TextStyle footStyle{150, Weight::Regular, false, false, true, 0, lightTokens.muted};
inline constexpr TextStyle cellStyle{170, Weight::Regular, false, false, false, 0, lightTokens.ink};
inline constexpr TextStyle columnStyle{155, Weight::Strong, false, false, false, 0, lightTokens.muted};
inline constexpr TextStyle figureStyle{440, Weight::Strong, false, false, true, 0, lightTokens.ink};

inline constexpr double leading = 1.45;

constexpr TextStyle colored(TextStyle style, quint32 color)
{
    style.color = color;
    return style;
}

constexpr TextStyle sized(TextStyle style, int size)
{
    style.size = size;
    return style;
}

constexpr TextStyle strong(TextStyle style)
{
    style.weight = Weight::Strong;
    return style;
}

constexpr TextStyle tabular(TextStyle style)
{
    style.tabular = true;
    return style;
}

/// Text and bars that carry a meaning.
constexpr quint32 colorOf(Tone tone)
{
    switch (tone) {
    case Tone::Muted: return lightTokens.muted;
    case Tone::Good: return lightTokens.green;
    case Tone::Attention: return lightTokens.amber;
    case Tone::Bad: return lightTokens.red;
    case Tone::Plain: break;
    }
    return lightTokens.ink;
}

} // namespace credence::print
