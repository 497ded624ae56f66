// `check --deep` finds a single flipped bit in any stored document, wherever it lies, and says which document it is.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Ran {
    int exit = -1;
    QByteArray out, err;
};

Ran run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(CREDENCE_BIN_DIR "/credence-cli"), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray noise(int size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.generate());
    return bytes;
}

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath("vault.credence");
        QCOMPARE(run({"new", "-p", m_file}).exit, 0);
        QByteArray records;
        for (int i = 0; i < m_sizes.size(); ++i) {
            m_documents << noise(m_sizes[i], 7u + static_cast<quint32>(i));
            const QJsonObject record{{"kind", "document"}, {"name", nameOf(i)}, {"type", "data"}, {"base64", QString::fromLatin1(m_documents[i].toBase64())}};
            records += QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
        }
        QCOMPARE(run({"add", "-p", m_file}, records).exit, 0);
        const Ran sound = run({"check", "-p", m_file, "--deep"});
        QVERIFY2(sound.exit == 0, sound.err);
    }
    void aFlippedBitIsFound_data()
    {
        QTest::addColumn<int>("document");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("bit");
        for (int i = 0; i < m_sizes.size(); ++i) {
            for (const double where : {0.0, 0.37, 0.5, 0.99})
                QTest::addRow("%d bytes at %d %%", m_sizes[i], int(where * 100)) << i << int(where * m_sizes[i]) << (i + int(where * 10)) % 8;
            QTest::addRow("%d bytes, the last", m_sizes[i]) << i << m_sizes[i] - 1 << 7;
        }
    }
    void aFlippedBitIsFound()
    {
        QFETCH(int, document);
        QFETCH(int, position);
        QFETCH(int, bit);
        QVERIFY(flip(document, position, bit));
        const Ran found = run({"check", "-p", m_file, "--deep", "--json"});
        QVERIFY(flip(document, position, bit));
        QCOMPARE(found.exit, 4);
        const QJsonArray changed = QJsonDocument::fromJson(found.out).object()["changed"].toArray();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0].toObject()["name"].toString(), nameOf(document));
        QVERIFY(changed[0].toObject()["why"].toString().contains("backup"));
        QCOMPARE(run({"check", "-p", m_file, "--deep"}).exit, 0); // sound again
    }

private:
    static QString nameOf(int document) { return QStringLiteral("data %1.bin").arg(document); }

    /// Turns a bit of the document where it lies in the file; pages of the file cut long documents, so the place is looked for by
    /// the bytes around it.
    bool flip(int document, int position, int bit)
    {
        QFile file(m_file);
        if (!file.open(QIODevice::ReadWrite))
            return false;
        const QByteArray whole = file.readAll();
        const QByteArray &bytes = m_documents[document];
        const int length = qMin(24, int(bytes.size()));
        for (int before = 0; before < length; ++before) { // a window of the bytes that no page cuts
            const int start = position - before;
            if (start < 0 || start + length > bytes.size())
                continue;
            QByteArray wanted = bytes.mid(start, length);
            qsizetype at = whole.indexOf(wanted);
            if (at < 0) {
                wanted[before] = static_cast<char>(wanted[before] ^ (1 << bit));
                at = whole.indexOf(wanted);
            }
            if (at < 0)
                continue;
            file.seek(at + before);
            const char turned = static_cast<char>(whole[at + before] ^ (1 << bit));
            return file.write(&turned, 1) == 1;
        }
        return false;
    }

    QTemporaryDir m_folder;
    QString m_file;
    const QList<int> m_sizes{30, 700, 5000, 65536, 1500000};
    QList<QByteArray> m_documents;
};

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
