// One question about a course: the sign of its answer, what it rests on, and the three answers to choose from.
#pragma once

#include "core/advice/evaluate.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace credence {

class AnswerRow : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerRow(QWidget *parent = nullptr);
    void showQuestion(const CourseQuestion &question);

Q_SIGNALS:
    /// By the person; pressing the chosen answer again takes it back (NotAnswered), then the computed one counts.
    void answered(credence::Answer answer);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CourseQuestion m_question;
    QLabel *m_label;
    QLabel *m_why;
    QList<QPushButton *> m_answers;
};

} // namespace credence
