// A project with its measures over time (P2).
#pragma once

#include "core/base/date_range.h"
#include "core/base/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace credence {

struct MeasurePoint {
    QDate date;
    double value = 0;
    bool astronomical = false; ///< marked by hand as far away from all others
    friend bool operator==(const MeasurePoint &, const MeasurePoint &) = default;
};

/// A change made on a day: from it on, the points belong to a new phase.
struct PhaseChange {
    QDate date;
    QString label;
    friend bool operator==(const PhaseChange &, const PhaseChange &) = default;
};

struct Measure {
    QString name;
    QString unit;
    QString better;               ///< "up", "down" or "": not said
    std::optional<double> target; ///< the aim's figure; nullopt: none
    QList<PhaseChange> changes;
    QList<MeasurePoint> points;
    friend bool operator==(const Measure &, const Measure &) = default;
};

struct Project {
    static constexpr const char *kind = "project";
    ProjectId id;
    QString ref;
    QString title;
    QString aim;
    QString state; ///< "idea", "baseline", "running", "improved", "done", "stopped"
    DateRange days;
    QString description;
    QStringList people;     ///< names, or ids of person records
    QStringList activities; ///< record ids of the activities it comes from
    QString result;         ///< in one sentence
    QList<Measure> measures;
    friend bool operator==(const Project &, const Project &) = default;
};

} // namespace credence
