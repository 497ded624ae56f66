// What is known about a course before it is booked: the few fields an evaluation needs.
#pragma once

#include "core/activities/activity.h"
#include "ui/kit/inspector.h"

class QCheckBox;

namespace credence {

class Chips;
class Choice;
class CreditLines;

class CourseForm : public Inspector
{
    Q_OBJECT

public:
    explicit CourseForm(QWidget *parent = nullptr);
    void showCourse(const Activity &course);
    const Activity &course() const { return m_course; }
    void startTitle(); ///< the keyboard goes to the title

Q_SIGNALS:
    /// The course as it is now, and what was done ("Change the cost").
    void edited(const credence::Activity &course, const QString &label);

private:
    LineField *line(const QString &label, QString Activity::*member);
    LineField *amount(const QString &label, std::optional<Credits> Activity::*member);
    DateField *day(QDate DateRange::*member);
    void change(const QString &label, const std::function<void(Activity &)> &set);

    Activity m_course;
    LineField *m_title, *m_provider, *m_hours, *m_cost, *m_daysAway;
    DateField *m_start, *m_end;
    Choice *m_format;
    CreditLines *m_credits;
    Chips *m_topics, *m_subjects;
    QCheckBox *m_duty;
};

} // namespace credence
