#include "core/exchange/publication_review.h"

#include "core/base/text.h"
#include "core/exchange/publication_words.h"

#include <QHash>

#include <cstdlib>

namespace credence {

namespace {

/// Letters and digits only, so that a colon or a dash does not make two works of one.
QString titleKey(const Presentation &p)
{
    const bool written = p.type == QLatin1String("article") || p.type == QLatin1String("chapter") || p.type == QLatin1String("other") || p.type.isEmpty();
    QString key = written ? QStringLiteral("w") : QStringLiteral("s");
    const QString words = folded(p.title);
    for (const QChar c : words) {
        if (c.isLetterOrNumber())
            key += c;
    }
    return key;
}

int stepOf(const QString &state)
{
    static const QStringList steps{QString(), QStringLiteral("planned"), QStringLiteral("submitted"), QStringLiteral("accepted"), QStringLiteral("presented"), QStringLiteral("published")};
    return static_cast<int>(steps.indexOf(state));
}

bool contradict(const QString &a, const QString &b) { return !a.isEmpty() && !b.isEmpty() && a.compare(b, Qt::CaseInsensitive) != 0; }

/// "Editorial", "In reply", "Letter to the editor": titles that one person may use many times.
bool isCommonTitle(const QString &title)
{
    constexpr qsizetype mostWords = 4;
    return title.split(QLatin1Char(' '), Qt::SkipEmptyParts).size() <= mostWords;
}

QString firstAuthor(const Presentation &p) { return folded(p.citation.section(QLatin1Char('.'), 0, 0).section(QLatin1Char(','), 0, 0)); }

/// Of one title, and yet not the same work: other numbers, years too far apart (on line and in print may differ by one), and for a
/// common title also another year or another first author.
bool isOther(const Presentation &a, const Presentation &b)
{
    if (contradict(bareDoi(a.doi), bareDoi(b.doi)) || contradict(barePmid(a.pmid), barePmid(b.pmid)))
        return true;
    const int apart = a.date.isValid() && b.date.isValid() ? std::abs(a.date.year() - b.date.year()) : 0;
    if (!isCommonTitle(a.title))
        return apart > 1;
    return apart > 0 || contradict(firstAuthor(a), firstAuthor(b));
}

/// What is known by DOI, PMID and title; the first of each wins.
class Known
{
public:
    void add(const Presentation &p)
    {
        m_all << p;
        const qsizetype place = m_all.size() - 1;
        keep(m_byDoi, bareDoi(p.doi).toLower(), place);
        keep(m_byPmid, barePmid(p.pmid), place);
        m_byTitle[titleKey(p)] << place;
    }

    const Presentation *twinOf(const Presentation &p, QString &why) const
    {
        if (const auto *same = find(m_byDoi, bareDoi(p.doi).toLower())) {
            why = QStringLiteral("same DOI");
            return same;
        }
        if (const auto *same = find(m_byPmid, barePmid(p.pmid))) {
            why = QStringLiteral("same PMID");
            return same;
        }
        for (const qsizetype place : m_byTitle.value(titleKey(p))) {
            if (isOther(p, m_all[place]))
                continue;
            why = QStringLiteral("same title");
            return &m_all[place];
        }
        return nullptr;
    }

private:
    static void keep(QHash<QString, qsizetype> &places, const QString &key, qsizetype place)
    {
        if (!key.isEmpty() && !places.contains(key))
            places.insert(key, place);
    }
    const Presentation *find(const QHash<QString, qsizetype> &places, const QString &key) const
    {
        const auto it = key.isEmpty() ? places.cend() : places.constFind(key);
        return it == places.cend() ? nullptr : &m_all[*it];
    }
    QList<Presentation> m_all;
    QHash<QString, qsizetype> m_byDoi, m_byPmid;
    QHash<QString, QList<qsizetype>> m_byTitle;
};

/// The record on file with what it lacked.
Presentation completed(Presentation onFile, const Presentation &found, QStringList &adds)
{
    const auto gain = [&](QString Presentation::*member, const char *name) {
        if (!(onFile.*member).isEmpty() || (found.*member).isEmpty())
            return;
        onFile.*member = found.*member;
        adds << QLatin1String(name);
    };
    gain(&Presentation::doi, "DOI");
    gain(&Presentation::pmid, "PMID");
    gain(&Presentation::citation, "citation");
    gain(&Presentation::venue, "venue");
    gain(&Presentation::type, "kind");
    if (!onFile.date.isValid() && found.date.isValid()) {
        onFile.date = found.date;
        onFile.precision = found.precision;
        adds << QStringLiteral("date");
    }
    const bool declined = onFile.state == QLatin1String("declined");
    if (!declined && stepOf(found.state) > stepOf(onFile.state)) {
        onFile.state = found.state;
        adds << found.state;
    }
    return onFile;
}

} // namespace

QList<PublicationOffer> publicationOffers(const QList<Publication> &publications, const QList<Shared<Presentation>> &onFile)
{
    Known kept, met;
    for (const auto &p : onFile)
        kept.add(*p);
    QList<PublicationOffer> offers;
    for (const Publication &publication : publications) {
        PublicationOffer offer;
        offer.presentation = presentationOf(publication);
        const Presentation found = offer.presentation;
        QString again;
        if (met.twinOf(found, again)) {
            offer.twin = found.title;
            offer.why = QStringLiteral("twice in this file");
        } else if (const Presentation *twin = kept.twinOf(found, offer.why)) {
            offer.twin = twin->title;
            offer.presentation = completed(*twin, found, offer.adds);
        }
        met.add(found);
        offers << offer;
    }
    return offers;
}

} // namespace credence
