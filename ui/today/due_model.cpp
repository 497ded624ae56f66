#include "ui/today/due_model.h"

#include "core/outcomes/exploring.h"
#include "ui/kit/format.h"
#include "ui/kit/item_roles.h"

#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

namespace credence {

namespace {

QString titleOf(const Due &due)
{
    switch (due.kind) {
    case DueKind::Inbox:
        return due.count == 1 ? DueModel::tr("1 document waits for review") : DueModel::tr("%1 documents wait for review").arg(due.count);
    case DueKind::Expiry: {
        static const QRegularExpression day(QStringLiteral("^\\d{4}-\\d{2}-\\d{2} +"));
        return QFileInfo(due.what).completeBaseName().remove(day);
    }
    case DueKind::Audit: return DueModel::tr("%1 asks for proof").arg(due.what);
    case DueKind::Pivot: return DueModel::tr("Decide: %1").arg(due.what);
    case DueKind::Capture: return DueModel::tr("Capture “%1”").arg(due.what);
    case DueKind::Requirement:
    case DueKind::CycleOver:
    case DueKind::Planned:
    case DueKind::Action:
    case DueKind::Confirm: return due.what;
    }
    return {};
}

/// "8.5 credits missing · risk management and 2 more rules".
QString requirementLine(const Due &due)
{
    QStringList words;
    if (due.missing)
        words.append(DueModel::tr("%1 missing").arg(countedText(*due.missing, due.unit)));
    if (!due.rules.isEmpty()) {
        const QString first = due.rules.first().section(QStringLiteral(" ("), 0, 0);
        words.append(due.rules.size() == 1 ? first : DueModel::tr("%1 and %2").arg(first, countText(due.rules.size() - 1, DueModel::tr("other rule"), DueModel::tr("other rules"))));
    }
    return words.join(QStringLiteral(" · "));
}

QString lineOf(const Due &due)
{
    switch (due.kind) {
    case DueKind::Inbox: return DueModel::tr("confirm what was read, then it counts");
    case DueKind::Requirement: return requirementLine(due);
    case DueKind::CycleOver: return DueModel::tr("its cycle ended on %1: renewed? start the next one").arg(dayText(due.day));
    case DueKind::Expiry: return due.late ? DueModel::tr("lapsed on %1").arg(dayText(due.day)) : DueModel::tr("lapses on %1").arg(dayText(due.day));
    case DueKind::Planned: return DueModel::tr("planned for %1").arg(dayText(due.day));
    case DueKind::Confirm: return DueModel::tr("planned for %1: did you go?").arg(dayText(due.day));
    case DueKind::Pivot: return DueModel::tr("energized, or meh? %1").arg(exploredText(due.count, due.ahead));
    case DueKind::Capture:
        if (due.aside.isValid())
            return DueModel::tr("time set aside: %1, %2").arg(dayText(due.aside.date()), QLocale().toString(due.aside.time(), QLocale::ShortFormat));
        return due.late ? DueModel::tr("one-page summary, while you still remember") : DueModel::tr("one-page summary, three questions");
    case DueKind::Audit: return due.day.isValid() ? DueModel::tr("answer by %1; its file is under Packets, Audit").arg(dayText(due.day)) : DueModel::tr("it named no day; its file is under Packets, Audit");
    case DueKind::Action: return due.from.isEmpty() ? DueModel::tr("your commitment") : DueModel::tr("your commitment from “%1”").arg(due.from);
    }
    return {};
}

QString badgeOf(const Due &due, QDate today)
{
    if (due.kind == DueKind::Inbox)
        return DueModel::tr("inbox");
    if (!due.day.isValid())
        return DueModel::tr("answer");
    return due.kind == DueKind::Confirm ? DueModel::tr("confirm") : waitText(due.day, today);
}

Tone toneOf(const Due &due, QDate today)
{
    if (due.late)
        return Tone::Red;
    if (due.kind == DueKind::Planned || due.aside.isValid())
        return Tone::Accent;
    if (due.kind == DueKind::Inbox || due.kind == DueKind::Confirm)
        return Tone::Amber;
    return today.daysTo(due.day) <= 45 ? Tone::Amber : Tone::Neutral;
}

} // namespace

QString pageOf(DueKind kind)
{
    switch (kind) {
    case DueKind::Inbox:
    case DueKind::Expiry: return QStringLiteral("vault");
    case DueKind::Requirement:
    case DueKind::Audit:
    case DueKind::CycleOver: return QStringLiteral("requirements");
    case DueKind::Pivot: return QStringLiteral("settings");
    case DueKind::Planned:
    case DueKind::Capture:
    case DueKind::Action:
    case DueKind::Confirm: return QStringLiteral("activities");
    }
    return {};
}

void DueModel::setRows(const QList<Due> &rows, QDate today)
{
    beginResetModel();
    m_rows = rows;
    m_today = today;
    endResetModel();
}

int DueModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_rows.size()); }

QVariant DueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Due &due = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole: return titleOf(due);
    case Qt::ToolTipRole: return QString(titleOf(due) + QStringLiteral("\n") + lineOf(due));
    case Qt::AccessibleTextRole: return QString(titleOf(due) + QStringLiteral(", ") + lineOf(due) + QStringLiteral(", ") + badgeOf(due, m_today));
    case SecondaryRole: return lineOf(due);
    case BadgeRole: return badgeOf(due, m_today);
    case ToneRole: return static_cast<int>(toneOf(due, m_today));
    case IdRole: return due.records.value(0);
    default: return {};
    }
}

} // namespace credence
