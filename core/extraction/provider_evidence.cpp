#include "core/extraction/provider_evidence.h"

#include "core/base/text.h"
#include "core/extraction/names.h"
#include "core/extraction/provider_names.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace credence {

namespace {

/// Whether another organization is nearly as likely.
bool hasRival(const QList<ProviderCandidate> &found, const ProviderCandidate &best)
{
    return std::any_of(found.begin(), found.end(), [&](const ProviderCandidate &other) { return !sameProvider(other.name, best.name) && other.score > best.score - 0.7 && looksLikeOrganization(other.name); });
}

/// The recipient, or the title or a line of it.
bool isOther(const ProviderCandidate &candidate, const ProviderContext &context)
{
    const QString own = folded(candidate.name);
    const bool inTitle = std::any_of(context.titles.begin(), context.titles.end(), [&](const QString &each) {
        const QString title = folded(each);
        return !title.isEmpty() && (own == title || (candidate.score < 3 && own.size() > 8 && title.contains(own)) || (title.size() > 12 && own.contains(title)));
    });
    return inTitle || own == folded(context.recipient);
}

/// The names of the places in the net that the paper gives: "heartland" of www.heartland.example and cme@heartland.example.
QStringList netNames(const QString &flat)
{
    static const QRegularExpression address(QStringLiteral("(?:@|www\\.|https?://(?:www\\.)?)(?:[a-z0-9-]+\\.)*?([a-z0-9-]{4,})\\.(?:[a-z]{2,8})\\b"), QRegularExpression::CaseInsensitiveOption);
    QStringList names;
    auto matches = address.globalMatch(flat);
    while (matches.hasNext())
        names << matches.next().captured(1).toLower().remove(QLatin1Char('-'));
    return names;
}

/// Whether one of `net` is made from the beginning or the initials of `name`.
bool isNetNameOf(const QStringList &net, const QString &name)
{
    static const QRegularExpression marks(QStringLiteral("[^\\p{L}\\p{N} ]"), QRegularExpression::UseUnicodePropertiesOption);
    const QString plain = QString(name).remove(marks).toLower();
    const QString letters = QString(plain).remove(QLatin1Char(' '));
    QString initials;
    for (const QString &word : plain.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        initials += word[0];
    return std::any_of(net.begin(), net.end(), [&](const QString &own) { return letters.startsWith(own) || own.startsWith(letters) || own == initials; });
}

/// A name without any word for an organization in small letters and no capitals of its own, or with letters that stand alone.
bool isDoubtful(const QString &name)
{
    static const QRegularExpression lone(QStringLiteral("(?:^|\\s)[b-df-xz](?=\\s|$)"));
    static const QRegularExpression small(QStringLiteral("^\\p{Lu}?\\p{Ll}*(?:\\s+\\p{Ll}+)+$"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression marks(QStringLiteral("\\s[–—>|:-]\\s|:|\\d{3}|(?:\\S+\\s+){11}"));
    return marks.match(name).hasMatch() || lone.match(name).hasMatch() || small.match(name).hasMatch() || (!looksLikeOrganization(name) && name.count(QLatin1Char(' ')) < 1 && name.size() < 5);
}

/// Whether the name stands somewhere without its article.
bool standsWithoutArticle(const QString &text, const QString &name)
{
    for (qsizetype at = text.indexOf(name, 0, Qt::CaseInsensitive); at >= 0; at = text.indexOf(name, at + 1, Qt::CaseInsensitive)) {
        const bool begins = at == 0 || !text[at - 1].isLetterOrNumber();
        if (begins && (at < 4 || !text.mid(at - 4, 3).contains(QLatin1String("the"), Qt::CaseInsensitive)))
            return true;
    }
    return false;
}

/// Everything that speaks for a candidate.
double evidence(const QList<ProviderCandidate> &found, const ProviderCandidate &candidate, const QStringList &net)
{
    double sum = candidate.score;
    for (const ProviderCandidate &other : found) {
        if (&other != &candidate && sameProvider(other.name, candidate.name))
            sum += 0.25 * other.score;
    }
    return sum + (looksLikeOrganization(candidate.name) ? 0.6 : 0) + (isNetNameOf(net, candidate.name) ? 0.6 : 0);
}

} // namespace

Field<QString> bestProvider(const PageText &text, const ProviderContext &context, QList<ProviderCandidate> found)
{
    found.removeIf([&](const ProviderCandidate &candidate) { return isOther(candidate, context); });
    Field<QString> field;
    if (found.isEmpty())
        return field;
    const QStringList net = netNames(text.flat);
    QList<double> support;
    for (const ProviderCandidate &candidate : found)
        support << evidence(found, candidate, net);
    const qsizetype best = std::max_element(support.begin(), support.end()) - support.begin();
    field.value = found[best].name;
    if (field.value.startsWith(QLatin1String("The ")) && standsWithoutArticle(text.text, field.value.mid(4)))
        field.value.remove(0, 4);
    field.place = text.place(found[best].begin, found[best].end);
    const double sure = found[best].score;
    const bool seconded = support[best] > found[best].score + 1;
    field.confidence = sure >= 4.5 ? (seconded ? 0.97 : 0.93) : sure >= 3.3 ? (seconded ? 0.93 : 0.87) : sure >= 1.8 ? (seconded ? 0.9 : hasRival(found, found[best]) ? 0.75 : 0.84) : 0.6;
    if (isDoubtful(field.value) && !isNetNameOf(net, field.value))
        field.confidence = std::min(field.confidence, 0.84);
    for (const ProviderCandidate &candidate : found) {
        if (!sameProvider(candidate.name, field.value) && !field.others.contains(candidate.name) && candidate.score > 1)
            field.others << candidate.name;
    }
    return field;
}

} // namespace credence
