#include "core/extraction/credit_relations.h"

#include "core/extraction/wordings.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

/// "2.0 of 3.0": whether the amount at `index` is the whole of the one before.
bool isWhole(const PageText &text, const QList<CreditMention> &mentions, qsizetype index)
{
    static const QRegularExpression of = words("^\\s*(?:out )?of (?:an? |the )?(?:possible |maximum |total )*$");
    return index > 0 && of.match(text.flat.mid(mentions[index - 1].end, mentions[index].begin - mentions[index - 1].end)).hasMatch();
}

/// "2.0 of 3.0 AMA PRA …": what is named behind the whole names the part too.
void nameParts(const PageText &text, QList<CreditMention> &mentions)
{
    for (qsizetype i = 1; i < mentions.size(); ++i) {
        if (mentions[i].named && !mentions[i - 1].named && isWhole(text, mentions, i)) {
            mentions[i - 1].type = mentions[i].type;
            mentions[i - 1].named = true;
        }
    }
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
        const CreditMention &first = mentions[i > 1 && isWhole(text, mentions, i - 1) ? i - 2 : i - 1];
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

/// What a word says of an amount that it stands beside; nothing when it says nothing.
std::optional<Said> saidBy(const QString &word)
{
    static const QRegularExpression offered = words("^(?:max|avail|offer|possib|up to)");
    if (word.isEmpty())
        return std::nullopt;
    return offered.match(word).hasMatch() ? Said::Offered : word.startsWith(QLatin1String("claim"), Qt::CaseInsensitive) ? Said::Claimed : Said::Awarded;
}

/// "10.5 claimed / 12.0 maximum", "maximum 12.0, claimed 10.5": of several amounts on a line each is what the word right beside
/// it says; the word behind one is not said of the next.
void readBesideWords(const PageText &text, QList<CreditMention> &mentions)
{
    static const QRegularExpression behind = words("^\\s*(?:(?:(?:ama )?pra category 1 )?(?:credits?|hours?|points?)(?:\\(s\\))?™?\\s*)?\\(?(claimed|earned|awarded|granted|obtained|received|attended|max(?:imum|\\b)|available|offered|possible)\\b(?!\\s*:|\\s+\\d)");
    static const QRegularExpression before = words("\\b(claimed|earned|awarded|granted|obtained|received|attended|max(?:imum|\\b)|available|offered|possible|up to)(?: of)?[\\s:=.–—-]{1,3}$");
    const QList<CreditMention> all = mentions;
    const auto afterOf = [&](qsizetype i) { return behind.match(text.flat.mid(all[i].end, text.lines[text.lineAt(all[i].begin)].end - all[i].end)); };
    qsizetype taken = 0; // the end of the word that belongs to the amount before
    for (qsizetype i = 0; i < all.size(); ++i) {
        const int line = text.lineAt(all[i].begin);
        const bool hasNext = i + 1 < all.size() && text.lineAt(all[i + 1].begin) == line;
        const bool several = hasNext || (i > 0 && text.lineAt(all[i - 1].begin) == line);
        const auto after = afterOf(i);
        const auto lead = before.match(text.flat.mid(text.lines[line].begin, all[i].begin - text.lines[line].begin));
        const bool isOwn = lead.hasMatch() && text.lines[line].begin + lead.capturedStart(1) >= taken;
        const QString between = hasNext ? text.flat.mid(all[i].end, all[i + 1].begin - all[i].end) : QString();
        const bool ofNext = after.hasMatch() && before.match(between).hasMatch() && before.match(between).capturedStart(1) <= after.capturedStart(1) && !afterOf(i + 1).hasMatch(); // "4.5 … (max. 6.0)"
        const bool isBehind = after.hasMatch() && !ofNext && !isWhole(text, all, i); // "5.25 of 6.5 … claimed"
        if (several && (isOwn || isBehind)) {
            mentions[i].said = *saidBy(isOwn ? lead.captured(1) : after.captured(1));
            mentions[i].doubtful = false;
        }
        taken = isBehind && !isOwn ? all[i].end + after.capturedEnd(1) : taken;
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

/// "awarded 2.0 AMA PRA … (also approved for 2.0 AAFP Prescribed credits)": what else the same hours count as.
void readAlternatives(const PageText &text, QList<CreditMention> &mentions)
{
    static const QRegularExpression also = words("\\b(?:also|additionally|alternatively|equally|likewise)\\b[^.!?]{0,60}$|\\b(?:or|equivalent to|equals?|corresponding to)\\b[^.!?\\d]{0,40}$|=\\s*$");
    static const QRegularExpression sentence = words("[.!?]\\s");
    for (qsizetype i = 1; i < mentions.size(); ++i) {
        const CreditMention &first = mentions[i - 1];
        CreditMention &own = mentions[i];
        const QString between = text.flat.mid(first.end, own.begin - first.end);
        const bool other = own.said == Said::Offered && first.said > Said::Offered && own.named && first.named && own.type != first.type && own.amount <= first.amount;
        if (other && between.size() < 110 && also.match(between).hasMatch() && !sentence.match(between).hasMatch())
            own.said = std::min(first.said, Said::AwardedAtMost);
    }
}

/// Without "a total of 4.5 credits" when its parts, each of a kind of its own, follow in the same sentence.
void dropTotals(const PageText &text, QList<CreditMention> &mentions)
{
    static const QRegularExpression sentence = words("[.!?]\\s");
    for (qsizetype i = 0; i + 2 < mentions.size(); ++i) {
        const CreditMention total = mentions[i];
        Credits sum;
        for (qsizetype k = i + 1; !total.named && k < mentions.size() && mentions[k].named && !sentence.match(text.flat.mid(total.end, mentions[k].begin - total.end)).hasMatch(); ++k) {
            sum.hundredths += mentions[k].amount.hundredths;
            if (k == i + 1 || sum != total.amount)
                continue;
            for (qsizetype part = i + 1; part <= k; ++part)
                mentions[part].said = std::max(mentions[part].said, total.said);
            mentions.removeAt(i);
            return;
        }
    }
}

/// Where `pattern` matches in `own`, as stretches from begin to end.
void addStretches(const QString &own, const QRegularExpression &pattern, QList<std::pair<qsizetype, qsizetype>> &stretches)
{
    for (auto matches = pattern.globalMatch(own); matches.hasNext();) {
        const auto match = matches.next();
        stretches << std::pair(match.capturedStart(), match.capturedEnd());
    }
}

} // namespace

void relate(const PageText &text, QList<CreditMention> &mentions)
{
    nameParts(text, mentions);
    dropTotals(text, mentions);
    shareWhatIsSaid(text, mentions);
    readAlternatives(text, mentions);
    readPairs(text, mentions);
    readBesideWords(text, mentions);
    readRequests(text, mentions);
}

bool hasUnreadBeside(const PageText &text, const CreditMention &mention, const QList<CreditMention> &mentions, const QStringList &types)
{
    const int index = text.lineAt(mention.begin);
    if (index < 0)
        return false;
    const TextLine &line = text.lines[index];
    const QString own = text.flat.mid(line.begin, line.end - line.begin);
    QList<std::pair<qsizetype, qsizetype>> known;
    bool otherType = false;
    for (const Wording &wording : creditWordings()) {
        if (wording.strong.pattern().isEmpty() || !wording.strong.match(own).hasMatch())
            continue;
        addStretches(own, wording.strong, known);
        const bool isRead = wording.id == mention.type || std::any_of(mentions.begin(), mentions.end(), [&](const CreditMention &other) { return other.type == wording.id && text.lineAt(other.begin) == index; });
        otherType = otherType || (!isRead && types.contains(wording.id));
    }
    for (const CreditMention &other : mentions)
        known << std::pair<qsizetype, qsizetype>(other.begin - line.begin, other.end - line.begin);
    static const QRegularExpression figure = words("(?<![\\w.,/$€£#:-])(?<!category )(?<!cat\\. )(?<!cat )(?<!section )(?<!part )(?<!pra )\\d{1,3}(?:[.,]\\d{1,2})?(?![\\w/:%-]|[.,]\\d)|[½¼¾]");
    QList<std::pair<qsizetype, qsizetype>> figures;
    addStretches(own, figure, figures);
    const bool unread = std::any_of(figures.begin(), figures.end(), [&](const auto &one) {
        return std::none_of(known.begin(), known.end(), [&](const auto &other) { return one.first < other.second && one.second > other.first; });
    });
    return otherType && unread;
}

} // namespace credence
