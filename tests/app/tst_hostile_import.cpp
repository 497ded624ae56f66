// A folder of odd, broken and hostile files through the command line: each is answered, the answers add up, nothing hangs, and
// the files themselves stay as they were.
#include "tests/support/packing.h"
#include "tests/support/run_cli.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using credence::test::packed;
using credence::test::Ran;
using credence::test::ZipEntry;
using credence::test::zipOf;

namespace {

const QString samples = QStringLiteral(CREDENCE_SOURCE_DIR "/tests/data/certificates/files/");
const QString odd = QStringLiteral(CREDENCE_SOURCE_DIR "/tests/data/odd/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray mail(const QByteArray &subject, const QByteArray &parts)
{
    return "From: cme@example.org\r\nTo: elena@example.org\r\nSubject: " + subject + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + parts + "--b--\r\n";
}

QByteArray part(const QByteArray &type, const QByteArray &content) { return "--b\r\nContent-Type: " + type + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + content.toBase64() + "\r\n"; }

QJsonObject json(const Ran &ran) { return QJsonDocument::fromJson(ran.out.toUtf8()).object(); }

QJsonObject answerFor(const QJsonObject &all, const QString &ending)
{
    for (const QJsonValue &file : all["files"].toArray()) {
        if (file["file"].toString().endsWith(ending))
            return file.toObject();
    }
    return {};
}

/// The answers of one import add up to what was given and what lay in it.
void addsUp(const QJsonObject &all)
{
    const int answers = static_cast<int>(all["files"].toArray().size());
    QCOMPARE(all["stored"].toInt() + all["duplicate"].toInt() + all["refused"].toInt() + all["opened"].toInt(), answers);
    for (const QJsonValue &file : all["files"].toArray()) {
        const QString result = file["result"].toString();
        QVERIFY2(QStringList({"stored", "duplicate", "refused", "opened"}).contains(result), qPrintable(result));
        const bool said = result == "stored" || result == "opened" || !file["why"].toString().isEmpty();
        QVERIFY2(said, qPrintable(file["file"].toString()));
    }
}

} // namespace

class TestHostileImport : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_place;
    QString path(const QString &name) const { return m_place->filePath(name); }
    void write(const QString &name, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    Ran import(const QStringList &what, const QStringList &options = {"--json"})
    {
        if (!QFile::exists(path("p.credence")) && credence::test::runCli({"new", "-p", path("p.credence")}).exit != 0)
            return {};
        return credence::test::runCli(QStringList{"import", "-p", path("p.credence")} + what + options);
    }
    /// As somebody who is not root: programs and files are copied to where everybody may read them.
    Ran asNobody(const QStringList &arguments)
    {
        if (geteuid() != 0)
            return credence::test::runCli(arguments);
        for (const char *program : {"credence-cli", "credence-reader"}) {
            QFile::copy(QStringLiteral(CREDENCE_BIN_DIR "/") + program, path(program));
            ::chmod(qPrintable(path(program)), 0755);
        }
        ::chmod(qPrintable(m_place->path()), 0777);
        QProcess process;
        process.start("setpriv", QStringList{"--reuid=65534", "--regid=65534", "--clear-groups", path("credence-cli")} + arguments);
        if (!process.waitForFinished(60000))
            return {};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void init() { m_place = std::make_unique<QTemporaryDir>(); }

    void twentySixFilesOfThirteenKinds()
    {
        const QByteArray good = contentOf(samples + "P01-1.pdf");
        const QByteArray other = contentOf(samples + "P03-1.pdf");
        // 1 whole, 2 locked, 3 empty, 4 cut short
        write("in/01 whole.pdf", good);
        write("in/01 the same.pdf", good);
        write("in/02 locked.pdf", contentOf(odd + "locked.pdf"));
        write("in/02 locked.zip", packed("zip", "", {{"a.pdf", good}}, "secret"));
        write("in/03 empty.pdf", {});
        write("in/03 empty.zip", zipOf({}));
        write("in/04 cut.pdf", good.left(20000));
        write("in/04 cut.jpg", contentOf(samples + "P02-3.jpg").left(300));
        // 5 wrong name, 6 foreign, 7 bombs, 8 path tricks
        write("in/05 really a pdf.jpg", other);
        write("in/05 a program.pdf", QByteArray("\x7f" "ELF\x02\x01\x01\0\0\0\0\0", 12));
        write("in/06 words.txt", "nothing that is a certificate\n");
        write("in/06 office.docx", zipOf({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w/>"}}));
        write("in/07 flat.zip", zipOf({{"zeros.pdf", QByteArray(64 << 20, 0)}}));
        write("in/07 overlapping.zip", credence::test::overlappingZip(300, QByteArray(200000, 'x')));
        write("in/08 tricks.zip", zipOf({{"../../../tmp/evil.pdf", contentOf(samples + "P04-1.pdf")}, {"/etc/absolute.pdf", contentOf(samples + "P05-1.pdf")}}));
        write("in/08 link.zip", zipOf({{"a.pdf", "/etc/passwd", 0, 0, 0120777}}));
        // 9 links, 10 pipe and socket, 11 devices, 12 mails, 13 large and deep
        QVERIFY(QFile::link(path("nowhere"), path("in/09 to nothing.pdf")));
        QVERIFY(QFile::link(path("in"), path("in/09 circle")));
        QVERIFY(QFile::link(path("in/09 ring.pdf"), path("in/09 ring.pdf")));
        QCOMPARE(mkfifo(qPrintable(path("in/10 pipe.pdf")), 0600), 0);
        const int listening = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, qPrintable(path("in/10 socket.pdf")), sizeof(address.sun_path));
        QCOMPARE(::bind(listening, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
        ::close(listening);
        QVERIFY(QFile::link("/dev/zero", path("in/11 endless.pdf")));
        QVERIFY(QFile::link("/dev/tty", path("in/11 terminal.pdf")));
        write("in/12 with.eml", mail("Your certificate", part("application/pdf; name=P06-1.pdf", contentOf(samples + "P06-1.pdf"))));
        write("in/12 without.eml", mail("Hello", "--b\r\nContent-Type: text/plain\r\n\r\nSee you.\r\n"));
        QFile huge(path("in/13 huge.pdf"));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(201LL << 20));
        huge.close();
        QByteArray deep = zipOf({{"a.pdf", good}});
        for (int i = 0; i < 6; ++i)
            deep = zipOf({{"inner.zip", deep}});
        write("in/13 deep.zip", deep);

        const QByteArray before = fingerprint();
        QElapsedTimer clock;
        clock.start();
        const Ran ran = import({path("in")});
        QCOMPARE(ran.exit, 0);
        QVERIFY2(clock.elapsed() < 50000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(fingerprint(), before);
        const QJsonObject all = json(ran);
        addsUp(all);
        int given = 0;
        for (const QJsonValue &file : all["files"].toArray())
            given += QFileInfo(file["file"].toString()).path() == path("in") ? 1 : 0;
        QCOMPARE(given, 26); // the circle of links is no file
        QCOMPARE(all["stored"].toInt(), 5);
        QCOMPARE(all["duplicate"].toInt(), 1);
        QCOMPARE(answerFor(all, "tricks.zip/evil.pdf")["result"].toString(), "stored");
        QCOMPARE(answerFor(all, "tricks.zip/absolute.pdf")["from"].toString(), u"the archive “08 tricks.zip”"_qs);
        QCOMPARE(answerFor(all, "with.eml/P06-1.pdf")["from"].toString(), u"the mail “Your certificate”"_qs);
        const QList<std::pair<QString, QString>> sentences{
            {"02 locked.pdf", "password"},   {"02 locked.zip/a.pdf", "password"}, {"03 empty.pdf", "empty"},         {"03 empty.zip", "nothing in it"},
            {"04 cut.pdf", "cut short"},     {"04 cut.jpg", "damaged"},           {"05 a program.pdf", "is a program"},   {"06 words.txt", "plain text"},
            {"06 office.docx", "Word document"},   {"zeros.pdf", "far more than"},      {"link.zip/a.pdf", "a link"},      {"09 to nothing.pdf", "leads nowhere"},
            {"09 ring.pdf", "leads nowhere"}, {"10 pipe.pdf", "a pipe"},          {"10 socket.pdf", "a socket"},     {"11 endless.pdf", "a device"},
            {"11 terminal.pdf", "a device"}, {"12 without.eml", "Nothing is attached"}, {"13 huge.pdf", "200 MB"},    {"inner.zip", "4 times over"},
        };
        for (const auto &[file, words] : sentences) {
            const QJsonObject answer = answerFor(all, file);
            QCOMPARE(answer["result"].toString(), "refused");
            QVERIFY2(answer["why"].toString().contains(words), qPrintable(file + ": " + answer["why"].toString()));
        }
        QVERIFY(!QFile::exists("/etc/absolute.pdf"));
        QVERIFY(!QFile::exists("/tmp/evil.pdf"));
        QCOMPARE(credence::test::runCli({"check", "-p", path("p.credence"), "--deep"}).exit, 0);
        const QJsonObject again = json(import({path("in")}));
        addsUp(again);
        QCOMPARE(again["stored"].toInt(), 0);
        QCOMPARE(again["duplicate"].toInt(), 6);
    }

    void whatMayNotBeReadSaysSo()
    {
        write("in/closed.pdf", contentOf(samples + "P01-1.pdf"));
        write("in/folder/a.pdf", contentOf(samples + "P01-1.pdf"));
        ::chmod(qPrintable(path("in/closed.pdf")), 0000);
        ::chmod(qPrintable(path("in/folder")), 0000);
        QCOMPARE(asNobody({"new", "-p", path("p.credence")}).exit, 0);
        const Ran ran = asNobody({"import", "-p", path("p.credence"), path("in"), "--json"});
        ::chmod(qPrintable(path("in/folder")), 0700);
        const QJsonObject all = json(ran);
        addsUp(all);
        QCOMPARE(all["refused"].toInt(), 2);
        QCOMPARE(ran.exit, 1); // nothing was added
        QVERIFY2(answerFor(all, "closed.pdf")["why"].toString().contains("may not be opened"), qPrintable(ran.out));
        QVERIFY2(answerFor(all, "folder")["why"].toString().contains("folder that may not be opened"), qPrintable(ran.out));
    }

    void contentsAreFiledLikeFiles()
    {
        const QByteArray inner = zipOf({{"in/P01-1.pdf", contentOf(samples + "P01-1.pdf")}, {"P03-1.pdf", contentOf(samples + "P03-1.pdf")}});
        write("mail.eml", mail("Certificates 2025", part("application/zip; name=2025.zip", inner) + part("application/pdf; name=again.pdf", contentOf(samples + "P01-1.pdf"))));
        const Ran ran = import({path("mail.eml")}, {"--json", "--accept", "all"});
        QCOMPARE(ran.exit, 0);
        const QJsonObject all = json(ran);
        addsUp(all);
        QCOMPARE(all["opened"].toInt(), 1);
        QCOMPARE(all["stored"].toInt(), 2);
        QCOMPARE(all["duplicate"].toInt(), 1);
        QCOMPARE(all["filed"].toInt(), 2);
        QCOMPARE(answerFor(all, "mail.eml/P03-1.pdf")["from"].toString(), u"the archive “2025.zip” in the mail “Certificates 2025”"_qs);
        const Ran words = credence::test::runCli({"import", "-p", path("p.credence"), path("mail.eml")});
        QVERIFY2(words.out.contains("4 files: 0 stored, 3 duplicate, 0 refused, 1 opened for what is in it"), qPrintable(words.out));
    }

    void inspectShowsWhatIsInside()
    {
        write("2025.zip", zipOf({{"P01-1.pdf", contentOf(samples + "P01-1.pdf")}, {"locked.pdf", "x", 0, 1}}));
        write("empty.eml", mail("Hello", "--b\r\nContent-Type: text/plain\r\n\r\nSee you.\r\n"));
        const Ran ran = credence::test::runCli({"inspect", path("2025.zip"), path("empty.eml"), samples + "P01-1.pdf", "--json"});
        QCOMPARE(ran.exit, 0);
        const QJsonArray files = json(ran)["files"].toArray();
        QCOMPARE(files.size(), 5);
        QCOMPARE(files[0]["file"].toString(), path("2025.zip"));
        QCOMPARE(files[1]["file"].toString(), path("2025.zip/P01-1.pdf"));
        QCOMPARE(files[1]["from"].toString(), u"the archive “2025.zip”"_qs);
        QCOMPARE(files[1]["activities"], files[4]["activities"]);
        QVERIFY(files[2]["problems"][0].toString().contains("password"));
        QVERIFY(files[3]["problems"][0].toString().contains("Nothing is attached"));
        QCOMPARE(json(ran)["errors"].toArray().size(), 2);
    }

private:
    /// Names, sizes and bytes of all that was given.
    QByteArray fingerprint() const
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        QDirIterator entries(path("in"), QDir::Files | QDir::System | QDir::Hidden, QDirIterator::Subdirectories);
        QStringList names;
        while (entries.hasNext())
            names << entries.next();
        names.sort();
        for (const QString &name : std::as_const(names)) {
            const QFileInfo info(name);
            hash.addData(name.toUtf8() + QByteArray::number(info.size()) + info.lastModified().toString(Qt::ISODateWithMs).toUtf8());
            if (info.isFile() && info.size() < (100 << 20))
                hash.addData(contentOf(name));
        }
        return hash.result();
    }
};

QTEST_GUILESS_MAIN(TestHostileImport)
#include "tst_hostile_import.moc"
