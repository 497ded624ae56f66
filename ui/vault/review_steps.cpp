#include "ui/vault/review_steps.h"

#include <QCoreApplication>

namespace credence {

namespace {
constexpr qsizetype mostSteps = 200;

QString tr(const char *text) { return QCoreApplication::translate("ReviewSteps", text); }

bool same(const ReviewItem &a, const ReviewItem &b) { return a.drafts == b.drafts && a.found == b.found && a.leftOut == b.leftOut; }

const ReviewStep *lastOf(const QList<ReviewStep> &steps, const QSet<QString> &keys)
{
    const auto found = std::find_if(steps.crbegin(), steps.crend(), [&](const ReviewStep &step) { return keys.contains(step.after.key); });
    return found == steps.crend() ? nullptr : &*found;
}

ReviewStep taken(QList<ReviewStep> &from, QList<ReviewStep> &to, const QSet<QString> &keys)
{
    const qsizetype at = lastOf(from, keys) - from.constData();
    to << from.takeAt(at);
    return to.constLast();
}
} // namespace

QString changedField(const QList<Draft> &before, const QList<Draft> &now)
{
    if (before.size() != now.size())
        return {};
    for (qsizetype i = 0; i < now.size(); ++i) {
        const Activity &a = before[i].activity;
        const Activity &b = now[i].activity;
        const auto refuses = [](const Draft &draft, bool credits) {
            QStringList texts;
            for (const Refused &each : draft.refused)
                texts << ((each.in == Refused::In::Credits) == credits ? each.text : QString());
            texts.removeAll(QString());
            return texts;
        };
        if (before[i].completes != now[i].completes || before[i].duplicateOf != now[i].duplicateOf)
            return tr("what it becomes");
        if (a.title != b.title)
            return tr("title");
        if (a.provider != b.provider)
            return tr("provider");
        if (a.days != b.days || refuses(before[i], false) != refuses(now[i], false))
            return tr("days");
        if (a.credits != b.credits || refuses(before[i], true) != refuses(now[i], true))
            return tr("credits");
        if (a.format != b.format)
            return tr("format");
        if (a.certificateNumber != b.certificateNumber)
            return tr("certificate number");
        if (a.topics != b.topics)
            return tr("topics");
        if (a.goals != b.goals)
            return tr("goals");
    }
    return {};
}

void ReviewSteps::add(const QString &label, const ReviewItem &before, const ReviewItem &after, qint64 since)
{
    if (same(before, after))
        return;
    m_redo.clear();
    const bool goesOn = m_going && !m_undo.isEmpty() && m_undo.constLast().label == label && m_undo.constLast().after.key == after.key;
    m_going = true;
    if (goesOn)
        m_undo.last().after = after;
    else
        m_undo << ReviewStep{label, before, after, since};
    if (same(m_undo.constLast().before, after))
        m_undo.removeLast(); // typed and taken back in the field itself
    if (m_undo.size() > mostSteps)
        m_undo.removeFirst();
}

void ReviewSteps::clear()
{
    m_undo.clear();
    m_redo.clear();
    m_going = false;
}

const ReviewStep *ReviewSteps::toUndo(const QSet<QString> &keys, qint64 last) const
{
    const ReviewStep *step = lastOf(m_undo, keys);
    return step && last <= step->since ? step : nullptr;
}

const ReviewStep *ReviewSteps::toRedo(const QSet<QString> &keys, qint64 next) const
{
    const ReviewStep *step = lastOf(m_redo, keys);
    return step && (next == 0 || next > step->since) ? step : nullptr;
}

ReviewStep ReviewSteps::takeUndo(const QSet<QString> &keys)
{
    m_going = false;
    return taken(m_undo, m_redo, keys);
}

ReviewStep ReviewSteps::takeRedo(const QSet<QString> &keys)
{
    m_going = false;
    return taken(m_redo, m_undo, keys);
}

} // namespace credence
