#include "ui/activities/activity_model.h"

#include "core/activities/amount.h"
#include "core/activities/changing.h"
#include "core/activities/future_day.h"
#include "core/base/text.h"
#include "core/requirements/progress.h"
#include "ui/activities/activity_words.h"
#include "ui/kit/format.h"
#include "ui/kit/requirement_names.h"

namespace credence {

namespace {

constexpr int mostSources = 64;

/// For every activity the standings it counts toward, one bit each.
QHash<QString, quint64> countedBy(const QList<Standing> &standings)
{
    QHash<QString, quint64> bits;
    for (qsizetype i = 0; i < std::min<qsizetype>(standings.size(), mostSources); ++i) {
        const auto add = [&](const Figures &figures) {
            for (const Contribution &contribution : figures.activities) {
                if (contribution.counts && figures.state != State::NotApplicable)
                    bits[contribution.activity.text] |= quint64(1) << i;
            }
        };
        add(standings[i].total);
        for (const RuleStanding &rule : standings[i].rules)
            add(rule.figures);
    }
    return bits;
}

/// The status whose day the column shows; SinceColumn has that of each row.
Status statusOf(int column, const Activity &activity) { return column == ActivityModel::SinceColumn ? activity.status : keptStatuses().value(column - ActivityModel::IdeaColumn); }

/// "4.0"; "1.0 h" for hours of attendance and "13.0 pts" for points, which are no credit.
QString creditsText(const Activity &activity)
{
    const Credits hours = attendanceHours(activity);
    if (hours > Credits{})
        return ledgerText(hours) + QStringLiteral(" h");
    if (const Credits points = ledgerPoints(activity); points > Credits{})
        return ledgerText(points) + QStringLiteral(" pts");
    return activity.credits.isEmpty() ? QString() : ledgerText(ledgerAmount(activity));
}

} // namespace

void ActivityModel::setRows(const Snapshot &snapshot, const QList<Standing> &standings, QDate today)
{
    const QHash<QString, quint64> counted = countedBy(standings);
    const QSet<QString> proven = provenActivities(snapshot.documents);
    QStringList tags;
    QHash<quint64, QString> words; // few different sets, many activities
    QHash<const Activity *, QString> kept;
    for (const Row &row : std::as_const(m_rows))
        kept.insert(row.activity.get(), row.searched);

    beginResetModel();
    m_sources.clear();
    for (const Standing &standing : standings) {
        m_sources.append(standing.source.text);
        tags.append(requirementTag(standing));
    }
    QList<Row> rows;
    m_rowOf.clear();
    rows.reserve(snapshot.activities.size());
    for (const auto &activity : snapshot.activities) {
        Row row{activity, kept.value(activity.get()), {}, counted.value(activity->id.text), proven.contains(activity->id.text), dayDoubt(*activity, today)};
        if (row.searched.isEmpty())
            row.searched = folded(activity->title + QLatin1Char('\n') + activity->provider + QLatin1Char('\n') + topicsText(activity->topics) + QLatin1Char('\n') + typeText(*activity));
        QString &tagged = words[row.sources];
        if (tagged.isEmpty() && row.sources) {
            QStringList list;
            for (qsizetype i = 0; i < std::min<qsizetype>(tags.size(), mostSources); ++i) {
                if (row.sources >> i & 1)
                    list.append(tags[i]);
            }
            list.removeDuplicates();
            tagged = list.join(QStringLiteral(", "));
        }
        row.counts = tagged;
        m_rowOf.insert(activity->id.text, static_cast<int>(rows.size()));
        rows.append(row);
    }
    m_rows = std::move(rows);
    endResetModel();
}

int ActivityModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }
int ActivityModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool ActivityModel::countsToward(int row, const QString &source) const
{
    const qsizetype at = m_sources.indexOf(source);
    return at >= 0 && at < mostSources && (m_rows[row].sources >> at & 1);
}

QString ActivityModel::text(const Row &row, int column) const
{
    const Activity &activity = *row.activity;
    switch (column) {
    case DateColumn: return isoText(creditDay(activity));
    case TitleColumn: return activity.title;
    case FormatColumn: return formatText(activity.format);
    case CreditsColumn: return creditsText(activity);
    case TypeColumn: return typeText(activity);
    case CountsColumn: return row.counts;
    case StatusColumn: return statusText(activity.status);
    case HoursColumn: return activity.hours ? ledgerText(*activity.hours) : QString();
    case CostColumn: return activity.cost ? moneyText(*activity.cost) : QString();
    case TopicsColumn: return topicsText(activity.topics);
    default: return isDay(column) ? isoText(statusDay(activity, statusOf(column, activity))) : QString();
    }
}

QVariant ActivityModel::proof(const Row &row, int role) const
{
    const Status status = row.activity->status;
    const bool done = status == Status::Completed;
    const bool doubtful = !row.doubt.isEmpty();
    if (doubtful && role == Qt::DisplayRole)
        return creditDay(*row.activity).isValid() ? tr("future day") : tr("no day");
    if (doubtful && role == Qt::ToolTipRole)
        return row.doubt;
    if (doubtful && (role == PillRole || role == ToneRole))
        return role == PillRole ? QVariant(true) : QVariant(static_cast<int>(Tone::Amber));
    switch (role) {
    case Qt::DisplayRole: return !done ? statusText(status).toLower() : row.proven ? tr("on file") : row.activity->credits.isEmpty() ? QString() : tr("missing");
    case PillRole: return !(done && row.proven);
    case MutedRole: return true;
    case ToneRole: return done && row.proven ? QVariant() : static_cast<int>(done ? Tone::Amber : statusTone(status));
    default: return {};
    }
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    const int column = index.column();
    if (role == IdRole)
        return row.activity->id.text;
    if (column == ProofColumn)
        return proof(row, role);
    switch (role) {
    case Qt::DisplayRole: return text(row, column);
    case Qt::ToolTipRole: return column == TitleColumn || column == CountsColumn || column == TypeColumn ? text(row, column) : QVariant();
    case SecondaryRole: return column == TitleColumn ? row.activity->provider : QVariant();
    case NumberRole: return isDay(column) || column == CreditsColumn || column == HoursColumn || column == CostColumn;
    case PartsRole: return column == CountsColumn ? QStringLiteral(", ") : QVariant();
    case MutedRole: return column == TypeColumn || column == TopicsColumn;
    case Qt::TextAlignmentRole:
        return int((column == CreditsColumn || column == HoursColumn || column == CostColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == CreditsColumn || section == HoursColumn || section == CostColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case DateColumn: return tr("Date");
    case TitleColumn: return tr("Activity");
    case FormatColumn: return tr("Format");
    case CreditsColumn: return tr("Credits");
    case TypeColumn: return tr("Type");
    case CountsColumn: return tr("Counts toward");
    case ProofColumn: return tr("Proof");
    case StatusColumn: return tr("Status");
    case HoursColumn: return tr("Hours");
    case CostColumn: return tr("Cost");
    case TopicsColumn: return tr("Topics");
    case SinceColumn: return tr("Status since");
    case IdeaColumn: case PlannedColumn: case RegisteredColumn: case InProgressColumn: case DroppedColumn: return statusDayName(statusOf(section, {}));
    default: return {};
    }
}

} // namespace credence
