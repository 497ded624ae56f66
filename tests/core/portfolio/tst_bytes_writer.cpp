// Large bytes come in from another thread, whole or not at all, while the portfolio stays in use.
#include "core/actions/filing.h"
#include "core/actions/logging.h"
#include "core/portfolio/bytes_writer.h"
#include "core/portfolio/document_bytes.h"
#include "tests/support/build.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

#include <future>

using namespace credence;
using namespace credence::test;

namespace {

const QDate today(2026, 11, 22);

QByteArray noise(qsizetype size, quint32 seed = 7)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

QString hashOf(const QByteArray &bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()); }

Reading reading()
{
    Reading read;
    read.mediaType = "application/pdf";
    read.pages = 1;
    return read;
}

} // namespace

class TestBytesWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySizeComesBackAsItWas_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 1024, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 2 * 1024 * 1024, 3 * 1024 * 1024 + 17})
            QTest::addRow("%d bytes", size) << size;
    }
    void everySizeComesBackAsItWas()
    {
        QFETCH(int, size);
        const QByteArray bytes = noise(size);
        const std::atomic_bool goOn = false;
        for (const bool apart : {true, false}) {
            TempPortfolio portfolio;
            if (apart) {
                const auto writer = portfolio->bytesWriter();
                VERIFY_DONE(writer);
                VERIFY_DONE(writer->keep(hashOf(bytes), bytes, goOn));
                VERIFY_DONE(writer->keep(hashOf(bytes), bytes, goOn)); // twice is no harm
            }
            VERIFY_DONE(keepDocument(*portfolio, bytes, "large.pdf", reading(), today));
            QVERIFY(*portfolio->documentBytes(hashOf(bytes)) == bytes);
            portfolio.reopen();
            VERIFY_DONE(logActivity(*portfolio, anActivity())); // what nothing refers to is swept now
            QVERIFY(*portfolio->documentBytes(hashOf(bytes)) == bytes);
            VERIFY_DONE(portfolio->check(true));
            const QString copy = portfolio.folder.filePath("copy.credence");
            VERIFY_DONE(portfolio->saveCopy(copy));
            const auto source = DocumentBytes::open(copy);
            VERIFY_DONE(source);
            QVERIFY(*source->bytes(hashOf(bytes)) == bytes);
        }
    }
    void otherWritesComeInBetween()
    {
        TempPortfolio portfolio;
        const QByteArray bytes = noise(24 * 1024 * 1024);
        const auto writer = portfolio->bytesWriter();
        VERIFY_DONE(writer);
        const std::atomic_bool goOn = false;
        auto written = std::async(std::launch::async, [&] { return writer->keep(hashOf(bytes), bytes, goOn); });
        int between = 0;
        while (written.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready) {
            VERIFY_DONE(logActivity(*portfolio, anActivity()));
            ++between;
        }
        VERIFY_DONE(written.get());
        QVERIFY2(between >= 3, qPrintable(QString::number(between)));
        VERIFY_DONE(keepDocument(*portfolio, bytes, "large.pdf", reading(), today));
        QCOMPARE(portfolio->snapshot()->activities.size(), between);
        QVERIFY(*portfolio->documentBytes(hashOf(bytes)) == bytes);
        for (int i = 0; i <= between && portfolio->canUndo(); ++i)
            VERIFY_DONE(portfolio->undo());
        QVERIFY(portfolio->snapshot()->documents.isEmpty());
        VERIFY_DONE(portfolio->redo());
    }
    void whatIsStoppedLeavesNothing()
    {
        TempPortfolio portfolio;
        const QByteArray bytes = noise(4 * 1024 * 1024);
        std::atomic_bool stop = false;
        const auto writer = portfolio->bytesWriter();
        VERIFY_DONE(writer);
        auto written = std::async(std::launch::async, [&] { return writer->keep(hashOf(bytes), bytes, stop); });
        QTest::qSleep(5);
        stop = true;
        (void)written.get();
        QVERIFY(!writer->keep(hashOf(bytes), bytes, stop));
        VERIFY_DONE(keepDocument(*portfolio, bytes, "large.pdf", reading(), today)); // the rest of an earlier try is no hindrance
        QVERIFY(*portfolio->documentBytes(hashOf(bytes)) == bytes);
        stop = false;
        const QByteArray orphan = noise(3 * 1024 * 1024, 9);
        VERIFY_DONE(writer->keep(hashOf(orphan), orphan, stop));
        portfolio.reopen();
        VERIFY_DONE(logActivity(*portfolio, anActivity()));
        QCOMPARE(portfolio->documentBytes(hashOf(orphan)).error().kind, ErrorKind::NotFound);
        QVERIFY(*portfolio->documentBytes(hashOf(bytes)) == bytes);
    }
    void aClosedPortfolioIsLeftAlone()
    {
        TempPortfolio portfolio;
        const QByteArray bytes = noise(2 * 1024 * 1024);
        const std::atomic_bool goOn = false;
        const auto writer = portfolio->bytesWriter();
        VERIFY_DONE(writer);
        auto written = std::async(std::launch::async, [&] { return writer->keep(hashOf(bytes), bytes, goOn); });
        portfolio.portfolio.reset();
        const auto outcome = written.get();
        QVERIFY(outcome || outcome.error().kind == ErrorKind::Conflict);
        QCOMPARE(writer->keep(hashOf(bytes), bytes, goOn).error().kind, ErrorKind::Conflict);
        QCOMPARE(QDir(portfolio.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"test.credence"});
    }
    void theOriginalTakesThePlaceOfDamagedBytes_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("a usual one") << 50000;
        QTest::newRow("one in pieces") << 3 * 1024 * 1024;
    }
    void theOriginalTakesThePlaceOfDamagedBytes()
    {
        QFETCH(int, size);
        TempPortfolio portfolio;
        const QByteArray bytes = noise(size);
        const QString hash = hashOf(bytes);
        VERIFY_DONE(keepDocument(*portfolio, bytes, "card.pdf", reading(), today));
        QVERIFY(!*mendDocument(*portfolio, hash, bytes)); // nothing to mend
        portfolio.portfolio.reset();
        QFile file(portfolio.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qsizetype at = file.readAll().indexOf(bytes.mid(size / 2, 40));
        QVERIFY(at > 0 && file.seek(at) && file.write("?") == 1);
        file.close();
        portfolio.reopen();
        QCOMPARE(portfolio->documentBytes(hash).error().kind, ErrorKind::Damaged);
        QCOMPARE(mendDocument(*portfolio, hash, bytes + "x").error().kind, ErrorKind::Invalid);
        const auto mended = mendDocument(*portfolio, hash, bytes);
        VERIFY_DONE(mended);
        QVERIFY(*mended);
        QVERIFY(*portfolio->documentBytes(hash) == bytes);
        QVERIFY(!portfolio->canUndo());
        QCOMPARE(mendDocument(*portfolio, hashOf("gone"), "gone").error().kind, ErrorKind::NotFound);
    }
    void anothersChangeIsNotWrittenOver()
    {
        TempPortfolio portfolio;
        VERIFY_DONE(logActivity(*portfolio, anActivity()));
        const auto writer = portfolio->bytesWriter();
        VERIFY_DONE(writer);
        QFile file(portfolio.path());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size()) && file.write("x") == 1);
        file.close();
        const QByteArray bytes = noise(2 * 1024 * 1024);
        const std::atomic_bool goOn = false;
        const auto refused = writer->keep(hashOf(bytes), bytes, goOn);
        QVERIFY(!refused);
        QVERIFY(refused.error().sentence.contains("another program"));
    }
};

QTEST_GUILESS_MAIN(TestBytesWriter)
#include "tst_bytes_writer.moc"
