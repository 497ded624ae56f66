// Columns of a page: sidebars are read apart from the matter, tables stay rows.
#include "core/extraction/page_text.h"

#include <QTest>

using namespace credence;

namespace {

struct Placed {
    double left;
    double base;
    QString text;
};

/// A page of 600 by 800 points with words of 6 points a letter and 10 points height.
Page pageOf(const QList<Placed> &pieces)
{
    Page page{QSizeF(600, 800), {}};
    for (const Placed &piece : pieces) {
        double left = piece.left;
        for (const QString &word : piece.text.split(QLatin1Char(' '))) {
            const double width = 6.0 * static_cast<double>(word.size());
            page.words << Word{word, QRectF(left / 600, (piece.base - 10) / 800, width / 600, 10.0 / 800)};
            left += width + 3;
        }
    }
    return page;
}

} // namespace

class TestReadingOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSidebarIsReadBeforeTheMatter()
    {
        QList<Placed> pieces{{20, 100, "PO Box 882"}, {20, 114, "Duluth"}, {20, 139, "Learner ID"}, {20, 153, "57135"}, {20, 181, "Telephone"}};
        double base = 104;
        for (const char *line : {"Certificate of Credit", "Jane Roe participated in", "Palliative Sedation", "on May 2, 2025", "and earned credit", "in full measure"})
            pieces << Placed{200, base += 17, QString::fromLatin1(line)};
        const QString text = pageText({pageOf(pieces)}).flat;
        QVERIFY2(text.contains("Learner ID 57135 Telephone"), qPrintable(text));
        QVERIFY2(text.contains("Jane Roe participated in Palliative Sedation on May 2, 2025"), qPrintable(text));
    }
    void labelsAndTheirValuesStayRows()
    {
        QList<Placed> pieces;
        double base = 100;
        for (const char *label : {"Name", "Course", "Date", "Credit", "Place"}) {
            pieces << Placed{20, base, QString::fromLatin1(label)} << Placed{200, base, QString("value of ") + QString::fromLatin1(label)};
            base += 15;
        }
        const QString text = pageText({pageOf(pieces)}).text;
        QVERIFY2(text.contains("Course\tvalue of Course\nDate\tvalue of Date"), qPrintable(text));
    }
    void columnsAsNarrowAsASpaceArePartedWhereManyLinesAgree()
    {
        QList<Placed> pieces;
        for (int i = 0; i < 10; ++i) {
            const QString date = i % 2 == 0 ? QStringLiteral("Jan 18, 2025") : QStringLiteral("May 8, 25");
            pieces << Placed{20, 100.0 + 15 * i, date} << Placed{20 + 6 * 10 + 6 + 4, 100.0 + 15 * i, QStringLiteral("Topic%1").arg(i) + QString(i, QLatin1Char('x'))};
        }
        const PageText text = pageText({pageOf(pieces)});
        QCOMPARE(text.lines.size(), 10);
        QCOMPARE(text.lines.first().cells.size(), 2);
    }
    void theSameWordsOnEveryLineAreNoColumn()
    {
        QList<Placed> pieces;
        for (int i = 0; i < 10; ++i)
            pieces << Placed{20, 100.0 + 15 * i, QStringLiteral("Grand Rounds Topic%1").arg(i)};
        QCOMPARE(pageText({pageOf(pieces)}).lines.first().cells.size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestReadingOrder)
#include "tst_reading_order.moc"
