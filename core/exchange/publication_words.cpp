#include "core/exchange/publication_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace credence {

namespace {

constexpr qsizetype mostAuthors = 30;
constexpr std::array<const char *, 12> months{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

bool isLikelyYear(int number) { return number >= 1900 && number <= 2100; }

QString initials(const QString &first)
{
    // Initials that are written together ("EM") stay together.
    static const QRegularExpression together(QStringLiteral("^\\p{Lu}{1,3}$"));
    if (together.match(first).hasMatch())
        return first;
    static const QRegularExpression apart(QStringLiteral("[\\s.\\-‐]+"));
    QString letters;
    const QStringList words = first.split(apart, Qt::SkipEmptyParts);
    for (const QString &word : words)
        letters += word[0].toUpper();
    return letters;
}

QString sentence(QString text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return text;
    return QStringLiteral(".?!").contains(text.back()) ? text : text + QLatin1Char('.');
}

/// "2026;21(3):145-152." with what is known.
QString placeText(const Publication &p)
{
    QString text = p.year ? QString::number(p.year) : QString();
    QString volume = p.volume;
    if (!p.issue.isEmpty())
        volume += QStringLiteral("(%1)").arg(p.issue);
    if (!volume.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral(";")) + volume;
    if (!p.pages.isEmpty())
        text += (text.isEmpty() ? QStringLiteral("p. ") : volume.isEmpty() ? QStringLiteral(": ") : QStringLiteral(":")) + p.pages;
    return sentence(text);
}

} // namespace

int monthOf(const QString &text)
{
    const QString word = text.trimmed().toLower();
    bool number = false;
    const int value = word.toInt(&number);
    if (number)
        return value >= 1 && value <= 12 ? value : 0;
    for (size_t i = 0; i < months.size(); ++i) {
        if (word.startsWith(QLatin1String(months[i])))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

void readDate(Publication &publication, const QString &text)
{
    static const QRegularExpression apart(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QStringList words = text.split(apart, Qt::SkipEmptyParts);
    bool yearSeen = false, monthSeen = false;
    for (const QString &word : words) {
        const int number = word.toInt();
        if (!yearSeen && isLikelyYear(number)) {
            publication.year = number;
            yearSeen = true;
        } else if (!monthSeen && monthOf(word) > 0) {
            publication.month = monthOf(word);
            monthSeen = true;
        } else if (monthSeen && number >= 1 && number <= 31 && publication.day == 0) {
            publication.day = number;
        }
    }
}

QString pagesText(const QString &text)
{
    static const QRegularExpression dashes(QStringLiteral("\\s*[-‐‑–—]+\\s*"));
    QString pages = text.trimmed();
    pages.replace(dashes, QStringLiteral("-"));
    static const QRegularExpression shortened(QStringLiteral("^(\\d+)-(\\d+)$"));
    const auto match = shortened.match(pages);
    const QString first = match.captured(1), last = match.captured(2);
    if (match.hasMatch() && last.size() < first.size())
        pages = first + QLatin1Char('-') + first.left(first.size() - last.size()) + last;
    return pages.endsWith(QLatin1Char('-')) ? pages.chopped(1) : pages;
}

QString bareDoi(const QString &text)
{
    static const QRegularExpression doi(QStringLiteral("10\\.\\d{4,9}/[^\\s\"<>{}]+"));
    QString found = doi.match(text).captured();
    while (!found.isEmpty() && QStringLiteral(".,;").contains(found.back()))
        found.chop(1);
    return found;
}

QString barePmid(const QString &text)
{
    static const QRegularExpression pmid(QStringLiteral("^\\s*(?:pmid:?\\s*|(?:https?://)?(?:www\\.)?(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|ncbi\\.nlm\\.nih\\.gov/pubmed)/)?(\\d{1,8})/?\\s*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return pmid.match(text).captured(1);
}

QString authorText(const QString &last, const QString &first, const QString &suffix)
{
    QStringList parts{last.trimmed(), initials(first.trimmed()), QString(suffix).remove(QLatin1Char('.')).trimmed()};
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

QString citationText(const Publication &publication)
{
    QStringList authors = publication.authors.mid(0, mostAuthors);
    if (publication.moreAuthors || publication.authors.size() > mostAuthors)
        authors << QStringLiteral("et al");
    QStringList parts{sentence(authors.join(QStringLiteral(", "))), sentence(publication.title), sentence(publication.venue), placeText(publication)};
    if (publication.state == QLatin1String("accepted"))
        parts << QStringLiteral("In press.");
    if (publication.state == QLatin1String("submitted"))
        parts << QStringLiteral("Submitted.");
    if (!publication.doi.isEmpty())
        parts << QStringLiteral("doi:%1").arg(publication.doi);
    if (!publication.pmid.isEmpty())
        parts << QStringLiteral("PMID: %1").arg(publication.pmid);
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

Presentation presentationOf(const Publication &publication)
{
    Presentation made;
    made.title = publication.title;
    made.type = publication.type;
    made.venue = publication.venue;
    made.state = publication.state;
    made.citation = citationText(publication);
    made.doi = publication.doi;
    made.pmid = publication.pmid;
    if (publication.year > 0) {
        const int month = std::max(1, publication.month);
        const QDate day(publication.year, month, std::max(1, publication.month ? publication.day : 0));
        const bool whole = day.isValid() && publication.month > 0 && publication.day > 0;
        made.date = day.isValid() ? day : QDate(publication.year, month, 1);
        made.precision = whole ? QStringLiteral("") : publication.month > 0 ? QStringLiteral("month") : QStringLiteral("year");
    }
    return made;
}

} // namespace credence
