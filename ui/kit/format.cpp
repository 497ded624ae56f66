#include "ui/kit/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace credence {

namespace {
QString tr(const char *text) { return QCoreApplication::translate("format", text); }
} // namespace

QString dayText(QDate day) { return day.isValid() ? QLocale().toString(day, QStringLiteral("d MMM yyyy")) : QString(); }

QString withDayTexts(QString sentence)
{
    static const QRegularExpression iso(QStringLiteral("\\b\\d{4}-\\d\\d-\\d\\d\\b"));
    if (!sentence.contains(QLatin1Char('-')))
        return sentence;
    qsizetype from = 0;
    for (QRegularExpressionMatch found = iso.match(sentence); found.hasMatch(); found = iso.match(sentence, from)) {
        const QDate day = isoDay(found.captured());
        const QString text = day.isValid() ? dayText(day) : found.captured();
        sentence.replace(found.capturedStart(), found.capturedLength(), text);
        from = found.capturedStart() + text.size();
    }
    return sentence;
}

QString longDayText(QDate day) { return day.isValid() ? QLocale().toString(day, QStringLiteral("dddd, d MMMM yyyy")) : QString(); }

QString spanText(const DateRange &days)
{
    if (!days.isKnown() || days.start == days.end)
        return dayText(days.end.isValid() ? days.end : days.start);
    return dayText(days.start) + QStringLiteral(" – ") + dayText(days.end);
}

QString waitText(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    const qint64 days = today.daysTo(day);
    if (days < 0)
        return tr("%1 d late").arg(-days);
    if (days == 0)
        return tr("today");
    if (days == 1)
        return tr("tomorrow");
    if (days <= 60)
        return tr("%1 d").arg(days);
    return day.year() == today.year() ? QLocale().toString(day, QStringLiteral("d MMM")) : QLocale().toString(day, QStringLiteral("MMM yyyy"));
}

QString monthsText(QDate until, QDate today)
{
    if (!until.isValid() || until < today)
        return {};
    int months = (until.year() - today.year()) * 12 + until.month() - today.month();
    if (addMonths(today, months) > until)
        --months;
    if (months < 2)
        return countText(today.daysTo(until), tr("day"));
    return countText(months, tr("month"));
}

QString amountText(const std::optional<Credits> &amount) { return amount ? amount->text() : QStringLiteral("–"); }

QString ledgerText(Credits amount)
{
    return amount.hundredths % 100 == 0 ? amount.text() + QStringLiteral(".0") : amount.text();
}

QString countedText(Credits amount, const QString &unit)
{
    const bool one = amount == Credits::whole(1);
    QString figure = amount.text();
    const qsizetype whole = figure.indexOf(QLatin1Char('.')) < 0 ? figure.size() : figure.indexOf(QLatin1Char('.'));
    for (qsizetype at = whole - 3; at > (figure.startsWith(QLatin1Char('-')) ? 1 : 0); at -= 3)
        figure.insert(at, QLatin1Char(',')); // grouped like counts beside it
    if (unit == QLatin1String("activity"))
        return figure + QLatin1Char(' ') + (one ? unit : QStringLiteral("activities"));
    return figure + QLatin1Char(' ') + (one || unit.isEmpty() ? unit : unit + QLatin1Char('s'));
}

QString countText(qsizetype count, const QString &one, const QString &many)
{
    const QString word = count == 1 ? one : many.isEmpty() ? one + QLatin1Char('s') : many;
    return QLocale().toString(count) + QLatin1Char(' ') + word;
}

QString ofByText(const std::optional<Credits> &needed, QDate due)
{
    if (!needed)
        return due.isValid() ? tr("by %1").arg(dayText(due)) : QString();
    return due.isValid() ? tr("of %1 by %2").arg(needed->text(), dayText(due)) : tr("of %1").arg(needed->text());
}

QString moneyText(Cents amount)
{
    const QString whole = QLocale(QLocale::English, QLocale::UnitedStates).toString(amount.cents / 100);
    const qint64 rest = qAbs(amount.cents % 100);
    return QLatin1Char('$') + (rest == 0 ? whole : whole + QStringLiteral(".%1").arg(rest, 2, 10, QLatin1Char('0')));
}

QString fileSizeText(qint64 bytes)
{
    if (bytes < 1000)
        return tr("%1 bytes").arg(bytes);
    if (bytes < 1000 * 1000)
        return tr("%1 KB").arg((bytes + 500) / 1000);
    return tr("%1 MB").arg(QLocale().toString(static_cast<double>(bytes) / 1e6, 'f', 1));
}

QString stateText(State state)
{
    switch (state) {
    case State::Overdue: return tr("overdue");
    case State::Behind: return tr("behind");
    case State::OnPace: return tr("on pace");
    case State::Ahead: return tr("ahead");
    case State::CheckByHand: return tr("check by hand");
    case State::Met: return tr("looks met");
    case State::NotApplicable: return tr("not applicable");
    }
    return {};
}

Tone stateTone(State state)
{
    switch (state) {
    case State::Overdue: return Tone::Red;
    case State::Behind: return Tone::Amber;
    case State::OnPace: return Tone::Accent;
    case State::Ahead:
    case State::Met: return Tone::Green;
    case State::CheckByHand:
    case State::NotApplicable: return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString statusDayName(Status status)
{
    const bool lasts = status == Status::Idea || status == Status::InProgress;
    return lasts ? tr("%1 since").arg(statusText(status)) : tr("%1 on").arg(statusText(status));
}

QString statusText(Status status)
{
    switch (status) {
    case Status::Idea: return tr("Idea");
    case Status::Planned: return tr("Planned");
    case Status::Registered: return tr("Registered");
    case Status::InProgress: return tr("In progress");
    case Status::Completed: return tr("Completed");
    case Status::Dropped: return tr("Dropped");
    }
    return {};
}

Tone statusTone(Status status)
{
    switch (status) {
    case Status::Completed: return Tone::Green;
    case Status::Planned:
    case Status::Registered:
    case Status::InProgress: return Tone::Blue;
    case Status::Idea:
    case Status::Dropped: return Tone::Neutral;
    }
    return Tone::Neutral;
}

double shareOf(const Figures &figures)
{
    if (!figures.needed || !figures.earned)
        return 0;
    if (figures.needed->hundredths <= 0)
        return 1;
    return std::min(1.0, static_cast<double>(figures.earned->hundredths) / static_cast<double>(figures.needed->hundredths));
}

double plannedShareOf(const Figures &figures)
{
    if (!figures.needed || !figures.planned || figures.needed->hundredths <= 0)
        return 0;
    return std::min(1.0 - shareOf(figures), static_cast<double>(figures.planned->hundredths) / static_cast<double>(figures.needed->hundredths));
}

} // namespace credence
