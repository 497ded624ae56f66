#include "ui/requirements/rules_model.h"

#include "core/catalogue/template_words.h"
#include "core/packets/wording.h"
#include "core/requirements/state_words.h"
#include "ui/kit/format.h"
#include "ui/requirements/requirement_words.h"

#include <QSet>

#include <algorithm>

namespace credence {

namespace {

bool isNumber(int column) { return column >= RulesModel::NeedColumn && column <= RulesModel::MissingColumn; }

/// Where the bare state would mislead: a cap, a rule beside a nearer one, a day that nobody knows.
QString insteadOfState(const RuleStanding &rule)
{
    const bool noDay = rule.figures.state == State::OnPace && !rule.figures.due.isValid();
    return speaks(rule) && !noDay ? QString() : stateLabel(rule).toLower();
}

/// "Either: Pain management", "Or: Opioid-use-disorder treatment", as they follow one another.
QString eitherOrLabel(const RuleStanding &rule, QSet<QString> &begun)
{
    if (rule.either.isEmpty())
        return rule.label;
    const bool isFirst = !begun.contains(rule.either);
    begun.insert(rule.either);
    return (isFirst ? RulesModel::tr("Either: %1") : RulesModel::tr("Or: %1")).arg(rule.label);
}

QString joined(const QString &reason, const QString &note)
{
    return reason.isEmpty() || note.isEmpty() ? reason + note : reason + QLatin1Char('\n') + note;
}

/// What the template says: "not allowed", "up to 20", "not known".
QString carryWords(const CarryOver &carry)
{
    if (!carry.allowed)
        return QStringLiteral("not known");
    if (!*carry.allowed)
        return QStringLiteral("not allowed");
    return carry.max ? QStringLiteral("up to %1").arg(carry.max->text()) : QStringLiteral("allowed, limit not known");
}

QString display(const RulesModel::Row &row, int column, const QString &carry, bool past)
{
    const Figures &f = row.figures;
    const bool carried = row.rule.isEmpty();
    switch (column) {
    case RulesModel::RuleColumn: return row.label;
    case RulesModel::NeedColumn: return row.limit && f.needed ? RulesModel::tr("max %1").arg(f.needed->text()) : amountText(f.needed);
    case RulesModel::HaveColumn: return row.overruled > 0 ? amountText(f.earned) + QLatin1Char('*') : amountText(f.earned);
    case RulesModel::ProvenColumn: return amountText(f.proven);
    case RulesModel::PlannedColumn: return amountText(f.planned);
    case RulesModel::MissingColumn: return amountText(row.limit ? std::optional<Credits>() : f.missing);
    case RulesModel::DueColumn: return f.due.isValid() ? dayText(f.due) : amountText({});
    case RulesModel::StateColumn: return carried ? carry : row.instead.isEmpty() ? stateMark(f, past).text : row.instead;
    default: return {};
    }
}

} // namespace

void RulesModel::setStanding(const Standing &standing, const CarryOver &carry, const QHash<QString, int> &overruled)
{
    beginResetModel();
    m_rows.clear();
    m_carryWords = carryWords(carry);
    m_past = standing.past;
    if (standing.total.needed || standing.rules.isEmpty())
        m_rows.append({QStringLiteral("total"), tr("Total"), standing.unit, withDayTexts(standing.reason), standing.total, 0, false, {}});
    QSet<QString> begun;
    for (const RuleStanding &rule : standing.rules)
        m_rows.append({rule.rule, eitherOrLabel(rule, begun), rule.unit, withDayTexts(joined(rule.reason, rule.note)), rule.figures, 0, isLimit(rule), insteadOfState(rule)});
    if (standing.total.needed) {
        Row carried{{}, tr("Carried over"), standing.unit, tr("Credit brought in from the cycle before. It never stands for a mandated topic."), {}, 0, false, {}};
        carried.figures.earned = standing.carried;
        carried.figures.state = State::NotApplicable;
        m_rows.append(carried);
    }
    for (Row &row : m_rows)
        row.overruled = overruled.value(row.rule);
    const Template *known = standing.own ? nullptr : templateOf(standing);
    for (Row &row : m_rows) {
        row.cycleKnown = standing.cycle.isKnown();
        row.cycle = standing.cycle;
        row.unwritten = known && std::any_of(known->rules.begin(), known->rules.end(), [&row](const Rule &rule) { return rule.id == row.rule && isUnwritten(rule); });
    }
    endResetModel();
}

void RulesModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

const RulesModel::Row *RulesModel::at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }

int RulesModel::rowOf(const QString &rule) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].rule == rule)
            return row;
    }
    return -1;
}

int RulesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int RulesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RulesModel::data(const QModelIndex &index, int role) const
{
    const Row *row = index.isValid() ? at(index.row()) : nullptr;
    if (!row)
        return {};
    const int column = index.column();
    const bool pill = column == StateColumn && !row->rule.isEmpty() && row->instead.isEmpty() && row->figures.state != State::NotApplicable;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return display(*row, column, m_carryWords, m_past);
    case Qt::ToolTipRole:
        if (column == HaveColumn && row->overruled > 0)
            return row->overruled == 1 ? tr("You overruled one activity for this figure.") : tr("You overruled %1 activities for this figure.").arg(row->overruled);
        return column == RuleColumn && !row->about.isEmpty() ? row->label + QLatin1Char('\n') + row->about : display(*row, column, m_carryWords, m_past);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case IdRole: return row->rule;
    case PillRole: return pill;
    case ToneRole: return pill ? QVariant(static_cast<int>(stateMark(row->figures, m_past).tone)) : QVariant();
    case NumberRole: return isNumber(column);
    case MutedRole: return row->figures.state == State::NotApplicable || !row->instead.isEmpty();
    default: return {};
    }
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList names{tr("Rule"), tr("Need"), tr("Have"), tr("Proven"), tr("Planned"), tr("Missing"), tr("Due"), tr("State")};
    if (orientation != Qt::Horizontal || section < 0 || section >= names.size())
        return {};
    if (role == Qt::DisplayRole)
        return names[section];
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace credence
