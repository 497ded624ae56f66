#include "core/extraction/names.h"

#include <QRegularExpression>
#include <QStringList>

namespace credence {

namespace {

QRegularExpression words(const QString &pattern) { return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

const QString credentialWord = QStringLiteral(
    "(?:M\\.?D\\.?|D\\.?O\\.?|Ph\\.?\\s?D\\.?|M\\.?P\\.?H\\.?|Dr\\.?P\\.?H\\.?|M\\.?Sc?\\.?|M\\.?B\\.?A\\.?|M\\.?H\\.?A\\.?|M\\.?A\\.?|B\\.?S\\.?N?\\.?|B\\.?A\\.?|MB\\s?BS|MBBCh|MBChB|MB\\s?ChB|BMBS|MRCP|MRCGP|MRCS|FRCP[A-Z]*|FRCS[A-Z]*|CCFP|DrMed|"
    "FACP|FAAFP|FACS|FACC|FACEP|FACOG|FAAP|FACOI|FACOFP|FACOOG|FCCP|FCCM|FAAN|FAPA|DFAPA|FACG|FACR|FIDSA|FHM|SFHM|FAHA|FASN|FAAOS|FACOEP|FASHP|FSCAI|FACHE|FACMG|FACPM|FAAPMR|FAWM|FAAEM|FASAM|FACMT|FAADA?|FACRO|FACNM|FAASLD|FAANS|FASE|FAGS|FAMIA|FACLM|FRACP|FRANZCP|FAANP|FCAP|FASCP|FAEN|MACP|MSc|MSN|MHS|MEd|EdD|MSHS|JD|RN|LPN|NP|FNP|CNP|APRN|APN|CRNA|CNM|CNS|DNP|ANP|AGNP|PA|PA-C|DMSc|RPh|Pharm\\.?\\s?D\\.?|BC[A-Z]{2,4}|AAHIVP|MACM|MHPE|MPA|MSCI|ScD|DPT|PT|OTR|RRT|RT|EMT(?:-P)?|NREMT|LMFT|LPC|AuD|DDS|DMD|OD|DPM|DC|DVM|PsyD|LCSW|MSW|RD|RDN|CDE|CDCES|CHCP|CCMEP|CPE|CCM|CPHQ|NEA-BC|[A-Z]{2,5}-(?:BC|C)|Esq\\.?)");

const QRegularExpression &credentialTail()
{
    static const QRegularExpression tail(QStringLiteral("(?:\\s*,\\s*|\\s+)\\(?(") + credentialWord + QStringLiteral("(?:[\\s,/]+") + credentialWord + QStringLiteral(")*)\\)?\\s*[,.;:]?\\s*$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return tail;
}

/// "Whitcombe, Harold P." the usual way round; "Harold P. Whitcombe, Jr." stays.
QString firstNameFirst(const QString &name)
{
    const QStringList parts = name.split(QLatin1Char(','), Qt::SkipEmptyParts);
    static const QRegularExpression suffix = words(QStringLiteral("^\\s*(?:jr|sr|ii|iii|iv)\\.?\\s*$"));
    static const QRegularExpression credentials(QStringLiteral("^\\s*") + credentialWord + QStringLiteral("\\s*$"));
    if (parts.size() == 2 && credentials.match(parts[1]).hasMatch()) // "Goldsworthy, MD"
        return {};
    static const QRegularExpression behind(QStringLiteral("^\\s*") + credentialWord + QStringLiteral("\\s+\\S"));
    if (parts.size() == 2 && parts[0].trimmed().contains(QLatin1Char(' ')) && behind.match(parts[1]).hasMatch()) // "Li Wei, MD Badge"
        return parts[0].trimmed();
    if (parts.size() != 2 || suffix.match(parts[1]).hasMatch())
        return QString(name).remove(QLatin1Char(','));
    return parts[1].trimmed() + QLatin1Char(' ') + parts[0].trimmed();
}

bool isNameShaped(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral(
        "^(?:\\p{Lu}[\\p{L}'’‘`-]*\\.?|(?:de|del|della|di|da|dos|das|du|la|le|van|von|der|den|ter|ten|al|el|bin|binti|ibn|y|e|af|av|zu|st\\.|d'|D'|O'))"
        "(?:,?\\s+(?:\\p{Lu}[\\p{L}'’‘`-]*\\.?|\\p{Lu}\\.\\s?\\p{Lu}\\.|(?:de|del|della|di|da|dos|das|du|la|le|van|von|der|den|ter|ten|al|el|bin|binti|ibn|y|e|af|av|zu|st\\.))){1,5}$"),
        QRegularExpression::UseUnicodePropertiesOption);
    return shape.match(text).hasMatch();
}

} // namespace

bool looksLikeOrganization(const QString &text)
{
    static const QRegularExpression organization = words(QStringLiteral(
        "\\b(?:universit\\w*|college|school|academy|society|association|assn|institute|institut|hospital|hospitals|clinic|clinics|health|healthcare|medical center|med(?:ical)? ctr|center|centre|centers|foundation|council|"
        "inc|llc|l\\.l\\.c|ltd|corp|corporation|company|gmbh|partners|group|network|board|department|dept|office|division|faculty|federation|consortium|alliance|organization|organisation|coalition|trust|ministry|"
        "education|learning|medicine|program|programme|services|system|systems|press|publishing|publications|communications|media|bureau|agency|league|union|klinik|infirmary|library|exchange|cooperative|trustees|registry|chapter|chamber|guild|associates|ärztekammer|universidad|sociedad|hôpital|klinikum|collaborative|initiative|conference|congress|forum|educators|consultants|ministries|laborator(?:y|ies)|hospice|fédération|centre hospitalier|réseau|université|faculté|collège|société|fondation|ordre|akademie|gesellschaft|verband|stiftung|universität|klinikverbund|instituto|istituto|instituut|institutt|asociación|associação|associazione|academia|accademia|académie|fundación|fundação|fondazione|colegio|colégio|collegio|universidade|università|universiteit|universitet|sociedade|società|centro|ospedale|szpital|uniwersytet|towarzystwo|vereniging|stichting|genootschap|selskab|förening|sällskapet|sjukhus|sykehus|hospitalet|ziekenhuis|ordine|klub|verein|zentrum|krankenhaus|bildungswerk|confédération|association)\\b"));
    static const QRegularExpression event = words(QStringLiteral("\\b(?:retreat|masterclass|boot ?camp|refresher)(?:,? (?:19|20)\\d\\d)?\\W*$")); // "Hospital Medicine Winter Retreat"
    return organization.match(text).hasMatch() && !event.match(text).hasMatch();
}

bool isAccreditor(const QString &text)
{
    static const QRegularExpression accreditor = words(QStringLiteral(
        "accreditation council|\\bACCME\\b|american medical association|\\bAMA\\b|american osteopathic association|\\bAOA\\b|american nurses credentialing|\\bANCC\\b|\\bACPE\\b|american academy of (?:family physicians|p(?:hysician )?a)|"
        "\\bAAFP\\b|\\bAAPA\\b|american board of|royal college of physicians and surgeons of canada|college of family physicians of canada|\\bABIM\\b|european accreditation council|\\bEACCME\\b|\\bNABP\\b|joint accreditation|board of (?:registered )?nursing|association of social work boards|(?:landes|bundes|bezirks)?ärztekammer|federation of (?:the )?royal colleges|royal colleges? of (?:physicians|surgeons|anaesthetists|psychiatrists|radiologists|general practitioners|pathologists)|cpd certification service|\\bUEMS\\b|collège (?:royal|des médecins)|american college of (?:emergency physicians|obstetricians)|american psychological association|drug enforcement"));
    return accreditor.match(text).hasMatch();
}

bool isPaperHeading(const QString &text)
{
    static const QRegularExpression heading = words(QStringLiteral(
        "^\\W*(?:(?:this|official|duplicate|replacement|reissued|corrected|revised|your|hospital|staff|delegate|speaker|webinar|webcast|virtual|e-?learning|workshop|seminar|symposium|session|event|self-study|enduring|journal|internal|moc|attendance|participation|learner(?:'s|’s)?|participant(?:'s|’s)?|attendee(?:'s|’s)?|licensee(?:'s|’s)?|member(?:'s|’s)?|cme|ce|cpe|cne|cpd|ama|continuing|medical|professional|education(?:al)?|nursing|pharmacy|development|course|program|activity|conference|meeting|joint|physician|interprofessional|electronic|digital|online|online learning|live|training)\\s+)*"
        "(?:attendance |participation |completion |credit )?(?:certificate|certification|(?<=attendance )form|statement|letter|record|verification|transcript|proof|documentation|confirmation|report|acknowledge?ment|evidence|diploma|attestation|summary|zertifikat|teilnahmebescheinigung|certificat|certificado|attestato(?: di partecipazione)?|attestazione|attest|bewijs van deelname|kursbevis|zaświadczenie)"
        "(?:\\s+(?:(?:of|for|de|und)\\s+)?(?:(?:continuing|continuous|medical|professional|nursing|pharmacy|cme|ce|cne|cpe|cpd|education(?:al)?|development|interprofessional|physician|activity|course|coursework|program|conference|physicians?|live|enduring|successful|official|healthcare|health care|and|&|/|or|ama|pra|category|1|the)\\s*)*"
        "(?:completion|participation|attendance|verification|confirmation|credits?(?:\\(s\\))?|education|achievement|appreciation|accreditation|cme|ce|cpd|hours|training|development|learning|excellence|recognition|assistance|activity|activities|asistencia|particip\\w*|présence|teilnahme|transcript|certificate)?)?\\W*$"));
    static const QRegularExpression plain = words(QStringLiteral("^\\W*(?:continuing (?:medical|nursing|pharmacy|professional|interprofessional)? ?(?:education|development)(?: (?:certificate|credits?|transcript|program|activity|participation))?|(?:participant|program|activity|course|learner|attendee|credit) (?:information|details|summary)|congratulations|thank you|in recognition of|this certificate is|(?:(?:webinar|webcast|virtual|online|live|course|conference|event|session|workshop|symposium|meeting|cme|ce|cpd|physician|official|activity|program) )+(?:participation|attendance|completion)|sample|void|copy|original)\\W*!?$"));
    return heading.match(text.simplified()).hasMatch() || plain.match(text.simplified()).hasMatch();
}

bool isOffice(const QString &text)
{
    static const QRegularExpression office = words(QStringLiteral("\\b(?:director|chair|chairman|chairwoman|chairperson|dean|president|manager|coordinator|officer|secretary|registrar|provost|ceo|administrator|signature|signed|authorized|authorised|editor|specialist|head of|lead|leader|planner|supervisor|representative|instructor|facilitator|presenter|speaker|moderator)\\b"));
    return office.match(text).hasMatch();
}

PersonName personName(const QString &text)
{
    static const QRegularExpression bullet(QStringLiteral("^[•●○■□▪◦✓✔➤►→·*–—-]+\\s+"));
    QString rest = text.simplified().remove(bullet);
    static const QRegularExpression honorific = words(QStringLiteral("^(?:(?:la|le|l’|il|el)\\s+(?=d(?:re?|ra|ott|r)\\.?\\s))?(?:(?:herr/frau|frau/herrn?|herrn|dr\\.? ?med|dre|dra|dr|doctor|prof|professor|mr|mrs|ms|miss|mx|herr|frau|sra?|dott\\.?(?:ssa)?|drs)\\.?\\s+)+"));
    rest.remove(honorific);
    static const QRegularExpression dotted(QStringLiteral("\\bF\\.(?:[A-Z]\\.){2,4}")); // "F.A.C.P."
    if (const auto fellow = dotted.match(rest); fellow.hasMatch())
        rest.replace(fellow.capturedStart(), fellow.capturedLength(), fellow.captured().remove(QLatin1Char('.')));
    static const QRegularExpression dashed(QStringLiteral("\\s+[–—-]\\s+(?=") + credentialWord + QStringLiteral("(?:[\\s,/]+") + credentialWord + QStringLiteral(")*\\s*$)")); // "Rivera, Elena – MD"
    rest.replace(dashed, QStringLiteral(", "));
    PersonName person;
    QStringList credentials;
    for (auto match = credentialTail().match(rest); match.hasMatch() && rest.left(match.capturedStart()).trimmed().contains(QLatin1Char(' ')); match = credentialTail().match(rest)) {
        credentials.prepend(match.captured(1).trimmed());
        rest = rest.left(match.capturedStart());
    }
    // Other credentials after a comma: short words in capitals behind a name of at least two words.
    static const QRegularExpression capitals(QStringLiteral("^(.+?\\s.+?),\\s*([A-Z]{2,6}(?:-[A-Z]{1,4})?(?:,?\\s+[A-Z]{2,6}(?:-[A-Z]{1,4})?)*)$"));
    static const QRegularExpression company(QStringLiteral("\\b(?:LLC|LLP|PLLC|INC|LTD|CORP|PC|PLC|CME)$"));
    if (const auto match = capitals.match(rest); match.hasMatch() && match.captured(1).count(QLatin1Char(',')) < 2 && match.captured(1).count(QLatin1Char(' ')) < 4 && !company.match(match.captured(2)).hasMatch()) {
        credentials.prepend(match.captured(2));
        rest = match.captured(1);
    }
    if (const auto match = credentialTail().match(rest); match.hasMatch() && rest.left(match.capturedStart()).trimmed().contains(QLatin1Char(' '))) {
        credentials.prepend(match.captured(1).trimmed());
        rest = rest.left(match.capturedStart());
    }
    while (rest.endsWith(QLatin1Char(',')) || rest.endsWith(QLatin1Char(':')) || rest.endsWith(QLatin1Char(';')))
        rest.chop(1);
    static const QRegularExpression never = words(QStringLiteral("(?-i:\\bAMA PRA\\b|\\bCME\\b|\\bMOC\\b)|^(?:hi|hello|hey|greetings|dear)\\b|\\b(?:committee|division|certificate|certifies|this|that|the|and|of|for|credit|credits|category|activity|title|date|name|participant|information|number|continuing|completion|attendance|awarded|presented|transcript|total|hours|january|february|march|april|june|july|august|september|october|november|december|care|management|update|disease|patient|patients|annual|review|symposium|course|grand rounds|street|avenue|road|suite|statement|live|online|webinar|virtual|tracker|licensure|portal|dashboard|dear|sincerely|page|accredited|attestation|registrants?|training|license|physician|physicians|learner|attendee|details|summary|program|provider|clinical|exchange|pathways|digital|practice|alliance|screening|therapy|syndrome|guidelines|essentials|basics|advanced|advances|introduction|fundamentals|safety|prevention|treatment|diagnosis|cancer|infection|injury|stroke|pain)\\b"));
    static const QRegularExpression nickname(QStringLiteral("\\s+[\"“”(‘'][\\p{L}. ]{2,14}[\"”“)’'](?=\\s)"), QRegularExpression::UseUnicodePropertiesOption);
    const bool shaped = rest.size() >= 4 && rest.size() <= 60 && isNameShaped(QString(rest).remove(nickname)) && !rest.contains(QRegularExpression(QStringLiteral("\\d")));
    if (!shaped || never.match(rest).hasMatch() || looksLikeOrganization(rest) || isPaperHeading(rest) || isOffice(rest))
        return person;
    person.name = firstNameFirst(rest);
    person.credentials = credentials.join(QStringLiteral(", "));
    return person;
}

} // namespace credence
