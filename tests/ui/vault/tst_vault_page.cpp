#include "core/actions/filing.h"
#include "core/actions/logging.h"
#include "core/actions/requiring.h"
#include "core/actions/telling.h"
#include "core/requirements/progress.h"
#include "tests/support/build.h"
#include "tests/support/certificate_paper.h"
#include "tests/support/vault_desk.h"
#include "tests/support/verify_done.h"
#include "ui/kit/choice.h"
#include "ui/kit/inspector.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/drop_area.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/vault/counts_panel.h"
#include "ui/vault/document_preview.h"
#include "ui/vault/remark.h"
#include "ui/vault/vault_page.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace credence;
using namespace credence::test;

class TestVaultPage : public QObject
{
    Q_OBJECT

    /// "" while the field is not drawn.
    static QString textIn(Desk &desk, const QString &field)
    {
        const auto *edit = desk.field<QLineEdit>(field);
        return edit ? edit->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() { startTheme(*qApp, ThemeChoice::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void anEmptyVaultTeaches()
    {
        Desk desk;
        QSignalSpy asked(&desk.page, &WindowPage::filesAsked);
        QVERIFY(desk.button("Add files…"));
        QTest::mouseClick(desk.button("Add files…"), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
    }
    void aBadFileThenAGoodOne()
    {
        Desk desk;
        const QString bad = desk.portfolio.folder.filePath("bad.pdf");
        const QString good = desk.portfolio.folder.filePath("good.pdf");
        for (const auto &[path, bytes] : {std::pair{bad, QByteArray("%PDF-1.7 torn off")}, std::pair{good, paperPdf(sepsis())}}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        }
        desk.page.addFiles({bad});
        QTRY_COMPARE(desk.failures.size(), 1);
        QCOMPARE(desk.portfolio->snapshot()->documents.size(), 0);
        QVERIFY(!desk.portfolio->canUndo());
        QVERIFY(desk.button("Add files…")); // the empty view again
        desk.page.addFiles({good});
        QTRY_COMPARE(desk.portfolio->snapshot()->documents.size(), 1);
        QVERIFY(desk.list());
        QTRY_VERIFY(desk.button("File and next"));
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1);
        QCOMPARE(desk.failures.size(), 1);
        // The same file once more: it is said, and the record that is there can be opened.
        desk.page.addFiles({good});
        QTRY_VERIFY(desk.list());
        QCOMPARE(desk.row(0, BadgeRole), "duplicate");
        QVERIFY(desk.button("Open the existing record"));
        QTRY_VERIFY(desk.notices.contains("1 was there already."));
        desk.shoot("duplicate");
        QTest::mouseClick(desk.button("Open the existing record"), Qt::LeftButton);
        auto *table = desk.field<TableView>("Documents");
        QVERIFY(table);
        QCOMPARE(table->selectedIds(), QStringList{desk.portfolio->snapshot()->documents.first()->id.text});
        desk.shoot("documents");
    }
    void pastedPicturesAndFilesAreTaken()
    {
        Desk desk;
        QImage picture(40, 30, QImage::Format_RGB32);
        picture.fill(Qt::GlobalColor::white);
        QMimeData data;
        data.setImageData(picture);
        QVERIFY(desk.page.bringIn(broughtIn(data)));
        QTRY_VERIFY(!desk.page.queue().isBusy());
        QCOMPARE(desk.page.queue().lines().size(), 1);
        QMimeData words;
        words.setText("hello");
        QVERIFY(!desk.page.bringIn(broughtIn(words)));
    }
    void enterFilesAndGoesOnAndUndoTakesItBack()
    {
        Desk desk;
        const DocumentId first = desk.keep(sepsis());
        const DocumentId second = desk.keep(opioid());
        QCOMPARE(desk.list()->model()->rowCount(), 2);
        QTRY_COMPARE(desk.row(0, BadgeRole), "sure");
        QCOMPARE(desk.row(0), "sepsis-summit.pdf");
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 0); // nothing before a yes

        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1);
        QCOMPARE(desk.portfolio->snapshot()->activities.first()->title, sepsis().title);
        QCOMPARE(desk.filing(first), Filing::Filed);
        QCOMPARE(desk.filing(second), Filing::Inbox);
        QCOMPARE(desk.list()->model()->rowCount(), 1);
        QCOMPARE(desk.row(0), "opioid_module.pdf");

        VERIFY_DONE(desk.portfolio->undo());
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 0);
        QCOMPARE(desk.filing(first), Filing::Inbox);
        QCOMPARE(desk.list()->model()->rowCount(), 2);
        // What came back is shown.
        QCOMPARE(desk.list()->currentIndex().data().toString(), "sepsis-summit.pdf");
    }
    void whatWasTypedIsFiledAndSurvivesUndo()
    {
        Desk desk;
        desk.keep(sepsis());
        auto *provider = desk.field<QLineEdit>("Provider");
        auto *credits = desk.field<QLineEdit>("Credits");
        QVERIFY(provider && credits);
        QTRY_COMPARE(provider->text(), sepsis().provider);
        provider->setFocus();
        provider->selectAll();
        QTest::keyClicks(provider, "NESHM");
        credits->selectAll();
        QTest::keyClicks(credits, "7.5");
        QTest::keyClick(credits, Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1);
        QCOMPARE(desk.portfolio->snapshot()->activities.first()->provider, "NESHM");
        QCOMPARE(desk.portfolio->snapshot()->activities.first()->credits.first().amount, *Credits::parse(u"7.5"));
        VERIFY_DONE(desk.portfolio->undo());
        QCOMPARE(desk.field<QLineEdit>("Provider")->text(), "NESHM");
    }
    void whatIsNoDayIsNotFiled()
    {
        Desk desk;
        desk.keep(sepsis());
        auto *from = desk.field<QLineEdit>("From");
        QVERIFY(from);
        from->setFocus();
        from->selectAll();
        QTest::keyClicks(from, "someday");
        QTest::keyClick(from, Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 0);
        QCOMPARE(desk.failures.size(), 1);
        QVERIFY(desk.failures.first().contains("someday"));
        QVERIFY(from->hasFocus()); // to be typed again
    }
    void whatWasRefusedStaysAndKeepsTheRest_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("an amount") << "Credits" << "1.5x";
        QTest::newRow("a day in the place of an amount") << "Credits" << "26-03-04";
        QTest::newRow("the first day") << "From" << "13/45/2026";
        QTest::newRow("the last day") << "To" << "someday";
    }
    void whatWasRefusedStaysAndKeepsTheRest()
    {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        Desk desk;
        desk.keep(opioid());
        desk.keep(sepsis());
        QTRY_COMPARE(desk.row(0, BadgeRole), "sure");
        QTRY_COMPARE(desk.row(1, BadgeRole), "sure");
        QTRY_VERIFY(desk.field<QLineEdit>(field));
        auto *edit = desk.field<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, typed);
        QTest::keyClick(edit, Qt::Key_Tab);
        QCOMPARE(desk.row(0, BadgeRole), "check");
        QVERIFY(desk.row(0, SecondaryRole).contains(typed));
        // Another one and back.
        desk.list()->setFocus();
        QTest::keyClick(desk.list(), Qt::Key_Down);
        QTRY_VERIFY(desk.field<QLineEdit>(field)); // its fields are drawn anew
        QTRY_VERIFY(textIn(desk, field) != typed);
        QTest::keyClick(desk.list(), Qt::Key_Up);
        QTRY_COMPARE(textIn(desk, field), typed);
        QVERIFY(desk.field<QLineEdit>(field)->property("attention").toBool());
        // Neither alone nor with the others is it filed.
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QVERIFY2(desk.failures.value(0).contains(typed), qPrintable(desk.failures.join('|') + desk.notices.join('|')));
        QTest::keyClick(desk.list(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1);
        QCOMPARE(desk.portfolio->snapshot()->activities.first()->title, sepsis().title);
        QTRY_COMPARE(textIn(desk, field), typed);
        // Corrected, it is filed whole.
        QTRY_VERIFY(desk.field<QLineEdit>(field));
        edit = desk.field<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, field == "Credits" ? "4" : "2026-11-03");
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 2);
        for (const auto &activity : desk.portfolio->snapshot()->activities)
            QVERIFY(!activity->credits.isEmpty() && activity->days.start.isValid() && activity->days.end.isValid());
    }
    void enterInTheTitleFilesOneOnly()
    {
        Desk desk;
        desk.keep(sepsis());
        desk.keep(opioid());
        QTRY_COMPARE(desk.row(1, BadgeRole), "sure");
        QTRY_VERIFY(desk.field<QPlainTextEdit>("Title"));
        desk.field<QPlainTextEdit>("Title")->setFocus();
        QTest::keyClick(desk.field<QPlainTextEdit>("Title"), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1);
        QTRY_COMPARE(desk.list()->model()->rowCount(), 1);
    }
    void aDocumentNobodyCouldReadIsTypedByHand()
    {
        Desk desk;
        Paper scan = sepsis();
        scan.readable = false;
        desk.keep(scan);
        QTRY_COMPARE(desk.row(0, BadgeRole), "by hand");
        QTest::keyClick(desk.list(), Qt::Key_Return); // without a title there is nothing to file
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 0);
        QCOMPARE(desk.failures.size(), 1);
        auto *title = desk.field<QPlainTextEdit>("Title");
        QVERIFY(title);
        title->setFocus();
        QTest::keyClicks(title, "Airway Day");
        QTest::keyClick(title, Qt::Key_Return); // no day, no credits: is that so?
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 0);
        QVERIFY2(desk.notices.constLast().contains("no day and no credits"), qPrintable(desk.notices.join("; ")));
        QTRY_VERIFY(desk.field<QLineEdit>("From")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1);
        QCOMPARE(desk.portfolio->snapshot()->activities.first()->title, "Airway Day");
        QCOMPARE(desk.portfolio->snapshot()->activities.first()->status, Status::Completed);
    }
    void whatIsLegibleStandsInTheFieldsAndIsAskedAbout()
    {
        Desk desk;
        Paper form = sepsis();
        form.proves = false;
        desk.keep(form);
        QTRY_COMPARE(desk.row(0, BadgeRole), "by hand");
        QTRY_VERIFY(desk.field<QPlainTextEdit>("Title"));
        QTRY_COMPARE(desk.field<QPlainTextEdit>("Title")->toPlainText(), sepsis().title);
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 0);
        QVERIFY2(desk.notices.constLast().contains("Nothing on this paper proves"), qPrintable(desk.notices.join("; ")));
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1);
    }
    void theSureOnesAreFiledInOneStep()
    {
        Desk desk;
        desk.keep(sepsis());
        desk.keep(opioid());
        Paper doubtful = opioid();
        doubtful.file = "blurred.pdf";
        doubtful.title = "Delirium at Night";
        doubtful.days = {QDate(2026, 10, 2), QDate(2026, 10, 2)};
        doubtful.confidence = 0.5;
        desk.keep(doubtful);
        QTRY_VERIFY(desk.button("File all confident (2)"));
        QTest::mouseClick(desk.button("File all confident"), Qt::LeftButton);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 2);
        QCOMPARE(desk.list()->model()->rowCount(), 1);
        QCOMPARE(desk.row(0), "blurred.pdf");
        VERIFY_DONE(desk.portfolio->undo());
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 0);
        QCOMPARE(desk.list()->model()->rowCount(), 3);
    }
    void skippedOnesGoOnWaiting()
    {
        Desk desk;
        const DocumentId first = desk.keep(sepsis());
        const DocumentId second = desk.keep(opioid());
        QTRY_COMPARE(desk.list()->currentIndex().row(), 0);
        QTest::mouseClick(desk.button("Skip this one"), Qt::LeftButton);
        QCOMPARE(desk.list()->currentIndex().row(), 1);
        QCOMPARE(desk.filing(first), Filing::Inbox);
        QVERIFY(desk.notices.isEmpty());
        QTest::mouseClick(desk.button("Skip this one"), Qt::LeftButton); // after the last comes the first again
        QCOMPARE(desk.list()->currentIndex().row(), 0);
        QVERIFY(desk.notices.value(0).contains("last one"));
        QCOMPARE(desk.filing(second), Filing::Inbox);
        QCOMPARE(desk.portfolio->undoLabel(), "Add document"); // skipping changed nothing
    }
    void theOnlyOneSkippedLeavesTheReviewAndWaits()
    {
        Desk desk;
        const DocumentId only = desk.keep(sepsis());
        QTest::mouseClick(desk.button("Skip this one"), Qt::LeftButton);
        QVERIFY(desk.field<TableView>("Documents"));
        QCOMPARE(desk.filing(only), Filing::Inbox);
        QVERIFY(desk.button("Review 1"));
    }
    void whatIsSetAsideIsFoundAndComesBack()
    {
        Desk desk;
        const DocumentId first = desk.keep(sepsis());
        VERIFY_DONE(fileDrafts(*desk.portfolio, desk.keep(opioid()), {}));
        QTest::mouseClick(desk.button("Set aside"), Qt::LeftButton);
        QCOMPARE(desk.filing(first), Filing::SetAside);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 0);
        // The inbox is empty: the list of all documents is shown.
        auto *table = desk.field<TableView>("Documents");
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 2);
        auto *show = desk.field<FilterButton>("Show: all");
        QVERIFY(show);
        QTRY_VERIFY(show->menu()->actions().value(2)->text() == "set aside (1)");
        show->menu()->actions().value(2)->trigger();
        QCOMPARE(table->model()->rowCount(), 1);
        table->selectIds({first.text});
        desk.shoot("set-aside");
        QVERIFY(desk.button("Review it"));
        QTest::mouseClick(desk.button("Review it"), Qt::LeftButton);
        QCOMPARE(desk.filing(first), Filing::Inbox);
        QVERIFY(desk.list());
        VERIFY_DONE(desk.portfolio->undo());
        QCOMPARE(desk.filing(first), Filing::SetAside);
    }
    void aDayToComeIsAskedAboutOnce()
    {
        Desk desk;
        Paper ahead = sepsis();
        ahead.days = {today.addDays(1), today.addDays(1)};
        desk.keep(ahead);
        QTRY_COMPARE(desk.row(0, BadgeRole), "check");
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 0);
        QVERIFY2(desk.notices.value(0).contains("lies after today"), qPrintable(desk.notices.join('\n')));
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1);
    }
    void aPlannedActivityIsCompletedInsteadOfDoubled_data()
    {
        QTest::addColumn<bool>("asNew");
        QTest::newRow("completed") << false;
        QTest::newRow("the person says it is another") << true;
    }
    void aPlannedActivityIsCompletedInsteadOfDoubled()
    {
        QFETCH(bool, asNew);
        Desk desk;
        Activity planned = anActivity().titled("Sepsis Bundle Summit: From Recognition to Redraw").from("2026-11-19", "2026-11-20").planned();
        planned.notes = "ask about lactate";
        const auto logged = logActivity(*desk.portfolio, planned);
        VERIFY_DONE(logged);
        desk.keep(sepsis());
        auto *other = desk.field<QRadioButton>({});
        for (auto *each : desk.page.findChildren<QRadioButton *>()) {
            if (each->text() == "File it as a new activity")
                other = each;
        }
        QVERIFY(other);
        QTRY_VERIFY(other->isVisible());
        desk.shoot("planned");
        if (asNew)
            QTest::mouseClick(other, Qt::LeftButton, {}, QPoint(8, other->height() / 2));
        QTest::keyClick(desk.list(), Qt::Key_Return);
        const auto &activities = desk.portfolio->snapshot()->activities;
        QCOMPARE(activities.size(), asNew ? 2 : 1);
        const auto completed = std::count_if(activities.cbegin(), activities.cend(), [](const auto &each) { return each->status == Status::Completed; });
        QCOMPARE(completed, 1);
        const auto noted = std::find_if(activities.cbegin(), activities.cend(), [](const auto &each) { return each->notes == "ask about lactate"; });
        QCOMPARE((*noted)->status, asNew ? Status::Planned : Status::Completed);
    }
    void aLookAlikeBecomesProofUnlessThePersonSaysOtherwise_data()
    {
        QTest::addColumn<bool>("asNew");
        QTest::newRow("proof") << false;
        QTest::newRow("another activity") << true;
    }
    void aLookAlikeBecomesProofUnlessThePersonSaysOtherwise()
    {
        QFETCH(bool, asNew);
        Desk desk;
        desk.keep(sepsis());
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 1);
        const DocumentId again = desk.keep(sepsis(), "\n% scanned again");
        QTRY_COMPARE(desk.row(0, BadgeRole), "look-alike");
        // Both papers are on the screen.
        int pages = 0;
        for (auto *each : desk.page.findChildren<DocumentPreview *>())
            pages += each->isVisible() ? 1 : 0;
        QCOMPARE(pages, 2);
        desk.shoot("look-alike");
        for (auto *each : desk.page.findChildren<QRadioButton *>()) {
            if (asNew && each->text() == "File it as a new activity")
                QTest::mouseClick(each, Qt::LeftButton, {}, QPoint(8, each->height() / 2));
        }
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), asNew ? 2 : 1);
        QCOMPARE(desk.filing(again), Filing::Filed);
    }
    void aTranscriptFilesTheRowsThatAreWanted()
    {
        Desk desk;
        Paper transcript = sepsis();
        transcript.rows = 3;
        desk.keep(transcript);
        QVERIFY(desk.button("File 3 and next"));
        auto *include = desk.page.findChild<QCheckBox *>();
        QVERIFY(include && include->isVisible());
        QTest::mouseClick(include, Qt::LeftButton, {}, QPoint(8, include->height() / 2));
        QVERIFY(desk.button("File 2 and next"));
        desk.shoot("transcript");
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(desk.failures, QStringList());
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 2);
    }
    void aDocumentWithoutAWantedActivityIsKept()
    {
        Desk desk;
        const DocumentId id = desk.keep([] { Paper two = sepsis(); two.rows = 2; return two; }());
        auto *include = desk.page.findChild<QCheckBox *>();
        auto *which = desk.field<QComboBox>("Activity of this document");
        QVERIFY(include && which);
        for (int row = 0; row < 2; ++row) {
            which->setCurrentIndex(row);
            Q_EMIT which->activated(row);
            QTest::mouseClick(include, Qt::LeftButton, {}, QPoint(8, include->height() / 2));
        }
        QVERIFY(desk.button("Keep without activity"));
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->activities.size(), 0);
        QCOMPARE(desk.filing(id), Filing::Filed);
    }
    void someoneElsesCertificateIsPointedOut()
    {
        Desk desk;
        Profile profile;
        profile.name = "Elena Rivera";
        VERIFY_DONE(changeProfile(*desk.portfolio, profile));
        Paper other = sepsis();
        other.recipient = "Marco Rivera, MD";
        desk.keep(other);
        QTRY_COMPARE(desk.row(0, BadgeRole), "check");
        auto *remark = desk.page.findChild<Remark *>();
        QVERIFY(remark && remark->isVisible());
        QVERIFY(remark->sentence().contains("Marco Rivera"));
    }
    void itSaysWhatItWouldCountToward()
    {
        Desk desk;
        Source license;
        license.catalogueId = "us-ma";
        license.cycle = {QDate(2025, 3, 15), QDate(2027, 3, 14)};
        const auto added = addRequirement(*desk.portfolio, license);
        VERIFY_DONE(added);
        desk.keep(sepsis());
        auto *counts = desk.page.findChild<CountsPanel *>();
        QTRY_VERIFY(!counts->lines().isEmpty());
        QCOMPARE(counts->lines().first().figures, "0 → 8");
        QVERIFY(counts->lines().first().name.contains("Massachusetts"));
        auto *amount = desk.field<QLineEdit>("Credits");
        amount->setFocus();
        amount->selectAll();
        QTest::keyClicks(amount, "5");
        QTRY_COMPARE(counts->lines().first().figures, "0 → 5");
    }
    void escapeLeadsBackToTheListAndOut()
    {
        Desk desk;
        desk.keep(sepsis());
        auto *provider = desk.field<QLineEdit>("Provider");
        provider->setFocus();
        QTest::keyClick(provider, Qt::Key_Escape);
        QVERIFY(desk.list()->hasFocus());
        QTest::keyClick(desk.list(), Qt::Key_Escape);
        QVERIFY(desk.field<TableView>("Documents"));
        QVERIFY(desk.button("Review 1"));
    }
    void tabReachesTheFields()
    {
        Desk desk;
        desk.keep(sepsis());
        desk.list()->setFocus();
        QStringList reached;
        for (int i = 0; i < 40 && QApplication::focusWidget(); ++i) {
            reached << QApplication::focusWidget()->accessibleName();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const char *name : {"Title", "Provider", "From", "To", "Credits", "Type of credit", "Format · impact"})
            QVERIFY2(reached.contains(name), name);
    }
    void kindExpiryAndProofAreSavedAtOnce()
    {
        Desk desk;
        const DocumentId id = desk.keep(sepsis());
        QTest::keyClick(desk.list(), Qt::Key_Return);
        auto *table = desk.field<TableView>("Documents");
        QVERIFY(table);
        table->selectIds({id.text});
        auto *expires = desk.field<DateField>("Expires");
        QVERIFY(expires);
        expires->setFocus();
        QTest::keyClicks(expires, "2027-01-10");
        QTest::keyClick(expires, Qt::Key_Return);
        QCOMPARE(desk.portfolio->snapshot()->documents.first()->expires, QDate(2027, 1, 10));
        QCOMPARE(table->model()->index(0, 2).data().toString(), "lapses in 49 d");
        VERIFY_DONE(desk.portfolio->undo());
        QVERIFY(!desk.portfolio->snapshot()->documents.first()->expires.isValid());
    }
    void everyFileIsCheckedOnDemand()
    {
        Desk desk;
        desk.keep(sepsis());
        desk.keep(opioid());
        QTRY_VERIFY(desk.button("File all confident (2)"));
        QTest::mouseClick(desk.button("File all confident"), Qt::LeftButton);
        desk.notices.clear();
        QTest::mouseClick(desk.button("Check all files"), Qt::LeftButton);
        QTRY_COMPARE(desk.notices, QStringList{"The portfolio is sound, and all 2 files are byte for byte as they were kept."});
        QCOMPARE(desk.failures, QStringList());
    }
    void looksRightInBothThemes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void looksRightInBothThemes()
    {
        QFETCH(bool, dark);
        setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        Desk desk;
        desk.keep(sepsis());
        desk.keep(opioid());
        for (auto *view : desk.page.findChildren<PageView *>())
            QTRY_VERIFY(!view->isVisible() || view->hasPicture());
        const QImage shot = desk.window.grab().toImage();
        desk.shoot(dark ? "review-dark" : "review-light");
        QCOMPARE(colors(desk.window.palette()).dark, dark);
        QVERIFY(!shot.isNull());
        QTest::keyClick(desk.list(), Qt::Key_Escape);
        QVERIFY(!desk.window.grab().isNull());
        setTheme(ThemeChoice::Light);
    }
};

QTEST_MAIN(TestVaultPage)
#include "tst_vault_page.moc"
