#include "ui/activities/activity_form.h"

#include "core/catalogue/catalogue.h"
#include "ui/activities/credit_lines.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/credits_typed.h"

#include <QCheckBox>

namespace credence {

QString amountInField(const std::optional<Credits> &amount) { return amount ? amount->text() : QString(); }

void ActivityForm::change(const QString &label, const Set &set)
{
    Activity changed = m_activity;
    set(changed);
    if (changed == m_activity)
        return;
    m_activity = changed;
    Q_EMIT edited(changed, label);
}

bool ActivityForm::take(const Activity &activity)
{
    const bool other = activity.id != m_activity.id;
    m_activity = activity;
    if (other) {
        startOver();
        ensureVisible(0, 0);
    }
    return other;
}

LineField *ActivityForm::lineOf(const QString &label, QString Activity::*member)
{
    auto *field = new LineField;
    connect(field, &LineField::edited, this, [this, label, member](const QString &text) { change(label, [&](Activity &a) { a.*member = text.simplified(); }); });
    return field;
}

LineField *ActivityForm::amountOf(const QString &label, std::optional<Credits> Activity::*member)
{
    auto *field = new LineField;
    field->setPlaceholderText(tr("not known"));
    connect(field, &LineField::edited, this, [this, field, label, member](const QString &text) {
        const auto amount = creditsTyped(text);
        if (amount || text.trimmed().isEmpty())
            change(label, [&](Activity &a) { a.*member = amount; });
        else
            field->refuse(tr("Write a number with a point and at most two decimals, like 1.25."));
    });
    return field;
}

LineField *ActivityForm::costField()
{
    auto *field = new LineField;
    field->setPlaceholderText(tr("not known"));
    connect(field, &LineField::edited, this, [this, field](const QString &text) {
        const auto cost = Cents::parse(text);
        if (cost || text.trimmed().isEmpty())
            change(tr("Change the cost"), [&](Activity &a) { a.cost = cost; });
        else
            field->refuse(tr("Write an amount of money like 1,450 or 12.50; 0 means free."));
    });
    return field;
}

DateField *ActivityForm::firstDay()
{
    auto *field = new DateField;
    connect(field, &DateField::dayEdited, this, [this](QDate day) {
        change(tr("Change the dates"), [&](Activity &a) {
            const bool follows = !a.days.end.isValid() || a.days.end < day; // an earlier beginning leaves the end, and the credit, where it is
            a.days.start = day;
            a.days.end = follows ? day : a.days.end;
        });
    });
    return field;
}

DateField *ActivityForm::lastDay()
{
    auto *field = new DateField;
    connect(field, &DateField::dayEdited, this, [this](QDate day) { change(tr("Change the dates"), [&](Activity &a) { a.days.end = day; }); });
    return field;
}

Choice *ActivityForm::choiceOf(const QString &label, const std::function<void(Activity &, const QString &)> &set)
{
    auto *choice = new Choice;
    connect(choice, &QComboBox::activated, this, [this, choice, label, set] { change(label, [&](Activity &a) { set(a, choice->chosen()); }); });
    return choice;
}

Choice *ActivityForm::formatChoice()
{
    Choice *format = choiceOf(tr("Change the format"), [](Activity &a, const QString &id) { a.format = id; });
    format->addItem(tr("Not known"), QString());
    for (const Format &known : catalogue().formats)
        format->addItem(known.name, known.id);
    return format;
}

CreditLines *ActivityForm::creditLines()
{
    auto *lines = new CreditLines;
    connect(lines, &CreditLines::edited, this, [this](const QList<CreditLine> &now) { change(tr("Change the credits"), [&](Activity &a) { a.credits = now; }); });
    return lines;
}

Chips *ActivityForm::chipsOf(Chips *chips, const QString &label, QStringList Activity::*member)
{
    connect(chips, &Chips::edited, this, [this, chips, label, member] { change(label, [&](Activity &a) { a.*member = chips->ids(); }); });
    return chips;
}

Chips *ActivityForm::topicChips()
{
    QList<std::pair<QString, QString>> known;
    for (const Topic &topic : catalogue().topics)
        known.append({topic.id, topic.name});
    auto *chips = new Chips(Tone::Accent);
    chips->setKnown(known);
    return chipsOf(chips, tr("Change the topics"), &Activity::topics);
}

Chips *ActivityForm::subjectChips()
{
    m_subjectChips = chipsOf(new Chips(Tone::Blue, true), tr("Change the subject areas"), &Activity::subjects);
    return m_subjectChips;
}

void ActivityForm::knowSubjects(const QStringList &areas)
{
    if (m_subjectChips)
        m_subjectChips->setKnown(wordChoices(areas));
}

QCheckBox *ActivityForm::dutyMark()
{
    auto *duty = new QCheckBox(tr("A duty (compliance), not a choice"));
    connect(duty, &QCheckBox::clicked, this, [this](bool on) { change(tr("Change the duty mark"), [on](Activity &a) { a.compliance = on; }); });
    return duty;
}

} // namespace credence
