#include "core/advice/equivalents.h"
#include "core/catalogue/catalogue.h"
#include "tests/support/records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace credence;

namespace {

const QDate today(2026, 11, 19);

Snapshot snapshotWith(const QByteArray &records) { return test::snapshotOf(QJsonDocument::fromJson(records).array()); }

const Equivalent *by(const QList<Equivalent> &all, const QString &name)
{
    for (const Equivalent &one : all) {
        if (one.by == name)
            return &one;
    }
    return nullptr;
}

QString text(std::optional<Credits> credits) { return credits ? credits->text() : QStringLiteral("not known"); }

} // namespace

class TestEquivalents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnIssuerWouldGive_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("hours"); // hundredths; -1: not known
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("amount");
        QTest::addColumn<QString>("type");
        QTest::newRow("article, AMA") << "article" << -1 << "AMA" << "10" << "ama-pra-1";
        QTest::newRow("article, AOA") << "article" << -1 << "AOA" << "not known" << "aoa-1b";
        QTest::newRow("article, AAFP") << "article" << -1 << "AAFP" << "not known" << "aafp-prescribed";
        QTest::newRow("poster, AMA") << "poster" << -1 << "AMA" << "5" << "ama-pra-1";
        QTest::newRow("poster, AOA: nobody says") << "poster" << -1 << "AOA" << "not known" << "";
        QTest::newRow("poster, AAFP: nobody says") << "poster" << -1 << "AAFP" << "not known" << "";
        QTest::newRow("lecture without hours") << "lecture" << -1 << "AMA" << "not known" << "ama-pra-1";
        QTest::newRow("lecture of 1.5 hours") << "lecture" << 150 << "AMA" << "3" << "ama-pra-1";
        QTest::newRow("lecture of no hours") << "lecture" << 0 << "AMA" << "0" << "ama-pra-1";
        QTest::newRow("lecture, AOA") << "lecture" << 150 << "AOA" << "1.5" << "aoa-1a";
        QTest::newRow("teaching, AMA") << "teaching" << 100 << "AMA" << "2" << "ama-pra-1";
        QTest::newRow("teaching, AOA") << "teaching" << 100 << "AOA" << "not known" << "aoa-1b";
        QTest::newRow("certification, AMA") << "certification" << -1 << "AMA" << "60" << "ama-pra-1";
        QTest::newRow("certification, AOA") << "certification" << -1 << "AOA" << "not known" << "aoa-1b";
        QTest::newRow("MOC, AMA") << "moc" << -1 << "AMA" << "60" << "ama-pra-1";
        QTest::newRow("degree, AMA") << "degree" << -1 << "AMA" << "25" << "ama-pra-1";
        QTest::newRow("residency, AMA") << "residency" << -1 << "AMA" << "20" << "ama-pra-1";
    }
    void whatAnIssuerWouldGive()
    {
        QFETCH(QString, kind);
        QFETCH(int, hours);
        QFETCH(QString, issuer);
        QFETCH(QString, amount);
        QFETCH(QString, type);
        const Deed deed{kind, {}, {}, {}, hours < 0 ? std::nullopt : std::optional(Credits{hours})};
        const auto all = equivalents(deed, Snapshot(), today);
        QCOMPARE(all.size(), 3); // AMA, AOA, AAFP, each present
        const Equivalent *found = by(all, issuer);
        QVERIFY(found);
        QCOMPARE(text(found->amount), amount);
        QCOMPARE(found->type, type);
        QCOMPARE(amountWords(*found).contains("not known"), !found->amount && !found->rate);
        QVERIFY2(found->type.isEmpty() || (!found->sources.isEmpty() && !found->apply.isEmpty() && !found->conditions.isEmpty()), "a fact without a source");
    }

    void everyFactNamesKnownThings()
    {
        for (const DeedKind &kind : deedKinds()) {
            for (const Equivalent &e : equivalents({kind.id, {}, {}, {}, Credits::whole(1)}, Snapshot(), today)) {
                QVERIFY2(e.type.isEmpty() || catalogue().creditType(e.type), qPrintable(e.type));
                for (const Reference &source : e.sources)
                    QVERIFY2(!source.title.isEmpty() && !source.publisher.isEmpty() && !source.url.isEmpty() && !source.dateSeen.isEmpty(), qPrintable(kind.id));
            }
        }
    }

    void theUsersAuthoritiesSpeakForThemselves_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("catalogueId");
        QTest::addColumn<QString>("amount"); // "": the authority says nothing
        QTest::addColumn<bool>("whole");
        QTest::addColumn<int>("hours"); // of the deed; 0: not known
        QTest::newRow("board examination, California") << "certification" << "us-ca-md" << "100" << false << 0;
        QTest::newRow("board certification, Maine") << "certification" << "us-me-md" << "25" << false << 0;
        QTest::newRow("teaching, West Virginia: how many hours is not known") << "teaching" << "us-wv-md" << "not known" << false << 0;
        QTest::newRow("three hours of teaching") << "teaching" << "us-wv-md" << "3" << false << 3;
        QTest::newRow("more than the rules allow") << "teaching" << "us-wv-md" << "20" << false << 25;
        QTest::newRow("MOC, North Carolina") << "moc" << "us-nc" << "not known" << true << 0;
        QTest::newRow("residency, Texas") << "residency" << "us-tx" << "not known" << true << 0;
        QTest::newRow("poster, California") << "poster" << "us-ca-md" << "" << false << 0;
    }
    void theUsersAuthoritiesSpeakForThemselves()
    {
        QFETCH(QString, kind);
        QFETCH(QString, catalogueId);
        QFETCH(QString, amount);
        QFETCH(bool, whole);
        QFETCH(int, hours);
        const Snapshot snapshot = test::snapshotOf({QJsonObject{{"kind", "requirement"}, {"id", "r"}, {"catalogue", catalogueId}}});
        const auto all = equivalents({kind, {}, {}, {}, hours > 0 ? std::optional(Credits::whole(hours)) : std::nullopt}, snapshot, today);
        QCOMPARE(all.size(), amount.isEmpty() ? 3 : 4);
        if (amount.isEmpty())
            return;
        QCOMPARE(text(all.last().amount), amount);
        QCOMPARE(all.last().wholeTotal, whole);
        QVERIFY(!all.last().sources.isEmpty() && sourceWords(all.last()).contains("rules as of"));
    }

    void aCreditTypeCountsWhereTheTotalAcceptsIt()
    {
        const Snapshot snapshot = snapshotWith(R"([{"kind":"requirement","id":"a","catalogue":"us-nc"},{"kind":"requirement","id":"b","catalogue":"board-abim"},{"kind":"requirement","id":"c","catalogue":"us-wy"}])");
        const auto all = equivalents({"article", {}, {}, {}, {}}, snapshot, today);
        QCOMPARE(by(all, "AMA")->countsFor, (QStringList{"North Carolina medical license", "Wyoming medical license"}));
        QVERIFY(!by(all, "AOA")->countsFor.contains("North Carolina medical license"));
    }

    void aDeedCountsOnlyWhereItsDayLies_data()
    {
        QTest::addColumn<QString>("cycle");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("counts");
        QTest::addColumn<QString>("not");
        const QString typed = R"("cycle":{"start":"2026-07-01","end":"2028-06-30"})";
        QTest::newRow("inside") << typed << "2026-07-01" << "New Hampshire medical license" << "";
        QTest::newRow("last day") << typed << "2028-06-30" << "New Hampshire medical license" << "";
        QTest::newRow("before") << typed << "2026-06-30" << "" << "New Hampshire medical license (its cycle begins on 2026-07-01)";
        QTest::newRow("after") << typed << "2028-07-01" << "" << "New Hampshire medical license (its cycle ends on 2028-06-30)";
        QTest::newRow("no cycle") << R"("identifier":"1")" << "2026-07-01" << "" << "New Hampshire medical license (its cycle is not known)";
        QTest::newRow("no day: in general") << typed << "" << "New Hampshire medical license" << "";
    }
    void aDeedCountsOnlyWhereItsDayLies()
    {
        QFETCH(QString, cycle);
        QFETCH(QString, day);
        const Snapshot snapshot = snapshotWith(QStringLiteral(R"([{"kind":"requirement","id":"a","catalogue":"us-nh",%1}])").arg(cycle).toUtf8());
        const auto all = equivalents({"poster", {}, {}, isoDay(day), {}}, snapshot, today);
        QTEST(by(all, "AMA")->countsFor.join(','), "counts");
        QTEST(by(all, "AMA")->notFor.join(','), "not");
        const QString words = countsForWords(*by(all, "AMA"));
        QCOMPARE(words.startsWith("It would count for New Hampshire"), !day.isEmpty() && !by(all, "AMA")->countsFor.isEmpty());
        QCOMPARE(words.startsWith("Its day is not known; when it lies in the current cycle, it would count for New Hampshire"), day.isEmpty());
    }

    void whatTheRulesSayIsASentenceAndNoCondition()
    {
        const Snapshot snapshot = snapshotWith(R"([{"kind":"requirement","id":"a","catalogue":"us-nh"}])");
        const auto all = equivalents({"certification", {}, {}, {}, {}}, snapshot, today);
        QVERIFY(all.last().conditions.isEmpty());
        QVERIFY2(all.last().limit.endsWith("counts as 100 Category 1 hours."), qPrintable(all.last().limit));
    }

    void deedsComeFromTheRecords()
    {
        const Snapshot snapshot = snapshotWith(R"([{"kind":"requirement","id":"b","catalogue":"board-abim"},{"kind":"requirement","id":"c","catalogue":"us-wy"}])");
        Snapshot with = snapshot;
        for (const auto &[id, type] : {std::pair("p1", "poster"), std::pair("p2", "article"), std::pair("p3", "talk"), std::pair("p4", "grand-rounds"), std::pair("p5", "abstract"), std::pair("p6", "chapter")}) {
            auto presentation = std::make_shared<Presentation>();
            presentation->id = {id};
            presentation->type = type;
            with.presentations.append(presentation);
        }
        auto teaching = std::make_shared<Teaching>();
        teaching->id = {"t1"};
        teaching->hours = Credits::whole(4);
        teaching->from = {"told"};
        with.teachings.append(teaching);
        for (const char *id : {"told", "given", "idea"}) {
            auto talk = std::make_shared<Activity>();
            talk->id = {id};
            talk->format = QStringLiteral("speaking");
            talk->status = qstrcmp(id, "idea") == 0 ? Status::Idea : Status::Completed;
            talk->hours = Credits{150};
            with.activities.append(talk);
        }
        QStringList found;
        for (const Deed &deed : deeds(with))
            found << deed.kind + ' ' + deed.record + (deed.hours ? ' ' + deed.hours->text() : QString());
        QCOMPARE(found, (QStringList{"poster p1", "article p2", "lecture p3", "lecture p4", "teaching t1 4", "lecture given 1.5", "certification b"}));
        QVERIFY(deeds(Snapshot()).isEmpty());
        QVERIFY(equivalentsText({}, Snapshot(), today).contains("--deed"));
        QVERIFY(equivalentsText(deeds(with), with, today).contains("not known"));
    }
};

QTEST_APPLESS_MAIN(TestEquivalents)
#include "tst_equivalents.moc"
