// The credit lines of an activity, edited in place: amount and type, one line a type.
#pragma once

#include "core/activities/activity.h"

#include <QWidget>

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace credence {

class Choice;
class LineField;

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
    /// The widgets of one line; they are kept and filled anew, for making them takes longer than a frame.
    struct Row {
        QWidget *whole;
        LineField *amount;
        Choice *type;
        QToolButton *remove;
    };
    Row makeRow(qsizetype index);
    void fill(qsizetype shown);
    void change(const QList<CreditLine> &lines);
    void changeAmount(qsizetype index, const QString &text);
    QVBoxLayout *m_column;
    QPushButton *m_more;
    QList<Row> m_rows;
    QList<CreditLine> m_lines;
};

} // namespace credence
