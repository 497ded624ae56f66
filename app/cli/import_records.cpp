#include "app/cli/import_json.h"
#include "app/cli/options.h"

#include "core/actions/outcomes.h"
#include "core/exchange/bib_entry_json.h"
#include "core/exchange/bibliography.h"
#include "core/exchange/publication_review.h"
#include "core/extraction/reader_client.h"

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace credence::cli {

namespace {

const char *const usage = "import-records -p FILE FILE.json|.bib|.ris|.nbib|.txt [--dry-run] [--json]";
constexpr qint64 largestFile = 32LL * 1024 * 1024;

Result<Bibliography> bibtex(const QByteArray &bytes, const QString &name)
{
    ReaderClient reader(1);
    QEventLoop loop;
    std::optional<Result<QByteArray>> answer;
    reader.readBibtex(bytes, name, [&](Result<QByteArray> read) {
        answer = std::move(read);
        loop.quit();
    });
    if (!answer)
        loop.exec();
    if (!*answer)
        return answer->error();
    const auto file = bibFileFromJson(**answer);
    return file ? Result<Bibliography>(publicationsFromBibtex(*file)) : file.error();
}

Result<Bibliography> bibliographyIn(const QString &path)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || info.size() > largestFile || !file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::File, QStringLiteral("%1 could not be opened, or is larger than 32 MB. Nothing was imported; check the name and who may read it.").arg(info.fileName()), path};
    const QByteArray bytes = file.read(largestFile);
    switch (bibliographyKind(bytes)) {
    case BibliographyKind::Ris: return publicationsFromRis(bytes);
    case BibliographyKind::Nbib: return publicationsFromNbib(bytes);
    case BibliographyKind::Bibtex: return bibtex(bytes, info.fileName());
    case BibliographyKind::Unknown: break;
    }
    return Bibliography{};
}

QString fate(const PublicationOffer &offer)
{
    if (offer.isNew())
        return QStringLiteral("new");
    return offer.adds.isEmpty() ? QStringLiteral("there already, %1").arg(offer.why) : QStringLiteral("there already, %1; gains %2").arg(offer.why, offer.adds.join(QStringLiteral(", ")));
}

void printOffers(Call &call, const QList<PublicationOffer> &offers, const QStringList &problems, bool asJson, bool dryRun)
{
    QJsonArray lines;
    int added = 0, completed = 0;
    for (const PublicationOffer &offer : offers) {
        const Presentation &p = offer.presentation;
        added += offer.isNew() ? 1 : 0;
        completed += !offer.isNew() && !offer.adds.isEmpty() ? 1 : 0;
        lines.append(QJsonObject{{"title", p.title}, {"type", p.type}, {"state", p.state}, {"venue", p.venue}, {"date", p.date.toString(Qt::ISODate)}, {"precision", p.precision}, {"doi", p.doi}, {"pmid", p.pmid},
                                 {"citation", p.citation}, {"new", offer.isNew()}, {"why", offer.why}, {"adds", QJsonArray::fromStringList(offer.adds)}});
        if (!asJson)
            call.out << p.title << ": " << fate(offer) << '\n';
    }
    if (asJson) {
        printJson(call.out, {{"dry_run", dryRun}, {"added", added}, {"completed", completed}, {"publications", lines}, {"problems", QJsonArray::fromStringList(problems)}});
        return;
    }
    call.out << added << (dryRun ? " would be added, " : " added, ") << completed << " completed, " << offers.size() - added - completed << " there already\n";
    for (const QString &problem : problems)
        call.err << problem << '\n';
}

int importPublications(Call &call, Portfolio &portfolio, const QString &path, bool dryRun, bool asJson)
{
    const auto found = bibliographyIn(path);
    if (!found)
        return failed(call, found.error());
    const auto offers = publicationOffers(found->publications, portfolio.snapshot()->presentations);
    QList<Presentation> kept;
    for (const PublicationOffer &offer : offers) {
        if (offer.isWorthKeeping())
            kept << offer.presentation;
    }
    if (!dryRun && !kept.isEmpty()) {
        if (const auto done = keepRecords(portfolio, QStringLiteral("Import publications"), kept); !done)
            return failed(call, done.error());
    }
    printOffers(call, offers, found->problems, asJson, dryRun);
    if (found->publications.isEmpty())
        call.err << "No publication was found in “" << QFileInfo(path).fileName() << "”. Nothing was added; export it as BibTeX, RIS or PubMed from your reference manager.\n";
    return found->publications.isEmpty() ? CannotBeDone : Done;
}

} // namespace

int importRecords(Call &call)
{
    const Options options = optionsOf(call.arguments, {QStringLiteral("-p")}, {QStringLiteral("--dry-run")});
    if (!options.problem.isEmpty() || options.words.size() != 1 || options.value("-p").isEmpty())
        return wrongUse(call, options.problem.isEmpty() ? QStringLiteral("Name the portfolio and one file.") : options.problem, usage);
    const QString kind = QFileInfo(options.words.first()).suffix().toLower();
    const bool records = kind == QLatin1String("json") || kind == QLatin1String("jsonl");
    const bool publications = QStringList{QStringLiteral("bib"), QStringLiteral("ris"), QStringLiteral("nbib"), QStringLiteral("txt")}.contains(kind);
    if (!records && !publications)
        return wrongUse(call, QStringLiteral("“%1” is no kind of file this command knows.").arg(kind), usage);
    const bool dryRun = options.has("--dry-run");
    const auto portfolio = dryRun ? Portfolio::open(options.value("-p")) : portfolioToChange(options);
    if (!portfolio)
        return failed(call, portfolio.error());
    if (records)
        return importJson(call, **portfolio, options.words.first(), dryRun, options.has("--json"));
    return importPublications(call, **portfolio, options.words.first(), dryRun, options.has("--json"));
}

} // namespace credence::cli
