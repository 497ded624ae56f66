#include "core/extraction/one_activity.h"

#include "core/extraction/credit_mentions.h"
#include "core/extraction/find_rows.h"
#include "core/extraction/read_certificate.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

QRegularExpression words(const char *pattern) { return QRegularExpression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption); }

/// The line that the place lies on; -1 when none.
int lineOf(const PageText &text, const Place &place)
{
    for (const PageText::Span &word : text.words) {
        const bool inside = word.page == place.page && std::any_of(place.boxes.begin(), place.boxes.end(), [&](const QRectF &box) { return box.contains(word.box.center()); });
        if (inside)
            return text.lineAt(word.begin);
    }
    return -1;
}

/// What the parts come to.
struct Sum {
    DateRange days;       ///< from the first to the last; unknown when one has none
    Credits credits;
    QString type;         ///< of the first that names one
    int dated = 0;
    int credited = 0;
    bool simple = true;   ///< none has credits of two kinds
    int providers = 0;    ///< how many different ones are named
    int stages = 0;       ///< parts called "Stage A", "Module 3", "Day 2"
};

Sum sumOf(const QList<ReadActivity> &parts)
{
    static const QRegularExpression stage = words("^(?:stage|phase|part|step|module|session|day|unit|week|block|workshop|lecture|hour|chapter|section)\\s+(?:[a-h]|[\\divx]{1,4}|one|two|three|four|five|six)\\b|^(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b");
    Sum sum;
    QStringList providers;
    for (const ReadActivity &part : parts) {
        const DateRange own = part.days.value;
        sum.dated += own.isKnown() ? 1 : 0;
        if (own.isKnown())
            sum.days = sum.days.isKnown() ? DateRange{std::min(sum.days.start, own.start), std::max(sum.days.end, own.end)} : own;
        sum.simple = sum.simple && part.credits.size() <= 1;
        sum.credited += part.credits.isEmpty() ? 0 : 1;
        sum.credits.hundredths += part.credits.isEmpty() ? 0 : part.credits.first().amount.hundredths;
        if (sum.type.isEmpty() && !part.credits.isEmpty())
            sum.type = part.credits.first().type;
        sum.stages += stage.match(part.title.value).hasMatch() ? 1 : 0;
        if (!part.provider.value.isEmpty() && !providers.contains(part.provider.value))
            providers << part.provider.value;
    }
    sum.providers = static_cast<int>(providers.size());
    return sum;
}

/// What the paper says of the whole, apart from its parts.
struct Whole {
    PageText rest; ///< without the lines of the parts and their heads
    ReadActivity read;
    std::optional<CreditMention> total; ///< the sum of the parts, or what was awarded beyond it
    bool exact = false;                 ///< the total is the sum
    bool designated = false;            ///< "designates this live activity for …": one, of at least so many credits
    bool several = false;               ///< "the following activities"
};

void findTotal(const Sum &sum, Whole &whole)
{
    for (const CreditMention &mention : creditMentions(whole.rest)) {
        const bool exact = mention.amount == sum.credits;
        const bool more = mention.amount > sum.credits && mention.said > Said::Offered;
        const bool better = exact ? !whole.exact : more && !whole.total;
        if (!better)
            continue;
        whole.total = mention;
        whole.exact = exact;
    }
}

/// Nothing when the parts cannot be told from the rest of the paper.
std::optional<Whole> wholeAround(const PageText &text, const QList<ReadActivity> &parts, const Sum &sum)
{
    static const QRegularExpression designates = words("\\bdesignates this (?:[\\w-]+ ){0,6}(?:activity|program(?:me)?|course|conference|material|meeting|symposium|event|series)\\b|\\bthis (?:[\\w-]+ ){0,4}(?:activity|program(?:me)?|course|conference|meeting|event) (?:is|was|has been) (?:approved|designated|accredited|reviewed|planned)\\b");
    int first = lineOf(text, parts.first().title.place);
    const int last = lineOf(text, parts.last().title.place);
    if (first > 0 && text.lines[first - 1].cells.size() > 2) // the heads of the list
        --first;
    if (first <= 0 || last < first)
        return std::nullopt;
    Whole whole{withoutLines(text, first, last), {}, {}, false, false, false};
    whole.read = readCertificate(whole.rest, dateMentions(whole.rest.flat));
    whole.designated = designates.match(whole.rest.flat).hasMatch();
    whole.several = saysSeveral(whole.rest.flat);
    findTotal(sum, whole);
    return whole;
}

/// How much speaks for one activity rather than a list of them.
double weightOf(const Whole &whole, const Sum &sum, qsizetype parts, PaperKind kind)
{
    const bool staged = sum.stages * 3 >= parts * 2;
    const bool near = sum.dated > 0 && sum.days.start.daysTo(sum.days.end) <= 9;
    double weight = whole.exact ? 2 : whole.total ? 1 : 0;
    weight += whole.designated ? 1.5 : 0;
    weight += staged ? 1.5 : 0;
    weight += near || sum.dated == 0 ? 1 : 0;
    weight += sum.providers == 0 || staged ? 1 : 0;
    weight -= sum.providers > 1 && !staged ? 4 : 0;
    weight += whole.read.title.confidence > 0.75 ? 1 : whole.read.title.confidence > 0.55 ? 0.5 : 0;
    weight += sum.dated == 0 && whole.read.days.confidence > 0.8 ? 1 : 0; // the days stand above, once for all
    weight -= whole.several ? 1.5 : 0;
    return kind == PaperKind::Transcript ? weight - 2 : weight;
}

/// The days of the whole: as the paper says them, else from the first part to the last.
Field<DateRange> daysOf(const Whole &whole, const Sum &sum, const QList<ReadActivity> &parts)
{
    const Field<DateRange> &said = whole.read.days;
    if (sum.dated == 0)
        return said;
    const bool near = sum.days.start.daysTo(sum.days.end) <= 9;
    const bool covers = said.value.isKnown() && said.value.start <= sum.days.start && said.value.end >= sum.days.end;
    if (near)
        return covers ? said : Field<DateRange>{sum.days, 0.9, parts.first().days.place, {}};
    if (said.value.isKnown() && said.value.end >= sum.days.end)
        return said;
    return {{sum.days.end, sum.days.end}, 0.8, parts.last().days.place, {}}; // weeks apart: the day that it was completed
}

} // namespace

int firstLineOf(const PageText &text, const QList<ReadActivity> &activities)
{
    for (int i = 0; i < text.lines.size() && !activities.isEmpty(); ++i) {
        const QString own = text.of(text.lines[i]);
        const QString title = activities.first().title.value.section(QLatin1Char(' '), 0, 2);
        if (!title.isEmpty() && own.contains(title))
            return i;
    }
    return 0;
}

PageText aroundList(const PageText &text, const QList<ReadActivity> &activities)
{
    const int first = activities.isEmpty() ? -1 : lineOf(text, activities.first().title.place);
    const int last = activities.isEmpty() ? -1 : lineOf(text, activities.last().title.place);
    return first > 0 && last >= first ? withoutLines(text, first, last) : text;
}

std::optional<ReadActivity> wholeOf(const PageText &text, const QList<ReadActivity> &parts, PaperKind kind)
{
    const Sum sum = sumOf(parts);
    if (parts.size() < 2 || !sum.simple || sum.credited * 2 < parts.size())
        return std::nullopt;
    const std::optional<Whole> whole = wholeAround(text, parts, sum);
    if (!whole)
        return std::nullopt;
    const bool event = kind == PaperKind::Certificate && whole->exact && sum.dated == parts.size() && sum.days.start.daysTo(sum.days.end) <= 9; // sessions of a few days, and their sum
    if (!event && weightOf(*whole, sum, parts.size(), kind) < 4.5)
        return std::nullopt;
    ReadActivity activity = whole->read;
    activity.days = daysOf(*whole, sum, parts);
    const Credits amount = whole->total ? whole->total->amount : sum.credits;
    const bool said = std::any_of(activity.credits.begin(), activity.credits.end(), [&](const ReadCredit &credit) { return credit.amount == amount; });
    if (said)
        return activity;
    if (whole->total && whole->total->said > Said::Offered)
        activity.credits = {{amount, whole->total->named || sum.type.isEmpty() ? whole->total->type : sum.type, {}, 0.9, whole->rest.place(whole->total->begin, whole->total->end)}};
    else
        activity.credits = {{sum.credits, sum.type, {}, 0.8, parts.first().credits.isEmpty() ? Place{} : parts.first().credits.first().place}};
    return activity;
}

} // namespace credence
