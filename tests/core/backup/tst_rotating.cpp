// Copies made by themselves, and the drill of bringing one back.
#include "core/actions/backing_up.h"
#include "core/actions/filing.h"
#include "core/actions/logging.h"
#include "core/backup/rotating.h"
#include "core/exchange/json_export.h"
#include "core/portfolio/document_bytes.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"

#include <QDir>
#include <QTest>

using namespace credence;
using credence::test::TempPortfolio;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Activity titled(const QString &title)
{
    Activity activity;
    activity.title = title;
    return activity;
}

QDateTime at(QDate day, int hour) { return {day, QTime(hour, 0), Qt::UTC}; }

/// Every record and byte of the portfolio as an export.
QByteArray everything(Portfolio &portfolio, const QString &path)
{
    const auto done = exportRecords(*portfolio.snapshot(), [&](const QString &sha256) { return portfolio.documentBytes(sha256); }, path);
    return done ? bytesOf(path) : QByteArray();
}

} // namespace

class TestRotating : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyIsMadeWhileThePortfolioIsOpen()
    {
        TempPortfolio p;
        VERIFY_DONE(logActivity(*p, titled("Sepsis")));
        const QString folder = backupFolder(p.folder.filePath("copies"), p.path());
        const auto copy = makeBackup(p.path(), folder, at({2026, 11, 19}, 9), changedDocuments);
        VERIFY_DONE(copy);
        QVERIFY2(copy->path.endsWith("test 2026-11-19 090000.credence"), qPrintable(copy->path));
        QCOMPARE(backupCopies(folder), QList<BackupCopy>{*copy});
        QCOMPARE(QFileInfo(copy->path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(QFileInfo(folder).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const auto opened = Portfolio::open(copy->path);
        VERIFY_DONE(opened);
        QCOMPARE((*opened)->snapshot()->activities.first()->title, QString("Sepsis"));
        VERIFY_DONE(logActivity(*p, titled("It goes on")));
    }

    void aCopyWithAChangedDocumentIsNamedAndNothingEarlierGoes()
    {
        TempPortfolio p;
        const QByteArray page = QByteArray("a page of proof ").repeated(300);
        VERIFY_DONE(keepDocument(*p, page, "proof.pdf", {}, QDate(2026, 1, 1)));
        const QString folder = p.folder.filePath("copies");
        for (int day = 1; day <= 3; ++day) // far enough back that only some of them would stay
            VERIFY_DONE(makeBackup(p.path(), folder, at({2024, 1, day}, 9), changedDocuments));
        p.portfolio.reset();
        QByteArray bytes = bytesOf(p.path());
        const qsizetype place = bytes.indexOf("a page of proof ");
        QVERIFY(place > 0);
        bytes[place] = 'A';
        QFile file(p.path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QCOMPARE(changedDocuments(p.path()).value(), QStringList{"proof.pdf"});
        const Rotation few{30, 1, 0, 0};
        const auto copy = makeBackup(p.path(), folder, at({2026, 11, 19}, 9), changedDocuments, few);
        VERIFY_DONE(copy);
        QCOMPARE(copy->changed, QStringList{"proof.pdf"});
        QCOMPARE(backupCopies(folder).size(), 4);
    }
    void oldCopiesGoAndOtherFilesStay()
    {
        TempPortfolio p;
        const QString folder = p.folder.filePath("copies");
        QVERIFY(QDir().mkpath(folder));
        for (const char *other : {"letter.pdf", "test by hand.credence", "test 2026-13-45 090000.credence"}) {
            QFile file(folder + '/' + other);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        for (QDate day(2026, 10, 1); day <= QDate(2026, 11, 19); day = day.addDays(1))
            VERIFY_DONE(makeBackup(p.path(), folder, at(day, 9), changedDocuments));
        QVERIFY2(backupCopies(folder).size() <= 2 + 12 + 10 + 9 && backupCopies(folder).size() >= 14, qPrintable(QString::number(backupCopies(folder).size())));
        QCOMPARE(backupCopies(folder).first().made, at({2026, 11, 19}, 9));
        for (const char *other : {"letter.pdf", "test by hand.credence", "test 2026-13-45 090000.credence"})
            QVERIFY(QFile::exists(folder + '/' + other));
    }

    void whatFailsLeavesTheCopiesThatAreThere()
    {
        TempPortfolio p;
        const QString folder = p.folder.filePath("copies");
        const auto first = makeBackup(p.path(), folder, at({2026, 1, 1}, 9), changedDocuments);
        VERIFY_DONE(first);
        const auto again = makeBackup(p.path(), folder, at({2026, 1, 1}, 9), changedDocuments);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
        const auto nothing = makeBackup(p.folder.filePath("none.credence"), folder, at({2026, 11, 1}, 9), changedDocuments);
        QVERIFY(!nothing);
        QFile file(p.folder.filePath("a file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto noFolder = makeBackup(p.path(), p.folder.filePath("a file/copies"), at({2026, 11, 1}, 9), changedDocuments);
        QVERIFY(!noFolder);
        QVERIFY2(noFolder.error().sentence.contains("could not be made"), qPrintable(noFolder.error().sentence));
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void twoPortfoliosOfOneNameNeverMix()
    {
        QVERIFY(backupFolder("/b", "/home/a/My.credence") != backupFolder("/b", "/home/b/My.credence"));
        QVERIFY(backupFolder("/b", "/home/a/My.credence").startsWith("/b/My "));
    }

    void aDrillBringsBackEveryByte()
    {
        TempPortfolio p;
        const QString folder = p.folder.filePath("copies");
        Reading reading;
        reading.text = QStringLiteral("words");
        for (int i = 0; i < 30; ++i) {
            VERIFY_DONE(logActivity(*p, titled(QStringLiteral("Activity %1").arg(i))));
            VERIFY_DONE(keepDocument(*p, QByteArray(5000 + 313 * i, char('a' + i % 26)), QStringLiteral("d%1.pdf").arg(i), reading, QDate(2026, 1, 1)));
        }
        const QByteArray before = everything(*p, p.folder.filePath("before.jsonl"));
        const auto copy = makeBackup(p.path(), folder, at({2026, 11, 19}, 9), changedDocuments);
        VERIFY_DONE(copy);
        VERIFY_DONE(removeDocuments(*p, {p->snapshot()->documents.first()->id}));
        VERIFY_DONE(logActivity(*p, titled("A mistake")));
        p.portfolio.reset();
        const auto kept = restore(copy->path, p.path());
        VERIFY_DONE(kept);
        auto back = Portfolio::open(p.path());
        VERIFY_DONE(back);
        VERIFY_DONE((*back)->check(true));
        QVERIFY(!before.isEmpty());
        QCOMPARE(everything(**back, p.folder.filePath("after.jsonl")), before);
        auto aside = Portfolio::open(*kept);
        VERIFY_DONE(aside);
        QCOMPARE((*aside)->snapshot()->activities.size(), 31);
    }
};

QTEST_GUILESS_MAIN(TestRotating)
#include "tst_rotating.moc"
