// Publications out of BibTeX entries, RIS and NBIB; what counts as the same work; and that no bytes make the readers fall.
#include "core/exchange/bibliography.h"
#include "core/exchange/publication_review.h"
#include "core/exchange/publication_words.h"
#include "core/exchange/tex_text.h"

#include <QFile>
#include <QRandomGenerator>
#include <QStringConverter>
#include <QTest>

using namespace credence;

namespace {

QByteArray sampleFile(const char *name)
{
    QFile file(QStringLiteral(CREDENCE_SOURCE_DIR "/tests/data/bibliography/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

BibEntry entry(const QString &type, const QMap<QString, QString> &fields, const QString &key = QStringLiteral("k"))
{
    BibEntry made{type, key, fields, {}};
    made.fields.insert(QStringLiteral("title"), fields.value(QStringLiteral("title"), QStringLiteral("T")));
    return made;
}

Publication paper(const QString &title, const QString &doi = {}, const QString &pmid = {}, const QString &type = QStringLiteral("article"))
{
    Publication p;
    p.title = title;
    p.doi = doi;
    p.pmid = pmid;
    p.type = type;
    p.state = QStringLiteral("published");
    return p;
}

Shared<Presentation> onFile(const QString &title, const QString &doi = {}, const QString &pmid = {}, const QString &type = QStringLiteral("article"))
{
    Presentation p;
    p.id = {QStringLiteral("kept")};
    p.title = title;
    p.doi = doi;
    p.pmid = pmid;
    p.type = type;
    p.state = QStringLiteral("submitted");
    return std::make_shared<const Presentation>(p);
}

} // namespace

class TestBibliography : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texBecomesWords_data()
    {
        QTest::addColumn<QString>("tex");
        QTest::addColumn<QString>("words");
        QTest::newRow("plain") << "Sepsis bundles" << "Sepsis bundles";
        QTest::newRow("umlaut in braces") << R"(M{\"u}ller)" << "Müller";
        QTest::newRow("umlaut around braces") << R"({\"{u}}ber)" << "über";
        QTest::newRow("acute without braces") << R"(Caf\'e)" << "Café";
        QTest::newRow("dotless i") << R"(na{\"\i}ve)" << "naïve";
        QTest::newRow("cedilla") << R"(Fran\c{c}ois)" << "François";
        QTest::newRow("caron with a blank") << R"({\v S}koda)" << "Škoda";
        QTest::newRow("ring and slash") << R"({\AA}rhus S{\o}ren {\L}ukasz)" << "Århus Søren Łukasz";
        QTest::newRow("sharp s") << R"(Stra{\ss}e)" << "Straße";
        QTest::newRow("case kept by braces") << "{SEP-1} in the {ICU}" << "SEP-1 in the ICU";
        QTest::newRow("dashes and quotes") << "``one'' -- two --- three" << "“one” – two — three";
        QTest::newRow("escaped signs") << R"(R\&D at 50\% \_ \$5)" << "R&D at 50% _ $5";
        QTest::newRow("tie") << "Dr.~Rivera" << "Dr. Rivera";
        QTest::newRow("math and Greek") << R"($\alpha$-agonists $\geq$ 2)" << "α-agonists ≥ 2";
        QTest::newRow("unknown command keeps its words") << R"(\textit{a review}, \emph{twice})" << "a review, twice";
        QTest::newRow("thin space") << R"(4\,h)" << "4 h";
        QTest::newRow("backslash at the end") << "end\\" << "end";
        QTest::newRow("accent at the end") << R"(end\')" << "end";
        QTest::newRow("line break") << R"(one \\ two)" << "one two";
        QTest::newRow("empty") << "" << "";
    }
    void texBecomesWords()
    {
        QFETCH(QString, tex);
        QTEST(textOfTex(tex), "words");
    }

    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // year-month-day, 0 not known
        QTest::newRow("PubMed day") << "2026 Mar 3" << "2026-3-3";
        QTest::newRow("PubMed two months") << "2026 Nov-Dec" << "2026-11-0";
        QTest::newRow("PubMed season") << "2026 Spring" << "2026-0-0";
        QTest::newRow("RIS") << "2026/03/05/" << "2026-3-5";
        QTest::newRow("RIS year") << "2026///" << "2026-0-0";
        QTest::newRow("ISO") << "2026-12-31" << "2026-12-31";
        QTest::newRow("words") << "March 3, 2026" << "2026-3-3";
        QTest::newRow("year") << "1999" << "1999-0-0";
        QTest::newRow("no year") << "in press" << "0-0-0";
        QTest::newRow("no month of that number") << "2026/13/01" << "2026-1-0";
        QTest::newRow("page numbers are no years") << "145-152" << "0-0-0";
    }
    void dates()
    {
        QFETCH(QString, text);
        Publication p;
        readDate(p, text);
        QTEST(QStringLiteral("%1-%2-%3").arg(p.year).arg(p.month).arg(p.day), "expected");
    }

    void pages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pages");
        QTest::newRow("two hyphens") << "145--152" << "145-152";
        QTest::newRow("shortened") << "145-52" << "145-152";
        QTest::newRow("shortened to one digit") << "145-9" << "145-149";
        QTest::newRow("en dash") << "145 – 152" << "145-152";
        QTest::newRow("electronic") << "e101" << "e101";
        QTest::newRow("supplement") << "S12-S19" << "S12-S19";
        QTest::newRow("open end") << "145-" << "145";
        QTest::newRow("one") << "12" << "12";
        QTest::newRow("none") << "" << "";
    }
    void pages()
    {
        QFETCH(QString, text);
        QTEST(pagesText(text), "pages");
    }

    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("doi");
        QTest::addColumn<QString>("pmid");
        QTest::newRow("address") << "https://doi.org/10.1000/182" << "10.1000/182" << "";
        QTest::newRow("prefix") << "doi: 10.1000/182." << "10.1000/182" << "";
        QTest::newRow("PubMed's mark") << "10.1000/jhm.2026.0145 [doi]" << "10.1000/jhm.2026.0145" << "";
        QTest::newRow("brackets inside") << "10.1016/S0140-6736(26)00012-3" << "10.1016/S0140-6736(26)00012-3" << "";
        QTest::newRow("PMID") << "PMID: 39123456" << "" << "39123456";
        QTest::newRow("bare PMID") << "39123456" << "" << "39123456";
        QTest::newRow("PubMed address") << "https://pubmed.ncbi.nlm.nih.gov/39123456/" << "" << "39123456";
        QTest::newRow("PMC is not PMID") << "PMC1234567" << "" << "";
        QTest::newRow("too long") << "391234567" << "" << "";
        QTest::newRow("no DOI") << "10.1/x" << "" << "";
    }
    void numbers()
    {
        QFETCH(QString, text);
        QTEST(bareDoi(text), "doi");
        QTEST(barePmid(text), "pmid");
    }

    void names_data()
    {
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("expected");
        QTest::newRow("two first names") << "Rivera" << "Elena Maria" << "" << "Rivera EM";
        QTest::newRow("initials with stops") << "Rivera" << "E. M." << "" << "Rivera EM";
        QTest::newRow("initials together") << "Rivera" << "EM" << "" << "Rivera EM";
        QTest::newRow("hyphen") << "Berg" << "Jan-Peter" << "" << "Berg JP";
        QTest::newRow("particle and junior") << "van der Berg" << "Jan" << "Jr." << "van der Berg J Jr";
        QTest::newRow("group") << "World Health Organization" << "" << "" << "World Health Organization";
    }
    void names()
    {
        QFETCH(QString, last);
        QFETCH(QString, first);
        QFETCH(QString, suffix);
        QTEST(authorText(last, first, suffix), "expected");
    }

    void theStateOfAnEntry_data()
    {
        QTest::addColumn<BibEntry>("made");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("state");
        QTest::newRow("article") << entry("article", {{"year", "2024"}}) << "article" << "published";
        QTest::newRow("in press as a year") << entry("article", {{"year", "in press"}}) << "article" << "accepted";
        QTest::newRow("submitted in the note") << entry("unpublished", {{"note", "Submitted to Chest"}}) << "article" << "submitted";
        QTest::newRow("poster") << entry("misc", {{"howpublished", "Poster"}}) << "poster" << "presented";
        QTest::newRow("talk") << entry("misc", {{"note", "Invited talk"}}) << "talk" << "presented";
        QTest::newRow("proceedings") << entry("inproceedings", {}) << "abstract" << "published";
        QTest::newRow("chapter") << entry("incollection", {}) << "chapter" << "published";
        QTest::newRow("thesis") << entry("phdthesis", {}) << "other" << "published";
    }
    void theStateOfAnEntry()
    {
        QFETCH(BibEntry, made);
        const auto found = publicationsFromBibtex({{made}, {}}).publications;
        QCOMPARE(found.size(), 1);
        QTEST(found.first().type, "type");
        QTEST(found.first().state, "state");
    }

    void anEntryInheritsFromItsBook()
    {
        BibEntry chapter = entry("inproceedings", {{"title", "Chapter"}, {"crossref", "Book"}}, "ch");
        const BibEntry book = entry("proceedings", {{"title", "The meeting"}, {"year", "2025"}, {"month", "apr"}, {"crossref", "book"}}, "book");
        const auto found = publicationsFromBibtex({{chapter, book}, {}}).publications;
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().venue, "The meeting");
        QCOMPARE(found.first().year, 2025);
        QCOMPARE(found.first().month, 4);
        chapter.fields["crossref"] = "nowhere";
        QCOMPARE(publicationsFromBibtex({{chapter}, {}}).publications.first().venue, "");
    }

    void risIsRead()
    {
        const Bibliography found = publicationsFromRis(sampleFile("rivera.ris"));
        QCOMPARE(found.publications.size(), 3);
        QCOMPARE(found.problems.size(), 1);
        const Publication first = found.publications[0];
        QCOMPARE(first.title, "Nurse-driven lactate re-draw: a PDSA study of SARS-CoV-2 era SEP-1 compliance");
        QCOMPARE(first.authors, (QStringList{"Rivera EM", "van der Berg JP", "Müller K Jr"}));
        QCOMPARE(first.pages, "145-152");
        QCOMPARE(first.doi, "10.1000/JHM.2026.0145");
        QCOMPARE(first.pmid, "39123456");
        QCOMPARE(citationText(first), "Rivera EM, van der Berg JP, Müller K Jr. Nurse-driven lactate re-draw: a PDSA study of SARS-CoV-2 era SEP-1 compliance. "
                                      "Journal of Hospital Medicine. 2026;21(3):145-152. doi:10.1000/JHM.2026.0145 PMID: 39123456");
        QCOMPARE(presentationOf(first).date, QDate(2026, 3, 5));
        QCOMPARE(found.publications[1].type, "chapter");
        QCOMPARE(found.publications[1].authors, QStringList{"World Health Organization"});
        QCOMPARE(presentationOf(found.publications[1]).date, QDate(2024, 1, 1));
        QCOMPARE(found.publications[2].state, "accepted");
        QVERIFY(!presentationOf(found.publications[2]).date.isValid());
    }

    void nbibIsRead()
    {
        const Bibliography found = publicationsFromNbib(sampleFile("rivera.nbib"));
        QCOMPARE(found.publications.size(), 2);
        const Publication first = found.publications[0];
        QCOMPARE(first.title, "Nurse-driven lactate re-draw: a PDSA study of SEP-1 compliance on six medical wards");
        QCOMPARE(first.authors, (QStringList{"Rivera EM", "van der Berg JP", "Sepsis Quality Group"}));
        QCOMPARE(first.venue, "Journal of hospital medicine");
        QCOMPARE(first.pages, "145-152");
        QCOMPARE(first.doi, "10.1000/jhm.2026.0145");
        QCOMPARE(first.pmid, "39123456");
        QCOMPARE(found.publications[1].type, "abstract");
        QCOMPARE(found.publications[1].month, 11);
    }

    void windowsLinesAndLatin1AreRead()
    {
        QByteArray windows = sampleFile("rivera.ris");
        windows.replace("\n", "\r\n");
        QCOMPARE(publicationsFromRis("\xEF\xBB\xBF" + windows), publicationsFromRis(sampleFile("rivera.ris")));
        QCOMPARE(publicationsFromRis("TY  - JOUR\r\nTI  - Caf\xE9\r\nER  - \r\n").publications.first().title, "Café");
        QStringEncoder wide(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        QCOMPARE(publicationsFromRis(wide(QString::fromUtf8(windows))), publicationsFromRis(sampleFile("rivera.ris")));
        QVERIFY(publicationsFromRis("").publications.isEmpty());
        QCOMPARE(publicationsFromRis("").problems.size(), 1);
        QVERIFY(publicationsFromNbib("TY  - JOUR\nTI  - of the other format\n").publications.isEmpty());
    }

    void theSameWorkIsKnown_data()
    {
        QTest::addColumn<Publication>("found");
        QTest::addColumn<QString>("why");
        QTest::newRow("DOI, case aside") << paper("Another title", "10.1000/ABC") << "same DOI";
        QTest::newRow("PMID") << paper("Another title", "", "123") << "same PMID";
        QTest::newRow("title, punctuation aside") << paper("Sepsis, the bundle – revisited!") << "same title";
        QTest::newRow("title, but another DOI") << paper("Sepsis: the bundle revisited", "10.1000/other") << "";
        QTest::newRow("title of a talk") << paper("Sepsis: the bundle revisited", "", "", "talk") << "";
        QTest::newRow("something else") << paper("Sepsis: the bundle") << "";
    }
    void theSameWorkIsKnown()
    {
        QFETCH(Publication, found);
        const auto offers = publicationOffers({found}, {onFile("Sépsis: the bundle revisited", "10.1000/abc", "123")});
        QTEST(offers.first().why, "why");
        QCOMPARE(offers.first().presentation.id.text, offers.first().isNew() ? QString() : QString("kept"));
    }

    void commonTitlesAreNotOneWork_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("year"); // the first is of 2020, by Avery
        QTest::addColumn<QString>("author");
        QTest::addColumn<bool>("same");
        QTest::newRow("the same once more") << "Editorial" << 2020 << "Avery B" << true;
        QTest::newRow("another year") << "Editorial" << 2024 << "Avery B" << false;
        QTest::newRow("the year after") << "In reply" << 2021 << "Avery B" << false;
        QTest::newRow("another first author") << "Letter to the editor" << 2020 << "Dunn C" << false;
        QTest::newRow("a long title, on line before print") << "Nurse-driven repeat lactate on six wards" << 2021 << "Avery Bea" << true;
        QTest::newRow("a long title, years apart") << "Nurse-driven repeat lactate on six wards" << 2024 << "Avery B" << false;
    }
    void commonTitlesAreNotOneWork()
    {
        QFETCH(QString, title);
        QFETCH(int, year);
        QFETCH(QString, author);
        QFETCH(bool, same);
        Publication first = paper(title), second = paper(title);
        first.year = 2020;
        first.authors = QStringList{"Avery B"};
        second.year = year;
        second.authors = QStringList{author};
        QCOMPARE(publicationOffers({first, second}, {}).last().why, same ? "twice in this file" : "");
        QCOMPARE(publicationOffers({second}, {std::make_shared<const Presentation>(presentationOf(first))}).first().why, same ? "same title" : "");
        QVERIFY(!publicationOffers({first, second, second}, {}).last().isNew()); // each of them is known once met
    }

    void theKindOfFileIsSeen_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::newRow("PubMed") << QByteArray("\nPMID- 39123456\nTI  - x") << int(BibliographyKind::Nbib);
        QTest::newRow("RIS after words") << QByteArray("Database: x\r\nTY  - JOUR\r\n") << int(BibliographyKind::Ris);
        QTest::newRow("RIS with old line ends") << QByteArray("TY  - JOUR\rTI  - x\r") << int(BibliographyKind::Ris);
        QTest::newRow("BibTeX after a comment") << QByteArray("% exported\n @article{a,\n") << int(BibliographyKind::Bibtex);
        QTest::newRow("an address is no entry") << QByteArray("write to a@b.org\n@home at five") << int(BibliographyKind::Unknown);
        QTest::newRow("words") << QByteArray("Dear Dr. Rivera,\nPMID and TY\n") << int(BibliographyKind::Unknown);
        QTest::newRow("nothing") << QByteArray() << int(BibliographyKind::Unknown);
    }
    void theKindOfFileIsSeen()
    {
        QFETCH(QByteArray, bytes);
        QTEST(int(bibliographyKind(bytes)), "kind");
        QStringEncoder wide(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
        QTEST(int(bibliographyKind(wide(QString::fromUtf8(bytes)))), "kind");
    }

    void aTwinOnlyGains()
    {
        Publication found = paper("The bundle", "10.1000/abc", "77");
        found.year = 2026;
        const auto offers = publicationOffers({found, found}, {onFile("THE BUNDLE.")});
        QCOMPARE(offers[0].adds, (QStringList{"DOI", "PMID", "citation", "date", "published"}));
        QCOMPARE(offers[0].presentation.title, "THE BUNDLE.");
        QCOMPARE(offers[1].why, "twice in this file");
        QVERIFY(!offers[1].isWorthKeeping());
        auto declined = *onFile("The bundle");
        declined.state = "declined";
        QCOMPARE(publicationOffers({paper("The bundle")}, {std::make_shared<const Presentation>(declined)}).first().presentation.state, "declined");
    }

    void noBytesMakeTheReadersFall()
    {
        QRandomGenerator random(7);
        for (const char *name : {"rivera.ris", "rivera.nbib", "rivera.bib"}) {
            const QByteArray whole = sampleFile(name);
            QVERIFY(!whole.isEmpty());
            for (int i = 0; i < 400; ++i) {
                QByteArray bytes = whole;
                for (int change = 0; change < 12; ++change)
                    bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
                bytes.truncate(random.bounded(bytes.size() + 1));
                publicationsFromRis(bytes);
                publicationsFromNbib(bytes);
                textOfTex(QString::fromLatin1(bytes));
            }
        }
        QCOMPARE(textOfTex(QString(200000, '{')), QString());
        QVERIFY(!textOfTex(QStringLiteral("\\'").repeated(100000) + 'e').isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBibliography)
#include "tst_bibliography.moc"
