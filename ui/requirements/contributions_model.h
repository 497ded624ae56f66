// The activities behind one figure: these count, these are planned, these do not, each with the reason.
#pragma once

#include "core/portfolio/snapshot.h"
#include "core/requirements/standing.h"
#include "ui/kit/item_roles.h"

#include <QAbstractListModel>

namespace credence {

class ContributionsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int CountsRole = FirstFreeRole; ///< bool: counts (also as planned); invalid in a heading

    explicit ContributionsModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    /// In the order: these count, planned, do not, those off the topic; inside as the figure lists them. Activities that are gone are
    /// left out.
    void setRows(const QList<Contribution> &contributions, const Snapshot &snapshot, const QList<Contribution> &offTopic = {});
    int rowOf(const QString &activity) const; ///< -1 when absent

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString heading; ///< not empty: a heading, no activity
        Contribution contribution;
        QString title;
        QString when;
    };
    void append(const QString &heading, const QList<Row> &rows);

    QList<Row> m_rows;
};

} // namespace credence
