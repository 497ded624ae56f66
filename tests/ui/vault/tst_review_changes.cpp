// Splitting, joining and merging in the review, with the keyboard; and that what is typed outlives the program.
#include "core/actions/logging.h"
#include "tests/support/build.h"
#include "tests/support/vault_desk.h"
#include "tests/support/verify_done.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/vault/document_preview.h"
#include "ui/vault/merge_dialog.h"
#include "ui/vault/quick_look.h"
#include "ui/vault/remark.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

/// As when the program is closed and started again.
void startAgain(Desk &desk)
{
    desk.page.setPortfolio(nullptr);
    desk.page.showSnapshot(Snapshot(), {}, today);
    desk.portfolio.reopen();
    QObject::connect(desk.portfolio.portfolio.get(), &Portfolio::changed, &desk.page, [&desk] { desk.refresh(); });
    desk.page.setPortfolio(desk.portfolio.portfolio.get());
    desk.refresh();
}

MergeDialog *dialogOf(Desk &desk)
{
    for (auto *dialog : desk.page.findChildren<MergeDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QStringList titlesIn(const Desk &desk)
{
    QStringList titles;
    for (const auto &activity : desk.portfolio->snapshot()->activities)
        titles << activity->title;
    titles.sort();
    return titles;
}

void retype(QWidget *field, const QString &text)
{
    field->setFocus();
    QTest::keySequence(field, QKeySequence::SelectAll);
    QTest::keyClicks(field, text);
}

} // namespace

class TestReviewChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLiesAheadIsFiledAsPlanned()
    {
        Desk desk;
        desk.keep(sepsis());
        auto *from = desk.field<QLineEdit>("From");
        auto *to = desk.field<QLineEdit>("To");
        QVERIFY(from && to);
        QTRY_VERIFY(!from->text().isEmpty());
        retype(to, "2026-12-25");
        QTest::keyClick(to, Qt::Key_Tab);
        retype(from, "2026-12-25");
        QTest::keyClick(from, Qt::Key_Tab);
        auto *remark = desk.page.findChild<Remark *>();
        QTRY_VERIFY(remark->isVisible() && remark->findChild<QLabel *>()->text().contains("has not come yet"));
        QTest::keyClick(from, Qt::Key_Return); // asks once, as the day may be mistyped
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 0);
        QTest::keyClick(from, Qt::Key_Return);
        QTRY_COMPARE(desk.portfolio->snapshot()->activities.size(), 1);
        QCOMPARE(desk.portfolio->snapshot()->activities.first()->status, Status::Planned);
    }
    void initTestCase() { startTheme(*qApp, ThemeChoice::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void oneActivityBecomesTwoWithTheKeyboard()
    {
        Desk desk;
        desk.keep(sepsis());
        QTRY_COMPARE(desk.row(0, BadgeRole), "sure");
        QTest::keyClick(desk.list(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.field<QWidget>("Activity of this document"));
        QCOMPARE(desk.row(0, BadgeRole), "check"); // nobody has looked at the two
        auto *title = desk.field<QPlainTextEdit>("Title");
        QVERIFY(title->hasFocus());
        retype(title, "Second half");
        QVERIFY(desk.button("File 2 and next"));
        QTest::keyClick(title, Qt::Key_Return);
        QCOMPARE(titlesIn(desk), (QStringList{"Second half", sepsis().title}));
        QCOMPARE(desk.portfolio->snapshot()->documents.first()->about.size(), 2);
        VERIFY_DONE(desk.portfolio->undo());
        QCOMPARE(titlesIn(desk), QStringList());
        // Two become one again.
        QTest::keyClick(desk.list(), Qt::Key_PageUp, Qt::ControlModifier);
        QTest::keyClick(desk.list(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desk.button("File and next"));
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(titlesIn(desk).size(), 1);
    }
    void aCertificateIsMergedWithARecordedActivity()
    {
        Desk desk;
        Activity recorded = anActivity().id({}).titled("Bundle summit in Providence").by("NESHM").on("2026-11-20").credits(6);
        recorded.id = {};
        recorded.notes = "with Dr. Chen";
        recorded.cost = Cents{45000};
        VERIFY_DONE(logActivity(*desk.portfolio, recorded));
        VERIFY_DONE(logActivity(*desk.portfolio, [] { Activity other = anActivity().titled("Stroke").on("2026-11-01").credits(1); other.id = {}; return other; }()));
        desk.keep(sepsis());
        QTRY_COMPARE(desk.row(0, BadgeRole), "sure");
        QTest::keyClick(desk.list(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(dialogOf(desk));
        MergeDialog *dialog = dialogOf(desk);
        auto *words = dialog->findChild<QLineEdit *>();
        QTest::keyClicks(words, "providence");
        QVERIFY(dialog->chosen());
        QCOMPARE(dialog->chosen()->title, "Bundle summit in Providence");
        // The certificate's credits instead of those recorded; the title stays.
        for (auto *choice : dialog->findChildren<QRadioButton *>()) {
            if (choice->accessibleName().startsWith("Credits: on the certificate"))
                QTest::mouseClick(choice, Qt::LeftButton);
        }
        if (const QString folder = qEnvironmentVariable("CREDENCE_SCREENSHOTS"); !folder.isEmpty())
            QVERIFY(dialog->grab().save(folder + "/vault-merge.png"));
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_VERIFY(!dialogOf(desk));
        const Snapshot before = *desk.portfolio->snapshot();
        QTest::keyClick(desk.list(), Qt::Key_Return);
        const auto snapshot = desk.portfolio->snapshot();
        QCOMPARE(snapshot->activities.size(), 2);
        const auto merged = std::find_if(snapshot->activities.cbegin(), snapshot->activities.cend(), [](const auto &each) { return each->title == "Bundle summit in Providence"; });
        QVERIFY(merged != snapshot->activities.cend());
        QCOMPARE((*merged)->credits.first().amount, Credits::whole(8));
        QCOMPARE((*merged)->cost, std::optional(Cents{45000}));
        QCOMPARE((*merged)->notes, QString::fromUtf8("with Dr. Chen\nBefore its certificate: “6 ama-pra-1”."));
        QCOMPARE(snapshot->documents.first()->about, QStringList{(*merged)->id.text});
        VERIFY_DONE(desk.portfolio->undo());
        QVERIFY(sameValues(before, *desk.portfolio->snapshot()));
    }
    void whatIsTypedOutlivesTheProgram()
    {
        Desk desk;
        desk.keep(sepsis());
        QTRY_COMPARE(desk.row(0, BadgeRole), "sure");
        retype(desk.field<QLineEdit>("Provider"), "NESHM");
        retype(desk.field<QLineEdit>("Certificate number"), "A-17/2026");
        retype(desk.field<QPlainTextEdit>("Title"), "");
        QTest::keyClick(desk.field<QPlainTextEdit>("Title"), Qt::Key_Delete);
        startAgain(desk);
        QTRY_VERIFY(desk.field<QLineEdit>("Provider"));
        QTRY_COMPARE(desk.field<QLineEdit>("Provider")->text(), "NESHM");
        QCOMPARE(desk.field<QLineEdit>("Certificate number")->text(), "A-17/2026");
        QCOMPARE(desk.field<QPlainTextEdit>("Title")->toPlainText(), "");
        QVERIFY(!desk.portfolio->canUndo()); // typing is no step
        retype(desk.field<QPlainTextEdit>("Title"), "Sepsis");
        QTest::keyClick(desk.field<QLineEdit>("Provider"), Qt::Key_Return);
        const auto activities = desk.portfolio->snapshot()->activities;
        QCOMPARE(activities.size(), 1);
        QCOMPARE(activities.first()->provider, "NESHM");
        QCOMPARE(activities.first()->certificateNumber, "A-17/2026");
        startAgain(desk);
        QCOMPARE(desk.portfolio->snapshot()->activities.first()->certificateNumber, "A-17/2026");
        QVERIFY(!desk.portfolio->draftOf(desk.portfolio->snapshot()->documents.first()->id));
    }
    void startingOverForgetsWhatWasTyped()
    {
        Desk desk;
        const DocumentId document = desk.keep(sepsis());
        QTRY_COMPARE(desk.row(0, BadgeRole), "sure");
        retype(desk.field<QLineEdit>("Provider"), "nonsense");
        QTRY_VERIFY_WITH_TIMEOUT(desk.portfolio->draftOf(document), 3000);
        QTest::keyClick(desk.field<QLineEdit>("Provider"), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.field<QLineEdit>("Provider")->text(), sepsis().provider);
        QVERIFY(!desk.portfolio->draftOf(document));
        QCOMPARE(desk.row(0, BadgeRole), "sure");
    }
    void everyChangeIsAStepBack()
    {
        Desk desk;
        desk.keep(opioid());
        desk.keep(sepsis());
        QTRY_COMPARE(desk.row(1, BadgeRole), "sure");
        const int documents = desk.portfolio->snapshot()->documentTotal;
        QVERIFY(desk.page.undoLabel().isEmpty());
        retype(desk.field<QLineEdit>("Provider"), "NESHM");
        retype(desk.field<QLineEdit>("Certificate number"), "A-17");
        desk.list()->setFocus();
        QVERIFY2(desk.page.undoLabel().contains("certificate number") && desk.page.undoLabel().contains(opioid().file), qPrintable(desk.page.undoLabel()));
        QTest::keyClick(desk.list(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.field<QWidget>("Activity of this document"));
        QVERIFY(desk.page.undoLabel().startsWith("Split"));
        QStringList parts;
        for (int i = 0; i < desk.field<QComboBox>("Activity of this document")->count(); ++i)
            parts << desk.field<QComboBox>("Activity of this document")->itemText(i);
        QVERIFY2(parts.join('|').contains("credits not known") && !parts.join('|').contains(QStringLiteral("· 0")), qPrintable(parts.join('|')));
        // Another line is in front: what is undone comes back to the screen.
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Down);
        desk.page.undo();
        QTRY_COMPARE(desk.list()->currentIndex().row(), 0);
        QVERIFY(!desk.field<QWidget>("Activity of this document"));
        desk.page.undo();
        QCOMPARE(desk.field<QLineEdit>("Certificate number")->text(), "");
        QCOMPARE(desk.field<QLineEdit>("Provider")->text(), "NESHM");
        QVERIFY(desk.page.redoLabel().contains("certificate number"));
        desk.page.redo();
        QCOMPARE(desk.field<QLineEdit>("Certificate number")->text(), "A-17");
        desk.page.undo();
        desk.page.undo();
        QCOMPARE(desk.field<QLineEdit>("Provider")->text(), opioid().provider);
        QCOMPARE(desk.row(0, BadgeRole), "sure");
        QVERIFY(desk.page.undoLabel().isEmpty());
        QCOMPARE(desk.portfolio->snapshot()->documentTotal, documents);
        QTest::qWait(800);
        QVERIFY(!desk.portfolio->draftOf(desk.portfolio->snapshot()->documents.first()->id) && !desk.portfolio->draftOf(desk.portfolio->snapshot()->documents.last()->id));
    }
    void stepsOfThePortfolioKeepTheirPlaceAmongThem()
    {
        Desk desk;
        desk.keep(opioid());
        QTRY_COMPARE(desk.row(0, BadgeRole), "sure");
        retype(desk.field<QLineEdit>("Provider"), "NESHM");
        desk.keep(sepsis()); // later than the edit
        QVERIFY(desk.page.undoLabel().isEmpty());
        VERIFY_DONE(desk.portfolio->undo());
        QVERIFY(desk.page.undoLabel().contains("provider"));
        QTest::keyClick(desk.list(), Qt::Key_Return); // filed: later again
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1);
        QVERIFY(desk.page.undoLabel().isEmpty());
        QCOMPARE(desk.portfolio->undoLabel(), "File certificate");
        VERIFY_DONE(desk.portfolio->undo());
        QTRY_VERIFY(desk.page.undoLabel().contains("provider"));
        desk.page.undo();
        QCOMPARE(desk.field<QLineEdit>("Provider")->text(), opioid().provider);
        QVERIFY(desk.page.undoLabel().isEmpty());
        QCOMPARE(desk.portfolio->undoLabel(), "Add document");
    }
    void aMergeIsAStepBack()
    {
        Desk desk;
        Activity recorded = anActivity().id({}).titled(sepsis().title).by(sepsis().provider).on("2026-11-20").credits(6);
        recorded.id = {};
        VERIFY_DONE(logActivity(*desk.portfolio, recorded));
        desk.keep(sepsis());
        QTRY_COMPARE(desk.row(0, BadgeRole), "look-alike"); // the same with another amount
        QVERIFY(desk.button("Compare and correct"));
        QTest::mouseClick(desk.button("Compare and correct"), Qt::LeftButton);
        QTRY_VERIFY(dialogOf(desk));
        QVERIFY(dialogOf(desk)->chosen());
        QCOMPARE(dialogOf(desk)->chosen()->credits.first().amount, Credits::whole(6));
        QCOMPARE(dialogOf(desk)->merged().activity.credits.first().amount, Credits::whole(8));
        QTest::keyClick(dialogOf(desk), Qt::Key_Return);
        QTRY_VERIFY(!dialogOf(desk));
        QVERIFY(desk.page.undoLabel().startsWith("Merge"));
        desk.page.undo();
        QTRY_COMPARE(desk.row(0, BadgeRole), "look-alike");
        desk.page.redo();
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1);
        QCOMPARE(desk.portfolio->snapshot()->activities.first()->credits.first().amount, Credits::whole(8));
        QVERIFY(desk.portfolio->snapshot()->activities.first()->notes.contains("6 ama-pra-1"));
    }
    void aDeletedPlannedActivityIsNotCompletedLater()
    {
        Desk desk;
        Activity planned = anActivity().titled(sepsis().title).on("2026-11-20").planned();
        planned.id = {};
        const auto logged = logActivity(*desk.portfolio, planned);
        VERIFY_DONE(logged);
        desk.keep(sepsis());
        QTRY_VERIFY(desk.field<QLineEdit>("Provider"));
        QTRY_COMPARE(desk.field<QLineEdit>("Provider")->text(), sepsis().provider);
        retype(desk.field<QLineEdit>("Provider"), "NESHM");
        desk.page.setPortfolio(nullptr);
        desk.page.showSnapshot(Snapshot(), {}, today);
        VERIFY_DONE(removeActivities(*desk.portfolio, {desk.portfolio->snapshot()->activities.first()->id}));
        startAgain(desk);
        QTRY_COMPARE(desk.field<QLineEdit>("Provider")->text(), "NESHM");
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1);
        QCOMPARE(desk.portfolio->snapshot()->activities.first()->provider, "NESHM");
    }
    void theKeyboardGoesThroughEverything()
    {
        Desk desk;
        desk.keep(sepsis());
        desk.keep(opioid());
        QTRY_COMPARE(desk.row(1, BadgeRole), "sure");
        auto *provider = desk.field<QLineEdit>("Provider");
        provider->setFocus();
        QTest::keyClick(provider, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(desk.list()->currentIndex().row(), 1);
        QTest::keyClick(provider, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(desk.list()->currentIndex().row(), 0);
        QTest::keyClick(provider, Qt::Key_F6);
        QTRY_VERIFY(qobject_cast<PageView *>(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
        QTest::keyClick(provider, Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(desk.list()->model()->rowCount(), 1);
        QTest::keyClick(desk.list(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(titlesIn(desk), QStringList{opioid().title});
    }
    void spaceLooksAtADocument()
    {
        Desk desk;
        desk.keep(sepsis());
        QTRY_COMPARE(desk.row(0, BadgeRole), "sure");
        const auto look = [&]() -> QuickLook * {
            const auto looks = desk.window.findChildren<QuickLook *>();
            return looks.isEmpty() || !looks.first()->isVisible() ? nullptr : looks.first();
        };
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Space);
        QTRY_VERIFY(look());
        QTRY_VERIFY(look()->preview()->page()->hasPicture());
        const double zoom = look()->preview()->page()->zoom();
        QTest::keyClick(look()->preview()->page(), Qt::Key_Plus);
        QVERIFY(look()->preview()->page()->zoom() > zoom);
        QTest::keyClick(look()->preview()->page(), Qt::Key_R);
        QCOMPARE(look()->preview()->page()->turn(), 90);
        QTest::keyClick(look()->preview()->page(), Qt::Key_Space);
        QVERIFY(!look());
        // And from the list of all documents.
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QTRY_VERIFY(desk.field<TableView>("Documents"));
        auto *table = desk.field<TableView>("Documents");
        table->selectIds({desk.portfolio->snapshot()->documents.first()->id.text});
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Space);
        QTRY_VERIFY(look());
        QTest::keyClick(look(), Qt::Key_Escape);
        QVERIFY(!look());
    }
};

QTEST_MAIN(TestReviewChanges)
#include "tst_review_changes.moc"
