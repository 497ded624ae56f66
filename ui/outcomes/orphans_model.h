// What leads nowhere or comes from nowhere, as rows that can be dragged onto each other or onto a box of the chain.
#pragma once

#include "core/outcomes/chain.h"
#include "ui/kit/rows_model.h"

namespace credence {

class OrphansModel : public RowsModel
{
    Q_OBJECT

public:
    using RowsModel::RowsModel;
    void showOrphans(const Chain &chain);

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::LinkAction | Qt::CopyAction; }
    Qt::DropActions supportedDropActions() const override { return Qt::LinkAction | Qt::CopyAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    void linkAsked(const QString &from, const QString &to);
};

} // namespace credence
