#include "ui/activities/evaluation_panel.h"

#include "ui/activities/answer_row.h"
#include "ui/activities/evaluation_rows.h"
#include "ui/kit/badge.h"
#include "ui/kit/card.h"
#include "ui/kit/choice.h"
#include "ui/kit/effects_panel.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {

constexpr qsizetype mostEffects = 6;

QString monthText(QDate day) { return day.isValid() ? QLocale().toString(day, QStringLiteral("MMM yyyy")) : QString(); }

QLabel *quiet(Type type = Type::Small)
{
    auto *words = label({}, type, Ink::Muted);
    words->setWordWrap(true);
    return words;
}

} // namespace

EvaluationPanel::EvaluationPanel(QWidget *parent)
    : QWidget(parent), m_card(new Card(tr("Evaluate a course"))), m_verdict(new Badge), m_strong(label({}, Type::Small, Ink::Muted)), m_reasons(quiet()), m_rule(quiet(Type::Tiny)), m_kept(quiet(Type::Tiny)), m_valueWhy(quiet(Type::Tiny)), m_effects(new EffectsPanel),
      m_advice(new FilterButton(tr("Advice"))), m_body(new Inspector), m_book(button(tr("Add to plan"), Weight::Primary)), m_filler(button(tr("Batch as filler"))), m_skip(button(tr("Skip")))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_card);
    m_card->body()->setSpacing(8);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(10);
    verdict->addWidget(m_verdict);
    verdict->addStretch(1);
    QList<std::pair<QString, QString>> variants;
    for (const Advice advice : {Advice::ThreeFilters, Advice::HarshFilter, Advice::FourQuestions})
        variants.append({adviceWord(advice), adviceName(advice).toLower()});
    m_advice->setValues(variants);
    verdict->addWidget(m_advice);
    m_card->body()->addLayout(verdict);
    m_card->body()->addWidget(m_strong);
    m_card->body()->addWidget(m_reasons);
    m_card->body()->addWidget(m_rule);
    m_body->column()->setContentsMargins(0, 0, 8, 0);
    m_body->column()->setSpacing(0);
    for (int i = 0; i < 6; ++i) {
        auto *row = new AnswerRow;
        m_rows << row;
        m_body->addWidget(row);
    }
    addFigure(tr("Strategic value"), m_value);
    m_body->addWidget(m_valueWhy);
    addFigure(tr("Credits per hour"), m_perHour);
    addFigure(tr("Cost per credit"), m_perCredit);
    addFigure(tr("Its month already holds"), m_month);
    m_body->column()->addSpacing(10);
    m_body->addWidget(label(tr("It would count toward"), Type::Strong));
    m_body->column()->addSpacing(6);
    m_effects->setMost(mostEffects);
    m_body->addWidget(m_effects);
    m_body->addStretch();
    m_card->body()->addWidget(m_body, 1);
    m_card->body()->addWidget(m_kept);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    for (QPushButton *one : {m_book, m_filler, m_skip})
        buttons->addWidget(one);
    buttons->addStretch(1);
    m_card->body()->addLayout(buttons);
    connect(m_advice, &FilterButton::valueChanged, this, &EvaluationPanel::adviceChanged);
    connect(m_book, &QPushButton::clicked, this, [this] { Q_EMIT decided(Verdict::Book); });
    connect(m_filler, &QPushButton::clicked, this, [this] { Q_EMIT decided(Verdict::Filler); });
    connect(m_skip, &QPushButton::clicked, this, [this] { Q_EMIT decided(Verdict::Skip); });
}

void EvaluationPanel::addFigure(const QString &name, QLabel *&value)
{
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 7, 0, 7);
    row->addWidget(label(name, Type::Body, Ink::Muted), 1);
    value = label({}, Type::Strong);
    row->addWidget(value);
    m_body->addWidget(line);
    m_body->addWidget(rule());
}

void EvaluationPanel::setAdvice(Advice advice) { m_advice->setValue(adviceWord(advice)); }

Advice EvaluationPanel::advice() const { return adviceFromWord(m_advice->value()).value_or(Advice::ThreeFilters); }

void EvaluationPanel::showEvaluation(const Activity &course, const CourseEvaluation &found, const QList<Effect> &effects, const QList<NotReckoned> &notKnown, const QString &kept)
{
    const bool named = !course.title.trimmed().isEmpty();
    m_card->setTitle(named ? tr("Evaluate: “%1”").arg(course.title) : tr("Evaluate a course"));
    QStringList aside{course.provider.size() > 18 ? QString() : course.provider, monthText(creditDay(course))};
    aside.removeAll(QString());
    m_card->setAside(aside.join(QStringLiteral(" · ")));
    m_verdict->set(named ? verdictText(found.verdict) : tr("not asked yet"), named ? verdictTone(found.verdict) : Tone::Neutral);
    m_strong->setText(named ? tr("Strong yes on %1 of 6 questions").arg(found.strong) : QString());
    m_strong->setVisible(named);
    m_reasons->setText(named ? found.reasons.join(QLatin1Char(' ')) : tr("Name the course and what it asks of you; the answers below are computed as you type."));
    m_rule->setText(tr("%1: %2").arg(adviceName(advice()), adviceRule(advice())));
    for (qsizetype i = 0; i < m_rows.size() && i < found.questions.size(); ++i) {
        m_rows[i]->disconnect(this);
        m_rows[i]->showQuestion(found.questions[i]);
        connect(m_rows[i], &AnswerRow::answered, this, [this, key = found.questions[i].key](Answer answer) { Q_EMIT answered(key, answer); });
    }
    showFigures(course, found);
    m_effects->showEffects(effects, creditDay(course).isValid(), notKnown);
    m_kept->setText(kept);
    m_kept->setVisible(!kept.isEmpty());
    for (QPushButton *one : {m_book, m_filler, m_skip})
        one->setEnabled(named);
}

void EvaluationPanel::showFigures(const Activity &course, const CourseEvaluation &found)
{
    m_value->setText(found.valueTenths == 0 ? tr("not rated") : tr("%1 / 10").arg(QLocale::c().toString(found.valueTenths / 10.0, 'f', 1)));
    m_valueWhy->setText(found.valueWhy);
    m_valueWhy->setVisible(!found.valueWhy.isEmpty());
    m_perHour->setText(found.creditPerHour ? found.creditPerHour->text() : tr("not known"));
    m_perCredit->setText(found.costPerCredit ? moneyText(*found.costPerCredit) : course.cost && course.cost->cents == 0 ? tr("free") : tr("not known"));
    m_month->setText(countedText(found.monthLoad, QStringLiteral("credit")));
}

} // namespace credence
