#include "tests/support/random_portfolio.h"

#include "core/catalogue/catalogue.h"

#include <algorithm>

namespace credence::test {

namespace {

QString anyType(Dice &dice)
{
    static const QStringList usual{"ama-pra-1", "ama-pra-1", "ama-pra-1", "ama-pra-2", "aoa-1a", "aoa-1b", "aoa-2a", "aafp-prescribed", "aafp-elective", "abim-moc-mk", "abim-moc-ps"};
    return dice.oneIn(6) ? dice.of(catalogue().creditTypes).id : dice.of(usual);
}

void addOverrule(Dice &dice, Activity &activity, const QList<Shared<Source>> &sources)
{
    const auto &source = dice.of(sources);
    const Template *from = catalogue().requirement(source->catalogueId);
    const bool total = !from || from->rules.isEmpty() || dice.oneIn(2);
    activity.overrules.append({source->id, total ? QStringLiteral("total") : dice.of(from->rules).id, dice.oneIn(2), QStringLiteral("The board said so")});
}

} // namespace

Shared<Activity> randomActivity(Dice &dice, int number, const QList<Shared<Source>> &sources)
{
    static const QList<Status> statuses{Status::Completed, Status::Completed, Status::Completed, Status::Completed, Status::Completed,
                                        Status::Planned,   Status::Registered, Status::Idea,      Status::Dropped,  Status::InProgress};
    auto activity = std::make_shared<Activity>();
    activity->id = ActivityId{QStringLiteral("a%1").arg(number, 6, 10, QLatin1Char('0'))};
    activity->title = dice.oneIn(20) ? QStringLiteral("ACLS renewal") : QStringLiteral("Course %1").arg(number);
    activity->status = dice.of(statuses);
    activity->days.start = QDate(2014, 1, 1).addDays(dice.below(5400));
    activity->days.end = activity->days.start.addDays(dice.oneIn(4) ? dice.below(4) : 0);
    if (dice.oneIn(30))
        activity->completed = activity->days.end.addDays(dice.below(20));
    if (dice.oneIn(60))
        activity->days = DateRange();
    const int lines = dice.below(4);
    for (int i = 0; i < lines; ++i)
        activity->credits.append({Credits{25LL * (1 + dice.below(60)) + (dice.oneIn(5) ? 7 : 0)}, anyType(dice), std::nullopt});
    const int topics = dice.below(4);
    for (int i = 0; i < topics; ++i)
        activity->topics.append(dice.of(catalogue().topics).id);
    if (dice.oneIn(2))
        activity->format = dice.of(catalogue().formats).id;
    if (dice.oneIn(3))
        activity->approvedList = dice.oneIn(2);
    if (!sources.isEmpty() && dice.oneIn(15))
        addOverrule(dice, *activity, sources);
    return activity;
}

Answers randomAnswers(Dice &dice)
{
    Answers answers;
    for (const Question &question : catalogue().questions) {
        if (question.id != QLatin1String("all") && !dice.oneIn(3))
            answers.insert(question.id, dice.oneIn(2));
    }
    return answers;
}

Shared<Source> randomSource(Dice &dice, const QString &catalogueId, int number)
{
    auto source = std::make_shared<Source>();
    source->id = SourceId{QStringLiteral("s%1").arg(number)};
    source->catalogueId = catalogueId;
    source->licenseType = dice.oneIn(2) ? QStringLiteral("MD") : QStringLiteral("DO");
    if (!dice.oneIn(3))
        source->issued = QDate(2010, 1, 1).addDays(dice.below(6000));
    if (!dice.oneIn(3))
        source->cycle.start = QDate(2022, 1, 1).addDays(dice.below(1700));
    if (source->cycle.start.isValid() && dice.oneIn(2))
        source->cycle.end = source->cycle.start.addMonths(6 + dice.below(40)).addDays(-1);
    if (dice.oneIn(2))
        source->cycleNumber = 1 + dice.below(6);
    const Template *from = catalogue().requirement(catalogueId);
    for (const SatisfiedBy &other : from->satisfiedBy) {
        if (dice.oneIn(5))
            source->satisfiedBy.append(other.kind);
    }
    if (dice.oneIn(4))
        source->answers = randomAnswers(dice);
    return source;
}

void sortNewestFirst(QList<Shared<Activity>> &activities)
{
    std::sort(activities.begin(), activities.end(), [](const Shared<Activity> &a, const Shared<Activity> &b) {
        const QDate da = creditDay(*a);
        const QDate db = creditDay(*b);
        return da != db ? da > db : a->id < b->id;
    });
}

Snapshot randomPortfolio(quint32 seed, const QStringList &templates, int activities)
{
    Dice dice(seed);
    Snapshot snapshot;
    snapshot.profile.name = dice.oneIn(2) ? QStringLiteral("Ada Abbott") : QStringLiteral("Elena Rivera");
    snapshot.profile.degree = QStringLiteral("MD");
    if (!dice.oneIn(4))
        snapshot.profile.birthDate = QDate(1970, 1, 1).addDays(dice.below(7000));
    snapshot.profile.answers = randomAnswers(dice);
    for (const QString &id : templates)
        snapshot.sources.append(randomSource(dice, id, static_cast<int>(snapshot.sources.size())));
    for (int i = 0; i < activities; ++i) {
        snapshot.activities.append(randomActivity(dice, i, snapshot.sources));
        if (!dice.oneIn(3))
            continue;
        auto document = std::make_shared<Document>();
        document->id = DocumentId{QStringLiteral("d%1").arg(i)};
        document->type = dice.oneIn(4) ? DocumentType::Slides : DocumentType::Certificate;
        document->about = QStringList{snapshot.activities.last()->id.text};
        snapshot.documents.append(document);
    }
    sortNewestFirst(snapshot.activities);
    return snapshot;
}

} // namespace credence::test
