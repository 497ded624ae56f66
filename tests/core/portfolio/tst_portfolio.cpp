#include "core/portfolio/portfolio.h"
#include "core/portfolio/stores.h"
#include "tests/support/temp_portfolio.h"
#include "tests/support/verify_done.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace credence;
using credence::test::sameValues;
using credence::test::TempPortfolio;

namespace {

QDate day(const char *iso) { return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate); }

Activity fullActivity(const SourceId &source)
{
    Activity a;
    a.id = newId<ActivityId>();
    a.ref = "a1";
    a.title = "Sepsis “Grand” Rounds; it's DROP TABLE 'x' — Ärzte";
    a.provider = "Duke";
    a.status = Status::Completed;
    a.days = {day("2026-02-10"), day("2026-02-11")};
    a.completed = day("2026-02-12");
    a.format = "grand-rounds";
    a.hours = Credits{150};
    a.credits = {{Credits{175}, "ama-pra-1", Credits{200}}, {Credits{100}, "", std::nullopt}};
    a.topics = {"patient-safety", "opioid"};
    a.subjects = {"sepsis"};
    a.mix = "niche";
    a.depth = "multi-day";
    a.compliance = true;
    a.cost = Cents{0};
    a.funder = "self";
    a.daysAway = Credits{50};
    a.goals = {"g"};
    a.signalIds = {"s"};
    a.criteria = {"c"};
    a.theme = "t";
    a.felt = Felt::High;
    a.approvedList = false;
    a.overrules = {{source, "total", false, "asked the board"}};
    a.notes = "line\nline";
    return a;
}

Activity simple(const QString &title, const QDate &end)
{
    Activity a;
    a.id = newId<ActivityId>();
    a.title = title;
    a.days.end = end;
    return a;
}

Result<> putActivity(Portfolio &portfolio, const Activity &activity)
{
    return portfolio.write(QStringLiteral("Log"), [&](Stores &stores) { return stores.activities.put(activity); });
}

QString sha(const QByteArray &bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()); }

} // namespace

class TestPortfolio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldSurvivesReopening()
    {
        TempPortfolio p;
        Source source;
        source.id = newId<SourceId>();
        source.ref = "nc";
        source.catalogueId = "us-nc";
        source.custom = {{"id", "own"}};
        source.identifier = "12-345";
        source.licenseType = "MD";
        source.issued = day("2020-02-29");
        source.cycle = {day("2024-01-01"), QDate()};
        source.cycleNumber = 2;
        source.satisfiedBy = {"moc"};
        source.answers = {{"prescribes", true}, {"dea", false}};
        source.from = day("2020-01-01");
        source.to = day("2030-01-01");
        Profile profile{"Elena Rivera", "MD", "Assistant professor", day("2021-07-01"), "Hospital medicine", "Duke", "Medicine", "1234567890", day("1984-02-29"), "en", "chief quality officer", {"leadership"}, {{"dea", true}}};
        Story story{newId<StoryId>(), "s1", "I am becoming", "quality", "sepsis", "Associate", day("2028-07-01"), "Duke", day("2025-01-01"), QDate()};
        Goal goal{newId<GoalId>(), "g1", "Publish", "academic", {"sepsis"}, "two papers", day("2026-12-31"), "active"};
        Document document{newId<DocumentId>(), "d1", "sepsis.pdf", DocumentType::Letter, Filing::Inbox, sha("abc"), 3, "application/pdf", 2, day("2026-03-01"), day("2028-03-01"), {"x", "y"}, "the mail “Yours”"};
        const Activity activity = fullActivity(source.id);
        auto done = p->write("All", [&](Stores &s) -> Result<> {
            for (const auto &step : {s.story.putProfile(profile), s.story.putStory(story), s.story.putGoal(goal), s.requirements.put(source), s.activities.put(activity),
                                     s.vault.keepBytes(document.sha256, "abc"), s.vault.put(document), s.settings.put("month_load_limit", 14.25)}) {
                if (!step)
                    return step;
            }
            return {};
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().sentence + done.error().detail));
        const auto before = p->snapshot();
        p.reopen();
        const auto after = p->snapshot();
        QVERIFY(sameValues(*before, *after));
        QCOMPARE(after->profile, profile);
        QCOMPARE(*after->stories.at(0), story);
        QCOMPARE(*after->goals.at(0), goal);
        QCOMPARE(*after->sources.at(0), source);
        QCOMPARE(*after->activities.at(0), activity);
        QCOMPARE(*after->documents.at(0), document);
        QCOMPARE(after->thresholds.monthLoadLimit, Credits{1425});
        QCOMPARE(*p->documentBytes(document.sha256), QByteArray("abc"));
        QCOMPARE(after->inboxTotal, 1);
    }

    void undoAndRedoRestoreEqualSnapshots()
    {
        TempPortfolio p;
        QList<std::shared_ptr<const Snapshot>> states{p->snapshot()};
        Source source;
        source.id = newId<SourceId>();
        source.custom = {{"name", "It's \"quoted\""}};
        Activity activity = fullActivity(source.id);
        const auto step = [&](const QString &label, const std::function<Result<>(Stores &)> &work) {
            auto done = p->write(label, work);
            QVERIFY2(done, done ? "" : qPrintable(done.error().sentence + done.error().detail));
            states.append(p->snapshot());
        };
        step("Add requirement", [&](Stores &s) { return s.requirements.put(source); });
        step("Log activity", [&](Stores &s) { return s.activities.put(activity); });
        activity.title = "Other";
        activity.credits.removeFirst();
        step("Change activity", [&](Stores &s) { return s.activities.put(activity); });
        step("Remove requirement", [&](Stores &s) { return s.requirements.remove(source.id); });
        QVERIFY(states.last()->activities.at(0)->overrules.isEmpty());
        step("Remove activity", [&](Stores &s) { return s.activities.remove(activity.id); });
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            QVERIFY(p->undo());
            QVERIFY2(sameValues(*p->snapshot(), *states[i]), qPrintable(p->redoLabel()));
        }
        QVERIFY(!p->canUndo());
        QCOMPARE(p->redoLabel(), QString("Add requirement"));
        for (qsizetype i = 1; i < states.size(); ++i) {
            QVERIFY(p->redo());
            QVERIFY(sameValues(*p->snapshot(), *states[i]));
        }
        QVERIFY(!p->canRedo());
        QCOMPARE(p->undoLabel(), QString("Remove activity"));
        QVERIFY(p->check());
    }

    void aFailedWriteChangesNothing()
    {
        TempPortfolio p;
        QSignalSpy changed(&*p, &Portfolio::changed);
        auto done = p->write("Half", [&](Stores &s) -> Result<> {
            (void)s.activities.put(simple("Lost", day("2026-01-01")));
            return Error{ErrorKind::Invalid, "No.", {}};
        });
        QVERIFY(!done);
        QVERIFY(p->snapshot()->activities.isEmpty());
        QVERIFY(!p->canUndo());
        QCOMPARE(changed.count(), 0);
        VERIFY_DONE(putActivity(*p, simple("Kept", day("2026-01-01"))));
        QCOMPARE(p->snapshot()->activities.size(), 1);
        QCOMPARE(changed.count(), 1);
    }

    void activitiesComeNewestFirstAndUndatedLast()
    {
        TempPortfolio p;
        for (const char *end : {"2026-01-01", "", "2026-03-01", "2025-01-01"})
            VERIFY_DONE(putActivity(*p, simple(end, day(end))));
        const auto titles = [](const Snapshot &s) {
            QStringList out;
            for (const auto &a : s.activities)
                out << a->title;
            return out;
        };
        const QStringList expected{"2026-03-01", "2026-01-01", "2025-01-01", ""};
        QCOMPARE(titles(*p->snapshot()), expected);
        p.reopen();
        QCOMPARE(titles(*p->snapshot()), expected);
    }

    void theFirstPageIsThereAtOnceAndTheRestFollows()
    {
        TempPortfolio p;
        auto done = p->write("Many", [&](Stores &s) -> Result<> {
            for (int i = 0; i < 500; ++i) {
                if (auto put = s.activities.put(simple(QString::number(i), QDate(2020, 1, 1).addDays(i))); !put)
                    return put;
            }
            return {};
        });
        QVERIFY(done);
        const auto all = p->snapshot();
        p.reopen(Loading::FirstPage);
        QVERIFY(!p->snapshot()->complete);
        QCOMPARE(p->snapshot()->activities.size(), 60);
        QCOMPARE(p->snapshot()->activityTotal, 500);
        QCOMPARE(p->snapshot()->activities.first()->title, QString("499"));
        VERIFY_DONE(putActivity(*p, simple("in between", QDate(2030, 1, 1)))); // while the rest is read
        QCOMPARE(p->snapshot()->activityTotal, 501);
        QSignalSpy loaded(&*p, &Portfolio::loaded);
        QVERIFY(loaded.wait(5000));
        QCOMPARE(loaded.count(), 1);
        QVERIFY(p->snapshot()->complete);
        QCOMPARE(p->snapshot()->activities.size(), 501);
        QVERIFY(p->undo());
        QVERIFY(sameValues(*p->snapshot(), *all));
    }

    void oneWholePrivateFileLiesAtRest()
    {
        TempPortfolio p;
        VERIFY_DONE(putActivity(*p, simple("A", day("2026-01-01"))));
        p.portfolio.reset();
        QCOMPARE(QDir(p.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"test.credence"});
        QCOMPARE(QFile::permissions(p.path()) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
        QFile file(p.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(100).at(18), char(1)); // not in write-ahead mode
    }

    void lookingDoesNotTouchTheFile()
    {
        TempPortfolio p;
        VERIFY_DONE(putActivity(*p, simple("A", day("2026-01-01"))));
        p.portfolio.reset();
        const auto bytes = [&] {
            QFile file(p.path());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = bytes();
        p.reopen();
        p.portfolio.reset();
        QCOMPARE(bytes(), before);
    }

    void aSecondOpeningIsToldWhoHoldsTheFile()
    {
        TempPortfolio p;
        const auto second = Portfolio::open(p.path());
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::InUse);
        QVERIFY2(second.error().sentence.contains("tst_portfolio"), qPrintable(second.error().sentence));
    }

    void aLockOfAnotherComputerIsExplained()
    {
        TempPortfolio p;
        p.portfolio.reset();
        QFile lock(p.path() + ".lock");
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("4711\ncredence\nward-7-desktop\n0123456789abcdef\nfedcba9876543210\n");
        lock.close();
        const auto refused = Portfolio::open(p.path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::InUse);
        QVERIFY2(refused.error().sentence.contains("ward-7-desktop") && refused.error().sentence.contains(".lock"), qPrintable(refused.error().sentence));
        QVERIFY(lock.exists());
    }

    void theLockOfADeadProgramIsTakenOver()
    {
        TempPortfolio p;
        QFile ours(p.path() + ".lock");
        QVERIFY(ours.open(QIODevice::ReadOnly));
        QByteArrayList lines = ours.readAll().split('\n');
        lines[0] = "999999"; // no such process
        p.portfolio.reset();
        QFile lock(p.path() + ".lock");
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(lines.join('\n'));
        lock.close();
        VERIFY_DONE(Portfolio::open(p.path()));
    }

    void aLockThatWasNeverWrittenIsTakenOver()
    {
        TempPortfolio p;
        p.portfolio.reset();
        QFile lock(p.path() + ".lock");
        QVERIFY(lock.open(QIODevice::WriteOnly)); // killed between making the file and writing into it
        lock.close();
        VERIFY_DONE(Portfolio::open(p.path()));
    }

    void aSyncedFolderNeverSeesAWriteAheadLog()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("Dropbox/Career"));
        auto portfolio = Portfolio::create(folder.filePath("Dropbox/Career/a.credence"));
        VERIFY_DONE(portfolio);
        VERIFY_DONE(putActivity(**portfolio, simple("A", day("2026-01-01"))));
        QCOMPARE(QDir(folder.filePath("Dropbox/Career")).entryList({"a.credence*"}, QDir::Files), (QStringList{"a.credence", "a.credence.lock"}));
    }

    void creatingNeverOverwrites()
    {
        TempPortfolio p;
        p.portfolio.reset();
        const auto again = Portfolio::create(p.path());
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
        const auto nowhere = Portfolio::create(p.folder.filePath("no/such/folder/x.credence"));
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().kind, ErrorKind::File);
        QCOMPARE(QDir(p.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"test.credence"});
    }

    void aFileChangedUnderUsIsNoticedAndBothAreKept()
    {
        TempPortfolio p;
        VERIFY_DONE(putActivity(*p, simple("Ours", day("2026-01-01"))));
        const QString other = p.folder.filePath("other.credence");
        QVERIFY(p->saveCopy(other));
        QFile::remove(p.path());
        QVERIFY(QFile::rename(other, p.path()));
        const auto done = putActivity(*p, simple("Later", day("2026-02-01")));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
        const auto kept = QDir(p.folder.path()).entryList({"*kept by Credence*"}, QDir::Files);
        QCOMPARE(kept.size(), 1);
        const auto copy = Portfolio::open(p.folder.filePath(kept.first()));
        QVERIFY(copy);
        QCOMPARE((*copy)->snapshot()->activities.size(), 1);
    }

    void bytesWithoutADocumentAreSweptAtTheNextOpening()
    {
        TempPortfolio p;
        Document document;
        document.id = newId<DocumentId>();
        document.sha256 = sha("abc");
        VERIFY_DONE(p->write("Keep", [&](Stores &s) -> Result<> {
            auto done = s.vault.keepBytes(document.sha256, "abc");
            if (done)
                done = s.vault.put(document);
            return done ? s.vault.putReading(document.id, {"{}", "some words"}) : done;
        }));
        const auto removed = p->write("Remove", [&](Stores &s) { return s.vault.remove(document.id); });
        QVERIFY2(removed, removed ? "" : qPrintable(removed.error().sentence + removed.error().detail));
        QVERIFY(p->documentBytes(document.sha256));
        QVERIFY(p->undo());
        QCOMPARE(p->snapshot()->documents.size(), 1);
        QVERIFY(p->redo());
        p.reopen();
        VERIFY_DONE(putActivity(*p, simple("A", day("2026-01-01"))));
        QVERIFY(!p->documentBytes(document.sha256));
    }
};

QTEST_GUILESS_MAIN(TestPortfolio)
#include "tst_portfolio.moc"
