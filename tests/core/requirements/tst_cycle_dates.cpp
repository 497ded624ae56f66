#include "core/catalogue/catalogue.h"
#include "core/requirements/cycle_dates.h"

#include <QTest>

using namespace credence;

namespace {

QDate day(const char *text) { return QDate::fromString(QLatin1String(text), Qt::ISODate); }

QString shown(const CycleTrack &track)
{
    const QString number = track.number ? QString::number(*track.number) : QStringLiteral("?");
    return track.current.isKnown() ? isoText(track.current.start) + ".." + isoText(track.current.end) + " #" + number : QStringLiteral("not known #") + number;
}

Template shaped(Anchor anchor, int months, int month = 0, int dayOfMonth = 0, const QString &parity = {})
{
    Template t;
    t.id = "own";
    t.cycle.anchor = anchor;
    if (months > 0)
        t.cycle.months = months;
    t.cycle.month = month;
    t.cycle.day = dayOfMonth;
    t.cycle.parity = parity;
    return t;
}

} // namespace

Q_DECLARE_METATYPE(Template)

class TestCycleDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProposedCycleContainsToday_data()
    {
        QTest::addColumn<Template>("from");
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<QDate>("issued");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<QString>("wanted");
        const QDate none;
        const QDate november = day("2026-11-22");
        QTest::newRow("calendar year") << shaped(Anchor::CalendarYear, 12) << none << none << november << "2026-01-01..2026-12-31 #?";
        QTest::newRow("calendar year, 24 months") << shaped(Anchor::CalendarYear, 24) << none << none << november << "not known #?";
        QTest::newRow("calendar year since the issue") << shaped(Anchor::CalendarYear, 12) << none << day("2024-06-01") << november << "2026-01-01..2026-12-31 #3";
        QTest::newRow("fixed, odd, before the end") << shaped(Anchor::FixedDate, 24, 6, 30, "odd") << none << none << november << "2025-07-01..2027-06-30 #?";
        QTest::newRow("fixed, odd, last day") << shaped(Anchor::FixedDate, 24, 6, 30, "odd") << none << none << day("2027-06-30") << "2025-07-01..2027-06-30 #?";
        QTest::newRow("fixed, odd, day after") << shaped(Anchor::FixedDate, 24, 6, 30, "odd") << none << none << day("2027-07-01") << "2027-07-01..2029-06-30 #?";
        QTest::newRow("fixed, even") << shaped(Anchor::FixedDate, 24, 12, 31, "even") << none << none << november << "2025-01-01..2026-12-31 #?";
        QTest::newRow("fixed, yearly") << shaped(Anchor::FixedDate, 12, 6, 30) << none << none << november << "2026-07-01..2027-06-30 #?";
        QTest::newRow("fixed, two years without parity") << shaped(Anchor::FixedDate, 24, 6, 30) << none << none << november << "not known #?";
        QTest::newRow("fixed, by group") << shaped(Anchor::FixedDate, 24, 6, 30, "by-group") << none << none << november << "not known #?";
        QTest::newRow("fixed, no month") << shaped(Anchor::FixedDate, 12) << none << none << november << "not known #?";
        QTest::newRow("fixed, 29 February, common year") << shaped(Anchor::FixedDate, 12, 2, 29) << none << none << november << "2026-03-01..2027-02-28 #?";
        QTest::newRow("fixed, 29 February, leap year") << shaped(Anchor::FixedDate, 12, 2, 29) << none << none << day("2027-11-22") << "2027-03-01..2028-02-29 #?";
        QTest::newRow("birth month, yearly") << shaped(Anchor::BirthMonth, 12) << day("1980-02-11") << none << november << "2026-03-01..2027-02-28 #?";
        QTest::newRow("birth month, by birth year") << shaped(Anchor::BirthMonth, 24, 0, 0, "by-birth-year") << day("1979-11-03") << none << november << "2025-12-01..2027-11-30 #?";
        QTest::newRow("birth month, two years without parity") << shaped(Anchor::BirthMonth, 24) << day("1979-11-03") << none << november << "not known #?";
        QTest::newRow("birth month without birthday") << shaped(Anchor::BirthMonth, 12) << none << none << november << "not known #?";
        QTest::newRow("birth date, yearly, eve") << shaped(Anchor::BirthDate, 12) << day("1980-11-23") << none << november << "2025-11-23..2026-11-22 #?";
        QTest::newRow("birth date, yearly, birthday") << shaped(Anchor::BirthDate, 12) << day("1980-11-22") << none << november << "2026-11-22..2027-11-21 #?";
        QTest::newRow("birth date, 36 months") << shaped(Anchor::BirthDate, 36) << day("1984-09-14") << day("2019-03-05") << november << "2025-09-14..2028-09-13 #3";
        QTest::newRow("birth date, issued on the birthday") << shaped(Anchor::BirthDate, 36) << day("1984-09-14") << day("2022-09-14") << november << "2026-09-14..2029-09-13 #2";
        QTest::newRow("birth date, before the first cycle") << shaped(Anchor::BirthDate, 36) << day("1984-12-14") << day("2026-03-05") << november << "not known #?";
        QTest::newRow("birth date, 36 months, issue not known") << shaped(Anchor::BirthDate, 36) << day("1984-09-14") << none << november << "not known #?";
        QTest::newRow("born on 29 February") << shaped(Anchor::BirthDate, 12) << day("1988-02-29") << none << november << "2026-02-28..2027-02-27 #?";
        QTest::newRow("born on 29 February, into a leap year") << shaped(Anchor::BirthDate, 12) << day("1988-02-29") << none << day("2028-02-28") << "2027-02-28..2028-02-28 #?";
        QTest::newRow("issue anniversary, first day") << shaped(Anchor::IssueAnniversary, 24) << none << november << november << "2026-11-22..2028-11-21 #1";
        QTest::newRow("issue anniversary, 31st") << shaped(Anchor::IssueAnniversary, 12) << none << day("2020-05-31") << november << "2026-05-31..2027-05-30 #7";
        QTest::newRow("issue anniversary, months from the 31st") << shaped(Anchor::IssueAnniversary, 1) << none << day("2026-01-31") << day("2026-03-30") << "2026-02-28..2026-03-30 #2";
        QTest::newRow("issue anniversary, 31 March is the third") << shaped(Anchor::IssueAnniversary, 1) << none << day("2026-01-31") << day("2026-03-31") << "2026-03-31..2026-04-29 #3";
        QTest::newRow("not issued yet") << shaped(Anchor::IssueAnniversary, 12) << none << day("2027-01-01") << november << "not known #?";
        QTest::newRow("rolling") << shaped(Anchor::Rolling, 36) << none << day("2010-01-01") << november << "2023-11-23..2026-11-22 #?";
        QTest::newRow("individual date") << shaped(Anchor::IndividualDate, 24) << none << none << november << "not known #?";
        QTest::newRow("length not known") << shaped(Anchor::CalendarYear, 0) << none << none << november << "not known #?";
    }
    void theProposedCycleContainsToday()
    {
        QFETCH(Template, from);
        QFETCH(QDate, birth);
        QFETCH(QDate, issued);
        QFETCH(QDate, today);
        QFETCH(QString, wanted);
        Profile profile;
        profile.birthDate = birth;
        Source source;
        source.issued = issued;
        QCOMPARE(shown(cycleOf(from, source, profile, today)), wanted);
    }

    void aTypedCycleIsTheCycle_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<QDate>("end");
        QTest::addColumn<QDate>("issued");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("before");
        const QDate none;
        QTest::newRow("both") << day("2024-01-15") << day("2025-06-30") << none << "2024-01-15..2025-06-30 #?" << "2022-01-15..2024-01-14";
        QTest::newRow("only the end") << none << day("2026-02-28") << none << "2024-03-01..2026-02-28 #?" << "2022-03-01..2024-02-29";
        QTest::newRow("only the start") << day("2024-02-29") << none << none << "2024-02-29..2026-02-27 #?" << "2022-02-28..2024-02-28";
        QTest::newRow("issued inside") << day("2024-01-01") << day("2025-12-31") << day("2024-05-05") << "2024-01-01..2025-12-31 #1" << "2022-01-01..2023-12-31";
        QTest::newRow("issued on the first day") << day("2024-01-01") << day("2025-12-31") << day("2024-01-01") << "2024-01-01..2025-12-31 #1" << "2022-01-01..2023-12-31";
        QTest::newRow("issued the day before") << day("2024-01-01") << day("2025-12-31") << day("2023-12-31") << "2024-01-01..2025-12-31 #2" << "2022-01-01..2023-12-31";
        QTest::newRow("issued after") << day("2024-01-01") << day("2025-12-31") << day("2026-01-01") << "2024-01-01..2025-12-31 #?" << "2022-01-01..2023-12-31";
    }
    void aTypedCycleIsTheCycle()
    {
        QFETCH(QDate, start);
        QFETCH(QDate, end);
        QFETCH(QDate, issued);
        QFETCH(QString, wanted);
        QFETCH(QString, before);
        Source source;
        source.cycle = {start, end};
        source.issued = issued;
        const CycleTrack track = cycleOf(shaped(Anchor::IndividualDate, 24), source, Profile(), day("2030-01-01"));
        QCOMPARE(shown(track), wanted);
        const DateRange last = cycleBefore(track, 1);
        QCOMPARE(isoText(last.start) + ".." + isoText(last.end), before);
        QCOMPARE(cycleBefore(track, -1).start, track.current.end.addDays(1));
    }

    void theLicenseTypeDecidesTheDate()
    {
        const Template *wisconsin = catalogue().requirement("us-wi");
        Source source;
        source.licenseType = "DO";
        QVERIFY(!cycleOf(*wisconsin, source, Profile(), day("2026-11-22")).current.isKnown());
        source.licenseType = "MD";
        QCOMPARE(shown(cycleOf(*wisconsin, source, Profile(), day("2026-11-22"))), "2025-11-01..2027-10-31 #?");
        Profile profile;
        profile.degree = "MD";
        source.licenseType.clear();
        QCOMPARE(shown(cycleOf(*wisconsin, source, profile, day("2026-11-22"))), "2025-11-01..2027-10-31 #?");
    }
    void theSurnameDecidesTheYear_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("end");
        QTest::newRow("A") << "Ada Abbott" << "2028-09-30";
        QTest::newRow("L") << "ann lee" << "2028-09-30";
        QTest::newRow("M") << "Ann Moss" << "2027-09-30";
        QTest::newRow("accent") << "Ann Émile" << "2028-09-30";
        QTest::newRow("last word") << "Ann Lee Zink" << "2027-09-30";
        QTest::newRow("degree behind a comma") << "John Lee, MD" << "2028-09-30";
        QTest::newRow("degrees") << "John Lee M.D. PhD" << "2028-09-30";
        QTest::newRow("osteopath") << "Ann Moss, DO, FACP" << "2027-09-30";
        QTest::newRow("Do is a name") << "Minh Do" << "2028-09-30";
        QTest::newRow("family name first") << "Smith, John" << "2027-09-30";
        QTest::newRow("the third") << "Sam Abbott III" << "2028-09-30";
        QTest::newRow("nobody") << "" << "";
        QTest::newRow("a comma only") << "," << "";
    }
    void theSurnameDecidesTheYear()
    {
        QFETCH(QString, name);
        QFETCH(QString, end);
        Profile profile;
        profile.name = name;
        QCOMPARE(isoText(cycleOf(*catalogue().requirement("us-md"), Source(), profile, day("2026-11-22")).current.end), end);
    }

    void completeMonthsAreCounted_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<QDate>("last");
        QTest::addColumn<int>("months");
        QTest::newRow("a year") << day("2026-01-01") << day("2026-12-31") << 12;
        QTest::newRow("a day less") << day("2026-01-01") << day("2026-12-30") << 11;
        QTest::newRow("one day") << day("2026-01-01") << day("2026-01-01") << 0;
        QTest::newRow("31 January to 27 February") << day("2026-01-31") << day("2026-02-27") << 1;
        QTest::newRow("31 January to 26 February") << day("2026-01-31") << day("2026-02-26") << 0;
        QTest::newRow("before it begins") << day("2026-06-01") << day("2026-01-01") << 0;
    }
    void completeMonthsAreCounted()
    {
        QFETCH(QDate, start);
        QFETCH(QDate, last);
        QTEST(completeMonths(start, last), "months");
    }
};

QTEST_APPLESS_MAIN(TestCycleDates)
#include "tst_cycle_dates.moc"
