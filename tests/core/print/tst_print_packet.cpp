#include "core/print/print_packet.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace credence;
using namespace credence::paper;

namespace {

/// Output of a program that looks into PDFs, with `code` telling how it ended.
QString run(const QString &program, const QStringList &arguments, int *code = nullptr)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(60000);
    if (code)
        *code = process.exitCode();
    return QString::fromUtf8(process.readAll());
}

QByteArray aCertificate(const QString &text, QPageSize::PageSizeId size = QPageSize::Letter, bool landscape = false, int pages = 1)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(size));
    writer.setPageOrientation(landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    QPainter painter(&writer);
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.drawText(1000, 2000, text + QStringLiteral(" sheet %1").arg(i + 1));
    }
    painter.end();
    return bytes;
}

QByteArray aPicture(const char *format)
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(QColor(QStringLiteral("teal")));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QString sumOf(const QByteArray &bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()); }

/// A packet with one table that refers to every document of the appendix, and the documents' bytes.
struct Sample {
    Packet packet;
    QHash<QString, QByteArray> kept;

    Sample()
    {
        packet.kind = QStringLiteral("audit");
        packet.title = QStringLiteral("Audit file");
        packet.subtitle = QStringLiteral("Massachusetts, 15 Mar 2025 – 14 Mar 2027");
        packet.person = QStringLiteral("Elena Rivera, MD");
        packet.date = QDate(2026, 11, 22);
        packet.cover = true;
        packet.about = QStringList{QStringLiteral("Hospital medicine")};
        packet.coverBlocks = {Contents{}, UnreadableDocuments{}};
        packet.appendixTitle = QStringLiteral("Appendix B · Certificates");
        Table table;
        table.columns = {Column{QStringLiteral("Date"), 2, Align::Left}, Column{QStringLiteral("Activity"), 6, Align::Left},
                         Column{QStringLiteral("Credits"), 1.5, Align::Right}, Column{QStringLiteral("Proof"), 1.5, Align::Right}};
        packet.sections = {Section{QStringLiteral("ledger"), QStringLiteral("Activities that count"),
                                   {Paragraph{QStringLiteral("Every line names its proof."), QStringLiteral("Reading guide."), {}}, table}, true},
                           Section{QStringLiteral("weak"), QStringLiteral("Weak points"), {BulletList{{QStringLiteral("None.")}, Tone::Good}}, true}};
    }
    Table &table() { return std::get<Table>(packet.sections[0].blocks[1]); }

    void add(const QByteArray &bytes, const QString &name, const QString &mediaType = QStringLiteral("application/pdf"))
    {
        const int number = int(packet.appendix.size()) + 1;
        const DocumentId id{QStringLiteral("doc-%1").arg(number)};
        kept.insert(sumOf(bytes), bytes);
        packet.appendix << AppendixEntry{QStringLiteral("B-%1").arg(number), id, sumOf(bytes), name, QStringLiteral("Course number %1").arg(number), mediaType};
        table().rows << QList<Cell>{Cell{QStringLiteral("2026-02-10"), {}, {}, Tone::Plain, false}, Cell{QStringLiteral("Course number %1").arg(number), {}, {}, Tone::Plain, false},
                                    Cell{QStringLiteral("8"), {}, {}, Tone::Plain, false}, Cell{{}, {}, {id}, Tone::Plain, false}};
    }
    DocumentBytes bytes() const
    {
        return [this](const QString &sum) -> Result<QByteArray> {
            if (!kept.contains(sum))
                return Error{ErrorKind::NotFound, QStringLiteral("The document is not in the vault."), {}};
            return kept.value(sum);
        };
    }
};

} // namespace

class TestPrintPacket : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{qEnvironmentVariable("CREDENCE_TEST_FOLDER", QDir::tempPath()) + QStringLiteral("/packet-XXXXXX")};
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    Result<PacketResult> write(const Sample &sample, const QString &to, Paper paper = Paper::Letter)
    {
        return writePacket(sample.packet, sample.bytes(), PaperOptions{paper, 0.9}, to);
    }
    static QString pageText(const QString &file, int page)
    {
        return run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-f"), QString::number(page), QStringLiteral("-l"), QString::number(page), file, QStringLiteral("-")})
            .normalized(QString::NormalizationForm_KC);
    }
    static int pageCount(const QString &file)
    {
        return run(QStringLiteral("qpdf"), {QStringLiteral("--show-npages"), file}).trimmed().toInt();
    }

private Q_SLOTS:
    void everyPageIsNumberedAndReferencesLeadToTheProof()
    {
        Sample sample;
        sample.add(aCertificate(QStringLiteral("ALPHA")), QStringLiteral("alpha.pdf"));
        sample.add(aCertificate(QStringLiteral("BETA"), QPageSize::A4, true, 3), QStringLiteral("beta.pdf"));
        sample.add(aCertificate(QStringLiteral("GAMMA"), QPageSize::A5), QStringLiteral("gamma.pdf"));
        const auto result = write(sample, path("numbers.pdf"));
        QVERIFY2(result, qPrintable(result ? QString() : result.error().sentence));
        QCOMPARE(result->pages, result->ownPages + 5);
        QCOMPARE(pageCount(path("numbers.pdf")), result->pages);
        for (int page = 1; page <= result->pages; ++page) {
            const QString number = QStringLiteral("%1 / %2").arg(page).arg(result->pages);
            const QString text = pageText(path("numbers.pdf"), page);
            QVERIFY2(text.contains(number), qPrintable(text));
        }
        QCOMPARE(result->places.last(), (PacketPlace{QStringLiteral("All documents (3)"), result->ownPages + 1, true}));
        for (const PacketPlace &place : result->places.first(result->places.size() - 1))
            QVERIFY2(pageText(path("numbers.pdf"), place.page).contains(place.title), qPrintable(place.title));
        const QString ledger = pageText(path("numbers.pdf"), 2);
        const int first = result->ownPages + 1;
        for (const int page : {first, first + 1, first + 4})
            QVERIFY2(ledger.contains(QStringLiteral("p. %1").arg(page)), qPrintable(ledger));
        QVERIFY(pageText(path("numbers.pdf"), first).contains("ALPHA"));
        QVERIFY(pageText(path("numbers.pdf"), first + 1).contains("BETA sheet 1"));
        QVERIFY(pageText(path("numbers.pdf"), first + 4).contains("GAMMA"));
        QVERIFY(pageText(path("numbers.pdf"), first).contains("B-1 · SHA-256 " + sample.packet.appendix.at(0).sha256.left(8)));
    }

    void theFileIsSoundAndCarriesItsFonts_data()
    {
        QTest::addColumn<int>("paper");
        QTest::addColumn<QString>("size");
        QTest::newRow("letter") << int(Paper::Letter) << "612 x 792";
        QTest::newRow("a4") << int(Paper::A4) << "595 x 842";
    }
    void theFileIsSoundAndCarriesItsFonts()
    {
        QFETCH(int, paper);
        QFETCH(QString, size);
        Sample sample;
        for (int i = 0; i < 60; ++i)
            sample.add(aCertificate(QStringLiteral("Number %1").arg(i)), QStringLiteral("c%1.pdf").arg(i));
        const QString file = path("sound.pdf");
        const auto result = write(sample, file, Paper(paper));
        QVERIFY(result);
        int code = -1;
        const QString check = run(QStringLiteral("qpdf"), {QStringLiteral("--check"), file}, &code);
        QVERIFY2(code == 0 && !check.contains("WARNING"), qPrintable(check));
        const QString info = run(QStringLiteral("pdfinfo"), {file});
        QVERIFY2(info.contains(size), qPrintable(info));
        QVERIFY2(info.contains("Audit file, Elena Rivera, MD"), qPrintable(info));
        for (const QString &font : run(QStringLiteral("pdffonts"), {QStringLiteral("-l"), QString::number(result->ownPages), file}).split('\n').mid(2)) {
            if (!font.trimmed().isEmpty())
                QVERIFY2(QRegularExpression(QStringLiteral("\\byes\\s+(yes|no)\\s+(yes|no)\\s+\\d+")).match(font).hasMatch(), qPrintable(font));
        }
        const QString outline = run(QStringLiteral("qpdf"), {QStringLiteral("--json"), QStringLiteral("--json-key=outlines"), file});
        QVERIFY(outline.contains("Activities that count"));
        QVERIFY(outline.contains("B-60 Course number 60"));
    }

    void unreadableDocumentsAreNamedAndNeverLoseThePacket()
    {
        Sample sample;
        const QByteArray good = aCertificate(QStringLiteral("GOOD"));
        sample.add(good, QStringLiteral("good.pdf"));
        sample.add(QByteArray("not a pdf at all"), QStringLiteral("broken.pdf"));
        sample.add(QByteArray(), QStringLiteral("empty.pdf"));
        sample.add(QByteArray("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n"), QStringLiteral("nopages.pdf"));
        sample.add(aCertificate(QStringLiteral("GONE")), QStringLiteral("gone.pdf"));
        sample.kept.remove(sample.packet.appendix.last().sha256);
        sample.add(aCertificate(QStringLiteral("CHANGED")), QStringLiteral("changed.pdf"));
        sample.kept[sample.packet.appendix.last().sha256] = good;
        sample.add(lockedPdf(), QStringLiteral("locked.pdf"));
        sample.add(deepPageTree(20000), QStringLiteral("deep.pdf"));
        sample.add(aCertificate(QStringLiteral("LAST")), QStringLiteral("last.pdf"));
        const QString file = path("damaged.pdf");
        const auto result = write(sample, file);
        QVERIFY2(result, qPrintable(result ? QString() : result.error().sentence + result.error().detail));
        QStringList named;
        for (const PacketProblem &problem : result->problems)
            named << problem.name;
        QCOMPARE(named, (QStringList{"broken.pdf", "empty.pdf", "nopages.pdf", "gone.pdf", "changed.pdf", "locked.pdf", "deep.pdf"}));
        const QString cover = pageText(file, 1);
        for (const QString &name : named)
            QVERIFY2(cover.contains(name), qPrintable(cover));
        QCOMPARE(result->pages, result->ownPages + 9);
        QVERIFY(pageText(file, result->ownPages + 1).contains("GOOD"));
        QVERIFY(pageText(file, result->ownPages + 2).contains("broken.pdf"));
        QVERIFY(pageText(file, result->ownPages + 9).contains("LAST"));
        int code = -1;
        run(QStringLiteral("qpdf"), {QStringLiteral("--check"), file}, &code);
        QCOMPARE(code, 0);
    }

    void picturesBecomePages()
    {
        Sample sample;
        sample.add(aPicture("JPG"), QStringLiteral("photo.jpg"), QStringLiteral("image/jpeg"));
        sample.add(aPicture("PNG"), QStringLiteral("scan.png"), QStringLiteral("image/png"));
        sample.add(aPicture("BMP"), QStringLiteral("odd.bmp"), QStringLiteral("image/bmp"));
        const auto result = write(sample, path("pictures.pdf"));
        QVERIFY(result);
        QCOMPARE(result->problems.size(), 1);
        QCOMPARE(result->problems.first().name, QStringLiteral("odd.bmp"));
        const QString images = run(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path("pictures.pdf")});
        QVERIFY2(images.contains("jpeg") && images.count("300   200") == 2, qPrintable(images));
    }

    void theSameInputGivesTheSameBytes()
    {
        Sample sample;
        sample.add(aCertificate(QStringLiteral("ONE")), QStringLiteral("one.pdf"));
        PacketResult result;
        const auto first = packetPdf(sample.packet, sample.bytes(), PaperOptions(), {}, result);
        QTest::qSleep(1100); // a clock read anywhere would show
        const auto second = packetPdf(sample.packet, sample.bytes(), PaperOptions(), {}, result);
        QVERIFY(first && second);
        QCOMPARE(*first, *second);
    }

    void stoppingLeavesWhatWasThere()
    {
        Sample sample;
        sample.add(aCertificate(QStringLiteral("ONE")), QStringLiteral("one.pdf"));
        QFile before(path("kept.pdf"));
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("before");
        before.close();
        const auto result = writePacket(sample.packet, sample.bytes(), PaperOptions(), path("kept.pdf"), [](int, int) { return false; });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Conflict);
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), QByteArray("before"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral(".kept*")}, QDir::Files | QDir::Hidden).size(), 0);
    }

    void aPlaceThatCannotBeWrittenIsSaid()
    {
        Sample sample;
        const auto result = write(sample, path("no/such/folder/out.pdf"));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::File);
    }

private:
    QByteArray lockedPdf()
    {
        QFile plain(path("plain.pdf"));
        plain.open(QIODevice::WriteOnly);
        plain.write(aCertificate(QStringLiteral("LOCKED")));
        plain.close();
        run(QStringLiteral("qpdf"), {QStringLiteral("--encrypt"), QStringLiteral("user"), QStringLiteral("owner"), QStringLiteral("256"), QStringLiteral("--"), path("plain.pdf"), path("locked.pdf")});
        QFile locked(path("locked.pdf"));
        return locked.open(QIODevice::ReadOnly) ? locked.readAll() : QByteArray();
    }

    static QByteArray deepPageTree(int depth)
    {
        QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
        for (int i = 2; i < depth; ++i)
            pdf += QByteArray::number(i) + " 0 obj<</Type/Pages/Count 1/Kids[" + QByteArray::number(i + 1) + " 0 R]>>endobj\n";
        return pdf + QByteArray::number(depth) + " 0 obj<</Type/Page/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n";
    }
};

QTEST_MAIN(TestPrintPacket)
#include "tst_print_packet.moc"
