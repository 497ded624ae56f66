// What a rule asks for and why an activity counts or not, in words of the physician.
#pragma once

#include "core/requirements/counting.h"

namespace credence {

/// "Opioid prescribing or pain management (every 6 years)", "At most 90 of AMA PRA Category 2 Credit, …".
QString ruleLabel(const Rule &rule);

/// "one time", "every 6 years", "first 2 cycles"; "" for every cycle.
QString recurrenceWords(const Rule &rule);
/// The same, and where another rule of `from` is called the same, what sets this one apart: "Autism, 6 hours".
QString ruleLabel(const Rule &rule, const Template &from);

/// One line of a list of rules: "3 hours · Pain management (every 2 years) · depends on your answers · low confidence". How sure it is
/// stands there only where it differs from the whole of `from`.
QString ruleLine(const Rule &rule, const Template &from);

/// The rule's note, with other rules by their names: 'Alternative to “Pain management”: …'.
QString noteWords(const Rule &rule, const Template &from);

/// "8 hours must be on Buprenorphine, and 6 are."
QString subTopicWords(const Rule &rule, Credits needed, Credits have);

/// A sentence for each reason; `planned` activities are spoken of in the future. The same text for every activity of a
/// figure, except the user's own word, which `overrule` carries.
QString reasonWords(Reason reason, const FigurePlan &figure, bool planned, const Overrule *overrule);

/// Where the credit went that an activity brings and a figure does not use.
struct Loss {
    enum Kind : quint8 { None, Taken, OnTop, SubTopic, OneActivity, OneDay, OneYear, Cap } kind = None;
    qint16 by = -1; ///< Taken, OnTop: place of the rule in the template; Cap: place among the figure's caps
    qint64 hundredths = 0;
};

/// "Counts in part, 60 of 80: at most 60 of one calendar year.", "Adds nothing: 4 of it stand for …" when nothing of `whole` is left.
QString lossWords(const Loss &loss, qint64 whole, qint64 amount, const FigurePlan &figure, const Template &from);

} // namespace credence
