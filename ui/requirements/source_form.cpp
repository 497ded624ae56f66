#include "ui/requirements/source_form.h"

#include "core/catalogue/template_words.h"
#include "core/requirements/duty.h"
#include "core/requirements/typed.h"
#include "ui/kit/choice.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector.h"
#include "ui/kit/question_list.h"
#include "ui/kit/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace credence {

namespace {

bool isCard(const Template &t) { return t.kind == QLatin1String("life-support"); }

/// What a blank end date means for this template.
QString endHint(const Template &t, bool must)
{
    const bool card = isCard(t);
    if (must)
        return card ? SourceForm::tr("as printed on the card") : SourceForm::tr("not proposed: as printed on the license");
    if (t.cycle.anchor == Anchor::Rolling)
        return SourceForm::tr("rolls with today");
    return card ? SourceForm::tr("%1 months after its course").arg(t.cycle.months.value_or(0)) : SourceForm::tr("proposed by the rule; type it if the license says otherwise");
}

/// What the day of issue decides.
QString issuedHint(const Template &t)
{
    if (isCard(t))
        return t.cycle.months ? SourceForm::tr("it holds %1 months from then").arg(*t.cycle.months) : QString();
    return t.cycle.anchor == Anchor::IssueAnniversary ? SourceForm::tr("the cycle counts from it") : SourceForm::tr("first-cycle rules depend on it");
}

/// The day in the field as it stands; `before` without a field, while what is typed is no day, or when it was refused.
QDate dayIn(const DateField *field, QDate before, SourceForm::Refused refused)
{
    if (!field || (field->isRefused() && refused == SourceForm::Refused::AsStored))
        return before;
    const QString text = field->text().trimmed();
    const QDate day = dayFromText(text);
    return text.isEmpty() || day.isValid() ? day : before;
}

const SatisfiedBy *substitute(const Template &t, const QString &kind)
{
    const auto found = std::find_if(t.satisfiedBy.begin(), t.satisfiedBy.end(), [&kind](const SatisfiedBy &other) { return other.kind == kind; });
    return found == t.satisfiedBy.end() ? nullptr : &*found;
}

} // namespace

SourceForm::SourceForm(const Template &requirement, const Profile &profile, Extent extent, Inspector *into, const QStringList &stored, QDate today)
    : QObject(into), m_template(requirement), m_extent(extent), m_profile(profile), m_today(today)
{
    const bool all = extent != Extent::OnlyAsked;
    const Asking asked = asking(requirement, profile);
    if (extent == Extent::PastCycle)
        addPastDates(into);
    else
        addIdentity(into, asked, profile, all);
    addSubstitutes(into, stored);
    m_asked = all ? questionsOf(requirement) : asked.questions;
    if (!m_asked.isEmpty())
        addQuestions(into, profile);
}

void SourceForm::addIdentity(Inspector *into, const Asking &asked, const Profile &profile, bool all)
{
    m_identifier = new LineField;
    m_identifier->setPlaceholderText(tr("number as printed"));
    connect(m_identifier, &LineField::edited, this, [this] { take(m_identifier); });
    if (asked.licenseType || (all && m_template.licenseType == QLatin1String("both"))) {
        m_licenseType = new Choice;
        for (const char *type : {"", "MD", "DO"})
            m_licenseType->addItem(*type ? QLatin1String(type) : tr("not said"), QLatin1String(type));
        m_licenseType->choose(profile.degree == QLatin1String("DO") || profile.degree == QLatin1String("MD") ? profile.degree : QString());
        connect(m_licenseType, &QComboBox::activated, this, [this] { take(nullptr); });
        into->addRow({{tr("Number or identifier"), m_identifier, 2}, {tr("License type"), m_licenseType, 1}});
    } else {
        into->addField(tr("Number or identifier"), m_identifier);
    }
    addDates(into, asked, profile.birthDate, all);
}

/// Days, and the number that stands beside them.
void SourceForm::addPastDates(Inspector *into)
{
    m_start = dateField(tr("its first day"));
    m_end = dateField(tr("its last day"));
    into->addRow({{tr("Cycle began"), m_start, 1}, {tr("Cycle ended"), m_end, 1}});
    m_number = numberField();
    into->addField(tr("Number of this cycle"), m_number);
}

LineField *SourceForm::numberField()
{
    auto *field = new LineField;
    field->setPlaceholderText(tr("1 = first"));
    connect(field, &LineField::edited, this, [this, field](const QString &text) {
        if (const auto number = typedCycleNumber(text); !number)
            field->refuse(number.error().sentence);
        else
            take(field);
    });
    return field;
}

void SourceForm::addQuestions(Inspector *into, const Profile &profile)
{
    into->addSection(tr("Which rules are yours"));
    const bool own = std::any_of(m_asked.begin(), m_asked.end(), isAskedPerLicense);
    auto *once = label(m_extent == Extent::PastCycle ? tr("As it was in that cycle; what you answer for today stays as it is.")
                       : own ? tr("What names the state, the license or the cycle is kept for this requirement, the rest once for all. What you leave open stays “check by hand”.")
                           : tr("Asked once for all requirements. What you leave open stays “check by hand”."),
                       Type::Small, Ink::Muted);
    once->setWordWrap(true);
    into->addWidget(once);
    m_questions = new QuestionList;
    m_told = profile.answers;
    if (m_extent == Extent::OnlyAsked) // what was said of another license says nothing of this one
        m_told.removeIf([](std::pair<const QString &, bool &> one) { return isAskedPerLicense(one.first); });
    for (const QString &question : m_extent == Extent::OnlyAsked ? answeredByHolding(m_template) : QStringList())
        m_told.insert(question, true);
    showAnswers({});
    connect(m_questions, &QuestionList::answered, this, [this](const QString &question, std::optional<bool> answer) {
        if (question == firstPeriodQuestion())
            m_firstPeriod = FirstPeriod::Said, m_presetWords->hide();
        if (isAskedPerLicense(question))
            take(nullptr);
        else
            Q_EMIT answered(question, answer);
    });
    into->addWidget(m_questions);
    m_presetWords = label(tr("By its days this cycle is the license's first, so the first license period is set to Yes. Change it if you know better."), Type::Small, Ink::Muted);
    m_presetWords->setWordWrap(true);
    m_presetWords->hide();
    into->addWidget(m_presetWords);
}

void SourceForm::showAnswers(const Answers &own)
{
    Answers now = m_told;
    now.insert(own); // they go before
    QHash<QString, QString> words;
    for (const QString &question : std::as_const(m_asked))
        words.insert(question, questionText(question, m_template));
    m_questions->show(m_asked, now, words);
}

/// For a new license: its days answer whether this is its first period, until the person does.
void SourceForm::presetFirstPeriod()
{
    const QString question = firstPeriodQuestion();
    if (m_extent != Extent::OnlyAsked || m_firstPeriod == FirstPeriod::Said || !m_asked.contains(question) || !m_today.isValid())
        return;
    const bool first = cycleOf(m_template, filled(Source()), m_profile, m_today).number == 1;
    if (first == (m_firstPeriod == FirstPeriod::Preset))
        return;
    m_firstPeriod = first ? FirstPeriod::Preset : FirstPeriod::Unsaid;
    Answers now = m_questions->answers();
    now.remove(question);
    if (first)
        now.insert(question, true);
    showAnswers(now);
    m_presetWords->setVisible(first);
}

DateField *SourceForm::dateField(const QString &hint)
{
    auto *field = new DateField;
    if (!hint.isEmpty())
        field->setPlaceholderText(hint);
    connect(field, &DateField::dayEdited, this, [this, field] { take(field); });
    m_days.append(field);
    return field;
}

void SourceForm::take(LineField *field)
{
    m_last = field;
    presetFirstPeriod();
    Q_EMIT edited();
}

LineField *SourceForm::unreadable() const
{
    for (DateField *field : m_days) {
        const QString text = field->text().trimmed();
        if (field->isRefused() || (!text.isEmpty() && !dayFromText(text).isValid()))
            return field;
    }
    return m_number && (m_number->isRefused() || !typedCycleNumber(m_number->text())) ? m_number : nullptr;
}

void SourceForm::addDates(Inspector *into, const Asking &asked, QDate birth, bool all)
{
    m_end = dateField(endHint(m_template, asked.cycleEnd));
    if (all && isCard(m_template)) {
        m_issued = dateField(issuedHint(m_template));
        into->addRow({{tr("Issued (printed on the card)"), m_issued, 1}, {tr("Valid until (printed on it)"), m_end, 1}});
    } else if (all) {
        m_start = dateField();
        into->addRow({{tr("Cycle begins"), m_start, 1}, {tr("Cycle ends"), m_end, 1}});
    } else {
        into->addField(isCard(m_template) ? tr("Valid until (printed on the card)") : tr("Cycle ends"), m_end);
    }
    if (asked.birthDate && !all) {
        m_birthDate = dateField(asked.cycleEnd ? tr("the cycle ends in its month") : tr("the cycle follows your birthday"));
        into->addField(tr("Your birth date"), m_birthDate);
        connect(m_birthDate, &QLineEdit::textChanged, this, [this](const QString &text) { offerEnds(dayFromText(text)); });
    }
    if (asked.cycleEnd && !all && m_today.isValid()) {
        m_ends = new QWidget;
        auto *row = new QHBoxLayout(m_ends);
        row->setContentsMargins(0, 0, 0, 0);
        row->setAlignment(Qt::AlignLeft);
        into->addWidget(m_ends);
        offerEnds(birth);
    }
    if (!m_issued && (asked.issued || all)) {
        m_issued = dateField(asked.issued ? issuedHint(m_template) : QString());
        m_number = all ? numberField() : nullptr;
        if (m_number) {
            into->addRow({{tr("First issued"), m_issued, 1}, {tr("Number of this cycle"), m_number, 1}});
        } else {
            into->addField(isCard(m_template) ? tr("Issued (printed on the card)") : tr("First issued"), m_issued);
        }
    }
    if (all) {
        m_from = dateField();
        m_to = dateField(tr("still held"));
        into->addRow({{tr("Held since"), m_from, 1}, {tr("Given up on"), m_to, 1}});
    }
}

/// The rules give the day and leave the year open: one press instead of a day to be typed.
void SourceForm::offerEnds(QDate birth)
{
    if (!m_ends)
        return;
    qDeleteAll(m_ends->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    const QList<QDate> ends = possibleEnds(m_template, birth, m_today);
    auto *words = label(tr("Which is printed on your license?"), Type::Small, Ink::Muted);
    m_ends->layout()->addWidget(words);
    for (const QDate end : ends) {
        auto *one = button(dayText(end));
        one->setAccessibleName(tr("The cycle ends %1").arg(dayText(end)));
        connect(one, &QPushButton::clicked, this, [this, end] {
            m_end->showDay(end);
            take(m_end);
        });
        m_ends->layout()->addWidget(one);
    }
    m_ends->setVisible(!ends.isEmpty());
}

void SourceForm::addSubstitutes(Inspector *into, const QStringList &stored)
{
    QList<SatisfiedBy> shown = m_template.satisfiedBy;
    shown.removeIf([&](const SatisfiedBy &other) { return !stored.contains(other.kind) && !sameQuestion(m_template, other.kind).isEmpty(); });
    if (!shown.isEmpty())
        into->addSection(tr("What may stand for credit"));
    for (const SatisfiedBy &other : std::as_const(shown)) {
        auto *tick = new QCheckBox(satisfiedByWords(other.kind));
        tick->setProperty("kind", other.kind);
        tick->setToolTip(other.note);
        connect(tick, &QCheckBox::clicked, this, [this] { take(nullptr); });
        into->addWidget(tick);
        m_substitutes.append(tick);
        if (mostHours(other))
            addClaim(into, other, tick);
    }
}

/// "Up to 20 hours" asks how many; nothing entered claims none.
void SourceForm::addClaim(Inspector *into, const SatisfiedBy &substitute, QCheckBox *tick)
{
    const Credits most = *mostHours(substitute);
    auto *field = new LineField;
    field->setPlaceholderText(tr("none claimed yet"));
    field->setEnabled(false);
    into->addField(tr("Hours for it, at most %1").arg(most.text()), field);
    connect(tick, &QCheckBox::toggled, field, &QWidget::setEnabled);
    connect(field, &LineField::edited, this, [this, field, most](const QString &text) {
        const auto hours = typedAmount(text);
        if (!hours)
            field->refuse(hours.error().sentence);
        else if (hours->value_or(Credits{}) > most)
            field->refuse(tr("These rules count at most %1 hours for it. Enter %1 or fewer.").arg(most.text()));
        else
            take(field);
    });
    m_claims.insert(substitute.kind, field);
}

/// nullopt: it is not ticked, or what is typed cannot be taken.
std::optional<Credits> SourceForm::claimed(const QString &kind) const
{
    const LineField *field = m_claims.value(kind);
    const auto hours = field && !field->isRefused() ? typedAmount(field->text()) : Result<std::optional<Credits>>(std::optional<Credits>());
    return hours && field && !field->isRefused() ? std::optional(hours->value_or(Credits{})) : std::nullopt;
}

void SourceForm::show(const Source &source, const Profile &profile)
{
    if (m_identifier)
        m_identifier->showText(source.identifier);
    if (m_licenseType)
        m_licenseType->choose(source.licenseType);
    m_end->showDay(source.cycle.end);
    const std::pair<DateField *, QDate> days[]{{m_start, source.cycle.start}, {m_birthDate, profile.birthDate},
                                                {m_issued, source.issued}, {m_from, source.from}, {m_to, source.to}};
    for (const auto &[field, day] : days) {
        if (field)
            field->showDay(day);
    }
    if (m_number)
        m_number->showText(source.cycleNumber ? QString::number(*source.cycleNumber) : QString());
    for (QCheckBox *tick : std::as_const(m_substitutes))
        tick->setChecked(source.satisfiedBy.contains(tick->property("kind").toString()));
    for (auto claim = m_claims.cbegin(); claim != m_claims.cend(); ++claim) {
        const SatisfiedBy *known = substitute(m_template, claim.key());
        const bool holds = known && source.satisfiedBy.contains(claim.key());
        const Credits hours = holds ? source.claimed.value(claim.key(), mostHours(*known).value_or(Credits{})) : Credits{};
        claim.value()->setEnabled(holds);
        claim.value()->showText(hours == Credits{} ? QString() : hours.text());
    }
    m_told = profile.answers;
    if (m_questions)
        showAnswers(source.answers);
}

Source SourceForm::filled(Source source, Refused refused) const
{
    if (m_identifier)
        source.identifier = m_identifier->text().trimmed();
    if (m_licenseType)
        source.licenseType = m_licenseType->chosen();
    source.cycle = {dayIn(m_start, source.cycle.start, refused), dayIn(m_end, source.cycle.end, refused)};
    source.issued = dayIn(m_issued, source.issued, refused);
    source.from = dayIn(m_from, source.from, refused);
    source.to = dayIn(m_to, source.to, refused);
    if (m_number) {
        if (const auto number = typedCycleNumber(m_number->text()))
            source.cycleNumber = *number;
    }
    QStringList held, shown;
    for (const QCheckBox *tick : m_substitutes) {
        shown << tick->property("kind").toString();
        if (tick->isChecked())
            held << tick->property("kind").toString();
    }
    for (const QString &kind : std::as_const(source.satisfiedBy)) {
        if (!shown.contains(kind)) // without a field of its own
            held << kind;
    }
    source.satisfiedBy = held;
    source.claimed.removeIf([&held](std::pair<const QString &, Credits &> claim) { return !held.contains(claim.first); });
    for (const QString &kind : std::as_const(held)) {
        if (const auto hours = claimed(kind); hours && m_claims.contains(kind))
            source.claimed.insert(kind, *hours);
    }
    const Answers now = m_questions ? m_questions->answers() : Answers();
    for (const QString &question : m_asked) {
        if (!isAskedPerLicense(question))
            continue;
        if (!now.contains(question))
            source.answers.remove(question);
        else if (source.answers.contains(question) || !m_told.contains(question) || m_told.value(question) != now.value(question))
            source.answers.insert(question, now.value(question));
    }
    return source;
}

QDate SourceForm::birthDate() const { return dayIn(m_birthDate, QDate(), Refused::AsStored); }

Answers SourceForm::answers() const
{
    Answers now = m_questions ? m_questions->answers() : Answers();
    now.removeIf([](std::pair<const QString &, bool &> one) { return isAskedPerLicense(one.first); });
    return now;
}

} // namespace credence
