// What came of the activities as three bars: recognition outside, artifacts inside, credits only (X5).
#pragma once

#include "core/insights/conversion.h"

#include "ui/kit/colors.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace credence {

class ProgressBar;

class OutputBars : public QWidget
{
    Q_OBJECT

public:
    explicit OutputBars(QWidget *parent = nullptr);
    void showOutput(const Conversion &output);

Q_SIGNALS:
    void opened(const QStringList &activities, const QString &why);

private:
    struct Bar {
        Output output;
        QString name;
        Tone tone;
        QPushButton *title;
        QLabel *percent;
        ProgressBar *bar;
    };
    Conversion m_output;
    QList<Bar> m_bars;
};

} // namespace credence
