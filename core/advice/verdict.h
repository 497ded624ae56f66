// From six answers to a verdict with its reasons, by the variant of advice chosen (A5).
#pragma once

#include "core/advice/evaluate.h"

namespace credence {

/// Sets verdict and reasons of `evaluation`, whose questions are answered.
void judge(CourseEvaluation &evaluation, const Activity &course, Advice advice);

} // namespace credence
