// Low-yield modules that are done together: those that wait, the day to put them on, and the half-days there are (A8).
#pragma once

#include "core/activities/batching.h"
#include "ui/kit/outcome_section.h"

#include <QSet>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace credence {

class Card;
class DateField;

/// A Friday at least two weeks ahead: enough time to keep a half-day free.
QDate suggestedHalfDay(QDate today);

class BatchSection : public OutcomeSection
{
    Q_OBJECT

public:
    explicit BatchSection(QWidget *parent = nullptr);
    QString line() const override;
    void showSnapshot(const Snapshot &snapshot, QDate today) override;

private:
    void showWaiting();
    void showDays();
    void showChosen();
    QList<ActivityId> chosen() const;
    void putOnDay();
    const Activity *activity(const QString &id) const;

    Snapshot m_snapshot;
    QDate m_today;
    Batches m_batches;
    void tickOneHalfDay();
    QSet<QString> m_left; ///< not in the batch: taken out by the person, or more than a half-day holds
    QSet<QString> m_met;  ///< shown before
    QList<std::pair<QString, QCheckBox *>> m_boxes;
    Card *m_waiting, *m_days;
    QVBoxLayout *m_list, *m_halfDays;
    DateField *m_day;
    QPushButton *m_put;
    QLabel *m_sum;
};

} // namespace credence
