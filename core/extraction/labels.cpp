#include "core/extraction/labels.h"

#include <QList>
#include <QRegularExpression>

namespace credence {

namespace {

struct Wording {
    Label label;
    QRegularExpression expression;
};

QRegularExpression whole(const char *pattern)
{
    return QRegularExpression(QStringLiteral("^(?:%1)$").arg(QString::fromUtf8(pattern)), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// In this order: the first that fits.
const QList<Wording> &wordings()
{
    static const QList<Wording> all{
        {Label::Recipient, whole("(?:(?:full|your|legal|first and last|last) )?name|(?:name of (?:the )?)?(?:participant|learner|attendee|recipient|physician|clinician|practitioner|student|trainee|delegate|registrant|licensee|listener|viewer|reader|user|member|employee|awardee|teilnehmer(?:in)?|nombre)(?:'s|’s|s')?(?: (?:full )?name| information| details)?(?:,? (?:degree|credentials))?"
                                 "|(?:this (?:certificate|certification) is )?(?:hereby )?(?:awarded|presented|issued|granted|given|conferred) (?:up)?(?:on|to)|(?:completed|earned|claimed) by|attended by|this certifies that|name (?:&|and) credentials|name/degree|who|prepared for|(?:credit|certificate|award) recipient")},
        {Label::Provider, whole("(?:(?:the |accredited |accrediting |cme |ce |cpd |cne |cpe |activity |course |credit |program |education(?:al)? |joint |lead |primary |awarding |issuing |sponsoring |approved |acme |accme |acgme )*(?:provider|sponsor|organi[sz]ation|organi[sz]er|institution|accreditor|host|awarding body|issuer|agency|authority|body|veranstalter)s?(?: name| organi[sz]ation| of (?:cme|ce|cpd|credit|the activity|this activity|activity|record))?(?:\\(s\\))?)"
                                "|(?:name of (?:the )?(?:accredited )?(?:cme |ce )?(?:provider|sponsor|organi[sz]ation))|(?:accredited |cme |activity |course |jointly )?(?:provided|sponsored|presented|offered|accredited|issued|hosted|organi[sz]ed|conducted|produced|developed|certified|delivered|approved) by|an? (?:program|course|activity|service|initiative) (?:of|by)|by|(?:cme|ce) accreditation|accreditation (?:by|provider|held by)|credit (?:awarded|issued|provided) by|cme by|provider (?:/|and|&) sponsor|source|(?:authorized )?training (?:center|centre|site)(?: name)?")},
        {Label::Title, whole("(?:(?:name|title|titre|subject|topic) of (?:the )?)?(?:(?:cme|ce|cpd|cne|pi|qi|pi-?cme|performance improvement|quality improvement|educational|education|learning|live|online|accredited|approved|enduring|scientific|training|continuing (?:medical )?(?:education|professional development)) )*(?:activity|program(?:me)?|course|event|conference|seminar|meeting|workshop|webinar|series|training|coursework|congress|symposium|class|congr[eè]s|curso|kurs|veranstaltung|formation|offering|content)(?:/\\w+)?(?:\\(s\\))?(?: (?:title|name|description|topic|attended|completed|name/title|title/name)(?:\\(s\\))?)?"
                             "|(?:activity|course|program|event) (?:attended|completed)|titel|thema|título(?: del curso)?|titre|title|topic|subject|re|regarding|description|education(?:al)? (?:activity|program|event)|for(?: the)?(?: successful)?(?: completion of| completing| attending| attendance at| participation in| participating in)?|(?:in|has) (?:attended|completed|participated in)|for (?:completing|attending)(?: the)?(?: (?:activity|course|program|event))?|has (?:successfully )?(?:completed|attended|participated in)|title/topic|title (?:and|&) format|what(?: (?:you|was) completed)?")},
        {Label::Part, whole("(?:session|module|lecture|reading|presentation|article|episode|podcast|talk|exam|case|chapter|video|issue|lesson)(?: (?:title|name|topic))?")},
        {Label::Date, whole("(?:(?:\\w+ )?(?:of|for|the|activity|course|program|event|session|participation|completion|attendance|issue|release|expiration|termination|print|start|end|begin|beginning|original|review|last|most recent|approval|credit|award|claimed|claim|conference|meeting) )*(?:dates?|day|days|datum|fecha)(?:\\(s\\))?(?: (?:\\(s\\) )?(?:of )?(?:(?:the )?(?:activity|completion|participation|attendance|course|program|event|issue|release|birth|expiration|credit)|completed|attended|earned|issued|awarded|claimed|printed|released|range|held|expires|taken|and time|/ time))?|completed(?: on)?|completion|held(?: on)?|attended(?: on)?|expir(?:es|ation|y)(?: on)?|issued(?: on)?|valid (?:until|through|from|to)|when|period|term of approval|released?|printed(?: on)?|earned(?: on)?|started(?: on)?|registered(?: on)?|enrol+ed(?: on)?|launched(?: on)?|(?:first |last )?accessed(?: on)?|submitted(?: on)?|from|to|through|on")},
        {Label::Credit, whole("(?:(?:number|total|amount|type|sum|max(?:imum)?|no\\.?) )?(?:(?:of|for|the|total|cme|ce|cpd|ama|pra|aoa|aafp|category|1|moc|abim|contact|claimed|earned|awarded|participation|designated|maximum|max\\.?|physician|educational|education|learning) )*(?:credits?|hours?|hrs|points?|ceus?|units?|cmes?|moc)(?:\\(s\\))?™?(?: (?:type|earned|claimed|awarded|received|issued|requested|hours?|value|amount|category|designation|\\(?hours\\)?|available|offered|units?))*|(?:claimed|designated|awarded|earned)(?: credits?)?|credit/type|amount|category|type of credits?|duration")},
        {Label::Other, whole("(?:\\w+ ){0,2}(?:location|venue|place|site|city|format|delivery method|type|number|no\\.?|id|code|status|score|grade|specialty|profession|degree|credentials|license|licence|npi|e-?mail|phone|telephone|address|faculty|speakers?|instructors?|presenters?|moderator|signature|accreditation|designation|disclosure|director|uan|expiration|state|country|method|modality|role|language|audience|results?|license number|medium|department|contact|fax|website|reference|designation statement|accreditation statement|activity id|course id)(?:\\(s\\)| (?:number|no\\.?|id|type|#))?|where|how|format|mode|delivery|delivery format|mode of delivery|passing score|certificate (?:no\\.?|number|id|#)|board|objectives?|notes?|remarks?|comments?")},
    };
    return all;
}

QString bare(const QString &cell)
{
    static const QRegularExpression number(QStringLiteral("^(?:\\(?\\d{1,2}[.)]|[A-H][.)]|[•·▪◦*–—-])\\s+"));
    static const QRegularExpression ends(QStringLiteral("^[\\s\"“”*_•·|]+|[\\s:.…_#*|–—-]+$"));
    return cell.simplified().remove(number).remove(ends);
}

} // namespace

Label labelOf(const QString &cell)
{
    const QString own = bare(cell);
    if (own.isEmpty() || own.size() > 48)
        return Label::None;
    for (const Wording &wording : wordings()) {
        if (wording.expression.match(own).hasMatch())
            return wording.label;
    }
    return Label::None;
}

bool isTwoLabels(const QString &cell)
{
    const QString own = bare(cell);
    for (qsizetype at = own.indexOf(QLatin1Char(' ')); at > 0 && own.size() < 40; at = own.indexOf(QLatin1Char(' '), at + 1)) {
        if (labelOf(own.left(at)) != Label::None && labelOf(own.mid(at + 1)) != Label::None)
            return true;
    }
    return false;
}

Label labelBefore(const QString &cell, qsizetype &length)
{
    const qsizetype colon = cell.indexOf(QLatin1Char(':'));
    if (colon < 1 || colon > 48 || colon + 1 >= cell.size() || !cell[colon + 1].isSpace())
        return Label::None;
    length = colon + 1;
    while (length < cell.size() && cell[length].isSpace())
        ++length;
    return length < cell.size() ? labelOf(cell.left(colon)) : Label::None;
}

} // namespace credence
