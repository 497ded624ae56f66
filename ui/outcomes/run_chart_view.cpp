#include "ui/outcomes/run_chart_view.h"

#include "core/outcomes/result_sentence.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace credence {

namespace {
constexpr double dotRadius = 3.6;
constexpr int leastLeft = 40, rightMargin = 26, topMargin = 18, bottomMargin = 24;

QString monthText(QDate day, bool withYear) { return QLocale().toString(day, withYear ? QStringLiteral("MMM yy") : QStringLiteral("MMM")); }
} // namespace

RunChartView::RunChartView(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void RunChartView::showMeasure(const Measure &measure, const RunChart &chart, const QList<PhaseChange> &cycles)
{
    m_measure = measure;
    m_chart = chart;
    m_cycles = cycles;
    m_hovered = -1;
    setRange();
    describe();
    update();
}

void RunChartView::describe()
{
    QStringList values;
    for (const MeasurePoint &point : std::as_const(m_chart.points))
        values << QStringLiteral("%1: %2").arg(isoText(point.date), measureText(point.value, m_measure.unit));
    for (const Phase &phase : std::as_const(m_chart.phases)) {
        if (!phase.label.isEmpty())
            values << tr("%1: change, %2").arg(isoText(phase.from), phase.label);
    }
    setAccessibleName(tr("Run chart of %1").arg(m_measure.name));
    setAccessibleDescription(values.join(QStringLiteral(", ")));
}

void RunChartView::setRange()
{
    m_scale = chartScale(m_measure);
    m_left = leastLeft;
    const QFontMetrics metrics(credence::font(Type::Tiny));
    for (const double end : {m_scale.low, m_scale.high})
        m_left = std::max(m_left, metrics.horizontalAdvance(scaleText(end, m_scale.step)) + 14);
}

QRectF RunChartView::plot() const { return QRectF(rect()).adjusted(m_left, topMargin, -rightMargin, -bottomMargin); }

double RunChartView::xOf(QDate day) const
{
    const QDate first = m_chart.points.first().date;
    const double days = std::max<double>(1, static_cast<double>(first.daysTo(m_chart.points.last().date)));
    return plot().left() + plot().width() * static_cast<double>(first.daysTo(day)) / days;
}

double RunChartView::yOf(double value) const { return plot().bottom() - plot().height() * (value - m_scale.low) / (m_scale.high - m_scale.low); }

void RunChartView::paintGrid(QPainter &painter) const
{
    const Colors &c = colors(palette());
    painter.setFont(credence::font(Type::Tiny));
    for (double value = m_scale.low; value <= m_scale.high + m_scale.step / 2; value += m_scale.step) {
        const double y = std::round(yOf(value)) + 0.5;
        painter.setPen(QPen(c.line, 1));
        painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
        painter.setPen(readable(c.muted, c.card));
        painter.drawText(QRectF(0, y - 8, m_left - 8, 16), Qt::AlignRight | Qt::AlignVCenter, scaleText(value, m_scale.step));
    }
    if (m_measure.target) {
        const double y = yOf(*m_measure.target);
        painter.setPen(QPen(c.green, 1));
        painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
        painter.setPen(textOn(c, Tone::Green, c.card));
        painter.drawText(QRectF(plot().left() + 4, y - 16, 90, 14), Qt::AlignLeft | Qt::AlignVCenter, tr("aim %1").arg(measureText(*m_measure.target, {})));
    }
    double free = -100;
    int year = 0, month = 0;
    for (const MeasurePoint &point : m_chart.points) {
        const double x = xOf(point.date);
        if (x - free < 52 || (point.date.year() == year && point.date.month() == month))
            continue; // a month is named once
        painter.setPen(readable(c.muted, c.card));
        painter.drawText(QRectF(x - 30, plot().bottom() + 6, 60, 16), Qt::AlignHCenter | Qt::AlignTop, monthText(point.date, point.date.year() != year));
        year = point.date.year();
        month = point.date.month();
        free = x;
    }
}

void RunChartView::paintPhases(QPainter &painter) const
{
    const Colors &c = colors(palette());
    for (qsizetype i = 0; i < m_chart.phases.size(); ++i) {
        const Phase &phase = m_chart.phases[i];
        const double left = i == 0 ? plot().left() : xOf(m_chart.points[phase.first].date) - 6;
        const double right = i + 1 < m_chart.phases.size() ? xOf(m_chart.phases[i + 1].from) : plot().right();
        painter.setPen(QPen(readable(c.muted, c.card), 1.2, Qt::DashLine));
        painter.drawLine(QPointF(left, yOf(phase.median)), QPointF(right, yOf(phase.median)));
    }
}

int RunChartView::numberOf(const Phase &phase) const
{
    const PhaseChange change{phase.from, phase.label};
    return m_cycles.size() > 1 ? static_cast<int>(m_cycles.indexOf(change)) + 1 : 0;
}

/// A line a change. Its words stand where they fit between the lines; else its number, which the list of cycles explains.
void RunChartView::paintChanges(QPainter &painter) const
{
    const Colors &c = colors(palette());
    painter.setFont(credence::font(Type::Tiny));
    constexpr double room = 4;
    double taken = 0; // up to here the row above the plot is written on
    for (qsizetype i = 1; i < m_chart.phases.size(); ++i) {
        const Phase &phase = m_chart.phases[i];
        const double x = std::round(std::max(plot().left(), xOf(phase.from))) + 0.5;
        painter.setPen(QPen(c.amber, 1));
        painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
        const double end = i + 1 < m_chart.phases.size() ? xOf(m_chart.phases[i + 1].from) : QWidget::width();
        const int number = numberOf(phase);
        const QString sign = number > 0 ? QString::number(number) : QString();
        QString words = number > 0 ? sign + QStringLiteral(" ") + phase.label : phase.label;
        const double width = painter.fontMetrics().horizontalAdvance(words) + room;
        const bool right = width <= end - x - room, left = !right && width <= x - taken - 2 * room;
        if (!right && !left)
            words = number > 0 ? sign : painter.fontMetrics().elidedText(phase.label, Qt::ElideRight, static_cast<int>(end - x - 2 * room));
        const double drawn = painter.fontMetrics().horizontalAdvance(words) + room;
        const double from = left ? x - width : right ? x : x - (number > 0 ? drawn / 2 : 0);
        painter.setPen(textOn(c, Tone::Amber, c.card));
        painter.drawText(QRectF(from, plot().top() - 16, drawn, 14), (right ? Qt::AlignLeft : left ? Qt::AlignRight : Qt::AlignHCenter) | Qt::AlignVCenter, words);
        taken = from + drawn;
    }
}

void RunChartView::paintPoints(QPainter &painter) const
{
    const Colors &c = colors(palette());
    QPainterPath line;
    for (int i = 0; i < m_chart.points.size(); ++i) {
        const QPointF at(xOf(m_chart.points[i].date), yOf(m_chart.points[i].value));
        i == 0 ? line.moveTo(at) : line.lineTo(at);
    }
    painter.setPen(QPen(c.accent, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
    for (int i = 0; i < m_chart.points.size(); ++i) {
        const MeasurePoint &point = m_chart.points[i];
        bool inShift = false;
        for (const Span &shift : m_chart.shifts)
            inShift = inShift || (i >= shift.first && i <= shift.last);
        painter.setPen(QPen(point.astronomical ? c.red : c.accent, 1.6));
        painter.setBrush(inShift ? c.accent : c.card);
        painter.drawEllipse(QPointF(xOf(point.date), yOf(point.value)), dotRadius, dotRadius);
    }
}

void RunChartView::paintHovered(QPainter &painter) const
{
    if (m_hovered < 0)
        return;
    const Colors &c = colors(palette());
    const MeasurePoint &point = m_chart.points[m_hovered];
    const QPointF at(xOf(point.date), yOf(point.value));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(c.accent, 1.6));
    painter.drawEllipse(at, dotRadius + 3, dotRadius + 3);
    painter.setFont(credence::font(Type::Small));
    const QString words = QStringLiteral("%1 · %2%3").arg(dayText(point.date), measureText(point.value, m_measure.unit), point.astronomical ? tr(" · astronomical") : QString());
    const double width = painter.fontMetrics().horizontalAdvance(words) + 16;
    const double left = std::clamp(at.x() - width / 2, 2.0, std::max(2.0, QWidget::width() - width - 2));
    const QRectF box(left, at.y() > 40 ? at.y() - 36 : at.y() + 12, width, 24);
    painter.setPen(QPen(c.line, 1));
    painter.setBrush(c.card);
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(c.ink);
    painter.drawText(box, Qt::AlignCenter, words);
}

void RunChartView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &c = colors(palette());
    if (m_chart.points.isEmpty()) {
        painter.setFont(credence::font(Type::Small));
        painter.setPen(readable(c.muted, c.card));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("No points yet. Open “Data” and paste a column of days and values."));
        return;
    }
    paintGrid(painter);
    paintPhases(painter);
    paintChanges(painter);
    paintPoints(painter);
    paintHovered(painter);
    if (hasFocus() && m_hovered < 0) {
        painter.setPen(QPen(c.accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    }
}

void RunChartView::mouseMoveEvent(QMouseEvent *event)
{
    int nearest = -1;
    double best = 18;
    for (int i = 0; i < m_chart.points.size(); ++i) {
        const double distance = std::hypot(xOf(m_chart.points[i].date) - event->position().x(), yOf(m_chart.points[i].value) - event->position().y());
        if (distance < best) {
            best = distance;
            nearest = i;
        }
    }
    if (nearest != m_hovered) {
        m_hovered = nearest;
        update();
    }
}

void RunChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mouseMoveEvent(event);
    if (m_hovered >= 0)
        Q_EMIT astronomicalAsked(m_chart.points[m_hovered]);
}

void RunChartView::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void RunChartView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && m_hovered >= 0) {
        Q_EMIT astronomicalAsked(m_chart.points[m_hovered]);
        return;
    }
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (step == 0 || m_chart.points.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_hovered = std::clamp(m_hovered + step, 0, static_cast<int>(m_chart.points.size()) - 1);
    update();
}

} // namespace credence
