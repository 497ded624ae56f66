// Words the certificates of the sample as providers word them.
#pragma once

#include "core/actions/sample.h"

namespace credence {

/// The certificate for a completed activity, with the document it becomes (name, kind, day added) and what a reader finds on
/// it. `number` picks the design and the certificate number.
SampleFile certificateFor(const Activity &activity, const Profile &profile, int number);

} // namespace credence
