#include "ui/vault/document_filter.h"

#include "core/base/text.h"
#include "ui/kit/item_roles.h"
#include "ui/vault/document_model.h"

namespace credence {

void DocumentFilter::setWords(const QString &words, const QSet<QString> &inside)
{
    m_words = folded(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_inside = inside;
    invalidateFilter();
}

void DocumentFilter::setGroup(const QString &group)
{
    m_group = group;
    invalidateFilter();
}

bool DocumentFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!m_group.isEmpty() && !index.data(DocumentModel::GroupsRole).toStringList().contains(m_group))
        return false;
    if (m_words.isEmpty() || m_inside.contains(index.data(IdRole).toString()))
        return true;
    const QString says = index.data(DocumentModel::FilterRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(), [&](const QString &word) { return says.contains(word); });
}

} // namespace credence
