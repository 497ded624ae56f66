// Which files a choice of files and folders stands for.
#pragma once

#include <QStringList>

#include <atomic>

namespace credence {

/// A file is itself, a folder is everything visible below it that is no folder, in the order of names; a folder that may not be
/// opened stands for itself, so that reading it says why. Links to folders are not followed, so a circle of links ends. What is
/// no file at all comes back as it is. A file given twice comes once. Stops early when `canceled` becomes true.
QStringList filesBelow(const QStringList &paths, const std::atomic_bool &canceled);

} // namespace credence
