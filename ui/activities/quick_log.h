// Logging by hand in three fields: title, day, credits; the rest is taken over from the last entry.
#pragma once

#include "core/activities/activity.h"

#include <QDate>
#include <QWidget>

class QLabel;
class QPushButton;

namespace credence {

class Choice;
class DateField;
class LineField;

class QuickLog : public QWidget
{
    Q_OBJECT

public:
    explicit QuickLog(QWidget *parent = nullptr);
    /// Empties the fields and gives the keyboard to the title. `last` is the newest entry; a default one when there is none.
    void start(const Activity &last, QDate today);

Q_SIGNALS:
    void logged(const credence::Activity &activity);
    void canceled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();

    Activity m_last;
    QDate m_today;
    LineField *m_title;
    DateField *m_day;
    LineField *m_credits;
    Choice *m_type;
    QLabel *m_rest;
    QLabel *m_wrong;
};

/// The new activity: completed, or planned when `day` is after `today`; format, provider and funder as in `last`.
Activity quickActivity(const Activity &last, const QString &title, QDate day, std::optional<Credits> credits, const QString &type, QDate today);

} // namespace credence
