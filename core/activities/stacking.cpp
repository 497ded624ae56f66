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

/// "Heart-failure" and the topic "infection-control" as people write them: in words of their own.
QString apart(QString text) { return text.replace(QLatin1Char('-'), QLatin1Char(' ')); }
QStringList apart(QStringList words) { return words.replaceInStrings(QStringLiteral("-"), QStringLiteral(" ")); }

bool fits(const StackPart &part, const Activity &activity, const QString &text)
{
    if (part.formats.isEmpty() && part.words.isEmpty())
        return false; // it does not say yet what belongs to it
    const bool format = part.formats.isEmpty() || part.formats.contains(activity.format);
    return format && (part.words.isEmpty() || !firstMatch(text, apart(part.words)).isEmpty());
}

bool isAhead(Status status) { return status == Status::Planned || status == Status::Registered || status == Status::InProgress; }

/// How well an activity belongs to a part: named by its title before its subjects, asked for by format and words before either alone. 0: not.
int fitOf(const StackPart &part, const Activity &activity, const QString &text, const QString &title)
{
    if (!fits(part, activity, text))
        return 0;
    const bool byTitle = !firstMatch(title, apart(part.words)).isEmpty();
    return 1 + (byTitle ? 2 : 0) + (part.formats.isEmpty() ? 0 : 1);
}

/// An activity that gives something, and the part that has it.
struct Placed {
    const Activity *activity = nullptr;
    QList<int> fit;      ///< a part
    qsizetype part = -1; ///< the index of the part it serves
    qint64 amount = 0;   ///< hundredths
};

/// What is closed first, then how well the activities fit where they are.
using Worth = std::pair<qint64, qint64>;

/// The activities in their parts, and what that is worth, kept up to date move by move.
class Placement
{
public:
    Placement(QList<Placed> &all, const QList<qint64> &open) : m_all(all), m_open(open), m_sums(open.size(), 0)
    {
        for (const Placed &one : std::as_const(m_all))
            m_sums[one.part] += one.amount;
    }

    /// Whether that closes more, or fits better at no cost; else nothing is changed.
    bool move(qsizetype one, qsizetype to)
    {
        const qsizetype from = m_all[one].part;
        return from != to && m_all[one].fit[to] > 0 && keepIfBetter([&] { put(one, to); }, [&] { put(one, from); });
    }

    bool swap(qsizetype one, qsizetype other)
    {
        const qsizetype first = m_all[one].part, second = m_all[other].part;
        if (first == second || m_all[one].fit[second] == 0 || m_all[other].fit[first] == 0)
            return false;
        return keepIfBetter([&] { put(one, second), put(other, first); }, [&] { put(one, first), put(other, second); });
    }

private:
    template <class Do, class Undo> bool keepIfBetter(Do change, Undo back)
    {
        const Worth before = worth();
        change();
        if (worth() > before)
            return true;
        back();
        return false;
    }

    void put(qsizetype one, qsizetype part)
    {
        Placed &placed = m_all[one];
        m_sums[placed.part] -= placed.amount;
        m_sums[part] += placed.amount;
        m_fit += placed.fit[part] - placed.fit[placed.part];
        placed.part = part;
    }

    Worth worth() const
    {
        qint64 closed = 0;
        for (qsizetype i = 0; i < m_open.size(); ++i)
            closed += std::min(m_open[i], m_sums[i]);
        return {closed, m_fit};
    }

    QList<Placed> &m_all;
    const QList<qint64> &m_open;
    QList<qint64> m_sums;
    qint64 m_fit = 0; ///< gained so far
};

/// Moves one, or lets two change places, as long as that closes more or fits better.
void improve(QList<Placed> &all, const QList<qint64> &open)
{
    constexpr int mostRounds = 20;
    constexpr qsizetype mostForPairs = 400; // of more, single moves find all there is
    QList<qsizetype> free;                  // those that have a choice
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (std::count_if(all[i].fit.cbegin(), all[i].fit.cend(), [](int fit) { return fit > 0; }) > 1)
            free << i;
    }
    Placement placement(all, open);
    bool better = true;
    for (int round = 0; better && round < mostRounds; ++round) {
        better = false;
        for (const qsizetype one : std::as_const(free)) {
            for (qsizetype to = 0; to < open.size(); ++to)
                better = placement.move(one, to) || better;
            for (qsizetype i = 0; free.size() <= mostForPairs && i < free.size(); ++i)
                better = placement.swap(one, free[i]) || better;
        }
    }
}

/// The activities, each in the part where most is closed; `open` is what each part still lacks.
QList<Placed> place(const QList<const Activity *> &activities, const QList<PartProgress> &parts, const QList<qint64> &open)
{
    QList<Placed> all;
    for (const Activity *activity : activities) {
        Placed one;
        one.activity = activity;
        one.amount = ledgerAmount(*activity).hundredths;
        if (one.amount <= 0)
            continue;
        const QString text = apart(matchableText(*activity)), title = apart(matchable(activity->title));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            one.fit << (open[i] > 0 ? fitOf(parts[i].part, *activity, text, title) : 0);
            if (one.fit.last() > 0 && (one.part < 0 || one.fit.last() > one.fit[one.part]))
                one.part = i;
        }
        if (one.part >= 0)
            all << one;
    }
    improve(all, open);
    return all;
}

/// Completed or planned ones, oldest first.
QList<const Activity *> oldestFirst(const QList<Activity> &activities, bool completed)
{
    QList<const Activity *> found;
    for (const Activity &activity : activities) {
        if (completed ? activity.status == Status::Completed : isAhead(activity.status))
            found << &activity;
    }
    std::stable_sort(found.begin(), found.end(), [](const Activity *a, const Activity *b) { return creditDay(*a) < creditDay(*b); });
    return found;
}

void fill(StackProgress &progress, const QList<const Activity *> &activities, Credits PartProgress::*sum)
{
    QList<qint64> open;
    for (const PartProgress &part : std::as_const(progress.parts))
        open << (part.part.needed - part.earned).hundredths;
    const QList<Placed> placed = place(activities, progress.parts, open);
    for (const Placed &one : placed) {
        if (open[one.part] <= 0)
            continue; // full without it
        const qint64 used = std::min(open[one.part], one.amount);
        open[one.part] -= used;
        progress.parts[one.part].*sum += Credits{used};
        progress.parts[one.part].activities << one.activity->id.text;
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
    fill(progress, oldestFirst(activities, true), &PartProgress::earned);
    fill(progress, oldestFirst(activities, false), &PartProgress::planned);
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
