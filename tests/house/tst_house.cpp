// Holds the walls of the house: who may include whom, and what may stand where.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

namespace {

const QString root = QStringLiteral(CREDENCE_SOURCE_DIR "/");

// The rooms of core from plain to rich; a verb includes only verbs of its own room and of rooms before it.
const QStringList rooms{"base",     "storage",  "settings", "catalogue", "story",     "vault",   "extraction", "activities", "requirements",
                        "outcomes", "planning", "advice",   "insights",  "reviews",   "reminders", "packets",  "search",     "exchange",
                        "backup",   "portfolio", "actions"};

QString textOf(const QString &path)
{
    QFile file(root + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sources(const QStringList &folders)
{
    QStringList found;
    for (const QString &folder : folders) {
        QDirIterator files(root + folder, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            found << files.next().mid(root.size());
    }
    found.sort();
    return found;
}

/// The text without comments, so that words in them do not count.
QString codeOf(const QString &path)
{
    static const QRegularExpression comment(QStringLiteral("(?<![:\"])//[^\n]*"));
    return textOf(path).remove(comment);
}

QStringList includesOf(const QString &path)
{
    static const QRegularExpression include(QStringLiteral("^#include \"([^\"]+)\""), QRegularExpression::MultilineOption);
    QStringList found;
    auto matches = include.globalMatch(textOf(path));
    while (matches.hasNext())
        found << matches.next().captured(1);
    return found;
}

/// A header without a .cpp is a noun; the one header of a folder of functions (packets/sections) is a verb too.
bool isVerb(const QString &path)
{
    return path.endsWith(".cpp") || path.startsWith("core/packets/sections/") || QFile::exists(root + path.chopped(2) + ".cpp");
}

QString roomOf(const QString &path) { return path.section(QLatin1Char('/'), 1, 1); }

bool matchesAny(const QString &path, const QStringList &patterns)
{
    for (const QString &pattern : patterns) {
        if (QRegularExpression(pattern).match(path).hasMatch())
            return true;
    }
    return false;
}

} // namespace

class TestHouse : public QObject
{
    Q_OBJECT

private:
    void report(const QStringList &wrong) { QVERIFY2(wrong.isEmpty(), qPrintable("\n  " + wrong.join("\n  "))); }

    void nothingMatches(const QString &pattern, const QStringList &folders, const QStringList &allowed)
    {
        const QRegularExpression expression(pattern);
        QVERIFY2(expression.isValid(), qPrintable(expression.errorString()));
        QStringList wrong;
        for (const QString &path : sources(folders)) {
            const auto match = matchesAny(path, allowed) ? QRegularExpressionMatch() : expression.match(codeOf(path));
            if (match.hasMatch())
                wrong << path + ": " + match.captured();
        }
        report(wrong);
    }

    /// `wrongPair(path, include)` for every include of our own files in `folders`.
    template <class Test> void noIncludeIs(const QStringList &folders, Test wrongPair)
    {
        QStringList wrong;
        for (const QString &path : sources(folders)) {
            for (const QString &include : includesOf(path)) {
                if (wrongPair(path, include))
                    wrong << path + " includes " + include;
            }
        }
        report(wrong);
    }

private Q_SLOTS:
    void everyRoomIsKnown()
    {
        QStringList wrong;
        for (const QString &room : QDir(root + "core").entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (!rooms.contains(room) && room != "reading" && room != "print")
                wrong << "core/" + room;
        }
        report(wrong);
    }

    void verbsIncludeOnlyPlainerRooms()
    {
        noIncludeIs({"core"}, [](const QString &path, const QString &include) {
            if (!include.startsWith("core/"))
                return true;
            const qsizetype own = rooms.indexOf(roomOf(path));
            const qsizetype other = rooms.indexOf(roomOf(include));
            return own >= 0 && isVerb(path) && isVerb(include) && (other < 0 || other > own);
        });
    }

    void nounsIncludeOnlyNounsAndBase()
    {
        noIncludeIs({"core"}, [](const QString &path, const QString &include) {
            return !isVerb(path) && isVerb(include) && roomOf(include) != "base" && path != "core/portfolio/stores.h";
        });
    }

    void readingAndPrintStandAside()
    {
        noIncludeIs({"core", "ui"}, [](const QString &path, const QString &include) {
            const bool reading = include.startsWith("core/reading/") && roomOf(path) != "reading";
            const bool print = include.startsWith("core/print/") && path.startsWith("core/") && roomOf(path) != "print";
            return reading || print;
        });
    }

    void storesAreKnownToThePortfolioOnly()
    {
        noIncludeIs({"core", "ui", "app"}, [](const QString &path, const QString &include) {
            if (include.endsWith("_store.h"))
                return path != "core/portfolio/stores.h" && include.chopped(2) + ".cpp" != path;
            return include == "core/portfolio/stores.h" && !path.startsWith("core/portfolio/") && !path.startsWith("core/actions/");
        });
    }

    void pagesDoNotKnowEachOther()
    {
        noIncludeIs({"ui"}, [](const QString &path, const QString &include) {
            if (include.startsWith("core/storage/") || include.endsWith("_store.h") || include.startsWith("app/"))
                return true;
            const bool otherRoom = include.startsWith("ui/") && roomOf(include) != roomOf(path) && roomOf(include) != "kit";
            return otherRoom && roomOf(path) != "shell";
        });
    }

    void coreKnowsNoWidget()
    {
        nothingMatches(R"(#include <(Q(Widget|Application|MainWindow|Dialog|Label|PushButton|TableView|Chart|ChartView|MessageBox|Printer)|QtWidgets|QtCharts)[/>])", {"core"}, {});
    }

    void onlyPrintAndReadingKnowPictures()
    {
        nothingMatches(R"(#include <(QImage|QPainter|QPixmap|QFont|QColor|QGuiApplication|QPdfWriter|QPen|QBrush)>)", {"core"}, {"^core/(print|reading)/"});
    }

    void sqlStandsInStoresOnly()
    {
        nothingMatches(R"(\b(SELECT \w|INSERT (OR \w+ )?INTO|DELETE FROM|CREATE (TEMP )?(TABLE|TRIGGER|INDEX)|UPDATE \w+ SET|PRAGMA \w))", {"core", "ui", "app"},
                       {"^core/(storage|search|backup)/", "^core/exchange/merge.cpp$", "_store.cpp$"});
    }

    void coloursStandInThePaletteOnly()
    {
        nothingMatches(R"((?<![\w&])#[0-9A-Fa-f]{6}\b|\b0x[0-9A-Fa-f]{6}\b|Qt::(white|black|red|green|blue|gray|lightGray|darkGray|yellow)\b)", {"core", "ui", "app"},
                       {"^core/base/palette.h$", "^core/reading/"});
    }

    void theClockIsReadAtTheDoorOnly()
    {
        nothingMatches(R"(current(Date|DateTime|Time|MSecsSinceEpoch|SecsSinceEpoch)(Utc)?\(|system_clock|[^\w]time\((nullptr|NULL|0)\)|gettimeofday)", {"core", "ui", "app"},
                       {"^app/[a-z]+/main.cpp$", "^ui/shell/clock"});
    }

    void namesSayWhatAThingIs()
    {
        QStringList wrong;
        for (const QString &path : sources({"core", "ui", "app"})) {
            if (matchesAny(path, {"(^|[/_])(util|utils|helper|helpers|manager|misc|common)(_|\\.)"}))
                wrong << path;
        }
        report(wrong);
    }

    void everyFileIsBuilt()
    {
        QString lists;
        for (const char *folder : {"", "core", "ui", "app", "tests"})
            lists += textOf(QLatin1String(folder) + "/CMakeLists.txt");
        QDirIterator inner(root + "app", {"CMakeLists.txt"}, QDir::Files, QDirIterator::Subdirectories);
        while (inner.hasNext())
            lists += textOf(inner.next().mid(root.size()));
        QDirIterator innerTests(root + "tests", {"CMakeLists.txt"}, QDir::Files, QDirIterator::Subdirectories);
        while (innerTests.hasNext())
            lists += textOf(innerTests.next().mid(root.size()));
        QStringList wrong;
        for (const QString &path : sources({"core", "ui", "app", "tests"})) {
            const QString name = path.startsWith("tests/") ? QFileInfo(path).completeBaseName() : QFileInfo(path).fileName();
            if (path.endsWith(".cpp") && !lists.contains(name))
                wrong << path;
        }
        report(wrong);
    }

    void filesStaySmall()
    {
        QStringList wrong;
        for (const QString &path : sources({"core", "ui", "app"})) {
            const qsizetype lines = textOf(path).count(QLatin1Char('\n'));
            if (lines > 400)
                wrong << QStringLiteral("%1: %2 lines").arg(path).arg(lines);
        }
        report(wrong);
    }

    void headersSayWhatTheyAnswer()
    {
        QStringList wrong;
        for (const QString &path : sources({"core", "ui"})) {
            if (path.endsWith(".h") && !textOf(path).startsWith("// "))
                wrong << path;
        }
        report(wrong);
    }
};

QTEST_APPLESS_MAIN(TestHouse)
#include "tst_house.moc"
