#include "core/print/layout.h"

#include "core/print/fonts.h"
#include "core/print/styles.h"

#include <QLocale>

namespace credence::print {

namespace {

QString dayText(QDate day) { return QLocale::c().toString(day, QStringLiteral("d MMM yyyy")); }

/// Puts pieces on pages from top to bottom.
class Pages
{
public:
    Pages(QSizeF size, double margin) : m_size(size), m_margin(margin) { open(); }

    void add(const QList<Piece> &pieces)
    {
        for (qsizetype i = 0; i < pieces.size(); ++i) {
            if (pieces.at(i).newPage && !m_fresh)
                open();
            if (!m_fresh && m_y + heightKept(pieces, i) > bottom())
                open();
            if (m_fresh && pieces.at(i).head)
                place(*pieces.at(i).head);
            place(pieces.at(i));
        }
    }
    void breakPage()
    {
        if (!m_fresh)
            open();
    }
    void setRunningHead(const QString &text) { m_heads.last() = m_runningHead = text; }
    int count() const { return int(m_pages.size()); }
    double left() const { return m_left; }
    QList<LaidPage> m_pages;
    QList<QString> m_heads;
    QList<PlacedMark> m_marks;

private:
    double bottom() const { return m_size.height() - m_margin; }

    /// Room that a piece needs together with all it must not be parted from.
    static double heightKept(const QList<Piece> &pieces, qsizetype i)
    {
        double height = pieces.at(i).before + pieces.at(i).height;
        while (pieces.at(i).keepWithNext && i + 1 < pieces.size()) {
            ++i;
            height += pieces.at(i).before + pieces.at(i).height;
        }
        return height;
    }

    void open()
    {
        m_pages << LaidPage();
        m_heads << m_runningHead;
        m_y = m_margin;
        m_fresh = true;
    }

    void place(const Piece &piece)
    {
        if (!m_fresh)
            m_y += piece.before;
        if (piece.mark)
            m_marks << PlacedMark{*piece.mark, count(), m_y};
        const QPointF origin(m_left, m_y);
        for (const Item &item : piece.items)
            m_pages.last().items << std::visit([&](auto moved) -> Item { shift(moved, origin); return moved; }, item);
        for (Link link : piece.links) {
            link.box.translate(origin);
            m_pages.last().links << link;
        }
        m_y += piece.height;
        m_fresh = m_fresh && piece.height <= 0;
    }

    static void shift(TextItem &item, QPointF by) { item.baseline += by; }
    static void shift(LineItem &item, QPointF by) { item.line.translate(by); }
    static void shift(BoxItem &item, QPointF by) { item.box.translate(by); }
    static void shift(CurveItem &item, QPointF by) { item.points.translate(by); }

    QSizeF m_size;
    double m_margin;
    double m_left = m_margin;
    double m_y = 0;
    bool m_fresh = true;
    QString m_runningHead;
};

QList<Piece> coverPieces(const Packet &packet, const Sheet &sheet)
{
    Piece space;
    space.height = 1.3 * unitsPerInch;
    QList<Piece> pieces{space};
    pieces << textPieces({Run{packet.title, coverStyle, {}}}, sheet.width, 0);
    if (!packet.subtitle.isEmpty())
        pieces << textPieces({Run{packet.subtitle, coverSubtitleStyle, {}}}, sheet.width, 60);
    Piece rule;
    rule.before = 260;
    rule.height = 40;
    rule.items << BoxItem{QRectF(0, 0, 1100, 40), 0, lightTokens.accent};
    pieces << rule;
    pieces << textPieces({Run{packet.person, sized(leadStyle, 240), {}}}, sheet.width, 300);
    QStringList lines = packet.about;
    lines << dayText(packet.date);
    for (const QString &line : lines)
        pieces << textPieces({Run{line, colored(bodyStyle, lightTokens.muted), {}}}, sheet.width, 20);
    return pieces;
}

QList<Piece> titlePieces(const Packet &packet, const Sheet &sheet)
{
    QList<Piece> pieces = textPieces({Run{packet.title, titleStyle, {}}}, sheet.width, 0);
    QStringList line = packet.about;
    line.prepend(packet.person);
    line.removeAll(QString());
    if (!packet.subtitle.isEmpty())
        pieces << textPieces({Run{packet.subtitle, colored(bodyStyle, lightTokens.ink), {}}}, sheet.width, 20);
    pieces << textPieces({Run{line.join(QStringLiteral(" · ")), noteStyle, {}}}, sheet.width, 20);
    Piece rule;
    rule.before = 100;
    rule.height = 20;
    rule.items << BoxItem{QRectF(0, 0, sheet.width, 20), 0, lightTokens.accent};
    return pieces << rule;
}

QList<Piece> sectionPieces(const Section &section, int number, const Sheet &sheet)
{
    QList<Piece> pieces;
    if (!section.title.isEmpty()) {
        pieces = textPieces({Run{section.title, section.newPage ? titleStyle : sized(titleStyle, 280), {}}}, sheet.width, section.newPage ? 0 : 420);
        for (Piece &piece : pieces)
            piece.keepWithNext = true;
    }
    if (!pieces.isEmpty())
        pieces.first().mark = Mark{section.title, number};
    for (const Block &block : section.blocks)
        pieces << piecesOf(block, sheet);
    return pieces;
}

/// The list of all documents with their full checksums.
Section appendixSection(const Packet &packet, const QList<int> &appendixPages)
{
    Table table;
    table.columns = {Column{QStringLiteral("No."), 7, Align::Left}, Column{QStringLiteral("Document"), 45, Align::Left},
                     Column{QStringLiteral("SHA-256 of the file on record"), 40, Align::Left}, Column{QStringLiteral("Pages"), 7, Align::Right},
                     Column{QStringLiteral("From"), 9, Align::Right}};
    for (qsizetype i = 0; i < packet.appendix.size(); ++i) {
        const AppendixEntry &entry = packet.appendix.at(i);
        const QString sum = entry.sha256.left(32) + QLatin1Char(' ') + entry.sha256.mid(32);
        table.rows << QList<Cell>{Cell{entry.label, {}, {}, Tone::Plain, true}, Cell{entry.title, entry.name, {}, Tone::Plain, false}, Cell{{}, sum, {}, Tone::Plain, false},
                                  Cell{QString::number(appendixPages.value(i)), {}, {}, Tone::Plain, false}, Cell{{}, {}, {entry.document}, Tone::Plain, false}};
    }
    Section section;
    section.key = QStringLiteral("appendix");
    section.title = packet.appendixTitle;
    section.blocks = {Paragraph{QStringLiteral("Each document follows with all its pages, unaltered. The checksum under every page is that of the file on record."), {}, {}}, table};
    return section;
}

/// Head and foot; the page number is stamped when the whole file is known.
void drawFurniture(LaidPage &page, const QString &head, const QString &foot, QSizeF size, double margin)
{
    if (!head.isEmpty())
        page.items << TextItem{QPointF(margin, 0.55 * unitsPerInch), head.toUpper(), runningStyle};
    page.items << TextItem{QPointF(margin, size.height() - 0.5 * unitsPerInch), foot, footStyle};
}

QString footText(const Packet &packet)
{
    return packet.person.isEmpty() ? dayText(packet.date) : packet.person + QStringLiteral(" · ") + dayText(packet.date);
}

/// The page that stands for a document whose own pages cannot be had.
LaidPage placeholder(const Packet &packet, const PacketProblem &problem, QSizeF size, double margin)
{
    Piece space;
    space.height = 2 * unitsPerInch;
    QList<Piece> pieces{space};
    const double width = size.width() - 2 * margin;
    pieces << textPieces({Run{problem.label + QStringLiteral("  not included"), titleStyle, {}}}, width, 0);
    pieces << textPieces({Run{problem.name, leadStyle, {}}}, width, 200);
    pieces << textPieces({Run{problem.sentence, bodyStyle, {}}}, width, 80);
    Pages pages(size, margin);
    pages.add(pieces);
    drawFurniture(pages.m_pages.first(), packet.title + QStringLiteral(" · ") + packet.appendixTitle, footText(packet), size, margin);
    return pages.m_pages.first();
}

PageNumbers numbersOf(const Pages &pages, const Packet &packet, const QList<int> &appendixPages)
{
    PageNumbers numbers;
    numbers.sections.fill(-1, packet.sections.size());
    for (const PlacedMark &placed : pages.m_marks) {
        if (placed.mark.section == packet.sections.size())
            numbers.appendix = placed.page;
        else if (placed.mark.section >= 0)
            numbers.sections[placed.mark.section] = placed.page;
    }
    int next = pages.count() + 1;
    for (qsizetype i = 0; i < packet.appendix.size(); ++i) {
        numbers.documents.insert(packet.appendix.at(i).document, next);
        next += appendixPages.value(i);
    }
    numbers.total = next - 1;
    return numbers;
}

/// Numbers before anything is measured: every document is there, no page is known.
PageNumbers unknownNumbers(const Packet &packet)
{
    PageNumbers numbers;
    numbers.sections.fill(0, packet.sections.size());
    for (const AppendixEntry &entry : packet.appendix)
        numbers.documents.insert(entry.document, 0);
    return numbers;
}

Pages compose(const Packet &packet, const Sheet &sheet, QSizeF size, double margin, const QList<int> &appendixPages)
{
    Pages pages(size, margin);
    pages.add(packet.cover ? coverPieces(packet, sheet) : titlePieces(packet, sheet));
    for (const Block &block : packet.coverBlocks)
        pages.add(piecesOf(block, sheet));
    QList<Section> sections = packet.sections;
    if (!packet.appendix.isEmpty())
        sections << appendixSection(packet, appendixPages);
    for (int i = 0; i < sections.size(); ++i) {
        const bool first = i == 0 && !packet.cover && packet.coverBlocks.isEmpty();
        if (sections.at(i).newPage && !first)
            pages.breakPage();
        if (sections.at(i).newPage && !sections.at(i).title.isEmpty())
            pages.setRunningHead(packet.title + QStringLiteral(" · ") + sections.at(i).title);
        pages.add(sectionPieces(sections.at(i), i, sheet));
    }
    return pages;
}

} // namespace

QSizeF sizeOf(Paper paper)
{
    return (paper == Paper::Letter ? QSizeF(612, 792) : QSizeF(595, 842)) * unitsPerPoint;
}

Laid layOut(const Packet &packet, const PaperOptions &paper, const QList<int> &appendixPages, const QList<PacketProblem> &problems)
{
    const QSizeF size = sizeOf(paper.paper);
    const double margin = paper.marginInches * unitsPerInch;
    PageNumbers numbers = unknownNumbers(packet);
    std::optional<Pages> pages;
    // Numbers change the room they take, so a few rounds may be needed until what is printed is what is true.
    for (int round = 0; round < 5; ++round) {
        const Sheet sheet{size.width() - 2 * margin, packet, numbers, problems};
        pages.emplace(compose(packet, sheet, size, margin, appendixPages));
        const PageNumbers now = numbersOf(*pages, packet, appendixPages);
        if (now == numbers)
            break;
        numbers = now;
    }
    const QString foot = footText(packet);
    for (int i = 0; i < pages->count(); ++i) {
        const bool cover = packet.cover && i == 0;
        drawFurniture(pages->m_pages[i], cover ? QString() : pages->m_heads.at(i), foot, size, margin);
    }
    Laid laid{size, pages->m_pages, pages->count(), pages->m_marks, numbers};
    for (const PacketProblem &problem : problems)
        laid.pages << placeholder(packet, problem, size, margin);
    return laid;
}

} // namespace credence::print
