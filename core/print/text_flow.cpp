#include "core/print/text_flow.h"

#include "core/print/fonts.h"

namespace credence::print {

namespace {

struct Word {
    QString text; ///< "\n" alone is a forced break
    const Run *run = nullptr;
    bool spaceBefore = false;
};

QList<Word> wordsOf(const QList<Run> &runs)
{
    QList<Word> words;
    bool space = false;
    for (const Run &run : runs) {
        QString word;
        const auto flush = [&] {
            if (word.isEmpty())
                return;
            words << Word{word, &run, space};
            word.clear();
            space = false;
        };
        for (const QChar c : run.text) {
            if (c == QLatin1Char('\n')) {
                flush();
                words << Word{QStringLiteral("\n"), &run, false};
                space = false;
            } else if (c == QLatin1Char(' ') || c == QLatin1Char('\t')) {
                flush();
                space = true;
            } else {
                word += c;
            }
        }
        flush();
    }
    return words;
}

/// How many characters of `text` fit into `width`; at least one.
qsizetype fitting(const QString &text, const TextStyle &style, double width)
{
    qsizetype low = 1, high = text.size();
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (widthOf(text.left(middle), style) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    if (low < text.size() && low > 1 && text.at(low).isLowSurrogate())
        --low;
    return low;
}

class Lines
{
public:
    explicit Lines(double width) : m_width(width) {}

    void add(const Word &word)
    {
        if (word.text == QLatin1String("\n")) {
            close();
            return;
        }
        const TextStyle &style = word.run->style;
        const double space = word.spaceBefore && !m_line.runs.isEmpty() ? widthOf(QStringLiteral(" "), style) : 0;
        const double width = widthOf(word.text, style);
        if (!m_line.runs.isEmpty() && m_line.width + space + width > m_width) {
            close();
            add(Word{word.text, word.run, false});
            return;
        }
        if (m_line.runs.isEmpty() && width > m_width && word.text.size() > 1) {
            const qsizetype part = fitting(word.text, style, m_width);
            if (part < word.text.size()) {
                append(word.text.left(part), word, 0);
                close();
                add(Word{word.text.mid(part), word.run, false});
                return;
            }
        }
        append(word.text, word, space);
    }

    QList<TextLine> done()
    {
        if (!m_line.runs.isEmpty())
            close();
        return m_lines;
    }

private:
    void append(const QString &text, const Word &word, double space)
    {
        const double width = widthOf(text, word.run->style);
        if (!m_line.runs.isEmpty() && m_last == word.run) {
            m_line.runs.last().text += (space > 0 ? QStringLiteral(" ") : QString()) + text;
        } else {
            m_line.runs << PlacedRun{m_line.width + space, text, word.run->style, word.run->link};
            m_last = word.run;
        }
        m_line.width += space + width;
    }

    void close()
    {
        m_lines << m_line;
        m_line = TextLine();
        m_last = nullptr;
    }

    double m_width;
    QList<TextLine> m_lines;
    TextLine m_line;
    const Run *m_last = nullptr;
};

} // namespace

QList<TextLine> wrapped(const QList<Run> &runs, double width)
{
    Lines lines(width);
    for (const Word &word : wordsOf(runs))
        lines.add(word);
    return lines.done();
}

void placeLine(Piece &piece, const TextLine &line, QPointF origin)
{
    for (const PlacedRun &run : line.runs) {
        const QPointF at(origin.x() + run.x, origin.y());
        piece.items << TextItem{at, run.text, run.style};
        if (!run.link)
            continue;
        Link link = *run.link;
        link.box = QRectF(at.x(), at.y() - run.style.size, widthOf(run.text, run.style), run.style.size * 1.3);
        piece.links << link;
    }
}

} // namespace credence::print
