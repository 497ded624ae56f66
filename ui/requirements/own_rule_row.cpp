#include "ui/requirements/own_rule_row.h"

#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_json.h"
#include "core/requirements/typed.h"
#include "ui/kit/chips.h"
#include "ui/kit/choice.h"
#include "ui/kit/icons.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <array>

namespace credence {

namespace {

constexpr std::array offeredKinds{RuleKind::Topic, RuleKind::MinCreditType, RuleKind::MaxCreditType, RuleKind::Activity, RuleKind::PointsCategory, RuleKind::ManualCheck};
constexpr std::array recurrences{Recurrence::EveryCycle, Recurrence::OneTime, Recurrence::FirstCycle, Recurrence::EveryNYears, Recurrence::EveryNCycles, Recurrence::FirstNCycles};

QString kindText(RuleKind kind)
{
    switch (kind) {
    case RuleKind::Topic: return OwnRuleRow::tr("At least, on a topic");
    case RuleKind::MinCreditType: return OwnRuleRow::tr("At least, of a kind of credit");
    case RuleKind::MaxCreditType: return OwnRuleRow::tr("At most, of a kind or topic");
    case RuleKind::Activity: return OwnRuleRow::tr("A card or a course");
    case RuleKind::PointsCategory: return OwnRuleRow::tr("Points of a kind");
    default: return OwnRuleRow::tr("Check by hand");
    }
}

QString oftenText(Recurrence recurrence)
{
    switch (recurrence) {
    case Recurrence::OneTime: return OwnRuleRow::tr("only once");
    case Recurrence::FirstCycle: return OwnRuleRow::tr("in the first cycle");
    case Recurrence::FirstNCycles: return OwnRuleRow::tr("in the first … cycles");
    case Recurrence::EveryNYears: return OwnRuleRow::tr("every … years");
    case Recurrence::EveryNCycles: return OwnRuleRow::tr("every … cycles");
    case Recurrence::EveryCycle: break;
    }
    return OwnRuleRow::tr("in every cycle");
}

bool hasNumber(Recurrence recurrence)
{
    return recurrence == Recurrence::FirstNCycles || recurrence == Recurrence::EveryNYears || recurrence == Recurrence::EveryNCycles;
}

bool ofTypes(RuleKind kind) { return kind == RuleKind::MinCreditType || kind == RuleKind::MaxCreditType || kind == RuleKind::PointsCategory; }

QString questionsText(const QStringList &ids)
{
    QStringList texts;
    for (const QString &id : ids) {
        const Question *question = catalogue().question(id);
        texts << (question ? question->text : id);
    }
    return OwnRuleRow::tr("only if yes: %1").arg(texts.join(QStringLiteral(" / ")));
}

/// A choice that is never wider than its place, whatever its longest entry.
Choice *narrow(const QString &name, int letters)
{
    auto *choice = new Choice;
    choice->setAccessibleName(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setMinimumContentsLength(letters);
    return choice;
}

QHBoxLayout *line()
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    return layout;
}

/// Of the kind, as the catalogue writes it.
template <class T, size_t N> T fromWord(const std::array<T, N> &all, const QString &word, QString (*wordOf)(T), T otherwise)
{
    for (const T one : all) {
        if (wordOf(one) == word)
            return one;
    }
    return otherwise;
}

} // namespace

OwnRuleRow::OwnRuleRow(const OwnRule &rule, QWidget *parent)
    : QWidget(parent), m_kind(narrow(tr("What the rule asks"), 18)), m_amount(new LineField), m_unit(narrow(tr("Counted in, of this rule"), 6)), m_topics(new Chips),
      m_types(new Chips), m_card(narrow(tr("Card"), 18)), m_words(new LineField), m_often(narrow(tr("How often"), 12)), m_every(new LineField), m_who(narrow(tr("For whom"), 14)),
      m_more(label({}, Type::Small, Ink::Muted)), m_problem(label({}, Type::Small))
{
    for (const RuleKind kind : offeredKinds)
        m_kind->addItem(kindText(kind), ruleKindWord(kind));
    for (const auto &[value, text] : {std::pair{"hour", tr("hours")}, std::pair{"credit", tr("credits")}, std::pair{"point", tr("points")}, std::pair{"course", tr("courses")}, std::pair{"activity", tr("activities")}})
        m_unit->addItem(text, QLatin1String(value));
    m_card->addItem(tr("a course on a topic"), QString());
    for (const auto &[id, name] : named(catalogue().certifications))
        m_card->addItem(name, id);
    for (const Recurrence one : recurrences)
        m_often->addItem(oftenText(one), recurrenceWord(one));
    m_who->addItem(tr("for everyone"), QString());
    for (const Question &question : catalogue().questions) {
        if (question.id != QLatin1String("all"))
            m_who->addItem(questionsText({question.id}), question.id);
    }
    m_topics->setKnown(named(catalogue().topics));
    m_types->setKnown(named(catalogue().creditTypes));
    m_topics->setAccessibleName(tr("Topics, any of them counts"));
    m_types->setAccessibleName(tr("Kinds of credit, any of them counts"));
    m_amount->setAccessibleName(tr("Amount of this rule"));
    m_amount->setFixedWidth(64);
    m_every->setAccessibleName(tr("How many years or cycles"));
    m_every->setFixedWidth(48);
    m_words->setAccessibleName(tr("What is to be checked"));
    m_words->setPlaceholderText(tr("what is to be checked"));
    for (QLabel *words : {m_more, m_problem})
        words->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("refusal"));

    auto *remove = new QToolButton;
    remove->setObjectName(QStringLiteral("quiet"));
    remove->setIcon(icon(QStringLiteral("trash")));
    remove->setAccessibleName(tr("Remove this rule"));
    remove->setToolTip(tr("Remove this rule"));
    connect(remove, &QToolButton::clicked, this, &OwnRuleRow::removed);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(4);
    QHBoxLayout *first = line(), *last = line();
    first->addWidget(m_kind, 1);
    first->addWidget(m_amount);
    first->addWidget(m_unit);
    first->addWidget(remove);
    last->addWidget(m_often, 1);
    last->addWidget(m_every);
    last->addWidget(m_who, 1);
    column->addLayout(first);
    for (QWidget *part : std::initializer_list<QWidget *>{m_card, m_topics, m_types, m_words})
        column->addWidget(part);
    column->addLayout(last);
    column->addWidget(refusalLine(m_amount));
    column->addWidget(refusalLine(m_every));
    column->addWidget(m_more);
    column->addWidget(m_problem);
    connectFields();
    show(rule);
}

void OwnRuleRow::connectFields()
{
    for (Choice *choice : {m_kind, m_unit, m_card, m_often, m_who})
        connect(choice, &QComboBox::activated, this, [this] { take(nullptr); });
    for (Chips *chips : {m_topics, m_types})
        connect(chips, &Chips::edited, this, [this] { take(nullptr); });
    for (LineField *field : {m_amount, m_every, m_words})
        connect(field, &LineField::edited, this, [this, field] { take(field); });
}

void OwnRuleRow::show(const OwnRule &rule)
{
    if (m_rule.id == rule.id && rule == filled() && !problem().isEmpty() == !m_problem->text().isEmpty()) {
        m_rule = rule;
        return;
    }
    m_rule = rule;
    m_kind->choose(ruleKindWord(rule.kind), kindText(rule.kind));
    m_amount->showText(rule.amount ? rule.amount->text() : QString());
    m_amount->setPlaceholderText(rule.id.isEmpty() || rule.amount ? QString() : tr("see below"));
    m_unit->choose(rule.unit.isEmpty() ? QStringLiteral("hour") : rule.unit, rule.unit);
    m_topics->setIds(rule.topics);
    m_types->setIds(rule.types);
    m_card->choose(rule.certification, rule.certification);
    m_words->showText(rule.words);
    m_often->choose(recurrenceWord(rule.recurrence), oftenText(rule.recurrence));
    m_every->showText(QString::number(rule.every));
    m_who->choose(rule.appliesTo.join(QLatin1Char('|')), questionsText(rule.appliesTo));
    m_more->setText(rule.more.isEmpty() ? QString() : tr("Also, and it stays so: %1.").arg(rule.more.join(QStringLiteral("; "))));
    m_more->setVisible(!rule.more.isEmpty());
    fit();
    sayProblem();
}

void OwnRuleRow::fit()
{
    const RuleKind kind = fromWord(offeredKinds, m_kind->chosen(), &ruleKindWord, RuleKind::Topic);
    const bool card = kind == RuleKind::Activity;
    m_amount->setVisible(kind != RuleKind::ManualCheck);
    m_unit->setVisible(kind != RuleKind::ManualCheck);
    m_card->setVisible(card);
    m_topics->setVisible(kind == RuleKind::Topic || kind == RuleKind::MaxCreditType || (card && m_card->chosen().isEmpty()));
    m_types->setVisible(ofTypes(kind));
    m_words->setVisible(kind == RuleKind::ManualCheck);
    m_every->setVisible(hasNumber(fromWord(recurrences, m_often->chosen(), &recurrenceWord, Recurrence::EveryCycle)));
    m_who->setToolTip(m_who->currentText());
}

OwnRule OwnRuleRow::filled() const
{
    OwnRule rule = m_rule;
    rule.kind = fromWord(offeredKinds, m_kind->chosen(), &ruleKindWord, RuleKind::Topic);
    if (const auto amount = typedAmount(m_amount->text()))
        rule.amount = *amount;
    if (!rule.unit.isEmpty() || m_unit->chosen() != QLatin1String("hour"))
        rule.unit = m_unit->chosen();
    const bool card = rule.kind == RuleKind::Activity;
    rule.certification = card ? m_card->chosen() : QString();
    const bool topics = rule.kind == RuleKind::Topic || rule.kind == RuleKind::MaxCreditType || (card && rule.certification.isEmpty());
    rule.topics = topics ? m_topics->ids() : QStringList();
    if (ofTypes(rule.kind) || rule.kind != m_rule.kind)
        rule.types = ofTypes(rule.kind) ? m_types->ids() : QStringList();
    rule.words = rule.kind == RuleKind::ManualCheck ? m_words->text().trimmed() : QString();
    rule.recurrence = fromWord(recurrences, m_often->chosen(), &recurrenceWord, Recurrence::EveryCycle);
    if (const auto every = typedEvery(m_every->text()); every && hasNumber(rule.recurrence))
        rule.every = *every;
    else if (!hasNumber(rule.recurrence))
        rule.every = 1;
    const QString who = m_who->chosen();
    rule.appliesTo = who.isEmpty() ? QStringList() : who.split(QLatin1Char('|'));
    return rule;
}

QString OwnRuleRow::problem() const
{
    const OwnRule rule = filled();
    if (const auto amount = typedAmount(m_amount->text()); !amount && rule.kind != RuleKind::ManualCheck)
        return amount.error().sentence;
    if (const auto every = typedEvery(m_every->text()); !every && hasNumber(rule.recurrence))
        return every.error().sentence;
    return problemOf(rule);
}

void OwnRuleRow::take(LineField *field)
{
    fit();
    sayProblem();
    if (field == m_amount) {
        if (const auto amount = typedAmount(field->text()); !amount)
            return field->refuse(amount.error().sentence);
    }
    if (field == m_every) {
        if (const auto every = typedEvery(field->text()); !every)
            return field->refuse(every.error().sentence);
    }
    Q_EMIT edited();
}

void OwnRuleRow::sayProblem()
{
    const QString why = problemOf(filled());
    m_problem->setText(why.isEmpty() || m_rule.id.isEmpty() ? why : why + tr(" Until then it stays as it was."));
    m_problem->setVisible(!why.isEmpty());
}

} // namespace credence
