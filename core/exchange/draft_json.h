// A review as it is kept until it is filed: the drafts as read and as edited, as JSON.
#pragma once

#include "core/activities/draft.h"
#include "core/base/result.h"

#include <QByteArray>

namespace credence {

struct KeptReview {
    QList<Draft> found;  ///< as read
    QList<Draft> drafts; ///< as edited; as many
    QList<bool> leftOut; ///< as many
    friend bool operator==(const KeptReview &, const KeptReview &) = default;
};

/// What the review shows, also half typed. Of a draft that completes an activity, what is not shown stays with that activity.
QByteArray reviewJson(const KeptReview &review);
/// Damaged when it is none: then the document is read anew.
Result<KeptReview> reviewFromJson(const QByteArray &json);

} // namespace credence
