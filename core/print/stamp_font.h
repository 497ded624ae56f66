// A small font for what is stamped on the pages of the appendix: outlines of just the letters used, carried in the file.
#pragma once

#include "core/print/page_items.h"

#include <QHash>

#include <qpdf/QPDF.hh>

namespace credence::print {

class StampFont
{
public:
    /// A font of `style`'s face with every character of `texts` (at most 220 different ones; others print as "?").
    StampFont(QPDF &pdf, const TextStyle &style, const QStringList &texts);

    QPDFObjectHandle object() const { return m_object; }
    /// Operators that show `text` at the point (points, from the lower left) in `size` points, `spacing` points between letters.
    std::string shown(const QString &text, QPointF at, double size, double spacing = 0) const;
    /// Width of `text` in points.
    double width(const QString &text, double size) const;

private:
    struct Glyph {
        int code = 0;
        double width = 0; ///< thousandths of an em
    };
    Glyph glyph(QChar c) const { return m_glyphs.value(c, m_glyphs.value(QLatin1Char('?'))); }

    QHash<QChar, Glyph> m_glyphs;
    QPDFObjectHandle m_object;
};

} // namespace credence::print
