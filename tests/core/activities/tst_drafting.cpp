#include "core/activities/drafting.h"

#include <QTest>

using namespace credence;

namespace {

QDate day(const QString &iso) { return QDate::fromString(iso, Qt::ISODate); }

ReadActivity aReading(const QString &title, const QString &end, double confidence = 0.95)
{
    ReadActivity read;
    read.title = {title, confidence, {}, {}};
    read.provider = {QStringLiteral("Duke University"), confidence, {}, {}};
    read.days = {{day(end), day(end)}, confidence, {}, {}};
    read.credits = {{Credits::whole(8), QStringLiteral("ama-pra-1"), std::nullopt, confidence, {}}};
    return read;
}

const QDate today(2026, 11, 20);

Snapshot with(const Activity &activity)
{
    Snapshot snapshot;
    snapshot.profile.name = QStringLiteral("Elena Rivera");
    snapshot.activities = {std::make_shared<const Activity>(activity)};
    return snapshot;
}

Activity anActivity(const QString &title, Status status, const QString &end)
{
    Activity activity;
    activity.id = {QStringLiteral("planned")};
    activity.title = title;
    activity.status = status;
    activity.days = {day(end), day(end)};
    return activity;
}

} // namespace

class TestDrafting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlannedActivityIsCompletedInsteadOfDoubled_data()
    {
        QTest::addColumn<QString>("planned");
        QTest::addColumn<Status>("status");
        QTest::addColumn<QString>("on");
        QTest::addColumn<bool>("completes");
        QTest::newRow("same title, same day") << "Sepsis Update 2026" << Status::Planned << "2026-11-20" << true;
        QTest::newRow("registered, a week off") << "Sepsis Update" << Status::Registered << "2026-11-13" << true;
        QTest::newRow("in progress, accents and case") << "SÉPSIS update: 2026" << Status::InProgress << "2026-11-20" << true;
        QTest::newRow("undated") << "Sepsis Update 2026" << Status::Planned << "" << true;
        QTest::newRow("45 days off") << "Sepsis Update and More of 2026" << Status::Planned << "2026-10-06" << true;
        QTest::newRow("46 days off and only alike") << "Sepsis Update Course" << Status::Planned << "2026-10-05" << false;
        QTest::newRow("a year off") << "Sepsis Update 2026" << Status::Planned << "2025-11-20" << false;
        QTest::newRow("another title") << "Stroke Update 2026 Annual Congress" << Status::Planned << "2026-11-20" << false;
        QTest::newRow("one shared word of a short title") << "Sepsis" << Status::Planned << "2026-11-20" << false;
        QTest::newRow("an idea is not a plan") << "Sepsis Update 2026" << Status::Idea << "2026-11-20" << false;
        QTest::newRow("dropped") << "Sepsis Update 2026" << Status::Dropped << "2026-11-20" << false;
    }
    void aPlannedActivityIsCompletedInsteadOfDoubled()
    {
        QFETCH(QString, planned);
        QFETCH(Status, status);
        QFETCH(QString, on);
        QFETCH(bool, completes);
        Activity activity = anActivity(planned, status, on);
        activity.goals = {QStringLiteral("g1")};
        activity.notes = QStringLiteral("ask for leave");
        Reading reading;
        reading.activities = {aReading(QStringLiteral("Sepsis Update 2026"), QStringLiteral("2026-11-20"))};
        const QList<Draft> found = drafts(reading, with(activity), today);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].completes.has_value(), completes);
        QVERIFY(found[0].sure);
        QCOMPARE(found[0].activity.status, Status::Completed);
        QCOMPARE(found[0].activity.id.isNull(), !completes);
        QCOMPARE(found[0].activity.goals, completes ? activity.goals : QStringList());
        QCOMPARE(found[0].activity.days.end, day("2026-11-20"));
    }

    void thePaperSaysWhetherItWasLive_data()
    {
        QTest::addColumn<QString>("planned");
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("format");
        QTest::addColumn<bool>("sure");
        QTest::newRow("planned as a module, and was live") << "online-module" << "live" << "live" << false;
        QTest::newRow("planned live, and was enduring") << "national-conference" << "enduring" << "online" << false;
        QTest::newRow("both live: the finer one stays") << "national-conference" << "live" << "national-conference" << true;
        QTest::newRow("the paper does not say") << "online-module" << "" << "online-module" << true;
        QTest::newRow("not planned as anything") << "" << "live" << "live" << true;
    }
    void thePaperSaysWhetherItWasLive()
    {
        QFETCH(QString, planned);
        QFETCH(QString, printed);
        Activity activity = anActivity(QStringLiteral("Sepsis Update 2026"), Status::Planned, QStringLiteral("2026-11-20"));
        activity.format = planned;
        Reading reading;
        reading.activities = {aReading(QStringLiteral("Sepsis Update 2026"), QStringLiteral("2026-11-20"))};
        reading.activities[0].format.value = printed;
        const QList<Draft> found = drafts(reading, with(activity), today);
        QVERIFY(found[0].completes.has_value());
        QTEST(found[0].activity.format, "format");
        QTEST(found[0].sure, "sure");
    }

    void theSameAgainIsADuplicate_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("on");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<int>("credits");
        QTest::addColumn<bool>("duplicate");
        QTest::newRow("same") << "Sepsis Update 2026" << "2026-11-20" << "Duke University" << 8 << true;
        QTest::newRow("other day: a repeated series") << "Sepsis Update 2026" << "2026-11-19" << "Duke University" << 8 << false;
        QTest::newRow("another amount: a corrected certificate") << "Sepsis Update 2026" << "2026-11-20" << "Duke University" << 4 << true;
        QTest::newRow("another amount, provider not recorded") << "Sepsis Update 2026" << "2026-11-20" << "" << 4 << true;
        QTest::newRow("another amount of somebody else") << "Sepsis Update 2026" << "2026-11-20" << "Lakeside College" << 4 << false;
        QTest::newRow("the same amount of somebody else") << "Sepsis Update 2026" << "2026-11-20" << "Lakeside College" << 8 << true;
        QTest::newRow("other title") << "Sepsis Workshop" << "2026-11-20" << "Duke University" << 8 << false;
    }
    void theSameAgainIsADuplicate()
    {
        QFETCH(QString, title);
        QFETCH(QString, on);
        QFETCH(QString, provider);
        QFETCH(int, credits);
        QFETCH(bool, duplicate);
        Activity there = anActivity(title, Status::Completed, on);
        there.provider = provider;
        there.credits = {{Credits::whole(credits), QStringLiteral("ama-pra-1"), std::nullopt}};
        Reading reading;
        reading.activities = {aReading(QStringLiteral("Sepsis Update 2026"), QStringLiteral("2026-11-20"))};
        const QList<Draft> found = drafts(reading, with(there), today);
        QCOMPARE(found[0].duplicateOf.has_value(), duplicate);
        QCOMPARE(found[0].sure, !duplicate);
    }

    void ofSeveralTheOneWithTheSameAmountIsDoubled()
    {
        Activity first = anActivity("Sepsis Update 2026", Status::Completed, "2026-11-20");
        first.credits = {{Credits::whole(4), QStringLiteral("ama-pra-1"), std::nullopt}};
        Activity second = first;
        second.id = {QStringLiteral("second")};
        second.credits = {{Credits::whole(8), QStringLiteral("ama-pra-1"), std::nullopt}};
        Snapshot snapshot = with(first);
        snapshot.activities << std::make_shared<const Activity>(second);
        Reading reading;
        reading.activities = {aReading("Sepsis Update 2026", "2026-11-20")};
        QCOMPARE(drafts(reading, snapshot, today)[0].duplicateOf, std::optional(second.id));
        QVERIFY(creditDiffers(first, second));
        QVERIFY(!creditDiffers(second, drafts(reading, snapshot, today)[0].activity));
    }

    void nothingIsSureOnADayToCome()
    {
        Reading reading;
        reading.activities = {aReading("Sepsis Update 2026", "2026-11-20")};
        QVERIFY(drafts(reading, with(anActivity("Stroke", Status::Completed, "2026-01-01")), QDate(2026, 11, 20))[0].sure);
        QVERIFY(!drafts(reading, with(anActivity("Stroke", Status::Completed, "2026-01-01")), QDate(2026, 11, 19))[0].sure);
    }

    void onePlannedActivityIsCompletedOnce()
    {
        Reading reading;
        reading.activities = {aReading("Sepsis Update 2026", "2026-11-20"), aReading("Sepsis Update 2026", "2026-11-20")};
        const QList<Draft> found = drafts(reading, with(anActivity("Sepsis Update 2026", Status::Planned, "2026-11-20")), today);
        QVERIFY(found[0].completes);
        QVERIFY(!found[1].completes);
    }

    void sureMeansEveryFieldThatCounts_data()
    {
        QTest::addColumn<ReadActivity>("read");
        QTest::addColumn<bool>("sure");
        const ReadActivity good = aReading("Sepsis Update", "2026-11-20", 0.85);
        QTest::newRow("just sure") << good << true;
        QTest::newRow("just not") << aReading("Sepsis Update", "2026-11-20", 0.84) << false;
        ReadActivity read = good;
        read.credits[0].type = QString();
        QTest::newRow("credit type not known") << read << false;
        read = good;
        read.credits.clear();
        QTest::newRow("no credit") << read << false;
        read = good;
        read.days.value = {};
        QTest::newRow("no day") << read << false;
        read = good;
        read.recipient.value = "Elena M. Rivera, MD";
        QTest::newRow("the user's") << read << true;
        read.recipient.value = "Elena Rivera";
        read.credentials = "NP";
        QTest::newRow("of the same name, in another profession") << read << false;
        read.credentials = {};
        read.recipient.value = "John Rivera, MD";
        QTest::newRow("somebody else's") << read << false;
    }
    void sureMeansEveryFieldThatCounts()
    {
        QFETCH(ReadActivity, read);
        QFETCH(bool, sure);
        Reading reading;
        reading.activities = {read};
        Snapshot snapshot;
        snapshot.profile.name = "Elena Rivera, MD";
        snapshot.profile.degree = "MD";
        QCOMPARE(drafts(reading, snapshot, today)[0].sure, sure);
    }

    void nothingReadGivesNoDraft() { QVERIFY(drafts(Reading(), Snapshot(), today).isEmpty()); }
};

QTEST_APPLESS_MAIN(TestDrafting)
#include "tst_drafting.moc"
