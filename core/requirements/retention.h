// Until when an authority may ask for the proof of an activity, and until when its provider can still reissue it (Q11).
#pragma once

#include "core/catalogue/reference.h"
#include "core/portfolio/snapshot.h"
#include "core/vault/expiry.h" // reissuedUntil: how long the provider can still verify participation

#include <QDate>

namespace credence {

/// How long an authority may ask, as its own source says.
struct Keeping {
    int years = 0;
    bool fromActivity = false; ///< counted from the activity itself, not from the end of its cycle
    Reference source;
};

/// By template id; nullptr: no source says, which is not the same as "no time at all".
const Keeping *keepingOf(const QString &templateId);

/// "ACCME, CME activity and attendance records retention (seen 2026-11-22)": who says how long a provider keeps participation.
QString reissueSourceWords();

/// One authority that may ask about an activity.
struct AskedUntil {
    SourceId source;
    QString requirement; ///< "Ohio medical license"
    DateRange cycle;     ///< the cycle the activity falls in; not known when either day is invalid
    QDate until;         ///< last day on which it may ask; invalid: not known
    bool yours = false;  ///< the user said how long, not a source
    QString why;         ///< a sentence with the source, or what is not known
    friend bool operator==(const AskedUntil &, const AskedUntil &) = default;
};

/// The requirements this activity could count for, in the snapshot's order; the cycle is the one that holds its day, also a past
/// one. Only completed activities with a day are asked about: for others the list is empty.
QList<AskedUntil> askedUntil(const Activity &activity, const Snapshot &snapshot, QDate today);

/// The same for the whole of one cycle of `source`: what ended with `cycle` may be asked about until then.
AskedUntil askedUntil(const Source &source, const DateRange &cycle);

} // namespace credence
