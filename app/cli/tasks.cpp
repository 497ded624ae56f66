#include "app/cli/options.h"
#include "core/catalogue/template_words.h"
#include "core/outcomes/exploring.h"
#include "core/reminders/due.h"
#include "core/requirements/progress.h"

#include <QJsonArray>
#include <QJsonObject>

namespace credence::cli {

namespace {

const char *const usage = "tasks -p FILE [--days N] [--json]";
constexpr int usualDays = 120, mostDays = 3660;

QString kindWord(DueKind kind)
{
    switch (kind) {
    case DueKind::Inbox: return QStringLiteral("review");
    case DueKind::Requirement: return QStringLiteral("requirement");
    case DueKind::CycleOver: return QStringLiteral("cycle-over");
    case DueKind::Expiry: return QStringLiteral("expiry");
    case DueKind::Planned: return QStringLiteral("planned");
    case DueKind::Confirm: return QStringLiteral("confirm");
    case DueKind::Capture: return QStringLiteral("capture");
    case DueKind::Action: return QStringLiteral("promise");
    case DueKind::Audit: return QStringLiteral("audit");
    case DueKind::Pivot: return QStringLiteral("pivot");
    }
    return {};
}

/// What waits in words; the person's own tasks come with theirs.
struct Waiting {
    QString kind;
    QString what;
    QString why;
    QDate day;
    bool late = false;
    QStringList about;
};

QString whyOf(const Due &due)
{
    QStringList parts;
    if (due.missing)
        parts << due.missing->text() + QLatin1Char(' ') + unitWord(due.unit, *due.missing) + QStringLiteral(" missing");
    parts << due.rules;
    if (!due.from.isEmpty())
        parts << QStringLiteral("from ") + due.from;
    if (due.aside.isValid())
        parts << QStringLiteral("time set aside at ") + due.aside.toString(QStringLiteral("HH:mm"));
    if (due.kind == DueKind::Audit)
        parts << QStringLiteral("it asks for proof: nothing was sent yet");
    if (due.kind == DueKind::Pivot)
        parts << exploredText(due.count, due.ahead);
    return parts.join(QStringLiteral("; "));
}

QList<Waiting> waitingOf(const Snapshot &snapshot, QDate today, int days)
{
    QList<Waiting> all;
    for (const Due &due : dueSoon(snapshot, standings(snapshot, today), today, days)) {
        const QString what = due.kind == DueKind::Inbox ? counted(due.count, "document waits", "documents wait") + QStringLiteral(" for review") : due.what;
        all << Waiting{kindWord(due.kind), what, whyOf(due), due.day, due.late, due.records};
    }
    for (const auto &task : snapshot.tasks) {
        if (task->state == QLatin1String("done") || (task->due.isValid() && task->due > today.addDays(days)))
            continue;
        all << Waiting{QStringLiteral("task"), task->text, task->reason, task->due, task->due.isValid() && task->due < today, task->about.isEmpty() ? QStringList() : QStringList{task->about}};
    }
    std::stable_sort(all.begin(), all.end(), [](const Waiting &a, const Waiting &b) { return std::tuple(!a.late, !a.day.isValid(), a.day) < std::tuple(!b.late, !b.day.isValid(), b.day); });
    return all;
}

} // namespace

int tasks(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p"), QStringLiteral("--days")});
    if (!options.problem.isEmpty() || !options.words.isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Too many words.") : options.problem, usage);
    bool good = options.value("--days").isEmpty();
    const int days = good ? usualDays : options.value("--days").toInt(&good);
    if (!good || days < 0 || days > mostDays)
        return wrongUse(call, QStringLiteral("--days takes a number of days from 0 to %1.").arg(mostDays), usage);
    const auto portfolio = portfolioToRead(call, options.value("-p"));
    if (!portfolio)
        return failed(call, portfolio.error());
    const QList<Waiting> all = waitingOf(*(*portfolio)->snapshot(), call.today, days);
    QJsonArray list;
    for (const Waiting &one : all) {
        list.append(QJsonObject{{"kind", one.kind}, {"what", one.what}, {"why", one.why}, {"due", one.day.isValid() ? QJsonValue(isoText(one.day)) : QJsonValue(QJsonValue::Null)}, {"late", one.late},
                                {"about", QJsonArray::fromStringList(one.about)}});
        if (!options.has("--json"))
            call.out << (one.day.isValid() ? isoText(one.day) : QStringLiteral("no day    ")) << (one.late ? "  late  " : "        ") << one.kind << ": " << one.what << (one.why.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(one.why)) << '\n';
    }
    if (options.has("--json"))
        printJson(call.out, {{"today", isoText(call.today)}, {"days", days}, {"tasks", list}});
    else if (all.isEmpty())
        call.out << "Nothing waits in the next " << days << " days.\n";
    return Done;
}

} // namespace credence::cli
