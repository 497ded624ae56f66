#include "ui/activities/activity_filter.h"

#include "core/activities/amount.h"
#include "core/base/text.h"
#include "ui/activities/activity_model.h"

namespace credence {

ActivityFilter::ActivityFilter(ActivityModel *model, QObject *parent) : QAbstractProxyModel(parent), m_model(model)
{
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        rebuild();
        endResetModel();
    });
    setSourceModel(model);
    rebuild();
}

void ActivityFilter::setWanted(const Wanted &wanted)
{
    if (wanted == m_wanted)
        return;
    beginResetModel();
    m_wanted = wanted;
    rebuild();
    endResetModel();
}

bool ActivityFilter::isWanted(int row, const QStringList &words) const
{
    const Activity &activity = m_model->activity(row);
    if (m_wanted.ids && !m_wanted.ids->contains(activity.id.text))
        return false;
    if (m_wanted.status && activity.status != *m_wanted.status)
        return false;
    if (m_wanted.days.isKnown() && !m_wanted.days.contains(creditDay(activity)))
        return false;
    if (!m_wanted.source.isEmpty() && !m_model->countsToward(row, m_wanted.source))
        return false;
    if (m_wanted.withoutProof && (activity.status != Status::Completed || m_model->hasProof(row)))
        return false;
    return std::all_of(words.cbegin(), words.cend(), [&](const QString &word) { return m_model->searched(row).contains(word); });
}

void ActivityFilter::rebuild()
{
    const QStringList words = folded(m_wanted.text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_shown.clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (isWanted(row, words))
            m_shown.append(row);
    }
    putInOrder();
}

void ActivityFilter::putInOrder()
{
    // The model's own order is newest first, which is also what ties fall back to.
    const bool ascending = m_order == Qt::AscendingOrder;
    if (m_column == ActivityModel::DateColumn) {
        if (ascending)
            std::reverse(m_shown.begin(), m_shown.end());
    } else if (m_column == ActivityModel::CreditsColumn || m_column == ActivityModel::HoursColumn || m_column == ActivityModel::CostColumn) {
        QHash<int, qint64> keys;
        for (const int row : std::as_const(m_shown)) {
            const Activity &a = m_model->activity(row);
            keys[row] = m_column == ActivityModel::CreditsColumn ? ledgerAmount(a).hundredths
                        : m_column == ActivityModel::HoursColumn ? (a.hours ? a.hours->hundredths : -1)
                                                                 : (a.cost ? a.cost->cents : -1);
        }
        std::stable_sort(m_shown.begin(), m_shown.end(), [&](int a, int b) { return ascending ? keys[a] < keys[b] : keys[a] > keys[b]; });
    } else {
        QHash<int, QString> keys;
        for (const int row : std::as_const(m_shown))
            keys[row] = folded(m_model->index(row, m_column).data().toString());
        const bool days = ActivityModel::isDay(m_column); // those not known come last either way
        std::stable_sort(m_shown.begin(), m_shown.end(), [&](int a, int b) {
            if (days && keys[a].isEmpty() != keys[b].isEmpty())
                return keys[b].isEmpty();
            return ascending ? keys[a] < keys[b] : keys[a] > keys[b];
        });
    }
    m_place.fill(-1, m_model->rowCount());
    for (int i = 0; i < m_shown.size(); ++i)
        m_place[m_shown[i]] = i;
}

void ActivityFilter::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || (column == m_column && order == m_order))
        return;
    beginResetModel();
    m_column = column;
    m_order = order;
    rebuild();
    endResetModel();
}

LedgerSum ActivityFilter::earnedSum() const
{
    LedgerSum sum;
    for (const int row : m_shown) {
        if (m_model->activity(row).status == Status::Completed)
            addTo(sum, m_model->activity(row));
    }
    return sum;
}

QModelIndex ActivityFilter::index(int row, int column, const QModelIndex &parent) const
{
    const bool inside = !parent.isValid() && row >= 0 && row < m_shown.size() && column >= 0 && column < columnCount();
    return inside ? createIndex(row, column) : QModelIndex();
}

int ActivityFilter::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }
int ActivityFilter::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_model->columnCount(); }

QModelIndex ActivityFilter::mapToSource(const QModelIndex &proxy) const
{
    return proxy.isValid() && proxy.row() < m_shown.size() ? m_model->index(m_shown[proxy.row()], proxy.column()) : QModelIndex();
}

QModelIndex ActivityFilter::mapFromSource(const QModelIndex &source) const
{
    const int row = source.isValid() ? m_place.value(source.row(), -1) : -1;
    return row >= 0 ? createIndex(row, source.column()) : QModelIndex();
}

QVariant ActivityFilter::headerData(int section, Qt::Orientation orientation, int role) const { return m_model->headerData(section, orientation, role); }

} // namespace credence
