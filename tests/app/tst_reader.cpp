#include "core/extraction/reader_client.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace credence;

class TestReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoFileGetsASentence_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("folder") << "folder" << "folder";
        QTest::newRow("named pipe") << "pipe" << "pipe";
        QTest::newRow("absent") << "absent.pdf" << "no such file";
    }
    void whatIsNoFileGetsASentence()
    {
        QFETCH(QString, name);
        QFETCH(QString, sentence);
        QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkdir("folder"));
        QCOMPARE(mkfifo(QFile::encodeName(place.filePath("pipe")).constData(), 0600), 0);
        const auto read = ReaderClient(1).readNow(place.filePath(name));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::File);
        QVERIFY2(read.error().sentence.contains(sentence), qPrintable(read.error().sentence));
    }

    void oddBytesGetASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("empty") << QByteArray() << "empty";
        QTest::newRow("cut PDF") << QByteArray("%PDF-1.4\n1 0 obj\n<<") << "cut short";
        QTest::newRow("program") << QByteArray("\x7f" "ELF\x02\x01\x01", 7) << "a program";
        QTest::newRow("plain text") << QByteArray("not a certificate\n") << "plain text";
        QTest::newRow("nothing known") << QByteArray("\x01\x02\x03\x04") << "does not know";
    }
    void oddBytesGetASentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, sentence);
        ReaderClient client(1);
        std::optional<Result<Reading>> answer;
        client.read(bytes, "x.pdf", [&](const Result<Reading> &reading) { answer = reading; });
        QVERIFY(!answer);
        QTRY_VERIFY(answer);
        QVERIFY(*answer);
        QVERIFY((**answer).activities.isEmpty());
        QCOMPARE((**answer).problems.size(), 1);
        QVERIFY2((**answer).problems[0].contains(sentence), qPrintable((**answer).problems[0]));
    }

    void manyFilesAreAllAnswered()
    {
        ReaderClient client(2);
        int answered = 0;
        for (int i = 0; i < 40; ++i)
            client.read(QByteArray::number(i), "n", [&](const Result<Reading> &reading) { answered += reading && (*reading).size > 0 ? 1 : 0; });
        QTRY_COMPARE(answered, 40);
    }

    void cancelAnswersEverythingThatWaits()
    {
        ReaderClient client(1);
        int canceled = 0;
        for (int i = 0; i < 5; ++i)
            client.read("x", "n", [&](const Result<Reading> &reading) { canceled += reading ? 0 : 1; });
        client.cancelAll();
        QCOMPARE(canceled, 5);
        QVERIFY(client.readNow(QStringLiteral(CREDENCE_SOURCE_DIR "/CMakeLists.txt")));
    }

    void aReaderThatTakesTooLongIsReplaced()
    {
        ReaderClient client(1);
        client.setTimeoutMs(0);
        const auto late = client.readNow(QStringLiteral(CREDENCE_SOURCE_DIR "/CMakeLists.txt"));
        QVERIFY(!late);
        QVERIFY(late.error().sentence.contains("too long"));
        client.setTimeoutMs(60000);
        QVERIFY(client.readNow(QStringLiteral(CREDENCE_SOURCE_DIR "/CMakeLists.txt")));
    }
};

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
