// Damage of every kind: what is whole comes out, what is lost is named, nothing crashes.
#include "core/actions/filing.h"
#include "core/actions/logging.h"
#include "core/actions/outcomes.h"
#include "core/backup/salvage.h"
#include "core/portfolio/portfolio.h"
#include "tests/support/build.h"
#include "tests/support/verify_done.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace credence;

namespace {

constexpr int activityCount = 300;
constexpr int documentCount = 40;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray noise(int size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

QByteArray contentOf(int document) { return noise(200 + document * 977, quint32(document) + 1); }

} // namespace

class TestSalvage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_good;
    int m_number = 0;

    QString next() { return m_folder.filePath(QStringLiteral("f%1.credence").arg(++m_number)); }
    /// A file with these bytes.
    QString damaged(const QByteArray &bytes)
    {
        const QString path = next();
        write(path, bytes);
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = next();
        {
            auto portfolio = Portfolio::create(path);
            VERIFY_DONE(portfolio);
            for (int i = 0; i < activityCount; ++i) {
                Activity activity;
                activity.title = QStringLiteral("Activity %1").arg(i);
                activity.status = Status::Completed;
                activity.days = {QDate(2026, 1, 1), QDate(2026, 1, 1)};
                activity.credits = {CreditLine{Credits{100 + i}, QStringLiteral("ama-pra-1"), std::nullopt}};
                activity.notes = QStringLiteral("words ").repeated(i % 40);
                VERIFY_DONE(logActivity(**portfolio, activity));
            }
            for (int i = 0; i < documentCount; ++i) {
                Reading reading;
                reading.text = QStringLiteral("word%1 certificate").arg(i);
                VERIFY_DONE(keepDocument(**portfolio, contentOf(i), QStringLiteral("d%1.pdf").arg(i), reading, QDate(2026, 1, 1)));
            }
            Project project;
            project.title = QStringLiteral("Lactate");
            VERIFY_DONE(keepRecord(**portfolio, project));
        }
        m_good = bytesOf(path);
        QVERIFY(m_good.size() > 500000);
    }

    void aSoundPortfolioComesOutWhole()
    {
        const QString path = damaged(m_good);
        const QString out = next();
        const auto saved = salvage(path, out);
        VERIFY_DONE(saved);
        QVERIFY2(saved->lost.isEmpty(), qPrintable(saved->lost.join(QLatin1Char(10))));
        QCOMPARE(saved->activities, activityCount);
        QCOMPARE(saved->documents, documentCount);
        QCOMPARE(bytesOf(path), m_good);
        const auto before = Portfolio::open(path);
        const auto after = Portfolio::open(out);
        VERIFY_DONE(before);
        VERIFY_DONE(after);
        VERIFY_DONE((*after)->check(true));
        const auto a = (*before)->snapshot();
        const auto b = (*after)->snapshot();
        for (qsizetype i = 0; i < a->activities.size(); ++i)
            QCOMPARE(*a->activities[i], *b->activities[i]);
        for (const auto &document : a->documents)
            QCOMPARE(*(*after)->documentBytes(document->sha256), *(*before)->documentBytes(document->sha256));
        QCOMPARE(*a->projects.first(), *b->projects.first());
        QCOMPARE((*after)->documentsWith("word7", 5)->size(), 1); // search is made anew
    }

    void largeDocumentsComeOutWholeOrAreNamed()
    {
        const QString path = next();
        const QByteArray sound = noise(3 * 1024 * 1024, 4);
        const QByteArray hit = noise(3 * 1024 * 1024, 5);
        {
            auto portfolio = Portfolio::create(path);
            VERIFY_DONE(portfolio);
            VERIFY_DONE(keepDocument(**portfolio, sound, "sound.pdf", {}, QDate(2026, 1, 1)));
            VERIFY_DONE(keepDocument(**portfolio, hit, "hit.pdf", {}, QDate(2026, 1, 1)));
        }
        QByteArray bytes = bytesOf(path);
        const qsizetype at = bytes.indexOf(hit.mid(1500000, 40));
        QVERIFY(at > 0);
        bytes[at] = char(bytes[at] ^ 1);
        const QString out = next();
        const auto saved = salvage(damaged(bytes), out);
        VERIFY_DONE(saved);
        QCOMPARE(saved->documents, 2); // what is there of the other comes out under another name
        QVERIFY2(saved->lost.join(' ').contains("hit (changed by damage).pdf"), qPrintable(saved->lost.join(' ')));
        const auto after = Portfolio::open(out);
        VERIFY_DONE(after);
        VERIFY_DONE((*after)->check(true));
        QByteArray changed = hit;
        changed[at - bytesOf(path).indexOf(hit.mid(1500000, 40)) + 1500000] = char(changed[1500000] ^ 1);
        QMap<QString, QByteArray> kept;
        for (const auto &document : (*after)->snapshot()->documents)
            kept.insert(document->name, *(*after)->documentBytes(document->sha256));
        QCOMPARE(kept.keys(), (QStringList{"hit (changed by damage).pdf", "sound.pdf"}));
        QVERIFY(kept["sound.pdf"] == sound);
        QVERIFY(kept["hit (changed by damage).pdf"] == changed);
    }

    void aChangedDocumentComesOutUnderAnotherName()
    {
        QByteArray bytes = m_good;
        const qsizetype at = bytes.indexOf(contentOf(2).mid(1000, 30));
        QVERIFY(at > 0);
        bytes[at] = char(bytes[at] ^ 4);
        const QString out = next();
        const auto saved = salvage(damaged(bytes), out);
        VERIFY_DONE(saved);
        QCOMPARE(saved->documents, documentCount);
        QVERIFY2(saved->lost.value(0).contains("“d2.pdf”") && saved->lost.value(0).contains("“d2 (changed by damage).pdf”"), qPrintable(saved->lost.join('\n')));
        const auto after = Portfolio::open(out);
        VERIFY_DONE(after);
        VERIFY_DONE((*after)->check(true));
    }

    void kindsOfWhichNothingCameAreNamed()
    {
        QByteArray bytes = m_good;
        bytes.replace(100, 3996, QByteArray(3996, '\x55')); // which table a row is of can be told by its shape only
        const auto saved = salvageable(damaged(bytes));
        VERIFY_DONE(saved);
        const QString lost = saved->lost.join('\n');
        QVERIFY2(lost.contains("evaluations") && lost.contains("people") && !lost.contains("activities"), qPrintable(lost));
    }

    void damageCostsOnlyWhatItHit_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("activities"); // at least
        QTest::addColumn<int>("documents");
        QTest::newRow("the list of tables is gone") << "schema" << activityCount << documentCount;
        QTest::newRow("the header is gone but for its first words") << "header" << activityCount << documentCount;
        QTest::newRow("the last third is cut off") << "cut" << 1 << 0; // it depends on the order of the pages whose part that was
        QTest::newRow("one page in the middle is zeros") << "zeros" << activityCount - 60 << documentCount - 2;
        QTest::newRow("the version is gone") << "version" << activityCount << documentCount;
    }
    void damageCostsOnlyWhatItHit()
    {
        QFETCH(QString, how);
        QFETCH(int, activities);
        QFETCH(int, documents);
        QByteArray bytes = m_good;
        if (how == "schema")
            bytes.replace(100, 3996, QByteArray(3996, '\x55'));
        else if (how == "header")
            bytes.replace(16, 84, QByteArray(84, '\xff'));
        else if (how == "cut")
            bytes.chop(bytes.size() / 3);
        else if (how == "version")
            bytes.replace(60, 4, QByteArray(4, '\0'));
        else
            bytes.replace(bytes.size() / 2 / 4096 * 4096, 4096, QByteArray(4096, '\0'));
        const QString path = damaged(bytes);
        const QString out = next();
        const auto saved = salvage(path, out);
        VERIFY_DONE(saved);
        QVERIFY2(saved->activities >= activities && saved->documents >= documents, qPrintable(QStringLiteral("%1 %2 %3").arg(saved->activities).arg(saved->documents).arg(saved->lost.join('\n'))));
        QCOMPARE(bytesOf(path), bytes);
        const auto after = Portfolio::open(out);
        VERIFY_DONE(after);
        VERIFY_DONE((*after)->check(true));
        for (const auto &document : (*after)->snapshot()->documents)
            QVERIFY((*after)->documentBytes(document->sha256));
        QCOMPARE((*after)->snapshot()->activities.size(), saved->activities);
    }

    void aFlippedBitIsReportedAndTheRestComesOut()
    {
        QRandomGenerator random(20261119);
        int rounds = 0, hit = 0;
        for (; rounds < 200; ++rounds) {
            QByteArray bytes = m_good;
            const qsizetype at = random.bounded(int(bytes.size()));
            bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
            const QString path = damaged(bytes);
            const auto left = salvageable(path);
            QFile::remove(path);
            if (!left)
                continue; // the mark of the file itself
            ++hit;
            QVERIFY2(left->documents >= documentCount - 6, qPrintable(QStringLiteral("bit at %1: %2 documents; %3").arg(at).arg(left->documents).arg(left->lost.join(' '))));
            QVERIFY2(left->documents == documentCount || !left->lost.isEmpty(), qPrintable(QString::number(at)));
            QVERIFY2(left->activities == activityCount || !left->lost.isEmpty(), qPrintable(QString::number(at)));
        }
        QVERIFY(hit > rounds - 3);
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("text") << QByteArray("just some words") << ErrorKind::Invalid;
        QTest::newRow("nothing") << QByteArray() << ErrorKind::Invalid;
        QTest::newRow("only a header") << m_good.left(100) << ErrorKind::Damaged;
        QTest::newRow("noise behind a header") << m_good.left(100) + noise(100000, 5) << ErrorKind::Damaged;
    }
    void nonsenseIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorKind, kind);
        const QString out = next();
        const auto refused = salvage(damaged(bytes), out);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, kind);
        QVERIFY(!QFile::exists(out));
        QVERIFY(QDir(m_folder.path()).entryList({"*.part"}, QDir::Files | QDir::Hidden).isEmpty());
    }

    void nothingIsWrittenOver()
    {
        const QString out = damaged("something else");
        const auto refused = salvage(damaged(m_good), out);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(bytesOf(out), QByteArray("something else"));
    }
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "tst_salvage.moc"
