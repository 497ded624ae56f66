// The sections packets are made of: values in, words and tables out.
#pragma once

#include "core/packets/evidence.h"
#include "core/packets/packet.h"

namespace credence {

/// Every completed activity of the packet's period, or, with an authority, those that count for it: date, activity,
/// provider, credits, type, requirement, proof (R2). With `pages` the proof is the page in the appendix, else where it is kept.
Section ledgerSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options, bool pages);

/// Sums of the ledger by credit type and by year.
Section totalsSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);

/// One requirement rule by rule: needed, earned, proven, missing, how it looks; where the rules come from and whom to ask (R3).
Section ruleSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);

/// For each rule the activities that count, with amount and reason; then what was completed in the cycle and does not count.
Section attributionSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);

/// What an auditor would find first: rules not met, credit without a certificate, rules to be checked by hand.
Section weakPointsSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);

/// All requirements in one table (R1).
Section requirementsMapSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);
/// Active goals with their due days.
Section goalsSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);
/// The calendar year of `options.today` in quarters: earned, planned and the largest activities.
Section yearSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);

/// Who the physician is, the story and the goals it is told by (R4).
Section statementSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);
/// Figures and the growth of credit over three years.
Section trajectorySection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);
/// Roles, projects, presentations and publications, teaching, as recorded; no blocks when nothing is.
Section achievementsSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);
/// CME of the last three years: strategic formats one by one with their proof, the rest and compliance as totals.
Section developmentSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);
/// The activities `developmentSection` lists one by one, oldest first.
QList<Shared<Activity>> strategicActivities(const Snapshot &snapshot, const PacketOptions &options);
/// How each requirement looks.
Section standingSection(const Snapshot &snapshot, const QList<Standing> &standings, const PacketOptions &options);

} // namespace credence
