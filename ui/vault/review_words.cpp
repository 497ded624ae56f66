#include "ui/vault/review_words.h"

#include "core/activities/draft_parts.h"
#include "core/base/text.h"
#include "ui/kit/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace credence {

namespace {
QString tr(const char *text) { return QCoreApplication::translate("ReviewWords", text); }

QString howText(const Reading &reading)
{
    const bool photo = reading.mediaType.startsWith(QLatin1String("image/"));
    switch (reading.how) {
    case How::TextLayer: return tr("text");
    case How::Ocr: return photo ? tr("photo, OCR") : tr("scan, OCR");
    case How::None: return photo ? tr("photo") : tr("no text");
    }
    return {};
}

/// Numbers of the lines that `fit`, folded. Blank lines do not count.
template <class Fits> QList<int> linesWhere(const QString &text, Fits fits)
{
    QList<int> found;
    int number = 0;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const QString plain = folded(line);
        if (plain.isEmpty())
            continue;
        ++number;
        if (fits(plain))
            found << number;
    }
    return found;
}

QList<int> linesOfValue(const QString &text, const QString &value)
{
    const QString wanted = folded(value);
    if (wanted.isEmpty())
        return {};
    const QList<int> whole = linesWhere(text, [&](const QString &line) { return line.contains(wanted); });
    const QString start = wanted.section(QLatin1Char(' '), 0, 2);
    return whole.isEmpty() ? linesWhere(text, [&](const QString &line) { return line.contains(start); }) : whole;
}

QList<int> linesOfDays(const QString &text, const DateRange &days)
{
    const QDate day = days.start.isValid() ? days.start : days.end;
    if (!day.isValid())
        return {};
    const QString month = QLocale(QLocale::English).monthName(day.month(), QLocale::ShortFormat).toLower();
    const QRegularExpression named(QStringLiteral("\\b%1[a-z]*\\.?,? 0?%2\\b|\\b0?%2(st|nd|rd|th)? %1").arg(month).arg(day.day()));
    const QRegularExpression numbered(QStringLiteral("\\b0?%1[/.-]0?%2[/.-]|\\b%3-0?%1-0?%2\\b").arg(day.month()).arg(day.day()).arg(day.year()));
    const QString year = QString::number(day.year());
    const QList<int> withYear = linesWhere(text, [&](const QString &line) { return line.contains(year) && (named.match(line).hasMatch() || numbered.match(line).hasMatch()); });
    return withYear.isEmpty() ? linesWhere(text, [&](const QString &line) { return named.match(line).hasMatch() || numbered.match(line).hasMatch(); }) : withYear;
}

QList<int> linesOfAmount(const QString &text, Credits amount)
{
    const QString whole = QString::number(amount.hundredths / 100);
    const QString decimals = QStringLiteral("%1").arg(amount.hundredths % 100, 2, 10, QLatin1Char('0'));
    const QString shorter = decimals.endsWith(QLatin1Char('0')) ? decimals.left(1) : decimals;
    const QString ending = decimals == QLatin1String("00") ? QStringLiteral("([.]00?)?") : QStringLiteral("[.](%1|%2)").arg(decimals, shorter);
    const QRegularExpression number(QStringLiteral("(?<![\\d.])%1%2(?![\\d.]*\\d)").arg(whole, ending));
    static const QRegularExpression unit(QStringLiteral("credit|hour|point|unit|cme|ceu"));
    return linesWhere(text, [&](const QString &line) { return number.match(line).hasMatch() && unit.match(line).hasMatch(); });
}

/// Where a field is marked on the first page, and the one line that its value stands on.
struct Marked {
    QString name;
    double top = 0;
    int line = 0;
};

void addMarked(QList<Marked> &all, const QString &name, const Place &place, const QList<int> &lines)
{
    if (place.page == 0 && !place.boxes.isEmpty() && lines.size() == 1)
        all << Marked{name, place.boxes.constFirst().center().y(), lines.constFirst()};
}

constexpr double sameHeight = 0.006; // of the page

bool agree(const Marked &a, const Marked &b)
{
    if (qAbs(a.top - b.top) <= sameHeight)
        return a.line == b.line;
    return a.top < b.top ? a.line < b.line : a.line > b.line;
}
} // namespace

ReadVerdict verdictOf(const ReviewItem &item)
{
    if (item.kind == ReviewItem::Kind::SameBytes)
        return ReadVerdict::SameBytes;
    if (item.kind == ReviewItem::Kind::Refused)
        return ReadVerdict::Refused;
    if (!item.loaded)
        return ReadVerdict::Loading;
    if (item.reading.activities.isEmpty())
        return ReadVerdict::Unreadable;
    bool sure = !item.drafts.isEmpty();
    for (const Draft &draft : item.drafts) {
        if (draft.duplicateOf)
            return ReadVerdict::LookAlike;
        sure = sure && draft.sure && draft.refused.isEmpty();
    }
    if (!item.like.isEmpty() && !item.edited)
        return ReadVerdict::LookAlike;
    return sure ? ReadVerdict::Sure : ReadVerdict::Check;
}

QString verdictText(ReadVerdict verdict)
{
    switch (verdict) {
    case ReadVerdict::Loading: return QStringLiteral("…");
    case ReadVerdict::Sure: return tr("sure");
    case ReadVerdict::Check: return tr("check");
    case ReadVerdict::LookAlike: return tr("look-alike");
    case ReadVerdict::Unreadable: return tr("by hand");
    case ReadVerdict::SameBytes: return tr("duplicate");
    case ReadVerdict::Refused: return tr("not added");
    }
    return {};
}

Tone verdictTone(ReadVerdict verdict)
{
    switch (verdict) {
    case ReadVerdict::Sure: return Tone::Green;
    case ReadVerdict::Check:
    case ReadVerdict::LookAlike:
    case ReadVerdict::Unreadable: return Tone::Amber;
    case ReadVerdict::Refused: return Tone::Red;
    case ReadVerdict::Loading:
    case ReadVerdict::SameBytes: return Tone::Neutral;
    }
    return Tone::Neutral;
}

LedgerSum creditsOf(const ReviewItem &item)
{
    LedgerSum sum;
    for (int i = 0; i < item.drafts.size(); ++i) {
        if (!item.leftOut.value(i))
            addTo(sum, item.drafts[i].activity);
    }
    return sum;
}

QString lineOf(const ReviewItem &item)
{
    if (item.kind != ReviewItem::Kind::Waiting) {
        const QString named = QStringLiteral("“%1” ").arg(item.name); // the name stands above it
        return item.sentence.startsWith(named) ? item.sentence.mid(named.size()) : item.sentence;
    }
    if (!item.loaded)
        return tr("opening…");
    if (item.reading.activities.isEmpty())
        return item.reading.problems.value(0, tr("nothing could be read"));
    for (int i = 0; i < item.drafts.size(); ++i) {
        if (!item.leftOut.value(i) && !item.drafts[i].refused.isEmpty())
            return refusalOf(item.drafts[i]);
    }
    if (!item.like.isEmpty())
        return tr("tells of the same as “%1”, which waits too").arg(item.like);
    if (item.drafts.size() > 1)
        return countText(item.drafts.size() - item.leftOut.count(true), tr("activity"), tr("activities"));
    const QString what = howText(item.reading);
    const LedgerSum credits = creditsOf(item);
    return credits == LedgerSum() ? what : what + QStringLiteral(" · ") + ledgerSumText(credits);
}

QHash<QString, int> linesOf(const QString &text, const ReadActivity &read)
{
    QList<Marked> all;
    addMarked(all, tr("Title"), read.title.place, linesOfValue(text, read.title.value));
    addMarked(all, tr("Provider"), read.provider.place, linesOfValue(text, read.provider.value));
    addMarked(all, tr("From"), read.days.place, linesOfDays(text, read.days.value));
    if (!read.credits.isEmpty())
        addMarked(all, tr("Credits"), read.credits.constFirst().place, linesOfAmount(text, read.credits.constFirst().amount));
    addMarked(all, tr("Certificate number"), read.certificateNumber.place, linesOfValue(text, read.certificateNumber.value));
    QHash<QString, int> lines;
    for (const Marked &one : std::as_const(all)) {
        if (std::all_of(all.cbegin(), all.cend(), [&one](const Marked &other) { return one.name == other.name || agree(one, other); }))
            lines.insert(one.name, one.line);
    }
    return lines;
}

PillWords pillWords(double confidence, const Place &place, int line, Tone tone, double sureAbove)
{
    if (confidence <= 0)
        return {tr("not found"), Tone::Neutral, tr("The page does not say, or it could not be read. Type it from the page.")};
    const QString percent = tr("%1 % sure").arg(qRound(confidence * 100));
    if (confidence < sureAbove)
        return {tr("check"), Tone::Amber, percent};
    if (place.page > 0)
        return {tr("page %1").arg(place.page + 1), tone, percent};
    return {line > 0 ? tr("line %1").arg(line) : tr("read"), tone, percent};
}

PillWords typedPill() { return {tr("typed"), Tone::Neutral, tr("You typed or chose this; the page was read otherwise.")}; }

PillWords creditPill(const ReadActivity &read, int line, double sureAbove)
{
    if (read.credits.isEmpty())
        return pillWords(0, {}, 0, Tone::Amber, sureAbove);
    const ReadCredit &credit = read.credits.constFirst();
    if (credit.max && *credit.max != credit.amount)
        return {tr("max %1").arg(credit.max->text()), Tone::Amber, tr("The activity offered up to %1; %2 were awarded.").arg(credit.max->text(), credit.amount.text())};
    return pillWords(credit.confidence, credit.place, line, Tone::Amber, sureAbove);
}

QList<PageMark> marksOf(const ReadActivity &read)
{
    QList<PageMark> marks;
    const auto add = [&marks](const Place &place, Tone tone, const QString &name) {
        if (place.page >= 0 && !place.boxes.isEmpty())
            marks << PageMark{place, tone, name};
    };
    add(read.title.place, Tone::Accent, tr("Title"));
    add(read.provider.place, Tone::Blue, tr("Provider"));
    add(read.days.place, Tone::Plum, tr("From"));
    for (const ReadCredit &credit : read.credits)
        add(credit.place, Tone::Amber, tr("Credits"));
    add(read.certificateNumber.place, Tone::Neutral, tr("Certificate number"));
    return marks;
}

} // namespace credence
