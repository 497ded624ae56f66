// A list of records as two lines and a badge each, with headings between groups.
#pragma once

#include "ui/kit/colors.h"

#include <QAbstractListModel>

namespace credence {

struct OutcomeRow {
    QString id; ///< empty: a heading
    QString title;
    QString more;
    QString badge;
    Tone tone = Tone::Neutral;
    friend bool operator==(const OutcomeRow &, const OutcomeRow &) = default;
};

class RowsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;
    void setRows(const QList<OutcomeRow> &rows);
    const QList<OutcomeRow> &rows() const { return m_rows; }
    QModelIndex indexOf(const QString &id) const; ///< invalid when there is none
    /// The first that is no heading.
    QModelIndex first() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<OutcomeRow> m_rows;
};

} // namespace credence
