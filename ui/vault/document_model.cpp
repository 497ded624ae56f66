#include "ui/vault/document_model.h"

#include "core/base/text.h"
#include "core/vault/document_words.h"
#include "ui/kit/format.h"
#include "ui/kit/item_roles.h"

namespace credence {

void DocumentModel::setRows(const QList<DocumentRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

const DocumentRow *DocumentModel::find(const QString &id) const
{
    for (const DocumentRow &row : m_rows) {
        if (row.document->id.text == id)
            return &row;
    }
    return nullptr;
}

int DocumentModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int DocumentModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString DocumentModel::textOf(const DocumentRow &row, int column) const
{
    const Document &document = *row.document;
    switch (column) {
    case Name: return document.name;
    case Kind: return documentTypeText(document.type);
    case Attached: return row.attached;
    case Added: return isoText(document.added);
    case Expires: return isoText(document.expires);
    case Size: return fileSizeText(document.size);
    case State: return row.state.text;
    default: return {};
    }
}

QVariant DocumentModel::sortKey(const DocumentRow &row, int column) const
{
    switch (column) {
    case Size: return row.document->size;
    case Added: return row.document->added;
    // What does not lapse comes after everything that does.
    case Expires: return row.document->expires.isValid() ? row.document->expires : QDate(9999, 12, 31);
    default: return folded(textOf(row, column));
    }
}

QVariant DocumentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DocumentRow &row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return textOf(row, column);
    case Qt::ToolTipRole: return column == Name || column == Attached ? textOf(row, column) : QVariant();
    case Qt::TextAlignmentRole: return column == Size ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    case IdRole: return row.document->id.text;
    case SecondaryRole: return column == Name && !row.twin.isEmpty() ? tr("same as “%1”").arg(row.twin) : QVariant();
    case PillRole: return column == State;
    case ToneRole: return column == State ? int(row.state.tone) : QVariant();
    case NumberRole: return column == Added || column == Expires || column == Size;
    case MutedRole: return column == Kind || column == Attached || column == Size;
    case SortRole: return sortKey(row, column);
    case GroupsRole: return row.groups;
    case FilterRole: return folded(QStringList{row.document->name, documentTypeText(row.document->type), row.attached, row.state.text, row.document->origin}.join(QLatin1Char(' ')));
    default: return {};
    }
}

QVariant DocumentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Size ? int(Qt::AlignRight | Qt::AlignVCenter) : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Document");
    case Kind: return tr("Kind");
    case Attached: return tr("Proof for");
    case Added: return tr("Added");
    case Expires: return tr("Expires");
    case Size: return tr("Size");
    case State: return tr("State");
    default: return {};
    }
}

} // namespace credence
