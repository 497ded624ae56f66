#include "core/extraction/reader_client.h"

#include <QDir>
#include <QFile>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QTransform>

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

    /// A page of few lines, on whichever side it was laid.
    void aShortPageIsReadAnyWayItLies_data()
    {
        QTest::addColumn<int>("quarters"); // clockwise, as the picture lies
        QTest::newRow("upright") << 0;
        QTest::newRow("its head to the right") << 1;
        QTest::newRow("upside down") << 2;
        QTest::newRow("its head to the left") << 3;
    }
    void aShortPageIsReadAnyWayItLies()
    {
        QFETCH(int, quarters);
        QImage sheet(1700, 2200, QImage::Format_RGB32);
        sheet.fill(Qt::white);
        QPainter painter(&sheet);
        QFont font(QStringLiteral("Noto Sans"));
        int y = 300;
        const auto write = [&](const QString &line, int pixels) {
            font.setPixelSize(pixels);
            painter.setFont(font);
            painter.drawText(150, y, line);
            y += 110;
        };
        write("Certificate of Completion", 64);
        write("Kent Medical Center certifies that Li Wei, MD", 40);
        write("has completed", 40);
        write("Asthma in Adults", 56);
        write("on June 2, 2026 and was awarded 2.25 AMA PRA Category 1 Credits", 40);
        painter.end();
        QTemporaryDir place;
        const QString file = place.filePath("sheet.png");
        QVERIFY(sheet.transformed(QTransform().rotate(90 * quarters)).save(file));
        const auto read = ReaderClient(1).readNow(file);
        QVERIFY(read);
        QCOMPARE(read->activities.size(), 1);
        QCOMPARE(read->activities.first().title.value, QString("Asthma in Adults"));
        QCOMPARE(read->activities.first().days.value.end, QDate(2026, 6, 2));
        QCOMPARE(read->turns.value(0), (4 - quarters) % 4);
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

QTEST_MAIN(TestReader)
#include "tst_reader.moc"
