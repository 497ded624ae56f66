// The credit lines of an activity: amount and type, one line a type.
#pragma once

#include "core/activities/draft.h"

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
    /// `refused`: amounts that were typed and could not be taken; they stand in their lines again.
    void show(const QList<CreditLine> &lines, const QList<Refused> &refused = {});
    /// The lines as typed; lines without an amount are left out, those whose amount is no number keep the one from before.
    QList<CreditLine> lines() const;
    /// What was typed and is no number, with the places of its lines in `lines()`.
    QList<Refused> refused() const;
    ReadPill *pill() const { return m_pill; }
    QWidget *first() const; ///< the amount of the first line
    QWidget *firstRefused() const; ///< nullptr: all amounts are numbers

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
        Credits before; ///< as shown first
    };
    void addRow(const CreditLine &line);
    void checkAmount(LineField *amount);
    void showState();

    ReadPill *m_pill;
    QVBoxLayout *m_column;
    QList<Row> m_rows;
};

} // namespace credence
