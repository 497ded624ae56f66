// Transcripts as tables and as lists: where their rows begin and end, what their columns hold, and what is no row.
#include "core/extraction/read_document.h"

#include <QTest>

using namespace credence;

namespace {

/// A line of words: its distance to the line above in points, then cells as "x:words".
struct Set {
    double gap = 3;
    QStringList cells;
};

constexpr double size = 10;

/// Lines of 10-point letters, 5 points wide each with spaces of 3; a gap of 1000 begins a page.
QList<Page> pagesOf(const QList<Set> &lines)
{
    QList<Page> pages;
    double y = 40;
    for (const Set &line : lines) {
        if (pages.isEmpty() || line.gap >= 1000) {
            pages << Page{QSizeF(612, 792), {}};
            y = 40;
        } else {
            y += size + line.gap;
        }
        for (const QString &cell : line.cells) {
            double x = cell.section(QLatin1Char(':'), 0, 0).toDouble();
            for (const QString &word : cell.section(QLatin1Char(':'), 1).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
                const double width = 5.0 * static_cast<double>(word.size());
                pages.last().words << Word{word, QRectF(x / 612, y / 792, width / 612, size / 792), true};
                x += width + 3;
            }
        }
    }
    return pages;
}

QString daysText(const DateRange &days)
{
    if (!days.isKnown())
        return QStringLiteral("-");
    return days.start == days.end ? isoText(days.end) : isoText(days.start) + QLatin1Char('/') + isoText(days.end);
}

QStringList told(const QList<Set> &lines)
{
    QStringList rows;
    for (const ReadActivity &activity : readDocument(pagesOf(lines)).activities) {
        QStringList credits;
        for (const ReadCredit &credit : activity.credits)
            credits << credit.amount.text() + QLatin1Char(' ') + credit.type;
        rows << QStringList{activity.title.value, activity.provider.value, daysText(activity.days.value), credits.join(QStringLiteral(" + "))}.join(QStringLiteral(" | "));
    }
    return rows;
}

QList<Set> under(QList<Set> lines, const QString &words = QStringLiteral("CME Transcript"))
{
    return QList<Set>{{0, {"40:Kent College"}}, {8, {"40:" + words}}, {3, {"40:Name: Li Wei, MD"}}, {14, {}}} + std::move(lines);
}

} // namespace

class TestTranscripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreReadFromTables_data()
    {
        QTest::addColumn<QList<Set>>("lines");
        QTest::addColumn<QStringList>("rows");
        const Set heads{3, {"40:Date", "110:Activity", "330:Sponsor", "500:AMA PRA"}};
        QTest::newRow("title wrapped below its first line") << under({heads, {6, {"40:05/02/2025", "110:Update on Gout and Other Crystal", "330:Elm Valley Hospital", "500:1.50"}}, {0, {"110:Diseases"}}, {6, {"40:04/09/2025", "110:Acute Stroke Care", "330:Kent College", "500:2.00"}},
                                                                       {6, {"40:03/01/2025", "110:Sleep and the Heart", "330:Kent College", "500:0.50"}}})
                                                             << QStringList{"Update on Gout and Other Crystal Diseases | Elm Valley Hospital | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Kent College | 2025-03-01 | 0.5 ama-pra-1"};
        QTest::newRow("day in the middle of a wrapped title") << under({heads, {6, {"110:Update on Gout and Other Crystal"}}, {-5, {"40:05/02/2025", "330:Elm Valley Hospital", "500:1.50"}}, {-5, {"110:Diseases"}}, {6, {"110:Acute Stroke Care in the Small"}}, {-5, {"40:04/09/2025", "330:Kent College", "500:2.00"}},
                                                                         {-5, {"110:Hospital"}}, {6, {"40:03/01/2025", "110:Sleep and the Heart", "330:Kent College", "500:0.50"}}})
                                                               << QStringList{"Update on Gout and Other Crystal Diseases | Elm Valley Hospital | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care in the Small Hospital | Kent College | 2025-04-09 | 2 ama-pra-1",
                                                                              "Sleep and the Heart | Kent College | 2025-03-01 | 0.5 ama-pra-1"};
        QTest::newRow("lines as far apart as rows") << under({heads, {3, {"40:05/02/2025", "110:Update on Gout and Other Crystal", "330:Elm Valley Hospital", "500:1.50"}}, {3, {"110:Diseases"}}, {3, {"40:04/09/2025", "110:Acute Stroke Care", "330:Kent College", "500:2.00"}},
                                                               {3, {"40:03/01/2025", "110:Sleep and the Heart", "330:Kent College", "500:0.50"}}})
                                                     << QStringList{"Update on Gout and Other Crystal Diseases | Elm Valley Hospital | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Kent College | 2025-03-01 | 0.5 ama-pra-1"};
        QTest::newRow("range over two lines") << under({heads, {6, {"40:05/02/2025 -", "130:Update on Gout", "330:Kent College", "500:1.50"}}, {0, {"40:05/04/2025"}}, {6, {"40:04/09/2025", "130:Acute Stroke Care", "330:Kent College", "500:2.00"}}})
                                               << QStringList{"Update on Gout | Kent College | 2025-05-02/2025-05-04 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("columns as close as words") << under({{3, {"40:Date", "95:Activity", "200:Sponsor", "300:CME"}}, {6, {"40:05/02/2025", "95:Update on Gout Now", "200:Elm Valley Hospital", "300:1.50"}}, {6, {"40:04/09/2025", "95:Acute Stroke Care", "200:Kent College", "300:2.00"}},
                                                              {6, {"40:03/01/2025", "95:Sleep", "200:Kent College", "300:0.50"}}})
                                                    << QStringList{"Update on Gout Now | Elm Valley Hospital | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1", "Sleep | Kent College | 2025-03-01 | 0.5 ama-pra-1"};
        QTest::newRow("first and last day, and the day of issue") << under({{3, {"40:Program", "230:Start", "300:End", "370:Certificate Issued", "500:AMA PRA Credits"}}, {6, {"40:Update on Gout", "230:05/02/2025", "300:05/04/2025", "370:06/30/2025", "500:1.50"}},
                                                                             {6, {"40:Acute Stroke Care", "230:04/09/2025", "300:04/09/2025", "370:06/30/2025", "500:2.00"}}})
                                                                   << QStringList{"Update on Gout | Kent College | 2025-05-02/2025-05-04 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("the day of completion among others") << under({{3, {"40:Date Posted", "130:Date Completed", "240:Course Name", "430:Hours"}}, {6, {"40:06/30/2025", "130:05/02/2025", "240:Update on Gout", "430:1.5"}}, {6, {"40:06/30/2025", "130:04/09/2025", "240:Acute Stroke Care", "430:2"}},
                                                                       {20, {"40:Hours are AMA PRA Category 1 Credits."}}})
                                                             << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("a column for each type") << under({{3, {"40:Date", "110:Activity", "300:AMA PRA 1", "380:AAFP Prescribed", "500:AOA 2-A"}}, {6, {"40:05/02/2025", "110:Update on Gout", "300:1.50", "380:1.50", "500:0.00"}}, {6, {"40:04/09/2025", "110:Acute Stroke Care", "300:2.00", "380:-", "500:2.00"}}})
                                                 << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1 + 1.5 aafp-prescribed", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1 + 2 aoa-2a"};
        QTest::newRow("claimed counts, offered does not") << under({{3, {"40:Date", "110:Activity", "300:Maximum Credits", "430:Credits Claimed"}}, {6, {"40:05/02/2025", "110:Update on Gout", "300:6.00", "430:1.50"}}, {6, {"40:04/09/2025", "110:Acute Stroke Care", "300:2.00", "430:2.00"}}})
                                                           << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("hours beside credits") << under({{3, {"40:Date", "110:Activity", "300:Hours", "430:Credits"}}, {6, {"40:05/02/2025", "110:Update on Gout", "300:3.0", "430:1.5"}}, {6, {"40:04/09/2025", "110:Acute Stroke Care", "300:4.0", "430:2.0"}}})
                                               << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("type and amount in two columns") << under({{3, {"40:Date", "110:Activity", "300:Credit Type", "450:Amount"}}, {6, {"40:05/02/2025", "110:Update on Gout", "300:AAFP Prescribed", "450:1.50"}}, {6, {"40:04/09/2025", "110:Acute Stroke Care", "300:AMA PRA Category 1", "450:2.00"}},
                                                                   {6, {"300:ABIM MOC", "450:2.00"}}, {6, {"40:03/01/2025", "110:Sleep and the Heart", "300:AMA PRA Category 1", "450:0.50"}}})
                                                         << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 aafp-prescribed", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1 + 2 abim-moc-mk", "Sleep and the Heart | Kent College | 2025-03-01 | 0.5 ama-pra-1"};
        QTest::newRow("what was not completed or claimed") << under({{3, {"40:Date", "110:Activity", "300:Status", "430:CME Credits"}}, {6, {"40:05/02/2025", "110:Update on Gout", "300:Completed", "430:1.50"}}, {6, {"40:04/20/2025", "110:Asthma Today", "300:In Progress", "430:2.00"}},
                                                                      {6, {"40:04/09/2025", "110:Acute Stroke Care", "300:Completed", "430:2.00"}}, {6, {"40:03/05/2025", "110:Fever in Travelers", "300:Completed", "430:Not claimed"}}, {6, {"40:03/01/2025", "110:Sleep and the Heart", "300:Completed", "430:0.00"}}})
                                                            << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("sums, years and numbers of rows") << under({{3, {"40:#", "70:Activity", "300:Date", "430:CME Credits"}}, {6, {"40:2025"}}, {6, {"40:1", "70:Update on Gout", "300:05/02/2025", "430:1.50"}}, {6, {"40:2", "70:Acute Stroke Care", "300:04/09/2025", "430:2.00"}}, {6, {"300:Subtotal 2025", "430:3.50"}},
                                                                    {6, {"40:2024"}}, {6, {"40:3", "70:Sleep and the Heart", "300:03/01/2024", "430:0.50"}}, {6, {"300:Total", "430:4.00"}}})
                                                          << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Kent College | 2024-03-01 | 0.5 ama-pra-1"};
        QTest::newRow("groups by provider") << under({{3, {"40:Activity", "300:Date", "430:CME Credits"}}, {6, {"40:Elm Valley Hospital"}}, {6, {"40:Update on Gout", "300:05/02/2025", "430:1.50"}}, {6, {"40:Acute Stroke Care", "300:04/09/2025", "430:2.00"}}, {6, {"40:Northgate Medical Society"}},
                                                       {6, {"40:Sleep and the Heart", "300:03/01/2024", "430:0.50"}}})
                                             << QStringList{"Update on Gout | Elm Valley Hospital | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Elm Valley Hospital | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Northgate Medical Society | 2024-03-01 | 0.5 ama-pra-1"};
        QTest::newRow("a table for each category") << under({{3, {"40:AMA PRA Category 1 Credit"}}, {6, {"40:Activity", "300:Date", "430:Hours"}}, {6, {"40:Update on Gout", "300:05/02/2025", "430:1.50"}}, {6, {"40:Acute Stroke Care", "300:04/09/2025", "430:2.00"}}, {10, {"40:Total Category 1: 3.50"}},
                                                              {14, {"40:AMA PRA Category 2 Credit"}}, {6, {"40:Activity", "280:Date", "400:Hours"}}, {6, {"40:Sleep and the Heart", "280:03/01/2024", "400:0.50"}}, {6, {"40:Journal Reading", "280:02/01/2024", "400:3.00"}}})
                                                    << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Kent College | 2024-03-01 | 0.5 ama-pra-2", "Journal Reading | Kent College | 2024-02-01 | 3 ama-pra-2"};
        QTest::newRow("heads again on the next page") << under({heads, {6, {"40:05/02/2025", "110:Update on Gout", "330:Elm Valley Hospital", "500:1.50"}}, {6, {"40:04/09/2025", "110:Acute Stroke Care", "330:Kent College", "500:2.00"}}, {40, {"40:Page 1 of 2"}}, {1000, {"40:Date", "110:Activity", "330:Sponsor", "500:AMA PRA"}},
                                                                 {6, {"40:03/01/2025", "110:Sleep and the Heart", "330:Kent College", "500:0.50"}}, {40, {"40:Page 2 of 2"}}})
                                                       << QStringList{"Update on Gout | Elm Valley Hospital | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Kent College | 2025-03-01 | 0.5 ama-pra-1"};
        QTest::newRow("the ends of wrapped cells are no heads") << under({{3, {"40:Date", "110:Title", "300:Type", "430:CME Credit"}}, {6, {"40:05/02/2025", "110:Update on Gout", "300:Live", "430:1.50 AMA"}}, {0, {"300:Activity", "430:credit"}}, {6, {"40:04/09/2025", "110:Acute Stroke Care", "300:RSS", "430:2.00 AMA"}}, {0, {"430:credit"}}})
                                                                 << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("the provider beneath the title") << under({{3, {"40:Activity / Provider", "300:Date", "430:AMA PRA"}}, {6, {"40:Update on Gout", "300:05/02/2025", "430:1.50"}}, {0, {"40:Elm Valley Hospital"}}, {6, {"40:Acute Stroke Care", "300:04/09/2025", "430:2.00"}}, {0, {"40:Northgate Medical Society"}}})
                                                         << QStringList{"Update on Gout | Elm Valley Hospital | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Northgate Medical Society | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("two activities on one day") << under({heads, {6, {"40:05/02/2025", "110:Update on Gout", "330:Elm Valley Hospital", "500:1.50"}}, {6, {"110:Asthma Today", "330:Elm Valley Hospital", "500:1.00"}}, {6, {"40:04/09/2025", "110:Acute Stroke Care", "330:Kent College", "500:2.00"}},
                                                              {6, {"40:03/01/2025", "110:Sleep and the Heart", "330:Kent College", "500:0.50"}}})
                                                    << QStringList{"Update on Gout | Elm Valley Hospital | 2025-05-02 | 1.5 ama-pra-1", "Asthma Today | Elm Valley Hospital | 2025-05-02 | 1 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Kent College | 2025-03-01 | 0.5 ama-pra-1"};
        QTest::newRow("the year stands above, the day without it") << under({{3, {"40:Date", "130:Activity", "430:AMA PRA"}}, {6, {"40:2025"}}, {6, {"40:May 2", "130:Update on Gout", "430:1.50"}}, {6, {"40:Apr 9", "130:Acute Stroke Care", "430:2.00"}}, {6, {"40:2024"}}, {6, {"40:Mar 1", "130:Sleep and the Heart", "430:0.50"}}})
                                                                   << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Kent College | 2024-03-01 | 0.5 ama-pra-1"};
        QTest::newRow("a provider once for several rows") << under({{3, {"40:Provider", "200:Activity", "380:Completed", "480:AMA PRA"}}, {6, {"40:Elm Valley Hospital", "200:Update on Gout", "380:05/02/2025", "480:1.50"}}, {6, {"200:Acute Stroke Care", "380:04/09/2025", "480:2.00"}}, {6, {"40:Osprey Clinic", "200:Sleep and the Heart", "380:03/01/2025", "480:0.50"}}})
                                                          << QStringList{"Update on Gout | Elm Valley Hospital | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Elm Valley Hospital | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Osprey Clinic | 2025-03-01 | 0.5 ama-pra-1"};
        QTest::newRow("types before their amounts") << under({{3, {"40:Date", "110:Activity", "330:Credits"}}, {6, {"40:05/02/2025", "110:Update on Gout", "330:AMA PRA Category 1: 1.50"}}, {0, {"330:ABIM MOC: 1.50"}}, {6, {"40:04/09/2025", "110:Acute Stroke Care", "330:AMA PRA Category 1: 2.00"}}})
                                                    << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1 + 1.5 abim-moc-mk", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("units at the amounts") << under({{3, {"40:Session", "300:Attended", "430:Earned"}}, {6, {"40:Update on Gout", "300:05/02/2025", "430:1.5h"}}, {6, {"40:Acute Stroke Care", "300:04/09/2025", "430:2h"}}, {20, {"40:Hours are AMA PRA Category 1 Credits."}}})
                                              << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("titles that begin as sums and remarks do") << under({heads, {6, {"40:05/02/2025", "110:Update on Gout and on the", "330:Elm Valley Hospital", "500:1½"}}, {0, {"110:Total Knee"}}, {6, {"40:04/09/2025", "110:Acute Stroke Care and a", "330:Kent College", "500:2.00"}}, {0, {"110:Report on Sleep"}}, {6, {"330:Total", "500:3.50"}}})
                                                                  << QStringList{"Update on Gout and on the Total Knee | Elm Valley Hospital | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care and a Report on Sleep | Kent College | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("a credit that cannot be read") << under({heads, {6, {"40:05/02/2025", "110:Update on Gout", "330:Elm Valley Hospital", "500:1.50"}}, {6, {"40:04/20/2025", "110:Asthma Today", "330:Kent College", "500:~?"}}, {6, {"40:04/15/2025", "110:Fever in Travelers", "330:Kent College", "500:see notes"}}, {6, {"40:04/09/2025", "110:Acute Stroke Care", "330:Kent College", "500:2.00"}}})
                                                      << QStringList{"Update on Gout | Elm Valley Hospital | 2025-05-02 | 1.5 ama-pra-1", "Fever in Travelers | Kent College | 2025-04-15 | ", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("bars between the columns") << under({{3, {"40:Date", "100:|", "110:Activity", "320:|", "330:AMA PRA"}}, {3, {"40:05/02/2025", "100:|", "110:Update on Gout", "320:|", "330:1.50"}}, {3, {"40:04/09/2025", "100:|", "110:Acute Stroke Care", "320:|", "330:2.00"}}})
                                                  << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("heads over several columns") << under({{3, {"40:Date", "110:Activity", "380:Credits"}}, {1, {"350:AMA PRA", "430:ABIM MOC"}}, {6, {"40:05/02/2025", "110:Update on Gout", "350:1.50", "430:1.50"}}, {6, {"40:04/09/2025", "110:Acute Stroke Care", "350:2.00"}}})
                                                    << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1 + 1.5 abim-moc-mk", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1"};
        QTest::newRow("German") << under({{3, {"40:Datum", "130:Veranstaltung", "330:Veranstalter", "500:Punkte"}}, {6, {"40:02.05.2025", "130:Gicht im Alltag", "330:Klinikum Seeberg", "500:4"}}, {6, {"40:09.04.2025", "130:Schlaganfall heute", "330:Akademie Nordtal", "500:2,5"}}}, QStringLiteral("Fortbildungskonto - Fortbildungspunkte"))
                                << QStringList{"Gicht im Alltag | Klinikum Seeberg | 2025-05-02 | 4 de-cme", "Schlaganfall heute | Akademie Nordtal | 2025-04-09 | 2.5 de-cme"};
        QTest::newRow("dashes in a row that is not completed") << under({{3, {"40:Activity", "220:Provider", "340:Status", "420:Completed", "510:AMA PRA"}}, {6, {"40:Update on Gout", "220:Kent College", "340:Completed", "420:02-May-2025", "510:1.50"}}, {6, {"40:Asthma Today", "220:Kent College", "340:Registered", "420:—", "510:—"}},
                                                                          {6, {"220:Consortium for"}}, {-5, {"40:Acute Stroke Care", "340:Completed", "420:09-Apr-2025", "510:2.00"}}, {-5, {"220:Education"}}, {6, {"40:Sleep and the Heart", "220:Kent College", "340:Completed", "420:01-Mar-2025", "510:0.50"}}})
                                                                << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Consortium for Education | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Kent College | 2025-03-01 | 0.5 ama-pra-1"};
        QTest::newRow("a last page without rows") << under({{3, {"40:Date", "110:Activity", "330:Credit type", "500:Amount"}}, {6, {"40:05/02/2025", "110:Update on Gout", "330:AMA PRA Category 1", "500:1.50"}}, {6, {"40:04/09/2025", "110:Acute Stroke Care", "330:CNE contact hours", "500:2.00"}}, {6, {"40:03/01/2025", "110:Sleep and the Heart in the Year", "330:AMA PRA Category 1", "500:0.50"}}, {0, {"110:of the Snake"}},
                                                             {6, {"40:02/01/2025", "110:Fever in Travelers", "330:AMA PRA Category 1", "500:1.00"}}, {1000, {"40:Kent College is accredited by the ACCME to provide continuing medical education for"}}, {2, {"40:physicians. Unofficial unless sealed, and nothing but a copy of what the office of education keeps."}}})
                                                  << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ancc", "Sleep and the Heart in the Year of the Snake | Kent College | 2025-03-01 | 0.5 ama-pra-1", "Fever in Travelers | Kent College | 2025-02-01 | 1 ama-pra-1"};
        QTest::newRow("a second credit beside the second line of a title") << under({{3, {"40:Reporting period:", "110:Jan 1, 2025 – Dec 31, 2025"}}, {3, {"40:Date printed:", "110:1/14/2026"}}, {3, {"430:Hours of"}}, {-5, {"40:Date", "110:Activity"}}, {-5, {"430:Credit"}}, {6, {"40:05/02/2025", "110:Update on Gout", "430:1.50 CME"}},
                                                                                  {6, {"40:04/09/2025", "110:Pediatric Sedation: Course for", "430:4 CME"}}, {2, {"110:Hospitalists", "430:4 CNE"}}, {6, {"40:03/01/2025", "110:Sleep and the Heart", "430:0.50 CME"}}, {2, {"430:0.50 CNE"}}})
                                                                        << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Pediatric Sedation: Course for Hospitalists | Kent College | 2025-04-09 | 4 ama-pra-1 + 4 ancc", "Sleep and the Heart | Kent College | 2025-03-01 | 0.5 ama-pra-1 + 0.5 ancc"};
        QTest::newRow("a table a year, set close") << under({{14, {"40:2025"}}, {14, {"40:Title", "200:Completed", "270:Credits"}}, {4, {"40:Update on Gout", "200:May 2, 2025", "280:1.50"}}, {4, {"40:Acute Stroke Care", "200:Apr 9, 2025", "280:2.00"}}, {14, {"40:Subtotal 2025: 3.50"}},
                                                            {14, {"40:2026"}}, {14, {"40:Title", "145:Completed", "195:Credits"}}, {4, {"40:Sleep and the Heart", "140:Mar 2, 2026", "195:0.50"}}, {4, {"40:Safe Sedation", "140:Mar 4, 2026", "195:2.25"}}, {14, {"40:Subtotal 2026: 2.75"}}, {14, {"40:Grand total: 6.25 AMA PRA Category 1 Credits™"}}})
                                                   << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Kent College | 2026-03-02 | 0.5 ama-pra-1", "Safe Sedation | Kent College | 2026-03-04 | 2.25 ama-pra-1"};
        QTest::newRow("no heads") << under({{6, {"40:Update on Gout", "300:May 2, 2025", "430:1.50"}}, {6, {"40:Acute Stroke Care", "300:April 9, 2025", "430:2.00"}}, {6, {"40:Sleep and the Heart", "300:March 1, 2025", "430:0.50"}}})
                                  << QStringList{"Update on Gout | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Kent College | 2025-03-01 | 0.5 ama-pra-1"};
    }
    void rowsAreReadFromTables()
    {
        QFETCH(QList<Set>, lines);
        QFETCH(QStringList, rows);
        QCOMPARE(told(lines), rows);
    }

    void recordsAreReadFromLists_data()
    {
        QTest::addColumn<QList<Set>>("lines");
        const QList<QStringList> all{{"Update on Gout", "Elm Valley Hospital", "May 2, 2025", "1.50"}, {"Acute Stroke Care", "Northgate Medical Society", "April 9, 2025", "2.00"}, {"Sleep and the Heart", "Elm Valley Hospital", "March 1, 2025", "0.50"}};
        const auto listed = [&](const auto &linesOf) {
            QList<Set> lines;
            for (const QStringList &one : all)
                lines << linesOf(one[0], one[1], one[2], one[3]);
            return under(lines);
        };
        using Text = const QString &;
        QTest::newRow("facts between dots beneath the title") << listed([](Text title, Text provider, Text day, Text amount) { return QList<Set>{{8, {"40:" + title}}, {1, {"40:" + provider + " · " + day + " · " + amount + " AMA PRA Category 1 Credit(s)™"}}}; });
        QTest::newRow("a line for each fact") << listed([](Text title, Text provider, Text day, Text amount) { return QList<Set>{{8, {"40:" + title}}, {1, {"40:" + provider}}, {1, {"40:Completed " + day + " | " + amount + " AMA PRA Category 1 Credit(s)™"}}}; });
        QTest::newRow("the day to the left") << listed([](Text title, Text provider, Text day, Text amount) { return QList<Set>{{8, {"40:" + day, "140:" + title}}, {1, {"140:" + provider}}, {1, {"140:" + amount + " AMA PRA Category 1 Credits™"}}}; });
        QTest::newRow("all between commas") << listed([](Text title, Text provider, Text day, Text amount) { return QList<Set>{{6, {"40:" + title + ", " + provider + ", " + day + ", " + amount + " AMA PRA Category 1 Credits™"}}}; });
        QTest::newRow("the credit to the right of the title") << listed([](Text title, Text provider, Text day, Text amount) { return QList<Set>{{8, {"40:" + title, "330:" + amount + " AMA PRA Category 1 Credits™"}}, {1, {"40:" + provider, "460:" + day}}}; });
        QTest::newRow("all lines equally far apart") << listed([](Text title, Text provider, Text day, Text amount) { return QList<Set>{{3, {"40:" + title}}, {3, {"40:" + provider + " | " + day + " | " + amount + " AMA PRA Category 1 Credits™"}}}; });
    }
    void recordsAreReadFromLists()
    {
        QFETCH(QList<Set>, lines);
        QCOMPARE(told(lines), (QStringList{"Update on Gout | Elm Valley Hospital | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Northgate Medical Society | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Elm Valley Hospital | 2025-03-01 | 0.5 ama-pra-1"}));
    }

    void theOwnerStandsAboveTheRows_data()
    {
        QTest::addColumn<QStringList>("head");
        QTest::newRow("a name with its degree") << QStringList{"Credit Transcript", "Elena Rivera, MD", "Kent Valley Hospital, Office of CME"};
        QTest::newRow("the last name first, a dash before the degree") << QStringList{"My CE History", "Rivera, Elena – MD"};
        QTest::newRow("a log of somebody") << QStringList{"CME activity log of Elena Rivera, MD"};
    }
    void theOwnerStandsAboveTheRows()
    {
        QFETCH(QStringList, head);
        QList<Set> lines;
        for (const QString &line : head)
            lines << Set{3, {"40:" + line}};
        lines << Set{14, {"40:Activity", "200:Start", "280:End", "360:AMA PRA 1", "440:Status"}} << Set{6, {"40:Acute Kidney Injury Rounds", "200:01/08/2026", "280:01/08/2026", "360:1.00", "440:Completed"}}
              << Set{6, {"40:Simulation Night", "200:03/02/2026", "280:03/02/2026", "360:2.00", "440:Completed"}} << Set{6, {"40:Airway Lab", "200:05/11/2026", "280:05/11/2026", "360:0.00", "440:Not completed"}};
        const QList<ReadActivity> rows = readDocument(pagesOf(lines)).activities;
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].recipient.value, QStringLiteral("Elena Rivera"));
        QCOMPARE(rows[1].recipient.value, QStringLiteral("Elena Rivera"));
    }

    void sentencesOfAListGiveOneActivityEach()
    {
        const QStringList rows = told(under({{6, {"40:May 2, 2025 — Tumor Board – Thoracic Oncology (1.5 credits)"}}, {3, {"40:April 9, 2025 — Acute Stroke Care (2 credits)"}}, {3, {"40:March 1, 2025 — Sleep and the Heart (0.5 credits)"}}, {14, {"40:The credits listed are AMA PRA Category 1 Credits™."}}}));
        QCOMPARE(rows, (QStringList{"Tumor Board – Thoracic Oncology | Kent College | 2025-05-02 | 1.5 ama-pra-1", "Acute Stroke Care | Kent College | 2025-04-09 | 2 ama-pra-1", "Sleep and the Heart | Kent College | 2025-03-01 | 0.5 ama-pra-1"}));
    }

    void theSessionsOfOneEventAreOneActivity()
    {
        const QStringList rows = told({{0, {"40:Elm Valley Academy of Medicine"}}, {8, {"40:12th Spring Medicine Update"}}, {8, {"40:Certificate of Credit"}}, {8, {"40:Name: Li Wei, MD"}}, {14, {"40:Day", "110:Session", "330:Offered", "430:Claimed"}}, {6, {"40:05/02/2025", "110:Gout and Joints", "330:1.50", "430:1.50"}},
                                       {6, {"40:05/02/2025", "110:Fever in Travelers", "330:1.00", "430:-"}}, {6, {"40:05/03/2025", "110:Sleep and the Heart", "330:2.00", "430:2.00"}}, {6, {"40:Total credits claimed", "430:3.50"}},
                                       {14, {"40:Elm Valley Academy of Medicine certifies that the physician named above participated in the live activity"}}, {2, {"40:12th Spring Medicine Update and is awarded 3.5 AMA PRA Category 1 Credits™."}}});
        QCOMPARE(rows, QStringList{"12th Spring Medicine Update | Elm Valley Academy of Medicine | 2025-05-02/2025-05-03 | 3.5 ama-pra-1"});
    }

    void tablesOfOtherPapersGiveNothing_data()
    {
        QTest::addColumn<QList<Set>>("lines");
        QTest::newRow("a plan of courses") << QList<Set>{{0, {"40:Kent College Spring Courses"}}, {14, {"40:Date", "110:Course", "330:CME Credits"}}, {6, {"40:05/02/2027", "110:Update on Gout", "330:1.50"}}, {6, {"40:05/09/2027", "110:Acute Stroke Care", "330:2.00"}}, {14, {"40:Register now at our site."}}};
        QTest::newRow("an invoice") << QList<Set>{{0, {"40:Kent College Invoice"}}, {3, {"40:Bill to: Li Wei, MD"}}, {14, {"40:Date", "110:Description", "330:Credits", "430:Amount"}}, {6, {"40:05/02/2025", "110:Update on Gout", "330:1.50", "430:$120.00"}}, {6, {"40:05/09/2025", "110:Acute Stroke Care", "330:2.00", "430:$90.00"}}, {6, {"330:Total due", "430:$210.00"}}};
        QTest::newRow("sessions that are planned") << QList<Set>{{0, {"40:Kent College"}}, {8, {"40:Your schedule for the spring"}}, {3, {"40:Name: Li Wei, MD"}}, {14, {"40:Date", "110:Session", "330:CME Credits"}}, {6, {"40:05/02/2027", "110:Update on Gout", "330:1.50"}}, {6, {"40:05/09/2027", "110:Acute Stroke Care", "330:2.00"}}};
        QTest::newRow("courses without a person") << QList<Set>{{0, {"40:Kent College Courses"}}, {14, {"40:Date", "110:Course", "330:CME Credits"}}, {6, {"40:05/02/2027", "110:Update on Gout", "330:1.50"}}, {6, {"40:05/09/2027", "110:Acute Stroke Care", "330:2.00"}}};
    }
    void tablesOfOtherPapersGiveNothing()
    {
        QFETCH(QList<Set>, lines);
        QCOMPARE(told(lines), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestTranscripts)
#include "tst_transcripts.moc"
