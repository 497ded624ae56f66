// What is found below folders: everything gets an answer, even what cannot be named here.
#include "core/base/file_bytes.h"
#include "core/base/files_below.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef __unix__
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace credence;

class TestFilesBelow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::atomic_bool m_never{false};

    QString file(const QString &name)
    {
        const QString path = m_folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        return out.open(QIODevice::WriteOnly) && out.write("x") == 1 ? path : QString();
    }

private Q_SLOTS:
    void filesOfFoldersComeSortedAndOnce()
    {
        const QString a = file("a.pdf"), b = file("below/b.pdf");
        QCOMPARE(filesBelow({m_folder.path(), a}, m_never), (QStringList{a, b}));
        QCOMPARE(filesBelow({m_folder.filePath("nothing.pdf")}, m_never), QStringList{m_folder.filePath("nothing.pdf")});
        QVERIFY(filesBelow({}, m_never).isEmpty());
    }
#ifdef __unix__
    void aNameThatCannotBeReadIsAnsweredToo()
    {
        QVERIFY(QDir(m_folder.path()).mkpath("odd/deeper"));
        for (const char *folder : {"odd", "odd/deeper"}) {
            const QByteArray path = QFile::encodeName(m_folder.filePath(folder)) + "/bad\xff\xfe.pdf";
            const int handle = ::open(path.constData(), O_CREAT | O_WRONLY, 0600);
            QVERIFY(handle >= 0);
            ::close(handle);
        }
        const QStringList found = filesBelow({m_folder.filePath("odd")}, m_never);
        QCOMPARE(found.size(), 2);
        for (const QString &path : found) {
            const auto bytes = fileBytes(path);
            QVERIFY(!bytes);
            QVERIFY2(bytes.error().sentence.contains("rename it"), qPrintable(bytes.error().sentence));
        }
    }
#endif
};

QTEST_GUILESS_MAIN(TestFilesBelow)
#include "tst_files_below.moc"
