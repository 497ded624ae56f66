#include "ui/requirements/questions_panel.h"

#include "core/catalogue/template_words.h"
#include "core/requirements/asking.h"
#include "core/requirements/rule_origin.h"
#include "ui/kit/question_list.h"
#include "ui/kit/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace credence {

namespace {

/// The questions that hold for all requirements, each once; unanswered ones first.
QStringList generalQuestions(const Snapshot &snapshot)
{
    QStringList open, closed;
    for (const Shared<Source> &source : snapshot.sources) {
        const auto known = templateOf(*source);
        const QStringList questions = known ? questionsOf(*known) : QStringList();
        for (const QString &question : questions) {
            QStringList &list = snapshot.profile.answers.contains(question) ? closed : open;
            if (!isAskedPerLicense(question) && !list.contains(question))
                list << question;
        }
    }
    return open + closed;
}

QStringList ownQuestions(const Template &known)
{
    QStringList questions = questionsOf(known);
    questions.removeIf([](const QString &question) { return !isAskedPerLicense(question); });
    return questions;
}

QLabel *wrapped(const QString &text, Type type, Ink ink)
{
    QLabel *words = label(text, type, ink);
    words->setWordWrap(true);
    return words;
}

} // namespace

QuestionsPanel::QuestionsPanel(QWidget *parent) : QScrollArea(parent), m_general(new QuestionList)
{
    auto *inner = new QWidget;
    inner->setObjectName(QStringLiteral("scrolled"));
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(0, 0, 10, 0);
    m_column->addWidget(wrapped(tr("Asked once for all requirements. What you leave open stays “check by hand”; nothing is assumed."), Type::Small, Ink::Muted));
    m_column->addWidget(m_general);
    m_column->addStretch();
    setWidget(inner);
    setWidgetResizable(true);
    connect(m_general, &QuestionList::answered, this, &QuestionsPanel::answered);
}

QuestionList *QuestionsPanel::listOf(const Source &source, const QString &title)
{
    auto *list = new QuestionList;
    m_column->insertWidget(m_column->count() - 1, wrapped(title, Type::SmallStrong, Ink::Full));
    m_column->insertWidget(m_column->count() - 1, list);
    connect(list, &QuestionList::answered, this, [this, id = source.id](const QString &question, std::optional<bool> answer) { Q_EMIT answeredFor(id, question, answer); });
    return list;
}

void QuestionsPanel::show(const Snapshot &snapshot)
{
    m_general->show(generalQuestions(snapshot), snapshot.profile.answers);
    QStringList asked;
    for (const Shared<Source> &source : snapshot.sources) {
        const auto known = templateOf(*source);
        if (known && !ownQuestions(*known).isEmpty())
            asked << source->id.text;
    }
    if (asked != m_shown) {
        while (m_column->count() > 3) // the sentence, the general ones and the stretch stay
            delete m_column->takeAt(2)->widget();
        m_lists.clear();
        m_shown = asked;
    }
    for (const Shared<Source> &source : snapshot.sources) {
        if (!asked.contains(source->id.text))
            continue;
        const auto known = templateOf(*source);
        QuestionList *&list = m_lists[source->id.text];
        if (!list)
            list = listOf(*source, tr("Only for %1").arg(shortTitle(*known)));
        Answers now = snapshot.profile.answers;
        now.insert(source->answers);
        QHash<QString, QString> words;
        const QStringList questions = ownQuestions(*known);
        for (const QString &question : questions)
            words.insert(question, questionText(question, *known));
        list->show(questions, now, words);
    }
}

} // namespace credence
