// Low-yield modules that are best done together in one or two half-days a year (A8).
#pragma once

#include "core/portfolio/snapshot.h"

namespace credence {

struct BatchItem {
    ActivityId activity;
    QString why; ///< "a duty", or that it was evaluated as filler
    friend bool operator==(const BatchItem &, const BatchItem &) = default;
};

/// A day on which several of them lie.
struct BatchDay {
    QDate day;
    QStringList activities; ///< ids, in the ledger's order
    Credits hours;
    bool done = false;      ///< all are completed
    friend bool operator==(const BatchDay &, const BatchDay &) = default;
};

struct Batches {
    QList<BatchItem> waiting; ///< ideas and planned ones alone on their day, without a day first, then by day
    QList<BatchDay> days;     ///< this year's and later ones with two or more, by day
    Credits waitingHours;
    friend bool operator==(const Batches &, const Batches &) = default;
};

/// Low yield: marked as a duty, of the format compliance module, or evaluated last as filler. Dropped ones stand aside.
Batches batches(const Snapshot &snapshot, QDate today);

} // namespace credence
