// Where names of organizations stand on a paper: lines of their own, in the letterhead, at the foot.
#pragma once

#include "core/extraction/find_provider.h"

namespace credence {

/// What speaks for a provider; signs of different kinds count together.
enum class ProviderSign { Subject, Object, Labeled, Line, Top };

struct ProviderCandidate {
    QString name;
    double score = 0;
    int begin = 0;
    int end = 0;
    ProviderSign sign = ProviderSign::Line;
};

/// Adds what stands from `begin` to `end` when it can be an organization's name.
void addProvider(QList<ProviderCandidate> &found, const PageText &text, int begin, int end, double score, ProviderSign sign, bool accredited = false);

/// Lines that look like an organization's name, alone or with the line that goes on with it; the first words of the
/// paper; and names below the learner's that say nothing of an organization.
void collectProviderLines(const PageText &text, const ProviderContext &context, QList<ProviderCandidate> &found);

/// Where a name that begins in the cell which holds `begin` ends, over the lines that go on with it.
int endOfName(const PageText &text, int begin, int end);

} // namespace credence
