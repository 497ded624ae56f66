#include "ui/requirements/overlap_model.h"

#include "core/packets/wording.h"
#include "ui/kit/format.h"
#include "ui/requirements/requirement_words.h"

#include <cmath>

namespace credence {

namespace {

QString labelOf(const OverlapRow &row, const QList<Standing> &standings)
{
    for (const Standing &standing : standings) {
        if (standing.source != row.source)
            continue;
        const QString mark = markOf(standing);
        if (row.rule == QLatin1String("total"))
            return mark + QLatin1Char(' ') + (row.unit == QLatin1String("point") ? OverlapModel::tr("points") : OverlapModel::tr("total"));
        for (const RuleStanding &rule : standing.rules) {
            if (rule.rule != row.rule)
                continue;
            const QString brief = briefLabel(rule.label);
            return brief.startsWith(mark, Qt::CaseInsensitive) ? brief : mark + QLatin1Char(' ') + brief;
        }
    }
    return row.rule;
}

/// "14", "14 (+19.5)" with what is planned, "(+19.5)" when all of it is.
QString cellText(const OverlapCell &cell)
{
    if (cell.planned.hundredths == 0)
        return cell.credits.text();
    const Credits earned = cell.credits - cell.planned;
    const QString planned = QStringLiteral("(+%1)").arg(cell.planned.text());
    return earned.hundredths > 0 ? earned.text() + QLatin1Char(' ') + planned : planned;
}

} // namespace

void OverlapModel::setRows(const Overlap &overlap, const QList<Standing> &standings)
{
    beginResetModel();
    m_overlap = overlap;
    m_labels.clear();
    m_largest = 0;
    for (const OverlapRow &row : overlap.rows) {
        m_labels << labelOf(row, standings);
        for (const OverlapCell &cell : row.cells)
            m_largest = std::max(m_largest, cell.credits.hundredths);
    }
    endResetModel();
}

const OverlapRow *OverlapModel::row(const QModelIndex &index) const { return index.isValid() && index.row() > 0 ? &m_overlap.rows[index.row() - 1] : nullptr; }

const OverlapCell *OverlapModel::cell(const QModelIndex &index) const { return row(index) && index.column() > 0 ? &row(index)->cells[index.column() - 1] : nullptr; }

const Goal *OverlapModel::goal(const QModelIndex &index) const { return index.isValid() && index.column() > 0 ? m_overlap.goals[index.column() - 1].get() : nullptr; }

QString OverlapModel::label(int row) const { return m_labels.value(row - 1); }

int OverlapModel::rowCount(const QModelIndex &parent) const { return parent.isValid() || m_overlap.rows.isEmpty() ? 0 : static_cast<int>(m_overlap.rows.size()) + 1; }

int OverlapModel::columnCount(const QModelIndex &parent) const { return parent.isValid() || m_overlap.rows.isEmpty() ? 0 : static_cast<int>(m_overlap.goals.size()) + 1; }

Qt::ItemFlags OverlapModel::flags(const QModelIndex &index) const { return cell(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : index.isValid() ? Qt::ItemIsEnabled : Qt::NoItemFlags; }

QVariant OverlapModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const OverlapCell *one = cell(index);
    if (!one) {
        const QString heading = index.row() > 0 ? label(index.row()) : goal(index) ? goal(index)->text : QString();
        return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? QVariant(heading) : QVariant();
    }
    const bool empty = one->credits.hundredths == 0;
    const QString both = QStringLiteral("%1 × %2").arg(label(index.row()), goal(index)->text);
    switch (role) {
    case Qt::DisplayRole: return !one->ideas.isEmpty() ? tr("idea noted") : empty ? tr("plan one") : cellText(*one);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return !one->ideas.isEmpty() ? tr("%1: nothing serves both yet, but an idea would. Press to see it.").arg(both)
            : empty ? tr("%1: nothing serves both yet. Press to plan one.").arg(both)
                     : tr("%1: %2 from %3").arg(both, countedText(one->credits, row(index)->unit), countText(one->activities.size(), tr("activity"), tr("activities")))
                + (one->planned.hundredths > 0 ? tr(", %1 of it planned").arg(one->planned.text()) : QString());
    case StrengthRole: return m_largest > 0 ? std::sqrt(static_cast<double>(one->credits.hundredths) / static_cast<double>(m_largest)) : 0.0;
    default: return {};
    }
}

} // namespace credence
