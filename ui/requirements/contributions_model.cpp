#include "ui/requirements/contributions_model.h"

#include "ui/kit/format.h"

namespace credence {

void ContributionsModel::append(const QString &heading, const QList<Row> &rows)
{
    if (rows.isEmpty())
        return;
    m_rows.append({QStringLiteral("%1 (%2)").arg(heading).arg(rows.size()), {}, {}, {}});
    m_rows.append(rows);
}

void ContributionsModel::setRows(const QList<Contribution> &contributions, const Snapshot &snapshot, const QList<Contribution> &offTopic)
{
    QHash<ActivityId, const Activity *> known;
    for (const Shared<Activity> &activity : snapshot.activities)
        known.insert(activity->id, activity.get());
    QList<Row> count, planned, not_, off;
    const auto put = [&](QList<Row> &list, const Contribution &contribution) {
        if (const Activity *activity = known.value(contribution.activity))
            list.append({{}, contribution, activity->title.isEmpty() ? tr("Untitled activity") : activity->title, dayText(creditDay(*activity))});
    };
    for (const Contribution &contribution : contributions)
        put(!contribution.counts ? not_ : contribution.planned ? planned : count, contribution);
    for (const Contribution &contribution : offTopic)
        put(off, contribution);
    beginResetModel();
    m_rows.clear();
    append(tr("These count"), count);
    append(tr("Planned, not yet earned"), planned);
    append(tr("These do not count"), not_);
    append(tr("Of this cycle, on another topic"), off);
    endResetModel();
}

int ContributionsModel::rowOf(const QString &activity) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].heading.isEmpty() && m_rows[row].contribution.activity.text == activity)
            return row;
    }
    return -1;
}

int ContributionsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

Qt::ItemFlags ContributionsModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool heading = !m_rows[index.row()].heading.isEmpty();
    return heading ? Qt::ItemNeverHasChildren : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant ContributionsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    if (!row.heading.isEmpty())
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(row.heading) : role == MutedRole ? QVariant(true) : QVariant();
    const Contribution &c = row.contribution;
    const QString why = row.when.isEmpty() ? withDayTexts(c.why) : row.when + QStringLiteral(" · ") + withDayTexts(c.why);
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case SecondaryRole: return why;
    case Qt::ToolTipRole: return row.title + QLatin1Char('\n') + why;
    case Qt::AccessibleTextRole: return QStringLiteral("%1, %2, %3").arg(row.title, c.counts ? amountText(c.amount) : tr("does not count"), why);
    case IdRole: return c.activity.text;
    case BadgeRole: return c.counts ? amountText(c.amount) : tr("no");
    case ToneRole: return static_cast<int>(!c.counts ? Tone::Neutral : c.planned ? Tone::Blue : Tone::Green);
    case CountsRole: return c.counts;
    default: return {};
    }
}

} // namespace credence
