// The "Next up" list in words: what waits, why, and when.
#pragma once

#include "core/reminders/due.h"

#include <QAbstractListModel>

namespace credence {

class DueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(const QList<Due> &rows, QDate today);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const Due &due(int row) const { return m_rows[row]; }

private:
    QList<Due> m_rows;
    QDate m_today;
};

/// The key of the page that shows this kind ("vault", "requirements", "activities").
QString pageOf(DueKind kind);

} // namespace credence
