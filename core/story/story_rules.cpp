#include "core/story/story_rules.h"

#include "core/base/date_range.h"
#include "core/base/json_fields.h"
#include "core/base/text.h"

#include <QFile>
#include <QJsonDocument>

namespace credence {

namespace {
constexpr int mostGoals = 3; // S4

QList<CriterionTemplate> readCriteria()
{
    QFile file(QStringLiteral(":/career/criteria.json"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    JsonFields f(QJsonDocument::fromJson(open ? file.readAll() : QByteArray()).object(), QStringLiteral("the criteria"));
    QList<CriterionTemplate> found;
    const auto objects = f.objects(QStringLiteral("criteria"));
    for (const QJsonObject &object : objects) {
        JsonFields c(object, QStringLiteral("a criterion"));
        CriterionTemplate next;
        next.criterion.name = c.text(QStringLiteral("name"));
        next.criterion.counts = c.list(QStringLiteral("counts"));
        next.criterion.wanted = c.list(QStringLiteral("wanted"));
        next.criterion.order = static_cast<int>(found.size()) + 1;
        next.highLeverage = c.list(QStringLiteral("high_leverage"));
        next.formats = c.list(QStringLiteral("formats"));
        next.words = c.list(QStringLiteral("words"));
        found << next;
    }
    return found;
}

QString goalSentence(int active)
{
    if (active == 0)
        return QStringLiteral("Two or three goals for the next twelve months, each an outcome someone else could see.");
    if (active == 1)
        return QStringLiteral("One goal is active. A second or third keeps a setback in one from stopping the year.");
    if (active < mostGoals)
        return QStringLiteral("Two goals are active. There is room for a third.");
    return QStringLiteral("Three goals are active already, and a fourth would thin them all out. Finish or drop one first, or keep the idea in a note.");
}
} // namespace

const QStringList &lanes()
{
    static const QStringList all{QStringLiteral("Clinical excellence with a niche"), QStringLiteral("Quality improvement and patient safety"),
                                 QStringLiteral("Medical education"), QStringLiteral("Research, outcomes and implementation science"),
                                 QStringLiteral("Administration and operations"), QStringLiteral("Digital health and informatics")};
    return all;
}

bool isLane(const QString &text)
{
    constexpr qsizetype leastLetters = 6;
    const QString words = text.trimmed();
    return words.size() >= leastLetters && std::count_if(lanes().cbegin(), lanes().cend(), [&](const QString &lane) { return lane.contains(words, Qt::CaseInsensitive); }) == 1;
}

std::optional<Story> activeStory(const QList<Shared<Story>> &stories)
{
    const Story *found = nullptr;
    for (const auto &story : stories) {
        if (!story->to.isValid() && (!found || found->from < story->from))
            found = story.get();
    }
    return found ? std::optional(*found) : std::nullopt;
}

QList<Goal> activeGoals(const QList<Shared<Goal>> &goals)
{
    QList<Goal> found;
    for (const auto &goal : goals) {
        if (goal->state.isEmpty() || goal->state == QLatin1String("active"))
            found << *goal;
    }
    return found;
}

int arcYear(const Story &story, QDate today)
{
    if (!story.from.isValid() || story.from > today)
        return 0;
    int year = 1;
    while (addMonths(story.from, year * 12) <= today)
        ++year;
    return year;
}

QString arcWords(int year)
{
    switch (year) {
    case 1: return QStringLiteral("learn and position");
    case 2: return QStringLiteral("implement and make it visible");
    case 3: return QStringLiteral("disseminate and lead");
    default: return {};
    }
}

QString whyOneStory(const Story &current)
{
    const QString name = current.domain.isEmpty() ? current.sentence : current.domain;
    return QStringLiteral("“%1” is your active story. Only one can be: effort scattered over two fields is what most often keeps a promotion from coming. "
                          "Replace the current story (it stays in your history), or explore the new field as a pivot with one course, one conference and one workshop.")
        .arg(name);
}

GoalRoom goalRoom(const QList<Shared<Goal>> &goals)
{
    const int active = static_cast<int>(activeGoals(goals).size());
    return {active, active < mostGoals, goalSentence(active)};
}

const QList<CriterionTemplate> &defaultCriteria()
{
    static const QList<CriterionTemplate> all = readCriteria();
    return all;
}

const CriterionTemplate *templateFor(const QString &criterionName)
{
    const QString name = folded(criterionName);
    for (const CriterionTemplate &known : defaultCriteria()) {
        if (folded(known.criterion.name) == name)
            return &known;
    }
    for (const CriterionTemplate &known : defaultCriteria()) {
        for (const QString &word : known.words) {
            if (name.startsWith(word) || name.contains(QLatin1Char(' ') + word))
                return &known;
        }
    }
    return nullptr;
}

} // namespace credence
