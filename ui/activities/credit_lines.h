// The credit lines of an activity, edited in place: amount and type, one line a type.
#pragma once

#include "core/activities/activity.h"

#include <QWidget>

class QVBoxLayout;

namespace credence {

class CreditLines : public QWidget
{
    Q_OBJECT

public:
    explicit CreditLines(QWidget *parent = nullptr);
    void showLines(const QList<CreditLine> &lines);
    const QList<CreditLine> &lines() const { return m_lines; }

Q_SIGNALS:
    void edited(const QList<CreditLine> &lines);

private:
    void rebuild();
    void addRow(qsizetype index);
    QVBoxLayout *m_column;
    QList<CreditLine> m_lines;
};

} // namespace credence
