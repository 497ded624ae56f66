// One measure of a project: its run chart, the signals in words, and its data to paste and edit.
#pragma once

#include "core/outcomes/run_signals.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace credence {

class Choice;
class LineField;
class RunChartView;
class TextField;
struct Error;

class MeasurePanel : public QWidget
{
    Q_OBJECT

public:
    explicit MeasurePanel(QWidget *parent = nullptr);
    void showMeasure(const Project &project, int index);
    void openData();

Q_SIGNALS:
    void edited(int index, const credence::Measure &measure);
    void removeAsked(int index);

private:
    QWidget *buildData();
    void showSignals(const RunChart &chart);
    void changeTarget(const QString &text);
    template <class Change> void change(Change change);

    int m_index = 0;
    Measure m_measure;
    QLabel *m_name;
    QLabel *m_line;
    QPushButton *m_dataButton;
    RunChartView *m_chart;
    QWidget *m_signals;
    std::optional<std::pair<RunChart, QString>> m_shownSignals; ///< and what is better
    QWidget *m_data;
    LineField *m_nameField, *m_unit, *m_target;
    Choice *m_better;
    TextField *m_changes, *m_points;
};

} // namespace credence
