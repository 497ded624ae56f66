#include "ui/kit/question_list.h"

#include "core/catalogue/catalogue.h"
#include "ui/kit/card.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace credence {

AnswerChoice::AnswerChoice(const QString &question, QWidget *parent) : QWidget(parent), m_yes(button(tr("Yes"))), m_no(button(tr("No")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (QPushButton *one : {m_yes, m_no}) {
        one->setCheckable(true);
        one->setFixedWidth(52);
        row->addWidget(one);
        connect(one, &QPushButton::clicked, this, [this, one] { press(one == m_yes); });
    }
    m_yes->setAccessibleName(question + QLatin1Char(' ') + tr("Yes"));
    m_no->setAccessibleName(question + QLatin1Char(' ') + tr("No"));
    setToolTip(tr("Press the chosen answer again to take it back."));
}

void AnswerChoice::show(std::optional<bool> answer)
{
    m_answer = answer;
    m_yes->setChecked(answer == true);
    m_no->setChecked(answer == false);
}

void AnswerChoice::press(bool yes)
{
    show(m_answer == yes ? std::nullopt : std::optional<bool>(yes));
    Q_EMIT answered(m_answer);
}

QuestionList::QuestionList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

void QuestionList::show(const QStringList &questions, const Answers &answers, const QHash<QString, QString> &words)
{
    if (questions != m_shown) {
        const auto old = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (QWidget *widget : old)
            delete widget;
        m_rows.clear();
        m_shown = questions;
        for (const QString &id : questions) {
            const Question *known = catalogue().question(id);
            if (!known)
                continue;
            auto *row = new QWidget(this);
            auto *line = new QHBoxLayout(row);
            line->setContentsMargins(0, 0, 0, 0);
            line->setSpacing(12);
            const QString text = words.value(id, known->text);
            auto *asked = label(text);
            asked->setWordWrap(true);
            auto *choice = new AnswerChoice(text);
            line->addWidget(asked, 1);
            line->addWidget(choice, 0, Qt::AlignTop);
            m_column->addWidget(row);
            m_rows.insert(id, choice);
            connect(choice, &AnswerChoice::answered, this, [this, id](std::optional<bool> answer) { Q_EMIT answered(id, answer); });
        }
    }
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it)
        it.value()->show(answers.contains(it.key()) ? std::optional<bool>(answers.value(it.key())) : std::nullopt);
}

Answers QuestionList::answers() const
{
    Answers now;
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        if (it.value()->answer())
            now.insert(it.key(), *it.value()->answer());
    }
    return now;
}

} // namespace credence
