#include "ui/activities/course_form.h"

#include "core/catalogue/catalogue.h"
#include "ui/activities/credit_lines.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"

#include <QCheckBox>
#include <QStyle>

namespace credence {

namespace {

void mark(QWidget *field, const QString &reason)
{
    field->setProperty("attention", !reason.isEmpty());
    field->style()->unpolish(field);
    field->style()->polish(field);
    field->setToolTip(reason);
}

} // namespace

CourseForm::CourseForm(QWidget *parent) : Inspector(parent), m_format(new Choice), m_credits(new CreditLines), m_topics(new Chips(Tone::Accent)), m_subjects(new Chips(Tone::Blue, true)), m_duty(new QCheckBox(tr("A duty (compliance), not a choice")))
{
    setAccessibleName(tr("Course"));
    m_title = line(tr("Change the title"), &Activity::title);
    m_title->setPlaceholderText(tr("What is it called?"));
    addField(tr("Course"), m_title);
    m_provider = line(tr("Change the provider"), &Activity::provider);
    addField(tr("Provider"), m_provider);
    m_format->addItem(tr("Not known"), QString());
    for (const Format &format : catalogue().formats)
        m_format->addItem(format.name, format.id);
    connect(m_format, &QComboBox::activated, this, [this] { change(tr("Change the format"), [this](Activity &a) { a.format = m_format->chosen(); }); });
    addField(tr("Format"), m_format);
    m_start = day(&DateRange::start);
    m_end = day(&DateRange::end);
    addRow({{tr("From"), m_start}, {tr("To"), m_end}});
    m_hours = amount(tr("Change the hours"), &Activity::hours);
    m_daysAway = amount(tr("Change the time away"), &Activity::daysAway);
    m_cost = new LineField;
    m_cost->setPlaceholderText(tr("not known"));
    connect(m_cost, &LineField::edited, this, [this](const QString &text) {
        const auto cost = Cents::parse(text);
        const bool wrong = !cost && !text.trimmed().isEmpty();
        mark(m_cost, wrong ? tr("Write an amount of money like 1,450 or 12.50; 0 means free.") : QString());
        if (!wrong)
            change(tr("Change the cost"), [&](Activity &a) { a.cost = cost; });
    });
    addRow({{tr("Hours"), m_hours}, {tr("Days away"), m_daysAway}, {tr("Cost"), m_cost}});
    connect(m_credits, &CreditLines::edited, this, [this](const QList<CreditLine> &lines) { change(tr("Change the credits"), [&](Activity &a) { a.credits = lines; }); });
    addField(tr("Credits and type"), m_credits);
    QList<std::pair<QString, QString>> known;
    for (const Topic &topic : catalogue().topics)
        known.append({topic.id, topic.name});
    m_topics->setKnown(known);
    connect(m_topics, &Chips::edited, this, [this] { change(tr("Change the topics"), [this](Activity &a) { a.topics = m_topics->ids(); }); });
    addField(tr("Topics"), m_topics);
    connect(m_subjects, &Chips::edited, this, [this] { change(tr("Change the subject areas"), [this](Activity &a) { a.subjects = m_subjects->ids(); }); });
    addField(tr("Subject areas"), m_subjects);
    connect(m_duty, &QCheckBox::clicked, this, [this](bool on) { change(tr("Change the duty mark"), [on](Activity &a) { a.compliance = on; }); });
    addWidget(m_duty);
    addStretch();
}

void CourseForm::change(const QString &label, const std::function<void(Activity &)> &set)
{
    Activity changed = m_course;
    set(changed);
    if (changed == m_course)
        return;
    m_course = changed;
    Q_EMIT edited(changed, label);
}

LineField *CourseForm::line(const QString &label, QString Activity::*member)
{
    auto *field = new LineField;
    connect(field, &LineField::edited, this, [this, label, member](const QString &text) { change(label, [&](Activity &a) { a.*member = text.simplified(); }); });
    return field;
}

LineField *CourseForm::amount(const QString &label, std::optional<Credits> Activity::*member)
{
    auto *field = new LineField;
    field->setPlaceholderText(tr("not known"));
    connect(field, &LineField::edited, this, [this, field, label, member](const QString &text) {
        const auto amount = Credits::parse(text);
        const bool wrong = !amount && !text.trimmed().isEmpty();
        mark(field, wrong ? tr("Write a number with a point and at most two decimals, like 1.25.") : QString());
        if (!wrong)
            change(label, [&](Activity &a) { a.*member = amount; });
    });
    return field;
}

DateField *CourseForm::day(QDate DateRange::*member)
{
    auto *field = new DateField;
    connect(field, &DateField::dayEdited, this, [this, member](QDate day) {
        change(tr("Change the dates"), [&](Activity &a) {
            const bool oneDay = !a.days.end.isValid() || a.days.end == a.days.start || a.days.end < day;
            a.days.*member = day;
            if (member == &DateRange::start && oneDay)
                a.days.end = day;
        });
    });
    return field;
}

void CourseForm::showCourse(const Activity &course)
{
    const bool other = course.id != m_course.id;
    m_course = course;
    m_title->showText(course.title);
    m_provider->showText(course.provider);
    m_format->choose(course.format);
    m_start->showDay(course.days.start);
    m_end->showDay(course.days.end);
    m_hours->showText(course.hours ? course.hours->text() : QString());
    m_daysAway->showText(course.daysAway ? course.daysAway->text() : QString());
    m_cost->showText(course.cost ? moneyText(*course.cost) : QString());
    m_credits->showLines(course.credits);
    m_topics->setIds(course.topics);
    m_subjects->setIds(course.subjects);
    m_duty->setChecked(course.compliance);
    if (other)
        ensureVisible(0, 0);
}

void CourseForm::startTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

} // namespace credence
