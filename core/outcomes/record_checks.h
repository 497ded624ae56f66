// What a record's fields must be besides well-formed: quarters, periods, rules of repetition, addresses, days in their order.
#pragma once

#include "core/outcomes/record_fields.h"

namespace credence {

/// Why the record cannot be right, naming the field, its value and the remedy; "" when nothing is wrong.
QString problemOf(const Criterion &criterion);
QString problemOf(const Note &note);
QString problemOf(const Person &person);
QString problemOf(const Capture &capture);
QString problemOf(const Presentation &presentation);
QString problemOf(const Role &role);
QString problemOf(const Teaching &teaching);
QString problemOf(const TimeBlock &block);
QString problemOf(const Review &review);
QString problemOf(const Link &link);
QString problemOf(const Audit &audit);
template <class Noun> QString problemOf(const Noun &) { return {}; }

/// Looks like an address for mail: something, an at sign, a domain with a dot; no blanks.
bool isMailAddress(const QString &text);

/// "2026-Q1" to "2026-Q4".
bool isQuarter(const QString &text);

/// A recurrence rule in the form of RFC 5545, section 3.3.10: "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU".
bool isRecurrence(const QString &text);

} // namespace credence
