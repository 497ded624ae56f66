#include "core/extraction/credit_words.h"

#include <QHash>
#include <QRegularExpression>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

} // namespace

std::optional<Credits> amountOf(const QString &text)
{
    static const QRegularExpression thousands(QStringLiteral("^[1-9]\\d{0,2},\\d{3}$")); // 1,250: no credit is that much, and no paper has thousandths
    if (thousands.match(text).hasMatch())
        return std::nullopt;
    const QString lower = text.toLower();
    static const QRegularExpression fraction(QStringLiteral("^(\\d{0,2}?)[\\s-]*(?:([½¼¾])|([13])\\s?[⁄/]\\s?([24]))$"));
    if (const auto match = fraction.match(text.trimmed()); match.hasMatch()) {
        const QString sign = match.captured(2);
        const int part = sign.isEmpty() ? 100 * match.captured(3).toInt() / match.captured(4).toInt() : sign == QStringLiteral("½") ? 50 : sign == QStringLiteral("¼") ? 25 : 75;
        return part < 100 ? std::optional(Credits{100 * match.captured(1).toInt() + part}) : std::nullopt;
    }
    static const QHash<QString, int> spelled{{"one-half", 50}, {"one half", 50}, {"half", 50}, {"one", 100}, {"two", 200}, {"three", 300}, {"four", 400}, {"five", 500}, {"six", 600},
                                             {"seven", 700}, {"eight", 800}, {"nine", 900}, {"ten", 1000}, {"eleven", 1100}, {"twelve", 1200}, {"fifteen", 1500}, {"twenty", 2000}};
    static const QRegularExpression half = words("\\s+and\\s+(?:one[- ]half|a half)$");
    QString head = lower;
    const bool withHalf = half.match(head).hasMatch();
    head.remove(half);
    if (spelled.contains(head))
        return Credits{spelled.value(head) + (withHalf ? 50 : 0)};
    QString plain = (text.startsWith(QLatin1Char('.')) ? QLatin1Char('0') + text : text);
    plain.replace(QLatin1Char(','), QLatin1Char('.'));
    const qsizetype point = plain.indexOf(QLatin1Char('.'));
    while (point >= 0 && plain.size() > point + 3 && plain.endsWith(QLatin1Char('0')))
        plain.chop(1);
    return Credits::parse(plain);
}

Said saidIn(const QString &before, const QString &after, qsizetype paragraph)
{
    static const QRegularExpression should = words("should (?:only )?claim|may claim|can claim|claim only|can earn|may earn|pouvez déclarer|up to a|enables|eligible|to claim");
    static const QRegularExpression claimed = words("\\bclaim(?:ed|ing|s)\\b|\\bself-?\\s*reported|\\byou reported|actual (?:credits?|hours?)|déclarée?s\\b|réclamée?s\\b");
    static const QRegularExpression offered = words("max(?:imum|\\.)?|not (?:to )?exceed|\\bup to\\b|designat|approved for|\\bapproved\\W*$|approves|acceptable for|accredited for|eligible|worth\\b|valued|may (?:claim|earn)|can (?:claim|earn)|offered|\\boffers\\b|provides|available|possible|total (?:credits? )?offered|meets the|enables");
    static const QRegularExpression awarded = words("award|earn(?!ing)|receiv|grant|obtain|credited|issued|hours attended|hours (?:of )?participat|hours completed|completed|attended|attendance|has been given|participated for|accord(?:e|ée?s?)|attribuée?s?|obtenue?s?|octroyée?s?|erworben|erhalten|for a total of|totall?ing|total\\b|certif");
    static const QRegularExpression possible = words("\\d\\s+(?:out )?of (?:an? |the )?(?:possible |maximum |total )*(?:of )?$");
    static const QRegularExpression accreditedWith = words("\\baccredited\\b[^.;]*\\bwith\\s*$");
    static const QRegularExpression ofMaximum = words("\\bof (?:an? |the )?(?:possible|maximum|max\\.?)(?: of)?\\s*$"); // "claimed 14.25 … of a maximum of 17.75"
    static const QRegularExpression thenMaximum = words("^\\s*(?:credits?|hours?|points?)?\\s*\\(?(?:max(?:imum)?|available|offered|possible)\\b(?!\\s*:)");
    if (ofMaximum.match(before).hasMatch() || thenMaximum.match(after).hasMatch())
        return Said::Offered;
    static const QRegularExpression blank = words("_{3,}[^.;:]{0,60}$"); // nothing was filled in
    if (blank.match(before).hasMatch() || possible.match(before).hasMatch() || accreditedWith.match(before).hasMatch())
        return Said::Offered;
    static const QRegularExpression thenClaimed = words("^[^.;]{0,60}\\b(?<!may be )(?<!can be )(?<!must be )(?<!should be )(?<!to be )(?:was |were |has been |have been )?claimed\\b(?! (?:only|by))(?!\\s*:)");
    const bool isClaimed = (claimed.match(before).hasMatch() && !should.match(before).hasMatch()) || thenClaimed.match(after).hasMatch();
    static const QRegularExpression newSentence = words("claim.*(?:designat|approves|deemed acceptable)");
    if (isClaimed && !newSentence.match(before).hasMatch())
        return Said::Claimed;
    const bool isOffered = offered.match(before.right(paragraph)).hasMatch();
    const bool isAwarded = awarded.match(before).hasMatch() || words("^[^.;]{0,60}\\b(?:awarded|earned|were granted|was granted|has been awarded|issued)\\b(?!\\s*:)").match(after).hasMatch();
    static const QRegularExpression designates = words("designat|approves|approved for|acceptable for|accredited for|certified (?:by|for)|enables|(?<!\\d )\\bmay\\b(?!\\s+\\d)|\\bcan\\b|eligible");
    static const QRegularExpression toEvent = words("\\b(?:congress|event|activity|course|program(?:me)?|meeting|conference|webinar|symposium)\\b[^.;:]{0,60}\\b(?:was|is|has been) (?:granted|awarded|accredited|allocated|assigned)\\b[^.;:]{0,40}$");
    static const QRegularExpression toPerson = words("participat|attend|complet|\\band (?:is|was|has)\\b");
    if (const auto granted = toEvent.match(before); isAwarded && !isOffered && granted.hasMatch() && !toPerson.match(granted.captured()).hasMatch()) // to all of it, not to who was there
        return Said::AwardedAtMost;
    if (isOffered && isAwarded)
        return designates.match(before).hasMatch() ? Said::Offered : Said::AwardedAtMost;
    return isOffered ? Said::Offered : isAwarded ? Said::Awarded : Said::Plain;
}

bool isForOthers(const QString &before, const QString &rest)
{
    static const QRegularExpression partFollows = words("\\(?\\b(?:of (?:which|these)|includ(?:ing|es))\\b"); // what follows is a part of this amount
    const auto following = partFollows.match(rest);
    const QString after = following.hasMatch() ? rest.left(following.capturedStart()) : rest;
    static const QRegularExpression part = words("pharmaco\\w*\\s+(?:contact\\s+)?(?:hours?|credits?|content)|pharm(?:acology)?\\s+hours?|area of pharmac|of which|includ(?:ing|es)|in pharmacology|rx hours?|of (?:the|this|that) total|may be (?:reported|counted|applied) (?:in|toward)|non-?physician|other (?:attendees|participants|health|professional|learners)");
    static const QRegularExpression other = words("for (?:rns?|nurses|registered nurses|pharmacists|psychologists|social workers|dentists|non-?physicians|other)\\b|rns? and apns?|\\bnurses\\s*(?:and|:|may|should|\\()|pharmacists\\s*(?::|may|should)|psychologists\\s*:|social workers\\s*:");
    return part.match(before.right(70)).hasMatch() || part.match(after.left(70)).hasMatch() || other.match(after).hasMatch() || other.match(before.right(60)).hasMatch();
}

bool isOfBoard(const QString &type)
{
    static const QRegularExpression board(QStringLiteral("^(?:abim|abp|moca|abs|abr|abpn|abo|abohns|abpath|abem|abfm|acs)-"));
    return board.match(type).hasMatch();
}

std::optional<Said> saidByHead(const QString &head)
{
    static const QRegularExpression offered = words("^\\W*(?:(?:approved|credits?|hours?|points?)\\W+){0,2}(?:max(?:imum|\\.)?|available|offered|possible|approved|total available)(?:\\s+(?:credits?|hours?|points?))?\\W*$");
    static const QRegularExpression claimed = words("^\\W*(?:(?:credits?|hours?|points?)\\s+)?(?:claimed|earned|awarded|received)(?:\\s+(?:credits?|hours?|points?))?\\W*$");
    if (offered.match(head).hasMatch())
        return Said::Offered;
    return claimed.match(head).hasMatch() ? std::optional(Said::Claimed) : std::nullopt;
}

bool isCap(const QString &before, const QString &after)
{
    static const QRegularExpression per = words("^[^.;]{0,90}\\b(?:per|each|every|in (?:a|any|one)|within (?:a|any|one)|during (?:a|any|one))\\s+(?:(?:given|single|calendar|fiscal|academic|reporting|renewal|certification|licen[cs]ure|\\w+-(?:year|month))\\s+){0,2}(?:year|month|quarter|period|biennium|triennium)\\b");
    static const QRegularExpression yearly = words("\\b(?:annual|yearly|monthly) (?:\\w+ )?(?:maximum|limit|cap)\\b[^.;]*$");
    static const QRegularExpression limit = words("\\b(?:max(?:imum)?|up to|limit(?:ed)?|no more than|not exceed|cap(?:ped)?|at most)\\b[^.;]*$");
    return (per.match(after).hasMatch() && limit.match(before).hasMatch()) || yearly.match(before).hasMatch();
}

bool saysNoneClaimed(const QString &flat)
{
    static const QRegularExpression none = words("\\b(?:has|did) not claim(?:ed)? (?:any |cme |ce )*credits?\\b|\\bno (?:cme |ce )?credits? (?:was |were |has been |have been )?claimed\\b");
    return none.match(flat).hasMatch();
}

} // namespace credence
