#include "ui/vault/import_files.h"

#include "core/base/files_below.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace credence;

class TestImportFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::atomic_bool m_go{false};

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_dir.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

private Q_SLOTS:
    void init()
    {
        QDir(m_dir.path()).removeRecursively();
        QDir().mkpath(m_dir.path());
    }
    void aFolderIsEveryVisibleFileBelowIt()
    {
        write("in/b.pdf", "b");
        write("in/a.pdf", "a");
        write("in/deep/er/c.jpg", "c");
        write("in/.hidden", "h");
        write("in/.git/config", "h");
        const QString single = write("single.pdf", "s");
        QVERIFY(QFile::link(m_dir.filePath("in"), m_dir.filePath("in/deep/circle"))); // a folder that contains itself
        const QStringList files = filesBelow({m_dir.filePath("in"), single, single}, m_go);
        QCOMPARE(files, (QStringList{m_dir.filePath("in/a.pdf"), m_dir.filePath("in/b.pdf"), m_dir.filePath("in/deep/er/c.jpg"), single}));
    }
    void anEmptyFolderIsNothing()
    {
        QDir().mkpath(m_dir.filePath("empty"));
        QCOMPARE(filesBelow({m_dir.filePath("empty")}, m_go), QStringList());
        QCOMPARE(filesBelow({}, m_go), QStringList());
    }
    void canceledStops()
    {
        const std::atomic_bool canceled{true};
        QCOMPARE(filesBelow({write("a.pdf", "a")}, canceled), QStringList());
    }
    void aFileComesWithItsNameAndFingerprint()
    {
        const auto loaded = loadFile(write("sepsis summit.pdf", "abc"));
        QVERIFY(loaded);
        QCOMPARE(loaded->name, "sepsis summit.pdf");
        QCOMPARE(loaded->bytes, QByteArray("abc"));
        QCOMPARE(loaded->sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
    void whatCannotBeKeptSaysWhy_data()
    {
        QTest::addColumn<QString>("make");
        QTest::addColumn<QString>("says");
        QTest::newRow("gone") << "gone" << "no such file";
        QTest::newRow("empty") << "empty" << "is empty";
        QTest::newRow("pipe") << "pipe" << "a pipe, a socket or a device";
        QTest::newRow("folder") << "folder" << "a folder, not a file";
        QTest::newRow("too large") << "large" << "larger than 200 MB";
    }
    void whatCannotBeKeptSaysWhy()
    {
        QFETCH(QString, make);
        QFETCH(QString, says);
        const QString path = m_dir.filePath("odd.pdf");
        if (make == "empty")
            write("odd.pdf", {});
        if (make == "pipe")
            QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
        if (make == "folder")
            QDir().mkpath(path);
        if (make == "large") {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(200LL * 1024 * 1024 + 1)); // sparse: takes no room
        }
        const auto loaded = loadFile(path);
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().sentence.contains(says), qPrintable(loaded.error().sentence));
        QVERIFY(loaded.error().sentence.contains("odd.pdf"));
        QVERIFY(loaded.error().sentence.contains("Nothing was added") || loaded.error().sentence.contains("nothing was changed"));
    }
};

QTEST_APPLESS_MAIN(TestImportFiles)
#include "tst_import_files.moc"
