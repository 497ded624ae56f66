#include "ui/activities/course_form.h"

#include "ui/activities/credit_lines.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"

#include <QCheckBox>

namespace credence {

CourseForm::CourseForm(QWidget *parent)
    : ActivityForm(parent), m_title(lineOf(tr("Change the title"), &Activity::title)), m_provider(lineOf(tr("Change the provider"), &Activity::provider)),
      m_hours(amountOf(tr("Change the hours"), &Activity::hours)), m_cost(costField()), m_daysAway(amountOf(tr("Change the time away"), &Activity::daysAway)),
      m_start(firstDay()), m_end(lastDay()), m_format(formatChoice()), m_credits(creditLines()), m_topics(topicChips()), m_subjects(subjectChips()), m_duty(dutyMark())
{
    setAccessibleName(tr("Course"));
    m_title->setPlaceholderText(tr("What is it called?"));
    addField(tr("Course"), m_title);
    addField(tr("Provider"), m_provider);
    addField(tr("Format"), m_format);
    addRow({{tr("From"), m_start}, {tr("To"), m_end}});
    addRow({{tr("Hours"), m_hours}, {tr("Days away"), m_daysAway}, {tr("Cost"), m_cost}});
    addField(tr("Credits and type"), m_credits);
    addField(tr("Topics"), m_topics);
    addField(tr("Subject areas"), m_subjects);
    addWidget(m_duty);
    addStretch();
}

void CourseForm::showCourse(const Activity &course)
{
    take(course);
    m_title->showText(course.title);
    m_provider->showText(course.provider);
    m_format->choose(course.format);
    m_start->showDay(course.days.start);
    m_end->showDay(course.days.end);
    m_hours->showText(amountInField(course.hours));
    m_daysAway->showText(amountInField(course.daysAway));
    m_cost->showText(course.cost ? moneyText(*course.cost) : QString());
    m_credits->showLines(course.credits);
    m_topics->setIds(course.topics);
    m_subjects->setIds(course.subjects);
    m_duty->setChecked(course.compliance);
}

void CourseForm::startTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

} // namespace credence
