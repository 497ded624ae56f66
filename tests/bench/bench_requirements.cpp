// Q3, P9 and P10: counting requirements. Not part of pass or fail.
#include "core/requirements/effect.h"
#include "core/requirements/progress.h"
#include "tests/bench/bench.h"
#include "tests/support/random_portfolio.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

using namespace credence;
using namespace credence::bench;

namespace {

const QDate today(2026, 11, 22);

const QStringList twenty{"us-nc", "us-il", "us-ca-md", "us-fl-md", "us-tx", "us-pa-md", "us-ma", "us-md", "us-mi-md", "us-ny",
                         "us-wa-md", "us-ct", "us-nj", "us-or", "us-ks", "us-va", "board-abim", "board-aba", "society-aafp", "us-dea-mate"};
const QStringList five{"us-nc", "us-il", "board-abim", "society-aafp", "us-dea-mate"};

Snapshot portfolio(const QStringList &templates, int activities)
{
    Snapshot snapshot = test::randomPortfolio(11, {}, activities);
    test::Dice dice(12);
    for (const QString &id : templates) {
        auto source = std::make_shared<Source>(*test::randomSource(dice, id, static_cast<int>(snapshot.sources.size())));
        source->cycle = {QDate(2024, 1, 1), QDate(2027, 12, 31)};
        source->cycleNumber = 3;
        source->satisfiedBy.clear();
        snapshot.sources.append(source);
    }
    return snapshot;
}

/// The least it could cost: one pass over the activities that adds what lies in a cycle.
qint64 plainPass(const Snapshot &snapshot)
{
    const QDate first(2024, 1, 1);
    const QDate last(2027, 12, 31);
    qint64 sum = 0;
    for (const auto &activity : snapshot.activities) {
        const QDate day = creditDay(*activity);
        if (activity->status != Status::Completed || day < first || day > last)
            continue;
        for (const CreditLine &line : activity->credits)
            sum += line.type == QLatin1String("ama-pra-1") ? line.amount.hundredths : 0;
    }
    return sum;
}

/// One edit: a credit is corrected and the figures are there again.
double editMs(const Snapshot &snapshot)
{
    KeptStandings kept(snapshot, today);
    qsizetype at = snapshot.activities.size() / 3;
    while (snapshot.activities[at]->status != Status::Completed || snapshot.activities[at]->credits.isEmpty())
        ++at;
    const auto before = snapshot.activities[at];
    auto after = std::make_shared<Activity>(*before);
    after->credits.first().amount += Credits::whole(1);
    bool there = false;
    qsizetype sink = 0;
    const double ms = medianMs(51, [&] {
        kept.replace(there ? after : before, false, there ? before : after, false);
        there = !there;
        sink += kept.standings().size();
    });
    return sink > 0 ? ms : -1;
}

/// The best SQL could do: sums by month and one cycle by tag, over tables that hold nothing else.
void fillTables(const Snapshot &snapshot)
{
    QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "bench");
    database.setDatabaseName(":memory:");
    database.open();
    QSqlQuery query(database);
    query.exec("CREATE TABLE activity (id INTEGER PRIMARY KEY, day TEXT, amount INTEGER) STRICT");
    query.exec("CREATE TABLE tag (activity_id INTEGER, tag TEXT) STRICT");
    database.transaction();
    QSqlQuery insert(database), tag(database);
    insert.prepare("INSERT INTO activity VALUES (?, ?, ?)");
    tag.prepare("INSERT INTO tag VALUES (?, ?)");
    for (qsizetype i = 0; i < snapshot.activities.size(); ++i) {
        const Activity &a = *snapshot.activities[i];
        insert.bindValue(0, i);
        insert.bindValue(1, isoText(creditDay(a)));
        insert.bindValue(2, a.credits.isEmpty() ? 0 : a.credits.first().amount.hundredths);
        insert.exec();
        for (const QString &topic : a.topics) {
            tag.bindValue(0, i);
            tag.bindValue(1, topic);
            tag.exec();
        }
    }
    database.commit();
    query.exec("CREATE INDEX activity_day ON activity (day, amount)");
    query.exec("CREATE INDEX tag_activity ON tag (activity_id, tag)");
}

qint64 askTables()
{
    QSqlQuery query(QSqlDatabase::database("bench"));
    qint64 sink = 0;
    for (const char *sql : {"SELECT substr(day, 1, 7), sum(amount) FROM activity GROUP BY 1",
                            "SELECT tag, sum(amount) FROM activity JOIN tag ON activity_id = id WHERE day BETWEEN '2024-01-01' AND '2027-12-31' GROUP BY tag"}) {
        query.exec(QLatin1String(sql));
        while (query.next())
            sink += query.value(1).toLongLong();
    }
    return sink;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Snapshot ten = portfolio(twenty, 10000);
    const Snapshot hundred = portfolio(twenty, 100000);
    qint64 sink = 0;
    const double plain = medianMs(9, [&] { sink += plainPass(ten); });
    const auto [full, large] = mediansInTurn(5, [&] { sink += standings(ten, today).size(); }, [&] { sink += standings(hundred, today).size(); });
    const auto [sums, largeSums] = mediansInTurn(9, [&] { sink += figures(ten, today).size(); }, [&] { sink += figures(hundred, today).size(); });
    print("Q3", "one plain pass over 10,000 activities", plain, "ms");
    print("Q3", "20 requirements, 10,000 activities, every line with its why", full, "ms", 30);
    print("Q3", "the same, figures only", sums, "ms", 30);
    print("Q3", "as so many plain passes", full / plain, "x");
    print("Q3", "figures only, 100,000 activities against 10,000", largeSums / sums, "x", 11);
    print("Q3", "every line with its why, 100,000 against 10,000", large / full, "x", 11);
    print("P9", "figures after one edit, 10,000 activities", editMs(ten), "ms", 1);
    print("P9", "figures after one edit, 100,000 activities", editMs(hundred), "ms", 1);
    const Snapshot usual = portfolio(five, 10000);
    fillTables(usual);
    const auto [first, sql] = mediansInTurn(15, [&] { sink += figures(usual, today).size(); }, [&] { sink += askTables(); });
    print("P10", "first figures after opening, 5 requirements, 10,000", first, "ms");
    print("P10", "against the best SQL", first / sql, "x", 1.2);
    return sink > 0 ? 0 : 1;
}
