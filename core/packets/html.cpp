#include "core/packets/html.h"

namespace credence {

using namespace paper;

namespace {

QString toneClass(Tone tone)
{
    switch (tone) {
    case Tone::Muted: return QStringLiteral(" class=\"muted\"");
    case Tone::Good: return QStringLiteral(" class=\"good\"");
    case Tone::Attention: return QStringLiteral(" class=\"attention\"");
    case Tone::Bad: return QStringLiteral(" class=\"bad\"");
    case Tone::Plain: break;
    }
    return {};
}

QString escaped(const QString &text)
{
    QString html = text.toHtmlEscaped();
    return html.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QString element(const QString &name, const QString &text) { return QStringLiteral("<%1>%2</%1>\n").arg(name, text); }

struct BlockHtml {
    const QList<AppendixEntry> &appendix;

    QString operator()(const Paragraph &paragraph) const
    {
        const QString lead = paragraph.lead.isEmpty() ? QString() : QStringLiteral("<b>%1</b> ").arg(escaped(paragraph.lead));
        return element(QStringLiteral("p"), lead + escaped(paragraph.text) + proofs(paragraph.proofs, QStringLiteral(" ")));
    }
    QString operator()(const Quote &quote) const { return element(QStringLiteral("blockquote"), escaped(quote.text)); }
    QString operator()(const Heading &heading) const { return element(QStringLiteral("h3"), escaped(heading.text)); }
    QString operator()(const paper::Note &note) const { return QStringLiteral("<p><small%1>%2</small></p>\n").arg(toneClass(note.tone), escaped(note.text)); }
    QString operator()(const ProofLine &line) const { return element(QStringLiteral("p"), escaped(line.text) + proofs(line.proofs, QStringLiteral(" "))); }
    QString operator()(const PageBreak &) const { return QStringLiteral("<hr>\n"); }
    QString operator()(const Contents &) const { return {}; }
    QString operator()(const UnreadableDocuments &) const { return {}; }

    QString operator()(const BulletList &list) const
    {
        QString html = QStringLiteral("<ul%1>\n").arg(toneClass(list.tone));
        for (const QString &item : list.items)
            html += element(QStringLiteral("li"), escaped(item));
        return html + QStringLiteral("</ul>\n");
    }

    QString operator()(const Table &table) const
    {
        QString html = QStringLiteral("<table>\n<tr>");
        for (const Column &column : table.columns)
            html += QStringLiteral("<th>%1</th>").arg(escaped(column.title));
        html += QStringLiteral("</tr>\n");
        for (const QList<Cell> &cells : table.rows)
            html += row(cells);
        if (table.rows.isEmpty())
            html += QStringLiteral("<tr><td>%1</td></tr>\n").arg(escaped(table.whenEmpty));
        if (!table.foot.isEmpty())
            html += QStringLiteral("<tfoot>\n") + row(table.foot) + QStringLiteral("</tfoot>\n");
        return html + QStringLiteral("</table>\n");
    }

    QString operator()(const FigureCards &figures) const
    {
        QString html = QStringLiteral("<dl>\n");
        for (const FigureCard &card : figures.cards)
            html += QStringLiteral("<dt>%1</dt><dd%2>%3 <small>%4</small></dd>\n").arg(escaped(card.label), toneClass(card.tone), escaped(card.figure), escaped(card.note));
        return html + QStringLiteral("</dl>\n");
    }

    QString operator()(const ProgressBars &bars) const
    {
        QString html;
        for (const ProgressBar &bar : bars.bars)
            html += QStringLiteral("<p><progress value=\"%1\"></progress> %2: %3 <small%4>%5</small></p>\n").arg(QString::number(bar.share, 'f', 2), escaped(bar.label), escaped(bar.figure), toneClass(bar.tone), escaped(bar.note));
        return html;
    }

    QString operator()(const paper::BurnUp &chart) const
    {
        const auto last = [](const QList<ChartPoint> &points) { return points.isEmpty() ? QStringLiteral("none") : QString::number(points.last().value); };
        return element(QStringLiteral("figure"), QStringLiteral("%1, %2 to %3: earned %4, planned %5, needed %6").arg(escaped(chart.title), isoText(chart.span.start), isoText(chart.span.end), last(chart.earned), last(chart.planned), last(chart.needed)));
    }

    QString operator()(const RunLine &chart) const
    {
        QString html = QStringLiteral("<figure>%1: %2\n").arg(escaped(chart.title), escaped(chart.note));
        for (const RunPhase &phase : chart.phases)
            html += QStringLiteral("<p>from %1: median %2 %3</p>\n").arg(isoText(phase.from), QString::number(phase.median), escaped(phase.label));
        html += QStringLiteral("<p>");
        for (const RunPoint &point : chart.points)
            html += QString::number(point.value) + (point.inShift ? QStringLiteral("*") : QString()) + (point.astronomical ? QStringLiteral("!") : QString()) + QLatin1Char(' ');
        return html.trimmed() + QStringLiteral("</p>\n</figure>\n");
    }

private:
    QString row(const QList<Cell> &cells) const
    {
        QString html = QStringLiteral("<tr>");
        for (const Cell &cell : cells) {
            html += QStringLiteral("<td%1>").arg(toneClass(cell.tone)) + (cell.strong ? QStringLiteral("<b>%1</b>").arg(escaped(cell.text)) : escaped(cell.text));
            html += proofs(cell.proofs, QString());
            html += (cell.detail.isEmpty() ? QString() : QStringLiteral(" <small>%1</small>").arg(escaped(cell.detail))) + QStringLiteral("</td>");
        }
        return html + QStringLiteral("</tr>\n");
    }

    QString proofs(const QList<DocumentId> &documents, const QString &before) const
    {
        QStringList labels;
        for (const AppendixEntry &entry : appendix) {
            if (documents.contains(entry.document))
                labels << QStringLiteral("<a href=\"#%1\">%1</a>").arg(escaped(entry.label));
        }
        if (labels.isEmpty() && !documents.isEmpty())
            labels << QStringLiteral("on file");
        return labels.isEmpty() ? QString() : before + labels.join(QStringLiteral(", "));
    }
};

QString blocksHtml(const QList<Block> &blocks, const QList<AppendixEntry> &appendix)
{
    QString html;
    for (const Block &block : blocks)
        html += std::visit(BlockHtml{appendix}, block);
    return html;
}

} // namespace

QString html(const Section &section, const QList<AppendixEntry> &appendix)
{
    const QString title = section.title.isEmpty() ? QString() : element(QStringLiteral("h2"), escaped(section.title));
    return QStringLiteral("<section id=\"%1\">\n").arg(escaped(section.key)) + title + blocksHtml(section.blocks, appendix) + QStringLiteral("</section>\n");
}

QString html(const Packet &packet)
{
    QString text = element(QStringLiteral("h1"), escaped(packet.title)) + element(QStringLiteral("p"), escaped(packet.subtitle)) + element(QStringLiteral("p"), escaped(packet.person) + QLatin1Char(' ') + isoText(packet.date));
    for (const QString &line : packet.about)
        text += element(QStringLiteral("p"), escaped(line));
    text += blocksHtml(packet.coverBlocks, packet.appendix);
    for (const Section &section : packet.sections)
        text += html(section, packet.appendix);
    if (packet.appendix.isEmpty())
        return text;
    text += element(QStringLiteral("h2"), escaped(packet.appendixTitle)) + QStringLiteral("<ol>\n");
    for (const AppendixEntry &entry : packet.appendix)
        text += QStringLiteral("<li id=\"%1\">%2 <small>%3 %4</small></li>\n").arg(escaped(entry.label), escaped(entry.title), escaped(entry.name), entry.sha256);
    return text + QStringLiteral("</ol>\n");
}

} // namespace credence
