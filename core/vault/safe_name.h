// File names that every system takes: Windows, macOS, Linux, and the cloud folders between them.
#pragma once

#include <QString>

namespace credence {

/// `text` as the name of a file or folder, without its ending: composed Unicode, no separators, reserved, control, invisible or
/// direction-changing characters, no dots or blanks at its ends, none of the device names of Windows ("CON", "lpt1.old"),
/// at most 120 characters and 180 bytes, cut between characters as people see them. "Untitled" when nothing is left.
/// Rules: Microsoft's "Naming Files, Paths, and Namespaces"; APFS and ext4 allow 255 bytes a name.
QString safeName(const QString &text);

/// What two names share when some system takes them for one: composed and case-folded.
QString nameKey(const QString &name);

} // namespace credence
