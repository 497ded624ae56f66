// One requirement rule by rule: need, have and state of the total and of every rule, and what was carried over.
#pragma once

#include "core/catalogue/template.h"
#include "core/requirements/standing.h"
#include "ui/kit/item_roles.h"

#include <QAbstractTableModel>
#include <QHash>

namespace credence {

class RulesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RuleColumn, NeedColumn, HaveColumn, ProvenColumn, PlannedColumn, MissingColumn, DueColumn, StateColumn, ColumnCount };

    struct Row {
        QString rule; ///< rule id, "total", or "" for the line about carried-over credit
        QString label;
        QString unit;
        QString about; ///< note and reason, for the tool tip
        Figures figures;
        int overruled = 0;  ///< activities the user overruled for it
        bool limit = false; ///< a cap: neither needed nor met
        QString instead;    ///< words for its state in place of the state itself: "limit", "the other way"; "": the state speaks
        bool cycleKnown = true;
        DateRange cycle = {}; ///< of the requirement
        bool unwritten = false; ///< the catalogue knows of the rule, not what it asks: the user's own words are wanted
        friend bool operator==(const Row &, const Row &) = default;
    };

    explicit RulesModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    /// `carry`: what the rules it follows say about carrying over. `overruled`: activities the user overruled, by rule.
    void setStanding(const Standing &standing, const CarryOver &carry, const QHash<QString, int> &overruled = {});
    void clear();
    const Row *at(int row) const;
    int rowOf(const QString &rule) const; ///< -1 when absent

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Row> m_rows;
    QString m_carryWords; ///< what the authority says about carrying over
    bool m_past = false;
};

} // namespace credence
