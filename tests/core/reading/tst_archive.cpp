// What comes out of archives, honest and hostile.
#include "core/reading/media_type.h"
#include "core/reading/unpacker.h"
#include "tests/support/packing.h"

#include <QElapsedTimer>
#include <QTest>

using namespace credence;
using credence::test::overlappingZip;
using credence::test::packed;
using credence::test::ZipEntry;
using credence::test::zipOf;

namespace {

const QByteArray aPdf("%PDF-1.4 a certificate");

Unpacked unpacked(const QByteArray &bytes, const QString &name = "2025.zip", const UnpackLimits &limits = {})
{
    Unpacker unpacker(limits);
    unpacker.open(bytes, name);
    return std::move(unpacker).result();
}

QStringList namesOf(const Unpacked &all)
{
    QStringList names;
    for (const UnpackedFile &file : all.files)
        names << file.name;
    return names;
}

QString firstSentence(const Unpacked &all) { return all.leftOut.isEmpty() ? all.remark : all.leftOut.first().sentence; }

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commonArchivesOpen_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("mediaType");
        const QList<ZipEntry> files{{"in/ACLS.pdf", aPdf}, {"BLS.pdf", aPdf + "2"}};
        QTest::newRow("ZIP, deflated") << zipOf(files) << "application/zip";
        QTest::newRow("ZIP, stored") << zipOf({{"in/ACLS.pdf", aPdf, 0}, {"BLS.pdf", aPdf + "2", 0}}) << "application/zip";
        QTest::newRow("7-Zip") << packed("7zip", "", files) << "application/x-7z-compressed";
        QTest::newRow("tar") << packed("gnutar", "", files) << "application/x-tar";
        QTest::newRow("tar.gz") << packed("gnutar", "gzip", files) << "application/gzip";
        QTest::newRow("tar.bz2") << packed("gnutar", "bzip2", files) << "application/x-bzip2";
        QTest::newRow("tar.xz") << packed("gnutar", "xz", files) << "application/x-xz";
        QTest::newRow("tar.zst") << packed("gnutar", "zstd", files) << "application/zstd";
    }
    void commonArchivesOpen()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, mediaType);
        QCOMPARE(mediaTypeOf(bytes), mediaType);
        QVERIFY(holdsFiles(mediaType));
        const Unpacked all = unpacked(bytes);
        QCOMPARE(namesOf(all), (QStringList{"ACLS.pdf", "BLS.pdf"}));
        QCOMPARE(all.files[0].bytes, aPdf);
        QCOMPARE(all.files[1].bytes, aPdf + "2");
        QCOMPARE(all.files[0].from, u"the archive “2025.zip”"_qs);
        QCOMPARE(all.what, u"the archive “2025.zip”"_qs);
        QCOMPARE(all.leftOut, QList<LeftOut>());
    }

    void aLonePackedFileIsCalledLikeItsArchive()
    {
        const Unpacked all = unpacked(packed("raw", "gzip", {{"x", aPdf}}), "acls.pdf.gz");
        QCOMPARE(namesOf(all), QStringList{"acls.pdf"});
        QCOMPARE(all.files.first().bytes, aPdf);
    }

    void namesAreMadeSafe_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("out of the folder") << QByteArray("../../../etc/cron.d/a.pdf") << "a.pdf";
        QTest::newRow("absolute") << QByteArray("/root/.ssh/a.pdf") << "a.pdf";
        QTest::newRow("backslashes") << QByteArray("..\\..\\a.pdf") << "a.pdf";
        QTest::newRow("device") << QByteArray("in/NUL.pdf") << "_NUL.pdf";
        QTest::newRow("turned around") << QByteArray("cert\xE2\x80\xAE" "fdp.exe") << "certfdp.exe";
        QTest::newRow("very long") << QByteArray(5000, 'n') + ".pdf" << QString(116, 'n') + ".pdf";
        QTest::newRow("of old DOS") << QByteArray("M\x81ller.pdf") << QString::fromUtf8("Müller.pdf");
        QTest::newRow("UTF-8") << QByteArray("Müller.pdf") << QString::fromUtf8("Müller.pdf");
    }
    void namesAreMadeSafe()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, safe);
        QCOMPARE(namesOf(unpacked(zipOf({{name, aPdf}}))), QStringList{safe});
    }

    void whatIsNoFileHasItsReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("claims a password") << zipOf({{"a.pdf", aPdf, 0, 1}}) << "locked with a password";
        QTest::newRow("locked") << packed("zip", "", {{"a.pdf", aPdf}}, "secret") << "locked with a password";
        QTest::newRow("unknown method") << zipOf({{"a.pdf", aPdf, 97}}) << "packed in a way that cannot be opened";
        QTest::newRow("link") << zipOf({{"a.pdf", "/etc/passwd", 0, 0, 0120777}}) << "a link to another place";
        QTest::newRow("device") << packed("gnutar", "", {{"a.pdf", {}, 0, 0, 0020666}}) << "a device or a pipe";
        QTest::newRow("pipe") << packed("gnutar", "", {{"a.pdf", {}, 0, 0, 0010666}}) << "a device or a pipe";
        QTest::newRow("cut short") << zipOf({{"a.pdf", QByteArray(5000, 'x') + aPdf, 0}}).left(600) << "damaged or cut short";
        QTest::newRow("no archive at all") << QByteArray("PK\x03\x04 and so on") << "damaged or cut short";
        QTest::newRow("Office document") << zipOf({{"_rels/.rels", "x"}, {"[Content_Types].xml", "x"}}) << "an Office document";
    }
    void whatIsNoFileHasItsReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        const Unpacked all = unpacked(bytes);
        QCOMPARE(namesOf(all), QStringList());
        QCOMPARE(all.leftOut.size(), 1);
        QVERIFY2(all.leftOut.first().sentence.contains(sentence), qPrintable(all.leftOut.first().sentence));
        QVERIFY2(all.leftOut.first().sentence.contains("was not added"), qPrintable(all.leftOut.first().sentence));
    }

    void aFileListedManyTimesComesOnce()
    {
        QCOMPARE(namesOf(unpacked(zipOf({{"z.pdf", aPdf, 8, 0, 0100644, 3000}}))), QStringList{"z.pdf"});
    }

    void theOthersComeAllTheSame()
    {
        const Unpacked all = unpacked(zipOf({{"1.pdf", aPdf}, {"2.pdf", aPdf, 97}, {"3.pdf", aPdf, 0, 1}, {"4.pdf", aPdf, 8, 0, 0100644, 1, true}, {"5.pdf", aPdf}}));
        QCOMPARE(namesOf(all), (QStringList{"1.pdf", "5.pdf"}));
        QCOMPARE(all.leftOut.size(), 3);
        QVERIFY2(all.leftOut[2].sentence.contains("4.pdf") && all.leftOut[2].sentence.contains("damaged"), qPrintable(all.leftOut[2].sentence));
    }

    void whatSystemsPutThereIsPassedOver()
    {
        const Unpacked all = unpacked(zipOf({{"in/", {}, 0, 0, 040755}, {"in/.DS_Store", "x"}, {"__MACOSX/in/._a.pdf", "x"}, {"in/Thumbs.db", "x"}, {"in/a.pdf", aPdf}}));
        QCOMPARE(namesOf(all), QStringList{"a.pdf"});
        QCOMPARE(all.leftOut, QList<LeftOut>());
    }

    void anEmptyArchiveSaysSo()
    {
        const Unpacked all = unpacked(zipOf({}));
        QCOMPARE(all.files.size() + all.leftOut.size(), 0);
        QVERIFY2(all.remark.contains("nothing in it"), qPrintable(all.remark));
    }

    void anArchiveInAnArchiveSaysBoth()
    {
        const Unpacked all = unpacked(zipOf({{"inner.zip", zipOf({{"a.pdf", aPdf}})}, {"b.pdf", aPdf}}), "outer.zip");
        QCOMPARE(namesOf(all), (QStringList{"a.pdf", "b.pdf"}));
        QCOMPARE(all.files[0].from, u"the archive “inner.zip” in the archive “outer.zip”"_qs);
        QCOMPARE(all.files[1].from, u"the archive “outer.zip”"_qs);
    }

    void depthHasAnEnd()
    {
        QByteArray bytes = zipOf({{"a.pdf", aPdf}});
        for (int i = 0; i < 3; ++i)
            bytes = zipOf({{"inner.zip", bytes}});
        QCOMPARE(namesOf(unpacked(bytes)), QStringList{"a.pdf"}); // 4 deep
        const Unpacked all = unpacked(zipOf({{"inner.zip", bytes}}));
        QCOMPARE(namesOf(all), QStringList());
        QVERIFY2(firstSentence(all).contains("4 times over"), qPrintable(firstSentence(all)));
    }

    void bombsAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        const QByteArray zeros(64 * 1024 * 1024, 0);
        const QByteArray bomb = zipOf({{"zeros.pdf", zeros}});
        QTest::newRow("flat") << bomb << "far more than any certificate";
        QTest::newRow("overlapping") << overlappingZip(400, QByteArray(200000, 'x')) << "far more than any certificate";
        QList<ZipEntry> sixteen;
        for (int i = 0; i < 16; ++i)
            sixteen << ZipEntry{QByteArray::number(i) + ".zip", bomb};
        QTest::newRow("nested") << zipOf(sixteen) << "far more than any certificate";
        QTest::newRow("tar.gz") << packed("gnutar", "gzip", {{"zeros.pdf", zeros}}) << "far more than any certificate";
        QTest::newRow("gzip") << packed("raw", "gzip", {{"nulls.pdf", QByteArray(zeros).fill('0')}}) << "far more than any certificate";
        QList<ZipEntry> many;
        for (int i = 0; i < 3000; ++i)
            many << ZipEntry{QByteArray::number(i) + ".pdf", "%PDF-", 0};
        QTest::newRow("3,000 files") << zipOf(many) << "more than 2,000 files";
    }
    void bombsAreLeftOut()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        QElapsedTimer spent;
        spent.start();
        const Unpacked all = unpacked(bytes);
        qint64 size = 0;
        for (const UnpackedFile &file : all.files)
            size += file.bytes.size();
        QVERIFY(size <= UnpackLimits().bytes);
        QVERIFY(all.files.size() <= UnpackLimits().entries);
        QVERIFY(!all.leftOut.isEmpty());
        QVERIFY2(all.leftOut.last().sentence.contains(sentence), qPrintable(all.leftOut.last().sentence));
        QVERIFY2(spent.elapsed() < 25000, qPrintable(QString::number(spent.elapsed())));
    }

    void timeHasAnEnd()
    {
        UnpackLimits limits;
        limits.ms = 0;
        const Unpacked all = unpacked(zipOf({{"a.pdf", aPdf}}), "2025.zip", limits);
        QCOMPARE(namesOf(all), QStringList());
        QVERIFY2(firstSentence(all).contains("took too long"), qPrintable(firstSentence(all)));
    }

    void bytesHaveAnEnd()
    {
        UnpackLimits limits;
        limits.bytes = 100;
        const Unpacked all = unpacked(zipOf({{"1.pdf", QByteArray(100, 'x')}, {"2.pdf", "y"}}), "2025.zip", limits);
        QCOMPARE(namesOf(all), QStringList{"1.pdf"});
        QCOMPARE(all.leftOut.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
