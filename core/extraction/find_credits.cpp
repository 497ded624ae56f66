#include "core/extraction/find_credits.h"

#include "core/extraction/credit_relations.h"
#include "core/extraction/credit_words.h"
#include "core/extraction/wordings.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

enum class Profession { Physician, Nurse, Pharmacist, Assistant, Other };

Profession professionOf(const QString &credentials)
{
    static const QRegularExpression physician(QStringLiteral("\\b(?:MD|DO|MBBS|MBChB|MBBCh|FACP|FAAFP|FACS)\\b"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression nurse(QStringLiteral("\\b(?:RN|NP|FNP|APRN|CRNA|CNP|BSN|MSN|DNP|LPN|CNM|CNS)\\b"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression pharmacist(QStringLiteral("\\b(?:PharmD|RPh|BCPS)\\b"), QRegularExpression::CaseInsensitiveOption);
    const QString plain = QString(credentials).remove(QLatin1Char('.'));
    if (physician.match(plain).hasMatch() || plain.isEmpty())
        return Profession::Physician;
    if (nurse.match(plain).hasMatch())
        return Profession::Nurse;
    static const QRegularExpression assistant(QStringLiteral("\\bPA(?:-C)?\\b"));
    return pharmacist.match(plain).hasMatch() ? Profession::Pharmacist : assistant.match(plain).hasMatch() ? Profession::Assistant : Profession::Other;
}

// Types of physicians' credit societies, the most usual first; a bare "credits" means the first of them that is named.
const QStringList physicianTypes{"ama-pra-1", "aafp-prescribed", "aoa-1a", "aoa-1b", "aoa-2a", "aoa-2b", "rcpsc-1", "rcpsc-3", "rcpsc-2", "cfpc-certified", "eaccme-ecmec", "uk-cpd", "de-cme", "aafp-elective", "ama-pra-2", "aapa-1", "qatar-dhp"};
const QStringList hourTypes{"ancc", "acpe", "nursing-ce", "ada-cerp", "apa-ce", "aswb-ace", "asrt"};

bool isGeneric(const CreditMention &mention)
{
    static const QStringList generic{"", "contact-hours", "attendance-hours", "uk-cpd"};
    return !mention.named && generic.contains(mention.type);
}

bool isOtherProfession(const QString &type, Profession profession)
{
    if (type == QLatin1String("ancc") || type == QLatin1String("nursing-ce"))
        return profession != Profession::Nurse;
    if (type == QLatin1String("acpe"))
        return profession != Profession::Pharmacist;
    return type == QLatin1String("ceu") || hourTypes.contains(type);
}

QStringList typesNamedIn(const QString &flat)
{
    QStringList named;
    const QString whole = QString(flat).replace(QStringLiteral("- "), QStringLiteral("-")); // "Self-" at a line's end
    for (const Wording &wording : creditWordings()) {
        if (!wording.strong.pattern().isEmpty() && wording.strong.match(whole).hasMatch())
            named << wording.id;
    }
    return named;
}

QString firstOf(const QStringList &wanted, const QStringList &named)
{
    const auto found = std::find_if(wanted.begin(), wanted.end(), [&](const QString &type) { return named.contains(type); });
    return found == wanted.end() ? QString() : *found;
}

/// The text without its sentences that deny credit ("was not designated for AMA PRA Category 1 Credit") or say what it can be exchanged for.
QString withoutDenials(const QString &flat)
{
    static const QRegularExpression denial(QStringLiteral("\\b(?:(?:is|was|has|been|are|were) not (?:been )?(?:designated|approved|accredited|certified|eligible|intended)|no (?:ama|cme|aafp|aoa)\\b)[^.;]*"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression exchange(QStringLiteral("[^.;]*\\b(?:convert(?:ed)?\\b|agreement between|reciprocal|equivalent to|accepted (?:by the AMA )?as equivalent)[^.;]*"), QRegularExpression::CaseInsensitiveOption);
    return QString(flat).remove(denial).remove(exchange);
}

/// What a bare "credits" or "hours" means on this paper; empty: the paper does not say.
QString meaningOf(const CreditMention &mention, const QList<CreditMention> &all, const PageText &text, Profession profession)
{
    static const QRegularExpression takingPart(QStringLiteral("^\\s*hours? of (?:participation|attendance)\\b"), QRegularExpression::CaseInsensitiveOption);
    if (mention.forOthers && profession >= Profession::Assistant && takingPart.match(text.flat.mid(mention.end, 30)).hasMatch()) // "Other health professional: 3 hours of participation"
        return QStringLiteral("attendance-hours");
    const QString flat = withoutDenials(text.flat);
    QStringList besideAmounts;
    for (const CreditMention &other : all) {
        if (!isGeneric(other) && !other.forOthers)
            besideAmounts << other.type;
    }
    const QStringList inText = typesNamedIn(flat);
    static const QRegularExpression physicians(QStringLiteral("ACCME|Accreditation Council for Continuing Medical Education|\\bCME\\b"), QRegularExpression::CaseInsensitiveOption);
    const bool continuing = mention.type != QLatin1String("contact-hours") && physicians.match(flat).hasMatch();
    QStringList hours = hourTypes;
    if (profession == Profession::Pharmacist)
        hours.move(1, 0);
    if (mention.type == QLatin1String("contact-hours")) {
        QString hour = firstOf(hours, besideAmounts.isEmpty() ? inText : besideAmounts);
        if (hour.isEmpty() && profession == Profession::Pharmacist)
            hour = firstOf({QStringLiteral("acpe")}, inText);
        if (!hour.isEmpty())
            return hour;
    }
    for (const QStringList &named : {besideAmounts, inText}) {
        const QString physician = firstOf(physicianTypes, named);
        if (!physician.isEmpty())
            return physician;
        const QString hour = firstOf(hours, named);
        if (!hour.isEmpty() && (profession != Profession::Physician || !continuing))
            return hour;
    }
    static const QRegularExpression american(QStringLiteral("\\bAMA\\b|American Medical Association|ACCME|Accreditation Council for Continuing Medical Education"), QRegularExpression::CaseInsensitiveOption);
    if (mention.type == QLatin1String("uk-cpd") && !american.match(flat).hasMatch()) // "5 CPD credits (Category 1 External)"
        return mention.type;
    static const QRegularExpression accme(QStringLiteral("ACCME|Accreditation Council for Continuing Medical Education|Category\\s*(?:1|I)\\b"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression cme(QStringLiteral("\\bCME\\b|continuing medical education"), QRegularExpression::CaseInsensitiveOption);
    if (accme.match(flat).hasMatch() || cme.match(flat).hasMatch())
        return QStringLiteral("ama-pra-1");
    static const QRegularExpression cpd(QStringLiteral("\\bCPD (?:credits?|points?|hours?)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression attendance(QStringLiteral("\\bhours? of (?:participation|attendance)|attendance hours?|hours? (?:attended|of (?:live )?(?:instruction|training))"), QRegularExpression::CaseInsensitiveOption);
    if (mention.type.isEmpty() && attendance.match(flat).hasMatch())
        return QStringLiteral("attendance-hours");
    return mention.type.isEmpty() && cpd.match(flat).hasMatch() ? QStringLiteral("uk-cpd") : mention.type;
}

/// Whether amounts of more than one physicians' society stand on the paper, so that a bare "hours" may be either.
bool couldMeanSeveral(const QList<CreditMention> &all, Profession profession)
{
    QStringList types;
    for (const CreditMention &other : all) {
        const bool physicians = physicianTypes.contains(other.type) && !isGeneric(other) && profession == Profession::Physician;
        if (physicians && !types.contains(other.type))
            types << other.type;
    }
    return types.size() > 1;
}

/// Whether anything tells that bare "CME credits" are of the American Medical Association.
bool namesPhysicians(const QString &flat)
{
    static const QRegularExpression american(QStringLiteral("\\bAMA\\b|American Medical Association|ACCME|Accreditation Council for Continuing Medical Education|Category\\s*(?:1|I)\\b|Physician['’]?s['’]? Recognition"), QRegularExpression::CaseInsensitiveOption);
    return american.match(flat).hasMatch();
}

double confidence(const CreditMention &mention, bool named, bool disputed)
{
    double sure = 0.6;
    switch (mention.said) {
    case Said::Claimed: sure = 0.97; break;
    case Said::Awarded: sure = 0.96; break;
    case Said::AwardedAtMost: sure = 0.84; break;
    case Said::Plain: sure = 0.87; break;
    case Said::Offered: sure = 0.78; break;
    }
    if (!named)
        sure -= 0.06;
    return disputed ? std::min(sure, 0.75) : sure;
}

struct Candidate {
    CreditMention mention;
    bool named = false; ///< the type stood beside the amount
    bool ambiguous = false; ///< bare "hours" on a paper that names several kinds
};

ReadCredit creditOf(const QString &type, const QList<Candidate> &candidates, const PageText &text)
{
    QList<Candidate> own;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(own), [&](const Candidate &c) { return c.mention.type == type; });
    const auto best = std::max_element(own.begin(), own.end(), [](const Candidate &a, const Candidate &b) {
        return std::make_tuple(a.mention.said, a.mention.amount) < std::make_tuple(b.mention.said, b.mention.amount);
    });
    bool named = false;
    bool disputed = false;
    ReadCredit credit;
    for (const Candidate &other : own) {
        named = named || other.named;
        const bool plain = other.named && other.mention.said == Said::Plain && best->mention.said <= Said::Awarded && !other.mention.ofRow;
        const bool strong = other.mention.said == best->mention.said || other.mention.said >= Said::Awarded || plain;
        disputed = disputed || (strong && other.mention.amount != best->mention.amount);
        const bool isMost = other.mention.said == Said::Offered || other.mention.said == Said::AwardedAtMost;
        if (isMost && other.mention.amount >= credit.max.value_or(Credits{}))
            credit.max = other.mention.amount;
    }
    credit.amount = best->mention.amount;
    credit.type = type;
    credit.confidence = type.isEmpty() ? 0.6 : confidence(best->mention, named, disputed || best->mention.doubtful || (best->ambiguous && !named));
    credit.place = text.place(best->mention.begin, best->mention.end);
    return credit;
}

Said strongest(const QList<Candidate> &candidates)
{
    Said most = Said::Offered;
    for (const Candidate &candidate : candidates)
        most = std::max(most, candidate.mention.said);
    return most;
}

/// When anything was awarded or claimed, offers do not count; among offers only those of physicians' societies do.
void dropWhatWasOnlyOffered(QList<Candidate> &candidates)
{
    const Said most = strongest(candidates);
    QStringList kept;
    for (const Candidate &candidate : candidates) {
        const bool enough = most > Said::Plain ? candidate.mention.said > Said::Plain : candidate.mention.said == most;
        if (enough)
            kept << candidate.mention.type;
    }
    if (most == Said::Offered && std::any_of(kept.begin(), kept.end(), [](const QString &type) { return physicianTypes.contains(type); }))
        kept.removeIf([](const QString &type) { return !physicianTypes.contains(type); });
    candidates.removeIf([&](const Candidate &candidate) { return !kept.contains(candidate.mention.type); });
}

/// Without the amounts of single sessions in a column, when their sum is named.
QList<CreditMention> withoutParts(QList<CreditMention> mentions)
{
    Credits sum;
    for (const CreditMention &mention : mentions)
        sum.hundredths += mention.ofRow && mention.said > Said::Offered ? mention.amount.hundredths : 0;
    const bool named = std::any_of(mentions.begin(), mentions.end(), [&](const CreditMention &mention) { return !mention.ofRow && mention.said > Said::Offered && mention.amount == sum; });
    if (named)
        mentions.removeIf([](const CreditMention &mention) { return mention.ofRow; });
    return mentions;
}

/// Without hours that somebody taught or served, when an amount of a named credit stands on the paper.
QList<CreditMention> withoutWork(const PageText &text, QList<CreditMention> mentions)
{
    static const QRegularExpression label(QStringLiteral("\\bhours? (?:of (?:direct |clinical )?(?:instruction|teaching|service|precepting|supervision|work)|taught|served|worked)\\W*$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression unit(QStringLiteral("^\\s*hours? of (?:direct |clinical )?(?:teaching|service|precepting|supervision|work)\\b"), QRegularExpression::CaseInsensitiveOption);
    if (std::none_of(mentions.begin(), mentions.end(), [](const CreditMention &mention) { return mention.named && mention.said > Said::Offered; }))
        return mentions;
    static const QRegularExpression span(QStringLiteral("\\btotal (?:\\w+ )?hours?\\s*:\\s*$"), QRegularExpression::CaseInsensitiveOption); // how long it took, beside what it is worth
    const QList<CreditMention> all = mentions;
    mentions.removeIf([&](const CreditMention &mention) {
        const auto isWorth = [&](const CreditMention &other) { return other.named && other.said > Said::Offered && other.amount < mention.amount && text.lineAt(other.begin) == text.lineAt(mention.begin); };
        return !mention.named && span.match(text.flat.left(mention.begin).right(40)).hasMatch() && std::any_of(all.begin(), all.end(), isWorth);
    });
    mentions.removeIf([&](const CreditMention &mention) { return !mention.named && (label.match(text.flat.left(mention.begin).right(50)).hasMatch() || unit.match(text.flat.mid(mention.end, 50)).hasMatch()); });
    return mentions;
}

/// Without what the paper only offers of credit of which it says that none was claimed: "Credits claimed: 0.0".
void dropWhatWasNotClaimed(QList<Candidate> &candidates)
{
    QHash<QString, Said> none;
    for (const Candidate &candidate : std::as_const(candidates)) {
        if (candidate.mention.amount.hundredths == 0 && candidate.mention.said >= Said::Awarded)
            none[candidate.mention.type] = std::max(candidate.mention.said, none.value(candidate.mention.type, Said::Offered));
    }
    candidates.removeIf([&](const Candidate &candidate) { return candidate.mention.amount.hundredths == 0 || candidate.mention.said < none.value(candidate.mention.type, Said::Offered); });
}

/// "Physicians: 6.5 …, Nurses: 6.0 …" for a nurse: only what is for nurses.
void keepOfOwnProfession(QList<Candidate> &candidates, Profession profession)
{
    static const QStringList nurses{QStringLiteral("ancc"), QStringLiteral("nursing-ce")};
    static const QStringList pharmacists{QStringLiteral("acpe")};
    const QStringList own = profession == Profession::Nurse ? nurses : profession == Profession::Pharmacist ? pharmacists : QStringList();
    const bool told = std::any_of(candidates.begin(), candidates.end(), [&](const Candidate &c) { return c.mention.forOthers && c.mention.said > Said::Offered && own.contains(c.mention.type); });
    if (told)
        candidates.removeIf([](const Candidate &c) { return physicianTypes.contains(c.mention.type) && c.mention.said < Said::Claimed; });
    const auto isOfAssistants = [](const Candidate &c) { return c.mention.type == QLatin1String("aapa-1"); };
    if (profession == Profession::Assistant && std::any_of(candidates.begin(), candidates.end(), [&](const Candidate &c) { return isOfAssistants(c) && c.mention.said > Said::Offered; }))
        candidates.removeIf([&](const Candidate &c) { return !isOfAssistants(c) && c.mention.said < Said::Claimed; });
}

/// The credit types that somebody of `profession` collects.
QStringList ownTypes(Profession profession)
{
    QStringList types;
    for (const Wording &wording : creditWordings()) {
        if (!isOtherProfession(wording.id, profession) && wording.id != QLatin1String("ipce"))
            types << wording.id;
    }
    return types;
}

/// Makes credits doubtful beside which, on the same line, stands one of another kind that was not taken or not even read.
void doubtIncomplete(QList<ReadCredit> &credits, const PageText &text, const QList<CreditMention> &mentions, Profession profession)
{
    const QStringList own = ownTypes(profession);
    const auto isTaken = [&](const QString &type) { return std::any_of(credits.begin(), credits.end(), [&](const ReadCredit &credit) { return credit.type == type; }); };
    for (ReadCredit &credit : credits) {
        for (const CreditMention &mention : mentions) {
            if (mention.type != credit.type || mention.amount != credit.amount)
                continue;
            const auto isLeftOut = [&](const CreditMention &other) {
                return other.named && !other.forOthers && other.amount.hundredths > 0 && own.contains(other.type) && !isTaken(other.type) && text.lineAt(other.begin) == text.lineAt(mention.begin);
            };
            if (std::any_of(mentions.begin(), mentions.end(), isLeftOut) || hasUnreadBeside(text, mention, mentions, own))
                credit.confidence = std::min(credit.confidence, 0.8);
        }
    }
}

} // namespace

QList<ReadCredit> findCredits(const PageText &text, const QList<CreditMention> &every, const QString &credentials)
{
    QList<CreditMention> mentions = withoutWork(text, withoutParts(every));
    if (saysNoneClaimed(text.flat))
        mentions.removeIf([](const CreditMention &mention) { return mention.said < Said::Awarded; });
    const Profession profession = professionOf(credentials);
    QList<Candidate> candidates;
    for (const CreditMention &mention : mentions) {
        if (mention.forOthers && profession == Profession::Physician)
            continue;
        Candidate candidate{mention, mention.named};
        if (isGeneric(mention))
            candidate.mention.type = meaningOf(mention, mentions, text, profession);
        if (!mention.named && mention.type == QLatin1String("ama-pra-1")) { // "Category 1" alone, on a paper of another society
            const QStringList named = typesNamedIn(withoutDenials(text.flat));
            const QString other = named.contains(mention.type) ? QString() : firstOf(physicianTypes, named);
            candidate.mention.type = other.isEmpty() ? mention.type : other;
        }
        candidate.ambiguous = (isGeneric(mention) && couldMeanSeveral(mentions, profession)) || (!mention.named && candidate.mention.type == QLatin1String("ama-pra-1") && !namesPhysicians(text.flat));
        candidates << candidate;
    }
    dropWhatWasNotClaimed(candidates);
    const auto own = [&](const Candidate &c) { return !isOtherProfession(c.mention.type, profession); };
    const bool anyOwn = std::any_of(candidates.begin(), candidates.end(), own);
    if (anyOwn)
        candidates.removeIf([&](const Candidate &c) { return !own(c); });
    else if (std::any_of(candidates.begin(), candidates.end(), [](const Candidate &c) { return c.mention.type != QLatin1String("ceu"); }))
        candidates.removeIf([](const Candidate &c) { return c.mention.type == QLatin1String("ceu"); });
    keepOfOwnProfession(candidates, profession);
    dropWhatWasOnlyOffered(candidates);
    QList<ReadCredit> credits;
    QStringList done;
    for (const Candidate &candidate : candidates) {
        if (done.contains(candidate.mention.type))
            continue;
        done << candidate.mention.type;
        credits << creditOf(candidate.mention.type, candidates, text);
    }
    doubtIncomplete(credits, text, every, profession);
    return credits;
}

QString remarkOnAmounts(const PageText &text, const QList<CreditMention> &mentions, const QList<ReadCredit> &credits)
{
    const auto isSaid = [](const CreditMention &mention) { return mention.said >= Said::Awarded && !mention.forOthers; };
    const auto isNone = [&](const CreditMention &mention) { return isSaid(mention) && mention.amount.hundredths == 0; };
    if (credits.isEmpty() && (saysNoneClaimed(text.flat) || std::any_of(mentions.begin(), mentions.end(), isNone)))
        return QStringLiteral("The paper says that no credit was claimed; it proves none.");
    for (const ReadCredit &credit : credits) {
        const auto other = std::find_if(mentions.begin(), mentions.end(), [&](const CreditMention &mention) {
            return isSaid(mention) && mention.named && mention.type == credit.type && mention.amount.hundredths > 0 && mention.amount != credit.amount && !mention.ofRow;
        });
        if (other != mentions.end())
            return QStringLiteral("The paper names two amounts of the same credit, %1 and %2; only the first was taken. If they are of two activities, split them.").arg(credit.amount.text(), other->amount.text());
    }
    return {};
}

QList<CreditMention> withoutTitle(const QList<CreditMention> &mentions, const PageText &text, const QString &title)
{
    QList<CreditMention> kept = mentions;
    for (qsizetype at = title.size() < 5 ? -1 : text.flat.indexOf(title, 0, Qt::CaseInsensitive); at >= 0; at = text.flat.indexOf(title, at + 1, Qt::CaseInsensitive))
        kept.removeIf([&](const CreditMention &mention) { return mention.begin >= at && mention.end <= at + title.size(); });
    if (!kept.isEmpty())
        return kept;
    kept = mentions; // nothing but what the title says: to be looked at
    for (CreditMention &mention : kept)
        mention.said = Said::Offered;
    return kept;
}

} // namespace credence
