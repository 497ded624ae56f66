// P2 (core part), P9 (snapshot), P11, P12, P14: the portfolio against the least its work could cost here, in the same run.
#include "core/actions/logging.h"
#include "core/portfolio/portfolio.h"
#include "core/portfolio/stores.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <poppler-qt6.h>
#include <sqlite3.h>

#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <mutex>
#include <thread>

using namespace credence;

namespace {

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

template <class Work> double milliseconds(Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void require(bool fine, const char *what)
{
    if (!fine)
        qFatal("%s", what);
}

Activity anActivity(int number)
{
    Activity activity;
    activity.id = newId<ActivityId>();
    activity.title = QStringLiteral("Course %1 on sepsis and safety").arg(number);
    activity.provider = QStringLiteral("Society of Hospital Medicine");
    activity.status = Status::Completed;
    activity.days = {QDate(2006, 1, 1).addDays(number % 7600), QDate(2006, 1, 1).addDays(number % 7600)};
    activity.credits = {{Credits{150}, QStringLiteral("ama-pra-1"), std::nullopt}};
    activity.topics = {QStringLiteral("patient-safety")};
    return activity;
}

void fill(const QString &path, int count)
{
    auto portfolio = Portfolio::create(path);
    require(bool(portfolio), "create");
    const auto done = (*portfolio)->write(QStringLiteral("Fill"), [&](Stores &stores) -> Result<> {
        for (int i = 0; i < count; ++i) {
            if (auto put = stores.activities.put(anActivity(i)); !put)
                return put;
        }
        return {};
    });
    require(bool(done), "fill");
}

void benchOpening(const QTemporaryDir &folder, int runs)
{
    double small = 0;
    for (const int count : {100, 10000, 100000}) {
        const QString path = folder.filePath(QStringLiteral("open%1.credence").arg(count));
        fill(path, count);
        QList<double> first, whole;
        for (int run = 0; run < runs; ++run) {
            auto portfolio = Result<std::unique_ptr<Portfolio>>(Error());
            first << milliseconds([&] { portfolio = Portfolio::open(path, Loading::FirstPage); });
            require(portfolio && (*portfolio)->snapshot()->activityTotal == count, "first page");
            portfolio = Error();
            if (run < 3)
                whole << milliseconds([&] { require(bool(Portfolio::open(path)), "open"); });
        }
        small = count == 100 ? median(first) : small;
        std::printf("P2  open, first page, %6d activities: %.2f ms = %.2f x of 100 (goal 1.15); everything at once: %.1f ms\n", count, median(first), median(first) / small, median(whole));
    }
}

/// One row a durable commit, with SQLite alone.
double plainCommit(const QString &path, int runs)
{
    sqlite3 *database = nullptr;
    require(sqlite3_open(QFile::encodeName(path).constData(), &database) == SQLITE_OK, "sqlite");
    sqlite3_exec(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT); INSERT INTO t VALUES (1, 'x')", nullptr, nullptr, nullptr);
    QList<double> times;
    for (int run = 0; run < runs; ++run) {
        const QByteArray statement = "UPDATE t SET text = 'Title " + QByteArray::number(run) + "' WHERE id = 1";
        times << milliseconds([&] { require(sqlite3_exec(database, statement.constData(), nullptr, nullptr, nullptr) == SQLITE_OK, "update"); });
    }
    sqlite3_close(database);
    return median(times);
}

void benchSaving(const QTemporaryDir &folder, int runs)
{
    auto portfolio = Portfolio::open(folder.filePath(QStringLiteral("open10000.credence")));
    require(bool(portfolio), "open");
    Activity activity = *(*portfolio)->snapshot()->activities.at(5000);
    QList<double> times, snapshots;
    for (int run = 0; run < runs; ++run) {
        activity.notes = QStringLiteral("Note %1").arg(run);
        times << milliseconds([&] { require(bool(changeActivity(**portfolio, activity)), "change"); });
        snapshots << milliseconds([&] { (*portfolio)->snapshot(); });
    }
    const double floor = plainCommit(folder.filePath(QStringLiteral("plain.db")), runs);
    std::sort(times.begin(), times.end());
    std::printf("P11 save one edit: %.3f ms (p95 %.3f), plain WAL FULL commit %.3f ms: %.2f x (goal 2); snapshot after it at 10,000: %.3f ms\n", median(times),
                times[times.size() * 95 / 100], floor, median(times) / floor, median(snapshots));
}

void writeCertificates(const QString &folder, int count)
{
    for (int i = 0; i < count; ++i) {
        QPdfWriter writer(QStringLiteral("%1/certificate %2.pdf").arg(folder).arg(i, 4, 10, QLatin1Char('0')));
        writer.setResolution(300);
        QPainter painter(&writer);
        int y = 300;
        for (const QString &line : {QStringLiteral("Certificate of Completion"), QStringLiteral("Duke University School of Medicine certifies that"), QStringLiteral("Elena Rivera, MD"),
                                    QStringLiteral("participated in the live activity"), QStringLiteral("Sepsis Update, part %1").arg(i),
                                    QStringLiteral("on %1").arg(QDate(2024, 1, 1).addDays(i).toString(QStringLiteral("MMMM d, yyyy"))),
                                    QStringLiteral("and is awarded %1.0 AMA PRA Category 1 Credits").arg(1 + i % 9)})
            painter.drawText(300, y += 150, line);
    }
}

/// The floor of an import: one process, two threads (reading, hashing and text beside writing), one durable commit.
double floorOfImport(const QString &folder, const QString &path)
{
    struct Item {
        QByteArray bytes, sha256;
        QString text;
    };
    return milliseconds([&] {
        std::deque<Item> ready;
        std::mutex mutex;
        std::condition_variable filled;
        bool ended = false;
        std::thread reading([&] {
            for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files)) {
                QFile file(info.filePath());
                require(file.open(QIODevice::ReadOnly), "read");
                Item item{file.readAll(), {}, {}};
                item.sha256 = QCryptographicHash::hash(item.bytes, QCryptographicHash::Sha256).toHex();
                const auto document = Poppler::Document::loadFromData(item.bytes);
                for (int page = 0; document && page < document->numPages(); ++page)
                    item.text += document->page(page)->text(QRectF());
                const std::lock_guard lock(mutex);
                ready.push_back(std::move(item));
                filled.notify_one();
            }
            const std::lock_guard lock(mutex);
            ended = true;
            filled.notify_one();
        });
        sqlite3 *database = nullptr;
        require(sqlite3_open(QFile::encodeName(path).constData(), &database) == SQLITE_OK, "sqlite");
        sqlite3_exec(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bytes (sha256 TEXT PRIMARY KEY, bytes BLOB); CREATE VIRTUAL TABLE words USING fts5 (text); BEGIN",
                     nullptr, nullptr, nullptr);
        sqlite3_stmt *bytes = nullptr, *words = nullptr;
        sqlite3_prepare_v2(database, "INSERT INTO bytes VALUES (?, ?)", -1, &bytes, nullptr);
        sqlite3_prepare_v2(database, "INSERT INTO words VALUES (?)", -1, &words, nullptr);
        for (;;) {
            std::unique_lock lock(mutex);
            filled.wait(lock, [&] { return ended || !ready.empty(); });
            if (ready.empty())
                break;
            const Item item = std::move(ready.front());
            ready.pop_front();
            lock.unlock();
            sqlite3_bind_text(bytes, 1, item.sha256.constData(), static_cast<int>(item.sha256.size()), SQLITE_STATIC);
            sqlite3_bind_blob(bytes, 2, item.bytes.constData(), static_cast<int>(item.bytes.size()), SQLITE_STATIC);
            const QByteArray text = item.text.toUtf8();
            sqlite3_bind_text(words, 1, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
            require(sqlite3_step(bytes) == SQLITE_DONE && sqlite3_step(words) == SQLITE_DONE, "insert");
            sqlite3_reset(bytes);
            sqlite3_reset(words);
        }
        reading.join();
        sqlite3_finalize(bytes);
        sqlite3_finalize(words);
        require(sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK, "commit");
        sqlite3_close(database);
    });
}

double importing(const QString &folder, const QString &path)
{
    return milliseconds([&] {
        QProcess import;
        import.setStandardOutputFile(QProcess::nullDevice());
        import.start(QStringLiteral(CREDENCE_BIN_DIR "/credence-cli"), {QStringLiteral("import"), QStringLiteral("-p"), path, folder});
        require(import.waitForFinished(600000) && import.exitCode() == 0, "import");
    });
}

double hashing(const QString &folder)
{
    return milliseconds([&] {
        QStringList files{QStringLiteral("--")};
        for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files))
            files << info.filePath();
        QProcess sum;
        sum.setStandardOutputFile(QProcess::nullDevice());
        sum.start(QStringLiteral("sha256sum"), files);
        require(sum.waitForFinished(), "sha256sum");
    });
}

void benchImporting(const QTemporaryDir &folder, int count, int runs)
{
    const QString papers = folder.filePath(QStringLiteral("papers%1").arg(count));
    require(QDir().mkpath(papers), "folder");
    writeCertificates(papers, count);
    QList<double> ours, floors, again, hashes;
    for (int run = 0; run < runs; ++run) {
        const QString path = folder.filePath(QStringLiteral("import%1-%2.credence").arg(count).arg(run));
        floors << floorOfImport(papers, path + QStringLiteral(".floor"));
        fill(path, 0);
        ours << importing(papers, path);
        again << importing(papers, path);
        hashes << hashing(papers);
    }
    std::printf("P12 import %d PDFs: %.0f ms (%.2f ms a file), floor %.0f ms: %.2f x (goal 1.2)\n", count, median(ours), median(ours) / count, median(floors), median(ours) / median(floors));
    std::printf("P14 the same again: %.0f ms, sha256sum %.0f ms: %.2f x (goal 1.2)\n", median(again), median(hashes), median(again) / median(hashes));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 3) { // only the papers, to look at one import by hand
        QGuiApplication application(argc, argv);
        writeCertificates(QString::fromLocal8Bit(argv[3]), 200);
        return 0;
    }
    if (qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const int runs = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 5;
    QTemporaryDir folder(argc > 2 ? QString::fromLocal8Bit(argv[2]) + QStringLiteral("/bench-XXXXXX") : QDir::tempPath() + QStringLiteral("/bench-XXXXXX"));
    benchOpening(folder, 2 * runs - 1);
    benchSaving(folder, 200);
    benchImporting(folder, 200, runs);
    return 0;
}
