// Steps through the cycles of a requirement: ‹ Mar 2023 – Mar 2025 ›, the current one at the right end.
#pragma once

#include "core/requirements/past_cycle.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace credence {

class CycleChooser : public QWidget
{
    Q_OBJECT

public:
    explicit CycleChooser(QWidget *parent = nullptr);

    /// `back` 0 shows the current cycle. Hidden while there is no earlier one.
    void show(const DateRange &current, const QList<PastCycle> &past, int back);
    int back() const { return m_back; }

Q_SIGNALS:
    void chosen(int back); ///< by mouse or keyboard

private:
    void step(int by);

    QPushButton *m_earlier, *m_later;
    QLabel *m_days;
    int m_back = 0;
};

/// "2023–2025": the years of a cycle; "2026" when both are the same.
QString yearsText(const DateRange &days);

} // namespace credence
