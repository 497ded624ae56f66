#include "ui/outcomes/measure_panel.h"

#include "core/base/result.h"
#include "core/outcomes/pasted_points.h"
#include "core/outcomes/result_sentence.h"
#include "ui/kit/badge.h"
#include "ui/kit/choice.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"
#include "ui/outcomes/run_chart_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {

QVBoxLayout *labeled(const QString &name, QWidget *field)
{
    auto *box = new QVBoxLayout;
    box->setSpacing(4);
    QLabel *words = label(name, Type::Tiny, Ink::Muted);
    words->setBuddy(field);
    field->setAccessibleName(name);
    box->addWidget(words);
    box->addWidget(field);
    if (auto *line = qobject_cast<LineField *>(field))
        box->addWidget(refusalLine(line));
    if (auto *text = qobject_cast<TextField *>(field))
        box->addWidget(refusalLine(text));
    box->addStretch(1);
    return box;
}

QString shiftText(const RunChart &chart)
{
    const Span &span = chart.shifts.last();
    return span.up ? MeasurePanel::tr("shift: %1 points above the baseline median").arg(span.count) : MeasurePanel::tr("shift: %1 points below the baseline median").arg(span.count);
}

QString runsText(const RunsTest &runs)
{
    if (!runs.fewest && runs.useful > 60)
        return MeasurePanel::tr("runs: %1, beyond the table of 60 points").arg(runs.runs);
    if (!runs.fewest)
        return MeasurePanel::tr("runs: %1, too few points to judge").arg(runs.runs);
    const QString figures = MeasurePanel::tr("runs %1 of %2–%3").arg(runs.runs).arg(*runs.fewest).arg(*runs.most);
    return runs.tooFew() ? MeasurePanel::tr("too few %1").arg(figures) : runs.tooMany() ? MeasurePanel::tr("too many %1").arg(figures) : figures;
}

QString medianText(const Measure &measure, const RunChart &chart)
{
    if (chart.phases.isEmpty())
        return {};
    const QString first = measureText(chart.phases.first().median, {});
    if (chart.phases.size() == 1)
        return MeasurePanel::tr("median %1").arg(measureText(chart.phases.first().median, measure.unit));
    return MeasurePanel::tr("median %1 → %2").arg(first, measureText(chart.phases.last().median, measure.unit));
}

} // namespace

MeasurePanel::MeasurePanel(QWidget *parent)
    : QWidget(parent), m_name(label({}, Type::Strong)), m_line(label({}, Type::Small, Ink::Muted)), m_dataButton(button(tr("Data"))), m_chart(new RunChartView),
      m_signals(new QWidget), m_data(buildData())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    m_name->setWordWrap(true);
    m_name->setMinimumWidth(40); // a word longer than the card is cut, and does not push the page out of the window
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head->addWidget(m_name, 1);
    head->addWidget(m_line);
    m_dataButton->setCheckable(true);
    m_dataButton->setProperty("compact", true);
    head->addWidget(m_dataButton);
    column->addLayout(head);
    column->addWidget(m_chart, 1);
    auto *flow = new FlowLayout(m_signals);
    flow->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_signals);
    column->addWidget(m_data);
    m_data->hide();
    connect(m_dataButton, &QPushButton::toggled, m_data, &QWidget::setVisible);
    connect(m_chart, &RunChartView::astronomicalAsked, this, [this](const MeasurePoint &point) {
        change([&](Measure &m) {
            if (const qsizetype place = m.points.indexOf(point); place >= 0)
                m.points[place].astronomical = !point.astronomical;
        });
    });
}

QWidget *MeasurePanel::buildData()
{
    auto *data = new QWidget;
    auto *column = new QVBoxLayout(data);
    column->setContentsMargins(0, 4, 0, 4);
    auto *first = new QHBoxLayout;
    first->setSpacing(10);
    m_nameField = new LineField;
    m_unit = new LineField;
    m_target = new LineField;
    m_better = new Choice;
    m_better->addItem(QStringLiteral("–"), QString());
    m_better->addItem(tr("higher"), QStringLiteral("up"));
    m_better->addItem(tr("lower"), QStringLiteral("down"));
    first->addLayout(labeled(tr("Measure"), m_nameField), 4);
    first->addLayout(labeled(tr("Unit"), m_unit), 1);
    first->addLayout(labeled(tr("Aim"), m_target), 1);
    first->addLayout(labeled(tr("Better is"), m_better), 2);
    column->addLayout(first);
    auto *second = new QHBoxLayout;
    second->setSpacing(10);
    m_points = new TextField(5, 10);
    m_points->setPlaceholderText(tr("2025-04-01   58\nAfter a first day, values alone count on by months; a star marks an astronomical point."));
    m_changes = new TextField(5, 10);
    m_changes->setPlaceholderText(tr("2026-01-01 protocol live"));
    second->addLayout(labeled(tr("Points, one a line"), m_points), 1);
    second->addLayout(labeled(tr("Changes, one a line"), m_changes), 1);
    column->addLayout(second);
    auto *remove = button(tr("Delete measure"));
    remove->setProperty("compact", true);
    column->addWidget(remove, 0, Qt::AlignLeft);
    connect(remove, &QPushButton::clicked, this, [this] { Q_EMIT removeAsked(m_index); });
    connect(m_nameField, &LineField::edited, this, [this](const QString &text) { change([&](Measure &m) { m.name = text.trimmed(); }); });
    connect(m_unit, &LineField::edited, this, [this](const QString &text) { change([&](Measure &m) { m.unit = text.trimmed(); }); });
    connect(m_target, &LineField::edited, this, &MeasurePanel::changeTarget);
    connect(m_better, &QComboBox::activated, this, [this] { change([this](Measure &m) { m.better = m_better->chosen(); }); });
    connect(m_points, &TextField::edited, this, [this](const QString &text) {
        const auto points = pointsFromText(text, m_measure.points.isEmpty() ? QDate() : m_measure.points.first().date);
        if (points)
            change([&](Measure &m) { m.points = *points; });
        else
            m_points->refuse(points.error().sentence);
    });
    connect(m_changes, &TextField::edited, this, [this](const QString &text) {
        const auto changes = changesFromText(text);
        if (changes)
            change([&](Measure &m) { m.changes = *changes; });
        else
            m_changes->refuse(changes.error().sentence);
    });
    return data;
}

template <class Change> void MeasurePanel::change(Change change)
{
    Measure changed = m_measure;
    change(changed);
    if (changed == m_measure || changed.name.isEmpty())
        return;
    m_measure = changed; // the next change builds on it, even before this one is shown
    Q_EMIT edited(m_index, changed);
}

void MeasurePanel::changeTarget(const QString &text)
{
    bool good = false;
    const double value = QLocale::c().toDouble(text.trimmed(), &good);
    if (good || text.trimmed().isEmpty())
        change([&](Measure &m) { m.target = good ? std::optional(value) : std::nullopt; });
    else
        m_target->refuse(tr("Write a number, like 80 or 4.5."));
}

void MeasurePanel::openData() { m_dataButton->setChecked(true); }

void MeasurePanel::showMeasure(const Project &project, int index)
{
    m_index = index;
    m_measure = project.measures[index];
    const RunChart chart = runChart(m_measure.points, changesFor(project, m_measure));
    m_name->setText(m_measure.unit.isEmpty() ? m_measure.name : QStringLiteral("%1, %2").arg(m_measure.name, m_measure.unit));
    m_line->setText(medianText(m_measure, chart));
    m_chart->showMeasure(m_measure, chart, cycles(project));
    showSignals(chart);
    m_nameField->showText(m_measure.name);
    m_unit->showText(m_measure.unit);
    m_target->showText(m_measure.target ? QString::number(*m_measure.target) : QString());
    m_better->choose(m_measure.better);
    m_points->showText(textOfPoints(m_measure.points));
    m_changes->showText(textOfChanges(m_measure.changes));
}

void MeasurePanel::showSignals(const RunChart &chart)
{
    if (m_shownSignals == std::pair(chart, m_measure.better))
        return; // taking them away and putting them back would move the page
    m_shownSignals = std::pair(chart, m_measure.better);
    while (QLayoutItem *item = m_signals->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto add = [this](const QString &text, Tone tone) { m_signals->layout()->addWidget(new Badge(text, tone, m_signals)); };
    m_signals->setVisible(!chart.points.isEmpty());
    if (chart.shifts.isEmpty())
        add(tr("no shift"), Tone::Neutral);
    else
        add(shiftText(chart), m_measure.better.isEmpty() ? Tone::Accent : (m_measure.better == QLatin1String("up")) == chart.shifts.last().up ? Tone::Green : Tone::Amber);
    if (chart.trends.isEmpty())
        add(tr("no trend"), Tone::Neutral);
    else
        add(chart.trends.last().up ? tr("trend: %1 points rising").arg(chart.trends.last().count) : tr("trend: %1 points falling").arg(chart.trends.last().count), Tone::Accent);
    add(runsText(chart.runs), chart.runs.tooFew() || chart.runs.tooMany() ? Tone::Accent : Tone::Neutral);
    if (!chart.astronomical.isEmpty())
        add(tr("%1 astronomical").arg(chart.astronomical.size()), Tone::Red);
    m_signals->setToolTip(tr("Perla, Provost and Murray, BMJ Qual Saf 2011;20:46–51: 6 points on one side of the median, 5 rising or falling, too few or too many runs. Double-click a point to mark it as astronomical."));
}

} // namespace credence
