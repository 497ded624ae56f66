#include "core/print/run_line_paint.h"

#include "core/print/chart_paint.h"
#include "core/print/fonts.h"
#include "core/print/styles.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace credence::print {

namespace {

constexpr TextStyle labelStyle = sized(noteStyle, 140);
constexpr double leastAxis = 480, usualHeight = 2300, dot = 44;

struct Plot {
    QRectF area;
    double low, high;
    QDate first, last;

    double x(QDate day) const
    {
        const double days = double(std::max<qint64>(1, first.daysTo(last)));
        return area.left() + std::clamp(double(first.daysTo(day)) / days, 0.0, 1.0) * area.width();
    }
    double y(double value) const { return area.bottom() - (value - low) / (high - low) * area.height(); }
};

void drawGrid(Piece &piece, const RunLine &chart, const Plot &plot)
{
    const qsizetype steps = std::max<qsizetype>(chart.scale.size() - 1, 1);
    for (qsizetype i = 0; i < chart.scale.size(); ++i) {
        const double y = plot.area.bottom() - double(i) / double(steps) * plot.area.height();
        piece.items << LineItem{QLineF(plot.area.left(), y, plot.area.right(), y), i > 0 ? 8.0 : 14.0, lightTokens.line};
        placeText(piece, chart.scale[i], QPointF(plot.area.left() - 100, y + 48), Align::Right, tabular(labelStyle));
    }
}

/// Room for the widest figure of the scale.
double axisRoom(const RunLine &chart)
{
    double widest = leastAxis;
    for (const QString &figure : chart.scale)
        widest = std::max(widest, widthOf(figure, tabular(labelStyle)) + 140);
    return widest;
}

void drawDays(Piece &piece, const RunLine &chart, const Plot &plot)
{
    double free = 0;
    int year = 0, month = 0;
    for (const RunPoint &point : chart.points) {
        const double x = plot.x(point.day);
        if (x < free || (point.day.year() == year && point.day.month() == month))
            continue; // a month is named once
        placeText(piece, QLocale::c().toString(point.day, point.day.year() != year ? QStringLiteral("MMM yyyy") : QStringLiteral("MMM")), QPointF(x, plot.area.bottom() + 190), Align::Center, labelStyle);
        year = point.day.year();
        month = point.day.month();
        free = x + 900;
    }
}

void drawPhases(Piece &piece, const RunLine &chart, const Plot &plot)
{
    double free = 0;
    for (qsizetype i = 0; i < chart.phases.size(); ++i) {
        const RunPhase &phase = chart.phases[i];
        const double left = plot.x(phase.from);
        const double right = i + 1 < chart.phases.size() ? plot.x(chart.phases[i + 1].from) : plot.area.right();
        piece.items << CurveItem{QPolygonF({QPointF(left, plot.y(phase.median)), QPointF(right, plot.y(phase.median))}), 14, lightTokens.muted, Stroke::Dashed, {}};
        if (i == 0)
            continue;
        piece.items << LineItem{QLineF(left, plot.area.top(), left, plot.area.bottom()), 14, lightTokens.amber};
        const double wide = widthOf(phase.label, labelStyle);
        const bool leftward = left + wide + 60 > plot.area.right();
        const double from = leftward ? left - wide - 60 : left + 60;
        if (from < free)
            continue; // it would stand on the words of the change before
        placeText(piece, phase.label, QPointF(from, plot.area.top() - 40), Align::Left, colored(labelStyle, lightTokens.amber));
        free = from + wide + 80;
    }
}

void drawPoints(Piece &piece, const RunLine &chart, const Plot &plot)
{
    QPolygonF line;
    for (const RunPoint &point : chart.points)
        line << QPointF(plot.x(point.day), plot.y(point.value));
    if (line.size() > 1)
        piece.items << CurveItem{line, 24, lightTokens.accent, Stroke::Solid, {}};
    for (qsizetype i = 0; i < line.size(); ++i) {
        const RunPoint &point = chart.points[i];
        const auto disk = [&](double radius, quint32 color) { piece.items << BoxItem{QRectF(line[i].x() - radius, line[i].y() - radius, 2 * radius, 2 * radius), radius, color}; };
        disk(dot, point.astronomical ? lightTokens.red : lightTokens.accent);
        if (!point.inShift)
            disk(dot - 18, lightTokens.card);
    }
}

} // namespace

Piece runLinePiece(const RunLine &chart, double width)
{
    Piece piece;
    piece.before = 220;
    piece.items << TextItem{QPointF(0, 200), chart.title, leadStyle};
    if (!chart.note.isEmpty())
        placeText(piece, chart.note, QPointF(width, 200), Align::Right, labelStyle);
    piece.height = 260;
    if (chart.points.isEmpty())
        return piece;
    const double left = axisRoom(chart);
    const Plot plot{QRectF(left, 520, width - left - dot, usualHeight * chart.height), chart.low, chart.high, chart.points.first().day, chart.points.last().day};
    piece.height = plot.area.bottom() + 260;
    drawGrid(piece, chart, plot);
    if (chart.target) {
        const double y = plot.y(*chart.target);
        piece.items << LineItem{QLineF(plot.area.left(), y, plot.area.right(), y), 12, lightTokens.green};
        placeText(piece, QStringLiteral("aim %1").arg(QString::number(*chart.target)), QPointF(plot.area.left() + 60, y - 40), Align::Left, colored(labelStyle, lightTokens.green));
    }
    drawDays(piece, chart, plot);
    drawPhases(piece, chart, plot);
    drawPoints(piece, chart, plot);
    return piece;
}

} // namespace credence::print
