// What stands behind each promotion criterion, how strong it is, and where the holes are (S5).
#pragma once

#include "core/outcomes/record_names.h"

namespace credence {

/// None: nothing linked. Thin: courses only, or a single thing. Solid: something came of it. Strong: five or more, seen outside.
enum class Strength { None, Thin, Solid, Strong };

struct CriterionEvidence {
    Criterion criterion;
    QList<RecordName> pieces;  ///< what is linked and done, newest first; an accepted presentation says so in its title
    QStringList ahead;         ///< linked and still to come: "Invited talk (planned)"
    QStringList cameToNothing; ///< linked, and dropped or declined: "Regional talk (dropped)"
    Strength strength = Strength::None;
    QStringList holes;         ///< sentences: what is wanted and not there
    QStringList highLeverage;  ///< kinds of CME that weigh most here; empty for a bucket of no known kind
    friend bool operator==(const CriterionEvidence &, const CriterionEvidence &) = default;
};

/// One entry a criterion, in the institution's order. Evidence is what is done (see notDone) and names the criterion (an activity's criteria) or is linked to it in
/// either direction; nothing else makes a bucket stronger or closes a hole. A wanted piece counts as there when such a record shares one of its words, in its title or in what
/// it is: a poster, shown nationally, learners' scores, data.
QList<CriterionEvidence> evidence(const Snapshot &snapshot);

/// "nothing yet", "thin", "solid", "strong".
QString strengthWord(Strength strength);

} // namespace credence
