// What one activity brings to one figure, before limits that several activities share, and why (Q4).
#pragma once

#include "core/requirements/plan.h"

namespace credence {

enum class Reason {
    Counts,
    OverruledIn,
    OverruledOut,
    NotAsked,     ///< idea, dropped, or off the topic: not worth a line
    OutOfWindow,
    NoDay,
    WrongType,    ///< credit, but of no accepted type
    NoCredit,
    NotOnList,
    WrongFormat,
    NotMarked,    ///< accepted credit, but not marked as on a topic that only the user can know
    MayRenew,     ///< it names a life-support card, and nothing says that a card was given
};

/// Credit that the same caps concern; bit i of `caps` is the figure's cap i.
struct Part {
    qint64 hundredths = 0;
    quint32 caps = 0;
};

struct Piece {
    Reason reason = Reason::NotAsked;
    qint64 amount = 0; ///< sum of the parts; one course is 100
    QVarLengthArray<Part, 2> parts;
    bool onSubTopic = false;
    bool limited = false; ///< only within the limit of a limited topic
    qint64 above = 0;     ///< what of its credit is above the limit of one activity

    bool counts() const { return reason == Reason::Counts || reason == Reason::OverruledIn; }
};

/// The largest accepted line of `facts` (exclusive categories of one issuer add up), if its day, topics, list and format fit.
Piece pieceOf(const FigurePlan &figure, const SourceId &source, const Facts &facts);

/// Where pieceOf may count something or give a reason worth a line; elsewhere it surely does not.
Gate listedGate(const FigurePlan &figure);

/// False when pieceOf would surely count nothing.
inline bool concerns(const FigurePlan &figure, const Facts &facts) { return facts.overruled || gateOf(figure).lets(facts); }

/// The user's own word about this activity and this figure; nullptr when there is none.
const Overrule *overruleOf(const QString &rule, const SourceId &source, const Activity &activity);

} // namespace credence
