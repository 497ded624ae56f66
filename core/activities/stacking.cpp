#include "core/activities/stacking.h"

#include "core/activities/amount.h"
#include "core/activities/word_match.h"
#include "core/base/json_fields.h"

#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace credence {

namespace {
QList<Stack> readStacks()
{
    QFile file(QStringLiteral(":/career/stacks.json"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    QList<Stack> found;
    JsonFields f(QJsonDocument::fromJson(open ? file.readAll() : QByteArray()).object(), QStringLiteral("the stacks"));
    const auto stacks = f.objects(QStringLiteral("stacks"));
    for (const QJsonObject &object : stacks) {
        JsonFields s(object, QStringLiteral("a stack"));
        Stack stack;
        stack.name = s.text(QStringLiteral("name"));
        stack.leads = s.text(QStringLiteral("leads"));
        const auto parts = s.objects(QStringLiteral("parts"));
        for (const QJsonObject &part : parts) {
            JsonFields p(part, QStringLiteral("a part"));
            stack.parts << StackPart{p.text(QStringLiteral("name")), p.amount(QStringLiteral("needed")).value_or(Credits{}), p.list(QStringLiteral("formats")), p.list(QStringLiteral("words"))};
        }
        found << stack;
    }
    return found;
}

bool fits(const StackPart &part, const Activity &activity, const QString &text)
{
    if (part.formats.isEmpty() && part.words.isEmpty())
        return false; // it does not say yet what belongs to it
    const bool format = part.formats.isEmpty() || part.formats.contains(activity.format);
    return format && (part.words.isEmpty() || !firstMatch(text, part.words).isEmpty());
}

bool isAhead(Status status) { return status == Status::Planned || status == Status::Registered || status == Status::InProgress; }

void count(StackProgress &progress, const Activity &activity)
{
    const QString text = matchableText(activity);
    for (PartProgress &part : progress.parts) {
        const Credits open = part.part.needed - part.earned - part.planned;
        if (open <= Credits{} || !fits(part.part, activity, text))
            continue;
        Credits &sum = activity.status == Status::Completed ? part.earned : part.planned;
        sum += std::min(open, ledgerAmount(activity));
        part.activities << activity.id.text;
        return;
    }
}

QString gapText(const StackProgress &progress)
{
    QStringList open;
    for (const PartProgress &part : progress.parts) {
        const Credits missing = part.part.needed - part.earned;
        if (missing > Credits{})
            open << part.part.name + QLatin1Char(' ') + missing.text();
    }
    return open.isEmpty() ? progress.stack.leads : open.join(QStringLiteral(", ")) + QStringLiteral(" still open");
}
} // namespace

const QList<Stack> &builtInStacks()
{
    static const QList<Stack> stacks = readStacks();
    return stacks;
}

StackProgress stackProgress(const Stack &stack, const QList<Activity> &activities)
{
    StackProgress progress;
    progress.stack = stack;
    for (const StackPart &part : stack.parts)
        progress.parts << PartProgress{part, {}, {}, {}};
    QList<const Activity *> inOrder;
    for (const Activity &activity : activities) {
        if (activity.status == Status::Completed || isAhead(activity.status))
            inOrder << &activity;
    }
    std::stable_sort(inOrder.begin(), inOrder.end(), [](const Activity *a, const Activity *b) {
        if ((a->status == Status::Completed) != (b->status == Status::Completed))
            return a->status == Status::Completed;
        return creditDay(*a) < creditDay(*b);
    });
    for (const Activity *activity : std::as_const(inOrder))
        count(progress, *activity);
    for (const PartProgress &part : std::as_const(progress.parts)) {
        progress.earned += part.earned;
        progress.planned += part.planned;
        progress.needed += part.part.needed;
    }
    progress.ready = !progress.parts.isEmpty() && progress.earned == progress.needed;
    progress.gap = gapText(progress);
    return progress;
}

} // namespace credence
