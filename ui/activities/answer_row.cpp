#include "ui/activities/answer_row.h"

#include "ui/kit/colors.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

namespace {

constexpr int signWidth = 20;

Tone toneOf(Answer answer) { return answer == Answer::Strong ? Tone::Green : answer == Answer::Weak ? Tone::Amber : answer == Answer::No ? Tone::Red : Tone::Neutral; }

QString signOf(Answer answer) { return answer == Answer::Strong ? QStringLiteral("✓") : answer == Answer::Weak ? QStringLiteral("~") : answer == Answer::No ? QStringLiteral("✕") : QStringLiteral("?"); }

} // namespace

AnswerRow::AnswerRow(QWidget *parent) : QWidget(parent), m_label(label({}, Type::Strong)), m_why(label({}, Type::Tiny, Ink::Muted))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(signWidth, 7, 0, 8);
    row->setSpacing(6);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    m_label->setWordWrap(true);
    m_why->setWordWrap(true);
    words->addWidget(m_label);
    words->addWidget(m_why);
    row->addLayout(words, 1);
    const std::pair<Answer, QString> answers[]{{Answer::Strong, tr("Yes")}, {Answer::Weak, tr("Weak")}, {Answer::No, tr("No")}};
    auto *choices = new QHBoxLayout;
    choices->setSpacing(0);
    for (const auto &[answer, text] : answers) {
        auto *one = button(text);
        one->setProperty("compact", true);
        one->setCheckable(true);
        choices->addWidget(one);
        m_answers << one;
        connect(one, &QPushButton::clicked, this, [this, answer = answer] { Q_EMIT answered(m_question.given == answer ? Answer::NotAnswered : answer); });
    }
    row->addLayout(choices);
    row->setAlignment(choices, Qt::AlignTop);
}

void AnswerRow::showQuestion(const CourseQuestion &question)
{
    m_question = question;
    m_label->setText(question.label);
    m_why->setText(question.isOwn() ? tr("Your own answer. Computed: %1").arg(question.why) : question.why);
    const Answer now = question.answer();
    const Answer values[]{Answer::Strong, Answer::Weak, Answer::No};
    const QString names[]{tr("strong yes"), tr("weak"), tr("no")};
    for (int i = 0; i < m_answers.size(); ++i) {
        m_answers[i]->setChecked(now == values[i]);
        m_answers[i]->setAccessibleName(question.label + QStringLiteral(": ") + names[i]);
        m_answers[i]->setToolTip(question.given == values[i] ? tr("Press again to let the computed answer count.") : QString());
    }
    update();
}

void AnswerRow::paintEvent(QPaintEvent *)
{
    const Colors &c = colors(palette());
    QPainter painter(this);
    painter.setFont(credence::font(Type::Strong));
    painter.setPen(textOn(c, toneOf(m_question.answer()), c.card));
    painter.drawText(QRect(0, m_label->y(), signWidth, m_label->fontMetrics().height()), Qt::AlignLeft | Qt::AlignVCenter, signOf(m_question.answer()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.line);
}

} // namespace credence
