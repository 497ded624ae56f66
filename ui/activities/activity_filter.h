// Which activities of the ledger are shown, and in which order. One pass over the rows for each change, then one reset.
#pragma once

#include "core/activities/amount.h"
#include "core/base/date_range.h"

#include <QAbstractProxyModel>
#include <QSet>

#include <optional>

namespace credence {

class ActivityModel;

class ActivityFilter : public QAbstractProxyModel
{
    Q_OBJECT

public:
    /// Everything that must hold at once; what is empty does not restrict.
    struct Wanted {
        QString text{}; ///< every word must occur
        DateRange days{};
        QString source{};
        std::optional<Status> status{};
        bool withoutProof = false;
        std::optional<QSet<QString>> ids{};
        friend bool operator==(const Wanted &, const Wanted &) = default;
    };

    explicit ActivityFilter(ActivityModel *model, QObject *parent = nullptr);
    void setWanted(const Wanted &wanted);
    const Wanted &wanted() const { return m_wanted; }
    /// Credits of the rows shown, all statuses but completed left out.
    LedgerSum earnedSum() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex &proxy) const override;
    QModelIndex mapFromSource(const QModelIndex &source) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void rebuild();
    void putInOrder();
    bool isWanted(int row, const QStringList &words) const;

    ActivityModel *m_model;
    Wanted m_wanted;
    QList<int> m_shown; ///< rows of the model, in the order shown
    QList<int> m_place; ///< row of the model -> row here, -1 hidden
    int m_column = 0;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

} // namespace credence
