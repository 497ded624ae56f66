#include "core/extraction/credit_mentions.h"

#include "core/extraction/credit_relations.h"
#include "core/extraction/credit_words.h"
#include "core/extraction/date_mentions.h"
#include "core/extraction/surroundings.h"
#include "core/extraction/wordings.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

// What makes a number an amount of credit when it follows it, and when it stands before it as a label.
const char *const unitWords = "ama\\b|aoa\\b|aafp|aapa|abim|abp\\b|aba\\b|ancc|acpe|accme|acep|acog|ecmec|eaccme|mainpro|mocomp|rcpsc|moc\\b|cme\\b|cne\\b|cpe\\b|cpd\\b|ceus?\\b|ce\\b|cnpd|ipce"
                              "|credits?|credit\\s?(?:hours?|points?)|prescribed|elective|category|cat\\.?\\s|contact|clock|hours?\\b|hrs?\\b|points?\\b|units?\\b|nursing|pharmac|european|fortbildungs|punkte|cr[ée]dit|pra\\b|osteopathic|continuing|participation|physician|moca\\b|abs\\b|abpn|abr\\b|abfm|abo\\b|abohns|abpath|abem|sa-?cme|royal college|heures?\\b|h\\b(?=\\s*de\\b)";

/// The earliest of several words in `text`.
qsizetype firstAt(const QString &text, const QRegularExpression &pattern)
{
    const auto match = pattern.match(text);
    return match.hasMatch() ? match.capturedStart() : -1;
}

/// The words after an amount that can belong to it: to the end of the sentence or the next amount.
QString belonging(const QString &after)
{
    static const QRegularExpression stop = words("[.;!?]\\s|[.;]$|\\b(?:credits?|hours?|points?|units?)(?:\\(s\\))? (?:claimed|awarded|earned|available|offered)(?: (?:by|to|for) [^.;:]{1,30})?\\s*:|\\b(?:nurses|nursing|pharmacists|physicians|psychologists|social workers|dentists|physician assistants|other(?: \\w+){1,3})\\s*:|\\band (?:is|was|has)\\b|\\(\\s*\\d|(?<![\\w.])(?<!category )(?<!cat\\. )(?<!section )(?<!part )(?<!pra )\\d+(?:[.,]\\d+)?\\s+(?!category)(?:ama|aoa|aafp|aapa|abim|moc|ancc|acpe|cme|cne|contact|credits?|hours?|prescribed|points?|ce|european)\\b|\\b(?:when applying|physicians should|this activity|successful completion)");
    static const QRegularExpression again(QStringLiteral("^\\s*\\((?:[\\d.½¼¾\\s]+|\\p{L}{3,6})\\)")); // "one (1) ABIM MOC point": the same amount in figures
    const qsizetype repeated = again.match(after).capturedLength();
    const QString rest = QString(repeated, QLatin1Char(' ')) + after.mid(repeated);
    const qsizetype at = firstAt(rest, stop);
    return at < 0 ? rest : rest.left(at);
}

/// The words before an amount that can belong to it: from the last sentence end or amount.
QString leading(const QString &before)
{
    static const QRegularExpression stop = words("[.;!?]\\s|\\d\\s*\\(\\s*(?=(?:max|of\\b|out of|up to|possible|available))|[™)]\\s*\\.\\s|(?:claimed|awarded|earned|credits?|hours?)\\s*:\\s*\\d+(?:\\.\\d+)?\\s+(?=\\p{L})(?!ama|aoa|aafp|abim|aapa|moc|cme|ce\\b|credit|contact|hour|prescribed|category|of\\b|out\\b|points?|nursing|european)|(?<![\\w.])(?<!category )(?<!cat\\. )(?<!section )(?<!part )(?<!pra )\\d+(?:[.,]\\d+)?\\s+(?:ama|aoa|aafp|aapa|abim|moc|ancc|acpe|cme|cne|contact|credits?|hours?|prescribed|points?|ce|european)\\b");
    qsizetype end = 0;
    auto matches = stop.globalMatch(before);
    while (matches.hasNext())
        end = matches.next().capturedEnd();
    return before.mid(end);
}

/// A label such as "Credits claimed", "CE hours", "Number of AMA PRA Category 1 Credits".
bool isCreditLabel(const QString &label)
{
    static const QRegularExpression unit = words("\\b(?:credits?|hours?|hrs?|points?|ceus?|units?|cme|ce|cpd|moc|contact hours?|fortbildungspunkte|cr[ée]ditos?|cr[ée]dits?|heures?|prescribed|elective|ama pra|aoa [12]-?[ab])\\b");
    static const QRegularExpression other = words("passing|score|grade|percent|price|fee|cost|page|office hours|phone|fax|card|number of (?:questions|sessions)|credit card|license|zip|rating|\\bid\\b|no\\.?$|number$|#$|date|certificate");
    return label.size() < 90 && unit.match(label).hasMatch() && !other.match(label).hasMatch();
}

QString lastPart(const QString &before)
{
    static const QRegularExpression cut = words("[.;!?\\n]\\s");
    const qsizetype at = before.lastIndexOf(cut);
    return at < 0 ? before : before.mid(at + 1);
}

/// The label of an amount: in its cell, to the left, or the head of its column.
QString labelOf(const Surroundings &around)
{
    if (!around.inCell.isEmpty())
        return !isCreditLabel(lastPart(around.inCell).right(80)) && isCreditLabel(around.head) ? around.head : around.inCell;
    return !around.left.isEmpty() && (isCreditLabel(around.left) || !isCreditLabel(around.above)) ? around.left : around.above;
}

/// The head of the column that the amount alone in its cell stands in: the nearest cell above that is no amount, in a
/// table of at least three columns. Empty when there is none.
QString columnHead(const PageText &text, int begin)
{
    static const QRegularExpression figure = words("^[\\d.,–—\\s-]*$");
    const int own = text.lineAt(begin);
    if (own < 0 || text.lines[own].cells.size() < 3)
        return {};
    const auto &cells = text.lines[own].cells;
    const auto cell = std::find_if(cells.begin(), cells.end(), [&](const TextCell &c) { return c.begin == begin; });
    const auto isHead = [&](const TextLine &line) { // its corner, above the names of the rows, may be empty
        return line.cells.size() >= 3 || (line.cells.size() + 1 == cells.size() && line.cells.first().box.left() > cells.first().box.right());
    };
    for (int i = own - 1; cell != cells.end() && i >= 0 && text.lines[i].page == text.lines[own].page; --i) {
        for (const TextCell &above : text.lines[i].cells) {
            const double common = std::min(above.box.right(), cell->box.right()) - std::max(above.box.left(), cell->box.left());
            if (common > 0.3 * std::min(above.box.width(), cell->box.width()) && !figure.match(text.of(above)).hasMatch())
                return isHead(text.lines[i]) ? text.of(above) : QString();
        }
    }
    return {};
}

/// The whole of a label that ends with a colon though other words stand between: "Credits earned and to be reported to
/// the American Osteopathic Association (AOA):". Empty when the amount has none.
QString longLabel(const Surroundings &around)
{
    static const QRegularExpression label = words("(?:^|[.;!?]\\s+|\\|\\s*)((?:(?:total|number of|amount of|your|my|actual|ama|aoa|aafp|cme|ce|cpd|pra|category|moc|abim|1-?a|1)\\s+){0,4}(?:credits?|hours?|points?)(?:\\(s\\))?\\W{0,3}\\s*(?:earned|claimed|awarded|granted|received|obtained|reported|accrued)\\b[^.;:]{0,110}):\\s*$");
    return label.match(around.before).captured(1);
}

/// The part of a label that tells the type: "ABIM MOC" of "AMA PRA Category 1 Credits™ ABIM MOC", where the words of
/// another amount stand before it.
QString nearestLabel(const QString &label)
{
    static const QRegularExpression amountBefore = words("^.*\\d(?:\\.\\d+)?\\s.*?\\b(?:credits?|points?|pts?|hours?|hrs?)(?:\\(s\\))?™?\\)?\\s+(?=\\p{L})|^.*\\d\\s*,\\s+(?=\\p{L})|^.*credits?(?:\\(s\\))?™\\s+(?=\\p{L})");
    const auto match = amountBefore.match(label);
    const QString rest = label.mid(match.capturedLength());
    bool named = false;
    creditTypeIn(rest, &named);
    return named ? rest : label;
}

/// The label before the colon of an amount that ends its line or that another such pair follows: "AOA Category 2-A" of
/// "AOA Category 1-A credits: 6.0 AOA Category 2-A: 1.5". Empty otherwise.
QString pairLabel(const PageText &text, const CreditMention &mention)
{
    static const QRegularExpression before = words("([^:;|\\t\\n]{3,70}?)(?::|\\s[=–—-])\\s*$");
    static const QRegularExpression after = words("^(?:\\s+(?:out )?of\\s+\\d+(?:\\.\\d+)?)?(?:\\s*(?:(?:credits?|hours?|hrs?|points?|pts?|units?)(?:\\(s\\))?)?\\s*(?:\\W*$|[;|·•]|,\\s+\\p{L})|\\s+[^:;.\\d]{3,40}[^:;.]{0,30}:\\s*[\\d.])");
    static const QRegularExpression amount(QStringLiteral("^\\s*\\d+(?:[.,]\\d+)?\\s+"));
    const TextLine &line = text.lines[text.lineAt(mention.begin)];
    const auto label = before.match(text.text.mid(line.begin, mention.begin - line.begin));
    if (!label.hasMatch() || !after.match(text.text.mid(mention.end, line.end - mention.end)).hasMatch())
        return {};
    static const QRegularExpression part(QStringLiteral("\\s[·•–—/]\\s|\\)\\s"));
    return nearestLabel(label.captured(1)).section(part, -1).remove(amount);
}

/// "AOA Category 1-A: 20.0 credits": the type that the label names, when the rest of the line, which ends there, names none.
/// Empty otherwise.
QString typeOfLine(const PageText &text, const CreditMention &mention, const QString &label)
{
    const int line = text.lineAt(mention.end - 1);
    const QString rest = text.flat.mid(mention.end, std::max(0, text.lines[line].end - mention.end)).trimmed();
    static const QRegularExpression unit = words("^(?:credits?|hours?|points?)(?:\\(s\\))?\\W*$");
    bool named = false;
    const QString own = nearestLabel(label);
    const QString type = unit.match(rest).hasMatch() && own.size() < 60 ? creditTypeIn(own, &named) : QString();
    return named ? type : QString();
}

/// The words that an amount in brackets belongs to: "AAFP Prescribed" of "AMA PRA Category 1 (2.0), AAFP Prescribed (1.5 credits)".
/// Empty when it is not in brackets, or says again what stands before them.
QString bracketLabel(const PageText &text, const CreditMention &mention)
{
    static const QRegularExpression before = words("(?:^|[):;,&|/·•\\t]|\\band\\b|\\bor\\b|\\s[–—-]\\s)\\s*([^):;,&|/·•\\t]{3,60}?)\\s*[(\\[]\\s*$");
    static const QRegularExpression after = words("^\\s*(?:(?:credits?|hours?|points?|units?)(?:\\(s\\))?™?)?\\s*[)\\]]");
    static const QRegularExpression figure = words("(?<!category )(?<!cat )(?<!cat\\. )(?<!section )(?<!part )(?<!pra )(?<!moca )\\d|^\\W*(?:one|two|three|four|five|six|seven|eight|nine|ten|and|a|half)\\b");
    const TextLine &line = text.lines[text.lineAt(mention.begin)];
    const auto label = before.match(text.text.mid(line.begin, mention.begin - line.begin).remove(QLatin1String("(s)")));
    const bool isAlone = label.hasMatch() && after.match(text.text.mid(mention.end, line.end - mention.end)).hasMatch();
    return isAlone && !figure.match(label.captured(1)).hasMatch() ? label.captured(1) : QString();
}

/// Reads the mention at an amount; nullopt when the number is no credit.
std::optional<CreditMention> mentionAt(const PageText &text, const QRegularExpressionMatch &match)
{
    CreditMention mention;
    mention.begin = static_cast<int>(match.capturedStart(1));
    mention.end = static_cast<int>(match.capturedEnd(1));
    const auto amount = amountOf(match.captured(1));
    if (!amount || *amount > Credits::whole(500))
        return std::nullopt;
    mention.amount = *amount;
    const Surroundings around = surroundings(text, mention.begin, mention.end);
    static const QRegularExpression ordinal = words("(?:moca|category|cat\\.?|section|sec\\.?|part|pra|phase|step|type|level|module|\\bday|session|volume|vol\\.?|issue|\\bno\\.?|page|chapter|question|version|grade|tier|unit|lesson|suite|room|box)\\W{0,2}$");
    static const QRegularExpression wrapped = words("(?:category|section|part|pra)\\s*$");
    if (ordinal.match(around.inCell).hasMatch() || wrapped.match(around.before).hasMatch())
        return std::nullopt;
    static const QRegularExpression follows(QStringLiteral("^\\)?\\s*(?:(?:out )?of (?:an? |the )?(?:possible |maximum |total )*(?:of )?\\d+(?:\\.\\d+)?\\s*)?(?:\\(\\s*(?:[\\d½¼¾⁄/ ]+(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|half)\\s*\\)\\s*)?\\(?\\s*(?:(?:total|full|external|internal|of|hours? of|continuing|medical|education|live|enduring|online|self-study|approved|nursing|home study|formal|the|knowledge|practice|assessment|patient|safety|self-assessment|available|possible|eligible|designated|offered|maximum)\\s+){0,4}(?:%1)").arg(QString::fromUtf8(unitWords)),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression counted = words("^[.)]\\s"); // "2. Three credits were earned."
    if (around.inCell.isEmpty() && counted.match(text.text.mid(mention.end, 2)).hasMatch())
        return std::nullopt;
    static const QRegularExpression graded = words("\\b(?:passing|pass mark|score|grade)(?: (?:score|mark|grade))?(?: of| is|:|=)?\\s*\\(?$"); // "Score 95 (passing 80)"
    if (graded.match(around.before.trimmed()).hasMatch())
        return std::nullopt;
    static const QRegularExpression rate = words("^\\s+(?:\\w+ ){0,3}(?:credits?|hours?)(?:\\(s\\))? (?:for (?:each|every)|per)\\b"); // two credits for each hour
    static const QRegularExpression otherUnit = words("^ (?:minutes?|mins?|seconds?|days?|weeks?|months?|years?|sessions?|questions?|participants?|attendees|percent)\\b(?!['’]| (?:credits?|activity))");
    if (rate.match(around.after).hasMatch() || otherUnit.match(text.text.mid(mention.end, 24)).hasMatch() || isCap(around.before, around.after))
        return std::nullopt;
    const auto saidOfColumn = around.alone ? saidByHead(columnHead(text, mention.begin)) : std::nullopt;
    const TextLine &ownLine = text.lines[text.lineAt(mention.begin)];
    const QString longer = longLabel(around);
    const QString label = !longer.isEmpty() && around.endsCell ? longer : saidOfColumn ? text.of(ownLine.cells.first()) + QStringLiteral(" credits") : labelOf(around); // a table of types, what was offered and what was claimed
    const bool byHead = !around.inCell.isEmpty() && label == around.head;
    static const QRegularExpression number = words("^.*\\d\\s+(?=\\p{L})");
    const bool labeled = (!longer.isEmpty() && around.endsCell) || isCreditLabel(around.inCell.isEmpty() || byHead ? label : lastPart(around.inCell).right(80))
        || (around.endsCell && isCreditLabel(QString(around.inCell).remove(number))); // "Date: 05/02/2025 CEUs: 0.3"
    bool pairNamed = false;
    const QString inBrackets = bracketLabel(text, mention);
    const QString pairType = creditTypeIn(inBrackets.isEmpty() ? pairLabel(text, mention) : inBrackets, &pairNamed);
    const bool endsRow = around.endsCell && !around.onlyCell && text.text.mid(mention.end, 1) == QLatin1String("\n"); // the next line is another row
    const bool endsBracket = text.text.mid(mention.end, 2) == QLatin1String(")\n") && mention.begin > 0 && text.text[mention.begin - 1] == QLatin1Char('('); // and so it is here
    const bool overUnit = around.alone && !labeled && follows.match(QLatin1Char(' ') + around.below).hasMatch(); // a figure with its unit beneath it
    const QString behind = overUnit ? QLatin1Char(' ') + around.below : around.after;
    const bool unitFollows = !pairNamed && (overUnit || (follows.match(behind).hasMatch() && !(labeled && around.endsCell) && !endsRow && !endsBracket));
    static const QRegularExpression spelled = words("^[a-z]");
    if (!unitFollows && !pairNamed && (!labeled || spelled.match(match.captured(1)).hasMatch()))
        return std::nullopt;
    static const QRegularExpression labelEnds = words("(?:credits?(?:\\(s\\))?\\W*|hours?(?:\\(s\\))?\\W*|heures?\\W*|hrs?\\W*|points?\\W*|claimed\\W*|awarded\\W*|earned\\W*|units?\\W*|ceus?\\W*|cme\\W*|ce\\W*|total\\W*|attended\\W*|participated\\W*|value\\W*|amount\\W*|granted\\W*|received\\W*|obtained\\W*|credited\\W*|(?:claimed|earned|awarded|attended) (?:by|to) (?:the |this )?(?:participant|learner|attendee|physician|delegate|registrant|member)\\W*|completed\\W*|approved\\W*|obtenue?s?\\W*|réclamés?\\W*|\\w+ées?\\W*|max(?:imum)?\\W*|offered\\W*|are\\W*|is\\W*|of\\W*|\\w+ion\\W*|\\)\\W*|™\\W*|punkte\\W*)$");
    if (!unitFollows && !pairNamed && longer.isEmpty() && !around.inCell.isEmpty() && !byHead && !labelEnds.match(around.inCell).hasMatch())
        return std::nullopt;
    static const QRegularExpression another = words("\\d(?:[.,]\\d+)?\\s*[,;/]\\s*(?:and )?\\p{L}[^\\d:]*$"); // "CPD hours: activities 5, performance 2"
    mention.doubtful = !unitFollows && !pairNamed && another.match(lastPart(around.inCell)).hasMatch();
    const QString after = belonging(behind);
    const QString before = around.inCell.isEmpty() && !label.isEmpty() && (!around.onlyCell || !unitFollows) ? label : leading(around.before);
    mention.type = creditTypeIn(unitFollows ? after : label, &mention.named);
    if (const QString own = typeOfLine(text, mention, label); unitFollows && mention.named && !own.isEmpty())
        mention.type = own;
    if (!mention.named) {
        static const QRegularExpression otherAmount = words("\\d\\s+(?:ama|aoa|aafp|aapa|abim|moc|ancc|acpe|cme|cne|contact|prescribed|ceus?|medical knowledge|patient safety|practice assessment)\\b"); // "3 AMA PRA … and 3 MOC points"
        bool named = false;
        const QString byLabel = creditTypeIn(unitFollows && otherAmount.match(label).hasMatch() ? QString() : label.size() < 90 ? label : lastPart(label).right(90), &named);
        if (named || mention.type.isEmpty()) {
            mention.type = byLabel;
            mention.named = named;
        }
    }
    if (pairNamed)
        mention.type = pairType, mention.named = true;
    const QString neighbor = byHead ? around.inCell : around.inCell.isEmpty() ? around.left : QString();
    if (!mention.named && neighbor.size() < 60) {
        bool named = false;
        const QString byNeighbor = creditTypeIn(neighbor, &named);
        if (named)
            mention.type = byNeighbor, mention.named = named;
    }
    const int line = text.lineAt(mention.end - 1);
    const bool endsHere = line + 1 < text.lines.size() && (!isWrapped(text, line) || (around.inCell.isEmpty() && !around.left.isEmpty())); // what the next line says is of others
    const QString own = !unitFollows ? QString() : endsHere ? after.left(std::max(0, text.lines[line].end - mention.end)) : after;
    mention.ofRow = saidOfColumn.has_value();
    mention.said = saidOfColumn.value_or(saidIn(before, own, before == label ? before.size() : around.paragraph.size()));
    static const QRegularExpression profession = words("\\b(?:physicians|doctors|mds?(?:/dos?)?|nurses|pharmacists|pas|physician assistants)\\s*:\\s*$");
    if (mention.said == Said::Awarded && profession.match(around.before).hasMatch()) // "Physicians: 5.25 …": what each may have
        mention.said = Said::Plain;
    mention.forOthers = isForOthers(before, own) && !isOfBoard(mention.type);
    return mention;
}

/// "offered for up to 6.0 …; certificate issued for 4.5": an amount without a unit, of which is said that it was earned, is
/// of the credit named before it, when it is no more than that; nullopt otherwise.
std::optional<CreditMention> earnedOf(const PageText &text, const QRegularExpressionMatch &match, const CreditMention &offered)
{
    static const QRegularExpression before = words("\\b(?:earned|obtained|claimed|granted|awarded|received|credited|accepted|(?:issued|certified|approved|given) for)\\s*(?:only\\s*)?[:=–—-]?\\s*$");
    static const QRegularExpression after = words("^\\s*(?:(?:was|were|has been|have been)\\s+)?(?:claimed|earned|awarded|granted|obtained)\\b");
    static const QRegularExpression ended(QStringLiteral("^\\s*(?:[.;,)\\]]|$)"));
    static const QRegularExpression other = words("\\b(?:score|grade|marks?|questions|percent|points? on|badge)\\b[^.;]*$");
    const QString line = text.text.mid(match.capturedEnd(1), 60).section(QRegularExpression(QStringLiteral("[\\n\\t]")), 0, 0);
    const QString lead = text.flat.mid(offered.end, match.capturedStart(1) - offered.end);
    const bool isSaid = (before.match(lead).hasMatch() && ended.match(line).hasMatch()) || after.match(line).hasMatch();
    const auto amount = amountOf(match.captured(1));
    if (!isSaid || !amount || *amount > offered.amount || offered.type.isEmpty() || lead.size() > 160 || other.match(lead).hasMatch())
        return std::nullopt;
    CreditMention mention = offered;
    mention.amount = *amount;
    mention.said = (lead + line).contains(QLatin1String("claimed"), Qt::CaseInsensitive) ? Said::Claimed : Said::Awarded;
    mention.begin = static_cast<int>(match.capturedStart(1));
    mention.end = static_cast<int>(match.capturedEnd(1));
    return mention;
}

} // namespace

QString creditTypeIn(const QString &text, bool *named)
{
    static const QRegularExpression shortCme = words("^\\W*\\(?\\s*(cme|cne|cpe)\\s*\\)?\\W*$");
    if (named)
        *named = false;
    QString best;
    qsizetype at = text.size() + 1;
    qsizetype length = 0;
    for (const Wording &wording : creditWordings()) {
        const auto match = wording.strong.pattern().isEmpty() ? QRegularExpressionMatch() : wording.strong.match(text);
        const bool better = match.hasMatch() && (match.capturedStart() < at || (match.capturedStart() == at && match.capturedLength() > length));
        if (!better)
            continue;
        best = wording.id;
        at = match.capturedStart();
        length = match.capturedLength();
    }
    if (named)
        *named = !best.isEmpty();
    if (!best.isEmpty())
        return best;
    for (const Wording &wording : creditWordings()) {
        const auto match = wording.weak.pattern().isEmpty() ? QRegularExpressionMatch() : wording.weak.match(text);
        if (match.hasMatch() && match.capturedStart() < at) {
            best = wording.id;
            at = match.capturedStart();
        }
    }
    if (best == QLatin1String("attendance-hours") && text.contains(QLatin1String("contact"), Qt::CaseInsensitive))
        return QStringLiteral("contact-hours");
    if (best.isEmpty() || best == QLatin1String("attendance-hours")) {
        const QString word = shortCme.match(text).captured(1).toLower();
        best = word == QLatin1String("cme") ? QStringLiteral("ama-pra-1") : word == QLatin1String("cne") ? QStringLiteral("ancc") : word == QLatin1String("cpe") ? QStringLiteral("acpe") : best;
    }
    return best;
}

QList<CreditMention> creditMentions(const PageText &text)
{
    static const QRegularExpression amount = words("(?:(?<![\\w.,/#$€£:\\-–])|(?<=awarded)|(?<=claimed)|(?<=earned))((?:\\d{1,2}\\s?)?[½¼¾]|(?:\\d{1,2} )?\\d{0,2}[13]⁄[24](?!\\d)|(?:\\d{1,2}[ -])?(?:1/2|[13]/4)(?=\\s+(?:ama|aoa|aafp|cme|ce\\b|credit|contact|hours?|prescribed|points?))|(?:\\d{1,3}(?:[.,]\\d{1,3})?|\\.\\d{1,2})(?![\\d/:%]|[a-z]\\d|[.,]\\d|\\s?%|-\\d|\\s*(?:am|pm)\\b)"
                                                   "|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|one-half)(?:\\s+and\\s+(?:one[- ]half|a half))?(?=\\s))");
    static const QRegularExpression torn = words("(?<![\\w.,/#$€£:\\-–])\\d{1,2} (?:00|25|50|75|0|5)(?=\\s+(?:ama|aoa|aafp|cme|ce\\b|credit|contact|hours?|prescribed)\\b)"); // "9 00", its point lost
    QList<CreditMention> mentions;
    const bool recognized = std::any_of(text.words.begin(), text.words.end(), [](const PageText::Span &word) { return word.sure < 1; });
    QString flat = text.flat;
    QList<qsizetype> mended;
    for (auto tears = torn.globalMatch(recognized ? flat : QString()); tears.hasNext();) {
        const auto tear = tears.next();
        mended << tear.capturedStart();
        flat[tear.capturedStart() + tear.captured().indexOf(QLatin1Char(' '))] = QLatin1Char('.');
    }
    auto matches = amount.globalMatch(flat);
    const QList<DateMention> dates = dateMentions(text.flat);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const bool inDate = std::any_of(dates.begin(), dates.end(), [&](const DateMention &date) { return match.capturedStart(1) < date.end && match.capturedEnd(1) > date.begin; });
        const bool lostDigits = recognized && match.captured(1) == QLatin1String("0"); // of "5.0"; nobody claims a bare nothing
        if (auto mention = inDate || lostDigits ? std::nullopt : mentionAt(text, match)) {
            mention->doubtful = mention->doubtful || mended.contains(match.capturedStart(1));
            mentions << *mention;
        } else if (const auto earned = inDate || mentions.isEmpty() ? std::nullopt : earnedOf(text, match, mentions.last())) {
            mentions << *earned;
        }
    }
    relate(text, mentions);
    return mentions;
}

} // namespace credence
