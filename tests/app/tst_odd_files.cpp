// Odd, broken and hostile files: each gets an answer in time, and none takes the caller down. Empty files, folders and named pipes stand
// in tst_reader; bombs, names that lead out, links and devices in archives in core/reading/tst_archive; files that may not be read,
// loops of links and all of it in one drop in tst_hostile_import; a flipped bit in what is kept in tst_check.
#include "core/extraction/reader_client.h"
#include "tests/support/packing.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <functional>
#include <sys/resource.h>

using namespace credence;
using credence::test::zipOf;

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

/// The sample certificates, but for a short run those that are slow to read, and some of them in a mail and in an archive.
QList<QByteArray> mutationOriginals(bool all)
{
    QList<QByteArray> originals;
    QList<test::ZipEntry> packed;
    for (const QString &name : QDir(samples).entryList({"*.pdf", "*.jpg"}, QDir::Files, QDir::Name)) {
        const QByteArray bytes = contentOf(samples + name);
        if (all || bytes.size() < 120000)
            originals << bytes;
        if (packed.size() < 3 && bytes.size() < 60000)
            packed << test::ZipEntry{name.toUtf8(), bytes};
    }
    const QByteArray mail = "From: cme@example.org\r\nSubject: Your certificate\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                            "Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n";
    originals << zipOf(packed) << mail + packed.first().bytes.toBase64() + "\r\n--b--\r\n";
    return originals;
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
        QTest::newRow("script in it") << pdf(1, "0 0 612 792", someText, "/OpenAction<</S/JavaScript/JS(app.alert(1))>>") << "Credence never runs either";
        QTest::newRow("starts a program") << pdf(1, "0 0 612 792", someText, "/OpenAction<</S/Launch/F(/bin/true)>>") << "Credence never runs either";
        QTest::newRow("a named script") << pdf(1, "0 0 612 792", someText, "/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert(1))>>]>>>>") << "Credence never runs either";
        QTest::newRow("opens a page only") << pdf(1, "0 0 612 792", someText, "/OpenAction<</S/GoTo/D[4 0 R/Fit]>>") << "no activity was read";
        QTest::newRow("files packed inside") << pdf(1, "0 0 612 792", someText, "/Names<</EmbeddedFiles<</Names[(a.pdf)<</Type/Filespec/F(a.pdf)/EF<</F 3 0 R>>>>]>>>>") << "packed inside this PDF";
        QTest::newRow("calls itself in the list of pages") << pdf(1, "0 0 612 792", someText).replace("/Kids[4 0 R ]", "/Kids[2 0 R ]") << "";
        QTest::newRow("draws itself") << pdf(1, "0 0 612 792", "/X Do") << "";
        QTest::newRow("no pages") << pdf(0, "0 0 612 792", someText) << "";
        QTest::newRow("picture cut short") << contentOf(samples + "P02-3.jpg").left(300) << "damaged";
        QTest::newRow("an Office document") << zipOf({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}}) << "a Word document, not a PDF or a picture; save it as a PDF and add that";
        QTest::newRow("a program that calls itself a PDF") << QByteArray("MZ\x90\0\3\0\0\0%PDF-1.4", 17) << "";
        QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><title>Certificate</title>") << "a web page";
        QTest::newRow("an archive") << zipOf({{"a.pdf", "x"}}) << "read one by one";
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
        QVERIFY2(reading->problems.join(QLatin1Char(' ')).contains(sentence), qPrintable(reading->problems.join(' ')));
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

    void photosOfPhonesAreRead()
    {
        const auto reading = ReaderClient(1).readNow(QStringLiteral(CREDENCE_SOURCE_DIR "/tests/data/odd/photo.heic"));
        QVERIFY(reading);
        QCOMPARE(reading->mediaType, "image/heic");
        QCOMPARE(reading->pages, 1);
        QVERIFY2(reading->activities.size() == 1 || !reading->problems.isEmpty(), qPrintable(reading->problems.join(' ')));
        QVERIFY2(reading->text.contains("Credit"), qPrintable(reading->text));
        ReaderClient client(1);
        QByteArray photo = contentOf(QStringLiteral(CREDENCE_SOURCE_DIR "/tests/data/odd/photo.heic"));
        const auto broken = readBytes(client, photo.left(photo.size() / 3), "photo.heic");
        QVERIFY(broken);
        QVERIFY2(broken->problems.value(0).contains("damaged"), qPrintable(broken->problems.join(' ')));
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

    void archivesAndMailsComeApartInTheReader()
    {
        QTemporaryDir place;
        QFile file(place.filePath("2025.zip"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(zipOf({{"../../P01-1.pdf", contentOf(samples + "P01-1.pdf")}, {"bomb.pdf", QByteArray(80 * 1024 * 1024, 0)}}));
        file.close();
        ReaderClient client(1);
        const auto unpacked = client.unpackNow(file.fileName());
        QVERIFY(unpacked);
        QCOMPARE(unpacked->files.size(), 1);
        QCOMPARE(unpacked->files.first().name, "P01-1.pdf");
        QCOMPARE(unpacked->files.first().bytes, contentOf(samples + "P01-1.pdf"));
        QCOMPARE(unpacked->leftOut.size(), 1);
        QVERIFY(unpacked->leftOut.first().sentence.contains("bomb.pdf"));
        QVERIFY(!client.unpackNow(place.filePath("gone.zip")));
    }

    /// A few hundred; CREDENCE_MUTATIONS sets another number. From 5,000 on all samples are mutated, also those that are recognized from pictures.
    void mutatedFilesAreAllAnswered()
    {
        const int count = qEnvironmentVariableIntValue("CREDENCE_MUTATIONS") > 0 ? qEnvironmentVariableIntValue("CREDENCE_MUTATIONS") : 200;
        QRandomGenerator random(20261122);
        const QList<QByteArray> originals = mutationOriginals(count >= 5000);
        QList<qint64> ms;
        int refused = 0;
        {
            ReaderClient client;
            int begun = 0;
            std::function<void()> next = [&] {
                if (begun == count)
                    return;
                const QByteArray bytes = mutated(originals[random.bounded(static_cast<int>(originals.size()))], random);
                QElapsedTimer clock;
                clock.start();
                const auto answered = [&, clock](bool fine) {
                    ms << clock.elapsed();
                    refused += fine ? 0 : 1;
                    next();
                };
                client.read(bytes, QString::number(begun++), [&, bytes, answered](const Result<Reading> &reading) {
                    if (reading && holdsFiles(reading->mediaType))
                        client.unpack(bytes, "mutated", [answered](const Result<Unpacked> &unpacked) { answered(bool(unpacked)); });
                    else
                        answered(bool(reading));
                });
            };
            for (int i = 0; i < QThread::idealThreadCount(); ++i)
                next();
            QVERIFY(QTest::qWaitFor([&] { return ms.size() == count; }, 60000 + count * 2000));
            QVERIFY(client.readNow(samples + "P01-1.pdf"));
        }
        rusage readers{};
        getrusage(RUSAGE_CHILDREN, &readers);
        std::sort(ms.begin(), ms.end());
        qInfo("%d mutated files, all answered; %d by a reader that had to be replaced; median %lld ms, longest %lld ms; largest reader %ld MiB", count, refused, ms[count / 2],
              ms.last(), readers.ru_maxrss / 1024);
        QVERIFY(ms.last() < 62000);
#ifndef __SANITIZE_ADDRESS__
        QVERIFY(readers.ru_maxrss < 1536L * 1024);
#endif
    }
};

QTEST_GUILESS_MAIN(TestOddFiles)
#include "tst_odd_files.moc"
