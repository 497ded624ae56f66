// The folder mirror behind the window: chosen, kept up to date, and saying so when its place is gone.
#include "core/actions/filing.h"
#include "core/actions/logging.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"
#include "ui/kit/mirror_keeper.h"
#include "ui/kit/theme.h"
#include "ui/settings/mirror_card.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDirIterator>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace credence;
using namespace credence::test;

namespace {

/// Catches what would be opened.
class Opener : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void open(const QUrl &url) { opened << url.toLocalFile(); }

public:
    QStringList opened;
};

struct Scene {
    TempPortfolio file;
    QTemporaryDir place;
    MirrorKeeper keeper;
    std::unique_ptr<MirrorCard> card;
    QList<Error> failures;

    Scene()
    {
        QObject::connect(file.portfolio.get(), &Portfolio::changed, &keeper, [this] { keeper.follow(file->snapshot()); });
        QObject::connect(&keeper, &MirrorKeeper::failed, &keeper, [this](const Error &error) { failures << error; });
        keeper.setPauseMs(5);
        keeper.setPortfolio(file.portfolio.get());
        keeper.follow(file->snapshot());
        card = std::make_unique<MirrorCard>(keeper);
        card->resize(520, 240);
        card->show();
    }
    ~Scene() { keeper.choose({}); }
    QPushButton *button(const QString &text) const
    {
        for (auto *each : card->findChildren<QPushButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }
    QString words() const
    {
        QStringList all;
        for (auto *each : card->findChildren<QLabel *>()) {
            if (each->isVisible())
                all << each->text();
        }
        return all.join('\n');
    }
    QStringList files() const
    {
        QStringList found;
        QDirIterator all(place.path(), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            found << QDir(place.path()).relativeFilePath(all.next());
        found.sort();
        return found;
    }
    ActivityId log(const QString &title)
    {
        Activity activity = anActivity().titled(title).by("SCCM").on("2026-02-10").credits(8);
        activity.id = {};
        const auto logged = logActivity(*file, activity);
        return logged ? *logged : ActivityId();
    }
};

} // namespace

class TestMirrorCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName("credence-test");
        QCoreApplication::setApplicationName("tst_mirror_card");
        QSettings().clear();
        startTheme(*qApp, ThemeChoice::Light);
    }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void withoutAPlaceNothingHappens()
    {
        Scene scene;
        QVERIFY(scene.button("Choose a folder…"));
        QVERIFY(!scene.button("Open folder"));
        scene.log("Sepsis");
        QTest::qWait(50);
        QVERIFY(!scene.keeper.isRunning());
    }
    void aChosenPlaceIsFilledAndFollowsChanges()
    {
        Scene scene;
        const ActivityId activity = scene.log("Sepsis");
        Reading reading;
        reading.mediaType = "application/pdf";
        reading.pages = 1;
        const auto kept = keepDocument(*scene.file, "bytes", "sepsis.pdf", reading, day("2026-11-22"));
        VERIFY_DONE(kept);
        scene.keeper.choose(scene.place.path());
        QTRY_VERIFY(scene.files().contains("01_CME_Certificates/Not filed yet/sepsis.pdf"));
        VERIFY_DONE(attachDocument(*scene.file, kept->document, activity.text));
        QTRY_COMPARE(scene.files(), (QStringList{"01_CME_Certificates/2026/2026-02-10 Sepsis - SCCM.pdf", "About this folder.txt"}));
        QTRY_VERIFY(!scene.keeper.isRunning());
        QVERIFY2(scene.words().contains("Last run:"), qPrintable(scene.words()));
        QVERIFY(scene.words().contains(scene.place.path()));
        // What the person changed there is named, and stays.
        QFile file(scene.place.filePath("01_CME_Certificates/2026/2026-02-10 Sepsis - SCCM.pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine now");
        file.close();
        QTest::mouseClick(scene.button("Mirror now"), Qt::LeftButton);
        QTRY_VERIFY2(scene.words().contains("2026-02-10 Sepsis - SCCM.pdf: It was changed"), qPrintable(scene.words()));
        QCOMPARE(scene.failures.size(), 0);
        if (const QString folder = qEnvironmentVariable("CREDENCE_SCREENSHOTS"); !folder.isEmpty())
            QVERIFY(scene.card->grab().save(folder + "/mirror-card.png"));
    }
    void thePlaceIsRememberedForThePortfolio()
    {
        Scene scene;
        scene.keeper.choose(scene.place.path());
        QTRY_VERIFY(scene.files().contains("About this folder.txt"));
        QTRY_VERIFY(!scene.keeper.isRunning());
        MirrorKeeper again;
        again.setPortfolio(scene.file.portfolio.get());
        QCOMPARE(again.place(), scene.place.path());
        TempPortfolio other;
        again.setPortfolio(other.portfolio.get());
        QCOMPARE(again.place(), QString());
    }
    void aPlaceThatIsGoneIsSaidOnceAndComesBack()
    {
        Scene scene;
        scene.keeper.choose(scene.place.path());
        QTRY_VERIFY(scene.files().contains("About this folder.txt"));
        QTRY_VERIFY(!scene.keeper.isRunning());
        const QString aside = scene.place.path() + "-aside";
        QVERIFY(QDir().rename(scene.place.path(), aside));
        scene.log("One");
        QTRY_COMPARE(scene.failures.size(), 1);
        scene.log("Two");
        QTRY_VERIFY(!scene.keeper.isRunning());
        QTest::qWait(50);
        QCOMPARE(scene.failures.size(), 1);
        QVERIFY2(scene.words().contains("is not there"), qPrintable(scene.words()));
        QVERIFY(!QFileInfo::exists(scene.place.path())); // not made anew where the drive was
        QVERIFY(QDir().rename(aside, scene.place.path()));
        QTest::mouseClick(scene.button("Mirror now"), Qt::LeftButton);
        QTRY_VERIFY(scene.words().contains("Last run:"));
    }
    void theFolderOpensAndMirroringStops()
    {
        Scene scene;
        scene.keeper.choose(scene.place.path());
        QTRY_VERIFY(scene.files().contains("About this folder.txt"));
        QTRY_VERIFY(!scene.keeper.isRunning());
        Opener opener;
        QDesktopServices::setUrlHandler("file", &opener, "open");
        QTest::mouseClick(scene.button("Open folder"), Qt::LeftButton);
        QDesktopServices::unsetUrlHandler("file");
        QCOMPARE(opener.opened, QStringList{scene.place.path()});
        QTest::mouseClick(scene.button("Stop mirroring"), Qt::LeftButton);
        QVERIFY(scene.button("Choose a folder…"));
        QCOMPARE(scene.files(), QStringList{"About this folder.txt"}); // what is there stays
    }
};

QTEST_MAIN(TestMirrorCard)
#include "tst_mirror_card.moc"
