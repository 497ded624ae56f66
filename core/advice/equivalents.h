// One deed, several values: what AMA, AOA, AAFP and the user's own authorities would credit, and what has to be applied for (Q10).
#pragma once

#include "core/catalogue/reference.h"
#include "core/portfolio/snapshot.h"

#include <QJsonObject>

namespace credence {

struct DeedKind {
    QString id;   ///< "article", "poster", "lecture", "teaching", "certification", "moc", "degree", "residency"
    QString name; ///< "Published article"
};

struct Deed {
    QString kind;   ///< id of a DeedKind
    QString record; ///< id of the presentation, teaching, activity or requirement; "": a deed of no record
    QString title;
    QDate day; ///< invalid: not known
    std::optional<Credits> hours; ///< presented or taught; nullopt: not known
    friend bool operator==(const Deed &, const Deed &) = default;
};

/// What one issuer or authority would give. Nothing of it is ever counted by itself.
struct Equivalent {
    QString by;   ///< "AMA", or the requirement's short title
    QString type; ///< id of the credit type; "": hours of the authority itself
    std::optional<Credits> amount; ///< nullopt: not known, which is not none
    std::optional<Credits> rate;   ///< for one `per`; nullopt: not known
    QString per;                   ///< "article", "hour presented"
    std::optional<Credits> most;   ///< "up to 20 hours": what was done counts up to so many; nullopt: no such limit is known
    bool wholeTotal = false;       ///< stands for the whole total of the authority
    QStringList conditions;        ///< each true, or it does not hold
    QString apply;                 ///< what has to be applied for; "" when nothing is known
    QString limit;                 ///< of an authority: what its rules say about it, whole sentences
    QList<Reference> sources;
    QString asOf; ///< of the authority's rules, "2025-10"; "" for issuers
    QString confidence;
    QStringList countsFor; ///< short titles of the user's requirements whose total accepts the type, in whose cycle the deed lies when its day is known
    QStringList notFor;    ///< those that accept the type and not this day, with why: "New Hampshire medical license (its cycle begins on 2026-07-01)"
    bool anyDay = false;   ///< the deed's day is not known: it counts in `countsFor` only when that lies in the current cycle
    friend bool operator==(const Equivalent &, const Equivalent &) = default;
};

/// "It would count for …", of a deed without a day with that condition; "" when it counts nowhere.
QString countsForWords(const Equivalent &equivalent);

QList<DeedKind> deedKinds();

/// The deed behind a presentation or teaching record; nullopt for kinds no source speaks of (an abstract, a chapter).
std::optional<Deed> deedOf(const Presentation &presentation);
Deed deedOf(const Teaching &teaching);
/// A talk that was given and logged as an activity; nullopt for other formats, and when a presentation or teaching record tells of it.
std::optional<Deed> deedOf(const Activity &activity, const Snapshot &snapshot);

/// Every deed of the portfolio: presentations, teaching, talks logged as activities, then one certification for each specialty board; in their lists' order.
QList<Deed> deeds(const Snapshot &snapshot);

/// AMA, AOA and AAFP first, each present even when no source speaks of the deed; then the user's authorities that say something of it.
/// `today` finds the cycle of each authority; without it only those of which the cycle was typed are judged by the deed's day.
QList<Equivalent> equivalents(const Deed &deed, const Snapshot &snapshot, QDate today = {});

/// "10 AMA PRA Category 1 Credit", "2 for each hour presented; the hours are not recorded", "not known".
QString amountWords(const Equivalent &equivalent);
/// Publisher, title and dates of each source; for an authority the month of its rules.
QString sourceWords(const Equivalent &equivalent);

QJsonObject equivalentsJson(const QList<Deed> &deeds, const Snapshot &snapshot, QDate today);
QString equivalentsText(const QList<Deed> &deeds, const Snapshot &snapshot, QDate today);

} // namespace credence
