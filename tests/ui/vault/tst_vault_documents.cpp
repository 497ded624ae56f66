// What is dropped comes to the front, and what is kept can be found by its words and deleted.
#include "core/actions/logging.h"
#include "tests/support/build.h"
#include "tests/support/vault_desk.h"
#include "tests/support/verify_done.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

QString write(const QTemporaryDir &dir, const Paper &paper)
{
    const QString path = dir.filePath(paper.file);
    QFile file(path);
    const QByteArray bytes = paperPdf(paper);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

ActivityId recorded(Desk &desk, const QString &title, const char *on)
{
    Activity activity = anActivity().titled(title).on(on).credits(1);
    activity.id = {};
    const auto logged = logActivity(*desk.portfolio, activity);
    if (!logged)
        qFatal("%s", qPrintable(logged.error().sentence));
    return desk.portfolio->snapshot()->activities.first()->id;
}

} // namespace

class TestVaultDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startTheme(*qApp, ThemeChoice::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void whatIsDroppedIsChosen()
    {
        Desk desk;
        QTemporaryDir dir;
        desk.keep(opioid());
        QTRY_COMPARE(desk.row(0, BadgeRole), "sure");
        desk.page.addFiles({write(dir, sepsis())});
        QTRY_COMPARE(desk.list()->model()->rowCount(), 2);
        QTRY_COMPARE(desk.list()->currentIndex().row(), 1);
        QTRY_COMPARE(desk.field<QLineEdit>("Provider")->text(), sepsis().provider);
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1);
        QCOMPARE(desk.portfolio->snapshot()->activities.first()->title, sepsis().title);
    }
    void whatIsDroppedOnAnActivityIsOfferedAsItsProof_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("chosen");
        QTest::newRow("of its title") << sepsis().title << true;
        QTest::newRow("of another title") << "Morbidity and mortality conference no. 24" << false;
    }
    void whatIsDroppedOnAnActivityIsOfferedAsItsProof()
    {
        QFETCH(QString, title);
        QFETCH(bool, chosen);
        Desk desk;
        QTemporaryDir dir;
        const ActivityId activity = recorded(desk, title, "2026-05-04");
        desk.page.expectProofFor(activity.text);
        desk.page.addFiles({write(dir, sepsis())});
        QTRY_VERIFY(desk.list() && desk.list()->model()->rowCount() == 1);
        QTRY_COMPARE(desk.row(0, BadgeRole), chosen ? "look-alike" : "check"); // never sure: where it belongs was said
        QRadioButton *proof = nullptr;
        for (auto *each : desk.page.findChildren<QRadioButton *>())
            proof = each->isVisible() && each->text().startsWith("Keep this document as its proof") ? each : proof;
        QVERIFY(proof);
        QCOMPARE(proof->isChecked(), chosen);
        QTest::mouseClick(proof, Qt::LeftButton);
        QTest::keyClick(desk.list(), Qt::Key_Return);
        const auto snapshot = desk.portfolio->snapshot();
        QCOMPARE(snapshot->activities.size(), 1);
        QCOMPARE(snapshot->documents.first()->about, QStringList{activity.text});
        // The next one was dropped on nothing.
        desk.page.expectProofFor({});
        desk.page.addFiles({write(dir, opioid())});
        QTRY_VERIFY(desk.list() && desk.list()->model()->rowCount() == 1);
        QTRY_COMPARE(desk.row(0, BadgeRole), "sure");
    }
    void aDropIsOneStep()
    {
        Desk desk;
        QTemporaryDir dir;
        desk.keep(opioid());
        QStringList paths;
        for (int i = 0; i < 20; ++i) { // more than one batch
            Paper paper = sepsis();
            paper.file = QStringLiteral("%1.pdf").arg(i);
            paper.title += QStringLiteral(" part %1").arg(i);
            paths << write(dir, paper);
        }
        desk.page.addFiles(paths);
        QTRY_COMPARE_WITH_TIMEOUT(desk.portfolio->snapshot()->documents.size(), 21, 60000);
        QTRY_VERIFY(!desk.page.queue().isBusy());
        QCOMPARE(desk.portfolio->undoLabel(), "Add 20 documents");
        VERIFY_DONE(desk.portfolio->undo());
        QCOMPARE(desk.portfolio->snapshot()->documents.size(), 1);
        VERIFY_DONE(desk.portfolio->redo());
        QCOMPARE(desk.portfolio->snapshot()->documents.size(), 21);
    }
    void theFilterLooksInside()
    {
        Desk desk;
        desk.keep(sepsis());
        desk.keep(opioid());
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Escape);
        auto *table = desk.field<TableView>("Documents");
        QVERIFY(table);
        auto *filter = desk.field<QLineEdit>("Filter documents");
        filter->setFocus();
        QTest::keyClicks(filter, "massachusetts soc"); // on one page, in no name
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QCOMPARE(table->model()->index(0, 0).data().toString(), opioid().file);
        filter->clear();
        QTest::keyClicks(filter, "sepsis-summ");
        QTRY_COMPARE(table->model()->rowCount(), 1);
        filter->clear();
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QTest::keyClicks(filter, "nowhere");
        QTRY_COMPARE(table->model()->rowCount(), 0);
        const auto labels = desk.page.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *each) { return each->isVisible() && each->text().contains("No document says “nowhere”"); }));
    }
    void delDeletesAndUndoBringsBack()
    {
        Desk desk;
        desk.keep(sepsis());
        QTRY_COMPARE(desk.row(0, BadgeRole), "sure");
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QTRY_VERIFY(desk.field<TableView>("Documents"));
        auto *table = desk.field<TableView>("Documents");
        const auto before = desk.portfolio->snapshot();
        table->selectIds({before->documents.first()->id.text});
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Delete);
        QCOMPARE(desk.portfolio->snapshot()->documents.size(), 0);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1); // what it proved stays
        QVERIFY2(desk.notices.constLast().contains(sepsis().file) && desk.notices.constLast().contains(sepsis().title), qPrintable(desk.notices.constLast()));
        VERIFY_DONE(desk.portfolio->undo());
        QVERIFY(sameValues(*before, *desk.portfolio->snapshot()));
        VERIFY_DONE(desk.portfolio->documentBytes(before->documents.first()->sha256));
    }
    void leavingTheReviewEndsWhatWasSaidOfADraft()
    {
        Desk desk;
        desk.keep(sepsis());
        QStringList order;
        QObject::connect(&desk.page, &WindowPage::settled, &desk.page, [&order] { order << "settled"; });
        QObject::connect(&desk.page, &WindowPage::noticed, &desk.page, [&order] { order << "noticed"; });
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Escape);
        QCOMPARE(order, QStringList{"settled"});
        QVERIFY(desk.button("Review 1"));
        QTest::mouseClick(desk.button("Review 1"), Qt::LeftButton);
        QTRY_VERIFY(desk.button("Skip this one"));
        order.clear();
        QTest::mouseClick(desk.button("Skip this one"), Qt::LeftButton);
        QCOMPARE(order, QStringList({"settled", "noticed"})); // what skipping says stays
    }
    void whatComesBackIsChosen()
    {
        Desk desk;
        desk.keep(sepsis());
        QTRY_COMPARE(desk.row(0, BadgeRole), "sure");
        QTest::keyClick(desk.list(), Qt::Key_Return);
        desk.keep(opioid());
        QTRY_COMPARE(desk.row(0, BadgeRole), "sure");
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QTRY_VERIFY(desk.field<TableView>("Documents") && desk.field<TableView>("Documents")->isVisible());
        auto *table = desk.field<TableView>("Documents");
        const QString first = desk.portfolio->snapshot()->documents.first()->id.text;
        table->selectIds({first});
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Delete);
        QTRY_COMPARE(table->selectedIds().size(), 1);
        QVERIFY(table->selectedIds().constFirst() != first);
        VERIFY_DONE(desk.portfolio->undo());
        QTRY_COMPARE(table->selectedIds(), QStringList{first});
    }
    void whatWaitsAlreadyIsReviewedWithoutAStep()
    {
        Desk desk;
        desk.keep(sepsis());
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Escape);
        auto *table = desk.field<TableView>("Documents");
        QVERIFY(table);
        table->selectIds({desk.portfolio->snapshot()->documents.first()->id.text});
        const QString step = desk.portfolio->undoLabel();
        QTRY_VERIFY(desk.button("Review it"));
        QTest::mouseClick(desk.button("Review it"), Qt::LeftButton);
        QCOMPARE(desk.portfolio->undoLabel(), step);
        QTRY_VERIFY(desk.list());
    }
};

QTEST_MAIN(TestVaultDocuments)
#include "tst_vault_documents.moc"
