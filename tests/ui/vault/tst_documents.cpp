#include "tests/support/build.h"
#include "tests/support/verify_done.h"
#include "ui/kit/item_roles.h"
#include "ui/vault/document_files.h"
#include "ui/vault/document_model.h"

#include <QAbstractItemModelTester>
#include <QDesktopServices>
#include <QFile>
#include <QTest>
#include <QUrl>

using namespace credence;
using namespace credence::test;

namespace {

const QDate today(2026, 11, 22);

Document certificate(const QString &name, const QString &sha256 = QStringLiteral("aa"))
{
    Document document;
    document.id = {name};
    document.name = name;
    document.sha256 = sha256;
    document.size = 1000;
    document.mediaType = "application/pdf";
    document.added = QDate(2026, 1, 5);
    return document;
}

Snapshot with(const QList<Document> &documents, const QList<Shared<Activity>> &activities = {})
{
    Snapshot snapshot;
    for (const Document &document : documents)
        snapshot.documents << std::make_shared<Document>(document);
    snapshot.activities = activities;
    return snapshot;
}

/// Catches what would be opened.
class Opener : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void open(const QUrl &url) { opened << url.toLocalFile(); }

public:
    QStringList opened;
};

} // namespace

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stateSaysWhatToDo_data()
    {
        QTest::addColumn<int>("filing");
        QTest::addColumn<QDate>("expires");
        QTest::addColumn<bool>("attached");
        QTest::addColumn<QString>("text");
        QTest::newRow("inbox") << int(Filing::Inbox) << QDate() << false << "in review";
        QTest::newRow("set aside") << int(Filing::SetAside) << QDate() << false << "set aside";
        QTest::newRow("filed") << int(Filing::Filed) << QDate() << true << "filed";
        QTest::newRow("proof for nothing") << int(Filing::Filed) << QDate() << false << "unattached";
        QTest::newRow("lapsed yesterday") << int(Filing::Filed) << QDate(2026, 11, 21) << true << "lapsed 21 Nov 2026";
        QTest::newRow("lapses today") << int(Filing::Filed) << today << true << "lapses in 0 d";
        QTest::newRow("at the limit") << int(Filing::Filed) << today.addDays(90) << true << "lapses in 90 d";
        QTest::newRow("beyond it") << int(Filing::Filed) << today.addDays(91) << true << "filed";
    }
    void stateSaysWhatToDo()
    {
        QFETCH(int, filing);
        QFETCH(QDate, expires);
        QFETCH(bool, attached);
        QFETCH(QString, text);
        Document document = certificate("a.pdf");
        document.filing = Filing(filing);
        document.expires = expires;
        if (attached)
            document.about = {"activity"};
        QCOMPARE(documentState(document, today, 90).text, text);
    }
    void rowsNameWhatTheyProveAndTheirTwins()
    {
        Document attached = certificate("newest.pdf", "11");
        attached.about = {"a1", "a2", "gone"};
        attached.size = 5;
        const Document twin = certificate("copy.pdf", "22");
        const Document sameName = certificate("scan.pdf", "33");
        const Document sameNameOlder = certificate("scan.pdf", "44");
        const Document original = certificate("original.pdf", "22");
        const Shared<Activity> first = anActivity().id("a1").titled("Sepsis");
        const Shared<Activity> second = anActivity().id("a2").titled("Airway");
        const auto rows = documentRows(with({attached, twin, sameName, sameNameOlder, original}, {first, second}), today);
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[0].attached, "Sepsis; Airway");
        QCOMPARE(rows[0].twin, "");
        QCOMPARE(rows[1].twin, "original.pdf");
        QCOMPARE(rows[2].twin, "scan.pdf");
        QCOMPARE(rows[3].twin, "");
        QCOMPARE(rows[4].twin, "");
    }
    void aDocumentCanBeAttachedToAnything()
    {
        Snapshot snapshot = with({}, {anActivity().id("a1").titled("Sepsis")});
        const auto named = [](auto record, const char *id, const char *title) {
            record.id = {id};
            record.title = title;
            return std::make_shared<const decltype(record)>(record);
        };
        snapshot.artifacts << named(Artifact(), "f1", "Checklist");
        snapshot.projects << named(Project(), "p1", "Bundle");
        snapshot.presentations << named(Presentation(), "t1", "Poster");
        snapshot.teachings << named(Teaching(), "s1", "Session");
        snapshot.roles << named(Role(), "r1", "Lead");
        Capture capture;
        capture.id = {"c1"};
        capture.activity = "a1";
        snapshot.captures << std::make_shared<const Capture>(capture);
        const QList<std::pair<QString, QString>> all{{"a1", "Sepsis"}, {"f1", "Checklist (artifact)"}, {"p1", "Bundle (project)"}, {"t1", "Poster (presentation)"}, {"s1", "Session (teaching)"}, {"r1", "Lead (role)"}, {"c1", "Sepsis (capture)"}};
        QCOMPARE(attachables(snapshot), all);
        Document document = certificate("letter.pdf");
        document.about = {"r1", "p1"};
        QCOMPARE(attachedTo(document, snapshot), "Bundle (project); Lead (role)");
    }
    void theModelShowsEveryDocument()
    {
        DocumentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        Document document = certificate("acls card.pdf");
        document.expires = QDate(2027, 1, 1);
        model.setRows(documentRows(with({document, certificate("b.pdf", "bb")}), today));
        QCOMPARE(model.rowCount(), 2);
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(0, column).data().toString();
        QCOMPARE(cells, (QStringList{"acls card.pdf", "", "lapses in 40 d", "2026-01-05", "2027-01-01", "Certificate", "1 KB"}));
        QCOMPARE(model.index(0, DocumentModel::State).data(PillRole).toBool(), true);
        QCOMPARE(model.index(0, 0).data(IdRole).toString(), "acls card.pdf");
        QVERIFY(model.index(0, 0).data(DocumentModel::FilterRole).toString().contains("acls"));
        // What does not lapse sorts after what does.
        QVERIFY(model.index(0, DocumentModel::Expires).data(DocumentModel::SortRole).toDate() < model.index(1, DocumentModel::Expires).data(DocumentModel::SortRole).toDate());
        QVERIFY(model.find("b.pdf"));
        QVERIFY(!model.find("gone"));
        model.setRows({});
        QCOMPARE(model.rowCount(), 0);
    }
    void namesAreSafeEverywhere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << "sepsis summit.pdf" << "sepsis summit.pdf";
        QTest::newRow("path") << "../../etc/passwd" << "passwd.pdf";
        QTest::newRow("reserved") << "a:b*c?.pdf" << "a_b_c_.pdf";
        QTest::newRow("hidden") << "..hidden.pdf" << "hidden.pdf";
        QTest::newRow("another ending than its bytes") << "invoice.pdf.exe" << "invoice.pdf.exe.pdf";
        QTest::newRow("upper case ending") << "SCAN.PDF" << "SCAN.PDF";
        QTest::newRow("nothing left") << "..." << "document.pdf";
        QTest::newRow("turned text") << QStringLiteral("cv\u202Efdp.exe") << "cvfdp.exe.pdf";
        QTest::newRow("long") << QString(300, 'x') + ".pdf" << QString(116, 'x') + ".pdf";
    }
    void namesAreSafeEverywhere()
    {
        QFETCH(QString, name);
        QFETCH(QString, safe);
        QCOMPARE(outsideName(certificate(name)), safe);
    }
    void theSystemOpensAPrivateCopy()
    {
        Opener opener;
        QDesktopServices::setUrlHandler("file", &opener, "open");
        const Document card = certificate("../card.pdf", "0123456789abcdef");
        const auto copy = copyToOpen("bytes", card);
        VERIFY_DONE(copy);
        QVERIFY(openWithSystem(*copy, card));
        QDesktopServices::unsetUrlHandler("file");
        QCOMPARE(opener.opened.size(), 1);
        QFile file(opener.opened.first());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("bytes"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
    }
};

QTEST_MAIN(TestDocuments)
#include "tst_documents.moc"
