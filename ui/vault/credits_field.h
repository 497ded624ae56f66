// The credit lines of an activity: amount and type, one line a type.
#pragma once

#include "core/activities/activity.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;
class QToolButton;
class QPushButton;

namespace credence {

class Choice;
class LineField;
class ReadPill;

class CreditsField : public QWidget
{
    Q_OBJECT

public:
    explicit CreditsField(QWidget *parent = nullptr);
    void show(const QList<CreditLine> &lines);
    /// The lines as typed; lines without an amount are left out.
    QList<CreditLine> lines() const;
    /// What is wrong with the amounts, in one sentence; empty: nothing.
    QString problem() const;
    ReadPill *pill() const { return m_pill; }
    QWidget *first() const; ///< the amount of the first line

Q_SIGNALS:
    void edited();
    void entered();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row {
        QWidget *widget;
        LineField *amount;
        Choice *type;
        QToolButton *remove;
        std::optional<Credits> max;
    };
    void addRow(const CreditLine &line);
    void showState();

    ReadPill *m_pill;
    QVBoxLayout *m_column;
    QList<Row> m_rows;
};

} // namespace credence
