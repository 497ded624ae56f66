// How numbers, days and states read in the window: "41.5 of 50 by 14 Mar 2027".
#pragma once

#include "core/activities/activity.h"
#include "core/base/credits.h"
#include "core/base/date_range.h"
#include "core/requirements/standing.h"
#include "ui/kit/colors.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace credence {

/// "14 Mar 2027" in the locale's month names; "" when not known.
QString dayText(QDate day);
/// A sentence whose ISO days, as core writes them, read as dayText().
QString withDayTexts(QString sentence);
/// "Sunday, 22 November 2026".
QString longDayText(QDate day);
/// "15 Mar 2025 – 14 Mar 2027"; one day alone when both are the same; "" when neither is known.
QString spanText(const DateRange &days);
/// How far away a day is: "today", "tomorrow", "9 d", from two weeks on the day itself ("18 Dec"); "3 d late" for the past.
QString waitText(QDate day, QDate today);
/// "19 months", "1 month", below two months in days; "" for the past.
QString monthsText(QDate until, QDate today);

/// "41.5", "8"; "–" when not known.
QString amountText(const std::optional<Credits> &amount);
/// In ledgers, at least one decimal so that points line up: "8.0", "0.25".
QString ledgerText(Credits amount);
/// "8 credits", "1 credit", "2 hours": an amount with its unit in the right number.
QString countedText(Credits amount, const QString &unit);
/// "3 activities", "1 activity"; `many` when it is not simply with an s.
QString countText(qsizetype count, const QString &one, const QString &many = {});
/// "of 50 by 14 Mar 2027", the words beside a large figure.
QString ofByText(const std::optional<Credits> &needed, QDate due);
/// "$1,450", "$12.50".
QString moneyText(Cents amount);
/// "45 KB", "1.2 MB".
QString fileSizeText(qint64 bytes);

/// The state in a physician's words ("looks met": only the authority decides) and its tone.
QString stateText(State state);
Tone stateTone(State state);
/// "Completed", "In progress".
QString statusText(Status status);
/// What the day on which it began is called: "Planned on", "In progress since".
QString statusDayName(Status status);
Tone statusTone(Status status);
/// earned ÷ needed, 0…1; 0 when either is not known; 1 when nothing is needed.
double shareOf(const Figures &figures);
double plannedShareOf(const Figures &figures);

} // namespace credence
