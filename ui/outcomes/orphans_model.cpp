#include "ui/outcomes/orphans_model.h"

#include "ui/kit/format.h"
#include "ui/kit/item_roles.h"
#include "ui/outcomes/chain_scene.h"

#include <QMimeData>

namespace credence {

namespace {

constexpr qsizetype shownOrphans = 60;

QString recordOf(const QMimeData *data) { return data ? QString::fromUtf8(data->data(QLatin1String(recordMimeType))) : QString(); }

void addGroup(QList<OutcomeRow> &rows, const QString &heading, const QList<RecordName> &names)
{
    if (names.isEmpty())
        return;
    rows << OutcomeRow{{}, QStringLiteral("%1 · %2").arg(heading).arg(names.size()), {}, {}, Tone::Neutral};
    for (const RecordName &name : names.mid(0, shownOrphans))
        rows << OutcomeRow{name.id, name.title, name.kind == QLatin1String("activity") ? dayText(name.day) : name.kind, {}, Tone::Neutral};
    if (names.size() > shownOrphans)
        rows << OutcomeRow{{}, OrphansModel::tr("… and %1 older ones").arg(names.size() - shownOrphans), {}, {}, Tone::Neutral};
}

} // namespace

void OrphansModel::showOrphans(const Chain &chain)
{
    QList<OutcomeRow> rows;
    addGroup(rows, tr("Came from no course"), chain.fromNothing);
    addGroup(rows, tr("Led to nothing yet"), chain.ledToNothing);
    setRows(rows);
}

Qt::ItemFlags OrphansModel::flags(const QModelIndex &index) const
{
    const bool record = index.isValid() && !index.data(IdRole).toString().isEmpty();
    return RowsModel::flags(index) | (record ? Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled : Qt::NoItemFlags);
}

QStringList OrphansModel::mimeTypes() const { return {QLatin1String(recordMimeType)}; }

QMimeData *OrphansModel::mimeData(const QModelIndexList &indexes) const
{
    auto *data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(QLatin1String(recordMimeType), indexes.first().data(IdRole).toString().toUtf8());
    return data;
}

bool OrphansModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    const QString onto = parent.data(IdRole).toString();
    return !onto.isEmpty() && !recordOf(data).isEmpty() && recordOf(data) != onto;
}

bool OrphansModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT linkAsked(recordOf(data), parent.data(IdRole).toString());
    return true;
}

} // namespace credence
