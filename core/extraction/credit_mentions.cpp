#include "core/extraction/credit_mentions.h"

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
                              "|credits?|credit\\s?(?:hours?|points?)|prescribed|elective|category|cat\\.?\\s|contact|clock|hours?\\b|hrs?\\b|points?\\b|units?\\b|nursing|pharmac|european|fortbildungs|punkte|cr[ée]dit|pra\\b|osteopathic|continuing|participation|physician|heures?\\b|h\\b(?=\\s*de\\b)";

/// The earliest of several words in `text`.
qsizetype firstAt(const QString &text, const QRegularExpression &pattern)
{
    const auto match = pattern.match(text);
    return match.hasMatch() ? match.capturedStart() : -1;
}

/// The words after an amount that can belong to it: to the end of the sentence or the next amount.
QString belonging(const QString &after)
{
    static const QRegularExpression stop = words("[.;!?]\\s|[.;]$|\\b(?:credits?|hours?|points?|units?)(?:\\(s\\))? (?:claimed|awarded|earned|available|offered)(?: (?:by|to|for) [^.;:]{1,30})?\\s*:|\\b(?:nurses|nursing|pharmacists|physicians|psychologists|social workers|dentists|physician assistants|other(?: \\w+){1,3})\\s*:|\\band (?:is|was|has)\\b|\\(\\s*\\d|(?<![\\w.])(?<!category )(?<!cat\\. )(?<!section )(?<!part )(?<!pra )\\d+(?:[.,]\\d+)?\\s+(?!category)(?:ama|aoa|aafp|aapa|abim|moc|ancc|acpe|cme|cne|contact|credits?|hours?|prescribed|points?|ce)\\b|\\b(?:when applying|physicians should|this activity|successful completion)");
    const qsizetype at = firstAt(after, stop);
    return at < 0 ? after : after.left(at);
}

/// The words before an amount that can belong to it: from the last sentence end or amount.
QString leading(const QString &before)
{
    static const QRegularExpression stop = words("[.;!?]\\s|\\d\\s*\\(\\s*(?=(?:max|of\\b|out of|up to|possible|available))|[™)]\\s*\\.\\s|(?:claimed|awarded|earned|credits?|hours?)\\s*:\\s*\\d+(?:\\.\\d+)?\\s+(?=\\p{L})(?!ama|aoa|aafp|abim|aapa|moc|cme|ce\\b|credit|contact|hour|prescribed|category|of\\b|out\\b|points?|nursing|european)|(?<![\\w.])(?<!category )(?<!cat\\. )(?<!section )(?<!part )(?<!pra )\\d+(?:[.,]\\d+)?\\s+(?:ama|aoa|aafp|aapa|abim|moc|ancc|acpe|cme|cne|contact|credits?|hours?|prescribed|points?|ce)\\b");
    qsizetype end = 0;
    auto matches = stop.globalMatch(before);
    while (matches.hasNext())
        end = matches.next().capturedEnd();
    return before.mid(end);
}

/// A label such as "Credits claimed", "CE hours", "Number of AMA PRA Category 1 Credits".
bool isCreditLabel(const QString &label)
{
    static const QRegularExpression unit = words("\\b(?:credits?|hours?|hrs?|points?|ceus?|units?|cme|ce|cpd|moc|contact hours?|fortbildungspunkte|cr[ée]ditos?|cr[ée]dits?|heures?)\\b");
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

/// The label before the colon of an amount that ends its line or that another such pair follows: "AOA Category 2-A" of
/// "AOA Category 1-A credits: 6.0 AOA Category 2-A: 1.5". Empty otherwise.
QString pairLabel(const PageText &text, const CreditMention &mention)
{
    static const QRegularExpression before = words("([^:;|\\t\\n]{3,70}):\\s*$");
    static const QRegularExpression after = words("^\\s*$|^\\s+[^:;.\\d]{3,40}[^:;.]{0,30}:\\s*[\\d.]");
    static const QRegularExpression amount(QStringLiteral("^\\s*\\d+(?:[.,]\\d+)?\\s+"));
    const TextLine &line = text.lines[text.lineAt(mention.begin)];
    const auto label = before.match(text.text.mid(line.begin, mention.begin - line.begin));
    if (!label.hasMatch() || !after.match(text.text.mid(mention.end, line.end - mention.end)).hasMatch())
        return {};
    static const QRegularExpression part(QStringLiteral("\\s[·•–—/]\\s|\\)\\s"));
    return label.captured(1).section(part, -1).remove(amount);
}

/// "AOA Category 1-A: 20.0 credits": the type that the label names, when the rest of the line, which ends there, names none.
/// Empty otherwise.
QString typeOfLine(const PageText &text, const CreditMention &mention, const QString &label)
{
    const int line = text.lineAt(mention.end - 1);
    const QString rest = text.flat.mid(mention.end, std::max(0, text.lines[line].end - mention.end)).trimmed();
    static const QRegularExpression unit = words("^(?:credits?|hours?|points?)(?:\\(s\\))?\\W*$");
    bool named = false;
    const QString type = unit.match(rest).hasMatch() && label.size() < 60 ? creditTypeIn(label, &named) : QString();
    return named ? type : QString();
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
    static const QRegularExpression ordinal = words("(?:category|cat\\.?|section|sec\\.?|part|pra|phase|step|type|level|module|\\bday|session|volume|vol\\.?|issue|\\bno\\.?|page|chapter|question|version|grade|tier|unit|lesson|suite|room|box)\\W{0,2}$");
    static const QRegularExpression wrapped = words("(?:category|section|part|pra)\\s*$");
    if (ordinal.match(around.inCell).hasMatch() || wrapped.match(around.before).hasMatch())
        return std::nullopt;
    static const QRegularExpression follows(QStringLiteral("^\\)?\\s*(?:(?:out )?of (?:an? |the )?(?:possible |maximum |total )*(?:of )?\\d+(?:\\.\\d+)?\\s*)?(?:\\(\\s*[\\d½¼¾⁄/ ]+(?:\\.\\d+)?\\s*\\)\\s*)?\\(?\\s*(?:(?:total|full|external|internal|of|hours? of|continuing|medical|education|live|enduring|online|self-study|approved|nursing|home study|formal|the|knowledge|practice|assessment|patient|safety|self-assessment|available|possible|eligible|designated|offered|maximum)\\s+){0,4}(?:%1)").arg(QString::fromUtf8(unitWords)),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression counted = words("^[.)]\\s"); // "2. Three credits were earned."
    if (around.inCell.isEmpty() && counted.match(text.text.mid(mention.end, 2)).hasMatch())
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
    const QString pairType = creditTypeIn(pairLabel(text, mention), &pairNamed);
    const bool endsRow = around.endsCell && !around.onlyCell && text.text.mid(mention.end, 1) == QLatin1String("\n"); // the next line is another row
    const bool overUnit = around.alone && !labeled && follows.match(QLatin1Char(' ') + around.below).hasMatch(); // a figure with its unit beneath it
    const QString behind = overUnit ? QLatin1Char(' ') + around.below : around.after;
    const bool unitFollows = !pairNamed && (overUnit || (follows.match(behind).hasMatch() && !(labeled && around.endsCell) && !endsRow));
    static const QRegularExpression spelled = words("^[a-z]");
    if (!unitFollows && !pairNamed && (!labeled || spelled.match(match.captured(1)).hasMatch()))
        return std::nullopt;
    static const QRegularExpression labelEnds = words("(?:credits?(?:\\(s\\))?\\W*|hours?(?:\\(s\\))?\\W*|heures?\\W*|hrs?\\W*|points?\\W*|claimed\\W*|awarded\\W*|earned\\W*|units?\\W*|ceus?\\W*|cme\\W*|ce\\W*|total\\W*|attended\\W*|participated\\W*|value\\W*|amount\\W*|granted\\W*|received\\W*|(?:claimed|earned|awarded|attended) (?:by|to) (?:the |this )?(?:participant|learner|attendee|physician|delegate|registrant|member)\\W*|completed\\W*|approved\\W*|obtenue?s?\\W*|réclamés?\\W*|\\w+ées?\\W*|max(?:imum)?\\W*|offered\\W*|are\\W*|is\\W*|of\\W*|\\w+ion\\W*|\\)\\W*|™\\W*|punkte\\W*)$");
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
    mention.forOthers = isForOthers(before, own);
    return mention;
}

/// Whether two amounts begin values one below the other, as in "Credits earned | 1.0 …" over "MOC points | 1.0 …".
bool areListedValues(const PageText &text, const CreditMention &upper, const CreditMention &lower)
{
    const int line = text.lineAt(upper.begin);
    if (line < 0 || text.lineAt(lower.begin) != line + 1)
        return false;
    const QList<TextCell> &above = text.lines[line].cells;
    const QList<TextCell> &below = text.lines[line + 1].cells;
    return above.size() == 2 && below.size() == 2 && above[1].begin == upper.begin && below[1].begin == lower.begin && std::abs(above[1].box.left() - below[1].box.left()) < 3;
}

/// Whether two amounts stand alone beneath labels of their own, one pair under the other or beside it.
bool areStackedValues(const PageText &text, const CreditMention &upper, const CreditMention &lower)
{
    const int line = text.lineAt(upper.begin);
    if (line < 1 || text.lineAt(lower.begin) != line + 2)
        return false;
    const TextLine &above = text.lines[line];
    const TextLine &below = text.lines[line + 2];
    const bool beside = std::abs(above.box.top() - below.box.top()) < 2 && std::abs(text.lines[line - 1].box.top() - text.lines[line + 1].box.top()) < 2;
    return above.begin == upper.begin && below.begin == lower.begin && std::abs(above.size - below.size) < 0.5 && (beside || std::abs(above.box.left() - below.box.left()) < 3 || std::abs(above.box.center().x() - below.box.center().x()) < 3);
}

/// "awarded 2 AMA PRA … and 2 ABIM MOC points": what is said of the first is said of the second.
void shareWhatIsSaid(const PageText &text, QList<CreditMention> &mentions)
{
    static const QRegularExpression stop = words("[.;!?]\\s");
    static const QRegularExpression link = words("\\band\\b|,|&|\\+|/|\\bor\\b|\\bas well as\\b|\\bplus\\b|\\b(?:together|along) with\\b|\\bin addition to\\b");
    for (qsizetype i = 1; i < mentions.size(); ++i) {
        const CreditMention &first = mentions[i - 1];
        const QString between = text.flat.mid(first.end, mentions[i].begin - first.end);
        const bool linked = between.size() < 110 && link.match(between).hasMatch() && !stop.match(between).hasMatch();
        static const QRegularExpression sentence = words("[.!?]\\s");
        const bool otherKind = text.lineAt(mentions[i].begin) == text.lineAt(first.begin) && mentions[i].named && first.named && mentions[i].type != first.type && between.size() < 80 && !sentence.match(between).hasMatch(); // "2.0 AMA PRA … · 1.5 AAFP …"
        const bool listed = text.lineAt(mentions[i].begin) - text.lineAt(first.end) == 1 && text.text[first.end] == QLatin1Char('\n');
        const int line = text.lineAt(mentions[i].begin);
        const bool nextLine = line >= 0 && text.lines[line].begin == mentions[i].begin && text.lineAt(first.begin) == line - 1 && mentions[i].named; // one credit a line
        const bool beside = between.size() < 60 && text.text.mid(first.end, mentions[i].begin - first.end).trimmed().isEmpty(); // figures side by side, their units beneath
        if ((linked || otherKind || listed || nextLine || beside || areListedValues(text, first, mentions[i]) || areStackedValues(text, first, mentions[i])) && mentions[i].said == Said::Plain)
            mentions[i].said = first.said;
    }
}

/// "Credits Available Credits Earned" over "2.00 1.00 AMA PRA …", where the columns stand too close to be told apart: the
/// first of two amounts side by side is what the first head says.
void readPairs(const PageText &text, QList<CreditMention> &mentions)
{
    static const QRegularExpression offeredFirst = words("\\b(?:available|offered|max(?:imum)?|possible|approved)\\b[^\\d.]{0,24}\\b(?:earned|claimed|awarded|received)\\b");
    static const QRegularExpression earnedFirst = words("\\b(?:earned|claimed|awarded|received)\\b[^\\d.]{0,24}\\b(?:available|offered|max(?:imum)?|possible|approved)\\b");
    for (qsizetype i = 1; i < mentions.size(); ++i) {
        const int line = text.lineAt(mentions[i].begin);
        const bool beside = line > 0 && text.lineAt(mentions[i - 1].begin) == line && text.flat.mid(mentions[i - 1].end, mentions[i].begin - mentions[i - 1].end).trimmed().isEmpty();
        const QString heads = beside ? text.of(text.lines[line - 1]) : QString();
        const bool offered = offeredFirst.match(heads).hasMatch();
        if (offered == earnedFirst.match(heads).hasMatch())
            continue;
        mentions[i - 1].said = offered ? Said::Offered : Said::Claimed;
        mentions[i].said = offered ? Said::Claimed : Said::Offered;
    }
}

/// "requested: 5.0 hours; approved: 3.0 hours": where both stand, only what was granted counts; an amount that was only
/// asked for is doubtful.
void readRequests(const PageText &text, QList<CreditMention> &mentions)
{
    static const QRegularExpression asked = words("\\b(?:requested|applied for|sought)\\b[^\\d.;]{0,40}$");
    static const QRegularExpression thenAsked = words("^[^\\d.;,]{0,50}\\b(?:requested|applied for)\\b");
    static const QRegularExpression granted = words("\\b(?:approved|granted|awarded|allowed|accepted)\\b[^\\d.;]{0,40}$");
    static const QRegularExpression thenGranted = words("^[^\\d.;,]{0,50}\\b(?:approved|granted|awarded|allowed|accepted)\\b");
    const auto isAsked = [&](const CreditMention &own) { return asked.match(text.flat.left(own.begin)).hasMatch() || thenAsked.match(text.flat.mid(own.end, 80)).hasMatch(); };
    const auto isGranted = [&](const CreditMention &own) { return !isAsked(own) && (granted.match(text.flat.left(own.begin)).hasMatch() || thenGranted.match(text.flat.mid(own.end, 80)).hasMatch()); };
    if (std::none_of(mentions.begin(), mentions.end(), isAsked))
        return;
    const bool answered = std::any_of(mentions.begin(), mentions.end(), isGranted);
    for (CreditMention &mention : mentions) {
        mention.doubtful = mention.doubtful || isAsked(mention);
        mention.said = isGranted(mention) ? std::max(mention.said, Said::Awarded) : mention.said;
    }
    if (answered)
        mentions.removeIf(isAsked);
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
    static const QRegularExpression amount = words("(?:(?<![\\w.,/#$€£:\\-–])|(?<=awarded)|(?<=claimed)|(?<=earned))((?:\\d{1,2}\\s?)?[½¼¾]|(?:\\d{1,2} )?\\d{0,2}[13]⁄[24](?!\\d)|(?:\\d{1,2}[ -])?(?:1/2|[13]/4)(?=\\s+(?:ama|aoa|aafp|cme|ce\\b|credit|contact|hours?|prescribed|points?))|(?:\\d{1,3}(?:[.,]\\d{1,3})?|\\.\\d{1,2})(?![\\d/:%]|[.,]\\d|\\s?%|-\\d|\\s*(?:am|pm)\\b)"
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
        }
    }
    shareWhatIsSaid(text, mentions);
    readPairs(text, mentions);
    readRequests(text, mentions);
    return mentions;
}

} // namespace credence
