#include "core/print/pieces.h"

#include "core/print/chart_paint.h"
#include "core/print/fonts.h"
#include "core/print/run_line_paint.h"
#include "core/print/styles.h"

namespace credence::print {

namespace {

constexpr double paragraphGap = 120;

QString pageText(int page) { return page > 0 ? QString::number(page) : QStringLiteral("00"); }

struct BlockPieces {
    const Sheet &sheet;

    QList<Piece> operator()(const Paragraph &paragraph) const
    {
        QList<Run> runs;
        if (!paragraph.lead.isEmpty())
            runs << Run{paragraph.lead + QLatin1Char(' '), leadStyle, {}};
        runs << Run{paragraph.text, bodyStyle, {}};
        if (!paragraph.proofs.isEmpty()) {
            runs << Run{QStringLiteral(" "), bodyStyle, {}};
            runs << proofRuns(paragraph.proofs, linkStyle, sheet);
        }
        return textPieces(runs, sheet.width, paragraphGap);
    }

    QList<Piece> operator()(const Quote &quote) const
    {
        const double indent = 240;
        QList<Piece> pieces = textPieces({Run{quote.text, quoteStyle, {}}}, sheet.width - indent, 240, indent);
        for (Piece &piece : pieces)
            piece.items.prepend(BoxItem{QRectF(0, 0, 50, piece.height), 0, lightTokens.accent});
        return pieces;
    }

    QList<Piece> operator()(const Heading &heading) const
    {
        QList<Piece> pieces = textPieces({Run{heading.text, headingStyle, {}}}, sheet.width, 320);
        for (Piece &piece : pieces)
            piece.keepWithNext = true;
        if (!pieces.isEmpty())
            pieces.first().mark = Mark{heading.text, -1};
        return pieces;
    }

    QList<Piece> operator()(const BulletList &list) const
    {
        QList<Piece> all;
        const double indent = 260;
        for (const QString &item : list.items) {
            QList<Piece> pieces = textPieces({Run{item, bodyStyle, {}}}, sheet.width - indent, all.isEmpty() ? paragraphGap : 60, indent);
            if (!pieces.isEmpty())
                pieces.first().items << BoxItem{QRectF(80, 115, 60, 60), 30, list.tone == Tone::Plain ? lightTokens.accent : colorOf(list.tone)};
            all << pieces;
        }
        return all;
    }

    QList<Piece> operator()(const Table &table) const { return tablePieces(table, sheet); }
    QList<Piece> operator()(const FigureCards &figures) const { return cardPieces(figures, sheet); }
    QList<Piece> operator()(const ProgressBars &bars) const { return progressPieces(bars, sheet); }
    QList<Piece> operator()(const BurnUp &chart) const { return {chartPiece(chart, sheet.width)}; }
    QList<Piece> operator()(const RunLine &chart) const { return {runLinePiece(chart, sheet.width)}; }
    QList<Piece> operator()(const Contents &) const { return contentsPieces(sheet); }

    QList<Piece> operator()(const Note &note) const { return textPieces({Run{note.text, colored(noteStyle, colorOf(note.tone)), {}}}, sheet.width, 140); }

    QList<Piece> operator()(const ProofLine &line) const
    {
        QList<Run> runs{Run{line.text + QLatin1Char(' '), noteStyle, {}}};
        runs << proofRuns(line.proofs, colored(noteStyle, lightTokens.accent), sheet);
        return textPieces(runs, sheet.width, 60);
    }

    QList<Piece> operator()(const PageBreak &) const
    {
        Piece piece;
        piece.newPage = true;
        return {piece};
    }

    QList<Piece> operator()(const UnreadableDocuments &) const
    {
        if (sheet.problems.isEmpty())
            return {};
        const int count = int(sheet.problems.size());
        const QString heading = count == 1 ? QStringLiteral("One document could not be included")
                                           : QStringLiteral("%1 documents could not be included").arg(count);
        QList<Piece> pieces = textPieces({Run{heading, colored(leadStyle, lightTokens.red), {}}}, sheet.width, 300);
        for (Piece &piece : pieces)
            piece.keepWithNext = true;
        for (const PacketProblem &problem : sheet.problems) {
            pieces << textPieces({Run{problem.label + QLatin1Char(' '), strong(noteStyle), {}},
                                  Run{problem.name + QStringLiteral(": ") + problem.sentence, noteStyle, {}}}, sheet.width, 40);
        }
        return pieces;
    }
};

Piece contentsLine(const QString &title, int page, const Link &link, const Sheet &sheet)
{
    Piece piece;
    piece.height = 330;
    const double baseline = 225;
    const QString number = pageText(page);
    const TextStyle numberStyle = tabular(bodyStyle);
    piece.items << TextItem{QPointF(0, baseline), title, bodyStyle};
    piece.items << TextItem{QPointF(sheet.width - widthOf(number, numberStyle), baseline), number, numberStyle};
    piece.items << LineItem{QLineF(0, piece.height, sheet.width, piece.height), 10, lightTokens.line};
    Link whole = link;
    whole.box = QRectF(0, 0, sheet.width, piece.height);
    piece.links << whole;
    return piece;
}

} // namespace

QList<Piece> contentsPieces(const Sheet &sheet)
{
    QList<Piece> pieces;
    for (int i = 0; i < sheet.packet.sections.size(); ++i) {
        const QString title = sheet.packet.sections.at(i).title;
        if (!title.isEmpty())
            pieces << contentsLine(title, sheet.numbers.sections.value(i), Link{{}, {}, i}, sheet);
    }
    if (!sheet.packet.appendix.isEmpty()) {
        const QString title = QStringLiteral("%1 (%2)").arg(sheet.packet.appendixTitle).arg(sheet.packet.appendix.size());
        pieces << contentsLine(title, sheet.numbers.appendix, Link{{}, {}, int(sheet.packet.sections.size())}, sheet);
    }
    if (!pieces.isEmpty())
        pieces.first().before = 200;
    return pieces;
}

QList<Piece> piecesOf(const Block &block, const Sheet &sheet) { return std::visit(BlockPieces{sheet}, block); }

QList<Piece> textPieces(const QList<Run> &runs, double width, double before, double indent)
{
    QList<Piece> pieces;
    const QList<TextLine> lines = wrapped(runs, width);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        int size = 0;
        for (const PlacedRun &run : lines.at(i).runs)
            size = qMax(size, run.style.size);
        Piece piece;
        size = size > 0 ? size : bodyStyle.size;
        piece.height = size * leading;
        piece.before = i == 0 ? before : 0;
        placeLine(piece, lines.at(i), QPointF(indent, size * 1.08));
        piece.keepWithNext = lines.size() > 1 && (i == 0 || i == lines.size() - 2);
        pieces << piece;
    }
    return pieces;
}

QList<Run> proofRuns(const QList<DocumentId> &proofs, const TextStyle &style, const Sheet &sheet)
{
    QList<Run> runs;
    for (const DocumentId &document : proofs) {
        const auto page = sheet.numbers.documents.constFind(document);
        if (page == sheet.numbers.documents.constEnd())
            continue;
        if (!runs.isEmpty())
            runs << Run{QStringLiteral(", "), style, {}};
        runs << Run{QStringLiteral("p.\u00A0") + pageText(*page), style, Link{{}, document, -1}};
    }
    if (runs.isEmpty() && !proofs.isEmpty())
        runs << Run{QStringLiteral("on file"), style, {}};
    return runs;
}

} // namespace credence::print
