// Yes/no questions with a third state: unanswered stays unanswered until the person says yes or no.
#pragma once

#include "core/requirements/source.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QVBoxLayout;

namespace credence {

/// "Yes" and "No"; pressing the chosen one again takes the answer back.
class AnswerChoice : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerChoice(const QString &question, QWidget *parent = nullptr);
    void show(std::optional<bool> answer);
    std::optional<bool> answer() const { return m_answer; }

Q_SIGNALS:
    void answered(std::optional<bool> answer); ///< by the person

private:
    void press(bool yes);
    QPushButton *m_yes;
    QPushButton *m_no;
    std::optional<bool> m_answer;
};

class QuestionList : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionList(QWidget *parent = nullptr);
    /// One row a question, in this order; ids the catalogue does not know are left out. The same ids again only update the answers.
    /// `words`: how a question is put here, by id, where the catalogue's own words do not do.
    void show(const QStringList &questions, const Answers &answers, const QHash<QString, QString> &words = {});
    /// What is answered now; unanswered ones are absent.
    Answers answers() const;

Q_SIGNALS:
    void answered(const QString &question, std::optional<bool> answer);

private:
    QVBoxLayout *m_column;
    QStringList m_shown;
    QHash<QString, AnswerChoice *> m_rows;
};

} // namespace credence
