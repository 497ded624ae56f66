// The ledger as a table: one row an activity, in the snapshot's order.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"
#include "ui/kit/item_roles.h"

#include <QAbstractTableModel>
#include <QDate>
#include <QSet>

namespace credence {

class ActivityModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { DateColumn, TitleColumn, FormatColumn, CreditsColumn, TypeColumn, CountsColumn, ProofColumn, StatusColumn, HoursColumn, CostColumn, TopicsColumn,
                  SinceColumn, IdeaColumn, PlannedColumn, RegisteredColumn, InProgressColumn, DroppedColumn, ColumnCount };
    static bool isDay(int column) { return column == DateColumn || (column >= SinceColumn && column <= DroppedColumn); }

    using QAbstractTableModel::QAbstractTableModel;
    /// `today` tells what is completed on a day that has not come; invalid: nothing is.
    void setRows(const Snapshot &snapshot, const QList<Standing> &standings, QDate today = {});
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const Activity &activity(int row) const { return *m_rows[row].activity; }
    const Shared<Activity> &shared(int row) const { return m_rows[row].activity; }
    /// Title, provider, topics and credit types, folded, for the filter.
    const QString &searched(int row) const { return m_rows[row].searched; }
    /// Does it count, or is it planned to count, toward this source?
    bool countsToward(int row, const QString &source) const;
    bool hasProof(int row) const { return m_rows[row].proven; }
    /// -1 when it is not there.
    int rowOf(const QString &id) const { return m_rowOf.value(id, -1); }

private:
    struct Row {
        Shared<Activity> activity;
        QString searched;
        QString counts; ///< "MA, ABIM"
        quint64 sources = 0; ///< bit i: counts toward the i-th standing
        bool proven = false;
        QString doubt; ///< what is wrong with the day it was completed on; "": nothing
    };
    QString text(const Row &row, int column) const;
    QVariant proof(const Row &row, int role) const;

    QList<Row> m_rows;
    QHash<QString, int> m_rowOf;
    QStringList m_sources;
};

} // namespace credence
