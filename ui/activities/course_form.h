// What is known about a course before it is booked: the few fields an evaluation needs.
#pragma once

#include "ui/activities/activity_form.h"

class QPushButton;

namespace credence {

class CourseForm : public ActivityForm
{
    Q_OBJECT

public:
    explicit CourseForm(QWidget *parent = nullptr);
    void showCourse(const Activity &course);
    const Activity &course() const { return shown(); }
    void startTitle(); ///< the keyboard goes to the title
    /// The course with what is being typed and was not reported yet, as far as it can be read.
    Activity typed() const;
    void offerDiscard(bool offered); ///< only what is kept nowhere yet can be thrown away here

Q_SIGNALS:
    void typing();
    void discardAsked();

private:
    LineField *m_title, *m_provider, *m_hours, *m_cost, *m_daysAway;
    DateField *m_start, *m_end;
    Choice *m_format;
    CreditLines *m_credits;
    Chips *m_topics, *m_subjects;
    QCheckBox *m_duty;
    QPushButton *m_discard;
};

} // namespace credence
