#include "core/extraction/read_document.h"

#include "core/base/text.h"
#include "core/extraction/equal_pages.h"
#include "core/extraction/find_card.h"
#include "core/extraction/find_credits.h"
#include "core/extraction/find_dates.h"
#include "core/extraction/find_format.h"
#include "core/extraction/find_listed.h"
#include "core/extraction/find_number.h"
#include "core/extraction/find_names.h"
#include "core/extraction/find_provider.h"
#include "core/extraction/find_recipient.h"
#include "core/extraction/find_records.h"
#include "core/extraction/find_rows.h"
#include "core/extraction/find_title.h"
#include "core/extraction/find_topics.h"
#include "core/extraction/label_values.h"
#include "core/extraction/merged_papers.h"
#include "core/extraction/names.h"
#include "core/extraction/one_activity.h"
#include "core/extraction/paper_kind.h"
#include "core/extraction/read_certificate.h"
#include "core/extraction/row_credits.h"

#include <QRegularExpression>

#include <algorithm>

namespace credence {

namespace {

bool isBelow(const Place &place, const PageText &text, int line)
{
    const Place own = text.place(text.lines[line].begin, text.lines[line].end);
    return place.page > own.page || (place.page == own.page && !place.boxes.isEmpty() && !own.boxes.isEmpty() && place.boxes.first().top() > own.boxes.first().top() - 1e-4);
}

/// The provider of a whole list: named above it if anywhere.
Field<QString> sharedProvider(const PageText &text, const QList<ReadActivity> &activities, const QString &recipient)
{
    QStringList titles;
    for (const ReadActivity &activity : activities)
        titles << activity.title.value;
    const int end = firstLineOf(text, activities);
    const int count = static_cast<int>(text.lines.size());
    const bool isLong = count - end > 250; // what stands in the middle of a long list names no provider of the whole
    const Field<QString> whole = findProvider(isLong ? withoutLines(text, end + 120, count - 60) : text, {recipient, titles.mid(0, 200)});
    const bool fromList = whole.place.page >= 0 && end > 0 && isBelow(whole.place, text, end);
    if ((!fromList || whole.confidence >= 0.9) && personName(whole.value).name.isEmpty())
        return whole;
    const Field<QString> above = end > 0 ? findProvider(linesOf(text, 0, end - 1), {recipient, titles}) : Field<QString>();
    return above.confidence >= 0.75 && personName(above.value).name.isEmpty() ? above : whole;
}

/// Whose list it is: a name around the rows; what stands in them may only look like one ("Simulation Night").
Recipient ownerOf(const PageText &text, const QList<ReadActivity> &activities)
{
    const Recipient around = findRecipient(aroundList(text, activities));
    if (!around.name.value.isEmpty())
        return around;
    const Recipient anywhere = findRecipient(text);
    const bool isTitle = std::any_of(activities.begin(), activities.end(), [&](const ReadActivity &row) { return row.title.value.contains(anywhere.name.value, Qt::CaseInsensitive); });
    return isTitle ? Recipient{} : anywhere;
}

/// What stands once for all activities of a list.
QList<ReadActivity> shared(const PageText &text, QList<ReadActivity> activities)
{
    if (activities.isEmpty())
        return activities;
    const Recipient recipient = ownerOf(text, activities);
    const bool named = std::all_of(activities.begin(), activities.end(), [](const ReadActivity &activity) { return !activity.provider.value.isEmpty(); });
    const Field<QString> provider = named ? Field<QString>() : sharedProvider(text, activities, recipient.name.value);
    const bool recognized = std::any_of(text.words.begin(), text.words.end(), [](const PageText::Span &word) { return word.sure < 1; });
    for (ReadActivity &activity : activities) {
        activity.recipient = recipient.name;
        activity.credentials = recipient.credentials;
        if (activity.provider.value.isEmpty())
            activity.provider = provider;
        if (recognized)
            weaken(activity, text);
    }
    return activities;
}

/// A certificate whose facts stand in a table of one row: the columns tell better than the words around.
ReadActivity withRow(ReadActivity activity, const ReadActivity &row, const PageText &text)
{
    static const QRegularExpression beneath(QStringLiteral("\\b(?:19|20)\\d\\d\\b|\\b[Cc]ertificate\\b|\\b[Ii]ssued\\b|\\b[Tt]otal\\b"));
    const bool ranOn = activity.title.confidence > 0.8 && row.title.value.startsWith(activity.title.value) && beneath.match(row.title.value.mid(activity.title.value.size())).hasMatch();
    activity.title = ranOn ? activity.title : row.title;
    activity.days = row.days;
    if (row.provider.confidence > activity.provider.confidence)
        activity.provider = row.provider;
    const auto sameAmount = [&](const ReadCredit &own) { return std::any_of(row.credits.begin(), row.credits.end(), [&](const ReadCredit &other) { return own.amount == other.amount; }); };
    if (!std::all_of(activity.credits.begin(), activity.credits.end(), sameAmount) || activity.credits.isEmpty())
        activity.credits = row.credits;
    activity.topics = findTopics(activity.title.value, text.flat);
    weaken(activity, text);
    return activity;
}

/// What the lines of one record say; facts that stand once for all are taken from the whole text by the caller.
ReadActivity readRecord(const PageText &text, const RecordLines &lines)
{
    const PageText own = linesOf(text, lines.first, lines.last);
    const QList<DateMention> dates = dateMentions(own.flat);
    ReadActivity activity;
    if (lines.titleLast >= lines.first) {
        static const QRegularExpression counted(QStringLiteral("^(?:\\d{1,3}[.):]|[•·▪◦*–-])\\s+"));
        const int end = text.lines[lines.titleLast].end;
        const int begin = text.lines[lines.first].begin;
        activity.title = {text.flat.mid(begin, end - begin).simplified().remove(counted), 0.93, text.place(begin, end), {}};
    } else {
        activity.title = findTitle(own, {dates, {}, {}});
    }
    activity.provider = findProvider(own, {{}, {activity.title.value}});
    if (activity.provider.confidence < 0.85 || activity.provider.value == activity.title.value)
        activity.provider = {};
    activity.days = findDays(own, dates);
    activity.credits = findCredits(own, creditMentions(own), {});
    activity.format = findFormat(own);
    activity.certificateNumber = findNumber(own);
    activity.topics = findTopics(activity.title.value, QString());
    return activity;
}

/// The activities of a list with one sentence each; `kind` tells whether two are enough.
QList<ReadActivity> readItems(const PageText &text, const QList<DateMention> &dates, bool isTranscript)
{
    const QList<ItemLines> items = itemLines(text, dates, creditMentions(text));
    QList<ReadActivity> activities;
    if (items.size() < (isTranscript ? 2 : 3))
        return activities;
    const Recipient recipient = findRecipient(text);
    const Field<QString> provider = items.first().first > 0 ? findProvider(linesOf(text, 0, items.first().first - 1), {recipient.name.value, {}}) : findProvider(text, {recipient.name.value, {}});
    for (const ItemLines &item : items) {
        const PageText own = linesOf(text, item.first, item.last);
        const QList<DateMention> days = dateMentions(own.flat);
        ReadActivity activity;
        activity.title = {text.flat.mid(item.titleBegin, item.titleEnd - item.titleBegin).simplified(), 0.9, text.place(item.titleBegin, item.titleEnd), {}};
        activity.days = {days.first().days, 0.93, own.place(days.first().begin, days.first().end), {}};
        activity.credits = findCredits(own, creditMentions(own), {});
        activity.provider = provider;
        activity.recipient = recipient.name;
        activity.credentials = recipient.credentials;
        activity.topics = findTopics(activity.title.value, QString());
        weaken(activity, text);
        activities << activity;
    }
    return activities;
}

/// The activities told one below the other; `isTranscript` tells whether two are enough.
QList<ReadActivity> readListed(const PageText &text, bool isTranscript)
{
    QList<ReadActivity> activities = findListed(text);
    if (activities.size() < (isTranscript ? 2 : 3))
        return {};
    const QString usual = usualType(text);
    for (ReadActivity &activity : activities) {
        for (ReadCredit &credit : activity.credits)
            credit.type = credit.type.isEmpty() ? usual : credit.type;
    }
    return shared(text, activities);
}

/// The activities of a list that is no table.
QList<ReadActivity> readRecords(const PageText &text, const QList<DateMention> &dates)
{
    const QList<RecordLines> records = recordLines(text, dates);
    QList<ReadActivity> activities;
    if (records.isEmpty())
        return activities;
    const Recipient recipient = findRecipient(text);
    const PageText head = records.first().first > 0 ? linesOf(text, 0, records.first().first - 1) : text;
    const Field<QString> provider = findProvider(head, {recipient.name.value, {}});
    const QString usual = creditTypeIn(text.flat);
    for (const RecordLines &lines : records) {
        ReadActivity activity = readRecord(text, lines);
        if (activity.title.value.size() < 3 || activity.credits.isEmpty())
            continue;
        for (ReadCredit &credit : activity.credits) {
            if (credit.type.isEmpty())
                credit.type = usual;
        }
        if (activity.provider.value.isEmpty())
            activity.provider = provider;
        activity.recipient = recipient.name;
        activity.credentials = recipient.credentials;
        weaken(activity, text);
        activities << activity;
    }
    return activities.size() > 1 ? activities : QList<ReadActivity>();
}

/// A title with a day or credit, or everything but the title: less is no activity.
bool isActivity(const ReadActivity &activity)
{
    const bool credited = std::any_of(activity.credits.begin(), activity.credits.end(), [](const ReadCredit &credit) { return credit.confidence > 0.9; });
    const bool allButTitle = credited && activity.days.confidence > 0.85 && !activity.recipient.value.isEmpty();
    return activity.title.value.isEmpty() ? allButTitle : (activity.days.value.isKnown() || !activity.credits.isEmpty());
}

/// Everything a certificate tells, though no words say that it is one: a person, an activity, a day and an amount of a named credit.
bool speaksForItself(const ReadActivity &activity)
{
    const bool credited = std::any_of(activity.credits.begin(), activity.credits.end(), [](const ReadCredit &credit) { return credit.confidence > 0.8 && !credit.type.isEmpty(); });
    return credited && activity.recipient.confidence > 0.55 && activity.title.confidence > 0.55 && activity.days.confidence > 0.7;
}

/// Whether a line of heads names a person, an activity and what was awarded for it.
bool hasHeadsOfProof(const PageText &text)
{
    static const QRegularExpression given(QStringLiteral("\\b(?:awarded|earned|claimed|granted)\\b"), QRegularExpression::CaseInsensitiveOption);
    return std::any_of(text.lines.begin(), text.lines.end(), [&](const TextLine &line) {
        const auto names = [&](Label label) { return std::any_of(line.cells.begin(), line.cells.end(), [&](const TextCell &cell) { return labelOf(text.of(cell)) == label; }); };
        return line.cells.size() > 2 && names(Label::Recipient) && names(Label::Title) && names(Label::Credit) && given.match(text.of(line)).hasMatch();
    });
}

/// Whether the paper is a table of one row that names a person, what was completed, and what for it was awarded.
bool isRowOfProof(const PageText &text)
{
    static const QRegularExpression ahead(QStringLiteral("\\b(?:regist|schedul|upcoming|agenda|invoice|receipt|price|fee|seat|room|wait-?list|enroll?ed|will be)"), QRegularExpression::CaseInsensitiveOption);
    bool person = false, title = false, credit = false;
    for (const LabeledValue &value : labeledValues(text)) {
        const QString own = text.text.mid(value.begin, value.end - value.begin);
        person = person || (value.inTable && value.label == Label::Recipient && !personName(own).name.isEmpty());
        title = title || (value.inTable && value.label == Label::Title);
        credit = credit || (value.inTable && value.label == Label::Credit && !creditTypeIn(own).isEmpty());
    }
    return ((person && title && credit) || hasHeadsOfProof(text)) && !ahead.match(text.flat).hasMatch();
}

QList<ReadActivity> readTableOrList(const PageText &text)
{
    const QList<ReadActivity> rows = shared(text, findRows(text, true));
    return rows.isEmpty() ? readListed(text, false) : rows;
}

/// Whether the rows are a person's record, though no words say that it is one: at least two activities with a day and
/// credit, and nothing above them that speaks of what is to come.
bool areRecord(const PageText &text, const QList<ReadActivity> &rows)
{
    static const QRegularExpression ahead(QStringLiteral("\\b(?:itinerary|agenda|schedule[ds]?|upcoming|planned|plan|enrol\\w*|register\\w*|registration|wish ?list|catalog(?:ue)?|recommended|assigned|available|offered|deadline|cart|quote|price)\\b"), QRegularExpression::CaseInsensitiveOption);
    if (rows.size() < 2 || rows.first().recipient.confidence <= 0.6 || ahead.match(text.flat.left(text.lines[firstLineOf(text, rows)].begin)).hasMatch())
        return false;
    const auto whole = std::count_if(rows.begin(), rows.end(), [](const ReadActivity &row) { return row.days.value.isKnown() && !row.credits.isEmpty(); });
    return whole * 5 >= rows.size() * 4;
}

/// A paper that tells one activity twice, as on a card to cut out: told once.
QList<ReadActivity> onceTold(const QList<ReadActivity> &activities)
{
    const bool same = std::all_of(activities.begin(), activities.end(), [&](const ReadActivity &other) { return tellsSame(other, activities.first()); });
    return same ? activities.mid(0, 1) : activities;
}

template <class T> void doubt(Field<T> &field)
{
    constexpr double atMost = 0.7;
    constexpr double atLeast = 0.5; // less is a guess
    field.confidence = std::min(field.confidence, atMost);
    if (field.confidence < atLeast)
        field = {};
}

/// What the paper says though no activity was read from it; no credit of a paper that does not say that any was earned.
ReadActivity legibleOf(const PageText &text, const QList<DateMention> &dates, PaperKind kind)
{
    static const QRegularExpression proof(QStringLiteral("\\b(?:certif|attest|complet|particip|attend|credit|contact hours?|CME\\b|CPD\\b)"), QRegularExpression::CaseInsensitiveOption);
    if (!proof.match(text.flat).hasMatch())
        return {};
    ReadActivity activity = readCertificate(text, dates);
    doubt(activity.title);
    doubt(activity.provider);
    doubt(activity.days);
    doubt(activity.recipient);
    doubt(activity.format);
    doubt(activity.certificateNumber);
    activity.topics.clear();
    if (kind == PaperKind::Unrelated)
        activity.credits.clear();
    for (ReadCredit &credit : activity.credits)
        credit.confidence = std::min(credit.confidence, 0.7);
    return activity;
}

} // namespace

DocumentFacts readDocument(const QList<Page> &every)
{
    DocumentFacts facts;
    const QList<Page> pages = withoutCopies(every);
    const PageText text = pageText(pages);
    const PaperKind kind = paperKind(text);
    const QList<DateMention> dates = dateMentions(text.flat);
    const QString why = whyNoActivity(kind);
    if (!why.isEmpty()) {
        const QList<ReadActivity> list = kind == PaperKind::Unrelated ? readTableOrList(text) : QList<ReadActivity>();
        const ReadActivity activity = kind == PaperKind::Unrelated && list.size() < 2 ? readCertificate(text, dates) : ReadActivity{};
        if (areRecord(text, list))
            facts.activities = list;
        else if (speaksForItself(activity) || (isActivity(activity) && isRowOfProof(text)))
            facts.activities << activity;
        else if (const auto card = kind == PaperKind::Unrelated ? findCard(text) : std::nullopt)
            facts.activities << *card;
        else
            facts.problems << why;
        if (facts.activities.isEmpty() && kind == PaperKind::Unrelated)
            facts.legible = legibleOf(text, dates, kind);
        return facts;
    }
    facts.activities = kind == PaperKind::Certificate ? readBesideEachOther(pages) : QList<ReadActivity>();
    if (!facts.activities.isEmpty())
        return facts;
    const QList<ReadActivity> rows = findRows(text, kind == PaperKind::Transcript);
    if (const auto whole = wholeOf(text, rows.size() > 1 ? rows : findListed(text), kind)) {
        facts.activities << *whole;
        return facts;
    }
    if (kind == PaperKind::Certificate && rows.size() == 1) {
        const QString title = rows.first().title.value;
        const ReadActivity whole = readCertificate(text, dates);
        const bool isTitle = title != whole.provider.value && dateMentions(title).isEmpty(); // the columns may hold everything but the title
        facts.activities << (isTitle || whole.title.confidence < 0.6 ? withRow(whole, rows.first(), text) : whole);
        return facts;
    }
    facts.activities = shared(text, rows);
    if (facts.activities.isEmpty())
        facts.activities = readRecords(text, dates);
    if (facts.activities.isEmpty() && pages.size() > 1 && kind != PaperKind::Transcript)
        facts.activities = readMerged(pages);
    if (facts.activities.isEmpty())
        facts.activities = readListed(text, kind == PaperKind::Transcript);
    if (facts.activities.isEmpty())
        facts.activities = readItems(text, dates, kind == PaperKind::Transcript);
    if (facts.activities.isEmpty() && pages.size() > 1)
        facts.activities = readMerged(pages);
    if (facts.activities.isEmpty()) {
        const ReadActivity activity = readCertificate(text, dates);
        const QString remark = remarkOnAmounts(text, creditMentions(text), activity.credits);
        if (isActivity(activity)) {
            facts.activities << activity;
            facts.problems << (remark.isEmpty() ? QStringList() : QStringList{remark});
        } else {
            facts.legible = legibleOf(text, dates, kind);
            facts.problems << QStringLiteral("No activity could be read from this document; enter its facts by hand.");
        }
    }
    facts.activities = onceTold(facts.activities);
    return facts;
}

} // namespace credence
