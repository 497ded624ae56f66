// The rows of the vault's list that fit what is typed: in what the row says, or in the words of the document.
#pragma once

#include <QSet>
#include <QSortFilterProxyModel>

namespace credence {

class DocumentFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    /// `words` must all occur in the row; `inside`: ids of documents that contain them.
    void setWords(const QString &words, const QSet<QString> &inside);
    /// Only those of this group (see DocumentModel::GroupsRole); empty: all.
    void setGroup(const QString &group);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words; ///< folded
    QString m_group;
    QSet<QString> m_inside;
};

} // namespace credence
