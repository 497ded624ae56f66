#include "core/actions/requiring.h"
#include "core/catalogue/catalogue.h"
#include "core/settings/threshold_words.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"
#include "ui/kit/inspector.h"
#include "ui/kit/theme.h"
#include "ui/settings/setting_words.h"
#include "ui/settings/settings_page.h"

#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>

using namespace credence;
using namespace credence::test;

namespace {

const QDate onThatDay(2026, 11, 22);

struct Scene {
    TempPortfolio file;
    SettingsPage page;
    QStringList failures;

    Scene()
    {
        Source source;
        source.catalogueId = "us-ma";
        VERIFY_DONE(addRequirement(*file, source));
        page.setPortfolio(file.portfolio.get());
        const auto follow = [this] { page.showSnapshot(*file->snapshot(), {}, onThatDay); };
        QObject::connect(file.portfolio.get(), &Portfolio::changed, &page, follow);
        QObject::connect(&page, &WindowPage::failed, &page, [this](const Error &error) { failures << error.sentence; });
        page.resize(1068, 752);
        page.show();
        follow();
    }
    template <class T> T *called(const QString &name)
    {
        for (T *one : page.findChildren<T *>()) {
            if (one->accessibleName() == name || one->property("text").toString() == name)
                return one;
        }
        return nullptr;
    }
    void type(const QString &field, const QString &text)
    {
        auto *line = called<LineField>(field);
        QVERIFY2(line, qPrintable(field));
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
};

} // namespace

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName("credence-test");
        QCoreApplication::setApplicationName("tst_settings_page");
        QSettings().clear();
        startTheme(*qApp, ThemeChoice::Light);
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void itShowsLightAndDark_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void itShowsLightAndDark()
    {
        QFETCH(bool, dark);
        setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        Scene scene;
        QVERIFY(!scene.page.grab().isNull());
        if (const QString folder = qEnvironmentVariable("CREDENCE_SCREENS"); !folder.isEmpty())
            QVERIFY(scene.page.grab().save(QStringLiteral("%1/settings-%2.png").arg(folder, dark ? "dark" : "light")));
        setTheme(ThemeChoice::Light);
    }

    void theProfileIsSavedAtOnceAndUndone()
    {
        Scene scene;
        scene.type("Name", "Elena Rivera");
        QCOMPARE(scene.file->snapshot()->profile.name, QString("Elena Rivera"));
        scene.type("Birth date", "May 2, 1984");
        QCOMPARE(scene.file->snapshot()->profile.birthDate, QDate(1984, 5, 2));
        VERIFY_DONE(scene.file->undo());
        QVERIFY(!scene.file->snapshot()->profile.birthDate.isValid());
        QCOMPARE(scene.called<LineField>("Birth date")->text(), QString());
        QCOMPARE(scene.file->snapshot()->profile.name, QString("Elena Rivera"));
    }

    void aNumberIsChangedRefusedAndReset()
    {
        Scene scene;
        scene.type("Aim over the annual floor %", "130");
        QCOMPARE(scene.file->snapshot()->thresholds.bufferPercent, 130);
        scene.type("Aim over the annual floor %", "much");
        QCOMPARE(scene.failures.size(), 1);
        QCOMPARE(scene.called<LineField>("Aim over the annual floor %")->text(), QString("130"));
        QTest::mouseClick(scene.called<QPushButton>("Back to the default: Aim over the annual floor"), Qt::LeftButton);
        QCOMPARE(scene.file->snapshot()->thresholds.bufferPercent, 120);
        VERIFY_DONE(scene.file->undo());
        QCOMPARE(scene.file->snapshot()->thresholds.bufferPercent, 130);
    }

    void theQuestionsOfTheRequirementsAreAsked()
    {
        Scene scene;
        const QString question = catalogue().question("cs-prescriber")->text;
        QTest::mouseClick(scene.called<QPushButton>(question + " No"), Qt::LeftButton);
        QCOMPARE(scene.file->snapshot()->profile.answers.value("cs-prescriber", true), false);
        QTest::mouseClick(scene.called<QPushButton>(question + " No"), Qt::LeftButton);
        QVERIFY(!scene.file->snapshot()->profile.answers.contains("cs-prescriber"));
    }

    void theLookIsRemembered()
    {
        Scene scene;
        QTest::mouseClick(scene.called<QPushButton>("Dark"), Qt::LeftButton);
        QCOMPARE(theme(), ThemeChoice::Dark);
        QCOMPARE(QSettings().value("theme").toString(), QString("dark"));
        QTest::mouseClick(scene.called<QPushButton>("Light"), Qt::LeftButton);
        QCOMPARE(theme(), ThemeChoice::Light);
    }

    void sharesAreShownInPercent()
    {
        QCOMPARE(settingText("sure_above", 0.85), QString("85"));
        QCOMPARE(*settingValue("sure_above", "90"), QJsonValue(0.9));
        QCOMPARE(settingText("capture_above", 1.5), QString("1.5"));
        QVERIFY(!settingValue("pace_months", "-3"));
        QVERIFY(!settingValue("pace_months", ""));
    }

    void everyWordedNumberExists()
    {
        int worded = 0;
        for (const QString &key : thresholdNames())
            worded += settingWords(key).name.isEmpty() ? 0 : 1;
        QVERIFY(worded >= 8);
    }
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settings_page.moc"
