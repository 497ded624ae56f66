// A course before the decision: verdict, the six questions with what they rest on, the figures, and the three ways on.
#pragma once

#include "core/advice/evaluate.h"
#include "core/requirements/effect.h"
#include "core/requirements/not_reckoned.h"
#include "ui/kit/inspector.h"

class QLabel;
class QPushButton;

namespace credence {

class AnswerRow;
class Badge;
class Card;
class EffectsPanel;
class FilterButton;

class EvaluationPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EvaluationPanel(QWidget *parent = nullptr);
    /// `kept`: what was decided before, as a line; empty when nothing was.
    void showEvaluation(const Activity &course, const CourseEvaluation &found, const QList<Effect> &effects, const QList<NotReckoned> &notKnown, const QString &kept);
    void setAdvice(Advice advice);
    Advice advice() const;

Q_SIGNALS:
    void answered(const QString &question, credence::Answer answer); ///< NotAnswered: the computed one counts again
    void adviceChanged();
    void decided(credence::Verdict verdict);

private:
    void addFigure(const QString &name, QLabel *&value);
    void showFigures(const Activity &course, const CourseEvaluation &found);

    Card *m_card;
    Badge *m_verdict;
    QLabel *m_strong, *m_reasons, *m_rule, *m_kept, *m_valueWhy;
    QLabel *m_value, *m_perHour, *m_perCredit, *m_month;
    EffectsPanel *m_effects;
    FilterButton *m_advice;
    Inspector *m_body;
    QList<AnswerRow *> m_rows;
    QPushButton *m_book, *m_filler, *m_skip;
};

} // namespace credence
