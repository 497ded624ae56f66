#include "tests/support/certificate_paper.h"

#include <QBuffer>
#include <QLocale>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace credence::test {

namespace {

const QSizeF letterLandscape(792, 612);

/// Where each line stands, in fractions of the page; the painter and the reading share it.
struct Line {
    QString text;
    QRectF box;
    int points;
    bool bold = false;
};

QString span(const DateRange &days)
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    return days.start == days.end ? english.toString(days.start, "MMMM d, yyyy")
                                  : english.toString(days.start, "MMMM d") + QStringLiteral("–") + english.toString(days.end, "d, yyyy");
}

QString titleOf(const Paper &paper, int row) { return paper.rows == 1 ? paper.title : QStringLiteral("%1, part %2").arg(paper.title).arg(row + 1); }

QString awarded(const Paper &paper) { return paper.amount + QStringLiteral(" AMA PRA Category 1 Credit(s)™"); }

Line line(const QString &text, double y, int points, double width, bool bold = false) { return {text, QRectF(0.5 - width / 2, y, width, points * 1.5 / letterLandscape.height()), points, bold}; }

QList<Line> lines(const Paper &paper)
{
    QList<Line> all{line("CERTIFICATE OF PARTICIPATION", 0.10, 22, 0.66), line(paper.provider, 0.24, 13, 0.5), line("certifies that", 0.285, 11, 0.2),
                    line(paper.recipient, 0.34, 16, 0.4), line("has participated in the live activity titled", 0.405, 11, 0.5)};
    for (int row = 0; row < paper.rows; ++row)
        all << line(titleOf(paper, row), 0.46 + 0.05 * row, 15, 0.8, true);
    const double below = 0.05 * (paper.rows - 1);
    all << line(span(paper.days), 0.53 + below, 12, 0.36) << line("and is awarded " + awarded(paper), 0.60 + below, 12, 0.6);
    if (!paper.maximum.isEmpty())
        all << line(QStringLiteral("The provider designates this live activity for a maximum of %1 AMA PRA Category 1 Credits™.").arg(paper.maximum), 0.72 + below, 8, 0.8);
    return all;
}

Place placeOf(const Paper &paper, const QString &text)
{
    for (const Line &each : lines(paper)) {
        if (each.text.contains(text))
            return {0, {each.box}};
    }
    return {};
}

} // namespace

QByteArray paperPdf(const Paper &paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(letterLandscape, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    writer.setResolution(72);
    QPainter painter(&writer);
    painter.setPen(QPen(painter.pen().color(), 2));
    painter.drawRect(QRectF(14, 14, letterLandscape.width() - 28, letterLandscape.height() - 28));
    for (const Line &each : lines(paper)) {
        QFont font(QStringLiteral("Noto Serif"));
        font.setPixelSize(each.points);
        font.setBold(each.bold);
        painter.setFont(font);
        const QRectF box(each.box.x() * letterLandscape.width(), each.box.y() * letterLandscape.height(), each.box.width() * letterLandscape.width(),
                         each.box.height() * letterLandscape.height());
        painter.drawText(box, Qt::AlignCenter, each.text);
    }
    painter.end();
    return bytes;
}

Reading paperReading(const Paper &paper)
{
    Reading reading;
    reading.mediaType = QStringLiteral("application/pdf");
    reading.pages = 1;
    reading.pageSizes = {letterLandscape};
    if (!paper.readable) {
        reading.problems = {QStringLiteral("The pages of “%1” are pictures without text.").arg(paper.file)};
        return reading;
    }
    reading.how = How::TextLayer;
    for (const Line &each : lines(paper))
        reading.text += each.text + QLatin1Char('\n');
    for (int row = 0; row < paper.rows; ++row) {
        ReadActivity read;
        read.title = {titleOf(paper, row), paper.confidence, placeOf(paper, titleOf(paper, row)), {}};
        read.provider = {paper.provider, paper.confidence, placeOf(paper, paper.provider), {}};
        read.days = {paper.days, paper.confidence, placeOf(paper, span(paper.days)), {}};
        read.recipient = {paper.recipient, paper.confidence, placeOf(paper, paper.recipient), {}};
        read.format = {QStringLiteral("live"), paper.confidence, {}, {}};
        read.credits = {{*Credits::parse(paper.amount), QStringLiteral("ama-pra-1"), Credits::parse(paper.maximum), paper.confidence, placeOf(paper, awarded(paper))}};
        if (!paper.proves)
            read.title.confidence = read.provider.confidence = read.days.confidence = read.recipient.confidence = 0.7;
        if (paper.proves)
            reading.activities << read;
        else
            reading.legible = read;
    }
    if (!paper.proves)
        reading.problems << QStringLiteral("Nothing on this document says that credit was earned.");
    return reading;
}

} // namespace credence::test
