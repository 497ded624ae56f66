#include "core/exchange/bibliography.h"

#include "core/base/text.h"
#include "core/exchange/publication_words.h"
#include "core/exchange/tex_text.h"

#include <QHash>
#include <QRegularExpression>

namespace credence {

namespace {

/// The first of the fields that says something, as words.
QString fieldText(const BibEntry &entry, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const QString text = textOfTex(entry.fields.value(QLatin1String(name)));
        if (!text.isEmpty())
            return text;
    }
    return QStringLiteral("");
}

/// BibTeX's own rule: what the entry does not say, the entry it refers to does; a book's title is the chapter's book title.
BibEntry withParent(BibEntry entry, const QHash<QString, const BibEntry *> &byKey)
{
    const BibEntry *parent = byKey.value(entry.fields.value(QStringLiteral("crossref")).toLower());
    if (!parent || parent->key == entry.key)
        return entry;
    for (auto it = parent->fields.cbegin(); it != parent->fields.cend(); ++it) {
        const QString name = it.key() == QLatin1String("title") ? QStringLiteral("booktitle") : it.key();
        static const QStringList own{QStringLiteral("author"), QStringLiteral("crossref"), QStringLiteral("doi"), QStringLiteral("pmid"), QStringLiteral("pages")};
        if (!own.contains(name) && !entry.fields.contains(name))
            entry.fields.insert(name, it.value());
    }
    return entry;
}

QString typeOf(const BibEntry &entry)
{
    static const QHash<QString, QString> types{
        {"article", "article"},     {"inproceedings", "abstract"}, {"conference", "abstract"}, {"incollection", "chapter"}, {"inbook", "chapter"},
        {"unpublished", "article"}, {"presentation", "talk"},      {"online", "article"}};
    const QString how = fieldText(entry, {"howpublished", "type", "note"}).toLower();
    if (how.contains(QLatin1String("poster")))
        return QStringLiteral("poster");
    if (how.contains(QLatin1String("grand rounds")))
        return QStringLiteral("grand-rounds");
    if (how.contains(QLatin1String("talk")) || how.contains(QLatin1String("lecture")) || how.contains(QLatin1String("oral presentation")))
        return QStringLiteral("talk");
    return types.value(entry.type, QStringLiteral("other"));
}

bool isShown(const QString &type) { return type == QLatin1String("poster") || type == QLatin1String("talk") || type == QLatin1String("grand-rounds"); }

QString stateOf(const BibEntry &entry, const QString &type)
{
    const QString said = fieldText(entry, {"pubstate", "note"}).toLower() + QLatin1Char(' ') + fieldText(entry, {"howpublished", "year"}).toLower();
    for (const char *word : {"in press", "inpress", "accepted", "forthcoming", "to appear"}) {
        if (said.contains(QLatin1String(word)))
            return QStringLiteral("accepted");
    }
    for (const char *word : {"submitted", "under review", "in review"}) {
        if (said.contains(QLatin1String(word)))
            return QStringLiteral("submitted");
    }
    return isShown(type) ? QStringLiteral("presented") : entry.type == QLatin1String("unpublished") ? QStringLiteral("submitted") : QStringLiteral("published");
}

QStringList authorsOf(const BibEntry &entry, bool &more)
{
    QStringList authors;
    for (const BibName &name : entry.authors) {
        const QString last = textOfTex(name.von.isEmpty() ? name.last : name.von + QLatin1Char(' ') + name.last);
        const QString first = textOfTex(name.first);
        if (last.compare(QLatin1String("others"), Qt::CaseInsensitive) == 0 && first.isEmpty())
            more = true;
        else if (!last.isEmpty())
            authors << authorText(last, first, textOfTex(name.jr));
    }
    return authors;
}

Publication publicationOf(const BibEntry &entry)
{
    Publication p;
    p.title = fieldText(entry, {"title"});
    if (const QString more = fieldText(entry, {"subtitle"}); !more.isEmpty())
        p.title += QStringLiteral(": ") + more;
    p.type = typeOf(entry);
    p.state = stateOf(entry, p.type);
    p.authors = authorsOf(entry, p.moreAuthors);
    p.venue = fieldText(entry, {"journal", "journaltitle", "booktitle", "eventtitle", "school", "institution", "publisher"});
    readDate(p, fieldText(entry, {"date"}));
    if (p.year == 0)
        readDate(p, fieldText(entry, {"year"}));
    if (const int month = monthOf(fieldText(entry, {"month"})); month > 0)
        p.month = month;
    p.volume = fieldText(entry, {"volume"});
    p.issue = fieldText(entry, {"number", "issue"});
    p.pages = pagesText(fieldText(entry, {"pages"}));
    for (const char *name : {"doi", "url", "ee"}) {
        if (p.doi.isEmpty())
            p.doi = bareDoi(QString(entry.fields.value(QLatin1String(name))).remove(QLatin1Char('\\')));
    }
    p.pmid = barePmid(fieldText(entry, {"pmid"}));
    if (p.pmid.isEmpty() && fieldText(entry, {"eprinttype"}).toLower() == QLatin1String("pubmed"))
        p.pmid = barePmid(fieldText(entry, {"eprint"}));
    return p;
}

} // namespace

BibliographyKind bibliographyKind(const QByteArray &bytes)
{
    constexpr qsizetype looked = 256 * 1024; // a preamble may be long
    static const QRegularExpression begins(QStringLiteral("^(?:(PMID- *\\d)|(TY {1,2}- )|\\s*(@[A-Za-z]+\\s*[{(]))"), QRegularExpression::MultilineOption);
    QString text = textOfBytes(bytes.left(looked));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    const auto match = begins.match(text);
    if (!match.hasMatch())
        return BibliographyKind::Unknown;
    return !match.captured(1).isEmpty() ? BibliographyKind::Nbib : !match.captured(2).isEmpty() ? BibliographyKind::Ris : BibliographyKind::Bibtex;
}

Bibliography publicationsFromBibtex(const BibFile &file)
{
    Bibliography found{{}, file.problems};
    QHash<QString, const BibEntry *> byKey;
    QStringList parents;
    for (const BibEntry &entry : file.entries) {
        byKey.insert(entry.key.toLower(), &entry);
        parents << entry.fields.value(QStringLiteral("crossref")).toLower();
    }
    for (const BibEntry &entry : file.entries) {
        const bool collection = entry.type == QLatin1String("proceedings") || entry.type == QLatin1String("book") || entry.type == QLatin1String("collection");
        if (collection && parents.contains(entry.key.toLower()))
            continue; // only there for its chapters
        const Publication publication = publicationOf(withParent(entry, byKey));
        if (publication.title.isEmpty())
            found.problems << QStringLiteral("The entry “%1” has no title and was left out.").arg(entry.key);
        else
            found.publications << publication;
    }
    return found;
}

} // namespace credence
