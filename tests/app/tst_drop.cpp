// Real files dragged from another program onto the real window, reviewed with the keyboard, and found again in the print.
#include "core/actions/requiring.h"
#include "core/portfolio/portfolio.h"
#include "ui/kit/theme.h"
#include "ui/kit/window_page.h"
#include "ui/shell/clock.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"
#include "ui/today/requirement_card.h"

#include <QLabel>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace credence;

namespace {

const QString samples = QStringLiteral(CREDENCE_SOURCE_DIR "/tests/data/certificates/files/");

/// Runs a program to its end while the window goes on living; what it printed.
QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 15000))
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

void xdotool(const QStringList &arguments) { run(QStringLiteral("xdotool"), arguments); }

QString place(int value) { return QString::number(value); }

/// Everything the requirement cards of Today say, one line a label.
QString cardText(MainWindow &window)
{
    QStringList said;
    const auto cards = window.page(QStringLiteral("today"))->findChildren<RequirementCard *>();
    for (const RequirementCard *card : cards) {
        said << card->accessibleName() << card->accessibleDescription();
        const auto labels = card->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            said << label->text();
    }
    return said.join(QLatin1Char('\n'));
}

} // namespace

class TestDrop : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    std::shared_ptr<const Snapshot> snapshot() const { return m_window->workspace()->snapshot(); }

    /// With CREDENCE_PICTURES=FOLDER in the environment the window can be looked at afterwards.
    void keepPicture(const QString &name)
    {
        if (qEnvironmentVariableIsSet("CREDENCE_PICTURES"))
            QVERIFY(m_window->grab().save(qEnvironmentVariable("CREDENCE_PICTURES") + QLatin1Char('/') + name));
    }

    int inInbox() const
    {
        return static_cast<int>(std::count_if(snapshot()->documents.begin(), snapshot()->documents.end(), [](const auto &document) { return document->filing == Filing::Inbox; }));
    }

    /// Presses in the other program's window, moves over ours, and lets go there.
    void dragOnto(const QStringList &files)
    {
        QProcess source;
        source.start(QStringLiteral(CREDENCE_TESTS_DIR "/credence_drag_source"), files);
        QVERIFY(source.waitForStarted());
        QString id;
        QTRY_VERIFY_WITH_TIMEOUT(!(id = run(QStringLiteral("xdotool"), {"search", "--onlyvisible", "--name", "^DragSource$"})).isEmpty(), 10000);
        xdotool({"mousemove", "--window", id, "60", "60", "mousedown", "1"});
        xdotool({"mousemove_relative", "15", "15"});
        xdotool({"mousemove_relative", "15", "0"});
        const QPoint middle = m_window->mapToGlobal(QPoint(m_window->width() / 2, m_window->height() / 2));
        for (int step = 0; step < 3; ++step) {
            xdotool({"mousemove", place(middle.x() + step * 20), place(middle.y())});
            QTest::qWait(120);
        }
        xdotool({"mouseup", "1"});
        QTest::qWait(1200);
        source.kill();
        source.waitForFinished();
    }

private Q_SLOTS:
    void initTestCase()
    {
        fixToday(QDate(2026, 11, 22));
        m_window = std::make_unique<MainWindow>();
        m_window->setGeometry(200, 60, 1040, 780);
        const QString path = m_folder.filePath(QStringLiteral("Drop.credence"));
        QVERIFY(m_window->createPortfolio(path));
        Source license;
        license.catalogueId = QStringLiteral("us-nc");
        license.cycle = {QDate(2024, 9, 14), QDate(2027, 9, 13)};
        QVERIFY(addRequirement(*m_window->workspace()->portfolio(), license));
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(m_window->workspace()->isSettled());
    }

    void aDroppedTextFileIsRefusedAndNothingChanges()
    {
        const QString path = m_folder.filePath(QStringLiteral("notes.pdf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("This is no PDF.");
        file.close();
        dragOnto({path});
        QTest::qWait(1500);
        QCOMPARE(snapshot()->documents.size(), 0);
        QVERIFY(QFile::exists(path));
    }

    void droppedCertificatesWaitForReview()
    {
        QVERIFY(cardText(*m_window).contains(QStringLiteral("of 60")));
        dragOnto({samples + QStringLiteral("P01-1.pdf"), samples + QStringLiteral("P06-1.pdf")});
        QTRY_COMPARE_WITH_TIMEOUT(inInbox(), 2, 20000);
        QCOMPARE(m_window->currentPage(), QStringLiteral("vault"));
        QCOMPARE(snapshot()->activities.size(), 0);
    }

    void enterFilesThemOneAfterTheOther()
    {
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
        // Enter goes past a file that was not added, and files the others.
        for (int pressed = 1; pressed <= 4 && snapshot()->activities.size() < 2; ++pressed) {
            QTest::qWait(1000);
            keepPicture(QStringLiteral("review-%1.png").arg(pressed));
            xdotool({"key", "Return"});
        }
        QTRY_COMPARE_WITH_TIMEOUT(snapshot()->activities.size(), 2, 10000);
        QCOMPARE(inInbox(), 0);
    }

    void theRequirementCardMoved()
    {
        m_window->showPage(QStringLiteral("today"));
        QTRY_VERIFY(m_window->workspace()->isSettled());
        QTRY_COMPARE(m_window->workspace()->standings().size(), 1);
        const Standing standing = m_window->workspace()->standings().constFirst();
        QVERIFY(standing.total.earned && standing.total.earned->hundredths > 0);
        QCOMPARE(standing.total.proven, standing.total.earned);
        QTRY_VERIFY2(cardText(*m_window).contains(standing.total.earned->text()), qPrintable(cardText(*m_window)));
    }

    void theSameFileAgainIsADuplicate()
    {
        dragOnto({samples + QStringLiteral("P01-1.pdf")});
        QTest::qWait(1500);
        QCOMPARE(snapshot()->documents.size(), 2);
    }

    void theAuditFileHoldsTheCertificates()
    {
        const QString path = m_window->workspace()->portfolio()->path();
        m_window->closePortfolio();
        const QString out = m_folder.filePath(QStringLiteral("audit.pdf"));
        run(QStringLiteral(CREDENCE_BIN_DIR "/credence-cli"), {"packet", "-p", path, "audit", "--authority", "us-nc", "--today", "2026-11-22", "-o", out});
        const QString text = run(QStringLiteral("pdftotext"), {"-layout", out, "-"});
        QVERIFY2(text.contains(QStringLiteral("End-of-Life Care and Palliative Communication")), qPrintable(text.left(2000)));
        QVERIFY(text.contains(QStringLiteral("Harold P. Whitcombe")));
        m_window.reset();
    }
};

int main(int argc, char **argv)
{
    QTemporaryDir settings;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings.path());
    qputenv("XDG_CONFIG_HOME", settings.path().toUtf8());
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Credence"));
    QCoreApplication::setApplicationName(QStringLiteral("credence"));
    startTheme(application, themeFromWord(QStringLiteral("light")));
    TestDrop test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_drop.moc"
