#include "core/actions/logging.h"
#include "core/actions/requiring.h"
#include "core/exchange/json_records.h"
#include "core/requirements/own_template.h"
#include "core/requirements/progress.h"
#include "core/requirements/rule_origin.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"
#include "ui/kit/choice.h"
#include "ui/kit/inspector.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/table_view.h"
#include "ui/kit/theme.h"
#include "ui/requirements/own_rule_row.h"
#include "ui/requirements/requirements_page.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

using namespace credence;
using namespace credence::test;

namespace {

const QDate onThatDay(2026, 11, 19);

template <class T> T *called(const QWidget &within, const QString &name)
{
    T *found = nullptr;
    for (T *one : within.findChildren<T *>()) {
        if (one->accessibleName() == name || one->property("text").toString() == name)
            found = !found || one->isVisible() ? one : found;
    }
    return found;
}

QString wordsOn(const QWidget &within)
{
    QStringList words;
    for (const QLabel *one : within.findChildren<QLabel *>()) {
        if (one->isVisible())
            words << one->text();
    }
    return words.join(QLatin1Char('\n'));
}

void picture(QWidget &widget, const QString &name)
{
    if (const QString folder = qEnvironmentVariable("CREDENCE_SCREENS"); !folder.isEmpty()) {
        QTest::qWait(50);
        QVERIFY(widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, name)));
    }
}

/// Massachusetts, with its details open.
struct Scene {
    TempPortfolio file;
    RequirementsPage page;
    std::optional<Error> failure;

    void follow() { page.showSnapshot(*file->snapshot(), standings(*file->snapshot(), onThatDay), onThatDay); }
    explicit Scene(const char *catalogueId = "us-ma")
    {
        page.setPortfolio(file.portfolio.get());
        QObject::connect(file.portfolio.get(), &Portfolio::changed, &page, [this] { follow(); });
        QObject::connect(&page, &WindowPage::failed, &page, [this](const Error &error) { failure = error; });
        if (*catalogueId) {
            Source source;
            source.catalogueId = catalogueId;
            source.cycle.end = day("2027-03-14");
            VERIFY_DONE(addRequirement(*file, source));
        }
        page.resize(1068, 752);
        page.show();
        follow();
        if (*catalogueId)
            QTest::mouseClick(called<QPushButton>(page, "Details"), Qt::LeftButton);
    }
    void makeOwn()
    {
        QTest::mouseClick(called<QPushButton>(page, "Make these rules my own, to edit them"), Qt::LeftButton);
        QTRY_VERIFY(called<LineField>(page, "Total in a cycle") && called<LineField>(page, "Total in a cycle")->isVisible());
    }
    void type(const QString &field, const QString &text)
    {
        auto *line = called<LineField>(page, field);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Backspace);
        QTest::keyClick(line, Qt::Key_Return);
    }
    Source source() const { return *file->snapshot()->sources.first(); }
    Standing standing() const { return standings(*file->snapshot(), onThatDay).first(); }
    OwnRuleRow *row(const QString &ruleId)
    {
        for (OwnRuleRow *one : page.findChildren<OwnRuleRow *>()) {
            if (one->stored().id == ruleId && one->isVisibleTo(&page))
                return one;
        }
        return nullptr;
    }
};

} // namespace

class TestRequirementsEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startTheme(*qApp, ThemeChoice::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void aCycleThatIsOverIsCorrectedUnderDetails()
    {
        Scene scene;
        const auto logged = [&](const char *on) {
            Activity done = anActivity().titled("Course").on(on).credits(5);
            done.id = {};
            VERIFY_DONE(logActivity(*scene.file, done));
        };
        logged("2024-06-01");
        logged("2025-03-10"); // belongs to the cycle before only when that ended later
        QTest::mouseClick(called<QPushButton>(scene.page, "The cycle before"), Qt::LeftButton);
        QTRY_VERIFY(called<QPushButton>(scene.page, "Correct this cycle") && called<QPushButton>(scene.page, "Correct this cycle")->isVisible());
        QTest::mouseClick(called<QPushButton>(scene.page, "Correct this cycle"), Qt::LeftButton);
        QTRY_VERIFY(called<DateField>(scene.page, "Cycle began") && called<DateField>(scene.page, "Cycle began")->isVisible());
        QTRY_COMPARE(called<DateField>(scene.page, "Cycle ended")->text(), QString("2025-03-14"));
        scene.type("Cycle began", "2023-04-01");
        QCOMPARE(scene.source().cycles.size(), 1);
        QCOMPARE(isoText(scene.source().cycles.first().days.start), QString("2023-04-01"));
        QTRY_VERIFY(called<QPushButton>(scene.page, "Forget what was kept of this cycle")->isVisible());
        scene.type("Cycle ended", "2026-01-01"); // into the current one: refused, and it stays as typed
        QCOMPARE(isoText(scene.source().cycles.first().days.end), QString("2025-03-14"));
        QTRY_VERIFY(wordsOn(scene.page).contains("would reach into the current one"));
        picture(scene.page, "past-cycle");
        scene.type("Cycle ended", "2025-03-01");
        QCOMPARE(isoText(scene.source().cycles.first().days.end), QString("2025-03-01"));
        scene.type("Number of this cycle", "4");
        QCOMPARE(scene.source().cycles.first().number, std::optional(4));
        QVERIFY(scene.file->undo());
        QVERIFY(scene.file->undo());
        QTRY_COMPARE(called<DateField>(scene.page, "Cycle ended")->text(), QString("2025-03-14"));
        QTest::mouseClick(called<QPushButton>(scene.page, "Forget what was kept of this cycle"), Qt::LeftButton);
        QVERIFY(scene.source().cycles.isEmpty());
        QVERIFY(!scene.failure);
        QTest::mouseClick(called<QPushButton>(scene.page, "The cycle after"), Qt::LeftButton);
        QTRY_VERIFY(called<LineField>(scene.page, "Number or identifier")->isVisible());
    }
    void aSlipInTheTotalKeepsTotalAndKindsAndSaysWhy()
    {
        Scene scene;
        scene.makeOwn();
        const Source before = scene.source();
        scene.type("Total in a cycle", "sixty");
        QCOMPARE(scene.source(), before);
        auto *total = called<LineField>(scene.page, "Total in a cycle");
        QCOMPARE(total->text(), QString("sixty"));
        QTRY_VERIFY(wordsOn(scene.page).contains("This must be a number of 0 or more"));
        picture(scene.page, "refused-total");
        scene.type("Number or identifier", "27-1234"); // something else is saved: what was typed stays
        QCOMPARE(scene.source().identifier, QString("27-1234"));
        QCOMPARE(scene.source().custom, before.custom);
        QCOMPARE(total->text(), QString("sixty"));
        scene.type("Total in a cycle", "60");
        QCOMPARE(scene.standing().total.needed, std::optional(Credits::whole(60)));
        QCOMPARE(templateOf(scene.source())->total->types, templateOf(before)->total->types);
    }

    void rulesThatAPersonChangedAreThatPersons()
    {
        Scene scene;
        QVERIFY(wordsOn(scene.page).contains("high confidence"));
        scene.makeOwn();
        scene.type("Total in a cycle", "20");
        QTRY_VERIFY2(wordsOn(scene.page).contains("Your own rules, made from those of the catalogue, edition "), qPrintable(wordsOn(scene.page)));
        QVERIFY2(!wordsOn(scene.page).contains("confidence") && !wordsOn(scene.page).contains("Federation"), qPrintable(wordsOn(scene.page)));
        QVERIFY(called<LineField>(scene.page, "Total in a cycle")->hasFocus()); // the form is the same one
    }

    void aTotalThatIsEmptiedComesBackWithItsKinds()
    {
        Scene scene;
        scene.makeOwn();
        const auto types = templateOf(scene.source())->total->types;
        QVERIFY(types && types->size() > 1);
        scene.type("Total in a cycle", "");
        QVERIFY(!templateOf(scene.source())->total);
        scene.type("Total in a cycle", "60");
        QCOMPARE(templateOf(scene.source())->total->types, types);
    }

    void aCycleTurnedRoundIsRefusedLikeARecord()
    {
        Scene scene("us-ny");
        scene.type("Cycle begins", "2029-01-01");
        QCOMPARE(scene.source().cycle.start, QDate());
        const QString why = "The \"end\" of the cycle (2027-03-14) lies before its \"start\" (2029-01-01). Correct one of the two days.";
        QTRY_VERIFY2(wordsOn(scene.page).contains(why), qPrintable(wordsOn(scene.page)));
        picture(scene.page, "refused-cycle");
        QVERIFY(recordFromLine(recordToLine(Record(scene.source()))));
        // the day that was refused waits for the one that goes with it
        scene.type("Cycle ends", "2030-12-31");
        QCOMPARE(scene.source().cycle, (DateRange{QDate(2029, 1, 1), QDate(2030, 12, 31)}));
        QVERIFY(!wordsOn(scene.page).contains("lies before its"));
    }

    void aCycleNumberThatIsNoneStaysAndSaysWhy()
    {
        Scene scene;
        scene.type("Number of this cycle", "3");
        QCOMPARE(scene.source().cycleNumber, std::optional(3));
        scene.type("Number of this cycle", "zwei");
        QCOMPARE(scene.source().cycleNumber, std::optional(3));
        QTRY_VERIFY(wordsOn(scene.page).contains("The cycle number is 1 for the first cycle, or more."));
        QCOMPARE(called<LineField>(scene.page, "Number of this cycle")->text(), QString("zwei"));
    }

    void everyRuleOfMassachusettsCanBeEdited()
    {
        Scene scene;
        const auto before = templateOf(scene.source());
        scene.makeOwn();
        QCOMPARE(scene.page.findChildren<OwnRuleRow *>().size(), before->rules.size());
        QVERIFY(!wordsOn(scene.page).contains("cannot be edited here"));
        picture(scene.page, "own-details");
        const Rule rule = before->rules.first();
        OwnRuleRow *row = scene.row(rule.id);
        QVERIFY(row);
        auto *amount = called<LineField>(*row, "Amount of this rule");
        amount->setFocus();
        amount->selectAll();
        QTest::keyClicks(amount, "77");
        QTest::keyClick(amount, Qt::Key_Return);
        Template expected = *before;
        expected.rules[0].amount = Credits::whole(77);
        QVERIFY(templateOf(scene.source())->rules == expected.rules);
        amount->selectAll();
        QTest::keyClicks(amount, "78 hours");
        QTest::keyClick(amount, Qt::Key_Return);
        QVERIFY(templateOf(scene.source())->rules == expected.rules);
        QCOMPARE(amount->text(), QString("78 hours"));
        QTest::mouseClick(called<QToolButton>(*row, "Remove this rule"), Qt::LeftButton);
        QCOMPARE(templateOf(scene.source())->rules.size(), before->rules.size() - 1);
        VERIFY_DONE(scene.file->undo());
        QCOMPARE(templateOf(scene.source())->rules.size(), before->rules.size());
        QTRY_VERIFY(scene.row(rule.id));
    }

    void anAddedRuleIsSavedOnceItNamesSomething()
    {
        Scene scene;
        scene.makeOwn();
        const qsizetype rules = templateOf(scene.source())->rules.size();
        QTest::mouseClick(called<QPushButton>(scene.page, "Add a rule"), Qt::LeftButton);
        OwnRuleRow *row = nullptr;
        QTRY_VERIFY((row = scene.row({})));
        QTRY_VERIFY(wordsOn(*row).contains("This rule names no topic."));
        auto *kind = called<Choice>(*row, "What the rule asks");
        kind->choose("manual-check");
        Q_EMIT kind->activated(kind->currentIndex());
        QTRY_VERIFY(wordsOn(*row).contains("This rule says nothing."));
        auto *words = called<LineField>(*row, "What is to be checked");
        words->setFocus();
        QTest::keyClicks(words, "Twelve ward rounds");
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(templateOf(scene.source())->rules.size(), rules + 1);
        QCOMPARE(templateOf(scene.source())->rules.last().note, QString("Twelve ward rounds"));
        QCOMPARE(scene.row({}), nullptr);
        QCOMPARE(scene.page.findChildren<OwnRuleRow *>().size(), rules + 1);
        QCOMPARE(words->text(), QString("Twelve ward rounds"));
    }

    void whatNamesTheStateIsKeptForThatLicense()
    {
        Scene scene("us-la");
        Source alabama;
        alabama.catalogueId = "us-al";
        VERIFY_DONE(addRequirement(*scene.file, alabama));
        const auto inAlabama = [&] {
            const auto all = standings(*scene.file->snapshot(), onThatDay);
            return all.last().rules.first().figures.state;
        };
        QCOMPARE(inAlabama(), State::CheckByHand);
        const QString question = "Do you hold Louisiana's own controlled-substance certificate or registration?";
        auto *no = called<QPushButton>(scene.page, question + " No");
        QVERIFY(no && no->isVisible());
        QTest::mouseClick(no, Qt::LeftButton);
        QCOMPARE(scene.source().answers, (Answers{{"state-cs-registrant", false}}));
        QVERIFY(scene.file->snapshot()->profile.answers.isEmpty());
        QCOMPARE(scene.standing().rules.first().figures.state, State::NotApplicable);
        QCOMPARE(inAlabama(), State::CheckByHand);
        // the same among all questions, each with its license
        QTest::mouseClick(called<QPushButton>(scene.page, "Questions"), Qt::LeftButton);
        QTRY_VERIFY2(wordsOn(scene.page).contains("Only for Alabama medical license") && wordsOn(scene.page).contains("Only for Louisiana medical license"), qPrintable(wordsOn(scene.page)));
        picture(scene.page, "questions");
        auto *yes = called<QPushButton>(scene.page, "Do you hold Alabama's own controlled-substance certificate or registration? Yes");
        QVERIFY(yes);
        yes->click();
        QCOMPARE(scene.file->snapshot()->sources.last()->answers.value("state-cs-registrant"), true);
        QCOMPARE(scene.source().answers.value("state-cs-registrant"), false);
        yes->click(); // taken back
        QVERIFY(!scene.file->snapshot()->sources.last()->answers.contains("state-cs-registrant"));
    }

    void aFigureIsNeverCut()
    {
        Scene scene;
        VERIFY_DONE(logActivity(*scene.file, anActivity().titled("A long year").on("2026-03-01").credits(12169.75)));
        for (const char *name : {"Requirements", "Rules of the requirement"}) {
            auto *table = called<TableView>(scene.page, name);
            const QAbstractItemView *view = table;
            for (int column = 1; column < table->model()->columnCount(); ++column) {
                const bool figure = table->model()->index(0, column).data(NumberRole).toBool();
                QVERIFY2(!figure || table->isColumnHidden(column) || table->columnWidth(column) >= view->sizeHintForColumn(column), qPrintable(QString("%1 %2").arg(name).arg(column)));
            }
        }
    }

    void theStateStaysInTheName()
    {
        Scene scene;
        auto *table = called<TableView>(scene.page, "Requirements");
        QCOMPARE(table->model()->index(0, 0).data().toString(), QString("Massachusetts medical license"));
        scene.makeOwn();
        QCOMPARE(table->model()->index(0, 0).data().toString(), QString("Massachusetts medical license"));
    }

    void anOwnRequirementThatCannotBeReadIsNotAdded_data()
    {
        QTest::addColumn<QString>("months");
        QTest::addColumn<QString>("total");
        QTest::addColumn<QString>("end");
        QTest::addColumn<bool>("rule");
        QTest::addColumn<QString>("said");
        QTest::newRow("a total with its unit") << "24" << "40 hours" << "" << false << "for example 40";
        QTest::newRow("three decimals") << "24" << "10.555" << "" << false << "at most two decimals";
        QTest::newRow("months with their unit") << "24 months" << "40" << "" << false << "between 1 and 1200 months";
        QTest::newRow("a rule without a topic") << "24" << "40" << "" << true << "names no topic";
        QTest::newRow("nothing at all") << "24" << "" << "" << false << "asks for nothing";
        QTest::newRow("a day that is none") << "24" << "40" << "nonsense" << false << "cannot be read";
    }
    void anOwnRequirementThatCannotBeReadIsNotAdded()
    {
        QFETCH(QString, months);
        QFETCH(QString, total);
        QFETCH(QString, end);
        QFETCH(bool, rule);
        QFETCH(QString, said);
        Scene scene("");
        QTest::mouseClick(called<QPushButton>(scene.page, "Add requirement"), Qt::LeftButton);
        auto *dialog = scene.page.findChild<QDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QTest::keyClicks(called<LineField>(*dialog, "Who asks for it"), "St Mary Hospital");
        called<LineField>(*dialog, "Cycle in months")->clear();
        QTest::keyClicks(called<LineField>(*dialog, "Cycle in months"), months);
        QTest::keyClicks(called<LineField>(*dialog, "Total in a cycle"), total);
        QTest::keyClicks(called<LineField>(*dialog, "Cycle ends"), end);
        if (rule)
            QTest::mouseClick(called<QPushButton>(*dialog, "Add a rule"), Qt::LeftButton);
        QTest::mouseClick(called<QPushButton>(*dialog, "Add requirement"), Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        QVERIFY(scene.file->snapshot()->sources.isEmpty());
        QTRY_VERIFY2(wordsOn(*dialog).contains("Nothing was added yet.") && wordsOn(*dialog).contains(said), qPrintable(wordsOn(*dialog)));
        QCOMPARE(called<LineField>(*dialog, "Total in a cycle")->text(), total);
        picture(*dialog, QStringLiteral("own-%1").arg(QTest::currentDataTag()).replace(' ', '-'));
    }
};

QTEST_MAIN(TestRequirementsEditing)
#include "tst_requirements_editing.moc"
