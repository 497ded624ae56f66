#include "ui/today/burn_up_chart.h"

#include "ui/kit/chart_theme.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QEvent>
#include <QKeyEvent>
#include <QLineSeries>
#include <QToolTip>
#include <QValueAxis>

namespace credence {

namespace {

QDate yearStart(int year) { return QDate(year, 1, 1); }

double top(double highest)
{
    for (const double step : {5.0, 10.0, 20.0, 25.0, 50.0, 100.0, 200.0}) {
        if (highest <= step * 4.001)
            return step * std::max(2.0, std::ceil(highest * 1.02 / step));
    }
    return std::ceil(highest / 500) * 500;
}

double stepOf(double top)
{
    for (const double step : {5.0, 10.0, 20.0, 25.0, 50.0, 100.0, 200.0}) {
        if (top <= step * 5)
            return step;
    }
    return 500;
}

/// The first words of a title, for a label beside a point.
QString shortened(const QString &title)
{
    QString words;
    for (const QString &word : title.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!words.isEmpty() && words.size() + word.size() > 20)
            break;
        words += (words.isEmpty() ? QString() : QStringLiteral(" ")) + word;
    }
    while (words.endsWith(QLatin1Char(':')) || words.endsWith(QLatin1Char(',')))
        words.chop(1);
    return words;
}

bool crosses(const QLineF &line, const QRectF &box)
{
    if (box.contains(line.p1()) || box.contains(line.p2()))
        return true;
    const auto cuts = [&line](const QPointF &from, const QPointF &to) { return line.intersects(QLineF(from, to)) == QLineF::BoundedIntersection; };
    return cuts(box.topLeft(), box.topRight()) || cuts(box.bottomLeft(), box.bottomRight()) || cuts(box.topLeft(), box.bottomLeft())
        || cuts(box.topRight(), box.bottomRight());
}

} // namespace

BurnUpChart::BurnUpChart(QWidget *parent) : QChartView(new QChart, parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Credits this year"));
    setMinimumHeight(190);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // as high as the page has room, no higher
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
}

double BurnUpChart::x(QDate day) const { return static_cast<double>(yearStart(m_burnUp.year).daysTo(day)) + 0.5; }

void BurnUpChart::set(const BurnUp &burnUp, std::optional<Credits> floor, int paceMonths, QDate today)
{
    if (burnUp == m_burnUp && floor == m_floor && paceMonths == m_paceMonths && today == m_today)
        return;
    m_burnUp = burnUp;
    m_floor = floor;
    m_paceMonths = paceMonths;
    m_today = today;
    m_pointed = -1;
    rebuild();
}

void BurnUpChart::rebuild()
{
    if (m_burnUp.year == 0)
        return;
    const Colors &c = colors(palette());
    QChart &chart = *this->chart();
    chart.removeAllSeries();
    for (QAbstractAxis *axis : chart.axes()) {
        chart.removeAxis(axis);
        delete axis;
    }
    dressChart(chart, c);
    const QDate end = QDate(m_burnUp.year, 12, 31);
    const QDate until = std::clamp(m_today, yearStart(m_burnUp.year), end);

    auto *earned = new QLineSeries;
    earned->append(0, 0);
    for (const BurnUp::Step &step : m_burnUp.earned)
        earned->append(x(step.day), step.total.toDouble());
    if (m_burnUp.earned.isEmpty() || m_burnUp.earned.last().day < until)
        earned->append(x(until), m_burnUp.earnedTotal.toDouble());
    earned->setPen(QPen(c.accent, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    auto *base = new QLineSeries;
    base->append(0, 0);
    base->append(earned->points().last().x(), 0);
    auto *area = new QAreaSeries(earned, base);
    QColor wash = c.accent;
    wash.setAlphaF(0.10f);
    area->setBrush(wash);
    area->setPen(QPen(Qt::NoPen));
    chart.addSeries(area);
    base->setParent(area);

    auto *line = new QLineSeries;
    line->append(earned->points());
    line->setPen(earned->pen());
    earned->setParent(area);
    chart.addSeries(line);

    if (m_floor) {
        auto *floor = new QLineSeries;
        floor->append(0, 0);
        floor->append(x(addMonths(yearStart(m_burnUp.year), m_paceMonths).addDays(-1)), m_floor->toDouble());
        floor->append(x(end), m_floor->toDouble());
        QPen pen(c.amber, 1.6);
        pen.setDashPattern({4, 3});
        floor->setPen(pen);
        chart.addSeries(floor);
    }
    if (!m_burnUp.planned.isEmpty()) {
        auto *planned = new QLineSeries;
        planned->append(line->points().last());
        for (const BurnUp::Step &step : m_burnUp.planned)
            planned->append(x(step.day), step.total.toDouble());
        QPen pen(c.accent, 2.2);
        pen.setDashPattern({1, 1.6});
        planned->setPen(pen);
        chart.addSeries(planned);
    }

    auto *months = new QCategoryAxis;
    months->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
    months->setRange(0, x(end) + 0.5);
    for (int month = 1; month <= 12; ++month) {
        // Zero-width spaces keep equal letters apart: the axis wants every label once.
        const QString letter = QLocale().standaloneMonthName(month, QLocale::NarrowFormat) + QString(month, QChar(0x200B));
        months->append(letter, x(QDate(m_burnUp.year, month, 1).addMonths(1).addDays(-1)) + 0.5);
    }
    dressAxis(*months, c, false);
    auto *credits = new QValueAxis;
    const double highest = std::max({m_burnUp.plannedTotal.toDouble(), m_floor ? m_floor->toDouble() : 0.0, 5.0});
    credits->setRange(0, top(highest));
    credits->setTickType(QValueAxis::TicksDynamic);
    credits->setTickAnchor(0);
    credits->setTickInterval(stepOf(top(highest)));
    credits->setLabelFormat(QStringLiteral("%.0f"));
    dressAxis(*credits, c, true);
    chart.addAxis(months, Qt::AlignBottom);
    chart.addAxis(credits, Qt::AlignLeft);
    for (QAbstractSeries *series : chart.series()) {
        series->attachAxis(months);
        series->attachAxis(credits);
    }
    setAccessibleDescription(tr("%1 credits earned in %2, %3 with what is planned").arg(m_burnUp.earnedTotal.text()).arg(m_burnUp.year).arg(m_burnUp.plannedTotal.text()));
    viewport()->update();
}

void BurnUpChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_burnUp.year == 0 || chart()->series().isEmpty())
        return;
    painter->save();
    addLabels(*painter);
    painter->restore();
}

QList<QLineF> BurnUpChart::drawnLines() const
{
    QList<QLineF> lines;
    for (QAbstractSeries *each : chart()->series()) {
        const auto *series = qobject_cast<QLineSeries *>(each);
        const QList<QPointF> points = series ? series->points() : QList<QPointF>();
        for (qsizetype i = 1; i < points.size(); ++i)
            lines.append(QLineF(chart()->mapToPosition(points[i - 1], each), chart()->mapToPosition(points[i], each)));
    }
    return lines;
}

void BurnUpChart::addLabels(QPainter &painter)
{
    const Colors &c = colors(palette());
    const auto place = [this](QDate day, Credits total) { return chart()->mapToPosition(QPointF(x(day), total.toDouble()), chart()->series().last()); };
    const QRectF plot = chart()->plotArea();
    QList<QRectF> taken;
    painter.setFont(credence::font(Type::Tiny));
    const QList<QLineF> lines = drawnLines();
    // The first free place around the point; where lines leave none, the point keeps its tooltip and goes without words.
    const auto write = [&](QPointF at, const QString &text, const QColor &color) {
        const QSizeF size(painter.fontMetrics().horizontalAdvance(text) + 2, 14);
        for (const QPointF &offset : {QPointF(-8 - size.width(), -17), QPointF(8, 4), QPointF(8, -17), QPointF(-8 - size.width(), 4), QPointF(-8 - size.width(), -32),
                                      QPointF(8, 19), QPointF(24, 6), QPointF(-24 - size.width(), -20), QPointF(8, 34), QPointF(-8 - size.width(), -47)}) {
            const QRectF box(at + offset, size);
            const auto meets = [&box](const QLineF &line) { return crosses(line, box.adjusted(-2, -1, 2, 1)); };
            const auto covers = [&box](const QRectF &other) { return other.intersects(box); };
            if (!plot.adjusted(0, -12, 0, 0).contains(box) || std::any_of(lines.cbegin(), lines.cend(), meets) || std::any_of(taken.cbegin(), taken.cend(), covers))
                continue;
            taken.append(box);
            painter.setPen(readable(color, c.card));
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, text);
            return;
        }
    };
    for (const BurnUp::Landmark &landmark : m_burnUp.landmarks) {
        const QPointF at = place(landmark.day, landmark.total);
        taken.append(QRectF(at - QPointF(5, 5), QSizeF(10, 10)));
    }
    // What the lines mean comes first: it must find its place.
    if (m_floor)
        write(place(QDate(m_burnUp.year, 12, 31), *m_floor), tr("floor by month %1").arg(m_paceMonths), c.amber);
    if (!m_burnUp.planned.isEmpty())
        write(place(m_burnUp.planned.last().day, m_burnUp.plannedTotal), tr("planned"), c.accent);
    for (const BurnUp::Landmark &landmark : m_burnUp.landmarks) {
        const QPointF at = place(landmark.day, landmark.total);
        painter.setPen(QPen(c.accent, 1.8));
        painter.setBrush(c.card);
        painter.drawEllipse(at, 3.8, 3.8);
        write(at, shortened(landmark.title) + QLatin1Char(' ') + landmark.amount.text(), c.muted);
    }
    if (m_pointed >= 0) {
        const BurnUp::Step &step = m_burnUp.earned[m_pointed];
        painter.setPen(Qt::NoPen);
        painter.setBrush(c.accent);
        painter.drawEllipse(place(step.day, step.total), 4.5, 4.5);
    }
}

int BurnUpChart::stepAt(const QPointF &position) const
{
    if (m_burnUp.earned.isEmpty() || chart()->series().isEmpty() || !chart()->plotArea().adjusted(-6, -6, 6, 6).contains(position))
        return -1;
    int nearest = -1;
    double distance = 24;
    for (int i = 0; i < m_burnUp.earned.size(); ++i) {
        const BurnUp::Step &step = m_burnUp.earned[i];
        const double away = std::abs(chart()->mapToPosition(QPointF(x(step.day), step.total.toDouble()), chart()->series().last()).x() - position.x());
        if (away < distance) {
            distance = away;
            nearest = i;
        }
    }
    return nearest;
}

void BurnUpChart::point(int step)
{
    if (step == m_pointed)
        return;
    m_pointed = step;
    viewport()->update();
    if (step < 0) {
        QToolTip::hideText();
        return;
    }
    const BurnUp::Step &at = m_burnUp.earned[step];
    const QPointF place = chart()->mapToPosition(QPointF(x(at.day), at.total.toDouble()), chart()->series().last());
    const Credits before = step > 0 ? m_burnUp.earned[step - 1].total : Credits{};
    const QString words = tr("%1: %2 credits, %3 on this day").arg(dayText(at.day), at.total.text(), (at.total - before).text());
    QToolTip::showText(viewport()->mapToGlobal(place.toPoint() + QPoint(6, -38)), words, viewport());
    setAccessibleDescription(words);
}

void BurnUpChart::openStep(int step)
{
    QStringList ids;
    if (step >= 0) {
        for (const ActivityId &id : m_burnUp.earned[step].added)
            ids.append(id.text);
        Q_EMIT opened(ids, tr("Credits of %1").arg(dayText(m_burnUp.earned[step].day)));
        return;
    }
    for (const BurnUp::Step &each : std::as_const(m_burnUp.earned)) {
        for (const ActivityId &id : each.added)
            ids.append(id.text);
    }
    Q_EMIT opened(ids, tr("Credits earned in %1").arg(m_burnUp.year));
}

void BurnUpChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void BurnUpChart::mouseMoveEvent(QMouseEvent *event)
{
    QChartView::mouseMoveEvent(event);
    point(stepAt(event->position()));
}

void BurnUpChart::mouseReleaseEvent(QMouseEvent *event)
{
    QChartView::mouseReleaseEvent(event);
    openStep(stepAt(event->position()));
}

void BurnUpChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    point(-1);
}

void BurnUpChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_burnUp.earned.size()) - 1;
    if (last >= 0 && event->key() == Qt::Key_Right)
        point(std::min(last, m_pointed + 1));
    else if (last >= 0 && event->key() == Qt::Key_Left)
        point(std::max(0, m_pointed - 1));
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openStep(m_pointed);
    else
        QChartView::keyPressEvent(event);
}

} // namespace credence
