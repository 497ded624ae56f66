// What counting needs to know of one activity, in numbers: its day, its class, its credit lines and topics.
#pragma once

#include "core/activities/activity.h"
#include "core/catalogue/catalogue.h"

#include <QVarLengthArray>

#include <bitset>
#include <limits>

namespace credence {

/// Credit types and topics as bits, in the catalogue's order.
using TypeSet = quint64;
using TopicSet = std::bitset<128>;

/// How far an activity counts: Proven and Completed earn, Planned may come, Nothing (idea, dropped) stays out.
enum class Earning { Proven = 0, Completed = 1, Planned = 2, Nothing = 3 };

struct FactLine {
    int type = -1; ///< index of the credit type; -1: not known
    int family = -1; ///< exclusive categories of one issuer share it
    qint64 hundredths = 0;
};

inline constexpr qint64 noDay = std::numeric_limits<qint64>::min();

struct Facts {
    const Activity *activity = nullptr;
    Earning standing = Earning::Nothing;
    bool overruled = false;  ///< the user has a word of their own about it, for some figure
    qint64 day = noDay;      ///< Julian day it counts from; noDay: not known
    qint64 firstDay = noDay; ///< the days it was held on, for limits of one day
    qint64 lastDay = noDay;
    QVarLengthArray<FactLine, 3> lines;
    TopicSet topics; ///< its topics and everything broader
};

/// `proven`: a certificate is on file about it. The facts point into `activity`, which must outlive them.
Facts factsOf(const Activity &activity, bool proven, const Catalogue &known = catalogue());

/// The types of `ids`; without a list every type whose unit is not point or activity.
TypeSet typeSet(const std::optional<QStringList> &ids, const Catalogue &known = catalogue());
TopicSet topicSet(const QStringList &ids, const Catalogue &known = catalogue());

} // namespace credence
