// The folder mirror: what the tree is, and that writing it touches nothing that is the user's.
#include "core/base/file_name.h"
#include "core/vault/mirror_manifest.h"
#include "core/vault/mirror_writer.h"
#include "tests/support/build.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace credence;
using namespace credence::test;

namespace {

QString hashOf(const QByteArray &bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()); }

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QStringList filesBelow(const QString &place)
{
    QStringList files;
    QDirIterator all(place, QDir::Files | QDir::System, QDirIterator::Subdirectories); // hidden ones aside
    while (all.hasNext())
        files << QDir(place).relativeFilePath(all.next());
    files.sort();
    return files;
}

/// A vault of documents whose bytes are their names.
class aVault
{
public:
    aVault &holds(const QString &name, const QStringList &about = {}, DocumentType type = DocumentType::Certificate)
    {
        Document document = *Shared<Document>(aDocument(name).about(about));
        document.type = type;
        document.sha256 = hashOf(name.toUtf8());
        document.size = name.toUtf8().size();
        document.added = QDate(2026, 1, 1).addDays(m_bytes.size());
        m_bytes.insert(document.sha256, name.toUtf8());
        m_snapshot.documents.prepend(std::make_shared<const Document>(document));
        return *this;
    }
    aVault &proves(const Activity &activity)
    {
        m_snapshot.activities << std::make_shared<const Activity>(activity);
        return holds(activity.id.text + QStringLiteral(".pdf"), {activity.id.text});
    }
    Snapshot &snapshot() { return m_snapshot; }
    MirrorRun run() const
    {
        return {[bytes = m_bytes](const QString &sha256) {
                    return bytes.contains(sha256) ? Result<QByteArray>(bytes.value(sha256)) : Result<QByteArray>(Error{ErrorKind::Damaged, QStringLiteral("Its bytes have changed."), {}});
                },
                nullptr, {}};
    }
    Result<MirrorReport> mirror(const QString &place, MirrorPlace kind = MirrorPlace::First) const { return writeMirror(place, mirrorTree(m_snapshot), kind, run()); }
    void lose(const QString &name) { m_bytes.remove(hashOf(name.toUtf8())); }

private:
    Snapshot m_snapshot;
    QHash<QString, QByteArray> m_bytes;
};

QStringList pathsOf(const QList<MirrorFile> &tree)
{
    QStringList paths;
    for (const MirrorFile &file : tree)
        paths << file.path;
    return paths;
}

const QString sepsis = QStringLiteral("01_CME_Certificates/2026/2026-02-10 Sepsis Management Course - SCCM.pdf");

} // namespace

class tst_mirror : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_place = std::make_unique<QTemporaryDir>(); }

    void everyDocumentHasItsPlace_data();
    void everyDocumentHasItsPlace();
    void recordsBecomeText();
    void hostileTitlesStayInsideTheTree();
    void pathsDifferAlsoWithoutUpperAndLowerCase();

    void theTreeIsWritten();
    void aSecondRunWritesNothing();
    void aChangedTitleMovesTheFile();
    void aRemovedDocumentGoesWithItsEmptyFolders();
    void whatTheUserChangedStays();
    void whatTheUserAddedStays();
    void theVerySameBytesAreTakenAsTheyAre();
    void aDeletedFileComesBack();
    void aLinkInTheWayIsNotFollowed();
    void withoutItsManifestNothingIsOurs();
    void aManifestCannotLeadOutOfThePlace();
    void damagedBytesAreNamedAndStopNothing();
    void aPlaceThatIsGoneIsSaid();
    void anEmptiedPlaceIsNotFilledAgainUnasked();
    void theMirrorOfAnotherPortfolioIsLeftAlone();
    void aProtectedPlaceIsSaid();
    void whatCouldNotBeWrittenFollows();
    void whatWasInterruptedIsFinished();

private:
    QString place() const { return m_place->path(); }
    QString at(const QString &path) const { return m_place->filePath(path); }
    std::unique_ptr<QTemporaryDir> m_place;
};

void tst_mirror::everyDocumentHasItsPlace_data()
{
    QTest::addColumn<QStringList>("about");
    QTest::addColumn<DocumentType>("type");
    QTest::addColumn<Filing>("filing");
    QTest::addColumn<QString>("path");
    QTest::newRow("certificate") << QStringList{"a1"} << DocumentType::Certificate << Filing::Filed << sepsis;
    QTest::newRow("of an undated one") << QStringList{"a2"} << DocumentType::Certificate << Filing::Filed << "01_CME_Certificates/Undated/Grand rounds.pdf";
    QTest::newRow("of several") << QStringList{"a1", "a2"} << DocumentType::Certificate << Filing::Filed << "01_CME_Certificates/2026/2026-02-10 paper (2 activities).pdf";
    QTest::newRow("slides of a course") << QStringList{"a1"} << DocumentType::Slides << Filing::Filed << "02_Artifacts/2026/2026-02-10 Sepsis Management Course - SCCM.pdf";
    QTest::newRow("artifact") << QStringList{"f1"} << DocumentType::Protocol << Filing::Filed << "02_Artifacts/2026-03-01 Sepsis checklist.pdf";
    QTest::newRow("an artifact before its course") << QStringList{"a1", "f1"} << DocumentType::Protocol << Filing::Filed << "02_Artifacts/2026-03-01 Sepsis checklist.pdf";
    QTest::newRow("project") << QStringList{"p1"} << DocumentType::Data << Filing::Filed << "03_Projects and Outcomes/Sepsis - first hour/paper.pdf";
    QTest::newRow("presentation") << QStringList{"t1"} << DocumentType::Slides << Filing::Filed << "04_Presentations and Publications/2026-05-02 Lactate - SHM.pdf";
    QTest::newRow("role") << QStringList{"r1"} << DocumentType::Letter << Filing::Filed << "05_Promotion Narrative Notes/2026-07-01 Sepsis lead.pdf";
    QTest::newRow("letter of nothing") << QStringList() << DocumentType::Letter << Filing::Filed << "05_Promotion Narrative Notes/Attached to nothing/paper.pdf";
    QTest::newRow("inbox") << QStringList() << DocumentType::Certificate << Filing::Inbox << "01_CME_Certificates/Not filed yet/paper.pdf";
    QTest::newRow("set aside") << QStringList() << DocumentType::Certificate << Filing::SetAside << "01_CME_Certificates/Set aside/paper.pdf";
    QTest::newRow("of a record that is gone") << QStringList{"gone"} << DocumentType::Certificate << Filing::Filed << "01_CME_Certificates/Attached to nothing/paper.pdf";
}

void tst_mirror::everyDocumentHasItsPlace()
{
    QFETCH(QStringList, about);
    QFETCH(DocumentType, type);
    QFETCH(Filing, filing);
    QFETCH(QString, path);
    Snapshot snapshot;
    snapshot.activities << anActivity().id("a1").by("SCCM").on("2026-02-10") << anActivity().id("a2").titled("Grand rounds");
    Artifact artifact;
    artifact.id = {"f1"};
    artifact.title = "Sepsis checklist";
    artifact.date = day("2026-03-01");
    snapshot.artifacts << std::make_shared<const Artifact>(artifact);
    Project project;
    project.id = {"p1"};
    project.title = "Sepsis: first hour";
    snapshot.projects << std::make_shared<const Project>(project);
    Presentation talk;
    talk.id = {"t1"};
    talk.title = "Lactate";
    talk.venue = "SHM";
    talk.date = day("2026-05-02");
    snapshot.presentations << std::make_shared<const Presentation>(talk);
    Role role;
    role.id = {"r1"};
    role.title = "Sepsis lead";
    role.days.start = day("2026-07-01");
    snapshot.roles << std::make_shared<const Role>(role);
    Document document = *Shared<Document>(aDocument("paper.pdf").about(about));
    document.type = type;
    document.filing = filing;
    snapshot.documents << std::make_shared<const Document>(document);
    QVERIFY2(pathsOf(mirrorTree(snapshot)).contains(path), qPrintable(pathsOf(mirrorTree(snapshot)).join('\n')));
}

void tst_mirror::recordsBecomeText()
{
    Snapshot snapshot;
    QCOMPARE(pathsOf(mirrorTree(snapshot)), QStringList{"About this folder.txt"});
    Project project;
    project.id = {"p1"};
    project.title = "Sepsis";
    project.aim = "90 % within an hour";
    project.measures << Measure{"Bundle", "%", "up", std::nullopt, {{day("2026-04-01"), "alert"}}, {{day("2026-03-01"), 61, false}}};
    snapshot.projects << std::make_shared<const Project>(project);
    Note note;
    note.id = {"n1"};
    note.quarter = "2026-Q1";
    note.text = "Led the bundle.";
    snapshot.notes << std::make_shared<const Note>(note);
    QHash<QString, QByteArray> texts;
    for (const MirrorFile &file : mirrorTree(snapshot)) {
        QCOMPARE(file.sha256, hashOf(file.text));
        texts.insert(file.path, file.text);
    }
    const QByteArray page = texts.value("03_Projects and Outcomes/Sepsis/Sepsis.txt");
    QVERIFY2(page.contains("Aim: 90 % within an hour\n"), page);
    QVERIFY2(page.contains("2026-03-01\t61\n"), page);
    QVERIFY2(page.contains("From 2026-04-01: alert\n"), page);
    QCOMPARE(texts.value("05_Promotion Narrative Notes/2026-Q1 notes.txt"), QByteArray("Led the bundle.\n"));
}

void tst_mirror::hostileTitlesStayInsideTheTree()
{
    const QStringList titles{"../../../etc/cron.d/evil", "..", "/etc/passwd", "C:\\Windows\\evil", QString(QStringLiteral("a") + QChar(0) + QStringLiteral("b")), "CON", "nul.txt", "name.", " ", QString(300, 'x'),
                             QStringLiteral("\U0001F9A0").repeated(300), QStringLiteral("\u202Efdp.exe"), "a\nb", "<script>", "~", "aux.pdf/../../x"};
    aVault vault;
    for (int i = 0; i < titles.size(); ++i) {
        vault.proves(anActivity().id(QStringLiteral("a%1").arg(i)).titled(titles[i]).by(titles[titles.size() - 1 - i]));
        Project project;
        project.id = {QStringLiteral("p%1").arg(i)};
        project.title = titles[i];
        vault.snapshot().projects << std::make_shared<const Project>(project);
        vault.holds(QString(200, 'y') + QString::number(i) + QStringLiteral(".pdf"), {project.id.text});
        Note note;
        note.id = {QStringLiteral("n%1").arg(i)};
        note.quarter = titles[i];
        note.text = "text";
        vault.snapshot().notes << std::make_shared<const Note>(note);
    }
    const QList<MirrorFile> tree = mirrorTree(vault.snapshot());
    QVERIFY(tree.size() >= 3 * titles.size());
    for (const MirrorFile &file : tree) {
        QVERIFY2(file.path.size() <= 220, qPrintable(file.path)); // with the folder of the user's choosing still under 260
        QVERIFY2(!file.path.startsWith('/') && !file.path.contains('\\') && !file.path.contains(QChar(0)), qPrintable(file.path));
        for (const QString &part : file.path.split('/')) {
            QVERIFY2(!part.isEmpty() && part != "." && part != ".." && part.toUtf8().size() <= 200, qPrintable(file.path));
            QVERIFY2(!part.endsWith('.') && !part.endsWith(' ') && part.toLower() != "con" && !part.startsWith("nul."), qPrintable(file.path));
        }
    }
    const auto report = vault.mirror(place());
    QVERIFY2(report, qPrintable(report ? QString() : report.error().sentence));
    QCOMPARE(report->problems, QList<MirrorProblem>());
    QCOMPARE(report->written, tree.size());
}

void tst_mirror::pathsDifferAlsoWithoutUpperAndLowerCase()
{
    aVault vault;
    for (const char *title : {"Sepsis", "SEPSIS", "sepsis", "Sepsis.", "Re\u0301a", "R\u00E9A"})
        vault.proves(anActivity().titled(QString::fromUtf8(title)).on("2026-02-10"));
    QSet<QString> keys;
    const auto tree = mirrorTree(vault.snapshot());
    for (const MirrorFile &file : tree)
        keys.insert(nameKey(file.path));
    QCOMPARE(keys.size(), tree.size());
    QVERIFY(pathsOf(tree).contains("01_CME_Certificates/2026/2026-02-10 Sepsis.pdf"));
    QVERIFY(pathsOf(tree).contains("01_CME_Certificates/2026/2026-02-10 SEPSIS (2).pdf"));
}

void tst_mirror::theTreeIsWritten()
{
    aVault vault;
    vault.proves(anActivity().id("a1").by("SCCM").on("2026-02-10"));
    const auto report = vault.mirror(place());
    QVERIFY(report);
    QCOMPARE(report->written, 2);
    QCOMPARE(filesBelow(place()), (QStringList{sepsis, "About this folder.txt"}));
    QCOMPARE(contentOf(at(sepsis)), QByteArray("a1.pdf"));
    QCOMPARE(readManifest(place()).value(sepsis).sha256, QStringList{hashOf("a1.pdf")});
}

void tst_mirror::aSecondRunWritesNothing()
{
    aVault vault;
    vault.proves(anActivity().id("a1").by("SCCM").on("2026-02-10"));
    QVERIFY(vault.mirror(place()));
    const auto again = vault.mirror(place(), MirrorPlace::Existing);
    QVERIFY(again);
    QCOMPARE(again->written + again->removed, 0);
    QCOMPARE(again->files, 2);
}

void tst_mirror::aChangedTitleMovesTheFile()
{
    aVault vault;
    vault.proves(anActivity().id("a1").by("SCCM").on("2026-02-10"));
    QVERIFY(vault.mirror(place()));
    vault.snapshot().activities = {anActivity().id("a1").titled("Sepsis").on("2025-02-10")};
    const auto report = vault.mirror(place(), MirrorPlace::Existing);
    QVERIFY(report);
    QCOMPARE(report->written, 1);
    QCOMPARE(report->removed, 1);
    QCOMPARE(filesBelow(place()), (QStringList{"01_CME_Certificates/2025/2025-02-10 Sepsis.pdf", "About this folder.txt"}));
    QVERIFY(!QFileInfo::exists(at("01_CME_Certificates/2026")));
}

void tst_mirror::aRemovedDocumentGoesWithItsEmptyFolders()
{
    aVault vault;
    vault.proves(anActivity().id("a1").by("SCCM").on("2026-02-10")).proves(anActivity().id("a2").titled("Other").on("2024-02-10"));
    QVERIFY(vault.mirror(place()));
    QVERIFY(QFileInfo::exists(at("01_CME_Certificates/2024/2024-02-10 Other.pdf")));
    vault.snapshot().documents.removeFirst();
    const auto report = vault.mirror(place(), MirrorPlace::Existing);
    QVERIFY(report);
    QCOMPARE(report->removed, 1);
    QCOMPARE(filesBelow(place()), (QStringList{sepsis, "About this folder.txt"}));
    QVERIFY(!QFileInfo::exists(at("01_CME_Certificates/2024")));
}

void tst_mirror::whatTheUserChangedStays()
{
    aVault vault;
    vault.proves(anActivity().id("a1").by("SCCM").on("2026-02-10")).holds("other.pdf");
    QVERIFY(vault.mirror(place()));
    put(at(sepsis), "my own remarks");
    const auto report = vault.mirror(place(), MirrorPlace::Existing);
    QVERIFY(report);
    QCOMPARE(contentOf(at(sepsis)), QByteArray("my own remarks"));
    QCOMPARE(report->problems.size(), 1);
    QCOMPARE(report->problems.first().path, sepsis);
    QVERIFY(!report->problems.first().missing);
    // Nor is it removed when the document goes.
    vault.snapshot().documents.removeLast();
    const auto after = vault.mirror(place(), MirrorPlace::Existing);
    QVERIFY(after);
    QCOMPARE(contentOf(at(sepsis)), QByteArray("my own remarks"));
    QCOMPARE(after->removed, 0);
    QVERIFY(!readManifest(place()).contains(sepsis));
}

void tst_mirror::whatTheUserAddedStays()
{
    put(at(sepsis), "a paper of mine");
    put(at("01_CME_Certificates/2026/notes.txt"), "mine");
    put(at("About this folder.txt"), "mine too");
    aVault vault;
    vault.proves(anActivity().id("a1").by("SCCM").on("2026-02-10"));
    const auto report = vault.mirror(place());
    QVERIFY(report);
    QCOMPARE(contentOf(at(sepsis)), QByteArray("a paper of mine"));
    const QString beside = QString(sepsis).replace(".pdf", " (2).pdf");
    QCOMPARE(contentOf(at(beside)), QByteArray("a1.pdf"));
    QCOMPARE(vault.mirror(place(), MirrorPlace::Existing)->written, 0); // and it stays there
    vault.snapshot().documents.clear();
    vault.holds("other.pdf");
    put(at(QStringLiteral("01_CME_Certificates/2026/more.txt")), "mine");
    vault.snapshot().documents << std::make_shared<const Document>(Document{{"document a1.pdf"}, {}, "x", DocumentType::Letter, Filing::Filed, hashOf("a1.pdf"), 6, "application/pdf", {}, day("2026-01-01"), {}, {}});
    QVERIFY(vault.mirror(place(), MirrorPlace::Existing));
    QVERIFY(!QFileInfo::exists(at(beside)));
    for (const QString &mine : {sepsis, QStringLiteral("01_CME_Certificates/2026/notes.txt"), QStringLiteral("About this folder.txt")})
        QVERIFY2(QFileInfo::exists(at(mine)), qPrintable(mine));
}

void tst_mirror::theVerySameBytesAreTakenAsTheyAre()
{
    put(at(sepsis), "a1.pdf");
    aVault vault;
    vault.proves(anActivity().id("a1").by("SCCM").on("2026-02-10")).holds("other.pdf");
    QVERIFY(vault.mirror(place()));
    QVERIFY(!QFileInfo::exists(at(QString(sepsis).replace(".pdf", " (2).pdf"))));
    vault.snapshot().documents.removeLast();
    QVERIFY(vault.mirror(place(), MirrorPlace::Existing));
    QVERIFY(QFileInfo::exists(at(sepsis))); // it was the user's all along
}

void tst_mirror::aDeletedFileComesBack()
{
    aVault vault;
    vault.proves(anActivity().id("a1").by("SCCM").on("2026-02-10"));
    QVERIFY(vault.mirror(place()));
    QVERIFY(QFile::remove(at(sepsis)));
    QCOMPARE(vault.mirror(place(), MirrorPlace::Existing)->written, 1);
    QCOMPARE(contentOf(at(sepsis)), QByteArray("a1.pdf"));
}

void tst_mirror::aLinkInTheWayIsNotFollowed()
{
    QTemporaryDir elsewhere;
    put(elsewhere.filePath("precious"), "precious");
    QVERIFY(QDir().mkpath(at("01_CME_Certificates/2026")));
    QVERIFY(QFile::link(elsewhere.filePath("precious"), at(sepsis)));
    aVault vault;
    vault.proves(anActivity().id("a1").by("SCCM").on("2026-02-10"));
    QVERIFY(vault.mirror(place()));
    QCOMPARE(contentOf(elsewhere.filePath("precious")), QByteArray("precious"));
    QVERIFY(QFileInfo(at(sepsis)).isSymLink());
    QCOMPARE(contentOf(at(QString(sepsis).replace(".pdf", " (2).pdf"))), QByteArray("a1.pdf"));
}

void tst_mirror::withoutItsManifestNothingIsOurs()
{
    aVault vault;
    vault.proves(anActivity().id("a1").by("SCCM").on("2026-02-10"));
    QVERIFY(vault.mirror(place()));
    QVERIFY(QFile::remove(manifestPath(place())));
    vault.snapshot().documents.clear();
    vault.holds("other.pdf");
    QVERIFY(vault.mirror(place()));
    QVERIFY(QFileInfo::exists(at(sepsis)));
}

void tst_mirror::aManifestCannotLeadOutOfThePlace()
{
    QTemporaryDir outside;
    put(outside.filePath("victim"), "victim");
    const QString path = QDir(place()).relativeFilePath(outside.filePath("victim"));
    QVERIFY(path.startsWith(".."));
    MirrorManifest manifest;
    for (const QString &each : {path, outside.filePath("victim"), QStringLiteral("a/../../x")})
        manifest.insert(each, {"document x", {hashOf("victim")}, 6, 0});
    manifest.insert("kept.txt", {"text", {hashOf("k")}, 1, 0});
    QVERIFY(writeManifest(place(), manifest));
    QCOMPARE(readManifest(place()).keys(), QStringList{"kept.txt"});
    aVault vault;
    vault.holds("other.pdf");
    QVERIFY(vault.mirror(place()));
    QCOMPARE(contentOf(outside.filePath("victim")), QByteArray("victim"));
}

void tst_mirror::damagedBytesAreNamedAndStopNothing()
{
    aVault vault;
    vault.proves(anActivity().id("a1").by("SCCM").on("2026-02-10")).proves(anActivity().id("a2").titled("Other").on("2026-03-10"));
    vault.lose("a1.pdf");
    const auto report = vault.mirror(place());
    QVERIFY(report);
    QCOMPARE(report->written, 2);
    QCOMPARE(report->problems.size(), 1);
    QCOMPARE(report->problems.first().path, sepsis);
    QVERIFY(report->problems.first().missing);
    QVERIFY(!QFileInfo::exists(at(sepsis)));
}

void tst_mirror::aPlaceThatIsGoneIsSaid()
{
    aVault vault;
    vault.holds("a.pdf");
    const QString gone = at("gone");
    for (const MirrorPlace kind : {MirrorPlace::Existing, MirrorPlace::First}) {
        const auto report = vault.mirror(gone, kind);
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::File);
        QVERIFY2(report.error().sentence.contains("is not there"), qPrintable(report.error().sentence));
        QVERIFY(!QFileInfo::exists(gone));
    }
    QVERIFY(vault.mirror(gone, MirrorPlace::Make));
    QVERIFY(QFileInfo::exists(at("gone/About this folder.txt")));
}

void tst_mirror::anEmptiedPlaceIsNotFilledAgainUnasked()
{
    aVault vault;
    vault.holds("a.pdf");
    const auto report = vault.mirror(place(), MirrorPlace::Existing);
    QVERIFY(!report);
    QVERIFY(filesBelow(place()).isEmpty());
}

void tst_mirror::theMirrorOfAnotherPortfolioIsLeftAlone()
{
    aVault mine;
    mine.holds("mine.pdf");
    QVERIFY(mine.mirror(place()));
    const QStringList before = filesBelow(place());
    aVault other;
    other.holds("other.pdf");
    const auto report = other.mirror(place());
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Conflict);
    QCOMPARE(filesBelow(place()), before);
}

void tst_mirror::aProtectedPlaceIsSaid()
{
#ifdef Q_OS_UNIX
    if (geteuid() == 0)
        QSKIP("The administrator may write everywhere.");
#endif
    aVault vault;
    vault.holds("a.pdf");
    QFile::setPermissions(place(), QFile::ReadOwner | QFile::ExeOwner);
    const auto report = vault.mirror(place());
    QFile::setPermissions(place(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::File);
}

void tst_mirror::whatCouldNotBeWrittenFollows()
{
    put(at("01_CME_Certificates"), "a file where a folder should be");
    aVault vault;
    vault.holds("a.pdf").holds("slides.pdf", {}, DocumentType::Slides);
    const auto report = vault.mirror(place());
    QVERIFY(report);
    QCOMPARE(report->problems.size(), 1);
    QCOMPARE(report->written, 2);
    QVERIFY(QFile::remove(at("01_CME_Certificates")));
    const auto after = vault.mirror(place(), MirrorPlace::Existing);
    QVERIFY(after);
    QCOMPARE(after->written, 1);
    QCOMPARE(after->problems.size(), 0);
}

void tst_mirror::whatWasInterruptedIsFinished()
{
    aVault vault;
    for (int i = 0; i < 10; ++i)
        vault.proves(anActivity().id(QStringLiteral("a%1").arg(i)).titled(QStringLiteral("Course %1").arg(i)).on("2026-02-10"));
    std::atomic_bool stop = false;
    MirrorRun run = vault.run();
    run.stop = &stop;
    run.progress = [&](int done, int) { stop = done >= 3; };
    const auto part = writeMirror(place(), mirrorTree(vault.snapshot()), MirrorPlace::First, run);
    QVERIFY(part);
    QVERIFY(part->stopped);
    QVERIFY(part->written > 0 && part->written < 11);
    const auto rest = vault.mirror(place(), MirrorPlace::Existing);
    QVERIFY(rest);
    QCOMPARE(part->written + rest->written, 11);
    // What both wrote is ours.
    vault.snapshot().documents = vault.snapshot().documents.mid(0, 1);
    QCOMPARE(vault.mirror(place(), MirrorPlace::Existing)->removed, 9);
}

QTEST_APPLESS_MAIN(tst_mirror)
#include "tst_mirror.moc"
