// The audit log in the details of a requirement, and who would credit a deed.
#include "core/actions/logging.h"
#include "core/actions/outcomes.h"
#include "core/actions/requiring.h"
#include "core/requirements/progress.h"
#include "core/requirements/rule_origin.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"
#include "ui/kit/choice.h"
#include "ui/kit/equivalents_view.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"
#include "ui/requirements/audit_panel.h"
#include "ui/requirements/requirements_page.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

const QDate onThatDay(2026, 11, 22);

template <class T> T *called(const QWidget &within, const QString &name)
{
    for (T *one : within.findChildren<T *>()) {
        if (one->isVisible() && (one->accessibleName() == name || one->property("text").toString() == name))
            return one;
    }
    return nullptr;
}

QString textOf(const QWidget &within)
{
    QStringList all;
    for (const QLabel *words : within.findChildren<QLabel *>())
        all << words->text();
    return all.join('\n');
}

void picture(QWidget &widget, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("CREDENCE_SCREENS"); !folder.isEmpty()) {
        QTest::qWait(50);
        QVERIFY(widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name)));
    }
}

struct Scene {
    TempPortfolio file;
    RequirementsPage page;

    Scene()
    {
        page.setPortfolio(file.portfolio.get());
        QObject::connect(file.portfolio.get(), &Portfolio::changed, &page, [this] { follow(); });
        Source ohio;
        ohio.catalogueId = "us-oh";
        ohio.cycle = {day("2025-10-02"), day("2027-10-01")};
        VERIFY_DONE(addRequirement(*file, ohio));
        VERIFY_DONE(logActivity(*file, anActivity().titled("Sepsis update").on("2026-02-03").credits(8)));
        Presentation poster;
        poster.title = "Lactate, twice";
        poster.type = "poster";
        poster.date = day("2026-05-04");
        VERIFY_DONE(keepRecord(*file, poster));
        page.resize(1280, 800);
        page.show();
        follow();
    }
    void follow() { page.showSnapshot(*file->snapshot(), standings(*file->snapshot(), onThatDay), onThatDay); }
    void click(const QString &name)
    {
        auto *one = called<QPushButton>(page, name);
        QVERIFY2(one, qPrintable(name));
        QTest::mouseClick(one, Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
};

} // namespace

class TestAuditsAndDeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startTheme(*qApp, ThemeChoice::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void theClockSaysUntilWhenAndWhoSaysSo()
    {
        Scene scene;
        scene.click("Details");
        const QString all = textOf(*scene.page.findChild<AuditPanel *>());
        QVERIFY2(all.contains("may ask until") && all.contains("2029"), qPrintable(all));
        QVERIFY(all.contains("8 Oct 4731") && all.contains("Verify with the authority"));
        QVERIFY2(all.contains("1 activity without a certificate on file") && all.contains("2032"), qPrintable(all));
        picture(scene.page, "requirements-audits");
    }

    void yourOwnYearsMoveTheClockAndUndoBringsTheSourceBack()
    {
        Scene scene;
        scene.click("Details");
        auto *years = called<LineField>(scene.page, "It may ask for … years after the cycle");
        QVERIFY(years && years->text().isEmpty() && years->placeholderText().contains("2"));
        years->setFocus();
        QTest::keyClicks(years, "soon");
        QTest::keyClick(years, Qt::Key_Return);
        QVERIFY(years->isRefused());
        years->selectAll();
        QTest::keyClicks(years, "6");
        QTest::keyClick(years, Qt::Key_Return);
        QTRY_VERIFY2(textOf(*scene.page.findChild<AuditPanel *>()).contains("2033"), qPrintable(textOf(*scene.page.findChild<AuditPanel *>())));
        QVERIFY(textOf(*scene.page.findChild<AuditPanel *>()).contains("(yours)"));
        QCOMPARE(ownKeepYears(*scene.file->snapshot()->sources.first()), 6);
        VERIFY_DONE(scene.file->undo());
        QTRY_VERIFY(textOf(*scene.page.findChild<AuditPanel *>()).contains("2029"));
        QCOMPARE(ownKeepYears(*scene.file->snapshot()->sources.first()), std::nullopt);
    }

    void askedSentAnsweredAreWrittenDownAndUndone()
    {
        Scene scene;
        scene.click("Details");
        scene.click("Asked…");
        QCOMPARE(scene.file->snapshot()->audits.size(), 1);
        QCOMPARE(scene.file->snapshot()->audits.at(0)->asked, onThatDay);
        const QPointer<DateField> due = called<DateField>(scene.page, "Answer by");
        QVERIFY(due);
        QTRY_VERIFY(due->hasFocus()); // the day it wants the answer by is typed next
        QTRY_VERIFY(!due->visibleRegion().isEmpty());
        QTest::keyClicks(due, "12/20/2026");
        QTest::keyClick(due, Qt::Key_Return);
        QCOMPARE(scene.file->snapshot()->audits.at(0)->due, QDate(2026, 12, 20));
        QCOMPARE(due->text(), QString("2026-12-20")); // as it was understood
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(due); // the form stays as it is while one types
        const QPointer<LineField> notes = called<LineField>(scene.page, "Notes");
        QTest::keyClicks(notes, "By letter");
        QTest::keyClick(notes, Qt::Key_Return);
        QCOMPARE(scene.file->snapshot()->audits.at(0)->notes, QString("By letter"));
        QCOMPARE(scene.file->snapshot()->audits.at(0)->due, QDate(2026, 12, 20));
        scene.click("Sent…");
        QCOMPARE(scene.file->snapshot()->audits.at(0)->sent, onThatDay);
        scene.click("Answered…");
        QCOMPARE(scene.file->snapshot()->audits.at(0)->answered, onThatDay);
        QVERIFY(!called<QPushButton>(scene.page, "Sent…") && !called<QPushButton>(scene.page, "Answered…"));
        picture(scene.page, "requirements-audit-answered");
        VERIFY_DONE(scene.file->undo());
        QCoreApplication::processEvents();
        QVERIFY(!scene.file->snapshot()->audits.at(0)->answered.isValid());
        QVERIFY(called<QPushButton>(scene.page, "Answered…"));
        scene.click("Remove");
        QVERIFY(scene.file->snapshot()->audits.isEmpty());
    }

    void aDayOutOfOrderIsRefused()
    {
        Scene scene;
        scene.click("Details");
        scene.click("Asked…");
        for (const auto &[name, reason] : {std::pair("Sent on", "out of order"), {"Answer by", "before the authority asked"}, {"Asked on", "the day the authority asked"}}) {
            const QPointer<DateField> field = called<DateField>(scene.page, name);
            QVERIFY2(field, name);
            field->setFocus();
            field->selectAll();
            if (QString(name) == "Asked on")
                QTest::keyClick(field, Qt::Key_Delete);
            else
                QTest::keyClicks(field, "2026-11-21");
            QTest::keyClick(field, Qt::Key_Tab);
            QVERIFY2(field && field->isRefused(), name);
            const QString all = textOf(*scene.page.findChild<AuditPanel *>());
            QVERIFY2(all.contains(reason), qPrintable(all));
            QVERIFY(scene.page.isAncestorOf(QApplication::focusWidget()) && QApplication::focusWidget() != field); // Tab went on, in the form
        }
        const Audit kept = *scene.file->snapshot()->audits.at(0);
        QVERIFY(!kept.sent.isValid() && !kept.due.isValid());
        QCOMPARE(kept.asked, onThatDay);
    }

    void theAuditFileOpensPacketsWithThisAuthority()
    {
        Scene scene;
        scene.click("Details");
        QSignalSpy asked(&scene.page, &WindowPage::goTo);
        auto *file = called<QPushButton>(*scene.page.findChild<AuditPanel *>(), "Audit file…");
        QVERIFY(file);
        QTest::mouseClick(file, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toString(), QString("packets"));
        QCOMPARE(asked.at(0).at(1).toStringList(), (QStringList{"audit", scene.file->snapshot()->sources.at(0)->id.text}));
    }

    void aPosterShowsWhoWouldCreditIt()
    {
        Scene scene;
        scene.click("Deeds");
        auto *choice = called<Choice>(scene.page, "Deed");
        QVERIFY(choice);
        QVERIFY2(choice->currentText().contains("Lactate, twice"), qPrintable(choice->currentText()));
        const QString all = textOf(*scene.page.findChild<EquivalentsView *>());
        QVERIFY2(all.contains("AMA: 5 AMA PRA Category 1 Credit") && all.contains("first author"), qPrintable(all));
        QVERIFY(all.contains("AOA: not known") && all.contains("Ohio medical license") && all.contains("seen 22 Nov 2026"));
        picture(scene.page, "requirements-equivalents");
        choice->setCurrentIndex(choice->findData("certification "));
        QVERIFY(textOf(*scene.page.findChild<EquivalentsView *>()).contains("AMA: 60"));
        setTheme(ThemeChoice::Dark);
        picture(scene.page, "requirements-equivalents-dark");
        setTheme(ThemeChoice::Light);
    }
};

QTEST_MAIN(TestAuditsAndDeeds)
#include "tst_audits_and_deeds.moc"
