#include "core/actions/filing.h"
#include "core/actions/logging.h"
#include "core/actions/requiring.h"
#include "core/actions/telling.h"
#include "core/catalogue/catalogue.h"
#include "core/requirements/own_template.h"
#include "core/requirements/progress.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"
#include "ui/kit/inspector.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/requirements/contributions_model.h"
#include "ui/requirements/own_dialog.h"
#include "ui/requirements/requirements_model.h"
#include "ui/requirements/requirements_page.h"

#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>

using namespace credence;
using namespace credence::test;

namespace {

const QDate onThatDay(2026, 11, 22);

/// The one with this name; of several the one that is shown.
template <class T> T *called(const QWidget &within, const QString &name)
{
    T *found = nullptr;
    for (T *one : within.findChildren<T *>()) {
        if (one->accessibleName() == name || one->property("text").toString() == name)
            found = !found || one->isVisible() ? one : found;
    }
    return found;
}

void keep(Portfolio &portfolio, const ActivityId &activity, const QString &name)
{
    Reading reading;
    reading.mediaType = QStringLiteral("application/pdf");
    reading.how = How::TextLayer;
    reading.pages = 1;
    const auto kept = keepDocument(portfolio, name.toUtf8(), name, reading, onThatDay);
    VERIFY_DONE(kept);
    VERIFY_DONE(attachDocument(portfolio, kept->document, activity.text));
}

Source fromCatalogue(const char *id, const char *end = "")
{
    Source source;
    source.catalogueId = id;
    source.cycle.end = day(end);
    return source;
}

Source hospital()
{
    OwnTemplate own;
    own.id = "own-hospital";
    own.authority = "St. Anne Hospital credentialing";
    own.kind = "hospital";
    own.total = Credits::whole(25);
    own.unit = "hour";
    OwnRule card;
    card.kind = RuleKind::Activity;
    card.certification = "acls";
    card.amount = Credits::whole(1);
    own.rules = {card};
    Source source;
    source.custom = writtenTemplate(own);
    source.cycle.end = day("2027-06-30");
    return source;
}

/// For the eye, when a folder is given.
void picture(QWidget &widget, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("CREDENCE_SCREENS"); !folder.isEmpty()) {
        QTest::qWait(50);
        QVERIFY(widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name)));
    }
}

/// A portfolio with six requirements and a dozen activities, and a page that follows it.
struct Scene {
    TempPortfolio file;
    RequirementsPage page;
    QList<SourceId> sources;
    QList<ActivityId> activities;

    void follow() { page.showSnapshot(*file->snapshot(), standings(*file->snapshot(), onThatDay), onThatDay); }
    Scene()
    {
        page.setPortfolio(file.portfolio.get());
        QObject::connect(file.portfolio.get(), &Portfolio::changed, &page, [this] { follow(); });
        follow();
    }
    void fill()
    {
        Profile profile;
        profile.name = "Elena Rivera";
        profile.degree = "MD";
        profile.birthDate = day("1984-05-02");
        profile.answers = {{"cs-prescriber", true}, {"dea-registrant", true}, {"practicing-medicine", true}};
        VERIFY_DONE(changeProfile(*file, profile));
        for (const Source &source : {fromCatalogue("us-ma", "2027-03-14"), fromCatalogue("us-nh", "2028-06-30"), fromCatalogue("board-abim", "2028-12-31"), hospital(),
                                     fromCatalogue("us-dea-mate", "2027-01-31"), fromCatalogue("card-acls", "2026-12-31")})
            sources << *addRequirement(*file, source);
        const QList<Activity> some{anActivity().titled("QI in Acute Care").by("SHM").on("2026-10-09").credits(10).about({"quality-improvement"}),
                                   anActivity().titled("Sepsis Bundle Summit").by("SCCM").on("2026-11-20").credits(8).about({"patient-safety"}),
                                   anActivity().titled("Opioids and pain in hospital medicine").by("AudioDigest").on("2026-06-02").credits(4).about({"opioid-prescribing"}),
                                   anActivity().titled("Leading Change in Healthcare").by("AAPL").on("2026-09-12").credits(8),
                                   anActivity().titled("Caring for the dying patient").by("NEJM").on("2025-11-03").credits(2).about({"end-of-life"}),
                                   anActivity().titled("Implicit bias in practice").by("BU CME").on("2025-08-03").credits(2).about({"implicit-bias"}),
                                   anActivity().titled("SHM Converge").by("SHM").on("2026-05-03").credits(7.5),
                                   anActivity().titled("Grand rounds, spring 2024").by("St. Anne").on("2024-04-03").credits(12),
                                   anActivity().titled("ABIM Knowledge Check-In").by("ABIM").on("2026-03-03").credits(62, "abim-moc-mk"),
                                   anActivity().titled("Substance use: winter course").by("ASAM").on("2027-01-16").credits(4).about({"substance-use-disorder"}).planned(),
                                   anActivity().titled("Critical care review").by("SCCM").on("2027-02-01").credits(9).planned()};
        for (const Activity &activity : some)
            activities << *logActivity(*file, activity);
        for (int i = 0; i < 5; ++i)
            keep(*file, activities[i], QStringLiteral("certificate %1.pdf").arg(i));
    }
    TableView *table() { return called<TableView>(page, "Requirements"); }
    TableView *rules() { return called<TableView>(page, "Rules of the requirement"); }
    QListView *behind() { return called<QListView>(page, "Activities behind the figure"); }
    QString title(int row) { return table()->model()->index(row, 0).data().toString(); }
};

} // namespace

class TestRequirementsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startTheme(*qApp, ThemeChoice::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void itShowsLightAndDark_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light, small") << false << QSize(1068, 752);
        QTest::newRow("dark, small") << true << QSize(1068, 752);
        QTest::newRow("light, large") << false << QSize(1228, 852);
        QTest::newRow("dark, large") << true << QSize(1228, 852);
    }
    void itShowsLightAndDark()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        Scene scene;
        scene.page.resize(size);
        scene.page.show();
        QVERIFY(!scene.table()->isVisible());
        scene.fill();
        QVERIFY(scene.table()->isVisible());
        QCOMPARE(scene.table()->model()->rowCount(), 6);
        QCOMPARE(scene.title(0), QString("Massachusetts medical license"));
        QCOMPARE(scene.title(3), QString("St. Anne Hospital credentialing"));
        QVERIFY(scene.rules()->model()->rowCount() > 9);
        QVERIFY(scene.behind()->model()->rowCount() > 0);
        picture(scene.page, QStringLiteral("requirements-%1-%2").arg(dark ? "dark" : "light").arg(size.width()));
        setTheme(ThemeChoice::Light);
    }

    void manyRequirementsFitWithoutAHorizontalBar()
    {
        Scene scene;
        scene.page.resize(1068, 752); // of a window of 1280 × 800
        scene.page.show();
        scene.fill();
        for (const char *id : {"us-pa-md", "us-ca-md", "us-wv-md", "us-tx", "us-il", "us-wy", "board-abps", "board-abim", "card-acls", "card-atls"}) {
            Source source = fromCatalogue(id, QByteArray(id).startsWith("card") ? "2027-05-31" : "2026-12-31");
            source.issued = QByteArray(id).startsWith("card") ? day("2025-06-01") : QDate();
            VERIFY_DONE(addRequirement(*scene.file, source));
        }
        QTRY_COMPARE(scene.table()->model()->rowCount(), 16);
        QTest::qWait(20);
        QCOMPARE(scene.table()->horizontalScrollBar()->maximum(), 0);
        using M = RequirementsModel;
        for (int row = 0; row < 16; ++row) {
            for (const int column : {M::CycleColumn, M::NeededColumn, M::EarnedColumn, M::PaceColumn, M::PerYearColumn, M::OriginColumn, M::LaggingColumn}) {
                const QModelIndex cell = scene.table()->model()->index(row, column);
                if (column == M::LaggingColumn && !cell.data(M::WholeRole).toBool())
                    continue;
                const int needs = scene.table()->itemDelegate()->sizeHint({}, cell).width();
                const int has = scene.table()->columnWidth(column) * (column == M::OriginColumn && scene.table()->rowHeight(row) > 40 ? 2 : 1);
                QVERIFY2(cell.data().toString().isEmpty() || has >= needs - 2, qPrintable(QStringLiteral("%1: %2 < %3").arg(cell.data().toString()).arg(has).arg(needs)));
            }
        }
        picture(scene.page, "requirements-many");
    }

    void aRequirementFromTheCatalogueIsAddedAndUndone_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("title");
        QTest::newRow("state") << "north carolina" << "North Carolina medical license";
        QTest::newRow("board") << "abim" << "ABIM certification";
        QTest::newRow("card") << "card-acls" << "ACLS provider";
        QTest::newRow("federal") << "us-dea" << "DEA registration, MATE Act";
        QTest::newRow("society") << "aafp" << "AAFP membership";
    }
    void aRequirementFromTheCatalogueIsAddedAndUndone()
    {
        QFETCH(QString, words);
        Scene scene;
        scene.page.resize(1068, 752);
        scene.page.show();
        QTest::mouseClick(called<QPushButton>(scene.page, "From catalogue…"), Qt::LeftButton);
        auto *picker = scene.page.findChild<QDialog *>();
        QVERIFY(picker && picker->isVisible());
        QTest::keyClicks(called<QLineEdit>(*picker, "Search the catalogue"), words);
        auto *found = called<QListView>(*picker, "Templates found");
        QCOMPARE(found->model()->rowCount(), 1);
        picture(*picker, "picker-" + words);
        QTest::mouseClick(called<QPushButton>(*picker, "Add requirement"), Qt::LeftButton);
        QCOMPARE(found->model()->index(0, 0).data(BadgeRole).toString(), QString("yours"));
        QTest::mouseClick(called<QPushButton>(*picker, "Done"), Qt::LeftButton);
        QCOMPARE(scene.table()->model()->rowCount(), 1);
        QTEST(scene.title(0), "title");
        QCOMPARE(scene.table()->currentIndex().row(), 0);
        VERIFY_DONE(scene.file->undo());
        QCOMPARE(scene.table()->model()->rowCount(), 0);
    }

    void anOwnRequirementIsWrittenDown()
    {
        Scene scene;
        scene.page.resize(1068, 752);
        scene.page.show();
        QTest::mouseClick(called<QPushButton>(scene.page, "Add requirement"), Qt::LeftButton);
        auto *dialog = scene.page.findChild<QDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        auto *add = called<QPushButton>(*dialog, "Add requirement");
        QVERIFY(!add->isEnabled());
        QTest::keyClicks(called<LineField>(*dialog, "Who asks for it"), "St. Anne Hospital");
        QTest::keyClicks(called<LineField>(*dialog, "Total in a cycle"), "25.5");
        QTest::keyClicks(called<LineField>(*dialog, "Cycle ends"), "30 Jun 2027");
        QVERIFY(add->isEnabled());
        picture(*dialog, "own");
        QTest::mouseClick(add, Qt::LeftButton);
        QCOMPARE(scene.table()->model()->rowCount(), 1);
        QCOMPARE(scene.title(0), QString("St. Anne Hospital"));
        QCOMPARE(scene.table()->model()->index(0, 2).data().toString(), QString("25.5"));
        QCOMPARE(scene.table()->model()->index(0, 1).data().toString(), QString("1 Jul 2025 – 30 Jun 2027"));
    }

    void whatIsTypedIsNotThrownAwayUnasked()
    {
        Scene scene;
        scene.page.resize(1068, 752);
        scene.page.show();
        const auto dialog = [&] { return scene.page.findChild<OwnDialog *>(); };
        QTest::mouseClick(called<QPushButton>(scene.page, "Add requirement"), Qt::LeftButton);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog()); // nothing typed: nothing asked
        QTest::mouseClick(called<QPushButton>(scene.page, "Add requirement"), Qt::LeftButton);
        QTest::keyClicks(called<LineField>(*dialog(), "Who asks for it"), "St. Anne Hospital");
        QTest::keyClick(called<LineField>(*dialog(), "Who asks for it"), Qt::Key_Escape);
        auto *asks = dialog()->findChild<QMessageBox *>();
        QVERIFY(asks && dialog()->isVisible());
        QTest::mouseClick(called<QPushButton>(*asks, "Keep typing"), Qt::LeftButton);
        QTRY_VERIFY(!dialog()->findChild<QMessageBox *>());
        QCOMPARE(called<LineField>(*dialog(), "Who asks for it")->text(), QString("St. Anne Hospital"));
        dialog()->reject();
        QTest::mouseClick(called<QPushButton>(*dialog()->findChild<QMessageBox *>(), "Throw away"), Qt::LeftButton);
        QTRY_VERIFY(!dialog());
        QVERIFY(scene.file->snapshot()->sources.isEmpty());
    }

    void anOverruleCountsSaysWhyAndIsUndone()
    {
        Scene scene;
        scene.page.resize(1068, 752);
        scene.page.show();
        scene.fill();
        QTest::mouseClick(scene.rules()->viewport(), Qt::LeftButton, {}, scene.rules()->visualRect(scene.rules()->model()->index(1, 1)).center());
        auto *list = scene.behind();
        const auto rowOf = [&](const ActivityId &id) {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                if (list->model()->index(row, 0).data(IdRole).toString() == id.text)
                    return row;
            }
            return -1;
        };
        const QString before = scene.rules()->model()->index(1, 2).data().toString();
        const int row = rowOf(scene.activities[0]);
        QVERIFY(row > 0);
        QVERIFY(list->model()->index(row, 0).data(ContributionsModel::CountsRole).toBool());
        list->setCurrentIndex(list->model()->index(row, 0));
        auto *say = called<QPushButton>(scene.page, "Overrule: leave it out");
        QVERIFY(say && !say->isEnabled());
        QTest::keyClicks(called<QLineEdit>(scene.page, "Reason for overruling"), "The board said no on the phone");
        picture(scene.page, "overrule");
        QTest::mouseClick(say, Qt::LeftButton);
        picture(scene.page, "overruled");
        QVERIFY(scene.rules()->model()->index(1, 2).data().toString() != before);
        QVERIFY(scene.rules()->model()->index(1, 2).data().toString().endsWith('*')); // whose figure that is stays in sight
        QVERIFY(!scene.rules()->model()->index(0, 2).data().toString().endsWith('*'));
        const QString why = list->model()->index(rowOf(scene.activities[0]), 0).data(SecondaryRole).toString();
        QVERIFY2(why.contains("The board said no on the phone"), qPrintable(why));
        QCOMPARE(scene.file->undoLabel(), QString("Overrule"));
        VERIFY_DONE(scene.file->undo());
        QCOMPARE(scene.rules()->model()->index(1, 2).data().toString(), before);
    }

    void theDetailsSaveAtOnce()
    {
        Scene scene;
        scene.page.resize(1068, 752);
        scene.page.show();
        scene.fill();
        QTest::mouseClick(called<QPushButton>(scene.page, "Details"), Qt::LeftButton);
        auto *end = called<DateField>(scene.page, "Cycle ends");
        QVERIFY(end && end->isVisible());
        QCOMPARE(end->text(), QString("2027-03-14"));
        picture(scene.page, "details");
        end->setFocus();
        end->selectAll();
        QTest::keyClicks(end, "2027-05-14");
        QTest::keyClick(end, Qt::Key_Return);
        QCOMPARE(scene.file->snapshot()->sources.first()->cycle.end, QDate(2027, 5, 14));
        VERIFY_DONE(scene.file->undo());
        QCOMPARE(end->text(), QString("2027-03-14"));
        QTest::mouseClick(called<QPushButton>(scene.page, "Remove this requirement"), Qt::LeftButton);
        QCOMPARE(scene.table()->model()->rowCount(), 5);
        VERIFY_DONE(scene.file->undo());
        QCOMPARE(scene.table()->model()->rowCount(), 6);
    }

    void aQuestionAnsweredHereChangesTheRules()
    {
        Scene scene;
        scene.page.resize(1068, 752);
        scene.page.show();
        scene.fill();
        QTest::mouseClick(called<QPushButton>(scene.page, "Questions"), Qt::LeftButton);
        auto *yes = called<QPushButton>(scene.page, catalogue().question("treats-adults")->text + " Yes");
        QVERIFY(yes && yes->isVisible());
        QTest::mouseClick(yes, Qt::LeftButton);
        QCOMPARE(scene.file->snapshot()->profile.answers.value("treats-adults"), true);
    }

    void theMatrixPlansOneAndShowsWhatServesBoth()
    {
        Scene scene;
        scene.page.resize(1228, 852);
        scene.page.show();
        scene.fill();
        QVERIFY(!called<QPushButton>(scene.page, "Set a goal")->isVisible()); // without goals the activities come first …
        QTest::mouseClick(called<QPushButton>(scene.page, "Goals"), Qt::LeftButton);
        QTRY_VERIFY(called<QPushButton>(scene.page, "Set a goal")->isVisible()); // … and the matrix says what it would need
        Goal goal;
        goal.text = "Lead sepsis quality";
        goal.subjects = {"sepsis"};
        VERIFY_DONE(setGoal(*scene.file, goal));
        Activity course = anActivity().titled("Sepsis course").on("2026-08-01").credits(3);
        course.subjects = {"Sepsis"};
        VERIFY_DONE(logActivity(*scene.file, course));
        QVERIFY(called<QPushButton>(scene.page, "Goals")->isVisible());
        auto *matrix = called<QTableView>(scene.page, "Requirements and goals");
        QVERIFY(matrix && matrix->isVisible());
        QCOMPARE(matrix->model()->index(1, 0).data().toString(), QString("MA total"));
        QCOMPARE(matrix->model()->index(1, 1).data().toString(), QString("3"));
        QSignalSpy asked(&scene.page, &WindowPage::goTo);
        QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {}, matrix->visualRect(matrix->model()->index(1, 1)).center());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][2].toString(), QString("MA total × Lead sepsis quality"));
        QCOMPARE(matrix->model()->index(2, 1).data().toString(), QString("plan one"));
        const auto before = scene.file->snapshot()->activities.size();
        QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {}, matrix->visualRect(matrix->model()->index(2, 1)).center());
        QCOMPARE(scene.file->snapshot()->activities.size(), before + 1);
        QCOMPARE(asked.size(), 1); // the matrix stays in front
        VERIFY_DONE(scene.file->undo());
        QCOMPARE(scene.file->snapshot()->activities.size(), before);
    }

    void theAuditFileOpensForTheChosenAuthority()
    {
        Scene scene;
        scene.page.resize(1068, 752);
        scene.page.show();
        scene.fill();
        scene.page.showRecords({scene.sources[3].text}, {});
        QSignalSpy asked(&scene.page, &WindowPage::goTo);
        QTest::mouseClick(called<QPushButton>(scene.page, "Audit file…"), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QString("packets"));
        QCOMPARE(asked[0][1].toStringList(), (QStringList{"audit", scene.sources[3].text}));
    }
};

QTEST_MAIN(TestRequirementsPage)
#include "tst_requirements_page.moc"
