#include "ui/requirements/cycle_form.h"

#include "core/requirements/correct_cycle.h"
#include "core/requirements/kept_cycle.h"
#include "core/requirements/rule_origin.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace credence {

CycleForm::CycleForm(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) { m_column->setContentsMargins(0, 0, 0, 0); }

void CycleForm::show(const Source &source, const PastCycle &cycle, const DateRange &current, const Profile &profile)
{
    const bool another = !m_inspector || source.id != m_source.id || cycle.days != m_which;
    m_source = source;
    m_then = asItWas(withRulesOn(source, cycle.days.end), cycle.days, cycle.number);
    m_which = cycle.days;
    m_current = current;
    m_profile = profile;
    if (another)
        build(profile);
    m_words->setText(cycle.kept ? tr("This cycle is over and was kept as it was. When a paper says otherwise, correct it here: its figures follow.")
                                : tr("This cycle was reckoned back by the rules. What you correct here is kept, and its figures follow."));
    m_forget->setVisible(cycle.kept);
    m_form->show(m_then, profile);
}

void CycleForm::build(const Profile &profile)
{
    if (m_inspector) { // a field of it may be what led here
        m_form->disconnect(this);
        m_inspector->hide();
        m_inspector->deleteLater();
    }
    m_inspector = new Inspector;
    m_inspector->column()->setContentsMargins(0, 0, 10, 0);
    m_words = label({}, Type::Small, Ink::Muted);
    m_words->setWordWrap(true);
    m_inspector->addWidget(m_words);
    const auto from = templateOf(m_then);
    m_form = new SourceForm(from ? *from : Template(), profile, SourceForm::Extent::PastCycle, m_inspector);
    connect(m_form, &SourceForm::edited, this, [this] { save(); });
    connect(m_form, &SourceForm::answered, this, [this](const QString &question, std::optional<bool> answer) { save(std::pair(question, answer)); });
    m_inspector->column()->addSpacing(6);
    m_forget = button(tr("Forget what was kept of this cycle"));
    m_forget->setToolTip(tr("It is then reckoned back by the rules, with the answers of today. Undo brings it back."));
    connect(m_forget, &QPushButton::clicked, this, [this] { Q_EMIT forgotten(SourceId(m_source.id), DateRange(m_which)); });
    m_inspector->column()->addWidget(m_forget, 0, Qt::AlignLeft);
    m_inspector->addStretch();
    m_column->addWidget(m_inspector);
}

KeptCycle CycleForm::filled(SourceForm::Refused refused) const
{
    const Source now = m_form->filled(m_then, refused);
    Answers answers = now.answers;
    answers.insert(m_form->answers()); // those of the profile were true then, too
    return {now.cycle, now.cycleNumber, now.satisfiedBy, now.claimed, answers};
}

/// As in the details of a requirement: two days that only fit together are typed one after the other.
void CycleForm::save(std::optional<std::pair<QString, std::optional<bool>>> told)
{
    KeptCycle corrected = filled(SourceForm::Refused::AsTyped);
    if (!problemsOfCycle(m_source, m_which, corrected, m_current).isEmpty())
        corrected = filled(SourceForm::Refused::AsStored);
    if (told && told->second)
        corrected.answers.insert(told->first, *told->second);
    else if (told)
        corrected.answers.remove(told->first);
    if (const QStringList problems = problemsOfCycle(m_source, m_which, corrected, m_current); !problems.isEmpty()) {
        if (LineField *field = m_form->lastEdited())
            return field->refuse(problems.join(QLatin1Char(' ')));
        m_form->show(m_then, m_profile);
        Q_EMIT refused(problems.join(QLatin1Char(' ')));
        return;
    }
    const DateRange which = std::exchange(m_which, corrected.days); // the same cycle, whatever its days are now: the fields stay
    Q_EMIT edited(SourceId(m_source.id), which, corrected);
}

} // namespace credence
