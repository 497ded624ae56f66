#include "core/requirements/not_reckoned.h"

#include <QJsonObject>

namespace credence {

namespace {

const QString ask = QStringLiteral("Please answer: ");

bool waits(const Figures &figures) { return figures.state == State::CheckByHand && figures.needed && !figures.earned; }

/// The question that the rule waits for; "" when it waits for none.
QString questionOf(const RuleStanding &rule)
{
    const bool open = rule.figures.state == State::CheckByHand && rule.reason.startsWith(ask);
    return open ? rule.reason.mid(ask.size()) : QString();
}

QString questionWords(const QStringList &questions)
{
    if (questions.isEmpty())
        return {};
    return questions.size() == 1 ? ask + questions.first() : QStringLiteral("Please answer %1 questions, the first: %2").arg(questions.size()).arg(questions.first());
}

NotReckoned notReckonedIn(const Standing &standing)
{
    NotReckoned out{standing.source, standing.shortName, false, 0, {}};
    QStringList questions;
    QString why;
    const bool total = !standing.cycle.isKnown() && waits(standing.total);
    if (total) {
        ++out.figures;
        why = standing.reason;
    }
    for (const RuleStanding &rule : standing.rules) {
        const QString question = questionOf(rule);
        const bool ofCycle = !standing.cycle.isKnown() && waits(rule.figures);
        if (rule.spare || (!ofCycle && question.isEmpty()))
            continue;
        ++out.figures;
        out.cycle = out.cycle || ofCycle;
        if (!question.isEmpty() && !questions.contains(question))
            questions << question;
        else if (question.isEmpty() && why.isEmpty())
            why = rule.reason;
    }
    out.cycle = out.cycle || total;
    QStringList sentences{why, questionWords(questions)};
    sentences.removeAll(QString());
    out.why = sentences.join(QLatin1Char(' '));
    return out;
}

} // namespace

QList<NotReckoned> notReckoned(const QList<Standing> &standings)
{
    QList<NotReckoned> out;
    for (const Standing &standing : standings) {
        const NotReckoned one = notReckonedIn(standing);
        if (one.figures > 0)
            out.append(one);
    }
    return out;
}

QString notReckonedText(const NotReckoned &one)
{
    return QStringLiteral("%1, %2: %3").arg(one.requirement, one.figures == 1 ? QStringLiteral("1 figure") : QStringLiteral("%1 figures").arg(one.figures), one.why);
}

QJsonArray notReckonedJson(const QList<NotReckoned> &all)
{
    QJsonArray out;
    for (const NotReckoned &one : all)
        out.append(QJsonObject{{QStringLiteral("id"), one.source.text}, {QStringLiteral("requirement"), one.requirement}, {QStringLiteral("figures"), one.figures}, {QStringLiteral("why"), one.why}});
    return out;
}

} // namespace credence
