#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_words.h"
#include "core/requirements/progress.h"
#include "core/requirements/rule_words.h"
#include "tests/support/random_portfolio.h"
#include "ui/kit/format.h"
#include "ui/kit/inspector.h"
#include "ui/kit/item_roles.h"
#include "ui/kit/question_list.h"
#include "ui/kit/theme.h"
#include "ui/requirements/catalogue_picker.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace credence;

namespace {

QPushButton *buttonCalled(const QWidget &within, const QString &name)
{
    for (QPushButton *one : within.findChildren<QPushButton *>()) {
        if (one->text() == name || one->accessibleName() == name)
            return one;
    }
    return nullptr;
}

template <class T> T *fieldCalled(const QWidget &within, const QString &name)
{
    for (T *one : within.findChildren<T *>()) {
        if (one->accessibleName() == name)
            return one;
    }
    return nullptr;
}

QString shownWords(const QWidget &within)
{
    QCoreApplication::processEvents(); // what was added is shown after a turn of the loop
    QStringList shown;
    for (const QLabel *words : within.findChildren<QLabel *>()) {
        if (words->isVisibleTo(&within))
            shown << words->text();
    }
    return shown.join('\n');
}

} // namespace

class TestCataloguePicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { startTheme(*qApp, ThemeChoice::Light); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void foundBySearchAskedAndAdded()
    {
        CataloguePicker picker({}, {}, QDate(2026, 11, 22));
        QList<Source> chosen;
        Profile told;
        connect(&picker, &CataloguePicker::chosen, this, [&](const Source &source, const Profile &profile) {
            chosen << source;
            told = profile;
        });
        picker.show();
        auto *list = fieldCalled<QListView>(picker, "Templates found");
        QVERIFY(list);
        QCOMPARE(list->model()->rowCount(), int(catalogue().templates.size()));
        QVERIFY(!buttonCalled(picker, "Add requirement")->isEnabled());
        QTest::keyClicks(fieldCalled<QLineEdit>(picker, "Search the catalogue"), "massach");
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QString("Massachusetts medical license"));
        auto *end = fieldCalled<DateField>(picker, "Cycle ends");
        QVERIFY(end);
        QTest::keyClicks(end, "2027-03-14");
        QTest::keyClicks(fieldCalled<LineField>(picker, "Number or identifier"), "MA 27-1234");
        QTest::mouseClick(buttonCalled(picker, catalogue().question("cs-prescriber")->text + " Yes"), Qt::LeftButton);
        QTest::mouseClick(buttonCalled(picker, "Add requirement"), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0].catalogueId, QString("us-ma"));
        QCOMPARE(chosen[0].cycle.end, QDate(2027, 3, 14));
        QCOMPARE(chosen[0].identifier, QString("MA 27-1234"));
        QCOMPARE(told.answers.value("cs-prescriber"), true);
        QVERIFY(!told.answers.contains("treats-adults"));
    }

    void tabGoesThroughTheFieldsBeforeTheButtons()
    {
        CataloguePicker picker({}, {}, QDate(2026, 11, 22));
        picker.show();
        auto *search = fieldCalled<QLineEdit>(picker, "Search the catalogue");
        QTest::keyClicks(search, "massach");
        QTRY_VERIFY(fieldCalled<DateField>(picker, "Cycle ends")->isVisible());
        QStringList order;
        QWidget *at = search;
        for (int i = 0; i < 200 && !(at = at->nextInFocusChain())->isWindow();) {
            const QString name = at->accessibleName().isEmpty() ? at->property("text").toString() : at->accessibleName();
            if (at->focusPolicy() & Qt::TabFocus && at->isVisible() && !name.isEmpty())
                order << name;
            ++i;
        }
        QVERIFY2(order.indexOf("Templates found") < order.indexOf("Cycle ends") && order.contains("Templates found"), qPrintable(order.join(" | ")));
        QVERIFY2(order.contains("Cycle ends") && order.indexOf("Cycle ends") < order.indexOf("Done"), qPrintable(order.join(" | ")));
        QCOMPARE(order.mid(order.size() - 2), (QStringList{"Done", "Add requirement"}));
    }

    void anAnswerAboutOneStateGoesWithItsLicense()
    {
        CataloguePicker picker({}, {}, QDate(2026, 11, 22));
        Source source;
        Profile told;
        connect(&picker, &CataloguePicker::chosen, this, [&](const Source &chosen, const Profile &profile) {
            source = chosen;
            told = profile;
        });
        picker.show();
        QTest::keyClicks(fieldCalled<QLineEdit>(picker, "Search the catalogue"), "us-la");
        auto *no = buttonCalled(picker, "Do you hold Louisiana's own controlled-substance certificate or registration? No");
        QVERIFY(no);
        no->click();
        QTest::mouseClick(buttonCalled(picker, "Add requirement"), Qt::LeftButton);
        QCOMPARE(source.catalogueId, QString("us-la"));
        QCOMPARE(source.answers, (Answers{{"state-cs-registrant", false}}));
        QVERIFY(told.answers.isEmpty());
    }

    void everyTemplateShowsWhereItComesFrom()
    {
        CataloguePicker picker({}, {}, QDate(2026, 11, 22));
        picker.show();
        auto *list = fieldCalled<QListView>(picker, "Templates found");
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            list->setCurrentIndex(list->model()->index(row, 0));
            const Template *known = catalogue().requirement(list->model()->index(row, 0).data(IdRole).toString());
            QStringList shown;
            for (const QLabel *words : picker.findChildren<QLabel *>())
                shown << words->text();
            const QString all = shown.join('\n');
            QVERIFY2(all.contains(originWords(*known)) && all.contains("Verify with " + verifyWith(*known)), qPrintable(known->id));
        }
    }

    void everyTemplateCanBeAddedAndShowsFigures()
    {
        CataloguePicker picker({}, {}, QDate(2026, 11, 22));
        QList<Source> chosen;
        connect(&picker, &CataloguePicker::chosen, this, [&](const Source &source) { chosen << source; });
        picker.show();
        auto *list = fieldCalled<QListView>(picker, "Templates found");
        const int count = list->model()->rowCount();
        QVERIFY(count >= 67 + 27 + 1 + 5); // licensing boards, boards and societies, the federal duty, life support
        for (int row = 0; row < count; ++row) {
            list->setCurrentIndex(list->model()->index(row, 0));
            QTest::mouseClick(buttonCalled(picker, "Add requirement"), Qt::LeftButton);
        }
        QCOMPARE(chosen.size(), count);
        Snapshot snapshot = test::randomPortfolio(31, {}, 200);
        for (const Source &source : std::as_const(chosen)) {
            auto added = std::make_shared<Source>(source);
            added->id = SourceId{"added-" + source.catalogueId};
            if (!added->cycle.end.isValid())
                added->cycle.end = QDate(2027, 6, 30);
            snapshot.sources.append(added);
        }
        for (const Standing &card : standings(snapshot, QDate(2026, 11, 22))) {
            const Template *known = catalogue().requirement(card.catalogueId);
            QVERIFY2(!card.shortName.isEmpty() && card.rules.size() == known->rules.size(), qPrintable(card.catalogueId));
            const bool measured = known->total && known->cycle.months;
            QVERIFY2(!measured || card.total.earned, qPrintable(card.catalogueId));
            for (const RuleStanding &rule : card.rules)
                QVERIFY2(rule.figures.earned || rule.figures.state == State::CheckByHand || rule.figures.state == State::NotApplicable, qPrintable(rule.rule));
        }
    }

    void aDayThatCannotBeReadIsSaidAndNothingIsAdded()
    {
        CataloguePicker picker({}, {}, QDate(2026, 11, 22));
        QList<Source> chosen;
        connect(&picker, &CataloguePicker::chosen, this, [&](const Source &source) { chosen << source; });
        picker.show();
        QTest::keyClicks(fieldCalled<QLineEdit>(picker, "Search the catalogue"), "us-tx");
        auto *issued = fieldCalled<DateField>(picker, "First issued");
        QVERIFY(issued);
        QTest::keyClicks(issued, "nonsense");
        QTest::mouseClick(buttonCalled(picker, "Add requirement"), Qt::LeftButton);
        QVERIFY(chosen.isEmpty());
        QCOMPARE(issued->text(), QString("nonsense"));
        QVERIFY(shownWords(picker).contains("First issued: “nonsense” is not a day"));
        issued->selectAll();
        QTest::keyClicks(issued, "3/31/2022");
        QTest::mouseClick(buttonCalled(picker, "Add requirement"), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0].issued, QDate(2022, 3, 31));
        QVERIFY(shownWords(picker).contains("Added: it stands among your requirements"));
        QVERIFY(buttonCalled(picker, "Add another") && !buttonCalled(picker, "Add requirement")); // a second license is meant, not a second click
    }

    void aLicenseIssuedAfterItsCycleIsSaidAndNotAdded()
    {
        CataloguePicker picker({}, {}, QDate(2026, 11, 22));
        QList<Source> chosen;
        connect(&picker, &CataloguePicker::chosen, this, [&](const Source &source) { chosen << source; });
        picker.show();
        QTest::keyClicks(fieldCalled<QLineEdit>(picker, "Search the catalogue"), "us-tx");
        QTest::keyClicks(fieldCalled<DateField>(picker, "First issued"), "2027-06-01");
        auto *end = fieldCalled<DateField>(picker, "Cycle ends");
        QVERIFY(end);
        end->selectAll();
        QTest::keyClicks(end, "2026-12-31");
        QTest::mouseClick(buttonCalled(picker, "Add requirement"), Qt::LeftButton);
        QVERIFY(chosen.isEmpty());
        QVERIFY2(shownWords(picker).contains("Nothing was added yet. It was first issued"), qPrintable(shownWords(picker)));
    }

    void theDaysOfANewLicenseAnswerWhetherItIsTheFirstPeriod()
    {
        Profile profile;
        profile.answers = {{"new-licensee", false}}; // said of another license
        CataloguePicker picker(profile, {}, QDate(2026, 11, 22));
        QList<Source> chosen;
        connect(&picker, &CataloguePicker::chosen, this, [&](const Source &source) { chosen << source; });
        picker.show();
        QTest::keyClicks(fieldCalled<QLineEdit>(picker, "Search the catalogue"), "us-pa-md");
        auto *yes = buttonCalled(picker, "Is this your first license period in Pennsylvania? Yes");
        auto *no = buttonCalled(picker, "Is this your first license period in Pennsylvania? No");
        QVERIFY(yes && no && !yes->isChecked() && !no->isChecked());
        const auto type = [&](const char *field, const char *day) {
            auto *line = fieldCalled<DateField>(picker, field);
            line->setFocus();
            line->selectAll();
            QTest::keyClicks(line, day);
            QTest::keyClick(line, Qt::Key_Return);
        };
        type("First issued", "1 Jun 2020");
        type("Cycle ends", "31 Dec 2026");
        QVERIFY(!yes->isChecked());
        type("First issued", "1 Jun 2026");
        QVERIFY(yes->isChecked());
        QVERIFY(shownWords(picker).contains("is set to Yes"));
        type("First issued", "1 Jun 2020");
        QVERIFY(!yes->isChecked() && !no->isChecked());
        type("First issued", "1 Jun 2026");
        QTest::mouseClick(buttonCalled(picker, "Add requirement"), Qt::LeftButton);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0].answers.value("new-licensee"), true);
    }

    void downAndEnterLeadFromTheSearchIntoTheList()
    {
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return}) {
            CataloguePicker picker({}, {}, QDate(2026, 11, 22));
            picker.show();
            auto *search = fieldCalled<QLineEdit>(picker, "Search the catalogue");
            auto *list = fieldCalled<QListView>(picker, "Templates found");
            search->setFocus();
            QTest::keyClicks(search, "penn");
            QVERIFY(list->model()->rowCount() > 1 && !list->currentIndex().isValid());
            QTRY_VERIFY(search->hasFocus());
            QTest::keyClick(search, key);
            QCOMPARE(list->currentIndex().row(), 0);
            QVERIFY(list->hasFocus() && picker.isVisible());
        }
    }

    void theRulesAreListedWithHowSureTheyAre()
    {
        CataloguePicker picker({}, {}, QDate(2026, 11, 22));
        picker.show();
        auto *list = fieldCalled<QListView>(picker, "Templates found");
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            list->setCurrentIndex(list->model()->index(row, 0));
            const Template *known = catalogue().requirement(list->model()->index(row, 0).data(IdRole).toString());
            const QString all = shownWords(picker);
            for (const Rule &rule : known->rules) {
                QVERIFY2(all.contains(ruleLine(rule, *known)), qPrintable(rule.id));
                const bool apart = !rule.confidence.isEmpty() && rule.confidence != known->confidence;
                QCOMPARE(ruleLine(rule, *known).contains("confidence"), apart);
            }
        }
    }

    void whereTheYearIsOpenThePossibleEndsAreOffered()
    {
        CataloguePicker picker({}, {}, QDate(2026, 11, 22));
        QList<Source> chosen;
        connect(&picker, &CataloguePicker::chosen, this, [&](const Source &source) { chosen << source; });
        picker.show();
        QTest::keyClicks(fieldCalled<QLineEdit>(picker, "Search the catalogue"), "us-ca-md");
        QVERIFY(!shownWords(picker).contains("Which is printed"));
        QTest::keyClicks(fieldCalled<DateField>(picker, "Your birth date"), "4 Apr 1980");
        QTRY_VERIFY(shownWords(picker).contains("Which is printed on your license?"));
        QVERIFY(buttonCalled(picker, "30 Apr 2027") || buttonCalled(picker, "The cycle ends " + dayText(QDate(2027, 4, 30))));
        buttonCalled(picker, dayText(QDate(2028, 4, 30)))->click();
        QTest::mouseClick(buttonCalled(picker, "Add requirement"), Qt::LeftButton);
        QCOMPARE(chosen.value(0).cycle.end, QDate(2028, 4, 30));
    }

    void aDeaRegistrationAsksEveryFactOnce()
    {
        CataloguePicker picker({}, {}, QDate(2026, 11, 22));
        Profile kept;
        connect(&picker, &CataloguePicker::chosen, this, [&](const Source &, const Profile &profile) { kept = profile; });
        picker.show();
        QTest::keyClicks(fieldCalled<QLineEdit>(picker, "Search the catalogue"), "us-dea-mate");
        QVERIFY(picker.findChildren<QCheckBox *>().isEmpty());
        QVERIFY(!shownWords(picker).contains("What may stand for credit"));
        QTest::mouseClick(buttonCalled(picker, "Add requirement"), Qt::LeftButton);
        QCOMPARE(kept.answers, (Answers{{"dea-registrant", true}}));
    }

    void theBirthDateIsAskedOnlyWhenItIsNotKnown()
    {
        CataloguePicker picker({}, {}, QDate(2026, 11, 22));
        picker.show();
        auto *words = fieldCalled<QLineEdit>(picker, "Search the catalogue");
        QTest::keyClicks(words, "us-ca-md");
        QVERIFY(fieldCalled<DateField>(picker, "Your birth date"));
        Profile known;
        known.birthDate = QDate(1984, 5, 2);
        CataloguePicker second(known, {"us-ca-md"}, QDate(2026, 11, 22));
        second.show();
        QTest::keyClicks(fieldCalled<QLineEdit>(second, "Search the catalogue"), "us-ca-md");
        QVERIFY(!fieldCalled<DateField>(second, "Your birth date"));
        auto *list = fieldCalled<QListView>(second, "Templates found");
        QCOMPARE(list->model()->index(0, 0).data(BadgeRole).toString(), QString("yours"));
    }

    void anAnswerCanBeTakenBack()
    {
        QuestionList questions;
        questions.show({"cs-prescriber"}, {{"cs-prescriber", true}});
        questions.show({"cs-prescriber"}, {{"cs-prescriber", true}});
        questions.resize(500, 80);
        questions.QWidget::show();
        QCOMPARE(questions.answers(), (Answers{{"cs-prescriber", true}}));
        QTest::mouseClick(buttonCalled(questions, catalogue().question("cs-prescriber")->text + " Yes"), Qt::LeftButton);
        QCOMPARE(questions.answers(), Answers());
    }

    void nothingFoundTeachesTheOtherWay()
    {
        CataloguePicker picker({}, {}, QDate(2026, 11, 22));
        picker.show();
        QTest::keyClicks(fieldCalled<QLineEdit>(picker, "Search the catalogue"), "atlantis");
        bool taught = false;
        for (const QLabel *words : picker.findChildren<QLabel *>())
            taught = taught || (words->isVisible() && words->text().contains("write it down yourself"));
        QVERIFY(taught);
    }
};

QTEST_MAIN(TestCataloguePicker)
#include "tst_catalogue_picker.moc"
