// Backups behind the window: made when they are due, asked for, and brought back.
#include "core/actions/logging.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"
#include "ui/kit/backup_keeper.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/theme.h"
#include "ui/settings/backup_card.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

struct Scene {
    TempPortfolio file;
    QTemporaryDir place;
    QDateTime now{QDate(2026, 11, 22), QTime(9, 0)};
    BackupKeeper keeper{[this] { return now; }};
    std::unique_ptr<BackupCard> card;
    QList<Error> failures;

    Scene()
    {
        QSettings().clear();
        keeper.chooseBase(place.filePath("copies"));
        QObject::connect(file.portfolio.get(), &Portfolio::changed, &keeper, [this] { keeper.follow(file->snapshot()); });
        QObject::connect(&keeper, &BackupKeeper::failed, &keeper, [this](const Error &error) { failures << error; });
        keeper.setPortfolio(file.portfolio.get());
        keeper.follow(file->snapshot());
        keeper.setPauseMs(5);
        card = std::make_unique<BackupCard>(keeper);
        card->show();
    }
    void change() { QVERIFY(logActivity(*file, anActivity().titled("Sepsis").id({}))); }
    QPushButton *button(const QString &text) const
    {
        for (auto *each : card->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    QString words() const
    {
        QStringList all;
        for (const auto *each : card->findChildren<QLabel *>())
            all << each->text();
        return all.join(QLatin1Char(' '));
    }
};

} // namespace

class TestBackupCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("CredenceTest");
        QCoreApplication::setApplicationName("tst_backup_card");
        startTheme(*qApp, ThemeChoice::Light);
    }
    void aCopyIsMadeWhenItIsDueAndNotBefore()
    {
        Scene s;
        QTRY_COMPARE(s.keeper.copies().size(), 1); // there was none at all
        QTest::qWait(60);
        QCOMPARE(s.keeper.copies().size(), 1); // nothing changed since
        s.now = s.now.addSecs(10 * 60);
        s.change();
        QTest::qWait(60);
        QCOMPARE(s.keeper.copies().size(), 1); // too soon
        s.now = s.now.addSecs(25 * 60);
        QTRY_COMPARE(s.keeper.copies().size(), 2);
        const auto copy = Portfolio::open(s.keeper.copies().first().path);
        VERIFY_DONE(copy);
        QCOMPARE((*copy)->snapshot()->activities.size(), 1);
        QVERIFY2(s.words().contains("2 copies kept"), qPrintable(s.words()));
    }
    void noneIsMadeWhenOnlyAskedFor()
    {
        Scene s;
        s.keeper.setMinutes(0);
        s.change();
        s.now = s.now.addDays(3);
        QTest::qWait(80);
        const qsizetype before = s.keeper.copies().size();
        QVERIFY(before <= 1);
        s.now = s.now.addSecs(60);
        QSignalSpy made(&s.keeper, &BackupKeeper::made);
        QTRY_VERIFY(s.button("Back up now")->isEnabled());
        QTest::mouseClick(s.button("Back up now"), Qt::LeftButton);
        QTRY_COMPARE(made.size(), 1);
        QCOMPARE(s.keeper.copies().size(), before + 1);
    }
    void aPlaceThatIsGoneIsSaidOnce()
    {
        Scene s;
        QTRY_COMPARE(s.keeper.copies().size(), 1);
        QFile file(s.place.filePath("file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        s.keeper.chooseBase(s.place.filePath("file/below a file"));
        QTRY_COMPARE(s.failures.size(), 1);
        QVERIFY(s.failures.first().sentence.contains("portfolio itself is unchanged"));
        QTest::qWait(60);
        QCOMPARE(s.failures.size(), 1);
        QTRY_VERIFY2(s.words().contains("could not be made"), qPrintable(s.words()));
        QCOMPARE(s.failures.size(), 1);
    }
    void anEarlierCopyTakesThePlaceOfThePortfolioInTheWindow()
    {
        QSettings().clear();
        TempPortfolio temporary;
        VERIFY_DONE(logActivity(*temporary, anActivity().titled("First").id({})));
        const QString copy = temporary.folder.filePath("copy.credence");
        VERIFY_DONE(temporary->saveCopy(copy));
        VERIFY_DONE(logActivity(*temporary, anActivity().titled("Second").id({})));
        temporary.portfolio.reset();
        MainWindow window;
        QVERIFY(window.openPortfolio(temporary.path()));
        QTRY_VERIFY(window.workspace()->isSettled());
        QCOMPARE(window.workspace()->snapshot()->activities.size(), 2);
        window.restoreBackup(copy);
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace()->portfolio() && window.workspace()->isSettled(), 20000);
        QCOMPARE(window.workspace()->snapshot()->activities.size(), 1);
        QVERIFY2(window.messages()->sentence().contains("before restore"), qPrintable(window.messages()->sentence()));
        QVERIFY(QFile::exists(temporary.folder.filePath("test before restore.credence")));
        QFile broken(copy);
        QVERIFY(broken.open(QIODevice::ReadWrite) && broken.seek(100) && broken.write(QByteArray(3000, 'x')) == 3000);
        broken.close();
        window.restoreBackup(copy);
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace()->portfolio() && window.workspace()->isSettled(), 20000);
        QCOMPARE(window.workspace()->snapshot()->activities.size(), 1); // what is damaged restores nothing
    }
};

QTEST_MAIN(TestBackupCard)
#include "tst_backup_card.moc"
