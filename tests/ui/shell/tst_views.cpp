// Every view of the activities, the portfolio and the story, with the sample portfolio and with an empty one, at the sizes a laptop
// has, light and dark: nothing warns and nothing scrolls sideways. CREDENCE_SCREENS=FOLDER keeps the pictures.
#include "app/sample/make_sample.h"
#include "tests/support/build.h"
#include "tests/support/verify_done.h"
#include "ui/kit/theme.h"
#include "ui/kit/window_page.h"
#include "ui/shell/clock.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QGraphicsView>
#include <QLabel>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace credence;
using namespace credence::test;

namespace {

struct View {
    const char *page;
    const char *section; ///< the words of its button; "" for the page itself
};
constexpr View views[]{{"today", ""},
                       {"activities", "Ledger"},     {"activities", "Evaluations"},   {"activities", "Captures"}, {"activities", "Batches"},
                       {"activities", "Themes"},     {"activities", "Stacks"},        {"portfolio", "Chain"},     {"portfolio", "Artifacts"},
                       {"portfolio", "Projects"},    {"portfolio", "Presentations"},  {"portfolio", "Teaching"},  {"portfolio", "Roles"},
                       {"portfolio", "People"},      {"portfolio", "Notes"},          {"settings", "General"},    {"settings", "Story and goals"},
                       {"settings", "Criteria"},     {"settings", "Signals"},         {"settings", "Pivots"}};

} // namespace

class TestViews : public QObject
{
    Q_OBJECT

    static QAbstractButton *sectionButton(const QWidget &page, const QString &words)
    {
        for (auto *button : page.findChildren<QAbstractButton *>()) {
            if (button->isCheckable() && button->text().section(QStringLiteral(" · "), 0, 0) == words)
                return button;
        }
        return nullptr;
    }

    /// What cannot be seen at once in one direction; chains and tables of numbers may be moved, forms and lists may not.
    static QStringList sideways(const QWidget &page)
    {
        QStringList wide;
        for (auto *area : page.findChildren<QAbstractScrollArea *>()) {
            if (area->isVisible() && !qobject_cast<QGraphicsView *>(area) && area->horizontalScrollBar()->isVisible())
                wide << QStringLiteral("%1 %2").arg(QLatin1String(area->metaObject()->className()), area->accessibleName());
        }
        return wide;
    }

    void look(MainWindow &window, const QString &name)
    {
        const QString folder = qEnvironmentVariable("CREDENCE_SCREENS");
        for (const View &view : views) {
            window.showPage(QLatin1String(view.page));
            WindowPage *page = window.page(QLatin1String(view.page));
            if (QLatin1String(view.section) != QLatin1String("")) {
                QAbstractButton *button = sectionButton(*page, QLatin1String(view.section));
                QVERIFY2(button, view.section);
                button->click();
            }
            QTest::qWait(30);
            const QString what = QStringLiteral("%1-%2-%3").arg(QLatin1String(view.page), QString::fromLatin1(view.section).toLower().replace(' ', '_'), name);
            QVERIFY2(sideways(*page).isEmpty(), qPrintable(what + ": " + sideways(*page).join(", ")));
            if (!folder.isEmpty())
                QVERIFY(window.grab().save(QStringLiteral("%1/%2.png").arg(folder, what)));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName("CredenceTest");
        QCoreApplication::setApplicationName("tst_views");
        QSettings().clear();
        startTheme(*qApp, ThemeChoice::Light);
        fixToday(day("2026-11-19"));
        VERIFY_DONE(makeSample(m_folder.filePath("sample.credence"), day("2026-11-19")));
        VERIFY_DONE(Portfolio::create(m_folder.filePath("empty.credence")));
    }

    void nothingScrollsSideways_data()
    {
        QTest::addColumn<QString>("portfolio");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        for (const char *portfolio : {"sample", "empty"}) {
            for (const QSize size : {QSize(1280, 800), QSize(1440, 900)}) {
                for (const bool dark : {false, true})
                    QTest::addRow("%s %d %s", portfolio, size.width(), dark ? "dark" : "light") << QString::fromLatin1(portfolio) << size << dark;
            }
        }
    }
    void nothingScrollsSideways()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QFETCH(QString, portfolio);
        QFETCH(QSize, size);
        QFETCH(bool, dark);
        setTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
        MainWindow window;
        window.resize(size);
        QVERIFY(window.openPortfolio(m_folder.filePath(portfolio + ".credence")));
        window.show();
        window.resize(size);
        QTRY_VERIFY_WITH_TIMEOUT(window.workspace()->isSettled(), 30000);
        look(window, QStringLiteral("%1-%2-%3").arg(portfolio).arg(size.width()).arg(dark ? QStringLiteral("dark") : QStringLiteral("light")));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"
