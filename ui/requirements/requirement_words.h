// How the standing of a requirement reads on the page: figures, cycle, marks and the advice under the rules.
#pragma once

#include "core/requirements/standing.h"
#include "ui/kit/colors.h"

#include <QString>

namespace credence {

struct Snapshot;

/// A few words on a colored pill.
struct Mark {
    QString text;
    Tone tone = Tone::Neutral;
    friend bool operator==(const Mark &, const Mark &) = default;
};

/// The figures that stand for the whole requirement: its total, or its only counted rule when the authority sets no total.
/// nullptr: several rules and no total; they speak for themselves.
const Figures *headline(const Standing &standing);
QString headlineUnit(const Standing &standing);

/// "15 Mar 2025 – 14 Mar 2027"; for a single one-time duty "one time"; "not known" without a cycle.
QString cycleText(const Standing &standing);

/// "50"; "100 pts" for points, "1 course"; "–" for what is not known.
QString needText(const std::optional<Credits> &amount, const QString &unit);

/// "Risk management, patient safety or ethics (every 6 years)" -> "risk management"; words in capitals stay as they are.
QString briefLabel(const QString &label);

/// The rule that lags most ("risk management 8/10"), or the state when nothing lags.
Mark laggingMark(const Standing &standing);
/// "2 short", "on pace", "looks met", "check by hand" …; of a `past` cycle "2 short then".
Mark stateMark(const Figures &figures, bool past = false);

/// How many certificates on file prove an activity that counts for any of its figures.
int certificatesOnFile(const Standing &standing, const Snapshot &snapshot);

/// Two lines: "… Realistic annual floor: 48 credits" and "(not 84: overlap saves 36). With a buffer of 20 %, aim for 58 a year.";
/// without a figure only that credits overlap.
QString floorText(const AnnualFloor &floor, int bufferPercent);

/// "2025-10 · high", "undated · low", "yours".
QString originText(const Standing &standing);

/// What planned activities will bring, where the rules come from, and with whom to check before attesting.
QString adviceText(const Standing &standing);

} // namespace credence
