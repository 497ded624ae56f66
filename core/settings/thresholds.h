// Every editable number, with its default and where it comes from.
#pragma once

#include "core/base/credits.h"

namespace credence {

struct Thresholds {
    int paceMonths = 10;                          ///< Q5: each year's share is there by the end of this month
    int aheadPercent = 120;                       ///< Q5: above this share of the expected credit is "ahead"
    int bufferPercent = 120;                      ///< Q5: aim over the annual floor
    int topicWarningMonths = 2;                   ///< topic and course rules wait until this long before they are due
    Credits captureAbove = Credits::whole(1);     ///< A6: activities longer than this ask for a capture
    int captureHours = 72;                        ///< A6: within this time
    int captureLapsesDays = 30;                   ///< A6: an activity older than this is no longer asked about
    Credits evaluateAbove = Credits::whole(3);    ///< A5: evaluate before registering for anything longer
    Cents costPerCreditLimit{20000};              ///< A5: a credit that costs more weighs against the course
    Credits monthLoadLimit = Credits::whole(12);  ///< T3: a month above this is marked
    int reissueYears = 6;                         ///< Q11: so long providers must be able to verify participation (ACCME, records retention)
    double sureAbove = 0.85;                      ///< V3: fields read at least this surely are called sure
    friend bool operator==(const Thresholds &, const Thresholds &) = default;
};

} // namespace credence
