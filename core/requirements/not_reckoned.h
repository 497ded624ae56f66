// Which requirements cannot be reckoned yet, and what would have to be entered: what a course brings to them is not known, never nothing.
#pragma once

#include "core/requirements/progress.h"

#include <QJsonArray>

namespace credence {

struct NotReckoned {
    SourceId source;
    QString requirement;  ///< the requirement's short name
    bool cycle = false;   ///< its cycle is not known: no course counts toward its figures until it is
    qsizetype figures = 0; ///< how many wait, the total among them
    QString why;          ///< one sentence or two: what to enter or to answer
    friend bool operator==(const NotReckoned &, const NotReckoned &) = default;
};

/// The requirements of `standings`, in their order, with figures that wait for the days of a cycle or for an answer. What is only to
/// be checked by hand is not among them.
QList<NotReckoned> notReckoned(const QList<Standing> &standings);

/// "Massachusetts medical license, 6 figures: The cycle is not known: …"
QString notReckonedText(const NotReckoned &one);

/// One object each: id, requirement, figures, why.
QJsonArray notReckonedJson(const QList<NotReckoned> &all);

} // namespace credence
