// The yes/no questions of all requirements: those that hold for all of them once, and those of one license with its name.
#pragma once

#include "core/portfolio/snapshot.h"

#include <QScrollArea>

#include <optional>

class QVBoxLayout;

namespace credence {

class QuestionList;

class QuestionsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit QuestionsPanel(QWidget *parent = nullptr);
    void show(const Snapshot &snapshot);

Q_SIGNALS:
    void answered(const QString &question, std::optional<bool> answer);
    void answeredFor(const credence::SourceId &source, const QString &question, std::optional<bool> answer);

private:
    QuestionList *listOf(const Source &source, const QString &title);

    QVBoxLayout *m_column;
    QuestionList *m_general;
    QHash<QString, QuestionList *> m_lists; ///< by requirement
    QStringList m_shown;                    ///< requirements with questions of their own, in order
};

} // namespace credence
