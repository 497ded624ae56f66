// Telling letters on a scanned page from the grain and the dirt of its paper.
#pragma once

#include <QImage>

#include <optional>

namespace credence {

/// `gray` (8-bit, evenly lit, about 200 dots an inch) fit to be recognized: as it is, or with the specks of a dirty page
/// turned white. nullopt when nothing on it has the size of letters, or far too much has: recognition would look for
/// words in grain for a minute and find none.
std::optional<QImage> withoutDirt(const QImage &gray);

} // namespace credence
