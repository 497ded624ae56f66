#include "ui/activities/course_form.h"

#include "ui/activities/credit_lines.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QPushButton>

namespace credence {

CourseForm::CourseForm(QWidget *parent)
    : ActivityForm(parent), m_title(lineOf(tr("Change the title"), &Activity::title)), m_provider(lineOf(tr("Change the provider"), &Activity::provider)),
      m_hours(amountOf(tr("Change the hours"), &Activity::hours)), m_cost(costField()), m_daysAway(amountOf(tr("Change the time away"), &Activity::daysAway)),
      m_start(firstDay()), m_end(lastDay()), m_format(formatChoice()), m_credits(creditLines()), m_topics(topicChips()), m_subjects(subjectChips()), m_duty(dutyMark()), m_discard(button(tr("Discard this draft")))
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
    m_discard->setObjectName(QStringLiteral("link"));
    column()->addWidget(m_discard, 0, Qt::AlignLeft);
    addStretch();
    connect(m_discard, &QPushButton::clicked, this, &CourseForm::discardAsked);
    for (QLineEdit *field : std::initializer_list<QLineEdit *>{m_title, m_provider, m_hours, m_cost, m_daysAway, m_start, m_end})
        connect(field, &QLineEdit::textEdited, this, &CourseForm::typing);
}

Activity CourseForm::typed() const
{
    Activity course = shown();
    course.title = m_title->text().simplified();
    course.provider = m_provider->text().simplified();
    const auto take = [](const LineField *field, auto &value, const auto &read, bool known) { // what cannot be read leaves what was there
        if (known || field->text().trimmed().isEmpty())
            value = read;
    };
    const auto hours = Credits::parse(m_hours->text()), away = Credits::parse(m_daysAway->text());
    const auto cost = Cents::parse(m_cost->text());
    const QDate start = dayFromText(m_start->text()), end = dayFromText(m_end->text());
    take(m_hours, course.hours, hours, hours.has_value());
    take(m_daysAway, course.daysAway, away, away.has_value());
    take(m_cost, course.cost, cost, cost.has_value());
    take(m_start, course.days.start, start, start.isValid());
    take(m_end, course.days.end, end, end.isValid());
    return course;
}

void CourseForm::offerDiscard(bool offered) { m_discard->setVisible(offered); }

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
