#include "core/base/file_bytes.h"
#include "core/base/files_below.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <memory>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace credence;

class TestFileBytes : public QObject
{
    Q_OBJECT

    QTemporaryDir m_place;
    QString path(const QString &name) const { return m_place.filePath(name); }
    QString write(const QString &name, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return path(name);
    }

private Q_SLOTS:
    void aFileIsItsBytes()
    {
        QCOMPARE(*fileBytes(write("a.pdf", "abc")), QByteArray("abc"));
        QCOMPARE(*fileBytes(write("empty.pdf", {})), QByteArray());
    }

    void whatIsNoFileSaysWhy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("why");
        QTest::newRow("gone") << "gone.pdf" << "no such file";
        QTest::newRow("folder") << "folder" << "a folder, not a file";
        QTest::newRow("pipe") << "pipe" << "a pipe, a socket or a device";
        QTest::newRow("socket") << "socket" << "a pipe, a socket or a device";
        QTest::newRow("device") << "/dev/zero" << "a pipe, a socket or a device";
        QTest::newRow("link to a device") << "to-zero" << "a pipe, a socket or a device";
        QTest::newRow("link to nothing") << "to-nothing" << "leads nowhere";
        QTest::newRow("circle of links") << "circle" << "leads nowhere";
        QTest::newRow("over 200 MB") << "huge" << "larger than 200 MB";
    }
    void whatIsNoFileSaysWhy()
    {
        QFETCH(QString, name);
        QFETCH(QString, why);
        QDir().mkpath(path("folder"));
        mkfifo(qPrintable(path("pipe")), 0600);
        const int listening = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, qPrintable(path("socket")), sizeof(address.sun_path));
        (void)::bind(listening, reinterpret_cast<const sockaddr *>(&address), sizeof(address));
        ::close(listening);
        QFile::link("/dev/zero", path("to-zero"));
        QFile::link(path("nothing"), path("to-nothing"));
        QFile::link(path("circle"), path("circle"));
        QFile huge(path("huge"));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(largestDocument + 1)); // takes no room
        const auto bytes = fileBytes(name.startsWith('/') ? name : path(name));
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().kind, ErrorKind::File);
        QVERIFY2(bytes.error().sentence.contains(why), qPrintable(bytes.error().sentence));
        QVERIFY2(bytes.error().sentence.contains("nothing was changed"), qPrintable(bytes.error().sentence));
    }

    void theLargestIsTaken()
    {
        QFile file(path("large"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(largestDocument));
        file.close();
        const auto bytes = fileBytes(file.fileName());
        QVERIFY(bytes);
        QCOMPARE(bytes->size(), largestDocument);
    }

    void aFileThatGrowsIsNotTaken()
    {
        const QString growing = write("growing.pdf", QByteArray(20 << 20, 'x'));
        std::atomic_bool stop{false};
        std::atomic_bool begun{false};
        const std::unique_ptr<QThread> writer(QThread::create([&] {
            QFile file(growing);
            if (!file.open(QIODevice::Append | QIODevice::Unbuffered))
                return;
            for (int i = 0; i < 100000 && !stop; ++i) {
                file.write("more");
                begun = true;
            }
        }));
        writer->start();
        QTRY_VERIFY(begun);
        const auto bytes = fileBytes(growing);
        stop = true;
        writer->wait();
        QVERIFY(!bytes);
        QVERIFY2(bytes.error().sentence.contains("changed while it was read"), qPrintable(bytes.error().sentence));
    }

    void foldersGiveEverythingBelowThemOnce()
    {
        write("in/b.pdf", "b");
        write("in/deep/a.pdf", "a");
        write("in/.hidden", "h");
        mkfifo(qPrintable(path("in/pipe")), 0600);
        QFile::link(path("in"), path("in/circle"));
        QFile::link(path("nothing"), path("in/dangling"));
        const std::atomic_bool goOn{false};
        QCOMPARE(filesBelow({path("in"), path("in"), path("gone")}, goOn),
                 (QStringList{path("in/b.pdf"), path("in/dangling"), path("in/deep/a.pdf"), path("in/pipe"), path("gone")}));
    }
};

QTEST_GUILESS_MAIN(TestFileBytes)
#include "tst_file_bytes.moc"
