// Makes a page of words out of lines of text, as a plain typewriter would set them.
#pragma once

#include "core/extraction/reading.h"

#include <QStringList>

namespace credence::test {

/// "# " begins a large line, "! " a bold one; words between stars are bold ("*so* it is"); a tab begins the next column (every 180 points); an empty line leaves a gap.
inline Page pageOfLines(const QStringList &lines)
{
    Page page;
    page.sizePoints = QSizeF(612, 792);
    double y = 40;
    for (const QString &line : lines) {
        const bool large = line.startsWith(QLatin1String("# "));
        const bool bold = line.startsWith(QLatin1String("! "));
        bool starred = false;
        const double size = large ? 22 : 12;
        double column = 40;
        for (const QString &cell : (large || bold ? line.mid(2) : line).split(QLatin1Char('\t'))) {
            double x = column;
            for (const QString &word : cell.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
                const QString plain = QString(word).remove(QLatin1Char('*'));
                const double width = 0.45 * size * static_cast<double>(plain.size());
                starred = starred || word.startsWith(QLatin1Char('*'));
                page.words << Word{plain, QRectF(x / 612, y / 792, width / 612, size / 792), true, 1, bold || starred};
                starred = starred && word.count(QLatin1Char('*')) == (word.startsWith(QLatin1Char('*')) ? 1 : 0);
                x += width + 0.3 * size;
            }
            column += 180;
        }
        y += line.isEmpty() ? 14 : size + 2;
    }
    return page;
}

} // namespace credence::test
