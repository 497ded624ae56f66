#include "ui/requirements/requirements_model.h"

#include "core/base/text.h"
#include "core/catalogue/template_words.h"
#include "core/packets/wording.h"
#include "ui/kit/format.h"
#include "ui/requirements/requirement_words.h"

namespace credence {

namespace {

bool isNumber(int column)
{
    return column == RequirementsModel::NeededColumn || column == RequirementsModel::EarnedColumn || column == RequirementsModel::PerYearColumn;
}

std::optional<Credits> earnedOf(const Standing &standing)
{
    const Figures *figures = headline(standing);
    return figures ? figures->earned : std::nullopt;
}

std::optional<Credits> neededOf(const Standing &standing)
{
    const Figures *figures = headline(standing);
    return figures ? figures->needed : std::nullopt;
}

bool asksNone(const Standing &standing) { return standing.rules.isEmpty() && !standing.total.needed && !standing.reason.isEmpty(); }

QString paceWords(const Standing &standing)
{
    const Figures *figures = headline(standing);
    if (!figures || !figures->needed)
        return standing.rules.isEmpty() && !standing.reason.isEmpty() ? withDayTexts(standing.reason) : QStringLiteral("This authority sets no total. Its rules are below.");
    if (!figures->earned && standing.cycle.isKnown())
        return QStringLiteral("It cannot be computed: check it by hand.");
    if (!figures->earned)
        return QStringLiteral("Not known until the cycle's dates are given.");
    const QString by = figures->due.isValid() ? QStringLiteral(" by ") + dayText(figures->due) : QString();
    return QStringLiteral("%1 of %2 %3%4").arg(figures->earned->text(), figures->needed->text(), unitWord(headlineUnit(standing), *figures->needed), by);
}

/// Invalid when the pace cannot be told: then the cell says so in words.
QVariant paceShare(const Standing &standing)
{
    const Figures *figures = headline(standing);
    return figures && figures->needed && figures->earned ? QVariant(shareOf(*figures)) : QVariant();
}

QVariant tone(const Standing &standing, int column)
{
    if (column == RequirementsModel::LaggingColumn)
        return static_cast<int>(laggingMark(standing).tone);
    if (column != RequirementsModel::PaceColumn || !paceShare(standing).isValid())
        return {};
    const bool fine = standing.state == State::Met || standing.state == State::Ahead || standing.state == State::CheckByHand;
    return static_cast<int>(fine ? Tone::Accent : stateTone(standing.state));
}

QVariant number(const std::optional<Credits> &amount) { return amount ? QVariant(amount->hundredths) : QVariant(qint64(-1)); }

} // namespace

void RequirementsModel::setRows(const QList<Standing> &standings)
{
    beginResetModel();
    m_rows = standings;
    endResetModel();
}

const Standing *RequirementsModel::at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows[row] : nullptr; }

int RequirementsModel::rowOf(const SourceId &source) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].source == source)
            return row;
    }
    return -1;
}

int RequirementsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

int RequirementsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString RequirementsModel::display(const Standing &standing, int column) const
{
    switch (column) {
    case SourceColumn: return titleOf(standing);
    case CycleColumn: return cycleText(standing);
    case NeededColumn: return needText(neededOf(standing), headlineUnit(standing));
    case EarnedColumn: return amountText(earnedOf(standing));
    case PaceColumn: return paceShare(standing).isValid() ? QString() : asksNone(standing) ? QStringLiteral("none") : QStringLiteral("not known");
    case PerYearColumn: return amountText(standing.perYear);
    case LaggingColumn: return laggingMark(standing).text;
    case OriginColumn: return originText(standing);
    default: return {};
    }
}

QVariant RequirementsModel::sortValue(const Standing &standing, int column) const
{
    switch (column) {
    case CycleColumn: return standing.cycle.end.isValid() ? standing.cycle.end : QDate(9999, 12, 31);
    case NeededColumn: return number(neededOf(standing));
    case EarnedColumn: return number(earnedOf(standing));
    case PaceColumn: return paceShare(standing).isValid() ? paceShare(standing) : QVariant(-1.0);
    case PerYearColumn: return number(standing.perYear);
    case LaggingColumn: return static_cast<int>(standing.state);
    default: return folded(display(standing, column));
    }
}

QVariant RequirementsModel::data(const QModelIndex &index, int role) const
{
    const Standing *standing = index.isValid() ? at(index.row()) : nullptr;
    if (!standing)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return display(*standing, column);
    case Qt::TextAlignmentRole: return int(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ToolTipRole: return column == SourceColumn ? standing->name : column == PaceColumn ? paceWords(*standing) : display(*standing, column);
    case Qt::AccessibleTextRole: return column == PaceColumn ? paceWords(*standing) : display(*standing, column);
    case IdRole: return standing->source.text;
    case SortRole: return sortValue(*standing, column);
    case ShareRole: return column == PaceColumn ? paceShare(*standing) : QVariant();
    case ToneRole: return tone(*standing, column);
    case PillRole: return column == LaggingColumn;
    case WholeRole: return column == LaggingColumn && standing->kind == QLatin1String("life-support");
    case StrongRole: return column == SourceColumn;
    case NumberRole: return isNumber(column);
    case MutedRole: return column == OriginColumn || column == PaceColumn;
    default: return {};
    }
}

QVariant RequirementsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList names{QStringLiteral("Source"), QStringLiteral("Cycle"),    QStringLiteral("Needed"),  QStringLiteral("Earned"),
                                   QStringLiteral("Pace"),   QStringLiteral("Per year"), QStringLiteral("Lagging"), QStringLiteral("Rules as of")};
    if (orientation != Qt::Horizontal || section < 0 || section >= names.size())
        return {};
    if (role == Qt::DisplayRole)
        return names[section];
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace credence
