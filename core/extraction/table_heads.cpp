#include "core/extraction/table_heads.h"

#include <QRegularExpression>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

bool has(const QString &head, const QRegularExpression &expression) { return expression.match(head).hasMatch(); }

HeadMeaning dateMeaning(const QString &head)
{
    static const QRegularExpression own = words("complet|attend|participat|activity|event|course|taken|earned|held|session|teilnahme|réalis|finaliz|realiz");
    static const QRegularExpression other = words("issu|expir|post(?:ed|ing)|report|print|releas|regist|due\\b|assign|updat|submit|enter|record(?:ed|ing)|creat|uploaded|approv|valid|claim|added|import|granted|award|verif|last\\b|renew|ausgestellt|émis|gemeldet|paid|enroll");
    static const QRegularExpression begins = words("\\b(?:start(?:ed|s)?|begin|began|from|first|début|beginn|von|du|desde|inicio|inizio)\\b");
    static const QRegularExpression ends = words("\\b(?:end(?:ed|s)?|finish(?:ed)?|through|to|until|last|fin|ende|bis|au|hasta|fine)\\b");
    HeadMeaning meaning{Column::Date, 2, has(head, begins), has(head, ends)};
    if (has(head, other))
        meaning.rank = has(head, own) ? 1 : 0;
    else if (has(head, own))
        meaning.rank = 3;
    return meaning;
}

HeadMeaning creditMeaning(const QString &head)
{
    static const QRegularExpression taken = words("claim|earn|award|receiv|grant|obtain|accru|your\\b|reported|obtenu|erworben|obtenid");
    static const QRegularExpression offered = words("\\bmax|offered|available|possible|approved|eligible|designated|up to|\\bworth\\b|required|goal|carry|remaining");
    static const QRegularExpression length = words("^\\W*(?:contact |clock |activity |total )?(?:hours?|hrs?\\.?|length|duration|time|stunden|heures|horas|dauer|durée)\\W*(?:\\(h(?:rs?|ours)?\\))?\\W*$");
    static const QRegularExpression total = words("^\\W*(?:grand )?total\\b");
    HeadMeaning meaning{Column::Credit, 2, false, false};
    if (has(head, taken))
        meaning.rank = 3;
    else if (has(head, offered))
        meaning.rank = 1;
    else if (has(head, length) || has(head, total))
        meaning.rank = 0;
    return meaning;
}

HeadMeaning titleMeaning(const QString &head)
{
    static const QRegularExpression title = words("titles?\\b|titel|titre|título|titolo|título");
    static const QRegularExpression weak = words("descri|topic|subject|thema|thème|tema|theme|area|content");
    return {Column::Title, has(head, title) ? 4 : has(head, weak) ? 2 : 3, false, false};
}

/// The words that heads are made of.
const QRegularExpression &headWord()
{
    static const QRegularExpression word = words(
        "^(?:dates?|date\\(s\\)|datum|fecha|data|day|when|period|from|to|start(?:ed)?|end(?:ed)?|begin|completed|completion|attended|attendance|taken|held|earned|claimed|awarded|received|granted|issued|reported|posted|expir\\w*|max\\w*|offered|available|approved|activit(?:y|ies)|course|program(?:me)?|event|session|conference|meeting|lecture|training|learning|education\\w*|professional|development|cpd|article|module|title|name|description|topic|subject|theme|area|"
        "provider|sponsor\\w*|organi[sz]\\w+|institution|accredit\\w*|provided|offered|format|type|kind|delivery|method|mode|modality|credits?|credit\\(s\\)|hours?|hrs?|points?|pts|units?|ceus?|cme|ce|cne|cpe|moc|ama|pra|aoa|aafp|aapa|abim|acpe|ancc|prescribed|elective|category|cat|section|number|no|nr|id|code|ref|reference|tracking|status|state|result|score|grade|location|role|total|amount|quantity|value|your|self|claimed|contact|clock|pharm\\w*|external|internal|personal|certified|noncertified|what|who|entidad|actividad|"
        "titel|titre|título|titolo|veranstalt\\w*|thema|tema|anbieter|ort|punkte|fortbildungspunkte|kategorie|kat|vnr|zeitraum|kurs|bezeichnung|activités?|l.activité|d.activité|activiteit|actividad|atividade|attività|formation|organisateur|organisme|fournisseur|heures|crédits?|lieu|catégorie|curso|corso|evento|proveedor|entidad|organizador|créditos?|crediti|horas|ore|tipo|punten|provedor|provenance|de|du|la|le|des|der|die|das|von|bis|del|or|post(?:ed)?|cert\\w*|\\d{1,2}|i{1,3}|[12]-?[ab]|s|physician\\w*|activity.s|proof|comments?|notes?|fee|city|speaker|author|journal|issue|quiz|test|test|passed|date.time|time|length|duration|stunden|dauer|durée)$");
    return word;
}

} // namespace

double headWordShare(const QString &head)
{
    static const QRegularExpression parting(QStringLiteral("[^\\p{L}\\p{N}’'()]+"), QRegularExpression::UseUnicodePropertiesOption);
    int all = 0;
    int own = 0;
    for (QString word : head.split(parting, Qt::SkipEmptyParts)) {
        word.remove(QLatin1Char('(')).remove(QLatin1Char(')'));
        static const QRegularExpression joint = words("^(?:by|of|and|for|the|in|or|an?|on|at|with|de|du|la|le|les|des|der|die|das|del|dell.?|e|et|und|y)$");
        if (word.isEmpty() || joint.match(word).hasMatch())
            continue;
        ++all;
        own += headWord().match(word).hasMatch() ? 1 : 0;
    }
    return all == 0 ? 1 : static_cast<double>(own) / all;
}

HeadMeaning headMeaning(const QString &head)
{
    static const QRegularExpression person = words("\\b(?:learner|participant|recipient|attendee|physician|student|first|last|full|user)(?:['’]s)? name|^\\W*(?:learner|participant|attendee|physician)\\W*$");
    static const QRegularExpression other = words("^\\W*(?:non(?!\\W{0,2}certified)|other)\\b|score|\\bgrade\\b|\\bmark\\b|result %|percent|\\bfees?\\b|price|\\bcost|paid|locati|place\\b|\\bcity\\b|venue|\\bort\\b|\\blieu\\b|lugar|luogo|\\bplaats|\\brole\\b|\\bnotes?\\b|comment|remark|reflect|faculty|speaker|author|presenter|department|\\bissue\\b|volume|subject area|specialty|\\btopics? covered|time spent|minutes|attempts?|link|view|print|download|action|evaluat|proof|attachment|document|expir|accredit(?:ed|ation)?\\s*(?:no|num|st)|\\bpages?\\b");
    static const QRegularExpression format = words("format|delivery|modality|(?:activity|event|course|learning|program|education) (?:type|kind|mode)|(?:type|kind|mode|method) of (?:activity|event|course|learning|delivery|education)|method|\\bmode\\b|veranstaltungsart|type d.activité|modalit");
    static const QRegularExpression status = words("status|completion state|^\\W*(?:state|outcome|result|progress|standing|état|estado|stato)\\W*$|\\bpass(?:ed)?\\b");
    static const QRegularExpression number = words("\\b(?:id|ids|number|num\\.?|no\\.?|nr\\.?|nbr|code|n[°º]|ref(?:erence)?\\.?|tracking|uan|vnr)\\W*$|^\\W*#\\W*$|#\\W*$|^(?:certificate|cert\\.?|uan|vnr|lfd)\\b(?!.*date)|\\bvnr\\b|veranstaltungsnummer");
    static const QRegularExpression date = words("\\bdates?\\b|\\bdate\\(s\\)|\\bdatum\\b|\\bfecha|\\bdata\\b|\\bwhen\\b|\\bdays?\\b|zeitraum|période|período|^\\W*(?:completed|attended|taken|held|earned)(?: on)?\\W*$|completion|completed on|^\\W*(?:start|end|from|to|begin|finish|until|through|started|ended|von|bis|du|au)\\W*$|termin\\b");
    static const QRegularExpression provider = words("provider|sponsor|organi[sz](?:ation|er|ing)|institut|accredited by|accreditor|offered by|provided by|presented by|veranstalter|anbieter|organisat(?:eur|or|ion)|organisme|fournisseur|promoteur|proveedor|organizador|entidad|provedor|organizzat|\\bhost\\b|\\bsource\\b|publisher|^\\W*(?:school|university|hospital|society|journal|company|agency)\\W*$");
    static const QRegularExpression type = words("credit (?:type|category|kind|designation)|(?:type|category|kind) of (?:credit|cme)|cme (?:type|category)$|^\\W*(?:type|category|cat\\.?|kat\\.?|kategorie|catégorie|categor[ií]a|tipo|art|class|designation|section|unit|units of measure|credit unit)\\W*$|type de crédit|tipo de crédito|accreditation\\W*$|credit system|\\btype$|category$|\\bcat\\.?\\W*$");
    static const QRegularExpression credit = words("credit(?:s|\\(s\\))?\\b|\\bhours?\\b|\\bhrs?\\b|\\bpoints?\\b|\\bpts\\b|\\bunits?\\b|punkte|cr[ée]dit(?:o|os|i|s)?\\b|punten|\\bheures\\b|\\bhoras\\b|\\bore\\b|\\bceus?\\b|stunden|\\b(?:category|cat\\.?|section)\\W{0,2}(?:1|2|3|i|ii|iii|one|two)\\b|\\b[12]-?[AB]\\b|duration|\\blength\\b|dauer");
    static const QRegularExpression weakCredit = words("\\b(?:cme|ce|cne|cpe|cpd|moc|ama|aoa|aafp|acpe|ancc|aapa|abim|abp|pra|prescribed|elective|pharm|mk)\\b|amount|quantity|\\bqty\\b|\\bvalue\\b|earned|awarded|claimed|(?:non\\W{0,2})?certified|\\btotal\\b|external|internal|personal");
    static const QRegularExpression title = words("titles?\\b|titel|titre|título|titolo|activit|activiteit|actividad|atividade|attività|course|curso|corso|\\bcours\\b|kurs|program|description|descripción|event|évén|evento|veranstaltung|session|topic|thema|thème|\\btema\\b|subject|\\bname\\b|lecture|conference|article|module|meeting|formation|learning|education|training|what\\b|bezeichnung|class\\b|item|case\\b|question|presentation");
    if (head.size() > 80)
        return {};
    if (has(head, person))
        return {Column::Other, 0, false, false};
    if (has(head, format))
        return {Column::Format, 0, false, false};
    if (has(head, status))
        return {Column::Status, 0, false, false};
    static const QRegularExpression both = words("(?:title|activity|course|event|program)\\s*(?:/|and|&|,|\\|)\\s*(?:accredited )?(?:provider|sponsor|organi[sz]ation)");
    if (has(head, both))
        return titleMeaning(head);
    if (has(head, number))
        return {Column::Number, 0, false, false};
    if (has(head, date))
        return dateMeaning(head);
    if (has(head, provider))
        return {Column::Provider, 0, false, false};
    if (has(head, type))
        return {Column::Type, 0, false, false};
    if (has(head, other))
        return {Column::Other, 0, false, false};
    if (has(head, credit))
        return creditMeaning(head);
    if (has(head, title))
        return titleMeaning(head);
    return has(head, weakCredit) ? creditMeaning(head) : HeadMeaning{};
}

} // namespace credence
