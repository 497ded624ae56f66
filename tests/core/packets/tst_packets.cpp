#include "core/actions/sample.h"
#include "core/packets/html.h"
#include "core/packets/packets.h"
#include "core/requirements/progress.h"
#include "tests/support/golden.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace credence;

namespace {

const QDate today(2026, 11, 22);

/// The sample's values as a portfolio would hold them.
Snapshot sampleSnapshot()
{
    const auto plan = samplePlan(today);
    if (!plan)
        qFatal("%s", qPrintable(plan.error().sentence));
    Snapshot snapshot;
    snapshot.profile = plan->profile;
    snapshot.stories = {std::make_shared<const Story>(plan->story)};
    for (const Goal &goal : plan->goals)
        snapshot.goals << std::make_shared<const Goal>(goal);
    for (const Source &source : plan->sources)
        snapshot.sources << std::make_shared<const Source>(source);
    for (const Activity &activity : plan->activities)
        snapshot.activities << std::make_shared<const Activity>(activity);
    std::sort(snapshot.activities.begin(), snapshot.activities.end(), [](const auto &a, const auto &b) { return std::pair(creditDay(*b), a->id) < std::pair(creditDay(*a), b->id); });
    for (const SampleFile &file : plan->files) {
        Document document = file.document;
        document.sha256 = QString(document.id.text).remove(QLatin1Char('-')).repeated(2);
        snapshot.documents << std::make_shared<const Document>(document);
    }
    return snapshot;
}

Snapshot oneActivity()
{
    Snapshot snapshot;
    snapshot.profile.name = QStringLiteral("Ada <b>Byron</b>");
    Activity activity;
    activity.id = ActivityId{QStringLiteral("a1")};
    activity.title = QStringLiteral("Sepsis & shock");
    activity.provider = QStringLiteral("SCS");
    activity.status = Status::Completed;
    activity.days = {QDate(2026, 2, 10), QDate(2026, 2, 10)};
    activity.credits = {CreditLine{Credits::whole(8), QStringLiteral("ama-pra-1"), {}}, CreditLine{Credits::whole(8), QStringLiteral("abim-moc-mk"), {}}};
    snapshot.activities = {std::make_shared<const Activity>(activity)};
    return snapshot;
}

PacketOptions optionsFor(const QString &kind, const QList<Standing> &standings)
{
    PacketOptions options;
    options.today = today;
    if (kind == QLatin1String("audit"))
        options.authority = standings.value(0).source;
    if (kind == QLatin1String("summary"))
        options.period = {QDate(2026, 1, 1), today};
    return options;
}

} // namespace

class TestPackets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSamplesPacketsReadAsKept_data()
    {
        QTest::addColumn<QString>("kind");
        for (const PacketKind &kind : packetKinds())
            QTest::newRow(qPrintable(kind.key)) << kind.key;
    }
    void theSamplesPacketsReadAsKept()
    {
        QFETCH(QString, kind);
        const Snapshot snapshot = sampleSnapshot();
        const auto all = standings(snapshot, today);
        const auto made = packet(kind, snapshot, all, optionsFor(kind, all));
        QVERIFY2(made, qPrintable(made ? QString() : made.error().sentence));
        COMPARE_GOLDEN(QStringLiteral("packets/sample-%1.html").arg(kind), html(*made));
    }

    void anEmptyPortfolioStillGivesPackets_data()
    {
        QTest::addColumn<QString>("kind");
        for (const PacketKind &kind : packetKinds()) {
            if (!kind.needsAuthority)
                QTest::newRow(qPrintable(kind.key)) << kind.key;
        }
    }
    void anEmptyPortfolioStillGivesPackets()
    {
        QFETCH(QString, kind);
        const auto made = packet(kind, Snapshot(), {}, optionsFor(kind, {}));
        QVERIFY(made);
        COMPARE_GOLDEN(QStringLiteral("packets/empty-%1.html").arg(kind), html(*made));
    }

    void oneActivityIsOneRowAndItsTextIsNeverMarkup()
    {
        const auto made = packet(QStringLiteral("summary"), oneActivity(), {}, optionsFor(QStringLiteral("summary"), {}));
        QVERIFY(made);
        COMPARE_GOLDEN(QStringLiteral("packets/one-summary.html"), html(*made));
        QVERIFY(!html(*made).contains("<b>Byron"));
    }

    void sumsCountHoursOnce()
    {
        const auto made = packet(QStringLiteral("summary"), oneActivity(), {}, optionsFor(QStringLiteral("summary"), {}));
        const auto &table = std::get<paper::Table>(made->sections.first().blocks.first());
        QCOMPARE(table.rows.first().at(3).text, QStringLiteral("8\n8"));
        QCOMPARE(table.foot.at(3).text, QStringLiteral("8"));
        QCOMPARE(table.rows.first().last().text, QStringLiteral("none"));
    }

    void thePeriodCutsOnBothDays_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<int>("rows");
        QTest::newRow("on the first day") << QDate(2026, 2, 10) << QDate(2026, 3, 1) << 1;
        QTest::newRow("on the last day") << QDate(2026, 2, 1) << QDate(2026, 2, 10) << 1;
        QTest::newRow("a day late") << QDate(2026, 2, 11) << QDate(2026, 3, 1) << 0;
        QTest::newRow("a day early") << QDate(2026, 2, 1) << QDate(2026, 2, 9) << 0;
        QTest::newRow("open end") << QDate(2026, 2, 1) << QDate() << 1;
        QTest::newRow("open start") << QDate() << QDate(2026, 2, 9) << 0;
    }
    void thePeriodCutsOnBothDays()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(int, rows);
        PacketOptions options = optionsFor(QStringLiteral("summary"), {});
        options.period = {from, to};
        const auto made = packet(QStringLiteral("summary"), oneActivity(), {}, options);
        QCOMPARE(std::get<paper::Table>(made->sections.first().blocks.first()).rows.size(), rows);
    }

    void whatCannotBeMadeIsSaid_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<int>("error");
        QTest::newRow("unknown kind") << "brochure" << "" << int(ErrorKind::Invalid);
        QTest::newRow("audit of nobody") << "audit" << "" << int(ErrorKind::Invalid);
        QTest::newRow("audit of a stranger") << "audit" << "nobody" << int(ErrorKind::NotFound);
        QTest::newRow("summary of a stranger") << "summary" << "nobody" << int(ErrorKind::NotFound);
    }
    void whatCannotBeMadeIsSaid()
    {
        QFETCH(QString, kind);
        QFETCH(QString, authority);
        QFETCH(int, error);
        PacketOptions options;
        options.today = today;
        options.authority = SourceId{authority};
        const auto made = packet(kind, Snapshot(), {}, options);
        QVERIFY(!made);
        QCOMPARE(int(made.error().kind), error);
        QVERIFY(made.error().sentence.size() > 20);
    }

    void everyProofOfTheAuditStandsInItsAppendixOnce()
    {
        const Snapshot snapshot = sampleSnapshot();
        const auto all = standings(snapshot, today);
        const auto made = packet(QStringLiteral("audit"), snapshot, all, optionsFor(QStringLiteral("audit"), all));
        QSet<DocumentId> appendix;
        for (const AppendixEntry &entry : made->appendix) {
            QVERIFY(!appendix.contains(entry.document));
            appendix << entry.document;
        }
        int references = 0;
        for (const Section &section : made->sections) {
            for (const paper::Block &block : section.blocks) {
                const auto *table = std::get_if<paper::Table>(&block);
                for (qsizetype row = 0; table && row < table->rows.size(); ++row) {
                    for (const paper::Cell &cell : table->rows.at(row)) {
                        for (const DocumentId &proof : cell.proofs) {
                            QVERIFY(appendix.contains(proof));
                            ++references;
                        }
                    }
                }
            }
        }
        QVERIFY(references > 20);
    }

    void nothingIsCalledMetWithoutLooks()
    {
        const Snapshot snapshot = sampleSnapshot();
        const auto all = standings(snapshot, today);
        for (const PacketKind &kind : packetKinds()) {
            PacketOptions options = optionsFor(kind.key, all);
            QString text = html(*packet(kind.key, snapshot, all, options)).toLower();
            text.remove(QStringLiteral("looks met"));
            QVERIFY2(!QRegularExpression(QStringLiteral("\\bmet\\b")).match(text).hasMatch(), qPrintable(kind.key));
        }
    }

    void aSectionLeftOutIsNotThere()
    {
        const Snapshot snapshot = sampleSnapshot();
        PacketOptions options = optionsFor(QStringLiteral("promotion"), {});
        options.without = QStringList{QStringLiteral("trajectory")};
        const auto made = packet(QStringLiteral("promotion"), snapshot, {}, options);
        for (const Section &section : made->sections)
            QVERIFY(section.key != QLatin1String("trajectory"));
    }

    void theSampleIsTheSameEveryTimeAndMovesWithTheDay()
    {
        QCOMPARE(samplePlan(today)->activities, samplePlan(today)->activities);
        for (const QDate day : {QDate(2026, 12, 21), QDate(2027, 2, 28), QDate(2028, 2, 29), QDate(2025, 7, 1)}) {
            const auto plan = samplePlan(day);
            QVERIFY(plan);
            for (const Activity &activity : plan->activities) {
                if (activity.status == Status::Completed)
                    QVERIFY2(activity.days.end <= day, qPrintable(activity.title + isoText(activity.days.end)));
                else if (activity.status == Status::Planned || activity.status == Status::Registered)
                    QVERIFY2(activity.days.start > day, qPrintable(activity.title + isoText(activity.days.start)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestPackets)
#include "tst_packets.moc"
