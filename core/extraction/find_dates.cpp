#include "core/extraction/find_dates.h"

#include "core/extraction/surroundings.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption); }

/// Where the last match of `pattern` ends in `text`; -1 when there is none.
qsizetype lastEnd(const QString &text, const QRegularExpression &pattern)
{
    qsizetype end = -1;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        end = matches.next().capturedEnd();
    return end;
}

// A day that is about the paper, the license or the offer, not about taking part.
const char *const otherDay = "releas|original|expir|valid|good (?:through|until)|\\bissu|print|generat|birth|\\bdob\\b|d\\.o\\.b|\\bborn\\b|transcript|period|report"
                             "|licen[sc]|reviewed|review date|updated|(?:last|date of) (?:update|review|revision)|revised|revision|effective|terminat|launch(?:ed|ing)? (?:date|on)|date of launch|publish|publication|posted|availab|approv|accredit|regist|order|purchas|invoice|paid|payment"
                             "|sign|as of|copyright|©|renew|enrol|access|download|creat|request|deadline|claim(?:ed)? (?:your )?(?:credits? )?by|by no later|\\bdue (?:date|by|on|before)\\b|\\bdue\\W*$|before\\b|sent\\b|mailed|letter date|date of (?:this )?letter|letter (?:dated|of)\\b"
                             "|\\bnext\\b|submitted|\\buntil\\W*$|\\bno later than\\W*$|date submitted|last modified|version|member since|begin[a-z]* (?:of )?(?:term|period)|term of|prepared|run date|statement date|credit(?:s)? (?:is |are )?valid"
                             "|planning|disclos|started|start date of|estimated|decision|faculty|hired|ausgestellt|gültig|herausgegeben|délivré|emitid|expedid";
// Of these, the ones that say nothing about when somebody took part, not even nearly.
const char *const neverDay = "releas|original|expir|valid|until|\\bprint|generat|birth|dob|d\\.o\\.b|\\bborn\\b|licen[sc]|effective|terminat|launch(?:ed|ing)? (?:date|on)|date of launch|availab|approv|accredit|copyright|renew|period|member|\\bdue\\b|before|deadline|next|publish|publication|posted";
// A day of taking part or completing.
const char *const partDay = "complet|particip|attend|activity date|date\\(?s?\\)? of (?:the )?(?:activity|course|program|event|session|meeting|conference|participation|attendance|training|instruction|live)"
                            "|(?:course|event|session|conference|meeting|program(?:me)?|training|class|workshop|webinar|lecture|presentation|seminar|live|congress|symposium) date|credits? date|date(?:s)? (?:credits? )?(?:earned|taken|claimed|viewed|passed|held|presented|attended|awarded|credited)"
                            "|(?:claimed|credited|recorded|awarded) on\\W*$|earned|held|conducted|took place|taking place|takes place|presented on|passed|finished|taken on|took|dates? of service|veranstaltungs|datum der veranst|teilgenommen|besucht|participé|fecha del curso|end(?:ed|ing)? (?:date|on)|offered|delivered|given on|viewed";
const char *const awardDay = "award|credited|earn|received|granted|claimed";

struct Judged {
    DateMention mention;
    double score = 0; ///< below 0: a distractor
};

/// The label tells: the word nearest to the date decides, except that words about the paper win inside one label.
double labelScore(const QString &label)
{
    static const QRegularExpression other = words(otherDay);
    static const QRegularExpression part = words(partDay);
    static const QRegularExpression plain = words("\\bdates?\\b|\\bdates?\\(s\\)|\\bwhen\\b|\\bday\\b|datum|fecha");
    static const QRegularExpression completion = words("complet|participat|attend|activity date|course date|event date");
    static const QRegularExpression period = words("^\\W*(?:(?:during|for|over|in) the )?(?:(?:activity|series|course|session|academic|training|attendance|participation) )?period(?: of (?:attendance|participation))?\\W*$"); // of a series, not of a report
    if (period.match(label).hasMatch())
        return 1.8;
    const qsizetype otherEnd = lastEnd(label, other);
    const qsizetype partEnd = lastEnd(label, part);
    if (otherEnd >= 0 && (otherEnd > partEnd || (partEnd - otherEnd < 20 && !completion.match(label).hasMatch())))
        return lastEnd(label, words(neverDay)) >= 0 ? -3 : -1.5;
    static const QRegularExpression stage = words("\\b(?:stage|phase|step|cycle)\\s+(?:[a-d]|\\d|i{1,3})\\b"); // of an activity that took months
    if (partEnd >= 0)
        return stage.match(label).hasMatch() ? 2.4 : 3;
    return plain.match(label).hasMatch() ? 1.8 : 0;
}

/// The running text before the date, back to the last sentence end or date.
QString sentenceBefore(const Surroundings &around, int previousEnd, int begin)
{
    QString before = around.before.right(std::max(0, begin - previousEnd));
    static const QRegularExpression sentenceEnd = words("[.!?;:]\\s+(?=\\S)(?<!inc\\. )(?<!dr\\. )(?<!st\\. )(?<!no\\. )(?<!ltd\\. )(?<!jr\\. )");
    const qsizetype cut = lastEnd(before, sentenceEnd);
    static const QRegularExpression titleColon = words("\\b(?:complet|particip|attend)[^.!?;]*:\\s+(?:[^\\s.!?;]+\\s+){2,}on\\s+$"); // "completed Gout: A Review on"
    if (const auto title = titleColon.match(before); title.hasMatch() && title.capturedStart() < cut)
        return before.mid(title.capturedStart());
    static const QRegularExpression kind = words("\\b(?:re-?)?(?:accredited|approved|registered|licensed) (?=(?:[\\w-]+ ){0,4}(?:activity|program(?:me)?|course|event|conference|session|meeting|webinar|workshop|series|material|module|training)\\b)"); // says what it is, not when that happened
    return QString(cut < 0 ? before : before.mid(cut)).remove(kind);
}

/// `paragraph`: how much of the sentence stands in the date's own paragraph; what is said before it of other days is not of this one.
double sentenceScore(const QString &sentence, qsizetype paragraph, const QString &after)
{
    static const QRegularExpression other = words(otherDay);
    static const QRegularExpression part = words("complet|particip|teilgenommen|attend|held|conducted|took place|presented|titled|entitled|sponsored|earned|took\\b|passed");
    static const QRegularExpression award = words(awardDay);
    static const QRegularExpression onDay = words("\\b(?:on|from|dated|during|between|am|le|el|vom|date of|dates of|dates|held)(?:\\s+(?:the|this))?[\\s:,]*(?:\\w+day,?\\s*)?$");
    static const QRegularExpression given = words("(?:given|dated|signed|issued|awarded|presented|granted)\\b[^.]{0,40}\\b(?:this|on this|on the)\\s*$");
    if (given.match(sentence).hasMatch())
        return 0.4;
    static const QRegularExpression period = words("\\b(?:during|for|over|in) the period(?: of| from| between| beginning)?\\s*$"); // "attended 14 sessions during the period"
    if (part.match(sentence).hasMatch() && period.match(sentence).hasMatch())
        return 2.8;
    const qsizetype otherAt = lastEnd(sentence, other);
    const qsizetype otherEnd = sentence.size() - otherAt <= paragraph ? otherAt : -1;
    const qsizetype partEnd = lastEnd(sentence, part);
    const bool linked = onDay.match(sentence).hasMatch();
    static const QRegularExpression deed = words("\\b(?:complet|particip|attend|teilgenommen)\\w*\\b");
    static const QRegularExpression adjacent = words((QByteArray("(?:") + otherDay + ")\\w*\\W+(?:\\w+\\W+){0,2}$").constData());
    static const QRegularExpression deedFollows = words("^,?\\s+(?:you|he|she|they|the \\w+|dr\\.? \\S+)\\s+(?:\\S+ ){0,2}(?:complet|attend|particip|took part)");
    if (linked && deedFollows.match(after).hasMatch()) // "on May 2, 2025 you completed"
        return 2.8;
    if (linked && deed.match(sentence).hasMatch() && !adjacent.match(sentence).hasMatch()) // words such as "review" may stand in the title between
        return 2.8;
    if (otherEnd >= 0 && otherEnd > partEnd && sentence.size() - otherEnd < 60)
        return lastEnd(sentence, words(neverDay)) >= 0 ? -3 : -1.5;
    if (partEnd >= 0 && linked)
        return 2.8;
    if (lastEnd(sentence, award) >= 0 && linked)
        return 2.0;
    if (linked)
        return 1.6;
    return partEnd >= 0 ? 1.4 : 0;
}

/// A date on a line of its own: good among the facts, poor as a letter's date or beside a signature.
double aloneScore(const PageText &text, const DateMention &mention, const Surroundings &around)
{
    static const QRegularExpression letter = words("(?:^|\\n)\\s*(?:dear|to whom it may concern|re:)");
    static const QRegularExpression signature = words("^(?:date|date signed|signature|signed)\\b|___");
    const auto dear = letter.match(text.text);
    if (dear.hasMatch() && mention.begin < dear.capturedStart())
        return -1;
    if (signature.match(around.below).hasMatch() || around.before.right(30).contains(QLatin1String("___")))
        return 0.3;
    return mention.days.start != mention.days.end ? 2.0 : 1.2;
}

/// The larger lines above the one of the date, case folded: a heading or a title, but no label. Empty when there are none.
QString headingOver(const PageText &text, const DateMention &mention)
{
    const int own = text.lineAt(mention.begin);
    int first = own;
    while (first > 0 && text.lines[first - 1].page == text.lines[own].page && text.lines[first - 1].size > 1.15 * text.lines[own].size)
        --first;
    return first < own ? text.flat.mid(text.lines[first].begin, text.lines[own - 1].end - text.lines[first].begin).toCaseFolded() : QString();
}

/// Whether the date is one of several facts that marks part on its line, an amount of credit among them: "Course | May 2, 2025 | 2 credits".
bool isAmongFacts(const PageText &text, const DateMention &mention)
{
    static const QRegularExpression before(QStringLiteral("[|·•●–—/]\\s*$"));
    static const QRegularExpression after = words("^\\s*[|·•●–—/].*\\b(?:credits?|hours?|points?)\\b|^\\s*[|·•●–—/]");
    static const QRegularExpression credit = words("\\d\\s.*\\b(?:credits?|hours?|points?)\\b");
    const int line = text.lineAt(mention.begin);
    if (line < 0)
        return false;
    const QString own = text.flat.mid(text.lines[line].begin, mention.begin - text.lines[line].begin);
    const QString rest = text.flat.mid(mention.end, text.lines[line].end - mention.end);
    return (before.match(own).hasMatch() || after.match(rest).hasMatch()) && credit.match(own + rest).hasMatch();
}

/// Whether the line stands among "To:" and "From:", so that its date is that of a letter.
bool isMemoHead(const PageText &text, const DateMention &mention)
{
    static const QRegularExpression from = words("^\\s*(?:from|to|re|subject|sent)\\s*:");
    const int own = text.lineAt(mention.begin);
    int heads = 0;
    for (int i = std::max(0, own - 2); i <= own + 2 && i < text.lines.size(); ++i)
        heads += from.match(text.of(text.lines[i])).hasMatch() ? 1 : 0;
    return heads >= 2;
}

/// `title`, case folded: its words are none about the date that follows; empty when they could not be mistaken.
double score(const PageText &text, const QList<DateMention> &mentions, qsizetype index, const QString &title)
{
    const DateMention &mention = mentions[index];
    Surroundings around = surroundings(text, mention.begin, mention.end);
    const QString heading = headingOver(text, mention);
    around.before.remove(heading);
    around.paragraph.remove(heading); // "completed / Renewal of Life Support / on May 2"
    around.before.remove(title);
    around.paragraph.remove(title);
    if (!title.isEmpty() && around.above.size() > 5 && title.endsWith(around.above)) // its last line: "… / Before Surgery / May 2"
        around.above.clear();
    const int previousEnd = index > 0 ? mentions[index - 1].end : 0;
    const QString sentence = sentenceBefore(around, previousEnd, mention.begin);
    static const QRegularExpression afterOther = words("^[\\s,)]*(?:\\(?(?:release|expir|issue|print|birth)|is the (?:release|expiration)|release date|expiration date)");
    const QString restOfCell = text.text.mid(mention.end, 40).section(QRegularExpression(QStringLiteral("[\\n\\t]")), 0, 0);
    static const QRegularExpression nextLabel = words("^\\s+\\p{L}+(?: (?:date|on|by|until))?\\W*$"); // "Completed 2026-06-17 Expires 2028-12-31"
    const bool labelsNext = index + 1 < mentions.size() && nextLabel.match(text.flat.mid(mention.end, mentions[index + 1].begin - mention.end)).hasMatch();
    if (afterOther.match(restOfCell).hasMatch() && !labelsNext)
        return -3;
    static const QRegularExpression reporting = words("^\\W*reporting period\\W*$"); // of a series, when nothing better is told
    if (reporting.match(around.label()).hasMatch())
        return 0.9;
    if (!around.inCell.isEmpty()) {
        const QString own = around.inCell.right(std::max(0, mention.begin - previousEnd));
        const double byLabel = own.size() <= 45 ? labelScore(own) : 0;
        if (isMemoHead(text, mention) && around.inCell == QLatin1String("date"))
            return -1.5;
        if (byLabel >= 1.8 && around.endsCell && around.inCell.size() <= 45) // its own label, whatever stands before
            return byLabel;
        const double bySentence = sentenceScore(sentence, around.paragraph.size(), around.after);
        if (byLabel < 0 || bySentence < 0)
            return std::min(byLabel, bySentence);
        return std::max({byLabel, bySentence, isAmongFacts(text, mention) ? 1.7 : 0.8});
    }
    static const QRegularExpression memo = words("^(?:date|sent|received)$");
    if (isMemoHead(text, mention) && memo.match(around.left).hasMatch())
        return -1.5;
    const double byLeft = around.left.isEmpty() ? 0 : labelScore(around.left);
    if (byLeft != 0)
        return byLeft;
    const double byAbove = around.above.size() < 60 && headingOver(text, mention).isEmpty() ? labelScore(around.above) : 0;
    if (!around.onlyCell && byAbove != 0)
        return byAbove;
    const double bySentence = sentenceScore(sentence, around.paragraph.size(), around.after);
    if (bySentence > 1.5 || bySentence < 0)
        return bySentence;
    if (byAbove != 0)
        return byAbove > 0 ? byAbove - 0.3 : byAbove;
    const double byBelow = around.alone && around.below.size() < 28 ? labelScore(around.below) : 0;
    const double alone = aloneScore(text, mention, around);
    if (byBelow > 2 || byBelow < 0)
        return byBelow;
    if (alone < 0)
        return alone;
    return std::max(alone, bySentence);
}

/// The label of a date: the one above when another date stands at its left.
QString dateLabel(const PageText &text, const DateMention &mention)
{
    const Surroundings around = surroundings(text, mention.begin, mention.end);
    static const QRegularExpression year = words("\\d{4}\\W*$");
    return around.inCell.isEmpty() && !around.above.isEmpty() && year.match(around.left).hasMatch() ? around.above : around.label();
}

/// "Start date … End date …" as two labels are one range.
std::optional<DateMention> labeledRange(const PageText &text, const QList<DateMention> &mentions)
{
    static const QRegularExpression start = words("\\b(?:start|begin|from|first day)[a-z]*\\b(?!.*(?:availab|term|releas))");
    static const QRegularExpression finish = words("\\b(?:end|to|through|finish|last day)[a-z]*\\b(?!.*(?:availab|term|releas))");
    static const QRegularExpression project = words("(?:performance|quality|practice) improvement|\\bPI[- ]CME\\b|\\bstages? (?:a|1|completed)\\b|longitudinal");
    const bool isProject = project.match(text.flat).hasMatch(); // takes months, and its end is when it was completed
    static const QRegularExpression own = words("date|start|begin|end|course|activity|event|session|from|\\bto\\b|through");
    for (qsizetype i = 0; i + 1 < mentions.size(); ++i) {
        const QString first = dateLabel(text, mentions[i]).right(30);
        QString second = dateLabel(text, mentions[i + 1]).right(30);
        second = second.section(QRegularExpression(QStringLiteral("\\d")), -1);
        const QString firstWords = first.section(QRegularExpression(QStringLiteral("\\d")), -1);
        const bool pair = firstWords.size() < 30 && start.match(firstWords).hasMatch() && (finish.match(second).hasMatch() || (isProject && second.contains(QLatin1String("complet")))) && own.match(second).hasMatch();
        if (pair && mentions[i].days.start <= mentions[i + 1].days.end && mentions[i].days.start.daysTo(mentions[i + 1].days.end) < (isProject ? 750 : 40))
            return DateMention{{mentions[i].days.start, mentions[i + 1].days.end}, mentions[i].begin, mentions[i + 1].end};
    }
    return std::nullopt;
}

/// "Activity dates 09/01/2024 – 08/31/2026 | Date completed 07/04/2026": months are when it was on offer, and the day of
/// completion tells. "Stage A: … Stage B: … Stage C: …": the last stage completes it.
void preferCompletion(const PageText &text, QList<Judged> &judged)
{
    static const QRegularExpression completed = words("\\b(?:complet|participat|attended|finished|passed)");
    static const QRegularExpression stage = words("\\bstages?\\s+(?:[a-d]|[1-4]|i{1,3}|iv)\\W*$");
    const DateMention best = judged.first().mention;
    const auto isStage = [&](const Judged &own) { return stage.match(text.flat.left(own.mention.begin).right(14)).hasMatch(); };
    qsizetype chosen = 0;
    for (qsizetype i = 1; i < judged.size(); ++i) {
        const DateMention &own = judged[i].mention;
        const bool within = own.begin >= best.begin && own.end <= best.end; // the end of a range between two labels
        const bool offered = best.days.start.daysTo(best.days.end) > 45 && !within && best.days.start <= own.days.start && own.days.start <= best.days.end;
        const bool completes = offered && own.days.start == own.days.end && judged[i].score > 1 && completed.match(dateLabel(text, own).right(30)).hasMatch();
        const bool lastStage = isStage(judged.first()) && isStage(judged[i]) && own.days.end > judged[chosen].mention.days.end;
        chosen = completes || lastStage ? i : chosen;
    }
    judged.move(chosen, 0);
}

/// "Start date … End date …" months apart is when it was on offer, when the day of completion stands beside it. In the order of the text.
void dropOffer(const PageText &text, QList<Judged> &judged)
{
    constexpr int longest = 45; // days of an activity
    static const QRegularExpression start = words("\\b(?:start|begin|launch|open)[a-z]*\\b");
    static const QRegularExpression finish = words("\\b(?:end|finish|clos)[a-z]*\\b");
    static const QRegularExpression completed = words("\\bcomplet");
    const auto isCompleted = [&](const Judged &own) { return completed.match(dateLabel(text, own.mention).right(30)).hasMatch(); };
    for (qsizetype i = 0; i + 1 < judged.size(); ++i) {
        Judged &first = judged[i], &last = judged[i + 1];
        const bool pair = start.match(dateLabel(text, first.mention).right(30)).hasMatch() && finish.match(dateLabel(text, last.mention).right(30)).hasMatch() && !isCompleted(last);
        if (pair && first.mention.days.start.daysTo(last.mention.days.end) > longest && std::any_of(judged.begin(), judged.end(), isCompleted))
            first.score = last.score = -1.5;
    }
}

/// The days of the best date, or from the first to the last of at least three on its line: "Thu 5 Feb (3.0), Fri 6 Feb (4.5), Sat 7 Feb (2.0)".
DateRange overLine(const PageText &text, const QList<Judged> &judged)
{
    constexpr int longest = 31; // days
    const DateMention &best = judged.first().mention;
    DateRange all = best.days;
    int count = 0;
    for (const Judged &own : judged) {
        if (own.score <= 0.3 || own.mention.days.start != own.mention.days.end || text.lineAt(own.mention.begin) != text.lineAt(best.begin))
            continue;
        ++count;
        all = {std::min(all.start, own.mention.days.start), std::max(all.end, own.mention.days.end)};
    }
    return count > 2 && all.start.daysTo(all.end) <= longest ? all : best.days;
}

double confidence(double best, double second)
{
    const double base = best >= 2.8 ? 0.97 : best >= 2 ? 0.93 : best >= 1.6 ? 0.9 : best >= 1.2 ? 0.87 : best >= 0.8 ? 0.75 : best >= 0 ? 0.55 : 0.35;
    return best - second < 0.3 ? std::min(base, 0.8) : base;
}

} // namespace

Field<DateRange> findDays(const PageText &text, const QList<DateMention> &mentions, const QString &title)
{
    QList<Judged> judged;
    const QString telling = lastEnd(title, words(otherDay)) >= 0 && title.contains(QLatin1Char(' ')) ? title.toCaseFolded() : QString();
    for (qsizetype i = 0; i < mentions.size(); ++i)
        judged << Judged{mentions[i], score(text, mentions, i, telling)};
    dropOffer(text, judged);
    if (const auto range = labeledRange(text, mentions))
        judged << Judged{*range, 3.6};
    std::stable_sort(judged.begin(), judged.end(), [](const Judged &a, const Judged &b) { return a.score > b.score; });
    Field<DateRange> field;
    if (judged.isEmpty() || judged.first().score <= -2)
        return field;
    preferCompletion(text, judged);
    const Judged &best = judged.first();
    double second = -3;
    bool severalOnLine = false; // "Module 1 (4/2/2026) · Module 2 (4/9/2026)"
    for (const Judged &other : judged) {
        if (other.mention.days == best.mention.days || (other.mention.days.start >= best.mention.days.start && other.mention.days.end <= best.mention.days.end))
            continue;
        second = std::max(second, other.score);
        severalOnLine = severalOnLine || (other.score > 0.3 && text.lineAt(other.mention.begin) == text.lineAt(best.mention.begin));
        if (other.score > -3 && !field.others.contains(other.mention.days))
            field.others << other.mention.days;
    }
    field.value = best.mention.days;
    field.confidence = confidence(best.score, second);
    if (mayBeEither(text.flat, best.mention)) {
        const QDate day = best.mention.days.start;
        const QDate swapped(day.year(), day.day(), day.month());
        field.others.prepend({swapped, swapped});
        field.confidence = std::min(field.confidence, 0.8);
    }
    static const QRegularExpression partOnly = words("\\bdays? \\d[^.;]{0,12}\\bonly\\b|\\bonly (?:on )?day \\d|\\b\\d of (?:the )?\\d days\\b");
    if (severalOnLine) {
        field.value = overLine(text, judged);
        field.confidence = std::min(field.confidence, 0.8);
    }
    if (best.mention.days.start != best.mention.days.end && partOnly.match(text.flat).hasMatch()) // "attended Day 2 only"
        field.confidence = std::min(field.confidence, 0.8);
    field.place = text.place(best.mention.begin, best.mention.end);
    return field;
}

} // namespace credence
