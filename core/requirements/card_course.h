// Whether an activity is the course of a life-support card, by its format and its title (V6).
#pragma once

#include "core/activities/activity.h"

#include <QList>
#include <QRegularExpression>

namespace credence {

/// No: hearing or reading about a card. Maybe: it names the card, and nothing says that a card was given. Sure: the course itself.
enum class CardCourse { No, Maybe, Sure };

/// `titles`: how the card is called. A certification course is the course, unless its title says that it is about it. Of unknown
/// format or a simulation it is when the title says no more than the card and "provider", "renewal" or the like. Anything else may only be about it.
CardCourse cardCourse(const QList<QRegularExpression> &titles, const Activity &activity);

} // namespace credence
