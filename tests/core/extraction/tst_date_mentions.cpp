#include "core/extraction/date_mentions.h"

#include <QTest>

using namespace credence;

class TestDateMentions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryWayADateIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("days"); // "start/end start/end"
        const auto row = [](const char *text, const char *days) { QTest::newRow(text) << QString::fromUtf8(text) << days; };
        row("on June 28, 2026 and", "2026-06-28/2026-06-28");
        row("Saturday, November 22, 2025", "2025-11-22/2025-11-22");
        row("Jan. 9 2024", "2024-01-09/2024-01-09");
        row("JANUARY 9TH, 2024", "2024-01-09/2024-01-09");
        row("1 September 2023", "2023-09-01/2023-09-01");
        row("1st of September, 2023", "2023-09-01/2023-09-01");
        row("this 4th day of March, 2026", "2026-03-04/2026-03-04");
        row("the twenty-first day of May, 2026", "2026-05-21/2026-05-21");
        row("05-Mar-2026", "2026-03-05/2026-03-05");
        row("05MAR2026", "2026-03-05/2026-03-05");
        row("5-Mar-26", "2026-03-05/2026-03-05");
        row("2026 March 5", "2026-03-05/2026-03-05");
        row("2026-03-05", "2026-03-05/2026-03-05");
        row("2026-03-05T10:15:00Z", "2026-03-05/2026-03-05");
        row("2026/3/5", "2026-03-05/2026-03-05");
        row("08/03/2022", "2022-08-03/2022-08-03");
        row("4/26/24", "2024-04-26/2024-04-26");
        row("03-05-2026", "2026-03-05/2026-03-05");
        row("24.05.2023", "2023-05-24/2023-05-24");
        row("31/12/2025 and 02/03/2025", "2025-12-31/2025-12-31 2025-03-02/2025-03-02");
        row("EACCME 02/03/2025", "2025-03-02/2025-03-02");
        row("5. März 2026", "2026-03-05/2026-03-05");
        row("5 de marzo de 2026", "2026-03-05/2026-03-05");
        row("1er juillet 2026", "2026-07-01/2026-07-01");
        row("29 February 2024", "2024-02-29/2024-02-29");
        // ranges
        row("December 18–19, 2025 · Scottsdale", "2025-12-18/2025-12-19");
        row("May 21 - 24, 2023", "2023-05-21/2023-05-24");
        row("May 21 to 24, 2023", "2023-05-21/2023-05-24");
        row("March 5 & 6, 2026", "2026-03-05/2026-03-06");
        row("March 5, 6 and 7, 2026", "2026-03-05/2026-03-07");
        row("May 30 – June 2, 2026", "2026-05-30/2026-06-02");
        row("December 30, 2025 – January 2, 2026", "2025-12-30/2026-01-02");
        row("Friday, May 29, 2026 through Sunday, May 31, 2026", "2026-05-29/2026-05-31");
        row("24–27 May 2023 | Portland", "2023-05-24/2023-05-27");
        row("30 May – 2 June 2023", "2023-05-30/2023-06-02");
        row("30 December 2025 to 2 January 2026", "2025-12-30/2026-01-02");
        row("24.–27.05.2023", "2023-05-24/2023-05-27");
        row("30.05. - 02.06.2023", "2023-05-30/2023-06-02");
        row("3/5/2026 - 3/7/2026", "2026-03-05/2026-03-07");
        row("3/5-3/7/2026", "2026-03-05/2026-03-07");
        row("3/5-7/2026", "2026-03-05/2026-03-07");
        row("2026-03-05 to 2026-03-07", "2026-03-05/2026-03-07");
        row("March 5, 2026 8:00 AM - March 6, 2026", "2026-03-05/2026-03-06");
        row("from March 5, 2026 to March 7, 2026", "2026-03-05/2026-03-07");
        // several stay several
        row("Release: 12/9/2024 Expires: 12/9/2027", "2024-12-09/2024-12-09 2027-12-09/2027-12-09");
        row("March 5, 2026 and May 9, 2026", "2026-03-05/2026-03-05 2026-05-09/2026-05-09");
        // look-alikes
        row("24:59", "");
        row("February 30, 2026", "");
        row("29 February 2023", "");
        row("Part 2 of 10", "");
        row("13/45/2026", "");
        row("up to 8.0 credits", "");
        row("0241-0000-23-130-H08-P", "");
        row("phone 555-12-2020-1", "");
        row("Migraine Prevention in 2025", "");
        row("page 1/2", "");
        row("Version 1.2.34", "");
        row("you may 2", "");
        row("", "");
    }
    void readsEveryWayADateIsWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, days);
        QStringList found;
        for (const DateMention &mention : dateMentions(text))
            found << isoText(mention.days.start) + "/" + isoText(mention.days.end);
        QCOMPARE(found.join(' '), days);
    }
};

QTEST_APPLESS_MAIN(TestDateMentions)
#include "tst_date_mentions.moc"
