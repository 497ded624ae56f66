#include "core/extraction/paper_kind.h"

#include "core/extraction/credit_words.h"
#include "core/extraction/names.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

/// How many different ones of `signs` stand in `flat`.
int count(const QString &flat, const QList<QRegularExpression> &signs)
{
    int found = 0;
    for (const QRegularExpression &sign : signs)
        found += sign.match(flat).hasMatch() ? 1 : 0;
    return found;
}

const QList<QRegularExpression> &proofSigns()
{
    static const QList<QRegularExpression> signs{
        words("certif(?:y|ies) that|\\b(?:verif(?:y|ies)|confirms?|attests?|acknowledges?) that|\\bI(?:, [^.,]{3,60},)? attest\\b|\\battest on behalf\\b|letter (?:is to )?(?:verif|confirm)|letter (?:\\w+ )?serves as\\b|documentation of (?:teaching|service|participation|attendance|credit|completion)|verification of|this certifies|this is to certify|bescheinig|se certifica|certifie que|attest(?:e|ons) que|certificat (?:de|d’)|certificado de|hereby (?:confers|awards|grants)|in recognition of|atteste que"),
        words("has (?:successfully |satisfactorily )?(?:participated|completed|attended|earned)|participated in|a participé|teilgenommen|ha (?:participado|completado)|(?:successful )?completion of|\\byou have (?:successfully )?(?:completed|attended|participated in)(?! \\d)|(?:successful|satisfactory) completion (?:of|by)\\b|\\byou (?:have )?(?:earned|received|claimed|reported|attended|participated)\\b(?!\\s+[\\d.]+ (?:out )?of)|\\byour (?:participation in|attendance at|completion of)|for (?:participating|participation|attending|attendance|completing|successful completion|successfully completing)|\\battended\\b|(?<!not )(?<!not yet )\\bcompleted (?:the|this|an?|training|course|module|program|online|on)\\b|\\b(?:was|were|been) (?:present|in attendance)\\b|\\bpresents\\b.{3,90}\\bwith\\b.{0,40}\\bcredits?\\b|\\btaking part in\\b"),
        words("\\b(?:is|was|has been|have been) (?:hereby )?(?:awarded|granted|credited)|credit(?:s|\\(s\\))?™?\\s+(?:awarded|earned|claimed|granted|issued)|awarded(?: credits?)?\\s*:|\\b(?:award|grant|credit)(?:ed)? you\\b|\\b(?:awards|grants) [\\d.]+|\\byou (?:have been|were|are) (?:awarded|granted)|hours (?:attended|awarded|earned|completed)|(?:awarded|presented|issued|granted|given) to\\b|conferred (?:up)?on\\b|ce (?:hours )?issued|credit\\(s\\) claimed|claimed\\s*:"),
        words("certificate (?:of|for)|statement of (?:credit|continuing|participation|attendance|completion)|\\bcertificate\\b|letter of (?:participation|completion|attendance)|proof of|(?:course|activity|program) completion\\b|attestation de|teilnahmebescheinigung|record of (?:attendance|completion|participation|credit|learning)|(?:attendance|participation|completion|credit) (?:certification|confirmation|verification|statement|certificate)"),
        words("(?:date|dates) (?:\\w+ ){0,2}(?:completed|of completion|of participation|attended)|completion date|completed on|date completed|\\bcompleted\\s*:"),
    };
    return signs;
}

const QList<QRegularExpression> &receiptSigns()
{
    static const QList<QRegularExpression> signs{
        words("\\breceipt\\b|\\binvoice\\b|\\brechnung\\b|payment confirmation|order confirmation"), words("amount (?:paid|due|charged)|total (?:paid|due|charged|amount)|balance due|sub-?total|unit price|\\bqty\\b|grand total"),
        words("[$€£]\\s?\\d"), words("(?:visa|mastercard|amex|american express|card) (?:ending|number|\\*)|payment (?:method|date|type)|paid by|transaction|billing|bill to"), words("order (?:number|no|#|id)|invoice (?:number|no|#|date)")};
    return signs;
}

const QList<QRegularExpression> &registrationSigns()
{
    static const QList<QRegularExpression> signs{
        words("registration (?:confirmation|confirmed|number|details|is confirmed)|confirmation of (?:your )?registration|you(?:'re| are| have been)?(?: now| successfully)? registered|thank you for (?:registering|your registration)|\\bwait-?list(?:ed)?\\b|your registration"),
        words("certificate will be (?:available|sent|e-?mailed|issued)|(?:after|once) you (?:have )?(?:complete|submit)[a-z]* the evaluation|instructions (?:for|on) claiming"),
        words("look forward to (?:seeing|welcoming)|join (?:the )?(?:meeting|webinar|link)|zoom|add to calendar|check-?in|what to bring|parking|hotel|cancellation policy|refund"),
        words("(?:will|to) (?:be held|take place|begin|start)|upcoming|(?<!dea )(?<!dea-)\\bregistrants?\\b(?! (?:training|attestation|education|requirement|course|certificat|compliance))|attendee type|ticket|badge|admission")};
    return signs;
}

const QList<QRegularExpression> &announcementSigns()
{
    static const QList<QRegularExpression> signs{
        words("register (?:now|today|online|early|at|by)|save the date|early[- ]bird|call for (?:abstracts|papers)|enroll (?:now|today)|sign up|to register|registration (?:fee|opens|deadline|is open|required)|space is limited|rsvp|don't miss|join us"),
        words("learning objectives|target audience|intended audience|who should attend|course (?:overview|description|highlights)|at the (?:conclusion|end|completion) of this|upon completion(?: of this)?|participants (?:will|should) be able"),
        words("(?:featured|keynote|invited) (?:speakers?|faculty)|course directors?|planning committee|faculty disclosure|brochure|flyer|tuition|agenda|will be held|earn up to"),
        words("\\b(?:fee|price|cost)s?\\b\\s*:?|[$€£]\\s?\\d|discount")};
    return signs;
}

const QList<QRegularExpression> &evaluationSigns()
{
    static const QList<QRegularExpression> signs{words("evaluation (?:form|survey)|please rate|strongly (?:agree|disagree)|how (?:likely|satisfied)|survey"), words("strongly (?:agree|disagree)|\\b1\\s+2\\s+3\\s+4\\s+5\\b|not at all"), words("comments?\\s*:|suggestions")};
    return signs;
}

/// What a board writes about a license, or to those whose license ends: it names credits that are asked for.
const QList<QRegularExpression> &renewalSigns()
{
    static const QList<QRegularExpression> signs{
        words("\\blicen[sc]e (?:verification|look-?up)\\b|\\bprimary source verification\\b|\\bverification of licensure\\b"),
        words("\\b(?:status|standing)\\b\\W{0,6}(?:active|inactive|lapsed|expired|in good standing)\\b|\\bunrestricted\\b|\\b(?:public complaints|disciplinary (?:actions?|history)|board orders)\\b"),
        words("\\brequired (?:per|each|every) (?:biennium|renewal|cycle|period)\\b"),
        words("\\brenewal (?:notice|fee|form|application|reminder|instructions)\\b|notice of renewal"),
        words("\\b(?:licen[sc]e|registration|permit)\\b[^.]{0,60}\\b(?:expires|will expire|is due to expire)\\b"),
        words("\\b(?:must|will be asked to|are required to) (?:attest|certify|report|complete)\\b"),
        words("\\brenew (?:online|your licen[sc]e|by mail)\\b|\\bto renew\\b|\\baudits? (?:a sample|randomly)")};
    return signs;
}

/// Whether one of the first lines is nothing but the name of such a paper: "Webinar Attendance Certificate".
bool isHeadedAsProof(const PageText &text)
{
    static const QRegularExpression proof = words("certif|verification|proof|attest|diploma|participation|attendance");
    const auto end = text.lines.begin() + std::min<qsizetype>(12, text.lines.size());
    return std::any_of(text.lines.begin(), end, [&](const TextLine &line) { return isPaperHeading(text.of(line)) && proof.match(text.of(line)).hasMatch(); });
}

int clockTimes(const QString &flat)
{
    static const QRegularExpression time = words("\\b\\d{1,2}:\\d\\d\\s*(?:[ap]\\.?m\\.?)?\\s*(?:[-–]|\\p{Lu})");
    int found = 0;
    auto matches = time.globalMatch(flat);
    while (matches.hasNext()) {
        matches.next();
        ++found;
    }
    return found;
}

} // namespace

PaperKind paperKind(const PageText &text)
{
    const QString &flat = text.flat;
    static const QRegularExpression transcript = words("transcript|(?:cme|ce|cpd|credit|activity|learning|education) (?:history|summary|record|report|log|activity report|export|overview|ledger|tracker)|credits? earned report|continuing education record|completed activities|courses completed|learner (?:report|record|summary|history|activity|credits)|(?:cme|ce|cpd|credit|learner|activity|participation|attendance) (?:\\w+ ){0,2}(?:report|history|log|listing|export|overview|ledger|statement of activities)\\b|\\b(?:cme|ce|cpd|learning) (?:diary|logbook|passport|portfolio)|fortbildungskonto|punktekonto|historial de|historique d|registro de (?:activ|form|educa)|relevé (?:des|de vos|d’|d')|credits? by (?:provider|category|year|type)\\b|\\bcpd (?:statement|summary|account|report)\\b|statement of cpd\\b");
    static const QRegularExpression credit = words("credits?\\b|\\bhours?\\b|\\bECMECs?\\b|ECMEC®|AMA PRA|\\bMOC\\b|\\bCME\\b|points?\\b|cr[ée]dit|\\bheures?\\b|maintien du certificat|\\bCEUs?\\b|fortbildung|continuing (?:\\w+ )?education|\\bCE (?:awarded|earned|units?|verification|certificate)\\b");
    static const QRegularExpression blank = words("\\[(?:your |participant |learner |recipient )?name\\]|<<?(?:first)?_?name>>?|\\{\\{?\\s*\\w*name|insert name|\\[title\\]|sample certificate|specimen");
    static const QRegularExpression denied = words("\\b(?:has|have) not (?:yet )?(?:completed|earned|passed|claimed|received)|not (?:yet )?(?:eligible|complete)|does not constitute|\\bis not (?:an? |your |the )?(?:official |cme )?certificate\\b|no (?:[\\w ]{0,30})credits?\\W{0,6} (?:has|have|was|were) (?:been )?(?:awarded|earned|issued)");
    static const QRegularExpression givesNone = words("\\b(?:this (?:document|letter|notice|confirmation|certificate|recognition|form|page)|it) (?:does|did|is|can) ?not (?:award|grant|confer|carry|give|represent|proof of|evidence of)\\b[^.]{0,60}\\bcredits?\\b");
    const int proof = count(flat, proofSigns());
    const int receipt = count(flat, receiptSigns());
    const int registration = count(flat, registrationSigns());
    const int announcement = count(flat, announcementSigns());
    static const QRegularExpression column = words("\\b(?:CE|CNE|CPE)\\b"); // over the hours of a list
    if (!credit.match(flat).hasMatch() && !(transcript.match(flat).hasMatch() && column.match(flat).hasMatch()))
        return PaperKind::Unrelated;
    static const QRegularExpression thanks = words("certificate of (?:appreciation|recognition|service)|in recognition of (?:\\w+ ){0,2}\\d+ years");
    static const QRegularExpression namedCredit = words("AMA PRA|\\bCME\\b|credits?\\b|\\bMOC\\b|contact hours?|\\bCEUs?\\b");
    if (thanks.match(flat).hasMatch() && (!namedCredit.match(flat).hasMatch() || givesNone.match(flat).hasMatch()))
        return PaperKind::Thanks;
    static const QRegularExpression membership = words("\\bcertificate of (?:liability )?(?:insurance|coverage|incorporation|origin|insurability|occupancy)\\b|\\bpolicy (?:period|number)\\b|\\bcertificate of (?:membership|fellowship)\\b|\\bmembership (?:certificate|card|renewal)\\b|\\bis (?:hereby )?(?:an? )?(?:\\w+ ){0,3}(?:member|fellow) (?:in good standing )?of the\\b");
    static const QRegularExpression tookCourse = words("\\b(?:has|have) (?:successfully )?(?:completed|participated|attended|earned)\\b|\\bcredits?\\W{0,4} (?:awarded|claimed|earned)\\b|\\b(?:completed|participated in|attended)\\b");
    if (membership.match(flat).hasMatch() && !tookCourse.match(flat).hasMatch())
        return PaperKind::Unrelated;
    static const QRegularExpression biography = words("^\\W*(?:\\S+\\W+){0,8}(?:curriculum vitae|résumé)\\b");
    static const QRegularExpression withdrawn = words("\\b(?:certificate|credits?|activity)\\b[^.;]{0,80}\\b(?:has|have|is|are|was|were) (?:been )?(?:hereby )?(?:revoked|rescinded|withdrawn|voided)\\b");
    static const QRegularExpression unnamed = words("\\b(?:name|participant|learner|attendee)\\s*:?\\s*_{4,}");
    if (count(flat, renewalSigns()) >= 3)
        return PaperKind::Unrelated;
    if (biography.match(flat).hasMatch())
        return PaperKind::Biography;
    if (withdrawn.match(flat).hasMatch())
        return PaperKind::Withdrawn;
    if ((blank.match(flat).hasMatch() || unnamed.match(flat).hasMatch()) && proof > 0)
        return PaperKind::Blank;
    static const QRegularExpression strong = words("certif(?:y|ies) that|\\b(?:verif(?:y|ies)|confirms?|attests?|acknowledges?) that|letter (?:is to )?(?:verif|confirm)|verification of|this certifies|is to certify|has (?:successfully |satisfactorily )?(?:participated|completed|attended)|credit\\(?s?\\)?™? (?:awarded|claimed|earned)|certificate of (?:completion|participation|attendance|credit|continuing)");
    const bool isStrong = strong.match(flat).hasMatch() && !denied.match(flat).hasMatch();
    if (receipt >= 3 && !isStrong)
        return PaperKind::Receipt;
    if (registration >= 1 && registration + announcement >= 2 && !isStrong)
        return PaperKind::Registration;
    if (count(flat, evaluationSigns()) >= 2 && !isStrong)
        return PaperKind::Evaluation;
    static const QRegularExpression claiming = words("\\bto (?:claim|receive|obtain|earn) (?:your )?(?:\\w+ )?(?:\\d|credits?|cme|ce\\b|certificate)|certificate will be (?:available|sent|e-?mailed|issued)|(?:claim|submit) your (?:credits?|cme|ce|evaluation)");
    static const QRegularExpression toDo = words("\\b(?:please|must|need to|once you|after you|click|log ?in|complete (?:the|your|an?) (?:evaluation|survey|post-?test))\\b");
    static const QRegularExpression notDone = words("\\b(?:has|have) not (?:yet )?(?:completed|earned|passed|claimed|received)|\\binvite you to claim\\b|\\b(?:can|may) now claim\\b|\\bno (?:[\\w ]{0,30})credits?\\W{0,6} (?:has|have|was|were) (?:been )?(?:awarded|earned|issued)");
    static const QRegularExpression tookPart = words("\\b(?:took part|participated) in\\b|\\battended\\b|\\bcompleted (?!the (?:evaluation|survey))");
    if (saysNoneClaimed(flat) && tookPart.match(flat).hasMatch() && !toDo.match(flat).hasMatch() && !claiming.match(flat).hasMatch() && announcement == 0)
        return PaperKind::Certificate; // of taking part, without credit
    if (!isStrong && notDone.match(flat).hasMatch())
        return PaperKind::Unclaimed;
    if (!isStrong && claiming.match(flat).hasMatch() && toDo.match(flat).hasMatch())
        return PaperKind::Unclaimed;
    if (announcement >= 2 && !isStrong)
        return PaperKind::Announcement;
    if (clockTimes(flat) >= 6 && !isStrong)
        return PaperKind::Agenda;
    if (receipt >= 2 && proof <= 1)
        return PaperKind::Receipt;
    if (registration >= 1 && proof == 0)
        return PaperKind::Registration;
    if (announcement >= 1 && proof == 0)
        return PaperKind::Announcement;
    if (transcript.match(flat).hasMatch())
        return PaperKind::Transcript;
    return proof > 0 || isHeadedAsProof(text) ? PaperKind::Certificate : PaperKind::Unrelated;
}

QString whyNoActivity(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Certificate:
    case PaperKind::Transcript: return {};
    case PaperKind::Receipt: return QStringLiteral("This seems to be a receipt or an invoice, not a certificate; it proves no credit.");
    case PaperKind::Registration: return QStringLiteral("This seems to be the confirmation of a registration, not a certificate; it proves no credit.");
    case PaperKind::Announcement: return QStringLiteral("This seems to be a brochure or an announcement, not a certificate; it proves no credit.");
    case PaperKind::Agenda: return QStringLiteral("This seems to be an agenda, not a certificate; it proves no credit.");
    case PaperKind::Evaluation: return QStringLiteral("This seems to be an evaluation form, not a certificate; it proves no credit.");
    case PaperKind::Blank: return QStringLiteral("This seems to be a blank or sample certificate; it proves no credit.");
    case PaperKind::Unclaimed: return QStringLiteral("This seems to say how to claim credit, or that none was awarded yet; claim it and add the certificate.");
    case PaperKind::Biography: return QStringLiteral("This seems to be a curriculum vitae, not a certificate; it proves no credit.");
    case PaperKind::Thanks: return QStringLiteral("This seems to be a certificate of appreciation or service, not of a course; it proves no credit, but may prove what you did.");
    case PaperKind::Withdrawn: return QStringLiteral("This seems to say that a certificate or its credit was withdrawn; it proves no credit. If the activity is on file, correct it.");
    case PaperKind::Unrelated: break;
    }
    return QStringLiteral("Nothing on this document says that credit was earned; it can be kept, but no activity was read from it.");
}

} // namespace credence
