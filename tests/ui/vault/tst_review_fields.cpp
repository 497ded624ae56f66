// What the fields of the review take, say and show while they are typed in; and two papers that tell of the same thing.
#include "tests/support/vault_desk.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/theme.h"
#include "ui/vault/counts_panel.h"
#include "ui/vault/document_preview.h"
#include "ui/vault/draft_form.h"
#include "ui/vault/read_pill.h"
#include "ui/vault/remark.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QToolButton>

using namespace credence;
using namespace credence::test;

namespace {

void retype(QWidget *field, const QString &text)
{
    field->setFocus();
    QTest::keySequence(field, QKeySequence::SelectAll);
    QTest::keyClicks(field, text);
}

QStringList pills(Desk &desk)
{
    QStringList texts;
    for (const auto *pill : desk.page.findChildren<DraftForm *>().first()->findChildren<ReadPill *>())
        texts << pill->text();
    return texts;
}

} // namespace

class TestReviewFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startTheme(*qApp, ThemeChoice::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void whatWasTypedSaysSo()
    {
        Desk desk;
        desk.keep(sepsis());
        QTRY_VERIFY(desk.field<QLineEdit>("Provider"));
        QTRY_COMPARE(desk.field<QLineEdit>("Provider")->text(), sepsis().provider);
        QVERIFY(!pills(desk).contains("typed"));
        retype(desk.field<QLineEdit>("Provider"), "NESHM");
        QCOMPARE(pills(desk).count("typed"), 1);
        retype(desk.field<QLineEdit>("Provider"), sepsis().provider); // as it was read
        QCOMPARE(pills(desk).count("typed"), 0);
        retype(desk.field<QLineEdit>("Credits"), "7.5");
        QCOMPARE(pills(desk).count("typed"), 1);
    }
    void notKnownIsWholeInItsField()
    {
        Desk desk;
        Paper silent = sepsis();
        silent.readable = false;
        desk.keep(silent);
        QTRY_VERIFY(desk.field<QLineEdit>("Credits"));
        auto *amount = desk.field<QLineEdit>("Credits");
        QTRY_VERIFY(amount->text().isEmpty() && amount->isVisible());
        QCOMPARE(amount->placeholderText(), "not known");
        QStyleOptionFrame option;
        option.initFrom(amount);
        option.lineWidth = amount->style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, amount);
        const QRect text = amount->style()->subElementRect(QStyle::SE_LineEditContents, &option, amount);
        QVERIFY2(text.width() - 4 >= amount->fontMetrics().horizontalAdvance("not known"), qPrintable(QString::number(text.width())));
    }
    void aMissingTitleTellsBothWaysOn()
    {
        Desk desk;
        desk.keep(sepsis());
        QTRY_VERIFY(!desk.page.findChildren<DraftForm *>().isEmpty());
        auto *title = desk.field<QPlainTextEdit>("Title");
        QVERIFY(title);
        title->setPlainText({});
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QTRY_COMPARE(desk.failures.size(), 1);
        QVERIFY2(desk.failures.constFirst().contains("or set this document aside"), qPrintable(desk.failures.constFirst()));
    }
    void amountsMayHaveACommaWhereItIsAPoint_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("hundredths"); // -1: refused
        QTest::newRow("point") << "1.5" << qint64(150);
        QTest::newRow("comma, one decimal") << "1,5" << qint64(150);
        QTest::newRow("comma, two decimals") << "14,25" << qint64(1425);
        QTest::newRow("thousands") << "1,250" << qint64(-1);
        QTest::newRow("two commas") << "1,2,5" << qint64(-1);
        QTest::newRow("comma and point") << "1,5.0" << qint64(-1);
    }
    void amountsMayHaveACommaWhereItIsAPoint()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, hundredths);
        Desk desk;
        desk.keep(sepsis());
        QTRY_VERIFY(desk.field<QLineEdit>("Credits"));
        QTRY_COMPARE(desk.field<QLineEdit>("Credits")->text(), "8.0");
        retype(desk.field<QLineEdit>("Credits"), typed);
        QTest::keyClick(desk.field<QLineEdit>("Credits"), Qt::Key_Return);
        const auto &activities = desk.portfolio->snapshot()->activities;
        QCOMPARE(activities.isEmpty(), hundredths < 0);
        QVERIFY(activities.isEmpty() || activities.first()->credits.first().amount.hundredths == hundredths);
    }
    void twoPapersOfTheSameStandSideBySideWhileTheyWait()
    {
        Desk desk;
        desk.keep(sepsis());
        Paper scan = sepsis();
        scan.file = "scan.pdf";
        desk.keep(scan, "x");
        QTRY_COMPARE(desk.list()->model()->rowCount(), 2);
        QTRY_COMPARE(desk.row(1, BadgeRole), "look-alike");
        QTest::keyClick(desk.list(), Qt::Key_Down);
        const auto shown = [&](const QString &start) {
            for (const auto *label : desk.page.findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().startsWith(start))
                    return label->text();
            }
            return QString();
        };
        QTRY_COMPARE(shown("Waits too"), "Waits too: sepsis-summit.pdf");
        const auto views = desk.page.findChildren<PageView *>();
        QTRY_COMPARE(std::count_if(views.begin(), views.end(), [](const PageView *view) { return view->isVisible(); }), 2);
        QVERIFY(desk.page.findChildren<Remark *>().first()->isVisible());
        desk.shoot("two-waiting");
        QTest::keyClick(desk.list(), Qt::Key_Up);
        QTRY_VERIFY(shown("Waits too").isEmpty()); // the first is the one to file
    }
    void onAButtonEnterPressesIt()
    {
        Desk desk;
        desk.keep(sepsis());
        QTRY_VERIFY(desk.field<QToolButton>("Turn"));
        desk.field<QToolButton>("Turn")->setFocus();
        QTest::keyClick(desk.field<QToolButton>("Turn"), Qt::Key_Return);
        QVERIFY(desk.portfolio->snapshot()->activities.isEmpty());
        QVERIFY(desk.field<QToolButton>("Turn")->hasFocus());
        const auto views = desk.page.findChildren<PageView *>();
        QVERIFY(std::any_of(views.begin(), views.end(), [](const PageView *view) { return view->isVisible() && view->turn() == 90; }));
    }
};

QTEST_MAIN(TestReviewFields)
#include "tst_review_fields.moc"
