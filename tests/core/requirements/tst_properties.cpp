// What must hold for every portfolio, tried on many by the dice.
#include "core/requirements/progress.h"
#include "core/requirements/state_words.h"
#include "tests/support/random_portfolio.h"

#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace credence;

namespace {

const QDate today(2026, 11, 22);

QStringList allTemplates()
{
    QStringList ids;
    for (const Template &t : catalogue().templates)
        ids << t.id;
    return ids;
}

/// Eight templates, other ones for each seed.
QStringList someTemplates(quint32 seed)
{
    const QStringList all = allTemplates();
    QStringList ids;
    for (int i = 0; i < 8; ++i)
        ids << all[static_cast<qsizetype>((seed * 8 + static_cast<quint32>(i)) % static_cast<quint32>(all.size()))];
    return ids;
}

/// Every limit the catalogue does not have: of a day, of a year beside caps, two caps, hours outside and not shared.
const char *ownTemplates[] = {
    R"({"id":"own-day","authority":"Own","cycle":{"months":36,"anchor":"calendar-year"},"total":{"amount":120,"unit":"hour","max_per_day":3,"max_per_activity":6.25},
        "carry_over":{"allowed":true,"max":20},
        "rules":[{"id":"own-day.out","kind":"topic","amount":5,"unit":"hour","recurrence":"every-cycle","topics_any_of":["patient-safety","quality-improvement"],"counts_toward_total":false},
                 {"id":"own-day.course","kind":"activity","amount":1,"unit":"course","recurrence":"one-time","certification":"acls","counts_toward_total":false}]})",
    R"({"id":"own-year","authority":"Own","cycle":{"months":60,"anchor":"individual-date"},"total":{"amount":200,"unit":"hour","max_per_year":12.5},
        "rules":[{"id":"own-year.cap","kind":"max-credit-type","amount":20,"unit":"hour","recurrence":"every-cycle","credit_types_any_of":["ama-pra-2","aoa-2a"]},
                 {"id":"own-year.cap2","kind":"max-credit-type","amount":10,"unit":"hour","recurrence":"every-cycle","credit_types_any_of":["aoa-2a","aafp-elective"]}]})",
    R"({"id":"own-shared","authority":"Own","cycle":{"months":48,"anchor":"individual-date"},"total":{"amount":80,"unit":"hour","max_per_year":15},
        "rules":[{"id":"own-shared.a","kind":"topic","amount":12,"unit":"hour","recurrence":"every-cycle","topics_any_of":["risk-management","cultural-competency","infectious-disease"]},
                 {"id":"own-shared.b","kind":"topic","amount":4,"unit":"hour","recurrence":"every-cycle","topics_any_of":["professional-responsibility","cultural-competency","risk-management"],"not_shared_with":["own-shared.a"]},
                 {"id":"own-shared.c","kind":"topic","amount":3,"unit":"hour","recurrence":"one-time","topics_any_of":["infectious-disease","jurisprudence"],"not_shared_with":["own-shared.a"],"counts_toward_total":false}]})"};

Snapshot portfolioOf(quint32 seed)
{
    Snapshot snapshot = test::randomPortfolio(seed, someTemplates(seed), 250);
    for (const char *own : ownTemplates) {
        auto source = std::make_shared<Source>();
        source->custom = QJsonDocument::fromJson(own).object();
        source->id = SourceId{source->custom.value("id").toString()};
        const QDate start(2022 + static_cast<int>(seed % 4), 1 + static_cast<int>(seed % 12), 1);
        source->cycle = {start, start.addYears(4).addDays(-1)};
        source->cycleNumber = 2;
        snapshot.sources.append(source);
    }
    return snapshot;
}

std::shared_ptr<const Template> templateFor(const Snapshot &snapshot, const Standing &standing)
{
    for (const auto &source : snapshot.sources) {
        if (source->id == standing.source)
            return templateOf(*source);
    }
    return nullptr;
}

constexpr quint32 seeds = 60;

/// Under a yearly limit with caps behind it, an earlier capped credit takes room from a later free one: more can be less.
bool limitsExplain(const QString &templateId) { return templateId == QLatin1String("own-year"); }

/// Planned hours may free completed ones for another rule: then the figure is more than its planned lines.
bool plannedMayFree(const Template &t)
{
    return std::any_of(t.rules.begin(), t.rules.end(), [](const Rule &r) { return !r.notSharedWith.isEmpty() || !r.countsTowardTotal; });
}

QString where(quint32 seed, const Standing &standing, const QString &rule) { return QStringLiteral("seed %1 %2 %3").arg(seed).arg(standing.catalogueId, rule); }

struct Named {
    QString rule;
    const Figures *figures;
};

QList<Named> figuresOf(const Standing &standing)
{
    QList<Named> out;
    if (standing.total.needed)
        out.append({QStringLiteral("total"), &standing.total});
    for (const RuleStanding &rule : standing.rules)
        out.append({rule.rule, &rule.figures});
    return out;
}

/// Everything but the days planned credit completes things and the lists: those speak of planned activities too.
QString settled(const Figures &f)
{
    const auto text = [](std::optional<Credits> c) { return c ? c->text() : QStringLiteral("?"); };
    return QStringList{text(f.needed), text(f.earned), text(f.proven), text(f.missing), stateWord(f.state), isoText(f.due)}.join(' ');
}

QDate shifted(QDate day, int years) { return day.isValid() ? day.addYears(years) : day; }

Snapshot shiftedBy(const Snapshot &snapshot, int years)
{
    Snapshot out = snapshot;
    out.profile.birthDate = shifted(snapshot.profile.birthDate, years);
    for (auto &source : out.sources) {
        auto moved = std::make_shared<Source>(*source);
        moved->issued = shifted(moved->issued, years);
        moved->cycle = {shifted(moved->cycle.start, years), shifted(moved->cycle.end, years)};
        source = moved;
    }
    for (auto &activity : out.activities) {
        auto moved = std::make_shared<Activity>(*activity);
        moved->days = {shifted(moved->days.start, years), shifted(moved->days.end, years)};
        moved->completed = shifted(moved->completed, years);
        activity = moved;
    }
    return out;
}

bool namesAYear(const Template &t)
{
    return (t.total && t.total->effectiveFrom.isValid()) ||
           std::any_of(t.rules.begin(), t.rules.end(), [](const Rule &r) { return r.effectiveFrom.isValid() || r.due.orByDate.isValid(); });
}

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTemplateGivesAWholeCard()
    {
        for (const QString &id : allTemplates()) {
            const auto found = standings(test::randomPortfolio(7, {id}, 120), today);
            QCOMPARE(found.size(), 1);
            const Standing &s = found.first();
            const Template *from = catalogue().requirement(id);
            QVERIFY2(!s.name.isEmpty() && !s.shortName.isEmpty() && s.catalogueId == id, qPrintable(id));
            QCOMPARE(s.rules.size(), from->rules.size());
            QCOMPARE(s.total.needed.has_value(), from->total.has_value());
            QSet<QString> labels;
            for (const RuleStanding &rule : s.rules) {
                QVERIFY2(!rule.label.isEmpty() && !rule.label.startsWith(rule.rule), qPrintable(rule.rule + ": " + rule.label));
                QVERIFY2(!labels.contains(rule.label), qPrintable("twice on one card: " + rule.label));
                labels.insert(rule.label);
            }
        }
    }

    void theLinesAddUpToTheFigure()
    {
        int compared = 0;
        for (quint32 seed = 0; seed < seeds; ++seed) {
            const Snapshot snapshot = portfolioOf(seed);
            for (const Standing &s : standings(snapshot, today)) {
                const Source &source = **std::find_if(snapshot.sources.begin(), snapshot.sources.end(), [&](const Shared<Source> &x) { return x->id == s.source; });
                const auto own = templateFor(snapshot, s);
                QVERIFY2(own, qPrintable(s.catalogueId));
                const Template &from = *own;
                for (const Named &named : figuresOf(s)) {
                    if (!named.figures->earned)
                        continue;
                    Credits sum, planned;
                    for (const Contribution &line : named.figures->activities) {
                        QVERIFY2(!line.why.isEmpty(), qPrintable(where(seed, s, named.rule)));
                        QVERIFY(line.counts == (line.amount > Credits{}));
                        (line.planned ? planned : sum) += line.amount;
                    }
                    if (named.rule == "total")
                        sum += s.carried.value_or(Credits{}) + grantedHours(from, source);
                    const auto rule = std::find_if(from.rules.begin(), from.rules.end(), [&](const Rule &r) { return r.id == named.rule; });
                    if (rule != from.rules.end() && rule->kind == RuleKind::MaxCreditType)
                        continue;
                    ++compared;
                    QVERIFY2(sum == *named.figures->earned, qPrintable(where(seed, s, named.rule) + ": " + sum.text() + " listed, " + named.figures->earned->text() + " earned"));
                    QVERIFY2(limitsExplain(s.catalogueId) || plannedMayFree(from) || planned == *named.figures->planned, qPrintable(where(seed, s, named.rule) + ": " + planned.text() + " listed, " + named.figures->planned->text() + " planned"));
                }
            }
        }
        QVERIFY(compared > 1000);
    }

    void figuresAreInTheirBounds()
    {
        for (quint32 seed = 0; seed < seeds; ++seed) {
            const Snapshot snapshot = portfolioOf(seed);
            for (const Standing &s : figures(snapshot, today)) {
                for (const Named &named : figuresOf(s)) {
                    const Figures &f = *named.figures;
                    QVERIFY2(!f.missing || *f.missing >= Credits{}, qPrintable(where(seed, s, named.rule)));
                    QVERIFY2(!f.earned || *f.proven <= *f.earned || limitsExplain(s.catalogueId), qPrintable(where(seed, s, named.rule)));
                    QVERIFY2(!f.planned || *f.planned >= Credits{}, qPrintable(where(seed, s, named.rule)));
                    QVERIFY2(f.state != State::Met || f.missing == Credits{}, qPrintable(where(seed, s, named.rule)));
                }
                const auto own = templateFor(snapshot, s);
                const Template &from = *own;
                for (qsizetype i = 0; i < s.rules.size(); ++i) {
                    if (from.rules[i].kind == RuleKind::MaxCreditType && s.rules[i].figures.earned && s.rules[i].figures.needed > Credits{})
                        QVERIFY2(*s.rules[i].figures.earned <= *s.rules[i].figures.needed, qPrintable(where(seed, s, s.rules[i].rule)));
                }
            }
        }
    }

    void plannedIsNeverEarned()
    {
        for (quint32 seed = 0; seed < seeds; ++seed) {
            const Snapshot with = portfolioOf(seed);
            Snapshot without = with;
            without.activities.removeIf([](const Shared<Activity> &a) { return a->status != Status::Completed; });
            const auto before = figures(with, today);
            const auto after = figures(without, today);
            for (qsizetype i = 0; i < before.size(); ++i) {
                const auto a = figuresOf(before[i]);
                const auto b = figuresOf(after[i]);
                for (qsizetype k = 0; k < a.size(); ++k) {
                    QVERIFY2(settled(*a[k].figures) == settled(*b[k].figures), qPrintable(where(seed, before[i], a[k].rule)));
                    const bool card = before[i].kind == QLatin1String("life-support"); // its course on a day to come is planned, whatever is said of it
                    QVERIFY(card || !b[k].figures->planned || *b[k].figures->planned == Credits{});
                }
            }
        }
    }

    void provenIsWhatWouldBeEarnedByPaperAlone()
    {
        int compared = 0;
        for (quint32 seed = 0; seed < seeds; ++seed) {
            const Snapshot with = portfolioOf(seed);
            const auto proven = provenActivities(with.documents);
            Snapshot paper = with;
            paper.activities.removeIf([&](const Shared<Activity> &a) { return a->status != Status::Completed || !proven.contains(a->id.text); });
            for (auto &source : paper.sources) {
                auto bare = std::make_shared<Source>(*source);
                bare->satisfiedBy.clear();
                source = bare;
            }
            const auto before = figures(with, today);
            const auto after = figures(paper, today);
            for (qsizetype i = 0; i < before.size(); ++i) {
                const auto own = templateFor(with, before[i]);
                const bool stays = with.sources[i]->satisfiedBy.isEmpty() && own->alternatives.isEmpty() && own->carryOver.allowed != true;
                const auto a = figuresOf(before[i]);
                const auto b = figuresOf(after[i]);
                for (qsizetype k = 0; stays && k < a.size(); ++k) {
                    ++compared;
                    QVERIFY2(a[k].figures->proven == b[k].figures->earned, qPrintable(where(seed, before[i], a[k].rule)));
                }
            }
        }
        QVERIFY(compared > 1000);
    }

    void theOrderOfActivitiesDoesNotMatter()
    {
        for (quint32 seed = 0; seed < seeds; ++seed) {
            Snapshot snapshot = portfolioOf(seed);
            const auto before = standings(snapshot, today);
            std::mt19937 generator(seed);
            std::shuffle(snapshot.activities.begin(), snapshot.activities.end(), generator);
            std::shuffle(snapshot.documents.begin(), snapshot.documents.end(), generator);
            QVERIFY2(standings(snapshot, today) == before, qPrintable(QString::number(seed)));
        }
    }

    void oneMoreCompletedActivityNeverLowersAFigure()
    {
        for (quint32 seed = 0; seed < seeds; ++seed) {
            Snapshot snapshot = portfolioOf(seed);
            test::Dice dice(seed + 1000);
            auto before = figures(snapshot, today);
            for (int step = 0; step < 10; ++step) {
                auto more = std::make_shared<Activity>(*test::randomActivity(dice, 100000 + step, {}));
                more->status = Status::Completed;
                snapshot.activities.append(more);
                const auto after = figures(snapshot, today);
                for (qsizetype i = 0; i < before.size(); ++i) {
                    if (before[i].way != after[i].way || limitsExplain(before[i].catalogueId))
                        continue;
                    const auto a = figuresOf(before[i]);
                    const auto b = figuresOf(after[i]);
                    for (qsizetype k = 0; k < a.size(); ++k)
                        QVERIFY2(!a[k].figures->earned || *b[k].figures->earned >= *a[k].figures->earned, qPrintable(where(seed, before[i], a[k].rule)));
                }
                before = after;
            }
        }
    }

    void anOpenQuestionIsNeverMet()
    {
        int open = 0;
        for (quint32 seed = 0; seed < seeds; ++seed) {
            Snapshot snapshot = portfolioOf(seed);
            snapshot.profile.answers.clear();
            for (auto &source : snapshot.sources) {
                auto silent = std::make_shared<Source>(*source);
                silent->answers.clear();
                silent->satisfiedBy.clear();
                source = silent;
            }
            for (const Standing &s : figures(snapshot, today)) {
                const auto own = templateFor(snapshot, s);
                const Template &from = *own;
                for (qsizetype i = 0; i < s.rules.size(); ++i) {
                    const Rule &rule = from.rules[i];
                    if (rule.appliesTo.contains("all") || rule.appliesTo.isEmpty() || s.rules[i].figures.state == State::NotApplicable)
                        continue;
                    ++open;
                    QVERIFY2(s.rules[i].figures.state == State::CheckByHand, qPrintable(where(seed, s, rule.id)));
                    QVERIFY2(s.state != State::Met, qPrintable(where(seed, s, rule.id)));
                }
            }
        }
        QVERIFY(open > 50);
    }

    void keptSumsEqualAFullRecount()
    {
        for (quint32 seed = 0; seed < seeds; ++seed) {
            Snapshot snapshot = portfolioOf(seed);
            KeptStandings kept(snapshot, today);
            test::Dice dice(seed + 2000);
            const auto proven = provenActivities(snapshot.documents);
            for (int step = 0; step < 25; ++step) {
                const int at = dice.below(static_cast<int>(snapshot.activities.size()));
                const auto before = dice.oneIn(4) ? nullptr : snapshot.activities[at];
                const int number = before ? before->id.text.mid(1).toInt() : 200000 + step;
                const auto after = before && dice.oneIn(4) ? nullptr : test::randomActivity(dice, number, snapshot.sources);
                kept.replace(before, before && proven.contains(before->id.text), after, after && proven.contains(after->id.text));
                if (before)
                    snapshot.activities.removeAt(at);
                if (after)
                    snapshot.activities.append(after);
                if (step % 5 == 4)
                    QVERIFY2(kept.standings() == figures(snapshot, today), qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(step)));
            }
        }
    }

    void theSameAges1200YearsLater()
    {
        for (quint32 seed = 0; seed < seeds; ++seed) {
            Snapshot snapshot = portfolioOf(seed);
            snapshot.sources.removeIf([](const Shared<Source> &s) { return namesAYear(*templateOf(*s)); });
            const auto now = figures(snapshot, today);
            const auto later = figures(shiftedBy(snapshot, 1200), today.addYears(1200));
            for (qsizetype i = 0; i < now.size(); ++i) {
                const auto a = figuresOf(now[i]);
                const auto b = figuresOf(later[i]);
                QCOMPARE(later[i].cycle.start, shifted(now[i].cycle.start, 1200));
                QCOMPARE(later[i].state, now[i].state);
                for (qsizetype k = 0; k < a.size(); ++k) {
                    QVERIFY2(a[k].figures->earned == b[k].figures->earned && a[k].figures->missing == b[k].figures->missing && a[k].figures->state == b[k].figures->state,
                             qPrintable(where(seed, now[i], a[k].rule)));
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_properties.moc"
