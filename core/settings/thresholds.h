// Every editable number, with its default and where it comes from.
#pragma once

#include "core/base/credits.h"

#include <QMap>
#include <QString>

namespace credence {

/// From a least to a most share, in percent.
struct Band {
    int least = 0;
    int most = 100;
    friend bool operator==(const Band &, const Band &) = default;
};

struct Thresholds {
    int paceMonths = 10;                          ///< Q5: each year's share is there by the end of this month
    int aheadPercent = 120;                       ///< Q5: above this share of the expected credit is "ahead"
    int bufferPercent = 120;                      ///< Q5: aim over the annual floor
    int topicWarningMonths = 2;                   ///< topic and course rules wait until this long before they are due
    Credits captureAbove = Credits::whole(1);     ///< A6: activities longer than this ask for a capture
    int captureHours = 72;                        ///< A6: within this time
    int captureLapsesDays = 30;                   ///< A6: an activity older than this is no longer asked about
    int actionMonths = 3;                         ///< A7: the one action is due within this time
    Credits evaluateAbove = Credits::whole(3);    ///< A5: evaluate before registering for anything longer
    Cents costPerCreditLimit{20000};              ///< A5: a credit that costs more weighs against the course
    Credits monthLoadLimit = Credits::whole(12);  ///< T3: a month above this is marked
    int expiryWarnDays = 90;                      ///< V6: a certificate that lapses is warned about so long before
    int providerKeepsYears = 6;                   ///< V6: providers keep completion records so long (ACCME Accreditation Policies, "CME activity and attendance records retention")
    int mixMonths = 24;                           ///< X2, X5: mix and conversion look back so far
    Band nicheBand{40, 50};                       ///< X2: target share of role-relevant clinical hours
    Band nonClinicalBand{20, 30};                 ///< X2: of leadership, business, systems and education
    Band proceduralBand{20, 30};                  ///< X2: of hands-on and longitudinal hours
    int nonClinicalLeast = 20;                    ///< X3: below this share of hours the log is too clinical
    int pastSelfPercent = 90;                     ///< X7: clinical updates from here on are a log of the past self
    int outputLeast = 20;                         ///< X7: below this share of activities with output warns
    int focusLeast = 40;                          ///< X7: less than this share on the story is scattered; our own default
    int sameTitleYears = 5;                       ///< X7: the same title for so long warns
    double sureAbove = 0.85;                      ///< V3: fields read at least this surely are called sure
    QMap<QString, int> formatValues;              ///< A2: strategic value 1 to 10 by id of the format; a format that is not here has the catalogue's
    friend bool operator==(const Thresholds &, const Thresholds &) = default;
};

} // namespace credence
