// Odd, broken and hostile files: each gets an answer in time, and none takes the caller down.
#include "core/extraction/reader_client.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace credence;

namespace {

const QString samples = QStringLiteral(CREDENCE_SOURCE_DIR "/tests/data/certificates/files/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A small PDF of `pages` pages with the given MediaBox, page content and additions to its catalog.
QByteArray pdf(int pages, const QByteArray &box, const QByteArray &content, const QByteArray &catalog = {})
{
    QByteArrayList objects{"<</Type/Catalog/Pages 2 0 R" + catalog + ">>", {}, "<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream"};
    QByteArray kids;
    for (int i = 0; i < pages; ++i) {
        kids += QByteArray::number(objects.size() + 1) + " 0 R ";
        objects << "<</Type/Page/Parent 2 0 R/Contents 3 0 R>>";
    }
    objects[1] = "<</Type/Pages/Count " + QByteArray::number(pages) + "/Kids[" + kids + "]/MediaBox[" + box
        + "]/Resources<</XObject<</X 3 0 R>>/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>";
    QByteArray out = "%PDF-1.4\n";
    QByteArray table = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(out.size());
    return out + "xref\n0 " + QByteArray::number(objects.size() + 1) + '\n' + table + "trailer<</Size " + QByteArray::number(objects.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n";
}

const QByteArray someText = "BT /F1 24 Tf 72 700 Td (Minutes of the committee, nothing else on this sheet of paper) Tj ET";

/// `bytes` with some of them flipped, cut out, swapped or doubled.
QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    const auto at = [&] { return static_cast<qsizetype>(random.bounded(static_cast<quint32>(bytes.size()))); };
    switch (random.bounded(4)) {
    case 0:
        for (int i = 0, n = 1 + random.bounded(40); i < n; ++i)
            bytes[at()] = static_cast<char>(random.bounded(256));
        break;
    case 1: bytes.truncate(at()); break;
    case 2: bytes.remove(at(), 1 + random.bounded(2000)); break;
    default: bytes.insert(at(), bytes.mid(at(), 1 + random.bounded(2000))); break;
    }
    return bytes;
}

Result<Reading> readBytes(ReaderClient &client, const QByteArray &bytes, const QString &name)
{
    std::optional<Result<Reading>> answer;
    client.read(bytes, name, [&](const Result<Reading> &reading) { answer = reading; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 70000))
        return Error{ErrorKind::Invalid, QStringLiteral("no answer"), {}};
    return *answer;
}

} // namespace

class TestOddFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachGetsOneClearSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        const QString odd = QStringLiteral(CREDENCE_SOURCE_DIR "/tests/data/odd/");
        QTest::newRow("locked with a password") << contentOf(odd + "locked.pdf") << "locked with a password";
        QTest::newRow("owner password only: opens") << contentOf(odd + "owner-only.pdf") << "no activity was read";
        QTest::newRow("cut in the middle") << contentOf(samples + "P01-1.pdf").left(20000) << "cut short";
        QTest::newRow("2,000 pages") << pdf(2000, "0 0 612 792", someText) << "2,000 pages";
        QTest::newRow("gigantic page") << pdf(1, "0 0 200000 200000", someText) << "no activity was read";
        QTest::newRow("page without size") << pdf(1, "0 0 0 0", someText) << "no activity was read";
        QTest::newRow("script in it") << pdf(1, "0 0 612 792", someText, "/OpenAction<</S/JavaScript/JS(app.alert(1))>>") << "no activity was read";
        QTest::newRow("starts a program") << pdf(1, "0 0 612 792", someText, "/OpenAction<</S/Launch/F(/bin/true)>>") << "no activity was read";
        QTest::newRow("draws itself") << pdf(1, "0 0 612 792", "/X Do") << "";
        QTest::newRow("no pages") << pdf(0, "0 0 612 792", someText) << "";
        QTest::newRow("picture cut short") << contentOf(samples + "P02-3.jpg").left(300) << "damaged";
        QTest::newRow("an Office document") << QByteArray("PK\x03\x04 and so on") << "Office document";
    }
    void eachGetsOneClearSentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        ReaderClient client(1);
        QElapsedTimer spent;
        spent.start();
        const auto reading = readBytes(client, bytes, "odd");
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().sentence));
        QVERIFY(reading->activities.isEmpty());
        QVERIFY(!reading->problems.isEmpty());
        QVERIFY2(reading->problems.first().contains(sentence), qPrintable(reading->problems.join(' ')));
        QVERIFY(spent.elapsed() < 20000);
    }

    void theWrongExtensionDoesNotMatter()
    {
        QTemporaryDir place;
        QVERIFY(QFile::copy(samples + "P01-1.pdf", place.filePath("photo.jpg")));
        const auto reading = ReaderClient(1).readNow(place.filePath("photo.jpg"));
        QVERIFY(reading);
        QCOMPARE(reading->mediaType, "application/pdf");
        QCOMPARE(reading->activities.size(), 1);
    }

    void linksThatLeadNowhereAreNamed()
    {
        QTemporaryDir place;
        QVERIFY(QFile::link(place.filePath("b"), place.filePath("a")));
        QVERIFY(QFile::link(place.filePath("a"), place.filePath("b")));
        const auto reading = ReaderClient(1).readNow(place.filePath("a"));
        QVERIFY(!reading);
        QVERIFY(reading.error().sentence.contains("leads nowhere"));
    }

    void whatIsReadWritesNothing()
    {
        QTemporaryDir place;
        QVERIFY(QFile::copy(samples + "P01-1.pdf", place.filePath("one.pdf")));
        QVERIFY(ReaderClient(1).readNow(place.filePath("one.pdf")));
        QCOMPARE(QDir(place.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"one.pdf"});
    }

    /// A few hundred; CREDENCE_MUTATIONS sets another number.
    void mutatedFilesAreAllAnswered()
    {
        const int count = qEnvironmentVariableIntValue("CREDENCE_MUTATIONS") > 0 ? qEnvironmentVariableIntValue("CREDENCE_MUTATIONS") : 200;
        QRandomGenerator random(20261122);
        QList<QByteArray> originals;
        for (const QString &name : QDir(samples).entryList({"*.pdf"}, QDir::Files, QDir::Name)) {
            if (contentOf(samples + name).size() < 120000)
                originals << contentOf(samples + name);
        }
        ReaderClient client;
        int answered = 0;
        int refused = 0;
        for (int i = 0; i < count; ++i) {
            const QByteArray &original = originals[random.bounded(static_cast<int>(originals.size()))];
            client.read(mutated(original, random), QString::number(i), [&](const Result<Reading> &reading) {
                ++answered;
                refused += reading ? 0 : 1;
            });
        }
        QVERIFY(QTest::qWaitFor([&] { return answered == count; }, 60000 + count * 2000));
        qInfo("%d mutated files answered, %d of them with a reader that had to be replaced", answered, refused);
        QVERIFY(client.readNow(samples + "P01-1.pdf"));
    }
};

QTEST_GUILESS_MAIN(TestOddFiles)
#include "tst_odd_files.moc"
