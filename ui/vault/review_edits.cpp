// What the person changes on the desk before it is filed, each a step that can be taken back.
#include "ui/vault/review_desk.h"

#include "core/actions/filing.h"
#include "core/activities/draft_parts.h"
#include "core/portfolio/portfolio.h"

namespace credence {

void ReviewDesk::edit(int row, const QList<Draft> &drafts)
{
    ReviewItem item = *m_model.at(row);
    if (item.drafts == drafts)
        return;
    const QString field = changedField(item.drafts, drafts);
    item.drafts = drafts;
    change(row, item, field.isEmpty() ? tr("Change “%1”").arg(item.name) : tr("Change %1 of “%2”").arg(field, item.name));
}

void ReviewDesk::change(int row, ReviewItem item, const QString &what)
{
    item.edited = true;
    m_steps.add(what, *m_model.at(row), item, m_portfolio ? m_portfolio->undoNumber() : 0);
    m_model.replace(row, item);
    m_unkept.insert(item.key);
    m_keepSoon.start();
    Q_EMIT sureChanged();
    Q_EMIT stepsChanged();
}

QSet<QString> ReviewDesk::keys() const
{
    QSet<QString> keys;
    for (const ReviewItem &item : m_model.items())
        keys << item.key;
    return keys;
}

QString ReviewDesk::undoLabel() const
{
    const ReviewStep *step = m_portfolio ? m_steps.toUndo(keys(), m_portfolio->undoNumber()) : nullptr;
    return step ? step->label : QString();
}

QString ReviewDesk::redoLabel() const
{
    const ReviewStep *step = m_portfolio ? m_steps.toRedo(keys(), m_portfolio->redoNumber()) : nullptr;
    return step ? step->label : QString();
}

void ReviewDesk::undo()
{
    if (undoLabel().isEmpty())
        return;
    const ReviewStep step = m_steps.takeUndo(keys());
    showStep(step.after.key, step.before);
}

void ReviewDesk::redo()
{
    if (redoLabel().isEmpty())
        return;
    const ReviewStep step = m_steps.takeRedo(keys());
    showStep(step.after.key, step.after);
}

void ReviewDesk::showStep(const QString &key, const ReviewItem &asThen)
{
    const int row = m_model.rowOf(key);
    ReviewItem item = *m_model.at(row);
    item.found = asThen.found;
    item.drafts = asThen.drafts;
    item.leftOut = asThen.leftOut;
    item.edited = asThen.edited;
    m_model.replace(row, item);
    if (item.edited) {
        m_unkept.insert(key);
        m_keepSoon.start();
    } else {
        forget(item);
    }
    Q_EMIT came(key);
    Q_EMIT opened(row);
    Q_EMIT sureChanged();
    Q_EMIT stepsChanged();
}

/// What was typed is not kept any more.
bool ReviewDesk::forget(const ReviewItem &item)
{
    m_unkept.remove(item.key);
    const auto forgotten = m_portfolio ? keepDrafts(*m_portfolio, item.document, {}) : Result<>();
    if (!forgotten)
        Q_EMIT failed(forgotten.error());
    return bool(forgotten);
}

void ReviewDesk::expectProof(const DocumentId &document, const QString &record)
{
    m_proofFor.insert(document.text, record);
    if (const int row = m_model.rowOf(document.text); row >= 0 && m_model.at(row)->loaded && !m_model.at(row)->edited)
        open(row);
}

void ReviewDesk::split(int row, int draft)
{
    ReviewItem item = *m_model.at(row);
    const auto [first, second] = splitDraft(item.drafts[draft]);
    item.drafts[draft] = first;
    item.drafts.insert(draft + 1, second);
    item.found.insert(draft + 1, second);
    item.leftOut.insert(draft + 1, item.leftOut[draft]);
    m_steps.endEdit();
    change(row, item, tr("Split “%1”").arg(item.name));
}

void ReviewDesk::join(int row, int draft)
{
    ReviewItem item = *m_model.at(row);
    if (draft + 1 >= item.drafts.size())
        return;
    item.drafts[draft] = joinedDrafts(item.drafts[draft], item.drafts[draft + 1]);
    if (!item.found[draft].completes && item.found[draft + 1].completes)
        item.found[draft] = item.found[draft + 1];
    item.leftOut[draft] = item.leftOut[draft] && item.leftOut[draft + 1];
    item.drafts.removeAt(draft + 1);
    item.found.removeAt(draft + 1);
    item.leftOut.removeAt(draft + 1);
    m_steps.endEdit();
    change(row, item, tr("Join the activities of “%1”").arg(item.name));
}

void ReviewDesk::merge(int row, int draft, const Draft &merged)
{
    ReviewItem item = *m_model.at(row);
    item.found[draft] = item.drafts[draft] = merged;
    m_steps.endEdit();
    change(row, item, tr("Merge “%1” with an activity").arg(item.name));
}

void ReviewDesk::startOver(int row)
{
    ReviewItem item = *m_model.at(row);
    if (!forget(item))
        return;
    const ReviewItem typed = item;
    item.edited = false;
    m_model.replace(row, item);
    open(row);
    m_steps.endEdit();
    m_steps.add(tr("Start over with “%1”").arg(item.name), typed, *m_model.at(row), m_portfolio ? m_portfolio->undoNumber() : 0);
    Q_EMIT stepsChanged();
    Q_EMIT sureChanged();
}

void ReviewDesk::leaveOut(int row, int draft, bool out)
{
    ReviewItem item = *m_model.at(row);
    item.leftOut[draft] = out;
    m_steps.endEdit();
    change(row, item, tr("Leave an activity of “%1” out").arg(item.name));
}

} // namespace credence
