// What differs between two editions of a template, rule by rule, in words (Q7).
#pragma once

#include "core/catalogue/template.h"

namespace credence {

struct RuleChange {
    QString rule;   ///< rule id, "total", or "" for what concerns the whole requirement
    QString what;   ///< "Total", the rule's label, "Cycle", "Carry-over", "As of" …
    QString before; ///< in words; "" when it is new
    QString after;  ///< in words; "" when it is gone
    friend bool operator==(const RuleChange &, const RuleChange &) = default;
};

/// Every difference: the total, the rules in their order (new ones where they stand, those that are gone last), cycle, first
/// cycle, alternatives, carry-over, what may stand for credit, and where the rules come from. Empty only for equal templates.
QList<RuleChange> templateChanges(const Template &before, const Template &after);

/// Everything a rule asks for, in one line: "3 hours of patient safety or ethics, every 6 years; only if you prescribe …".
QString ruleWords(const Rule &rule);
/// "50 hours of AMA PRA Category 1 Credit"; "No total".
QString totalWords(const std::optional<Total> &total);

} // namespace credence
