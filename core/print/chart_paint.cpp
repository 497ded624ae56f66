#include "core/print/chart_paint.h"

#include "core/print/fonts.h"
#include "core/print/styles.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace credence::print {

namespace {

constexpr TextStyle labelStyle = sized(noteStyle, 145);

/// Maps days and amounts to the area inside the axes.
struct Plot {
    QRectF area;
    DateRange span;
    double top = 1;

    QPointF at(QDate day, double value) const
    {
        const double days = double(qMax<qint64>(1, span.start.daysTo(span.end)));
        const double along = std::clamp(double(span.start.daysTo(day)) / days, 0.0, 1.0);
        return {area.left() + along * area.width(), area.bottom() - value / top * area.height()};
    }
    QPolygonF curve(const QList<ChartPoint> &points) const
    {
        QPolygonF curve;
        for (const ChartPoint &point : points)
            curve << at(point.day, point.value);
        return curve;
    }
};

double largestOf(const BurnUp &chart)
{
    double largest = 0;
    for (const auto *points : {&chart.earned, &chart.planned, &chart.needed}) {
        for (const ChartPoint &point : *points)
            largest = qMax(largest, point.value);
    }
    return largest;
}

void drawAmounts(Piece &piece, const Plot &plot, double step)
{
    for (double value = 0; value <= plot.top + step / 2; value += step) {
        const double y = plot.at(plot.span.start, value).y();
        piece.items << LineItem{QLineF(plot.area.left(), y, plot.area.right(), y), value > 0 ? 8.0 : 14.0, lightTokens.line};
        placeText(piece, QString::number(value, 'f', 0), QPointF(plot.area.left() - 100, y + 50), Align::Right, tabular(labelStyle));
    }
}

void drawDays(Piece &piece, const Plot &plot)
{
    const int months = int(plot.span.start.daysTo(plot.span.end) / 30) + 1;
    const int every = months <= 14 ? 1 : months <= 30 ? 3 : 6;
    QDate day(plot.span.start.year(), plot.span.start.month(), 1);
    for (; day <= plot.span.end; day = day.addMonths(1)) {
        if (day < plot.span.start || (day.month() - 1) % every != 0)
            continue;
        const double x = plot.at(day, 0).x();
        piece.items << LineItem{QLineF(x, plot.area.bottom(), x, plot.area.bottom() + 50), 8, lightTokens.muted};
        const QString format = day.month() == 1 || every > 1 ? QStringLiteral("MMM yyyy") : QStringLiteral("MMM");
        placeText(piece, QLocale::c().toString(day, format), QPointF(x, plot.area.bottom() + 210), Align::Center, labelStyle);
    }
}

void drawCurves(Piece &piece, const BurnUp &chart, const Plot &plot)
{
    if (chart.earned.size() > 1) {
        QPolygonF area = plot.curve(chart.earned);
        area << plot.at(chart.earned.last().day, 0) << plot.at(chart.earned.first().day, 0);
        piece.items << CurveItem{area, 0, 0, Stroke::None, lightTokens.accentSoft};
    }
    if (chart.needed.size() > 1)
        piece.items << CurveItem{plot.curve(chart.needed), 18, lightTokens.amber, Stroke::Dashed, {}};
    if (chart.planned.size() > 1)
        piece.items << CurveItem{plot.curve(chart.planned), 24, lightTokens.accent, Stroke::Dotted, {}};
    if (chart.earned.size() > 1)
        piece.items << CurveItem{plot.curve(chart.earned), 30, lightTokens.accent, Stroke::Solid, {}};
}

void labelCurves(Piece &piece, const BurnUp &chart, const Plot &plot)
{
    const auto label = [&](const QList<ChartPoint> &points, const QString &text, quint32 color, double rise) {
        if (points.size() < 2)
            return;
        const QPointF end = plot.at(points.last().day, points.last().value);
        placeText(piece, text, QPointF(qMin(end.x(), plot.area.right()), qMax(end.y() - rise, plot.area.top() + 100)), Align::Right, strong(colored(labelStyle, color)));
    };
    const auto amount = [](const QList<ChartPoint> &points) { return points.isEmpty() ? QString() : QString::number(std::round(points.last().value * 10) / 10); };
    label(chart.earned, QStringLiteral("earned ") + amount(chart.earned), lightTokens.accent, 90);
    label(chart.needed, QStringLiteral("needed ") + amount(chart.needed), lightTokens.amber, 60);
    label(chart.planned, QStringLiteral("planned to ") + amount(chart.planned), lightTokens.accent, 90);
}

} // namespace

void placeText(Piece &piece, const QString &text, QPointF at, Align align, const TextStyle &style)
{
    const double width = widthOf(text, style);
    const double shift = align == Align::Right ? width : align == Align::Center ? width / 2 : 0;
    piece.items << TextItem{QPointF(at.x() - shift, at.y()), text, style};
}

double roundStep(double largest)
{
    if (largest <= 0)
        return 1;
    const double decade = std::pow(10, std::floor(std::log10(largest / 5)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (largest / (factor * decade) <= 6)
            return qMax(1.0, factor * decade);
    }
    return qMax(1.0, 10 * decade);
}

Piece chartPiece(const BurnUp &chart, double width)
{
    Piece piece;
    piece.before = 200;
    piece.items << TextItem{QPointF(0, 200), chart.title, leadStyle};
    const double step = roundStep(largestOf(chart));
    Plot plot{QRectF(520, 460, width - 520, 2400), chart.span, step * qMax(1.0, std::ceil(largestOf(chart) / step))};
    piece.height = plot.area.bottom() + 300;
    placeText(piece, chart.unit, QPointF(width, 200), Align::Right, labelStyle);
    drawAmounts(piece, plot, step);
    drawDays(piece, plot);
    drawCurves(piece, chart, plot);
    labelCurves(piece, chart, plot);
    return piece;
}

} // namespace credence::print
