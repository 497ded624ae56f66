#include "core/exchange/ledger_csv.h"

#include "core/packets/wording.h"

#include <QHash>

namespace credence {

namespace {

/// The marks of the authorities each activity counts for, by its id.
QHash<QString, QStringList> marksByActivity(const QList<Standing> &standings)
{
    QHash<QString, QStringList> marks;
    for (const Standing &standing : standings) {
        const QString mark = markOf(standing);
        const auto add = [&](const Figures &figures) {
            for (const Contribution &one : figures.activities) {
                QStringList &of = marks[one.activity.text];
                if (one.counts && !one.planned && !of.contains(mark))
                    of << mark;
            }
        };
        add(standing.total);
        for (const RuleStanding &rule : standing.rules)
            add(rule.figures);
    }
    return marks;
}

QHash<QString, QStringList> proofByActivity(const Snapshot &snapshot)
{
    QHash<QString, QStringList> proof;
    for (const auto &document : snapshot.documents) {
        for (const QString &about : document->about)
            proof[about] << document->name;
    }
    return proof;
}

QString oneLine(QString lines) { return lines.trimmed().replace(QLatin1Char('\n'), QLatin1String("; ")); }

} // namespace

QByteArray csvField(const QString &text)
{
    static const QString formula = QStringLiteral("=+-@\t\r");
    QString field = !text.isEmpty() && formula.contains(text.front()) ? QLatin1Char('\'') + text : text;
    const bool quoted = field.contains(QLatin1Char('"')) || field.contains(QLatin1Char(',')) || field.contains(QLatin1Char('\n')) || field.contains(QLatin1Char('\r'));
    if (quoted)
        field = QLatin1Char('"') + field.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    return field.toUtf8();
}

QByteArray ledgerCsv(const QList<Shared<Activity>> &activities, const Snapshot &snapshot, const QList<Standing> &standings)
{
    const auto marks = marksByActivity(standings);
    const auto proof = proofByActivity(snapshot);
    QByteArray csv("\xEF\xBB\xBF" "Date,Activity,Provider,Credits,Type,Requirement,Proof\r\n");
    for (const auto &a : activities) {
        const QStringList cells{creditDay(*a).toString(Qt::ISODate), a->title, a->provider, a->credits.isEmpty() ? QString() : oneLine(creditAmounts(*a)), a->credits.isEmpty() ? QString() : oneLine(creditTypes(*a)),
                                marks.value(a->id.text).join(QLatin1String("; ")), proof.value(a->id.text).join(QLatin1String("; "))};
        QByteArrayList fields;
        for (const QString &cell : cells)
            fields << csvField(cell);
        csv += fields.join(',') + "\r\n";
    }
    return csv;
}

} // namespace credence
