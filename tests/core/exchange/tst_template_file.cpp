#include "core/catalogue/catalogue.h"
#include "core/catalogue/template_json.h"
#include "core/exchange/template_file.h"
#include "core/requirements/rule_origin.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace credence;

namespace {

QByteArray withTemplate(const QByteArray &entry)
{
    return "{\"kind\": \"credence-templates\", \"version\": 1, \"templates\": [" + entry + "]}";
}

const QByteArray plain = R"({"id": "x", "authority": "St. Anne", "cycle": {"anchor": "individual-date"}, "rules": []})";

QByteArray named(const QString &authority)
{
    return QJsonDocument(QJsonObject{{"id", "x"}, {"authority", authority}, {"cycle", QJsonObject{{"anchor", "individual-date"}}}, {"rules", QJsonArray()}}).toJson();
}

} // namespace

class TestTemplateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeCatalogueSurvives()
    {
        const QByteArray bytes = templateFile(catalogue().templates, QDate(2026, 11, 22));
        const auto read = templatesFromFile(bytes);
        QVERIFY2(bool(read), read ? "" : qPrintable(read.error().sentence));
        QVERIFY(*read == catalogue().templates);
        QCOMPARE(templateFile(*read, QDate(2026, 11, 22)), bytes);
    }

    void howLongTheAuthorityMayAskGoesAlong()
    {
        Source source;
        source.catalogueId = QStringLiteral("us-ma");
        source = withKeepYears(source, 6);
        const auto passed = templatesFromFile(templateFile({*rulesToPass(source)}, QDate(2026, 11, 22)));
        QVERIFY(passed);
        const Source taken = importedRules(passed->first(), QStringLiteral("ma.json"), QDate(2026, 11, 22));
        QCOMPARE(ownKeepYears(taken), std::optional(6));
        QVERIFY(*templateOf(taken) == *catalogue().requirement("us-ma"));
        QVERIFY(*templateOf(source) == *catalogue().requirement("us-ma")); // no difference between editions
        QVERIFY(!ownKeepYears(importedRules(*rulesToPass(withKeepYears(source, {})), {}, {})));
    }
    void aPlainOneIsRead()
    {
        const auto read = templatesFromFile(withTemplate(plain));
        QVERIFY(read);
        QCOMPARE(read->first().authority, QString("St. Anne"));
    }

    void hostileFilesAreRefusedWithASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << "no file of Credence templates";
        QTest::newRow("no JSON") << QByteArray("%PDF-1.7") << "no file of Credence templates";
        QTest::newRow("a list") << QByteArray("[]") << "no file of Credence templates";
        QTest::newRow("another kind") << QByteArray(R"({"kind": "credence", "version": 1})") << "no file of Credence templates";
        QTest::newRow("newer") << QByteArray(R"({"kind": "credence-templates", "version": 2, "templates": []})") << "newer version";
        QTest::newRow("none inside") << withTemplate("") << "no template in the file";
        QTest::newRow("unknown key of the file") << QByteArray(R"({"kind": "credence-templates", "version": 1, "templates": [], "run": "rm"})") << "run";
        QTest::newRow("unknown key") << withTemplate(R"({"id": "x", "authority": "A", "cycle": {"anchor": "rolling"}, "rules": [], "script": 1})") << "script";
        QTest::newRow("no authority") << withTemplate(R"({"id": "x", "cycle": {"anchor": "rolling"}, "rules": []})") << "authority";
        QTest::newRow("unknown topic") << withTemplate(R"({"id": "x", "authority": "A", "cycle": {"anchor": "rolling"}, "rules": [{"id": "r", "kind": "topic", "amount": 1, "recurrence": "one-time", "topics_any_of": ["magic"]}]})") << "magic";
        QTest::newRow("negative amount") << withTemplate(R"({"id": "x", "authority": "A", "cycle": {"anchor": "rolling"}, "total": {"amount": -5}, "rules": []})") << "amount";
        QTest::newRow("gigantic amount") << withTemplate(R"({"id": "x", "authority": "A", "cycle": {"anchor": "rolling"}, "total": {"amount": 1e300}, "rules": []})") << "amount";
        QTest::newRow("endless cycle") << withTemplate(R"({"id": "x", "authority": "A", "cycle": {"months": 999999, "anchor": "rolling"}, "rules": []})") << "1200 months";
        QTest::newRow("text for a list") << withTemplate(R"({"id": "x", "authority": "A", "cycle": {"anchor": "rolling"}, "rules": [], "sources": "s"})") << "sources";
        QTest::newRow("twice the same id") << withTemplate(plain + "," + plain) << "Two templates";
        QTest::newRow("hidden direction") << withTemplate(named(QString("St. ") + QChar(0x202E) + "ennA")) << "control characters";
        QTest::newRow("bell") << withTemplate(named(QString("St. Anne") + QChar(7))) << "control characters";
        QTest::newRow("very long") << withTemplate(named(QString(5000, 'x'))) << "characters";
        QTest::newRow("deep") << withTemplate(QByteArray(5000, '[') + QByteArray(5000, ']')) << "no file of Credence templates";
        QTest::newRow("too large") << QByteArray(5 * 1024 * 1024, ' ') << "larger than 4 MB";
        QTest::newRow("not even text") << QByteArray("\x00\xff\xfe", 3) << "no file of Credence templates";
    }
    void hostileFilesAreRefusedWithASentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const auto read = templatesFromFile(bytes);
        QVERIFY(!read);
        QVERIFY2(read.error().sentence.contains(says), qPrintable(read.error().sentence));
        QVERIFY2(read.error().sentence.contains("nothing was changed"), qPrintable(read.error().sentence));
    }

    void tooManyAreRefused()
    {
        QByteArrayList many;
        for (int i = 0; i < 501; ++i)
            many << QByteArray(plain).replace("\"x\"", "\"x" + QByteArray::number(i) + "\"");
        QVERIFY(!templatesFromFile(withTemplate(many.join(','))));
        many.removeLast();
        QVERIFY(templatesFromFile(withTemplate(many.join(','))));
    }

    void onlyOrdinaryFilesAreOpened()
    {
        QTemporaryDir folder;
        QVERIFY(templatesAt(folder.filePath("absent.json")).error().sentence.contains("not there"));
        QVERIFY(templatesAt(folder.path()).error().sentence.contains("no ordinary file"));
        const QString pipe = folder.filePath("pipe.json");
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        QVERIFY(templatesAt(pipe).error().sentence.contains("no ordinary file"));
        QFile file(folder.filePath("good.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(withTemplate(plain));
        file.close();
        QVERIFY(templatesAt(file.fileName()));
    }
};

QTEST_APPLESS_MAIN(TestTemplateFile)
#include "tst_template_file.moc"
