#include "core/extraction/provider_names.h"

#include "core/base/text.h"
#include "core/extraction/labels.h"
#include "core/extraction/names.h"

#include <QRegularExpression>
#include <QStringList>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

QString comparable(const QString &name)
{
    static const QRegularExpression noise = words("^the\\s+|[^\\p{L}\\p{N}& ]|\\b(?:inc|llc|ltd|corp)\\b");
    return folded(QString(name).remove(noise));
}

/// "Office of CME, Lakeshore University" names the university; a unit within is no provider.
QString withoutUnit(const QString &name)
{
    static const QRegularExpression unit = words("^(?:the\\s+)?(?:(?:office|department|division|center|centre|unit|section|committee|program(?:me)?) (?:of|for) (?:the )?(?:continu|professional|cme|medical education|graduate|education|faculty)|continuing (?:\\w+ ){0,3}(?:education|development)|(?:cme|cne|ce|cpe|cpd) (?:office|department|unit|program|committee))");
    QStringList parts = name.split(QStringLiteral(", "));
    while (parts.size() > 1 && unit.match(parts.first()).hasMatch() && parts[1].size() > 6 && looksLikeOrganization(parts[1]))
        parts.removeFirst();
    QString out = parts.join(QStringLiteral(", "));
    static const QRegularExpression ofUnit = words("^(?:the\\s+)?(?:office|department|division|center|centre) (?:of|for) (?:continuing|professional|cme)[^,]*? (?:at|of) (?:the )?(?=\\p{Lu})(?=.*\\b(?:university|college|school|hospital|health|clinic)\\b)");
    static const QRegularExpression committee = words("^(?:the\\s+)?(?:(?:continuing|medical|professional|education|cme|ce|cpd|accreditation)\\s+)+(?:committee|council|program(?:me)?|team) (?:of|at|for) (?:the )?(?=\\p{Lu})");
    return out.remove(ofUnit).remove(committee);
}

} // namespace

QString providerName(QString name)
{
    name = name.simplified();
    static const QRegularExpression lead = words("^(?:[\\W_]+|(?:physicians?|nurses?|pharmacists?|physician assistants?|pas)\\s*[–—:-]\\s*|(?:accreditation|credit designation|designation|disclosure|acknowledge?ment)(?: statements?)?:?\\s+(?!council)(?=the |\\p{Lu})|in support of improving (?:patient care|[^,]{3,40}),\\s*|(?:this|the) (?:\\w+ ){1,3}(?:was|is|has been) (?:jointly )?(?:provided|planned|developed|presented|sponsored)[^,]{0,40} by\\s+|and\\s+|by\\s+|that\\s+|to\\s+|course\\s+|activity\\s+|provider:?\\s+|sponsor:?\\s+|accredited provider:?\\s+|(?:jointly )?(?:provided|sponsored|presented|offered|hosted|organi[sz]ed|produced) by(?: the)?\\s+)+");
    static const QRegularExpression support = words("^.*\\bin support of improving [^,]{3,60},\\s*");
    static const QRegularExpression date(QStringLiteral("^.*\\b(?:19|20)\\d\\d\\b[.,)]?(?:\\s*\\d{1,2}:\\d\\d\\s*(?:[AaPp][Mm])?)?\\s+(?=(?:[Tt]he\\s+)?\\p{Lu})"), QRegularExpression::UseUnicodePropertiesOption);
    name.remove(support).remove(date);
    static const QRegularExpression unitBehind = words("\\s+[–—|·-]+\\s+(?:the )?(?:department|division|office|section|school|center|centre) (?:of|for)\\b.*$|\\s+[–—|·-]+\\s+(?:cme|continuing|professional|graduate)\\b.*$");
    static const QRegularExpression article(QStringLiteral("^(?:the|la|le|el|die|der|das)\\s+(?=\\p{Lu})"), QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression program = words("(?<=hospital|system|institute|society|medicine|university|college|foundation|center|network|health|inc\\.|llc)\\s+(?:podcast|online|virtual)?\\s*(?:cme|ce|cpd)$");
    static const QRegularExpression unitAfterComma = words(",\\s+(?:the )?(?:(?:office|department|division|section|center|centre|dept\\.?|bureau) (?:of|for) (?:the )?(?:continu|professional|cme\\b|cpd\\b|ce\\b|medical education|graduate|education)|(?:cme|cpd|ce|continuing (?:\\w+ ){0,3}education) (?:office|department|division|unit|program|section)).*$");
    static const QRegularExpression unclosed(QStringLiteral("\\s*\\([^()]*$"));
    name.remove(unitBehind).remove(unitAfterComma).remove(article).remove(program);
    static const QRegularExpression role = words(",\\s+an?\\s+(?:\\S+[- ]){0,3}(?:provider|sponsor|organi[sz]ation)\\b.*$|,\\s+an? (?:ACCME|ACPE|AOA|ANCC|AAFP)\\b.*$");
    static const QRegularExpression numbered = words(",?\\s+(?:(?:joint accreditation|accme|acpe|ancc|cme|ce|accredited)\\s+)*provider\\s*(?:#|no\\.?|number|id).*$");
    static const QRegularExpression prepared = words("^.*\\b(?:prepared|issued|printed|generated) for\\b.*\\bby (?:the )?(?=\\p{Lu})|,?\\s+jointly$");
    name.remove(role).remove(numbered).remove(unclosed).remove(prepared);
    static const QRegularExpression tail(QStringLiteral("[\\s,;:–—|·-]+$"));
    static const QRegularExpression bracket(QStringLiteral("\\s*\\((?:[A-Z]{2,8}|[^)]*(?:[Pp]rovider|[Aa]ccredit|ACCME|hereafter|the \"?[A-Z]+)[^)]*)\\)\\s*$"));
    name.remove(lead).remove(tail).remove(bracket).remove(tail);
    static const QRegularExpression joined = words("^(.*?\\S)\\s*(?:,\\s*)?\\b(?:in (?:collaboration|partnership|cooperation|conjunction|association) with|together with|jointly with)\\b.*$");
    if (const qsizetype half = name.size() / 2; name.size() % 2 == 1 && half > 5 && name[half] == QLatin1Char(' ') && name.left(half) == name.mid(half + 1)) // a value and the sentence beneath it
        name = name.left(half);
    const auto match = joined.match(name);
    return withoutUnit(match.hasMatch() ? match.captured(1) : name);
}

bool canBeProvider(const QString &name, bool accredited)
{
    if (name.size() < 3 || name.size() > 140 || !name[0].isUpper() || isPaperHeading(name) || labelOf(name) != Label::None)
        return false;
    static const QRegularExpression kindAlone = words("^(?:the\\s+)?(?:(?:event|activity|course|conference|meeting|session|webinar|congress|symposium|workshop|medical|education|training|learning|health|communications?|society|center|centre|clinical|association|academy|institute|educators|program|cme|provider|organi[sz]ation)\\s*)+$");
    if (kindAlone.match(name).hasMatch())
        return false;
    static const QRegularExpression verb = words("\\b(?:keeps|retains|maintains|provides|offers|requires|complies|endorses|reserves|requests|invites|has|have|was|were|is|are|will|should|may|must|been|participated|completed|attended|accordance|reviewed|acceptable|planned|implemented|certif(?:y|ies)|titled|entitled|awarded|physicians?,)\\b");
    static const QRegularExpression pronoun = words("^(?:thank|dear|la présente|hiermit|ceci|this|the above|above|it|we|our|they|he|she|you|your|(?:physicians?|participants?)(?=\\s*(?:should|may|must|who|can|and|will|in|are|were|[,:]|$))|credits?|these|each|all|an?|program|activity|course|who|which)\\b(?! \\p{L}+ (?:society|college|foundation|institute|academy))");
    static const QRegularExpression event = words("\\b(?:conference|symposium|summit|workshop|update|review|course|rounds|meeting|webinar)(?:\\s+(?:19|20)\\d\\d)?$|^(?:the )?\\d+(?:st|nd|rd|th)\\b|^(?:19|20)\\d\\d\\b");
    static const QRegularExpression dated = words("^(?:the )?\\d|\\d$");
    static const QRegularExpression day = words("\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.? \\d{1,2}\\b");
    if (day.match(name).hasMatch())
        return false;
    if (event.match(name).hasMatch() && (!accredited || dated.match(name).hasMatch()))
        return false;
    static const QRegularExpression unfinished = words("\\b(?:this|that|it|of|for|and|the|in|at|&)$");
    static const QRegularExpression figures = words("\\bno\\.?\\s*\\d|\\d{4,}|\\(\\d|\\d/\\d|\\bhereby\\b|registered charity|\\p{Ll}{3,}\\.\\s+\\p{Lu}\\p{Ll}+ \\p{Ll}");
    return !figures.match(name).hasMatch() && !unfinished.match(name).hasMatch() && !verb.match(name).hasMatch() && !pronoun.match(name).hasMatch();
}

bool sameProvider(const QString &a, const QString &b)
{
    const QString x = comparable(a);
    const QString y = comparable(b);
    return !x.isEmpty() && !y.isEmpty() && (x == y || (x.size() > 8 && y.contains(x)) || (y.size() > 8 && x.contains(y)));
}

} // namespace credence
