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

/// Number of the first line that `fits`, folded; 0 when none does. Blank lines do not count.
template <class Fits> int lineWhere(const QString &text, Fits fits)
{
    int number = 0;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const QString plain = folded(line);
        if (plain.isEmpty())
            continue;
        ++number;
        if (fits(plain))
            return number;
    }
    return 0;
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

int lineNumber(const QString &text, const QString &value, const Place &place)
{
    const QString wanted = folded(value);
    if (wanted.isEmpty())
        return 0;
    QList<int> found;
    int number = 0;
    lineWhere(text, [&](const QString &line) {
        ++number;
        if (line.contains(wanted))
            found << number;
        return false;
    });
    if (found.isEmpty()) {
        const QString start = wanted.section(QLatin1Char(' '), 0, 2);
        return lineWhere(text, [&](const QString &line) { return line.contains(start); });
    }
    if (place.page != 0 || place.boxes.isEmpty())
        return found.constFirst();
    const double where = place.boxes.constFirst().center().y() * number;
    return *std::min_element(found.cbegin(), found.cend(), [where](int a, int b) { return qAbs(a - where) < qAbs(b - where); });
}

int lineOfDays(const QString &text, const DateRange &days)
{
    const QDate day = days.start.isValid() ? days.start : days.end;
    if (!day.isValid())
        return 0;
    const QString month = QLocale(QLocale::English).monthName(day.month(), QLocale::ShortFormat).toLower();
    const QRegularExpression named(QStringLiteral("\\b%1[a-z]*\\.?,? 0?%2\\b|\\b0?%2(st|nd|rd|th)? %1").arg(month).arg(day.day()));
    const QRegularExpression numbered(QStringLiteral("\\b0?%1[/.-]0?%2[/.-]|\\b%3-0?%1-0?%2\\b").arg(day.month()).arg(day.day()).arg(day.year()));
    const QString year = QString::number(day.year());
    const int withYear = lineWhere(text, [&](const QString &line) { return line.contains(year) && (named.match(line).hasMatch() || numbered.match(line).hasMatch()); });
    return withYear > 0 ? withYear : lineWhere(text, [&](const QString &line) { return named.match(line).hasMatch() || numbered.match(line).hasMatch(); });
}

int lineOfAmount(const QString &text, Credits amount)
{
    const QString whole = QString::number(amount.hundredths / 100);
    const QString decimals = QStringLiteral("%1").arg(amount.hundredths % 100, 2, 10, QLatin1Char('0'));
    const QString shorter = decimals.endsWith(QLatin1Char('0')) ? decimals.left(1) : decimals;
    const QString ending = decimals == QLatin1String("00") ? QStringLiteral("([.]00?)?") : QStringLiteral("[.](%1|%2)").arg(decimals, shorter);
    const QRegularExpression number(QStringLiteral("(?<![\\d.])%1%2(?![\\d.]*\\d)").arg(whole, ending));
    static const QRegularExpression unit(QStringLiteral("credit|hour|point|unit|cme|ceu"));
    return lineWhere(text, [&](const QString &line) { return number.match(line).hasMatch() && unit.match(line).hasMatch(); });
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
