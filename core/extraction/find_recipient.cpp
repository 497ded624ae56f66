#include "core/extraction/find_recipient.h"

#include "core/base/text.h"
#include "core/extraction/label_values.h"
#include "core/extraction/surroundings.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

struct Candidate {
    PersonName person;
    double score = 0;
    int begin = 0;
    int end = 0;
};

/// The longest start of `text` (up to a verb, a line end or a wide gap) that is a person's name.
std::optional<Candidate> nameAt(const PageText &text, int begin, double score)
{
    static const QRegularExpression skip = words("^[\\s:,.*_–—-]*(?:I,\\s+|the (?:individual|person|following)[^:]{0,30}:\\s*|attendee:?\\s+|learner:?\\s+|physician:?\\s+|participant:?\\s+|name:?\\s+)?");
    int from = begin + static_cast<int>(skip.match(text.text.mid(begin, 80)).capturedLength());
    static const QRegularExpression stop = words("\\s+(?:has|have|had|was|is|attended|participated|successfully|completed|for|did|received|earned|on|in|of|by|with|from|who|hereby|attest|certify|affirm|takes?|took|satisfactorily|actively|a participé|hat|ha)\\b|[\\t\\n;:(!|]|\\s{2,}|,?\\s+born\\b|\\s+(?:employee|badge|staff)\\b|\\s+\\d|,?\\s+(?:claims?|license|lic\\.?|npi|aoa|(?:imc|gmc|gdc|nmc|mcr|ahpra|hpcsa|uin|reg|registration)\\b\\.?|id|member|abim|date|period|report|specialty|credentials|e-?mail|phone|degree|profession|organi[sz]ation|department|role|address|status|course)\\b|(?<!\\b\\p{L})(?<!jr|sr|dr|st|dra|dre|sra|dott|prof)\\.\\s+\\p{Lu}\\p{Ll}{2,}");
    const QString rest = text.text.mid(from, 90);
    const auto cut = stop.match(rest);
    const QString piece = cut.hasMatch() ? rest.left(cut.capturedStart()) : rest.left(70);
    const PersonName person = personName(piece);
    static const QRegularExpression year(QStringLiteral("^\\s+(?:19|20)\\d\\d\\b")); // "Allergy Day 2026"
    if (person.name.isEmpty() || (person.credentials.isEmpty() && cut.hasMatch() && year.match(rest.mid(cut.capturedStart())).hasMatch()))
        return std::nullopt;
    return Candidate{person, score, from, from + static_cast<int>(piece.size())};
}

/// The name at `begin` that goes on behind the end of its line: "… granted to Joaquin B. / Vasquez, MD by …".
std::optional<Candidate> nameOverLines(const PageText &text, int begin, double score)
{
    static const QRegularExpression open = words("^[\\s:,]*((?:(?:dr|prof)\\.?\\s+)?(?:\\p{L}[\\p{L}'’.-]*\\s+){0,4}\\p{L}[\\p{L}'’.-]*)$");
    const int line = text.lineAt(begin);
    if (line < 0 || line + 1 >= text.lines.size() || text.lines[line + 1].page != text.lines[line].page || text.lines[line + 1].gapBefore || text.lines[line].cells.size() > 1)
        return std::nullopt;
    const auto own = open.match(text.text.mid(begin, text.lines[line].end - begin));
    if (!own.hasMatch() || text.lines[line].end - text.lines[line].begin < 30 || !isWrapped(text, line))
        return std::nullopt;
    static const QRegularExpression rest(QStringLiteral("^((?:\\p{Lu}[\\p{L}'’-]*\\.?\\s+){0,3}\\p{Lu}[\\p{L}'’-]*(?:,\\s*(?:MD|DO|M\\.D\\.|D\\.O\\.|MBBS|PhD|NP|PA-C|RN|PharmD|FA[A-Z]{2,4})\\b)*)(?=,?\\s+(?:\\p{Ll}|\\d)|[.,]?\\s*$)"), QRegularExpression::UseUnicodePropertiesOption);
    const auto next = rest.match(text.of(text.lines[line + 1]));
    if (!next.hasMatch())
        return std::nullopt;
    const PersonName person = personName(own.captured(1) + QLatin1Char(' ') + next.captured(1));
    if (person.name.isEmpty())
        return std::nullopt;
    return Candidate{person, score, begin + static_cast<int>(own.capturedStart(1)), text.lines[line + 1].begin + static_cast<int>(next.capturedEnd(1))};
}

/// Phrases that a recipient's name follows.
void collectPhrases(const PageText &text, QList<Candidate> &found)
{
    struct Phrase {
        QRegularExpression expression;
        double score;
    };
    static const QList<Phrase> phrases{
        {words("certif(?:y|ies|ied)(?:\\s+that)?(?=[\\s:])"), 5},
        {words("(?:acknowledges?|verif(?:y|ies)|confirms?|attests?|documents?|recogni[sz]es?|states?|atteste|attestons|certifie|certifica)\\s+(?:that|que)(?=[\\s:])"), 4.6},
        {words("\\bawards [\\d.]+ [^.;]{3,60}?\\bcredits?(?:\\(s\\))?™?\\s+to(?=\\s)|\\bawards(?=\\s)|\\b(?:recorded|credits?|earned|completed) (?:for|by)(?=\\s)|\\b(?:report|transcript|record|history|certificate|summary|log|logbook|diary|portfolio)\\s+(?:for|of)\\s*:?(?=\\s)"), 4},
        {words("\\b(?:presented|awarded|granted|issued|given|conferred|bestowed|confers|bestows|presents)\\s+(?:this (?:certificate|award) )?(?:up)?(?:on|to)(?=[\\s:])"), 4.8},
        {words("\\bcompletion\\s+by(?=[\\s:])|\\b(?:physician|participant|learner|clinician|practitioner|attendee) named(?=\\s)"), 4.4},
        {words("(?:^|\\n)\\s*(?:hi|hello|hey)(?=\\s)"), 2.8},
        {words("\\bprepared for(?=\\s)"), 4.2},
        {words("\\bverification that(?=\\s)|\\b(?:be it|let it be|make it) known that(?=\\s)"), 4.6},
        {words("\\bfor your (?:participation|attendance),(?=\\s)|\\b(?:certificate|record|proof) of (?:attendance|participation|completion|credit) for(?=\\s)"), 3.4},
        {words("(?:^|\\n)\\s*I,(?=\\s)"), 4.4},
        {words("\\bdear(?:\\s+(?:colleague|doctor|dr\\.?))?(?=\\s)"), 3.2},
        {words("\\b(?:congratulations|thank you)[,:!]?(?=\\s)|\\b(?:you (?:earned|did|made|passed) it|well done|(?:great|nice|good) (?:work|job))[,:](?=\\s)"), 3},
        {words("\\b(?:full name|participant(?:'s)? name|learner(?:'s)? name|attendee(?:'s)? name|name of (?:participant|attendee|learner|physician|recipient)|physician name|recipient(?: name)?|name|licensee|listener|viewer|reader|user|member|participant|attendee|learner|physician|delegate|student|provider name|(?:credit|certificate|award) recipient|prepared for|awarded to|presented to|issued to|completed by|earned by|claimed by|teilnehmer(?:in)?|nombre)\\s*:"), 4.9},
        {words("(?:^|\\n)\\s*(?:to|for|re)\\s*:"), 3},
        {words("\\b(?:is (?:hereby )?awarded to|this is to certify|this certifies|certificate is awarded to|credits? (?:is|are|was|were) awarded to)(?=[\\s:])"), 4.8},
        {words("\\bthat(?=\\s+(?:dr\\.?\\s+)?\\p{Lu}[\\p{L}'.-]+\\s+\\p{Lu})"), 3},
    };
    static const QRegularExpression deed = words("\\s(?:has|have)?\\s*(?:successfully )?(?:completed|attended|participated|reviewed|taught|earned|was awarded|is awarded|has been awarded|hat (?:an\\b|am\\b|teilgenommen))\\b");
    for (const TextLine &line : text.lines) { // "Jane Doe, MD completed the following activity"
        if (deed.match(text.of(line)).hasMatch()) {
            const auto candidate = nameAt(text, line.begin, 3.9);
            const bool inRow = line.cells.size() > 2 && candidate && candidate->person.credentials.isEmpty(); // of a table: "Simulation Night | 03/02/2026 | Completed"
            if (candidate && !inRow && text.text.mid(candidate->end, 1) != QLatin1String(":")) // "Treating Tobacco Use: Beyond the Patch, completed on …"
                found << *candidate;
        }
    }
    for (const Phrase &phrase : phrases) {
        auto matches = phrase.expression.globalMatch(text.text);
        while (matches.hasNext()) {
            const int after = static_cast<int>(matches.next().capturedEnd());
            const auto wrapped = nameOverLines(text, after, phrase.score);
            if (const auto candidate = wrapped ? wrapped : nameAt(text, after, phrase.score))
                found << *candidate;
        }
    }
}

/// Whether a line is part of a signature: an office beside or right below it, or a rule above it.
bool isSigned(const PageText &text, int line, const TextCell &cell)
{
    const QString own = text.of(cell);
    if (isOffice(own) || own.contains(QLatin1String("__")))
        return true;
    const Surroundings around = surroundings(text, cell.begin, cell.end);
    if (isOffice(around.below) || isOffice(around.after.left(50).section(QLatin1String("dear"), 0, 0)) || around.above.contains(QLatin1String("__")) || around.above.contains(QLatin1String("signature")))
        return true;
    static const QRegularExpression closing = words("sincerely|regards|authorized|signature|signed|yours");
    for (int i = std::max(0, line - 3); i < line; ++i) {
        if (closing.match(text.of(text.lines[i])).hasMatch())
            return true;
    }
    return false;
}

/// Names that stand alone in a cell: with credentials, or before what people do ("has participated", "attended").
void collectLines(const PageText &text, QList<Candidate> &found)
{
    static const QRegularExpression label = words("^(?:(?:full |participant'?s? |learner'?s? |attendee'?s? |recipient'?s? |physician'?s? |your )?name|participant(?: information)?|learner|student|trainee|attendee|(?:credit |certificate |award )?recipient|prepared for|physician|practitioner|awarded to|presented to|issued to|this certifies that|certifies that|name of (?:participant|physician|attendee|learner))$");
    static const QRegularExpression deed = words("^\\W*(?:has|have|attended(?! on\\b|:)|participated|successfully|completed(?! on\\b|:|:? \\d|:? \\p{L}{3,9}\\.? \\d)|for (?:participat|complet|attend|success)|license|lic\\b|aoa id|npi|is awarded|was awarded|earned|credentials|in recognition|specialty|hat an\\b|a particip|ha (?:participado|completado|partecipato))");
    static const QRegularExpression doctor = words("^\\W*(?:dr|prof)\\b");
    const double height = text.lines.isEmpty() ? 1 : text.lines.last().box.bottom();
    for (int i = 0; i < text.lines.size(); ++i) {
        for (const TextCell &cell : text.lines[i].cells) {
            static const QRegularExpression number = words("\\s*[,;|–—·•-]?\\s*\\(?\\b(?:(?:abim|abp|abfm|aba|abs|aoa|aafp|nabp|ama|state|medical)\\W? ?)?(?:lic(?:en[cs]e)?|npi|badge|member|id|(?<=abim|abp|aoa|aafp|aba|abs)\\s?(?:#|no\\.?|number)|gmc|gdc|nmc|ahpra|imc|born|dob|date of birth)\\b[^)]*\\)?$|,\\s*(?:faculty|speaker|author|attendee|participant)$|\\s*[|·•–—,-]?\\s+(?:(?:report(?:ing)? )?period|printed|as of|report date|specialty|email)\\b\\W.*$"); // "Li Wei, MD (License: MD-44781)"
            const PersonName person = personName(text.of(cell).remove(number));
            if (person.name.isEmpty())
                continue;
            const Surroundings around = surroundings(text, cell.begin, cell.end);
            const bool labeled = label.match(around.left).hasMatch() || label.match(around.above).hasMatch();
            const bool inRow = text.lines[i].cells.size() > 2 && person.credentials.isEmpty();
            const bool acts = !inRow && (deed.match(around.after.trimmed().left(40)).hasMatch() || deed.match(around.below).hasMatch());
            double score = labeled ? 5 : acts ? 4 : person.credentials.isEmpty() && !doctor.match(text.of(cell)).hasMatch() ? 0.8 : 2.5;
            static const QRegularExpression degree(QStringLiteral("^\\s*(?:MD|M\\.D\\.|DO|D\\.O\\.|MBBS|MBChB|PhD|PharmD|NP|RN|PA-C)\\b"), QRegularExpression::CaseInsensitiveOption);
            if (score < 1 && degree.match(around.below).hasMatch() && around.below.size() < 20)
                score = 2.6;
            if (isSigned(text, i, cell))
                score -= 3;
            else if (text.flat.contains(QStringLiteral("Dear Dr. ") + person.name.section(QLatin1Char(' '), -1)))
                score += 2;
            if (i > 0 && isPaperHeading(text.of(text.lines[i - 1])))
                score += 0.4;
            if (i == 0 && !labeled && person.credentials.isEmpty())
                score -= 0.6; // more likely whose paper it is printed on
            score += 0.6 * (1 - text.lines[i].box.center().y() / std::max(1.0, height));
            found << Candidate{person, score, cell.begin, cell.end};
        }
    }
}

/// The value of a label: "Delegate name", "Awarded to".
void collectLabeled(const PageText &text, QList<Candidate> &found)
{
    for (const LabeledValue &value : labeledValues(text)) {
        if (value.label != Label::Recipient && value.label != Label::Provider)
            continue;
        const auto candidate = nameAt(text, value.begin, value.label == Label::Recipient ? 5 : 4.2);
        if (candidate && (value.label == Label::Recipient || !candidate->person.credentials.isEmpty())) // in a hospital, "Provider" may be the physician
            found << *candidate;
    }
}

/// The name as it stands elsewhere on the page when that is more of it ("Mac Giolla", "Bronagh Mac Giolla"; "Siobhán Mac",
/// "Siobhán Mac Giolla") or has the accents that are missing here.
QString fullest(const QString &name, const QList<Candidate> &found)
{
    QString best = name;
    const auto accents = [](const QString &own) { return std::count_if(own.begin(), own.end(), [](QChar c) { return c.unicode() > 127 && c.isLetter(); }); };
    for (const Candidate &candidate : found) {
        const QString &other = candidate.person.name;
        const QString own = folded(other);
        const QString shorter = folded(best);
        const bool more = own.size() > shorter.size() && own.count(QLatin1Char(' ')) < 5 && (own.startsWith(shorter + QLatin1Char(' ')) || own.endsWith(QLatin1Char(' ') + shorter));
        if (more || (own == shorter && accents(other) > accents(best)))
            best = other;
    }
    return best;
}

/// Where somebody with credentials is named, a name without them ("Hyperthermia Drill") is rather a title unless a label tells.
void preferCredentials(QList<Candidate> &found)
{
    constexpr double told = 4.5;
    constexpr double likely = 2.4;
    const bool named = std::any_of(found.begin(), found.end(), [](const Candidate &own) { return !own.person.credentials.isEmpty() && own.score >= likely; });
    for (Candidate &own : found) {
        const bool same = std::any_of(found.begin(), found.end(), [&](const Candidate &other) { return !other.person.credentials.isEmpty() && other.person.name.compare(own.person.name, Qt::CaseInsensitive) == 0; });
        if (named && own.person.credentials.isEmpty() && own.score < told && !same)
            own.score -= 1.7;
    }
}

} // namespace

Recipient findRecipient(const PageText &text)
{
    QList<Candidate> found;
    collectPhrases(text, found);
    collectLines(text, found);
    collectLabeled(text, found);
    preferCredentials(found);
    Recipient recipient;
    const auto best = std::max_element(found.begin(), found.end(), [](const Candidate &a, const Candidate &b) { return a.score < b.score; });
    if (best == found.end() || best->score < 1)
        return recipient;
    recipient.name.value = fullest(best->person.name, found);
    recipient.name.place = text.place(best->begin, best->end);
    recipient.name.confidence = best->score >= 4.5 ? 0.97 : best->score >= 3.8 ? 0.93 : best->score >= 2.4 ? 0.86 : 0.6;
    recipient.credentials = best->person.credentials;
    for (const Candidate &candidate : found) {
        const bool same = candidate.person.name.compare(recipient.name.value, Qt::CaseInsensitive) == 0;
        if (same && recipient.credentials.isEmpty())
            recipient.credentials = candidate.person.credentials;
        if (!same && candidate.score > 0.5 && !recipient.name.others.contains(candidate.person.name))
            recipient.name.others << candidate.person.name;
    }
    return recipient;
}

} // namespace credence
